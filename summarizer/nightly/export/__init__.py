"""All facts of saved briefs as tables: CSV or Parquet."""

from .write import export_facts

__all__ = ["export_facts"]
