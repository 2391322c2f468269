"""Tell mayors from markets, as 시장 means both, by the city, the name and the words around it."""

from __future__ import annotations

from typing import Final

from summarizer.korean.clause import Word
from summarizer.korean.persons.shapes import is_city, is_korean_name
from summarizer.korean.persons.titles import Title
from summarizer.korean.words import bundled_words
from summarizer.text.patterns import compile_lazily

__all__ = ["is_market"]

_GOODS_ENDS: Final = frozenset("용형급차재산생품업계식능망소국")  # 기업용 시장, 전기차 시장, 신소재 시장
_MAYOR_SPEAKS = compile_lazily(r"과의 ?(?:일문일답|인터뷰|대담)|[은이도](?: [가-힣]{1,8})? [\"“]")


def is_market(text: str, title: Title, words: list[Word]) -> bool:
    """Return whether 시장 means a market: no city is next to it, and no name but one that ends as goods do."""
    if not title.text.startswith("시장") or title.prefix:
        return False
    near = [word.text for word in words[:2]]
    if not near or near[0] in bundled_words("persons/name_words.toml", "market_goods"):
        return True
    if _is_place(near[0]):
        return False
    placed = len(near) > 1 and _is_place(near[1])
    known = placed or near[0][-1] not in _GOODS_ENDS or _MAYOR_SPEAKS.match(text, title.end)
    return not (known and is_korean_name(near[0]))


def _is_place(word: str) -> bool:
    return is_city(word) or word.endswith("시")
