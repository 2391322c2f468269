"""Turn a Korean news article into an English policy brief whose every claim is tied to its Korean sentence."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from policy_brief import (
        AIModel,
        Audit,
        Company,
        DateMention,
        Evidence,
        Money,
        Objection,
        OfficialBody,
        PersonMention,
        PolicyBrief,
        Quantity,
        Quotation,
        StageUsage,
        Verdict,
    )

    from .brief.document import Document
    from .brief.many import Briefed, Failed, Summarizer, summarize
    from .brief.scanning import scan
    from .brief.verify import CheckedClaim, Verification, averify, verify
    from .errors import (
        AnswerError,
        BriefFileError,
        BudgetError,
        CassetteError,
        PolicyBriefError,
        ProviderError,
        SettingsError,
        SourceError,
    )
    from .find.scan import Scan
    from .readers import read
    from .settings import Settings, load_settings
    from .text.article import Article

__all__ = [
    "AIModel",
    "AnswerError",
    "Article",
    "Audit",
    "BriefFileError",
    "Briefed",
    "BudgetError",
    "CassetteError",
    "CheckedClaim",
    "Company",
    "DateMention",
    "Document",
    "Evidence",
    "Failed",
    "Money",
    "Objection",
    "OfficialBody",
    "PersonMention",
    "PolicyBrief",
    "PolicyBriefError",
    "ProviderError",
    "Quantity",
    "Quotation",
    "Scan",
    "Settings",
    "SettingsError",
    "SourceError",
    "StageUsage",
    "Summarizer",
    "Verdict",
    "Verification",
    "averify",
    "load_settings",
    "read",
    "scan",
    "summarize",
    "verify",
]

_NAMES = {
    "policy_brief": "AIModel Audit Company DateMention Evidence Money Objection OfficialBody PersonMention PolicyBrief"
    " Quantity Quotation StageUsage Verdict",
    "summarizer.brief.document": "Document",
    "summarizer.brief.many": "Briefed Failed Summarizer summarize",
    "summarizer.brief.scanning": "scan",
    "summarizer.brief.verify": "CheckedClaim Verification averify verify",
    "summarizer.errors": "AnswerError BriefFileError BudgetError CassetteError PolicyBriefError ProviderError"
    " SettingsError SourceError",
    "summarizer.find.scan": "Scan",
    "summarizer.readers": "read",
    "summarizer.settings": "Settings load_settings",
    "summarizer.text.article": "Article",
}
_HOMES = {name: home for home, names in _NAMES.items() for name in names.split()}


def __getattr__(name: str) -> Any:  # noqa: ANN401 - PEP 562
    """Import a public name when it is first used, so that `policy-brief --help` does not load any of them."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_HOMES[name]), name)


def __dir__() -> list[str]:
    """List the public names, for completion in notebooks."""
    return sorted(__all__)
