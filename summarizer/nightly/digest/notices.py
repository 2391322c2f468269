"""What a reader of a digest should know about the briefs themselves."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from .values import BriefEntry

__all__ = ["notices"]


def notices(entries: Sequence[BriefEntry], unreadable: Sequence[str]) -> tuple[str, ...]:
    """Say which briefs are partial, hold unverified claims or are of one text, and which index cannot be read."""
    return tuple(_notices(entries, unreadable))


def _notices(entries: Sequence[BriefEntry], unreadable: Sequence[str]) -> Iterator[str]:
    if partial := [entry for entry in entries if entry.partial]:
        yield f"Partial, claims that did not hold were left out: {_listed(partial)}."
    if doubtful := [entry for entry in entries if entry.unverified]:
        yield f"With claims that could not be verified, marked ⚠: {_listed(doubtful)}."
    for alike in _of_one_text(entries):
        yield f"Of one and the same text: {_listed(alike)}."
    if unreadable:
        yield f"The index of {', '.join(unreadable)} cannot be read, and nothing is compared with it."


def _of_one_text(entries: Sequence[BriefEntry]) -> Iterator[Sequence[BriefEntry]]:
    by_text: dict[str, list[BriefEntry]] = {}
    for entry in entries:
        by_text.setdefault(entry.sha256, []).append(entry)
    return (alike for alike in by_text.values() if len(alike) > 1)


def _listed(entries: Sequence[BriefEntry]) -> str:
    return f"{'brief' if len(entries) == 1 else 'briefs'} {', '.join(str(entry.number) for entry in entries)}"
