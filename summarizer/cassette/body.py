"""A message body as a cassette writes it: the most readable of JSON tree, text and base64 that loses nothing.

JSON is written as a tree where the tree has the same content as the text: spacing and the form of escapes may change;
numbers, keys, their order and every character do not. JSON that a tree cannot represent (a duplicate key, a number that
a float would round, half of a surrogate pair) is written as text. Characters are never normalised: ㈜ stays ㈜, and 각
in three jamo stays three.
"""

from __future__ import annotations

import base64
import json
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Final, TypeAlias

__all__ = ["LAYOUTS", "EmbeddedJSON", "JSONTree", "canonical", "from_file", "json_tree", "lay_out", "to_file"]

JSONTree: TypeAlias = "dict[str, JSONTree] | list[JSONTree] | str | int | float | bool | None"

LAYOUTS: Final[Mapping[str, Mapping[str, Any]]] = {
    "!json": {"separators": (", ", ": ")},
    "!json-compact": {"separators": (",", ":")},
    "!json-indented": {"indent": 2},
}
"""Tags of JSON inside a JSON string, each with the way it was laid out."""

_DEEPEST = 64
"""Levels of nesting written as a tree; YAML writers recurse several frames a level."""


@dataclass(frozen=True, slots=True)
class EmbeddedJSON:
    """A string that is itself a JSON object, as a model's answer is: its tree and the tag of its layout."""

    tree: dict[str, Any]
    tag: str


def to_file(body: bytes) -> dict[str, Any]:
    """Return the one key under which a body is written, `json`, `text` or `base64`; none if the body is empty."""
    if not body:
        return {}
    try:
        text = body.decode()
    except UnicodeDecodeError:
        return {"base64": base64.b64encode(body).decode()}
    try:
        return {"json": _readable(_container(text), _DEEPEST)}
    except ValueError:
        return {"text": text}


def from_file(written: Mapping[str, Any]) -> bytes:
    """Read back what `to_file` gave; other keys are ignored.

    Raises ValueError or TypeError for what `to_file` cannot have written.
    """
    if "json" in written:
        return lay_out(written["json"], "!json-compact").encode()
    if "base64" in written:
        return base64.b64decode(written["base64"], validate=True)
    return str(written.get("text", "")).encode()


def canonical(body: bytes) -> bytes:
    """Return a body so that equal requests give equal bytes: JSON with sorted keys, anything else unchanged."""
    try:
        return json.dumps(_container(body.decode()), ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()
    except ValueError:
        return body


def json_tree(body: bytes) -> JSONTree:
    """Return a body as a JSON object or array, or None if it is neither."""
    try:
        return _container(body.decode())
    except ValueError:
        return None


def lay_out(tree: JSONTree, tag: str) -> str:
    """Write JSON text in one of the layouts."""
    return json.dumps(tree, ensure_ascii=False, allow_nan=False, **LAYOUTS[tag])


def _container(text: str) -> JSONTree:
    """Read a JSON object or array that a tree can represent in full, or raise ValueError."""
    if not text.startswith(("{", "[")):
        raise ValueError("neither an object nor an array")
    try:
        tree: JSONTree = json.loads(
            text, parse_int=_integer, parse_float=_number, parse_constant=_refuse, object_pairs_hook=_object
        )
    except RecursionError as error:
        raise ValueError("nested too deep") from error
    return tree


def _integer(literal: str) -> int:
    if literal == "-0":
        raise ValueError("an integer has no negative zero")
    return int(literal)


def _number(literal: str) -> float:
    number = float(literal)
    if Decimal(repr(number)) != Decimal(literal):
        raise ValueError(f"a float would round {literal}")
    return number


def _refuse(literal: str) -> None:
    raise ValueError(f"{literal} is not JSON")


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    if len(pairs) != len(tree := dict(pairs)):
        raise ValueError("a key stands twice")
    return tree


def _readable(tree: JSONTree, levels: int) -> Any:  # noqa: ANN401 - a JSON tree with EmbeddedJSON in it
    """Read strings that are themselves JSON as trees; raise ValueError if YAML could not represent the tree."""
    if levels == 0:
        raise ValueError("nested too deep")
    match tree:
        case dict():
            return {_writable(key): _readable(value, levels - 1) for key, value in tree.items()}
        case list():
            return [_readable(value, levels - 1) for value in tree]
        case str():
            return _embedded(_writable(tree), levels)
        case _:
            return tree


def _writable(text: str) -> str:
    text.encode()  # half of a surrogate pair, legal as a JSON escape, raises UnicodeEncodeError, which is a ValueError
    return text


def _embedded(text: str, levels: int) -> str | EmbeddedJSON:
    if not text.startswith("{"):
        return text
    try:
        tree = _container(text)
        tag = next((tag for tag in LAYOUTS if lay_out(tree, tag) == text), None)
        return text if tag is None else EmbeddedJSON(_readable(tree, levels - 1), tag)
    except ValueError:
        return text
