"""Tell the summary that a page's machine writes of an article, and its label, from the article: AI 요약, 3줄 요약."""

from __future__ import annotations

import re
from collections.abc import Sequence

from summarizer.text.patterns import compile_lazily

__all__ = ["is_summary_label", "summaries_in"]

_LABEL = compile_lazily(
    r"""
    [\W_]{0,4}
    (?:
        (?:(?:생성형\s?)?(?:AI|인공지능|챗\s?GPT|챗봇)(?:가|로|의)?\s?|자동\s?)
          (?:기사|뉴스|본문|핵심|세\s?줄|\d\s?줄|한\s?줄)?\s?요약(?:봇|본|문|노트|보기)?
      | (?:(?:기사|뉴스|본문)\s?)?(?:핵심|세\s?줄|\d\s?줄|한눈에\s?보는)\s?요약
      | (?:기사|뉴스|본문)\s?(?:내용\s?)?요약
      | (?:AI|인공지능)[가로]?\s?(?:요약한|정리한|뽑은)\s?(?:이\s)?(?:기사|뉴스)?(?:의)?\s?(?:핵심|내용|요점)?
    )
    (?:\s?(?:입니다|베타|(?i:beta)|보기|펼치기|열기))?
    [\W_]{0,4}
    """,
    re.VERBOSE,
    cues=("요약", "정리한", "뽑은"),
)
_COUNTED = compile_lazily(r"(?P<count>[2-5]|세)\s?줄", cues="줄")
_ITEM = compile_lazily(r"[-–·•∙▪▶▷■□ㆍ*✔✅①-⑳]\s?\S|\d{1,2}[.)]\s")
_CLOSING = compile_lazily(r"[\W_]{0,3}(?:요약\s?)?(?:접기|닫기|더\s?보기)[\W_]{0,3}", cues=("접기", "닫기", "보기"))
_LONGEST_LABEL = 40
_LONGEST_LINE = 160
_MOST_LINES = 8
_THREE = 3


def is_summary_label(line: str) -> bool:
    """Return whether a line is the label of a summary and no more: AI가 요약한 이 기사의 핵심."""
    return len(line) <= _LONGEST_LABEL and _LABEL.fullmatch(line) is not None


def summaries_in(lines: Sequence[str]) -> frozenset[int]:
    """Return which lines are labels of summaries and what stands in these.

    A summary reaches to the word that closes it; else it is as many lines as its label says, or the items of a list.
    One that nothing ends is not told from the text below, of which more must follow than the summary has.
    """
    found: set[int] = set()
    for at, line in enumerate(lines):
        if at not in found and is_summary_label(line):
            end = _end_of(lines, at)
            found.update(range(at, end if _is_more(lines, at, end) else at + 1))
    return frozenset(found)


def _end_of(lines: Sequence[str], at: int) -> int:
    """Return where what a label stands above ends: at the label itself where nothing tells."""
    below = range(at + 1, min(len(lines), at + 1 + _MOST_LINES))
    closed = next((other + 1 for other in below if _CLOSING.fullmatch(lines[other])), None)
    counted = _COUNTED.search(lines[at])
    listed = next((other for other in below if not _is_item(lines[other])), below.stop)
    if closed is not None:
        return closed
    return max(listed, min(at + 1 + _count(counted["count"]), below.stop)) if counted else listed


def _is_more(lines: Sequence[str], at: int, end: int) -> bool:
    """Return whether more text stands below a summary than in it."""
    below = lines[end : end + _MOST_LINES]
    return sum(map(len, below)) >= sum(map(len, lines[at + 1 : end]))


def _is_item(line: str) -> bool:
    return len(line) <= _LONGEST_LINE and _ITEM.match(line) is not None


def _count(word: str) -> int:
    return int(word) if word.isdecimal() else _THREE
