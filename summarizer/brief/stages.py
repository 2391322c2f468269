"""The stages of one brief: each asks its model and returns the result."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from policy_brief import Draft, Objection, Patch, PolicyBrief, Stage, Withdrawn, answer_schema
from policy_brief.claims import ClaimPath
from summarizer.ask.answer import calls_of
from summarizer.ask.prompt import reask_text
from summarizer.check import Reading, check_brief, complete_evidence, part_by_mode, salvage
from summarizer.errors import AnswerError
from summarizer.review import Hearing, Remarks, Revision, SecondRead, contested, review, second_read
from summarizer.settings import Settings

from .journey import Journey

if TYPE_CHECKING:
    from summarizer.ask.answer import Answer
    from summarizer.ask.asker import Asker
    from summarizer.ask.message import ChatMessage

__all__ = ["Askers", "Stages"]

_NO_DRAFT = "(There is none: write the brief yourself, as you would for an ambassador.)"


@dataclass(frozen=True, slots=True)
class Askers:
    """The models that are asked: the writer, and the second reader or None."""

    writer: Asker
    reader: Asker | None


@dataclass(frozen=True, slots=True)
class Stages:
    """The stages of one brief, each recorded in the journey."""

    reading: Reading
    askers: Askers
    settings: Settings
    journey: Journey

    async def draft(self, asked: list[ChatMessage]) -> str:
        """Ask the writer for a brief as it would write it anyway; one that cannot be used is told in a notice."""
        self.journey.begin("draft")
        try:
            answer = await self.askers.writer.ask(
                asked, Draft, schema=answer_schema(Draft), context={}, reask=reask_text, within=self.journey.left
            )
        except AnswerError as error:
            self.journey.end("draft", calls_of(error), model="", failure=str(error))
            return _NO_DRAFT
        self.journey.answered("draft", answer)
        if answer.value is None:
            self.journey.notices.append(f"The draft gave no usable answer: {'; '.join(answer.problems)}")
            return _NO_DRAFT
        return answer.value.markdown

    async def write(self, asked: list[ChatMessage]) -> Answer[PolicyBrief]:
        """Ask the writer for the brief, and return its answer."""
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

    def parse(self, answer: Answer[PolicyBrief]) -> tuple[PolicyBrief, tuple[Withdrawn, ...]]:
        """Return the brief as written, and the claims of the answer that cannot be read."""
        found = self.reading.scan
        try:
            brief, lost = (answer.value, ()) if answer.value else salvage(answer.draft or {}, found)
        except AnswerError as error:
            failure = answer.failure or error
            failure.calls = answer.calls
            raise failure from error
        return complete_evidence(brief, found), lost

    async def hear_again(self, revision: Revision, hearing: Hearing) -> Hearing:
        """Return the hearing with the objections to changed claims, and the second reading of contested ones."""
        open_ = contested(revision, hearing, self.reading.scan)
        if not revision.changed and not (open_ and self.askers.reader):
            return hearing
        objections, read = await self.object_to(revision.brief, "second read of changes", revision.changed, open_)
        judged = {*map(str, revision.changed), *(objection.claim for objection in open_)} if read.was_done else ()
        return replace(hearing, after=(*objections, *read.objections), judged=frozenset(judged))

    async def object_to(
        self,
        brief: PolicyBrief,
        stage: Stage,
        changed: Collection[ClaimPath] | None = None,
        open_: Sequence[Objection] = (),
    ) -> tuple[tuple[Objection, ...], SecondRead]:
        """Return the objections of checks and second reader to all claims, or to `changed` and to `open_` ones."""
        paths = None if changed is None else {str(path) for path in changed}
        found = check_brief(brief, self.reading, modes=self.settings.checks, paths=paths)
        objections, watched = part_by_mode(found, self.settings.checks)
        self.journey.watched += watched
        if self.askers.reader is None:
            return objections, SecondRead()
        self.journey.begin(stage)
        read = await second_read(
            brief,
            self.reading.scan,
            self.askers.reader,
            only=None if paths is None else paths | {objection.claim for objection in open_},
            against=() if paths is None else (*objections, *open_),
            as_whole=paths is None,
            within=self.journey.left,
        )
        self.journey.read(stage, read)
        return objections, read

    async def review(
        self, remarks: Remarks, written: PolicyBrief, asked: list[ChatMessage], answer: Answer[PolicyBrief]
    ) -> tuple[Patch, tuple[Withdrawn, ...]]:
        """Return the writer's patch, and the parts of it that cannot be read."""
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
