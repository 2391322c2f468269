"""Simpler forms of the schema that a model is sent."""

from policy_brief import answer_schema
from policy_brief.json_schema import simplified


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
