"""Take over what somebody who looked at the lines of a page says of them, as far as the page prints it.

A name counts where a line of the page prints it, a day where words of the page print it whole; of the rest the
program's own reading stays.
"""

from __future__ import annotations

import calendar
import datetime as dt
import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import Any, NamedTuple

from policy_brief import Byline, PageAuthor, ReadPage, SelfDescription, Span, mask_contacts
from summarizer.text.article import KST, Article
from summarizer.text.heads import Head, HeadKind
from summarizer.text.sentence import Sentence
from summarizer.text.split import lines_in, split_sentences
from summarizer.text.view import View
from summarizer.text.wraps import joined_lines

from .lines.furniture import is_prose
from .lines.origin.times import stamps_in
from .lines.remarks import cut_remark
from .page_lines import BODY, PageLine, list_lines
from .page_text import is_apart

__all__ = ["with_page_reading"]

_SHORTEST_NAME, _LONGEST_NAME = 2, 60
_MOST_TITLE_LINES, _LONGEST_TITLE = 3, 200
_LEAST_LEFT = 0.4
"""Share of its letters that a body keeps at least; who takes out more has misread it."""
_WRAPPED = "page"
"""The site of a text whose lines a width may have broken; those of a web page are whole."""
_CHANGED = frozenset({"updated", "reposted"})
_AROUND = " |·:=,/"
_PAIRS = frozenset(("()", "[]", "<>", "〈〉", "《》", "「」", "『』", "【】"))
_SHOWN = 30
_CENTURY = 20
"""Of a year in two figures: '26 is 2026."""


def with_page_reading(article: Article, reading: ReadPage) -> Article:
    """Return the article with the outlet, day, authors, headline, subheads and body of a reading."""
    page = _Page(article, list_lines(article))
    changes: dict[str, Any] = {}
    if outlet := page.printed(reading.outlet):
        changes |= {"outlet": outlet, "outlet_english": reading.outlet_english}
    if published := _published(page, reading):
        changes["published"] = published
    authors = {page.printed(author.name) or author.name: author for author in reading.authors}.values()
    named = tuple(_byline(page, author) for author in authors if page.printed(author.name))
    if len(named) == len(authors):
        changes["bylines"] = named
    values = {name: getattr(article, name) for name in Article.model_fields}  # a copy would have the view of before
    return Article.model_construct(None, **{**values, **changes, **_parts(page, reading)})


class _Page(NamedTuple):
    """An article and its lines."""

    article: Article
    lines: tuple[PageLine, ...]

    def printed(self, words: str | None) -> str | None:
        """Return a name as it is given, without brackets around it, where a line of the page prints it."""
        name = " ".join(View.of(words or "").text.split()).strip(_AROUND)
        name = name[1:-1] if name[:1] + name[-1:] in _PAIRS else name
        if not (re.search(r"[^\W\d_]", name) and _SHORTEST_NAME <= len(name) <= _LONGEST_NAME):
            return None
        letters = r"[ \t]{0,4}".join(map(re.escape, name.replace(" ", "")))
        pattern = re.compile(rf"(?<![가-힣A-Za-z0-9]){letters}", re.IGNORECASE)
        return name if any(pattern.search(text) for text in self.texts()) else None

    def at(self, starts: Iterable[int]) -> list[PageLine]:
        """Return the lines that begin at places, or hold them, each once and in their order."""
        wanted = set(starts)
        return [line for line in self.lines if any(line.span.start <= start < line.span.end for start in wanted)]

    def texts(self) -> Iterator[str]:
        """Yield all that the page prints, width and blanks normalised."""
        yield self.article.view.text
        yield from (View.of(line).text for line in self.article.around)


def _folded(text: str) -> str:
    return "".join(text.split()).casefold()


def _published(page: _Page, reading: ReadPage) -> dt.datetime | None:
    """Return the day that a reading names, with the hour that its words print, where they print that day."""
    try:
        day = dt.date.fromisoformat(reading.published or "")
    except ValueError:
        return None
    if page.article.published and page.article.published.date() == day:
        return page.article.published
    words = " ".join(View.of(reading.published_words).text.split())
    if not words or not any(_folded(words) in _folded(text) for text in page.texts()):
        return None
    stamped = [stamp for stamp in stamps_in(words) if stamp.when.date() == day]
    if stamped and all(stamp.kind in _CHANGED for stamp in stamped):
        return None
    hours = (stamp.when for stamp in stamped if stamp.kind not in _CHANGED)
    return next(hours, dt.datetime.combine(day, dt.time(), KST) if _prints(words, day) else None)


def _prints(words: str, day: dt.date) -> bool:
    """Return whether words print year, month and day, each by a figure of its own: 2026. 3. 4., Mar. 4, 2026."""
    short = rf"|['’‘]?{day.year % 100:02d}" if day.year // 100 == _CENTURY else ""
    year, month, date = rf"(?:{day.year:04d}{short})", rf"0?{day.month}", rf"0?{day.day}"
    name = rf"{calendar.month_abbr[day.month]}[a-z]*\.?"
    forms = (
        rf"(?<!\d){year}\s?[-./년]\s?{month}\s?[-./월]\s?{date}(?!\d)",
        rf"(?<!\d){day.year}{day.month:02d}{day.day:02d}(?!\d)",
        rf"{name}\s{date}(?:st|nd|rd|th)?,?\s{day.year}",
        rf"(?<!\d){date}\s{name},?\s{day.year}",
    )
    return any(re.search(form, words, re.IGNORECASE) for form in forms)


def _byline(page: _Page, author: PageAuthor) -> Byline:
    """Return an author; what the program read of the same name stays."""
    name = page.printed(author.name) or author.name
    known = next((byline for byline in page.article.bylines if byline.name == name), None)
    role = page.printed(author.role)
    if known is None:
        return Byline(name=name, role=role)
    return known if known.role or not role else known.model_copy(update={"role": role})


def _parts(page: _Page, reading: ReadPage) -> dict[str, Any]:
    """Return headline, subheads, paragraphs, sentences and heads as a reading has them."""
    headline, subheads = _title_lines(page, reading)
    out = {line.span.start for line in (*page.at(reading.out_of_body), *headline, *subheads)}
    before = [line for line in page.lines if line.taken_for == BODY]
    kept = [line for line in before if line.span.start not in out]
    if _letters(kept) < _LEAST_LEFT * _letters(before):
        kept, headline, subheads = before, [], []
    added = [line for line in page.at(reading.into_body) if line.taken_for != BODY and line.span.start not in out]
    new = {line.number for line in added} if page.article.site == _WRAPPED else set()
    paragraphs = tuple(_paragraphs(page.article.text, sorted((*kept, *added)), new))
    spans = [line.span for line in headline], [line.span for line in subheads]
    heads = _heads(page.article, *spans, {line.span.start for line in added})
    stays = {line.number for line in (*kept, *headline)}
    gone = [line for line in before if line.number not in stays and is_prose(line.span.text)]
    return {
        **_titles(page.article, *spans),
        "paragraphs": paragraphs,
        "heads": heads,
        "sentences": tuple(_sentences(page.article, paragraphs, heads)),
        "self_description": _described(page.article, paragraphs),
        "notices": (*page.article.notices, *map(_notice, gone)),
    }


def _title_lines(page: _Page, reading: ReadPage) -> tuple[list[PageLine], list[PageLine]]:
    """Return the lines of headline and subheads, as far as a title has them; none is both."""
    headline, subheads = (
        [line for line in page.at(starts) if len(line.span.text) <= _LONGEST_TITLE]
        for starts in (reading.headline, reading.subheads)
    )
    if not 0 < len(headline) <= _MOST_TITLE_LINES:
        return [], []
    return headline, [line for line in subheads if line not in headline]


def _notice(line: PageLine) -> str:
    words = mask_contacts(" ".join(line.span.text.split()))
    shown = words if len(words) <= _SHOWN else f"{words[:_SHOWN]}…"
    return f"A line was taken for no part of the article by the model that looked at the page: “{shown}”."


def _described(article: Article, paragraphs: Sequence[Span]) -> tuple[SelfDescription, ...]:
    """Return what the text says of itself; whether it is cut is seen anew where its end is another."""
    if paragraphs[-1:] == article.paragraphs[-1:]:
        return article.self_description
    others = [said for said in article.self_description if said.kind != "cut"]
    cut = cut_remark(paragraphs)
    return tuple(sorted((*others, *((cut,) if cut else ())), key=lambda said: (said.start, said.end)))


def _titles(article: Article, headline: Sequence[Span], subheads: Sequence[Span]) -> dict[str, str | None]:
    """Return headline and subheads in words; the program's own headline stays where the same line prints it."""
    words = " ".join(article.plain(span) for span in headline)
    if not words:
        return {}
    is_known = len(headline) == 1 and article.headline and _folded(article.headline) in _folded(words)
    below = "\n".join(article.plain(span) for span in subheads)
    return {"headline": article.headline if is_known else words, "subhead": below or None}


def _letters(lines: Iterable[PageLine]) -> int:
    return sum(line.span.end - line.span.start for line in lines)


def _paragraphs(text: str, lines: Sequence[PageLine], new: Collection[int]) -> Iterator[Span]:
    """Yield lines as paragraphs; new ones and those next to them are put together where a width broke them."""
    for run in _runs(text, lines, new):
        spans = [line.span for line in run]
        old = [line.span for line in run if line.number not in new]
        yield from _joined(text, spans, old) if any(line.number in new for line in run) else spans


def _runs(text: str, lines: Sequence[PageLine], new: Collection[int]) -> Iterator[list[PageLine]]:
    """Yield new lines with those right above and below them, and every other line alone."""
    run: list[PageLine] = []
    for line in lines:
        between = text[run[-1].span.end : line.span.start] if run else ""
        beside = bool(run) and not between.strip() and between.count("\n") <= 1
        if run and not (beside and (line.number in new or run[-1].number in new)):
            yield run
            run = []
        run.append(line)
    if run:
        yield run


def _joined(text: str, spans: Sequence[Span], old: Sequence[Span]) -> Iterator[Span]:
    """Yield the paragraphs of lines; what was one before stays one."""
    lines = [line for span in spans for line in lines_in(text, span.start, span.end)]
    apart = frozenset(line.start for line in lines if is_apart(line.text))
    within = {line.start for span in old for line in lines if span.start < line.start < span.end}
    joined: list[tuple[int, int]] = []
    for start, end in joined_lines(text, [(line.start, line.end) for line in lines], apart):
        joined.append((joined.pop()[0], end) if joined and start in within else (start, end))
    yield from (Span(text=text[start:end], start=start, end=end) for start, end in joined)


def _heads(
    article: Article, headline: Sequence[Span], subheads: Sequence[Span], body: Collection[int]
) -> tuple[Head, ...]:
    """Return what can be cited besides the body, numbered anew; a reading's titles take the place of others."""
    given = [one for span in headline for one in _titled(article, "headline", span)]
    given += [one for span in subheads for one in _titled(article, "subhead", span)]
    titles = [_places(span) for span in (*headline, *subheads)]
    replaced = {"headline", "subhead"} if headline else set[str]()
    gone = {head.start for head in article.heads if any(head.start in places for places in titles)} | set(body)
    others = (head for head in article.heads if head.kind not in replaced and head.start not in gone)
    given.extend((head.kind, head) for head in others)
    ordered = sorted(given, key=lambda one: one[1].start)
    return tuple(
        Head(kind=kind, number=number, text=span.text, start=span.start, end=span.end)
        for number, (kind, span) in enumerate(ordered, 1)
    )


def _titled(article: Article, kind: HeadKind, span: Span) -> list[tuple[HeadKind, Span]]:
    """Return the heads of a kind that the program found in a line, or the line as one."""
    own: list[Span] = [head for head in article.heads if head.kind == kind and head.start in _places(span)]
    return [(kind, one) for one in own or [span]]


def _places(span: Span) -> range:
    return range(span.start, span.end)


def _sentences(article: Article, paragraphs: Sequence[Span], heads: Sequence[Head]) -> Iterator[Sentence]:
    """Yield the sentences of paragraphs, numbered anew; those of a paragraph that is as before stay as they were."""
    cut: dict[tuple[int, int], list[Sentence]] = {}
    for sentence in article.sentences:
        paragraph = article.paragraphs[sentence.paragraph - 1]
        cut.setdefault((paragraph.start, paragraph.end), []).append(sentence)
    places = {head.start: head.number for head in heads if head.kind == "table_header"}
    headers = {head.number: places.get(head.start) for head in article.heads}
    number = 0
    for at, paragraph in enumerate(paragraphs, 1):
        for sentence in cut.get((paragraph.start, paragraph.end)) or split_sentences(article.text, (paragraph,)):
            number += 1
            header = headers.get(sentence.table_header) if sentence.table_header else None
            yield sentence.model_copy(update={"number": number, "paragraph": at, "table_header": header})
