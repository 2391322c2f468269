"""The tables of claims: one for each kind of claim that a brief makes."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from policy_brief import Investment, PolicyMeasure, in_english
from policy_brief.claims import POINTS, claims

from .columns import (
    Cell,
    Column,
    ExportRow,
    ExportTable,
    column,
    money_columns,
    name_columns,
    person_columns,
    prose_column,
    time_columns,
)

__all__ = ["CLAIMS", "PLACE", "SOURCE"]

PLACE = (
    Column("night", "date", "day of the night, from its folder's name; empty elsewhere", lambda row: row.night),
    Column("file", "text", "the brief's JSON file, below the exported folder", lambda row: row.file),
)
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


def _verdict(row: ExportRow) -> str:
    return row.verdict.verdict if row.verdict else "unverified"


def _reasons(row: ExportRow) -> tuple[str, ...]:
    return row.verdict.reasons if row.verdict else ("the brief's audit says nothing of it",)


_STANDING = (
    Column("verdict", "text", "verified, repaired or unverified", _verdict),
    Column("reasons", "list of text", "why it was repaired or could not be verified", _reasons),
    Column("sentences", "list of integers", "numbers of the sentences that say it", _sentences),
    Column("evidence", "list of text", "these sentences, in Korean", _quotes),
)


def _of(*names: str) -> Callable[[ExportRow], Iterator[ExportRow]]:
    """Take the claims of lists, or single ones, of a brief."""

    def rows(brief: ExportRow) -> Iterator[ExportRow]:
        verdicts = {verdict.claim: verdict for verdict in brief.document.audit.verdicts}
        for path, claim in claims(brief.document.brief):
            if path.partition("[")[0] in names:
                yield ExportRow(brief.night, brief.file, brief.document, path, claim, verdicts.get(path))

    return rows


def _claims(name: str, about: str, *columns: Column, of: tuple[str, ...] = ()) -> ExportTable:
    path = Column("claim", "text", "path of the claim in the brief", lambda row: row.claim)
    return ExportTable(name, about, (*PLACE, path, *columns, *_STANDING, *SOURCE), _of(*(of or (name,))))


def _whole(row: ExportRow) -> str | None:
    """Return the path of the row that a part belongs to, as the brief's page places it."""
    investment: Investment = row.content
    others: tuple[Investment, ...] = row.document.brief.investments
    if investment.detail_of is None:
        return None
    wholes = (
        at
        for at, other in enumerate(others)
        if other.amount and not other.detail_of and other.amount.id == investment.detail_of
    )
    at = next(wholes, None)
    return None if at is None else f"investments[{at}]"


def _figures(row: ExportRow) -> tuple[str, ...]:
    measure: PolicyMeasure = row.content
    return tuple(in_english(figure) for figure in measure.figures)


def _figures_korean(row: ExportRow) -> tuple[str, ...]:
    measure: PolicyMeasure = row.content
    return tuple(figure.text for figure in measure.figures)


def _quotation(row: ExportRow) -> Cell:
    return row.content.quotation.text  # type: ignore[no-any-return]  # content is any claim


_POINTS = _claims(
    "points",
    "headline, bottom line and key points",
    prose_column("text", "what it says"),
    of=(*POINTS, "key_points"),
)
_INVESTMENTS = _claims(
    "investments",
    "investments; a part is never to be added to its whole, nor one article's telling to another's",
    *name_columns("investor", "who invests"),
    Column("investor_kind", "text", "government, company, investment_firm …", lambda row: row.content.kind),
    *name_columns("country", "where it goes to"),
    *money_columns("amount", "amount"),
    *money_columns("conversion", "the article's own conversion"),
    Column("part", "boolean", "true: part of a larger amount", lambda row: row.content.detail_of is not None),
    Column("whole", "text", "path of the larger amount's claim, if the brief has it", _whole),
    prose_column("purpose", "what for"),
    *time_columns("timeframe", "over which time"),
    column("status", "enacted, announced, planned, pledged, under_way or completed"),
)
_STANCES = _claims(
    "stances",
    "positions on declarations",
    *name_columns("actor", "who takes it"),
    *name_columns("declaration", "on what"),
    column("position", "signed, not_signed, joined_later, undisclosed or unclear"),
    prose_column("reason", "the actor's reason, if the article states one"),
)
_MODELS = _claims(
    "models",
    "Korean AI models",
    *name_columns("model", "the model"),
    *name_columns("developer", "who develops it"),
    column("ticker", "the developer's stock code, if printed"),
    of=("korean_models",),
)
_MEASURES = _claims(
    "measures",
    "policy measures",
    *name_columns("actor", "who takes it"),
    prose_column("measure", "what it does"),
    *name_columns("official_name", "title of the law, plan or programme"),
    column("kind", "law, strategy, budget, programme, institution, regulation, international or other"),
    column("status", "enacted, announced, planned, pledged, under_way or completed"),
    *time_columns("date", "when"),
    Column("figures", "list of text", "its amounts and quantities, in English", _figures),
    Column("figures_korean", "list of text", "the same, as printed", _figures_korean),
    of=("policy_measures",),
)
_RECOMMENDATIONS = _claims(
    "recommendations",
    "what somebody says should be done",
    *person_columns("by", "whose it is"),
    prose_column("what", "what should be done"),
    *name_columns("to_whom", "whom it addresses"),
)
_STATEMENTS = _claims(
    "statements",
    "quotations",
    *person_columns("speaker", "who said it"),
    prose_column("english", "translation"),
    Column("quotation", "text", "the words, in Korean", _quotation),
)
_CAVEATS = _claims("caveats", "what to keep in mind", prose_column("text", "what it says"))

CLAIMS = (
    _POINTS, _INVESTMENTS, _STANCES, _MODELS, _MEASURES, _RECOMMENDATIONS, _STATEMENTS, _CAVEATS,
)  # fmt: skip
