"""How the words around a figure bound it: 최대, 이상, 넘다, 가량, 까지.

A word counts only where it governs the figure: 최대 governs across 총, 연, 1인당, not across a noun or another figure.
What stands behind a figure may stand behind its parentheses, too: 30억 달러(약 4조 원)를 넘다.
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import NamedTuple

from policy_brief import Bound
from summarizer.korean.predicate import Opening, read_opening
from summarizer.korean.words import bundled_tables
from summarizer.text.patterns import compile_lazily

from .numerals import Numeral

__all__ = ["Bounds", "Governors", "bounds_of", "governors_at"]

_LEFT_REACH = 48
_RIGHT_REACH = 48
_OVER = frozenset(("넘", "넘기", "넘어서", "웃돌", "초과", "상회", "돌파", "뛰어넘"))
_UNDER = frozenset(("밑돌", "하회"))
_BEGIN_VERBS = frozenset((*(stem[0] for stem in _OVER | _UNDER), "못", "안"))


def _any(key: str) -> str:
    """Return the words of a list as alternatives of a pattern."""
    return "|".join(word.replace("_", " ") for word in bundled_tables("numbers/bounds_words.toml")[key].split())


_UPPER_BEFORE, _LOWER_BEFORE, _APPROX_BEFORE = _any("upper_before"), _any("lower_before"), _any("approx_before")
_FILLING = rf"{_any('between')}|한 ?해|한 ?달|(?:우리 ?돈|우리나라 ?돈)|[가-힣0-9]{{1,8}}당|\("
_BEFORE = compile_lazily(
    rf"(?<![가-힣0-9A-Za-z])(?:(?:{_UPPER_BEFORE}|{_LOWER_BEFORE}|{_APPROX_BEFORE}|{_FILLING})"
    r"(?: |(?=[0-9$€£¥₩수몇\"'‘“]|$)))+[\"'‘“]?$"
)
_LISTED_BEFORE = "|".join((_UPPER_BEFORE, _LOWER_BEFORE, _APPROX_BEFORE, _any("between"))).split("|")
_ENDS_BEFORE = frozenset((*(word[-1] for word in _LISTED_BEFORE), *"해달돈당("))
"""What the words that `_BEFORE` finds end in: most figures stand behind another one."""
_WORD = compile_lazily(
    rf"(?<![가-힣])(?:(?P<upper>{_UPPER_BEFORE})|(?P<lower>{_LOWER_BEFORE})|(?P<approx>{_APPROX_BEFORE}))(?![가-힣]*당)"
)
_IN_PARENTHESES = r" ?\([^()\n]{1,60}\)"
_ASIDE = compile_lazily(_IN_PARENTHESES)
_CHANGED_CAP = compile_lazily(
    r"(?<![가-힣])(?:최대|최고) (?:약 ?)?[0-9][0-9,.천백십만억조 ]{0,14} ?[가-힣]{1,4}"
    rf"(?:{_IN_PARENTHESES})?에서 (?:최대 ?)?$",
    cues="최",
)
# 역대 최대 30조원: the largest that there was, not a bound of this one
_RECORDS = frozenset(("최대", "최고", "최장", "최소", "최저"))
_RECORD_BEFORE = compile_lazily(r"(?:역대|사상|세계|국내|아시아|동양)(?:에서)? ?$")
_CHANGED = compile_lazily(r"으?로(?![ ]?나[눠뉘])")
_TOWARDS = frozenset("으로")  # what it begins with
_BEFORE_CAPPED = _TOWARDS | frozenset(" (")  # and parentheses before it
_CAP = compile_lazily(r"(?:한도|상한)(?:액)?[을를은는] (?:[가-힣]{1,6}당 |[가-힣]{1,6} )?(?:약 ?)?$")
_CAPPED = compile_lazily(r"으?로 (?:묶|제한|못 ?박|정[하했한해])")
_PEAK = compile_lazily(r"(?:을|를|까지)? ?(?:기록|경신|찍)")

_ADVERB, _RISE, _ABOUT, _JOSA = _any("adverbs"), _any("rising"), _any("about"), _any("particles")
_NEGATED_UPPER = (
    r"(?:넘|초과하|상회하|웃돌|돌파하)지(?:는|도)? ?(?:않|못|아니|말)|넘기지 ?(?:않|못)|(?:넘을|넘길|초과할"
    r"|웃돌) 수 ?(?:는 |도 )?없"
    r"|넘어서는 ?안|넘으면 ?안|초과해서는 ?안|못 ?넘"
)
_UPPER_AFTER = (
    rf"(?P<upper>{_NEGATED_UPPER}|이하|미만|이내|한도|상한|밑도|밑돌|밑돈|밑돎|하회|못 ?미[치쳐친칠쳤]"
    rf"|미치지(?:도|는)? ?(?:못|않)"
    r"|미달|아래|밑으로|밑에|(?<=[도이가차는] )안 ?[되돼된될됐]|(?:채 |(?<=채 ))안 ?[되돼된될됐]"
    r"|(?<=[도이가차] )못 ?[되된돼됐]|내(?=에서|로 |까지)|범위(?: 내)?(?=에서|로)|(?<=[도이가차] )채 ?안"
    r"|되지(?:도|는)? ?(?:않|못)"
    r"|(?<=[원러로%]도 )(?:못 ?(?=[가-힣])|(?:받|벌|얻|채우|거두)지 ?못)"
    r"|(?<=도 )못 ?채[우운울워웠]"
    r"|(?<!에서 )(?<!에서)까지(?! ?(?:넣|포함|더[하해한]|합[치쳐친하해한]|보[태탠])))"
)
_LOWER_AFTER = (
    r"(?P<lower>이상(?![하한기향])|초과|(?<!에 )(?<!에게 )넘(?![나보]|겨[주준줬받]|겨 ?받)|웃도|웃돌"
    r"|웃돈(?![을이도 ])|(?<=[을를] )웃돈(?= )|웃돈다|상회"
    r"|돌파(?!(?:를|가)? ?(?:눈앞|앞두|앞둔|목전|임박|시도|여부))|뛰어넘|남짓)"
)
_APPROX_AFTER = rf"(?P<approx>육박|가까이|가까운|가깝|근접|{_ABOUT}|경(?=[의에] ))"
_SUFFIX = (
    rf" ?(?:{_any('measures')}|[선권](?![가-힣]{{2}})|(?:만|간|동안)(?=[ ,])"
    r"|(?:고지|벽|문턱|관문)(?=[를을]))"
    rf"|(?P<about> ?(?:{_ABOUT}))"
    r"|(?P<more> ?(?:남짓|\+ ?(?:α|알파|a)|플러스 ?알파|여(?![가-힣])))"
)
_PART_OF_CLASS = compile_lazily(  # 2억 원 후반대, 2달러 중반이다
    r" ?[초중후]반대?(?=(?:이다|다|이[고며었]?|였|인|[은는을를의와과가]|에서?|으?로|까지|부터|쯤|정도)?(?![가-힣]))"
)
_AFTER = compile_lazily(
    rf"(?P<class>대(?![가-힣]{{2}}|[학회출금비학]|한 )| 대(?=의 |로 |를 |에 ))?(?:{_SUFFIX})*"
    rf" ?(?P<josa>(?:{_JOSA})(?= |(?:{_NEGATED_UPPER}|넘|웃|밑|못|안|육박|가까|초과|상회|돌파"
    rf"|되지)))? ?(?:(?:{_ADVERB}) ?){{0,3}}"
    rf"(?:{_UPPER_AFTER}|{_LOWER_AFTER}|{_APPROX_AFTER})?"
)
_BOUNDING = ("upper", "lower", "approx")
"""The groups of `_AFTER` that bound a figure, one of which is its last where it has any."""
_EXCLUDED = compile_lazily(
    r"미만|밑|하회|미치지|미달|아래|안|못|채|(?:되|받|벌|얻|거두)지"
    r"|초과|넘|웃|상회|돌파|뛰어넘"
)
_INCLUDED = compile_lazily(_NEGATED_UPPER)
# 1기가와트를 넘는 단지는 없다 denies the complex, not the bound; 넘는 일은 없다 denies the bound.
_DESCRIBES = compile_lazily(r"[가-힣]{1,4}[는은한] (?!(?:일|적|경우|사례)[은는이가도])")
_NEARLY = compile_lazily(r"육박|가까이|가까운|가깝")
# 예상치를 25억원 웃도는, 목표에 3억원 못 미친다: the figure is the difference, not a bound.
_COMPARED_BEFORE = compile_lazily(r"(?:[을를]|보다)(?: 약)? $")
_DIFFERENCE = compile_lazily(r"웃|밑[도돌돈돎]|상회|하회|초과")
_SHORT_BEFORE = compile_lazily(r"에(?: 약)? $")
_SHORT = compile_lazily(r"못 ?미|미치지|미달")
_WAGE_BEFORE = compile_lazily(r"(?:월급|연봉|급여|봉급|임금) $")  # 월급 4천원을 넘는 액수: the wage is exact
_SUM_AFTER = compile_lazily(r"(?:는|은|하는|한) (?:액수|금액|돈)")
_OF_ANOTHER_BEFORE = compile_lazily(r"[0-9]\S{0,4}?(?:으로|로|라) [^.,·\n]{1,30}의 $")
"""A figure of one's own, then whose the next is: 71.4점으로 미르 3의 (78.9점에 못 미친다)."""
_REACH_OF_OTHER = 48
_MARK_BEFORE = compile_lazily(r"(?:목표|기준|요건)(?:치|값|선|액|량)?(?:인|이던|이었던|였던)? (?:연 |월 |약 )?$")
_MISSES = compile_lazily(r"넘|웃|밑|못 ?미|미치지|미달|하회|상회|돌파|뛰어넘")
_HAND_OVER = frozenset("기긴길김겨겼")
_HELD_BEFORE = compile_lazily(
    r"(?:지분|주식|채권|물량|부지|토지|사업권|특허|자산|매물)(?:의| 가운데| 중)? (?:약 |총 )?$"
)
# 목표인 85%에 못 미쳤다: the figure is the target; what missed it is another
_TARGET = compile_lazily(rf"(?:는|도|만)?(?: [^ .,\n]+){{0,2}}? ?(?:{_RISE}|[0-9]+(?:년|개월|일))")


class Governors(NamedTuple):
    """What the words on both sides of a figure say about it."""

    upper: bool = False
    lower: bool = False
    approx: bool = False
    classed: bool = False
    """True in X원대: the figure names a class of figures that begin with it."""
    excluded: bool = False
    """True after 미만, 초과, 넘다: the bound itself is outside."""
    nearly: bool = False
    """True before 가까이 and 육박: the figure is not quite reached."""
    difference: bool = False
    """True in 예상치를 25억원 웃돌다: the figure is what lies between two others."""


_UNGOVERNED, _CAPPED_ALONE = Governors(), Governors(upper=True)
"""What most figures have before them, made once."""


class Bounds(NamedTuple):
    """The values of a figure as its words bound it; `minimum` or `maximum` is None where the bound leaves it open."""

    minimum: Decimal | None
    maximum: Decimal | None
    approx: bool
    bound: Bound
    excluded: bool = False


def governors_at(text: str, start: int, end: int) -> Governors:
    """Return the words that bound the figure at `text[start:end]`."""
    before = _governors_before(text, start, end)
    stop = _class_end(text, end)
    after = _bound_after(text, stop)
    if after is None or (stop == end and not _says_something(after)):
        return before
    verb = _verb_of(text, after)
    if verb and verb.frame == "question":  # a question is not a bound: 30억원을 넘을지
        return before
    if _is_compared(text, start, after):
        return before._replace(difference=True)
    if _is_mark(text, start, after) or _counts_nothing(text, start, after):
        return before
    # 넘어서지 못했다 is at most, 밑돌지 않았다 at least
    if verb and verb.negative and not _DESCRIBES.match(text, _bound_start(after)):
        return before._replace(upper=verb.stem in _OVER, lower=verb.stem in _UNDER)
    word = after["upper"]
    upper = bool(word) and not (word == "까지" and _TARGET.match(text, after.end()))
    classed = bool(after["class"]) or stop > end
    approx = bool(after["about"] or after["more"] or after["approx"] or classed or after["lower"] == "남짓")
    lower = bool(after["lower"] or after["more"])
    passed = _is_excluded(after["lower"] or "")  # 많게는 20조원이 넘는다: the verb outweighs the adverb
    is_upper = (before.upper or upper) and not (lower and (passed or not before.upper))
    return Governors(
        upper=is_upper,
        lower=(before.lower or lower) and not (upper and not before.lower),
        approx=before.approx or approx,
        classed=classed,
        excluded=_is_excluded(word or "") if is_upper else passed,
        nearly=after["approx"] is not None and _NEARLY.match(after["approx"]) is not None,
    )


def _class_end(text: str, end: int) -> int:
    """Return where the part of a class ends that a figure is in, as in 2억 원 후반대; `end` where none is named."""
    part = _PART_OF_CLASS.match(text, end) if "반" in text[end : end + 3] else None
    return part.end() if part else end


def _bound_after(text: str, end: int) -> re.Match[str] | None:
    """Return the words behind a figure that bound it, or those behind its parentheses where only they do."""
    after = _AFTER.match(text, end)
    if after is None or after.lastgroup in _BOUNDING:
        return after
    behind = _behind_aside(text, after.end())
    found = _AFTER.match(text, behind) if behind > after.end() else None
    return found if found and any(found.group("about", "more", *_BOUNDING)) else after


def _says_something(after: re.Match[str]) -> bool:
    """Return whether the words behind a figure say more of it than its particle; most match no group at all."""
    return after.lastgroup is not None and any(after.group("class", "about", "more", *_BOUNDING))


def _behind_aside(text: str, end: int) -> int:
    """Return where the parentheses that open at `end` close; `end` where none do."""
    aside = _ASIDE.match(text, end) if text.startswith(("(", " ("), end) else None
    return aside.end() if aside else end


def _verb_of(text: str, after: re.Match[str]) -> Opening | None:
    """Return the verb that bounds a figure, read with what follows it: 30억원을 넘어서지 못했다, 넘을지."""
    start = _bound_start(after)
    if start < 0 or text[start] not in _BEGIN_VERBS:
        return None
    stop = text.find("\n", start, start + _RIGHT_REACH)
    verb = read_opening(text[start : stop if stop >= 0 else start + _RIGHT_REACH])
    return verb if verb and verb.stem in _OVER | _UNDER else None


def _bound_start(after: re.Match[str]) -> int:
    """Return where the word or verb that bounds a figure begins; -1 where there is none."""
    return max(after.start("lower"), after.start("upper"))


def _is_compared(text: str, start: int, after: re.Match[str]) -> bool:
    """Return whether a figure is a difference, or what another figure is compared with."""
    word = after["upper"] or after["lower"] or ""
    before = text[max(0, start - 6) : start]
    if after["josa"]:
        return bool(_WAGE_BEFORE.search(before) and word in {"넘", "초과"} and _SUM_AFTER.match(text, after.end()))
    if _DIFFERENCE.match(word) and after.end() > after.start() + len(word):
        return _COMPARED_BEFORE.search(before) is not None
    return bool(_SHORT.match(word) and _SHORT_BEFORE.search(before))


def _is_mark(text: str, start: int, after: re.Match[str]) -> bool:
    """Return whether a figure is a target or a standard that something else misses or passes, or another's figure."""
    word = after["upper"] or after["lower"] or ""
    if not word or not _MISSES.match(word):
        return False
    is_mark = _MARK_BEFORE.search(text[max(0, start - 12) : start])
    return bool(is_mark or _OF_ANOTHER_BEFORE.search(text[max(0, start - _REACH_OF_OTHER) : start]))


def _counts_nothing(text: str, start: int, after: re.Match[str]) -> bool:
    """Return whether the word behind a figure is not a bound: 131곳에 이상이 있다, 지분 17.1%를 넘기다."""
    if after["lower"] == "이상" and after["josa"]:
        return True
    handed = after["lower"] == "넘" and text[after.end() : after.end() + 1] in _HAND_OVER
    return handed and _HELD_BEFORE.search(text[max(0, start - 12) : start]) is not None


def _is_excluded(word: str) -> bool:
    return bool(word) and _EXCLUDED.match(word) is not None and _INCLUDED.match(word) is None


def _governors_before(text: str, start: int, end: int) -> Governors:
    before = text[max(0, start - _LEFT_REACH) : start].rpartition("\n")[2]
    stretch = _BEFORE.search(before) if before.rstrip(" \"'‘“")[-1:] in _ENDS_BEFORE else None
    capped = text[end : end + 1] in _BEFORE_CAPPED and _is_capped(text, before, _behind_aside(text, end))
    if stretch is None:
        return _CAPPED_ALONE if capped else _UNGOVERNED
    is_record = _RECORD_BEFORE.search(before, 0, stretch.start()) is not None
    words = [word for word in _WORD.finditer(stretch[0]) if not (is_record and word[0] in _RECORDS)]
    found = {word.lastgroup: word[0] for word in words}
    peak = found.get("upper") == "최고" and _PEAK.match(text, end)
    upper = capped or ("upper" in found and not peak)
    return Governors(upper=upper, lower="lower" in found, approx="approx" in found)


def _is_capped(text: str, before: str, end: int) -> bool:
    """Return whether a figure is the new cap, as the second one of 최대 2억원에서 3억원으로: 한도를 30억원으로 묶다."""
    if text[end : end + 1] not in _TOWARDS or not _CHANGED.match(text, end):
        return False
    return bool(_CHANGED_CAP.search(before) or (_CAPPED.match(text, end) and _CAP.search(before)))


def bounds_of(value: Numeral, governors: Governors, *, is_range: bool) -> Bounds:
    """Return the values of a numeral with its governors; an explicit range stays one whatever words surround it."""
    low, high = value
    if governors is _UNGOVERNED and low == high:  # as most are
        return Bounds(low, high, approx=False, bound="exact")
    approx = governors.approx or (value.vague and not is_range)
    if governors.classed:
        high = high + _last_digit(high) if is_range or not value.vague else high
    is_open = value.vague and not governors.excluded and high == low * 10
    if not is_range and governors.upper and not is_open:  # 많게는 수십억 is several billion, and not up to 10 billion
        return Bounds(None, high, approx, "upper", governors.excluded)
    if not is_range and governors.lower:
        return Bounds(low, None, approx, "lower", governors.excluded)
    return Bounds(low, high, approx, "range" if low < high else "exact")


def _last_digit(value: Decimal) -> Decimal:
    """Return one step of the last non-zero digit: 10^8 for 52억."""
    exponent = value.normalize().as_tuple().exponent
    return Decimal(1).scaleb(exponent) if isinstance(exponent, int) else Decimal(0)
