"""Read web pages."""

from .article import article_from_html

__all__ = ["article_from_html"]
