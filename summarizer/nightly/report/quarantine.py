"""What failed and why, for a person to read."""

from __future__ import annotations

from collections.abc import Iterable

from policy_brief.cleaning.unseen import strip_unseen
from summarizer.nightly.ledger import Entry

__all__ = ["quarantine_text"]


def quarantine_text(entries: Iterable[Entry]) -> str:
    """Write the list of failed articles in Markdown."""
    told = [_told(entry) for entry in entries]
    if not told:
        return "# Quarantine\n\nNo article is in quarantine.\n"
    many = "1 article" if len(told) == 1 else f"{len(told):,} articles"
    opening = (
        f"# Quarantine\n\n{many} could not be briefed. `policy-brief nightly CONFIG --retry-failed` tries them again."
    )
    return "\n\n".join([opening, *told]) + "\n"


def _told(entry: Entry) -> str:
    title = _line(entry.title or entry.locator)
    return "\n".join(
        (
            f"## {title}",
            "",
            f"- where: {_line(entry.locator)} (source {_line(entry.source)})",
            f"- reason: {_line(entry.reason or 'unknown')}",
            f"- attempts: {entry.attempts}, the last at {entry.changed}",
            f"- next step: {_line(entry.next_step or 'read the reason')}",
        )
    )


def _line(text: str) -> str:
    """Return a text from a page or an endpoint on one line, without Markdown or HTML."""
    plain = " ".join(strip_unseen(text).split())
    return "".join(f"\\{char}" if char in "\\`*_[]<>#|" else char for char in plain)
