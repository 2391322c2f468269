"""Which figures without a currency word are money, and which with one are not, by the words around them."""

from __future__ import annotations

import re

__all__ = ["has_counter", "is_bare_amount", "is_idiom", "is_listed_with", "is_scale_word", "is_shared_out"]

_REACH_BEFORE = 34
_REACH_AFTER = 16
_REACH_OF_MAN = 14

# 만원 버스, 만원을 이루다: crowds, not money. (단위: 백만원) names a scale. 억대, 조원 alone carry no numeral.
_CROWD = re.compile(
    r" ?(?:버스|관중|사례|열차|지하철|전철|객석|기차|승객|인파|전동차|엘리베이터|승강기|상태|행렬|강의실|공연|대중교통)"
    r"|(?:을|를) ?이[루뤄룬뤘]|인 ?(?:버스|열차|지하철)"
)
_CROWDED = re.compile(r"(?:객석|관중석|좌석|버스|열차|지하철|경기장|공연장|극장)[^.!?\n]{0,12}$")
_ORGANS = re.compile(r"[0-9]+ ?(?:성|부|처|청|국|실|위원회|은행) $")  # 31성 1원 1은행: a court, not a won
_SCALE_NOTE = re.compile(r"단위 ?[:;=,]? ?$")
_NO_NUMERAL = re.compile(r"[일이삼사오육칠팔구][조경]$")

_SCALE_WORD = re.compile(r"[일이삼사오육칠팔구십백천만]?[만억조경]|수조|몇조|수경")

_LISTED = re.compile(
    r"(?:대|씩|가량|정도)?(?: ?[,·/→>] ?| ?-> ?|(?:과|와|이나|나|에서|부터) | ?(?:및|또는|혹은|대비) )"
    r"(?:약 ?|최대 ?|각각 ?|총 ?|그리고 ?)?"
)
_SHARED_OUT = re.compile(r"(?:을|를)? ?[,·] ?(?:[가-힣A-Za-z]{1,8} ){1,2}")
_EDGE = re.compile(
    r"(?:대|씩|짜리|어치|가량|정도|상당|규모|이상|이하|미만|초과|선|여)?(?:이라|이었|이며|이고|이나|이다|였|인"
    r"|을|를|이|가|은|는|에서|에는|에만|에도|에"
    r"|의|으로는|으로|로|과|와|도|까지|부터|만|나|보다)?(?![0-9가-힣A-Za-z])"
    r"|이라|이었"
)
_COUNTER_AFTER = re.compile(
    r"(?:대|여)? ?(?:(?:이상|이하|미만|초과|정도|가량|규모|안팎)(?:의)?)? ?(?:명|장|개|건|곳|대(?![의로를에 ])"
    r"|토큰|파라미터|매개변수|번|회|차례|권|마리|그루|톤|t(?![a-z])|㎡|㎞|km|kg|m|평"
    r"|가구|세대|인분|인(?![ 데])|자루|벌|켤레|병|통|뷰|표|주(?![ 도])|배럴|배(?![상정당])|달(?![성러])|년|시간|건수"
    r"|분(?![기])|초|점|%|퍼센트|포인트|화소|픽셀|비트"
    r"|바이트|볼트|와트|㎾|kW|MW|GW|TB|GB|단어|문장|쌍|편|곡|줄|행|부(?![채담동])|호(?!황)|척|량|기|종|사람"
    r"|관객|관중|인구|국민(?!성장|연금|참여)|시민"
    r"|가입자|이용자|사용자|회원|구독|유저|팔로워|다운로드|조회|뷰|대군|병력|인파|농민|당원|도시|년전|광년|번째"
    r"|항|편성|투자자|동의)"
)
_COUNTED_BEFORE = re.compile(
    r"(?:인구|가입자|이용자|사용자|회원|구독자|팔로워|유저|조회 ?수|다운로드|관객|관중|관람객|방문객|토큰"
    r"|매개변수|파라미터|판매량|생산량"
    r"|출하량|발행 ?부수|트래픽|이용 ?건수|건수|거래량|유권자|당원|병력|접속자|신자|누적 ?조회|주식 ?수"
    r"|발행주식|데이터|화소)"
    r"[가-힣]{0,2} ?(?:(?:약|총|모두|현재|이미|무려|월|누적|하루|평균|전체|최대) )*$"
)
_ARTICLE = re.compile(r"(?:제|법 ?|조례 ?|시행령 ?|규칙 ?|규정 ?|인 ?)$")
_ARTICLE_AFTER = re.compile(
    r"에 ?(?:배정|편성돼|속[하한해했]|묶)"
    r"| ?(?:제? ?[0-9]+ ?[항호관]|의[0-9]|[0-9]+위|편성|소속|위반|에 따|에 의|에 규정|및 제|예선|경기|조장)"
)
_TEAM_SIZED = re.compile(r"[0-9]{1,4}조$")

_CUE_BEFORE = re.compile(
    r"(?:투자금|투자액|투자(?!자)|예산안?|매출액?|영업이익|순이익|영업손실|이익|손실|손해|적자|흑자|수익"
    r"|수입액?|수출액?|지출|사업비|비용"
    r"|자금|기금|펀드|재원|세수|세금|국세|지방세|시총|시가총액|자산|부채|채무|빚|지원금?|보조금|출연금|출자"
    r"|국비|도비|시비|군비|지방비|민자"
    r"|금액|총액|규모|대금|가격|값|몸값|연봉|월급|임금|급여|보상금?|배상금?|벌금|과징금|과태료|상금|융자|대출"
    r"|금융|채권|국채|회사채"
    r"|재정|추경|혈세|공사비|사업비|연구비|개발비|인건비|운영비|교부금|교부세|거래액|수주액?|계약금?|투입|R&D"
    r"|연구개발|시장|현금|잔고"
    r"|(?:한화|원화|우리 ?돈)(?:로)?(?: 약| 대략)? ?$"
    r"|인수가|매각가|기업 ?가치|가치|원가|성금|기부금?|피해액?|횡령|뇌물|보증금?|전세|월세|분양가|시세|실탄|돈)"
)
_CUE_AFTER = re.compile(
    r"[^.!?\n0-9]{0,12}?(?:투입|투자(?!자)|지원|편성|확보|들여|들어간|들어가|들인|든다|들었|쏟|출자|조성|출연"
    r"|배정|증액|감액|삭감|융자|대출|보조"
    r"|지급|매출|예산|펀드|기금|적자|흑자|손실|손해|이익|수익|배상|벌금|과징금|횡령|뇌물|합의금|위자료|사기|수주|계약|매각|매입"
    r"|인수|유치|빚|부채|채무|자산"
    r"|재산|상당|어치|챙겨|챙긴|빼돌|추징|세수|소송|비용|몸값|연봉|추경|보증|국채|채권|재원|자금|현금"
    r"|규모의 ?(?:사업|시장|계약)|짜리"
    r"|클럽|배팅|베팅|기부|쾌척|후원|수출|유상증자|공사|프로젝트|사업비)"
    r"|(?<=[조兆]) ?(?:시장|국민성장)|(?:을|를|은|이)? ?(?:쓰|쓴|썼)"
    r"|(?: ?이상| ?이하| ?미만| ?초과)(?:의|인)? ?(?:[가-힣]+ )?(?:사업|과제|공사)(?!자)"
)
_THING_BEFORE = re.compile(r"(?:GPU|일자리|인력|병력|칩|서버|로봇|인원|고용|물량)[가-힣]{0,2} ?(?:약 |총 )?$")
_CLAUSE_BREAK = re.compile(r"[.!?\n。][\"'”’]? |\n|[\"“”]")


def is_listed_with(between: str) -> bool:
    """Tell whether the words between two figures make a list or a change of them: 300억, 500억; 2조→3조원."""
    return _LISTED.fullmatch(between) is not None


def is_shared_out(text: str, start: int, end: int, next_start: int) -> bool:
    """Tell whether a bare figure in 억 or 조 shares the currency of the next one: 수도권 3조, 호남 2조원."""
    if text[end - 1] in "만萬万" or not _SHARED_OUT.fullmatch(text, end, next_start):
        return False
    return not _COUNTED_BEFORE.search(_clause_before(text, start)) and not _is_article(text, start, end)


def is_scale_word(numeral: str) -> bool:
    """Tell whether a numeral without a currency is a mere word: 만, 구조, 천만, 수조."""
    return _SCALE_WORD.fullmatch(numeral) is not None


def is_idiom(text: str, start: int, end: int, numeral_end: int) -> bool:
    """Tell whether a numeral in words with a currency is no amount: 만원 버스, (단위: 백만원), 구조원."""
    numeral = text[start:numeral_end]
    if _SCALE_NOTE.search(text, max(0, start - 8), start) or text.startswith((" 단위", "단위"), end):
        return not numeral[0].isdigit()
    if _NO_NUMERAL.match(numeral) and len(numeral) == 2:  # noqa: PLR2004 - a digit word and its unit
        return True
    if text.endswith("원", start, end) and _ORGANS.search(text, max(0, start - 10), start):
        return True
    if numeral != "만" or not text.endswith("원", start, end):
        return False
    return bool(_CROWD.match(text, end) or _CROWDED.search(text, max(0, start - 20), start))


def has_counter(text: str, end: int) -> bool:
    """Tell whether a counter, or the rest of a word, follows a figure."""
    return not _EDGE.match(text, end) or _COUNTER_AFTER.match(text, end) is not None


def is_bare_amount(text: str, start: int, end: int) -> bool:
    """Tell whether a figure that ends in 만, 억, 조 or 경 and has no currency word is money by its context."""
    if has_counter(text, end):
        return False
    before = _clause_before(text, start)
    if _COUNTED_BEFORE.search(before) or _is_article(text, start, end):
        return False
    after = _CUE_AFTER.match(text, end)
    if text[end - 1] in "만萬万":  # people and things are counted in 만 too: only a noun of money just before tells
        return _CUE_BEFORE.search(before[-_REACH_OF_MAN:]) is not None and not _THING_BEFORE.search(before)
    return bool(after and after.end() - end <= _REACH_AFTER) or _CUE_BEFORE.search(before) is not None


def _clause_before(text: str, start: int) -> str:
    before = text[max(0, start - _REACH_BEFORE) : start]
    breaks = list(_CLAUSE_BREAK.finditer(before))
    return before[breaks[-1].end() :] if breaks else before


def _is_article(text: str, start: int, end: int) -> bool:
    """Tell 제3조, 2인 1조 and 상법 398조 from money."""
    if not _TEAM_SIZED.match(text[start:end]):
        return False
    return bool(_ARTICLE.search(text, max(0, start - 6), start) or _ARTICLE_AFTER.match(text, end))
