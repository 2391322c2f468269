"""All tables of an export."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator

from policy_brief import VerdictKind
from policy_brief.claims import claims

from .claims import CLAIMS, PLACE, SOURCE
from .columns import Cell, Column, ExportRow, ExportTable, Kind, column

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


def _itself(brief: ExportRow) -> Iterator[ExportRow]:
    yield brief


def _cited(brief: ExportRow) -> Iterator[ExportRow]:
    for path, claim in claims(brief.document.brief):
        for evidence in claim.evidence:
            yield ExportRow(brief.night, brief.file, brief.document, str(path), evidence)


def _withdrawn(brief: ExportRow) -> Iterator[ExportRow]:
    for withdrawn in brief.document.audit.withdrawn:
        yield ExportRow(brief.night, brief.file, brief.document, withdrawn.claim, withdrawn)


def _unused(brief: ExportRow) -> Iterator[ExportRow]:
    for unused in brief.document.audit.unused:
        yield ExportRow(brief.night, brief.file, brief.document, "", unused)


_BRIEFS = ExportTable(
    "briefs",
    "one row a brief: its article, what the checks made of it, what it took",
    (
        *PLACE,
        Column("scope", "text", "ai_policy or other", lambda row: row.document.brief.scope),
        Column("headline", "text", "the brief's headline", lambda row: row.document.brief.headline.text.text),
        Column("bottom_line", "text", "what matters", lambda row: row.document.brief.bottom_line.text.text),
        *SOURCE,
        Column("article_headline", "text", "in Korean", lambda row: row.document.source.headline),
        Column("article_subhead", "text", "in Korean", lambda row: row.document.source.subhead),
        Column(
            "bylines", "list of text", "who wrote it, as printed",
            lambda row: tuple(byline.name for byline in row.document.source.bylines),
        ),
        *_from(
            "source",
            ("reposted", "time", "when it was posted again, in KST"),
            ("source", "text", "what was read: a file, an address, stdin or text"),
            ("sentences", "integer", "how many sentences the article has"),
        ),
        *_from("audit", ("partial", "boolean", "true: claims of an answer that stayed invalid were left out")),
        Column("second_reader", "text", "read, left out or failed", lambda row: row.document.audit.second_reader),
        Column("verified", "integer", "claims without an objection that stands", _count("verified")),
        Column("amended", "integer", "claims that the writer amended in review", _count("amended")),
        Column("disputed", "integer", "claims with an objection that stands", _count("disputed")),
        Column("withdrawn", "integer", "claims that were left out, see the table of that name", _count("withdrawn")),
        Column(
            "unused", "integer", "sentences that no claim rests on, see the table of that name",
            lambda row: len(row.document.audit.unused),
        ),
        *_from("audit", ("notices", "list of text", "what a reader should know about the article")),
        *_from(
            "provenance",
            ("model", "text", "model that wrote the brief"),
            ("endpoint", "text", "host that answered"),
            ("prompt", "text", "version of the prompt"),
            ("schema_version", "text", "version of the brief's schema"),
            ("checker", "text", "version of the checks"),
            ("policy_brief", "text", "version of this program"),
            ("replayed", "text", "cassette that answered instead, if one did"),
            ("created", "time", "when it was written; empty in a replay"),
        ),
        *_from(
            "provenance.usage",
            ("calls", "integer", "requests to the model"),
            ("prompt_tokens", "integer", "tokens read"),
            ("completion_tokens", "integer", "tokens written"),
            ("cost_usd", "decimal", "cost in US dollars, if known"),
        ),
    ),
    _itself,
)  # fmt: skip
_EVIDENCE = ExportTable(
    "evidence",
    "one row for each sentence that each claim cites",
    (
        *PLACE,
        Column("claim", "text", "path of the claim in the brief", lambda row: row.claim),
        column("sentence", "number of the sentence", kind="integer"),
        column("start", "where it begins in the article's text, in code points", kind="integer"),
        column("end", "where it ends, exclusive", kind="integer"),
        column("quote", "the sentence, in Korean"),
    ),
    _cited,
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
    "sentences that no claim of the brief rests on",
    (
        *PLACE,
        column("sentence", "number of the sentence", kind="integer"),
        column("quote", "the sentence, in Korean"),
        column("why", "why the writer left it out, if it was asked"),
    ),
    _unused,
)

TABLES = (_BRIEFS, *CLAIMS, _EVIDENCE, _WITHDRAWN, _UNUSED)
