"""Read PDF: letters and lines by their places, so that columns, tables and broken words come out whole."""

from .read import read_pdf

__all__ = ["read_pdf"]
