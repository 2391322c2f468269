"""English names are the official or customary ones that the article's names resolve to."""

from __future__ import annotations

import re
from collections.abc import Iterator

from policy_brief import Name, Named, has_english
from policy_brief.claims import AnyClaim, named
from summarizer.check.base import Check, Problem, flag, repair
from summarizer.find.scan import Scan

__all__ = ["NAMES"]

_KOREA = {"korea", "south korea", "republic of korea"}  # briefs say "South Korea" first, then "Korea"
_BRACKETED = re.compile(r"\s*\([^)]*\)")


def _inspect(claim: AnyClaim, scan: Scan) -> Iterator[Problem]:
    for field, name in named(claim):
        known = scan.named(name.korean)
        other = _owner(name, known, scan)
        if other is not None:
            yield flag(f"{field}: '{name.english}' is the English name of {other.korean}, not of {name.korean}")
        if known is None:
            continue
        settled = name.model_copy(
            update={"english": known.english, "romanisation": known.romanisation, "source": known.source}
        )
        if not has_english(known):
            settled = name.model_copy(update={"romanisation": "translated"})
        elif _same(name.english, known):
            settled = settled.model_copy(update={"english": name.english})
        if settled == name:
            continue
        claim = _with(claim, field, settled)
        if settled.english == name.english:
            yield Problem("note", "", claim)
        else:
            yield repair(f"{field}: '{name.english}' is {known.english} ({_basis(known)})", claim)


def _owner(name: Name, known: Named | None, scan: Scan) -> Named | None:
    """Give the other name of the article whose established English form this is, where the name has none itself."""
    if known is not None and has_english(known):
        return None
    owners = (each for each in (*scan.bodies, *scan.companies, *scan.persons) if has_english(each))
    return next((each for each in owners if _same(name.english, each) and not _shares(name, each)), None)


def _shares(name: Name, other: Named) -> bool:
    one, two = ("".join(each.split()) for each in (name.korean, other.korean))
    return one in two or two in one


def _same(english: str, known: Named) -> bool:
    """Tell whether two English forms differ in case, article or a bracketed abbreviation alone."""
    given, settled = _plain(english), _plain(known.english)
    return given == settled or {given, settled} <= _KOREA


def _plain(english: str) -> str:
    return _BRACKETED.sub("", english).casefold().removeprefix("the ").replace("-", " ").strip()


def _basis(known: Named) -> str:
    return {
        "official": "its official English name",
        "customary": "the customary spelling",
        "printed": "as the article prints it",
        "rule": "romanised by rule",
        "translated": "translated",
        "unverified": "from the glossary, not verified",
    }[known.romanisation]


def _with(claim: AnyClaim, field: str, name: Name) -> AnyClaim:
    outer, _, inner = field.partition(".")
    if not inner:
        return claim.model_copy(update={outer: name})
    return claim.model_copy(update={outer: getattr(claim, outer).model_copy(update={inner: name})})


NAMES = Check("names", _inspect, version=3)
