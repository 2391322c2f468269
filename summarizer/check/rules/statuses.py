"""A status is not stronger than the one predicate of its sentence.

Only a claim that cites one sentence with one finite predicate is judged; everything else is left to readers.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from policy_brief import Investment, Objection, PolicyMeasure, Status
from summarizer.check.base import ClaimInView, Rule
from summarizer.check.prose.bare import said_in
from summarizer.check.reading import Reading

__all__ = ["STATUSES"]

_END = r"[.!?\"”’)\]\s]*$"
_CONNECTIVE = re.compile(
    r"[가-힣](?<!하)(?<!되)(?:고|며|면서|지만|으나|는데|자|어서|아서|해|돼|려고|도록),? |[했됐었았였]고 |하고,? (?!있)|되고,? (?!있)"
)


class _Ending(NamedTuple):
    """How a sentence ends, what that means in English, and the statuses that it cannot carry."""

    pattern: re.Pattern[str]
    english: str
    too_strong: tuple[Status, ...]


_ENDINGS = (
    _Ending(
        re.compile(
            rf"(?:을|를|도|방안|여부|[가-힣]) ?(?P<said>(?:검토|고려|저울질|고심)(?:하고 있다|하고 있습니다|[ ]?중이다|[ ]?중입니다)){_END}"
        ),
        "is considering",
        ("announced", "confirmed", "agreed", "agreed_non_binding", "reaffirmed", "enacted", "under_way", "completed"),
    ),
    _Ending(
        re.compile(
            rf"(?:법안|개정안|제정안|법률안|안)을 (?:국회에 |대표 )?(?P<said>(?:발의|제출|상정|입법예고)(?:했다|했습니다|한다)){_END}"
        ),
        "submitted a bill",
        ("enacted", "completed"),
    ),
    _Ending(
        re.compile(
            r"(?P<said>(?:투자|투입|건설|구축|구매|매입|도입|조성|설립|개발|지급|집행|지원|확보|마련|제정|제출|발의|배정|편성)할 "
            rf"(?:계획|예정|방침)(?:이다|입니다)){_END}"
        ),
        "plans to",
        ("completed",),
    ),
    _Ending(
        re.compile(rf"(?P<said>(?:제정|마련|제출|발의)할 (?:계획|예정|방침)(?:이다|입니다)){_END}"),
        "plans to",
        ("enacted",),
    ),
)
_TOLD = re.compile(r"[가-힣](?<!대)(?<!관)(?<!위)(?:한|된|던) ")
"""A relative clause that tells of something done: 도입한 제도."""
_WITHDRAWN = re.compile(
    rf"(?:계획|방안|투자|법안|개정안|사업|구상|방침|정책|도입)(?:안)?(?:을|를) (?:전면 |결국 |모두 |공식 )?"
    rf"(?P<said>(?:철회|취소|백지화|폐기)(?:했다|했습니다)){_END}"
)
_WITHDRAWS = re.compile(
    r"\b(?:withdr\w+|scrap\w*|cancel\w*|drop\w*|abandon\w*|repeal\w*|revok\w*|rescind\w*|abolish\w*|retract\w*|halt\w*|shelv\w*"
    r"|scrub\w*|call(?:s|ed)? off|took back|takes? back|pull\w* (?:out|back)|ditch\w*|ax(?:e|ed)|end(?:s|ed)|revers\w*|kill\w*)\b",
    re.IGNORECASE,
)
_UNDONE: tuple[Status, ...] = (
    "considering", "proposed", "under_consultation", "planned", "announced", "confirmed", "agreed",
    "agreed_non_binding", "reaffirmed", "under_way",
)  # fmt: skip
_NOT_BINDING = re.compile(r"(?:법적 ?)?구속력(?:이|은|도|을)?[ ]?(?:없|갖지|지니지)[가-힣]*")
_BINDING = re.compile(r"구속력(?:이|을|도)?[ ]?(?:있|갖는|갖춘|가진|생|지닌|강)")
_AGREEMENT = re.compile(r"합의|협약|양해각서|MOU|선언|체결|동의|협정|서명")


def _inspect(view: ClaimInView, reading: Reading) -> Iterator[Objection]:
    claim = view.claim
    if not isinstance(claim, Investment | PolicyMeasure):
        return
    yield from _not_binding(view, claim, reading)
    if len(claim.evidence) != 1:
        return
    number = claim.evidence[0].sentence
    line = reading.lines.get(number, "")
    for ending in _ENDINGS:
        found = ending.pattern.search(line)
        if found and claim.status in ending.too_strong and _is_only_predicate(line, found.start("said")):
            says = f"[{number}] says {found['said']} ({ending.english}), not '{claim.status.replace('_', ' ')}'."
            yield view.contradiction(says, korean=found["said"], sentence=number, words=claim.status_words)
            return
    withdrawn = _WITHDRAWN.search(line)
    if withdrawn and claim.status in _UNDONE and not _WITHDRAWS.search(said_in(claim)):
        if _is_only_predicate(line, withdrawn.start("said")):
            says = f"[{number}] says {withdrawn['said']} (withdrew), not '{claim.status.replace('_', ' ')}'."
            yield view.contradiction(says, korean=withdrawn["said"], sentence=number, words=claim.status_words)


def _is_only_predicate(line: str, end: int) -> bool:
    """Return whether nothing before the last predicate closes a clause of its own."""
    return _CONNECTIVE.search(line, 0, end) is None and _TOLD.search(line, 0, end) is None


def _not_binding(view: ClaimInView, claim: Investment | PolicyMeasure, reading: Reading) -> Iterator[Objection]:
    """Object to 'agreed' where the one cited sentence about the agreement says that it binds nobody."""
    if claim.status != "agreed" or _BINDING.search(reading.whole):
        return
    for evidence in claim.evidence:
        line = reading.lines.get(evidence.sentence, "")
        found = _NOT_BINDING.search(line)
        if found and _AGREEMENT.search(line):
            says = f"[{evidence.sentence}] says {found[0]} (without binding force); the status is 'agreed'."
            yield view.contradiction(says, korean=found[0], sentence=evidence.sentence, words=claim.status_words)
            return


STATUSES = Rule("statuses", _inspect)
