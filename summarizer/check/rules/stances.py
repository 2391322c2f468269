"""A stance agrees with the cue words of its cited sentences."""

from __future__ import annotations

from collections.abc import Iterator

from policy_brief import Stance
from policy_brief.claims import AnyClaim, sentence_numbers
from summarizer.check.base import Check, Problem, flag, repair
from summarizer.find.scan import Scan
from summarizer.korean.stance_cues import StanceCue, find_stance_cues

__all__ = ["STANCES"]


def _inspect(claim: AnyClaim, scan: Scan) -> Iterator[Problem]:
    if not isinstance(claim, Stance):
        return
    elsewhere = _own_sentence(claim, scan)
    if elsewhere is not None:
        yield flag(f"no cited sentence prints '{claim.actor.korean}', whose stance sentence {elsewhere} tells")
        return
    cues = list(_cues(claim, scan))
    own = [cue for cue in cues if any(_same(actor, claim.actor.korean, scan) for actor in cue.actors)]
    spoken_of = own or [cue for cue in cues if not _of_others(cue, scan)]
    positions = {cue.position for cue in spoken_of}
    if claim.position in positions:
        return
    said = ", ".join(f"'{cue.text}'" for cue in spoken_of or cues)
    if not cues:
        yield flag("no cited sentence has words of signing, joining or staying out")
    elif not spoken_of:
        yield flag(f"the cited sentences say {said} of others, not of '{claim.actor.korean}'")
    elif len(positions) > 1:
        yield flag(f"position {_spoken(claim)} is not what the cited sentences say: {said}")
    else:
        mended = claim.model_copy(update={"position": spoken_of[0].position})
        yield repair(f"position is {_spoken(mended)}, not {_spoken(claim)}: the article says {said}", mended)


def _own_sentence(claim: Stance, scan: Scan) -> int | None:
    """Give a sentence beside the cited ones that tells the actor's stance by name, where none of them prints it."""
    cited = set(sentence_numbers(claim))
    if any(scan.sentence_prints(number, claim.actor.korean) for number in cited):
        return None
    beside = sorted({number + step for number in cited for step in (-2, -1, 1, 2)} - cited)
    return next((number for number in beside if _tells_of(claim.actor.korean, number, scan)), None)


def _tells_of(korean: str, number: int, scan: Scan) -> bool:
    sentence = scan.article.sentence(number)
    if sentence is None or not scan.sentence_prints(number, korean):
        return False
    return any(_same(actor, korean, scan) for cue in find_stance_cues(sentence.text) for actor in cue.actors)


def _spoken(claim: Stance) -> str:
    return f"'{claim.position.replace('_', ' ')}'"


def _cues(claim: Stance, scan: Scan) -> Iterator[StanceCue]:
    for number in sentence_numbers(claim):
        sentence = scan.article.sentence(number)
        yield from find_stance_cues(sentence.text) if sentence else ()


def _same(actor: str, korean: str, scan: Scan) -> bool:
    if actor in korean or korean in actor:
        return True
    one, other = scan.named(actor), scan.named(korean)
    return one is not None and other is not None and one.english == other.english


def _of_others(cue: StanceCue, scan: Scan) -> bool:
    """Tell whether all actors of a cue are known by name; '정부' or '이들' may be anybody."""
    return bool(cue.actors) and all(scan.named(actor) for actor in cue.actors)


STANCES = Check("stances", _inspect, version=2)
