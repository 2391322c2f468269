"""An amount is the article's own, not its conversion; and a part is not presented as a whole."""

from __future__ import annotations

import re
from collections.abc import Iterator

from policy_brief import Investment, Money, Objection
from policy_brief.claims import prose
from summarizer.check.base import ClaimInView, Rule
from summarizer.check.reading import Reading

__all__ = ["CONVERSIONS"]

_OF_IT = re.compile(r"(?:(?:전체 |총 )?[가-힣0-9]{0,12} ?가운데|이 ?중|그중)(?:에서|에)?,? ?[^,.]{0,30}$")
_REACH = 60


def _inspect(view: ClaimInView, reading: Reading) -> Iterator[Objection]:
    claim = view.claim
    if not isinstance(claim, Investment) or claim.amount is None:
        return
    source = _source(claim.amount, reading)
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
    """Object to a part without its whole, where the words right before it say that it is one."""
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


CONVERSIONS = Rule("conversions", _inspect)
