"""Where a brief comes from, and how it came about, in a line each."""

from __future__ import annotations

import datetime as dt

from policy_brief import Provenance, Source

from .escape import plain

__all__ = ["moment", "provenance_line", "source_line"]


def source_line(source: Source) -> str:
    """Say outlet, headline, byline, times in KST and address of the article."""
    bylines = ", ".join(_both(each.english, each.name) for each in source.bylines)
    parts = (
        _both(source.outlet_english, source.outlet) if source.outlet else plain(source.source),
        source.headline and f"“{plain(source.headline)}”",
        bylines and f"by {bylines}",
        source.published and f"published {moment(source.published)}",
        source.reposted and f"reposted {moment(source.reposted)}",
        source.url and f"<{source.url}>",
    )
    return f"*Source: {' · '.join(part for part in parts if part)} (in Korean)*"


def provenance_line(provenance: Provenance) -> str:
    """Say which model wrote the brief, with which prompt, at what cost."""
    usage = provenance.usage
    answered = f"replayed from {plain(provenance.replayed)}" if provenance.replayed else f"by {provenance.endpoint}"
    cost = f"{usage.cost_usd:.4f} US dollars" if usage.cost_usd is not None else "cost not known"
    second = provenance.second_reader
    checked = f" A second reader took {second.calls} more." if second else ""
    return (
        f"*Written by the model {plain(provenance.model)} ({answered}), "
        f"checked by policy-brief {provenance.policy_brief} "
        f"(prompt {provenance.prompt}, schema {provenance.schema_version}, checks {provenance.checker}): "
        f"{usage.calls} {'call' if usage.calls == 1 else 'calls'}, "
        f"{usage.prompt_tokens:,} tokens read, {usage.completion_tokens:,} written, {cost}.{checked} "
        "Figures, dates, quotations and stock codes were put in by code, from the article.*"
    )


def _both(english: str | None, korean: str) -> str:
    return plain(f"{english} ({korean})" if english and english != korean else korean)


def moment(time: dt.datetime) -> str:
    """Write a time in KST; midnight sharp is a date without a time."""
    day = f"{time.day} {time:%B %Y}"
    return day if (time.hour, time.minute) == (0, 0) else f"{day}, {time:%H:%M} KST"
