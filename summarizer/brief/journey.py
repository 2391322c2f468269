"""The record of how a brief was made: the stages, their calls, and the time that is left."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Literal

from policy_brief import Objection, ReadPage, Stage, StageUsage, Usage
from summarizer.endpoint import Structured

if TYPE_CHECKING:
    from summarizer.ask.answer import Answer, Call
    from summarizer.review import SecondRead

__all__ = ["Journey"]

_LEAST_SECONDS = 1.0


class Journey:
    """The record of one brief's stages; times are seconds.

    `on_stage` is called as each stage begins, `on_usage` with the usage of each as it ends. A replay has no clock
    times, so that it is the same every time.
    """

    def __init__(
        self,
        *,
        seconds: float,
        replayed: bool,
        on_stage: Callable[[Stage], None],
        on_usage: Callable[[StageUsage], None] = lambda _usage: None,
    ) -> None:
        self._deadline = time.monotonic() + seconds
        self._replayed = replayed
        self._on_stage = on_stage
        self._on_usage = on_usage
        self._began = time.monotonic()
        self.model = ""
        self.structured: Structured = "json_schema"
        self.stages: list[StageUsage] = []
        self.notices: list[str] = []
        self.watched: list[Objection] = []
        self.page: ReadPage | None = None
        self.second_reader: Literal["read", "left out", "failed"] = "left out"

    @property
    def left(self) -> float:
        """Seconds left for this article, at least one."""
        return max(self._deadline - time.monotonic(), _LEAST_SECONDS)

    def begin(self, stage: Stage) -> None:
        """Note that a stage begins, and call `on_stage`."""
        self._began = time.monotonic()
        self._on_stage(stage)

    def end(self, stage: Stage, calls: Sequence[Call], *, model: str, failure: str | None = None) -> None:
        """Record the usage of a stage, and its failure if it failed; a stage without calls has no usage."""
        if failure:
            self.notices.append(f"The {stage} gave no usable answer: {failure}")
        self.notices += dict.fromkeys(call.notice for call in calls if call.notice)
        if calls:
            seconds = None if self._replayed else round(time.monotonic() - self._began, 1)
            self.stages.append(StageUsage(stage=stage, model=model, **_sums(calls), seconds=seconds))
            self._on_usage(self.stages[-1])

    def answered(self, stage: Stage, answer: Answer[Any]) -> None:
        """Record a stage that was answered."""
        self.model, self.structured = answer.model, answer.structured
        if answer.failure:
            self.notices.append(f"A re-ask of the {stage} was not answered: {answer.failure}")
        self.end(stage, answer.calls, model=answer.model)

    def read(self, stage: Stage, read: SecondRead) -> None:
        """Record the outcome of a second reading."""
        if read.calls:
            self.second_reader = "failed" if read.failure else "read"
        self.notices += read.notices
        self.end(stage, read.calls, model=read.model or "", failure=read.failure)

    @property
    def total(self) -> Usage:
        """The usage of all stages together."""
        costs = [stage.cost_usd for stage in self.stages]
        seconds = [stage.seconds for stage in self.stages if stage.seconds is not None]
        return Usage(
            calls=sum(stage.calls for stage in self.stages),
            reasks=sum(stage.reasks for stage in self.stages),
            prompt_tokens=sum(stage.prompt_tokens for stage in self.stages),
            cached_tokens=sum(stage.cached_tokens for stage in self.stages),
            completion_tokens=sum(stage.completion_tokens for stage in self.stages),
            cost_usd=None if None in costs else sum((cost for cost in costs if cost is not None), Decimal(0)),
            seconds=None if self._replayed else round(sum(seconds), 1),
        )


def _sums(calls: Sequence[Call]) -> dict[str, Any]:
    costs = [call.cost for call in calls if call.error is None or call.cost is not None]
    return {
        "calls": len(calls),
        "reasks": sum(1 for call in calls if call.kind == "reask"),
        "prompt_tokens": sum(call.prompt_tokens or 0 for call in calls),
        "cached_tokens": sum(call.cached_tokens or 0 for call in calls),
        "completion_tokens": sum(call.completion_tokens or 0 for call in calls),
        "cost_usd": None if None in costs else sum((cost for cost in costs if cost is not None), Decimal(0)),
    }
