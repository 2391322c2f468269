"""The night's memory, in one SQLite file."""

from .attempts import Attempt, BriefRow
from .entries import Entry, Sighting, State
from .ledger import Ledger, Night
from .lock import single_run
from .pages import Pages, Validators
from .replies import PaidReplies, Spent

__all__ = [
    "Attempt",
    "BriefRow",
    "Entry",
    "Ledger",
    "Night",
    "Pages",
    "PaidReplies",
    "Sighting",
    "Spent",
    "State",
    "Validators",
    "single_run",
]
