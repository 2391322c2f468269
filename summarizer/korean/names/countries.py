"""Names of states and firms that are also everyday words, and one-syllable names of states: 한·미·일, 미 정부."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from functools import cache
from typing import Final, NamedTuple

from summarizer.korean.words import bundled_tables, ends_word
from summarizer.text.patterns import compile_lazily

__all__ = ["StateSpan", "has_context", "initial_states", "is_ruled_out", "needs_context"]

_SYLLABLES: Final = {
    "한": "한국", "미": "미국", "중": "중국", "일": "일본", "영": "영국", "불": "프랑스", "독": "독일", "러": "러시아",
    "북": "북한", "EU": "유럽연합",
}  # fmt: skip
_ONE: Final = "(?:EU|[한미중일영불독러북])"
_UNMARKED: Final = "한미일|한일중|한중일|미중일|북중러|한미|한일|한중|미중|미일|미러|한러|북러|북중|중러|중일|한독"
_US_BODIES: Final = "정부|행정부|국무|상무|국방|재무|법무|에너지부|의회|상원|하원|연방|연준|백악관|대통령|무역대표부"
_JAPANESE_BODIES: Final = "외무성|총무성|방위성|경제산업성|문부과학성|자민당"
_FIRST = compile_lazily(r"[E한미중일영불독러북](?<![가-힣A-Za-z0-9].)(?<![A-Za-z0-9][.@&-].)")
_LISTED = compile_lazily(rf"{_ONE}(?:·{_ONE}){{1,5}}(?!·)")
_JOINED = compile_lazily(rf"(?:{_UNMARKED})(?=(?:간|의|과|와|이|가|은|는)?[ ,])")
_BEFORE_BODY = compile_lazily(
    rf"미(?= (?:{_US_BODIES}))|영(?= (?:정부|총리|하원|외무부))|일(?= (?:{_JAPANESE_BODIES}))"
    r"|중(?= (?:공산당|공업정보화부))"
)
_TOGETHER: Final = tuple(_UNMARKED.split("|"))
_WITH_BODIES: Final = frozenset("미영일중")
_PART = compile_lazily(_ONE)
_OPENED = compile_lazily(r"(?:^|[\s(\[{“‘「『<~,·/]|(?:^|\s)[\"'])$")
_NUMBER_BEFORE = compile_lazily(r"[0-9]여? ?$")
_PARTICLES: Final = ("", *"은는이가을를의에로와과도", "에서", "으로")
_NEXT_WORD = compile_lazily(rf"(?P<with>{'|'.join(_PARTICLES[:0:-1])})?(?:(?:[ ]|(?=\())(?P<word>[^ \n]+))?")
_FILE: Final = "names/look_alikes.toml"
_LONGEST_LISTED: Final = 12
_REACH: Final = 12  # code points before a name that can hold the word next to it


class StateSpan(NamedTuple):
    """A state named by one syllable; offsets are those of the text that was searched."""

    korean: str
    start: int
    end: int


class _LookAlike(NamedTuple):
    """The context that rules out a state or a firm, and the words beside a firm that confirm it."""

    needs_context: bool
    not_after: frozenset[str]
    not_before: frozenset[str]
    not_with: frozenset[str]
    before: frozenset[str]
    after: frozenset[str]


def initial_states(text: str) -> Iterator[StateSpan]:
    """Return the states that a text names by one syllable: those of 한·미·일, 한미일 and 미 상무부."""
    reached = 0
    for first in _FIRST.finditer(text):
        start = first.start()
        named = _named_at(text, start) if start >= reached else None
        if named:
            reached = named.end()
            for part in _PART.finditer(text, start, reached):
                yield StateSpan(_SYLLABLES[part[0]], *part.span())


def _named_at(text: str, start: int) -> re.Match[str] | None:
    """Return the states that begin at `start`; the letter behind the first tells which pattern may match, if any."""
    second = text[start + 1 : start + 2]
    if second in ("·", "U"):
        listed = _LISTED.match(text, start)
        return listed if listed and ends_word(text, listed.end()) else None
    if second == " ":
        return _BEFORE_BODY.match(text, start) if text[start] in _WITH_BODIES else None
    return _JOINED.match(text, start) if text.startswith(_TOGETHER, start) else None


def needs_context(name: str) -> bool:
    """Return whether a name counts as a state or a firm only if the words around it confirm it."""
    known = _look_alikes().get(name)
    return known is not None and known.needs_context


def is_ruled_out(text: str, start: int, end: int) -> bool:
    """Return whether the words next to `text[start:end]` show that the everyday word is meant."""
    known = _look_alikes().get(text[start:end])
    if known is None:
        return False
    before = text[max(0, start - _REACH) : start]
    if not _OPENED.search(before) or _NUMBER_BEFORE.search(before):
        return True
    particle, after = _after(text, end)
    return (
        particle in known.not_with
        or _is_among(_last_word(before), known.not_after)
        or _is_among(after, known.not_before)
    )


def has_context(text: str, start: int, end: int) -> bool:
    """Return whether the words next to `text[start:end]` are typical of a state, or of this firm."""
    known = _look_alikes().get(text[start:end])
    before, after = (known.before, known.after) if known and known.before else _context()
    return _last_word(text[max(0, start - _REACH) : start]) in before or _is_among(_after(text, end)[1], after)


def _last_word(before: str) -> str:
    """Return the word that ends before a space, on the same line."""
    return before[:-1].rpartition("\n")[2].rpartition(" ")[2] if before.endswith(" ") else ""


def _after(text: str, end: int) -> tuple[str, str]:
    """Return the particle of a name and the word after it, or empty strings."""
    found = _NEXT_WORD.match(text, end)
    return (found["with"] or "", (found["word"] or "").rstrip(",.")) if found else ("", "")


def _is_among(word: str, listed: Collection[str]) -> bool:
    """Return whether a word, particles aside, is one of those listed; one listed as 받~ may go on."""
    return any(
        (word[:cut] in listed and word[cut:] in _PARTICLES) or f"{word[:cut]}~" in listed
        for cut in range(1, min(len(word), _LONGEST_LISTED) + 1)
    )


@cache
def _look_alikes() -> Mapping[str, _LookAlike]:
    return {
        name: _LookAlike(
            bool(table.get("needs_context")),
            *(
                frozenset(table.get(key, "").split())
                for key in ("not_after", "not_before", "not_with", "before", "after")
            ),
        )
        for name, table in bundled_tables(_FILE).items()
        if name != "context"
    }


@cache
def _context() -> tuple[frozenset[str], frozenset[str]]:
    table = bundled_tables(_FILE)["context"]
    return frozenset(table["before"].split()), frozenset(table["after"].split())
