"""What a brief leaves out, which is no fault of a claim: it has to be listed."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from functools import partial
from random import Random

from policy_brief import PLACEHOLDER, Mention, Omission, Point, PolicyBrief, Prose
from policy_brief.claims import POINTS, AnyClaim, claims, figures
from summarizer.evaluate.damage import Damage, with_claim
from summarizer.find.scan import Scan

from .base import Fault, Inflict

__all__ = ["LEFT_OUT"]


def _omitted_amount(brief: PolicyBrief, scan: Scan, random: Random) -> Iterator[Damage]:  # noqa: ARG001 - as every fault
    """Leave out an amount wherever it comes; the article's own conversion of another goes with that other."""
    for text in dict.fromkeys(each.text for each in scan.amounts if each.conversion_of is None):
        places = [each for each in scan.amounts if each.text == text]
        gone = partial(_holds_any, places)
        if any(gone(claim) for _, claim in claims(brief)):
            left = _without(brief, gone)
            yield Damage("amount left out", "", left, f"without '{text}'", omitted=partial(_names, "amount", text))


def _names(kind: str, text: str, omission: Omission) -> bool:
    return omission.kind == kind and omission.text == text


def _holds_any(mentions: Sequence[Mention], claim: AnyClaim) -> bool:
    return any(_holds(claim, mention) for mention in mentions)


def _omitted_quotation(brief: PolicyBrief, scan: Scan, random: Random) -> Iterator[Damage]:  # noqa: ARG001 - as every fault
    for statement in brief.statements:
        quotation = scan.mention_at(type(statement.quotation), statement.quotation.start, statement.quotation.end)
        if quotation:
            left = _without(brief, partial(_reports, quotation))
            yield Damage("quotation left out", "", left, f"without '{quotation.text[:20]}'", omitted=_is(quotation))


def _omitted_stance(brief: PolicyBrief, scan: Scan, random: Random) -> Iterator[Damage]:  # noqa: ARG001 - as every fault
    """Leave out the stances that cite a sentence; they are listed with it, or with another sentence that they cite."""
    for number in sorted({evidence.sentence for stance in brief.stances for evidence in stance.evidence}):
        gone = [each for each in brief.stances if _cites(each, number)]
        left = brief.model_copy(update={"stances": tuple(each for each in brief.stances if each not in gone)})
        places = {evidence.sentence for stance in gone for evidence in stance.evidence}
        note = f"without the stances of sentence {number}"
        yield Damage("stance left out", "", left, note, omitted=partial(_is_stance, places))


def _omitted_model(brief: PolicyBrief, scan: Scan, random: Random) -> Iterator[Damage]:  # noqa: ARG001 - as every fault
    for at, claim in enumerate(brief.korean_models):
        left = with_claim(brief, f"korean_models[{at}]", None)
        note = f"without {claim.model.korean}"
        yield Damage("model left out", "", left, note, omitted=partial(_is_model, claim.model.korean))


def _is_stance(places: Collection[int], omission: Omission) -> bool:
    return omission.kind == "stance" and omission.sentence in places


def _is_model(korean: str, omission: Omission) -> bool:
    return omission.kind == "model" and "".join(korean.split()) in "".join(omission.text.split())


def _reports(quotation: Mention, claim: AnyClaim) -> bool:
    return _holds(claim, quotation) or _cites(claim, quotation.sentence)


def _is(mention: Mention) -> Callable[[Omission], bool]:
    return lambda omission: omission.id == mention.id


def _holds(claim: AnyClaim, mention: Mention) -> bool:
    """Tell whether a claim gives a mention, by itself or in a quotation."""
    return any(each.start <= mention.start < each.end for each in figures(claim))


def _cites(claim: AnyClaim, number: int) -> bool:
    return any(evidence.sentence == number for evidence in claim.evidence)


def _without(brief: PolicyBrief, gone: Callable[[AnyClaim], bool]) -> PolicyBrief:
    """Take out claims; headline and bottom line stay, without their figures."""
    for path, claim in reversed(list(claims(brief))):
        if gone(claim):
            brief = with_claim(brief, path, _bare(claim) if path in POINTS else None)
    return brief


def _bare(claim: AnyClaim) -> AnyClaim:
    text = PLACEHOLDER.sub("some", claim.text.template) if isinstance(claim, Point) else ""
    return claim.model_copy(update={"text": Prose(text=text, template=text)})


def _fault(name: str, what: str, inflict: Inflict) -> Fault:
    return Fault(name, "omission", "omissions", what, inflict, by_model=True)


LEFT_OUT = (
    _fault("amount left out", "no claim gives an amount of the article", _omitted_amount),
    _fault("quotation left out", "no claim gives a quotation of the article", _omitted_quotation),
    _fault("stance left out", "no stance cites a sentence that has one", _omitted_stance),
    _fault("model left out", "a Korean model that the article names", _omitted_model),
)
