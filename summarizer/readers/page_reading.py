"""Apply what a model says about the lines of a page."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import Any, NamedTuple

from policy_brief import ReadPage, SelfDescription, Span, mask_contacts
from summarizer.text.article import Article
from summarizer.text.heads import Head, HeadKind
from summarizer.text.sentence import Sentence
from summarizer.text.split import lines_in, split_sentences
from summarizer.text.view import folded
from summarizer.text.wraps import joined_lines

from .lines.furniture import is_prose
from .lines.remarks import cut_remark
from .page_lines import BODY, PageLine, list_lines
from .page_origin import origin_of, printed_title
from .page_text import is_apart

__all__ = ["with_page_reading"]

_MOST_TITLE_LINES, _LONGEST_TITLE = 3, 200
_LEAST_LEFT = 0.4
"""Share of its letters that a body keeps at least; a reading that takes out more is wrong."""
_WRAPPED = "page"
"""The site of a text whose lines a width may have broken; those of a web page are whole."""
_SHOWN = 30


def with_page_reading(article: Article, reading: ReadPage) -> Article:
    """Return the article with the outlet, day, authors, headline, subheads and body of a reading."""
    changes = origin_of(article, reading) | _parts(_Page(article, list_lines(article)), reading)
    return article.model_copy(update=changes)


class _Page(NamedTuple):
    """An article and its lines."""

    article: Article
    lines: tuple[PageLine, ...]

    def at(self, starts: Iterable[int]) -> list[PageLine]:
        """Return the lines that begin at places, or hold them, each once and in their order."""
        wanted = set(starts)
        return [line for line in self.lines if any(line.span.start <= start < line.span.end for start in wanted)]


def _parts(page: _Page, reading: ReadPage) -> dict[str, Any]:
    """Return headline, subheads, paragraphs, sentences and heads as a reading has them."""
    title = printed_title(page.article, reading.headline_words)
    headline, subheads = _title_lines(page, reading, is_told=title is not None)
    left_out = [line for line in page.at(reading.out_of_body) if not _corrects(line, page.article)]
    out = {line.span.start for line in (*left_out, *headline, *subheads)}
    before = [line for line in page.lines if line.taken_for == BODY]
    kept = [line for line in before if line.span.start not in out]
    if _letters(kept) < _LEAST_LEFT * _letters(before):
        kept, headline, subheads, title = before, [], [], None
    added = [line for line in page.at(reading.into_body) if line.taken_for != BODY and line.span.start not in out]
    new = {line.number for line in added} if page.article.site == _WRAPPED else set()
    paragraphs = tuple(_paragraphs(page.article.text, sorted((*kept, *added)), new))
    spans = [line.span for line in headline], [line.span for line in subheads]
    heads = _heads(page.article, *spans, {line.span.start for line in added}, replaces=bool(headline or title))
    stays = {line.number for line in (*kept, *headline)}
    gone = [line for line in before if line.number not in stays and is_prose(line.span.text)]
    return {
        **_titles(page.article, *spans, title),
        "paragraphs": paragraphs,
        "heads": heads,
        "sentences": tuple(_sentences(page.article, paragraphs, heads)),
        "self_description": _described(page.article, paragraphs),
        "notices": (*page.article.notices, *map(_notice, gone)),
    }


def _title_lines(page: _Page, reading: ReadPage, *, is_told: bool) -> tuple[list[PageLine], list[PageLine]]:
    """Return the lines of headline and subheads, as far as a title has them; none is both.

    Without a line of the headline there are subheads only where its words are told.
    """
    headline, subheads = (
        [line for line in page.at(starts) if len(line.span.text) <= _LONGEST_TITLE]
        for starts in (reading.headline, reading.subheads)
    )
    if len(headline) > _MOST_TITLE_LINES or not (headline or is_told):
        return [], []
    return headline, [line for line in subheads if line not in headline]


def _corrects(line: PageLine, article: Article) -> bool:
    """Return whether a line is a correction: whichever report it corrects, its page tells it to the same readers."""
    told = (said for said in article.self_description if said.kind == "correction")
    return any(line.span.start <= said.start < line.span.end for said in told)


def _notice(line: PageLine) -> str:
    words = mask_contacts(" ".join(line.span.text.split()))
    shown = words if len(words) <= _SHOWN else f"{words[:_SHOWN]}…"
    return f"Left out as no part of the article: “{shown}”."


def _described(article: Article, paragraphs: Sequence[Span]) -> tuple[SelfDescription, ...]:
    """Return what the text says of itself; whether it is cut is looked at again where it ends elsewhere."""
    if paragraphs[-1:] == article.paragraphs[-1:]:
        return article.self_description
    others = [said for said in article.self_description if said.kind != "cut"]
    cut = cut_remark(paragraphs)
    return tuple(sorted((*others, *((cut,) if cut else ())), key=lambda said: (said.start, said.end)))


def _titles(
    article: Article, headline: Sequence[Span], subheads: Sequence[Span], printed: str | None
) -> dict[str, str | None]:
    """Return headline and subheads in words; the program's own headline stays where the same line prints it.

    `printed` are words of the headline that no line was given for, or of more than them.
    """
    words = " ".join(article.plain(span) for span in headline)
    if not (printed or words):
        return {}
    is_known = len(headline) == 1 and article.headline and folded(article.headline) in folded(words)
    below = "\n".join(article.plain(span) for span in subheads)
    return {"headline": printed or (article.headline if is_known else words), "subhead": below or None}


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
    article: Article,
    headline: Sequence[Span],
    subheads: Sequence[Span],
    body: Collection[int],
    *,
    replaces: bool,
) -> tuple[Head, ...]:
    """Return what can be cited besides the body, in new numbers; a reading's titles may replace others."""
    given = [one for span in headline for one in _titled(article, "headline", span)]
    given += [one for span in subheads for one in _titled(article, "subhead", span)]
    titles = [_places(span) for span in (*headline, *subheads)]
    replaced = {"headline", "subhead"} if replaces else set[str]()
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
    """Yield the sentences of paragraphs, in new numbers; those of an unchanged paragraph stay as they were."""
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
