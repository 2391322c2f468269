"""The schemas of a policy brief and of everything in it."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .answers.draft import Draft
    from .answers.page_reading import PageAuthor, PageReading, ReadPage
    from .answers.patch import Change, LeftOut, Patch, Stand
    from .answers.second_reading import Doubt, Edit, SecondReading, Untold
    from .audit import Audit, Objection, Unused, Verdict, VerdictKind, Withdrawn
    from .base import Value
    from .brief import (
        LISTS,
        ON_PAGE,
        POINTS,
        ArticleKind,
        Caveat,
        Cell,
        Claim,
        Consequence,
        Correction,
        Denial,
        Event,
        Investment,
        KeyPoint,
        KoreanModel,
        Placed,
        Point,
        PolicyBrief,
        PolicyMeasure,
        Position,
        Question,
        Row,
        Speaker,
        Stance,
        Status,
        TableRow,
        in_claims,
    )
    from .checks import CheckName, Mode
    from .cleaning.contacts import mask_contacts
    from .document import (
        BriefDocument,
        Provenance,
        Source,
        Stage,
        StageUsage,
        Usage,
    )
    from .english import (
        date_in_english,
        date_with_bound_in_english,
        in_english,
        money_in_english,
        number_in_english,
        quantity_in_english,
    )
    from .english.markers import MARKERS, cited_in
    from .json_schema import SCHEMA_VERSION, answer_schema, relaxed, saved_schema, simplified
    from .light import Amount, Light, Span, Text
    from .mentions import (
        AIModel,
        AnyFigure,
        Bound,
        Company,
        DateBound,
        DateMention,
        LengthUnit,
        Mention,
        Money,
        Named,
        OfficialBody,
        PersonMention,
        Quantity,
        Quotation,
        Romanisation,
    )
    from .names import HOME, Name, Person, has_english
    from .origin import Byline, SelfDescription, SelfDescriptionKind
    from .prose import PLACEHOLDER, Prose, fill, is_arithmetic, write_figure
    from .resolve import Evidence, Resolver, Role

__all__ = [
    "HOME",
    "LISTS",
    "MARKERS",
    "ON_PAGE",
    "PLACEHOLDER",
    "POINTS",
    "SCHEMA_VERSION",
    "AIModel",
    "Amount",
    "AnyFigure",
    "ArticleKind",
    "Audit",
    "Bound",
    "BriefDocument",
    "Byline",
    "Caveat",
    "Cell",
    "Change",
    "CheckName",
    "Claim",
    "Company",
    "Consequence",
    "Correction",
    "DateBound",
    "DateMention",
    "Denial",
    "Doubt",
    "Draft",
    "Edit",
    "Event",
    "Evidence",
    "Investment",
    "KeyPoint",
    "KoreanModel",
    "LeftOut",
    "LengthUnit",
    "Light",
    "Mention",
    "Mode",
    "Money",
    "Name",
    "Named",
    "Objection",
    "OfficialBody",
    "PageAuthor",
    "PageReading",
    "Patch",
    "Person",
    "PersonMention",
    "Placed",
    "Point",
    "PolicyBrief",
    "PolicyMeasure",
    "Position",
    "Prose",
    "Provenance",
    "Quantity",
    "Question",
    "Quotation",
    "ReadPage",
    "Resolver",
    "Role",
    "Romanisation",
    "Row",
    "SecondReading",
    "SelfDescription",
    "SelfDescriptionKind",
    "Source",
    "Span",
    "Speaker",
    "Stage",
    "StageUsage",
    "Stance",
    "Stand",
    "Status",
    "TableRow",
    "Text",
    "Untold",
    "Unused",
    "Usage",
    "Value",
    "Verdict",
    "VerdictKind",
    "Withdrawn",
    "answer_schema",
    "cited_in",
    "date_in_english",
    "date_with_bound_in_english",
    "fill",
    "has_english",
    "in_claims",
    "in_english",
    "is_arithmetic",
    "mask_contacts",
    "money_in_english",
    "number_in_english",
    "quantity_in_english",
    "relaxed",
    "saved_schema",
    "simplified",
    "write_figure",
]

_MODULES = {
    "answers.patch": "Change LeftOut Patch Stand",
    "answers.draft": "Draft",
    "answers.page_reading": "PageAuthor PageReading ReadPage",
    "answers.second_reading": "Doubt Edit SecondReading Untold",
    "audit": "Audit Objection Unused Verdict VerdictKind Withdrawn",
    "base": "Value",
    "brief": """
        LISTS ON_PAGE POINTS ArticleKind Caveat Cell Claim Consequence Correction Denial Event Investment KeyPoint
        KoreanModel Placed Point PolicyBrief PolicyMeasure Position Question Row Speaker Stance Status TableRow
        in_claims
    """,
    "checks": "CheckName Mode",
    "cleaning.contacts": "mask_contacts",
    "document": "BriefDocument Provenance Source Stage StageUsage Usage",
    "english.markers": "MARKERS cited_in",
    "english": """
        date_in_english date_with_bound_in_english in_english money_in_english number_in_english quantity_in_english
    """,
    "json_schema": "SCHEMA_VERSION answer_schema relaxed saved_schema simplified",
    "light": "Amount Light Span Text",
    "mentions": """
        AIModel AnyFigure Bound Company DateBound DateMention LengthUnit Mention Money Named OfficialBody PersonMention
        Quantity Quotation Romanisation
    """,
    "origin": "Byline SelfDescription SelfDescriptionKind",
    "names": "HOME Name Person has_english",
    "prose": "PLACEHOLDER Prose fill is_arithmetic write_figure",
    "resolve": "Evidence Resolver Role",
}
_HOMES = {name: module for module, names in _MODULES.items() for name in names.split()}


def __getattr__(name: str) -> Any:  # noqa: ANN401 - PEP 562
    """Import a public name when it is first used: a scan needs few of the models."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = globals()[name] = getattr(import_module(f".{_HOMES[name]}", __name__), name)
    return value
