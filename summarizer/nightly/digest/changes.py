"""What is new in a night's briefs, and what is known after it.

A disputed claim is listed as new, with a mark, and does not become known; it is new again when a later night verifies
it. A position that an article leaves open, "unclear" or "not stated", is new once; a clear position after it is new,
and not a change.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from typing import TypeVar

from policy_brief import Position

from .identity import OPEN_POSITIONS, named_by_model, of_investment, of_model, of_stance, together
from .values import Change, Changes, Digest, Fact, InvestmentFact, Known, KnownPosition, ModelFact, StanceFact

__all__ = ["changes", "known_after"]

KEPT = dt.timedelta(days=90)
"""How long a fact stays known after it was last reported."""

AnyFact = TypeVar("AnyFact", bound=Fact)


def changes(known: Known, since: dt.date, facts: Digest) -> Changes:
    """Compare a night's facts with those of earlier nights."""
    settled_first = sorted(facts.stances, key=_is_open)
    return Changes(
        since=since,
        investments=tuple(_below_wholes(facts.investments, known.investments)),
        told_again=tuple(fact for fact in _all(facts.investments) if _is_known(_investment(fact), known.investments)),
        stances=tuple(_new(settled_first, _stance, lambda fact: _is_told(fact, known.stances))),
        positions=tuple(_changed(facts.stances, known.stances)),
        models=tuple(_new(facts.models, _model, lambda fact: _is_known(_model(fact), known.models))),
    )


def known_after(known: Known, facts: Digest) -> Known:
    """Add a night's verified facts to what is known, and forget facts that were last reported long ago."""
    day = facts.day
    models = (named_by_model(fact.model) for fact in facts.models if fact.sure)
    return Known(
        investments=_add_names(known.investments, map(_investment, _sure(_all(facts.investments))), day),
        models=_add_names(known.models, models, day),
        stances=_add_positions(known.stances, facts),
    )


def _all(facts: Iterable[InvestmentFact]) -> Iterator[InvestmentFact]:
    """Return wholes and their parts: a part can be news when its whole is known."""
    return (row for fact in facts for row in fact.rows)


def _sure(facts: Iterable[AnyFact]) -> Iterator[AnyFact]:
    return (fact for fact in facts if fact.sure)


def _investment(fact: InvestmentFact) -> tuple[str, ...]:
    return of_investment(fact.investment)


def _stance(fact: StanceFact) -> tuple[str, ...]:
    return of_stance(fact.stance)


def _model(fact: ModelFact) -> tuple[str, ...]:
    return of_model(fact.model)


def _new(
    facts: Iterable[AnyFact], names: Callable[[AnyFact], tuple[str, ...]], is_known: Callable[[AnyFact], bool]
) -> Iterator[AnyFact]:
    """Return the facts that are not known; of a fact in several briefs, only one brief's version.

    That is the brief with most verified claims of this fact: a brief with two claims under one name means two facts.
    """
    chosen = [_fullest(alike) for alike in together((fact for fact in facts if not is_known(fact)), names)]
    return (fact for alike in chosen for fact in alike)


def _fullest(alike: Sequence[AnyFact]) -> Sequence[AnyFact]:
    by_brief: dict[int, list[AnyFact]] = {}
    for fact in alike:
        by_brief.setdefault(fact.brief, []).append(fact)
    return max(by_brief.values(), key=lambda told: (len(list(_sure(told))), len(told)))


def _below_wholes(facts: Sequence[InvestmentFact], known: Mapping[str, object]) -> Iterator[InvestmentFact]:
    """Return new investments, with new parts below their wholes; a part of a known whole stands alone."""
    told = _new(_all(facts), _investment, lambda fact: _is_known(_investment(fact), known))
    new = {(fact.brief, fact.claim) for fact in told}
    return (kept for fact in facts for kept in _kept(fact, new))


def _kept(fact: InvestmentFact, new: Container[tuple[int, str]]) -> Iterator[InvestmentFact]:
    """Return an investment with those of its parts that are new, or only these where it is not new itself."""
    parts = tuple(kept for part in fact.parts for kept in _kept(part, new))
    if (fact.brief, fact.claim) in new:
        yield fact.model_copy(update={"parts": parts})
    else:
        yield from parts


def _is_known(names: Iterable[str], known: Container[str]) -> bool:
    return any(name in known for name in names)


def _is_open(fact: StanceFact) -> bool:
    return fact.stance.position in OPEN_POSITIONS


def _is_told(fact: StanceFact, known: Mapping[str, KnownPosition]) -> bool:
    """Return whether an actor's position is known; a clear position after an open one is not."""
    told = [known[name] for name in _stance(fact) if name in known]
    return any(_is_open(fact) or _is_settled(position) for position in told)


def _is_settled(position: KnownPosition) -> bool:
    return bool(set(position.positions) - OPEN_POSITIONS)


def _changed(facts: Iterable[StanceFact], known: Mapping[str, KnownPosition]) -> Iterator[Change]:
    """Return clear positions that differ from the known clear position, once each."""
    seen: set[str] = set()
    for fact in sorted((fact for fact in facts if not _is_open(fact)), key=lambda fact: not fact.sure):
        names = _stance(fact)
        was = next((known[name] for name in names if name in known and _is_settled(known[name])), None)
        now = [f"{name} {fact.stance.position}" for name in names]
        if was is not None and fact.stance.position not in was.positions and not _is_known(now, seen):
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
    """Keep the earlier clear position if tonight's articles leave it open."""
    settled = tuple(position for position in tonight.positions if position not in OPEN_POSITIONS)
    if settled or before is None:
        return tonight.model_copy(update={"positions": settled or tonight.positions})
    return before.model_copy(update={"last": tonight.last})
