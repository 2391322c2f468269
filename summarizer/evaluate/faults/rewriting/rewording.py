"""Replace words in prose, for faults that only a reader who understands the text can notice."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from random import Random

from policy_brief import Claim, Prose, Question
from policy_brief.claims import prose
from policy_brief.english import capitalised
from summarizer.evaluate.faults.base import Rewrite, Rewritten
from summarizer.find.scan import Scan

from .slots import with_prose

__all__ = ["Turn", "appended", "reworded", "swaps", "turn"]

_LAST = re.compile(r"\s*(?:\[[0-9]+\])*[.!?]?$")
"""Markers and stop at the end of prose."""


@dataclass(frozen=True, slots=True)
class Turn:
    """A pattern for words of prose, and their replacement."""

    words: re.Pattern[str]
    into: str | Callable[[re.Match[str]], str]

    def of(self, template: str) -> str | None:
        """Return the template with the first match replaced, or None if there is none."""
        found = self.words.search(template)
        if found is None:
            return None
        into = found.expand(self.into) if isinstance(self.into, str) else self.into(found)
        changed = f"{template[: found.start()]}{into}{template[found.end() :]}".lstrip()
        return capitalised(changed) if template[:1].isupper() else changed


def turn(words: str, into: str | Callable[[re.Match[str]], str]) -> Turn:
    """Return a replacement of whole words; `into` may name groups as in `re.sub`."""
    return Turn(re.compile(rf"(?<!-)\b(?:{words})(?![\w-])", re.IGNORECASE), into)


def swaps(*pairs: tuple[str, str]) -> tuple[Turn, ...]:
    """Return replacements for each pair, in both directions."""
    return tuple(turn(re.escape(one), other) for pair in pairs for one, other in (pair, pair[::-1]))


def reworded(*turns: Turn) -> Rewrite:
    """Return a function that makes the first replacement that applies in each prose of a claim, except questions."""

    def rewrite(claim: Claim, scan: Scan, random: Random) -> Iterator[Rewritten]:  # noqa: ARG001 - as every fault
        for field, text in _statements(claim):
            changed = next((wrong for one in turns if (wrong := one.of(text.template))), None)
            if changed and changed != text.template:
                yield Rewritten(with_prose(claim, field, changed, scan), f"{field}: {changed}")

    return rewrite


def appended(*clauses: str) -> Rewrite:
    """Return a function that adds one of these clauses before the markers and the stop of a point or a caveat."""

    def rewrite(claim: Claim, scan: Scan, random: Random) -> Iterator[Rewritten]:
        for field, text in _statements(claim):
            end = _LAST.search(text.template)
            if field == "text" and end:
                clause = random.choice(clauses)
                changed = f"{text.template[: end.start()]}{clause}{text.template[end.start() :]}"
                yield Rewritten(with_prose(claim, field, changed, scan), f"{field}: {changed}")

    return rewrite


def _statements(claim: Claim) -> Iterator[tuple[str, Prose]]:
    return iter(()) if isinstance(claim, Question) else prose(claim)
