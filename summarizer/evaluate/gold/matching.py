"""Pair what a brief says with what the gold says, one to one, so that the total similarity is highest."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

from policy_brief import (
    Claim,
    Evidence,
    Investment,
    KoreanModel,
    Mention,
    Name,
    PolicyMeasure,
    Speaker,
    Stance,
)
from summarizer.errors import SettingsError

__all__ = ["COUNTED", "claim_similarity", "pair", "same_name", "same_place"]

COUNTED = ("corrections", "investments", "stances", "korean_models", "policy_measures", "denials", "speakers")
"""The lists that a gold brief gives in full; key points, dates and caveats are examples."""
_ENOUGH = 0.5

T = TypeVar("T")


def pair(left: Sequence[T], right: Sequence[T], similarity: Callable[[T, T], float]) -> list[tuple[int, int]]:
    """Return index pairs with a similarity of at least one half, from the assignment with the highest total similarity.

    Raise `SettingsError` if scipy is not installed.
    """
    if not left or not right:
        return []
    table = [[similarity(one, other) for other in right] for one in left]
    rows, columns = _solver()(table, maximize=True)
    pairs = zip(map(int, rows), map(int, columns), strict=True)
    return [(row, column) for row, column in pairs if table[row][column] >= _ENOUGH]


def claim_similarity(one: Claim, other: Claim) -> float:
    """Return how alike two claims of one list are, 0 to 1, by what they are about and where it stands."""
    cited = _shared(one.evidence, other.evidence)
    match one, other:
        case Investment(), Investment():
            same_sum = same_place(one.amount or one.capacity, other.amount or other.capacity)
            return _sum((0.4, same_name(one.investor, other.investor)), (0.4, same_sum), (0.2, cited))
        case Stance(), Stance():
            about = same_name(one.declaration, other.declaration)
            return _sum((0.6, same_name(one.actor, other.actor)), (0.2, about), (0.2, cited))
        case KoreanModel(), KoreanModel():
            return _sum((0.8, same_name(one.model, other.model)), (0.2, cited))
        case PolicyMeasure(), PolicyMeasure():
            named = same_name(one.official_name, other.official_name)
            return _sum((0.2, same_name(one.issuer, other.issuer)), (0.2, named), (0.6, cited))
        case Speaker(), Speaker():
            return _sum((0.7, same_name(one.speaker, other.speaker)), (0.3, cited))
        case _:
            return cited


def same_name(one: Name | None, other: Name | None) -> bool:
    """Return whether two names are printed alike, or one is a part of the other; two absent ones are the same."""
    if one is None or other is None:
        return one is other
    left, right = _folded(one.korean), _folded(other.korean)
    return left in right or right in left


def same_place(one: Mention | None, other: Mention | None) -> bool:
    """Return whether two mentions share text; two absent ones are the same."""
    if one is None or other is None:
        return one is other
    return max(one.start, other.start) < min(one.end, other.end)


def _shared(one: Sequence[Evidence], other: Sequence[Evidence]) -> float:
    """Return the share of cited sentences that both cite (Jaccard index); 1 if neither cites any."""
    left, right = {evidence.sentence for evidence in one}, {evidence.sentence for evidence in other}
    return len(left & right) / len(left | right) if left or right else 1.0


def _sum(*parts: tuple[float, float]) -> float:
    return sum(weight * value for weight, value in parts)


def _folded(text: str) -> str:
    return "".join(text.split()).casefold()


def _solver() -> Callable[..., tuple[Sequence[int], Sequence[int]]]:
    try:
        from scipy.optimize import linear_sum_assignment
    except ImportError as error:
        raise SettingsError(
            "Comparing briefs needs scipy: install it with pip install 'policy-brief[eval]'."
        ) from error
    solver: Callable[..., tuple[Sequence[int], Sequence[int]]] = linear_sum_assignment
    return solver
