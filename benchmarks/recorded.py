"""The example articles with the answers that were recorded for them."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from summarizer import Settings, scan
from summarizer.cassette.file import read_cassette
from summarizer.find.scan import Scan

__all__ = ["NAMES", "Recorded", "recorded"]

_ROOT = Path(__file__).resolve().parent.parent
_ARTICLES, _CASSETTES = _ROOT / "examples" / "articles", _ROOT / "cassettes" / "examples"

NAMES = tuple(sorted(path.stem for path in _CASSETTES.glob("*.yaml")))
"""Names of the articles that have a recorded answer."""


@dataclass(frozen=True)
class Recorded:
    """An article on disk and the text of the last answer about it."""

    name: str
    path: Path
    content: str

    @property
    def answer(self) -> dict[str, Any]:
        """The answer as JSON."""
        answer: dict[str, Any] = json.loads(self.content)
        return answer

    @cached_property
    def scan(self) -> Scan:
        """What code finds in the article."""
        return scan(self.path, settings=Settings())


def recorded(name: str) -> Recorded:
    """Read an article's place and its recorded answer."""
    (path,) = _ARTICLES.glob(f"{name}.*")
    body = read_cassette(_CASSETTES / f"{name}.yaml").exchanges[-1].body
    return Recorded(name, path, str(json.loads(body)["choices"][0]["message"]["content"]))
