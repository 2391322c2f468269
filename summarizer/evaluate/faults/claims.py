"""Faults in who says, does or decides what."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from random import Random

from policy_brief import Investment, Name, Person, PolicyMeasure, Recommendation, Stance, Statement
from summarizer.check.claims import AnyClaim
from summarizer.check.speakers import as_person
from summarizer.find.scan import Scan

from .base import Fault, Rewritten, in_each_claim

__all__ = ["CLAIM_FAULTS"]

_FLIPPED = {"signed": "not_signed", "joined_later": "not_signed", "not_signed": "signed"}
_OPEN = ("undisclosed", "unclear")
_BEFORE = ("planned", "pledged")


def _stance_flipped(claim: AnyClaim, scan: Scan, random: Random) -> Iterator[Rewritten]:  # noqa: ARG001 - as every fault
    if isinstance(claim, Stance) and claim.position in _FLIPPED:
        yield _positioned(claim, _FLIPPED[claim.position])


def _stance_settled(claim: AnyClaim, scan: Scan, random: Random) -> Iterator[Rewritten]:  # noqa: ARG001 - as every fault
    if isinstance(claim, Stance) and claim.position in _OPEN:
        yield _positioned(claim, "signed")


def _positioned(claim: Stance, position: str) -> Rewritten:
    note = f"{claim.actor.korean} {position}, not {claim.position}"
    return Rewritten(claim.model_copy(update={"position": position}), note, _same_polarity)


def _same_polarity(repaired: AnyClaim, true: AnyClaim) -> bool:
    """Tell whether a repaired stance is on its true side again."""
    sides = [_FLIPPED.get(each.position, each.position) for each in (repaired, true) if isinstance(each, Stance)]
    return len(set(sides)) == 1


def _status_raised(claim: AnyClaim, scan: Scan, random: Random) -> Iterator[Rewritten]:  # noqa: ARG001 - as every fault
    if isinstance(claim, Investment | PolicyMeasure) and claim.status in _BEFORE:
        yield _done(claim)


def _status_finished(claim: AnyClaim, scan: Scan, random: Random) -> Iterator[Rewritten]:  # noqa: ARG001 - as every fault
    if isinstance(claim, Investment | PolicyMeasure) and claim.status == "under_way":
        yield _done(claim)


def _done(claim: Investment | PolicyMeasure) -> Rewritten:
    status = "completed" if isinstance(claim, Investment) else "enacted"
    return Rewritten(claim.model_copy(update={"status": status}), f"{status}, not {claim.status}", _not_done)


def _not_done(repaired: AnyClaim, true: AnyClaim) -> bool:
    """Tell whether a repaired status claims no more than the true one."""
    allowed = (
        (*_BEFORE, "announced", "under_way") if getattr(true, "status", "") == "under_way" else (*_BEFORE, "announced")
    )
    return getattr(repaired, "status", "") in allowed


def _speaker_swapped(claim: AnyClaim, scan: Scan, random: Random) -> Iterator[Rewritten]:
    if isinstance(claim, Statement):
        for person in _another_person(claim.speaker, scan, random):
            note = f"{person.korean} for {claim.speaker.korean}"
            yield Rewritten(claim.model_copy(update={"speaker": person}), note, _same_speaker)


def _recommender_swapped(claim: AnyClaim, scan: Scan, random: Random) -> Iterator[Rewritten]:
    if isinstance(claim, Recommendation):
        for person in _another_person(claim.by, scan, random):
            note = f"{person.korean} for {claim.by.korean}"
            yield Rewritten(claim.model_copy(update={"by": person}), note, _same_speaker)


def _same_speaker(repaired: AnyClaim, true: AnyClaim) -> bool:
    """Tell whether two claims name the same person, whose Korean form may be short in one."""
    field = "speaker" if isinstance(repaired, Statement) else "by"
    one, other = getattr(repaired, field), getattr(true, field, None)
    return isinstance(other, Person) and (one.english == other.english or _alike(one.korean, other.korean))


def _another_person(person: Person, scan: Scan, random: Random) -> Iterator[Person]:
    """Give one other person of the article, if there is one."""
    known = {each.english for each in scan.persons if _alike(each.korean, person.korean)} | {person.english}
    others = [each for each in scan.persons if each.english not in known and not _alike(each.korean, person.korean)]
    if others:
        yield as_person(random.choice(others))


def _english_swapped(claim: AnyClaim, scan: Scan, random: Random) -> Iterator[Rewritten]:
    """Give a name the English form of another name of its kind in the article."""
    for field in ("speaker", "by", "investor", "actor", "model", "developer"):
        name = getattr(claim, field, None)
        known = scan.named(name.korean) if isinstance(name, Name) else None
        if not isinstance(name, Name) or known is None:
            continue
        others = [each for each in scan.mentions if type(each) is type(known) and each.english != known.english]
        if others:
            wrong = name.model_copy(update={"english": random.choice(others).english})
            note = f"{name.korean} in English as {wrong.english}"
            yield Rewritten(claim.model_copy(update={field: wrong}), note, partial(_named_again, field, known.english))


def _named_again(field: str, english: str, repaired: AnyClaim, true: AnyClaim) -> bool:
    """Tell whether a repaired name has its established English form, or the form that it had."""
    return getattr(repaired, field).english in (english, getattr(true, field).english)


def _alike(one: str, other: str) -> bool:
    return one in other or other in one


CLAIM_FAULTS = (
    Fault(
        "stance flipped",
        "stance",
        "stances",
        "signed for not signed, or the other way",
        in_each_claim("stance flipped", _stance_flipped),
        by_model=True,
    ),
    Fault(
        "open stance settled",
        "stance",
        "stances",
        "signed, where the article leaves it open",
        in_each_claim("open stance settled", _stance_settled),
        by_model=True,
    ),
    Fault(
        "status raised to done",
        "status",
        "status",
        "a plan or pledge as completed or enacted",
        in_each_claim("status raised to done", _status_raised),
        by_model=True,
    ),
    Fault(
        "work under way finished",
        "other",
        "status",
        "under way as completed or enacted",
        in_each_claim("work under way finished", _status_finished),
        by_model=True,
    ),
    Fault(
        "speaker swapped",
        "speaker",
        "speakers",
        "a quotation given to another person of the article",
        in_each_claim("speaker swapped", _speaker_swapped),
        by_model=True,
    ),
    Fault(
        "recommendation given to another",
        "speaker",
        "attribution",
        "a recommendation given to another person of the article",
        in_each_claim("recommendation given to another", _recommender_swapped),
        by_model=True,
    ),
    Fault(
        "English name of another",
        "other",
        "names",
        "a right Korean name with another's English form",
        in_each_claim("English name of another", _english_swapped),
        by_model=True,
    ),
)
