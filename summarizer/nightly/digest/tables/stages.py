"""What the briefs of a digest took to write, by stage."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from summarizer.nightly.ledger.stages import StageSum

from .cells import TableRow, write_table

__all__ = ["stage_table"]

_HEADER = ("Stage", "Briefs", "Calls", "Tokens read", "Tokens written", "US dollars")


def stage_table(title: str, stages: Iterable[StageSum]) -> Iterator[str]:
    """Write the usage of each stage; a figure that no endpoint gives is unknown, not zero."""
    yield from write_table(title, _HEADER, map(_row, stages))


def _row(stage: StageSum) -> TableRow:
    read, written = (
        f"{tokens:,}" if stage.counted else "unknown" for tokens in (stage.prompt_tokens, stage.completion_tokens)
    )
    return stage.stage, f"{stage.briefs:,}", f"{stage.calls:,}", read, written, _name_cost(stage)


def _name_cost(stage: StageSum) -> str:
    if stage.usd is None:
        return "unknown"
    return f"{stage.usd:.4f}" + (f" and {stage.unpriced:,} unknown" if stage.unpriced else "")
