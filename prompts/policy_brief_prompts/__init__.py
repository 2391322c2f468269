"""The texts that a model sees, one Markdown file each, and their version."""

from __future__ import annotations

import hashlib
from functools import cache
from importlib.resources import files
from typing import Literal, get_args

__all__ = ["PromptName", "prompt_text", "prompt_version"]

PromptName = Literal[
    "page_reader",
    "page_lines",
    "draft",
    "system",
    "article",
    "reask",
    "second_reader",
    "second_reader_claims",
    "review",
]

_EDITION = "18"


@cache
def prompt_text(name: PromptName) -> str:
    """Return the text of a prompt file, a Jinja template."""
    return files(__name__).joinpath(f"{name}.md").read_text(encoding="utf-8")


@cache
def prompt_version() -> str:
    """Return the state of all prompt files: an edition, and a hash that changes with every word."""
    together = "\0".join(prompt_text(name) for name in get_args(PromptName))
    return f"{_EDITION}-{hashlib.sha256(together.encode()).hexdigest()[:8]}"
