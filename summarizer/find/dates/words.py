"""Read the words of dates: each date in a text as its parts, before any calendar is asked.

Lists (11·13·19일) keep their numbers apart, because each is a date by itself; ranges (3~5월) keep the first and the
last. Durations (3년간, 60일 이내), model years (2025년형), prison terms and recurring days (매월 20일) are not dates.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

from summarizer.text.patterns import compile_lazily

__all__ = ["DateWords", "Joint", "Number", "Word", "number_of_week", "read_dates", "years_back"]

_APOSTROPHE = "['‘’`′]"
_YEAR = r"(?:1[4-9]\d\d|2[01]\d\d)"
_MONTH = r"(?:1[0-2]|0?[1-9])"
_DAY = r"(?:3[01]|[12]\d|0?[1-9])"
_WEEKDAY = r"[월화수목금토일]"
_DOT = r"(?:[ ]?[.][ ]?|-|/)"
_AFTER = (  # what may follow a noun: no other syllable, or a particle
    r"(?=(?:[자경]|자로|이(?!\Z))?(?![가-힣])|부터|부로|까지|에|엔|은|는|의|을|께|쯤|로|과|와|도|만(?!에)|인|보다|현지|현재"
    r"|기준|이(?:라|다|었|며|지|고|후|전|나)|입니다|오전|오후|새벽|아침|저녁|밤|낮|정오|자정)"
)
_AFTER_DAY = rf"(?:{_AFTER}|(?=[ ]대비))"
_LIKE_MONTH = r"(?:같은[ ]?달|동월)(?=[^가-힣]|$|[말초중보대에과와은는의이을로까부])"
_LIKE_DAY = rf"같은[ ]?날{_AFTER}"
_NO_PART = r"(?<![\d,])(?<!\d[.])"
"""No digit before it, nor a comma, nor the point of a decimal: a full stop may stand before a date without a blank."""
_APART = rf"{_NO_PART}(?<![/:-])"
_NO_VERSION = rf"{_APART}(?<![A-Za-z][ ])(?<![A-Za-z])(?<!버전[ ])(?<!버전은[ ])(?<!버전이[ ])(?<!제)"
_DOTTED_END = r"(?:(?<=[.일])(?![ ]?\d)|(?=까지|부터|자(?![가-힣])|[)~]|[ ]~|[ ](?:기준|현재|시행)))"
_NO_DURATION = (
    r"(?![ ]?(?:간|동안|이내|이상|이하|미만|만에|째|내(?:에|로|[ ])|뒤|넘게|연속|가량|정도|여[ 간]|씩|안에|안팎|남짓"
    r"|짜리|의[ ](?:영창|구류|휴가|유예|말미|시간|기한)|[전후](?:[^가-힣]|에|부터|까지|$)|24시간"
    r"|근무|휴가|연휴|체류|일정|천하"
    r"|을[ ](?:연장|단축|유예|초과|넘|채우|더)))"
)
_NO_MEASURE = (
    "".join(
        rf"(?<!{word}[ ])"
        for word in ("최대", "최소", "최장", "총", "약", "평균", "매월", "매달", "매주", "연간", "단", "주", "휴가")
    )
    + rf"(?<![천백십만제주]){_NO_PART}(?<![/:])(?<!\d[·~-])"
)

_BEHIND_PERIOD = r"(?:(?<=[년월해달기대올])|(?<=[년월해달기대올][ ]))"
"""Where 말, 초 or 중순 is a part of what stands before it."""
_BEHIND_MONTH = r"(?:(?<=[월달])|(?<=[월달][ ]))"
_AS_WEEK = r"(?=[^가-힣]|$|에|까지|부터|[와과의는중]|동안)(?![ ]?(?:[월화수목금토일]요일|주말|연휴))"


def _numbers(number: str, marks: str = "~·-") -> str:
    return rf"{number}(?:[ ]?[{marks}][ ]?{number}){{0,15}}"


_PATTERNS = {
    "ymd": rf"""{_APART}
        (?:(?:19|20)\d\d|{_APOSTROPHE}\d\d|\d\d(?=[.][ ]?\d\d?[.][ ]?\d\d?[.]?[ ]?\({_WEEKDAY}\)))
        {_DOT}{_MONTH}{_DOT}{_DAY}(?!\d)(?:일|[.](?!\d))?(?:[ ]?\({_WEEKDAY}\))?(?![.]\d)
        |{_NO_VERSION}\d\d[.][ ]?{_MONTH}[.][ ]?{_DAY}(?!\d)(?:일|[.](?!\d))?{_DOTTED_END}""",
    "months": rf"""{_APART}(?:(?:19|20)\d\d|{_APOSTROPHE}\d\d)[.][ ]?{_MONTH}[.]?[ ]?~[ ]?{_MONTH}
        (?:월|[.](?![ ]?\d))""",
    "ym": rf"""{_APART}(?:{_APOSTROPHE}\d\d[.][ ]?{_MONTH}(?:월|[.](?![ ]?\d)|(?![\d.]))
        |(?:19|20)\d\d[.][ ]?{_MONTH}(?:월|[.](?![ ]?\d)))""",
    "md": rf"""{_APART}(?<!{_APOSTROPHE})(?:{_MONTH}(?:[.][ ]?|/){_DAY}[.일]?[ ]?\({_WEEKDAY}\)
        |{_MONTH}[.](?:[12]\d|3[01])일|(?<=[(~]){_MONTH}[.][ ]?{_DAY}[.](?=[)~])
        |(?:(?<=[.)]~)|(?<=[.)]~[ ])|(?<=[.)][ ]~[ ])){_MONTH}[.][ ]?{_DAY}(?:[.](?!\d)|(?![\d.%]))
        |{_MONTH}[.][ ]?{_DAY}[.](?=[ ]?~[ ]?{_MONTH}[.][ ]?{_DAY}[.]))""",
    "decade": rf"{_NO_PART}(?:(?:19|20)\d0|{_APOSTROPHE}?\d0)[ ]?년대",
    "year": rf"""(?<!\d)(?<!\d[.])(?<!\d,)(?:
        (?:{_YEAR}|{_APOSTROPHE}\d\d)(?:[ ]?[~·-][ ]?(?:{_YEAR}|{_APOSTROPHE}?\d\d)){{0,9}}[ ]?년
        (?!간|형|산(?!업)|생|식|차|째|[ ]?(?:동안|만에|역사|전통))
        |(?<!징역[ ])(?<!금고[ ])(?<!만[ ])\d\d년
        (?=[ ]?{_MONTH}월|[ ]?[상하]반기|[ ]?[1-4]분기|도[ ]|[ ]?말(?![가-힣])))""",
    "fiscal": rf"{_NO_PART}(?<![~-])(?:19|20)\d\d[ ]?(?:년도?[ ]?)?회계[ ]?연도",
    "rel_year": rf"""(?:올해|금년|내년|내후년|후년|작년|지난[ ]?해(?![가-힣])|지?지난해|재작년|새해
        |올(?=[ ]?(?:[상하]반기|\d\d?[ ]?월|[1-4]분기|봄|여름|가을|겨울|연말|들어|한[ ]?해|[초말]{_AFTER})))""",
    "same_year": r"(?:같은[ ]?해|그해|이듬해|다음[ ]?해(?=[ 에의,]|까지|부터)|전년)",
    "month": rf"""{_NO_PART}(?<![/:])(?<!\d[·~-])(?<![천백십만제])(?<!징역[ ])(?<!금고[ ])(?<!\D\d년[ ])
        {_numbers(_MONTH)}[ ]?월(?!물|급|세|드|요일|평균)""",
    "rel_month": r"""(?:지?지난[ ]?달|이번[ ]?달|다?다음[ ]?달|이[ ]?달|내달|금월|당월|익월)
        (?!러|라|리|렸|려|성|걀|력|인|아|콤|의[ ](?:소녀|기자상|과학기술인상))""",
    "last_month": r"전[월달](?=[ ]?(?:대비|동기|보다|에[ ]?[비견]|과[ ][비같]|\())",
    "month_before": rf"(?:전년|작년|지난[ ]?해|재작년)[ ]?{_LIKE_MONTH}",
    "day_before": rf"(?:전년|작년|지난[ ]?해|재작년)[ ]?{_LIKE_DAY}",
    "counted_month_before": rf"{_NO_PART}\d{{1,2}}년[ ]전[ ]?{_LIKE_MONTH}",
    "counted_day_before": rf"{_NO_PART}\d{{1,2}}년[ ]전[ ]?{_LIKE_DAY}",
    "same_month": rf"(?:같은|그)[ ]?달(?!러|라|리){_AFTER.replace('(?=', '(?=말|초|중|', 1)}",
    "day": rf"""(?:(?:(?<=\d월)|(?<=\d월[ ])|(?<=[난음이번내은그 ]달[ ])){_numbers(_DAY)}[ ]?일
        |{_NO_MEASURE}(?:{_DAY},[ ]){{1,6}}{_DAY}일{_NO_DURATION}  # 24, 25, 31일
        |{_NO_MEASURE}(?!1일[ ](?:평균|최대|최고|이용|생산|권장|섭취|처리|\d)){_numbers(_DAY)}[ ]?일{_NO_DURATION})
        {_AFTER}(?:[ ]?\({_WEEKDAY}\))?""",
    "rel_day": rf"(?:오늘(?!날)|어제|그저께|그제|그끄저께|내일|모레|그?글피){_AFTER}",
    "same_day": rf"(?:이날|같은[ ]?날|전날|다음[ ]?날|이튿날|[전익]일){_AFTER_DAY}",
    "ago": rf"(?:하루|이틀|사흘|나흘|닷새|엿새|열흘|보름)[ ]?[전뒤후]{_AFTER}",
    "years_ago": r"""(?<![\d,가-힣])(?<!\d[.])(?<![가-힣][ ]약[ ])
        (?<!시행[ ])(?<!출범[ ])(?<!출시[ ])(?<!도입[ ])(?<!개막[ ])(?<!만료[ ])(?<!마감[ ])
        \d{1,2}년[ ]전(?=[ ,.]|에[ ,]|부터|까지|의[ ])(?![ ]?(?:대비|같은))""",
    "quarter": _NO_PART + _numbers("[1-4]") + r"(?:/4)?[ ]?분기(?![ ]?(?:연속|만에|째|동안|마다|별))",
    "rel_quarter": r"(?:지난|이번|다음|직전)[ ]?분기(?!점)",
    "last_quarter": r"전[ ]?분기(?=[ ]?(?:대비|동기|보다|에[ ]?[비견]|과[ ][비같]|\())",
    "half": r"(?:(?<![가-힣])|(?<=[올해년]))[상하]반기",
    "season": rf"(?:(?<![가-힣])|(?<=올)|(?<=지난))(?:봄|여름|가을|겨울)(?:철|{_AFTER})",
    "part": rf"""{_BEHIND_PERIOD}
        (?:말|초(?![·ㆍ]?[중등])|중순|초순|상순|하순|중반|초반|후반){_AFTER}""",
    "month_week": rf"{_BEHIND_MONTH}(?:(?:첫|둘|셋|넷|다섯)째|첫|마지막)[ ]?주{_AS_WEEK}",
    "counted_month_week": rf"{_BEHIND_MONTH}[1-5]주[ ]?차{_AS_WEEK}",
    "year_part": rf"연[말초내]{_AFTER}",
    "week": rf"""(?:(?:지?지난|이번|다?다음)[ ]?|내)주
        (?:말{_AFTER}|(?=[^가-힣]|$|에|부터|까지|는|중|초|의|내[ ]|안))""",
    "weekday": rf"{_WEEKDAY}요일",
    "lead": rf"""(?:지난|오는|다가오는|돌아오는|이번)
        (?=[ ]?(?:\d|{_APOSTROPHE}\d|[상하]반기|{_WEEKDAY}요일|봄|여름|가을|겨울|연말))""",
}
_BEGINNING = (  # the set of first letters comes first, so that the engine skips to the next at full speed
    r"[\d'‘’`′올금내후작지재새같그이전다당익오어모하엿열보사나닷직상봄여가겨말초중연월화수목토일돌글첫둘셋넷마]"
    rf"(?<=(?=(?<!\d){_APOSTROPHE}?\d{{1,4}}(?:[ ]?[,~·/-][ ]?{_APOSTROPHE}?\d{{1,4}}){{0,16}}[ ]?[년월일분주회./-]"
    r"|올[ \d해상하봄여가겨연들한초말]|금[년월요]|내[년후달일주]|후[년반]|작년|지[난지]|재작"
    r"|새해|같은|그[해달제저끄글]|그[ ]달|이[달날번튿듬틀]|이[ ]달|전[년날월달일분]|전[ ]분|다[음가다]|당월|익[월일]"
    r"|오[늘는]|어제|모레"
    r"|하[루반순]|사흘|나흘|닷새|엿새|열흘|보름|직전|상[반순]|봄|여름|가을|겨울|연[말초내]|[월화수목토일]요"
    rf"|돌아|글피|{_BEHIND_PERIOD}(?:말|초|중[순반]|첫[째 주]|[둘셋넷]째|다섯|마지)).)"
)
_CANDIDATE = compile_lazily(_BEGINNING, re.VERBOSE | re.ASCII)
_DIGIT_OR_APOSTROPHE = frozenset("0123456789'‘’`′")
_COUNTED = "counted_"
"""Opens the name of a group whose words begin with a number, and is not part of its kind: 2년 전 같은 달."""
_WITH_MARKS = ("ymd", "months", "ym", "md")
_WITH_UNITS = {
    "년": ("fiscal", "decade", "year", "counted_month_before", "counted_day_before", "years_ago"),
    "월": ("month",),
    "일": ("day",),
    "분": ("quarter",),
    "주": ("counted_month_week",),
    "회": ("fiscal",),
}
"""What words with digits are by the letter behind their numbers: few texts hold all of them."""
_BEGINNINGS = {
    "month_before": "전년 작년 지난해 지난_해 재작년",
    "day_before": "전년 작년 지난해 지난_해 재작년",
    "rel_year": "올 금년 내년 내후년 후년 작년 지난해 지난_해 지지난해 재작년 새해",
    "same_year": "같은해 같은_해 그해 이듬해 다음해 다음_해 전년",
    "rel_month": "지난달 지난_달 지지난달 지지난_달 이번달 이번_달 다음달 다음_달 다다음달 다다음_달 이_달 이달 내달"
    " 금월 당월 익월",
    "last_month": "전월 전달",
    "same_month": "같은달 같은_달 그달 그_달",
    "rel_day": "오늘 어제 그저께 그제 그끄저께 내일 모레 글피 그글피",
    "same_day": "이날 같은날 같은_날 전날 전일 다음날 다음_날 이튿날 익일",
    "ago": "하루 이틀 사흘 나흘 닷새 엿새 열흘 보름",
    "rel_quarter": "지난분기 지난_분기 이번분기 이번_분기 다음분기 다음_분기 직전분기 직전_분기",
    "last_quarter": "전분기 전_분기",
    "half": "상반기 하반기",
    "season": "봄 여름 가을 겨울",
    "part": "말 초 중순 상순 하순 중반 후반",
    "month_week": "첫째 둘째 셋째 넷째 다섯째 첫주 첫_주 마지막",
    "year_part": "연말 연초 연내",
    "week": "지난주 지난_주 지지난주 지지난_주 이번주 이번_주 다음주 다음_주 다다음주 다다음_주 내주",
    "weekday": "월요일 화요일 수요일 목요일 금요일 토요일 일요일",
    "lead": "지난 오는 다가오는 돌아오는 이번",
}
"""What words without digits begin with, _ for a space: a pattern is tried, and compiled, only where it can match."""
_INSIDE = frozenset(("half", "season", "part", "month_week", "weekday"))
"""What may stand behind other Hangul: 올봄, 올해말; all other words without digits begin a word."""


def _any_of(*kinds: str) -> re.Pattern[str]:
    return compile_lazily("|".join(f"(?P<{kind}>{_PATTERNS[kind]})" for kind in kinds), re.VERBOSE | re.ASCII)


_MARKED = _any_of(*_WITH_MARKS)
_NUMBERED = {unit: _any_of(*kinds) for unit, kinds in _WITH_UNITS.items()}
_NUMBERS = compile_lazily(rf"(?:{_APOSTROPHE}|[\d ,~·/-]){{1,120}}", re.ASCII)
_MARK_AFTER = compile_lazily(rf"{_APOSTROPHE}?\d{{1,4}}[ ]?[./-]", re.ASCII)
"""What every date of `_MARKED` begins with: 2026.3.4, '26. 3. 4., 3/4(수)."""

_NAMED = [
    (kind, tuple(word.replace("_", " ") for word in words.split()), _any_of(kind))
    for kind, words in _BEGINNINGS.items()
]


def _by_letter(*, inside: bool) -> dict[str, list[tuple[tuple[str, ...], re.Pattern[str]]]]:
    by_letter: dict[str, list[tuple[tuple[str, ...], re.Pattern[str]]]] = {}
    for kind, words, pattern in _NAMED:
        if kind in _INSIDE or not inside:
            for letter in {word[0] for word in words}:
                by_letter.setdefault(letter, []).append((words, pattern))
    return by_letter


_BY_LETTER = {inside: _by_letter(inside=inside) for inside in (False, True)}
_RANK = {
    "lead": 0,
    **dict.fromkeys(["year", "rel_year", "same_year", "fiscal", "decade", "week"], 1),
    **dict.fromkeys(["month", "rel_month", "same_month", "month_before", "ym"], 2),
    **dict.fromkeys(["day", "quarter", "half", "season", "weekday"], 3),
    **dict.fromkeys(["part", "month_week", "year_part"], 4),
}
_WEEKS_OF_MONTH = "마첫둘셋넷다"
_ALONE = 9  # words that combine with nothing
_MONTHS = {"month", "rel_month", "same_month", "month_before", "ym"}
_HANGS_ON = {"day": {*_MONTHS, "lead"}, "month_week": _MONTHS, "weekday": {"week", "lead"}}
_DEPENDENT = frozenset({"lead", "part", "month_week", "season", "weekday"})
_UNPLACED = _DEPENDENT - {"lead"}
_PARTS = frozenset({"part", "month_week"})
_DOTTED = frozenset({"ymd", "months", "ym", "md"})
_DIGITS = compile_lazily(r"\d+", re.ASCII)
_DIGITS_OF_QUARTERS = compile_lazily(r"(?<!/)\d", re.ASCII)  # not the 4 of 1/4분기

Joint = Literal["list", "range"]


class Number(NamedTuple):
    """A number of a list or range, with its own span in the view."""

    value: int
    start: int
    end: int


class Word(NamedTuple):
    """One part of a date: a year, a month, 지난 or 말."""

    kind: str
    text: str
    start: int
    end: int
    numbers: tuple[Number, ...]

    @property
    def joint(self) -> Joint | None:
        """Return whether several numbers are a range (3~5월) or a list (11·13·19일)."""
        if len(self.numbers) < 2 or self.kind in _DOTTED:  # noqa: PLR2004 - two make several
            return None
        return "list" if "·" in self.text or "," in self.text else "range"

    def pick(self, at: int) -> Word:
        """Keep one number of a range or list."""
        return self._replace(numbers=(self.numbers[at],)) if self.joint else self


class DateWords(NamedTuple):
    """The words of one date, coarse to fine; offsets are the view's."""

    words: tuple[Word, ...]
    start: int
    end: int

    def get(self, *kinds: str) -> Word | None:
        """Return the first word of these kinds, or None."""
        for word in self.words:  # asked seven times a date, and twice as fast as a generator
            if word.kind in kinds:
                return word
        return None

    def text(self, kind: str) -> str:
        """Return the word of a kind without its spaces; LookupError without one."""
        return self._word(kind).text.replace(" ", "")

    def number(self, kind: str) -> int:
        """Return the first number of the word of a kind; LookupError without one."""
        return self._word(kind).numbers[0].value

    def numbers(self, kind: str) -> tuple[int, ...]:
        """Return all numbers of the word of a kind; LookupError without one."""
        return tuple(number.value for number in self._word(kind).numbers)

    def _of_several(self, joint: Joint) -> Word | None:
        """Return the word that has several numbers tied in that way, or None: most have one."""
        for word in self.words:
            if len(word.numbers) > 1 and word.joint == joint:
                return word
        return None

    def _word(self, kind: str) -> Word:
        word = self.get(kind)
        if word is None:
            raise LookupError(kind)
        return word

    @property
    def kind(self) -> str:
        """Name the finest word, 말, 초 and 첫째 주 aside."""
        last = self.words[-1].kind
        return self.words[-2].kind if last in _PARTS and len(self.words) > 1 else last

    @property
    def is_range(self) -> bool:
        """Return whether it runs from one number to another."""
        return self._of_several("range") is not None

    def pick(self, at: int) -> DateWords:
        """Keep one number of a range or list."""
        return self._replace(words=tuple(word.pick(at) for word in self.words))

    def singles(self) -> Iterator[DateWords]:
        """Return each date of a list with its own span, the shared words with the first and the unit with the last."""
        listed = self._of_several("list")
        if listed is None:
            yield self
            return
        last = len(listed.numbers) - 1
        for at, number in enumerate(listed.numbers):
            start, end = (self.start if at == 0 else number.start), (self.end if at == last else number.end)
            yield self.pick(at)._replace(start=start, end=end)


def number_of_week(word: Word) -> int:
    """Return which week of a month 둘째 주 or 2주차 is, 0 for the last."""
    return word.numbers[0].value if word.numbers else _WEEKS_OF_MONTH.index(word.text[0])


def years_back(word: Word) -> int:
    """Return how many years 지난해, 재작년 or 2년 전 is before the year spoken of."""
    if word.numbers:
        return word.numbers[0].value
    return 2 if word.text.startswith("재작년") else 1


def read_dates(text: str) -> Iterator[DateWords]:
    """Return the dates of a normalised text in order, each as its words."""
    group: list[Word] = []
    for word in _read_words(text):
        if group and not _continues(text, group, word):
            yield from _whole(group)
            group = []
        group.append(word)
    yield from _whole(group)


def _read_words(text: str) -> Iterator[Word]:
    done = 0
    for candidate in _CANDIDATE.finditer(text):
        start = candidate.start()
        if start >= done and (found := _match(text, start)):
            yield _word(found)
            done = found.end()


def _match(text: str, start: int) -> re.Match[str] | None:
    if text[start] in _DIGIT_OR_APOSTROPHE:
        marked = _MARKED.match(text, start) if _MARK_AFTER.match(text, start) else None
        return marked or _numbered(text, start)
    inside = start > 0 and "가" <= text[start - 1] <= "힣"
    for beginnings, pattern in _BY_LETTER[inside].get(text[start], ()):
        if text.startswith(beginnings, start) and (found := pattern.match(text, start)):
            return found
    return None


def _numbered(text: str, start: int) -> re.Match[str] | None:
    numbers = _NUMBERS.match(text, start)
    pattern = _NUMBERED.get(text[numbers.end() : numbers.end() + 1]) if numbers else None
    return pattern.match(text, start) if pattern else None


def _word(found: re.Match[str]) -> Word:
    start, kind = found.start(), found.lastgroup or ""
    if kind in _BEGINNINGS:
        return Word(kind, found[0], start, found.end(), ())
    digits = _DIGITS_OF_QUARTERS if kind == "quarter" else _DIGITS
    numbers = [Number(int(one[0]), start + one.start(), start + one.end()) for one in digits.finditer(found[0])]
    return Word(kind.removeprefix(_COUNTED), found[0], start, found.end(), tuple(numbers))


def _continues(text: str, group: list[Word], word: Word) -> bool:
    last = group[-1]
    if text[last.end : word.start] not in {"", " "}:
        return False
    if _RANK.get(last.kind, _ALONE) >= _RANK.get(word.kind, -1):
        return False
    return last.kind in _HANGS_ON.get(word.kind, {last.kind})


def _whole(group: list[Word]) -> Iterator[DateWords]:
    """Leave out a 지난 without a date after it, and a season or weekday that nothing dates."""
    while group and group[-1].kind == "lead":
        group.pop()
    if not group or (group[-1].kind in _DEPENDENT and all(word.kind in _UNPLACED for word in group)):
        return
    yield DateWords(tuple(group), group[0].start, group[-1].end)
