"""Brief one article: read the page, draft, write, check, read again, find gaps, review, and decide on verdicts."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

from policy_brief import Audit, PolicyBrief, Stage, StageUsage
from summarizer.ask.prompt import brief_messages, draft_messages
from summarizer.check import Reading, complete_evidence, modes_of, notices
from summarizer.errors import EmptySource
from summarizer.review import (
    Hearing,
    Remarks,
    find_gaps,
    hear,
    list_unused,
    revise,
    still_lost,
)
from summarizer.settings import Settings

from .document import Document, document
from .journey import Journey
from .page import read_page
from .scanning import Source, read_source, scan
from .stages import Askers, Stages

__all__ = ["Askers", "brief_article"]


async def brief_article(
    source: Source,
    *,
    askers: Askers,
    settings: Settings,
    replayed: str | None = None,
    on_stage: Callable[[Stage], None] = lambda _stage: None,
    on_usage: Callable[[StageUsage], None] = lambda _usage: None,
) -> Document:
    """Brief one source; `on_stage` is called as each stage begins, `on_usage` as each ends.

    Raise `SourceError`, `ProviderError`, `AnswerError` or `BudgetError` where no brief can be written. What fails after
    that is noted in the audit, and the brief is kept as it was written.
    """
    article = await asyncio.to_thread(read_source, source, settings)
    if not article.sentences:
        raise EmptySource(f"{article.source}: no sentences found. Give an article with a body.")
    journey = Journey(
        seconds=settings.article_timeout, replayed=replayed is not None, on_stage=on_stage, on_usage=on_usage
    )
    await read_page(article, askers.writer, journey)
    found = await asyncio.to_thread(scan, article, settings=settings, page=journey.page)
    brief, audit = await _take(Stages(Reading(found), askers, settings, journey))
    return document(brief, audit, found.article, journey, endpoint=settings.endpoint.place, replayed=replayed)


async def _take(stages: Stages) -> tuple[PolicyBrief, Audit]:
    """Write the brief, collect objections, let the writer answer them once, and return brief and audit."""
    found = stages.reading.scan
    settings = stages.settings
    draft = await stages.draft(draft_messages(found.article))
    asked = brief_messages(found, draft=draft, declaration=settings.declaration, spelling=settings.spelling)
    answer = await stages.write(asked)
    written, lost = stages.parse(answer)
    objections, read = await stages.object_to(written, "second read")
    before = (*objections, *read.objections)
    was_read = stages.journey.second_reader == "read"
    remarks = Remarks(objections=before, gaps=find_gaps(found, read.untold), lost=lost, edits=read.edits)
    patch, unread = await stages.review(remarks, written, asked, answer)
    revision = revise(written, patch, finish=lambda brief: complete_evidence(brief, found))
    hearing = Hearing(written=written, before=before, patch=patch, was_read=was_read)
    heard = hear(revision, await stages.hear_again(revision, hearing), found)
    audit = Audit(
        partial=bool(still_lost((*lost, *unread), revision)),
        second_reader=stages.journey.second_reader,
        verdicts=heard.verdicts,
        withdrawn=(*heard.withdrawn, *still_lost((*lost, *unread), revision)),
        watched=tuple(stages.journey.watched),
        unused=list_unused(heard.brief, found, patch),
        notices=(*notices(heard.brief, stages.reading), *stages.journey.notices),
        checks=modes_of(stages.settings.checks),
    )
    return heard.brief, audit
