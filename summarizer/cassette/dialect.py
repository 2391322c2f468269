"""The YAML of cassettes: JSON's values and no others, long texts as blocks, JSON inside strings as trees."""

from __future__ import annotations

import re
from functools import partial
from typing import Any

import yaml

from .body import LAYOUTS, EmbeddedJSON, lay_out

__all__ = ["Dumper", "Loader"]

# libyaml is about twenty times faster, but PyYAML may be built without it
_SafeLoader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_SafeDumper: Any = getattr(yaml, "CSafeDumper", yaml.SafeDumper)

_NUMBERS = {
    "tag:yaml.org,2002:int": re.compile(r"-?(?:0|[1-9][0-9]*)\Z"),
    "tag:yaml.org,2002:float": re.compile(r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?\Z"),
}
_WORDS = {
    "tag:yaml.org,2002:bool": re.compile(r"(?:true|false)\Z"),
    "tag:yaml.org,2002:null": re.compile(r"null\Z"),
}

_NEEDS_ESCAPE = re.compile("[\r\x85\u2028\u2029\ufeff]")
"""Characters that a YAML reader takes for a line break, or drops, when they stand unescaped."""


class Loader(_SafeLoader):  # type: ignore[misc] # one of two base classes
    """Reads as numbers, booleans and null only what JSON would write so: 2025-02-20, yes and 0o7 are strings."""

    yaml_implicit_resolvers: dict[str, Any] = {}  # noqa: RUF012 - PyYAML's own way; filled below


class Dumper(_SafeDumper):  # type: ignore[misc] # one of two base classes
    """Quotes every string that some YAML reader could take for something else."""

    def ignore_aliases(self, data: object) -> bool:  # noqa: ARG002, D102 - PyYAML's signature
        return True  # no anchors: a value that occurs twice is written twice


def _string(dumper: Any, text: str) -> Any:  # noqa: ANN401 - PyYAML is untyped here
    style = '"' if _NEEDS_ESCAPE.search(text) else "|" if "\n" in text else None
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style=style)


def _embedded(dumper: Any, embedded: EmbeddedJSON) -> Any:  # noqa: ANN401 - PyYAML is untyped here
    return dumper.represent_mapping(embedded.tag, embedded.tree)


def _laid_out(loader: Any, node: Any, tag: str) -> str:  # noqa: ANN401 - PyYAML is untyped here
    return lay_out(loader.construct_mapping(node, deep=True), tag)


for _tag, _pattern in _NUMBERS.items():
    Loader.add_implicit_resolver(_tag, _pattern, list("-0123456789"))
    Dumper.add_implicit_resolver(_tag, _pattern, list("-0123456789"))
for _tag, _pattern in _WORDS.items():
    Loader.add_implicit_resolver(_tag, _pattern, list("tfn"))
for _tag in LAYOUTS:
    Loader.add_constructor(_tag, partial(_laid_out, tag=_tag))
Dumper.add_representer(str, _string)
Dumper.add_representer(EmbeddedJSON, _embedded)
