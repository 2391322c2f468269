"""The index page of a night: its briefs, their facts side by side, and what is new."""

from .values import Digest
from .write import last_index, write_digest

__all__ = ["Digest", "last_index", "write_digest"]
