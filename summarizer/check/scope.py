"""What a reader should know about an article as a whole: what it is about, and whether it speaks to an AI."""

from __future__ import annotations

import re
from collections.abc import Iterator

from policy_brief import LISTS, PolicyBrief

from .reading import Reading
from .rules.wording.instructions import instruction_notices

__all__ = ["notices", "scope_notices"]

_AI = re.compile(
    r"(?<![A-Za-z])(?:AI|LLM|GPU|NPU|TPU|HBM)(?![A-Za-z])|인공지능|생성형|챗GPT|거대\s?언어|머신러닝|딥러닝|데이터\s?센터"
    r"|알고리즘|딥시크|자율주행|반도체|파운데이션\s?모델|로봇|초거대|고대역폭|클라우드(?!\s?펀딩)",
    re.IGNORECASE,
)
_NO_FACTS = ("key_points", "caveats", "read_with_care", "consequences", "follow_up")
_FACT_LISTS = tuple(name for name in LISTS if name not in _NO_FACTS)


def notices(brief: PolicyBrief, reading: Reading) -> tuple[str, ...]:
    """Return what a reader should know about article and brief."""
    article = reading.scan.article
    return (*article.notices, *scope_notices(brief, reading), *instruction_notices(reading))


def scope_notices(brief: PolicyBrief, reading: Reading) -> Iterator[str]:
    """Say when the article is not on AI policy, and when brief and article disagree about that."""
    text = " ".join((reading.scan.article.headline or "", *reading.lines.values()))
    on_ai = _AI.search(text) is not None
    if brief.scope == "other":
        yield "The article says nothing on AI policy; the brief says what it is about, and no more."
        full = [name for name in _FACT_LISTS if getattr(brief, name)]
        if full:
            yield f"The brief calls the article no AI policy, yet fills {', '.join(full)}."
    elif not on_ai:
        yield "The article does not mention AI: that it is AI policy is the model's judgement."
