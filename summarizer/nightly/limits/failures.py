"""What a failure asks of whom, and which failures end the night."""

from __future__ import annotations

from summarizer.errors import (
    ArticleCapReached,
    AuthenticationFailed,
    BadRequest,
    CassetteError,
    DeadlineExceeded,
    FetchError,
    Filtered,
    InvalidAnswer,
    LedgerError,
    ModelNotFound,
    OutputError,
    PermissionRefused,
    PolicyBriefError,
    ProviderTimeout,
    ProviderUnavailable,
    QuotaExhausted,
    Refused,
    SettingsError,
    SourceError,
    Truncated,
    UnexpectedFault,
    WorkerDied,
)

__all__ = ["ends_the_night", "is_outage", "next_step"]

_FATAL = (
    AuthenticationFailed,
    CassetteError,
    LedgerError,
    ModelNotFound,
    OutputError,
    PermissionRefused,
    QuotaExhausted,
    SettingsError,
)
_STEPS: tuple[tuple[type[PolicyBriefError], str], ...] = (
    (FetchError, "look at the page in a browser; save it to a folder source if it is wanted"),
    (SourceError, "correct or remove the file or page; a changed one is taken up by itself"),
    (Refused, "read the article; another model may brief it: --retry-failed"),
    (Filtered, "read the article; another endpoint may brief it: --retry-failed"),
    (Truncated, "raise max_output_tokens, then --retry-failed"),
    (InvalidAnswer, "try a stronger model or more reasks, then --retry-failed"),
    (DeadlineExceeded, "allow more seconds per article, then --retry-failed"),
    (ArticleCapReached, "allow more under [caps.article], then --retry-failed"),
    (BadRequest, "read the reason, correct the settings or shorten the article, then --retry-failed"),
    (WorkerDied, "give workers more memory, or report it with the article; then --retry-failed"),
    (UnexpectedFault, "report it with the article; after an update --retry-failed"),
)


def ends_the_night(error: PolicyBriefError) -> bool:
    """Tell whether every other article would meet the same."""
    return isinstance(error, _FATAL)


def is_outage(error: PolicyBriefError) -> bool:
    """Tell whether the endpoint may be down."""
    return isinstance(error, ProviderUnavailable | ProviderTimeout)


def next_step(error: PolicyBriefError, *, again: bool) -> str:
    """Say what is to be done about a failure; `again` tells that the next night tries by itself."""
    if again:
        return "nothing: the next night tries again by itself"
    return next((step for kind, step in _STEPS if isinstance(error, kind)), "read the reason, then --retry-failed")
