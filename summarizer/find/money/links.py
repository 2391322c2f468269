"""Link amounts to each other if the grammar says so: a conversion in parentheses, a part of a whole."""

from __future__ import annotations

from collections.abc import Sequence

from policy_brief import Money
from summarizer.find.passage import Passage
from summarizer.text.patterns import compile_lazily

from .sums import tie_sums

__all__ = ["link_amounts"]

_NEAR = 12  # amounts back that a detail can refer to
_REACH = 60
_SENTENCE_REACH = 300
_SOURCE = (
    r"한화로?|우리 ?돈으?로?|우리나라 ?돈으?로?|원화로?|미화로?|달러화?로|유로화?로|엔화?로|위안화?로|환산|환율"
    r"|당시|현재|현|기준|약|대략|총|최대|최소|시"
)
_SUFFIX = r"(?:여|어치|상당|규모|짜리|씩|가량|정도|이상|이하|안팎|을|를|의|에|으로|로|대)?"
_OPENED = compile_lazily(rf" ?{_SUFFIX} ?\((?:(?:{_SOURCE})[ ,]*)*=?", cues="(")
_APPOSED = compile_lazily(
    rf" ?{_SUFFIX} ?[,·] ?(?:한화로?|우리 ?돈으?로?|우리나라 ?돈으?로?|원화로?|미화로?)[ ,]*(?:(?:{_SOURCE})[ ,]*)*",
    cues=",·",
)
_LISTED_DETAILS = compile_lazily(
    r"등(?:의|을 담은|이 담긴)? ?(?:세부|구체적인?) ?(?:투자 ?)?(?:계획|내역|사업|방안|항목|내용)"
)
_OF_THESE = compile_lazily(
    r"[이그여](?<![가-힣].)(?:(?<=[이그]) ?(?:중|가운데)|(?<=이)들 중|(?<=여)기에는)(?:에서?|에는|에서는|은)?(?=[ ,])"
)
_AMONG = ("중", "가운데", "여기에는")
"""What `_OF_THESE` holds."""
_COUNTED = compile_lazily(r"[ ,]?(?:약 |최소 |최대 )?[0-9]+ ?(?:여 ?)?(?:곳|개사|개국|명|인|팀|기업|업체)")
_OF_WHOLE = compile_lazily(
    r"(?:의)? ?(?:(?:규모의? ?)?(?:[가-힣]{0,6}(?:예산|사업비|자금|투자금|투자액|기금|재원|금액|매출|펀드|비용"
    r"|지원금))?) ?(?:가운데 |중 |중에서 )(?:[^.!?\n0-9]{0,24})",
    cues=("가운데 ", "중 ", "중에서 "),
)
_NEXT_DETAIL = compile_lazily(r"(?:을|를|은|이|씩)? ?[,·] ?(?:[^.!?\n0-9,·]{1,12} )?")


_OF_TOTAL = compile_lazily(
    r"(?:^|(?<=[\n) ]))(?:이 |해당 )?(?:전체|총) ?(?:[가-힣]{2,6}(?: [가-힣]{2,6})?) ?(?:가운데|중(?:에서)?)"
    r" ?(?:약 ?|최대 ?|먼저 ?|우선 ?)?$"
    r"|^[^가-힣]*(?:\([가-힣 ]{1,12}\) ?)?(?:전체 ?|총 ?|이 )?"
    r"(?P<noun>예산|사업비|투자금|투자액|목표액|재원|기금|지원금|총액|금액) ?(?:가운데|중(?:에서)?) ?(?:약 ?|최대 ?)?$",
    cues=("가운데", "중"),
)
_SENTENCES_BACK = 3
_INCLUDES = compile_lazily(r"(?:에는|에|엔) (?:[^.!?\n0-9]{1,40} )")
_INCLUDED = compile_lazily(r" ?(?:이|가|도|을|를)? ?(?:함께 )?포함(?!하지|되지 않|돼 있지)")
_NEAR_WORDS = 24


def link_amounts(passage: Passage, amounts: Sequence[Money]) -> tuple[Money, ...]:
    """Set `conversion_of` and `detail_of`; amounts come in text order."""
    linked: list[Money] = []
    wholes: list[Money] = []
    for amount in amounts:
        base = _converted(passage, linked, amount)
        whole = None if base else _whole_of(passage, wholes[-_NEAR:], amount)
        tied = amount.model_copy(update={"conversion_of": base, "detail_of": whole}) if base or whole else amount
        linked.append(tied)
        if base is None:
            wholes.append(tied)
    return tie_sums(passage, linked)


def _between(passage: Passage, start: int, end: int) -> str:
    """Return the words at source offsets as the view shows them; stretches too long to tie anything are empty."""
    if end - start > _REACH:
        return "\n"
    return passage.view.text[passage.view.offset(start) : passage.view.offset(end)]


def _converted(passage: Passage, before: Sequence[Money], amount: Money) -> str | None:
    """Return the id of the amount just before, in another currency, that this one converts."""
    if not before or before[-1].currency == amount.currency:
        return None
    between = _between(passage, before[-1].end, amount.start)
    if _OPENED.fullmatch(between) or _APPOSED.fullmatch(between):
        return before[-1].id
    return None


def _whole_of(passage: Passage, wholes: Sequence[Money], amount: Money) -> str | None:
    if not wholes:
        return None
    if _is_listed_detail(passage, amount):
        return _only_whole_before(wholes, amount)
    whole = wholes[-1]
    between = _between(passage, whole.end, amount.start)
    view = passage.view
    included = _INCLUDES.fullmatch(between) and _INCLUDED.match(view.text, view.offset(amount.end))
    if included or _OF_WHOLE.fullmatch(between) or _is_of_total(passage, whole, amount):
        return whole.id if _holds(whole, amount) else None
    if whole.detail_of and whole.currency == amount.currency and _NEXT_DETAIL.fullmatch(between):
        return whole.detail_of
    return _introduced_whole(passage, wholes, amount)


def _is_of_total(passage: Passage, whole: Money, amount: Money) -> bool:
    """Return whether a sentence opens with 전체 투자액 가운데, or with 목표액 중 where the whole is a 목표액."""
    if whole.detail_of or not amount.sentence - _SENTENCES_BACK <= whole.sentence < amount.sentence:
        return False
    view = passage.view
    sentence = passage.sentences[amount.sentence - 1]
    found = _OF_TOTAL.search(view.text[view.offset(sentence.start) : view.offset(amount.start)])
    if not found:
        return False
    at = view.offset(whole.start)
    lead = view.text[max(0, at - _NEAR_WORDS) : at]
    return found["noun"] in lead if found["noun"] else "총" in lead or "전체" in lead or "모두" in lead


def _is_listed_detail(passage: Passage, amount: Money) -> bool:
    """Return whether the sentence sums up what it lists as details: … 등의 세부 계획."""
    sentence = passage.sentences[amount.sentence - 1]
    view = passage.view
    since = view.offset(amount.end)
    until = min(view.offset(sentence.end), since + _SENTENCE_REACH)
    return _LISTED_DETAILS.search(view.text, since, until) is not None


def _only_whole_before(wholes: Sequence[Money], amount: Money) -> str | None:
    """Return the one amount of the sentence before; None where there are several to choose from."""
    earlier = [other for other in wholes if other.sentence == amount.sentence - 1]
    return earlier[0].id if len(earlier) == 1 and _holds(earlier[0], amount) else None


def _introduced_whole(passage: Passage, wholes: Sequence[Money], amount: Money) -> str | None:
    """Return the last amount before 이 중, 그중 or 이 가운데 in the sentence of this one or the sentence before it."""
    sentence = passage.sentences[amount.sentence - 1]
    view = passage.view
    until = view.offset(amount.start)
    since = max(view.offset(sentence.start), until - _SENTENCE_REACH)
    parted = any(word in view.text[since:until] for word in _AMONG)
    marks = list(_OF_THESE.finditer(view.text, since, until)) if parted else []
    if not marks or _COUNTED.match(view.text, marks[-1].end(), until):  # 이 가운데 6곳은: of the firms
        return None
    before = [other for other in wholes if view.offset(other.end) <= marks[-1].start()]
    near = [other for other in before if other.sentence >= amount.sentence - 1]
    return near[-1].id if near and _holds(near[-1], amount) else None


def _holds(whole: Money, part: Money) -> bool:
    """Return whether a part can be of this whole: same currency, not greater."""
    largest = whole.value_max or whole.value_min
    least = part.value_min or part.value_max
    return whole.currency == part.currency and largest is not None and least is not None and least <= largest
