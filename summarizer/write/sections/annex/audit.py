"""What was objected to a brief, what was answered, and how its names are spelt: lines for its reader."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from policy_brief import (
    ON_PAGE,
    Audit,
    BriefDocument,
    Claim,
    Objection,
    Verdict,
    VerdictKind,
    Withdrawn,
)
from policy_brief.claims import ClaimPath, claim_at, named, prose
from summarizer.write.markup.anchors import CHECKED, marker
from summarizer.write.markup.escape import plain, unmarked
from summarizer.write.sections.annex.names import spellings

__all__ = ["audit_lines", "audit_text", "checked_lines", "reading_line"]

_NUMBER = re.compile(r"\\\[([0-9]+)\]")
_CIRCUMSTANCES = {"occasion", "period", "place", "when"}
_VALUE = re.compile(r"\[((?:status|position): [a-z ]+)\]")
_PLACES = {
    "headline": "Title",
    "bottom_line": "Bottom line",
    "argument": "Argument or context",
    "models_note": "Note on the models",
    "read_with_care": "Read with care",
    "key_points": "Point",
    "corrections": "Correction",
    "table_rows": "Table row",
    "investments": "Money and capacity",
    "stances": "Position",
    "korean_models": "Korean model",
    "policy_measures": "Policy measure",
    "denials": "Denial",
    "dates": "Date",
    "speakers": "Speaker",
    "consequences": "Our assessment",
    "caveats": "Caveat",
    "follow_up": "What to watch and do",
}
_READ = {
    "read": "A second reader, who saw only the claims, their sentences and the one before, judged them.",
    "left out": "No second reader judged them.",
    "failed": "The second reader could not be asked.",
}
_JUDGED = "A program held every claim against its Korean sentences, and a second reader judged it by them."
_NO_FACTS = frozenset({"read_with_care", "consequences", "caveats", "follow_up"})


def checked_lines(document: BriefDocument) -> Iterator[str]:
    """Write in Markdown what did not go well, below a heading, and what else is known of how the text was read."""
    audit = document.audit
    on_page = [verdict for verdict in _of(audit, "disputed") if _is_on_page(verdict)]
    in_data = [verdict for verdict in _of(audit, "disputed") if not _is_on_page(verdict)]
    said = [
        *_listed("Disputed", (_both_sides(document, verdict) for verdict in on_page)),
        *_listed("Disputed in the data", (_both_sides(document, verdict) for verdict in in_data)),
        *_listed("Withdrawn", map(_withdrawn, filter(_is_lost, audit.withdrawn))),
    ]
    if said or audit.partial or audit.second_reader != "read":
        yield from (f"## {CHECKED}", "", _checked(audit), *said, "")
    for notice in audit.notices:
        yield from (plain(notice), "")


def reading_line(audit: Audit) -> str:
    """Return who judged the claims, if a second reader did."""
    return f"*{_JUDGED}*" if audit.second_reader == "read" else ""


def _is_on_page(verdict: Verdict) -> bool:
    """Return whether a claim is printed; the others are in the saved brief alone."""
    return verdict.claim.partition("[")[0] in ON_PAGE


def _is_lost(claim: Withdrawn) -> bool:
    """Return whether what was taken out said something of the article, and its writer did not take it back."""
    return not claim.by_writer and claim.claim.partition("[")[0] not in _NO_FACTS


def audit_lines(document: BriefDocument) -> Iterator[str]:
    """Say in Markdown how many claims hold, then what is disputed, was amended or withdrawn."""
    audit = document.audit
    yield _counts(audit)
    yield from _listed("Disputed", (_disputed(document, verdict) for verdict in _of(audit, "disputed")))
    yield from _listed("Amended", (_amended(document, verdict) for verdict in _of(audit, "amended")))
    yield from _listed("Withdrawn", map(_withdrawn, audit.withdrawn))
    yield from _listed("Notes", map(plain, audit.notices))
    if names := spellings(document.brief):
        yield from ("", f"**Names:** {names}")


def audit_text(document: BriefDocument) -> str:
    """Write the same for a terminal."""
    return "\n".join(unmarked(line) for line in "\n".join(audit_lines(document)).split("\n")) + "\n"


def _counts(audit: Audit) -> str:
    """Count claims by what came of them, in one line."""
    kinds: tuple[VerdictKind, ...] = ("verified", "amended", "disputed")
    counts = ", ".join(f"{count} {kind}" for kind in kinds if (count := audit.count(kind)))
    claimed = f"{len(audit.verdicts)} claims: {counts}" if counts else "No claims were judged"
    if len(audit.verdicts) == audit.count("verified") > 0:
        claimed = f"All {len(audit.verdicts)} claims verified"
    withdrawn = f"; {len(audit.withdrawn)} withdrawn" if audit.withdrawn else ""
    missing = " Parts of the answer stayed invalid and are missing." if audit.partial else ""
    return f"{claimed}{withdrawn}. {_READ[audit.second_reader]}{missing}"


def _checked(audit: Audit) -> str:
    """Count claims in one line; what was amended before is the JSON brief's to tell."""
    shown = [verdict for verdict in audit.verdicts if _is_on_page(verdict)]
    disputed = sum(verdict.verdict == "disputed" for verdict in shown)
    counts = [f"{len(shown) - disputed} of {len(shown)} claims hold"] if shown else []
    counts += [f"{disputed} disputed"] if disputed else []
    missing = " Parts of the answer stayed invalid and are missing." if audit.partial else ""
    return f"{', '.join(counts) or 'No claims were judged'}. {_READ[audit.second_reader]}{missing}"


def _of(audit: Audit, kind: str) -> Iterator[Verdict]:
    return (verdict for verdict in audit.verdicts if verdict.verdict == kind)


def _both_sides(document: BriefDocument, verdict: Verdict) -> str:
    """Return the claim with what a reader needs to find it, and the objection."""
    parsed = ClaimPath.parse(verdict.claim)
    claim = claim_at(document.brief, parsed) if parsed else None
    said = f": “{plain(_in_short(claim))}”." if claim else "."
    return _lines(f"{_place(verdict.claim)}{said}", *map(_objection, verdict.objections), _answer(verdict))


def _answer(verdict: Verdict) -> str:
    return f"Kept because of “{plain(verdict.stands_on)}”." if verdict.stands_on else "Not answered."


def _disputed(document: BriefDocument, verdict: Verdict) -> str:
    """Return both sides of a dispute."""
    before = f" Before: “{_noted(verdict.before)}”." if verdict.before else ""
    return _lines(f"{_claim(document, verdict.claim)}{before}", *map(_objection, verdict.objections), _answer(verdict))


def _amended(document: BriefDocument, verdict: Verdict) -> str:
    before = f"Before: “{_noted(verdict.before)}”." if verdict.before else "Before: not there."
    return _lines(f"{_claim(document, verdict.claim)} {before}", *map(_objection, verdict.objections))


def _withdrawn(claim: Withdrawn) -> str:
    return f"{_place(claim.claim, numbered=False)}: “{_noted(claim.text)}”. {_linked('; '.join(claim.reasons))}"


def _objection(objection: Objection) -> str:
    """Return an objection, and the Korean words that it rests on unless it holds them."""
    who = "Second reader" if objection.by == "second_reader" else "Check"
    quoted = objection.korean if objection.korean not in objection.says else ""
    korean = f" “{plain(quoted)}” {marker((objection.sentence,)) if objection.sentence else ''}" if quoted else ""
    return f"{who}: {_linked(objection.says)}{korean}".rstrip()


def _linked(says: str) -> str:
    """Make markers of the sentence numbers in a reason."""
    return _NUMBER.sub(lambda found: marker((int(found[1]),)), plain(says))


def _noted(claim: str) -> str:
    """Return a claim in one line, the values that it has in lists in round brackets: '(status: planned)'."""
    return plain(_VALUE.sub(r"(\1)", claim).rstrip("."))


def _lines(*lines: str) -> str:
    return "  \n  ".join(lines)


def _claim(document: BriefDocument, path: str) -> str:
    """Name a claim, and say what it says now."""
    parsed = ClaimPath.parse(path)
    claim = claim_at(document.brief, parsed) if parsed else None
    return f"{_place(path)}: “{plain(_said(claim))}”." if claim else f"{_place(path)}."


def _place(path: str, *, numbered: bool = True) -> str:
    """Name the kind of a claim; key points have the number that they have on the page."""
    parsed = ClaimPath.parse(path)
    if parsed is None:
        return plain(path)
    number = f" {parsed.at + 1}" if numbered and parsed.name == "key_points" and parsed.at is not None else ""
    return f"**{_PLACES[parsed.name]}{number}**"


def _said(claim: Claim) -> str:
    """Return a claim in one line: its names, then its prose."""
    names = [name.english for _, name in named(claim)]
    texts = [text.text for _, text in prose(claim)]
    words = [str(value) for field, value in claim if field in ("position_words", "status_words") and value]
    return "; ".join((*names, *words, *texts)).rstrip(".")


def _in_short(claim: Claim) -> str:
    """Return the first name in a claim, and its words and prose without the circumstances."""
    name = next((f"{name.english}: " for _, name in named(claim)), "")
    words = [str(value) for field, value in claim if field == "position_words" and value]
    texts = [text.text.rstrip(".") for field, text in prose(claim) if field not in _CIRCUMSTANCES]
    return f"{name}{'; '.join((*words, *texts))}"


def _listed(title: str, rows: Iterable[str]) -> Iterator[str]:
    found = list(rows)
    if found:
        yield from ("", f"**{title}**", "", *(f"- {row}" for row in found))
