"""Read persons who are named with 씨: ○○○씨, ○○○(67) 씨, and ○씨 later."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple

from summarizer.korean.persons.shapes import is_called_name
from summarizer.korean.words import ends_word
from summarizer.text.patterns import compile_lazily

__all__ = ["Honored", "honored"]

_HONORIFIC: Final = "씨"
_WITHIN: Final = 28  # code points before 씨 that hold a name and what stands in brackets behind it
_NAME_BEFORE = compile_lazily(r"(?<![가-힣A-Za-z0-9·])(?P<name>[가-힣]{1,4})(?:\([^()\n]{1,20}\))?[ ]?$")


class Honored(NamedTuple):
    """A name before 씨 in a text, or a surname along with 씨; `name` says which."""

    start: int
    end: int
    name: bool


def honored(text: str) -> Iterator[Honored]:
    """Find full names before 씨, and surnames with it, in the order of the text."""
    at = text.find(_HONORIFIC)
    while at >= 0:
        found = _NAME_BEFORE.search(text, max(0, at - _WITHIN), at) if _ends_here(text, at + 1) else None
        if found and len(found["name"]) == 1:
            yield Honored(found.start("name"), at + 1, name=False)
        elif found and is_called_name(found["name"]):
            yield Honored(*found.span("name"), name=True)
        at = text.find(_HONORIFIC, at + 1)


def _ends_here(text: str, end: int) -> bool:
    return text.startswith("(", end) or ends_word(text, end)
