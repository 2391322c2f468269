"""An amount is the article's own and not its conversion; a part is not presented as a whole."""

from __future__ import annotations

import re
from collections.abc import Iterator

from policy_brief import Investment, Money, Objection, Quantity
from policy_brief.claims import figures, prose
from summarizer.check.base import ClaimInView, Rule
from summarizer.check.reading import Reading

__all__ = ["CONVERSIONS"]

_OF_IT = re.compile(r"(?:(?:전체 |총 )?[가-힣0-9]{0,12} ?가운데|이 ?중|그중)(?:에서|에)?,? ?[^,.]{0,30}$")
_PART_OF = re.compile(r"\{(?P<id>[MN][0-9]+)(?::[^{}]{1,60})?\} of (?:the|its|their|this|that)\b(?! total)")
_OUT_OF = re.compile(r"(?:의)? ?(?:가운데|중) ?(?:약 |최소 |최대 )?")
_REACH = 60


def _inspect(view: ClaimInView, reading: Reading) -> Iterator[Objection]:
    claim = view.claim
    yield from _whole_as_part(view, reading)
    if not isinstance(claim, Investment) or claim.amount is None:
        return
    source = _source(claim.amount, reading)
    yield from _addend(view, claim, claim.amount, reading)
    if source is not None:
        says = f"[{source.sentence}] gives {source.text}; {claim.amount.text} is only its conversion."
        yield view.contradiction(says, korean=source.text, sentence=source.sentence, words=claim.amount.text)
    elif claim.detail_of == claim.amount.id:
        says = f"{claim.amount.text} is not a part of itself."
        yield view.absence(says, words=claim.amount.text, korean=claim.amount.text, sentence=claim.amount.sentence)
    else:
        yield from _part_as_whole(view, claim, claim.amount, reading)


def _source(amount: Money, reading: Reading) -> Money | None:
    found = reading.scan.mention(amount.conversion_of) if amount.conversion_of else None
    return found if isinstance(found, Money) else None


def _part_as_whole(view: ClaimInView, claim: Investment, amount: Money, reading: Reading) -> Iterator[Objection]:
    """Object to a part without its whole, if the words right before it say that it is a part."""
    whole = reading.scan.mention(amount.detail_of) if amount.detail_of else None
    before = reading.scan.article.text[max(0, amount.start - _REACH) : amount.start]
    says_so = _OF_IT.search(before)
    if claim.detail_of is not None or not isinstance(whole, Money) or says_so is None:
        return
    if whole.currency != amount.currency or any(whole.id in text.figures for _, text in prose(claim)):
        return
    says = f"[{amount.sentence}] counts {amount.text} as a part of {whole.text}; the row names no whole."
    korean = says_so[0] + amount.text
    yield view.contradiction(says, korean=korean, sentence=amount.sentence, words=amount.text)


def _addend(view: ClaimInView, claim: Investment, amount: Money, reading: Reading) -> Iterator[Objection]:
    """Object to a row whose amount is one part of a sum, if its prose gives both parts and not the sum.

    Parts and sum must stand in one sentence; otherwise two unrelated amounts could add up to a third by accident.
    """
    told = [one for _, text in prose(claim) for one in text.figures.values() if isinstance(one, Money)]
    beside = [one for one in told if one.id != amount.id and one.sentence == amount.sentence]
    others = [one for one in beside if one.currency == amount.currency]
    if claim.detail_of is not None or amount.value_min is None:
        return
    for whole in reading.amounts(amount.sentence):
        parts = [one for one in others if one.value_min and whole.value_min == one.value_min + amount.value_min]
        if parts and whole.currency == amount.currency and all(one.value_min != whole.value_min for one in told):
            says = f"[{amount.sentence}] gives {whole.text}, of which {amount.text} and {parts[0].text} are the parts."
            yield view.contradiction(says, korean=whole.text, sentence=whole.sentence, words=amount.text)


def _whole_as_part(view: ClaimInView, reading: Reading) -> Iterator[Objection]:
    """Object to 'A of the share' if the sentence says 'B of A' (A 가운데 B) and the claim does not give B."""
    for _, text in prose(view.claim):
        for found in _PART_OF.finditer(text.template):
            whole = text.figures.get(found["id"])
            if not isinstance(whole, Money | Quantity):
                continue
            after = _OUT_OF.match(reading.scan.article.text, whole.end)
            part = next((one for one in reading.figures([whole.sentence]) if after and one.start == after.end()), None)
            if part is not None and type(part) is type(whole) and all(one.id != part.id for one in figures(view.claim)):
                korean = reading.scan.article.text[whole.start : part.end]
                says = f"[{whole.sentence}] says {korean}: {whole.text} is the whole, {part.text} the part."
                yield view.contradiction(says, korean=korean, sentence=whole.sentence, words=whole.text)


CONVERSIONS = Rule("conversions", _inspect, version=2)
