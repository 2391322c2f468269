"""The night's memory, in one SQLite file."""

from .attempts import Attempt, BriefRow
from .entries import Entry, Sighting, State
from .ledger import Ledger, Night
from .lock import single_run
from .replies import PaidReplies, Spent

__all__ = [
    "Attempt",
    "BriefRow",
    "Entry",
    "Ledger",
    "Night",
    "PaidReplies",
    "Sighting",
    "Spent",
    "State",
    "single_run",
]
