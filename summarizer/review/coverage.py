"""What a brief leaves out of its article: sentences, subheads, captions, and figures of cited sentences."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from policy_brief import (
    Claim,
    Consequence,
    Denial,
    Mention,
    Money,
    Patch,
    PolicyBrief,
    PolicyMeasure,
    Quantity,
    Quotation,
    Span,
    Untold,
    Unused,
    mask_contacts,
)
from policy_brief.claims import claims, figures, sentence_numbers, worth
from summarizer.find.scan import Scan
from summarizer.korean.stance_cues import find_stance_cues
from summarizer.text.heads import Head
from summarizer.text.sentence import Sentence

__all__ = ["Gap", "find_gaps", "list_unused", "worth_asking"]

_LEAD = 2
_MOST = 14
"""No writer is asked about more unused sentences than these; a survey may leave dozens."""
_MOST_HALF = 12
_MOST_CAPTIONS = 3
_BESIDE = frozenset({"subhead", "caption"})
_UNASKED_UNITS = frozenset({"year old", "phase"})


@dataclass(frozen=True, slots=True)
class Gap:
    """A sentence or caption that no claim rests on, or a sentence of which a claim leaves out the words of `untold`."""

    number: int
    said: Span
    untold: tuple[str, ...] = ()


def find_gaps(brief: PolicyBrief, scan: Scan, noticed: Iterable[Untold] = ()) -> tuple[Gap, ...]:
    """Return what the writer is asked about, in order; `noticed` is what a second reader missed.

    A caption is included if it names somebody of the article, since an office may be printed only there.
    """
    unused = {sentence.number for sentence in worth_asking(brief, scan)}
    untold: dict[int, list[str]] = {}
    for number, words in (*_untold_figures(brief, scan), *((missed.sentence, missed.says) for missed in noticed)):
        untold.setdefault(number, []).append(words)
    sentences = (
        Gap(sentence.number, sentence, () if sentence.number in unused else tuple(untold[sentence.number]))
        for sentence in scan.sentences
        if sentence.number in unused or sentence.number in untold
    )
    return (*sentences, *(Gap(number, caption) for number, caption in _captions_with_names(brief, scan)))


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


def _captions_with_names(brief: PolicyBrief, scan: Scan) -> Iterator[tuple[int, Head]]:
    """Yield the first unused captions that name a person, company or model of the article, each text once."""
    if brief.scope == "other":
        return
    names = {name.korean for name in (*scan.persons, *scan.companies, *scan.models)}
    captions = {
        head.text: (number, head)
        for number, head in reversed(list(_unused_heads(brief, scan)))
        if head.kind == "caption" and any(name in head.text for name in names)
    }
    yield from list(reversed(captions.values()))[:_MOST_CAPTIONS]


def _stated(brief: PolicyBrief) -> list[Claim]:
    """Return the claims about what the article says, without those about its consequences."""
    return [claim for _, claim in claims(brief) if not isinstance(claim, Consequence)]


def _read(brief: PolicyBrief) -> list[Claim]:
    """Return the claims that a reader of the page sees, without measures and denials, which are mainly data."""
    return [claim for claim in _stated(brief) if not isinstance(claim, PolicyMeasure | Denial)]


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


def worth_asking(brief: PolicyBrief, scan: Scan) -> tuple[Sentence, ...]:
    """Return the unused sentences with material for a brief, in order; only the weightiest if there are many.

    That is: the lead, an amount or another figure, a quotation, a model, a position on a declaration.
    """
    if brief.scope == "other":
        return ()
    weights = Counter[int]()
    for number, weight in _weighty(scan):
        weights[number] += weight
    asked = [sentence for sentence in _unused(brief, scan) if weights.get(sentence.number)]
    heaviest = sorted(asked, key=lambda sentence: -weights[sentence.number])[:_MOST]
    return tuple(sorted(heaviest, key=lambda sentence: sentence.number))


def _untold_figures(brief: PolicyBrief, scan: Scan) -> Iterator[tuple[int, str]]:
    """Yield the figures of cited sentences that no claim has, by id or equal value, each after its sentence number."""
    if brief.scope == "other":
        return
    told = [figure for claim in _read(brief) for figure in figures(claim)]
    values = {worth(figure) for figure in told}
    quotations = [figure for figure in told if isinstance(figure, Quotation)]
    cited = {number for claim in _stated(brief) for number in sentence_numbers(claim)} & {
        sentence.number for sentence in scan.sentences
    }
    left = [
        figure
        for figure in (*scan.amounts, *scan.quantities, *scan.dates)
        if figure.sentence in cited and worth(figure) not in values and not _is_told_otherwise(figure, quotations)
    ]
    numbers = list(dict.fromkeys(figure.sentence for figure in left))[:_MOST_HALF]
    yield from ((figure.sentence, figure.text) for figure in left if figure.sentence in numbers)


def _is_told_otherwise(figure: Mention, quotations: Iterable[Quotation]) -> bool:
    """Return whether a figure needs no claim: the article's own conversion, an age, or a part of a quotation."""
    is_conversion = isinstance(figure, Money) and figure.conversion_of is not None
    is_unasked = isinstance(figure, Quantity) and figure.unit in _UNASKED_UNITS
    return is_conversion or is_unasked or any(said.start <= figure.start < said.end for said in quotations)


def _weighty(scan: Scan) -> Iterator[tuple[int, int]]:
    yield from ((sentence.number, 3) for sentence in scan.sentences[:_LEAD])
    yield from ((amount.sentence, 3) for amount in scan.amounts)
    yield from ((quantity.sentence, 1) for quantity in scan.quantities)
    yield from ((quotation.sentence, 2) for quotation in scan.quotations if quotation.speech)
    yield from ((model.sentence, 3) for model in scan.models)
    yield from ((sentence.number, 3) for sentence in scan.sentences if find_stance_cues(sentence.text))
