"""Whether a day is given as the date of something to come: 마감은 25일이다, 설명회는 25, 26일이다."""

from __future__ import annotations

import re
from typing import Final

from summarizer.text.patterns import compile_lazily

__all__ = ["is_appointed"]

_NEAR: Final = 24
_BEHIND: Final = ("은 ", "는 ", "이 ", "가 ")
_EVENT = compile_lazily(
    r"""
    (?:마감|만료|기한|시한|시행|발효|발표|공개|출시|상장|납입|청약|추첨|입찰|개찰|신청|접수|제출|모집|지원
    |설명회|공청회|토론회|간담회|총회|이사회|회의|회견|행사|대회|시상식|기념식|출범식|개막식
    |투표|선거|표결|심사|심의|평가|면접|시험|선고|공판|변론|재판|심문
    |개막|폐막|개회|폐회|개통|개장|개관|개원|개교|개학|방학|착공|준공|휴관|휴장|휴업|거래)
    (?:[ ]?(?:예정)?(?:일자?|날|시한|기한|기간|마감))?[은는이가][ ]$
    """,
    re.VERBOSE,
)
"""What can be set for a day, as the topic right before it: 결과 발표는, 시행일은."""
_OVER = compile_lazily(r"당시|지난[ ]|앞선[ ]|앞서[ ]|이전[ ]|직전[ ]")
_SET = compile_lazily(
    r"""
    (?:[ ]?\([월화수목금토일]\))?
    [^.!?\n]{0,40}?
    (?:이다|[일시분간지]다|입니다|이고|이며|이어서|,[ ])  # 25일이다, 오후 6시까지다, 26일 이틀간이다
    """,
    re.VERBOSE,
)


def is_appointed(text: str, start: int, end: int) -> bool:
    """Return whether the day at `text[start:end]`, whose clause has no verb, is the date of something to come."""
    if not text.endswith(_BEHIND, 0, start):
        return False
    before = text[max(0, start - _NEAR) : start]
    return bool(_EVENT.search(before)) and not _OVER.search(before) and _SET.match(text, end) is not None
