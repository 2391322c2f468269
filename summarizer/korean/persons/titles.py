"""Titles of persons: where they stand in a text, and what they are in English."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache, partial
from typing import Final, NamedTuple

from summarizer.korean.words import WORD_END, begins_as, bundled_rows, bundled_words, names_pattern

__all__ = ["Title", "find_titles", "is_title", "title_english"]

_BODIES: Final = frozenset(("연구원",))  # titles alone, but bodies at the end of a longer word: 한빛연구원
_ALONE: Final = frozenset(("신부", "시인", "화가"))  # titles that end no longer word
_STAFF: Final = frozenset(("정책관", "기획관", "지원관", "조정관", "담당관", "심의관", "비서관", "보좌관"))
_ANY: Final = "*"  # in the table: the title of a person whose affiliation is printed
_HEADS: Final = frozenset("처청국과실부단팀원소")  # 지식재산처장 heads the 지식재산처
_LONGEST: Final = 30  # code points of a word; longer runs are not Korean words
_LONG_HEADS: Final = (
    "센터장",
    "본부장",
    "연구소장",
    "연구원장",
    "사업단장",
    "추진단장",
    "대학원장",
    "학과장",
    "그룹장",
    "은행장",
)
_RANKS: Final = frozenset(("책임", "선임", "수석", "전임", "주임", "객원", "초빙"))  # of 책임연구원, 수석연구원
_CHAIRED: Final = ("위원회", "노조", "노동조합", "노총")  # what a 위원장 heads without being a committee by name
_STANDINGS: Final = {
    "권한대행": "Acting {}",
    "직무대행": "Acting {}",
    "후보자": "{} nominee",
    "지명자": "{} nominee",
    "내정자": "{} designate",
    "당선인": "{}-elect",
    "당선자": "{}-elect",
    "후보": "Candidate for {}",
}
_ALL_STANDINGS: Final = tuple(_STANDINGS)
_MARKETS: Final = "시장"
_words = partial(bundled_words, "persons/name_words.toml")
_RANK: Final = "수석"  # a title with its particle that may also be the beginning of the next word: 수석 연구원


class Title(NamedTuple):
    """A title in a text; `word_start` is where the word begins that it ends, as in 지식재산처장.

    `text` includes a standing printed after it, as in 장관 후보자 and 대통령 권한대행.
    """

    text: str
    word_start: int
    start: int
    end: int
    prefix: str

    @property
    def body(self) -> str:
        """What the word names along with the title: 지식재산처 of 지식재산처장; an empty string where it is a field."""
        if not self.prefix:
            return ""
        office = _without_standing(self.text)[0]
        if office in _LONG_HEADS or office == _MARKETS or (office[-1] == "장" and office[:-1] in _HEADS):
            return self.prefix + office[:-1]
        if office in _STAFF or self.prefix in _RANKS:
            return ""
        return self.prefix + ("위" if office == "위원장" and not self.prefix.endswith(_CHAIRED) else "")


def find_titles(text: str) -> Iterator[Title]:
    """Find titles that end a word, particles aside, in the order of the text."""
    for found in _pattern().finditer(text):
        start, end = found.span()
        word_start = _word_start(text, start)
        title = Title(found[0], word_start, start, end, text[word_start:start])
        if (
            _joins_latin(text, start)
            or text.endswith(_not_titles(), word_start, end)
            or (title.prefix and title.text in _BODIES)
            or _is_market(title)
        ):
            continue
        if title.prefix and title.text in _ALONE:
            continue  # 정보통신부
        if text.startswith("하고", end) and title.text in _words("verb_titles"):
            continue
        if title.text != _RANK or not text.startswith(" ", end):
            yield title


def title_english(title: str, affiliation: str | None) -> str | None:
    """Translate a title, by the affiliation it is held in where that matters: 대표 of a party is its Leader."""
    if title.startswith(("전 ", "前 ")):
        english = title_english(title.rsplit(" ", 1)[-1], affiliation)
        return f"Former {english}" if english else None
    if " 겸 " in title:  # 부총리 겸 기획재정부 장관
        parts = [title_english(part.split(" ")[-1], affiliation) for part in title.split(" 겸 ")]
        return " and ".join(part for part in parts if part) or None
    office, standing = _without_standing(title)
    choices = _table().get(office)
    return standing.format(_choose(choices, affiliation)) if choices else None


def is_title(word: str) -> bool:
    """Return whether a word is a title by itself."""
    return word in _table()


def _without_standing(title: str) -> tuple[str, str]:
    """Split 장관 후보자 into 장관 and the English of 후보자, as a pattern that the office is put into."""
    for standing, english in _STANDINGS.items() if title.endswith(_ALL_STANDINGS) else ():
        office = title.removesuffix(standing).rstrip()
        if office and office != title:
            return office, english
    return title, "{}"


def _choose(choices: Mapping[str, str], affiliation: str | None) -> str:
    if not affiliation:
        return choices[""]
    fitting = [english for part, english in choices.items() if part and _fits(part, affiliation)]
    return fitting[0] if fitting else choices.get(_ANY, choices[""])


def _fits(part: str, affiliation: str) -> bool:
    return affiliation.endswith(part) if len(part) == 1 else part in affiliation


@cache
def _table() -> Mapping[str, Mapping[str, str]]:
    table: dict[str, dict[str, str]] = {}
    for row in bundled_rows("persons/titles.csv"):
        table.setdefault(row["korean"], {})[row["affiliation"]] = row["english"]
    return table


@cache
def _pattern() -> re.Pattern[str]:
    standing = f"(?: ?(?:{'|'.join(_STANDINGS)}))?"
    return re.compile(
        rf"{begins_as(_table())}{names_pattern(_table())}{standing}(?:{WORD_END}|(?=인 )|(?<=교수)(?=팀))"
    )


def _word_start(text: str, start: int) -> int:
    first = max(0, start - _LONGEST)
    while start > first and (text[start - 1].isalnum() or text[start - 1] in "·&"):
        start -= 1
    return start


def _is_market(title: Title) -> bool:
    """Return whether 시장 is a market, as in 반도체시장 and 전통시장."""
    return title.text.startswith(_MARKETS) and title.prefix in _words("market_goods")


@cache
def _not_titles() -> tuple[str, ...]:
    return tuple(_words("not_titles"))


def _joins_latin(text: str, start: int) -> bool:
    return start > 0 and text[start].isascii() and text[start - 1].isascii() and text[start - 1].isalnum()
