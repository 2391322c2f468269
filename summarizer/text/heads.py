"""What stands around the sentences of an article and can be cited: headlines, captions, table heads."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from policy_brief import Span

__all__ = ["Head", "HeadKind"]

HeadKind = Literal["headline", "subhead", "heading", "caption", "table_title", "table_header"]


class Head(Span):
    """A headline, caption or table head as printed; numbers start at 1 and follow the text."""

    number: int = Field(ge=1)
    kind: HeadKind
