"""When two facts are the same news, in two outlets or on two nights.

A fact has a name for each form in which it may be repeated; two facts that share a name are the same.

- An investment is an investor with an amount: its values and currency, or those of the article's own conversion.
  'About' makes no difference; neither do purpose, status and period. Without an amount the capacity stands for it, and
  without either the purpose, in the brief's words.
- A stance is an actor on a declaration; the position is what may change.
- A model is itself with the version that is printed: its developer may be left out, and a new version is news.

A name counts in English, and in Korean unless the Korean word names somebody else in another article: 정부 is any
government.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from typing import Final, TypeVar

from policy_brief import Investment, KoreanModel, Money, Name, Position, Quantity, Stance

__all__ = ["OPEN_POSITIONS", "named_by_model", "of_investment", "of_model", "of_stance", "together"]

T = TypeVar("T")

OPEN_POSITIONS: Final[frozenset[Position]] = frozenset({"unclear", "not_stated"})
"""Positions that an article leaves open: they contradict no other."""
_ANYBODY: Final = {
    "정부", "당국", "업계", "기업", "기업들", "회사", "민간", "민관", "공공", "국가", "지자체",
    "은행", "연구소", "연구원", "대학", "협회", "위원회", "재단", "그룹", "본사", "양국", "각국",
}  # fmt: skip
_KOREA: Final = {"korea": "south korea", "republic of korea": "south korea"}
_BRACKETED: Final = re.compile(r"\s*\([^)]*\)")
_NOT_LETTERS: Final = re.compile(r"[\W_]+")


def of_investment(row: Investment) -> tuple[str, ...]:
    """Return the names of an investment, the surest first."""
    return tuple(f"{who} / {what}" for who in _names(row.investor) for what in _sums(row))


def of_stance(stance: Stance) -> tuple[str, ...]:
    """Return the names of an actor's stance, the surest first."""
    return tuple(f"{who} / {what}" for who in _names(stance.actor) for what in _names(stance.declaration))


def of_model(row: KoreanModel) -> tuple[str, ...]:
    """Return the names of a model, the surest first, with its version where one is printed."""
    version = _plain(row.version or "")
    return tuple(name if _holds(name, version) else f"{name} {version}" for name in _names(row.model))


def named_by_model(row: KoreanModel) -> tuple[str, ...]:
    """Return the names under which a model is not new once it is known: with its version, and without one."""
    return tuple(dict.fromkeys((*of_model(row), *_names(row.model))))


def together(facts: Iterable[T], names: Callable[[T], tuple[str, ...]]) -> tuple[tuple[T, ...], ...]:
    """Put facts that share a name into one group, in the order in which each group begins."""
    groups: list[list[T]] = []
    group_of: dict[str, list[T]] = {}
    for fact in facts:
        own = names(fact)
        group = next((group_of[name] for name in own if name in group_of), None)
        if group is None:
            groups.append(group := [])
        group.append(fact)
        group_of.update((name, group) for name in own if name not in group_of)
    return tuple(map(tuple, groups))


def _names(name: Name) -> Iterator[str]:
    english, korean = _plain(name.english), _plain(name.korean)
    yield _KOREA.get(english, english)
    if korean not in _ANYBODY and korean != english:
        yield korean


def _plain(name: str) -> str:
    """Leave out case, spacing, punctuation, brackets and a leading article."""
    text = _BRACKETED.sub("", unicodedata.normalize("NFKC", name)).casefold().strip().removeprefix("the ")
    return _NOT_LETTERS.sub(" ", text).strip()


def _holds(name: str, version: str) -> bool:
    return not version or f" {version} " in f" {name} "


def _sums(row: Investment) -> Iterator[str]:
    figures = [figure for figure in (row.amount, row.conversion) if figure is not None]
    if figures:
        yield from map(_sum, figures)
    elif row.capacity:
        yield _sum(row.capacity)
    else:
        yield f"for {_plain(row.purpose.text) if row.purpose else 'a purpose not given'}"


def _sum(figure: Money | Quantity) -> str:
    low, high = ("" if value is None else f"{value.normalize():f}" for value in (figure.value_min, figure.value_max))
    unit = figure.currency if isinstance(figure, Money) else figure.unit
    return f"{low if low == high else f'{low}..{high}'} {unit}"
