"""Scans of a later day: what finders found is renumbered, left out or found elsewhere."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from policy_brief import Mention
from summarizer.find.scan import Scan
from tests.evaluate.folder import article

__all__ = ["scan_with", "shifted"]


def shifted(mentions: Iterable[Any], by: int) -> tuple[Any, ...]:
    """Return mentions with other numbers in their ids, as if so many more had been found before them."""
    return tuple(mention.model_copy(update={"id": _shifted(mention, by)}) for mention in mentions)


def _shifted(mention: Mention, by: int) -> str:
    return f"{mention.id[0]}{int(mention.id[1:]) + by}"


def scan_with(**changes: Any) -> Scan:
    """Return the scan of the small article with some kinds of mentions replaced."""
    return article().model_copy(update=changes)
