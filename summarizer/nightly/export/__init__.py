"""All facts of saved briefs as tables: CSV or Parquet."""

from .export import Exported, export_facts
from .tables import TABLES

__all__ = ["TABLES", "Exported", "export_facts"]
