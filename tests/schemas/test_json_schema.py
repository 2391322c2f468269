"""The schema that a model is sent, its simpler forms, and that of a saved brief."""

from __future__ import annotations

from typing import Annotated

from pydantic import BaseModel, Field

from policy_brief import ON_PAGE, BriefDocument, Patch, answer_schema, relaxed, saved_schema, simplified
from policy_brief.resolve import filled_by_code, not_asked


def test_a_simple_schema_has_the_same_fields_without_patterns_and_lengths():
    """Fields, definitions and references stay; what some endpoints choke on goes, however deep it stands."""
    strict = answer_schema()
    simple = simplified(strict)

    assert list(strict["properties"]) == list(simple["properties"])
    assert list(strict["$defs"]) == list(simple["$defs"])
    assert strict["required"] == simple["required"]
    assert "pattern" in str(strict)
    assert "'pattern'" not in str(simple)
    row = strict["$defs"]["Investment"]["properties"]
    assert list(row) == list(simple["$defs"]["Investment"]["properties"])


class _Part(BaseModel):
    """A part."""

    name: Annotated[str, Field(min_length=1, pattern="^a")]


class _Own(BaseModel):
    value: int


class _Whole(BaseModel):
    """A whole."""

    part: _Part = Field(description="Its part.")
    parts: list[_Part] = Field(default=[], title="Parts", max_length=3)
    plain: _Part
    own: _Own | None = filled_by_code()
    made: _Own | None = not_asked(description="Made of the parts.")


def test_the_schema_of_an_answer_holds_what_is_asked_for():
    """Without keys that strict endpoints refuse and what code fills or makes; a described reference is wrapped."""
    part = {"$ref": "#/$defs/_Part"}

    assert {
        "description": "A whole.",
        "type": "object",
        "properties": {
            "part": {"anyOf": [part], "description": "Its part."},
            "parts": {"type": "array", "items": part, "maxItems": 3},
            "plain": part,
        },
        "required": ["part", "parts", "plain"],
        "additionalProperties": False,
        "$defs": {
            "_Part": {
                "description": "A part.",
                "type": "object",
                "properties": {"name": {"type": "string", "pattern": "^a"}},
                "required": ["name"],
                "additionalProperties": False,
            }
        },
    } == answer_schema(_Whole)


def test_a_schema_without_parts_has_no_definitions():
    """Definitions that nothing refers to are left out, the others are sorted."""
    definitions = list(answer_schema()["$defs"])

    assert "$defs" not in answer_schema(_Part)
    assert definitions == sorted(definitions)
    assert {"Prose", "Money", "Evidence"}.isdisjoint(definitions)


def test_what_a_model_writes_as_markdown_is_asked_for_once():
    """No part of a page has a key of its own beside the Markdown; a patch has one for each."""
    asked = set(answer_schema()["properties"])

    assert not asked & ON_PAGE
    assert {"markdown", "scope", "investments", "names"} <= asked
    assert set(answer_schema(Patch)["properties"]) >= ON_PAGE


def test_a_schema_is_made_once():
    """It is the same for every article."""
    assert answer_schema(_Whole) is answer_schema(_Whole)


def test_a_relaxed_schema_lets_nulls_be_left_out_wherever_they_stand():
    """In properties, in lists and in definitions; a key without alternatives stays required."""
    null, text = {"anyOf": [{"type": "string"}, {"type": "null"}]}, {"type": "string"}
    strict = {"properties": {"a": null, "b": text, "c": {"anyOf": [text]}}, "required": ["a", "b", "c"]}
    loose = {**strict, "required": ["b", "c"]}

    assert {"anyOf": [loose, 1], "$defs": {"x": loose}} == relaxed({"anyOf": [strict, 1], "$defs": {"x": strict}})
    assert {"properties": {"a": null}} == relaxed({"properties": {"a": null}})
    assert {"properties": 1, "required": ["a"]} == relaxed({"properties": 1, "required": ["a"]})


def test_the_schema_of_a_saved_brief_is_of_resolved_values():
    """Numbers as JSON has them, and every field that is written."""
    saved = saved_schema(BriefDocument)

    assert ["brief", "source", "audit", "provenance"] == saved["required"]
    assert {"Prose", "Money", "Evidence"} <= set(saved["$defs"])
    assert ["integer", "number", "string", "null"] == [
        kind["type"] for kind in saved["$defs"]["Money"]["properties"]["value_min"]["anyOf"]
    ]
