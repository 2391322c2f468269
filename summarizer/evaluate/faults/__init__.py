"""Faults that are planted in briefs, each named for what is wrong."""

from .base import Fault, Group
from .catalogue import FAULTS, plant

__all__ = ["FAULTS", "Fault", "Group", "plant"]
