"""All facts of saved briefs as tables: CSV or Parquet."""

from .tables import TABLES
from .write import Exported, export_facts

__all__ = ["TABLES", "Exported", "export_facts"]
