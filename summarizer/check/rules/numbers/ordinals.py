"""A second one is not called the first, nor the only one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from policy_brief import Objection, Quantity
from policy_brief.claims import figures
from summarizer.check.base import ClaimInView, Rule
from summarizer.check.prose.bare import fields_of_words
from summarizer.check.reading import Reading

__all__ = ["ORDINALS"]

_LATER = re.compile(
    r"(?<![가-힣0-9])(?:제 ?)?(?:두|세|네|다섯|여섯|일곱|여덟|아홉|열|[2-9]|[1-9][0-9]) ?(?:번째|번 째)"
)
_FIRST_KOREAN = re.compile(
    r"첫|처음|최초|제1|1번째|1호|1위|1차|먼저|우선|앞서|시초|초대|선도|상반기|1분기|1등|일차|효시|원조|신규"
)
_ONLY_KOREAN = re.compile(r"유일|단 하나|하나뿐|뿐이|밖에|단독|독보")
_FIRST = re.compile(
    r"\b(?:(?:is|was|are|were|be|been|being|become|becomes|became|makes? (?:it|them)|made (?:it|them)) (?:only )?the "
    r"(?:[\w-]+(?:['’]s)? )?|(?:world|country|nation|Korea|Asia|industry|region|continent)['’]s )"
    r"first\b(?! (?:half|quarter|time|of two|of three|phase|stage|step|round))",
    re.IGNORECASE,
)
_ONLY = re.compile(r"\b(?:is|was|are|were|becomes?|became) the only\b", re.IGNORECASE)
_OTHER_ORDINAL = re.compile(
    r"\b(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|[0-9]+(?:nd|rd|th))\b", re.IGNORECASE
)


def _inspect(view: ClaimInView, reading: Reading) -> Iterator[Objection]:
    found_texts = [
        (field, text) for field, text in fields_of_words(view.claim) if _FIRST.search(text) or _ONLY.search(text)
    ]
    if not found_texts or _has_ordinal(view):
        return
    cited = reading.cited(view.claim)
    for field, text in found_texts:
        for pattern, carried in ((_FIRST, _FIRST_KOREAN), (_ONLY, _ONLY_KOREAN)):
            said = pattern.search(text)
            if said and not carried.search(cited) and not _OTHER_ORDINAL.search(text):
                yield from _against(view, field, said[0], reading)


def _has_ordinal(view: ClaimInView) -> bool:
    return any(isinstance(figure, Quantity) and figure.unit == "ordinal" for figure in figures(view.claim))


def _against(view: ClaimInView, field: str, said: str, reading: Reading) -> Iterator[Objection]:
    for evidence in view.claim.evidence:
        later = _LATER.search(reading.lines.get(evidence.sentence, ""))
        if later:
            says = f"[{evidence.sentence}] says {later[0]}, which comes after another; {field} says '{said}'."
            yield view.contradiction(says, korean=later[0], sentence=evidence.sentence, words=said)
            return


ORDINALS = Rule("ordinals", _inspect)
