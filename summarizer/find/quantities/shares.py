"""Find shares in words: 절반, 과반, 3분의 2."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from summarizer.text.patterns import compile_lazily, find_whole, skip_to

__all__ = ["Share", "find_shares"]

_SHARE = compile_lazily(
    skip_to(
        "절반과123456789",
        r"""(?<![가-힣0-9])(?:
          (?:절반|반수(?![가-힣]{2}))  # 절반이 찬성했다
          |(?P<most>과반수?)(?![석선득])  # 과반이 찬성했다
          |(?P<parts>[2-9]|10)분의[ ]?(?P<count>[1-9])(?![0-9.,])  # 3분의 2 이상
        )""",
    ),
    re.VERBOSE,
)
_CUES = ("절반", "반수", "과반", "분의")
"""One of these stands in every share; most texts hold none."""
_UNITS = {
    2: "half", 3: "third", 4: "quarter", 5: "fifth", 6: "sixth", 7: "seventh", 8: "eighth", 9: "ninth", 10: "tenth",
}  # fmt: skip


class Share(NamedTuple):
    """A share as printed; `majority` is true of 과반, which is more than half."""

    start: int
    end: int
    parts: Decimal
    unit: str
    majority: bool


def find_shares(text: str) -> Iterator[Share]:
    """Return the shares of a text in order; the unit is the part (half, third), `parts` how many of them."""
    if not any(cue in text for cue in _CUES):
        return
    for found in find_whole(_SHARE, text):
        parts, count = int(found["parts"] or 2), int(found["count"] or 1)
        if count < parts:
            yield Share(found.start(), found.end("whole"), Decimal(count), _UNITS[parts], majority=bool(found["most"]))
