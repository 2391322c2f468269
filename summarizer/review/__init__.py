"""Have a brief read again, ask its writer for changes once, and decide which claims hold."""

from .coverage import Gap, find_gaps, list_unused, weighty_unused
from .edits import EditorNote
from .review_round import Remarks, Review, review
from .revision import Revision, revise
from .sayings import say_claim
from .second_reader import SecondRead, second_read
from .verdicts import Heard, Hearing, contested, hear, still_lost

__all__ = [
    "EditorNote",
    "Gap",
    "Heard",
    "Hearing",
    "Remarks",
    "Review",
    "Revision",
    "SecondRead",
    "contested",
    "find_gaps",
    "hear",
    "list_unused",
    "review",
    "revise",
    "say_claim",
    "second_read",
    "still_lost",
    "weighty_unused",
]
