"""Read a file, bytes or a page into an `Article`."""

from .source import read

__all__ = ["read"]
