"""The facts of a brief as tables: names and types of columns, and where each cell comes from."""

from .tables import TABLES

__all__ = ["TABLES"]
