"""Faults that no model can make, because code fills these places: somebody altered a saved brief."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from random import Random

from policy_brief import Evidence, Investment, Money, Name, PolicyBrief, Statement, in_english
from policy_brief.claims import AnyClaim
from summarizer.evaluate.damage import Damage, with_claim
from summarizer.find.scan import Scan

from . import alterations
from .base import Fault, Group, Rewrite, Rewritten, in_each_claim
from .slots import slots

__all__ = ["ALTERED"]

_OTHER_WORDS = ("결코", "반드시", "모두")


def _altering(alter: alterations.Alter) -> Rewrite:
    def rewrite(claim: AnyClaim, scan: Scan, random: Random) -> Iterator[Rewritten]:  # noqa: ARG001 - as every fault
        for slot in slots(claim):
            altered = alter(slot.figure)
            if altered is not None and altered != slot.figure:
                yield Rewritten(slot.altered(altered), f"'{slot.figure.text}' as {in_english(altered)}")

    return rewrite


def _renumbered(claim: AnyClaim, scan: Scan, random: Random) -> Iterator[Rewritten]:
    for at, evidence in enumerate(claim.evidence):
        near = [each for step in (-1, 1) if 1 <= (each := evidence.sentence + step) <= scan.sentence_count]
        if near:
            wrong = evidence.model_copy(update={"sentence": random.choice(near)})
            note = f"sentence {evidence.sentence} numbered {wrong.sentence}"
            yield Rewritten(_with_evidence(claim, at, wrong), note)


def _reworded(claim: AnyClaim, scan: Scan, random: Random) -> Iterator[Rewritten]:  # noqa: ARG001 - as every fault
    for at, evidence in enumerate(claim.evidence):
        wrong = evidence.model_copy(update={"quote": _word_changed(evidence.quote, random)})
        note = f"sentence {evidence.sentence} quoted with another word"
        yield Rewritten(_with_evidence(claim, at, wrong), note)


def _misquoted(claim: AnyClaim, scan: Scan, random: Random) -> Iterator[Rewritten]:  # noqa: ARG001 - as every fault
    if isinstance(claim, Statement):
        text = _word_changed(claim.quotation.text, random)
        wrong = claim.quotation.model_copy(update={"text": text})
        yield Rewritten(claim.model_copy(update={"quotation": wrong}), f"quoted as '{text}'")


def _with_evidence(claim: AnyClaim, at: int, evidence: Evidence) -> AnyClaim:
    return claim.model_copy(update={"evidence": (*claim.evidence[:at], evidence, *claim.evidence[at + 1 :])})


def _word_changed(text: str, random: Random) -> str:
    words = text.split(" ")
    at = random.randrange(len(words))
    words[at] = next(word for word in _OTHER_WORDS if word != words[at])
    return " ".join(words)


def _invented_amount(brief: PolicyBrief, scan: Scan, random: Random) -> Iterator[Damage]:
    evidence = scan.evidence(random.randint(1, scan.sentence_count)) if scan.sentence_count else None
    if not evidence:
        return
    word = evidence.quote.split()[0]
    amount = Money(
        id="M99", text=word, start=evidence.start, end=evidence.start + len(word), sentence=evidence.sentence,
        value_min=Decimal(5 * 10**11), value_max=Decimal(5 * 10**11), currency="KRW", approx=False, bound="exact",
    )  # fmt: skip
    claim = Investment(
        evidence=(evidence,), investor=Name(english="Government", korean=word), kind="government", country=None,
        amount=amount, purpose=None, timeframe=None, status="announced", detail_of=None,
    )  # fmt: skip
    path = f"investments[{len(brief.investments)}]"
    note = f"500 billion won at '{word}'"
    yield Damage("amount made up", path, with_claim(brief, path, claim), note, lambda *_: False)


def _figure(name: str, group: Group, what: str, alter: alterations.Alter) -> Fault:
    return Fault(name, group, "figures", what, in_each_claim(name, _altering(alter)), by_model=False)


def _text(name: str, group: Group, check: str, what: str, rewrite: Rewrite) -> Fault:
    return Fault(name, group, check, what, in_each_claim(name, rewrite), by_model=False)


ALTERED = (
    _figure("figure ten times over", "figure", "a value times ten", alterations.tenfold),
    _figure("figure off by a unit", "figure", "억 for 조 or 조 for 억", alterations.unit_swapped),
    _figure("date off by a year", "figure", "a year later than the article says", alterations.year_later),
    Fault(
        "amount made up", "figure", "figures", "an amount where the article has none", _invented_amount, by_model=False
    ),
    _figure("bound dropped", "bound", "최대, 이상 or a range read as exact", alterations.bound_dropped),
    _figure("bound turned round", "bound", "이하 for 이상, or 이상 for 이하", alterations.bound_turned),
    _figure("approximation dropped", "bound", "약 or 여 left out", alterations.approx_dropped),
    _figure("currency swapped", "currency", "another currency, same number", alterations.currency_swapped),
    _text(
        "quotation altered by one word", "quotation", "figures", "one word of the Korean quotation changed", _misquoted
    ),
    _text("cited sentence reworded", "citation", "citations", "one word of a cited sentence changed", _reworded),
    _text(
        "cited sentence renumbered",
        "citation",
        "citations",
        "a cited sentence under the number of its neighbour",
        _renumbered,
    ),
)
