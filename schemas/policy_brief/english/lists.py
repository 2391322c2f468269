"""Lists in words."""

from __future__ import annotations

from collections.abc import Sequence

__all__ = ["in_list"]


def in_list(items: Sequence[str]) -> str:
    """Return items in a row, the last behind "and"; an empty string of none."""
    return f"{', '.join(items[:-1])} and {items[-1]}" if len(items) > 1 else "".join(items)
