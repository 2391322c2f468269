"""Decide by context which figures without a currency word are money, and which figures with one are not."""

from __future__ import annotations

import re
import tomllib
from functools import cache

from summarizer.korean.persons.titles import find_titles
from summarizer.korean.words import bundled_text
from summarizer.text.patterns import compile_lazily

__all__ = ["has_counter", "is_bare_amount", "is_idiom", "is_listed_with", "is_scale_word", "is_shared_out"]


@cache
def _data() -> dict[str, str]:
    return tomllib.loads(bundled_text("bare_amounts.toml", "summarizer.find.money"))


def _any(key: str) -> str:
    """Return the words of a list as alternatives of a pattern, the longest first; "_" may be a space or nothing."""
    words = sorted(_data()[key].split(), key=len, reverse=True)
    return "|".join(word.replace("_", "[ ]?") for word in words)


_REACH_BEFORE = 34
_REACH_AFTER = 16
_REACH_OF_MAN = 14

# 만원 버스, 만원을 이루다: crowds, not money. (단위: 백만원) names a scale. 억대, 조원 by themselves have no numeral.
_CROWD = compile_lazily(
    r" ?(?:버스|관중|사례|열차|지하철|전철|객석|기차|승객|인파|전동차|엘리베이터|승강기|상태|행렬|강의실|공연|대중교통)"
    r"|(?:을|를) ?이[루뤄룬뤘]|인 ?(?:버스|열차|지하철)"
)
_CROWDED = compile_lazily(r"(?:객석|관중석|좌석|버스|열차|지하철|경기장|공연장|극장)[^.!?\n]{0,12}$")
_ORGANS = compile_lazily(r"[0-9]+ ?(?:성|부|처|청|국|실|위원회|은행) $")  # 31성 1원 1은행: a court, not a won
_ORGAN_ENDS = tuple(f"{letter} " for letter in "성부처청국실회행")
"""What `_ORGANS` ends in."""
_SCALE_NOTE = compile_lazily(r"단위 ?[:;=,]? ?$")
# 이억원 금융위원장, 금융위원회(위원장 이억원): a name that is spelt as an amount
_NAMESAKE = compile_lazily(r"[이오육구][천만억조경]원")
_SYLLABLES_OF_NAMESAKE = 3
_BEFORE_TITLE = compile_lazily(r" (?:(?:[가-힣]+[부처청회위실원당]|신임|전|현|초대) ){0,2}")
_TITLE_REACH = 24
_NO_NUMERAL = compile_lazily(r"[일이삼사오육칠팔구][조경]$")

_SCALE_WORD = compile_lazily(r"[일이삼사오육칠팔구십백천만]?[만억조경]|수조|몇조|수경")

_LISTED = compile_lazily(
    r"(?:대|씩|가량|정도)?(?: ?[,·/→>] ?| ?-> ?|(?:과|와|이나|나|에서|부터) | ?(?:및|또는|혹은|대비) )"
    r"(?:약 ?|최대 ?|각각 ?|총 ?|그리고 ?)?"
)
_SHARED_OUT = compile_lazily(r"(?:을|를)? ?[,·] ?(?:[가-힣A-Za-z]{1,8} ){1,2}")
_EDGE = compile_lazily(
    r"(?:대|씩|짜리|어치|가량|정도|상당|규모|이상|이하|미만|초과|선|여)?(?:이라|이었|이며|이고|이나|이다|였|인"
    r"|을|를|이|가|은|는|에서|에는|에만|에도|에"
    r"|의|으로는|으로|로|과|와|도|까지|부터|만|나|보다)?(?![0-9가-힣A-Za-z])"
    r"|이라|이었"
)
_COUNTER_AFTER = compile_lazily(
    rf"""(?:대|여)?[ ]?(?:(?:이상|이하|미만|초과|정도|가량|규모|안팎)(?:의)?)?[ ]?(?:
      {_any("counters")}
      |대(?![의로를에 ])  # 3만대의: a class
      |t(?![a-z])|인(?![ 데])|주(?![ 도])|배(?![상정당])|달(?![성러])|분(?![기])|부(?![채담동])|호(?!황)
      |국민(?!성장|연금|참여)  # 국민성장펀드
    )""",
    re.VERBOSE,
)
_COUNTED_BEFORE = compile_lazily(
    rf"(?:{_any('counted_before')})[가-힣]{{0,2}} ?(?:(?:약|총|모두|현재|이미|무려|월|누적|하루|평균|전체|최대) )*$"
)
_CLASS = compile_lazily(  # 800억대 사업, 50억대의 뇌물
    r"대의? (?=[가-힣])(?![^.,\n]{0,14}(?:기기|스마트폰|컴퓨터|차량|자동차|단말|휴대전화|휴대폰|서버|장치|로봇"
    r"|카메라|센서|드론|판매|출하|보급|생산|이용자|인구|토큰|파라미터|매개변수|조회|뷰))"
)
_ARTICLE = compile_lazily(r"(?:제|법 ?|조례 ?|시행령 ?|규칙 ?|규정 ?|인 ?)$")
_ARTICLE_AFTER = compile_lazily(
    r"에 ?(?:배정|편성돼|속[하한해했]|묶)"
    r"| ?(?:제? ?[0-9]+ ?[항호관]|의[0-9]|[0-9]+위|편성|소속|위반|에 따|에 의|에 규정|및 제|예선|경기|조장)"
)
_TEAM_SIZED = compile_lazily(r"(?:[0-9], ?)?[0-9]{1,4}조$")

_CUE_BEFORE = compile_lazily(rf"{_any('cues_before')}|투자(?!자)|(?:한화|원화|우리 ?돈)(?:로)?(?: 약| 대략)? ?$")
_CUE_AFTER = compile_lazily(
    rf"""[^.!?\n0-9]{{0,12}}?(?:{_any("cues_after")}|투자(?!자)|규모의[ ]?(?:사업|시장|계약))  # 300억 규모의 사업
    |(?<=[조兆])[ ]?(?:시장|국민성장)  # 2조 시장
    |(?:을|를|은|이)?[ ]?(?:쓰|쓴|썼)  # 2조를 썼다
    |[ ]?(?:이상|이하|미만|초과)(?:의|인)?[ ]?(?:[가-힣]+[ ])?(?:사업|과제|공사)(?!자)  # 500억 이상 사업""",
    re.VERBOSE,
)
_THING_BEFORE = compile_lazily(r"(?:GPU|일자리|인력|병력|칩|서버|로봇|인원|고용|물량)[가-힣]{0,2} ?(?:약 |총 )?$")
_CLAUSE_BREAK = compile_lazily(r"[.!?\n。][\"'”’]? |\n|[\"“”]")


def is_listed_with(between: str) -> bool:
    """Return whether the words between two figures join them as a list or a change: 300억, 500억; 2조→3조원."""
    return _LISTED.fullmatch(between) is not None


def is_shared_out(text: str, start: int, end: int, next_start: int) -> bool:
    """Return whether a bare figure in 억 or 조 shares the currency of the next one: 수도권 3조, 호남 2조원."""
    if text[end - 1] in "만萬万" or not _SHARED_OUT.fullmatch(text, end, next_start):
        return False
    return not _COUNTED_BEFORE.search(_clause_before(text, start)) and not _is_article(text, start, end)


def is_scale_word(numeral: str) -> bool:
    """Return whether a numeral without a currency is a mere word: 만, 구조, 천만, 수조."""
    return _SCALE_WORD.fullmatch(numeral) is not None


def is_idiom(text: str, start: int, end: int, numeral_end: int) -> bool:
    """Return whether a numeral in words with a currency is not an amount: 만원 버스, (단위: 백만원), 예산(백만원)."""
    numeral = text[start:numeral_end]
    before = text[max(0, start - 10) : start]
    is_noted = ("단위" in before and _SCALE_NOTE.search(before[-8:])) or text.startswith((" 단위", "단위"), end)
    if is_noted or (text.endswith("(", 0, start) and text.startswith(")", end)):
        return not numeral[0].isdigit()
    if len(numeral) == 2 and _NO_NUMERAL.match(numeral):  # noqa: PLR2004 - a digit word and its unit
        return True
    if not text.endswith("원", start, end):
        return False
    in_court = before.endswith(_ORGAN_ENDS) and _ORGANS.search(before)
    is_name = end - start == _SYLLABLES_OF_NAMESAKE and _NAMESAKE.fullmatch(text, start, end)
    if in_court or (is_name and _is_titled(text, start, end)):
        return True
    if numeral != "만":
        return False
    return bool(_CROWD.match(text, end) or _CROWDED.search(text, max(0, start - 20), start))


def _is_titled(text: str, start: int, end: int) -> bool:
    """Return whether the title of a person stands right before or behind a word, an office between them or not."""
    before = text[max(0, start - _TITLE_REACH) : start]
    if before.endswith(" ") and any(title.end == len(before) - 1 for title in find_titles(before)):
        return True
    behind = text[end : end + _TITLE_REACH]
    title = next(find_titles(behind), None)
    return title is not None and _BEFORE_TITLE.fullmatch(behind, 0, title.word_start) is not None


def _is_class(text: str, end: int) -> bool:
    """Return whether a figure in 억 or 조 names a class of sums: 800억대 사업; 10억대의 기기 counts devices."""
    return text[end - 1] in "억조億兆" and _CLASS.match(text, end) is not None


def has_counter(text: str, end: int) -> bool:
    """Return whether a counter, or the rest of a word, follows a figure."""
    return not _EDGE.match(text, end) or _COUNTER_AFTER.match(text, end) is not None


def is_bare_amount(text: str, start: int, end: int) -> bool:
    """Return whether a figure that ends in 만, 억, 조 or 경 and has no currency word is money by its context."""
    if has_counter(text, end):
        return False
    before = _clause_before(text, start)
    if _COUNTED_BEFORE.search(before) or _is_article(text, start, end):
        return False
    if _is_class(text, end):
        return True
    after = _CUE_AFTER.match(text, end)
    if text[end - 1] in "만萬万":  # people and things are counted in 만 too: only a noun of money just before tells
        return _CUE_BEFORE.search(before[-_REACH_OF_MAN:]) is not None and not _THING_BEFORE.search(before)
    return bool(after and after.end() - end <= _REACH_AFTER) or _CUE_BEFORE.search(before) is not None


def _clause_before(text: str, start: int) -> str:
    before = text[max(0, start - _REACH_BEFORE) : start]
    breaks = list(_CLAUSE_BREAK.finditer(before))
    return before[breaks[-1].end() :] if breaks else before


def _is_article(text: str, start: int, end: int) -> bool:
    """Return whether 조 is not trillions but an article of a law or a team: 제3조, 2인 1조, 상법 398조."""
    if not _TEAM_SIZED.match(text[start:end]):
        return False
    return bool(_ARTICLE.search(text, max(0, start - 6), start) or _ARTICLE_AFTER.match(text, end))
