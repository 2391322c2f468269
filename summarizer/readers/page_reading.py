"""Take over what somebody who looked at the lines of a page says of them, as far as the page prints it.

A name counts where the page prints it, a day where its figures stand in words that the page prints; of the rest the
program's own reading stays.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import Any, NamedTuple

from policy_brief import Byline, PageAuthor, PageReading, Span
from summarizer.text.article import KST, Article
from summarizer.text.heads import Head, HeadKind
from summarizer.text.sentence import Sentence
from summarizer.text.split import split_sentences
from summarizer.text.wraps import joined_lines

from .lines.origin.times import stamps_in
from .page_lines import BODY, PageLine, lines_in, list_lines
from .page_text import is_apart

__all__ = ["with_page_reading"]

_LONGEST_NAME = 60
_LEAST_LEFT = 0.4
"""Share of its letters that a body keeps at least; who takes out more has misread it."""
_FIGURES = re.compile(r"\d+")
_EIGHT = re.compile(r"(?<!\d)(\d{4})(\d\d)(\d\d)(?!\d)")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_AROUND = " |·:=,/"
_PAIRS = frozenset(("()", "[]", "<>", "〈〉", "《》", "「」", "『』", "【】"))


def with_page_reading(article: Article, reading: PageReading) -> Article:
    """Return the article with the outlet, day, authors, headline, subheads and body of a reading."""
    lines = list_lines(article)
    page = _Page(article, lines)
    changes: dict[str, Any] = {}
    if outlet := page.printed(reading.outlet):
        changes |= {"outlet": outlet, "outlet_english": reading.outlet_english}
    if published := _published(page, reading):
        changes["published"] = published
    authors = tuple(_byline(page, author) for author in reading.authors if page.printed(author.name))
    if len(authors) == len(reading.authors):
        changes["bylines"] = authors
    return article.model_copy(update={**changes, **_parts(page, reading)})


class _Page(NamedTuple):
    """An article and its lines."""

    article: Article
    lines: tuple[PageLine, ...]

    def printed(self, words: str | None) -> str | None:
        """Return a name as it is given, without brackets around it, where the page prints it."""
        name = " ".join((words or "").split()).strip(_AROUND)
        name = name[1:-1] if name[:1] + name[-1:] in _PAIRS else name
        if not re.search(r"[^\W\d_]", name) or len(name) > _LONGEST_NAME:
            return None
        folded = _folded(name)
        return name if any(folded in text for text in self.texts()) else None

    def line(self, number: int) -> PageLine | None:
        """Return the line of a number, or None."""
        return self.lines[number - 1] if 1 <= number <= len(self.lines) else None

    def texts(self) -> Iterator[str]:
        """Yield all that the page prints, without blanks."""
        yield _folded(self.article.text)
        yield from map(_folded, self.article.around)


def _folded(text: str) -> str:
    return "".join(text.split()).casefold()


def _published(page: _Page, reading: PageReading) -> dt.datetime | None:
    """Return the day that a reading names, with the hour that its words print, where they print that day."""
    try:
        day = dt.date.fromisoformat(reading.published or "")
    except ValueError:
        return None
    if page.article.published and page.article.published.date() == day:
        return page.article.published
    words = " ".join(reading.published_words.split())
    if not words or not any(_folded(words) in text for text in page.texts()):
        return None
    stamped = next((stamp.when for stamp in stamps_in(words) if stamp.when.date() == day), None)
    if stamped:
        return stamped
    return dt.datetime.combine(day, dt.time(), KST) if _prints(words, day) else None


def _prints(words: str, day: dt.date) -> bool:
    """Return whether words print year, month and day: 2026. 3. 4., '26.03.04, Mar. 4, 2026."""
    figures = [int(figure) for figure in _FIGURES.findall(_EIGHT.sub(r" \1 \2 \3 ", words))]
    named = _MONTHS[day.month - 1] in words.casefold()
    has_year = day.year in figures or day.year % 100 in figures
    return has_year and day.day in figures and (named or day.month in figures)


def _byline(page: _Page, author: PageAuthor) -> Byline:
    """Return an author; what the program read of the same name stays."""
    name = page.printed(author.name) or author.name
    known = next((byline for byline in page.article.bylines if byline.name == name), None)
    role = page.printed(author.role)
    if known is None:
        return Byline(name=name, role=role)
    return known if known.role or not role else known.model_copy(update={"role": role})


def _parts(page: _Page, reading: PageReading) -> dict[str, Any]:
    """Return headline, subheads, paragraphs, sentences and heads as a reading has them."""
    headline = _spans(page, reading.headline)
    subheads = _spans(page, reading.subheads) if headline else []
    titles = {span.start for span in (*headline, *subheads)}
    body = _body(page, reading, titles)
    paragraphs = tuple(body)
    heads = _heads(page.article, headline, subheads, {span.start for span in paragraphs})
    return {
        **_titles(page.article, headline, subheads),
        "paragraphs": paragraphs,
        "heads": heads,
        "sentences": tuple(_sentences(page.article, paragraphs, heads)),
    }


def _spans(page: _Page, numbers: Iterable[int]) -> list[Span]:
    found = (page.line(number) for number in sorted(set(numbers)))
    return [line.span for line in found if line]


def _titles(article: Article, headline: Sequence[Span], subheads: Sequence[Span]) -> dict[str, str | None]:
    """Return headline and subheads in words; the program's own headline stays where the same lines print it."""
    words = " ".join(article.plain(span) for span in headline)
    if not words:
        return {}
    is_known = len(headline) == 1 and article.headline and _folded(article.headline) in _folded(words)
    below = "\n".join(article.plain(span) for span in subheads)
    return {"headline": article.headline if is_known else words, "subhead": below or None}


def _body(page: _Page, reading: PageReading, titles: Collection[int]) -> list[Span]:
    """Return the paragraphs that a reading leaves and adds, in the order of the text."""
    out = set(reading.out_of_body)
    before = [line for line in page.lines if line.taken_for == BODY]
    kept = [line for line in before if line.number not in out and line.span.start not in titles]
    if _letters(kept) < _LEAST_LEFT * _letters(before):
        kept = before
    wanted = (page.line(number) for number in sorted(set(reading.into_body) - out))
    added = [line for line in wanted if line and line.taken_for != BODY and line.span.start not in titles]
    new = {line.number for line in added}
    return list(_paragraphs(page.article.text, sorted((*kept, *added)), new))


def _letters(lines: Iterable[PageLine]) -> int:
    return sum(line.span.end - line.span.start for line in lines)


def _paragraphs(text: str, lines: Sequence[PageLine], new: Collection[int]) -> Iterator[Span]:
    """Yield lines as paragraphs; new ones and those next to them are put together where a width broke them."""
    for run in _runs(text, lines):
        spans = [line.span for line in run]
        yield from _joined(text, spans) if any(line.number in new for line in run) else spans


def _runs(text: str, lines: Sequence[PageLine]) -> Iterator[list[PageLine]]:
    """Yield the lines that stand right below one another."""
    run: list[PageLine] = []
    for line in lines:
        between = text[run[-1].span.end : line.span.start] if run else ""
        if run and (between.strip() or between.count("\n") > 1):
            yield run
            run = []
        run.append(line)
    if run:
        yield run


def _joined(text: str, spans: Sequence[Span]) -> Iterator[Span]:
    lines = [line for span in spans for line in lines_in(text, span.start, span.end)]
    apart = frozenset(line.start for line in lines if is_apart(line.text))
    for start, end in joined_lines(text, [(line.start, line.end) for line in lines], apart):
        yield Span(text=text[start:end], start=start, end=end)


def _heads(
    article: Article, headline: Sequence[Span], subheads: Sequence[Span], body: Collection[int]
) -> tuple[Head, ...]:
    """Return what can be cited besides the body, numbered anew; a reading's titles take the place of others."""
    titles: list[tuple[HeadKind, Span]] = [("headline", span) for span in headline]
    titles += [("subhead", span) for span in subheads]
    given: list[tuple[HeadKind, Span]] = []
    for kind, span in titles:
        own = [head for head in article.heads if head.kind == kind and span.start <= head.start < span.end]
        given += [(kind, head) for head in own] or [(kind, span)]
    replaced = {"headline", "subhead"} if headline else set()
    gone = {head.start for head in article.heads for _, span in titles if span.start <= head.start < span.end}
    others = (head for head in article.heads if head.kind not in replaced and head.start not in gone | set(body))
    kept: list[tuple[HeadKind, Span]] = [(head.kind, head) for head in others]
    ordered = sorted((*kept, *given), key=lambda one: one[1].start)
    return tuple(
        Head(kind=kind, number=number, text=span.text, start=span.start, end=span.end)
        for number, (kind, span) in enumerate(ordered, 1)
    )


def _sentences(article: Article, paragraphs: Sequence[Span], heads: Sequence[Head]) -> Iterator[Sentence]:
    """Yield the sentences of paragraphs, numbered anew; those of a paragraph that was body before stay as they were."""
    cut: dict[int, list[Sentence]] = {}
    for sentence in article.sentences:
        cut.setdefault(article.paragraphs[sentence.paragraph - 1].start, []).append(sentence)
    places = {head.start: head.number for head in heads}
    headers = {head.number: places.get(head.start) for head in article.heads}
    number = 0
    for at, paragraph in enumerate(paragraphs, 1):
        for sentence in cut.get(paragraph.start) or split_sentences(article.text, (paragraph,)):
            number += 1
            header = headers.get(sentence.table_header) if sentence.table_header else None
            yield sentence.model_copy(update={"number": number, "paragraph": at, "table_header": header})
