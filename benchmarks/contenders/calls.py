"""The model calls of a brief: made at once without a client, or as bare instructor makes them."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

import click
import instructor

from benchmarks.inputs.answered import Answered
from benchmarks.processes.loopback import completion_of
from policy_brief import BriefDocument, Draft, PageReading, Patch, PolicyBrief, SecondReading
from summarizer import Settings
from summarizer.ask.asker import Asker, Create
from summarizer.brief.one import Askers, brief_article
from summarizer.cassette import read_completion

__all__ = ["Call", "ask_bare", "brief_at_once"]

_MODELS: Final = {model.__name__: model for model in (PageReading, Draft, PolicyBrief, SecondReading, Patch)}


@dataclass(frozen=True)
class Call:
    """One request of a brief, for another client to send; `form` is the name of the answer type that it asks for."""

    form: str
    messages: Sequence[Any]


async def brief_at_once(article: Answered, settings: Settings) -> tuple[BriefDocument, list[Call]]:
    """Brief an article with a client that answers immediately, and return the document and the calls that were made."""
    calls: list[Call] = []
    async with Asker(settings.endpoint, create=_answering(article.replies, calls)) as asker:
        document = await brief_article(article.path, askers=Askers(asker, asker), settings=settings)
    if document.audit.partial:
        raise click.ClickException(f"{article.name}: not every part of the answer was taken")
    return document, calls


def _answering(replies: Mapping[str, str], calls: list[Call]) -> Create:
    ready = {form: json.dumps(completion_of(text), ensure_ascii=False) for form, text in replies.items()}

    async def create(**request: Any) -> Any:  # noqa: ANN401 - in the place of the SDK's
        form = request["response_format"]["json_schema"]["name"]
        calls.append(Call(form, request["messages"]))
        return read_completion(ready[form])

    return create


async def ask_bare(client: instructor.AsyncInstructor, calls: Sequence[Call], article: Answered) -> None:
    """Make the calls one after another, and validate the answers."""
    for call in calls:
        await client.chat.completions.create(
            model="scripted",
            response_model=_MODELS[call.form],
            messages=list(call.messages),
            context={"scan": article.scan},
            strict=False,
        )
