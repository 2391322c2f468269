"""The result of a question: the answer, and each request that was made for it."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Generic, Literal, TypeVar

from summarizer.endpoint import Structured
from summarizer.errors import PolicyBriefError

__all__ = ["Answer", "Call", "Kind", "calls_of"]

T = TypeVar("T")

Kind = Literal["ask", "reask", "probe"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    """One request, answered or failed; `cost` is US dollars, None where no price is known.

    `batch` says whether it was answered, and charged, through the Batch API; `notice` says what was odd about the
    reply.
    """

    kind: Kind
    seconds: float
    prompt_tokens: int | None = None
    cached_tokens: int | None = None
    completion_tokens: int | None = None
    cost: Decimal | None = None
    batch: bool = False
    error: str | None = None
    notice: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer(Generic[T]):
    """A validated answer, or the draft that is left when all re-asks were invalid.

    `problems` are the validation messages of the last attempt, each `field path: message`, empty when `value` is
    given; `draft` is the last JSON object that the model gave, None when no object ever came. `failure` is the error
    of a re-ask that was never answered.
    """

    value: T | None
    draft: dict[str, Any] | None
    problems: tuple[str, ...]
    calls: tuple[Call, ...]
    model: str
    structured: Structured
    failure: PolicyBriefError | None = None


def calls_of(error: PolicyBriefError) -> tuple[Call, ...]:
    """Return the requests that were made before an error, paid or failed."""
    return tuple(call for call in error.calls if isinstance(call, Call))
