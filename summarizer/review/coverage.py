"""What a brief leaves out of its article: what a second reader misses, and the sentences that it does not use."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from policy_brief import (
    Claim,
    Consequence,
    Patch,
    PolicyBrief,
    Span,
    Untold,
    Unused,
    mask_contacts,
)
from policy_brief.claims import on_page, sentence_numbers
from summarizer.find.scan import Scan
from summarizer.korean.stance_cues import find_stance_cues
from summarizer.text.heads import Head
from summarizer.text.sentence import Sentence

__all__ = ["Gap", "find_gaps", "list_unused", "weighty_unused"]

_LEAD = 2
_MOST = 14
"""A survey may leave dozens."""
_BESIDE = frozenset({"subhead", "caption"})


@dataclass(frozen=True, slots=True)
class Gap:
    """A sentence of which the page leaves out what `untold` says."""

    number: int
    said: Span
    untold: tuple[str, ...]


def find_gaps(scan: Scan, noticed: Iterable[Untold]) -> tuple[Gap, ...]:
    """Return the sentences of which a second reader misses something, in order, with what is missed."""
    untold: dict[int, list[str]] = {}
    for missed in noticed:
        untold.setdefault(missed.sentence, []).append(missed.says)
    return tuple(
        Gap(sentence.number, sentence, tuple(untold[sentence.number]))
        for sentence in scan.sentences
        if sentence.number in untold
    )


def _unused(brief: PolicyBrief, scan: Scan) -> tuple[Sentence, ...]:
    """Return the sentences of the body that no claim cites, in order."""
    used = {number for claim in _stated(brief) for number in sentence_numbers(claim)}
    return tuple(sentence for sentence in scan.sentences if sentence.number not in used)


def _unused_heads(brief: PolicyBrief, scan: Scan) -> Iterator[tuple[int, Head]]:
    """Yield the subheads and captions that no claim cites, each with the number that claims cite it by."""
    used = {number for claim in _stated(brief) for number in sentence_numbers(claim)}
    for head in scan.article.heads:
        number = scan.article.number_of(head)
        if head.kind in _BESIDE and number not in used:
            yield number, head


def _stated(brief: PolicyBrief) -> list[Claim]:
    """Return the claims of the page about what the article says, without those about its consequences."""
    return [claim for _, claim in on_page(brief) if not isinstance(claim, Consequence)]


def list_unused(brief: PolicyBrief, scan: Scan, patch: Patch) -> tuple[Unused, ...]:
    """Return the unused sentences, subheads and captions for the audit, with the writer's reason where it gave one."""
    reasons = {left.sentence: left.why for left in patch.left_out}
    sentences = (
        Unused(sentence=sentence.number, quote=mask_contacts(sentence.text), why=reasons.get(sentence.number))
        for sentence in _unused(brief, scan)
    )
    heads = (
        Unused(sentence=number, role=head.kind, quote=mask_contacts(head.text), why=reasons.get(number))
        for number, head in _unused_heads(brief, scan)
    )
    return (*sentences, *heads)


def weighty_unused(brief: PolicyBrief, scan: Scan) -> tuple[Sentence, ...]:
    """Return the unused sentences with material for a brief, in order; only the weightiest if there are many.

    That is: the lead, an amount or another figure, a quotation, a model, a position on a declaration.
    """
    if brief.scope == "other":
        return ()
    weights = Counter[int]()
    for number, weight in _weighty(scan):
        weights[number] += weight
    left = [sentence for sentence in _unused(brief, scan) if weights.get(sentence.number)]
    heaviest = sorted(left, key=lambda sentence: -weights[sentence.number])[:_MOST]
    return tuple(sorted(heaviest, key=lambda sentence: sentence.number))


def _weighty(scan: Scan) -> Iterator[tuple[int, int]]:
    yield from ((sentence.number, 3) for sentence in scan.sentences[:_LEAD])
    yield from ((amount.sentence, 3) for amount in scan.amounts)
    yield from ((quantity.sentence, 1) for quantity in scan.quantities)
    yield from ((quotation.sentence, 2) for quotation in scan.quotations if quotation.speech)
    yield from ((model.sentence, 3) for model in scan.models)
    yield from ((sentence.number, 3) for sentence in scan.sentences if find_stance_cues(sentence.text))
