"""What a reader of a digest should know about the briefs themselves."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from .identity import OPEN_POSITIONS, of_stance, together
from .values import BriefEntry, StanceFact

__all__ = ["notices"]

_SHOWN = 20


def notices(entries: Sequence[BriefEntry], stances: Sequence[StanceFact], unreadable: Sequence[str]) -> tuple[str, ...]:
    """Return notices on partial, disputed and contradictory briefs, those of one text, and unreadable indexes."""
    return (*_of_briefs(entries), *_at_odds(stances), *_not_compared(unreadable))


def _of_briefs(entries: Sequence[BriefEntry]) -> Iterator[str]:
    if partial := [entry for entry in entries if entry.partial]:
        yield f"Partial, parts of the model's answer are missing: {_listed(_numbers(partial))}."
    if disputed := [entry for entry in entries if entry.disputed]:
        yield f"With disputed claims, both sides in the audit of: {_listed(_numbers(disputed))}."
    for alike in _of_one_text(entries):
        yield f"Of one and the same text: {_listed(_numbers(alike))}."


def _at_odds(stances: Sequence[StanceFact]) -> Iterator[str]:
    for alike in together(stances, lambda fact: of_stance(fact.stance)):
        if len({fact.stance.position for fact in alike} - OPEN_POSITIONS) > 1:
            actor, numbers = alike[0].stance.actor.english, sorted({fact.brief for fact in alike})
            yield f"At odds about the position of {actor}: {_listed(numbers)}."


def _not_compared(unreadable: Sequence[str]) -> Iterator[str]:
    if unreadable:
        yield f"The index of {', '.join(unreadable)} cannot be read, and nothing is compared with it."


def _of_one_text(entries: Sequence[BriefEntry]) -> Iterator[Sequence[BriefEntry]]:
    by_text: dict[str, list[BriefEntry]] = {}
    for entry in entries:
        by_text.setdefault(entry.sha256, []).append(entry)
    return (alike for alike in by_text.values() if len(alike) > 1)


def _numbers(entries: Sequence[BriefEntry]) -> list[int]:
    return [entry.number for entry in entries]


def _listed(numbers: Sequence[int]) -> str:
    more = f" and {len(numbers) - _SHOWN:,} more" if len(numbers) > _SHOWN else ""
    return f"{'brief' if len(numbers) == 1 else 'briefs'} {', '.join(map(str, numbers[:_SHOWN]))}{more}"
