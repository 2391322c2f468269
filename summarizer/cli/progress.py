"""Progress on stderr: one line a source, and a spinner on a terminal."""

from __future__ import annotations

from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

from rich.console import Console
from rich.markup import escape
from rich.status import Status

from summarizer.errors import PolicyBriefError

from .common import tell

if TYPE_CHECKING:
    from policy_brief import BriefDocument, Stage

__all__ = ["Progress"]

_DOING: dict[Stage, str] = {
    "page read": "Looking at the page of",
    "draft": "Drafting the brief of",
    "write": "Giving the brief its references, of",
    "second read": "A second reader reads the brief of",
    "review": "The writer reviews the brief of",
    "second read of changes": "A second reader reads the changes to the brief of",
}


class Progress:
    """Shows what is in progress, done and failed; failures are printed even when quiet."""

    def __init__(self, total: int, replay: Path | None, *, quiet: bool) -> None:
        self._total = total
        self._finished = 0
        self._replay = replay
        self._quiet = quiet
        self._console = Console(stderr=True)
        self._status: Status | None = None

    def __enter__(self) -> Self:
        if self._replay:
            self._say(f"Replaying the recorded answer in {self._replay}: no model is asked.")
        if not self._quiet and self._console.is_terminal:
            self._status = self._console.status(self._waiting())
            self._status.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._status:
            self._status.stop()

    def done(self, source: str, document: BriefDocument, place: Path | None) -> None:
        """Print that a brief is written, and the verdicts of its claims."""
        audit, usage = document.audit, document.provenance.usage
        cost = f", {usage.cost_usd:.4f} US dollars" if usage.cost_usd is not None else ""
        self._finish(
            f"{source}: {'partial brief' if audit.partial else 'brief'}{f' in {place}' if place else ''} "
            f"({audit.count('verified')} claims verified, {audit.count('amended')} amended, "
            f"{audit.count('disputed')} disputed, {audit.count('withdrawn')} withdrawn; "
            f"{usage.calls} {'call' if usage.calls == 1 else 'calls'}{cost})"
        )

    def stage(self, source: str, stage: Stage) -> None:
        """Print or show which stage a brief is in."""
        doing = _DOING[stage]
        if self._status:
            self._status.update(f"{doing} {escape(source)}, {self._finished} of {self._total} done …")
        elif self._total == 1:
            self._say(f"{doing} {source} …")

    def failed(self, source: str, error: PolicyBriefError) -> None:
        """Print that a source could not be briefed, and why."""
        self._finished += 1
        told = " ".join(str(error).split())
        tell(f"{self._count()}Error: {told if source in told else f'{source}: {told}'}")

    def _finish(self, line: str) -> None:
        self._finished += 1
        self._say(f"{self._count()}{line}")
        if self._status:
            self._status.update(self._waiting())

    def _say(self, line: str) -> None:
        if not self._quiet:
            tell(line)

    def _count(self) -> str:
        return f"[{self._finished}/{self._total}] " if self._total > 1 else ""

    def _waiting(self) -> str:
        return f"Briefing, {self._finished} of {self._total} done …"
