"""Read an article out of the plain text of a page: a saved web page, a wire copy, a ministry's press release.

Lines before the body are the head (menu words, headline, times, captions, subhead); what follows a copyright line, a
list of related articles or a ministry's contact table is not body either. Text without such furniture is all body, but
for a headline that a blank line sets apart.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import groupby

from policy_brief import SelfDescription, Span
from summarizer.text.article import Article, Byline
from summarizer.text.heads import HeadKind
from summarizer.text.patterns import compile_lazily
from summarizer.text.sentence import Sentence
from summarizer.text.split import split_paragraphs

from .lines.body_lines import body_of, is_dashed, lines_of, signed
from .lines.corrections import corrections_in, corrects, with_corrections, with_remark
from .lines.furniture import furniture, is_path, is_prose, is_section
from .lines.headlines import (
    doubled,
    headlines_in,
    is_labelled,
    is_masthead,
    is_title,
    second_line,
)
from .lines.openings import LONGEST_HEAD, TIMED, begins_with_items, body_start, first_statement, is_text
from .lines.origin.authors import authors_in, with_authors, without_offices
from .lines.origin.bylines import count_contacts, is_reporter_line, outlet_in
from .lines.origin.issuers import issuer_of
from .lines.origin.issues import issue_in
from .lines.origin.outlets import (
    broadcaster_in,
    masthead_in,
    named_in_brackets,
    offices_in,
    outlet_of,
    owner_above,
    sender_in,
    without_outlet,
)
from .lines.origin.times import (
    Stamp,
    begins_with_time,
    distributed_in,
    is_time_label,
    pick,
    published_in,
    stamps_in,
    without_times,
)
from .lines.parts import Line, Mark, Page
from .lines.remarks import Line as Said
from .lines.remarks import cut_remark, find_remarks, with_column
from .lines.several import refuse_second
from .lines.tables import is_enclosed, is_row

__all__ = ["article_from_lines", "article_from_page", "is_apart"]

_STRUCTURAL = frozenset({"time", "reporter", "ministry"})
_CRUMBS = compile_lazily(r"\s[>›»]\s")
_BESIDE = frozenset({"time", "reporter", "label"})
_ABOVE = 3
_ISSUE = compile_lazily(r"(?<![가-힣0-9])(?:제\s?)?[0-9]{1,6}호(?![가-힣])", cues="호")
_PERIODICAL = compile_lazily(r"(?:주간|월간|계간|격월간|반월간|격주간)[ ]?[가-힣A-Za-z]")
_NOTICE = compile_lazily(
    r"(?P<office>[가-힣A-Za-z·() ]{2,30}?)\s?(?:공고|고시|훈령|예규|지침)\s{0,3}제\s?\d{4}\s?-\s?\d{1,5}\s?호",
    cues="호",
)
_NAME_WORD = compile_lazily(r"[가-힣A-Za-z]+")
_MOST_NAME_WORDS = 3
"""Words of the longest name of a magazine that stands beside its number: 주간 벼리."""
_FEWEST_ENTRIES = 3
_HOUSE = compile_lazily(
    r"[가-힣]{2,10}(?:교육청|[시군구]청|[가-힣]{2}청|[가-힣]{2}처|연구원|진흥원|공사|공단|특별시|광역시|위원회)",
    cues=("청", "처", "연구원", "진흥원", "공사", "공단", "특별시", "광역시", "위원회"),
)
"""The name of an office that stands alone above a head, as that of its site does."""
_PICTURE = compile_lazily(
    r"[\[(<【](?:사진|자료\s?사진|현장\s?사진|그래픽|일러스트)\s?(?:설명)?[\])>】]", cues=("사진", "그래픽", "일러스트")
)
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
    stamps = tuple(_stamps(lines))
    published = published_in(stamps) or pick(stamps, "embargo", "bare")
    headline, subheads = headlines_in(page.head[-LONGEST_HEAD:])
    if headline is None and begins_with_items(lines, start):
        headline, subheads = _title_of_filing(page.head)
    own, headline = _without_own_name(text, page, headline)
    titles, corrections = _corrections(lines, page, headline)
    page = with_corrections(page, titles, corrections)
    subheads = tuple(span for span in subheads if span not in (*titles, *corrections))
    subheads = without_offices(subheads, authors_in(line.text for line in page.head))
    heads = page.numbered_heads(*_printed(page.head, headline, subheads))
    sentences = page.sentences(text, heads)
    remarks = with_remark(_remarks(lines, page, headline), (*titles, *corrections))
    bylines = _bylines(lines, page, remarks)
    return Article(
        text=text,
        outlet=_outlet(text, page, _issuer(lines, page, remarks, sentences)) or own,
        headline=" ".join(word for span in headline for word in span.text.split()) if headline else None,
        subhead="\n".join(span.text for span in subheads) or None,
        section=_section(page.head),
        dateline=page.lead.place if page.lead else None,
        bylines=bylines,
        contacts_removed=count_contacts(text),
        published=published,
        issue=None if published else issue_in(line.text for line in page.head),
        distributed=distributed_in(stamps, published),
        updated=pick(stamps, "updated"),
        reposted=pick(stamps, "reposted"),
        paragraphs=page.body,
        sentences=sentences,
        heads=heads,
        self_description=with_column(remarks, headline, bylines),
        site="page",
    )


def is_apart(line: str) -> bool:
    """Return whether a line is never part of a paragraph: furniture, a row, a label in brackets."""
    return furniture(line) is not None or is_row(line) or is_enclosed(line)


def _opened(lines: Sequence[Line]) -> list[Line]:
    """Return the lines of a page, captions, an outlet's name and the path of sections that open it told from text.

    A line that opens with [사진] is a caption, except the first, which may be the headline of a picture.
    """
    lines = [
        line._replace(kind="caption") if at and line.kind is None and _PICTURE.match(line.text) else line
        for at, line in enumerate(lines)
    ]
    text = next((at for at, line in enumerate(lines) if is_prose(line.text)), len(lines))
    lines = list(_below_labels([*_menus(lines[:text]), *lines[text:]]))
    return [*map(_masthead, lines[:_ABOVE]), *lines[_ABOVE:]]


def _masthead(line: Line) -> Line:
    """Tell an outlet's name, the path of sections, and name, number and day of an issue from text."""
    if line.kind is not None:
        return line
    if _ISSUE.search(line.text) and _is_name(without_times(line.text), line.text):
        return line._replace(kind="time")
    named = masthead_in(line.text) or masthead_in(without_times(line.text).strip(" |·"))
    return line._replace(kind="label") if named or is_path(line.text) or _notice_of(line.text) else line


def _is_name(rest: str, line: str) -> bool:
    """Return whether a line is a magazine's name, before the number and day of its issue, and no more."""
    name = rest.rstrip(" |·()./")
    return rest != line and line.startswith(name) and 0 < len(_NAME_WORD.findall(name)) <= _MOST_NAME_WORDS


def _menus(lines: Sequence[Line]) -> Iterator[Line]:
    """Tell the words of a menu, three sections or links on end; one below a menu again is not part of it."""
    for is_word, run in groupby(lines, lambda line: line.kind == "share" or is_section(line.text)):
        words = list(run)
        again = is_word and any(words[-1].text == word.text for word in words[:-1])
        menu = words[: len(words) - again] if is_word and len(words) >= _FEWEST_ENTRIES else []
        yield from (word._replace(kind="share") for word in menu)
        yield from words[len(menu) :]


def _stamps(lines: Sequence[Line]) -> Iterator[Stamp]:
    """Return the times of lines of times, of a dateline, and those with a label in a notice of copyright.

    A label that stands alone is that of the line below.
    """
    label = ""
    for line in lines:
        if line.kind in TIMED:
            yield from stamps_in(f"{label} {line.text}" if label else line.text)
        if line.lead:
            yield from stamps_in(line.text[: line.lead.length])
        if line.kind == "copyright":
            yield from (stamp for stamp in stamps_in(line.text) if stamp.kind != "bare")
        label = line.text if is_time_label(line.text) else ""


def _below_labels(lines: Sequence[Line]) -> Iterator[Line]:
    """Tell a time below its label, which stands alone, from text."""
    for above, line in zip((None, *lines), lines, strict=False):
        is_time = above is not None and line.kind is None and is_time_label(above.text)
        yield line._replace(kind="time") if is_time and begins_with_time(line.text) else line


def _outlet(text: str, page: Page, issuer: str | None) -> str | None:
    """Name the outlet: by dateline, who issued a release, what the text tells, a name alone above the headline."""
    dateline = page.lead.outlet if page.lead else None
    above = [line.text for line in page.head]
    sender = next((name for line in above if (name := sender_in(line))), None) or _office_near(above)
    names = (
        masthead_in(line) or _stamped_outlet(line) or _periodical(line) or _notice_of(line) for line in above[:_ABOVE]
    )
    named = next(filter(None, names), None)
    signed = next((name for line in page.head if line.kind == "reporter" and (name := outlet_in(line.text))), None)
    office = next((line for line in above[: 2 * _ABOVE] if _HOUSE.fullmatch(line)), None)
    return (
        dateline
        or sender
        or issuer
        or outlet_of(text)
        or named
        or signed
        or owner_above(text, [*above[:_ABOVE], *map(without_times, above)])
        or office
        or broadcaster_in(text)
    )


def _periodical(line: str) -> str | None:
    """Return the magazine that a line names before the number of its issue: 주간 벼리 제12호 (2026. 3. 4.)."""
    rest = without_times(line)
    name = " ".join(rest.rstrip(" |·()./").split())
    is_one = _ISSUE.search(line) and _is_name(rest, line) and _PERIODICAL.match(name)
    return name if is_one else None


def _notice_of(line: str) -> str | None:
    """Return the office whose notice a line numbers: 나루진흥원 공고 제2026-12호."""
    found = _NOTICE.fullmatch(line)
    return found["office"] if found else None


def _title_of_filing(head: Sequence[Line]) -> tuple[tuple[Span, ...] | None, tuple[Span, ...]]:
    """Return the name of a filing's form, which has no spaces, as its headline, and what stands below it, the firm."""
    plain = [line.span for line in head[:_ABOVE] if line.kind is None]
    return (tuple(plain[:1]), tuple(plain[1:])) if plain else (None, ())


def _without_own_name(
    text: str, page: Page, headline: tuple[Span, ...] | None
) -> tuple[str | None, tuple[Span, ...] | None]:
    """Return the outlet that opens its own headline in brackets, and the headline without it."""
    if not headline:
        return None, headline
    first = headline[0]
    name = named_in_brackets(first.text, {page.lead.outlet if page.lead else None, outlet_of(text)})
    if name is None:
        return None, headline
    words = without_outlet(first.text)[1].strip()
    return name, (Span(text=words, start=first.end - len(words), end=first.end), *headline[1:])


def _issuer(
    lines: Sequence[Line], page: Page, remarks: Sequence[SelfDescription], sentences: Sequence[Sentence]
) -> str | None:
    """Return who issued a text that says that it is a release."""
    if not any(said.kind == "press_release" for said in remarks):
        return None
    last = max((span.start for span in page.body), default=0)
    below = (line.text for line in lines if line.span.start > last)
    return issuer_of([line.text for line in page.head], sentences[0].text if sentences else "", below)


def _office_near(above: Sequence[str]) -> str | None:
    """Return the office, or the several, named alone above the word for a release, or right below it."""
    release = next((at for at, line in enumerate(above) if is_masthead(line)), None)
    if release is None:
        return None
    near = (*above[:release], *above[release + 1 : release + 2])
    return next((offices for line in near if (offices := offices_in(line))), None)


def _stamped_outlet(line: str) -> str | None:
    rest = without_times(line)
    if rest == line:
        return None
    first, _, behind = rest.strip(" |·").partition(" ")
    signed = masthead_in(first) if is_reporter_line(behind) else None
    return without_outlet(rest)[0] or masthead_in(rest.strip(" |·")) or signed


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
        if line.kind != "share"
    ]
    cut = cut_remark(page.body)
    return tuple(sorted((*find_remarks(said), *((cut,) if cut else ())), key=lambda remark: remark.start))


def _corrections(
    lines: Sequence[Line], page: Page, headline: Sequence[Span] | None
) -> tuple[tuple[Span, ...], tuple[Span, ...]]:
    """Return the titles of corrections outside the body, and what they say."""
    known = {span.start for span in (*page.body, *(headline or ()))}
    texts = [line.text if line.span.start not in known and _may_correct(line) else None for line in lines]
    parts = list(zip(lines, corrections_in(texts, lambda _title, _line: True), strict=True))
    titles = tuple(line.span for line, part in parts if part == "title")
    return titles, tuple(line.span for line, part in parts if part == "says")


def _may_correct(line: Line) -> bool:
    return line.kind in {None, "label"} or (line.kind == "notice" and corrects(line.text))


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
    """Count the lines before the body: none without furniture, or where neither time nor headline stands there."""
    if not any(line.kind in _STRUCTURAL or line.lead or is_labelled(lines, at) for at, line in enumerate(lines)):
        return 0
    start = body_start(lines)
    head = lines[:start]
    told = any(line.kind in TIMED for line in head) or headlines_in(head)[0]
    return start if told or lines[start].lead else 0


def _title_length(text: str, lines: Sequence[Line]) -> int:
    """Count the lines of a headline that a blank line parts from prose, and of the subheads under it.

    What stands above the headline, as an outlet's name does, is counted with it.
    """
    above = next((at for at, line in enumerate(lines) if line.kind is None), 0)
    length = _headline_length(text, lines[above:])
    return above + length if length else 0


def _headline_length(text: str, lines: Sequence[Line]) -> int:
    prose = next((at for at, line in enumerate(lines) if is_text(line)), 0)
    if _is_release(lines[:prose]):
        return prose
    if not prose or not is_title(lines, 0):
        return _labelled_length(text, lines)
    last = len(second_line(lines[0], lines[:2]))
    if not _parted(text, lines, _last_of_head(text, lines, last, prose)) and not doubled(lines[:2]):
        return 0
    prose = first_statement(lines, 1 + last, prose)
    below = range(1 + last, prose)
    return prose if all(_stands_below(lines, at) for at in below) else 1 + last


def _last_of_head(text: str, lines: Sequence[Line], last: int, prose: int) -> int:
    """Return the last line that stands right below a headline, as a subhead, its author or its outlet do."""
    while last + 1 < min(prose, _ABOVE) and not _parted(text, lines, last):
        if not _stands_below(lines, last + 1):
            break
        last += 1
    return last


def _stands_below(lines: Sequence[Line], at: int) -> bool:
    """Return whether a line may stand below a headline: a subhead, an author, an outlet or a time."""
    return is_title(lines, at) or is_dashed(lines[at]) or lines[at].kind in _BESIDE


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
    titled = bool(head) and is_title(head, 0) and len(dashed) == len(head) - 1 > 0
    marked = all(line.text.startswith("▷") or line.text.endswith(("-", "–")) for line in dashed)
    return titled or (len(dashed) == len(head) > 0 and marked)


def _section(head: Sequence[Line]) -> str | None:
    reposted = next((line for line in head if line.kind == "time" and pick(stamps_in(line.text), "reposted")), None)
    if reposted:
        return reposted.text.rpartition("|")[2].strip() or None
    crumbs = next((line for line in head if _CRUMBS.search(line.text)), None)
    return _CRUMBS.split(crumbs.text)[-1].strip() if crumbs else None
