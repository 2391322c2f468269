"""One article in, one brief out: read, find, ask, check."""

from __future__ import annotations

import asyncio
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

from policy_brief import BriefDocument, PolicyBrief, answer_schema
from summarizer.ask.prompt import brief_messages, reask_text
from summarizer.check import run_checks, salvage
from summarizer.errors import AnswerError, EmptySource
from summarizer.find.assemble import find
from summarizer.find.scan import Scan
from summarizer.korean.glossary import load_glossary
from summarizer.readers import read
from summarizer.review.second_reader import read_again
from summarizer.settings import Settings
from summarizer.text.article import Article

from .document import Journey, document

if TYPE_CHECKING:
    from summarizer.ask.answer import Call
    from summarizer.ask.asker import Asker

__all__ = ["Source", "brief_article", "first_request", "scan"]

Source = Article | Path | bytes | str
"""What can be briefed: an article, a file, bytes, or an http(s) URL."""


def scan(source: Source, *, settings: Settings | None = None) -> Scan:
    """Read a source and find what it holds, without any model; raises `SourceError` when it cannot be read."""
    settings = settings or Settings()
    article = source if isinstance(source, Article) else read(source, max_bytes=settings.max_bytes)
    return find(article, load_glossary(*([settings.glossary] if settings.glossary else [])))


def first_request(found: Scan, settings: Settings) -> dict[str, Any]:
    """Compose the request that `brief_article` sends first, unless the endpoint has refused its form before."""
    from summarizer.ask.conversation import Question, request_body  # noqa: PLC0415 - only asking needs it
    from summarizer.ask.ways import ladder  # noqa: PLC0415 - as above

    messages = brief_messages(found, declaration=settings.declaration)
    question = Question(messages, PolicyBrief, answer_schema(), {"scan": found}, reask_text, "ask")
    return request_body(question, ladder(settings.structured)[0], settings.endpoint)


async def brief_article(
    source: Source, *, asker: Asker, settings: Settings, replayed: str | None = None
) -> BriefDocument:
    """Brief one source; raises `SourceError`, `ProviderError`, `AnswerError` or `BudgetError`."""
    started = time.monotonic()
    found = await asyncio.to_thread(scan, source, settings=settings)
    if not found.sentences:
        raise EmptySource(f"{found.article.source}: there is no sentence to brief. Give an article with a body.")
    answer = await asker.ask(
        brief_messages(found, declaration=settings.declaration),
        PolicyBrief,
        schema=answer_schema(),
        context={"scan": found},
        reask=reask_text,
    )
    try:
        brief, lost = (answer.value, ()) if answer.value is not None else salvage(answer.draft or {}, found)
    except AnswerError as error:
        error.calls = answer.calls
        raise
    brief, audit = run_checks(brief, found, modes=settings.checks, dropped=lost, partial=answer.value is None)
    second_calls: tuple[Call, ...] = ()
    if settings.second_reader:
        brief, audit, second_calls = await read_again(brief, audit, found, asker)
    journey = Journey(
        model=answer.model,
        structured=answer.structured,
        endpoint="cassette" if replayed else settings.endpoint.place,
        calls=answer.calls,
        second_calls=second_calls,
        seconds=time.monotonic() - started,
        replayed=replayed,
    )
    return document(brief, audit, found.article, journey)
