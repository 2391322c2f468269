"""The calls of OpenAI's Batch API: upload, create, find again, poll, cancel, download.

Each is sent again after a transient fault, as live requests are. Only creating a batch must not simply be sent again:
if its answer was lost, the batch may exist, so it is first looked up by its run id.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable, Collection
from http import HTTPStatus
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, TypeVar

import tenacity

from summarizer.ask.asker import open_client
from summarizer.ask.transport.retries import PoliteWait
from summarizer.ask.transport.sdk_errors import translate
from summarizer.errors import PolicyBriefError, SettingsError

from .file import ENDPOINT

if TYPE_CHECKING:
    import openai
    from openai.types import Batch
    from tenacity.wait import wait_base

    from summarizer.ask import Endpoint

__all__ = ["RUN_ID", "TERMINAL", "BatchApi"]

RUN_ID: Final = "run_id"
"""Key of a batch's metadata under which it is found again."""
TERMINAL: Final = frozenset({"completed", "failed", "expired", "cancelled"})

T = TypeVar("T")

_NO_BATCHES: Final = {HTTPStatus.NOT_FOUND, HTTPStatus.METHOD_NOT_ALLOWED, HTTPStatus.NOT_IMPLEMENTED}
_PAGE = 100


class BatchApi:
    """The Batch API of one endpoint; its client is made for the first call, because a night may need none.

    Every call raises a `ProviderError`, and `SettingsError` where the endpoint has no Batch API. `wait` replaces the
    wait between attempts: tests pass `tenacity.wait_none()`.
    """

    def __init__(self, endpoint: Endpoint, *, wait: wait_base | None = None) -> None:
        self._endpoint = endpoint
        self._wait = wait or PoliteWait()
        self._opened: openai.AsyncOpenAI | None = None

    async def submit(self, path: Path, *, run_id: str) -> Batch:
        """Upload a file of requests and create a batch that runs within a day."""
        file_id = await self._retrying(lambda: self._upload(path))
        attempts = 0

        async def create() -> Batch:
            nonlocal attempts
            attempts += 1
            existing = (await self._find({run_id})).get(run_id) if attempts > 1 else None
            return existing or await self._create(file_id, run_id)

        return await self._retrying(create)

    async def find(self, run_ids: Collection[str]) -> dict[str, Batch]:
        """Find the batches that were created under these run ids."""
        return await self._retrying(lambda: self._find(run_ids))

    async def retrieve(self, batch_id: str) -> Batch | None:
        """Return the state of a batch, or None if the endpoint does not know it, or not for this key."""
        import openai

        async def look() -> Batch | None:
            try:
                return await self._client.batches.retrieve(batch_id)
            except openai.NotFoundError:
                return None

        return await self._retrying(look)

    async def cancel(self, batch_id: str) -> None:
        """Ask for a batch to be cancelled; one that has ended meanwhile is not changed."""
        import openai

        async def stop() -> None:
            try:
                await self._client.batches.cancel(batch_id)
            except (openai.ConflictError, openai.BadRequestError):
                return

        await self._retrying(stop)

    async def download(self, file_id: str, path: Path) -> bool:
        """Download a file of results; return False if the endpoint no longer has it."""
        import openai

        async def fetch() -> bool:
            try:
                async with self._client.files.with_streaming_response.content(file_id) as response:
                    await _save(response, path)
            except openai.NotFoundError:
                return False
            return True

        return await self._retrying(fetch)

    async def aclose(self) -> None:
        """Close the connections, if there are any; calling again opens new ones."""
        client, self._opened = self._opened, None
        if client is not None:
            await client.close()

    @property
    def _client(self) -> openai.AsyncOpenAI:
        if self._opened is None:
            self._opened = open_client(self._endpoint)
        return self._opened

    async def _upload(self, path: Path) -> str:
        with path.open("rb") as file:
            stored = await self._client.files.create(file=(path.name, file), purpose="batch")
        return str(self._known(stored).id)

    async def _create(self, file_id: str, run_id: str) -> Batch:
        batch = await self._client.batches.create(
            input_file_id=file_id, endpoint=ENDPOINT, completion_window="24h", metadata={RUN_ID: run_id}
        )
        found: Batch = self._known(batch)
        return found

    async def _find(self, run_ids: Collection[str]) -> dict[str, Batch]:
        found: dict[str, Batch] = {}
        async for batch in self._listed():
            run_id = (batch.metadata or {}).get(RUN_ID)
            if run_id is not None and run_id in run_ids:
                found[run_id] = batch
        return found

    async def _listed(self) -> AsyncIterator[Batch]:
        async for batch in self._client.batches.list(limit=_PAGE):
            yield batch

    def _known(self, answer: Any) -> Any:  # noqa: ANN401 - the SDK validates no reply
        """Raise an error for an answer that is not an object of the API: servers without it may answer with a page."""
        if not isinstance(getattr(answer, "id", None), str):
            raise self._no_batches("with something else than JSON")
        return answer

    async def _retrying(self, call: Callable[[], Awaitable[T]]) -> T:
        retrying = tenacity.AsyncRetrying(
            stop=tenacity.stop_after_attempt(self._endpoint.transport_attempts)
            | tenacity.stop_before_delay(self._endpoint.transport_seconds),
            wait=self._wait,
            retry=tenacity.retry_if_exception(lambda error: isinstance(error, PolicyBriefError) and error.retryable),
            reraise=True,
        )
        return await retrying(self._translating, call)

    async def _translating(self, call: Callable[[], Awaitable[T]]) -> T:
        import openai

        try:
            return await call()
        except openai.APIStatusError as exc:
            if exc.status_code in _NO_BATCHES:
                raise self._no_batches(f"{exc.status_code} for {exc.request.method} {exc.request.url.path}") from exc
            raise translate(exc, self._endpoint) from exc
        except (openai.OpenAIError, ValueError) as exc:
            raise translate(exc, self._endpoint) from exc

    def _no_batches(self, how: str) -> SettingsError:
        return SettingsError(
            f"{self._endpoint.place} has no Batch API: it answered {how}; expected /files and /batches as OpenAI has"
            ' them. Set via = "live", or ask an endpoint that has them.'
        )


async def _save(response: Any, path: Path) -> None:  # noqa: ANN401 - the SDK's
    """Write a body to disk; the SDK does not translate errors that occur after the headers."""
    import httpx2
    import openai

    try:
        await response.stream_to_file(path)
    except httpx2.HTTPError as exc:
        raise openai.APIConnectionError(request=response.http_request) from exc
