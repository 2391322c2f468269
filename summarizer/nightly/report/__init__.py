"""The reports of a night: a log, a summary, figures for a monitor, a list of failures."""

from .estimate import Estimate
from .journal import Journal
from .prometheus import prometheus_text
from .quarantine import quarantine_text
from .summary import SourceSummary, Summary
from .tonight import Tonight, Watcher

__all__ = [
    "Estimate",
    "Journal",
    "SourceSummary",
    "Summary",
    "Tonight",
    "Watcher",
    "prometheus_text",
    "quarantine_text",
]
