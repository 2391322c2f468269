"""Counters and measures as Korean news prints them, with their English units in the singular."""

from __future__ import annotations

import re
from typing import NamedTuple

from summarizer.text.patterns import compile_lazily

from .cases import CASE_COUNTERS, case_unit

__all__ = [
    "COUNTED_NOUN",
    "COUNTED_NOUNS",
    "UNIT_LETTERS",
    "UnitAfter",
    "noun_unit",
    "plain_unit",
    "unit_after",
    "unit_of",
]

_COPULA = "다|라고|라며|라는|라면|라서|지만|고|며|면서"
"""What ends a sentence or a clause behind a counter in a vowel: 12개다, 26기라고 말했다, 5만 대며."""
# What may follow a counter of one syllable; anything else makes it the start of a word: 개발, 건설, 대학.
_END = (
    r"(?:(?=(?:이|가|을|를|은|는|의|에|로|으로|와|과|도|만|씩|당|째|짜리|까지|부터|에서|보다|이상|이하|미만"
    r"|여|쯤|가량|정도|안팎|내외|이나|인"
    rf"|였|이다|이었|이며|규모|분|꼴|뿐)(?![가-힣]{{3}}))|(?=(?:{_COPULA})?(?![가-힣])))"
)
_COUNTERS = {
    "명": "person", "인": "person", "사람": "person", "장": "sheet", "개": "item", "곳": "site", "군데": "site",
    "건": "case", "개사": "company", "개국": "country", "종": "kind", "가지": "kind", "권": "volume", "편": "piece",
    "번": "time", "차례": "time", "배": "times", "점": "point", "층": "floor", "가구": "household", "쪽": "page",
    "페이지": "page", "팀": "team", "그루": "tree", "마리": "animal", "석": "seat", "표": "vote", "단계": "stage",
    "세대": "generation", "세": "year old", "살": "year old", "쌍": "pair", "척": "ship", "기": "unit", "평": "pyeong",
    "배럴": "barrel", "개교": "school", "개소": "site", "개월": "month", "개년": "year", "달": "month",
    "시간": "hour", "초": "second", "번째": "ordinal", "위": "ordinal", "차": "ordinal", "회": "time",
    "단어": "word", "문장": "sentence",
    "토큰": "token", "파라미터": "parameter", "매개변수": "parameter", "화소": "pixel", "코어": "core",
    "큐비트": "qubit", "비트": "bit", "헥타르": "hectare", "리터": "litre", "톤": "tonne", "미터": "metre",
    "㎡": "square metre", "제곱미터": "square metre", "㎢": "square kilometre", "km": "kilometre", "㎞": "kilometre",
    "킬로미터": "kilometre", "nm": "nanometre", "㎚": "nanometre", "나노미터": "nanometre", "나노": "nanometre",
    "kg": "kilogram", "㎏": "kilogram", "킬로그램": "kilogram", "㏊": "hectare", "ha": "hectare", "mm": "millimetre",
    "㎜": "millimetre", "cm": "centimetre", "㎝": "centimetre", "m": "metre", "t": "tonne", "GPU": "GPU", "NPU": "NPU",
    "kW": "kilowatt", "㎾": "kilowatt", "킬로와트": "kilowatt", "MW": "megawatt", "㎿": "megawatt",
    "메가와트": "megawatt", "GW": "gigawatt", "기가와트": "gigawatt", "TW": "terawatt", "테라와트": "terawatt",
    "kWh": "kilowatt hour", "킬로와트시": "kilowatt hour", "MWh": "megawatt hour", "메가와트시": "megawatt hour",
    "GWh": "gigawatt hour", "기가와트시": "gigawatt hour", "TWh": "terawatt hour", "테라와트시": "terawatt hour",
    "MB": "megabyte", "메가바이트": "megabyte", "GB": "gigabyte", "기가바이트": "gigabyte", "TB": "terabyte",
    "테라바이트": "terabyte", "PB": "petabyte", "페타바이트": "petabyte", "EB": "exabyte", "엑사바이트": "exabyte",
    "TFLOPS": "teraflops", "테라플롭스": "teraflops", "PFLOPS": "petaflops", "PF": "petaflops",
    "페타플롭스": "petaflops", "페타플롭": "petaflops", "EFLOPS": "exaflops", "EF": "exaflops",
    "엑사플롭스": "exaflops", "엑사플롭": "exaflops", "TOPS": "tera operations per second",
    "%": "percent", "퍼센트": "percent", "%p": "percentage point", "%P": "percentage point",
    "%포인트": "percentage point", "퍼센트포인트": "percentage point", "포인트": "point", "bp": "basis point",
}  # fmt: skip
_DURATIONS = {"년": "year", "주": "week", "주일": "week", "주간": "week", "일": "day", "분": "minute"}
_LIKE_COUNTS = frozenset(("만점", "만세", "만인", "만년", "만석", "만장", "십분", "백번", "백인", "천장", "천대"))
"""Words of their own, unless what they count stands before them: a full mark is not 10,000 points."""
_NOUN_REACH = 24
_PARAMETERS = "B"  # 70B: thousands of millions of parameters

_PASSED = r" ?(?:간|동안|만에|째|이내|안에|뒤|후|전|연속|이상|이하|미만|넘|남짓|가량|정도|(?:내|새)(?![가-힣]))"
_GUARDS = {
    "년": compile_lazily(
        r"(?!대|도(?![ 안못])|생|산|초|말|형|식|판|차 |의 [0-9]| ?[0-9]{1,2}월| [상하]반기| [0-9]분기|물)"
    ),
    "주": compile_lazily(rf"{_PASSED}|(?:{_COPULA})(?![가-힣])"),
    "일": compile_lazily(rf"{_PASSED}(?![가-힣]{{2}})"),
    "분": compile_lazily(r"(?![기야석류의과배할산양노담])(?:간|동안|이|을|만에|쯤|가량|정도|당|짜리|에|(?![가-힣]))"),
    "회": compile_lazily(rf"를|에|로|까지|이상|이하|씩|째|나|연속|였|(?:(?:{_COPULA})?(?![가-힣]))"),
    "차": compile_lazily(r"(?![가-힣])"),
    "위": compile_lazily(r"(?:를|에|로|와|의|는|가|다|였|인|권|까지)(?![가-힣]{2})|(?![가-힣])"),
    "기": compile_lazily(rf"[를가의에로씩 ,.)]|는|와|도|까지|부터|뿐|였|이[상하]|미만|(?:{_COPULA})(?![가-힣])|$"),
    "달": compile_lazily(r"(?![러라성])(?:간|새|이|을|에|만에|째|(?![가-힣]))"),
    "인": compile_lazily(r"[이을은의당용승조 ,.)·]|가구|$"),
    "비트": compile_lazily(r"(?!코인)"),
    "시간": compile_lazily(r"(?!대)"),
}
"""What must stand behind a counter that is a part of other words too."""
_LATIN_END = r"(?![A-Za-z0-9])"
_SHORT = frozenset((*(word for word in _COUNTERS if len(word) == 1 and "가" <= word <= "힣"), "대")) - _GUARDS.keys()
_SHORT_GUARD = compile_lazily(_END)


def _pattern(word: str) -> str:
    return re.escape(word) + (_LATIN_END if word[-1].isalpha() and word[-1].isascii() else "")


_WORDS = sorted([*_COUNTERS, *_DURATIONS, "대", "B"], key=len, reverse=True)
_AFTER = compile_lazily(
    rf"(?P<odd> ?여 ?(?:[십백천]?[만억조])?)?(?P<space> ?)(?P<word>{'|'.join(map(_pattern, _WORDS))})?"
)
UNIT_LETTERS = frozenset(word[0] for word in _WORDS)
"""What units begin with."""


class UnitAfter(NamedTuple):
    """What follows a numeral: 여, a space and a counter; each of them is empty where it is missing."""

    odd: str
    space: str
    word: str
    start: int

    @property
    def end(self) -> int:
        """Where the counter ends."""
        return self.start + len(self.odd) + len(self.space) + len(self.word)

    @property
    def spans(self) -> dict[str, tuple[int, int]]:
        """Return where 여 and the counter stand, without what is missing."""
        odd = {"odd": (self.start, self.start + len(self.odd))} if self.odd else {}
        return {**odd, "word": (self.end - len(self.word), self.end)} if self.word else odd


def unit_after(text: str, start: int) -> UnitAfter:
    """Read what follows the numeral that ends at `start`."""
    found = _AFTER.match(text, start)
    odd, space, word = found.groups("") if found else ("", "", "")
    guard = _SHORT_GUARD if word in _SHORT else _GUARDS.get(word)
    stands = guard is None or guard.match(text, found.end() if found else start)
    return UnitAfter(odd, space, word if stands else "", start)


_NOUNS = {
    "나라": "country", "국가": "country", "부처": "ministry", "기관": "institution", "회사": "company",
    "기업": "company", "업체": "company", "은행": "bank", "대학": "university", "학교": "school", "도시": "city",
    "지역": "region", "사업": "project", "과제": "project", "법안": "bill", "분야": "field", "단체": "group",
    "정당": "party", "해": "year",
}  # fmt: skip
COUNTED_NOUNS = tuple(_NOUNS)
COUNTED_NOUN = rf"(?:{'|'.join(_NOUNS)}){_END.replace('|인', '', 1)}"
"""A noun that a native numeral counts without a counter: 두 나라, 세 부처."""

_COUNTED_AFTER = (
    (compile_lazily(r" ?(?:기업|회사|업체|스타트업)"), "company"),
    (compile_lazily(r" ?(?:국가|나라|회원국)"), "country"),
    (compile_lazily(r" ?(?:의 )?(?:파라미터|매개변수)"), "parameter"),
    (compile_lazily(r" ?(?:의 )?토큰"), "token"),
    (compile_lazily(r" ?(?:기관)"), "institution"),
    (compile_lazily(r" ?(?:대학)"), "university"),
    (compile_lazily(r" ?(?:부처)"), "ministry"),
    (compile_lazily(r" ?(?:사업|회계|과세) ?연도"), "fiscal year"),
    (compile_lazily(r" ?학년도"), "academic year"),
    (compile_lazily(r" ?(?:과제|사업(?![장자주])|프로젝트)"), "project"),
    (compile_lazily(r" ?(?:도시)"), "city"),
    (compile_lazily(r" ?(?:지역)"), "region"),
    (compile_lazily(r" ?(?:일자리)"), "job"),
)
_NOT_JOINED = r"(?<!PU와 )(?<!PU과 )(?<!PU·)(?<!PU 및 )(?<!PU, )(?<!장치와 )(?<!장치·)(?<!장치 및 )(?<!장치, )"
_ONE_KIND = r"(?:(?!GPU|NPU|그래픽|신경망)[^.,\n0-9]){0,12}"
"""What counts GPUs or NPUs counts no sheets of both: GPU와 NPU 2천장."""
_MACHINE = (
    r"(?:서버|로봇|차량|자동차|컴퓨터|장비|기기|단말기?|드론|트럭|버스|택시|PC|카메라|센서|스마트폰"
    r"|휴머노이드)[^.,\n0-9]{0,8}$"
)
_COUNTED_BEFORE = (
    (compile_lazily(rf"{_NOT_JOINED}(?:GPU|그래픽 ?처리 ?장치){_ONE_KIND}$"), "GPU", ("장", "개", "대")),
    (compile_lazily(rf"{_NOT_JOINED}(?:NPU|신경망 ?처리 ?장치){_ONE_KIND}$"), "NPU", ("장", "개", "대")),
    (compile_lazily(r"(?:파라미터|매개변수)[^.,\n0-9]{0,8}$"), "parameter", ("개",)),
    (compile_lazily(r"토큰[^.,\n0-9]{0,8}$"), "token", ("개",)),
    (compile_lazily(r"(?:칩|반도체)[^.,\n0-9]{0,8}$"), "chip", ("장", "개")),
    (compile_lazily(r"일자리[^.,\n0-9]{0,8}$"), "job", ("개",)),
    (compile_lazily(r"(?:기업|회사|업체|스타트업|상장사) (?:약 |총 |모두 )?$"), "company", ("곳", "개")),
    (compile_lazily(r"(?:대학|대학교) (?:약 |총 |모두 )?$"), "university", ("곳", "개")),
    (compile_lazily(r"(?:기관) (?:약 |총 |모두 )?$"), "institution", ("곳", "개")),
    (compile_lazily(r"(?:나라|국가|회원국) (?:약 |총 |모두 )?$"), "country", ("곳", "개")),
    (compile_lazily(_MACHINE), "unit", ("대",)),
)
_BEFORE_BY_WORD = {
    word: [(pattern, unit) for pattern, unit, words in _COUNTED_BEFORE if word in words]
    for word in {word for *_, words in _COUNTED_BEFORE for word in words}
}
_STAGES = compile_lazily(
    r"로 (?:나[눠누뉘]|구분|진행)|에 걸쳐| (?:절차|과정|상승|하락|올라|내려)|[를을] (?:거[쳐친치]|밟)"
)
_PROCESSOR = compile_lazily(r"GPU|그래픽 ?처리 ?장치|NPU|신경망 ?처리 ?장치")
_GPU_WORDS = {"GPU", "그래픽처리장치", "그래픽 처리 장치", "그래픽 처리장치", "그래픽처리 장치"}
_SENTENCE_REACH = 200
_GPU_SHEET = compile_lazily(r" ?(?:의 )?(?:의 )?(?:GPU|그래픽 ?처리 ?장치|엔비디아 ?GPU)")
_PLANT = compile_lazily(r"(?:원전|원자로|위성|발전기|터빈|크레인|전투기|미사일|발전소|충전기|저장장치)[^.,\n0-9]{0,8}$")
_OBJECT = compile_lazily(
    r"(?:를|가|는|의|에|로|와|씩|이상|이하|미만|여|규모|뿐|도|까지|부터|였)|[,.)]|$| (?:규모|이상|이하|미만|가량|정도"
    rf"|안팎|등|(?:중|가운데)(?:에서?|에는)?(?=[ ,]))|(?:{_COPULA})(?![가-힣])"
)


def plain_unit(word: str) -> str | None:
    """Return the English unit of a counter or measure that stands alone, as in (단위: 명); None for any other word."""
    return _COUNTERS.get(word) or _DURATIONS.get(word)


def noun_unit(noun: str) -> str:
    """Return the English unit of a noun that is counted without a counter; KeyError for any other word."""
    return _NOUNS[noun]


def unit_of(word: str, text: str, start: int, end: int) -> str | None:
    """Return the English unit of the counter that ends the figure `text[start:end]`; None where it counts nothing.

    A noun next to the counter decides where the counter alone is vague: GPU 1만8천장, 320억개 파라미터, 7개 기업.
    """
    if text[start:end] in _LIKE_COUNTS and not _named_before(word, text, start):
        return None
    if word == _PARAMETERS:
        return "parameter"
    if word == "대":
        return _machine(text, start, end)
    if word == "기":
        return "unit" if _PLANT.search(text, max(0, start - _NOUN_REACH), start) else None
    if word == "단계":
        return "stage" if not text[start : start + 1].isdigit() or _STAGES.match(text, end) else "phase"
    named = case_unit(word, text, start, end) if word in CASE_COUNTERS else None
    return named or _named_before(word, text, start) or _named_after(word, text, end) or plain_unit(word)


def _named_before(word: str, text: str, start: int) -> str | None:
    nouns = _BEFORE_BY_WORD.get(word)
    if nouns is None:
        return None
    before = text[max(0, start - _NOUN_REACH) : start]
    return next((unit for pattern, unit in nouns if pattern.search(before)), None)


def _named_after(word: str, text: str, end: int) -> str | None:
    if word in {"장", "개"} and _GPU_SHEET.match(text, end):
        return "GPU"
    if word == "장":
        return _processor(text, end)
    if word == "곳":
        return next(
            (unit for pattern, unit in _COUNTED_AFTER[:6] if pattern.match(text, end + text.startswith("의 ", end))),
            None,
        )
    if word != "개":
        return None
    return next((unit for pattern, unit in _COUNTED_AFTER if pattern.match(text, end)), None)


def _processor(text: str, end: int) -> str | None:
    """Return 'GPU' as the unit of 장 if its sentence speaks of no other processor: 연내 1만장을 더해 GPU 1만8천장."""
    start = max(text.rfind("\n", 0, end), text.rfind("다. ", 0, end)) + 1
    stop = text.find("다.", end)
    kinds = set(_PROCESSOR.findall(text, start, stop if stop >= 0 else end + _SENTENCE_REACH))
    return "GPU" if kinds and kinds <= _GPU_WORDS else None


_DECADES = frozenset(f"{ten}0" for ten in range(1, 10))


def _machine(text: str, start: int, end: int) -> str | None:
    """Return the unit of 대 as a machine (로봇 30대), or None where it counts nothing (3대 강국, 20대 청년)."""
    named = _named_before("대", text, start)
    if named:
        return named
    if _OBJECT.match(text, end) is None:
        return None
    return "unit" if text[start:end].removesuffix("대").strip() not in _DECADES else None
