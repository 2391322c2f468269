"""Record the replies of a batch that has ended, from both of its result files."""

from __future__ import annotations

import asyncio
import json
import logging
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from summarizer.ask.transport.retries import reply_call
from summarizer.ask.transport.sdk_errors import reply_fault
from summarizer.errors import EmptyAnswer, Truncated
from summarizer.nightly.engines.base import PaidReply
from summarizer.nightly.ledger.batches import PendingBatch

from .context import BatchContext
from .file import ResultLine, read_results

if TYPE_CHECKING:
    from openai.types import Batch

    from summarizer.ask import Call, Endpoint

__all__ = ["ResultRecorder", "make_paid_reply"]

_LOG = logging.getLogger(__name__)
_UNUSABLE: Final = (Truncated, EmptyAnswer)


class ResultRecorder:
    """Records the replies of batches; `folder` has their files while they are read."""

    def __init__(self, context: BatchContext, folder: Path) -> None:
        self._api = context.api
        self._replies = context.replies
        self._budget = context.budget
        self._endpoint = context.settings.endpoint
        self._folder = folder
        self._ended: set[tuple[str, str]] = set()

    async def record(self, pending: PendingBatch, batch: Batch) -> None:
        """Record the answers, however the batch ended; recording them again adds nothing.

        The budget counts the batch's requests as in flight until then.
        """
        answered: set[str] = set()
        for file_id in (batch.output_file_id, batch.error_file_id):
            if file_id is not None:
                answered |= await self._record_file(pending, file_id)
        for key in pending.lines:
            self._end(pending, key, None)
        counts = (batch.status, len(answered), len(pending.lines))
        _LOG.info("Batch %s: %s, %d of %d articles answered.", batch.id, *counts)

    async def _record_file(self, pending: PendingBatch, file_id: str) -> set[str]:
        path = self._folder / "results"
        if not await self._api.download(file_id, path):
            _LOG.warning("The file %s of a batch is gone; its articles are asked live.", file_id)
            return set()
        answered: set[str] = set()
        for result in _read_file(path):
            if result.custom_id not in pending.lines:
                continue
            if not result.answered:
                _LOG.info("Article %s was not answered: %s.", result.custom_id[:12], result.reason)
                continue
            await self._record_line(pending, result)
            answered.add(result.custom_id)
        path.unlink()
        return answered

    async def _record_line(self, pending: PendingBatch, result: ResultLine) -> None:
        key, body = result.custom_id, result.body or {}
        reply, call = await asyncio.to_thread(make_paid_reply, body, key, pending.lines[key].request, self._endpoint)
        await self._replies.record(reply)
        self._end(pending, key, call)

    def _end(self, pending: PendingBatch, key: str, call: Call | None) -> None:
        """Count the usage of a line, None if it was not answered; a line that is read again counts once."""
        if (pending.run_id, key) not in self._ended:
            self._ended.add((pending.run_id, key))
            self._budget.night.end(call)


def make_paid_reply(body: Mapping[str, Any], key: str, request: str, endpoint: Endpoint) -> tuple[PaidReply, Call]:
    """Return the paid reply of a batch's line, and its call.

    Its body says that the batch price was charged. A reply that was cut off, or is empty, is counted but answers no
    request, so that its article is asked again.
    """
    from openai.types.chat import ChatCompletion

    charged = {**body, "service_tier": "batch"}
    completion = ChatCompletion.construct(None, **charged)
    call = reply_call(completion, endpoint)
    unusable = isinstance(reply_fault(completion, endpoint), _UNUSABLE)
    reply = PaidReply(
        request=f"{request}, unusable" if unusable else request,
        key=key,
        body=json.dumps(charged, ensure_ascii=False),
        prompt_tokens=call.prompt_tokens,
        cached_tokens=call.cached_tokens,
        completion_tokens=call.completion_tokens,
        cost=call.cost,
    )
    return reply, call


def _read_file(path: Path) -> Iterator[ResultLine]:
    with path.open("rb") as file:
        yield from read_results(file)
