"""What is new in a night's briefs, and what is known after it.

A disputed claim is listed as new, marked, and does not become known: when a later night verifies it, it is new then.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from typing import TypeVar

from policy_brief import Position

from .identity import OPEN_POSITIONS, of_investment, of_model, of_stance, together
from .values import Change, Changes, Digest, Fact, InvestmentFact, Known, KnownPosition, ModelFact, StanceFact

__all__ = ["changes", "known_after"]

KEPT = dt.timedelta(days=90)
"""How long a fact stays known after it was last reported."""

AnyFact = TypeVar("AnyFact", bound=Fact)


def changes(known: Known, since: dt.date, facts: Digest) -> Changes:
    """Compare a night's facts with those of earlier nights."""
    return Changes(
        since=since,
        investments=tuple(_below_wholes(facts.investments, known.investments)),
        told_again=tuple(fact for fact in _all(facts.investments) if _is_known(_investment(fact), known.investments)),
        stances=tuple(_new(facts.stances, _stance, known.stances)),
        positions=tuple(_changed(facts.stances, known.stances)),
        models=tuple(_new(facts.models, _model, known.models)),
    )


def known_after(known: Known, facts: Digest) -> Known:
    """Add a night's verified facts to what is known, and forget facts that were last reported long ago."""
    day = facts.day
    return Known(
        investments=_add_names(known.investments, (_investment(fact) for fact in _sure(_all(facts.investments))), day),
        models=_add_names(known.models, (_model(fact) for fact in _sure(facts.models)), day),
        stances=_add_positions(known.stances, facts),
    )


def _all(facts: Iterable[InvestmentFact]) -> Iterator[InvestmentFact]:
    """Return wholes and parts alike: a part can be news though its whole is known."""
    for fact in facts:
        yield fact.model_copy(update={"parts": ()})
        yield from fact.parts


def _sure(facts: Iterable[AnyFact]) -> Iterator[AnyFact]:
    return (fact for fact in facts if not _is_disputed(fact))


def _is_disputed(fact: Fact) -> bool:
    return fact.verdict == "disputed"


def _investment(fact: InvestmentFact) -> tuple[str, ...]:
    return of_investment(fact.investment)


def _stance(fact: StanceFact) -> tuple[str, ...]:
    return of_stance(fact.stance)


def _model(fact: ModelFact) -> tuple[str, ...]:
    return of_model(fact.model)


def _new(
    facts: Iterable[AnyFact], names: Callable[[AnyFact], tuple[str, ...]], known: Mapping[str, object]
) -> Iterator[AnyFact]:
    """Return the facts that are not known, of those that several briefs tell one brief's alone.

    It is the one that tells most of it for sure: a brief that tells two things under one name means two.
    """
    fresh = [fact for fact in facts if not _is_known(names(fact), known)]
    chosen = [_fullest(alike) for alike in together(fresh, names)]
    return (fact for alike in chosen for fact in alike)


def _fullest(alike: Sequence[AnyFact]) -> Sequence[AnyFact]:
    by_brief: dict[int, list[AnyFact]] = {}
    for fact in alike:
        by_brief.setdefault(fact.brief, []).append(fact)
    return max(by_brief.values(), key=lambda told: (len(list(_sure(told))), len(told)))


def _below_wholes(facts: Iterable[InvestmentFact], known: Mapping[str, object]) -> Iterator[InvestmentFact]:
    """Return new investments, new parts below their wholes; a part of what is not new stands alone."""
    told = list(facts)
    new = {(fact.brief, fact.claim) for fact in _new(_all(told), _investment, known)}
    for fact in told:
        parts = tuple(part for part in fact.parts if (part.brief, part.claim) in new)
        if (fact.brief, fact.claim) in new:
            yield fact.model_copy(update={"parts": parts})
        else:
            yield from parts


def _is_known(names: Iterable[str], known: Container[str]) -> bool:
    return any(name in known for name in names)


def _changed(facts: Iterable[StanceFact], known: Mapping[str, KnownPosition]) -> Iterator[Change]:
    """Return stances that differ from the known position, once each; "unclear" is not a difference."""
    seen: set[str] = set()
    for fact in sorted(facts, key=_is_disputed):
        names = _stance(fact)
        was = next((known[name] for name in names if name in known), None)
        changed = was is not None and fact.stance.position not in {*was.positions, *OPEN_POSITIONS}
        now = [f"{name} {fact.stance.position}" for name in names]
        if was is not None and changed and not _is_known(now, seen):
            yield Change(fact=fact, was=was)
        seen.update(now)


def _add_names(known: Mapping[str, dt.date], facts: Iterable[tuple[str, ...]], day: dt.date) -> dict[str, dt.date]:
    tonight = {name: day for names in facts for name in names}
    kept = {name: last for name, last in known.items() if day - last <= KEPT}
    return dict(sorted((kept | tonight).items()))


def _add_positions(known: Mapping[str, KnownPosition], facts: Digest) -> dict[str, KnownPosition]:
    day = facts.day
    tonight: dict[str, KnownPosition] = {}
    for fact in _sure(facts.stances):
        for name in _stance(fact):
            told: set[Position] = set(tonight[name].positions) if name in tonight else set()
            told.add(fact.stance.position)
            tonight[name] = KnownPosition(positions=tuple(sorted(told)), last=day)
    kept = {name: position for name, position in known.items() if day - position.last <= KEPT}
    return dict(sorted((kept | {name: _after(kept.get(name), now) for name, now in tonight.items()}).items()))


def _after(before: KnownPosition | None, tonight: KnownPosition) -> KnownPosition:
    """Keep a position that was told, where tonight leaves it open."""
    settled = tuple(position for position in tonight.positions if position not in OPEN_POSITIONS)
    if settled or before is None:
        return tonight.model_copy(update={"positions": settled or tonight.positions})
    return before.model_copy(update={"last": tonight.last})
