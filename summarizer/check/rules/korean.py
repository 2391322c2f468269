"""Korean names occur in the article."""

from __future__ import annotations

from collections.abc import Iterator

from policy_brief.claims import AnyClaim, named
from summarizer.check.base import Check, Problem, drop
from summarizer.find.scan import Scan

__all__ = ["KOREAN"]


def _inspect(claim: AnyClaim, scan: Scan) -> Iterator[Problem]:
    for field, name in named(claim):
        if not scan.prints(name.korean):
            yield drop(f"{field}: the article does not print '{name.korean}'")
            return


KOREAN = Check("korean", _inspect)
