"""JSON Schemas: the strict one that a model answers to, and the one of a saved brief."""

from __future__ import annotations

from functools import cache
from typing import Any

from pydantic import BaseModel

from .brief import PolicyBrief
from .resolve import FILLED, NOT_ASKED

__all__ = ["SCHEMA_VERSION", "answer_schema", "relaxed", "saved_schema", "simplified"]

SCHEMA_VERSION = "3"
"""Goes up when a saved brief of the version before could not be read."""

_DROPPED = ("title", "default", "minLength")  # the last is not in what strict endpoints take
_UNSHOWN = frozenset({FILLED, NOT_ASKED})
_HARD = frozenset({"pattern", "minItems", "maxItems"})
"""What makes a grammar large, or cannot be made a part of one; code checks all of it again."""


@cache  # the same for every article, and slow to make
def answer_schema(model: type[BaseModel] = PolicyBrief) -> dict[str, Any]:
    """Return the schema of a model's answer: ids in, every key required, no other key, as strict endpoints want it.

    The same object for every call: not to be changed.
    """
    schema = model.model_json_schema(mode="validation", ref_template="#/$defs/{model}")
    strict = _strict(schema, schema.get("$defs", {}))
    used: set[str] = set()
    _collect_refs({key: value for key, value in strict.items() if key != "$defs"}, strict.get("$defs", {}), used)
    return {**strict, "$defs": {name: strict["$defs"][name] for name in sorted(used)}} if used else strict


def relaxed(schema: dict[str, Any]) -> dict[str, Any]:
    """Let the nullable keys of a strict schema be left out: an endpoint that is not strict need not write nulls."""
    return {key: _relaxed(value) for key, value in schema.items()} | _required_of(schema)


def simplified(schema: dict[str, Any]) -> dict[str, Any]:
    """Return a strict schema without `pattern`, `minItems` and `maxItems`; properties of these names stay."""
    return {
        key: _simplified_each(value) if key in {"properties", "$defs"} else _simplified(value)
        for key, value in schema.items()
        if key not in _HARD
    }


def saved_schema(model: type[BaseModel]) -> dict[str, Any]:
    """Return the schema of a saved document: resolved values."""
    return model.model_json_schema(mode="serialization")


def _strict(node: Any, definitions: dict[str, Any]) -> Any:  # noqa: ANN401 - JSON
    if isinstance(node, list):
        return [_strict(item, definitions) for item in node]
    if not isinstance(node, dict):
        return node
    if "$ref" in node:
        return {"$ref": node["$ref"]}
    strict = {key: _strict(value, definitions) for key, value in node.items() if key not in _DROPPED}
    if isinstance(node.get("properties"), dict):
        asked = {name: field for name, field in node["properties"].items() if field.keys().isdisjoint(_UNSHOWN)}
        strict["properties"] = {name: _strict(_described(field), definitions) for name, field in asked.items()}
        strict["required"] = list(asked)
        strict["additionalProperties"] = False
    return strict


def _relaxed(node: Any) -> Any:  # noqa: ANN401 - JSON
    if isinstance(node, list):
        return [_relaxed(item) for item in node]
    return relaxed(node) if isinstance(node, dict) else node


def _simplified(node: Any) -> Any:  # noqa: ANN401 - JSON
    if isinstance(node, list):
        return [_simplified(item) for item in node]
    return simplified(node) if isinstance(node, dict) else node


def _simplified_each(named: dict[str, Any]) -> dict[str, Any]:
    return {name: _simplified(schema) for name, schema in named.items()}


def _required_of(node: dict[str, Any]) -> dict[str, Any]:
    fields = node.get("properties")
    if not isinstance(fields, dict) or "required" not in node:
        return {}
    return {"required": [name for name in node["required"] if {"type": "null"} not in fields[name].get("anyOf", ())]}


def _described(field: dict[str, Any]) -> dict[str, Any]:
    """Keep a description next to a reference: strict endpoints allow no key next to `$ref`."""
    if "$ref" in field and "description" in field:
        return {"anyOf": [{"$ref": field["$ref"]}], "description": field["description"]}
    return field


def _collect_refs(node: Any, definitions: dict[str, Any], used: set[str]) -> None:  # noqa: ANN401 - JSON
    if isinstance(node, list):
        for item in node:
            _collect_refs(item, definitions, used)
    elif isinstance(node, dict):
        name = str(node.get("$ref", "")).removeprefix("#/$defs/")
        if name and name not in used:
            used.add(name)
            _collect_refs(definitions[name], definitions, used)
        for value in node.values():
            _collect_refs(value, definitions, used)
