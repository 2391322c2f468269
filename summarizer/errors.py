"""All errors that policy-brief raises on purpose, grouped by who must act.

    PolicyBriefError
    ├── SourceError            the user: the article cannot be read
    │   ├── SourceNotFound     no such file
    │   ├── EmptySource        nothing in it
    │   ├── BinarySource       neither text nor a document that is read
    │   │   ├── DamagedDocument  a document that cannot be opened
    │   │   ├── LockedDocument   a document that asks for a password
    │   │   ├── ScannedDocument  pictures of pages, without text
    │   │   └── MissingExtra     a document that an extra of this program reads
    │   ├── UndecodableSource  text in no known encoding
    │   ├── SourceTooLarge     over the size limit
    │   ├── NotKorean          text, but not Korean
    │   ├── NoArticle          a page without an article body
    │   │   ├── LoginPage      it asks for a login
    │   │   ├── ConsentPage    it asks for consent
    │   │   ├── RobotCheck     it asks for proof of being human
    │   │   ├── ErrorPage      it reports an error
    │   │   └── ListPage       it lists articles
    │   ├── SeveralArticles    more than one article in one source
    │   └── FetchError         a URL that cannot be fetched
    │       ├── HTTPStatus     the server answered with an error
    │       ├── AddressRefused the address is not of the public internet, and not allowed
    │       └── NotHTML        the server sent something else than text
    ├── SettingsError          the user: a flag, variable or settings file is wrong
    ├── BriefFileError         the user: a saved brief cannot be read, or does not belong to the article
    ├── GoldError              the user: gold briefs, or figures of an earlier run, cannot be used
    ├── OutputError            the user: a night's files or ledger, or stdout, cannot be written: disk full …
    ├── LedgerError            the user: the ledger is damaged, or of a newer version
    ├── ClusterFault           the user: Dask's scheduler or workers do not answer, or are of another version
    ├── WorkerDied             the user: each worker process that got the article died
    ├── NightRunning           nobody: another night is at work on the same ledger
    ├── CassetteError          the user: a cassette is missing, damaged, or holds no answer for this request
    ├── ProviderError          the provider
    │   ├── AuthenticationFailed
    │   ├── PermissionRefused
    │   ├── ModelNotFound
    │   ├── BadRequest         the endpoint does not take what was sent
    │   │   ├── ArticleTooLong   it is more than the model reads
    │   │   └── SettingRefused   a value that a setting gives
    │   ├── QuotaExhausted     no money left: permanent for the whole run
    │   ├── RateLimited        retryable
    │   ├── ProviderUnavailable  retryable: 5xx, connection lost, a body that is not JSON
    │   └── ProviderTimeout    retryable
    ├── AnswerError            the model's answer
    │   ├── Refused            the model declined
    │   ├── Filtered           the provider's content filter stopped it
    │   ├── Truncated          the answer hit the token limit
    │   ├── EmptyAnswer        no choices, or no content
    │   └── InvalidAnswer      nothing in it could be saved after all re-asks
    ├── UnexpectedFault        nobody yet: a defect of this program, met on one article of many
    └── BudgetError            the budget
        ├── DeadlineExceeded   the article took longer than it may
        ├── ArticleCapReached  the article used up its calls, tokens or money
        └── NightCapReached    the night used up its calls, tokens, money or time

Every error says what was given, what was expected and what to do, and has `retryable`.
"""

from __future__ import annotations

from typing import Self

from policy_brief.cleaning.unseen import strip_unseen

__all__ = [
    "AddressRefused",
    "AnswerError",
    "ArticleCapReached",
    "ArticleTooLong",
    "AuthenticationFailed",
    "BadRequest",
    "BinarySource",
    "BriefFileError",
    "BudgetError",
    "CassetteError",
    "ClusterFault",
    "ConsentPage",
    "DamagedDocument",
    "DeadlineExceeded",
    "EmptyAnswer",
    "EmptySource",
    "ErrorPage",
    "FetchError",
    "Filtered",
    "GoldError",
    "HTTPStatus",
    "InvalidAnswer",
    "LedgerError",
    "ListPage",
    "LockedDocument",
    "LoginPage",
    "MissingExtra",
    "ModelNotFound",
    "NightCapReached",
    "NightRunning",
    "NoArticle",
    "NotHTML",
    "NotKorean",
    "OutputError",
    "PermissionRefused",
    "PolicyBriefError",
    "ProviderError",
    "ProviderTimeout",
    "ProviderUnavailable",
    "QuotaExhausted",
    "RateLimited",
    "Refused",
    "RobotCheck",
    "ScannedDocument",
    "SettingRefused",
    "SettingsError",
    "SeveralArticles",
    "SourceError",
    "SourceNotFound",
    "SourceTooLarge",
    "Truncated",
    "UndecodableSource",
    "UnexpectedFault",
    "WorkerDied",
]


class PolicyBriefError(Exception):
    """Base of all errors that policy-brief raises on purpose.

    `calls` are the requests that were made before it, paid or failed (`summarizer.ask.Call`). A message may contain
    text from outside, so it is shown without invisible and terminal control characters.
    """

    retryable: bool = False
    calls: tuple[object, ...] = ()

    def __str__(self) -> str:
        """Return the message without invisible and control characters."""
        return strip_unseen(super().__str__())


class SourceError(PolicyBriefError):
    """The article cannot be read."""


class SourceNotFound(SourceError):
    """The file does not exist."""


class EmptySource(SourceError):
    """The source contains no text."""


class BinarySource(SourceError):
    """The source is neither text nor a document that is read."""


class DamagedDocument(BinarySource):
    """The document cannot be opened, or is not of the format that it claims to be."""


class LockedDocument(BinarySource):
    """The document asks for a password."""


class ScannedDocument(BinarySource):
    """The document contains pictures of its pages, and no text."""


class MissingExtra(BinarySource):
    """The document is read by a library that is not installed."""


class UndecodableSource(SourceError):
    """The source is in no encoding that Korean text comes in."""


class SourceTooLarge(SourceError):
    """The source is over the size limit."""


class NotKorean(SourceError):
    """The source is text, but not Korean."""


class NoArticle(SourceError):
    """The page has no article body."""


class LoginPage(NoArticle):
    """The page asks for a login in the article's place."""


class ConsentPage(NoArticle):
    """The page asks for consent in the article's place."""


class RobotCheck(NoArticle):
    """The page asks for proof of being human in the article's place."""


class ErrorPage(NoArticle):
    """The page reports an error in the article's place."""


class ListPage(NoArticle):
    """The page lists articles."""


class SeveralArticles(SourceError):
    """The source contains more than one article."""


class FetchError(SourceError):
    """A URL cannot be fetched."""


class HTTPStatus(FetchError):
    """The server answered a URL with an error `status`."""

    status: int = 0


class AddressRefused(FetchError):
    """A URL is, or leads to, an address that is not of the public internet, and that no setting allows."""


class NotHTML(FetchError):
    """The server sent neither HTML nor plain text."""


class SettingsError(PolicyBriefError):
    """A flag, an environment variable or a settings file is wrong."""


class BriefFileError(PolicyBriefError):
    """A saved brief cannot be read, or does not belong to the article."""


class GoldError(PolicyBriefError):
    """Gold briefs, or the figures of an earlier evaluation, cannot be used."""


class OutputError(PolicyBriefError):
    """A night's files or its ledger, or stdout, cannot be written."""


class LedgerError(PolicyBriefError):
    """The ledger cannot be used: it is damaged, or a newer version wrote it."""


class ClusterFault(PolicyBriefError):
    """Dask's scheduler or workers do not answer, or are of another version."""


class WorkerDied(PolicyBriefError):
    """Each worker process that got the article died."""


class NightRunning(PolicyBriefError):
    """Another night is at work on the same ledger."""


class CassetteError(PolicyBriefError):
    """A cassette is missing or damaged, or holds no answer for this request."""


class ProviderError(PolicyBriefError):
    """The provider did not answer the request."""


class AuthenticationFailed(ProviderError):
    """The endpoint does not accept the key."""


class PermissionRefused(ProviderError):
    """The key may not do this."""


class ModelNotFound(ProviderError):
    """The endpoint does not know the model."""


class BadRequest(ProviderError):
    """The endpoint does not take what was sent; `words` is what it said."""

    words: str = ""


class ArticleTooLong(BadRequest):
    """The request is longer than the model or the endpoint takes."""


class SettingRefused(BadRequest):
    """The endpoint does not take a value that a setting gives."""


class QuotaExhausted(ProviderError):
    """The account has no credit left; nothing more can be asked in this run."""


class RateLimited(ProviderError):
    """The endpoint asks to slow down."""

    retryable = True


class ProviderUnavailable(ProviderError):
    """The endpoint fails, cannot be reached, or sends no JSON."""

    retryable = True


class ProviderTimeout(ProviderError):
    """The endpoint did not answer in time."""

    retryable = True


class AnswerError(PolicyBriefError):
    """The model's answer cannot be used."""


class Refused(AnswerError):
    """The model declined to answer."""


class Filtered(AnswerError):
    """The provider's content filter stopped the answer."""


class Truncated(AnswerError):
    """The answer hit the token limit."""


class EmptyAnswer(AnswerError):
    """The answer has no choices or no content."""


class InvalidAnswer(AnswerError):
    """Nothing in the answer could be saved after all re-asks."""


class UnexpectedFault(PolicyBriefError):
    """A defect of this program that one article of many revealed; `__cause__` is the original error."""

    @classmethod
    def wrap(cls, error: Exception, what: str = "policy-brief itself failed on this article") -> Self:
        """Return a fault for an exception, with a message that says what failed and asks to report it."""
        fault = cls(f"{what} ({type(error).__name__}: {error}). Report it.")
        fault.__cause__ = error
        return fault


class BudgetError(PolicyBriefError):
    """A limit on time or money was reached."""


class DeadlineExceeded(BudgetError):
    """The article took longer than it may."""


class ArticleCapReached(BudgetError):
    """The article used up the calls, tokens or money that it may take."""


class NightCapReached(BudgetError):
    """The night used up the calls, tokens, money or time that it may take."""
