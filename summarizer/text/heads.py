"""What stands around the sentences of an article and can be cited: headlines, captions, table heads."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from policy_brief import Span

__all__ = ["Head", "HeadKind"]

HeadKind = Literal["headline", "subhead", "heading", "caption", "table_title", "table_header"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Head(Span):
    """A headline, caption or table head as printed; numbers start at 1 and follow the text."""

    number: int = field(metadata={"ge": 1})
    kind: HeadKind
