"""Where articles come from: folders, feeds, lists of addresses."""

from .base import Candidate, Content, Source

__all__ = ["Candidate", "Content", "Source"]
