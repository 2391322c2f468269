"""An assertion for promptfoo: the output holds against the article that the variable `article` names."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from summarizer import verify


def get_assert(output: str, context: dict[str, Any]) -> dict[str, Any]:
    """Return promptfoo's grading result."""
    config = context.get("config") or {}
    found = verify(output, Path(context["vars"]["article"]), second_reader=bool(config.get("second_reader")))
    return {"pass": found.holds, "score": found.score, "reason": str(found)}
