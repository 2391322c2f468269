"""Check a saved brief again, against its article."""

from __future__ import annotations

import asyncio
from typing import Literal

from policy_brief import Audit, BriefDocument, Patch, PolicyBrief
from summarizer.check import Reading, check_brief, checker_version, modes_of, notices, part_by_mode
from summarizer.errors import BriefFileError
from summarizer.find.scan import Scan
from summarizer.review import Hearing, SecondRead, hear, list_unused, revise, second_read
from summarizer.settings import Settings

from .scanning import Source, scan

__all__ = ["audit_again", "read_and_audit"]


def _scan_briefed(document: BriefDocument, source: Source, *, settings: Settings) -> Scan:
    """Return what code finds in the article of a brief.

    Raise `BriefFileError` if the source is not the article that was briefed, and `SourceError` if it cannot be read.
    """
    found = scan(source, settings=settings, page=document.source.page)
    if found.article.sha256 != document.source.sha256:
        raise BriefFileError(
            f"The brief was made of another text: its article has the SHA-256 hash {document.source.sha256[:12]}…, "
            f"this one has {found.article.sha256[:12]}…. Pass the source that the brief was made from."
        )
    return found


def audit_again(
    document: BriefDocument,
    source: Source,
    *,
    settings: Settings | None = None,
    read: SecondRead | None = None,
) -> BriefDocument:
    """Return the brief with a new audit by today's checks; a claim with objections is disputed.

    `read` is the result of a second reader, if one was asked. Raise `BriefFileError` if the source is not the article
    that was briefed, and `SourceError` if it cannot be read.
    """
    settings = settings or Settings()
    found = _scan_briefed(document, source, settings=settings)
    reading = Reading(found)
    objections, watched = part_by_mode(check_brief(document.brief, reading, modes=settings.checks), settings.checks)
    hearing = Hearing(
        written=document.brief, before=(*objections, *(read.objections if read else ())), patch=Patch(), after=()
    )
    heard = hear(revise(document.brief, Patch()), hearing, found)
    audit = Audit(
        partial=document.audit.partial,
        second_reader=_whether_read(read) if read else "left out",
        verdicts=heard.verdicts,
        withdrawn=(*document.audit.withdrawn, *heard.withdrawn),
        watched=watched,
        unused=list_unused(heard.brief, found, Patch()),
        notices=(*notices(heard.brief, reading), *(_notices(read) if read else ())),
        checks=modes_of(settings.checks),
    )
    provenance = document.provenance.model_copy(update={"checker": checker_version()})
    return document.model_copy(update={"brief": heard.brief, "audit": audit, "provenance": provenance})


def read_and_audit(document: BriefDocument, source: Source, *, settings: Settings) -> BriefDocument:
    """Return the brief with a new audit by today's checks and a second reader; raise as `audit_again`."""
    found = _scan_briefed(document, source, settings=settings)
    read = asyncio.run(_second_read(document.brief, found, settings))
    return audit_again(document, source, settings=settings, read=read)


async def _second_read(brief: PolicyBrief, found: Scan, settings: Settings) -> SecondRead:
    from summarizer.ask.asker import Asker

    async with Asker(settings.reader_endpoint) as reader:
        return await second_read(brief, found, reader, within=settings.article_timeout)


def _whether_read(read: SecondRead) -> Literal["read", "failed"]:
    return "failed" if read.failure else "read"


def _notices(read: SecondRead) -> tuple[str, ...]:
    failed = (f"The second reader gave no usable answer: {read.failure}",) if read.failure else ()
    return (*read.notices, *failed)
