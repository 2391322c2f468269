"""A row does not cite a sentence that belongs to another row: with its investor and amount, and nothing of this row.

The rule only runs in shadow mode: a sentence may be cited for the context of a fact, which code cannot see.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from policy_brief import AnyFigure, Investment, Money, Name, Objection, in_english
from policy_brief.claims import figures, sentence_numbers
from summarizer.check.base import ClaimInView, Rule
from summarizer.check.prose.bare import said_in
from summarizer.check.reading import Reading

__all__ = ["SURPLUS"]

_REFERS = re.compile(
    r"(?:^|[\s\"“'‘])(?:이|그|같은|해당|당사|이들|두|양사|양측|모두|함께|전체|합쳐|총|앞서|또|이어|역시)(?=[\s가-힣])"
)


def _inspect(view: ClaimInView, reading: Reading) -> Iterator[Objection]:
    claim = view.claim
    if not isinstance(claim, Investment) or claim.amount is None or claim.detail_of or len(claim.evidence) == 1:
        return
    for number in sentence_numbers(claim):
        owner = _owner(number, view, claim, reading)
        if owner is not None and not _has_own(number, claim, reading):
            amount, investor = owner
            says = (
                f"[{number}] gives {amount.text} of {investor.korean} ({investor.english}); it holds nothing of "
                f"{claim.investor.korean}."
            )
            yield view.contradiction(says, korean=amount.text, sentence=number, words=f"[{number}]")


def _owner(number: int, view: ClaimInView, claim: Investment, reading: Reading) -> tuple[Money, Name] | None:
    """Return amount and investor of the only row that a sentence belongs to: its topic is that row's investor."""
    text = reading.scan.article.text
    topics = [name for name in reading.names(number) if text[name.end : name.end + 1] in ("은", "는")]
    rows = [
        (row.amount, row.investor) for row in view.brief.investments if row.amount and row.amount.sentence == number
    ]
    if len(rows) != 1 or len(topics) != 1:
        return None
    _, investor = rows[0]
    if not reading.same_name(topics[0].korean, investor.korean):
        return None
    return None if reading.akin(investor.korean, claim.investor.korean) else rows[0]


def _has_own(number: int, claim: Investment, reading: Reading) -> bool:
    """Return whether a sentence may contain something of the claim: a figure, a name, a word that refers to others."""
    own = {in_english(figure) for figure in figures(claim) if isinstance(figure, AnyFigure)}
    if own.intersection(in_english(figure) for figure in reading.figures([number])):
        return True
    line = reading.lines.get(number, "")
    if _REFERS.search(line) or any(word in line for word in claim.investor.korean.split()):
        return True
    said = said_in(claim)
    return any(name.english in said for name in reading.names(number))


SURPLUS = Rule("surplus", _inspect, mode="shadow")
