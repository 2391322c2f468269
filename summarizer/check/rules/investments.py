"""An investment's amount and time are its investor's: by the clause of the cited sentence that they stand in."""

from __future__ import annotations

import re
from collections.abc import Iterator

from policy_brief import DateMention, Investment, Money, Quantity
from policy_brief.claims import AnyClaim
from summarizer.check.base import Check, Problem, flag
from summarizer.find.scan import Scan
from summarizer.korean.actors import actors_before, actors_of
from summarizer.text.article import Sentence

from .wording import is_duration

__all__ = ["INVESTMENTS"]

_JOINT = re.compile(r"(?<=[가-힣]{2}[고며])(?:,|\s)|(?<=[가-힣]지만)(?:,|\s)|(?<=반면)(?:,|\s)|(?<=는데)(?:,|\s)")
"""Where one clause ends and the next may have its own subject: 투자하고, 밝혔으며, 투자하지만."""
_TO_COME = ("planned", "pledged", "announced")


def _inspect(claim: AnyClaim, scan: Scan) -> Iterator[Problem]:
    if not isinstance(claim, Investment):
        return
    if claim.amount is not None:
        yield from _of_another(claim, claim.amount, scan)
        if claim.amount.conversion_of is not None:
            yield flag(f"its amount '{claim.amount.text}' is the article's conversion of another")
    yield from _untimely(claim, scan)


def _of_another(claim: Investment, amount: Money, scan: Scan) -> Iterator[Problem]:
    """Flag an amount in a clause with a subject of its own, where the investor stands in another clause."""
    sentence = scan.article.sentence(amount.sentence)
    if sentence is None or not scan.sentence_prints(sentence.number, claim.investor.korean):
        return
    start, end = _clause(sentence, amount.start - sentence.start)
    clause = sentence.text[start:end]
    if (start, end) == (0, len(sentence.text)) or _prints(clause, claim.investor.korean):
        return
    found = actors_before(sentence.text, start, amount.start - sentence.start)
    named = [each for each in actors_of(sentence.text[found[0] : found[1]]) if _is_known(each, scan)] if found else []
    if named:
        yield flag(f"'{amount.text}' stands in the clause of '{named[0]}', not of '{claim.investor.korean}'")


def _clause(sentence: Sentence, at: int) -> tuple[int, int]:
    ends = [joint.start() for joint in _JOINT.finditer(sentence.text)]
    start = max((end for end in ends if end <= at), default=0)
    return start, min((end for end in ends if end > at), default=len(sentence.text))


def _prints(text: str, korean: str) -> bool:
    return "".join(korean.split()) in "".join(text.split())


def _is_known(actor: str, scan: Scan) -> bool:
    """Tell whether an actor holds a name that code has found, so that it is nobody's pronoun or plan."""
    return any(_prints(actor, name.korean) for name in (*scan.bodies, *scan.companies, *scan.persons))


def _untimely(claim: Investment, scan: Scan) -> Iterator[Problem]:
    if isinstance(claim.timeframe, Quantity) and not is_duration(claim.timeframe):
        yield flag(f"its time '{claim.timeframe.text}' is no length of time")
    elif isinstance(claim.timeframe, DateMention) and claim.status in _TO_COME and _is_over(claim.timeframe, scan):
        yield flag(f"its time '{claim.timeframe.text}' is over, and the money is to come")


def _is_over(time: DateMention, scan: Scan) -> bool:
    published = scan.article.published
    return published is not None and time.date_max is not None and time.date_max <= published.date()


INVESTMENTS = Check("investments", _inspect)
