"""Read Korean predicates: stems, negation, frames, aspect, reversal."""

from .reader import Aspect, Asserted, Frame, Predicate, read_predicates

__all__ = ["Aspect", "Asserted", "Frame", "Predicate", "read_predicates"]
