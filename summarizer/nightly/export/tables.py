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
            yield ExportRow(brief.night, brief.file, brief.document, path, evidence)


def _dropped(brief: ExportRow) -> Iterator[ExportRow]:
    for dropped in brief.document.audit.dropped:
        yield ExportRow(brief.night, brief.file, brief.document, dropped.claim, dropped)


def _omitted(brief: ExportRow) -> Iterator[ExportRow]:
    for omission in brief.document.audit.omissions:
        yield ExportRow(brief.night, brief.file, brief.document, "", omission)


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
        Column("verified", "integer", "claims that every check passed", _count("verified")),
        Column("repaired", "integer", "claims that a check put right", _count("repaired")),
        Column("unverified", "integer", "claims that a check could not verify", _count("unverified")),
        Column("dropped", "integer", "claims that were left out, see the table of that name", _count("dropped")),
        Column(
            "omissions", "integer", "what the article says and the brief does not",
            lambda row: len(row.document.audit.omissions),
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
_DROPPED = ExportTable(
    "dropped",
    "claims of the model's answer that did not hold",
    (
        *PLACE,
        Column("claim", "text", "path of the claim in the model's answer", lambda row: row.claim),
        column("reasons", "why it was dropped", kind="list of text"),
        Column(
            "content", "text", "the claim as the model gave it, JSON",
            lambda row: json.dumps(row.content.content, ensure_ascii=False),
        ),
    ),
    _dropped,
)  # fmt: skip
_OMISSIONS = ExportTable(
    "omissions",
    "what the article says and the brief does not",
    (
        *PLACE,
        column("kind", "amount, quotation, model or stance"),
        column("text", "what it is, as printed"),
        column("sentence", "number of its sentence", kind="integer"),
        column("quote", "the sentence, in Korean"),
    ),
    _omitted,
)

TABLES = (_BRIEFS, *CLAIMS, _EVIDENCE, _DROPPED, _OMISSIONS)
