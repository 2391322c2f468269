"""What the finder says of the amounts of a text, in one line an amount."""

from __future__ import annotations

from policy_brief import Money
from summarizer.find.money.amounts import find_money
from summarizer.find.passage import Passage
from summarizer.text.article import Article

FLAGS = ("approx", "bound_excluded", "band", "nearly", "difference")


def counted(text: str) -> list[str]:
    """Return each amount of a text: its words, values, currency, bound, flags, and what it is tied to."""
    return [_told(one) for one in find_money(Passage.of(Article.from_text(text)))]


def _told(one: Money) -> str:
    low, high = (None if value is None else f"{value:,}" for value in (one.value_min, one.value_max))
    value = low if low == high else f"{low}..{high}"
    flags = [flag for flag in FLAGS if getattr(one, flag)]
    ties = [f"converts {one.conversion_of}"] if one.conversion_of else []
    ties += [f"part of {one.detail_of}"] if one.detail_of else []
    return " ".join((f"'{one.text}'", str(value), one.currency, one.bound, *flags, *ties))
