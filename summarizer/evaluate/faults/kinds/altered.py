"""Faults that no model can make, because code fills these fields: somebody altered a saved brief."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from random import Random

from policy_brief import (
    Claim,
    Evidence,
    Investment,
    KoreanModel,
    Money,
    Name,
    PolicyBrief,
    Speaker,
    in_english,
)
from policy_brief.claims import ClaimPath
from summarizer.evaluate.damage import Damage, with_claim
from summarizer.evaluate.faults.base import Fault, Rewrite, Rewritten
from summarizer.evaluate.faults.rewriting import figure_values
from summarizer.evaluate.faults.rewriting.slots import slots
from summarizer.find.scan import Scan

__all__ = ["ALTERED"]

_OTHER_WORDS = ("결코", "반드시", "모두")
_OTHER_CODE = "000001"


def _altering(alter: figure_values.Alter) -> Rewrite:
    def rewrite(claim: Claim, scan: Scan, random: Random) -> Iterator[Rewritten]:  # noqa: ARG001 - as every fault
        for slot in slots(claim):
            altered = alter(slot.figure)
            if altered is not None and altered != slot.figure:
                yield Rewritten(slot.altered(altered), f"'{slot.figure.text}' as {in_english(altered)}")

    return rewrite


def _renumbered(claim: Claim, scan: Scan, random: Random) -> Iterator[Rewritten]:
    for at, evidence in enumerate(claim.evidence):
        near = [near for step in (-1, 1) if 1 <= (near := evidence.sentence + step) <= len(scan.sentences)]
        if near:
            wrong = evidence.model_copy(update={"sentence": random.choice(near)})
            note = f"sentence {evidence.sentence} numbered {wrong.sentence}"
            yield Rewritten(_with_evidence(claim, at, wrong), note)


def _reworded(claim: Claim, scan: Scan, random: Random) -> Iterator[Rewritten]:  # noqa: ARG001 - as every fault
    for at, evidence in enumerate(claim.evidence):
        wrong = evidence.model_copy(update={"quote": _word_changed(evidence.quote, random)})
        note = f"sentence {evidence.sentence} quoted with another word"
        yield Rewritten(_with_evidence(claim, at, wrong), note)


def _misquoted(claim: Claim, scan: Scan, random: Random) -> Iterator[Rewritten]:  # noqa: ARG001 - as every fault
    if isinstance(claim, Speaker) and claim.quotation is not None:
        text = _word_changed(claim.quotation.text, random)
        wrong = claim.quotation.model_copy(update={"text": text})
        yield Rewritten(claim.model_copy(update={"quotation": wrong}), f"quoted as '{text}'")


def _with_evidence(claim: Claim, at: int, evidence: Evidence) -> Claim:
    return claim.model_copy(update={"evidence": (*claim.evidence[:at], evidence, *claim.evidence[at + 1 :])})


def _word_changed(text: str, random: Random) -> str:
    words = text.split(" ")
    at = random.randrange(len(words))
    words[at] = next(word for word in _OTHER_WORDS if word != words[at])
    return " ".join(words)


def _another_code(claim: Claim, scan: Scan, random: Random) -> Iterator[Rewritten]:  # noqa: ARG001 - as every fault
    if isinstance(claim, KoreanModel) and claim.ticker:
        yield Rewritten(claim.model_copy(update={"ticker": _OTHER_CODE}), f"{_OTHER_CODE}, not {claim.ticker}")


def _invented_amount(brief: PolicyBrief, scan: Scan, random: Random) -> Iterator[Damage]:
    evidence = scan.evidence(random.randint(1, len(scan.sentences))) if scan.sentences else None
    if not evidence:
        return
    word = evidence.quote.split()[0]
    path = ClaimPath("investments", len(brief.investments))
    damaged = with_claim(brief, path, _investment(word, evidence))
    yield Damage("amount made up", str(path), damaged, f"500 billion won at '{word}'")


def _investment(word: str, evidence: Evidence) -> Investment:
    amount = Money(
        id="M99", text=word, start=evidence.start, end=evidence.start + len(word), sentence=evidence.sentence,
        value_min=Decimal(5 * 10**11), value_max=Decimal(5 * 10**11), currency="KRW", approx=False, bound="exact",
    )  # fmt: skip
    investor = Name(english="Government", korean=word)
    return Investment(
        evidence=(evidence,), investor=investor, amount=amount, status="announced", status_words="announced"
    )


def _fault(name: str, what: str, rewrite: Rewrite) -> Fault:
    return Fault.in_claims(name, "altered file", "code", what, rewrite)


ALTERED = (
    _fault("figure ten times over", "a value times ten", _altering(figure_values.tenfold)),
    _fault("figure off by a unit", "억 for 조 or 조 for 억", _altering(figure_values.unit_swapped)),
    _fault("date off by a year", "a year later than the article says", _altering(figure_values.year_later)),
    Fault("amount made up", "altered file", "code", "an amount where the article has none", _invented_amount),
    _fault("bound taken off", "최대, 이상 or a range read as exact", _altering(figure_values.bound_dropped)),
    _fault("bound turned round", "이하 for 이상, or 이상 for 이하", _altering(figure_values.bound_turned)),
    _fault("approximation dropped", "약 or 여 left out", _altering(figure_values.approx_dropped)),
    _fault("currency swapped", "another currency, same number", _altering(figure_values.currency_swapped)),
    _fault("quotation altered by one word", "one word of the Korean quotation changed", _misquoted),
    _fault("another stock code", "a code that the article does not print", _another_code),
    _fault("cited sentence reworded", "one word of a cited sentence changed", _reworded),
    _fault("cited sentence renumbered", "a cited sentence under the number of its neighbour", _renumbered),
)
