"""A night's figures for Prometheus' textfile collector."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping

from .summary import Summary

__all__ = ["prometheus_text"]

_PREFIX = "policy_brief_night"


def prometheus_text(summary: Summary) -> str:
    """Write the figures of a night in the text format."""
    return "\n".join(_lines(summary)) + "\n"


def _lines(summary: Summary) -> Iterator[str]:
    spent = summary.spent
    ended = dt.datetime.fromisoformat(summary.started).timestamp() + summary.seconds
    yield from _metric("articles", "Articles of the last night by state.", "state", summary.states)
    yield from _metric("standing", "All articles of the ledger by state.", "state", summary.standing)
    yield from _metric("unchanged", "Articles that needed nothing.", None, {"": summary.unchanged})
    yield from _metric("calls", "Requests sent.", None, {"": spent.calls})
    tokens = {"prompt": spent.prompt_tokens, "cached": spent.cached_tokens, "completion": spent.completion_tokens}
    yield from _metric("tokens", "Tokens paid for; cached ones are prompt tokens too.", "kind", tokens)
    if spent.usd is not None:
        yield from _metric("cost_usd", "US dollars; absent where a price is unknown.", None, {"": float(spent.usd)})
    yield from _metric("seconds", "How long the night lasted.", None, {"": summary.seconds})
    yield from _metric(
        "exit_code", "How it ended: 0 all well, 3 something failed or is left.", None, {"": summary.exit_code}
    )
    failed = {name: int(source.error is not None) for name, source in summary.sources.items()}
    yield from _metric("source_failed", "1 for a source that could not be reached.", "source", failed)
    yield from _metric("ended_timestamp_seconds", "When the night ended.", None, {"": ended})


def _metric(name: str, what: str, label: str | None, values: Mapping[str, float]) -> Iterator[str]:
    yield f"# HELP {_PREFIX}_{name} {what}"
    yield f"# TYPE {_PREFIX}_{name} gauge"
    for value, number in values.items():
        labels = f'{{{label}="{_escaped(value)}"}}' if label else ""
        yield f"{_PREFIX}_{name}{labels} {number!r}"


def _escaped(text: str) -> str:
    return text.replace("\\", r"\\").replace('"', r"\"").replace("\n", r"\n")
