"""A brief as a model writes it when it is left alone: read by nobody but the writer who gives it its references."""

from __future__ import annotations

from pydantic import Field

from policy_brief.base import Value

__all__ = ["Draft"]


class Draft(Value):
    """A brief in Markdown, without references."""

    markdown: str = Field(min_length=1, description="The brief, in Markdown.")
