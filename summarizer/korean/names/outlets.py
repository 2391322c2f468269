"""The English name of an outlet, or of a body that published a text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Final

from summarizer.korean.persons.romanise import romanise_title
from summarizer.korean.words import bundled_rows
from summarizer.text.patterns import compile_lazily

from .glossary import load_glossary

__all__ = ["outlet_in_english", "romanise_outlet"]

_LONGEST: Final = 6  # code points of a word of an outlet's name
_OWN_NAME = compile_lazily(r"[가-힣].*?\s?[(（]([A-Z][A-Za-z0-9&.' -]{2,40})[)）]")


def outlet_in_english(outlet: str | None) -> str | None:
    """Return the name that the glossary knows, or that stands beside it in Latin, or the romanised one."""
    if not outlet:
        return None
    known = load_glossary().get(outlet)
    if known:
        return known.english
    own = _OWN_NAME.fullmatch(outlet)
    return own[1].strip() if own else romanise_outlet(outlet)


def romanise_outlet(korean: str) -> str:
    """Romanise the name of a newspaper or broadcaster word by word: 누리신문 is Nuri Shinmun.

    Loan words and what kind of outlet it is are English, and places as they are written on maps.
    """
    return " ".join(said for word in korean.split() for said in _said(word)).replace(" .com", ".com")


def _said(word: str) -> Iterator[str]:
    for part in _parted(word):
        yield _words().get(part) or romanise_title(part)


def _parted(word: str) -> list[str]:
    """Part a word so that as little of it as can be is unknown, in as few parts as will do."""
    best: list[tuple[int, list[str]]] = [(0, [])]
    for end in range(1, len(word) + 1):
        ways = [_longer(best[end - 1], word[end - 1])]
        for start in range(max(0, end - _LONGEST), end):
            if word[start:end] in _words():
                unknown, parts = best[start]
                ways.append((unknown, [*parts, word[start:end]]))
        best.append(min(ways, key=lambda way: (way[0], len(way[1]))))
    return best[-1][1]


def _longer(way: tuple[int, list[str]], letter: str) -> tuple[int, list[str]]:
    """Add an unknown letter, to the unknown part before it if there is one."""
    unknown, parts = way
    if parts and parts[-1] not in _words():
        return unknown + 1, [*parts[:-1], parts[-1] + letter]
    return unknown + 1, [*parts, letter]


@cache
def _words() -> Mapping[str, str]:
    return {row["korean"]: row["english"] for row in bundled_rows("names/outlet_words.csv")}
