"""Check a brief against its article: rules return objections, and change nothing."""

from .base import ClaimInView, Rule
from .complete import complete_evidence
from .engine import RULES, check_brief, checker_version, modes_of, part_by_mode
from .prose.itself import told_of_itself
from .reading import Reading
from .salvage import problem_lines, salvage, salvage_patch
from .scope import notices

__all__ = [
    "RULES",
    "ClaimInView",
    "Reading",
    "Rule",
    "check_brief",
    "checker_version",
    "complete_evidence",
    "modes_of",
    "notices",
    "part_by_mode",
    "problem_lines",
    "salvage",
    "salvage_patch",
    "told_of_itself",
]
