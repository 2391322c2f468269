"""A message of a prompt."""

from __future__ import annotations

from typing import TypedDict

__all__ = ["ChatMessage"]


class ChatMessage(TypedDict):
    """One message of a prompt, its text final: nothing in it is expanded."""

    role: str
    content: str
