"""The tables of claims: one for each kind of claim that a brief makes."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import get_args

from policy_brief import Claim, KeyPoint, Position, Speaker, Status
from policy_brief.claims import ClaimPath, claims, whole_of

from .columns import (
    Cell,
    Column,
    ExportRow,
    ExportTable,
    capacity_columns,
    column,
    date_columns,
    figures_columns,
    money_columns,
    name_columns,
    period_columns,
    person_columns,
    prose_column,
)

__all__ = ["CLAIMS", "PLACE", "SOURCE"]

PLACE = (
    Column("night", "date", "day of the night, from its folder's name; empty elsewhere", lambda row: row.night),
    Column("file", "text", "the brief's JSON file, below the exported folder", lambda row: row.file),
    Column(
        "superseded_by", "text", "the newer brief of the same article; count rows where this is empty",
        lambda row: row.superseded_by,
    ),
)  # fmt: skip
SOURCE = (
    Column("outlet", "text", "outlet, as the article prints it", lambda row: row.document.source.outlet),
    Column("outlet_english", "text", "its English name, if known", lambda row: row.document.source.outlet_english),
    Column("published", "time", "when the article was published, in KST", lambda row: row.document.source.published),
    Column("url", "text", "the article's address", lambda row: row.document.source.url),
    Column("sha256", "text", "hash of the article's text: equal for one text", lambda row: row.document.source.sha256),
)


def _sentences(row: ExportRow) -> tuple[int, ...]:
    return tuple(evidence.sentence for evidence in row.content.evidence)


def _quotes(row: ExportRow) -> tuple[str, ...]:
    return tuple(evidence.quote for evidence in row.content.evidence)


def _verdict(row: ExportRow) -> str | None:
    return row.verdict.verdict if row.verdict else None


def _objections(row: ExportRow) -> tuple[str, ...]:
    return tuple(objection.says for objection in row.verdict.objections) if row.verdict else ()


def _before(row: ExportRow) -> str | None:
    return row.verdict.before if row.verdict else None


def _stands_on(row: ExportRow) -> str | None:
    return row.verdict.stands_on if row.verdict else None


_STANDING = (
    Column("verdict", "text", "verified, amended or disputed; empty where the audit says nothing of it", _verdict),
    Column(
        "objections", "list of text", "what was objected, see the table of that name; met unless disputed", _objections
    ),
    Column("before", "text", "what a claim said before it was changed in the review", _before),
    Column("stands_on", "text", "the Korean words that the writer stands by the claim with", _stands_on),
    Column("sentences", "list of integers", "numbers of the sentences that say it", _sentences),
    Column("evidence", "list of text", "these sentences, in Korean", _quotes),
)


def _of(*names: str, takes: Callable[[Claim], bool] = lambda _: True) -> Callable[[ExportRow], Iterator[ExportRow]]:
    """Return a function that lists the claims of some lists, or single ones, of a brief."""

    def rows(brief: ExportRow) -> Iterator[ExportRow]:
        verdicts = {verdict.claim: verdict for verdict in brief.document.audit.verdicts}
        for path, claim in claims(brief.document.brief):
            if path.name in names and takes(claim):
                place = str(path)
                yield replace(brief, claim=place, content=claim, verdict=verdicts.get(place))

    return rows


def _claims(
    name: str, about: str, *columns: Column, rows: Callable[[ExportRow], Iterator[ExportRow]] | None = None
) -> ExportTable:
    path = Column("claim", "text", "path of the claim in the brief", lambda row: row.claim)
    return ExportTable(name, about, (*PLACE, path, *columns, *_STANDING, *SOURCE), rows or _of(name))


def _whole(row: ExportRow) -> str | None:
    """Return the path of the row that a part belongs to, as the brief's page places it."""
    path = ClaimPath.parse(row.claim)
    whole = whole_of(row.document.brief.investments, path.at) if path and path.at is not None else None
    return None if whole is None else str(ClaimPath("investments", whole))


def _quotation(row: ExportRow) -> Cell:
    quotation = row.content.quotation
    return quotation.text if quotation else None


def _recommends(claim: Claim) -> bool:
    return isinstance(claim, Speaker) and claim.kind == "recommendation"


_STATUS = (
    column("status", ", ".join(get_args(Status))),
    column("status_words", "the article's verb, in English, if given"),
    prose_column("note", "condition, hedge or scope that the row does not show"),
)
_POINTS = _claims(
    "points",
    "headline, bottom line, and the points of the body",
    Column(
        "heading",
        "text",
        "what its writer put it under, in English",
        lambda row: row.content.heading if isinstance(row.content, KeyPoint) else None,
    ),
    Column(
        "form",
        "text",
        "paragraph, bullet, item or quotation",
        lambda row: row.content.form if isinstance(row.content, KeyPoint) else None,
    ),
    Column(
        "number",
        "integer",
        "that of an item of a list",
        lambda row: row.content.number if isinstance(row.content, KeyPoint) else None,
    ),
    Column("lead", "text", "what it begins with in bold", lambda row: row.content.lead or None),
    prose_column("text", "what it says"),
    *figures_columns(),
    rows=_of("headline", "bottom_line", "key_points"),
)
_ROWS = _claims(
    "table_rows",
    "rows of the brief's own tables",
    column("table", "title of the table"),
    column("heading", "the section that it stands in"),
    column("head", "the head above the labels of the rows"),
    prose_column("label", "what the row is about"),
    Column(
        "cells",
        "list of text",
        "its cells, each with the head of its column",
        lambda row: tuple(f"{cell.column}: {cell.text}" for cell in row.content.cells),
    ),
    *figures_columns(),
)
_CORRECTIONS = _claims(
    "corrections",
    "what had been reported, and what is right",
    prose_column("was", "what had been reported"),
    prose_column("now", "what is right instead"),
    *figures_columns(),
)
_INVESTMENTS = _claims(
    "investments",
    "investments; do not add a part to its whole, or the same investment of two articles",
    *name_columns("investor", "who invests"),
    Column(
        "investor_kind",
        "text",
        "government, company, investment_firm, public_private or multilateral, if stated",
        lambda row: row.content.kind,
    ),
    *money_columns("amount", "amount"),
    *money_columns("conversion", "the article's own conversion"),
    *capacity_columns("capacity", "what is not money: GPUs, megawatts"),
    Column("part", "boolean", "true: part of a larger amount", lambda row: row.content.detail_of is not None),
    Column("whole", "text", "path of the larger amount's claim, if the brief has it", _whole),
    prose_column("purpose", "what for"),
    prose_column("place", "where the money goes, if printed"),
    *period_columns("period", "over which time, with its bound"),
    *_STATUS,
)
_STANCES = _claims(
    "stances",
    "positions on declarations",
    *name_columns("actor", "who takes it"),
    *name_columns("declaration", "on what"),
    column("position", ", ".join(get_args(Position))),
    column("position_words", "the article's verb, in English"),
    prose_column("note", "reason, nuance, or whose words they are"),
)
_MODELS = _claims(
    "models",
    "Korean AI models",
    *name_columns("model", "the model"),
    column("version", "version or size, as printed"),
    *name_columns("developer", "who develops it"),
    column("ticker", "the developer's stock code, if printed"),
    prose_column("context", "what the article names it for"),
    rows=_of("korean_models"),
)
_MEASURES = _claims(
    "measures",
    "policy measures",
    *name_columns("issuer", "who decided or announced it"),
    prose_column("measure", "what it does"),
    prose_column("bound", "who must act or benefits; empty where it is the issuer"),
    *name_columns("official_name", "title of the law, plan or programme"),
    prose_column("threshold", "limit or condition"),
    *period_columns("when", "when, with its bound"),
    *_STATUS,
    *figures_columns(),
    rows=_of("policy_measures"),
)
_DENIALS = _claims(
    "denials",
    "what somebody denies",
    prose_column("claimed", "what is claimed"),
    prose_column("claimed_by", "whose claim it is"),
    prose_column("denied_by", "who denies it"),
    prose_column("state", "what is still open"),
)
_DATES = _claims(
    "dates",
    "events with their dates",
    *date_columns("date", "when"),
    prose_column("event", "what happens"),
    column("status_words", "how sure it is, in English, if given"),
)
_SPEAKER = (
    *person_columns("speaker", "who says it"),
    column("kind", "recommendation, assessment, announcement or denial"),
    prose_column("occasion", "where it was said, if printed"),
    prose_column("says", "their view; empty where the quotation says it all"),
    *name_columns("to_whom", "the addressee of a recommendation"),
    prose_column("english", "translation of the quotation"),
    Column("quotation", "text", "the words, in Korean", _quotation),
)
_SPEAKERS = _claims("speakers", "who says what, one row a speaker", *_SPEAKER)
_RECOMMENDATIONS = _claims(
    "recommendations",
    "those rows of `speakers` in which somebody recommends something",
    *_SPEAKER,
    rows=_of("speakers", takes=_recommends),
)
_CAVEATS = _claims(
    "caveats",
    "what to keep in mind; those of `read_with_care` turn the reading",
    prose_column("text", "what it says"),
    rows=_of("read_with_care", "caveats"),
)
_QUESTIONS = _claims(
    "questions",
    "what follows from the article, and what it leaves open: ours, no claims of the article",
    prose_column("text", "the inference or question"),
    rows=_of("consequences", "follow_up"),
)

CLAIMS = (
    _POINTS, _ROWS, _CORRECTIONS, _INVESTMENTS, _STANCES, _MODELS, _MEASURES, _DENIALS, _DATES, _SPEAKERS,
    _RECOMMENDATIONS, _CAVEATS, _QUESTIONS,
)  # fmt: skip
