"""Read dollars without a country as those that a text speaks of: 7000만뉴질랜드달러 가운데 2800만달러."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal

from policy_brief import Money
from summarizer.find.passage import Passage
from summarizer.text.patterns import compile_lazily

__all__ = ["carry_dollars"]

_DOLLARS = frozenset({"AUD", "CAD", "HKD", "NZD", "SGD", "TWD"})
_BARE = compile_lazily(r"[0-9.,~ 여수천백십만억조]+달러")
_OTHER = compile_lazily(r"미국|미화|US|\$")
_PART = compile_lazily(r"(?:그|이) ?(?:중|가운데)|나머지|가운데|각각|여기에|이를 위해")
_NEAR = Decimal("0.03")
"""How far two rates of exchange may lie apart and be one."""


def carry_dollars(passage: Passage, amounts: Sequence[Money]) -> tuple[Money, ...]:
    """Set the country of bare dollars to that of dollars just before, if rates or words show that they are parts.

    Bare dollars with a conversion are judged only by its rate. Those without one must follow in the same sentence, or
    in the next one after 그중 or 나머지.
    """
    rates = _rates(amounts)
    carried: list[Money] = []
    named: Money | None = None
    for amount in amounts:
        if amount.currency in _DOLLARS:
            named = amount
        elif named and amount.currency == "USD" and _is_one_of(named, amount, rates, passage):
            amount = named = amount.model_copy(update={"currency": named.currency})  # noqa: PLW2901
        elif amount.currency == "USD":
            named = None
        carried.append(amount)
    return tuple(carried)


def _rates(amounts: Sequence[Money]) -> Mapping[str, Decimal]:
    """Return the exchange rate of each converted amount, by the id of the amount."""
    worth = {amount.id: amount.value_max or amount.value_min for amount in amounts}
    rates: dict[str, Decimal] = {}
    for amount in amounts:
        base, value = worth.get(amount.conversion_of or ""), worth[amount.id]
        if amount.conversion_of and base and value:
            rates[amount.conversion_of] = value / base
    return rates


def _is_one_of(named: Money, amount: Money, rates: Mapping[str, Decimal], passage: Passage) -> bool:
    """Return whether an amount in bare dollars is in the currency of an earlier amount."""
    if not _BARE.fullmatch(passage.view.text[passage.view.offset(amount.start) : passage.view.offset(amount.end)]):
        return False
    if amount.id in rates and named.id in rates:
        return abs(rates[amount.id] / rates[named.id] - 1) < _NEAR
    between = passage.view.text[passage.view.offset(named.end) : passage.view.offset(amount.start)]
    if amount.id in rates or _OTHER.search(between):
        return False
    return amount.sentence == named.sentence or (
        amount.sentence == named.sentence + 1 and _PART.search(between) is not None
    )
