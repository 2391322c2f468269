"""Find the rest of a numeral behind a space, where an order is skipped: 1천 50억 원, 1만 30원, 3백 20명, 3억 50원.

Two figures may stand side by side as well: 100억 20개 기업, 회원 10만 3년 만에. The rest belongs to what is before it
where it is smaller, and a larger unit, a currency or a counter of persons or things stands right behind it.
"""

from __future__ import annotations

import re
from typing import Final

from summarizer.text.patterns import compile_lazily

__all__ = ["next_word_end"]

_DIGITS: Final = "0123456789"
_SPELLED: Final = "일이삼사오육칠팔구"
_BEGIN: Final = frozenset(f"{_DIGITS}{_SPELLED}천백십")
_RUN: Final = rf"[{_DIGITS}{_SPELLED}천백십]{{1,9}}"
_REST = compile_lazily(
    rf"""[ ](?P<rest>{_RUN}(?:(?<=[천백])[ ]{_RUN})?)(?:[ ]?여)?[ ]?(?:
      (?P<unit>[만억조])
      |(?P<money>원(?![칙전자유년])|달러|유로|위안|엔(?![가-힣]{{2}})|파운드)
      |명|장(?!기)|곳|건(?![설물])|마리|그루|가구|세대|석|표|편|권|쪽|페이지|점|포인트|회|번(?!째)|시간|척|쌍|종|평|기
      |인(?![가-힣]{{2}})
      |개(?!월|국|년|[ ]?(?:도시|나라|국가|지역|종목))  # 참가자 3만 5개 도시: two figures
      |대(?=[를가는의로]|[ ](?:이상|이하|규모|가량))  # 로봇 1만 50대를; in 회원 5만 20대 청년 it is an age
      |톤|㎡|㎞|km|kg|㎏|토큰|배럴
    )""",
    re.VERBOSE,
)
_BELOW: Final = {"백": 2, "百": 2, "천": 3, "千": 3, **dict.fromkeys("만萬万억億조兆", 4)}
"""How many digits stand below a unit."""
_SIZES: Final = (("천", 4), ("백", 3), ("십", 2))
_MAN: Final = 4


def next_word_end(text: str, end: int) -> int | None:
    """Return where the next word of the numeral that ends its first one at `end` ends; None where it has no other."""
    unit = text[end - 1]
    if unit not in _BELOW or text[end : end + 1] != " " or text[end + 1 : end + 2] not in _BEGIN:
        return None
    found = _REST.match(text, end)
    return found.end("rest") if found and _is_rest(found, unit) else None


def _is_rest(found: re.Match[str], unit: str) -> bool:
    """Return whether a figure is the rest of one: 50 below 천, 3백 below 만; below 억 and 조 only digits, of money."""
    if found["unit"] and _BELOW[unit] == _MAN:
        return False
    if unit in "억億조兆" and not (found["money"] and found["rest"].isdecimal()):
        return False
    return 0 < _size(found["rest"]) <= _BELOW[unit]


def _size(rest: str) -> int:
    """Return how many digits a figure has, and 0 for spelled digits without a unit, which are other words: 이 개."""
    plain = len(rest) if rest.isdecimal() else 0
    return next((size for letter, size in _SIZES if letter in rest), plain)
