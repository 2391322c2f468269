"""What a brief depends on, and the key of an article that includes it."""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict, dataclass
from functools import cached_property
from pathlib import Path
from typing import Self

from policy_brief import SCHEMA_VERSION
from policy_brief_prompts import prompt_version
from summarizer.check import checker_version
from summarizer.errors import SettingsError
from summarizer.settings import Settings
from summarizer.text.article import Article

__all__ = ["Recipe"]


@dataclass(frozen=True)
class Recipe:
    """Everything that a brief depends on except the article; when it changes, a new brief is written."""

    model: str
    prompt: str
    schema: str
    checker: str
    declaration: str
    spelling: str
    second_reader: str
    checks: tuple[tuple[str, str], ...]
    glossary: str

    @classmethod
    def from_settings(cls, settings: Settings) -> Self:
        """Return the recipe of settings and this program's versions; raises `SettingsError` for the glossary."""
        return cls(
            model=settings.model,
            prompt=prompt_version(),
            schema=SCHEMA_VERSION,
            checker=checker_version(),
            declaration=settings.declaration,
            spelling=settings.spelling,
            second_reader=_name_reader(settings),
            checks=tuple(sorted(settings.checks.items())),
            glossary=_hash_content(settings.glossary) if settings.glossary else "",
        )

    @cached_property
    def fingerprint(self) -> str:
        """Hash of the recipe, in 16 hexadecimal digits."""
        return hashlib.sha256(json.dumps(asdict(self), sort_keys=True).encode()).hexdigest()[:16]

    def make_key(self, article: Article) -> str:
        """Return the hash of an article's text and this recipe, in 64 hexadecimal digits."""
        return hashlib.sha256(f"{article.sha256} {self.fingerprint}".encode()).hexdigest()


def _name_reader(settings: Settings) -> str:
    return f"{settings.reader_endpoint.model} at {settings.reader_endpoint.place}" if settings.second_reader else ""


def _hash_content(path: Path) -> str:
    try:
        return hashlib.sha256(path.read_bytes()).hexdigest()
    except OSError as error:
        raise SettingsError(f"The glossary {path} cannot be read ({error.strerror}). Check 'glossary'.") from error
