"""Read a brief that a model wrote as Markdown: its headline, its sections, and the blocks of each, as claims.

The Markdown is the brief as it will be read, with the number of a sentence in brackets behind each clause. Here it is
cut into the claims that checks, readers and the page know; nothing is judged, and no word is changed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple

from pydantic_core import PydanticCustomError

from policy_brief.english.markers import cited_in, without_markers

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

__all__ = ["KEY_POINTS", "NOTHING", "PARAGRAPHS", "Written", "claims_of_page", "list_of", "read_inline"]

_SECTIONS = {
    "bottom_line": {"bottom line", "summary", "key judgement", "key judgment"},
    "consequences": {
        "assessment",
        "our assessment",
        "what it means",
        "implications",
        "analysis",
        "comment",
        "our comment",
        "judgement",
        "our judgement",
    },
    "caveats": {"caveats", "read with care", "limits", "caveats and gaps"},
    "follow_up": {
        "what to watch and do",
        "what to watch",
        "points to watch",
        "next steps",
        "recommended next steps",
        "suggested next steps",
        "suggested action",
        "suggested actions",
        "recommended action",
        "recommended actions",
        "follow-up",
    },
}
"""Titles of the sections that are lists of their own; every other title is one of the writer's subjects."""
_NAMES = {title: name for name, titles in _SECTIONS.items() for title in titles}
_AROUND_TITLE = re.compile(r"^(?:[0-9]{1,2}[.)] *)?|(?: \([^()]{1,60}\))?[ :.]*$")
"""A number before a title, and a remark in brackets and a colon behind it: Assessment (ours, not the article's)."""
_BOTTOM_LINE = "bottom_line"
PARAGRAPHS = "\n\n"
"""What parts the paragraphs of a bottom line; a single line break parts its list items."""
_LEVELS = ("h1", "h2")
"""The titles of sections; lower ones stand within them."""
KEY_POINTS = "Key points"
"""The title of what stands below none."""
NOTHING = "–"
"""What an empty cell says."""
_FORMS = {"blockquote": "quotation", "ul": "bullet", "ol": "item"}
_LISTS = ("ul", "ol")


class Written(NamedTuple):
    """A text without signs of type, and what of it stands in bold: at its beginning, and further on."""

    text: str
    lead: str = ""
    bold: tuple[str, ...] = ()


@dataclass(slots=True)
class _Claims:
    """What has been read so far: `blocks` of the page, of which `tables` in the section, whose title is `heading`.

    `name` is the list that its claims belong to.
    """

    headline: str = ""
    heading: str = ""
    name: str = "read_with_care"
    blocks: int = 0
    tables: int = 0
    lists: dict[str, list[Any]] = field(default_factory=dict)

    def add(self, written: Written, form: str, number: int | None = None, depth: int = 0) -> None:
        """Take one paragraph, list item or quotation into the list that its section belongs to."""
        if not written.text:
            return
        claim: dict[str, Any] = written._asdict()
        if self.name == _BOTTOM_LINE:
            claim |= {"form": form}
        elif self.name != "read_with_care":
            place = {"number": number, "depth": depth, "below": self.blocks}
            claim |= {"heading": self.heading, "form": form, **place}
        self.blocks += 1
        self.lists.setdefault(self.name, []).append(claim)

    def open(self, kind: str, heading: str) -> None:
        """Begin a section; a subtitle within a list of its own begins none, and is a paragraph of that list in bold."""
        name = list_of(heading)
        if kind not in _LEVELS and list_of(self.heading) and not name:
            self.add(Written(heading, heading), "paragraph")
        else:
            self.name, self.heading, self.tables = name or "key_points", heading, 0

    def add_table(self, rows: Sequence[Sequence[str]]) -> None:
        """Take a table of the section, its first row being the heads; one column is a list."""
        if len(rows[0]) == 1:
            for row in rows:
                self.add(Written(row[0]), "bullet")
            return
        self.tables += 1
        heading = self.heading or KEY_POINTS
        title = f"{heading} ({self.tables})" if self.tables > 1 else heading
        place = {"table": title, "heading": heading, "below": self.blocks}
        self.blocks += 1
        rows_of = (_row(rows[0], row) for row in rows[1:])
        self.lists.setdefault("table_rows", []).extend({**place, **row} for row in rows_of)


def claims_of_page(markdown: str) -> dict[str, Any]:
    """Return the claims of a brief by their fields, as `PolicyBrief` takes them from a model.

    Raise `PydanticCustomError` for a page without a headline or a bottom line.
    """
    claims = _Claims()
    for kind, written, rows, number, depth in _blocks(_parser().parse(markdown)):
        if kind == "h1" and not claims.headline:
            claims.headline = written.text
        elif kind.startswith("h"):
            claims.open(kind, without_markers(written.text))
        elif kind == "table":
            claims.add_table(rows)
        else:
            claims.add(written, kind, number, depth)
    lines = claims.lists.pop(_BOTTOM_LINE, [])
    if not claims.headline or not lines:
        missing = "'# ' and the headline" if not claims.headline else "a section '## Bottom line'"
        raise PydanticCustomError("no_part", "markdown has no line with {missing}", {"missing": missing})
    is_list = all(line["form"] in ("bullet", "item") for line in lines)
    bottom_line = {
        "text": ("\n" if is_list else PARAGRAPHS).join(line["text"] for line in lines),
        "lead": "\n".join(line["lead"] for line in lines).rstrip("\n"),
        "bold": [words for line in lines for words in line["bold"]],
    }
    return {
        "headline": {"text": claims.headline, "lead": ""},
        "bottom_line": bottom_line,
        "read_with_care": [],
        "key_points": [],
        **claims.lists,
    }


def list_of(title: str) -> str:
    """Return the field that the text below a title belongs to as a list of its own; empty for a section of the body."""
    return _NAMES.get(_AROUND_TITLE.sub("", title).casefold(), "")


def read_inline(markdown: str) -> Written:
    """Return the text and the lead of Markdown without blocks; each of several lines has its own lead."""
    lines = [_written(_parser().parseInline(line)[0]) for line in markdown.splitlines() if line.strip()]
    return Written(
        "\n".join(line.text for line in lines),
        "\n".join(line.lead for line in lines).rstrip("\n"),
        tuple(words for line in lines for words in line.bold),
    )


@cache
def _parser() -> MarkdownIt:
    from markdown_it import MarkdownIt

    return MarkdownIt("commonmark", {"html": False}).enable("table")


_Block = tuple[str, Written, list[list[str]], int | None, int]


def _blocks(tokens: Sequence[Token]) -> Iterator[_Block]:
    """Yield the kind and the text of each heading, paragraph and list item, and rows of tables.

    An item has its number, and how many lists its own stands in.
    """
    within: list[str] = []
    rows: list[list[str]] = []
    numbers: list[int | None] = []
    for token in tokens:
        if token.nesting == 1:
            within.append(token.tag)
            rows += [[]] if token.tag == "tr" else []
            numbers += [int(token.info) if token.info.isdigit() else None] if token.tag == "li" else []
        elif token.nesting == -1:
            tag = within.pop()
            numbers = numbers[:-1] if tag == "li" else numbers
            if tag == "table":
                yield "table", Written(""), rows, None, 0
                rows = []
        elif token.type == "inline" and "table" in within:
            rows[-1].append(_written(token).text)
        elif token.type == "inline":
            kind, number = _kind(within), numbers[-1] if numbers else None
            is_item = kind == "item" and number is not None
            yield (
                ("paragraph" if kind == "item" and not is_item else kind),
                _written(token),
                [],
                number if is_item else None,
                max(sum(tag in _LISTS for tag in within) - 1, 0),
            )
            numbers[-1:] = [None] if numbers else []
        elif token.type in {"code_block", "fence", "html_block"}:
            yield "paragraph", Written(" ".join(token.content.split())), [], None, 0


def _kind(within: Sequence[str]) -> str:
    """Return what a text is, from the innermost of the blocks that it stands in."""
    if within[-1].startswith("h"):
        return within[-1]
    return next((_FORMS[tag] for tag in reversed(within) if tag in _FORMS), "paragraph")


def _written(inline: Token) -> Written:
    """Return what an inline token says, without signs of type, and what of it stands in bold."""
    text = ""
    began, bold = 0, list[tuple[int, str]]()
    for child in inline.children or ():
        if child.type == "strong_open":
            began = len(text)
        elif child.type == "strong_close":
            bold.append((len(text[:began].strip()), without_markers(" ".join(text[began:].split()))))
        text += " " if child.type.endswith("break") else child.content
    lead = bold.pop(0)[1] if bold and not bold[0][0] else ""
    return Written(" ".join(text.split()), lead, tuple(words for _, words in bold))


def _row(heads: Sequence[str], cells: Sequence[str]) -> dict[str, Any]:
    """Return a row as a claim: what it is about, its cells, and the sentences that it or the heads above it name."""
    head, *columns = (without_markers(text) for text in heads)
    label, *texts = (text.strip() or NOTHING for text in cells)
    given = [{"column": column, "text": text} for column, text in zip(columns, texts, strict=False) if column]
    return {
        "head": head,
        "label": label,
        "cells": [cell for cell in given if cell["text"] != NOTHING] or given[:1],
        "evidence": list(cited_in(" ".join((*cells, *heads)))),
    }
