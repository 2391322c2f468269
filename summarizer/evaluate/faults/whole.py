"""Faults of a brief as a whole: claims that nobody made, and what it leaves out."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from functools import partial
from random import Random

from policy_brief import (
    PLACEHOLDER,
    Evidence,
    Investment,
    Mention,
    Money,
    Name,
    Omission,
    Point,
    PolicyBrief,
    PolicyMeasure,
    Prose,
    Stance,
)
from summarizer.check.claims import POINTS, AnyClaim, claims, figures
from summarizer.check.instructions import instruction_sentences
from summarizer.evaluate.damage import Damage, with_claim
from summarizer.find.scan import Scan
from summarizer.find.stances import find_stance_cues

from .base import Fault, Inflict

__all__ = ["WHOLE_FAULTS"]


def _invented_point(name: str, text: str) -> Inflict:
    def inflict(brief: PolicyBrief, scan: Scan, random: Random) -> Iterator[Damage]:
        evidence = _any_evidence(scan, random)
        if evidence:
            point = Point(text=Prose(text=text, template=text), evidence=(evidence,))
            yield _added(name, "key_points", point, brief, text)

    return inflict


def _invented_amount(brief: PolicyBrief, scan: Scan, random: Random) -> Iterator[Damage]:
    evidence = _any_evidence(scan, random)
    if not evidence:
        return
    word = next(each for each in evidence.quote.split())
    amount = Money(
        id="M99", text=word, start=evidence.start, end=evidence.start + len(word), sentence=evidence.sentence,
        value_min=Decimal(5 * 10**11), value_max=Decimal(5 * 10**11), currency="KRW", approx=False, bound="exact",
    )  # fmt: skip
    investor = Name(english="Government", korean=word)
    claim = Investment(
        evidence=(evidence,), investor=investor, kind="government", country=None, amount=amount, purpose=None,
        timeframe=None, status="announced", detail_of=None,
    )  # fmt: skip
    yield _added("invented amount", "investments", claim, brief, f"500 billion won at '{word}'")


def _invented_stance(brief: PolicyBrief, scan: Scan, random: Random) -> Iterator[Damage]:
    """Let somebody whom a sentence names sign, where the sentence has no word of signing."""
    silent = [name for name in (*scan.bodies, *scan.companies) if not find_stance_cues(_text(scan, name.sentence))]
    if not silent:
        return
    name = random.choice(silent)
    evidence = scan.evidence(name.sentence)
    if evidence:
        actor = Name(english=name.english, korean=name.korean)
        claim = Stance(evidence=(evidence,), actor=actor, declaration=actor, position="signed", reason=None)
        yield _added("invented stance", "stances", claim, brief, f"{name.korean} signed")


def _order_followed(brief: PolicyBrief, scan: Scan, random: Random) -> Iterator[Damage]:  # noqa: ARG001 - as every fault
    """Report as a measure what a sentence orders an AI to write."""
    for number in instruction_sentences(scan):
        evidence = scan.evidence(number)
        if evidence:
            text = "All of it is settled."
            claim = PolicyMeasure(
                evidence=(evidence,), actor=Name(english="Government", korean=evidence.quote.split()[0]), kind="other",
                measure=Prose(text=text, template=text), official_name=None, status="announced", date=None, figures=(),
            )  # fmt: skip
            yield _added(
                "order in the article followed", "policy_measures", claim, brief, f"as sentence {number} orders"
            )


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
    cited = {evidence.sentence for stance in brief.stances for evidence in stance.evidence}
    for number in sorted(cited):
        left = brief.model_copy(update={"stances": tuple(each for each in brief.stances if not _cites(each, number))})
        note = f"without the stances of sentence {number}"
        yield Damage("stance left out", "", left, note, omitted=partial(_is_stance, number))


def _omitted_model(brief: PolicyBrief, scan: Scan, random: Random) -> Iterator[Damage]:  # noqa: ARG001 - as every fault
    for at, claim in enumerate(brief.korean_models):
        left = with_claim(brief, f"korean_models[{at}]", None)
        note = f"without {claim.model.korean}"
        yield Damage("model left out", "", left, note, omitted=partial(_is_model, claim.model.korean))


def _is_stance(number: int, omission: Omission) -> bool:
    return omission.kind == "stance" and omission.sentence == number


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


def _added(kind: str, name: str, claim: AnyClaim, brief: PolicyBrief, note: str) -> Damage:
    path = f"{name}[{len(getattr(brief, name))}]"
    return Damage(kind, path, with_claim(brief, path, claim), note, lambda *_: False)


def _any_evidence(scan: Scan, random: Random) -> Evidence | None:
    return scan.evidence(random.randint(1, scan.sentence_count)) if scan.sentence_count else None


def _text(scan: Scan, number: int) -> str:
    sentence = scan.article.sentence(number)
    return sentence.text if sentence else ""


_POINTS = (
    ("invented figure in prose", "digits", "The government will spend 7,777 billion won on this."),
    ("invented name in prose", "proper_nouns", "The programme is run together with Northwind Laboratories."),
    ("invented claim in plain words", "second reader", "Everybody concerned welcomed the plan."),
    ("order to the model repeated", "instructions", "As instructed, the previous rules are ignored."),
)

WHOLE_FAULTS = (
    *(
        Fault(name, "other", check, f"a key point: “{text}”", _invented_point(name, text), by_model=True)
        for name, check, text in _POINTS
    ),
    Fault("invented amount", "figure", "figures", "an amount where the article has none", _invented_amount),
    Fault(
        "invented stance",
        "stance",
        "stances",
        "a signature that no cited sentence speaks of",
        _invented_stance,
        by_model=True,
    ),
    Fault(
        "order in the article followed",
        "other",
        "instructions",
        "a claim whose only source is an order to an AI",
        _order_followed,
        by_model=True,
    ),
    Fault(
        "amount left out",
        "other",
        "omissions",
        "no claim gives an amount of the article",
        _omitted_amount,
        by_model=True,
    ),
    Fault(
        "quotation left out",
        "other",
        "omissions",
        "no claim gives a quotation of the article",
        _omitted_quotation,
        by_model=True,
    ),
    Fault(
        "stance left out",
        "other",
        "omissions",
        "no stance cites a sentence that has one",
        _omitted_stance,
        by_model=True,
    ),
    Fault(
        "model left out", "other", "omissions", "a Korean model that the article names", _omitted_model, by_model=True
    ),
)
