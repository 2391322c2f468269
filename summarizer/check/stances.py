"""A stance agrees with the cue words of its cited sentences."""

from __future__ import annotations

from collections.abc import Iterator

from policy_brief import Stance
from summarizer.find.scan import Scan
from summarizer.find.stances import StanceCue, find_stance_cues

from .base import Check, Problem, flag, repair
from .claims import AnyClaim, sentence_numbers

__all__ = ["STANCES"]


def _inspect(claim: AnyClaim, scan: Scan) -> Iterator[Problem]:
    if not isinstance(claim, Stance):
        return
    governing, others = _cues(claim, scan)
    cues = governing or others
    positions = {cue.position for cue in cues}
    if claim.position in positions:
        return
    if not cues:
        yield flag("no cited sentence has words of signing, joining or staying out")
    elif len(positions) == 1:
        yield repair(
            f"position is {cues[0].position}, not {claim.position}: the article says '{cues[0].text}'",
            claim.model_copy(update={"position": cues[0].position}),
        )
    else:
        said = ", ".join(f"'{cue.text}'" for cue in cues)
        yield flag(f"position {claim.position} is not what the cited sentences say: {said}")


def _cues(claim: Stance, scan: Scan) -> tuple[list[StanceCue], list[StanceCue]]:
    """Give the cues that the grammar ties to the actor, and all cues of the cited sentences."""
    governing, all_cues = [], []
    for number in sentence_numbers(claim):
        sentence = scan.article.sentence(number)
        for cue in find_stance_cues(sentence.text) if sentence else ():
            all_cues.append(cue)
            if any(_same(actor, claim.actor.korean) for actor in cue.actors):
                governing.append(cue)
    return governing, all_cues


def _same(actor: str, korean: str) -> bool:
    return actor in korean or korean in actor


STANCES = Check("stances", _inspect)
