"""Find out what an endpoint can do, with one small request for each way of asking.

The small schema has the features of the brief's that endpoints fail on: patterns, lengths of lists, references, unions.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from policy_brief import answer_schema
from summarizer.endpoint import Endpoint, LimitName, Rung
from summarizer.errors import AnswerError, BadRequest, ModelNotFound, PolicyBriefError, ProviderError

from .answer import Call, calls_of
from .asker import Asker
from .message import ChatMessage
from .ways import Way, ladder

__all__ = ["ProbeReport", "WayReport", "probe"]

_MESSAGE = ChatMessage(
    role="user",
    content="Name the capital of South Korea in English, spell it in letters, and give the id C1. Answer in JSON.",
)

_Letter = Annotated[str, Field(pattern="^[A-Za-z]$")]
_Id = Annotated[str, Field(pattern="^C[1-9][0-9]*$")]


class _City(BaseModel):
    model_config = ConfigDict(extra="forbid")

    name: str = Field(description="In English.")
    letters: list[_Letter] = Field(min_length=1, max_length=20)


class _Capital(BaseModel):
    model_config = ConfigDict(extra="forbid")

    capital: _City
    id: _Id | None = None


@dataclasses.dataclass(frozen=True, slots=True, kw_only=True)
class WayReport:
    """Whether an endpoint answers when asked in this way; `message` says why it does not."""

    structured: Rung
    works: bool
    calls: tuple[Call, ...] = ()
    message: str | None = None

    @property
    def seconds(self) -> float:
        """The seconds until the answer, or the failure."""
        return sum(call.seconds for call in self.calls)


@dataclasses.dataclass(frozen=True, slots=True, kw_only=True)
class ProbeReport:
    """What an endpoint can do; `ways` are those that were tried, up to a failure that every way would meet.

    `reachable` is true if the endpoint itself answered, even if only to refuse the key. `model_known` is None where
    that is not known. `limit_name` is the parameter under which the endpoint takes a limit on answers, where one is
    set.
    """

    url: str
    model: str
    reachable: bool
    model_known: bool | None
    ways: tuple[WayReport, ...]
    limit_name: LimitName | None = None

    @property
    def structured(self) -> Rung | None:
        """The best way that works, None where none does."""
        return next((way.structured for way in self.ways if way.works), None)

    @property
    def messages(self) -> tuple[str, ...]:
        """What is wrong and what to do about it, each message once."""
        return tuple(dict.fromkeys(way.message for way in self.ways if way.message))


async def probe(endpoint: Endpoint) -> ProbeReport:
    """Ask in each way, once, with no re-ask and no transport retry; errors of the endpoint are reported, not raised."""
    ways: list[WayReport] = []
    errors: list[PolicyBriefError | None] = []
    limit: LimitName | None = None
    for way in ladder(None):
        report, error, limit = await _try(dataclasses.replace(endpoint, limit_name=limit or endpoint.limit_name), way)
        ways.append(report)
        errors.append(error)
        if error is not None and not isinstance(error, BadRequest | AnswerError):
            break  # a wrong key or model, or a network failure, fails in every way
    return ProbeReport(
        url=endpoint.place,
        model=endpoint.model,
        reachable=any(_answered(error) for error in errors),
        model_known=_model_known(errors),
        ways=tuple(ways),
        limit_name=limit if endpoint.max_output_tokens is not None else None,
    )


async def _try(endpoint: Endpoint, way: Way) -> tuple[WayReport, PolicyBriefError | None, LimitName]:
    once = dataclasses.replace(endpoint, reasks=0, transport_attempts=1)
    async with Asker(once, ways=[way]) as asker:
        try:
            answer = await asker.ask(
                [_MESSAGE], _Capital, schema=answer_schema(_Capital), context={}, reask="\n".join, kind="probe"
            )
        except PolicyBriefError as error:
            report = WayReport(structured=way.rung, works=False, calls=calls_of(error), message=str(error))
            return report, error, asker.limit_name
    works = answer.value is not None
    message = None if works else _not_heeded(endpoint, way.rung, answer.problems)
    return WayReport(structured=way.rung, works=works, calls=answer.calls, message=message), None, asker.limit_name


def _not_heeded(endpoint: Endpoint, structured: Rung, problems: Sequence[str]) -> str:
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
