"""Read an article out of the plain text of a page: a saved web page, a wire copy, a ministry's press release.

Lines before the body are the head (menu words, headline, times, captions, subhead); what follows a copyright line, a
list of related articles or a ministry's contact table is no body either. Text without such furniture is all body, but
for a headline that a blank line sets apart.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from policy_brief import Span
from summarizer.text.article import Article, Byline
from summarizer.text.split import split_paragraphs, split_sentences

from .bylines import Lead, bylines_in, count_contacts, is_reporter_line, merge, read_lead
from .lines import Furniture, furniture, is_prose
from .outlets import outlet_of
from .times import Stamp, pick, stamps_in

__all__ = ["Page", "article_from_page", "read_body"]

_TIMED = frozenset({"time", "ministry"})
_NAMING = frozenset({"time", "reporter"})
_STRUCTURAL = frozenset({"time", "reporter", "ministry"})
_ENDS = frozenset({"related", "copyright", "ministry"})
_STOP = re.compile(r"[다요까]\.[\"”’']*")
_CRUMBS = re.compile(r"\s[>›»]\s")
_TITLE_LABEL = re.compile(r"^(?:제목|기사\s?제목)\s?[:：]\s?")
_BULLET = re.compile(r"[-–―*※<〈▷▶•·]")
_DASHES = ("-", "–", "―", "▷")
_SHORTEST_HEADLINE = 9
_FEW = 0.25
_SOME = 2
_OPENING = 3
"""A dateline stands in one of the first lines of a body, after a stray caption or two at most."""


@dataclass(frozen=True, slots=True)
class Line:
    """A trimmed line of a page and the furniture it is, if any."""

    span: Span
    kind: Furniture | None
    lead: Lead | None

    @property
    def text(self) -> str:
        """The line as printed."""
        return self.span.text


@dataclass(frozen=True, slots=True)
class Page:
    """What a page says around its body, and the body's paragraphs."""

    body: tuple[Span, ...]
    head: tuple[Line, ...] = ()
    stamps: tuple[Stamp, ...] = ()
    lead: Lead | None = None
    bylines: tuple[Byline, ...] = ()
    subheads: tuple[str, ...] = ()


def article_from_page(text: str) -> Article:
    """Read plain text as a page; `source`, `encoding` and `url` are the caller's to add."""
    lines = _lines(split_paragraphs(text))
    start = _head_length(lines) or _title_length(text, lines)
    page = replace(_body(lines[start:]), head=tuple(lines[:start]))
    stamps = tuple(stamp for line in lines if line.kind in _TIMED for stamp in stamps_in(line.text))
    headline, subhead = _headlines(page.head)
    return Article(
        text=text,
        outlet=outlet_of(text, page.lead.outlet if page.lead else None),
        headline=headline,
        subhead=subhead,
        section=_section(page.head),
        dateline=page.lead.place if page.lead else None,
        bylines=merge([*page.bylines, *_signed(page.head)]),
        contacts_removed=count_contacts(text),
        published=pick(stamps, "published") or pick(stamps, "bare"),
        reposted=pick(stamps, "reposted"),
        paragraphs=page.body,
        sentences=split_sentences(text, page.body),
        site="page" if start or page.lead or stamps else "text",
    )


def read_body(spans: Sequence[Span]) -> Page:
    """Take the junk lines out of a body whose head is known, as a site's markup tells it.

    What follows a list of related articles is body again: the markup has told where the body ends. Dashed lines that
    open a press release are its subheads.
    """
    lines = _without_related(_lines(spans))
    opening = next((at for at, line in enumerate(lines) if not _is_dashed(line)), 0)
    return replace(_body(lines[opening:]), subheads=tuple(_undashed(line) for line in lines[:opening]))


def _without_related(lines: list[Line]) -> list[Line]:
    """Take out each list of related articles up to the next prose, where more than a little of it follows."""
    kept: list[Line] = []
    skipping = False
    for at, line in enumerate(lines):
        skipping = (line.kind == "related" and _some_follows(lines, at)) or (skipping and not is_prose(line.text))
        if not skipping:
            kept.append(line)
    return kept


def _lines(spans: Sequence[Span]) -> list[Line]:
    return [_line(part) for span in spans for part in _parts(span)]


def _line(span: Span) -> Line:
    kind = furniture(span.text)
    return Line(span, kind, None if kind else read_lead(span.text))


def _parts(span: Span) -> Iterator[Span]:
    """Part a paragraph from the reporter's line, or the press release's 끝, that was run on to its last sentence."""
    stops = [found.end() for found in _STOP.finditer(span.text)][-2:]
    for stop in stops:
        tail = span.text[stop:].lstrip()
        if tail == "끝." or (tail and is_reporter_line(tail)):
            yield _part(span, 0, stop)
            yield _part(span, len(span.text) - len(tail), len(span.text))
            return
    yield span


def _part(span: Span, start: int, end: int) -> Span:
    return Span(text=span.text[start:end], start=span.start + start, end=span.start + end)


def _body(lines: Sequence[Line]) -> Page:
    lines = list(lines[: _body_end(lines)])
    opening = next((line for line in lines[:_OPENING] if line.lead), None)
    spans = [_without_lead(line) if line is opening else line.span for line in lines if line.kind is None]
    lead = opening.lead if opening else None
    return Page(
        body=tuple(span for span in spans if span.text),
        lead=lead,
        bylines=merge([*(lead.bylines if lead else ()), *_signed(lines)]),
    )


def _without_lead(line: Line) -> Span:
    length = line.lead.length if line.lead else 0
    rest = line.text[length:].lstrip()
    return _part(line.span, len(line.text) - len(rest), len(line.text))


def _signed(lines: Sequence[Line]) -> tuple[Byline, ...]:
    return merge(byline for line in lines if line.kind in _NAMING for byline in bylines_in(line.text))


def _head_length(lines: Sequence[Line]) -> int:
    """Count the lines before the body: none without furniture, nor where neither time nor headline stands there."""
    if not any(line.kind in _STRUCTURAL or line.lead for line in lines):
        return 0
    start = _body_start(lines)
    head = lines[:start]
    told = any(line.kind in _TIMED for line in head) or _headlines(head)[0]
    return start if told or lines[start].lead else 0


def _title_length(text: str, lines: Sequence[Line]) -> int:
    """Count the lines of a headline that a blank line parts from prose, and of the subheads under it."""
    prose = next((at for at, line in enumerate(lines) if line.kind is None and is_prose(line.text)), 0)
    if not prose or not _is_title(lines, 0):
        return 0
    if text[lines[0].span.end : lines[1].span.start].count("\n") < 2 and not _doubled(lines[:2]):  # noqa: PLR2004
        return 0
    return prose if all(_is_title(lines, at) or _is_dashed(lines[at]) for at in range(1, prose)) else 1


def _body_start(lines: Sequence[Line]) -> int:
    """Find the first line of the body: the dateline's, else the first prose after the times that open the page."""
    prose = [at for at, line in enumerate(lines) if line.kind is None and is_prose(line.text)]
    dated = next((at for at, line in enumerate(lines) if line.lead), None)
    if dated is not None and sum(at < dated for at in prose) < _OPENING:
        return dated
    timed = next((at for at, line in enumerate(lines) if line.kind in _TIMED), -1)
    after = [at for at in prose if at > timed]
    if after and len(prose) - len(after) <= 1:
        return after[0]
    return prose[0] if prose else 0


def _body_end(lines: Sequence[Line]) -> int:
    for at, line in enumerate(lines):
        if line.kind in _ENDS or (line.kind == "reporter" and _little_follows(lines, at)):
            return at + (line.kind == "reporter")
        if line.kind == "attachment" and not _proses(lines[at:]):
            return at
    return len(lines)


def _little_follows(lines: Sequence[Line], at: int) -> bool:
    return _proses(lines[at:]) <= _proses(lines[:at]) * _FEW


def _some_follows(lines: Sequence[Line], at: int) -> bool:
    return not _little_follows(lines, at) and _proses(lines[at:]) >= _SOME


def _proses(lines: Sequence[Line]) -> int:
    return sum(is_prose(line.text) for line in lines if line.kind is None)


def _headlines(head: Sequence[Line]) -> tuple[str | None, str | None]:
    """Give headline and subhead: a headline printed twice, else the first long line; subheads follow it."""
    named = next((line for line in head if _TITLE_LABEL.match(line.text)), None)
    titles = [line for at, line in enumerate(head) if _is_title(head, at)]
    first = named or _doubled(titles) or (titles[0] if titles else None)
    if first is None:
        return None, None
    headline = _TITLE_LABEL.sub("", first.text)
    repeated = {_key(line.text) for at, line in enumerate(titles) for other in titles[:at] if _same(line, other)}
    subheads = [
        _undashed(line)
        for line in head
        if (line in titles or _is_dashed(line))
        and line.span.start > first.span.start
        and _key(line.text) not in _key(headline)
        and _key(line.text) not in repeated
    ]
    return headline, "\n".join(subheads) or None


def _is_dashed(line: Line) -> bool:
    return line.kind is None and line.text.startswith(_DASHES) and not is_prose(line.text)


def _undashed(line: Line) -> str:
    return line.text.strip("-–―▷ ")


def _is_title(head: Sequence[Line], at: int) -> bool:
    line = head[at]
    captioned = at + 1 < len(head) and head[at + 1].kind == "caption" and any(_same(line, other) for other in head[:at])
    menu = (
        _BULLET.match(line.text)
        or len(line.text) < _SHORTEST_HEADLINE
        or " " not in line.text
        or _CRUMBS.search(line.text)
    )
    return line.kind is None and not menu and not captioned


def _doubled(titles: Sequence[Line]) -> Line | None:
    keys = [_key(line.text) for line in titles]
    joined = {first + second for first, second in pairwise(keys)}
    return next((line for at, line in enumerate(titles) if keys[at] in joined or keys[at] in keys[at + 1 :]), None)


def _section(head: Sequence[Line]) -> str | None:
    reposted = next((line for line in head if line.kind == "time" and "|" in line.text), None)
    if reposted:
        return reposted.text.rpartition("|")[2].strip() or None
    crumbs = next((line for line in head if _CRUMBS.search(line.text)), None)
    return _CRUMBS.split(crumbs.text)[-1].strip() if crumbs else None


def _same(line: Line, other: Line) -> bool:
    return _key(line.text) == _key(other.text)


def _key(text: str) -> str:
    return re.sub(r"[\W_]+", "", text)
