"""Tell counters that number what stands beside them from those that count it: 6세대 HBM, 19층 회의실, 12번 안건."""

from __future__ import annotations

import re
from typing import Final

from summarizer.text.patterns import compile_lazily

__all__ = ["NAME", "NUMBERING", "numbering"]

NAME: Final = "name"
"""What `numbering` says of a number that is a name, and is not written as an ordinal: 5번 출구, 2030세대."""
NUMBERING: Final = frozenset(("세대", "층", "번"))
"""Counters that `numbering` tells apart."""

_REACH: Final = 20
_MOST_GENERATIONS: Final = 20
_COHORT = compile_lazily(r"[1-9]0[1-9]0|[1-9]86")  # 2030세대, 586세대
_HOMES_BEFORE = compile_lazily(r"(?:아파트|주택|빌라|오피스텔)[^.,\n0-9]{0,6}$")
_HOMES_AFTER = compile_lazily(r"[가를]? ?(?:규모|아파트|주택|단지|입주|분양|공급(?!망))")
_COUNTED_GENERATIONS = compile_lazily(r"에 걸[쳐친]|가 (?:함께|모여|모두|한집|같이)|를 (?:잇|이어|아우)")
_ON_FLOOR = compile_lazily(
    r"""에서(?![가-힣]{2})
    |에[는도]?[ ](?:있|위치|자리|들어|마련|입주|설치|문을|둔|두[고었])
    |[ ](?:[가-힣A-Za-z]{1,8}[ ])?[가-힣A-Za-z]{0,8}(?:
      [실홀룸]|강당|로비|라운지|식당|카페|센터|사무실|연구소|전시장|회의장|매장|복도
    )(?:에서?|으로|[은는이가을를의과와])?(?![가-힣])""",
    re.VERBOSE,
)
_ITEM_AFTER = compile_lazily(r" ?(?:안건|문항|문제|질문|항목|조항|과제)(?!를 (?:풀|냈|만))")
_NAMED_AFTER = compile_lazily(r" ?(?:출구|게이트|국도|버스|마을버스|승강장|탑승구|홀(?!로)|창구|부스|채널)")
_NAMED_BEFORE = compile_lazily(r"(?:기호|국도|버스|출구|게이트|과제(?: 가운데| 중)?|안건|문항) ?$")


def numbering(word: str, text: str, start: int, end: int) -> str | None:
    """Return 'ordinal', 'household' or `NAME` for the figure `text[start:end]` with a counter; None where it counts."""
    printed = text[start:end].removesuffix(word).strip()
    if word == "세대":
        return _of_generations(printed, text, start, end)
    if word == "층":
        return "ordinal" if _ON_FLOOR.match(text, end) else None
    if _ITEM_AFTER.match(text, end):
        return "ordinal"
    named = _NAMED_AFTER.match(text, end) or _NAMED_BEFORE.search(text, max(0, start - _REACH), start)
    return NAME if named else None


def _of_generations(printed: str, text: str, start: int, end: int) -> str | None:
    """Tell the sixth generation from six generations, homes and people in their twenties and thirties."""
    if _COHORT.fullmatch(printed):
        return NAME
    if _HOMES_AFTER.match(text, end) or _HOMES_BEFORE.search(text, max(0, start - _REACH), start):
        return "household"
    if not printed.isdigit() or int(printed) > _MOST_GENERATIONS:
        return "household"
    return None if _COUNTED_GENERATIONS.match(text, end) else "ordinal"
