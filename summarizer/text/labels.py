"""Labels of questions and answers in an interview, which name nobody: Q. 언제 여나?, 답변: 다음 달 연다."""

from __future__ import annotations

from .patterns import compile_lazily

__all__ = ["ANSWERS", "ASKS", "names_nobody"]

ASKS = r"(?:Q|질문|문)\ ?[.:)]"
ANSWERS = r"(?:A|답변|답)\ ?[.:)]"
"""Neither Q1. nor A1.: an office that numbers questions asks and answers them itself, which is not an interview."""
_ALONE = compile_lazily(r"(?:[QA문답]|질문|답변)\d{0,2}")


def names_nobody(label: str) -> bool:
    """Return whether a label says only that one asks or answers, and not who."""
    return _ALONE.fullmatch(label.strip()) is not None
