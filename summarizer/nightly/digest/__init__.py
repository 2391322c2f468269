"""The index page of a night: its briefs, their facts side by side, and what is new."""

from .digest import last_index, write_digest
from .values import Digest

__all__ = ["Digest", "last_index", "write_digest"]
