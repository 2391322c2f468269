"""What is better and what is worse in one evaluation than in another."""

from __future__ import annotations

from collections.abc import Iterator

from summarizer.evaluate.run import Run
from summarizer.evaluate.scores import Found

from .tables import Table, percent

__all__ = ["comparison", "figures"]

_TRAPS = "brief traps:"
_ALARMS = "objections to right claims"


def comparison(before: Run, after: Run) -> Table:
    """Return every figure that differs, with the word for it; one that only one run has is said to be new or gone."""
    old, new = figures(before), figures(after)
    rows = [
        (name, _shown(name, old), _shown(name, new), _word(name, old, new))
        for name in dict.fromkeys((*old, *new))
        if old.get(name) != new.get(name)
    ]
    return Table("Compared", ("", "before", "now", ""), tuple(rows) or (("every figure", "", "", "the same"),))


def figures(run: Run) -> dict[str, float]:
    """Return all figures of an evaluation by name; a share of nothing is left out."""
    return {name: value for name, value in _figures(run) if value is not None}


def _figures(run: Run) -> Iterator[tuple[str, float | None]]:
    for kind, found in run.finders.found.items():
        yield from _of_found(f"find {kind}", found)
    yield from ((f"find {kind}: right", share.value) for kind, share in run.finders.right.items())
    yield from ((f"fault {name}: noticed", fault.noticed.value) for name, fault in run.faults.items())
    for name, check in run.checks.items():
        yield f"check {name}: {_ALARMS}", float(check.alarms)
    if run.briefs is None:
        return
    yield "brief: scope", run.briefs.scope.value
    for name, scores in run.briefs.lists.items():
        yield from _of_found(f"brief {name}", scores.records)
        yield f"brief {name}: F1", scores.records.f1
        yield f"brief {name}: fields", scores.fields.value
        yield from _of_found(f"brief {name}, evidence", scores.evidence)
    yield from ((f"brief amounts: {key}", share.value) for key, share in run.briefs.amounts.items())
    yield from ((f"{_TRAPS} {name}", float(hits)) for name, hits in run.briefs.traps.items())


def _of_found(name: str, found: Found) -> Iterator[tuple[str, float | None]]:
    yield f"{name}: precision", found.precision
    yield f"{name}: recall", found.recall


def _word(name: str, old: dict[str, float], new: dict[str, float]) -> str:
    if name not in old or name not in new:
        return "new" if name in new else "gone"
    higher = new[name] > old[name]
    return "worse" if higher is _is_better_low(name) else "better"


def _shown(name: str, values: dict[str, float]) -> str:
    value = values.get(name)
    return f"{value:.0f}" if value is not None and _is_better_low(name) else percent(value)


def _is_better_low(name: str) -> bool:
    return name.endswith(_ALARMS) or name.startswith(_TRAPS)
