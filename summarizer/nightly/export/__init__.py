"""All facts of saved briefs as tables: CSV or Parquet."""

from summarizer.tables import TABLES

from .export import Exported, export_facts

__all__ = ["TABLES", "Exported", "export_facts"]
