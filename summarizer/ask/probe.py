"""Find out what an endpoint can do, with one tiny request for each way of asking."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence
from typing import Any, Final

from pydantic import BaseModel, ConfigDict

from summarizer.endpoint import Endpoint, Structured
from summarizer.errors import AnswerError, BadRequest, ModelNotFound, PolicyBriefError, ProviderError

from .answer import Call
from .asker import Asker
from .message import ChatMessage

__all__ = ["ProbeReport", "WayReport", "probe"]

_WAYS: Final[tuple[Structured, ...]] = ("json_schema", "tools", "json")
_MESSAGE = ChatMessage(
    role="user",
    content="Name the capital of South Korea in English, and count the letters of that name. Answer in JSON.",
)


class _Capital(BaseModel):
    model_config = ConfigDict(extra="forbid")

    capital: str
    letters: int


_SCHEMA: Final[dict[str, Any]] = {
    "type": "object",
    "properties": {"capital": {"type": "string"}, "letters": {"type": "integer"}},
    "required": ["capital", "letters"],
    "additionalProperties": False,
}


@dataclasses.dataclass(frozen=True, slots=True, kw_only=True)
class WayReport:
    """Whether an endpoint answers when it is asked in this way; `message` says why not."""

    structured: Structured
    works: bool
    calls: tuple[Call, ...] = ()
    message: str | None = None

    @property
    def seconds(self) -> float:
        """How long the answer, or the failure, took."""
        return sum(call.seconds for call in self.calls)


@dataclasses.dataclass(frozen=True, slots=True, kw_only=True)
class ProbeReport:
    """What an endpoint can do; `ways` are those tried, and none is tried after one failed for all of them.

    `reachable`: it gave an answer of its own, were it only that it does not accept the key. `model_known` is None where
    that did not come out.
    """

    url: str
    model: str
    reachable: bool
    model_known: bool | None
    ways: tuple[WayReport, ...]

    @property
    def structured(self) -> Structured | None:
        """The best way that works, None where none does."""
        return next((way.structured for way in self.ways if way.works), None)

    @property
    def messages(self) -> tuple[str, ...]:
        """What is wrong, and what to do about it, once each."""
        return tuple(dict.fromkeys(way.message for way in self.ways if way.message))


async def probe(endpoint: Endpoint) -> ProbeReport:
    """Ask in each way, once, with no re-ask and no transport retry; raise nothing that an endpoint can cause."""
    ways: list[WayReport] = []
    errors: list[PolicyBriefError | None] = []
    for structured in _WAYS:
        way, error = await _try(endpoint, structured)
        ways.append(way)
        errors.append(error)
        if error is not None and not isinstance(error, BadRequest | AnswerError):
            break  # a key, a model or a network that fails does so in every way
    return ProbeReport(
        url=endpoint.place,
        model=endpoint.model,
        reachable=any(_answered(error) for error in errors),
        model_known=_model_known(errors),
        ways=tuple(ways),
    )


async def _try(endpoint: Endpoint, structured: Structured) -> tuple[WayReport, PolicyBriefError | None]:
    once = dataclasses.replace(endpoint, structured=structured, reasks=0, transport_attempts=1)
    try:
        async with Asker(once) as asker:
            answer = await asker.ask([_MESSAGE], _Capital, schema=_SCHEMA, context={}, reask="\n".join, kind="probe")
    except PolicyBriefError as error:
        calls = tuple(call for call in error.calls if isinstance(call, Call))
        return WayReport(structured=structured, works=False, calls=calls, message=str(error)), error
    works = answer.value is not None
    message = None if works else _not_heeded(endpoint, structured, answer.problems)
    return WayReport(structured=structured, works=works, calls=answer.calls, message=message), None


def _not_heeded(endpoint: Endpoint, structured: Structured, problems: Sequence[str]) -> str:
    return (
        f"{endpoint.model} was asked in the way {structured!r} and answered in another form ({'; '.join(problems)});"
        " set another way, or use another model."
    )


def _answered(error: PolicyBriefError | None) -> bool:
    if isinstance(error, ProviderError):
        return hasattr(error.__cause__, "status_code")
    return error is None or isinstance(error, AnswerError)


def _model_known(errors: Sequence[PolicyBriefError | None]) -> bool | None:
    if any(error is None or isinstance(error, AnswerError) for error in errors):
        return True
    return False if any(isinstance(error, ModelNotFound) for error in errors) else None
