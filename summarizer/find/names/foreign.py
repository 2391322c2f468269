"""Read foreign names, which no list of surnames knows: by how they sound, their title, and where they stand."""

from __future__ import annotations

from collections.abc import Collection
from itertools import takewhile
from typing import Final

from summarizer.korean.clause import Word, words_before
from summarizer.korean.names.glossary import GlossaryHit
from summarizer.korean.persons.romanise import romanise_title
from summarizer.korean.persons.shapes import (
    ends_as_affiliation,
    is_city,
    is_foreign_name_part,
    is_foreign_title,
    is_lone_title,
    is_modifier,
    sounds_foreign,
)
from summarizer.korean.persons.titles import Title
from summarizer.korean.words import strip_particle
from summarizer.text.patterns import compile_lazily

from .printed import Person, PrintedNames

__all__ = ["ForeignNames"]

_MOST_NAME_PARTS: Final = 3
_WORD_AFTER = compile_lazily(r" ([가-힣]+(?:[·-][가-힣]+)?)")


class ForeignNames(PrintedNames):
    """One text, and the foreign persons beside its titles."""

    def foreign_before(self, title: Title, words: list[Word], known_families: Collection[str]) -> Person | None:
        """Read 샘 ○○○ 오픈AI 대표: words that sound foreign, before a known affiliation or a title of state."""
        words = [word for word in words if not is_modifier(word.text)]
        known = next((at for at, word in enumerate(words[:2]) if self._hit_at(word) or is_city(word.text)), None)
        begin = 0 if known is None else known + 1
        if known is None and words and ends_as_affiliation(words[0].text):
            begin = 1
        parts = self._foreign_parts(words[begin:], whole=is_foreign_title(title.text))
        if known is None and not self._is_foreign_name(parts, title, known_families):
            return None
        if not parts or (len(parts) == 1 and len(parts[0].text) < 3):  # noqa: PLR2004 - too little to tell by
            return None
        if known is None:
            parts = parts[-2:]  # the third word is rather an affiliation that no list knows
        return self._foreign(parts)

    def _is_foreign_name(self, parts: list[Word], title: Title, known_families: Collection[str]) -> bool:
        """Return whether words that sound foreign are a name by the title alone."""
        if not parts or not sounds_foreign(parts[0].text):
            return False
        if len(parts) > 1:
            return is_foreign_title(title.text)
        return is_lone_title(title.text) and parts[0].text not in known_families

    def foreign_official_before(self, title: Title, words: list[Word]) -> Person | None:
        """Read 안느 ○○○ 파리 시장, two words that a sentence begins with, though the second looks Korean."""
        if not is_foreign_title(title.text) or len(words) != 3:  # noqa: PLR2004 - given name, family name, place
            return None
        place, *parts = words
        hit = self.hits.get(place.end)
        abroad = is_city(place.text) or (hit is not None and hit.entry.kind == "country")
        if not abroad or any(part.end in self.hits or self.is_of_other_title(part) for part in parts):
            return None
        if any(is_modifier(part.text) or ends_as_affiliation(part.text) for part in parts):
            return None
        return self._foreign(parts) if all(is_foreign_name_part(part.text) for part in parts) else None

    def _foreign(self, parts: list[Word]) -> Person:
        """Return the foreign person of these words, the nearest to the title first."""
        start, end = parts[-1].start, parts[0].end
        english = romanise_title(self.text[start:end])
        return self.printed(Person(start, end, english, "unverified", family=parts[0].text))

    def _hit_at(self, word: Word) -> GlossaryHit | None:
        hit = self.hits.get(word.end)
        return hit if hit and hit.entry.kind in ("country", "company", "body") else None

    def _foreign_parts(self, words: list[Word], *, whole: bool) -> list[Word]:
        """Return the words that may be a foreign name; `whole` keeps the word that a clause begins with: 조 ○○○."""
        parts: list[Word] = []
        for word in words[:_MOST_NAME_PARTS]:
            if word.start in self.hit_starts or word.end in self.hits or not is_foreign_name_part(word.text):
                break
            if self.is_of_other_title(word):
                break
            parts.append(word)
        begins = len(parts) == len(words) or self.is_of_other_title(words[len(parts)])
        sounding = next((at for at in range(len(parts), 0, -1) if sounds_foreign(parts[at - 1].text)), 0)
        kept = sounding + (whole and begins and sounding == len(parts) - 1 > 0)
        return parts[:kept]

    def foreign_after(self, title: Title) -> Person | None:
        """Read 내무부 장관 슐레이만 ○○○ and 이집트의 대통령인 호스니 ○○○, whose title comes first."""
        if not is_foreign_title(title.text):
            return None
        words = self._name_after(title.end + (self.text[title.end : title.end + 1] == "인"))
        if len(words) < 2 or not sounds_foreign(words[-1].text):  # noqa: PLR2004 - one word tells too little
            return None
        before = words_before(self.text, title.word_start)
        affiliation = self.affiliation_of(before[0]) if before and not title.prefix else title.body or None
        person = self._foreign(words[::-1])
        return person._replace(title=title.text, affiliation=affiliation)

    def _name_after(self, start: int) -> list[Word]:
        """Return the words from `start` on that may be a foreign name, up to the one that a particle ends."""
        words: list[Word] = []
        while len(words) < _MOST_NAME_PARTS and (found := _WORD_AFTER.match(self.text, start)):
            name = strip_particle(found[1])
            if found.start(1) in self.hit_starts or not is_foreign_name_part(name):
                break
            words.append(Word(name, found.start(1), found.start(1) + len(name)))
            start = found.end()
            if name != found[1]:
                return words
        return words if words and self.text[start : start + 1] in {",", ")", "·", "."} else []

    def foreign_of(self, words: list[Word]) -> Person | None:
        """Return the foreign person whose family name is the first of these words, the nearest to the title first."""
        parts = [words[0], *self._foreign_given(words[1:])]
        if len(parts) == 1:
            return None
        start, end = parts[-1].start, parts[0].end
        return self.printed(Person(start, end, romanise_title(self.text[start:end]), "unverified"))

    def _foreign_given(self, words: list[Word]) -> list[Word]:
        near = words[: _MOST_NAME_PARTS - 1]
        return list(takewhile(lambda word: word.start not in self.hit_starts and is_foreign_name_part(word.text), near))
