"""The night's memory, in one SQLite file."""

from .attempts import Attempt, BriefRow
from .entries import Entry, Sighting, State
from .ledger import Ledger, Night
from .lock import single_run
from .pages import Pages, Validators
from .replies import PaidReplies, Spent
from .stages import StageSum, sum_up_stages

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
    "StageSum",
    "State",
    "Validators",
    "single_run",
    "sum_up_stages",
]
