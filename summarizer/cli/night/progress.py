"""A night's progress on stderr: a bar on a terminal, or else one line an article for a log."""

from __future__ import annotations

from collections import Counter
from types import TracebackType
from typing import TYPE_CHECKING, Self

from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

from policy_brief.cleaning.unseen import strip_unseen
from summarizer.cli.common import tell

if TYPE_CHECKING:
    from summarizer.errors import PolicyBriefError
    from summarizer.nightly.ledger import State
    from summarizer.nightly.limits.budget import Budget
    from summarizer.nightly.report import Estimate

__all__ = ["NightProgress"]

_BRIEFED = {"done", "partial"}


class NightProgress:
    """Shows the progress of a night. Failures are printed even when quiet; a bar shows rate, cost and failures."""

    def __init__(self, *, quiet: bool) -> None:
        self._quiet = quiet
        self._console = Console(stderr=True)
        self._states: Counter[str] = Counter()
        self._budget: Budget | None = None
        self._known = 0
        self._bar = Progress(
            TextColumn("{task.description}"), BarColumn(), TextColumn("{task.fields[told]}"), TimeElapsedColumn(),
            console=self._console, transient=True, disable=quiet or not self._console.is_terminal,
        )  # fmt: skip
        self._task = self._bar.add_task("Briefing", total=None, told="")

    def __enter__(self) -> Self:
        self._bar.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._bar.stop()

    def began(self, budget: Budget, estimate: Estimate) -> None:
        """Note the night's budget, and print what an article is expected to take."""
        from summarizer.nightly.report.estimate import tell_article

        self._budget = budget
        if not self._quiet:
            self._say(tell_article(estimate))

    def admitted(self, expected: int) -> None:
        """Note how many articles are expected to be briefed tonight."""
        self._known = expected
        self._show()

    def settled(self, locator: str, state: State, why: str | None) -> None:
        """Print the outcome of an article."""
        self._states[state] += 1
        if state == "failed":
            self._say(f"Failed: {locator}: {why}")
        elif not self._quiet and not self._console.is_terminal:
            self._say(f"{state}: {locator}{f' ({why})' if why else ''}")
        self._show()

    def source_failed(self, source: str, error: PolicyBriefError) -> None:
        """Print that a source could not be listed."""
        self._say(f"Source {source} failed: {error}")

    def warned(self, message: str) -> None:
        """Print a warning about the night as a whole."""
        self._say(f"Warning: {message}")

    def _say(self, line: str) -> None:
        if self._bar.disable:
            tell(line)
        else:
            self._console.print(strip_unseen(line), markup=False, highlight=False)

    def _show(self) -> None:
        briefed = sum(self._states[state] for state in _BRIEFED)
        finished = briefed + self._states["failed"]
        self._bar.update(self._task, completed=finished, total=max(self._known, finished) or None, told=self._told())

    def _told(self) -> str:
        briefed = sum(self._states[state] for state in _BRIEFED)
        most = self._budget.night_caps.articles if self._budget else None
        known = min(self._known, most) if most else self._known
        parts = [f"{briefed:,} of {max(known, briefed):,} briefed", f"{self._states['failed']:,} failed"]
        budget = self._budget
        if budget is None or not briefed:
            return ", ".join(parts)
        parts.append(f"{briefed / max(budget.seconds, 1) * 60:.1f}/min")
        if budget.night.priced:
            spent = float(budget.night.usd)
            parts.append(f"${spent:.2f} so far, ${spent / briefed * max(known, briefed):.2f} expected")
        return ", ".join(parts)
