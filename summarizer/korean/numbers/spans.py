"""Find where a Korean numeral ends: 1조5천억, 3만1천250, 삼십오억, 수백조; its value is read by `numerals`.

One pattern for all of it takes a third of a second to compile, so short patterns match sections and code joins them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import partial

from summarizer.text.patterns import compile_lazily

from .spaced import next_word_end

__all__ = ["LARGE_UNITS", "Parts", "next_of_pair", "numeral_end", "numeral_starts"]

LARGE_UNITS = "만억조경萬万億亿兆京"

_NUMBER = r"(?>[0-9]+(?:,[0-9]{3}(?![0-9]))*(?:\.[0-9]+)?)"
_DIGIT = r"[일이삼사오육칠팔구一二三四五六七八九壹貳參]"
_CAN_BEGIN = rf"(?:(?<!{_DIGIT[:-1]}수몇])|(?= ?[{LARGE_UNITS}십백천十百千拾]))"
"""A pattern right behind the first letter of a numeral: hardly an 이, 일 or 수 of a text is one."""
# One set of characters comes first, so that the engine skips to the next of them at full speed.
_START = compile_lazily(
    r"[0-9일이삼사오육칠팔구십백천만수몇一二三四五六七八九十百千萬数]"
    rf"(?:(?<=[0-9])(?<![0-9A-Za-z].)(?<![0-9][.,].)|(?<=[^0-9])(?<![0-9가-힣].){_CAN_BEGIN})"
)
_PLAIN = compile_lazily(rf"{_NUMBER}(?![ ]?[{LARGE_UNITS}십백천十百千])")
"""Digits that no unit follows, as in most numerals: they are all of it."""
_TENS = rf"[십十](?:{_NUMBER})?"
_HUNDREDS = rf"[백百](?:{_NUMBER}[십十])?(?:{_NUMBER})?"
_ARABIC = compile_lazily(
    rf"""{_NUMBER}(?:
      [천千](?:
        (?:[ ](?=[0-9]{{3}}(?![0-9,])|[0-9]백))?{_NUMBER}  # 3천 500
        (?:
          [백百](?:{_NUMBER}[십十])?(?:(?:[ ](?=[0-9]{{1,2}}[만억조]))?{_NUMBER})?  # 3천5백20
          |{_TENS}
        )?
      )?
      |{_HUNDREDS}  # 5백20
      |{_TENS}  # 3십5
    )?""",
    re.VERBOSE,
)
_BARE_LEAD = compile_lazily(  # 천550억, 백20명, as broadcasters write: a thousand, or a hundred, and digits
    r"[천千](?:[0-9]{1,3}(?![0-9,.백百])|[0-9][백百](?:[0-9]{1,2}(?![0-9,.]))?)|[백百][0-9]{1,2}(?![0-9,.])"
)
_SPELLED = compile_lazily(
    rf"""(?:{_DIGIT}?[천千])(?:{_DIGIT}?[백百])?(?:{_DIGIT}?[십十拾])?{_DIGIT}?  # 이천오백
    |(?:{_DIGIT}?[백百])(?:{_DIGIT}?[십十拾])?{_DIGIT}?  # 백이십
    |(?:{_DIGIT}?[십十拾]){_DIGIT}?  # 삼십오""",
    re.VERBOSE,
)
_VAGUE = compile_lazily(  # 수백만, 몇천, 십수억
    r"(?:[십백천]?수|몇) ?(?:[십백천] ?(?:[만억경]|조(?!각))?|[만억]|조(?!각))"
)
# After a space a bare rest must look like one: 5만 8200, 3만 1천, but not the 20 of 100억 20개 기업.
_SPACED_REST = compile_lazily(r" (?=[0-9]천|[0-9]{3,4}(?![0-9]|년)|[0-9],[0-9]{3}(?![0-9]))")
# A unit is not a unit where a word begins with it: 3조각, 5경기, 2만족.
_BARE_MAN = compile_lazily(r"[만萬万](?![족료])")
_MAN = compile_lazily(r" ?[만萬万](?![족료])")
_EOK = compile_lazily(r" ?[억億亿](?!제)")
_JO = compile_lazily(r" ?[조兆](?![각직사건치합])")
_GYEONG = compile_lazily(r" ?[경京](?![기로주찰우제쟁력영상북남])")
# 여 may stand before the unit that closes the numeral: 1조3천여억.
_ODD_MAN = compile_lazily(r" ?여 ?[만萬]")
_ODD_EOK = compile_lazily(r" ?여 ?[만억萬億]")

# 2, 3년 is two or three years; the digits of 제2, 3조, 표 2, 3장 and 1, 2, 3개 are a list.
_PAIR = compile_lazily(r"(?P<first>[1-9]), ?(?P<last>[2-9]|10)(?![0-9.,])(?!, ?[0-9])")
_LISTED_BEFORE = compile_lazily(r"(?:[제표항호조]|그림|부록|각각|[0-9][,·~/] ?) ?$")
_REACH_OF_LIST = 4

_SMALLER_UNITS = frozenset("만억조萬億兆")
_SPELLED_DIGITS = frozenset(_DIGIT[1:-1])
_BEGIN_REST = _SPELLED_DIGITS | frozenset("0123456789천千백百십十拾")
"""What the rest of a numeral begins with: mostly there is none."""
_DIGITS = frozenset("0123456789")

_Reader = Callable[[str, int], "int | None"]


_NO_WORDS: Mapping[str, str] = dict.fromkeys(
    ("first", "odd", "word", "cents", "scale", "join", "last", "last_odd", "last_word"), ""
)


class Parts:
    """The named parts of a figure in a text, as of a match; the `words` of a part that is missing are empty."""

    __slots__ = ("spans", "string", "words")

    def __init__(self, string: str, spans: Mapping[str, tuple[int, int]]) -> None:
        self.string = string
        self.spans = spans
        self.words = dict(_NO_WORDS)
        for name, (start, end) in spans.items():
            self.words[name] = string[start:end]

    @property
    def first(self) -> int:
        """Return where the figure begins."""
        return self.spans["first"][0]

    @property
    def last(self) -> int:
        """Return where the figure ends."""
        return max(end for _, end in self.spans.values())

    def start(self, name: str) -> int:
        """Return where a part begins."""
        return self.spans[name][0]

    def end(self, name: str) -> int:
        """Return where a part ends."""
        return self.spans[name][1]


def numeral_starts(text: str) -> list[int]:
    """Return where a numeral may begin, in Hanja too, in order."""
    return [found.start() for found in _START.finditer(text)]


def numeral_end(text: str, start: int) -> int | None:
    """Return where the numeral that begins at `start` ends; None where none does."""
    found: re.Match[str] | None
    if text[start : start + 1] in _DIGITS:
        if found := _PLAIN.match(text, start):
            return found.end()
        found = _ARABIC.match(text, start)
        return _with_next_word(text, found.end()) if found else None
    if found := _BARE_LEAD.match(text, start):
        return _with_next_word(text, found.end())
    if found := _VAGUE.match(text, start):
        return found.end()
    return _spelled_end(text, start)


def _with_next_word(text: str, end: int) -> int:
    """Return where a numeral ends with its next word and its larger units, whose first section ends at `end`."""
    end = next_word_end(text, end) or end
    return _large_part(text, end) or end


def next_of_pair(text: str, start: int) -> int | None:
    """Return where the second of two neighbouring digits begins that are a range, as the 3 of 2, 3년; else None."""
    found = _PAIR.match(text, start) if text.startswith(",", start + 1) else None
    if found is None or int(found["last"]) != int(found["first"]) + 1:
        return None
    listed = _LISTED_BEFORE.search(text, max(0, start - _REACH_OF_LIST), start)
    return None if listed else found.start("last")


def _spelled_end(text: str, start: int) -> int | None:
    """Read a numeral in Hangul or Hanja; 일, 이 … by themselves do not count."""
    if found := _SPELLED.match(text, start):
        return _with_next_word(text, found.end())
    if text[start : start + 1] in _SPELLED_DIGITS and (end := _large_part(text, start + 1)):
        return end
    found = _BARE_MAN.match(text, start)
    if found is None:
        return None
    after = found.end()
    if spaced := _SPACED_REST.match(text, after):
        return _rest(text, spaced.end()) or after
    rest = _SPELLED.match(text, after + text.startswith(" ", after)) or _rest(text, after)
    return (rest if isinstance(rest, int) else rest.end()) if rest else after


def _rest(text: str, at: int) -> int | None:
    if text[at : at + 1] not in _BEGIN_REST:
        return None
    found = _ARABIC.match(text, at) or _BARE_LEAD.match(text, at) or _SPELLED.match(text, at)
    return (next_word_end(text, found.end()) or found.end()) if found else None


def _section(text: str, at: int) -> int | None:
    if rest := _rest(text, at):
        return rest
    alone = text[at : at + 1] in _SPELLED_DIGITS and text[at + 1 : at + 2] in _SMALLER_UNITS
    return at + 1 if alone else None


def _from_man(text: str, at: int) -> int | None:
    """Read on from 만: 3만1천250, 5만 8200."""
    unit = _MAN.match(text, at)
    if unit is None:
        return None
    spaced = _SPACED_REST.match(text, unit.end())
    rest = (spaced and _rest(text, spaced.end())) or _rest(text, unit.end())
    return rest or next_word_end(text, unit.end()) or unit.end()


def _from_unit(
    text: str, at: int, unit: re.Pattern[str], smaller: tuple[_Reader, ...], odd: re.Pattern[str] | None
) -> int | None:
    """Read on from 억, 조 or 경: a section with a smaller unit, or a bare rest."""
    found = unit.match(text, at)
    if found is None:
        return None
    end = found.end()
    section = _section(text, end + text.startswith(" ", end))
    if section:
        for reader in smaller:
            if reached := reader(text, section):
                return reached
        if odd and odd.match(text, section):
            return section
    return _rest(text, end) or next_word_end(text, end) or end


_from_eok = partial(_from_unit, unit=_EOK, smaller=(_from_man,), odd=_ODD_MAN)
_from_jo = partial(_from_unit, unit=_JO, smaller=(_from_eok, _from_man), odd=_ODD_EOK)
_from_gyeong = partial(_from_unit, unit=_GYEONG, smaller=(_from_jo, _from_eok, _from_man), odd=None)

_READERS: Mapping[str, _Reader] = {
    **dict.fromkeys("만萬万", _from_man),
    **dict.fromkeys("억億亿", _from_eok),
    **dict.fromkeys("조兆", _from_jo),
    **dict.fromkeys("경京", _from_gyeong),
}


def _large_part(text: str, at: int) -> int | None:
    """Read 만, 억, 조 or 경 and what follows it."""
    reader = _READERS.get(text[at : at + 2].lstrip(" ")[:1])
    return reader(text, at) if reader else None
