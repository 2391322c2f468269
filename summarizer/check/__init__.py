"""Check a brief against its article, and keep what stands."""

from .base import Check, Mode, Problem
from .engine import CHECKS, check_claim, checker_version, run_checks
from .omissions import omissions
from .salvage import problem_lines, salvage

__all__ = [
    "CHECKS",
    "Check",
    "Mode",
    "Problem",
    "check_claim",
    "checker_version",
    "omissions",
    "problem_lines",
    "run_checks",
    "salvage",
]
