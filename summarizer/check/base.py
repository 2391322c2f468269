"""What a check is: a name, and a callable that looks at one claim beside the article."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Literal

from policy_brief.claims import AnyClaim
from summarizer.find.scan import Scan

__all__ = ["Action", "Check", "Inspect", "Mode", "Problem", "drop", "flag", "repair"]

Mode = Literal["off", "shadow", "enforce"]
Action = Literal["repair", "drop", "flag", "note"]
"""`note` settles a field that code fills, and says nothing."""


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong with a claim: mended by `replacement`, dropped, or flagged as unverified."""

    action: Action
    message: str
    replacement: AnyClaim | None = None


Inspect = Callable[[AnyClaim, Scan], Iterable[Problem]]


@dataclass(frozen=True, slots=True)
class Check:
    """A named check. `version` goes up when its verdicts change; `mode` holds unless a setting changes it."""

    name: str
    inspect: Inspect
    version: int = 1
    mode: Mode = "enforce"


def repair(message: str, replacement: AnyClaim) -> Problem:
    """Mend the claim, and say how."""
    return Problem("repair", message, replacement)


def drop(message: str) -> Problem:
    """Take the claim out, and say why."""
    return Problem("drop", message)


def flag(message: str) -> Problem:
    """Leave the claim in as unverified, and say why."""
    return Problem("flag", message)
