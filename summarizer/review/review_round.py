"""The review round: the writer sees every objection once, and answers with a patch."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from policy_brief import Objection, Patch, PolicyBrief, TableRow, Withdrawn, answer_schema, mask_contacts
from policy_brief.claims import ClaimPath, claim_at, on_page
from summarizer.ask.answer import Answer, Call, calls_of
from summarizer.ask.message import ChatMessage
from summarizer.ask.prompt import one_line, reask_text, review_messages
from summarizer.check import salvage_patch
from summarizer.errors import CassetteError, PolicyBriefError
from summarizer.find.scan import Scan

from .coverage import Gap
from .edits import EditorNote
from .sayings import say_claim

if TYPE_CHECKING:
    from summarizer.ask.asker import Asker

__all__ = ["Remarks", "Review", "review"]

_FIRST_WORDS = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Remarks:
    """What the writer is told; `lost` are parts of its answer that could not be read."""

    objections: tuple[Objection, ...] = ()
    gaps: tuple[Gap, ...] = ()
    lost: tuple[Withdrawn, ...] = ()
    edits: tuple[EditorNote, ...] = ()

    def __bool__(self) -> bool:
        """Return whether there is anything to tell."""
        return bool(self.objections or self.gaps or self.lost or self.edits)


@dataclass(frozen=True, slots=True, kw_only=True)
class Review:
    """The writer's patch, empty where it gave none; `failure` says why, `lost` which of its parts cannot be read."""

    patch: Patch = field(default_factory=Patch)
    lost: tuple[Withdrawn, ...] = ()
    calls: tuple[Call, ...] = ()
    failure: str | None = None


async def review(
    remarks: Remarks,
    brief: PolicyBrief,
    scan: Scan,
    *,
    conversation: tuple[Sequence[ChatMessage], dict[str, Any]],
    writer: Asker,
    within: float | None,
) -> Review:
    """Continue the writer's conversation, and return its patch; a failure is part of the result.

    `conversation` has the messages that asked and the answer. Raise `CassetteError` if a recording lacks the call.
    """
    messages = review_messages(
        *conversation,
        objections=[_objection(objection, brief) for objection in remarks.objections],
        gaps=[_gap(gap, scan) for gap in remarks.gaps],
        lost=[_lost(claim) for claim in remarks.lost],
        edits=[_edit(edit) for edit in remarks.edits],
        parts=list(_parts(brief)),
    )
    try:
        answer = await writer.ask(
            messages, Patch, schema=answer_schema(Patch), context={"scan": scan}, reask=reask_text, within=within
        )
    except CassetteError:
        raise
    except PolicyBriefError as error:
        return Review(calls=calls_of(error), failure=str(error))
    return _read(answer, scan)


def _read(answer: Answer[Patch], scan: Scan) -> Review:
    if answer.value is not None:
        return Review(patch=answer.value, calls=answer.calls)
    if answer.draft is None:
        return Review(calls=answer.calls, failure="; ".join(answer.problems))
    patch, lost = salvage_patch(answer.draft, scan)
    failure = str(answer.failure) if answer.failure else None
    return Review(patch=patch, lost=lost, calls=answer.calls, failure=failure)


def _gap(gap: Gap, scan: Scan) -> dict[str, Any]:
    text = one_line(scan.article.plain(gap.said))
    return {"number": gap.number, "text": text, "untold": [one_line(words) for words in gap.untold]}


def _parts(brief: PolicyBrief) -> Iterator[str]:
    """Yield the path and the first words of each part that was cut out of the writer's Markdown."""
    for path, claim in on_page(brief):
        text = claim.label.text if isinstance(claim, TableRow) else next(iter(claim.texts())).text
        yield mask_contacts(f"{path} “{' '.join(text.split()[:_FIRST_WORDS])}”")


def _lost(claim: Withdrawn) -> str:
    return f"{claim.claim} “{claim.text}”: {'; '.join(claim.reasons)}"


def _edit(edit: EditorNote) -> dict[str, Any]:
    return {"claim": edit.claim, "words": edit.words, "says": edit.says}


def _said(claim_path: str, brief: PolicyBrief) -> str:
    path = ClaimPath.parse(claim_path)
    claim = claim_at(brief, path) if path else None
    return mask_contacts(say_claim(claim, brief)) if claim else ""


def _objection(objection: Objection, brief: PolicyBrief) -> dict[str, Any]:
    return {
        "claim": objection.claim,
        "text": _said(objection.claim, brief),
        "says": objection.says,
        "words": objection.words,
        "korean": one_line(objection.korean),
        "sentence": objection.sentence,
    }
