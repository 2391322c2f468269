"""Where a brief comes from, and how it came about."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from policy_brief import ArticleKind, Byline, Provenance, Source
from summarizer.korean.titles import title_english

from .escape import plain, web_link
from .wording import ARTICLE_KINDS

__all__ = ["head_lines", "moment", "provenance_line"]


def head_lines(source: Source, kind: ArticleKind) -> Iterator[str]:
    """Say outlet, kind, reporters, times in KST, address, and the Korean headline with its subhead."""
    lines = (
        (_outlet(source), ARTICLE_KINDS.get(kind, ""), _reporters(source.bylines)),
        (*_times(source), web_link("Korean original", source.url) if source.url else None),
        (source.headline and f"“{plain(source.headline)}”", source.subhead and plain(source.subhead)),
    )
    said = (" · ".join(part for part in line if part) for line in lines)
    yield "  \n".join(line[:1].upper() + line[1:] for line in said if line)


def provenance_line(provenance: Provenance) -> str:
    """Say which models wrote and read the brief, and what that took."""
    usage = provenance.usage
    cost = f"{usage.cost_usd:.4f} US dollars" if usage.cost_usd is not None else "cost not known"
    replayed = " (recorded answers, replayed)" if provenance.replayed else ""
    return (
        f"*Written by the model {plain(provenance.model)}{_others(provenance)}{replayed}: "
        f"{usage.calls} {'call' if usage.calls == 1 else 'calls'}, {usage.prompt_tokens:,} tokens read, "
        f"{usage.completion_tokens:,} written, {cost}. "
        "Figures, dates and quotations were taken from the article by code, not by the model.*"
    )


def moment(time: dt.datetime) -> str:
    """Write a time in KST; midnight sharp is a date without a time."""
    day = f"{time.day} {time:%B %Y}"
    return day if (time.hour, time.minute) == (0, 0) else f"{day}, {time:%H:%M} KST"


def _outlet(source: Source) -> str:
    return _both(source.outlet_english, source.outlet) if source.outlet else "outlet not printed"


def _reporters(bylines: tuple[Byline, ...]) -> str:
    names = (", ".join(filter(None, (_both(each.english, each.name), _role(each)))) for each in bylines)
    return f"by {'; '.join(names)}" if bylines else ""


def _role(byline: Byline) -> str:
    """Translate a role, unless it is a reporter's, which 'by' says."""
    english = title_english(byline.role, None) if byline.role and not byline.role.endswith("기자") else None
    return english.lower() if english else ""


def _times(source: Source) -> Iterator[str]:
    yield f"published {moment(source.published)}" if source.published else "date not printed"
    for word, time in (("updated", source.updated), ("reposted", source.reposted)):
        if time and time != source.published:
            yield f"{word} {moment(time)}"


def _others(provenance: Provenance) -> str:
    others = dict.fromkeys(stage.model for stage in provenance.stages if stage.model != provenance.model)
    return f" and read again by {plain(', '.join(others))}" if others else ""


def _both(english: str | None, korean: str) -> str:
    return plain(f"{english} ({korean})" if english and english != korean else korean)
