"""Read an article out of a web page.

The content of a page decides, not its origin: the same bytes give the same article from a file, its site or an archive.
The body is found by `body`, the headline by `headline`, times and reporters by `head`; their results are written as
lines, and the filter of plain pages removes the remaining furniture.
"""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from lxml.html import HtmlElement

from policy_brief import SelfDescription, Span
from summarizer.errors import NoArticle
from summarizer.readers.lines.body_lines import lines_of, read_body
from summarizer.readers.lines.corrections import corrects, with_corrections, with_remark
from summarizer.readers.lines.furniture import furniture, is_prose
from summarizer.readers.lines.origin.authors import author_in, authors_in, with_authors
from summarizer.readers.lines.origin.bylines import bylines_in, count_contacts, latin_name, merge
from summarizer.readers.lines.origin.issuers import issuer_of
from summarizer.readers.lines.origin.issues import issue_in
from summarizer.readers.lines.origin.outlets import masthead_in, outlet_of, outlet_of_host
from summarizer.readers.lines.origin.times import StampKind, distributed_in, parse_time, pick, published_in, stamps_in
from summarizer.readers.lines.parts import Mark, Page
from summarizer.readers.lines.remarks import Line, Place, cut_remark, find_remarks, with_column
from summarizer.readers.lines.several import refuse_second
from summarizer.readers.lines.statements import is_statement
from summarizer.text.article import Article, Byline
from summarizer.text.heads import HeadKind
from summarizer.text.patterns import compile_lazily
from summarizer.text.sentence import Sentence

from .blocks import Block, blocks_of
from .body import Body, find_body
from .corrections import Corrections, find_corrections, write_corrections
from .heads.head import Head, read_head, shown_title, title_near
from .heads.headline import (
    folded,
    labelled_title,
    printed_headline,
    release_of,
    section_of,
    site_of,
    told_headline,
    without_tail,
)
from .heads.metadata import Metadata, read_metadata, with_facts
from .heads.site import bare_name, native_name, site_names
from .hidden import drop_hidden
from .markup import drop, first_text, parse, select, text_lines, values
from .profiles import Profile, candidates, same_site
from .refusals import refuse_walls
from .scripts import told_by_scripts
from .several import outermost, second_at
from .summaries import drop_summaries
from .writer import Writer

__all__ = ["article_from_html"]

_LONGEST_NAME = 4
_SHORTEST_CROSSHEAD, _LONGEST_CROSSHEAD = 6, 40
_MOST_TIMES = 6
_LINES_ABOVE, _LINES_BELOW = 25, 12
_LINES_AT_FOOT = 8
_LINKED = 0.5
_CELLS = frozenset({"row", "table_header"})
_LONGEST_AROUND = 200
_ASKS = compile_lazily(  # Q. 주민설명회는., 문 3) 요금은?
    r"""
    (?:Q|문|질문)\s?[0-9]{0,2}\s?[.:)]\s?\S.{0,80}
    | \S.{2,80}[?？]
    """,
    re.VERBOSE,
)
_NEVER = dt.datetime.min.replace(tzinfo=dt.UTC)
_NOT_FREE = "The page says that the article is not free to read: it may be cut."


def article_from_html(text: str, *, url: str | None = None) -> Article:
    """Read a decoded page; `text` of the result is the extracted text, headline and metadata lines first.

    `url` is the address that it was fetched from, and becomes the article's; the address that a page gives for itself
    is only used for a saved page.

    Raises NoArticle, or one of its kinds, when no part of the page reads like an article.
    """
    tree = parse(text)
    if tree is None:
        raise NoArticle(_nothing(url))
    metadata = read_metadata(tree)
    told = told_by_scripts(tree, metadata.body)
    hidden = drop_hidden(tree)
    summed = drop_summaries(tree)
    address = url or metadata.url
    if url is not None and not same_site(url, metadata.url):
        metadata = metadata._replace(url=None)
    profiles = candidates(metadata.url, lambda mark: bool(select(tree, mark)))
    body = find_body(tree, profiles, told)
    page = blocks_of(next(iter(select(tree, "body")), tree), boxes=True)
    refuse_walls(tree, page, body, address)
    if body is None:
        raise NoArticle(_nothing(address))
    if body.blocks is told.blocks:
        metadata = with_facts(metadata, told.facts)
    page, body, second = _alone(page, body)
    corrections = find_corrections(page, body.blocks)
    found = _Found.of(tree, corrections.without(page), body, metadata, corrections)
    found = found._replace(above=(*found.above, *summed))
    article = _assemble(found, metadata, address)
    notices = (*article.notices, *_second_notice(second), *_hidden_notice(hidden))
    around = tuple(_around(page, body, (*metadata.titles, *site_names(tree, page)), article.text))
    issue = None if article.published else issue_in((*around, *_above(article)))
    return article.model_copy(update={"notices": notices, "around": around, "issue": issue})


def _above(article: Article) -> list[str]:
    """Return the lines of a text above its body."""
    end = article.paragraphs[0].start if article.paragraphs else len(article.text)
    return article.text[:end].split("\n")


def _around(page: Sequence[Block], body: Body, names: Iterable[str], text: str) -> Iterator[str]:
    """Yield titles and names of a page, and its lines near the body and at its foot, that are not in the text taken."""
    start, end = _body_at(page, body), _body_end(page, body)
    foot = max(end + _LINES_BELOW, len(page) - _LINES_AT_FOOT)
    near = (*page[max(0, start - _LINES_ABOVE) : start], *page[end : end + _LINES_BELOW], *page[foot:])
    written = set(text.split("\n"))
    for line in dict.fromkeys((*names, *(block.text for block in near))):
        if line not in written and len(line) <= _LONGEST_AROUND:
            yield line


def _alone(page: list[Block], body: Body) -> tuple[list[Block], Body, str | None]:
    """Return the lines of a page and of its body without a second article, which leaves the tree, and its headline."""
    start = _body_at(page, body)
    second = second_at(page, start) if page[start : start + 1] else None
    if second is None or page[start].node is not body.blocks[0].node:
        return page, body, None
    outer = outermost(page[second].node, body.blocks[0].node)
    gone = {node for one in outer for node in one.iter()}
    own = tuple(block for block in body.blocks if block.node not in gone)
    drop(outer)
    return [block for block in page if block.node not in gone], body._replace(blocks=own), page[second].text


def _body_end(page: Sequence[Block], body: Body) -> int:
    """Return where a page goes on behind its body."""
    last = body.blocks[-1].node
    start = _body_at(page, body)
    return 1 + max((at for at, block in enumerate(page) if block.node is last), default=start + len(body.blocks) - 1)


def _beside(page: Sequence[Block], body: Body) -> Iterator[str]:
    """Yield what boxes amid a body and lines right below it say: tables with their titles, and sentences."""
    start, end = _body_at(page, body), _body_end(page, body)
    own = {block.node for block in body.blocks}
    boxed = [block for block in page[start:end] if block.node not in own]
    beside = (*boxed, *page[end : end + _LINES_BELOW])
    for at, block in enumerate(beside):
        titles = block.kind == "heading" and any(other.kind in _CELLS for other in beside[at + 1 : at + 2])
        if block.kind in _CELLS or block.kind == "table_title" or titles:
            yield block.text
    yield from _statements(beside)


def _statements(blocks: Sequence[Block]) -> Iterator[str]:
    """Yield the sentences beside a body, which may be an introduction or an editor's note, a question with its answer.

    A question may be too short to be told from a label, but for its mark and what follows.
    """
    asked: str | None = None
    for block in blocks:
        is_own = block.linked < _LINKED and furniture(block.text) is None
        if is_own and block.kind == "text" and is_prose(block.text) and is_statement(block.text):
            yield from (asked, block.text) if asked else (block.text,)
            asked = None
        else:
            asked = block.text if is_own and _ASKS.fullmatch(block.text) else None


def _second_notice(second: str | None) -> Iterator[str]:
    if second:
        yield f"The page contains another article below the first, {second!r}: not read. Save it as a page of its own."


def _hidden_notice(hidden: int) -> Iterator[str]:
    if hidden:
        passages = "1 passage" if hidden == 1 else f"{hidden} passages"
        yield f"The page hides {passages} of text from those who look at it: not read."


class _Found(NamedTuple):
    """What a page holds, as it shows it."""

    body: Body
    headline: str | None
    subheads: tuple[str, ...]
    head: Head
    times: tuple[str, ...]
    published: dt.datetime | None
    updated: dt.datetime | None
    bylines: tuple[str, ...]
    section: str | None
    outlet: str | None
    site_name: str | None
    above: tuple[str, ...]
    below: tuple[str, ...]
    tail: tuple[str, ...]
    host: str
    corrections: Corrections

    @classmethod
    def of(
        cls, tree: HtmlElement, page: Sequence[Block], body: Body, metadata: Metadata, corrections: Corrections
    ) -> _Found:
        profile = body.profile
        names = tuple(site_names(tree, page))
        shown_site = site_of(metadata.titles, names, [block.text for block in page])
        told = bare_name(first_text(tree, profile.outlet_at) or metadata.outlet, names)
        outlet = native_name(told, shown_site)
        site = outlet or shown_site
        above = page[: _body_at(page, body)]
        headline = _headline(tree, above, metadata.titles, profile, site)
        head = read_head(tree, page, body.blocks, headline)
        shown = [value for at in profile.published for value in values(tree, at) if parse_time(value)]
        named = [line for at in profile.subhead for node in select(tree, at) for line in text_lines(node)]
        subheads = named or ([metadata.subhead] if metadata.subhead else list(head.subheads))
        return cls(
            body=body,
            headline=without_tail(headline, site) if headline else None,
            subheads=tuple(dict.fromkeys(line for line in subheads if folded(line) != folded(headline or ""))),
            head=head,
            times=tuple(dict.fromkeys([*shown, *head.lines])),
            published=_time("published", shown, head, metadata.published),
            updated=_time("updated", shown, head, metadata.updated),
            bylines=tuple(dict.fromkeys(value for at in profile.bylines for value in values(tree, at))),
            section=release_of(metadata.titles, (block.text for block in above if block.kind == "heading"))
            or first_text(tree, profile.section)
            or metadata.section
            or head.section
            or section_of(metadata.titles, headline, site),
            outlet=outlet,
            site_name=site,
            above=tuple(_statements(above[-_LINES_ABOVE:])),
            below=tuple(_beside(page, body)),
            tail=tuple(dict.fromkeys(_notes(page))),
            host=metadata.url or "",
            corrections=corrections,
        )


def _headline(
    tree: HtmlElement, above: Sequence[Block], titles: Sequence[str], profile: Profile, site: str | None
) -> str | None:
    """Return the headline that the page prints, or else one from its metadata, or else a line written like one."""
    printed = [block.text for block in above]
    own = first_text(tree, profile.headline) or labelled_title(printed) or printed_headline(printed, titles, site)
    on_tab = set(values(tree, "title"))
    own = own or told_headline([title for title in titles if title not in on_tab], site)
    return own or title_near(above, site) or told_headline(titles, site) or shown_title(above, site)


def _body_at(page: Sequence[Block], body: Body) -> int:
    """Return where a body begins among the lines of its page: at the line of its first element, or one that says it."""
    first = body.blocks[0]
    alike = [at for at, block in enumerate(page) if block.text == first.text]
    return next((at for at in alike if page[at].node is first.node), next(iter(alike), len(page)))


def _time(kind: StampKind, shown: Sequence[str], head: Head, told: dt.datetime | None) -> dt.datetime | None:
    """Return a time that the page shows with a label, or else one from its metadata, or else one without a label."""
    stamps = [stamp for line in shown for stamp in stamps_in(line)]
    if kind != "published":
        return pick(stamps, kind) or pick(head.stamps, kind) or told
    labelled = pick(stamps, kind) or pick(stamps, "bare") or pick(head.stamps, kind)
    when = labelled or published_in([*stamps, *head.stamps]) or told or pick(head.stamps, "embargo", "bare")
    bare = [stamp.when for stamp in (*stamps, *head.stamps) if stamp.kind == "bare"]
    return _with_hour(when, [*([told] if told else []), *bare]) if when else None


def _with_hour(day: dt.datetime, others: Sequence[dt.datetime]) -> dt.datetime:
    """Return a day as the time of it that a page tells elsewhere, where it has no time itself."""
    if day.time() != dt.time():
        return day
    return next((when for when in others if when.date() == day.date() and when.time() != dt.time()), day)


def _notes(page: Sequence[Block]) -> Iterator[str]:
    """Return the lines anywhere on a page that say that the text is made up or a sample."""
    for block in page:
        span = Span(text=block.text, start=0, end=len(block.text))
        if {remark.kind for remark in find_remarks([Line(span, "tail")])} & {"fictional", "sample", "cut"}:
            yield block.text


def _write_head(writer: Writer, found: _Found) -> None:
    writer.add(found.headline, "headline")
    for line in found.subheads:
        writer.add(line, "subhead")
    section = found.section or ""
    said = find_remarks([Line(Span(text=section, start=0, end=len(section)), "head")])
    for line in dict.fromkeys((*([section] if said else ()), *found.times[:_MOST_TIMES], *found.bylines)):
        writer.add(line)


def _write_body(writer: Writer, found: _Found) -> None:
    """Write the body's lines; short bold lines above its first sentence are subheads."""
    above = True
    tags = Counter(block.node.tag for block in found.body.blocks if block.kind == "heading")
    told = {folded(line) for line in (found.headline, *found.subheads) if line}
    for block in found.body.blocks:
        if above and folded(block.text) in told:
            continue
        above = above and not is_prose(block.text) and not is_statement(block.text)
        mark: Mark | None = block.kind if block.kind != "text" else None
        if block.bold and mark is None and furniture(block.text) is None:
            mark = "subhead" if above else "heading" if _is_crosshead(block.text) else None
        if above and mark == "heading" and block.node.tag == "h2" and tags["h2"] == 1 and furniture(block.text) is None:
            mark = "subhead"
        writer.add(block.text, mark)


def _write_beside(writer: Writer, lines: Iterable[str], found: _Found) -> None:
    """Add lines that stand beside the body, unless they are already in the text."""
    written = {span.text for span in writer.spans} | {block.text for block in found.body.blocks}
    for line in dict.fromkeys(lines):
        writer.add(line if line not in written else None)


def _is_crosshead(line: str) -> bool:
    """Return whether a bold line within a body is a heading: a few words that do not make a sentence."""
    fits = _SHORTEST_CROSSHEAD <= len(line) <= _LONGEST_CROSSHEAD and " " in line
    return fits and (line[-1].isalnum() or line[-1] in "\"”’'") and not is_prose(line)


def _assemble(found: _Found, metadata: Metadata, address: str | None) -> Article:
    writer = Writer()
    _write_head(writer, found)
    _write_beside(writer, found.above, found)
    titles, corrections = write_corrections(writer, found.corrections.before)
    top = len(writer.spans)
    _write_body(writer, found)
    end = len(writer.spans)
    more_titles, more = write_corrections(writer, found.corrections.behind)
    _write_beside(writer, (*found.below, *found.tail), found)
    refuse_second(lines_of(writer.spans[top:end], writer.marks))
    page = read_body(writer.spans[top:end], writer.marks)
    if not page.body:
        raise NoArticle(_nothing(address))
    last = page.body[-1].start
    more += [span for span in writer.spans[top:end] if span.start > last and corrects(span.text)]
    page = with_corrections(page, (*titles, *more_titles), (*corrections, *more))
    text = writer.text
    heads = page.numbered_heads(*_printed(writer, top))
    sentences = page.sentences(text, heads)
    within = [span for span in writer.spans[top:end] if span.text in found.corrections.within]
    corrected = (*titles, *corrections, *within, *more_titles, *more)
    remarks = with_remark(_remarks(writer, page, top, free=metadata.free), corrected)
    below = [span.text for span in writer.spans[top:end] if span.start > last]
    bylines = with_authors(_signed(page, found, metadata), (*found.head.authors, *authors_in(below)), remarks)
    headline = [span for span in writer.spans if writer.marks.get(span.start) == "headline"]
    subheads = [*found.subheads, *(head.text for head in heads if head.kind == "subhead")]
    return Article(
        text=text,
        outlet=_outlet(found, page, text) or _issuer(writer, remarks, sentences),
        headline=found.headline,
        subhead="\n".join(dict.fromkeys(subheads)) or None,
        section=found.section,
        dateline=page.lead.place if page.lead else None,
        bylines=bylines,
        contacts_removed=count_contacts(text),
        published=found.published,
        distributed=distributed_in(found.head.stamps, found.published),
        updated=found.updated if found.updated and found.updated > (found.published or _NEVER) else None,
        url=address,
        site=found.body.site,
        paragraphs=page.body,
        sentences=sentences,
        heads=heads,
        self_description=with_column(remarks, headline, bylines),
        notices=() if metadata.free else (_NOT_FREE,),
    )


def _printed(writer: Writer, top: int) -> Iterator[tuple[HeadKind, Span]]:
    for span in writer.spans[:top]:
        mark = writer.marks.get(span.start)
        if mark is not None and mark != "row":
            yield mark, span


def _remarks(writer: Writer, page: Page, top: int, *, free: bool) -> tuple[SelfDescription, ...]:
    """Return what the text says of itself.

    An article that is not free to read is assumed to be cut at its end, unless its reporters sign it there.
    """
    body = {span.start for span in page.body}
    first, last = min(body), max(body)
    places: list[Line] = []
    for at, span in enumerate(writer.spans):
        outside: Place = "head" if at < top or span.start < first else "tail"
        inside: Place = "body" if span.start in body else "tail"
        headline = writer.marks.get(span.start) == "headline"
        places.append(Line(span, "headline" if headline else inside if first <= span.start <= last else outside))
    found = find_remarks(places)
    signed = set(page.bylines) - set(page.lead.bylines if page.lead else ())
    cut = cut_remark(page.body, at_end=not free and not signed)
    has_cut = any(remark.kind == "cut" for remark in found)
    return found if has_cut or cut is None else (*found, cut)


def _outlet(found: _Found, page: Page, text: str) -> str | None:
    dateline = page.lead.outlet if page.lead else None
    told = found.outlet or outlet_of(text, dateline) or found.body.profile.outlet or outlet_of_host(found.host)
    return told or bare_name(found.site_name, ())


def _issuer(writer: Writer, remarks: Sequence[SelfDescription], sentences: Sequence[Sentence]) -> str | None:
    """Return who issued a text that says that it is a release."""
    if not sentences or not any(said.kind == "press_release" for said in remarks):
        return None
    above = [span.text for span in writer.spans if span.end <= sentences[0].start]
    below = (span.text for span in writer.spans if span.start >= sentences[-1].end)
    return issuer_of(above, sentences[0].text, below)


def _signed(page: Page, found: _Found, metadata: Metadata) -> tuple[Byline, ...]:
    named = (name for name in (*found.bylines, *metadata.authors) if name not in {found.outlet, metadata.outlet})
    return merge([*page.bylines, *(byline for name in named for byline in _named(name)), *found.head.bylines])


def _named(name: str) -> tuple[Byline, ...]:
    """Read what a page's reporter box says: a bare name has no printed role, and a newsroom is not a reporter."""
    if masthead_in(name):
        return ()
    if len(name) > _LONGEST_NAME:
        author = author_in(name) or latin_name(name)
        return bylines_in(name) or ((author,) if author else ())
    return tuple(Byline(name=byline.name) for byline in bylines_in(f"{name} 기자"))


def _nothing(address: str | None) -> str:
    where = f"{address} has" if address else "The page has"
    return (
        f"{where} no article body that could be found: it may be a list, a video, a login page or one that is built by "
        "script. Save the article's own page, or give its text."
    )
