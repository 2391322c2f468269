"""Read whether the clause after a date is past or to come: 28일 열었다, 25일 열린다, 10일까지 끝낼 것으로 보인다."""

from __future__ import annotations

import re
from typing import Final, Literal, NamedTuple

from summarizer.text.patterns import compile_lazily

__all__ = ["Tense", "Verb", "first_verb", "is_planned", "is_put_off", "read_tense"]

Tense = Literal["past", "ahead"]

_REACH: Final = 160
_UNTIL: Final = "까지"
_END = compile_lazily(r"\n|\.(?![0-9A-Za-z])|[!?](?=[ ]|$)")
_QUOTED = compile_lazily(r"[\"“][^\"“”]*[\"”]")
_WORD = compile_lazily(r"[가-힣]+")
_SSANG_SIOT: Final = 20  # the number of the final consonant ㅆ
_NIEUN, _RIEUL = 4, 8
_PRESENT_STEMS: Final = "있겠"  # ㅆ that is not past tense
_FINITE: Final = ("다", "다고", "다며", "다면서", "다는", "다만", "다지만", "다가")
_AHEAD_BEGINS: Final = (
    *("예정", "계획", "방침", "전망", "관측", "목표"),
    *("내다봤", "내다보", "예상", "예측", "예보"),  # verbs of foreseeing point to the future even in the past tense
)
_AHEAD_ENDS: Final = (  # 2월 내기로, 28일까지 달라고, 31일 교신하면, 15일 처리하자는, 20일 만나자고
    *("기로", "달라고", "하라고", "되라고", "하면", "되면", "하자는", "되자는", "하자며", "되자며"),
    *(f"{stem}자고" for stem in "하되가나보열두루추내"),
)
_PUT_OFF = compile_lazily(
    r"로[ ](?:다시[ ])?(?:미[뤄루뤘]|연기|늦[춰추췄]|연장|변경|옮[겨기겼]|잡[혔혀힌았아]|예정[된돼됐])"
)
_AHEAD_AFTER_RIEUL = compile_lazily(  # 열릴 것으로, 열 수도; not 공청회를 거쳤다, 장비를 수출했다
    r"것|예정|계획|전망|방침|수(?:[가는도]|밖에)?$|듯|뜻|텐데|가능성|거(?:다|라고|라며|라는)?$"
)
_PLANNED = compile_lazily(  # up to the first plan in the sentence, quotations and other dates aside
    r"""
    (?:까지는|까지|에는|에|부터|쯤|께|경|초|말|중순|중)?
    (?:(?![ ](?:지난|오는|내년|올해|내달|다음[ ]달)[ ])[^\n.!?"“”0-9]){0,70}?
    (?:[가-힣]기로 | [가-힣][ ](?:예정|계획|방침))
    """,
    re.VERBOSE,
)
_UNDER_WAY = compile_lazily(r"[ ]중(?:인|이|에)|[가-힣]던[ ]|(?:[한된]|[은])[ ](?:뒤|후|이후|바)")
_JOINED = compile_lazily(r"[ ]?(?:부터|에서|까지|[~∼〜–,·ㆍ-]|[와과]|이?나|또는)")  # 16일부터 20일까지; 5일과 6일
_OWN_TIME = compile_lazily(
    r"""
    (?:다음|내)[ ]?달              # 다음 달 연다고 밝혔다
    | 오는[ ]                      # 오는 18일 연다고
    | \d월                         # 9월 연다고
    | (?:내년|하반기|상반기|연말)(?:에|까지|부터|[ ](?:말|초|중|상반기|하반기))  # 내년 초 연다고
    """,
    re.VERBOSE,
)
_NO_VERB: Final = frozenset((
    "대한", "위한", "관한", "또한", "의한", "인한", "통한", "제한", "기한", "권한", "북한", "남한", "주한", "시한",
    "무한", "따른", "다른", "이른", "어린", "강한", "약한", "심한", "급한", "중요한", "중대한", "심각한", "다양한",
    "필요한", "가능한", "유명한", "특별한", "새로운", "거대한", "엄청난", "뛰어난", "확실한", "정확한", "안전한",
    "편한", "위험한",
))  # fmt: skip
_PAST_ADNOMINAL: Final = (
    *"한된린친낸난진킨긴힌른쓴",
    "나온",
    "들어온",
    "돌아온",
    "받은",
    "맡은",
    "맺은",
    "넣은",
    "놓은",
)
_SHORT_PAST: Final = frozenset("연낸쓴판산본한간온된둔진친난선준편")
_PRESENT_ADNOMINAL: Final = tuple(f"{stem}는" for stem in "하되리지치내여르받맞열나오가")


class Verb(NamedTuple):
    """A word that tells a tense; it ends its clause (열었다) or stands before a noun (열린)."""

    word: str
    tense: Tense
    is_finite: bool
    before: list[str]
    """The words before it in its clause."""


def first_verb(text: str, start: int) -> Verb | None:
    """Return the first word after `start` in its sentence that tells a tense, quotations aside, or None."""
    words = [match[0] for match in _WORD.finditer(_clause(text, start))]
    for at, (word, following) in enumerate(zip(words, [*words[1:], ""], strict=True)):
        finite = _finite_tense(word, following)
        if tense := finite or _adnominal_tense(word, following):
            return Verb(word, tense, finite is not None, words[:at])
    return None


def read_tense(text: str, start: int, *, first: bool = False) -> Tense | None:
    """Return the tense of the first verb after `start` in its sentence, quotations aside; None where none tells.

    A day until which something lasts belongs to the verb that ends the clause, not to one before a noun. If a verb in
    the future has a time of its own, the day belongs to a past verb after it: 4일 센터를 다음 달 연다고 밝혔다. With
    `first`, the first verb always counts: 내년 1월 공고해 3월 뽑고 5월 시작한다고 밝혔다.
    """
    if is_put_off(text, start):
        return "ahead"
    until = text.startswith(_UNTIL, start)
    clause = _clause(text, start)
    found: Tense | None = None
    words = list(_WORD.finditer(clause))
    for at, match in enumerate(words):
        word, following = match[0], words[at + 1][0] if at + 1 < len(words) else ""
        tense, verb = _finite_tense(word, following), match.start()
        if tense is None and not until:
            tense = _adnominal_tense(word, following)
        if tense == "ahead" and not found and word.endswith(_PRESENT_ADNOMINAL) and _has_object(clause, verb):
            return None  # 11일 기금을 마련하는 구상을: the day may be that of a later verb
        if tense == "past" or (tense and (first or not _has_own_time(clause, verb))):
            return tense
        found = found or tense
    return found


def _clause(text: str, start: int) -> str:
    """Return what follows `start` in its sentence, within reach and without quotations."""
    stop = _END.search(text, start, start + _REACH)
    return _QUOTED.sub("", text[start : stop.start() if stop else start + _REACH])


def is_put_off(text: str, start: int) -> bool:
    """Return whether something is put off to the date before `start`, or brought forward to it: 28일로 미뤘다."""
    return text.startswith("로 ", start) and _PUT_OFF.match(text, start) is not None


def is_planned(text: str, start: int) -> bool:
    """Return whether what happens at the date before `start` is planned: 7월까지 마련할 계획, 2월 국회에 내기로.

    The first verb decides: what began or was done then stands before a noun (3월부터 시행 중인 제도를).
    """
    planned = _PLANNED.match(text, start, start + _REACH)
    if planned is None or _UNDER_WAY.search(planned[0]):
        return False
    words = [word[0] for word in _WORD.finditer(planned[0])]
    behind = [*words[1:], ""]
    return not any(
        word in _SHORT_PAST or _is_past(word) or _adnominal_tense(word, after)
        for word, after in zip(words, behind, strict=True)
    )


def _has_own_time(clause: str, verb: int) -> bool:
    """Return whether another time than the day stands before a verb; a range or list is one with the day."""
    return _JOINED.match(clause) is None and _OWN_TIME.search(clause, 0, verb) is not None


def _has_object(clause: str, verb: int) -> bool:
    """Return whether a word before a verb is its object, so that the verb need not be what happens that day."""
    return any(word[0][-1] in "을를" for word in _WORD.finditer(clause, 0, verb))


def _finite_tense(word: str, following: str) -> Tense | None:
    if word.startswith(_AHEAD_BEGINS) or "겠" in word or word.endswith(_AHEAD_ENDS):
        return "ahead"
    if _is_past(word):
        return "past"
    if word.endswith(_FINITE) and _final(_before_da(word)) == _NIEUN:  # 한다, 열린다, 받는다
        return "ahead"
    if _final(word[-1]) == _RIEUL and _AHEAD_AFTER_RIEUL.match(following):  # 끝낼 것, 열릴 예정
        return "ahead"
    return None


def _is_past(word: str) -> bool:
    """Return whether a verb has a past tense: 열었다, 밝혔으며, 했던."""
    return any(_final(syllable) == _SSANG_SIOT and syllable not in _PRESENT_STEMS for syllable in word[:-1])


def _adnominal_tense(word: str, following: str) -> Tense | None:
    if not following or following.startswith("등") or len(word) < 2 or word in _NO_VERB:  # noqa: PLR2004 - too short
        return None
    if word.endswith(_PAST_ADNOMINAL):
        return "past"
    return "ahead" if word.endswith(_PRESENT_ADNOMINAL) else None


def _before_da(word: str) -> str:
    return word[: word.rindex("다")][-1:]


def _final(syllable: str) -> int:
    return (ord(syllable) - ord("가")) % 28 if syllable else 0
