"""Read Korean predicates: stems, negation, frames, aspect, reversal."""

from .reader import Aspect, Asserted, Frame, Opening, Predicate, read_opening, read_predicates

__all__ = ["Aspect", "Asserted", "Frame", "Opening", "Predicate", "read_opening", "read_predicates"]
