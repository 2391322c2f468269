"""A brief as JSON, and back."""

from __future__ import annotations

import json
from pathlib import Path

from pydantic import ValidationError

from policy_brief import SCHEMA_VERSION, BriefDocument
from policy_brief.cleaning.unseen import strip_json
from summarizer.errors import BriefFileError

__all__ = ["read_document", "to_json"]

_SHOWN = 3


def to_json(document: BriefDocument, *, indent: int | None = 2) -> str:
    """Write a brief as JSON in real Hangul that ends in a line break."""
    return document.model_dump_json(indent=indent) + "\n"


def read_document(path: Path) -> BriefDocument:
    """Read a saved brief; raises `BriefFileError` when it is not one, or has another schema."""
    saved = b""
    try:
        saved = path.read_bytes()
        return BriefDocument.model_validate_json(strip_json(saved.decode("utf-8")))
    except OSError as error:
        raise BriefFileError(
            f"{path}: cannot be read ({error.strerror}). Give the JSON file of a saved brief."
        ) from error
    except UnicodeDecodeError as error:
        raise BriefFileError(
            f"{path}: is not UTF-8, as saved briefs are (byte {error.start:,} is {saved[error.start]:#04x}). "
            "Save it as UTF-8, or give the file that 'policy-brief write --format json' wrote."
        ) from error
    except ValidationError as error:
        if (version := _schema_of(saved)) not in (None, SCHEMA_VERSION):
            raise BriefFileError(
                f"{path}: was saved with schema {version}, and this version reads schema {SCHEMA_VERSION}. "
                "Brief the article again."
            ) from error
        problems = [_problem(each["loc"], each["msg"]) for each in error.errors(include_url=False)]
        more = f" and {len(problems) - _SHOWN} more" if len(problems) > _SHOWN else ""
        raise BriefFileError(
            f"{path}: no brief that this version saved ({'; '.join(problems[:_SHOWN])}{more}). "
            "'policy-brief write --format json' saves one; 'check' takes the brief first, then its article."
        ) from error


def _schema_of(saved: bytes) -> str | None:
    """Return the version of the schema that a file says it was saved with, or None where it says nothing."""
    try:
        version = json.loads(saved)["provenance"]["schema_version"]
    except (ValueError, LookupError, TypeError, RecursionError):
        return None
    return version if isinstance(version, str) else None


def _problem(loc: tuple[int | str, ...], message: str) -> str:
    """Name the place of a problem; a file that is not JSON has none."""
    return f"{'.'.join(map(str, loc))}: {message}" if loc else message
