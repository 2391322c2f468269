"""Sentences that give orders to an AI: the page says that they are there, and does not repeat them."""

from __future__ import annotations

import re
from collections.abc import Iterable

from summarizer.korean.orders import order_in
from summarizer.text.view import View

__all__ = ["WITHHELD", "gives_order", "orders_told"]

WITHHELD = "*(withheld: it gives orders to an AI)*"
_NOTICE = re.compile(r"^Sentence [0-9]+ speaks to an AI reader")
_TOLD = re.compile(r"\bAI\b.*\b(?:order|instruct|command|prompt)", re.IGNORECASE)


def gives_order(korean: str) -> bool:
    """Return whether a sentence is withheld."""
    return bool(order_in(View.of(korean).text))


def orders_told(notices: Iterable[str], warned: str) -> str | None:
    """Return what a reader must know of an article that gives orders, unless the model says it already."""
    found = any(_NOTICE.match(notice) for notice in notices)
    return (
        "The text gives orders to an AI: they were not followed, and are withheld."
        if found and not _TOLD.search(warned)
        else None
    )
