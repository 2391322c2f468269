"""Audit a saved brief again, against its article."""

from __future__ import annotations

from policy_brief import Audit, BriefDocument, Objection, Patch
from summarizer.check import Reading, article_notices, check_brief, checker_version
from summarizer.errors import BriefFileError
from summarizer.find.scan import Scan
from summarizer.review import Hearing, hear, list_unused, revise
from summarizer.settings import Settings

from .scanning import Source, scan

__all__ = ["audit_again", "scan_briefed"]


def scan_briefed(document: BriefDocument, source: Source, *, settings: Settings) -> Scan:
    """Return what code finds in the article of a brief.

    Raise `BriefFileError` when the source is another article than the one that was briefed, and `SourceError`.
    """
    found = scan(source, settings=settings)
    if found.article.sha256 != document.source.sha256:
        raise BriefFileError(
            f"The brief was made of another text: its article has the hash {document.source.sha256[:12]}…, "
            f"the one given has {found.article.sha256[:12]}…. Give the source that was briefed."
        )
    return found


def audit_again(
    document: BriefDocument,
    source: Source,
    *,
    settings: Settings | None = None,
    doubts: tuple[Objection, ...] = (),
) -> BriefDocument:
    """Return the brief with a new audit by today's checks; what speaks against a claim leaves it disputed.

    `doubts` are what a second reader objected, if one was asked. Raise as `scan_briefed`.
    """
    settings = settings or Settings()
    found = scan_briefed(document, source, settings=settings)
    objections, watched = check_brief(document.brief, Reading.of(found), modes=settings.modes)
    hearing = Hearing(written=document.brief, before=(*objections, *doubts), patch=Patch(), after=())
    heard = hear(revise(document.brief, Patch()), hearing, found)
    audit = Audit(
        partial=document.audit.partial,
        second_reader=document.audit.second_reader,
        verdicts=heard.verdicts,
        withdrawn=(*document.audit.withdrawn, *heard.withdrawn),
        watched=watched,
        unused=list_unused(heard.brief, found, Patch()),
        notices=article_notices(heard.brief, found),
        checks=settings.modes,
    )
    provenance = document.provenance.model_copy(update={"checker": checker_version()})
    return document.model_copy(update={"brief": heard.brief, "audit": audit, "provenance": provenance})
