"""A claim that denies something cites a sentence that denies it, if a neighbour of its sentences does."""

from __future__ import annotations

import re
from collections.abc import Iterator

from policy_brief import Denial, Objection
from policy_brief.claims import sentence_numbers
from summarizer.check.base import ClaimInView, Rule
from summarizer.check.reading import Reading

__all__ = ["DENIALS"]

_DENIES = re.compile(
    r"부인(?:하|했|해|한)|사실이[ ]아니|사실과[ ]다르|사실무근|일축(?:하|했)|반박(?:하|했)|선을[ ]그"
    r"|[바적](?:이|은|도)?[ ]없|오보|허위"
)
_MAY_DENY = re.compile(
    r"않|못|아니|없|안[ ]|반박|해명|정정|거짓|근거|철회|취소|오해|잘못|틀리|틀렸|무관|거부|거절|" + _DENIES.pattern
)


def _inspect(view: ClaimInView, reading: Reading) -> Iterator[Objection]:
    if not isinstance(view.claim, Denial):
        return
    cited = sentence_numbers(view.claim)
    if any(_MAY_DENY.search(reading.lines.get(number, "")) for number in cited):
        return
    for number in reading.beside(cited):
        found = _DENIES.search(reading.lines[number])
        if found:
            told = "".join(f"[{at}]" for at in cited)
            says = f"[{number}] says {found[0]} (denies), which is not cited; {told} denies nothing."
            yield view.contradiction(says, korean=found[0], sentence=number, words=told)
            return


DENIALS = Rule("denials", _inspect)
