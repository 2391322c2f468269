"""Record an engine's outcomes: first the files, and only then the article as done in the ledger."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field
from typing import Literal

from policy_brief import BriefDocument
from summarizer.errors import AnswerError, NightCapReached, PolicyBriefError, UnexpectedFault
from summarizer.nightly.engines.base import Outcome
from summarizer.nightly.files import DayFolder
from summarizer.nightly.ledger import Attempt, Ledger, Night, PaidReplies
from summarizer.nightly.limits.failures import RetryPolicy, ends_the_night, is_outage
from summarizer.nightly.limits.stop import Stop
from summarizer.nightly.report.tonight import Tonight
from summarizer.write import to_json, to_markdown
from summarizer.write.partial import why_partial

__all__ = ["OutcomeRecorder"]


@dataclass(kw_only=True)
class OutcomeRecorder:
    """Record outcomes in the order in which they come.

    The night ends after `outage` articles in a row without an answer of the endpoint.
    """

    ledger: Ledger
    night: Night
    replies: PaidReplies
    folder: DayFolder
    basis: str
    spelling: Literal["british", "american"]
    retries: RetryPolicy
    outage: int
    stop: Stop
    tonight: Tonight
    _open: dict[str, Attempt] = field(default_factory=dict)
    _unanswered: int = 0

    def begin(self, attempt: Attempt) -> None:
        """Note an article that an engine works on."""
        self._open[attempt.key] = attempt

    async def record(self, outcome: Outcome) -> None:
        """Write the brief and record it, or record why it is missing; raise `OutputError`."""
        attempt = self._open[outcome.key]
        await asyncio.to_thread(self.replies.keep, *outcome.replies)
        if outcome.document is not None:
            await self._finish_or_fail(attempt, outcome.document)
        elif outcome.error is not None:
            await asyncio.to_thread(self._fail, attempt, outcome.error)
        del self._open[outcome.key]

    def leave_rest_pending(self, reason: str) -> None:
        """Leave articles pending that were begun and have no outcome."""
        while self._open:
            _, attempt = self._open.popitem()
            self._leave_pending(attempt, reason)

    async def _finish_or_fail(self, attempt: Attempt, document: BriefDocument) -> None:
        """Write the brief; an error that concerns only this brief fails its article."""
        try:
            await asyncio.to_thread(self._finish, attempt, document)
        except PolicyBriefError:
            raise
        except Exception as error:  # noqa: BLE001 - one article never stops the night
            self.folder.discard(attempt.stem)
            fault = UnexpectedFault.wrap(error, "policy-brief itself failed to write this brief")
            await asyncio.to_thread(self._fail, attempt, fault)

    def _finish(self, attempt: Attempt, document: BriefDocument) -> None:
        partial = document.audit.partial
        reason = why_partial(document)
        self.folder.write(
            attempt.stem, {".json": to_json(document), ".md": to_markdown(document, spelling=self.spelling)}
        )
        self.ledger.attempts.done(
            attempt,
            basis=self.basis,
            partial=partial,
            headline=document.source.headline,
            sha256=document.source.sha256,
            night=self.night.id,
            stages=document.provenance.stages,
            reason=reason,
        )
        self._unanswered = 0
        spent = self.replies.spent_on(attempt.key)
        self.tonight.briefed(attempt, self._find_source(attempt), "partial" if partial else "done", spent, reason)

    def _fail(self, attempt: Attempt, error: PolicyBriefError) -> None:
        if ends_the_night(error):
            self.stop.request(str(error), error=error)
        if ends_the_night(error) or isinstance(error, NightCapReached):
            self._leave_pending(attempt, str(error))
            return
        self._watch_for_outage(error)
        entry = self.ledger.entries.get(attempt.locator)
        step = self.retries.next_step(error, entry)
        self.ledger.attempts.failed(
            attempt,
            basis=self.basis,
            reason=str(error),
            next_step=step,
            retryable=error.retryable,
            ask_again=isinstance(error, AnswerError),  # otherwise the paid replies stay valid
        )
        self.tonight.failed(attempt.locator, self._find_source(attempt), error, step)

    def _watch_for_outage(self, error: PolicyBriefError) -> None:
        """End the night if the endpoint has not answered `outage` articles in a row."""
        self._unanswered = self._unanswered + 1 if is_outage(error) else 0
        if self._unanswered >= self.outage:
            self.stop.request(f"{self._unanswered} articles in a row had no answer: {error}", error=error)

    def _leave_pending(self, attempt: Attempt, reason: str) -> None:
        self.ledger.attempts.leave_pending(attempt, reason)
        self.tonight.left_pending(attempt, self._find_source(attempt), reason)

    def _find_source(self, attempt: Attempt) -> str:
        entry = self.ledger.entries.get(attempt.locator)
        return entry.source if entry else ""
