"""The names of a brief whose English no source has: which they are, and how the article prints them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from policy_brief import Name, PolicyBrief
from policy_brief.claims import claims, named
from summarizer.korean.names.glossary import load_glossary
from summarizer.write.markup.escape import plain

__all__ = ["name_lines", "spellings"]

_DESCRIPTION = re.compile(
    r"""  [A-Z][a-z]+(?:\ [a-z]+)+\ \(  # Mainly foreign investors, Local governments and private sector
        | [0-9][0-9,]*\ [a-z] | Government\ \(  # 9 countries
        | [A-Z][a-z]+(?:er|or|ent|ist|al|ian)s\ \(  # Reviewers, Residents
        | .*\b(?: governments? | provinces? | cit(?:y|ies) | count(?:y|ies) | countries | states | firms | companies
                | sectors? | industry | investors | funders | banks | universities | others | officials?
                | representatives? )\ \(  # Gumi city, Nuri Corp official
    """,
    re.VERBOSE,
)
"""A name that is a description of somebody, or that is printed as any atlas has it."""
_BASES = {
    "rule": "by rule",
    "": "translated, no official form",
    "translated": "translated, no official form",
    "unverified": "not confirmed",
}


def name_lines(brief: PolicyBrief, page: str) -> Iterator[str]:
    """List the names of a page with their Korean, in its order, but not whose English has a source, nor plain words."""
    listed = (name for names in _by_basis(brief).values() for name in names if not _DESCRIPTION.match(name))
    places = {name: _place(name.partition(" (")[0], page) for name in listed if name not in page}
    names = sorted((name for name, at in places.items() if at is not None), key=lambda name: places[name] or 0)
    if names:
        yield from (f"*Names as the article prints them: {', '.join(names)}.*", "")


def spellings(brief: PolicyBrief) -> str:
    """List names by where their spelling comes from, those alone that have no source."""
    return "; ".join(f"{basis}: {', '.join(names)}" for basis, names in _by_basis(brief).items())


def _place(name: str, page: str) -> int | None:
    """Return where a page first has a name that is not a part of a longer word."""
    found = re.search(rf"(?<!\w){re.escape(name)}(?!\w)", page)
    return found.start() if found else None


def _by_basis(brief: PolicyBrief) -> dict[str, list[str]]:
    """Return names without a source for their spelling, by where it comes from; null is the model."""
    by_basis: dict[str, list[str]] = {}
    for name in _names(brief).values():
        basis = None if _is_listed(name) else _BASES.get(name.romanisation or "")
        written = plain(f"{name.english} ({name.korean})")
        if basis and not name.english[:1].islower() and written not in by_basis.get(basis, ()):
            by_basis.setdefault(basis, []).append(written)
    return by_basis


def _is_listed(name: Name) -> bool:
    """Return whether the glossary writes a name so, with or without a source: European Commission needs no doubt."""
    entry = load_glossary().get(name.korean)
    return entry is not None and entry.english == name.english


def _is_first_of_several(name: Name) -> bool:
    """Return whether the Korean names the first of a list alone: "Portugal, Canada and others" for 포르투갈."""
    entry = load_glossary().get(name.korean)
    return entry is not None and name.english.startswith((f"{entry.english}, ", f"{entry.english} and "))


def _names(brief: PolicyBrief) -> Mapping[str, Name]:
    found = [*(name for _, claim in claims(brief) for _, name in named(claim)), *brief.names]
    names: dict[str, Name] = {}
    for name in found:
        if name.korean != name.english and not _is_first_of_several(name):
            names.setdefault(name.korean, name)
    return names
