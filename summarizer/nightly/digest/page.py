"""A digest as a Markdown page: what is new, the briefs, and their facts side by side."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from policy_brief import mask_contacts
from policy_brief.english import day_in_english
from summarizer.write.english.times import moment
from summarizer.write.english.wording import ARTICLE_KINDS
from summarizer.write.markup.escape import plain

from .links import anchor, disputed_mark, outside_link, page_link
from .tables.investments import investment_tables, known_amounts
from .tables.models import model_table
from .tables.policy import correction_table, date_table, denial_table, measure_table
from .tables.positions import change_table, new_stance_table, stance_tables
from .tables.stages import stage_table
from .values import BriefEntry, Changes, Digest, Fact, Said

__all__ = ["to_page"]

_PLURAL = re.compile(r"\{(\w+)s\}")
_EVIDENCE = "*Evidence is given as the number of a brief and, in brackets, the sentences of its article.*"


def to_page(digest: Digest) -> str:
    """Write a digest as Markdown that ends in a line break."""
    return mask_contacts("\n".join(_lines(digest)).rstrip()) + "\n"


def _lines(digest: Digest) -> Iterator[str]:
    yield from (f"# AI policy in Korean news: {day_in_english(digest.day)}", "", _contents(digest), "")
    if any(_tables(digest)):
        yield from (_EVIDENCE, "")
    if digest.notices:
        yield from (*(f"> - {plain(notice)}" for notice in digest.notices), "")
    yield from _changes(digest.changes)
    yield from _briefs(digest)
    yield from _facts(digest)
    if digest.other:
        yield from (f"## {anchor('other')}Not on AI policy", "", *_entries(digest.other), "")
    if digest.superseded:
        yield from (f"## {anchor('superseded')}Superseded: newer briefs of the same articles count in their place", "")
        for file, newer in digest.superseded.items():
            yield f"- [{plain(file)}]({page_link(file)}), by [{plain(newer)}](../{_path(newer)})"
        yield ""
    if digest.unread:
        yield from (f"## {anchor('unread')}Files that could not be read", "")
        yield from (f"- {plain(unread.file)}: {plain(unread.reason)}" for unread in digest.unread)
        yield ""
    yield from stage_table("## What the briefs took", digest.stages)


def _tables(digest: Digest) -> tuple[Sequence[Fact], ...]:
    return (
        digest.corrections, digest.investments, digest.stances, digest.models, digest.measures, digest.denials,
        digest.dates,
    )  # fmt: skip


def _contents(digest: Digest) -> str:
    """Count what the page holds, each count a link to its place."""
    parts = (
        ("new", "new since the last night", digest.changes and _count(digest.changes)),
        ("briefs", "{briefs} on AI policy", sum(len(section.briefs) for section in digest.sections)),
        ("corrections", "{corrections}", len(digest.corrections)),
        ("investments", "{investments}", sum(1 for fact in digest.investments for _ in fact.rows)),
        ("positions", "{positions}", len(digest.stances)),
        ("models", "{mentions} of Korean models", len(digest.models)),
        ("measures", "policy {measures}", len(digest.measures)),
        ("denials", "{denials}", len(digest.denials)),
        ("dates", "{dates}", len(digest.dates)),
        ("other", "{briefs} on other matters", len(digest.other)),
        ("unread", "unread {files}", len(digest.unread)),
    )
    said = [f"[{count:,} {_counted(what, count)}](#{place})" for place, what, count in parts if count]
    return " · ".join(said) or "No briefs."


def _counted(what: str, count: int) -> str:
    """Put the word in braces into the singular for one."""
    return _PLURAL.sub(r"\1" if count == 1 else r"\1s", what)


def _count(new: Changes) -> int:
    return len(new.investments) + len(new.stances) + len(new.positions) + len(new.models)


def _changes(new: Changes | None) -> Iterator[str]:
    if new is None:
        yield from ("*There is no earlier night to compare with.*", "")
        return
    yield from (f"## {anchor('new')}New since {day_in_english(new.since)}", "")
    if not _count(new):
        yield from ("Nothing that earlier nights did not tell.", "")
    yield from change_table("### Changed positions", new.positions)
    yield from investment_tables("### New investments", new.investments)
    yield from new_stance_table("### New positions", new.stances)
    yield from model_table("### New models", new.models)
    yield from known_amounts(new.told_again)


def _briefs(digest: Digest) -> Iterator[str]:
    if digest.sections:
        yield from (f"## {anchor('briefs')}Briefs", "")
    if len(digest.sections) > 1:
        outlets = (
            f"[{plain(section.title)} {len(section.briefs):,}](#outlet{number})"
            for number, section in enumerate(digest.sections, 1)
        )
        yield from (" · ".join(outlets), "")
    for number, section in enumerate(digest.sections, 1):
        yield from (f"### {anchor(f'outlet{number}')}{plain(section.title)}", "", *_entries(section.briefs), "")


def _entries(entries: Sequence[BriefEntry]) -> Iterator[str]:
    for entry in entries:
        parts = (
            f"[{plain(entry.headline.text)}]({page_link(entry.file)}){_mark(entry.headline, entry)}",
            ARTICLE_KINDS.get(entry.kind) if entry.kind != "news" else None,
            entry.published and moment(entry.published),
            entry.url and outside_link("in Korean", entry.url),
            entry.partial and "**partial**",
            entry.disputed and f"{entry.disputed} disputed",
        )
        yield f"- {anchor(f'b{entry.number}')}**{entry.number}.** {' · '.join(str(part) for part in parts if part)}  "
        yield "  \n".join(f"  {line}" for line in _said(entry))


def _said(entry: BriefEntry) -> Iterator[str]:
    """Yield the most important points, then what to keep in mind when reading."""
    yield f"{plain(entry.bottom_line.text)}{_mark(entry.bottom_line, entry)}"
    if entry.read_with_care:
        warnings = " ".join(f"{plain(warning.text)}{_mark(warning, entry)}" for warning in entry.read_with_care)
        yield f"*Read with care:* {warnings}"
    yield from _related(entry)


def _related(entry: BriefEntry) -> Iterator[str]:
    """Yield how the brief is related to others, and why it is partial."""
    if entry.why_partial:
        yield f"*Partial:* {plain(entry.why_partial)}"
    if entry.supersedes:
        old = ", ".join(f"[{plain(file)}](../{_path(file)})" for file in entry.supersedes)
        yield f"*Supersedes, because the article changed:* {old}"
    if entry.update:
        yield f"*Update of* {plain(entry.update.of)}: {plain(entry.update.differs)}"
    if entry.copies:
        shown = "; ".join(plain(f"{copy.title} ({copy.place})" if copy.title else copy.place) for copy in entry.copies)
        yield f"*Copies, not briefed again:* {shown}"


def _path(file: str) -> str:
    return "/".join(page_link(part) for part in file.split("/"))


def _mark(said: Said, entry: BriefEntry) -> str:
    return f" {disputed_mark(entry.file)}" if said.disputed else ""


def _facts(digest: Digest) -> Iterator[str]:
    yield from correction_table(f"## {anchor('corrections')}Corrections", digest.corrections)
    yield from investment_tables(f"## {anchor('investments')}Investments", digest.investments)
    yield from stance_tables(anchor("positions"), digest.stances)
    yield from model_table(f"## {anchor('models')}Korean models", digest.models)
    yield from measure_table(f"## {anchor('measures')}Policy measures", digest.measures)
    yield from denial_table(f"## {anchor('denials')}Denials", digest.denials)
    yield from date_table(f"## {anchor('dates')}Dates", digest.dates)
