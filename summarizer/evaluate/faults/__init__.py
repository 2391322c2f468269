"""Faults to plant in briefs, each with a name for what is wrong."""

from .base import Fault, Group
from .catalogue import FAULTS, plant

__all__ = ["FAULTS", "Fault", "Group", "plant"]
