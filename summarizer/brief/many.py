"""Brief many articles, synchronously or not; a failure is a value among the results."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import AsyncGenerator, Callable, Iterable, Iterator
from contextlib import AsyncExitStack
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

from pydantic import SecretStr

from policy_brief import Stage, StageUsage
from summarizer.errors import PolicyBriefError, UnexpectedFault
from summarizer.settings import Settings, load_settings

from .document import Document
from .one import Askers, brief_article
from .scanning import Source

if TYPE_CHECKING:
    import openai

    from summarizer.ask.asker import Asker, Create
    from summarizer.endpoint import Endpoint

__all__ = ["Briefed", "Failed", "Result", "Summarizer", "as_client_says", "refuse_running_loop", "summarize"]

_NOT_OPEN = "Use 'async with Summarizer(…) as summarizer', or the sync 'run'."


@dataclass(frozen=True, slots=True)
class Briefed:
    """A source that was briefed."""

    source: Source
    document: Document


@dataclass(frozen=True, slots=True)
class Failed:
    """A source that could not be briefed, and why."""

    source: Source
    error: PolicyBriefError


Result = Briefed | Failed


class Summarizer:
    """Brief articles with one set of settings, `settings.concurrency` at a time.

    Async: `async with Summarizer(settings) as summarizer:`, then `brief` for one, `results` for many. Sync: `run`.
    Without `settings`, environment and settings file are read, as by the command. `Settings(…)` reads neither;
    `load_settings({…})` adds values to both. `client` is an `AsyncOpenAI` or `AsyncAzureOpenAI` of your own, which is
    used instead of one made from the settings, and not closed. `replay` answers from a cassette and sends no request;
    `record` writes one. `on_stage` is called with source and stage as each stage begins, `on_usage` with source and
    usage as each ends.
    """

    def __init__(
        self,
        settings: Settings | None = None,
        *,
        client: openai.AsyncOpenAI | None = None,
        replay: Path | None = None,
        record: Path | None = None,
        on_stage: Callable[[Source, Stage], None] = lambda _source, _stage: None,
        on_usage: Callable[[Source, StageUsage], None] = lambda _source, _usage: None,
    ) -> None:
        if replay and record:
            raise ValueError("Give a cassette to replay or one to record, not both.")
        settings = load_settings() if settings is None else settings
        self._settings = settings if client is None else as_client_says(settings, client)
        self._client = client
        self._replay = replay
        self._record = record
        self._stack = AsyncExitStack()
        self._on_stage = on_stage
        self._on_usage = on_usage
        self._askers: Askers | None = None
        self._create: Create | None = None

    async def __aenter__(self) -> Self:
        self._open_cassette()
        writer = await self._open_asker(self._settings.endpoint)
        self._askers = Askers(writer, await self._open_reader(writer))
        return self

    def _open_cassette(self) -> None:
        from summarizer.cassette import open_player, recording, replaying

        if self._replay:
            player = open_player(self._replay)
            tape = player or self._stack.enter_context(replaying(self._replay))
            self._settings = _as_recorded(self._settings, tape.models)
            self._create = player.create if player else None
        if self._record:
            self._stack.enter_context(recording(self._record))

    async def _open_reader(self, writer: Asker) -> Asker | None:
        """Return the asker of the second reader: the writer's own if both use the same model at the same endpoint."""
        settings = self._settings
        if not settings.second_reader:
            return None
        if settings.reader_endpoint == settings.endpoint:
            return writer
        return await self._open_asker(settings.reader_endpoint)

    async def _open_asker(self, endpoint: Endpoint) -> Asker:
        from summarizer.ask.asker import Asker

        here = endpoint.url == self._settings.endpoint.url
        asker = Asker(endpoint, client=self._client if here else None, create=self._create)
        return await self._stack.enter_async_context(asker)

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._askers = None
        await self._stack.__aexit__(kind, error, trace)

    async def brief(self, source: Source) -> Document:
        """Brief one source; raises what `brief_article` raises."""
        if self._askers is None:
            raise RuntimeError(_NOT_OPEN)
        name = self._replay.name if self._replay else None
        return await brief_article(
            source,
            askers=self._askers,
            settings=self._settings,
            replayed=name,
            on_stage=lambda stage: self._on_stage(source, stage),
            on_usage=lambda usage: self._on_usage(source, usage),
        )

    async def results(self, sources: Iterable[Source]) -> AsyncGenerator[Result]:
        """Yield a result for each source, in the order in which they finish; what cannot be briefed is `Failed`."""
        if self._askers is None:
            raise RuntimeError(_NOT_OPEN)
        pending: set[asyncio.Task[Result]] = set()
        try:
            for source in sources:
                pending.add(asyncio.create_task(self._attempt(source)))
                if len(pending) >= self._settings.concurrency:
                    done, pending = await asyncio.wait(pending, return_when=asyncio.FIRST_COMPLETED)
                    for task in done:
                        yield task.result()
            while pending:
                done, pending = await asyncio.wait(pending, return_when=asyncio.FIRST_COMPLETED)
                for task in done:
                    yield task.result()
        finally:
            for task in pending:
                task.cancel()
            await asyncio.gather(*pending, return_exceptions=True)

    async def _attempt(self, source: Source) -> Result:
        try:
            return Briefed(source, await self.brief(source))
        except PolicyBriefError as error:
            return Failed(source, error)
        except Exception as error:  # noqa: BLE001 - one article never stops the others
            return Failed(source, UnexpectedFault.wrap(error))

    def run(self, sources: Iterable[Source]) -> Iterator[Result]:
        """Yield results as `results` does, from code that is not async; raises `RuntimeError` in a running loop."""
        refuse_running_loop()
        with asyncio.Runner() as runner:
            runner.run(self.__aenter__())
            results = self.results(sources)
            try:
                while (result := runner.run(anext(results, None))) is not None:
                    yield result
            finally:
                runner.run(results.aclose())  # ends pending work before its client is closed
                runner.run(self.__aexit__(*sys.exc_info()))


def summarize(
    source: Source,
    *,
    settings: Settings | None = None,
    replay: Path | None = None,
    record: Path | None = None,
    on_stage: Callable[[Source, Stage], None] = lambda _source, _stage: None,
    on_usage: Callable[[Source, StageUsage], None] = lambda _source, _usage: None,
) -> Document:
    """Brief one source: a file, bytes, an http(s) URL or an article.

    Without `settings`, environment and settings file are read, as by the command. Raise `SourceError`, `ProviderError`,
    `AnswerError`, `BudgetError` or `CassetteError`, and `RuntimeError` in a running event loop.
    """
    refuse_running_loop()

    async def once() -> Document:
        async with Summarizer(
            settings, replay=replay, record=record, on_stage=on_stage, on_usage=on_usage
        ) as summarizer:
            return await summarizer.brief(source)

    return asyncio.run(once())


def refuse_running_loop() -> None:
    """Raise an error that says what to write instead, if an event loop is running, as in every notebook."""
    try:
        asyncio.get_running_loop()
    except RuntimeError:
        return
    raise RuntimeError(
        "An event loop is running, as in notebooks and async programs: write 'async with Summarizer(…) as summarizer', "
        "then 'await summarizer.brief(source)' or 'async for result in summarizer.results(sources)'."
    )


def as_client_says(settings: Settings, client: openai.AsyncOpenAI) -> Settings:
    """Return settings with the address and the key of a client, so that messages show its address and mask its key."""
    update: dict[str, object] = {"base_url": str(client.base_url)}
    if isinstance(client.api_key, str) and client.api_key:
        update["api_key"] = SecretStr(client.api_key)
    return settings.model_copy(update=update)


def _as_recorded(settings: Settings, models: tuple[str, ...]) -> Settings:
    """Return settings for a replay: no real key, and the model of the recording unless another was chosen."""
    from summarizer.cassette import REPLAY_KEY

    update: dict[str, object] = {"api_key": SecretStr(REPLAY_KEY)}
    if "model" not in settings.model_fields_set and models:
        update["model"] = models[0]
        update["second_reader_model"] = models[1] if len(models) > 1 else None
    return settings.model_copy(update=update)
