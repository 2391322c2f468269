"""Separate the lines of a body from the furniture among them, and keep what can be cited besides its sentences."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import cast

from policy_brief import Span
from summarizer.text.article import Byline
from summarizer.text.heads import HeadKind
from summarizer.text.patterns import compile_lazily

from .furniture import furniture, is_prose, is_question
from .origin.bylines import bylines_in, is_reporter_line, merge, read_lead
from .origin.times import without_times
from .parts import ROW, Line, Mark, Page
from .summaries import summaries_in
from .tables import MARKS, headings_in, is_row, is_sentence, tables_in
from .teasers import without_teasers

__all__ = [
    "DASHES",
    "Line",
    "Mark",
    "Page",
    "body_of",
    "is_dashed",
    "lines_of",
    "proses",
    "read_body",
    "signed",
    "undashed",
]

_NAMING = frozenset({"time", "reporter"})
_ENDS = frozenset({"related", "copyright", "ministry"})
_CREDIT = compile_lazily(
    r"(?<=[다요]\.)\s?(?P<credit>\[(?:사진|자료|그래픽|영상|출처|이미지)\s?[=:：]\s?[^\[\]]{1,30}\])\s*(?=\S)", cues="["
)
"""Who took a picture that stood between two sentences: …세웠다.[사진=누리통신] 국회도 나섰다."""
_STOP = compile_lazily(r"[다요까]\.[\"”’']*")
_PICTURE = compile_lazily(r"[\W_]{0,4}사진\s?설명[\W_]{0,4}")
DASHES = ("-", "–", "―", "▷")
_TOLD: dict[Mark, frozenset[str]] = {
    ROW: frozenset({"ministry", "time"}),
    "table_header": frozenset({"ministry", "time"}),
    "heading": frozenset({"related", "notice", "share", "copyright"}),
}
"""The furniture that the cells of a table, or the headings of a page, may be."""
_SIGNED_PICTURE = compile_lazily(
    r"[^.]{4,80}[가-힣](?<![다요죠까])\.\s/?[가-힣]{2,4}\s(?:선임|사진|인턴)?기자", cues=("기자",)
)
"""What a picture shows, in words that make no sentence, and who took it: 가온시의 한 작업장. 홍가람 기자."""
_SHOWS = compile_lazily(r"(?:있다|모습이다)\.$")
_FEW = 0.25
_SOME = 2
_ABOVE = frozenset({"heading", "subhead"})
_OPENING = 3
"""A dateline stands in one of the first lines of a body, after a stray caption or two at most."""

_INNER_LEAD = compile_lazily(
    r"\([가-힣·ㆍ,/ ]{1,24}=[가-힣A-Za-z0-9&·.]{2,20}\)\s?[가-힣][가-힣\s·ㆍ,/]{1,60}?(?:기자|특파원)\s?=\s?", cues="="
)
_WIRE = compile_lazily(
    r"저작권자|무단\s?전재|ⓒ|제보(?:하기|는)|관련\s?기사|구독", cues=("저작권자", "무단", "ⓒ", "제보", "관련", "구독")
)
_WIRE_TAIL = compile_lazily(
    r"[다요까]\.[\"”’']{0,2}\s{0,3}(?=[^.▶☞]{0,30}(?:[\w.-]{1,40}@[\w.-]{1,40}\s{0,3})?(?:▶|☞|[<〈(\[]?\s?저작권자|ⓒ))"
)
_SUBHEAD_LABEL = compile_lazily(r"부\s{0,6}제(?:목)?\s?[:：]\s?")
_LABEL = compile_lazily(r"[\W_]*(?:관련|연관|추천)\s?(?:기사|뉴스)[\W_]*")
_LONGEST_LINK = 4
"""How many lines a link to another article takes at most."""
_ADVERT = compile_lazily(r"[\[<(【](?:광고|AD|Advertisement|Sponsored)[\]>)】]", re.IGNORECASE, cues="[<(【")
"""An advertisement between two paragraphs: [광고] 봄맞이 특가."""
_LISTED = compile_lazily(r"\d{1,2}[.)]\s?[^.]{2,60}\.?(?:\s{0,4}끝\.?)?")
"""A title of a list of attachments: 2. 용어 설명.  끝."""
_COPIES = compile_lazily(r"\d{1,2}\s?부\.?(?:\s{0,4}끝\.?)?$")
_ANNEX = compile_lazily(r"[<\[【(]?\s?(?:붙임|별첨|첨부|참고)\s?\d{0,2}\s?[>\]】)]?")
"""The label above an attachment that was pasted below a release: 붙임 1."""
_SOME_CELLS = 3
_EXPLAINED = compile_lazily(
    r"""
    [-*○ㅇ·ㆍ▪\s]{0,4}
    (?=[^:：]{0,24}[가-힣A-Za-z]) [^:：]{2,24} \s?[:：]\s?  # the term
    (?=.{0,80}[가-힣]{2}\s[가-힣]{2}) .{12,}               # in words, not names or numbers alone
    """,
    re.VERBOSE,
)
"""A term with its explanation, as a glossary has it: 사후편집: 초벌 번역을 사람이 고치는 작업."""
_END = compile_lazily(r"[-<(\[/〈\s]{0,4}끝[.\s>)\]/〉-]{0,4}", cues="끝")


def read_body(spans: Sequence[Span], marks: Mapping[int, Mark] | None = None) -> Page:
    """Take the junk lines out of a body whose head is known, as a site's markup tells it.

    What follows a list of related articles is body again: the markup has told where the body ends. Dashed lines that
    open a press release are its subheads. `marks` tell by its start what a line is.
    """
    lines = _without_related(lines_of(spans, marks))
    opening = next((at for at, line in enumerate(lines) if line.kind is None and not _is_subhead(line)), 0)
    above = [line for line in lines[:opening] if _is_subhead(line)]
    kept = [line for line in lines[:opening] if not _is_subhead(line)]
    page = body_of([*kept, *lines[opening:]], marked=True)
    return replace(page, subheads=tuple(words for words in map(undashed, above) if words.text.strip()))


def _is_subhead(line: Line) -> bool:
    return is_dashed(line) or line.mark == "subhead"


def lines_of(spans: Sequence[Span], marks: Mapping[int, Mark] | None = None) -> list[Line]:
    """Return the lines of a page, those that were run together apart; what stands below a caption's label is one."""
    parted = [list(_parted(span, (marks or {}).get(span.start))) for span in spans]
    signed = (at for at, parts in enumerate(parted) if _is_signed_picture(parts, spans[at].text))
    shown = [at for at in signed if _is_high(spans, at)]
    parted = [[Line(spans[at], "caption", None)] if at in shown else parts for at, parts in enumerate(parted)]
    lines = [line for parts in parted for line in parts]
    summed = summaries_in([line.text for line in lines])
    lines = [Line(line.span, "notice", None) if at in summed else line for at, line in enumerate(lines)]
    labelled = {id(below) for above, below in pairwise(lines) if _PICTURE.fullmatch(above.text)}
    pictures = (id(line) in labelled or _PICTURE.fullmatch(line.text) is not None for line in lines)
    return [
        line._replace(kind="caption", lead=None, mark="caption") if pictured else line
        for line, pictured in zip(lines, pictures, strict=True)
    ]


def _is_signed_picture(parts: Sequence[Line], text: str) -> bool:
    """Return whether a paragraph is what a picture shows, with its photographer run on."""
    if len(parts) == 1:
        return _SIGNED_PICTURE.fullmatch(text) is not None
    return [part.kind for part in parts] == [None, "reporter"] and _SHOWS.search(parts[0].text) is not None


def _is_high(spans: Sequence[Span], at: int) -> bool:
    """Return whether most of the text stands below a paragraph, as nothing does below who signs an article."""
    below, above = (sum(is_prose(span.text) for span in part) for part in (spans[at + 1 :], spans[:at]))
    return below > above


def body_of(lines: Sequence[Line], *, marked: bool = False) -> Page:
    """Return the body among lines without a head; where markup has `marked` its end, a copyright line ends nothing."""
    lines = _without_contacts(_with_list_of_attachments(lines))
    lines = lines if marked else _without_links(lines)
    lines = without_teasers(lines[: _body_end(lines, marked=marked)])
    plain = [line for line in lines if line.kind != "caption" and line.mark not in _ABOVE]
    opening = next((line for line in plain[:_OPENING] if line.lead), None)
    kept = [(line, _without_lead(line) if line is opening else line.span) for line in lines if _is_body(line)]
    lead = opening.lead if opening else None
    given: dict[int, Mark] = {line.span.start: line.mark for line in lines if line.mark and not _is_spoken(line)}
    marks = given | headings_in(lines) | tables_in(lines)
    return Page(
        body=tuple(span for line, span in kept if span.text and marks.get(span.start, ROW) == ROW),
        lead=lead,
        bylines=merge([*(lead.bylines if lead else ()), *signed(lines)]),
        heads=tuple(_heads(lines, marks)),
        rows=_rows(lines, marks),
    )


def signed(lines: Sequence[Line]) -> tuple[Byline, ...]:
    """Return the reporters that lines of times and reporters name."""
    return merge(byline for line in lines if line.kind in _NAMING for byline in bylines_in(without_times(line.text)))


def proses(lines: Sequence[Line]) -> int:
    """Return how many lines are running text."""
    return sum(line.kind is None and (line.mark == ROW or is_prose(line.text)) for line in lines)


def is_dashed(line: Line) -> bool:
    """Return whether a line is written as subheads of releases are: - 3년간 1천200억원 투입 -."""
    says = is_prose(line.text) or is_question(line.text)
    return line.kind is None and line.mark is None and line.text.startswith(DASHES) and not says


def undashed(line: Line) -> Span:
    """Return the words of a subhead without the mark or the label before them, or the dashes around them."""
    label = _SUBHEAD_LABEL.match(line.text)
    at = label.end() if label else len(line.text) - len(line.text.lstrip("-–―▷◈◆■▪▶ "))
    return _part(line.span, at, len(line.text.rstrip("-–―▷ ")))


def _stripped(line: Line, marks: str) -> Span:
    words = line.text.strip(marks)
    return _part(line.span, (start := line.text.find(words)), start + len(words))


def _parted(span: Span, mark: Mark | None) -> Iterator[Line]:
    if mark is not None:
        kind = furniture(span.text) if mark in _TOLD else None
        told = kind if kind in _TOLD.get(mark, ()) else None
        told = "notice" if told == "related" else told  # the markup shows where the body ends
        yield Line(span, "caption" if mark == "caption" else told, None, None if told else mark)
        return
    if furniture(span.text) == "caption":
        yield Line(span, "caption", None)
        return
    if not _WIRE.search(span.text):
        yield from (_line(part) for part in _parts(span))
        return
    inner = _INNER_LEAD.search(span.text)
    if inner and inner.start() and _WIRE.search(span.text, 0, inner.start()):
        yield Line(_part(span, 0, inner.start()), "copyright", None)
        span = _part(span, inner.start(), len(span.text))
    tail = _WIRE_TAIL.search(span.text)
    if tail and _WIRE.search(span.text, tail.end()):
        yield from (_line(part) for part in _parts(_part(span, 0, tail.end())))
        yield Line(_part(span, tail.end(), len(span.text)), "copyright", None)
    else:
        yield from (_line(part) for part in _parts(span))


def _line(span: Span) -> Line:
    kind = furniture(span.text)
    return Line(span, kind, None if kind else read_lead(span.text))


def _parts(span: Span) -> Iterator[Span]:
    """Part a paragraph from the credits of pictures within it, and from what was run on to its last sentence."""
    start = 0
    for credit in _CREDIT.finditer(span.text):
        yield from _without_end(_part(span, start, credit.start("credit")))
        yield _part(span, credit.start("credit"), credit.end("credit"))
        start = credit.end()
    yield from _without_end(_part(span, start, len(span.text)) if start else span)


def _without_end(span: Span) -> Iterator[Span]:
    """Part a text from the reporter's line, or the press release's 끝, that was run on to its last sentence."""
    stops = [found.end() for found in _STOP.finditer(span.text)][-2:]
    for stop in stops:
        tail = span.text[stop:].lstrip()
        if _END.fullmatch(tail) or (tail and is_reporter_line(tail)):
            yield _part(span, 0, stop)
            yield _part(span, len(span.text) - len(tail), len(span.text))
            return
    yield span


def _part(span: Span, start: int, end: int) -> Span:
    while end > start and span.text[end - 1].isspace():
        end -= 1
    return Span(text=span.text[start:end], start=span.start + start, end=span.start + end)


def _without_related(lines: list[Line]) -> list[Line]:
    """Take out each list of related articles up to the next prose, where more than a little of it follows."""
    kept: list[Line] = []
    skipping = False
    rest = prose_counts(lines)
    for at, line in enumerate(lines):
        some = rest[at] > _FEW * (rest[0] - rest[at]) and rest[at] >= _SOME
        skipping = (line.kind == "related" and some) or (skipping and not is_prose(line.text))
        if not skipping:
            kept.append(line)
    return kept


def _without_links(lines: Sequence[Line]) -> list[Line]:
    """Take out a link to another article in the body: its label, its title, and then the body goes on for two lines.

    A list at the end has no running text behind it, or a line of it behind each title.
    """
    kept: list[Line] = []
    reached = 0
    for at, line in enumerate(lines):
        if at < reached:
            continue
        reached = _end_of_link(lines, at) if line.kind == "related" else at
        if reached <= at:
            kept.append(line)
    return kept


def _end_of_link(lines: Sequence[Line], at: int) -> int:
    """Return where the body goes on behind a link, `at` itself where it does not."""
    titled = _LABEL.fullmatch(lines[at].text) is None
    below = range(at + 1, min(len(lines), at + 1 + _LONGEST_LINK))
    after = next((other for other in below if is_prose(lines[other].text) and lines[other].kind is None), at)
    goes_on = sum(is_prose(line.text) and line.kind is None for line in lines[after : after + _SOME]) == _SOME
    return after if goes_on and after > at and (titled or after > at + 1) else at


def prose_counts(lines: Sequence[Line]) -> list[int]:
    """Return for each line how many lines of prose there are from it on."""
    counts = [0]
    for line in reversed(lines):
        counts.append(counts[-1] + proses([line]))
    return counts[::-1]


def _without_contacts(lines: Sequence[Line]) -> list[Line]:
    """Take out a release's table of officials where an attachment with content, prose or a table, follows it."""
    rest, content = prose_counts(lines), _content_from(lines)
    start = next((at for at, line in enumerate(lines) if line.kind == "ministry" and rest[at] < rest[0]), None)
    if start is None:
        return list(lines)
    attached = (at for at in range(start, len(lines)) if lines[at].kind == "attachment" and content[at])
    end = next(attached, None)
    return [*lines[:start], *lines[end:]] if end is not None else list(lines)


def _with_list_of_attachments(lines: Sequence[Line]) -> list[Line]:
    """Return lines with each numbered title below the first of a list of attachments as one, too."""
    found: list[Line] = []
    for line in lines:
        below = bool(found) and found[-1].kind == "attachment" and line.kind is None
        is_listed = below and _LISTED.fullmatch(line.text) is not None and not _says_more(line.text)
        found.append(line._replace(kind="attachment") if is_listed else line)
    return found


def _says_more(line: str) -> bool:
    """Return whether a numbered line is prose; how many copies are attached is none: 2. 용어 설명 1부.  끝."""
    return is_sentence(_COPIES.sub("", line))


def _content_from(lines: Sequence[Line]) -> list[bool]:
    """Return for each line whether there is prose, a row of a table in its text, or a term explained, from it on.

    A label alone with some lines below it opens an attachment, whatever these say: a table whose cells were pasted one
    below the other.
    """
    told = [False]
    plain = 0
    for line in reversed(lines):
        opens = line.kind == "attachment" and plain >= _SOME_CELLS and _ANNEX.fullmatch(line.text) is not None
        plain = plain + 1 if line.kind is None else 0
        told.append(told[-1] or opens or proses([line]) > 0 or (line.kind is None and _is_content(line.text)))
    return told[::-1]


def _is_content(text: str) -> bool:
    return is_row(text) or _EXPLAINED.fullmatch(text) is not None


def _body_end(lines: Sequence[Line], *, marked: bool) -> int:
    rest, content = prose_counts(lines), _content_from(lines)
    for at, line in enumerate(lines):
        if line.kind == "ministry" and rest[at] == rest[0]:
            continue  # a masthead and its times above the first prose
        little = rest[at] <= (rest[0] - rest[at]) * _FEW
        if (line.kind in _ENDS and not (marked and line.kind == "copyright" and not little)) or (
            line.kind == "reporter" and little
        ):
            return at + (line.kind == "reporter")
        if line.kind == "attachment" and not content[at]:
            return at
    return len(lines)


def _is_body(line: Line) -> bool:
    is_text = line.kind is None and (line.mark in {None, ROW} or _is_spoken(line))
    return is_text and (_ADVERT.match(line.text) is None or is_sentence(line.text))


def _is_spoken(line: Line) -> bool:
    """Return whether the markup calls a sentence a heading."""
    return line.mark == "heading" and is_sentence(line.text)


def _without_lead(line: Line) -> Span:
    length = line.lead.length if line.lead else 0
    rest = line.text[length:].lstrip()
    return _part(line.span, len(line.text) - len(rest), len(line.text))


def _rows(lines: Sequence[Line], marks: Mapping[int, Mark]) -> dict[int, int | None]:
    rows: dict[int, int | None] = {}
    header: int | None = None
    for line in lines:
        mark = marks.get(line.span.start)
        if mark == ROW:
            rows[line.span.start] = header
        else:
            header = line.span.start if mark == "table_header" else None
    return rows


def _heads(lines: Sequence[Line], marks: Mapping[int, Mark]) -> Iterator[tuple[HeadKind, Span]]:
    content = _content_from(lines)
    for at, line in enumerate(lines):
        mark = marks.get(line.span.start)
        if line.kind == "caption":
            yield "caption", line.span
        elif line.kind == "attachment" and content[at]:
            yield "heading", line.span
        elif mark in {"table_title", "table_header", "subhead"}:
            yield cast("HeadKind", mark), line.span
        elif mark == "heading" and not is_sentence(line.text):
            yield "heading", _stripped(line, MARKS)
