"""Which sentences no claim rests on, and which of those are worth asking about."""

from __future__ import annotations

from collections.abc import Iterator

from policy_brief import Consequence, Patch, PolicyBrief, Unused, mask_contacts
from policy_brief.claims import claims
from summarizer.find.scan import Scan
from summarizer.korean.stance_cues import find_stance_cues
from summarizer.text.sentence import Sentence

__all__ = ["list_unused", "worth_asking"]

_LEAD = 2
_MOST = 14
"""No writer is asked about more sentences than these; a survey may leave dozens unused."""


def _unused(brief: PolicyBrief, scan: Scan) -> tuple[Sentence, ...]:
    """Return the sentences of the body that no claim cites, in order."""
    stated = (claim for _, claim in claims(brief) if not isinstance(claim, Consequence))
    used = {evidence.sentence for claim in stated for evidence in claim.evidence}
    return tuple(sentence for sentence in scan.sentences if sentence.number not in used)


def list_unused(brief: PolicyBrief, scan: Scan, patch: Patch) -> tuple[Unused, ...]:
    """Return the unused sentences for the audit, with the writer's reason where it gave one."""
    reasons = {left.sentence: left.why for left in patch.left_out}
    return tuple(
        Unused(sentence=sentence.number, quote=mask_contacts(sentence.text), why=reasons.get(sentence.number))
        for sentence in _unused(brief, scan)
    )


def worth_asking(brief: PolicyBrief, scan: Scan) -> tuple[Sentence, ...]:
    """Return the unused sentences that hold what a brief is made of, the weightiest if there are many, in order.

    That is: the lead, an amount or another figure, a quotation, a model, a position on a declaration.
    """
    if brief.scope == "other":
        return ()
    weights = _weights(scan)
    asked = [sentence for sentence in _unused(brief, scan) if weights.get(sentence.number)]
    heaviest = sorted(asked, key=lambda sentence: -weights[sentence.number])[:_MOST]
    return tuple(sorted(heaviest, key=lambda sentence: sentence.number))


def _weights(scan: Scan) -> dict[int, int]:
    weights: dict[int, int] = {}
    for number, weight in _weighty(scan):
        weights[number] = weights.get(number, 0) + weight
    return weights


def _weighty(scan: Scan) -> Iterator[tuple[int, int]]:
    yield from ((sentence.number, 3) for sentence in scan.sentences[:_LEAD])
    yield from ((amount.sentence, 3) for amount in scan.amounts)
    yield from ((quantity.sentence, 1) for quantity in scan.quantities)
    yield from ((quotation.sentence, 2) for quotation in scan.quotations if quotation.speech)
    yield from ((model.sentence, 3) for model in scan.models)
    yield from ((sentence.number, 3) for sentence in scan.sentences if find_stance_cues(sentence.text))
