"""Find companies, and official bodies and states."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Collection, Iterable, Iterator
from functools import cache
from typing import Any, Final, NamedTuple

from policy_brief import Company, OfficialBody, Romanisation
from summarizer.find.passage import Passage
from summarizer.korean.names.described import describe_body, describe_named_body
from summarizer.korean.names.glossary import Glossary, GlossaryHit
from summarizer.korean.persons.romanise import romanise_title
from summarizer.korean.persons.shapes import sounds_foreign_throughout
from summarizer.korean.words import WORD_END, begins_as, bundled_rows, names_pattern, strip_particle
from summarizer.text.patterns import compile_lazily

__all__ = ["find_bodies", "find_companies"]

_LONGEST: Final = 30  # code points that an unknown name may have
_PLAIN: Final = ("연구소", "협회")
_LONGEST_LOCAL: Final = 6  # syllables of a place before its 시, 군, 구 or 도
# A KRX code begins with a digit; six capitals in parentheses are an abbreviation.
_LOCAL = compile_lazily(r"(?<![가-힣A-Za-z0-9])(?P<local>[가-힣]{2,6}[시군구도])(?:의회|청(?!각|소년))")
_OFFICE = compile_lazily(r"[시군구도](?:의회|청(?!각|소년))")
_CODE = compile_lazily(r"[\[(]([0-9][0-9A-Z]{5})[\])]")
_NAME_BEFORE = compile_lazily(r"[가-힣A-Za-z][가-힣A-Za-z0-9&.·-]+$")
_NAME_AFTER = compile_lazily(r" ?([가-힣A-Za-z][가-힣A-Za-z0-9&·-]+)")
_INCORPORATED = compile_lazily(r"㈜|\(주\)|주식회사(?= )")
_NOT_INCORPORATED = compile_lazily(
    "등|및|설립|형태|형식|전환|법인|제도|체제|방식|또는|가운데|대표|대표이사|임원|이사회"
)
_PRINTED = compile_lazily(r" ?\(([A-Z][A-Za-z0-9&.,' -]{2,40})\)")


class _Named(NamedTuple):
    """A name in the view."""

    start: int
    end: int
    english: str
    romanisation: Romanisation
    source: str | None = None
    ticker: str | None = None


def find_companies(passage: Passage, glossary: Glossary) -> tuple[Company, ...]:
    """Find companies: those of the glossary, and any name with a stock code, ㈜ or 주식회사 next to it.

    The ticker is the code that the text prints next to this very mention, else None. Ids follow the text: C1, C2 …
    """
    text = passage.view.text
    known = {hit.end: hit for hit in glossary.find(text)}
    found = [_company(hit, text) for hit in known.values() if hit.entry.kind == "company"]
    found += [named for named in _coded(text) if named.end not in known]
    found += [named for named in _incorporated(text, glossary) if named.end not in known]
    return tuple(Company(**fields, ticker=named.ticker) for named, fields in _placed(found, passage, "C"))


def find_bodies(passage: Passage, glossary: Glossary) -> tuple[OfficialBody, ...]:
    """Find ministries, committees, agencies, institutes, courts, international bodies and states.

    A name that ends as bodies do but is in no glossary is described in English if its parts are known, and else
    romanised; an unknown institute or association is left out. The abbreviation in 유럽연합(EU) is not a separate
    mention. Ids follow the text: B1, B2 …
    """
    text = passage.view.text
    hits = glossary.find(text)
    ends = {hit.end for hit in hits}
    found = [_known(hit) for hit in _without_abbreviations(hits, text) if hit.entry.kind in ("body", "country")]
    spans = [*_body_spans(text, ends), *_local_spans(text)]
    described = (_described(_unknown(text, *span), text, glossary) for span in spans if span[1] not in ends)
    found += [named for named in described if named.romanisation != "rule" or not _is_plain(text, named)]
    return tuple(OfficialBody(**fields) for _, fields in _placed(found, passage, "B"))


def _placed(found: Iterable[_Named], passage: Passage, letter: str) -> Iterator[tuple[_Named, dict[str, Any]]]:
    """Return the fields of each mention in the body, numbered in order and without overlap."""
    number = reached = 0
    for named in sorted(found, key=lambda name: (name.start, -name.end)):
        place = passage.place(named.start, named.end)
        if place is None or named.start < reached:
            continue
        reached = named.end
        number += 1
        english = {"english": named.english, "romanisation": named.romanisation, "source": named.source}
        yield named, {**place, "id": f"{letter}{number}", "korean": place["text"], **english}


def _known(hit: GlossaryHit) -> _Named:
    entry = hit.entry
    return _Named(hit.start, hit.end, entry.english, entry.romanisation, entry.source)


def _company(hit: GlossaryHit, text: str) -> _Named:
    code = _CODE.match(text, hit.end + text.startswith(" ", hit.end))
    return _known(hit)._replace(ticker=code[1] if code else None)


def _coded(text: str) -> Iterator[_Named]:
    """Find names that stand right before a stock code."""
    for code in _CODE.finditer(text):
        end = code.start() - text.endswith(" ", 0, code.start())
        if (span := _name_before(text, end)) and not _is_day(code[1]):
            yield _unknown(text, *span)._replace(ticker=code[1])


def _is_day(code: str) -> bool:
    """Return whether six digits read as a day, as in 보도자료(260722)."""
    try:
        return bool(dt.datetime.strptime(code, "%y%m%d"))  # noqa: DTZ007 - asked only whether it is a day
    except ValueError:
        return False


def _incorporated(text: str, glossary: Glossary) -> Iterator[_Named]:
    for mark in _INCORPORATED.finditer(text):
        span = _name_before(text, mark.start()) or _name_after(text, mark.end())
        if span is None:
            continue
        entry = glossary.get(text[slice(*span)])
        yield _known(GlossaryHit(entry, *span)) if entry else _unknown(text, *span)


def _name_before(text: str, end: int) -> tuple[int, int] | None:
    start = max(0, end - _LONGEST)
    found = _NAME_BEFORE.search(text[start:end])
    return (start + found.start(), end) if found else None


def _name_after(text: str, start: int) -> tuple[int, int] | None:
    found = _NAME_AFTER.match(text, start, start + _LONGEST)
    if found is None:
        return None
    name = strip_particle(found[1])
    if len(name) == 1 or _NOT_INCORPORATED.fullmatch(name):
        return None
    return found.start(1), found.start(1) + len(name)


def _unknown(text: str, start: int, end: int) -> _Named:
    """Name what is in no glossary: by the Latin form that the text prints after it, or romanised."""
    name = text[start:end]
    if printed := _PRINTED.match(text, end):
        return _Named(start, end, printed[1], "printed")
    romanised = romanise_title(name)
    return _Named(start, end, romanised, "printed" if name.isascii() else "rule")


def _described(named: _Named, text: str, glossary: Glossary) -> _Named:
    """Describe in English what would otherwise be romanised: 교육위원회 is Education Committee, which is not official.

    After a romanised proper name the description keeps the mark `rule`, because its wording is unsure.
    """
    if named.romanisation != "rule":
        return named
    name = text[named.start : named.end]
    if english := describe_body(name):
        return named._replace(english=english, romanisation="translated")
    return named._replace(english=_named_after(name, glossary) or named.english)


def _named_after(name: str, glossary: Glossary) -> str | None:
    """Describe a body that has a name of its own: 한울조달연구원 is Hanul Procurement Research Institute."""
    parts = describe_named_body(name)
    if parts is None or sounds_foreign_throughout(parts[0]):
        return None
    own, rest = parts
    entry = glossary.get(own)
    return f"{entry.english if entry else romanise_title(own)} {rest}"


def _without_abbreviations(hits: Iterable[GlossaryHit], text: str) -> Iterator[GlossaryHit]:
    """Leave out EU in 유럽연합(EU), where both are one entry."""
    last: GlossaryHit | None = None
    for hit in hits:
        if last is None or hit.entry is not last.entry or text[last.end : hit.start].strip() != "(":
            yield hit
        last = hit


def _is_plain(text: str, named: _Named) -> bool:
    """Return whether a name ends as private institutes and associations do, which are often not names of bodies."""
    return text.endswith(_PLAIN, named.start, named.end)


def _body_spans(text: str, ends: Collection[int]) -> Iterator[tuple[int, int]]:
    """Find words that end as the names of bodies do; `ends` are those of known names, which a dot parts from them."""
    for found in _body_ending().finditer(text):
        start = found.start()
        first = max(0, start - _LONGEST)
        while start > first and (text[start - 1].isalnum() or (text[start - 1] == "·" and start - 1 not in ends)):
            start -= 1
        if _is_body(text[start : found.end()], found[0]):
            yield start, found.end()


def _local_spans(text: str) -> Iterator[tuple[int, int]]:
    """Find the cities, counties, districts and provinces whose council or office the text names too."""
    told = {local for office in _OFFICE.finditer(text) if (local := _local_before(text, office.start()))}
    for name in sorted(told):
        for found in re.finditer(rf"{name}(?<![가-힣A-Za-z0-9]{name}){WORD_END}", text):
            yield found.start(), found.start() + len(name)


def _local_before(text: str, end: int) -> str | None:
    """Return the place whose council or office a word names that has its 시, 군, 구 or 도 at `end`."""
    start = end
    while start > max(0, end - _LONGEST_LOCAL) and "가" <= text[start - 1] <= "힣":
        start -= 1
    found = _LOCAL.match(text, start)
    return found["local"] if found else None


def _is_body(word: str, ending: str) -> bool:
    shortest, generic = _body_endings()[ending]
    if len(word) - len(ending) < shortest or word[0].isdigit():
        return False
    return not word.endswith(generic) or describe_body(word) is not None


@cache
def _body_ending() -> re.Pattern[str]:
    return re.compile(begins_as(_body_endings()) + names_pattern(_body_endings()) + WORD_END)


@cache
def _body_endings() -> dict[str, tuple[int, tuple[str, ...]]]:
    """Read the endings: how many syllables must stand before each, and the words that only end alike."""
    rows = bundled_rows("names/body_endings.csv")
    return {row["ending"]: (int(row["before"]), tuple(row["not"].split("|")) if row["not"] else ()) for row in rows}
