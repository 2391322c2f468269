"""Find persons with title and affiliation: by their titles, by the glossary, and by their later short forms.

Each person is found by a title, since Korean names alone look like ordinary words:

    고○○ 한빛컴퍼니 대표          name, affiliation, title
    한빛컴퍼니 고○○ 대표          affiliation, name, title
    고○○ 지식재산처장             name, title grown together with its body
    지식재산처(처장 고○○)         in parentheses after the body
    고 대표                       short form of a person named before
"""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterator
from typing import Final, NamedTuple

from policy_brief import PersonMention
from summarizer.find.passage import Passage
from summarizer.korean.clause import Word, words_before
from summarizer.korean.names.glossary import Glossary
from summarizer.korean.persons.romanise import split_name
from summarizer.korean.persons.shapes import (
    ends_as_affiliation,
    is_foreign_given,
    is_foreign_name_part,
    is_japanese_family,
    is_korean_name,
    is_modifier,
    is_opener,
    may_be_foreign_family,
    may_be_name,
    sounds_foreign,
)
from summarizer.korean.persons.titles import Title, find_titles, title_english
from summarizer.korean.words import WORD_END, WORD_START, names_pattern
from summarizer.text.patterns import compile_lazily, find_whole, skip_to

from .behind import NamesBehind, whole_title
from .honorifics import honored
from .lists import may_list_names, spans_of_list
from .mayors import is_market
from .printed import Person, from_glossary

__all__ = ["find_persons"]

_MOST_NAMELESS: Final = 60  # titles without a name, kept in case a later short form explains them
_SPECIALISED: Final = "전문"  # 노동법 전문 변호사: a field, and no affiliation
_ABBREVIATED = compile_lazily(r"(?<![가-힣])[가-힣]·$", cues="·")  # 석·박사, 장·차관
_AGED = compile_lazily(r"\((?:[0-9]{2}[,)]|[一-鿿]{2,4}\))")  # ○○○(53, …) and ○○○(漢字) are names


def find_persons(passage: Passage, glossary: Glossary) -> tuple[PersonMention, ...]:
    """Find persons, each mention with the English form of the full name.

    A short form (고 대표) gets the title it is printed with and the affiliation of the full name before it; its span is
    the short form with its title where the surname alone would be one syllable. Ids are P1, P2 … in the text's order.
    """
    search = _Search(passage.view.text, glossary)
    return tuple(_number(search.persons(), passage, search))


def _number(persons: list[Person], passage: Passage, search: _Search) -> Iterator[PersonMention]:
    number = 0
    for person in persons:
        place = passage.place(person.start, person.end)
        if place is None:
            continue
        number += 1
        affiliation = search.affiliation(person)
        yield PersonMention(
            **place,
            id=f"P{number}",
            korean=place["text"],
            english=person.english,
            romanisation=person.romanisation,
            source=person.source,
            title=person.title,
            title_english=title_english(person.title, affiliation) if person.title else None,
            affiliation=affiliation,
            affiliation_english=search.affiliation_english(person),
        )


class _Nameless(NamedTuple):
    """A title without a certain name, the words before it, and which of them may be a name."""

    title: Title
    words: list[Word]
    names: dict[str, int]


class _Search(NamesBehind):
    """Finds the persons of one text, title by title, as a short form depends on earlier names."""

    def __init__(self, text: str, glossary: Glossary) -> None:
        super().__init__(text, glossary)
        self._found: dict[int, Person] = {}
        self._families: dict[str, dict[tuple[str, str | None], Person]] = {}
        self._nameless: deque[_Nameless] = deque(maxlen=_MOST_NAMELESS)

    def persons(self) -> list[Person]:
        """Return all mentions in the order of the text, without overlap."""
        for title in find_titles(self.text):
            for person in self._with_title(title):
                self._add(person)
        self._add_glossary_persons()
        self._add_honored()
        self._add_repeats()
        return self._completed(_without_overlap(sorted(self._found.values(), key=lambda person: person.start)))

    def _add(self, person: Person) -> None:
        known = self._found.get(person.start)
        if known is None or known.title is None or (known.affiliation is None and person.affiliation):
            self._found[person.start] = person
        if person.family:
            namesakes = self._families.setdefault(person.family, {})
            namesakes.pop((person.english, person.title), None)  # moved to the end, as the one named most recently
            namesakes[person.english, person.title] = person
            self._add_family_first(person)

    def _add_family_first(self, person: Person) -> None:
        """Allow a foreign person to be called by the first word of the name too: 이시바 총리."""
        first, _, rest = self.text[person.start : person.end].partition(" ")
        if rest and first != person.family:
            self._families.setdefault(first, {})[person.english, person.title] = person

    def _with_title(self, title: Title) -> tuple[Person, ...]:
        if _ABBREVIATED.search(title.prefix):
            return ()
        words = words_before(self.text, title.word_start, distance=len(title.prefix))
        if is_market(self.text, title, words):
            short = self._short(title, words)
            return (short,) if short else ()
        if listed := self._listed(title, words):
            return listed
        found = (
            self._glued(title) or self._before(title, words) or self._short(title, words) or self.after(title, words)
        )
        if found is None and words:
            self._nameless.append(_Nameless(title, words, self._possible_names(words)))
        return (found,) if found else ()

    def _listed(self, title: Title, words: list[Word]) -> tuple[Person, ...]:
        """Read ○○○·○○○ 의원, several names before one title."""
        for word in words:
            spans = self._list_that_ends_with(word)
            if len(spans) > 1:
                affiliation = self._affiliation_around(self.korean(*spans[-1]), title, words)
                return tuple(
                    self.korean(start, end)._replace(title=title.text, affiliation=affiliation) for start, end in spans
                )
            if self.is_of_other_title(word):
                break
        return ()

    def _list_that_ends_with(self, word: Word) -> list[tuple[int, int]]:
        """Return where the names of a list stand that ends with a word: ○○○, ○○○ 의원; not 국장을, ○○○ 대표."""
        spans = spans_of_list(self.text, word.end)
        if not spans or any(self.is_of_other_title(Word(self.text[slice(*span)], *span)) for span in spans):
            return []
        return spans if may_list_names([self.text[slice(*span)] for span in spans]) else []

    def _glued(self, title: Title) -> Person | None:
        """Read ○○○장관, name and title in one word."""
        if not title.prefix or not is_korean_name(title.prefix) or len(title.prefix) < 3:  # noqa: PLR2004 - 정부장관
            return None
        return self.korean(title.word_start, title.start, title=title.text)

    def _before(self, title: Title, words: list[Word]) -> Person | None:
        """Read a name before the title, with the affiliation between them or before the name."""
        named = (
            self._known_before(words)
            or self.foreign_official_before(title, words)
            or self._korean_before(words)
            or self.foreign_before(title, words, self._families)
            or self.foreign_opening(words)
        )
        if named is None:
            return None
        whole = whole_title(self.text, title, [word for word in words if word.start >= named.end])
        return named._replace(title=whole, affiliation=self._affiliation_around(named, title, words))

    def _known_before(self, words: list[Word]) -> Person | None:
        for at, word in enumerate(words):
            hit = self.hits.get(word.end)
            if hit and hit.entry.kind == "person":
                return from_glossary(hit, self.text)
            if self.is_of_other_title(word) and not (at and words[at - 1].text == "겸"):
                return None
        return None

    def _korean_before(self, words: list[Word]) -> Person | None:
        for at, word in enumerate(words):
            if self.is_of_other_title(word) and not (at and words[at - 1].text == "겸"):
                return None  # what stands before another title belongs to that one
            if len(word.text) > 1 and word.text in self._families:
                return None  # 이시바 총리, after 이시바 시게루
            if is_japanese_family(word.text) or (at + 1 < len(words) and is_japanese_family(words[at + 1].text)):
                return None  # 기시다 후미오
            if self._ends_foreign_name(words, at) or self._opens_foreign_name(words, at):
                return None
            if self._is_name(word, at) or self._is_framed(words, at) or self._is_short_opening(words, at):
                return self.korean(word.start, word.end)
        return None

    def _is_framed(self, words: list[Word], at: int) -> bool:
        """Return whether an affiliation right before a rare surname, or behind it at a clause's start, confirms it."""
        word = words[at]
        if len(word.text) < 3 or self._is_of_glossary(word) or is_modifier(word.text):  # noqa: PLR2004 - 견솔
            return False
        if not is_korean_name(word.text, trusted=True):
            return False
        if at == 0:
            return self.affiliation_before(word.start) is not None
        return at + 1 == len(words) and self.affiliation_of(words[0]) is not None

    def _is_name(self, word: Word, distance: int) -> bool:
        if self._is_of_glossary(word) or is_modifier(word.text) or is_opener(word.text):
            return False
        if len(word.text) == 3 and split_name(word.text) and self._is_aged(word.end):  # noqa: PLR2004
            return True
        return is_korean_name(word.text) and (not distance or len(word.text) > 2)  # noqa: PLR2004 - 경기 교육계 원장

    def _is_of_glossary(self, word: Word) -> bool:
        """Return whether a word is a name of the glossary, or one that a particle ends: 한국은."""
        return word.end in self.hits or word.start in self.hit_starts

    def _is_aged(self, end: int) -> bool:
        """Return whether an age or Hanja in brackets follows a word."""
        return self.text.startswith("(", end) and _AGED.match(self.text, end) is not None

    def _ends_foreign_name(self, words: list[Word], at: int) -> bool:
        """Return whether a word that looks Korean ends a foreign name: 피차이 behind 순다르."""
        before = words[at + 1] if at + 1 < len(words) else None
        if before is None or before.end in self.hits or not may_be_foreign_family(words[at].text):
            return False
        return is_foreign_name_part(before.text) and is_foreign_given(before.text)

    def _opens_foreign_name(self, words: list[Word], at: int) -> bool:
        """Return whether a foreign first name that looks Korean stands before its family name: 마리아 ○○○."""
        if not at or not is_foreign_given(words[at].text) or words[at - 1].end in self.hits:
            return False
        return sounds_foreign(words[at - 1].text) and is_foreign_name_part(words[at - 1].text)

    def _is_short_opening(self, words: list[Word], at: int) -> bool:
        """Return whether two syllables are a name that opens a clause before an affiliation: 김현 푸른당 의원."""
        word = words[at]
        if at != 1 or len(words) != 2 or len(word.text) != 2 or word.end in self.hits:  # noqa: PLR2004
            return False
        placed = self.affiliation_of(words[0]) is not None
        return placed and is_korean_name(word.text) and not (is_modifier(word.text) or is_opener(word.text))

    def _affiliation_around(self, named: Person, title: Title, words: list[Word]) -> tuple[int, int] | str | None:
        between = [word for word in _after_last_and(words) if word.start >= named.end and not is_modifier(word.text)]
        if between and between[0].text == _SPECIALISED:
            between = between[2:]
        while between and is_opener(between[-1].text):
            between.pop()
        if between:
            end = title.word_start + len(title.body) if title.body else between[0].end
            return between[-1].start, end
        if title.prefix:
            return title.body or None
        return self.affiliation_before(named.start)

    def _short(self, title: Title, words: list[Word]) -> Person | None:
        """Read 고 대표, 마크롱 대통령 or 김장관 as a person named before."""
        name = _called(title, words)
        person = self._named_before(name.text, title) or self._introduced(name.text, title) if name else None
        if name is None or person is None:
            return None
        end = title.end if len(name.text) == 1 else name.end
        whole = whole_title(self.text, title, [word for word in words if word.start >= name.end])
        return person._replace(start=name.start, end=end, title=whole, family="")

    def _named_before(self, family: str, title: Title) -> Person | None:
        """Return the last person of that surname who held that title, or the only one of a longer name."""
        for person in reversed(self._families.get(family, {}).values()):
            if len(family) > 1 or self._same_title(person, title):
                return person
        return None

    def _introduced(self, family: str, title: Title) -> Person | None:
        """Accept an unusual name if a later short form confirms it: 견다솜 한빛연구소 소장, later 견 소장."""
        for earlier, words, names in reversed(self._nameless):
            if family not in names or earlier.end > title.word_start:
                continue
            at = names[family]
            foreign = words[at].text == family
            person = self.foreign_of(words[at:]) if foreign else self.korean(words[at].start, words[at].end)
            whole = person and person._replace(title=whole_title(self.text, earlier, words), family=family)
            if whole and self._same_title(whole, title):
                self._add(introduced := whole._replace(affiliation=self._affiliation_around(whole, earlier, words)))
                return introduced
        return None

    def _possible_names(self, words: list[Word]) -> dict[str, int]:
        """Map each surname that a later short form may use, and each whole foreign name, to the index of its word."""
        names: dict[str, int] = {}
        for at, word in enumerate(words):
            if self.is_of_other_title(word) or word.start in self.hit_starts or word.text[-1] in "와과":
                break
            parts = split_name(word.text)
            if parts and may_be_name(word.text):
                names.setdefault(parts[0], at)
            if len(word.text) > 1 and _may_be_foreign(word.text):
                names.setdefault(word.text, at)
        return names

    def _same_title(self, person: Person, title: Title) -> bool:
        held = (person.title or "").split(" ")[-1]
        affiliation = self.affiliation(person)
        return held.endswith(title.text) or title_english(held, affiliation) == title_english(title.text, affiliation)

    def _add_glossary_persons(self) -> None:
        for hit in self.hits.values():
            if hit.entry.kind == "person" and hit.start not in self._found:
                self._add(from_glossary(hit, self.text))

    def _add_honored(self) -> None:
        """Add those named with 씨: 도하람씨, and 도씨 where one of that surname stands before."""
        families: dict[str, Person] = {}
        for found in honored(self.text):
            if found.name:
                person = self._found.get(found.start) or self.korean(found.start, found.end)
                families[person.family] = person
            elif known := families.get(self.text[found.start]):
                person = known._replace(start=found.start, end=found.end, title=None, affiliation=None, family="")
            else:
                continue
            self._found.setdefault(person.start, person)

    def _add_repeats(self) -> None:
        """Add the full names, and foreign family names, where they stand without a title."""
        named = {self.text[person.start : person.end]: person for person in self._found.values() if person.family}
        named |= {person.family: person for person in named.values() if person.romanisation != "rule"}
        named = {name: person for name, person in named.items() if len(name) > 2}  # noqa: PLR2004 - 경기, 조현
        if not named:
            return
        letters = "".join({name[0] for name in named})
        pattern = re.compile(skip_to(letters, WORD_START + names_pattern(named) + WORD_END))
        for found in find_whole(pattern, self.text):
            if found.start() in self._found or self._is_of_another(found):
                continue
            if known := named.get(found["whole"]):
                repeat = known._replace(start=found.start(), end=found.end("whole"), title=None, affiliation=None)
                self._found[found.start()] = repeat

    def _is_of_another(self, found: re.Match[str]) -> bool:
        """Return whether a family name stands behind another given name: 에릭 트럼프, where the news is of another."""
        before = words_before(self.text, found.start())
        if " " in found["whole"] or not before or not sounds_foreign(before[0].text):
            return False
        return before[0].end not in self.hits and is_foreign_name_part(before[0].text)

    def _completed(self, persons: list[Person]) -> list[Person]:
        """Return the persons with missing titles and affiliations copied from the first full mention of each."""
        full: dict[str, Person] = {}
        for person in persons:
            if person.title and person.affiliation:
                full.setdefault(person.english, person)
        return [_complete(person, full.get(person.english)) for person in persons]


def _may_be_foreign(family: str) -> bool:
    return is_foreign_name_part(family) and not ends_as_affiliation(family)


def _complete(person: Person, full: Person | None) -> Person:
    if full is None or person.affiliation or (person.title and person.title != full.title):
        return person
    return person._replace(title=full.title, affiliation=full.affiliation)


def _without_overlap(persons: list[Person]) -> list[Person]:
    kept: list[Person] = []
    for person in persons:
        if not kept or person.start >= kept[-1].end:
            kept.append(person)
    return kept


def _called(title: Title, words: list[Word]) -> Word | None:
    """Return the word that a short form calls a person by: joined to the title, or before it."""
    if title.prefix:
        return Word(title.prefix, title.word_start, title.start)
    return next((word for word in words if not is_modifier(word.text)), None)


def _after_last_and(words: list[Word]) -> list[Word]:
    """Return the words between 겸 and the title, or all of them."""
    return next((words[:at] for at, word in enumerate(words) if at and word.text == "겸"), words)
