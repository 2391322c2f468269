"""The interface of engines: jobs in, outcomes out, paid replies kept."""

from __future__ import annotations

import hashlib
import json
from collections.abc import AsyncIterable, AsyncIterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Protocol

from policy_brief import BriefDocument
from summarizer.ask.answer import Call
from summarizer.errors import PolicyBriefError
from summarizer.nightly.ledger.replies import PaidReply
from summarizer.text.article import Article

__all__ = ["Engine", "Job", "Outcome", "PaidReply", "Replies", "request_key"]


@dataclass(frozen=True, slots=True)
class Job:
    """An article to brief; `key` identifies it and everything that its brief depends on (`admit.key`)."""

    key: str
    article: Article = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """The result of a job: a document or an error, never both.

    `replies` are those that the engine could not record itself, because a worker runs on another machine; the runner
    records them before it writes the brief. An `error` that is a `NightCapReached` leaves the article pending.
    """

    key: str
    document: BriefDocument | None = field(default=None, repr=False)
    error: PolicyBriefError | None = None
    calls: tuple[Call, ...] = ()
    replies: tuple[PaidReply, ...] = ()


class Replies(Protocol):
    """A store of paid replies until their brief is on disk; the ledger is one."""

    async def recorded(self, key: str, request: str) -> str | None:
        """Return the body of a reply that was paid for and not used up, or None."""
        ...

    async def begin(self, key: str, request: str) -> None:
        """Record a request before it is sent."""
        ...

    async def fail(self, key: str, request: str) -> None:
        """Record that a request was not answered."""
        ...

    async def record(self, reply: PaidReply) -> None:
        """Keep a reply; on return it is on disk. Raises `OutputError`."""
        ...


class Engine(Protocol):
    """Briefs jobs, in any order; each gets an outcome, unless the engine is stopped while it works on it.

    A job may need several model calls; the engine takes a job only when it can start it, so that memory does not grow
    with the queue. It stops when the runner closes the iterator or cancels the task that reads it: requests in flight
    are then cancelled, and paid replies are kept.
    """

    def run(self, jobs: AsyncIterable[Job]) -> AsyncIterator[Outcome]:
        """Yield an outcome for each job as it finishes; an error of one article is a value."""
        ...


def request_key(request: Mapping[str, Any]) -> str:
    """Return the hash of a chat completion request, whatever the order of its keys."""
    canonical = json.dumps(request, ensure_ascii=False, sort_keys=True, separators=(",", ":"), default=str)
    return hashlib.sha256(canonical.encode("utf-8", "surrogatepass")).hexdigest()
