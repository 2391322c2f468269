"""What a page prints around the body of an article: times, reporters, section, subheads, an untold headline.

The head of an article is what stands between its headline and its body, whatever a site calls its elements; a few
lines above the headline and below the body are looked at for times and reporters too.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice, pairwise
from typing import NamedTuple

from lxml.html import HtmlElement

from policy_brief.cleaning.contacts import holds_contact
from summarizer.readers.html.blocks import Block
from summarizer.readers.html.markup import select, text_lines
from summarizer.readers.lines.furniture import furniture, is_menu, is_prose
from summarizer.readers.lines.origin.authors import author_in, authors_in
from summarizer.readers.lines.origin.bylines import bare_name, bylines_in, is_reporter_line, merge
from summarizer.readers.lines.origin.times import PRINTED, Stamp, parse_time, stamps_in, with_labels, without_times
from summarizer.text.article import Byline
from summarizer.text.patterns import compile_lazily

from .headline import folded, is_label

__all__ = ["Head", "read_head", "shown_title", "title_near"]

_ABOVE = 6
_BELOW = 6
_UNKNOWN = 12
"""How many lines above the body are its head where no headline is printed."""
_FAR = 30
"""How many lines above the body a headline may stand that nothing names: numbers, times, files come between."""
_LONGEST_LINE = 160
_MOST_SUBHEADS = 3
_MOST_BOXES = 50
_SHORTEST_SUBHEAD, _LONGEST_SUBHEAD = 9, 120
_CRUMBS = compile_lazily(r"\s?[>›»]\s?")
_NO_SECTION = frozenset(["홈", "HOME", "Home", "기사본문", "뉴스", "전체기사", "기사", "메인"])
_TIME_NAME = compile_lazily(r"(?:^|[-_\s])(?:(?:reg|pub|publish|write|input)?[-_]?date|time|day)", re.IGNORECASE)
_KEEPER = compile_lazily(
    r"담당\s?(?:부서|자|과)|전화\s?번호|연락처|콘텐츠\s?관리|만족", cues=("담당", "전화", "연락처", "콘텐츠", "만족")
)
"""What the box of a page's keeper says, with when the page itself was changed."""
_WRITER_NAME = compile_lazily(r"(?:^|[-_\s])(?:reporter|writer|byline|author|journalist)", re.IGNORECASE)
_TITLE_NAME = compile_lazily(r"(?:^|[-_\s])(?:tit|title|subject|headline)(?:[-_\s]|$)", re.IGNORECASE)
_TITLES = frozenset(["h1", "h2", "h3", "h4"])
_LONGEST_LABEL = 10
_BOARD = compile_lazily(
    r"(?:(?:담당|등록|작성|제공)?\s?(?:부서|기관)(?:명)?|전화\s?(?:번호)?|(?:작성|등록|담당)자|첨부\s?(?:파일)?|조회수?|문의(?:처)?|출처|분류|연락처)"
    r"(?=[\s:：]|$)"
)
"""The labels of a board, of which none is a headline's."""
_BAR = compile_lazily(r"\s[|·ㅣ│]\s")
_MARKS = " |·ㅣ│"
_OFFICE = compile_lazily(r"[가-힣]{2,12}(?:부|처|청|원|회|실|과|팀|[시군구도])")
_SUB = compile_lazily(r"sub", re.IGNORECASE)
_NOT_MINE = frozenset(["aside", "nav", "footer"])
_LONGEST_NAME_BOX = 80
_POLITE = compile_lazily(r"(?:니다|세요|시오)[.\s]{0,2}[\d:]{0,6}$", cues=("니다", "세요", "시오"))
"""How a page speaks to its reader; no subhead ends so. A player's length may stand behind."""
_DASHES = "-–―▷▶▲△■□ㆍ· "


class Head(NamedTuple):
    """What the head of an article says; `lines` are its lines of times and reporters as printed."""

    stamps: tuple[Stamp, ...] = ()
    bylines: tuple[Byline, ...] = ()
    authors: tuple[Byline, ...] = ()
    section: str | None = None
    subheads: tuple[str, ...] = ()
    lines: tuple[str, ...] = ()


def read_head(tree: HtmlElement, blocks: Sequence[Block], body: Sequence[Block], headline: str | None) -> Head:
    """Read the head of an article; `blocks` are the lines of the whole page, `body` those of its body."""
    start, end = _bounds(blocks, body)
    title = _title_at(blocks[:start], headline)
    near = blocks[max(0, title - _ABOVE) if title is not None else max(0, start - _UNKNOWN) : start]
    within = blocks[(title + 1 if title is not None else start) : start]
    above = blocks[max(0, title - _ABOVE) : title] if title is not None else ()
    below = blocks[end : end + _BELOW]
    lines = _short_lines((*near, *below))
    boxed = list(islice(_boxed(tree, _WRITER_NAME), _MOST_BOXES))
    timed = [line for line in lines if _tells_time(line)]
    kept = any(_KEEPER.search(block.text) for block in below)
    dated = [line for part in (near[len(above) :], above, () if kept else below) for line in _short_lines(part)]
    stamps = [stamp for line in dated if _tells_time(line) for stamp in stamps_in(line)]
    stamps = stamps or [stamp for line in lines if _is_dated_name(line) for stamp in stamps_in(line)]
    named = [line for line in (*lines, *boxed) if furniture(line) == "reporter" or _is_timed_reporter(line)]
    alone = [*boxed, *(line for line in lines if line.endswith(")"))]
    bylines = merge(byline for line in named for byline in bylines_in(without_times(line)))
    return Head(
        stamps=tuple(stamps or _elsewhere(tree)),
        bylines=bylines or merge(byline for line in alone if (byline := bare_name(line))),
        authors=authors_in((*lines, *boxed)),
        section=_section(line for block in near for line in [block.text]),
        subheads=tuple(_subheads(within[: 2 * _FAR], headline)),
        lines=tuple(dict.fromkeys([*timed, *(line for line in lines if line in named)])),
    )


def _short_lines(blocks: Iterable[Block]) -> list[str]:
    return list(with_labels(block.text for block in blocks if len(block.text) <= _LONGEST_LINE))


def shown_title(above: Sequence[Block], site: str | None) -> str | None:
    """Return the headline that only the page shows: a heading, or the first line near the body written like one."""
    headings = [block.text for block in above if block.node.tag in {"h1", "h2"} and not is_label(block.text, site)]
    lines = [block.text.strip(_DASHES) for block in above[-_FAR:] if _is_title(block)]
    titles = [line for line in (*headings, *lines) if len(line) >= _SHORTEST_SUBHEAD and not is_label(line, site)]
    return next(iter((*titles, *headings)), None)


def title_near(above: Sequence[Block], site: str | None) -> str | None:
    """Return the last title near the body: an element that its tag, or a class such as view_tit, calls one.

    A title that its page breaks into lines is put together.
    """
    named = (block for block in reversed(above[-_UNKNOWN:]) if _is_titled(block.node))
    title = next((block for block in named if _is_title(block) and not is_label(block.text, site)), None)
    return " ".join(block.text for block in above[-_UNKNOWN:] if block.node is title.node) if title else None


def _is_titled(node: HtmlElement) -> bool:
    name = f"{node.get('class') or ''} {node.get('id') or ''}"
    return not _SUB.search(name) and (node.tag in _TITLES or _TITLE_NAME.search(name) is not None)


def _bounds(blocks: Sequence[Block], body: Sequence[Block]) -> tuple[int, int]:
    """Return where the body begins and ends among the lines of the page."""
    texts = [block.text for block in body]
    starts = [at for at, block in enumerate(blocks) if block.text == texts[0]]
    start = next((at for at in starts if blocks[at].node is body[0].node), starts[0] if starts else 0)
    inside = set(texts)
    ends = [at for at in range(start, min(len(blocks), start + 3 * len(texts) + 1)) if blocks[at].text in inside]
    return start, ends[-1] + 1 if ends else start


def _title_at(blocks: Sequence[Block], headline: str | None) -> int | None:
    key = folded(headline or "")
    for at in range(len(blocks) - 1, -1, -1):
        line = folded(blocks[at].text)
        if len(line) * 2 > len(key) and key.endswith(line):
            return at
    return None


def _tells_time(line: str) -> bool:
    """Return whether a line is one of times, of times and reporters, or of times with a label and little else."""
    if furniture(line) == "time":
        return True
    rest = without_times(line)
    labelled = any(stamp.kind in {*PRINTED, "embargo"} for stamp in stamps_in(line))
    return rest != line and labelled and not is_prose(line)


def _is_dated_name(line: str) -> bool:
    """Return whether a line is a day and a name: an office's, or a few letters behind a bar (2026.3.5 | 주간편지)."""
    rest = without_times(line)
    named = _BAR.search(line) is not None and len(rest.strip(_MARKS)) <= _LONGEST_LABEL
    return rest != line and (named or _OFFICE.fullmatch(rest.strip(_MARKS)) is not None)


def _is_timed_reporter(line: str) -> bool:
    """Return whether a line has times and a reporter, alone or between bars: 홍가람 기자 | 입력 … | 새벽뉴스."""
    rest = without_times(line)
    return rest != line and (is_reporter_line(rest) or any(map(is_reporter_line, _BAR.split(rest))))


def _elsewhere(tree: HtmlElement) -> Iterator[Stamp]:
    """Read the times of `<time>` and of elements that are named so, where the head prints none."""
    for node in select(tree, "time"):
        if not _is_beside(node):
            line = " ".join(text_lines(node))
            read = list(stamps_in(line))
            when = parse_time(node.get("datetime") or "")
            yield from read or ([Stamp("bare", when)] if when else ())
    for line in islice(_boxed(tree, _TIME_NAME), _MOST_BOXES):
        yield from stamps_in(line)


def _boxed(tree: HtmlElement, names: re.Pattern[str]) -> Iterator[str]:
    """Return the texts of the small elements that have such a name."""
    for node in tree.iter("div", "span", "p", "li", "em", "dd", "strong", "a", "ul"):
        name = f"{node.get('class') or ''} {node.get('id') or ''}"
        if names.search(name) and not _is_beside(node):
            small = len(node) < _UNKNOWN and len(node.text_content()) < _LONGEST_NAME_BOX * 2
            for part in (node, *node.iterdescendants("a", "strong", "em", "span")) if small else ():
                text = " ".join(text_lines(part))
                if 0 < len(text) <= _LONGEST_NAME_BOX:
                    yield text


def _is_beside(node: HtmlElement) -> bool:
    return any(above.tag in _NOT_MINE for above in node.iterancestors())


def _section(lines: Iterable[str]) -> str | None:
    """Return the last step of a path such as 홈 > 경제 > 산업."""
    for line in lines:
        steps = [step.strip() for step in _CRUMBS.split(line)]
        named = [step for step in steps if step and step not in _NO_SECTION]
        if len(steps) > 1 and named and all(len(step) < _SHORTEST_SUBHEAD and "<" not in step for step in steps):
            return named[-1]
    return None


def _subheads(blocks: Sequence[Block], headline: str | None) -> Iterator[str]:
    """Return the lines between headline and body that are neither furniture nor prose."""
    plain = [below for above, below in pairwise([None, *blocks]) if below and not _is_value(above, below)]
    found = [block.text.strip(_DASHES) for block in plain if _is_subhead(block)]
    kept = [line for line in dict.fromkeys(found) if folded(line) not in folded(headline or "")]
    yield from kept[:_MOST_SUBHEADS]


def _is_value(above: Block | None, block: Block) -> bool:
    """Return whether a line says what a board's label names, as the office behind 담당부서; the label may open it."""
    told = above is not None and (
        above.node.tag in {"dt", "th"} or _BOARD.fullmatch(above.text.strip(" :")) is not None
    )
    return told or _BOARD.match(f"{block.text} ", 0, _LONGEST_LABEL) is not None


def _is_title(block: Block) -> bool:
    """Return whether a line is written like a headline, in the table of a board too."""
    alone = block.kind in {"table_title", "table_header", "row"} and " | " not in block.text
    return _is_subhead(block._replace(kind="text") if alone else block)


def _is_subhead(block: Block) -> bool:
    text = block.text
    fits = _SHORTEST_SUBHEAD <= len(text) <= _LONGEST_SUBHEAD and " " in text
    plain = block.kind in {"text", "heading"} and block.linked < 0.5  # noqa: PLR2004 - half
    menu = _CRUMBS.search(text) or is_menu(text) or furniture(text) or holds_contact(text) or author_in(text)
    polite = _POLITE.search(" ".join(text_lines(block.node))[-_LONGEST_NAME_BOX:]) or _POLITE.search(text)
    return fits and plain and not menu and not polite and not is_prose(text) and parse_time(text) is None
