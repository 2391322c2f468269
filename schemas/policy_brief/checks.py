"""The names of checks, and how they may be set."""

from __future__ import annotations

from typing import Literal

__all__ = ["CheckName", "Mode"]

Mode = Literal["off", "shadow", "enforce"]
"""Whether a check is left out, only watches, or objects."""

CheckName = Literal[
    "citations",
    "uncited",
    "figures",
    "markers",
    "surplus",
    "conversions",
    "digits",
    "bounds",
    "ordinals",
    "arithmetic",
    "quotations",
    "positions",
    "statuses",
    "consistency",
    "identities",
    "developers",
    "titles",
    "actors",
    "other_names",
    "outside",
    "denials",
    "neighbours",
    "pairs",
    "segments",
    "moves",
    "retractions",
    "self_description",
    "instructions",
    "contacts",
    "language",
]
"""What a setting may turn to shadow or off."""
