"""Audit a saved brief again, against its article, without a model."""

from __future__ import annotations

from policy_brief import BriefDocument
from summarizer.check import checker_version, run_checks
from summarizer.errors import BriefFileError
from summarizer.settings import Settings

from .one import Source, scan

__all__ = ["audit_again"]


def audit_again(document: BriefDocument, source: Source, *, settings: Settings | None = None) -> BriefDocument:
    """Give the brief as the checks leave it today, with a new audit.

    What an earlier run dropped, and reasons for claims that it left unverified, are found anew or not at all. Raises
    `BriefFileError` when the source is another article than the one that was briefed, and `SourceError`.
    """
    settings = settings or Settings()
    found = scan(source, settings=settings)
    if found.article.sha256 != document.source.sha256:
        raise BriefFileError(
            f"The brief was made of another text: its article has the hash {document.source.sha256[:12]}…, "
            f"the one given has {found.article.sha256[:12]}…. Give the source that was briefed."
        )
    brief, audit = run_checks(document.brief, found, modes=settings.checks)
    provenance = document.provenance.model_copy(update={"checker": checker_version()})
    return document.model_copy(update={"brief": brief, "audit": audit, "provenance": provenance})
