"""All tables of an export."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import get_args

from policy_brief import ArticleKind, StageUsage, VerdictKind
from summarizer.write.partial import why_partial

from .audit_tables import AUDIT
from .claim_tables import CLAIMS, PLACE, SOURCE
from .columns import Cell, Column, ExportRow, ExportTable, Kind, column, usage_columns

__all__ = ["TABLES"]


def _from(part: str, *fields: tuple[str, Kind, str]) -> tuple[Column, ...]:
    """Take columns from fields of a part of the document: 'source', 'audit', 'provenance', 'provenance.usage'."""

    def of(field: str) -> Callable[[ExportRow], Cell]:
        def value(row: ExportRow) -> Cell:
            owner = row.document
            for name in part.split("."):
                owner = getattr(owner, name)
            return getattr(owner, field)  # type: ignore[no-any-return]  # a field of whatever part

        return value

    return tuple(Column(name, kind, about, of(name)) for name, kind, about in fields)


def _count(verdict: VerdictKind) -> Callable[[ExportRow], Cell]:
    return lambda row: row.document.audit.count(verdict)


def _bottom_line(row: ExportRow) -> Cell:
    """Return the bottom line in one line, whatever line breaks it has."""
    return " ".join(row.document.brief.bottom_line.text.text.split())


def _itself(brief: ExportRow) -> Iterator[ExportRow]:
    yield brief


def _stages(brief: ExportRow) -> Iterator[ExportRow]:
    for stage in brief.document.provenance.stages:
        yield replace(brief, content=stage)


def _stage(row: ExportRow) -> StageUsage:
    return row.content  # type: ignore[no-any-return]  # a row of this table


_BRIEFS = ExportTable(
    "briefs",
    "one row a brief: its article, what the checks made of it, what it took",
    (
        *PLACE,
        Column("scope", "text", "ai_policy or other", lambda row: row.document.brief.scope),
        Column(
            "article_kind", "text", ", ".join(get_args(ArticleKind)), lambda row: row.document.brief.article_kind
        ),
        Column("headline", "text", "the brief's headline", lambda row: row.document.brief.headline.text.text),
        Column("bottom_line", "text", "what matters", _bottom_line),
        *SOURCE,
        Column("article_headline", "text", "in Korean", lambda row: row.document.source.headline),
        Column("article_subhead", "text", "in Korean", lambda row: row.document.source.subhead),
        Column(
            "bylines", "list of text", "who wrote it, as printed",
            lambda row: tuple(byline.name for byline in row.document.source.bylines),
        ),
        *_from(
            "source",
            ("updated", "time", "when it was changed, in KST"),
            ("reposted", "time", "when it was posted again, in KST"),
            ("source", "text", "what was read: a file, an address, stdin or text"),
            ("sentences", "integer", "how many sentences the article has"),
        ),
        Column(
            "self_description", "list of text", "what the text says of itself: fictional, embargo, opinion …",
            lambda row: tuple(dict.fromkeys(said.kind for said in row.document.source.self_description)),
        ),
        *_from(
            "audit",
            ("partial", "boolean", "true: parts of an answer stayed invalid and are missing"),
            ("second_reader", "text", "read, left out or failed"),
        ),
        Column(
            "why_partial", "text", "which parts are missing, and why", lambda row: why_partial(row.document)
        ),
        Column("verified", "integer", "claims without an objection, or whose objections were met", _count("verified")),
        Column("amended", "integer", "claims that the writer changed in the review", _count("amended")),
        Column("disputed", "integer", "claims with an objection that stands", _count("disputed")),
        Column("withdrawn", "integer", "claims that were left out, see the table of that name", _count("withdrawn")),
        Column(
            "unused", "integer", "sentences, subheads and captions that no claim rests on, see that table",
            lambda row: len(row.document.audit.unused),
        ),
        *_from("audit", ("notices", "list of text", "what a reader should know about the article")),
        *_from(
            "provenance",
            ("model", "text", "model that wrote the brief"),
            ("structured", "text", "how structure was asked for: json_schema, tools or json"),
            ("endpoint", "text", "host that answered"),
            ("prompt", "text", "version of the prompt"),
            ("schema_version", "text", "version of the brief's schema"),
            ("checker", "text", "version of the checks"),
            ("policy_brief", "text", "version of this program"),
            ("replayed", "text", "cassette that answered instead, if one did"),
            ("created", "time", "when it was written; empty in a replay"),
        ),
        *usage_columns(lambda row: row.document.provenance.usage),
    ),
    _itself,
)  # fmt: skip
_STAGES = ExportTable(
    "stages",
    "what each stage of a brief took; the figures of `briefs` are their sums",
    (
        *PLACE,
        column("stage", "page read, write, second read, review, or second read of changes"),
        column("model", "model that was asked"),
        *usage_columns(_stage),
    ),
    _stages,
)

TABLES = (_BRIEFS, *CLAIMS, *AUDIT, _STAGES)
