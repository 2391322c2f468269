"""What all tables of a digest are made of."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from policy_brief import Evidence, Prose
from summarizer.nightly.digest.links import disputed_mark, sentence_link
from summarizer.nightly.digest.values import Fact
from summarizer.write.english.prose import as_cell
from summarizer.write.english.wording import NOTHING, table
from summarizer.write.markup.escape import plain

__all__ = ["TableRow", "link_evidence", "merge_alike", "write_cell", "write_table"]

TableRow = tuple[str, ...]
"""The cells of a row; the last one has its evidence."""


def write_table(title: str, header: Sequence[str], rows: Iterable[TableRow]) -> Iterator[str]:
    """Write a table below its title, nothing where there are no rows."""
    listed = list(rows)
    if listed:
        yield from (title, "", *table(header, listed), "")


def merge_alike(rows: Iterable[TableRow]) -> Iterator[TableRow]:
    """Make one row of those that say the same, with the evidence of all."""
    evidence: dict[TableRow, list[str]] = {}
    for *said, links in rows:
        evidence.setdefault(tuple(said), []).append(links)
    return ((*said, ", ".join(links)) for said, links in evidence.items())


def link_evidence(fact: Fact, evidence: Sequence[Evidence]) -> str:
    """Link to the brief on this page and to the sentences in it, and mark a disputed fact."""
    sentences = "".join(f"[\\[{cited.sentence}\\]]({sentence_link(fact.file, cited.sentence)})" for cited in evidence)
    mark = disputed_mark(fact.file) if fact.disputed else ""
    return " ".join(part for part in (f"[{fact.brief}](#b{fact.brief})", sentences, mark) if part)


def write_cell(prose: Prose | None) -> str:
    """Write prose for a cell."""
    return plain(as_cell(prose.text, prose)) if prose else NOTHING
