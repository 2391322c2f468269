"""Link parts to the whole that they add up to, if the words say that they are its parts."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from policy_brief import Money
from summarizer.find.passage import Passage
from summarizer.text.patterns import compile_lazily

__all__ = ["tie_sums"]

_REST = compile_lazily(r"나머지(?:인|는)? ?(?:약 ?)?$")
_IN_ALL = compile_lazily(r"(?:을|를)? ?(?:등|씩)?,? ?(?:모두|총|합쳐|합해|도합|합계)(?: 합쳐)? ?(?:약 ?)?$")
_ALL = ("모두", "총", "합")
"""What `_IN_ALL` holds one of; few amounts stand behind any."""
_MOST_PARTS = 8
_SENTENCES_BACK = 3
_REACH = 16


def tie_sums(passage: Passage, amounts: Sequence[Money]) -> tuple[Money, ...]:
    """Set `detail_of` if 나머지, 모두 or parentheses name parts and they add up exactly to the whole."""
    wholes: dict[str, str] = {}
    plain = [amount for amount in amounts if amount.conversion_of is None and amount.value_min is not None]
    for at, amount in enumerate(plain):
        before = plain[max(0, at - _MOST_PARTS) : at]
        begin = passage.view.offset(amount.start)
        lead = passage.view.text[max(0, begin - _REACH) : begin]
        if _REST.search(lead):
            wholes.update(_parts_after_whole(before, amount))
        elif any(word in lead for word in _ALL) and _IN_ALL.search(lead):
            wholes.update(_parts_before_whole(before, amount))
        wholes.update(_parts_in_parentheses(passage, amount, plain[at + 1 : at + 1 + _MOST_PARTS]))
    return tuple(
        each.model_copy(update={"detail_of": wholes[each.id]}) if each.id in wholes and not each.detail_of else each
        for each in amounts
    )


def _parts_after_whole(before: Sequence[Money], rest: Money) -> dict[str, str]:
    """Go back from the rest of a sum to the whole that it makes up with the amounts between."""
    parts = [rest]
    for other in reversed(before):
        if other.currency != rest.currency or other.sentence < rest.sentence - _SENTENCES_BACK:
            break
        if len(parts) > 1 and other.value_max == _sum(parts):
            return {part.id: other.id for part in parts}
        parts.append(other)
    return {}


def _parts_before_whole(before: Sequence[Money], whole: Money) -> dict[str, str]:
    """Go back from a sum over the amounts of its sentence until they add up to it."""
    parts: list[Money] = []
    for other in reversed(before):
        if other.currency != whole.currency or other.sentence != whole.sentence:
            break
        parts.append(other)
        if len(parts) > 1 and whole.value_max == _sum(parts):
            return {part.id: whole.id for part in parts}
    return {}


def _parts_in_parentheses(passage: Passage, whole: Money, after: Sequence[Money]) -> dict[str, str]:
    """Read 4조원(국비 3조원, 지방비 1조원)."""
    view = passage.view
    end = view.offset(whole.end)
    if not view.text.startswith(("(", " ("), end):
        return {}
    closing = view.text.find(")", end)
    parts = [part for part in after if view.offset(part.end) <= closing and part.currency == whole.currency]
    return {part.id: whole.id for part in parts} if len(parts) > 1 and whole.value_max == _sum(parts) else {}


def _sum(parts: Sequence[Money]) -> Decimal | None:
    """Add up exact amounts; None where one is not exact."""
    values = [part.value_max for part in parts if part.bound == "exact" and part.value_max is not None]
    return sum(values, Decimal(0)) if len(values) == len(parts) else None
