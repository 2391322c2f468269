"""What the finder says of the quantities of a text, in one line a quantity."""

from __future__ import annotations

from summarizer import scan
from summarizer.text.article import Article


def measured(text: str) -> list[str]:
    """Return each quantity of a text: its words, values, unit, bound and flags."""
    lines = []
    for one in scan(Article.from_text(text)).quantities:
        value = one.value_min if one.value_min == one.value_max else f"{one.value_min}..{one.value_max}"
        flags = [flag for flag in ("approx", "bound_excluded", "nearly", "difference") if getattr(one, flag)]
        lines.append(" ".join((f"'{one.text}'", str(value), one.unit, one.bound, *flags)))
    return lines
