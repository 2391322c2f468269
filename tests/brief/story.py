"""The story's answer with a page that tells all of the article, so that nothing is left to ask its writer about."""

from __future__ import annotations

import json
from typing import Any

from tests import story

__all__ = ["answer", "answer_text"]


def answer() -> dict[str, Any]:
    """Return a sound answer; what only the row of a speaker tells of the last sentence, no page prints."""
    given = story.answer()
    given["key_points"][1] = "Finland signed the Paris declaration [2], while a company asks for open data [3]."
    return given


def answer_text(damage: dict[str, Any] | None = None) -> str:
    """Return the answer as a model writes it; `damage` replaces its keys."""
    return json.dumps({**answer(), **(damage or {})}, ensure_ascii=False)
