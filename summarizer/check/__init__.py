"""Check a brief against its article, and keep what stands."""

from .base import Check, Mode, Problem
from .engine import CHECKS, checker_version, run_checks
from .omissions import omissions
from .salvage import problem_lines, salvage

__all__ = [
    "CHECKS",
    "Check",
    "Mode",
    "Problem",
    "checker_version",
    "omissions",
    "problem_lines",
    "run_checks",
    "salvage",
]
