"""Find where the body of a text begins, below its headline, its times and what a page prints beside them."""

from __future__ import annotations

from collections.abc import Sequence

from summarizer.text.patterns import compile_lazily

from .furniture import is_menu, is_path, is_prose, is_question, is_section
from .headlines import count_printed, headlines_in, is_title
from .parts import Line
from .statements import is_polite, is_statement
from .tables import headings_in

__all__ = ["LONGEST_HEAD", "TIMED", "begins_with_items", "body_start", "first_statement", "is_text"]

TIMED = frozenset({"time", "ministry"})
_AROUND_TOOLS = frozenset({"time", "reporter", "share", "ministry"})
"""What stands around the words of a page's tools."""
_OPENING = 3
LONGEST_HEAD = 200
_MARKS = frozenset("■◆◇●◈▣★▶")
LONGEST_HEADING = 40
_LONG = 40
_DAY = compile_lazily(r"\d{4}(?:년|\.)\s?\d{1,2}(?:월|\.)\s?\d{1,2}(?:일|\.)?")
_ITEM = compile_lazily(r"(?:\d{1,2}\.\s?|[-·]\s?)?[가-힣A-Za-z][^:：\n]{1,40}\s?[:：]\s?\S", cues=":：")
_FIGURE = compile_lazily(r"[(\[][^()\[\]0-9:：]{1,8}[)\]]\s?[:：]\s?[△▼▽−–-]?\s?[0-9][0-9,.]*\s*$", cues=":：")
_WORDS = compile_lazily(r"[가-힣]+ [가-힣]{2}")
"""Two words of a line that is too short for a headline: 다음은 문답."""


def body_start(lines: Sequence[Line]) -> int:
    """Find the first line of the body: the dateline's, else the first sentence below the times that open the page."""
    prose = [at for at, line in enumerate(lines) if is_text(line)]
    dated = next((at for at, line in enumerate(lines) if line.lead), None)
    if dated is not None and sum(at < dated for at in prose) < _OPENING:
        return dated
    timed = next((at for at, line in enumerate(lines) if line.kind in TIMED), -1)
    after = [at for at in prose if at > timed]
    above = len(prose) - len(after)
    below = above == 0 or (above == 1 and not _is_signed(lines[prose[0]], lines[timed]))
    start = next(iter(after if below else prose), 0)
    earliest = _below_headline(lines[:start], timed + 1)
    start = _first_words(lines, earliest, first_statement(lines, earliest, start))
    return _first_item(lines, start + count_printed(lines, start))


def _first_item(lines: Sequence[Line], start: int) -> int:
    """Return where the items of a filing begin above its first sentence, where one of them gives a figure and its unit.

    1. 계약 내용 : 로봇 공급 ⏎ - 계약금액(원) : 12,600,000,000
    """
    items = [at for at in range(start) if _is_plain(lines[at]) and _ITEM.match(lines[at].text)]
    filled = any(_FIGURE.search(lines[at].text) for at in items)
    return items[0] if filled else start


def begins_with_items(lines: Sequence[Line], start: int) -> bool:
    """Return whether a body begins with an item of a filing: 1. 계약 내용 : 로봇 공급."""
    return 0 < start < len(lines) and _ITEM.match(lines[start].text) is not None


def _is_signed(sentence: Line, time: Line) -> bool:
    """Return whether a sentence above a day opens a notice that the day signs: … 모집합니다. ⏎ 2026년 3월 4일."""
    return is_polite(sentence.text) and len(sentence.text) >= _LONG and _DAY.fullmatch(time.text) is not None


def first_statement(lines: Sequence[Line], earliest: int, start: int) -> int:
    """Return where the body begins at or above its first prose: at the first sentence, however short.

    What a page's tools say to its reader is none where times or words of a share bar follow it.
    """
    tools = max((at for at in range(earliest, start) if lines[at].kind in _AROUND_TOOLS), default=-1)
    said = (at for at in range(earliest, start) if _is_plain(lines[at]))
    stated = (at for at in said if is_statement(lines[at].text) and (at > tools or not is_polite(lines[at].text)))
    return next(stated, start)


def is_text(line: Line) -> bool:
    """Return whether a line is running text, or what an interviewer asks."""
    return _is_plain(line) and (is_prose(line.text) or is_question(line.text))


def _below_headline(head: Sequence[Line], timed: int) -> int:
    """Return where a body may begin at the earliest: below the times that open a page, and below its headline."""
    headline, _ = headlines_in(head[-LONGEST_HEAD:])
    last = headline[-1].start if headline else -1
    return next((at for at in range(timed, len(head)) if head[at].span.start > last), len(head))


def _first_words(lines: Sequence[Line], earliest: int, start: int) -> int:
    """Return where a body begins with a heading, the first of several with one mark, or with words too short for one.

    These stand right above its first sentence: ◆ 누가 책임지나, 다음은 문답.
    """
    headings = headings_in(lines[start:])
    marks = {line.text[0] for line in lines[start:] if line.span.start in headings} & _MARKS
    while start > earliest and _is_plain(lines[start - 1]):
        marked = lines[start - 1].text[0] in marks and len(lines[start - 1].text) <= LONGEST_HEADING
        if not marked and not _is_short(lines, start - 1):
            break
        start -= 1
        marks = marks - {lines[start].text[0]}
    return start


def _is_short(lines: Sequence[Line], at: int) -> bool:
    """Return whether a line is words of the text, too few for a subhead and none of a page's menus."""
    text = lines[at].text
    menu = is_section(text) or is_path(text) or is_menu(text)
    return not menu and not is_title(lines, at) and _WORDS.match(text) is not None


def _is_plain(line: Line) -> bool:
    return line.kind is None and line.mark is None
