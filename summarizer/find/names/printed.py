"""A text with its glossary names, and persons, affiliations and titles read from its words."""

from __future__ import annotations

from functools import lru_cache
from itertools import takewhile
from typing import NamedTuple

from policy_brief import Romanisation
from summarizer.korean.clause import Word, words_before
from summarizer.korean.names.glossary import Glossary, GlossaryHit
from summarizer.korean.persons.romanise import romanise_person, split_name
from summarizer.korean.persons.shapes import ends_as_affiliation, is_modifier, is_opener
from summarizer.korean.persons.titles import find_titles, is_title
from summarizer.text.patterns import compile_lazily

__all__ = ["Person", "PrintedNames", "from_glossary"]

_LONGEST_KOREAN = 3  # syllables; a longer row of the glossary without spaces is foreign
_POSSESSOR = compile_lazily(
    r"(?!.*(?:적|당시|현재|올해|지난해|최고|최대|이번))[가-힣A-Z][가-힣A-Za-z·&]{2,}"
)  # 또바기의 ○○○ 대표
_NAMELIKE = compile_lazily(r"(?![a-z·&])[가-힣A-Za-z·&]{2,}")
_PARTICLES = compile_lazily(r"(?:에서|에게|까지|부터|에)[도는만]$", cues="도는만")  # 푸른당에서도 is not an affiliation
_BODY_BEFORE = compile_lazily(r"(?:[A-Z][A-Za-z&]+ )?[가-힣A-Za-z0-9·&]+$")
_PRINTED_LATIN = compile_lazily(r" ?\(([A-Z][A-Za-z.'-]*(?: [A-Z][A-Za-z.'-]*){1,3})\)")


class Person(NamedTuple):
    """A person in the view; `family` is the name that later short forms use."""

    start: int
    end: int
    english: str
    romanisation: Romanisation
    source: str | None = None
    family: str = ""
    title: str | None = None
    affiliation: tuple[int, int] | str | None = None


class PrintedNames:
    """Reads from one text what its words say of persons."""

    def __init__(self, text: str, glossary: Glossary) -> None:
        self.text = text
        self.glossary = glossary
        self.hits = {hit.end: hit for hit in glossary.find(text)}
        self.hit_starts = {hit.start for hit in self.hits.values()}

    def affiliation(self, person: Person) -> str | None:
        """Return an affiliation as printed."""
        if isinstance(person.affiliation, tuple):
            return self.text[slice(*person.affiliation)]
        return person.affiliation or None

    def affiliation_english(self, person: Person) -> str | None:
        """Return the English of the largest part of an affiliation that the glossary knows."""
        printed = self.affiliation(person)
        if printed is None:
            return None
        ministry = printed + "부" if (person.title or "").endswith(("장관", "차관")) else printed  # 외교장관
        if entry := self.glossary.get(printed) or self.glossary.get(ministry):
            return entry.english
        inside = [hit for hit in self._hits_inside(person.affiliation) if hit.entry.kind != "person"]
        return max(inside, key=lambda hit: hit.end - hit.start).entry.english if inside else None

    def _hits_inside(self, span: tuple[int, int] | str | None) -> list[GlossaryHit]:
        if not isinstance(span, tuple):
            return []
        ends = range(span[0] + 1, span[1] + 1)
        return [hit for end in ends if (hit := self.hits.get(end)) and hit.start >= span[0]]

    def is_of_other_title(self, word: Word) -> bool:
        """Return whether a word ends in a title, with or without a particle: 검찰총장이."""
        return not is_modifier(word.text) and _ends_in_title(word.text)

    def affiliation_before(self, start: int) -> tuple[int, int] | None:
        """Join the words before a name that read as its affiliation: 한빛대 컴퓨터공학부 ○○○ 교수."""
        words = words_before(self.text, start)
        spans = list(takewhile(lambda span: span is not None, (self.affiliation_of(word) for word in words)))
        return (spans[-1][0], spans[0][1]) if spans and spans[0] and spans[-1] else None

    def affiliation_of(self, word: Word) -> tuple[int, int] | None:
        """Take the word before a name as its affiliation where it is known or ends as affiliations do."""
        end = word.end - word.text.endswith("의")
        if hit := self.hits.get(end):
            return (hit.start, end) if hit.entry.kind != "person" else None
        text = self.text[word.start : end]
        if not text or is_opener(text) or _PARTICLES.search(text) or (text[-1] in "과도" and _ends_in_title(text[:-1])):
            return None
        possessor = end < word.end and _POSSESSOR.fullmatch(text) is not None
        if not (possessor or ends_as_affiliation(text) or text[:1].isascii()):
            return None
        return (word.start, end) if _NAMELIKE.fullmatch(text) else None

    def body_before(self, end: int) -> tuple[int, int] | None:
        """Return where the body stands that ends at `end`, as before the parenthesis of 지식재산처(처장 ○○○)."""
        if hit := self.hits.get(end):
            return hit.start, end
        found = _BODY_BEFORE.search(self.text, max(0, end - 40), end)
        return found.span() if found else None

    def korean(self, start: int, end: int, title: str | None = None) -> Person:
        """Return the person of a Korean name, by the glossary, the Latin form that the article prints, or by rule."""
        name = self.text[start:end]
        entry = self.glossary.get(name)
        if entry and entry.kind == "person":
            person = Person(start, end, entry.english, entry.romanisation, entry.source)
        else:
            person = self.printed(Person(start, end, *romanise_person(name)))
        parts = split_name(name)
        return person._replace(title=title, family=parts[0] if parts else "")

    def printed(self, person: Person) -> Person:
        """Prefer the Latin form that the article prints in parentheses after a name."""
        found = _PRINTED_LATIN.match(self.text, person.end)
        return person._replace(english=found[1], romanisation="printed") if found else person


@lru_cache(maxsize=4096)
def _ends_in_title(word: str) -> bool:
    return is_title(word) or any(find_titles(word))


def from_glossary(hit: GlossaryHit, text: str) -> Person:
    """Return the person that the glossary knows."""
    printed = text[hit.start : hit.end]
    parts = split_name(printed) if " " not in printed else None
    family = parts[0] if parts and len(printed) <= _LONGEST_KOREAN else printed.split(" ")[-1]
    entry = hit.entry
    return Person(hit.start, hit.end, entry.english, entry.romanisation, entry.source, family)
