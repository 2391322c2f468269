"""A scan as a table to read in a terminal."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from rich.cells import cell_len, set_cell_size

from policy_brief import AnyFigure, Named, PersonMention, Span, in_english, mask_contacts
from summarizer.find.scan import Scan
from summarizer.text.article import Article

from .english.times import issue_in_english, moment

__all__ = ["scan_table"]

_MAX_CELL = 46


def scan_table(scan: Scan) -> str:
    """Write an article's particulars, its mentions by kind, and its sentences."""
    lines = [*_article(scan), *_mentions(scan), "Sentences", *_sentences(scan)]
    return mask_contacts("\n".join(lines)) + "\n"


def _article(scan: Scan) -> Iterator[str]:
    article = scan.article
    rows = (
        ("outlet", article.outlet),
        ("headline", article.headline),
        ("subhead", article.subhead),
        ("section", article.section),
        ("dateline", article.dateline),
        ("by", ", ".join(byline.name for byline in article.bylines)),
        ("published", article.published and moment(article.published)),
        ("issue", article.issue and issue_in_english(article.issue)),
        ("updated", article.updated and moment(article.updated)),
        ("reposted", article.reposted and moment(article.reposted)),
        ("address", article.url),
        ("is a", ", ".join(dict.fromkeys(said.kind.replace("_", " ") for said in article.self_description))),
        ("contacts", f"{article.contacts_removed} withheld" if article.contacts_removed else None),
        *(("note", notice) for notice in article.notices),
    )
    yield from (f"{name:<10} {value}" for name, value in rows if value)
    yield ""


def _mentions(scan: Scan) -> Iterator[str]:
    figures: tuple[AnyFigure, ...] = (*scan.amounts, *scan.quantities, *scan.dates)
    linked = {each.id: _links(each.conversion_of, each.detail_of) for each in scan.amounts}
    printed = scan.article.plain
    rows = [(one.id, str(one.sentence), printed(one), in_english(one), linked.get(one.id, "")) for one in figures]
    yield from _table(("id", "in", "amounts, quantities, dates", "in English", ""), rows)
    quoted = [(q.id, str(q.sentence), printed(q), q.speaker_korean or "–", "") for q in scan.quotations if q.speech]
    yield from _table(("id", "in", "quotations", "speaker", ""), quoted)
    names = (*scan.models, *scan.companies, *scan.persons, *scan.bodies)
    rows = [(n.id, str(n.sentence), printed(n), n.english, _beside(n)) for n in names]
    yield from _table(("id", "in", "names", "in English", ""), rows)


def _links(conversion_of: str | None, detail_of: str | None) -> str:
    if conversion_of:
        return f"conversion of {conversion_of}"
    return f"detail of {detail_of}" if detail_of else ""


def _beside(name: Named) -> str:
    ticker = getattr(name, "ticker", None)
    developer = getattr(name, "developer", None)
    title = ", ".join(filter(None, (name.title, name.affiliation))) if isinstance(name, PersonMention) else ""
    parts = (title, developer and f"by {developer}", ticker and f"[{ticker}]", name.romanisation)
    return " ".join(part for part in parts if part)


def _sentences(scan: Scan) -> Iterator[str]:
    article = scan.article
    yield from (f"[{each.number}] {_printed(each, article)}" for each in article.sentences)
    for number, head in enumerate(article.heads, len(article.sentences) + 1):
        yield f"[{number}] ({head.kind.replace('_', ' ')}) {_printed(head, article)}"


def _printed(span: Span, article: Article) -> str:
    """Return the words of a span as one line, mailboxes and phone numbers masked before it is put together."""
    return article.plain(Span(text=mask_contacts(span.text), start=span.start, end=span.end))


def _table(header: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[str]:
    cells = [[_shortened(cell) for cell in row] for row in rows]
    if not cells:
        return
    table = [list(header), *cells]
    widths = [max(cell_len(row[at]) for row in table) for at in range(len(header))]
    for row in table:
        yield "  ".join(set_cell_size(cell, width) for cell, width in zip(row, widths, strict=True)).rstrip()
    yield ""


def _shortened(text: str) -> str:
    line = " ".join(text.split())
    return line if cell_len(line) <= _MAX_CELL else set_cell_size(line, _MAX_CELL - 1).rstrip() + "…"
