"""Find persons with title and affiliation: by their titles, by the glossary, and by their later short forms.

A title anchors each find, since Korean names alone look like ordinary words:

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
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import takewhile
from typing import Final

from policy_brief import PersonMention, Romanisation
from summarizer.find.passage import Passage
from summarizer.korean.clause import Word, words_before
from summarizer.korean.glossary import Glossary, GlossaryHit
from summarizer.korean.name_shapes import (
    ends_as_affiliation,
    is_borne_out_name,
    is_city,
    is_foreign_name_part,
    is_foreign_title,
    is_korean_name,
    is_lone_title,
    is_modifier,
    is_opener,
    sounds_foreign,
)
from summarizer.korean.romanise import romanise_person, romanise_title, split_name
from summarizer.korean.titles import Title, find_titles, is_title, title_english
from summarizer.korean.words import WORD_END, WORD_START, names_pattern, strip_particle

__all__ = ["find_persons"]

_MOST_NAME_PARTS: Final = 3
_MOST_NAMELESS: Final = 60  # titles without a name that a later short form may still explain
_FORMER: Final = frozenset("전前")
_NAME_AFTER = re.compile(r" ([가-힣]{2,4})(?=[,)·/])")
_NAME_AFTER_IN_TEXT = re.compile(r" ([가-힣]{3})(?=(?:은|는|이|가|도|의|와|과)?(?![가-힣])(?! ?(?:씨|의원|장관)))")
_BODY_BEFORE = re.compile(r"(?:[A-Z][A-Za-z&]+ )?[가-힣A-Za-z0-9·&]+$")
_CALLED = re.compile(r"인 ([가-힣]{3})(?=[은는이가도의과와](?![가-힣])|[,.)])")
_AGED = re.compile(r"\((?:[0-9]{2}[,)]|[一-鿿]{2,4}\))")  # ○○○(53, …) and ○○○(漢字) are names
_WORD_AFTER = re.compile(r" ([가-힣]+(?:[·-][가-힣]+)?)")
_PRINTED_LATIN = re.compile(r" ?\(([A-Z][A-Za-z.'-]*(?: [A-Z][A-Za-z.'-]*){1,3})\)")


@dataclass(frozen=True, slots=True)
class _Person:
    """A person in the view; `family` is what later short forms are called by."""

    start: int
    end: int
    english: str
    romanisation: Romanisation
    source: str | None = None
    family: str = ""
    title: str | None = None
    affiliation: tuple[int, int] | str | None = None


def find_persons(passage: Passage, glossary: Glossary) -> tuple[PersonMention, ...]:
    """Find persons, each mention with the English form of the full name.

    A short form (고 대표) gets the title it is printed with and the affiliation of the full name before it; its span is
    the short form with its title where the surname alone would be one syllable. Ids are P1, P2 … in the text's order.
    """
    search = _Search(passage.view.text, glossary)
    return tuple(_number(search.persons(), passage, search))


def _number(persons: list[_Person], passage: Passage, search: _Search) -> Iterator[PersonMention]:
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


class _Search:
    """One text's persons, gathered title by title, since a short form needs the names before it."""

    def __init__(self, text: str, glossary: Glossary) -> None:
        self._text = text
        self._glossary = glossary
        self._hits = {hit.end: hit for hit in glossary.find(text)}
        self._hit_starts = {hit.start for hit in self._hits.values()}
        self._found: dict[int, _Person] = {}
        self._families: dict[str, dict[tuple[str, str | None], _Person]] = {}
        self._nameless: deque[tuple[Title, list[Word]]] = deque(maxlen=_MOST_NAMELESS)

    def persons(self) -> list[_Person]:
        """Give all mentions in the order of the text, without overlap."""
        for title in find_titles(self._text):
            for person in self._with_title(title):
                self._add(person)
        self._add_glossary_persons()
        self._add_repeats()
        return self._completed(_without_overlap(sorted(self._found.values(), key=lambda each: each.start)))

    def affiliation(self, person: _Person) -> str | None:
        """Give an affiliation as printed."""
        if isinstance(person.affiliation, tuple):
            return self._text[slice(*person.affiliation)]
        return person.affiliation or None

    def affiliation_english(self, person: _Person) -> str | None:
        """Give the English of the largest part of an affiliation that the glossary knows."""
        printed = self.affiliation(person)
        if printed is None:
            return None
        ministry = printed + "부" if (person.title or "").endswith(("장관", "차관")) else printed  # 외교장관
        if entry := self._glossary.get(printed) or self._glossary.get(ministry):
            return entry.english
        inside = [hit for hit in self._hits_inside(person.affiliation) if hit.entry.kind != "person"]
        return max(inside, key=lambda hit: hit.end - hit.start).entry.english if inside else None

    def _hits_inside(self, span: tuple[int, int] | str | None) -> list[GlossaryHit]:
        if not isinstance(span, tuple):
            return []
        ends = range(span[0] + 1, span[1] + 1)
        return [hit for end in ends if (hit := self._hits.get(end)) and hit.start >= span[0]]

    def _add(self, person: _Person) -> None:
        known = self._found.get(person.start)
        if known is None or known.title is None or (known.affiliation is None and person.affiliation):
            self._found[person.start] = person
        if person.family:
            namesakes = self._families.setdefault(person.family, {})
            namesakes.pop((person.english, person.title), None)  # put back last, as the one named most recently
            namesakes[person.english, person.title] = person

    def _with_title(self, title: Title) -> tuple[_Person, ...]:
        words = words_before(self._text, title.word_start, distance=len(title.prefix))
        if _is_market(title, words):
            return ()
        if listed := self._listed(title, words):
            return listed
        found = self._glued(title) or self._before(title, words) or self._short(title, words) or self._after(title)
        if found is None and words:
            self._nameless.append((title, words))
        return (found,) if found else ()

    def _listed(self, title: Title, words: list[Word]) -> tuple[_Person, ...]:
        """Read ○○○·○○○ 의원, several names before one title."""
        for word in words:
            parts = word.text.split("·")
            if len(parts) > 1 and all(len(part) > 2 and is_korean_name(part) for part in parts):  # noqa: PLR2004
                last = self._korean(word.end - len(parts[-1]), word.end)
                affiliation = self._affiliation_around(last, title, words)
                return tuple(
                    replace(self._korean(start, end), title=title.text, affiliation=affiliation)
                    for start, end in _spans(word, parts)
                )
            if self._is_of_other_title(word):
                break
        return ()

    def _glued(self, title: Title) -> _Person | None:
        """Read ○○○장관, name and title in one word."""
        if not title.prefix or not is_korean_name(title.prefix) or len(title.prefix) < 3:  # noqa: PLR2004 - 정부장관
            return None
        return self._korean(title.word_start, title.start, title=title.text)

    def _before(self, title: Title, words: list[Word]) -> _Person | None:
        """Read a name before the title, with the affiliation between them or before the name."""
        named = (
            self._known_before(words)
            or self._foreign_official_before(title, words)
            or self._korean_before(words)
            or self._foreign_before(title, words)
        )
        if named is None:
            return None
        whole = _whole_title(self._text, title, [word for word in words if word.start >= named.end])
        return replace(named, title=whole, affiliation=self._affiliation_around(named, title, words))

    def _known_before(self, words: list[Word]) -> _Person | None:
        for at, word in enumerate(words):
            hit = self._hits.get(word.end)
            if hit and hit.entry.kind == "person":
                return _from_glossary(hit, self._text)
            if self._is_of_other_title(word) and not (at and words[at - 1].text == "겸"):
                return None
        return None

    def _korean_before(self, words: list[Word]) -> _Person | None:
        for at, word in enumerate(words):
            if self._is_of_other_title(word) and not (at and words[at - 1].text == "겸"):
                return None  # what stands before another title belongs to that one
            if self._is_name(word, at):
                return self._korean(word.start, word.end)
        return None

    def _is_of_other_title(self, word: Word) -> bool:
        """Return whether a word ends in a title, with or without a particle: 검찰총장이."""
        return _ends_in_title(word.text)

    def _is_name(self, word: Word, distance: int) -> bool:
        if word.end in self._hits or is_modifier(word.text):
            return False
        if len(word.text) == 3 and split_name(word.text) and _AGED.match(self._text, word.end):  # noqa: PLR2004
            return True
        return is_korean_name(word.text) and (not distance or len(word.text) > 2)  # noqa: PLR2004 - 경기 교육계 원장

    def _foreign_before(self, title: Title, words: list[Word]) -> _Person | None:
        """Read 샘 ○○○ 오픈AI 대표: words that sound foreign, before a known affiliation or a title of state."""
        words = [word for word in words if not is_modifier(word.text)]
        known = next((at for at, word in enumerate(words[:2]) if self._hit_at(word) or is_city(word.text)), None)
        begin = 0 if known is None else known + 1
        if known is None and words and ends_as_affiliation(words[0].text):
            begin = 1
        parts = self._foreign_parts(words[begin:], whole=is_foreign_title(title.text))
        if known is None and not self._is_foreign_name(parts, title):
            return None
        if not parts or (len(parts) == 1 and len(parts[0].text) < 3):  # noqa: PLR2004 - too little to tell by
            return None
        if known is None:
            parts = parts[-2:]  # the third word is rather an affiliation that no list knows
        return self._foreign(parts)

    def _is_foreign_name(self, parts: list[Word], title: Title) -> bool:
        """Return whether words that sound foreign are a name by the title alone."""
        if not parts or not sounds_foreign(parts[0].text):
            return False
        if len(parts) > 1:
            return is_foreign_title(title.text)
        return is_lone_title(title.text) and parts[0].text not in self._families

    def _foreign_official_before(self, title: Title, words: list[Word]) -> _Person | None:
        """Read 안느 ○○○ 파리 시장, two words that a sentence begins with, though the second looks Korean."""
        if not is_foreign_title(title.text) or len(words) != 3:  # noqa: PLR2004 - given name, family name, place
            return None
        place, *parts = words
        hit = self._hits.get(place.end)
        abroad = is_city(place.text) or (hit is not None and hit.entry.kind == "country")
        if not abroad or any(part.end in self._hits or self._is_of_other_title(part) for part in parts):
            return None
        if any(is_modifier(part.text) or ends_as_affiliation(part.text) for part in parts):
            return None
        return self._foreign(parts) if all(is_foreign_name_part(part.text) for part in parts) else None

    def _foreign(self, parts: list[Word]) -> _Person:
        """Return the foreign person of these words, the nearest to the title first."""
        start, end = parts[-1].start, parts[0].end
        english = romanise_title(self._text[start:end])
        return self._printed(_Person(start, end, english, "unverified", family=parts[0].text))

    def _hit_at(self, word: Word) -> GlossaryHit | None:
        hit = self._hits.get(word.end)
        return hit if hit and hit.entry.kind in ("country", "company", "body") else None

    def _foreign_parts(self, words: list[Word], *, whole: bool) -> list[Word]:
        """Return the words that may be a foreign name; `whole` keeps the word that a clause begins with: 조 ○○○."""
        parts: list[Word] = []
        for word in words[:_MOST_NAME_PARTS]:
            if word.start in self._hit_starts or word.end in self._hits or not is_foreign_name_part(word.text):
                break
            if self._is_of_other_title(word):
                break
            parts.append(word)
        begins = len(parts) == len(words) or self._is_of_other_title(words[len(parts)])
        sounding = next((at for at in range(len(parts), 0, -1) if sounds_foreign(parts[at - 1].text)), 0)
        kept = sounding + (whole and begins and sounding == len(parts) - 1 > 0)
        return parts[:kept]

    def _affiliation_around(self, named: _Person, title: Title, words: list[Word]) -> tuple[int, int] | str | None:
        between = [word for word in _after_last_and(words) if word.start >= named.end and not is_modifier(word.text)]
        while between and is_opener(between[-1].text):
            between.pop()
        if between:
            end = title.word_start + len(title.body) if title.body else between[0].end
            return between[-1].start, end
        if title.prefix:
            return title.body or None
        return self._affiliation_before(named.start)

    def _affiliation_before(self, start: int) -> tuple[int, int] | None:
        """Join the words before a name that read as its affiliation: 한빛대 컴퓨터공학부 ○○○ 교수."""
        words = words_before(self._text, start)
        spans = list(takewhile(lambda span: span is not None, (self._affiliation_of(word) for word in words)))
        return (spans[-1][0], spans[0][1]) if spans and spans[0] and spans[-1] else None

    def _affiliation_of(self, word: Word) -> tuple[int, int] | None:
        """Take the word before a name as its affiliation where it is known or ends as affiliations do."""
        end = word.end - word.text.endswith("의")
        if hit := self._hits.get(end):
            return (hit.start, end) if hit.entry.kind != "person" else None
        text = self._text[word.start : end]
        if is_opener(text):
            return None
        if not ends_as_affiliation(text) and not text[:1].isascii():
            return None
        return (word.start, end) if re.fullmatch(r"[가-힣A-Z][가-힣A-Za-z·&]+", text) else None

    def _short(self, title: Title, words: list[Word]) -> _Person | None:
        """Read 고 대표, 마크롱 대통령 or 김장관 as a person named before."""
        name = _called(title, words)
        person = self._named_before(name.text, title) or self._introduced(name.text, title) if name else None
        if name is None or person is None:
            return None
        end = title.end if len(name.text) == 1 else name.end
        whole = _whole_title(self._text, title, [word for word in words if word.start >= name.end])
        return replace(person, start=name.start, end=end, title=whole, family="")

    def _named_before(self, family: str, title: Title) -> _Person | None:
        """Give the last person of that surname who held that title, or the only one of a longer name."""
        for person in reversed(self._families.get(family, {}).values()):
            if len(family) > 1 or self._same_title(person, title):
                return person
        return None

    def _introduced(self, family: str, title: Title) -> _Person | None:
        """Take an odd name for one where a later short form bears it out: 견다솜 한빛연구소 소장, later 견 소장."""
        for earlier, words in reversed(self._nameless):
            person = self._called_later(family, words) if earlier.end <= title.word_start else None
            whole = person and replace(person, title=_whole_title(self._text, earlier, words), family=family)
            if whole and self._same_title(whole, title):
                self._add(introduced := replace(whole, affiliation=self._affiliation_around(whole, earlier, words)))
                return introduced
        return None

    def _called_later(self, family: str, words: list[Word]) -> _Person | None:
        for at, word in enumerate(words):
            if self._is_of_other_title(word) or word.start in self._hit_starts or word.text[-1] in "와과":
                return None
            parts = split_name(word.text)
            if parts and parts[0] == family and is_borne_out_name(word.text):
                return self._korean(word.start, word.end)
            if len(family) > 1 and word.text == family:
                return self._foreign_of(words[at:])
        return None

    def _foreign_of(self, words: list[Word]) -> _Person | None:
        parts = [words[0], *self._foreign_given(words[1:])]
        if len(parts) == 1:
            return None
        start, end = parts[-1].start, parts[0].end
        return self._printed(_Person(start, end, romanise_title(self._text[start:end]), "unverified"))

    def _foreign_given(self, words: list[Word]) -> list[Word]:
        near = words[: _MOST_NAME_PARTS - 1]
        return list(
            takewhile(lambda word: word.start not in self._hit_starts and is_foreign_name_part(word.text), near)
        )

    def _same_title(self, person: _Person, title: Title) -> bool:
        held = (person.title or "").split(" ")[-1]
        affiliation = self.affiliation(person)
        return held.endswith(title.text) or title_english(held, affiliation) == title_english(title.text, affiliation)

    def _after(self, title: Title) -> _Person | None:
        """Read a name after its title: (장관 ○○○), or ○○처장 ○○○ in running text."""
        opened = title.word_start > 0 and self._text[title.word_start - 1] == "("
        if opened and (found := _NAME_AFTER.match(self._text, title.end)):
            body = self._body_before(title.word_start - 1)
            return self._named_after(found, title, body, trusted=True)
        heads_body = title.body != title.prefix or self._glossary.get(title.prefix) is not None
        if title.body and heads_body and (found := _NAME_AFTER_IN_TEXT.match(self._text, title.end)):
            return self._named_after(found, title, title.body, trusted=False)
        return self._foreign_after(title) or self._korean_after(title)

    def _korean_after(self, title: Title) -> _Person | None:
        """Read 대통령인 ○○○이."""
        found = _CALLED.match(self._text, title.end)
        if found is None or not is_korean_name(found[1]):
            return None
        before = words_before(self._text, title.word_start)
        affiliation = self._affiliation_of(before[0]) if before and not title.prefix else title.body or None
        return replace(self._korean(*found.span(1), title=title.text), affiliation=affiliation)

    def _foreign_after(self, title: Title) -> _Person | None:
        """Read 내무부 장관 슐레이만 ○○○ and 이집트의 대통령인 호스니 ○○○, whose title comes first."""
        if not is_foreign_title(title.text):
            return None
        words = self._name_after(title.end + (self._text[title.end : title.end + 1] == "인"))
        if len(words) < 2 or not sounds_foreign(words[-1].text):  # noqa: PLR2004 - one word tells too little
            return None
        before = words_before(self._text, title.word_start)
        affiliation = self._affiliation_of(before[0]) if before and not title.prefix else title.body or None
        person = self._foreign(words[::-1])
        return replace(person, title=title.text, affiliation=affiliation)

    def _name_after(self, start: int) -> list[Word]:
        """Return the words from `start` on that may be a foreign name, up to the one that a particle ends."""
        words: list[Word] = []
        while len(words) < _MOST_NAME_PARTS and (found := _WORD_AFTER.match(self._text, start)):
            name = strip_particle(found[1])
            if found.start(1) in self._hit_starts or not is_foreign_name_part(name):
                break
            words.append(Word(name, found.start(1), found.start(1) + len(name)))
            start = found.end()
            if name != found[1]:
                return words
        return words if words and self._text[start : start + 1] in {",", ")", "·", "."} else []

    def _named_after(
        self, found: re.Match[str], title: Title, affiliation: tuple[int, int] | str | None, *, trusted: bool
    ) -> _Person | None:
        if not is_korean_name(found[1], trusted=trusted):
            return None
        person = self._korean(*found.span(1), title=title.text)
        return replace(person, affiliation=affiliation)

    def _body_before(self, end: int) -> tuple[int, int] | None:
        if hit := self._hits.get(end):
            return hit.start, end
        found = _BODY_BEFORE.search(self._text, max(0, end - 40), end)
        return found.span() if found else None

    def _korean(self, start: int, end: int, title: str | None = None) -> _Person:
        name = self._text[start:end]
        entry = self._glossary.get(name)
        if entry and entry.kind == "person":
            person = _Person(start, end, entry.english, entry.romanisation, entry.source)
        else:
            person = self._printed(_Person(start, end, *romanise_person(name)))
        parts = split_name(name)
        return replace(person, title=title, family=parts[0] if parts else "")

    def _printed(self, person: _Person) -> _Person:
        """Prefer the Latin form that the article prints in parentheses after a name."""
        found = _PRINTED_LATIN.match(self._text, person.end)
        return replace(person, english=found[1], romanisation="printed") if found else person

    def _add_glossary_persons(self) -> None:
        for hit in self._hits.values():
            if hit.entry.kind == "person" and hit.start not in self._found:
                self._add(_from_glossary(hit, self._text))

    def _add_repeats(self) -> None:
        """Add the full names, and foreign family names, where they stand without a title."""
        named = {self._text[each.start : each.end]: each for each in self._found.values() if each.family}
        named |= {each.family: each for each in named.values() if each.romanisation != "rule"}
        named = {name: each for name, each in named.items() if len(name) > 2}  # noqa: PLR2004 - 경기, 조현
        if not named:
            return
        for found in re.finditer(WORD_START + names_pattern(named) + WORD_END, self._text):
            if found.start() not in self._found and (known := named.get(found[0])):
                repeat = replace(known, start=found.start(), end=found.end(), title=None, affiliation=None)
                self._found[found.start()] = repeat

    def _completed(self, persons: list[_Person]) -> list[_Person]:
        """Give a mention without title or affiliation those of the person's first full mention."""
        full: dict[str, _Person] = {}
        for person in persons:
            if person.title and person.affiliation:
                full.setdefault(person.english, person)
        return [_complete(person, full.get(person.english)) for person in persons]


def _is_market(title: Title, words: list[Word]) -> bool:
    """Return whether 시장 is a market: a mayor's name or city stands right before the word or is grown on to it."""
    if not title.text.startswith("시장") or title.prefix:
        return False
    before = words[0].text if words else ""
    return not (is_korean_name(before) or is_city(before) or before.endswith("시"))


def _spans(word: Word, parts: list[str]) -> Iterator[tuple[int, int]]:
    """Return where each part of a word that middle dots join stands."""
    start = word.start
    for part in parts:
        yield start, start + len(part)
        start += len(part) + 1


@lru_cache(maxsize=4096)
def _ends_in_title(word: str) -> bool:
    return is_title(word) or any(find_titles(word))


def _complete(person: _Person, full: _Person | None) -> _Person:
    if full is None or person.affiliation or (person.title and person.title != full.title):
        return person
    return replace(person, title=full.title, affiliation=full.affiliation)


def _from_glossary(hit: GlossaryHit, text: str) -> _Person:
    printed = text[hit.start : hit.end]
    parts = split_name(printed) if " " not in printed else None
    family = parts[0] if parts and is_korean_name(printed) else printed.split(" ")[-1]
    entry = hit.entry
    return _Person(hit.start, hit.end, entry.english, entry.romanisation, entry.source, family)


def _without_overlap(persons: list[_Person]) -> list[_Person]:
    kept: list[_Person] = []
    for person in persons:
        if not kept or person.start >= kept[-1].end:
            kept.append(person)
    return kept


def _called(title: Title, words: list[Word]) -> Word | None:
    """Give the word that a short form calls a person by: what is grown on to the title, or stands before it."""
    if title.prefix:
        return Word(title.prefix, title.word_start, title.start)
    return next((word for word in words if not is_modifier(word.text)), None)


def _after_last_and(words: list[Word]) -> list[Word]:
    """Give the words between 겸 and the title, or all of them."""
    return next((words[:at] for at, word in enumerate(words) if at and word.text == "겸"), words)


def _whole_title(text: str, title: Title, between: list[Word]) -> str:
    """Give the title as printed, from a 전 before it, or from the other title that 겸 joins to it."""
    former = next((word for word in between if word.text in _FORMER), None)
    if former and not title.prefix:
        return text[former.start : title.end]
    joined = next((between[at + 1] for at, word in enumerate(between[:-1]) if word.text == "겸"), None)
    return text[joined.start : title.end] if joined and is_title(joined.text) else title.text
