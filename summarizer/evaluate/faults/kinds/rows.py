"""Faults of tables: a cell of another row, investor and recipient exchanged, part and whole confused."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

from policy_brief import Claim, Investment, Name, PolicyBrief, Prose
from policy_brief.claims import ClaimPath, sentence_numbers
from summarizer.evaluate.damage import Damage, with_claim
from summarizer.evaluate.faults.base import Fault, Inflict, Rewritten
from summarizer.evaluate.faults.rewriting.slots import resolved
from summarizer.find.scan import Scan

__all__ = ["ROW_FAULTS", "from_another_row", "same_cell"]


def same_cell(one: object, other: object) -> bool:
    """Return whether two cells read the same."""
    if isinstance(one, Prose) and isinstance(other, Prose):
        return one.text == other.text
    if isinstance(one, Name) and isinstance(other, Name):
        return one.korean == other.korean
    return one == other


def from_another_row(name: str, of: str, *fields: str) -> Inflict:
    """Return a function that copies cells of another row into each row of a list, if the first of them differs."""

    def inflict(brief: PolicyBrief, scan: Scan, random: Random) -> Iterator[Damage]:
        rows = getattr(brief, of)
        for at, row in enumerate(rows):
            others = [other for other in rows if _gives(other, row, fields[0])]
            if others:
                other = random.choice(others)
                update = {field: getattr(other, field) for field in fields}
                wrong = resolved(row.model_copy(update=update), scan)
                path = ClaimPath(of, at)
                note = f"{fields[0]} of {of}[{rows.index(other)}]"
                yield Damage(name, str(path), with_claim(brief, path, wrong), note)

    return inflict


def _gives(other: Claim, row: Claim, field: str) -> bool:
    """Return whether another row has a different value in that cell."""
    cell, own = getattr(other, field), getattr(row, field)
    return cell is not None and other is not row and not same_cell(cell, own)


def _recipient_invests(claim: Claim, scan: Scan, random: Random) -> Iterator[Rewritten]:
    """Replace the investor by another body or company in the cited sentences."""
    if not isinstance(claim, Investment):
        return
    numbers = sentence_numbers(claim)
    others = [
        name for name in (*scan.bodies, *scan.companies) if name.sentence in numbers and _is_another(name.korean, claim)
    ]
    if others:
        other = random.choice(others)
        note = f"{other.korean} invests for {claim.investor.korean}"
        yield Rewritten(claim.model_copy(update={"investor": Name.of(other)}), note)


def _is_another(korean: str, claim: Investment) -> bool:
    return korean not in claim.investor.korean and claim.investor.korean not in korean


def _part_as_whole(claim: Claim, scan: Scan, random: Random) -> Iterator[Rewritten]:  # noqa: ARG001 - as every fault
    if isinstance(claim, Investment) and claim.detail_of is not None:
        yield Rewritten(claim.model_copy(update={"detail_of": None}), f"no longer part of {claim.detail_of}")


def _whole_as_amount(claim: Claim, scan: Scan, random: Random) -> Iterator[Rewritten]:  # noqa: ARG001 - as every fault
    """Replace the amount of a part by that of the whole."""
    whole = scan.mention(claim.detail_of) if isinstance(claim, Investment) and claim.detail_of else None
    if whole is not None:
        wrong = resolved(claim.model_copy(update={"amount": whole, "detail_of": None}), scan)
        yield Rewritten(wrong, f"'{whole.text}', the whole, as the amount of a part")


def _whole_under_part(brief: PolicyBrief, scan: Scan, random: Random) -> Iterator[Damage]:  # noqa: ARG001 - as every fault
    """Make a whole a part of one of its parts."""
    for at, row in enumerate(brief.investments):
        parts = [part for part in brief.investments if row.amount and part.detail_of == row.amount.id and part.amount]
        if parts and parts[0].amount:
            path = ClaimPath("investments", at)
            wrong = row.model_copy(update={"detail_of": parts[0].amount.id})
            yield Damage("whole as a part", str(path), with_claim(brief, path, wrong), f"part of {wrong.detail_of}")


def _cell(name: str, what: str, of: str, *fields: str) -> Fault:
    return Fault(name, "row", "reader", what, from_another_row(name, of, *fields))


ROW_FAULTS = (
    _cell("amount of another row", "an investment with the amount of another", "investments", "amount", "capacity"),
    _cell("purpose of another row", "an investment with the purpose of another", "investments", "purpose"),
    _cell("place of another row", "an investment with the place of another", "investments", "place"),
    _cell("kind of another investor", "an investor with the kind of another", "investments", "kind"),
    _cell("date of another event", "an event with the date of another", "dates", "date"),
    _cell("time of another measure", "a measure with the time of another", "policy_measures", "when"),
    _cell("issuer of another measure", "a measure with the issuer of another", "policy_measures", "issuer"),
    Fault.in_claims(
        "investor and recipient exchanged",
        "row",
        "reader",
        "another body or company of the cited sentences as the investor",
        _recipient_invests,
    ),
    Fault.in_claims("part as a whole", "row", "code", "a part that is no longer said to be one", _part_as_whole),
    Fault.in_claims(
        "whole as the amount of a part", "row", "code", "the amount of the whole in the row of a part", _whole_as_amount
    ),
    Fault("whole as a part", "row", "code", "a whole said to be a part of its part", _whole_under_part),
)
