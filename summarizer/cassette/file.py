"""A cassette file: a header that says what it is, then the interactions, in YAML for people to read.

Interactions stand in the order of their requests, not of their arrival, so that recording the same traffic again gives
the same bytes; answers to one and the same request keep the order in which they came.
"""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import asdict, dataclass
from functools import cache
from pathlib import Path
from typing import Any, Final

from policy_brief_prompts import prompt_version
from summarizer.errors import CassetteError

from .body import canonical, from_file, json_tree, to_file

__all__ = [
    "FORMAT",
    "Cassette",
    "CassetteInfo",
    "Exchange",
    "Header",
    "cassette_info",
    "read_cassette",
    "write_cassette",
]

FORMAT: Final = 1
"""Number of the file format; it grows when an older policy-brief could not read the file."""


@dataclass(frozen=True, slots=True)
class Header:
    """What a cassette says about itself."""

    made_by: str = "policy-brief"
    format: int = FORMAT
    prompts: str = ""
    note: str = ""

    @classmethod
    def now(cls, note: str = "") -> Header:
        """Return the header of a recording that is made now, with the current prompts."""
        return cls(prompts=prompt_version(), note=note)


@dataclass(frozen=True, slots=True)
class Exchange:
    """A request and its answer; bodies are decompressed, headers are those that a cassette keeps."""

    method: str
    uri: str
    sent_headers: dict[str, str]
    sent: bytes
    status: int
    reason: str
    headers: dict[str, str]
    body: bytes

    @property
    def order(self) -> tuple[str, str, int, bytes]:
        """A sort key for the order in a file: a re-ask is longer than what it repeats, and so follows it."""
        spelled = canonical(self.sent)
        return self.uri, self.method, len(spelled), spelled


@dataclass(frozen=True, slots=True)
class Cassette:
    """The content of a cassette file."""

    header: Header
    exchanges: tuple[Exchange, ...]


@dataclass(frozen=True, slots=True)
class CassetteInfo:
    """What is known of a cassette without playing it; `models` are those that were asked, in order."""

    path: Path
    interactions: int
    models: tuple[str, ...]
    made_by: str
    prompts: str
    note: str

    @classmethod
    def of(cls, cassette: Cassette, path: Path) -> CassetteInfo:
        """Return the description of a cassette that was read from `path`."""
        header = cassette.header
        return cls(
            path=path,
            interactions=len(cassette.exchanges),
            models=tuple(dict.fromkeys(model for each in cassette.exchanges if (model := _model(each)))),
            made_by=header.made_by,
            prompts=header.prompts,
            note=header.note,
        )


def cassette_info(path: Path) -> CassetteInfo:
    """Return the description of a cassette file; raise CassetteError if it is missing or damaged."""
    return CassetteInfo.of(read_cassette(path), path)


def read_cassette(path: Path) -> Cassette:
    """Read a cassette; raise CassetteError if it is missing, damaged or of an unknown format."""
    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError as error:
        raise CassetteError(f"there is no cassette {path}: check the name, or record it with --record") from error
    except (OSError, UnicodeDecodeError) as error:
        raise CassetteError(f"the cassette {path} cannot be read ({error}): give a file that --record wrote") from error
    return _parsed(text, path)


def write_cassette(path: Path, cassette: Cassette) -> None:
    """Write a cassette atomically, through a link if it is one; raise CassetteError if it cannot be written."""
    text = _dumped(cassette)
    try:
        file = path.resolve()
        file.parent.mkdir(parents=True, exist_ok=True)
        _replace(file, text.encode())
    except OSError as error:
        raise CassetteError(f"the cassette {path} cannot be written: {error}") from error


def _replace(path: Path, content: bytes) -> None:
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        Path(name).chmod(0o644)  # mkstemp makes files private to their owner; a cassette is shared
        Path(name).replace(path)
    except BaseException:
        with suppress(OSError):
            Path(name).unlink()
        raise


def _parsed(text: str, path: Path) -> Cassette:
    import yaml

    try:
        written = yaml.load(text, Loader=_dialect()[0])  # noqa: S506 - a safe loader
        _check_format(written, path)
        return Cassette(_header(written), tuple(_exchange(each) for each in written["interactions"]))
    except (yaml.YAMLError, AttributeError, KeyError, TypeError, ValueError, RecursionError) as error:
        raise CassetteError(
            f"{path} is damaged or not a cassette{_what(error)}: record it again with --record"
        ) from error


def _what(error: Exception) -> str:
    """Return what is wrong with the text, in parentheses, where the error's own words help a reader; else ''."""
    if isinstance(error, KeyError):
        return f" ({error.args[0]} are missing)"
    told = type(error).__module__.startswith("yaml") or isinstance(error, ValueError)
    return f" ({' '.join(str(error).split())})" if told else ""


def _check_format(written: dict[str, Any], path: Path) -> None:
    if (found := written["format"]) != FORMAT:
        raise CassetteError(f"{path} has format {found}, and this policy-brief reads {FORMAT}: update it, or re-record")


def _header(written: dict[str, Any]) -> Header:
    return Header(
        made_by=str(written["made_by"]), prompts=str(written.get("prompts", "")), note=str(written.get("note", ""))
    )


def _dumped(cassette: Cassette) -> str:
    import yaml

    document = {key: value for key, value in asdict(cassette.header).items() if value}
    document["interactions"] = [_written(each) for each in _sorted(cassette.exchanges)]
    text: str = yaml.dump(document, Dumper=_dialect()[1], allow_unicode=True, sort_keys=False, width=10**9)
    return text


def _sorted(exchanges: Iterable[Exchange]) -> list[Exchange]:
    return sorted(exchanges, key=lambda each: each.order)


def _written(exchange: Exchange) -> dict[str, Any]:
    return {
        "request": {
            "method": exchange.method,
            "uri": exchange.uri,
            "headers": exchange.sent_headers,
            **to_file(exchange.sent),
        },
        "response": {
            "status": exchange.status,
            "reason": exchange.reason,
            "headers": exchange.headers,
            **to_file(exchange.body),
        },
    }


def _exchange(written: dict[str, Any]) -> Exchange:
    request, response = written["request"], written["response"]
    return Exchange(
        method=str(request["method"]),
        uri=str(request["uri"]),
        sent_headers=_headers(request),
        sent=from_file(request),
        status=int(response["status"]),
        reason=str(response["reason"]),
        headers=_headers(response),
        body=from_file(response),
    )


def _headers(written: dict[str, Any]) -> dict[str, str]:
    return {str(name): str(value) for name, value in written["headers"].items()}


def _model(exchange: Exchange) -> str:
    tree = json_tree(exchange.sent)
    return str(tree.get("model", "")) if isinstance(tree, dict) else ""


@cache
def _dialect() -> tuple[Any, Any]:
    from .dialect import Dumper, Loader

    return Loader, Dumper
