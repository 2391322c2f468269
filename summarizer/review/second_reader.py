"""A second reader: another call, which sees only claims and their cited sentences, and says what they carry.

Code can check figures, names and polarity; whether prose says what its sentences say takes a reader. This one judges
the claims in prose, and its verdict is treated like a check's: `partly` flags, `not` drops.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from policy_brief import (
    LISTS,
    Audit,
    Caveat,
    ClaimReading,
    Dropped,
    Finding,
    Name,
    PolicyBrief,
    Prose,
    SecondReading,
    Verdict,
    answer_schema,
    mask_contacts,
)
from policy_brief.claims import POINTS, AnyClaim, claims, masked
from summarizer.ask.answer import Call
from summarizer.ask.prompt import claim_messages, reask_text
from summarizer.check import omissions
from summarizer.errors import PolicyBriefError
from summarizer.find.scan import Scan

if TYPE_CHECKING:
    from summarizer.ask.answer import Answer
    from summarizer.ask.asker import Asker

__all__ = ["apply_readings", "read_again"]

_NAME = "second_reader"
_SEVERITY = ("supported", "partly", "not")
_PASSED_OVER = ClaimReading(claim=0, verdict="partly", reason=None)


async def read_again(
    brief: PolicyBrief, audit: Audit, scan: Scan, asker: Asker
) -> tuple[PolicyBrief, Audit, tuple[Call, ...]]:
    """Ask a second reader about every claim in prose; without an answer the brief stays as it is, and says so."""
    try:
        answer = await _ask(brief, asker)
    except PolicyBriefError as error:
        return brief, _unread(audit, str(error)), tuple(call for call in error.calls if isinstance(call, Call))
    if answer.value is None:
        return brief, _unread(audit, "; ".join(answer.problems)), answer.calls
    return *apply_readings(brief, audit, scan, answer.value), answer.calls


def _unread(audit: Audit, reason: str) -> Audit:
    return audit.model_copy(update={"notices": (*audit.notices, f"The second reader gave no usable answer: {reason}")})


async def _ask(brief: PolicyBrief, asker: Asker) -> Answer[SecondReading]:
    rows = [_row(number, path, claim) for number, (path, claim) in enumerate(_prose_claims(brief), start=1)]
    return await asker.ask(
        claim_messages(rows), SecondReading, schema=answer_schema(SecondReading), context={}, reask=reask_text
    )


def apply_readings(brief: PolicyBrief, audit: Audit, scan: Scan, reading: SecondReading) -> tuple[PolicyBrief, Audit]:
    """Flag what the second reader finds carried in part, drop what it finds not carried; points are flagged alone."""
    doubts = _doubts(brief, reading)
    judged = {verdict.claim: verdict for verdict in audit.verdicts}
    kept: dict[str, list[AnyClaim]] = {name: [] for name in LISTS}
    verdicts: list[Verdict] = []
    dropped: list[Dropped] = []
    for path, claim in claims(brief):
        name, doubt = path.partition("[")[0], doubts.get(path)
        if doubt and _drops(path, doubt):
            dropped.append(_dropped(path, claim, doubt))
            continue
        place = path if name in POINTS else f"{name}[{len(kept[name])}]"
        kept.get(name, []).append(claim)
        verdicts.append(_verdict(judged.get(path), place, doubt))
    brief = brief.model_copy(update={name: tuple(each) for name, each in kept.items()})
    update = {
        "verdicts": tuple(verdicts),
        "dropped": (*audit.dropped, *dropped),
        "findings": (*audit.findings, *(_finding(path, doubt) for path, doubt in doubts.items())),
        "omissions": omissions(brief, scan),
        "checks": {**audit.checks, _NAME: "enforce"},
    }
    return brief, audit.model_copy(update=update)


def _doubts(brief: PolicyBrief, reading: SecondReading) -> dict[str, ClaimReading]:
    """Give the readings that are no 'supported', by the path of their claim.

    A claim that was passed over is doubted too; of two readings of one claim the worse holds.
    """
    worst_last = sorted(reading.readings, key=lambda each: _SEVERITY.index(each.verdict))
    read = {each.claim: each for each in worst_last}
    paths = enumerate((path for path, _ in _prose_claims(brief)), start=1)
    readings = {path: read.get(number, _PASSED_OVER) for number, path in paths}
    return {path: each for path, each in readings.items() if each.verdict != "supported"}


def _drops(path: str, doubt: ClaimReading) -> bool:
    return doubt.verdict == "not" and path not in POINTS


def _dropped(path: str, claim: AnyClaim, doubt: ClaimReading) -> Dropped:
    return Dropped(claim=path, content=masked(claim.model_dump(mode="json")), reasons=(_message(doubt),))


def _prose_claims(brief: PolicyBrief) -> Iterator[tuple[str, AnyClaim]]:
    """Give the claims in prose that cite something; a caveat about what the article leaves out cites nothing."""
    for path, claim in claims(brief):
        if claim.evidence and any(isinstance(value, Prose) for _, value in claim):
            yield path, claim


def _row(number: int, path: str, claim: AnyClaim) -> dict[str, Any]:
    return {
        "number": number,
        "kind": path.partition("[")[0].replace("_", " "),
        "text": _spoken(claim),
        "sentences": [
            {"number": each.sentence, "text": mask_contacts(" ".join(each.quote.split()))} for each in claim.evidence
        ],
    }


def _spoken(claim: AnyClaim) -> str:
    """Say a claim in one line: its names and choices, then its prose."""
    if isinstance(claim, Caveat):
        return claim.text.text
    parts = []
    for field, value in claim:
        if isinstance(value, Prose):
            parts.append(value.text if field in ("text", "english") else f"{field}: {value.text}")
        elif isinstance(value, Name):
            parts.append(f"{field}: {value.english}")
        elif isinstance(value, str):
            parts.append(f"{field}: {value.replace('_', ' ')}")
    return "; ".join(parts)


def _verdict(verdict: Verdict | None, place: str, doubt: ClaimReading | None) -> Verdict:
    before = verdict or Verdict(claim=place, verdict="verified")
    if doubt is None:
        return before.model_copy(update={"claim": place})
    return Verdict(claim=place, verdict="unverified", reasons=(*before.reasons, _message(doubt)))


def _finding(path: str, doubt: ClaimReading) -> Finding:
    return Finding(check=_NAME, claim=path, action="drop" if _drops(path, doubt) else "flag", message=_message(doubt))


def _message(doubt: ClaimReading) -> str:
    if doubt is _PASSED_OVER:
        return "a second reader was asked about it and passed it over"
    how = "in part" if doubt.verdict == "partly" else "not at all"
    return mask_contacts(
        f"a second reader finds that its sentences carry it {how}: {doubt.reason or 'no reason given'}"
    )
