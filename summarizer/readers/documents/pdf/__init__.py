"""Read PDF: letters and lines by their places, so that columns, tables and broken words are read correctly."""

from .read import read_pdf

__all__ = ["read_pdf"]
