"""Tonight's articles by source and state; each event is logged and passed to the watcher."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import ParamSpec, Protocol

from summarizer.errors import PolicyBriefError
from summarizer.nightly.ledger import Attempt, Spent, State
from summarizer.nightly.limits.budget import Budget
from summarizer.nightly.sources import Candidate

from .estimate import Estimate
from .journal import Journal
from .summary import SourceSummary

__all__ = ["SilentWatcher", "Tonight", "Watcher"]

P = ParamSpec("P")

_ORDER = ("done", "partial", "duplicate", "filtered", "pending", "failed")


class Watcher(Protocol):
    """Follow a night, article by article; a progress bar is one."""

    def began(self, budget: Budget, estimate: Estimate) -> None:
        """Note the night's budget, and what an article is expected to take."""
        ...

    def admitted(self, expected: int) -> None:
        """Note how many articles are expected to be briefed tonight."""
        ...

    def settled(self, locator: str, state: State, why: str | None) -> None:
        """Note an article."""
        ...

    def source_failed(self, source: str, error: PolicyBriefError) -> None:
        """Note a source that could not be listed."""
        ...

    def warned(self, message: str) -> None:
        """Note a warning about the night as a whole."""
        ...


class SilentWatcher:
    """A watcher that does nothing."""

    def began(self, budget: Budget, estimate: Estimate) -> None:
        """Note the night's budget, and what an article is expected to take."""

    def admitted(self, expected: int) -> None:
        """Note how many articles are expected to be briefed tonight."""

    def settled(self, locator: str, state: State, why: str | None) -> None:
        """Note an article."""

    def source_failed(self, source: str, error: PolicyBriefError) -> None:
        """Note a source that could not be listed."""

    def warned(self, message: str) -> None:
        """Note a warning about the night as a whole."""


@dataclass
class Tonight:
    """Counts by source and state."""

    journal: Journal
    watcher: Watcher = field(default_factory=SilentWatcher)
    fetchable: list[str] = field(default_factory=list)
    digest_error: str | None = None
    linked: list[str] = field(default_factory=list)
    failures: list[str] = field(default_factory=list)
    _listed: int = 0
    _considered: int = 0
    _admitted: int = 0
    _unchanged: Counter[str] = field(default_factory=Counter)
    _states: defaultdict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    _errors: dict[str, str] = field(default_factory=dict)

    @property
    def states(self) -> dict[str, int]:
        """Count tonight's articles by state, successes first."""
        counted = sum(self._states.values(), Counter())
        return {state: counted[state] for state in _ORDER if counted[state]}

    @property
    def unchanged_count(self) -> int:
        """Count the articles that needed nothing."""
        return self._unchanged.total()

    @property
    def something_failed(self) -> bool:
        """Return whether an article, a source or the digest failed."""
        return bool(self._errors) or self.digest_error is not None or self.states.get("failed", 0) > 0

    @property
    def briefed_some(self) -> bool:
        """Return whether a brief was written."""
        return self.states.get("done", 0) + self.states.get("partial", 0) > 0

    @property
    def sources(self) -> Mapping[str, SourceSummary]:
        """Sum up each source."""
        names = sorted({*self._unchanged, *self._states, *self._errors})
        return {
            name: SourceSummary(
                unchanged=self._unchanged[name], states=dict(self._states.get(name, {})), error=self._errors.get(name)
            )
            for name in names
        }

    def began(self, budget: Budget, estimate: Estimate) -> None:
        """Note what an article is expected to take, and the caps."""
        averages = {name: getattr(estimate, name) for name in ("calls", "tokens", "usd")}
        usd = None if averages["usd"] is None else float(averages["usd"])
        self.journal.write("expected", an_article={**averages, "usd": usd}, **estimate.model_dump(mode="json"))
        self._tell(self.watcher.began, budget, estimate)

    def unchanged(self, source: str) -> None:
        """Note an article that needs nothing."""
        self._unchanged[source] += 1

    def lists(self, count: int) -> None:
        """Note how many articles there are to go through."""
        self._listed = count

    def considers(self) -> None:
        """Note an article that is looked at."""
        self._considered += 1

    def admitted(self) -> None:
        """Note an article to brief; the expected total assumes the same rate for articles not looked at yet."""
        self._admitted += 1
        left = max(0, self._listed - self._considered)
        expected = self._admitted + round(left * self._admitted / max(1, self._considered))
        self._tell(self.watcher.admitted, expected)

    def waits(self, candidate: Candidate) -> None:
        """Note an article that is left for another night."""
        self._states[candidate.source]["pending"] += 1

    def would_fetch(self, candidate: Candidate) -> None:
        """Note a page that a dry run does not fetch."""
        self.fetchable.append(candidate.locator)

    def settled(self, candidate: Candidate, state: State, why: str) -> None:
        """Note an article that was settled without a model."""
        if state == "duplicate":
            self.linked.append(f"{candidate.locator}: {why}")
        self._note(candidate.locator, candidate.source, state, why)

    def updates(self, candidate: Candidate, original: str, differs: str) -> None:
        """Note an article that is a later version of another's story."""
        self.journal.write("update", locator=candidate.locator, source=candidate.source, of=original, differs=differs)
        self.linked.append(f"{candidate.locator} updates {original}: {differs}")

    def failed(self, locator: str, source: str, error: PolicyBriefError, step: str) -> None:
        """Note an article that failed."""
        self.failures.append(f"{locator}: {error}")
        self._note(locator, source, "failed", str(error), next_step=step, error=type(error).__name__)

    def left_pending(self, attempt: Attempt, source: str, why: str) -> None:
        """Note an article that was begun and is left for another night."""
        self._note(attempt.locator, source, "pending", why, key=attempt.key)

    def briefed(self, attempt: Attempt, source: str, state: State, spent: Spent, why: str | None = None) -> None:
        """Note a brief, what it took tonight, and why it is partial."""
        self._note(
            attempt.locator,
            source,
            state,
            why,
            key=attempt.key,
            file=f"{attempt.day}/{attempt.stem}",
            replies=spent.replies,
            tokens=spent.tokens,
            usd=None if spent.unpriced else float(spent.usd),
        )

    def source_failed(self, source: str, error: PolicyBriefError) -> None:
        """Note a source that could not be listed, or not to its end."""
        self._errors[source] = str(error)
        self.journal.write("source_failed", source=source, reason=str(error))
        self._tell(self.watcher.source_failed, source, error)

    def note(self, message: str, *, urgent: bool) -> None:
        """Note a message of an engine."""
        self.journal.write("note", message=message, urgent=urgent)
        if urgent:
            self._tell(self.watcher.warned, message)

    def page_failed(self, page: str, why: str) -> None:
        """Note that briefs are written, but a page about them is not."""
        self.digest_error = "; ".join(filter(None, (self.digest_error, f"{page}: {why}")))
        self.journal.write("digest_failed", page=page, reason=why)

    def _note(self, locator: str, source: str, state: State, why: str | None, **fields: object) -> None:
        self._states[source][state] += 1
        self.journal.write("article", locator=locator, source=source, state=state, reason=why, **fields)
        self._tell(self.watcher.settled, locator, state, why)

    def _tell(self, watch: Callable[P, None], /, *told: P.args, **more: P.kwargs) -> None:
        """Call the watcher; an error in it, as after a terminal was closed, does not stop the night."""
        try:
            watch(*told, **more)
        except Exception as error:  # noqa: BLE001 - as above
            self.journal.write("watcher_failed", reason=f"{type(error).__name__}: {error}")
