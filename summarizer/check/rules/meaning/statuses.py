"""A status is not stronger than the single predicate of its sentence.

Only a claim that cites one sentence with one finite predicate is checked; all others are left to the second reader.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain, islice
from typing import NamedTuple

from policy_brief import Investment, Objection, PolicyMeasure, Status
from policy_brief.claims import sentence_numbers
from summarizer.check.base import ClaimInView, Rule
from summarizer.check.prose.bare import said_in
from summarizer.check.prose.words import english_words
from summarizer.check.reading import Reading
from summarizer.korean.statuses import StatedStatus, statuses

__all__ = ["STATUSES"]

_END = r"[.!?\"”’)\]\s]*$"
_CONNECTIVE = re.compile(
    r"""[가-힣](?<!하)(?<!되)(?:고|며|면서|지만|으나|는데|자|어서|아서|해|돼|려고|도록),?[ ]
    |[했됐었았였]고[ ]
    |[하되]고,?[ ](?!있)""",
    re.VERBOSE,
)
_CONSIDERS = r"(?:검토|고려|저울질|고심)(?:하고 있다|하고 있습니다| ?중이다| ?중입니다)"
_SUBMITS = r"(?:발의|제출|상정|입법예고)(?:했다|했습니다|한다)"
_MAKES = "투자|투입|건설|구축|구매|매입|도입|조성|설립|개발|지급|집행|지원|확보|마련|제정|제출|발의|배정|편성"
_WILL = r"할 (?:계획|예정|방침)(?:이다|입니다)"


class _Ending(NamedTuple):
    """How a sentence ends, what that means in English, and the statuses that it cannot carry."""

    pattern: re.Pattern[str]
    english: str
    too_strong: tuple[Status, ...]


_ENDINGS = (
    _Ending(
        re.compile(rf"[가-힣] ?(?P<said>{_CONSIDERS}){_END}"),
        "is considering",
        ("announced", "confirmed", "agreed", "agreed_non_binding", "reaffirmed", "enacted", "under_way", "completed"),
    ),
    _Ending(
        re.compile(rf"안을 (?:국회에 |대표 )?(?P<said>{_SUBMITS}){_END}"), "submitted a bill", ("enacted", "completed")
    ),
    _Ending(re.compile(rf"(?P<said>(?:{_MAKES}){_WILL}){_END}"), "plans to", ("completed",)),
    _Ending(re.compile(rf"(?P<said>(?:제정|마련|제출|발의){_WILL}){_END}"), "plans to", ("enacted",)),
)
_TOLD = re.compile(r"[가-힣](?<!대)(?<!관)(?<!위)(?:한|된|던) ")
"""A relative clause that tells of something done: 도입한 제도."""
_WITHDRAWN = re.compile(
    rf"(?:계획|방안|투자|법안|개정안|사업|구상|방침|정책|도입)(?:안)?(?:을|를) (?:전면 |결국 |모두 |공식 )?"
    rf"(?P<said>(?:철회|취소|백지화|폐기)(?:했다|했습니다)){_END}"
)
_WITHDRAWS = english_words(
    """withdr~, scrap~, cancel~, drop~, abandon~, repeal~, revok~, rescind~, abolish~, retract~, halt~, shelv~, scrub~,
    call~ off, took back, take~ back, pull~ out, pull~ back, ditch~, axe, axed, axes, ended, ends, revers~, kill~"""
)
_UNDONE: tuple[Status, ...] = (
    "considering", "proposed", "under_consultation", "planned", "announced", "confirmed", "agreed",
    "agreed_non_binding", "reaffirmed", "under_way",
)  # fmt: skip
_TO_COME = re.compile(
    rf"""(?P<said>[가-힣]{{1,8}}(?:
        할[ ](?:계획|예정|방침)이다
        |기로[ ]했다
        |(?:겠|[한된는])다고[ ](?:밝혔다|발표했다)
        |한다|된다|쓴다|간다|는다
    )){_END}""",
    re.VERBOSE,
)
_PAST = re.compile(r"[았었했됐렸났갔왔졌쳤켰]|것으로")
_DONE = re.compile(r"완료|마쳤|마무리|준공|끝[났내]|완공|집행|지급했|투자했|투입했|썼|[가-힣][했됐]다")
_SAYING = re.compile(r"(?:밝혔|발표했|말했|설명했|전했|강조했|덧붙였|알렸|기로 했|내놨|내놓았|공개했)")
_IN_FORCE = re.compile(r"시행|발효|효력|공포|통과|개정|의결|가결")
_PLANS = ("planned", "considered", "proposed")
_ENGLISH = {"planned": "a plan", "considered": "is considering", "proposed": "a proposal"}
_NOT_BINDING = re.compile(r"(?:법적 ?)?구속력(?:이|은|도|을)?[ ]?(?:없|갖지|지니지)[가-힣]*")
_BINDING = re.compile(r"구속력(?:이|을|도)?[ ]?(?:있|갖는|갖춘|가진|생|지닌|강)")
_AGREEMENT = re.compile(r"합의|협약|양해각서|MOU|선언|체결|동의|협정|서명")


def _inspect(view: ClaimInView, reading: Reading) -> Iterator[Objection]:
    """Return only the first objection: the others would report the same problem."""
    claim = view.claim
    if not isinstance(claim, Investment | PolicyMeasure):
        return
    looks = (_not_binding, _too_strong, _withdrawn, _still_to_come, _no_deed)
    yield from islice(chain.from_iterable(look(view, claim, reading) for look in looks), 1)


def _too_strong(view: ClaimInView, claim: Investment | PolicyMeasure, reading: Reading) -> Iterator[Objection]:
    """Object if the only predicate of the only cited sentence says less than the status."""
    number, line = _only_line(claim, reading)
    for ending in _ENDINGS:
        found = ending.pattern.search(line)
        if found and claim.status in ending.too_strong and _is_only_predicate(line, found.start("said")):
            says = f"[{number}] says {found['said']} ({ending.english}), not '{claim.status.replace('_', ' ')}'."
            yield view.contradiction(says, korean=found["said"], sentence=number, words=claim.status_words)


def _withdrawn(view: ClaimInView, claim: Investment | PolicyMeasure, reading: Reading) -> Iterator[Objection]:
    """Object if the only cited sentence says that something was withdrawn, and the claim does not."""
    number, line = _only_line(claim, reading)
    found = _WITHDRAWN.search(line)
    if found is None or claim.status not in _UNDONE or _WITHDRAWS.search(said_in(claim)):
        return
    if _is_only_predicate(line, found.start("said")):
        says = f"[{number}] says {found['said']} (withdrew), not '{claim.status.replace('_', ' ')}'."
        yield view.contradiction(says, korean=found["said"], sentence=number, words=claim.status_words)


def _only_line(claim: Investment | PolicyMeasure, reading: Reading) -> tuple[int, str]:
    """Return the number and text of the only cited sentence; no text if there are several."""
    number = claim.evidence[0].sentence if len(claim.evidence) == 1 else 0
    return number, reading.lines.get(number, "")


def _is_only_predicate(line: str, end: int) -> bool:
    """Return whether no clause ends before the last predicate."""
    return _CONNECTIVE.search(line, 0, end) is None and _TOLD.search(line, 0, end) is None


def _still_to_come(view: ClaimInView, claim: Investment | PolicyMeasure, reading: Reading) -> Iterator[Objection]:
    """Object to 'completed' if the predicate of the amount itself is a plan, and no other cited sentence is past."""
    amount = claim.amount if isinstance(claim, Investment) else None
    if amount is None:
        return
    number, evidence = amount.sentence, reading.scan.evidence(amount.sentence)
    if claim.status != "completed" or evidence is None:
        return
    rest = reading.lines[number][amount.end - evidence.start :]
    found = _TO_COME.search(rest)
    if found is None or _PAST.search(rest, 0, found.start()) or not _is_only_predicate(rest, found.start()):
        return
    if any(_DONE.search(reading.lines.get(other.sentence, "")) for other in claim.evidence if other.sentence != number):
        return
    says = f"[{number}] says {found['said']} of {amount.text}, which is still to come, not 'completed'."
    yield view.contradiction(says, korean=found["said"], sentence=number, words=claim.status_words)


def _no_deed(view: ClaimInView, claim: Investment | PolicyMeasure, reading: Reading) -> Iterator[Objection]:
    """Object to 'completed' or 'enacted' if every predicate of the cited sentences is a plan, and none is past."""
    if claim.status not in ("completed", "enacted") or isinstance(claim, Investment):
        return
    cited = _SAYING.sub(" ", reading.cited(claim))
    if _PAST.search(cited) or _TOLD.search(cited) or (claim.status == "enacted" and _IN_FORCE.search(cited)):
        return
    stated = [(number, one) for number in sentence_numbers(claim) for one in reading.remembered(_statuses, number)]
    plans = [(number, one) for number, one in stated if one.status in _PLANS and one.main and not one.reported]
    if not plans or any(one.status not in (*_PLANS, "announced") for _, one in stated):
        return
    number, plan = max(plans, key=lambda found: (found[0], found[1].end))
    said = reading.lines[number][plan.start : plan.end].strip(" .")
    says = f"[{number}] says {said} ({_ENGLISH[plan.status]}), not '{claim.status}'."
    yield view.contradiction(says, korean=said, sentence=number, words=claim.status_words)


def _statuses(reading: Reading, number: int) -> tuple[StatedStatus, ...]:
    return statuses(reading.lines.get(number, ""))


def _not_binding(view: ClaimInView, claim: Investment | PolicyMeasure, reading: Reading) -> Iterator[Objection]:
    """Object to 'agreed' if the only cited sentence about the agreement says that it is not binding."""
    if claim.status != "agreed" or _BINDING.search(reading.whole):
        return
    for evidence in claim.evidence:
        line = reading.lines.get(evidence.sentence, "")
        found = _NOT_BINDING.search(line)
        if found and _AGREEMENT.search(line):
            says = f"[{evidence.sentence}] says {found[0]} (without binding force); the status is 'agreed'."
            yield view.contradiction(says, korean=found[0], sentence=evidence.sentence, words=claim.status_words)
            return


STATUSES = Rule("statuses", _inspect, mode="shadow")
