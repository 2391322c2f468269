"""The tables of evidence, objections, and what a brief leaves out."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace

from policy_brief.claims import claims

from .claim_tables import PLACE
from .columns import Cell, Column, ExportRow, ExportTable, column

__all__ = ["AUDIT"]


def _cited(brief: ExportRow) -> Iterator[ExportRow]:
    for path, claim in claims(brief.document.brief):
        for evidence in claim.evidence:
            yield replace(brief, claim=str(path), content=evidence)


def _objected(brief: ExportRow) -> Iterator[ExportRow]:
    """Yield objections to claims of the brief, then those of checks in shadow mode, which no verdict counts."""
    audit = brief.document.audit
    for verdict in audit.verdicts:
        for objection in verdict.objections:
            yield replace(brief, claim=verdict.claim, content=objection, verdict=verdict)
    for objection in audit.watched:
        yield replace(brief, claim=objection.claim, content=objection)


def _withdrawn(brief: ExportRow) -> Iterator[ExportRow]:
    for withdrawn in brief.document.audit.withdrawn:
        yield replace(brief, claim=withdrawn.claim, content=withdrawn)


def _unused(brief: ExportRow) -> Iterator[ExportRow]:
    for unused in brief.document.audit.unused:
        yield replace(brief, content=unused)


def _verdict(row: ExportRow) -> Cell:
    return row.verdict.verdict if row.verdict else None


def _watched(row: ExportRow) -> Cell:
    return row.verdict is None


_CLAIM = Column("claim", "text", "path of the claim in the brief", lambda row: row.claim)
_EVIDENCE = ExportTable(
    "evidence",
    "one row for each sentence that each claim cites",
    (
        *PLACE,
        _CLAIM,
        column("sentence", "number of the sentence", kind="integer"),
        column("role", "body, headline, subhead, heading, caption, table_title or table_header"),
        column("start", "where it begins in the article's text, in code points", kind="integer"),
        column("end", "where it ends, exclusive", kind="integer"),
        column("quote", "the sentence, in Korean"),
    ),
    _cited,
)
_OBJECTIONS = ExportTable(
    "objections",
    "what checks and the second reader objected to claims of the brief",
    (
        *PLACE,
        _CLAIM,
        Column("verdict", "text", "disputed: it stands; verified or amended: it was met; empty: watched", _verdict),
        Column("watched", "boolean", "true: of a check that only watches, and weighs nothing", _watched),
        Column("claim_then", "text", "path of the claim when it was objected to", lambda row: row.content.claim),
        column("by", "name of the check, or second_reader"),
        column("nature", "contradiction (Korean words speak against it) or absence (none carries it)"),
        column("says", "the objection, in English"),
        column("words", "the words of the claim at fault"),
        column("korean", "the Korean words that speak against them"),
        column("sentence", "number of the sentence that contains these", kind="integer"),
        column("grave", "true: what no brief may hold, an invented figure for one", kind="boolean"),
    ),
    _objected,
)
_WITHDRAWN = ExportTable(
    "withdrawn",
    "claims of the model's answer that the brief does not carry",
    (
        *PLACE,
        Column("claim", "text", "path of the claim in the model's answer", lambda row: row.claim),
        column("text", "the claim in one line"),
        column("reasons", "why it was withdrawn", kind="list of text"),
        Column(
            "content", "text", "the claim as the model gave it, JSON",
            lambda row: json.dumps(row.content.content, ensure_ascii=False),
        ),
    ),
    _withdrawn,
)  # fmt: skip
_UNUSED = ExportTable(
    "unused",
    "sentences, subheads and captions that no claim of the brief rests on",
    (
        *PLACE,
        column("sentence", "number of the sentence", kind="integer"),
        column("quote", "the sentence, in Korean"),
        column("why", "why the writer left it out, where it was asked"),
        column("role", "body, subhead or caption"),
    ),
    _unused,
)

AUDIT = (_EVIDENCE, _OBJECTIONS, _WITHDRAWN, _UNUSED)
