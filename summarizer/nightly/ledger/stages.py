"""The usage of the stages of saved briefs: calls, tokens and cost."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from decimal import Decimal
from typing import Final, get_args

from policy_brief import Stage, StageUsage, Value
from policy_brief.light import Amount

from .store import Store

__all__ = ["StageSum", "Stages", "keep_stages", "sum_up_stages"]

_NANO: Final = 1_000_000_000
_LAST: Final = 200


class StageSum(Value):
    """The usage of one stage in a number of briefs; `usd` leaves out `unpriced` ones, and is null if all are unpriced.

    `counted` is the number of briefs with token counts from the endpoint.
    """

    stage: Stage
    briefs: int
    calls: int
    reasks: int
    prompt_tokens: int
    cached_tokens: int
    completion_tokens: int
    counted: int
    usd: Amount | None
    unpriced: int

    @property
    def tokens(self) -> int:
        """Prompt and completion tokens together."""
        return self.prompt_tokens + self.completion_tokens


class Stages:
    """The stages of the briefs that are on disk."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def total(self) -> tuple[StageSum, ...]:
        """Sum up each stage over all briefs, in the order of the stages."""
        return sum_up_stages(self._read("SELECT * FROM stages"))

    def lately(self, *, second_reader: bool) -> tuple[int, tuple[StageSum, ...]]:
        """Return how many of the last briefs had, or had not, a second reader, and the usage of their stages."""
        rows = self._read(
            "WITH last AS (SELECT key FROM stages WHERE stage = 'write' ORDER BY night DESC, key LIMIT ?)"
            " SELECT * FROM stages WHERE key IN last"
            " AND ? = EXISTS (SELECT 1 FROM stages AS read WHERE read.key = stages.key AND read.stage = 'second read')",
            (_LAST, second_reader),
        )
        return sum(1 for usage in rows if usage.stage == "write"), sum_up_stages(rows)

    def _read(self, query: str, values: tuple[object, ...] = ()) -> list[StageUsage]:
        with self._store.reading() as connection:
            return [_read_usage(row) for row in connection.execute(query, values).fetchall()]


def keep_stages(connection: sqlite3.Connection, key: str, night: int, stages: Iterable[StageUsage]) -> None:
    """Record the stages of a brief; a stage with several parts is recorded as one."""
    for total in sum_up_stages(stages):
        nano = None if total.unpriced or total.usd is None else int((total.usd * _NANO).to_integral_value())
        connection.execute(
            "INSERT OR REPLACE INTO stages VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                key, total.stage, night, total.calls, total.reasks, total.prompt_tokens, total.cached_tokens,
                total.completion_tokens, nano,
            ),
        )  # fmt: skip


def sum_up_stages(usages: Iterable[StageUsage]) -> tuple[StageSum, ...]:
    """Sum up the usage of stages, in their order, without stages that sent no request."""
    by_stage: dict[Stage, list[StageUsage]] = {stage: [] for stage in get_args(Stage)}
    for usage in usages:
        by_stage[usage.stage].append(usage)
    return tuple(_sum_up(stage, found) for stage, found in by_stage.items() if found)


def _sum_up(stage: Stage, usages: list[StageUsage]) -> StageSum:
    costs = [usage.cost_usd for usage in usages if usage.cost_usd is not None]
    return StageSum(
        stage=stage,
        briefs=len(usages),
        calls=sum(usage.calls for usage in usages),
        reasks=sum(usage.reasks for usage in usages),
        prompt_tokens=sum(usage.prompt_tokens for usage in usages),
        cached_tokens=sum(usage.cached_tokens for usage in usages),
        completion_tokens=sum(usage.completion_tokens for usage in usages),
        counted=sum(1 for usage in usages if usage.prompt_tokens + usage.completion_tokens),
        usd=sum(costs, Decimal(0)) if costs else None,
        unpriced=len(usages) - len(costs),
    )


def _read_usage(row: sqlite3.Row) -> StageUsage:
    nano = row["nano_usd"]
    return StageUsage(
        stage=row["stage"],
        model="",
        calls=row["calls"],
        reasks=row["reasks"],
        prompt_tokens=row["prompt_tokens"],
        cached_tokens=row["cached_tokens"],
        completion_tokens=row["completion_tokens"],
        cost_usd=None if nano is None else Decimal(nano) / _NANO,
        seconds=None,
    )
