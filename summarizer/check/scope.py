"""A brief of an article with nothing on AI policy says so, and claims nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator

from policy_brief import LISTS, PolicyBrief
from summarizer.find.scan import Scan

__all__ = ["scope_notices"]

_AI = re.compile(
    r"(?<![A-Za-z])AI(?![A-Za-z])|인공지능|생성형|챗GPT|거대\s?언어|LLM|머신러닝|딥러닝|GPU|NPU|데이터\s?센터|알고리즘|딥시크|자율주행|반도체",
    re.IGNORECASE,
)
_FACT_LISTS = tuple(name for name in LISTS if name not in ("key_points", "caveats"))


def scope_notices(brief: PolicyBrief, scan: Scan) -> Iterator[str]:
    """Say when the article is not on AI policy, and when brief and article disagree about that."""
    text = " ".join((scan.article.headline or "", *(sentence.text for sentence in scan.sentences)))
    on_ai = _AI.search(text) is not None
    if brief.scope == "other":
        yield "The article says nothing on AI policy; the brief says what it is about, and no more."
        full = [name for name in _FACT_LISTS if getattr(brief, name)]
        if full:
            yield f"The brief calls the article no AI policy, yet fills {', '.join(full)}."
    elif not on_ai:
        yield "The article never speaks of AI in so many words: whether it is AI policy is the model's judgement."
