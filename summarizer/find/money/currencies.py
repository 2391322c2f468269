"""Currency words, symbols and ISO codes as Korean news prints them."""

from __future__ import annotations

import re
from typing import NamedTuple

from summarizer.text.patterns import compile_lazily

__all__ = ["CURRENCY", "CURRENCY_LETTERS", "SYMBOL", "UNITS", "CurrencyWord", "currency_of"]

# A word that only begins like 원 is not money: 3원칙, 40조 원전. 원가량, 원내외, 원전후, 원대 and 원인 (copula) are.
# Words are apart by spaces and "_" stands for one; they are spelled out, since a pattern compiles ten of them while it
# compiles one set of three Hangul letters.
_WON_WORDS = "|".join(
    """
    칙 주민 주시 장 본 래 자력 자재 자로 자금 자폭 소_ 소가 소를 소의 유_ 유를 유가 유의 료 도심 룸 목 문 물 산지
    생_ 생이 생을 서_ 서를 서가 석 수_ 수가 수를 시_ 시림 심 액 양 어민 작 정_ 정대 정경 정길 정도 정단 정팀 주_ 주의
    천_ 천기 천징 천수 청 탁 톱 팀 판 포 플 피 한_ 한다 할 했 형 활 흉 대한 격 고_ 고가 고는 고를 광 금_ 금을 년
    단_ 단을 동력 두_ 두를 로_ 로들 리_ 리금 만한 망 맨 숭 스톱 앙 외_ 외에 점 제_ 제도 지_ 지를 직 터치 통 투 폭 화
    안(?!팎) 내(?!외) 조(?!성|차) 전(?!후|부|액) 가(?!량|까) 예(?!요|정)
    """.split()  # noqa: SIM905 - a hundred words read better than a hundred literals
).replace("_", " ")
_CODES = (
    "USD|EUR|KRW|JPY|CNY|GBP|INR|RUB|CHF|HKD|TWD|AUD|CAD|SGD|NZD|TRY|MXN|PHP|BRL|THB|VND|MYR|IDR|AED|SAR|QAR"
    "|SEK|NOK|DKK|PLN|ZAR|ILS|CZK|HUF|UAH|KZT|RMB"
)
_SYMBOLS = {
    "$": "USD", "US$": "USD", "U$": "USD", "A$": "AUD", "AU$": "AUD", "C$": "CAD", "CA$": "CAD", "HK$": "HKD",
    "NT$": "TWD", "S$": "SGD", "NZ$": "NZD", "R$": "BRL", "€": "EUR", "£": "GBP", "¥": "JPY", "₩": "KRW", "₽": "RUB",
    "₹": "INR", "₺": "TRY", "₪": "ILS", "฿": "THB", "₫": "VND", "₴": "UAH", "₱": "PHP",
}  # fmt: skip
UNITS = {
    "원": "KRW", "圓": "KRW", "달러": "USD", "弗": "USD", "불": "USD", "유로": "EUR", "엔": "JPY", "円": "JPY",
    "위안": "CNY", "元": "CNY", "파운드": "GBP", "루피아": "IDR", "루피": "INR", "루블": "RUB", "프랑": "CHF",
    "리라": "TRY", "페소": "MXN", "헤알": "BRL", "바트": "THB", "동": "VND", "링깃": "MYR", "디르함": "AED",
    "리얄": "SAR", "리알": "IRR", "크로나": "SEK", "크로네": "NOK", "코루나": "CZK", "즈워티": "PLN", "즐로티": "PLN",
    "랜드": "ZAR", "셰켈": "ILS", "세켈": "ILS", "포린트": "HUF", "흐리우냐": "UAH", "흐리브냐": "UAH", "텡게": "KZT",
    "투그릭": "MNT", "디나르": "KWD", "실링": "KES", "나이라": "NGN", "타카": "BDT", "짯": "MMK", "리엘": "KHR",
    "밧": "THB",
    }  # fmt: skip
# A word after the unit that makes it another word.
_NOT_BEFORE = {
    "원": _WON_WORDS,
    "불": "(?! )(?!(?:을|의|에|로|규모|짜리|어치|이상|달성|씩|탑)(?![가-힣]{2}))[가-힣]",
    "유로": "[존넥파스폴본컵비모옵리피커달]",
    "엔": "[진터드비씨트지딩블데캐론티저젤켐]",
    "위안": "[부소]|거리",
    "파운드": "[리급포]",
    "프랑": "[스크켄]",
    "랜드": "[마로스폼필트리우]",
    "동": "(?!을|은|이|에|과|으로|의 |도 |까지|씩|짜리|어치)[가-힣]",
    "리라": "[고는]",
    "바트": "[만르]",
    "밧": "[줄데]",
}
_COUNTRYUNITS = {
    "달러": {
        "미국": "USD", "US": "USD", "미": "USD", "美": "USD", "호주": "AUD", "캐나다": "CAD", "홍콩": "HKD",
        "대만": "TWD", "신대만": "TWD", "타이완": "TWD", "싱가포르": "SGD", "뉴질랜드": "NZD",
    },
    "바트": {"태국": "THB"},
    "동": {"베트남": "VND"},
    "링깃": {"말레이시아": "MYR"},
    "헤알": {"브라질": "BRL"},
    "원": {"북한": "KPW", "한국": "KRW"},
    "엔": {"일본": "JPY"},
    "위안": {"중국": "CNY"},
    "파운드": {"영국": "GBP", "이집트": "EGP", "레바논": "LBP", "시리아": "SYP"},
    "루피": {"인도": "INR", "파키스탄": "PKR", "스리랑카": "LKR", "네팔": "NPR"},
    "루블": {"러시아": "RUB", "벨라루스": "BYN"},
    "프랑": {"스위스": "CHF", "서아프리카": "XOF", "세파": "XOF"},
    "리라": {"튀르키예": "TRY", "터키": "TRY"},
    "페소": {
        "멕시코": "MXN", "필리핀": "PHP", "아르헨티나": "ARS", "칠레": "CLP", "콜롬비아": "COP", "쿠바": "CUP",
        "우루과이": "UYU",
    },
    "크로나": {"스웨덴": "SEK", "아이슬란드": "ISK"},
    "크로네": {"노르웨이": "NOK", "덴마크": "DKK"},
    "디르함": {"아랍에미리트": "AED", "UAE": "AED", "모로코": "MAD"},
    "리얄": {"사우디": "SAR", "카타르": "QAR", "오만": "OMR", "예멘": "YER"},
    "리알": {"이란": "IRR", "카타르": "QAR", "오만": "OMR", "사우디": "SAR", "예멘": "YER"},
    "디나르": {"쿠웨이트": "KWD", "이라크": "IQD", "요르단": "JOD", "바레인": "BHD", "세르비아": "RSD"},
    "실링": {"케냐": "KES", "우간다": "UGX", "탄자니아": "TZS"},
}  # fmt: skip
_AMBIGUOUS = frozenset(
    {"파운드", "루피", "프랑", "페소", "크로나", "크로네", "디르함", "리얄", "리알", "디나르", "실링"}
)
_CONTEXT = 160
_WEIGHT = compile_lazily(r"kg|㎏|[0-9] ?g(?![A-Za-z])|그램|온스|체중|몸무게|무게|감량|바벨|중량|폭탄|역기")
_EXCHANGED = compile_lazily(r" ?\([^()]{0,12}[0-9][^()]{0,16}원\)|, ?(?:우리 ?돈|한화)")
_VIETNAM = compile_lazily(r"베트남|호찌민|하노이")


def _unit_pattern(unit: str) -> str:
    guard = _NOT_BEFORE.get(unit)
    return re.escape(unit) + (f"(?!{guard})" if guard else "")


_LONGEST_FIRST = sorted(UNITS, key=len, reverse=True)
_COUNTRIES = "|".join(sorted({name for names in _COUNTRYUNITS.values() for name in names}, key=len, reverse=True))
_WORDS = "|".join(_unit_pattern(unit) for unit in _LONGEST_FIRST)
_PRINTED = compile_lazily(rf"(?:(?P<country>{_COUNTRIES}) ?)?(?P<unit>{'|'.join(_LONGEST_FIRST)})")

CURRENCY = rf"(?:(?:(?:{_COUNTRIES}) ?)?(?:{_WORDS})|(?:{_CODES})(?![A-Za-z]))"
"""A currency word, with its country where printed, or an ISO code, after a numeral."""

CURRENCY_LETTERS = frozenset(word[0] for word in (*UNITS, *_COUNTRIES.split("|"), *_CODES.split("|")))
"""What currency words and codes begin with."""

SYMBOL = (
    r"(?:(?:(?<![A-Za-z])(?:US|U|AU|A|CA|C|HK|NT|S|NZ|R))?\$|[€£¥₩₽₹₺₪฿₫₴₱]"
    rf"|(?<![A-Za-z])(?:{_CODES})(?![A-Za-z]))"
)
"""A symbol or ISO code before a numeral."""


class CurrencyWord(NamedTuple):
    """A currency word where it stands in a view."""

    text: str
    start: int
    end: int


def currency_of(word: CurrencyWord, text: str) -> str | None:
    """Return the ISO 4217 code of a word matched by `CURRENCY` or `SYMBOL`; None where it counts no money here.

    An ambiguous word (페소, 크로네) follows the country named nearest before it.
    """
    if word.text in _SYMBOLS:
        return _SYMBOLS[word.text]
    unit = word.text
    if unit not in UNITS:
        printed = _PRINTED.fullmatch(word.text)
        if printed is None:
            return "CNY" if word.text == "RMB" else word.text
        country, unit = printed["country"], printed["unit"]
        if country:
            return _COUNTRYUNITS.get(unit, {}).get(country)
    if not _counts_money(unit, word, text):
        return None
    return _by_context(unit, word, text) if unit in _AMBIGUOUS else UNITS[unit]


def _counts_money(unit: str, word: CurrencyWord, text: str) -> bool:
    """Return whether a word counts money, and not 파운드 as a weight or 동 as a building or consent."""
    if unit == "동":
        return bool(_VIETNAM.search(text, max(0, word.start - 4 * _CONTEXT), word.end + _CONTEXT))
    if unit != "파운드" or _EXCHANGED.match(text, word.end):
        return True
    reach = max(0, word.start - _CONTEXT // 2)
    return not _WEIGHT.search(text, max(reach, text.rfind("\n", reach, word.start)), word.end + _CONTEXT // 4)


def _by_context(unit: str, word: CurrencyWord, text: str) -> str:
    before = text[max(0, word.start - _CONTEXT) : word.start]
    named = [(before.rfind(country), code) for country, code in _COUNTRYUNITS[unit].items() if country in before]
    return max(named)[1] if named else UNITS[unit]
