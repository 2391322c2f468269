"""Tell the headline among the lines above a body from mottos, menus and captions, and what is written below it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from policy_brief import Span
from summarizer.text.patterns import compile_lazily

from .body_lines import is_dashed, undashed
from .furniture import is_menu, is_prose
from .origin.outlets import RELEASE, masthead_in, sender_in
from .origin.times import without_times
from .parts import Line
from .remarks import Line as Said
from .remarks import find_remarks
from .tables import is_enclosed

__all__ = ["count_printed", "doubled", "headlines_in", "is_labelled", "is_masthead", "is_title", "second_line"]

_RELEASE = compile_lazily(RELEASE)
_TIMED = frozenset({"time", "ministry"})
_OPENS = compile_lazily(
    r"[□■○◇◈ㅇ◦\s]*(?:(?:언론\s?)?보도(?:된)?\s?(?:주요\s?)?내용|주요\s?(?:보도\s?)?내용"
    r"|(?:설명|해명|반박|추진|사업)\s?(?:내용|배경|개요|취지))"
)
"""What stands above the first part of a release: no subhead."""
_TITLING = frozenset({None, "headline", "subhead"})
_TITLE_LABEL = compile_lazily(
    rf"^(?:(?:제\s{{0,6}}목|기사\s?제목)\s?[:：]\s?|#{{1,3}}\s|[\[<【]{RELEASE}[\]>】]\s?(?=.{{9}}))"
)
_BOARD_TITLE = compile_lazily(r"(?:글\s?|기사\s?)?제\s{0,6}목(?:\s{1,10}(?=\S.{8})|$)")
_BOARD_LABEL = compile_lazily(r"(?:작성|등록|게시)(?:일|자|일자|일시)|담당\s?(?:부서|자)|부서|조회수?|첨부(?:파일)?")
_MOTTO = compile_lazily(
    r"""
    (?=.{0,30}(?:세상|진실|정론|바른|참된|올곧|독자|시민|도민|군민|국민|민족|희망|미래|지역|함께|열린|살아))
    [^0-9…"“'‘\[\]]{6,30}
    (?:창|붓|눈|소리|언론|신문|뉴스|벗|등불|길|힘|미디어|방송|정론지|동반자|길잡이|나라|도시|세상|미래|국민|[시도군]민)
    """,
    re.VERBOSE,
)
"""What a newspaper or an office says of itself next to its name."""
_RUNNING = compile_lazily(
    r"""
    (?:[\[<【〈]\s?[가-힣A-Za-z0-9&·\s]{2,16}\s?[\]>】〉]\s{0,4}|[■●◆▶▣◇]\s?)?
    [가-힣A-Za-z·]{2,10}(?:\s[가-힣]{1,6})?\s?[|ㅣ│┃]\s?(?=\S)
    """,
    re.VERBOSE,
    cues="|ㅣ│┃",
)
"""A line of outlet, section and series above a headline: [누리신문] 기획 | 2026 돌봄 실태조사."""
_KICKER = compile_lazily(
    r"[\[<【〈]\s?(?:[가-힣]{0,4}\s?(?:인터뷰|대담|좌담|초대석|만난\s사람)|기획|특집|연재|창간\s?특집|르포)\s?[\]>】〉]\s?"
    r"[가-힣A-Za-z0-9·\s]{4,30}"
)
"""Who is interviewed, or the series, above the headline proper: [인터뷰] 홍가람 누리재단 이사장."""
_BRACKETED = compile_lazily(r"[<〈《]\s?([^<>〈〉《》]{7,99}[^<>〈〉《》\s])\s?[>〉》]", cues="<〈《")
_BULLET = compile_lazily(r"[-–―*※<〈▷▶•·]")
_KIND = compile_lazily(
    r"[<〈]\s?(?:특별\s?)?(?:기고|사설|칼럼|시론|기자\s?수첩|인터뷰|대담|기획|특집|르포|단독|속보|종합|해설|분석)\s?[>〉]\s?(?=\S)",
    cues="<〈",
)
"""What kind of text a headline says that it heads: <기고> 의료 AI, 병원 담장을 넘어라."""
_VERB_BELOW = compile_lazily(r"[가-힣]{2,4}(?:…|\.{2,3})(?=.)")
"""What a headline that a width broke goes on with: 투입…노조는 "평가 먼저"."""
_QUOTED = compile_lazily(r"[“\"‘'][^“”\"‘’']+[”\"’']", cues="“\"‘'")
_SAYS_MORE = compile_lazily(r"[\"“”'‘’…?]")
"""Marks of a headline that a kicker has not: a quotation, a break."""
_DENIAL = compile_lazily(r"(?:사실|내용)[과이은]?\s?(?:다릅니다|아닙니다|무근입니다)|바\s?없습니다")
"""How a release ends a sentence that denies a report."""
_REPORT = compile_lazily(r"[(<\[].{4,60}(?:보도|기사).{0,12}[)>\]]")
_MARKED = compile_lazily(r"[■◆◈▲▶▪]\s?(?!.*[다요]\.[\"”’]?$)")
_TOOL = compile_lazily(r"(?:상세\s?보기|내보내기|바로\s?가기|클릭)$|https?://")
_SHORTEST_HEADLINE = 9
_NEXT_LINE = 2
_BELOW = 4
"""How many lines below the label of a headline the other labels of its board stand at most."""
_NAMES_WITHIN = 6
_LONGEST_HEAD = 200
_CENTRED = (6, 40)
"""Characters between two centred lines of a headline, the line's end and the margin of the second."""


def headlines_in(head: Sequence[Line]) -> tuple[tuple[Span, ...] | None, tuple[Span, ...]]:
    """Return the lines of the headline and the subheads.

    The headline is one that is labelled, or printed twice, once over two lines, or that dashed subheads follow below
    the table of a release, else the first long line.
    """
    named = next((at for at in range(len(head)) if is_labelled(head, at)), None)
    titles = _without_mottos(head, [line for at, line in enumerate(head) if is_title(head, at)])
    told = _named_title(head, named) if named is not None else None
    first = told or doubled(titles) or _released(head, titles) or (titles[0] if titles else None)
    if first is None:
        return None, ()
    label = _label_of(head, named) if first is told and named is not None else None
    words = first.text[label.end() :] if label and label.string == first.text else first.text
    headline = [_unbracketed(Span(text=words, start=first.span.end - len(words), end=first.span.end))]
    if first is _released(head, titles):
        headline = [*_centred_above(first, head, titles), *headline]
    headline += second_line(first, head)
    key = _key("".join(span.text for span in headline))
    repeated = {_key(line.text) for at, line in enumerate(titles) for other in titles[:at] if _same(line, other)}
    subheads = tuple(
        undashed(line)
        for line in head
        if (line in titles or is_dashed(line))
        and line.span.start > first.span.start
        and not _OPENS.fullmatch(line.text)
        and _key(line.text) not in key
        and _key(line.text) not in repeated
    )
    return tuple(headline), subheads


def is_labelled(lines: Sequence[Line], at: int) -> bool:
    """Return whether a line is told to be a headline, by its type in a document or by its label."""
    return lines[at].mark == "headline" or _label_of(lines, at) is not None


def _label_of(lines: Sequence[Line], at: int) -> re.Match[str] | None:
    """Return the label of a headline that opens a line; one without a colon only among the other labels of a board."""
    text = lines[at].text
    found = _BOARD_TITLE.match(text) if len(text) <= _LONGEST_HEAD else None
    board = found and any(_BOARD_LABEL.match(line.text) for line in lines[at + 1 : at + 1 + _BELOW])
    return _TITLE_LABEL.match(text) or (found if board else None)


def _named_title(head: Sequence[Line], at: int) -> Line | None:
    """Return the line of a headline with its label, or the one below a label that stands alone."""
    alone = _BOARD_TITLE.fullmatch(head[at].text)
    return head[at] if not alone else head[at + 1] if at + 1 < len(head) else None


def _without_mottos(head: Sequence[Line], titles: Sequence[Line]) -> list[Line]:
    """Return the lines written like headlines without running heads, and the mottos of newspapers and offices.

    A motto stands above the name of the newspaper or above the word for a release, or next to the name and says what
    mottos say; what else there is must be a headline.
    """
    titles = [line for line in titles if not _RUNNING.match(line.text)] or list(titles)
    if len(titles) > 1 and _KICKER.fullmatch(titles[0].text) and _SAYS_MORE.search(titles[1].text):
        titles = titles[1:]
    named = (line for line in head[:_NAMES_WITHIN] if masthead_in(line.text) or is_masthead(line.text))
    names = [line.span.start for line in named]
    below = [line for line in titles if line.span.start > max(names, default=-1)] or list(titles)
    if len(below) > 1 and _MOTTO.fullmatch(below[0].text) and (names or below[0] is head[0]):
        below = below[1:]
    return below


def _released(head: Sequence[Line], titles: Sequence[Line]) -> Line | None:
    """Return the headline of a release: above it stand its table of offices and times, and an office's motto."""
    last = max((line.span.start for line in head if line.kind in _TIMED), default=-1)
    crowned = (line for line, below in pairwise(head) if line in titles and is_dashed(below))
    return next((line for line in crowned if line.span.start > last >= 0), None)


def _centred_above(first: Line, head: Sequence[Line], titles: Sequence[Line]) -> list[Span]:
    """Return the first line of a release's headline that is centred over two: the next above it, as far apart."""
    above = next((line for line, below in pairwise(head) if below is first), None)
    if above is None or above not in titles or is_dashed(above) or above.text[0] in "([":
        return []
    return [above.span] if _CENTRED[0] <= first.span.start - above.span.end <= _CENTRED[1] else []


def _unbracketed(span: Span) -> Span:
    """Return a headline that a release puts in angle brackets without them."""
    found = _BRACKETED.fullmatch(span.text)
    if found is None:
        return span
    return Span(text=found[1], start=span.start + found.start(1), end=span.start + found.end(1))


def second_line(first: Line, head: Sequence[Line]) -> list[Span]:
    """Return the line right below a headline that plainly goes on: by its type, by its end, or its verb is below.

    A release goes on so below a line that is a quotation and no more.
    """
    if first.mark == "headline":
        return [line.span for line in head if line.mark == "headline" and line is not first]
    near = [line for line in head if 0 < line.span.start - first.span.end <= _NEXT_LINE]
    below = [line.span for line in near if line.kind is None and not is_dashed(line)]
    goes_on = first.text.endswith(("…", "...", ",", "·")) or any(_VERB_BELOW.match(span.text) for span in below)
    quoted = _QUOTED.fullmatch(first.text) is not None and any(is_masthead(line.text) for line in head)
    return below if goes_on or quoted else []


def count_printed(lines: Sequence[Line], start: int) -> int:
    """Count the lines at the start of a body that are printed as a headline or as subheads, though they look like text.

    A release that denies a report says so in a sentence, above the first label in brackets. Marked lines right below a
    headline are subheads where a blank line parts them from a first sentence without a mark.
    """
    below = lines[start : start + _NEXT_LINE + 1]
    report = len(below) > 1 and _REPORT.fullmatch(below[1].text) is not None
    if below and _DENIAL.search(below[0].text) and any(is_enclosed(line.text) for line in below[1 : 2 + report]):
        return 1 + report
    end = next((at for at in range(start, len(lines)) if not _MARKED.match(lines[at].text)), start)
    if not 0 < start < end or not is_prose(lines[end].text):
        return 0
    gaps = [lines[at].span.start - lines[at - 1].span.end for at in range(start, end + 1)]
    return end - start if max(gaps[:-1]) < _NEXT_LINE <= gaps[-1] else 0


def is_masthead(line: str) -> bool:
    """Return whether a line is the masthead of a release: the word for one, alone or next to issuer or day."""
    word = _RELEASE.match(line)
    alone = word is not None and _key(without_times(line[word.end() :])) == ""
    return alone or sender_in(line) is not None


def is_title(head: Sequence[Line], at: int) -> bool:
    """Return whether a line is written like a headline."""
    line = head[at]
    captioned = at + 1 < len(head) and head[at + 1].kind == "caption" and any(_same(line, other) for other in head[:at])
    menu = (
        (
            _BULLET.match(line.text)
            and not _KIND.match(line.text)
            and (not _BRACKETED.fullmatch(line.text) or any(map(is_dashed, head[:at])))
        )
        or len(line.text) < _SHORTEST_HEADLINE
        or " " not in line.text
        or is_menu(line.text)
        or _TOOL.search(line.text)
    )
    shown = line.kind is None and line.mark in _TITLING
    return shown and not menu and not captioned and not _is_embargo(line)


def _is_embargo(line: Line) -> bool:
    return any(said.kind == "embargo" for said in find_remarks([Said(line.span, "head")]))


def doubled(titles: Sequence[Line]) -> Line | None:
    """Return the first line that is printed twice, once over two lines too."""
    keys = [_key(line.text) for line in titles]
    joined = {first + second for first, second in pairwise(keys)}
    return next((line for at, line in enumerate(titles) if keys[at] in joined or keys[at] in keys[at + 1 :]), None)


def _same(line: Line, other: Line) -> bool:
    return _key(line.text) == _key(other.text)


def _key(text: str) -> str:
    return re.sub(r"[\W_]+", "", text)
