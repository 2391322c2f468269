"""Read the noun after a clause, and what is said of it: 할 계획이 없다, 했다는 보도를 부인했다, 한 것으로 알려졌다."""

from __future__ import annotations

from .forms import Form, word_list
from .said import is_denied, take
from .state import Chain, is_in
from .tokens import Head, read_head, strip_case

__all__ = ["read_modifier", "read_noun"]

_OWN_CASES = frozenset({"을", "를", "", "도", "은", "는"})
_REACH_OF_ABSENCE = 4
_DEGREES = frozenset({"있", "높", "크", "남", "낮", "작", "희박", "열리", "충분", "많", "적"})
_LOW = frozenset({"낮", "희박", "작", "적"})


def read_modifier(chain: Chain, form: Form) -> Form | None:
    """Read what a clause in ㄴ, 는, ㄹ or 다는 stands before."""
    if chain.closed():
        return None
    following = chain.following()
    if following and following.stem == "듯하":
        chain.mark("possibility")
        return chain.go(chain.at + 1)
    at = chain.at + 1
    if form.ending == "present_modifier" and chain.core(at) == "한":  # 연장하지 않는 한
        chain.mark("condition")
        return None
    if form.ending == "quoted":
        at = _past_owners(chain, at)
    head = read_head(chain.tokens[at])
    if head is None or (at == chain.at + 1 and head.form is None and not head.case and _continues(chain, at, head)):
        return _describe(chain, form)
    chain.at = at
    return read_noun(chain, head, form)


def _past_owners(chain: Chain, at: int) -> int:
    """Pass over 일각의 and 일부 before 주장."""
    while at + 1 < len(chain.tokens) and chain.core(at).endswith(("의", "일부", "일각")) and at < chain.at + 3:
        at += 1
    return at


def _continues(chain: Chain, at: int, head: Head) -> bool:
    """Return whether a head is the first noun of another phrase: 매각한 결과 보고서."""
    return "ability" in head.kinds and head.noun not in {"수", "리"} and chain.form(at + 1) is None


def _describe(chain: Chain, form: Form) -> Form | None:
    """Read a clause that describes a noun; 서명한 나라는 없다, which fits nobody, is a denial."""
    chain.describes = True
    if form.ending == "quoted":
        chain.mark("report")
    if form.ending == "future_modifier" and not chain.core(chain.at + 1).startswith("정도"):
        chain.mark("plan")
    noun, case = strip_case(chain.core(chain.at + 1))
    if noun and case in {"은", "는", "이", "가", "도"} and _absence(chain, chain.at + 2) is not None:
        chain.negations += 1
    return None


def _absence(chain: Chain, start: int) -> int | None:
    """Return the word of 없다 after a noun, over 한 번도 and 하나도."""
    for at in range(start, min(start + _REACH_OF_ABSENCE, len(chain.tokens))):
        form = chain.form(at)
        if form is not None and form.stem not in {"하", "전혀"}:
            return at if form.stem == "없" else None
        if chain.tokens[at].last:
            return None
    return None


def read_noun(chain: Chain, head: Head, form: Form | None) -> Form | None:
    """Read a noun that shows how the clause or act before it is meant; return the verb that continues."""
    ending = form.ending if form else ""
    for kind, reader in _READERS:
        if kind in head.kinds:
            read, following = reader(chain, head, form, ending)
            if read:
                return following
    return _describe(chain, form) if form else None


_Read = tuple[bool, Form | None]
_UNREAD: _Read = (False, None)


def _thing(chain: Chain, head: Head, _form: Form | None, ending: str) -> _Read:
    """Read 것: 한 것으로 알려졌다, 할 것을 촉구했다, 한 것은 아니다, 할 것이다."""
    future = ending == "future_modifier"
    if head.form:
        chain.mark("plan" if future else "report" if ending == "quoted" else "")
        return True, head.form
    if chain.closed():
        return True, None
    at = chain.next()
    if head.case in {"으로", "로", "으로는"}:
        return True, _supposed(chain, at, future=future)
    if head.case in {"은", "이", "", "도"} and (said := _is_so(chain, at)):
        return True, said
    verb = chain.form(at)
    if verb and head.case in {"을", ""}:
        _ask(chain, verb, at, future=future)
    elif future:
        chain.mark("plan")
    return True, None


def _is_so(chain: Chain, at: int) -> Form | None:
    """Read 아니다 or 같다 after 것."""
    last = min(at + _REACH_OF_ABSENCE, len(chain.tokens) - 1)
    while at < last and chain.form(at) is None and not chain.core(at).endswith(("이", "가")):
        at += 1
    verb = chain.form(at)
    if verb is None or verb.stem not in {"아니", "같"}:
        return None
    chain.negations += verb.stem == "아니"
    chain.mark("possibility" if verb.stem == "같" else "")
    return chain.go(at)


def _ask(chain: Chain, verb: Form, at: int, *, future: bool) -> None:
    if verb.stem in word_list("heads", "call"):
        chain.mark("obligation")
        return
    if future:
        chain.mark("plan")
    take(chain, verb.stem, at)


def _supposed(chain: Chain, at: int, *, future: bool) -> Form | None:
    """Read what 것으로 leads to: 알려졌다, 보인다, 확인됐다."""
    for place in range(at, min(at + 4, len(chain.tokens))):
        form = chain.form(place)
        if form is None:
            continue
        if is_in(form.stem, "established") and not future:
            chain.describes = form.ending.endswith("modifier")
            chain.at = place
            return None
        chain.mark("report" if is_in(form.stem, "hearsay") or not future else "plan")
        chain.describes = form.ending.endswith("modifier")
        chain.at = place
        return None
    chain.mark("plan" if future else "report")
    return None


def _ability(chain: Chain, head: Head, _form: Form | None, ending: str) -> _Read:
    if ending != "future_modifier":
        return _UNREAD
    return True, _existence(chain, head, "possibility")


def _experience(chain: Chain, head: Head, _form: Form | None, ending: str) -> _Read:
    if ending != "past_modifier":
        return _UNREAD
    chain.aspect = "done"
    return True, _existence(chain, head, "")


def _condition(chain: Chain, head: Head, form: Form | None, ending: str) -> _Read:
    if not ending.endswith("modifier"):
        return _UNREAD
    past = form is not None and (form.past or ending == "past_modifier")
    if not (past and head.noun in {"때", "시"}):
        chain.mark("condition")
    return True, None


def _progress(chain: Chain, head: Head, _form: Form | None, ending: str) -> _Read:
    if ending not in {"present_modifier", ""}:
        return _UNREAD
    chain.aspect = "ongoing"
    return True, head.form or _existence(chain, head, "")


def _whether(chain: Chain, _head: Head, _form: Form | None, ending: str) -> _Read:
    if ending == "past_modifier":
        return _UNREAD
    chain.mark("question")
    return True, None


def _fact(chain: Chain, head: Head, form: Form | None, ending: str) -> _Read:
    if head.noun == "사실" and ending == "past_modifier":
        return True, _existence(chain, head, "")
    if ending in {"future_modifier", ""}:
        if head.noun == "상태" and not ending:
            chain.aspect = "ongoing"
            return True, head.form
        return _UNREAD
    if head.noun == "상태":
        chain.aspect = "ongoing" if form and form.letters == "ㄴ" else chain.aspect
    if head.noun == "데" and _is_doubted(chain):
        chain.mark("possibility")
    return True, head.form if head.noun == "상태" else None


def _is_doubted(chain: Chain) -> bool:
    return any(chain.core(at).startswith("의문") for at in range(chain.at + 1, chain.at + 4))


def _report(chain: Chain, _head: Head, _form: Form | None, ending: str) -> _Read:
    if ending not in {"quoted", ""}:
        return _UNREAD
    chain.mark("denied_report" if is_denied(chain, chain.at + 1) else "report")
    return True, None


def _duty(chain: Chain, head: Head, _form: Form | None, _ending: str) -> _Read:
    return True, _existence(chain, head, "obligation")


def _plan(chain: Chain, head: Head, form: Form | None, ending: str) -> _Read:
    if ending == "past_modifier" and not (form and form.letters.endswith("ㄷㅓㄴ")):
        return _UNREAD
    return True, _existence(chain, head, "plan")


def _possibility(chain: Chain, head: Head, _form: Form | None, ending: str) -> _Read:
    if ending == "past_modifier":
        return _UNREAD
    if ending == "quoted":
        chain.mark("denied_report" if is_denied(chain, chain.at + 1) else "report")
        return True, None
    if is_denied(chain, chain.at + 1):
        chain.mark("denied_report")
        return True, None
    return True, _existence(chain, head, "possibility")


def _call(chain: Chain, _head: Head, _form: Form | None, ending: str) -> _Read:
    if ending not in {"quoted", "future_modifier", ""}:
        return _UNREAD
    chain.mark("obligation")
    return True, None


_READERS = (
    ("thing", _thing), ("ability", _ability), ("experience", _experience), ("condition", _condition),
    ("progress", _progress), ("whether", _whether), ("possibility", _possibility), ("fact", _fact),
    ("report", _report), ("duty", _duty), ("plan", _plan), ("call", _call),
)  # fmt: skip


def _existence(chain: Chain, head: Head, frame: str) -> Form | None:
    """Read 있다, 없다, 이다 or a verb that takes the noun: 계획이 없다, 계획을 철회했다."""
    if head.form:
        chain.mark(frame)
        return head.form
    chain.ending = "noun"
    if chain.closed():
        chain.mark(frame)
        return None
    if head.case in {"", "은", "는", "이", "가", "도"} and (absent := _absence(chain, chain.at + 1)) is not None:
        return _absent(chain, head, absent, frame)
    chain.mark(frame)
    at = chain.next()
    following = chain.form(at)
    if following and following.stem == "아니":
        chain.negations += 1
        return chain.go(at)
    if following and following.stem in _DEGREES:
        chain.negations += following.stem in _LOW
        return chain.go(at)
    if head.case in _OWN_CASES:
        take(chain, following.stem if following else strip_case(chain.core(at))[0], at)
    return None


def _absent(chain: Chain, head: Head, at: int, frame: str) -> Form | None:
    """Read 없다 after a noun: 않을 수 없다 says that it is done, 할 계획이 없다 that it is not."""
    doubled = chain.negations % 2 == 1
    chain.negations += 1
    if doubled and head.noun == "수":
        chain.aspect = "none"
    else:
        chain.mark(frame)
    return chain.go(at)
