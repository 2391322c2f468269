"""Terms of Korean AI policy and their established English: 추경 is a supplementary budget, 1단계 is Phase 1."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Final, NamedTuple

from summarizer.korean.words import WORD_END, WORD_START, bundled_rows, names_pattern
from summarizer.text.view import View

__all__ = ["Term", "find_terms"]

_NUMBER: Final = "{n}"  # in the table: a number, which the English takes over
_ORDINAL: Final = "{nth}"
_ORDINALS: Final = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth")
_GOES_ON: Final = "[하한할함합해했되된될됨됐돼받시]|[률액안비금](?![가-힣])"  # 확보했다, 출자금
_END: Final = rf"(?:{WORD_END}|(?={_GOES_ON}))"


class Term(NamedTuple):
    """A term as a text prints it, with its English; `note` says what it is not, or of what it is said."""

    korean: str
    english: str
    note: str


def find_terms(text: str) -> tuple[Term, ...]:
    """Return the terms that occur in `text`, in the order of their first occurrence, each English form once."""
    view = View.of(text).text
    terms: dict[str, Term] = {}
    reached = 0
    for start, term in sorted((*_numbered(view), *_listed(view)), key=lambda found: found[0]):
        if start >= reached:
            reached = start + len(term.korean)
            terms.setdefault(term.english, term)
    return tuple(terms.values())


def _listed(text: str) -> Iterator[tuple[int, Term]]:
    for found in _pattern().finditer(text):
        english, note = _table()[_key(found[0])]
        yield found.start(), Term(found[0], english, note)


def _numbered(text: str) -> Iterator[tuple[int, Term]]:
    for pattern, english, note in _numbered_patterns():
        for found in pattern.finditer(text):
            number = int(found["n"])
            said = english.replace(_NUMBER, str(number)).replace(_ORDINAL, _ORDINALS[number - 1])
            yield found.start(), Term(found[0], said, note)


def _key(name: str) -> str:
    return name.replace(" ", "")


@cache
def _table() -> Mapping[str, tuple[str, str]]:
    """Return English and note by each printed form, spaces aside."""
    table: dict[str, tuple[str, str]] = {}
    for row in bundled_rows("names/terms.csv"):
        names = (row["korean"], *row["aliases"].split("|"))
        table |= {_key(name): (row["english"], row["note"]) for name in names if name and _NUMBER not in name}
    return table


@cache
def _pattern() -> re.Pattern[str]:
    rows = bundled_rows("names/terms.csv")
    names = (name for row in rows for name in (row["korean"], *row["aliases"].split("|")) if _NUMBER not in name)
    return re.compile(WORD_START + names_pattern(filter(None, names)) + _END)


@cache
def _numbered_patterns() -> tuple[tuple[re.Pattern[str], str, str], ...]:
    rows = [row for row in bundled_rows("names/terms.csv") if _NUMBER in row["korean"]]
    return tuple((_numbered_pattern(row["korean"]), row["english"], row["note"]) for row in rows)


def _numbered_pattern(korean: str) -> re.Pattern[str]:
    """Return the pattern of a row like {n}단계; the end of a list (2~3단계) is left out."""
    before, _, after = korean.partition(_NUMBER)
    rest = re.escape(after).replace(r"\ ", " ?")
    return re.compile(rf"(?<![0-9.,~·-]){re.escape(before)}(?P<n>[1-9])[ ]?{rest}{_END}")
