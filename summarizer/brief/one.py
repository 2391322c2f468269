"""One article in, one brief out: write, check, second read, cover, review, verdicts."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Collection
from dataclasses import dataclass
from typing import TYPE_CHECKING

from policy_brief import Audit, Objection, Patch, PolicyBrief, Stage, StageUsage, Untold, Withdrawn, answer_schema
from policy_brief.claims import ClaimPath
from summarizer.ask.prompt import brief_messages, reask_text
from summarizer.check import Reading, check_brief, complete_evidence, modes_of, notices, part_by_mode, salvage
from summarizer.errors import AnswerError, EmptySource
from summarizer.review import Hearing, Remarks, find_gaps, hear, list_unused, review, revise, second_read, still_lost
from summarizer.settings import Settings

from .document import Document, document
from .journey import Journey
from .scanning import Source, scan

if TYPE_CHECKING:
    from summarizer.ask.answer import Answer
    from summarizer.ask.asker import Asker
    from summarizer.ask.message import ChatMessage

__all__ = ["Askers", "brief_article"]


@dataclass(frozen=True, slots=True)
class Askers:
    """Who is asked: the writer, and the second reader, None where a brief does without one."""

    writer: Asker
    reader: Asker | None


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

    Raise `SourceError`, `ProviderError`, `AnswerError` or `BudgetError` where no brief can be written; what fails
    after that is said in the audit, and the brief stands as it was written.
    """
    found = await asyncio.to_thread(scan, source, settings=settings)
    if not found.sentences:
        raise EmptySource(f"{found.article.source}: no sentences found. Give an article with a body.")
    journey = Journey(
        seconds=settings.article_timeout, replayed=replayed is not None, on_stage=on_stage, on_usage=on_usage
    )
    brief, audit = await _Way(Reading(found), askers, settings, journey).take()
    return document(brief, audit, found.article, journey, endpoint=settings.endpoint.place, replayed=replayed)


@dataclass(slots=True)
class _Way:
    """The way of one brief through its stages."""

    reading: Reading
    askers: Askers
    settings: Settings
    journey: Journey

    async def take(self) -> tuple[PolicyBrief, Audit]:
        """Write, let others object, hear the writer once, and say what stands."""
        found = self.reading.scan
        asked = brief_messages(found, declaration=self.settings.declaration, spelling=self.settings.spelling)
        answer = await self._write(asked)
        written, lost = self._parse(answer)
        before, untold = await self._object(written, "second read")
        was_read = self.journey.second_reader == "read"
        remarks = Remarks(objections=before, gaps=find_gaps(written, found, untold), lost=lost)
        patch, unread = await self._review(remarks, written, asked, answer)
        revision = revise(written, patch, finish=lambda brief: complete_evidence(brief, found))
        after, _ = await self._object(revision.brief, "second read of changes", only=revision.changed)
        hearing = Hearing(written=written, before=before, patch=patch, after=after, was_read=was_read)
        heard = hear(revision, hearing, found)
        audit = Audit(
            partial=bool(still_lost((*lost, *unread), revision)),
            second_reader=self.journey.second_reader,
            verdicts=heard.verdicts,
            withdrawn=(*heard.withdrawn, *still_lost((*lost, *unread), revision)),
            watched=tuple(self.journey.watched),
            unused=list_unused(heard.brief, found, patch),
            notices=(*notices(heard.brief, self.reading), *self.journey.notices),
            checks=modes_of(self.settings.checks),
        )
        return heard.brief, audit

    async def _write(self, asked: list[ChatMessage]) -> Answer[PolicyBrief]:
        self.journey.begin("write")
        answer = await self.askers.writer.ask(
            asked,
            PolicyBrief,
            schema=answer_schema(),
            context={"scan": self.reading.scan},
            reask=reask_text,
            within=self.journey.left,
        )
        self.journey.answered("write", answer)
        return answer

    def _parse(self, answer: Answer[PolicyBrief]) -> tuple[PolicyBrief, tuple[Withdrawn, ...]]:
        """Return the brief as written, and what of the answer cannot be read."""
        found = self.reading.scan
        try:
            brief, lost = (answer.value, ()) if answer.value else salvage(answer.draft or {}, found)
        except AnswerError as error:
            failure = answer.failure or error
            failure.calls = answer.calls
            raise failure from error
        return complete_evidence(brief, found), lost

    async def _object(
        self, brief: PolicyBrief, stage: Stage, only: Collection[ClaimPath] | None = None
    ) -> tuple[tuple[Objection, ...], tuple[Untold, ...]]:
        """Return what checks and second reader object, on the claims of `only` where given, and what goes untold."""
        if only is not None and not only:
            return (), ()
        paths = None if only is None else {str(path) for path in only}
        found = check_brief(brief, self.reading, modes=self.settings.checks, paths=paths)
        objections, watched = part_by_mode(found, self.settings.checks)
        self.journey.watched += watched
        if self.askers.reader is None:
            return objections, ()
        self.journey.begin(stage)
        read = await second_read(
            brief,
            self.reading.scan,
            self.askers.reader,
            only=only,
            wants_untold=only is None,
            within=self.journey.left,
        )
        self.journey.read(stage, read)
        return (*objections, *read.objections), read.untold

    async def _review(
        self, remarks: Remarks, written: PolicyBrief, asked: list[ChatMessage], answer: Answer[PolicyBrief]
    ) -> tuple[Patch, tuple[Withdrawn, ...]]:
        """Return the writer's patch, and what of it cannot be read."""
        if not remarks:
            return Patch(), ()
        self.journey.begin("review")
        done = await review(
            remarks,
            written,
            self.reading.scan,
            conversation=(asked, answer.draft or {}),
            writer=self.askers.writer,
            within=self.journey.left,
        )
        self.journey.end("review", done.calls, model=answer.model, failure=done.failure)
        return done.patch, done.lost
