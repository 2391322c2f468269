"""Read a noun that names an act by the words after it: 서명 여부, 투자를 거부했다, 증설 추진, 미가입국이다."""

from __future__ import annotations

import re

from summarizer.text.patterns import compile_lazily

from .forms import Form, word_list
from .nouns import read_noun
from .said import is_denied, take
from .state import NEGATIVE_STEMS, Chain, is_in
from .tokens import Token, read_head, strip_case
from .verbs import follow_verb

__all__ = ["act_of", "follow_act", "follow_member"]

_CASES = frozenset({"을", "를", "", "은", "는", "이", "가", "도", "에", "에서", "의"})
_MEMBER = compile_lazily(r"(?P<not>미|비|불)?(?P<act>[가-힣]{2,4}?)(?P<kind>국|사|자|기업|기관)?$")
_RUMOUR = "설"


def act_of(core: str) -> tuple[str, str] | None:
    """Return the act and the particle of a noun, None where it names no act."""
    acts = word_list("nouns", "acts")
    if core in acts:
        return core, ""
    noun, case = strip_case(core)
    if noun in acts:
        return noun, case
    return (noun[:-1], _RUMOUR) if noun.endswith(_RUMOUR) and noun[:-1] in acts else None


def follow_act(chain: Chain, case: str) -> bool:
    """Read on from an act; return whether the words after it make it a predicate."""
    if case == _RUMOUR:
        chain.mark("denied_report" if is_denied(chain, chain.at + 1) else "report")
        return True
    if chain.at + 1 >= len(chain.tokens):
        return _end_headline(chain, case)
    if chain.closed() or case not in _CASES:
        return False
    return _follow_words(chain, case)


def _follow_words(chain: Chain, case: str) -> bool:
    at = chain.next()
    headed = at if _says_how(chain.tokens[at], case) else _scheduled(chain, at) if case in {"은", "는"} else None
    if headed:
        return _follow_head(chain, headed)
    form = chain.form(at)
    if form and form.stem in {"두", "놓"} and case in {"을", "를"}:  # 매각을 두고 고심 중이다
        return _follow_weighing(chain, at + 1)
    stem = form.stem if form else strip_case(chain.core(at))[0]
    return _follow_verb(chain, form, at, case) or _follow_noun(chain, stem, at, case) or _take(chain, stem, at, form)


def _says_how(token: Token, case: str) -> bool:
    """Return whether a word such as 계획 or 여부 stands right after an act."""
    head = read_head(token)
    if head is None:
        return False
    return head.noun == "상태" or (case in {"", "의"} and not head.kinds <= {"thing", "condition", "fact"})


def _scheduled(chain: Chain, start: int) -> int | None:
    """Return the word of 예정이다 in 도입은 다음 달 예정이다."""
    for at in range(start, min(start + 3, len(chain.tokens))):
        head = read_head(chain.tokens[at])
        if head and head.form and head.noun in {"예정", "계획", "방침"}:
            return at
        if chain.form(at):
            return None
    return None


def _end_headline(chain: Chain, case: str) -> bool:
    """Read the last noun of a headline: 예비심사 통과."""
    if case or chain.tokens[chain.at].last:
        return False
    chain.aspect, chain.ending = "done", "final"
    return True


def _follow_head(chain: Chain, at: int) -> bool:
    head = read_head(chain.tokens[at])
    if head is None:
        return False
    chain.at = at
    if head.kinds & {"plan", "possibility"}:
        chain.aspect = "future"
    form = read_noun(chain, head, None)
    if form:
        follow_verb(chain, form)
    return True


def _follow_weighing(chain: Chain, at: int) -> bool:
    form = chain.form(at)
    stem = form.stem if form else strip_case(chain.core(at))[0]
    if not is_in(stem, "deliberation"):
        return False
    chain.mark("possibility")
    chain.aspect = "future"
    chain.at = at
    return True


def _follow_verb(chain: Chain, form: Form | None, at: int, case: str) -> bool:
    """Read a verb that says of the act whether it is done: 인상 않기로, 인하가 아니라, 합병을 마쳤다."""
    if form is None:
        return False
    negated = (form.stem in NEGATIVE_STEMS and not case) or (form.stem == "아니" and case in {"이", "가"})
    if not negated and (not is_in(form.stem, "doing") or (case in {"에", "에서"} and form.stem == "하")):
        return False
    chain.negations += negated
    return _go_on(chain, at, form)


def _follow_noun(chain: Chain, stem: str, at: int, case: str) -> bool:
    """Read a word, verb or noun, that plans or asks for the act: 증설 추진, 공개를 촉구했다."""
    if is_in(stem, "planning"):
        return _plan(chain, at)
    if stem in word_list("heads", "call") and case in {"을", "를", ""}:
        chain.mark("obligation")
        chain.at = at
        return True
    if is_in(stem, "doing") and at == len(chain.tokens) - 1:
        chain.at = at
        return _end_headline(chain, "")
    if stem in {"완료", "마무리", "종료"} and chain.core(at + 1).startswith("상태"):
        chain.at, chain.aspect, chain.ending = at + 1, "done", "final"
        return True
    return False


def _plan(chain: Chain, at: int) -> bool:
    chain.mark("plan")
    chain.aspect = "future"
    chain.at = at
    form, following = chain.form(at), chain.form(at + 1)
    if form:
        return _go_on(chain, at, form)
    if following:  # 탈퇴 선언을 번복했다
        take(chain, following.stem, at + 1)
    return True


def _go_on(chain: Chain, at: int, form: Form) -> bool:
    chain.at = at
    follow_verb(chain, form)
    return True


def _take(chain: Chain, stem: str, at: int, form: Form | None) -> bool:
    if chain.core(at) == "없던" or (stem == "없" and chain.core(at + 1).startswith("일로")):  # 없던 일로 했다
        chain.reversed = True
        chain.mark("plan")
        return True
    if not take(chain, stem, at):
        return False
    if chain.frame == "possibility":
        chain.aspect = "future"
    elif form and form.past and chain.aspect == "none" and chain.frame == "plain":
        chain.aspect = "done"
    return True


def follow_member(chain: Chain, token: Token) -> str | None:
    """Read 서명국이 아니다, 미가입국이다, 비상장사다, 미취득 상태다; return the act."""
    found = _MEMBER.fullmatch(_member_noun(token))
    if found is None or found["act"] not in word_list("nouns", "acts"):
        return None
    form = token.form
    if form is None and found["kind"] and token.core.endswith("다"):
        chain.ending = "final"
    elif form is None:
        form = _member_verb(chain, found)
        if form is None:
            return None
    chain.negations += bool(found["not"])
    if form:
        follow_verb(chain, form)
    return found["act"]


def _member_noun(token: Token) -> str:
    if token.form and token.form.kind == "copula":
        return token.form.stem
    return token.core.removesuffix("다") if token.core.endswith(("자다", "사다")) else strip_case(token.core)[0]


def _member_verb(chain: Chain, found: re.Match[str]) -> Form | None:
    """Return the 아니다 or 상태다 after a member."""
    if chain.closed():
        return None
    following, head = chain.following(), read_head(chain.tokens[chain.at + 1])
    if following and following.stem == "아니" and found["kind"]:
        chain.at += 1
        chain.negations += 1
        return following
    if found["not"] and head and head.noun == "상태":
        chain.at += 1
        return head.form
    return None
