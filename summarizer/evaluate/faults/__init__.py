"""Faults that are planted in briefs, each named for what is wrong."""

from .base import Fault
from .catalogue import FAULTS, plant

__all__ = ["FAULTS", "Fault", "plant"]
