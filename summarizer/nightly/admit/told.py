"""The facts of an article that a copy shares: figures, dates, names, positions."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from policy_brief import date_with_bound_in_english, in_english
from summarizer.settings import Settings
from summarizer.text.article import Article

if TYPE_CHECKING:
    from summarizer.find.scan import Scan

__all__ = ["Told", "differences", "read_told", "told_by"]

Told = Mapping[str, list[str]]
"""Kind of fact -> the facts, sorted: 'figures', 'dates', 'names', 'positions'."""
_SHOWN = 5


def told_by(article: Article, settings: Settings) -> Told:
    """Return the facts of an article; this takes as long as a scan."""
    from summarizer.brief.scanning import scan

    found = scan(article, settings=settings)
    kinds = {
        "figures": (*map(in_english, found.amounts), *map(in_english, found.quantities)),
        "dates": map(date_with_bound_in_english, found.dates),
        "names": (
            "".join(name.korean.split()) for name in (*found.bodies, *found.companies, *found.models, *found.persons)
        ),
        "positions": _positions(found),
    }
    return {kind: sorted(set(facts)) for kind, facts in kinds.items()}


def differences(one: Told, other: Told) -> tuple[str, ...]:
    """Return what differs in the second text, one line for each kind: 'figures: without 3, with 5'."""
    return tuple(line for kind in one if (line := _compare(kind, set(one[kind]), set(other.get(kind, ())))))


def read_told(text: str | None) -> Told | None:
    """Read facts that were saved as JSON; return None if there are none."""
    try:
        told = json.loads(text) if text else None
    except ValueError:
        return None
    return told if isinstance(told, dict) else None


def _compare(kind: str, before: set[str], after: set[str]) -> str | None:
    gone, new = sorted(before - after), sorted(after - before)
    parts = [f"{word} {_list(facts)}" for word, facts in (("without", gone), ("with", new)) if facts]
    return f"{kind}: {', '.join(parts)}" if parts else None


def _list(facts: list[str]) -> str:
    more = f" and {len(facts) - _SHOWN} more" if len(facts) > _SHOWN else ""
    return f"{'; '.join(facts[:_SHOWN])}{more}"


def _positions(found: Scan) -> Iterator[str]:
    """Yield what the sentences say is done, planned or not done, with the stem of the verb."""
    from summarizer.korean.predicate import read_predicates
    from summarizer.korean.statuses import statuses

    for sentence in found.sentences:
        text = found.article.plain(sentence)
        yield from (f"{stated.stem} ({stated.status})" for stated in statuses(text))
        yield from (f"{said.stem} (not)" for said in read_predicates(text) if said.negative or said.reversed)
