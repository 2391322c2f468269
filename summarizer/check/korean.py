"""Korean names occur in the article."""

from __future__ import annotations

from collections.abc import Iterator

from summarizer.find.scan import Scan

from .base import Check, Problem, drop
from .claims import AnyClaim, named

__all__ = ["KOREAN"]


def _inspect(claim: AnyClaim, scan: Scan) -> Iterator[Problem]:
    for field, name in named(claim):
        if not scan.prints(name.korean):
            yield drop(f"{field}: the article does not print '{name.korean}'")
            return


KOREAN = Check("korean", _inspect)
