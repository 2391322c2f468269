"""What to do about a failure, whether the article is tried again, and which failures end the night."""

from __future__ import annotations

from dataclasses import dataclass

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
from summarizer.nightly.ledger import Entry

__all__ = ["RetryPolicy", "ends_the_night", "is_outage"]

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
    (SourceError, "correct or remove the file or page; a changed one is tried again automatically"),
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
    """Return whether every other article would fail in the same way."""
    return isinstance(error, _FATAL)


def is_outage(error: PolicyBriefError) -> bool:
    """Return whether the endpoint may be down."""
    return isinstance(error, ProviderUnavailable | ProviderTimeout)


@dataclass(frozen=True, slots=True)
class RetryPolicy:
    """Try an article again after a transient failure, in at most `attempts` nights."""

    attempts: int

    def is_due(self, entry: Entry) -> bool:
        """Return whether a failed article is tried again."""
        return entry.state == "failed" and self._tries_again(entry.attempts, retryable=entry.retryable)

    def next_step(self, error: PolicyBriefError, entry: Entry | None) -> str:
        """Return what to do about a failure; `entry` is the article's row before it."""
        failures = (entry.attempts if entry else 0) + 1
        if self._tries_again(failures, retryable=error.retryable):
            return "nothing: the next night tries again by itself"
        return next((step for kind, step in _STEPS if isinstance(error, kind)), "read the reason, then --retry-failed")

    def _tries_again(self, failures: int, *, retryable: bool) -> bool:
        return retryable and failures < self.attempts
