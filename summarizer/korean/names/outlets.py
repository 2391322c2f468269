"""The English name of an outlet, or of a body that published a text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Final

from policy_brief.english import in_list
from summarizer.korean.persons.romanise import romanise_title
from summarizer.korean.words import bundled_rows
from summarizer.text.patterns import compile_lazily

from .described import describe_body
from .glossary import load_glossary

__all__ = ["offices_of", "outlet_in_english", "romanise_outlet"]

_LONGEST: Final = 6  # code points of a word of an outlet's name
_MARK = compile_lazily(r"\s?[·ㆍ∙・,/]\s?")
_JOINTLY: Final = "관계부처합동"
_OFFICE = compile_lazily(r"[가-힣]{2,14}(?:[부처청원실시군구도]|위원회|의회|공사|공단|센터|재단|협회)")
_FEWEST_APART: Final = 3
_SHORTEST_WORD = 4
"""Shorter words in capitals are abbreviations: AI Times."""
_LATIN = compile_lazily(r"[A-Z][A-Za-z0-9&.,' -]{1,59}")
_OWN_NAME = compile_lazily(r"[가-힣].*?\s?[(（]([A-Z][A-Za-z0-9&.' -]{2,40})[)）]")


def outlet_in_english(outlet: str | None, told: str | None = None) -> str | None:
    """Return the name that the glossary knows, or that stands next to it in Latin, or the described or romanised one.

    `told` is the name that a reader of its page gives, which is better than a romanised name. Several offices that
    published a text together are joined by "and".
    """
    if not outlet:
        return None
    offices = offices_of(outlet)
    if len(offices) > 1:
        return in_list([_in_english(office) for office in offices])
    return _in_english(outlet, _told(told) if told and _LATIN.fullmatch(told) else None)


def offices_of(outlet: str) -> list[str]:
    """Return the offices that published a text together; any other outlet is one.

    Between spaces alone stand three at the least, all of them known: two are a ministry and its agency.
    """
    offices, apart = _MARK.split(outlet), outlet.split()
    if load_glossary().get(outlet):
        return [outlet]
    if len(offices) > 1 and all(_is_office(office) for office in offices):
        return offices
    is_known = len(apart) >= _FEWEST_APART and all(_is_office(one) and load_glossary().get(one) for one in apart)
    return apart if is_known else [outlet]


def _told(name: str) -> str:
    """Return a name that its page prints in capitals, as a mark, as one reads it: HAEON CITY is Haeon City."""
    if not (name.isupper() and " " in name):
        return name
    return " ".join(word.capitalize() if len(word) >= _SHORTEST_WORD else word for word in name.split())


def _in_english(outlet: str, told: str | None = None) -> str:
    if outlet.replace(" ", "") == _JOINTLY:
        return "government ministries, jointly"
    glossary = load_glossary()
    ministry, _, agency = outlet.partition(" ")  # 산업통상부 국가기술표준원: the agency is named
    known = glossary.get(outlet) or (glossary.get(agency) if _is_office(ministry) else None)
    if known:
        return known.english
    own = _OWN_NAME.fullmatch(outlet)
    described = describe_body(outlet)
    return own[1].strip() if own else described or told or romanise_outlet(outlet)


def _is_office(name: str) -> bool:
    return _OFFICE.fullmatch(name) is not None


def romanise_outlet(korean: str) -> str:
    """Romanise the name of a newspaper or broadcaster word by word: 누리신문 is Nuri Shinmun.

    Loan words and what kind of outlet it is are English, and places as they are written on maps.
    """
    return " ".join(said for word in korean.split() for said in _said(word)).replace(" .com", ".com")


def _said(word: str) -> Iterator[str]:
    for part in _parted(word):
        yield _words().get(part) or romanise_title(part)


def _parted(word: str) -> list[str]:
    """Split a word into as few parts as possible, with as few unknown letters as possible."""
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
