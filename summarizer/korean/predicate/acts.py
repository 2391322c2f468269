"""Read a noun that names an act by the words after it: 서명 여부, 투자를 거부했다, 증설 추진, 미가입국이다."""

from __future__ import annotations

import re

from .forms import Form, word_list
from .nouns import read_noun
from .said import is_denied, take
from .state import NEGATIVE_STEMS, Chain, is_in
from .tokens import Token, read_head, strip_case
from .verbs import follow_verb

__all__ = ["act_of", "follow_act", "follow_member"]

_CASES = frozenset({"을", "를", "", "은", "는", "이", "가", "도", "에", "에서", "의"})
_MEMBER = re.compile(r"(?P<not>미|비|불)?(?P<act>[가-힣]{2,4}?)(?P<kind>국|사|자|기업|기관)?$")
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
        return _headline(chain, case)
    if chain.closed() or case not in _CASES:
        return False
    at = chain.next()
    token = chain.tokens[at]
    head = read_head(token)
    if (
        head
        and case in {"", "의"}
        and not head.kinds <= {"thing", "condition", "fact"}
        or (head and head.noun == "상태")
    ):
        return _headed(chain, at, token)
    if case in {"은", "는"} and (later := _scheduled(chain, at)):
        return _headed(chain, later, chain.tokens[later])
    weighed = chain.form(at)
    if weighed and weighed.stem in {"두", "놓"} and case in {"을", "를"}:  # 매각을 두고 고심 중이다
        return _weighed(chain, at + 1)
    return _done(chain, weighed.stem if weighed else strip_case(token.core)[0], at, case)


def _scheduled(chain: Chain, start: int) -> int | None:
    """Return the word of 예정이다 in 도입은 다음 달 예정이다."""
    for at in range(start, min(start + 3, len(chain.tokens))):
        head = read_head(chain.tokens[at])
        if head and head.form and head.noun in {"예정", "계획", "방침"}:
            return at
        if chain.form(at):
            return None
    return None


def _headline(chain: Chain, case: str) -> bool:
    """Read the last noun of a headline: 예비심사 통과."""
    if case or chain.tokens[chain.at].last:
        return False
    chain.aspect, chain.ending = "done", "final"
    return True


def _headed(chain: Chain, at: int, token: Token) -> bool:
    head = read_head(token)
    if head is None:
        return False
    chain.at = at
    if head.kinds & {"plan", "possibility"}:
        chain.aspect = "future"
    form = read_noun(chain, head, None)
    if form:
        follow_verb(chain, form)
    return True


def _weighed(chain: Chain, at: int) -> bool:
    form = chain.form(at)
    stem = form.stem if form else strip_case(chain.core(at))[0]
    if not is_in(stem, "deliberation"):
        return False
    chain.mark("possibility")
    chain.aspect = "future"
    chain.at = at
    return True


def _done(chain: Chain, stem: str, at: int, case: str) -> bool:
    form = chain.form(at)
    if form and form.stem in NEGATIVE_STEMS and not case:  # 인상 않기로
        chain.negations += 1
        return _go_on(chain, at, form)
    if form and form.stem == "아니" and case in {"이", "가"}:  # 인하가 아니라 동결이었다
        chain.negations += 1
        return _go_on(chain, at, form)
    if form and is_in(stem, "doing") and not (case in {"에", "에서"} and stem == "하"):
        return _go_on(chain, at, form)
    if is_in(stem, "planning"):
        chain.mark("plan")
        chain.aspect = "future"
        chain.at = at
        if form:
            return _go_on(chain, at, form)
        if at + 1 < len(chain.tokens) and (verb := chain.form(at + 1)):  # 탈퇴 선언을 번복했다
            take(chain, verb.stem, at + 1)
        return True
    if stem in word_list("heads", "call") and case in {"을", "를", ""}:
        chain.mark("obligation")
        chain.at = at
        return True
    if is_in(stem, "doing") and at == len(chain.tokens) - 1:
        chain.at = at
        return _headline(chain, "")
    if stem in {"완료", "마무리", "종료"} and chain.core(at + 1).startswith("상태"):
        chain.at, chain.aspect, chain.ending = at + 1, "done", "final"
        return True
    return _taken(chain, stem, at, form)


def _go_on(chain: Chain, at: int, form: Form) -> bool:
    chain.at = at
    follow_verb(chain, form)
    return True


def _taken(chain: Chain, stem: str, at: int, form: Form | None) -> bool:
    if chain.core(at) == "없던" or (form and form.stem == "없" and chain.core(at + 1).startswith("일로")):
        chain.reversed = True
        chain.mark("plan")
        return True
    if not take(chain, stem, at):
        return False
    if form and form.past and chain.aspect == "none":
        chain.aspect = "done" if chain.frame == "plain" else "future" if chain.frame == "possibility" else chain.aspect
    if chain.frame == "possibility":
        chain.aspect = "future"
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
        form = _member_verb(chain, token, found)
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


def _member_verb(chain: Chain, token: Token, found: re.Match[str]) -> Form | None:
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
