"""Read an article out of the plain text of a page: a saved web page, a wire copy, a ministry's press release.

Lines before the body are the head (menu words, headline, times, captions, subhead); what follows a copyright line, a
list of related articles or a ministry's contact table is no body either. Text without such furniture is all body, but
for a headline that a blank line sets apart.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from policy_brief import SelfDescription, Span
from summarizer.text.article import Article, Byline
from summarizer.text.heads import HeadKind
from summarizer.text.patterns import compile_lazily
from summarizer.text.split import split_paragraphs

from .lines.authors import authors_in, with_authors
from .lines.body_lines import body_of, is_dashed, lines_of, signed, undashed
from .lines.bylines import count_contacts
from .lines.furniture import furniture, is_menu, is_path, is_prose, is_question
from .lines.outlets import masthead_in, outlet_of, sender_in, without_outlet
from .lines.parts import Line, Mark, Page
from .lines.remarks import Line as Said
from .lines.remarks import cut_remark, find_remarks
from .lines.several import refuse_second
from .lines.tables import is_enclosed, is_row
from .lines.times import pick, stamps_in, without_times

__all__ = ["article_from_lines", "article_from_page", "is_apart"]

_TIMED = frozenset({"time", "ministry"})
_STRUCTURAL = frozenset({"time", "reporter", "ministry"})
_TITLING = frozenset({None, "headline", "subhead"})
_CRUMBS = compile_lazily(r"\s[>›»]\s")
_ABOVE = 3
_TITLE_LABEL = compile_lazily(r"^(?:(?:제목|기사\s?제목)\s?[:：]\s?|#{1,3}\s)")
_BRACKETED = compile_lazily(r"[<〈《]\s?([^<>〈〉《》]{8,100})\s?[>〉》]")
_BULLET = compile_lazily(r"[-–―*※<〈▷▶•·]")
_PICTURE = compile_lazily(r"[\[(<【](?:사진|자료\s?사진|현장\s?사진|그래픽|일러스트)\s?(?:설명)?[\])>】]")
_SHORTEST_HEADLINE = 9
_OPENING = 3
_NEXT_LINE = 2
_LONGEST_HEAD = 200
_FOOT = 4


def article_from_page(text: str) -> Article:
    """Read plain text as a page; `source`, `encoding` and `url` are the caller's to add."""
    return article_from_lines(text, split_paragraphs(text, apart=is_apart))


def article_from_lines(text: str, spans: Sequence[Span], marks: Mapping[int, Mark] | None = None) -> Article:
    """Read the paragraphs of a text as a page; `marks` say by their starts what a document tells of them."""
    lines = _opened(lines_of(spans, marks))
    refuse_second(lines)
    start = _head_length(lines) or _title_length(text, lines)
    page = replace(body_of(lines[start:]), head=tuple(lines[:start]))
    stamps = tuple(stamp for line in lines if line.kind in _TIMED for stamp in stamps_in(line.text))
    headline, subheads = _headlines(page.head[-_LONGEST_HEAD:])
    heads = page.numbered_heads(*_printed(page.head, headline, subheads))
    sentences = page.sentences(text, heads)
    remarks = _remarks(lines, page, headline)
    return Article(
        text=text,
        outlet=_outlet(text, page),
        headline=" ".join(word for span in headline for word in span.text.split()) if headline else None,
        subhead="\n".join(span.text for span in subheads) or None,
        section=_section(page.head),
        dateline=page.lead.place if page.lead else None,
        bylines=_bylines(lines, page, remarks),
        contacts_removed=count_contacts(text),
        published=pick(stamps, "published", "embargo", "bare"),
        updated=pick(stamps, "updated"),
        reposted=pick(stamps, "reposted"),
        paragraphs=page.body,
        sentences=sentences,
        heads=heads,
        self_description=remarks,
        site="page" if start or page.lead or stamps else "text",
    )


def is_apart(line: str) -> bool:
    """Return whether a line is never part of a paragraph: furniture, a row, a label in brackets."""
    return furniture(line) is not None or is_row(line) or is_enclosed(line)


def _opened(lines: Sequence[Line]) -> list[Line]:
    """Return the lines of a page, captions, an outlet's name and the path of sections that open it told from text.

    A line that opens with [사진] is a caption, but for the first, which may be the headline of a picture.
    """
    lines = [
        replace(line, kind="caption") if at and line.kind is None and _PICTURE.match(line.text) else line
        for at, line in enumerate(lines)
    ]
    above = [
        replace(line, kind="label") if line.kind is None and (masthead_in(line.text) or is_path(line.text)) else line
        for line in lines[:_ABOVE]
    ]
    return [*above, *lines[_ABOVE:]]


def _outlet(text: str, page: Page) -> str | None:
    """Name the outlet: by dateline, the masthead of a release, what the text tells, a name alone above the headline."""
    dateline = page.lead.outlet if page.lead else None
    above = [line.text for line in page.head]
    sender = next((name for line in above if (name := sender_in(line))), None)
    named = next((name for line in above[:_ABOVE] if (name := masthead_in(line) or _stamped_outlet(line))), None)
    return dateline or sender or outlet_of(text) or named


def _stamped_outlet(line: str) -> str | None:
    rest = without_times(line)
    return (without_outlet(rest)[0] or masthead_in(rest.strip())) if rest != line else None


def _bylines(lines: Sequence[Line], page: Page, remarks: Sequence[SelfDescription]) -> tuple[Byline, ...]:
    """Return the reporters, or a column's author under its headline or at its foot."""
    last = max((span.start for span in page.body), default=0)
    near = [*page.head, *[line for line in lines if line.span.start > last][:_FOOT]]
    return with_authors([*page.bylines, *signed(page.head)], authors_in(line.text for line in near), remarks)


def _remarks(lines: Sequence[Line], page: Page, headline: Sequence[Span] | None) -> tuple[SelfDescription, ...]:
    titles = {span.start for span in headline or ()}
    body = {span.start for span in page.body}
    first = min(body, default=0)
    said = [
        Said(
            line.span,
            "headline"
            if line.span.start in titles
            else "body"
            if line.span.start in body
            else "head"
            if line.span.start < first
            else "tail",
        )
        for line in lines
    ]
    cut = cut_remark(page.body)
    return tuple(sorted((*find_remarks(said), *((cut,) if cut else ())), key=lambda remark: remark.start))


def _printed(
    head: Sequence[Line], headline: Sequence[Span] | None, subheads: Sequence[Span]
) -> list[tuple[HeadKind, Span]]:
    captions = [line.span for line in head if line.kind == "caption"]
    return [
        *(("headline", span) for span in headline or ()),
        *(("subhead", span) for span in subheads),
        *(("caption", span) for span in captions),
    ]


def _head_length(lines: Sequence[Line]) -> int:
    """Count the lines before the body: none without furniture, nor where neither time nor headline stands there."""
    if not any(line.kind in _STRUCTURAL or line.lead or _is_labelled(line) for line in lines):
        return 0
    start = _body_start(lines)
    head = lines[:start]
    told = any(line.kind in _TIMED for line in head) or _headlines(head)[0]
    return start if told or lines[start].lead else 0


def _is_labelled(line: Line) -> bool:
    return line.mark == "headline" or _TITLE_LABEL.match(line.text) is not None


def _title_length(text: str, lines: Sequence[Line]) -> int:
    """Count the lines of a headline that a blank line parts from prose, and of the subheads under it.

    What stands above the headline, as an outlet's name does, is counted with it.
    """
    above = next((at for at, line in enumerate(lines) if line.kind is None), 0)
    length = _headline_length(text, lines[above:])
    return above + length if length else 0


def _headline_length(text: str, lines: Sequence[Line]) -> int:
    prose = next((at for at, line in enumerate(lines) if _is_text(line)), 0)
    if _is_release(lines[:prose]):
        return prose
    if not prose or not _is_title(lines, 0):
        return _labelled_length(text, lines)
    last = len(_second_line(lines[0], lines[:2]))
    if not _parted(text, lines, last) and not _doubled(lines[:2]):
        return 0
    below = range(1 + last, prose)
    return prose if all(_is_title(lines, at) or is_dashed(lines[at]) for at in below) else 1 + last


def _labelled_length(text: str, lines: Sequence[Line]) -> int:
    """Count the one line of a headline that says what the text is, as [공시] does, above a blank line."""
    if len(lines) < 2 or not _parted(text, lines, 0):  # noqa: PLR2004 - a headline and something below it
        return 0
    return int(bool(find_remarks([Said(lines[0].span, "headline")])))


def _parted(text: str, lines: Sequence[Line], at: int) -> bool:
    """Return whether a blank line follows a line."""
    if at + 1 >= len(lines):
        return False
    return text[lines[at].span.end : lines[at + 1].span.start].count("\n") > 1


def _is_release(head: Sequence[Line]) -> bool:
    """Return whether lines above the first prose are those of a release: a headline and dashed subheads."""
    dashed = [line for line in head if is_dashed(line)]
    titled = bool(head) and _is_title(head, 0) and len(dashed) == len(head) - 1 > 0
    marked = all(line.text.startswith("▷") or line.text.endswith(("-", "–")) for line in dashed)
    return titled or (len(dashed) == len(head) > 0 and marked)


def _body_start(lines: Sequence[Line]) -> int:
    """Find the first line of the body: the dateline's, else the first prose after the times that open the page."""
    prose = [at for at, line in enumerate(lines) if _is_text(line)]
    dated = next((at for at, line in enumerate(lines) if line.lead), None)
    if dated is not None and sum(at < dated for at in prose) < _OPENING:
        return dated
    timed = next((at for at, line in enumerate(lines) if line.kind in _TIMED), -1)
    after = [at for at in prose if at > timed]
    if after and len(prose) - len(after) <= 1:
        return after[0]
    return prose[0] if prose else 0


def _is_text(line: Line) -> bool:
    return line.kind is None and line.mark is None and (is_prose(line.text) or is_question(line.text))


def _headlines(head: Sequence[Line]) -> tuple[tuple[Span, ...] | None, tuple[Span, ...]]:
    """Return the lines of the headline and the subheads.

    The headline is one that is labelled, or printed twice, once over two lines, or that dashed subheads follow below
    the table of a release, else the first long line.
    """
    named = next((line for line in head if _is_labelled(line)), None)
    titles = [line for at, line in enumerate(head) if _is_title(head, at)]
    first = named or _doubled(titles) or _released(head, titles) or (titles[0] if titles else None)
    if first is None:
        return None, ()
    label = _TITLE_LABEL.match(first.text)
    words = first.text[label.end() :] if label else first.text
    headline = [_unbracketed(Span(text=words, start=first.span.end - len(words), end=first.span.end))]
    headline += _second_line(first, head)
    key = _key("".join(span.text for span in headline))
    repeated = {_key(line.text) for at, line in enumerate(titles) for other in titles[:at] if _same(line, other)}
    subheads = tuple(
        undashed(line)
        for line in head
        if (line in titles or is_dashed(line))
        and line.span.start > first.span.start
        and _key(line.text) not in key
        and _key(line.text) not in repeated
    )
    return tuple(headline), subheads


def _released(head: Sequence[Line], titles: Sequence[Line]) -> Line | None:
    """Return the headline of a release: above it stand its table of offices and times, and an office's motto."""
    last = max((line.span.start for line in head if line.kind in _TIMED), default=-1)
    crowned = (line for line, below in pairwise(head) if line in titles and is_dashed(below))
    return next((line for line in crowned if line.span.start > last >= 0), None)


def _unbracketed(span: Span) -> Span:
    """Return a headline that a release puts in angle brackets without them."""
    found = _BRACKETED.fullmatch(span.text)
    if found is None:
        return span
    return Span(text=found[1], start=span.start + found.start(1), end=span.start + found.end(1))


def _second_line(first: Line, head: Sequence[Line]) -> list[Span]:
    """Return the line right below a headline that plainly goes on, by its type or as it ends in … or a comma."""
    if first.mark == "headline":
        return [line.span for line in head if line.mark == "headline" and line is not first]
    if not first.text.endswith(("…", "...", ",", "·")):
        return []
    below = (line for line in head if line.kind is None and not is_dashed(line))
    return [line.span for line in below if 0 < line.span.start - first.span.end <= _NEXT_LINE]


def _is_title(head: Sequence[Line], at: int) -> bool:
    line = head[at]
    captioned = at + 1 < len(head) and head[at + 1].kind == "caption" and any(_same(line, other) for other in head[:at])
    menu = (
        (_BULLET.match(line.text) and not _BRACKETED.fullmatch(line.text))
        or len(line.text) < _SHORTEST_HEADLINE
        or " " not in line.text
        or is_menu(line.text)
    )
    shown = line.kind is None and line.mark in _TITLING
    return shown and not menu and not captioned and not _is_embargo(line)


def _is_embargo(line: Line) -> bool:
    return any(said.kind == "embargo" for said in find_remarks([Said(line.span, "head")]))


def _doubled(titles: Sequence[Line]) -> Line | None:
    keys = [_key(line.text) for line in titles]
    joined = {first + second for first, second in pairwise(keys)}
    return next((line for at, line in enumerate(titles) if keys[at] in joined or keys[at] in keys[at + 1 :]), None)


def _section(head: Sequence[Line]) -> str | None:
    reposted = next((line for line in head if line.kind == "time" and pick(stamps_in(line.text), "reposted")), None)
    if reposted:
        return reposted.text.rpartition("|")[2].strip() or None
    crumbs = next((line for line in head if _CRUMBS.search(line.text)), None)
    return _CRUMBS.split(crumbs.text)[-1].strip() if crumbs else None


def _same(line: Line, other: Line) -> bool:
    return _key(line.text) == _key(other.text)


def _key(text: str) -> str:
    return re.sub(r"[\W_]+", "", text)
