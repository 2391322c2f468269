"""Tell a street (세종대로 110, 삼성로) from a name with the particle 로 (고려대로 옮기다)."""

from __future__ import annotations

import re
from typing import Final

from summarizer.text.patterns import compile_lazily

__all__ = ["is_street"]

_FINALS: Final = 28
_BEFORE_RO: Final = (0, 8)  # the numbers of the finals before the particle 로: none, and ㄹ; 으로 stands behind others
_AVENUE: Final = "대"
_TOWARDS = compile_lazily(
    r"""로[ ](?:[가-힣]+[ ])?(?:
      향[하한해했] | 가[는고서며] | 간(?![가-힣]) | 갔 | 옮 | 이동 | 이전 | 복귀 | 돌아 | 출근
      | 진학 | 편입 | 이직 | 초빙 | 영입 | 파견 | 선정 | 보[내냈낸] | 몰[려렸린] | 불[리린려렸] | 바[꾸뀌뀐꿨]
    )""",
    re.VERBOSE,
)


def is_street(text: str, end: int) -> bool:
    """Return whether the name that ends at `end` is only the beginning of a street's name."""
    if not text.startswith("로", end) or "가" <= text[end + 1 : end + 2] <= "힣":
        return False
    last = text[end - 1]
    if "가" <= last <= "힣" and (ord(last) - ord("가")) % _FINALS not in _BEFORE_RO:
        return True
    return last == _AVENUE and not _TOWARDS.match(text, end)
