"""What the checks made of a brief, in lines for its reader."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from policy_brief import Audit, BriefDocument, Dropped, Name
from policy_brief.claims import claims, named

from .escape import plain

__all__ = ["audit_lines"]

_BASIS = {
    "rule": "romanised by rule",
    "translated": "no established English name, translated",
    "unverified": "from the glossary, not verified",
}
_PLACES = {
    "key_points": "Key point",
    "investments": "Investment",
    "stances": "Position",
    "korean_models": "Korean model",
    "policy_measures": "Policy measure",
    "recommendations": "Recommendation",
    "statements": "Statement",
    "caveats": "Caveat",
}


def audit_lines(document: BriefDocument) -> Iterator[str]:
    """Say what was verified, repaired, left unverified, dropped and omitted, with the reasons."""
    audit = document.audit
    if audit.partial:
        yield "> **Partial:** the model's answer stayed invalid after all re-asks; its sound claims were kept."
        yield ">"
    yield f"> {_counts(audit)}"
    yield from _section("Note", map(plain, audit.notices))
    yield from _section("Repaired", _verdicts(document, "repaired"))
    yield from _section("Unverified", _verdicts(document, "unverified"))
    yield from _section("Dropped", map(_dropped, audit.dropped))
    yield from _section("Spellings", _spellings(document))
    yield from _section("In the article, not in the brief", _omitted(audit))


def _counts(audit: Audit) -> str:
    return (
        f"**{audit.count('verified')} claims verified**, {audit.count('repaired')} repaired, "
        f"{audit.count('unverified')} unverified, {audit.count('dropped')} dropped. “Verified” means that every check "
        "passed: cited sentences, figures, dates, quotations, positions and names. Whether the prose says what its "
        "sentences say remains for the reader to judge."
    )


def _verdicts(document: BriefDocument, verdict: str) -> Iterator[str]:
    standing = dict(claims(document.brief))
    for each in document.audit.verdicts:
        if each.verdict == verdict:
            claim = standing.get(each.claim)
            yield _reasoned(_place(each.claim), _said(claim.model_dump()) if claim else None, each.reasons)


def _dropped(each: Dropped) -> str:
    return _reasoned(f"{_place(each.claim)} of the answer", _said(each.content), each.reasons)


def _reasoned(what: str, said: str | None, reasons: Iterable[str]) -> str:
    about = f" (“{plain(said)}”)" if said else ""
    return f"{what}{about}: {plain('; '.join(reasons))}"


def _place(path: str) -> str:
    """Name a claim as a reader counts: key_points[3] is the fourth key point."""
    name, _, number = path.rstrip("]").partition("[")
    if not number.isdecimal():
        return name.replace("_", " ").capitalize()
    return f"{_PLACES.get(name, name.replace('_', ' ').capitalize())} {int(number) + 1}"


def _said(content: Mapping[str, Any]) -> str | None:
    """Give the words of a claim as the model gave it, resolved or not: its prose, else whom it is about."""
    for key in ("text", "measure", "what", "english", "actor", "investor", "model", "purpose"):
        value = content.get(key)
        words = value.get("text", value.get("english")) if isinstance(value, dict) else value
        if isinstance(words, str) and words:
            return words
    return None


def _spellings(document: BriefDocument) -> Iterator[str]:
    names: dict[str, Name] = {}
    for _, claim in claims(document.brief):
        names |= {name.korean: name for _, name in named(claim)}
    for name in names.values():
        if name.romanisation in _BASIS:
            yield f"{plain(name.english)} ({plain(name.korean)}): {_BASIS[name.romanisation]}"


def _omitted(audit: Audit) -> Iterator[str]:
    for each in audit.omissions:
        what = f"“{plain(each.text)}”" if each.kind == "quotation" else plain(each.text)
        yield f"{each.kind} {what} [{each.sentence}]"


def _section(title: str, rows: Iterator[str]) -> Iterator[str]:
    found = list(rows)
    if found:
        yield ">"
        yield f"> **{title}**"
        yield ">"
        yield from (f"> - {' '.join(row.split())}" for row in found)
