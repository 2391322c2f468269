"""Fields of the schemas: which are described, which may be left out, and where their limits are."""

from __future__ import annotations

from dataclasses import MISSING, FrozenInstanceError, fields
from typing import Any

import pytest
from pydantic import BaseModel, Field, ValidationError
from pydantic.fields import FieldInfo

import policy_brief
from policy_brief import (
    LISTS,
    POINTS,
    Cell,
    Evidence,
    Light,
    Mention,
    Money,
    Name,
    Source,
    Span,
    TableRow,
    Unused,
    Usage,
)

SAID_BY_THE_NAME = {
    "Audit": "second_reader verdicts withdrawn unused",
    "BriefDocument": "brief source audit provenance",
    "Byline": "name",
    "Caveat": "evidence text",
    "Cell": "text",
    "Change": "claim",
    "Claim": "evidence",
    "Company": "ticker",
    "DateMention": "precision length_unit",
    "Denial": "claimed denied_by",
    "Doubt": "verdict",
    "Event": "date",
    "Evidence": "sentence role start end quote",
    "Investment": "investor status",
    "KoreanModel": "model developer",
    "LeftOut": "sentence why",
    "Mention": "id",
    "Money": "value_min value_max approx bound",
    "Named": "english romanisation",
    "Patch": " ".join(("stand", *POINTS, *LISTS, "left_out")),
    "PersonMention": "title_english affiliation_english",
    "Placed": "heading form number depth below",
    "Point": "evidence text",
    "PolicyBrief": """
        article_kind headline argument corrections investments stances models_note korean_models policy_measures denials
        dates speakers caveats
    """,
    "PolicyMeasure": "heading status note",
    "Prose": "text template figures",
    "Provenance": "schema_version stages",
    "Quantity": "value_min value_max approx bound",
    "SecondReading": "doubts",
    "SelfDescription": "kind",
    "Source": "outlet headline subhead bylines published updated reposted url",
    "Span": "text start end",
    "Speaker": "heading speaker kind",
    "StageUsage": "stage model",
    "Stance": "actor declaration position",
    "TableRow": "heading below head cells",
    "Unused": "sentence role",
    "Usage": "calls reasks prompt_tokens cached_tokens completion_tokens",
    "Verdict": "verdict",
    "Withdrawn": "reasons",
}
"""What needs no description: its name, its type or its definition says it."""

MAY_BE_LEFT_OUT = {
    "AIModel": "developer developer_korean ticker",
    "Audit": "partial second_reader verdicts withdrawn watched unused notices checks",
    "Byline": "english role",
    "Caveat": "evidence lead bold",
    "Change": "at",
    "Claim": "evidence",
    "Company": "ticker",
    "DateMention": "bound length length_unit english",
    "Denial": "claimed_by state",
    "Event": "status_words",
    "Evidence": "role",
    "Investment": "kind amount capacity conversion purpose place period status_words note detail_of",
    "KoreanModel": "version developer ticker context",
    "Money": "bound_excluded band nearly difference conversion_of detail_of",
    "Name": "romanisation source",
    "Named": "source",
    "Objection": "words korean sentence partly grave",
    "PageAuthor": "role",
    "ReadPage": "headline subheads into_body out_of_body",
    "Patch": " ".join(("stand", "withdraw", *POINTS, *LISTS, "left_out")),
    "Person": "role affiliation",
    "PersonMention": "title title_english affiliation affiliation_english",
    "KeyPoint": "heading form",
    "Placed": "heading form number depth below",
    "Point": "evidence lead bold",
    "PolicyBrief": "argument markdown table_rows models_note consequences caveats follow_up names",
    "PolicyMeasure": "heading issuer bound official_name threshold when status_words note",
    "Prose": "figures",
    "Provenance": "stages",
    "Quantity": "bound_excluded nearly difference",
    "Quotation": "sentence_end speaker speaker_korean carried speech",
    "SecondReading": "untold edits",
    "Source": "issue distributed updated self_description page",
    "Speaker": "heading occasion says to_whom quotation english",
    "Stance": "note",
    "TableRow": "heading below head",
    "Unused": "role why",
    "Verdict": "before objections stands_on",
    "Withdrawn": "by_writer",
}
"""What an answer or a saved brief need not write; all else is asked for."""

PLACED = {"text": "4조원", "start": 0, "end": 3}
NUMBERED = {**PLACED, "id": "M1", "sentence": 1}


def _models() -> list[type[BaseModel | Light]]:
    public = (getattr(policy_brief, name) for name in policy_brief.__all__)
    kinds = [kind for kind in public if isinstance(kind, type) and issubclass(kind, BaseModel | Light)]
    return [kind for kind in kinds if kind is not Light]


def _own(kind: type[BaseModel | Light]) -> dict[str, FieldInfo]:
    """Return the fields that a model has beyond those of the one that it extends."""
    known = kind.model_fields if issubclass(kind, BaseModel) else _fields_of(kind)
    return {name: field for name, field in known.items() if name in kind.__annotations__}


def _fields_of(kind: type[Light]) -> dict[str, FieldInfo]:
    """Return the fields of a dataclass as those of a model."""
    return {
        each.name: Field(**each.metadata) if each.default is MISSING else Field(default=each.default, **each.metadata)
        for each in fields(kind)
    }


def _names(kind: type) -> str:
    return kind.__name__


@pytest.mark.parametrize("kind", _models(), ids=_names)
def test_a_field_is_described_unless_its_name_says_it(kind):
    """Descriptions are what a model, and a reader of the published schema, reads next to each key."""
    silent = {name for name, field in _own(kind).items() if not field.description}

    assert set(SAID_BY_THE_NAME.get(kind.__name__, "").split()) == silent


@pytest.mark.parametrize("kind", _models(), ids=_names)
def test_only_what_may_be_missing_may_be_left_out(kind):
    """A field that is always known has no default."""
    left = {name for name, field in _own(kind).items() if not field.is_required()}

    assert set(MAY_BE_LEFT_OUT.get(kind.__name__, "").split()) == left


def test_what_is_left_out_is_nothing_or_the_common_case():
    """Null, false or empty, but for exact dates, quotations of speech, sentences of the body, and forms of text."""
    set_ones = {
        f"{kind.__name__}.{name}": value
        for kind in _models()
        for name, field in _own(kind).items()
        if not field.is_required() and (value := field.get_default(call_default_factory=True))
    }

    assert {
        "Audit.second_reader": "left out",
        "DateMention.bound": "exact",
        "Evidence.role": "body",
        "KeyPoint.form": "paragraph",
        "Placed.form": "bullet",
        "Quotation.speech": True,
        "Unused.role": "body",
    } == set_ones


def _faults(kind: type[BaseModel | Light], **values: Any) -> list[str]:
    try:
        kind.model_validate(values)
    except ValidationError as wrong:
        return [error["type"] for error in wrong.errors() if error["type"] != "missing"]
    return []


@pytest.mark.parametrize(
    ("kind", "field", "least"),
    [
        (Span, "start", 0),
        (Span, "end", 0),
        (Mention, "sentence", 1),
        (Evidence, "sentence", 1),
        (Evidence, "start", 0),
        (Evidence, "end", 0),
        (Unused, "sentence", 1),
        (Source, "contacts_removed", 0),
        (Source, "sentences", 0),
        (Usage, "calls", 0),
        (Usage, "reasks", 0),
        (Usage, "prompt_tokens", 0),
        (Usage, "cached_tokens", 0),
        (Usage, "completion_tokens", 0),
    ],
)
def test_a_number_has_a_least_value(kind, field, least):
    """Offsets and counts begin at nothing, sentences at one."""
    assert [] == _faults(kind, **{field: least})
    assert ["greater_than_equal"] == _faults(kind, **{field: least - 1})


@pytest.mark.parametrize(
    ("kind", "field"),
    [(policy_brief.Name, "english"), (policy_brief.Name, "korean"), (policy_brief.Person, "korean")],
)
def test_a_name_is_not_empty(kind, field):
    """Both its forms have a letter at least."""
    assert [] == _faults(kind, **{field: "가"})
    assert ["string_too_short"] == _faults(kind, **{field: ""})


def test_a_row_of_a_table_has_a_cell():
    """One is enough."""
    cell = Cell.model_validate({"column": "2026", "text": {"text": "Four", "template": "Four"}})

    assert [] == _faults(TableRow, cells=[cell])
    assert ["too_short"] == _faults(TableRow, cells=[])


@pytest.mark.parametrize(("field", "most"), [("read_with_care", 12), ("key_points", 40), ("consequences", 12)])
def test_a_list_of_a_brief_has_a_greatest_length(field, most):
    """Twelve things to read with care, forty paragraphs and list items, twelve judgements."""
    point = {"text": {"text": "It rains.", "template": "It rains."}}

    assert [] == _faults(policy_brief.PolicyBrief, **{field: [point] * most})
    assert ["too_long"] == _faults(policy_brief.PolicyBrief, **{field: [point] * (most + 1)})


def test_a_value_is_frozen_and_takes_no_other_key():
    """What was read is not changed, and nothing is passed over in silence."""
    span, name = Span.model_validate(PLACED), Name(english="Seoul", korean="서울")

    with pytest.raises(FrozenInstanceError):
        span.start = 1
    with pytest.raises(ValidationError, match="frozen"):
        name.korean = "부산"
    assert ["unexpected_keyword_argument"] == _faults(Span, **PLACED, note="x")
    assert ["extra_forbidden"] == _faults(Name, english="Seoul", korean="서울", note="x")


@pytest.mark.parametrize(
    ("value", "saved"),
    [
        ("4", "4"),
        ("1e3", "1000"),
        ("0.1", "0.1"),
        ("12345678901234567890", "12345678901234567890"),
        ("0.12345678901234567890", '"0.12345678901234567890"'),
    ],
)
def test_an_amount_is_saved_as_the_number_that_reads_back_equal(value, saved):
    """A whole amount without a point, a fraction as it is, and as a string what no number of JSON holds."""
    money = Money.model_validate(
        {**NUMBERED, "value_min": value, "value_max": value, "currency": "KRW", "approx": False, "bound": "exact"}
    )

    assert f'"value_min":{saved},' in money.model_dump_json()
    assert money == Money.model_validate_json(money.model_dump_json())


def test_contacts_in_a_span_are_masked_where_it_is_saved():
    """In Python it is as it was read; written out, it is not."""
    span = Span(text="문의 a@b.example", start=0, end=12)

    assert "문의 a@b.example" == span.model_dump()["text"]
    assert "문의 ***********" == span.model_dump(mode="json")["text"]
    assert "문의 ***********" == str(Mention(**span.model_dump(), id="B1", sentence=1))


def test_public_names_are_imported_when_they_are_used():
    """Each is the one of its module; there is no other."""
    assert [policy_brief.light.Span, Usage] == [policy_brief.__getattr__(name) for name in ("Span", "Usage")]
    with pytest.raises(AttributeError, match="no attribute 'Nothing'"):
        _ = policy_brief.Nothing
