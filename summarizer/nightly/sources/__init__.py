"""Where articles come from: folders, feeds, lists of addresses."""

from .base import ArticleSource, Candidate, Content

__all__ = ["ArticleSource", "Candidate", "Content"]
