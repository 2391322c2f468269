"""Omissions: claims are left out, and code has to list the sentences that no claim uses any more."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from random import Random

from policy_brief import PolicyBrief, Speaker
from policy_brief.claims import claims, sentence_numbers
from summarizer.evaluate.damage import Damage, without_sentences
from summarizer.evaluate.faults.base import Fault
from summarizer.find.scan import Scan

__all__ = ["LEFT_OUT"]

Places = Callable[[PolicyBrief, Scan], Iterable[frozenset[int]]]
"""Gives, for each thing that may be left out, the sentences that say it."""


def _of_amounts(brief: PolicyBrief, scan: Scan) -> Iterator[frozenset[int]]:  # noqa: ARG001 - as every place
    """Yield the sentences of each amount; the article's own conversion goes with what it converts."""
    for text in dict.fromkeys(amount.text for amount in scan.amounts if amount.conversion_of is None):
        yield frozenset(amount.sentence for amount in scan.amounts if amount.text == text)


def _of_quotations(brief: PolicyBrief, scan: Scan) -> Iterator[frozenset[int]]:  # noqa: ARG001 - as every place
    for _, claim in claims(brief):
        if isinstance(claim, Speaker) and claim.quotation is not None:
            last = claim.quotation.sentence_end or claim.quotation.sentence
            yield frozenset(range(claim.quotation.sentence, last + 1))


def _of_rows(name: str) -> Places:
    def places(brief: PolicyBrief, scan: Scan) -> Iterator[frozenset[int]]:  # noqa: ARG001 - as every place
        return (frozenset(sentence_numbers(row)) for row in getattr(brief, name))

    return places


def _of_main_thing(brief: PolicyBrief, scan: Scan) -> Iterator[frozenset[int]]:  # noqa: ARG001 - as every place
    """Yield the sentences that both headline and bottom line cite, or else those of the headline."""
    shared = set(sentence_numbers(brief.headline)) & set(sentence_numbers(brief.bottom_line))
    yield frozenset(shared or sentence_numbers(brief.headline))


def _untold(brief: PolicyBrief, scan: Scan, random: Random) -> Iterator[Damage]:  # noqa: ARG001 - as every fault
    """Leave out what the text says of itself; the checks report that at the bottom line."""
    if scan.article.self_description and brief.read_with_care:
        left = brief.model_copy(update={"read_with_care": ()})
        yield Damage("note on the text left out", "bottom_line", left, f"without '{brief.read_with_care[0].text.text}'")


def _fault(name: str, what: str, places: Places) -> Fault:
    def inflict(brief: PolicyBrief, scan: Scan, random: Random) -> Iterator[Damage]:  # noqa: ARG001 - as every fault
        used = {number for _, claim in claims(brief) for number in sentence_numbers(claim)}
        for gone in dict.fromkeys(places(brief, scan)):
            left = without_sentences(brief, gone) if gone & used else None
            if left is not None:
                numbers = "".join(f"[{number}]" for number in sorted(gone))
                yield Damage(name, "", left, f"without {numbers}", lost=gone & used)

    return Fault(name, "omission", "code", what, inflict)


LEFT_OUT = (
    _fault("main thing left out", "nothing of what headline and bottom line rest on", _of_main_thing),
    Fault(
        "note on the text left out",
        "omission",
        "code",
        "“read with care” of an example or an opinion left out",
        _untold,
    ),
    _fault("amount left out", "no claim cites a sentence of an amount", _of_amounts),
    _fault("quotation left out", "no claim cites the sentences of a quotation", _of_quotations),
    _fault("stance left out", "no claim cites the sentences of a stance", _of_rows("stances")),
    _fault("model left out", "no claim cites the sentence that names a model", _of_rows("korean_models")),
    _fault("measure left out", "no claim cites the sentences of a measure", _of_rows("policy_measures")),
)
