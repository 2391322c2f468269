"""Follow a predicate over the words after its stem: 하지 않기로 했다, 할 계획이 없다, 했다는 보도는 사실이 아니다."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from .forms import Form, word_list
from .tokens import Head, Token, read_head, strip_case

__all__ = ["Chain", "follow_noun", "follow_verb"]

_DENIAL_REACH = 8
_MATRIX_REACH = 9
_ORDER = ("denied_report", "question", "condition", "obligation", "possibility", "plan", "report")
_AUXILIARIES = {"있": "progressive", "오": "progressive", "가": "progressive", "주": "", "보": "", "내": "", "놓": "", "두": "",
                "버리": "", "드리": "", "나가": "progressive", "달": "ask"}  # fmt: skip
RUMOUR = "설"
"""Stands for the particle of 매각설, which is a report by itself."""
_NEGATIVE_STEMS = frozenset({"않", "못하", "아니하", "말", "못"})


@dataclass(slots=True)
class Chain:
    """What the words of a predicate add up to while they are read."""

    tokens: Sequence[Token]
    at: int
    negations: int = 0
    frames: set[str] = field(default_factory=set)
    aspect: str = "plain"
    reversed: bool = False
    ending: str = ""
    modifies: bool = False
    doubled: bool = False

    @property
    def frame(self) -> str:
        """The frame that outweighs the others."""
        return next((frame for frame in _ORDER if frame in self.frames), "plain")

    def form(self, at: int) -> Form | None:
        """The verb at a word, None past the end."""
        return self.tokens[at].form if at < len(self.tokens) else None

    def next(self, *, most: int = 2) -> int:
        """Return the next word; adverbs are passed over, 안 and 못 are counted."""
        at = self.at + 1
        while at < len(self.tokens) - 1 and at - self.at <= most and not self.tokens[at - 1].last:
            core = self.tokens[at].core
            if core in word_list("other", "negators") and self.tokens[at + 1].form:
                self.negations += 1
            elif core not in word_list("other", "adverbs"):
                break
            at += 1
        return at

    def closed(self) -> bool:
        """Return whether nothing follows."""
        return self.at + 1 >= len(self.tokens) or self.tokens[self.at].last


def _is(stem: str, group: str) -> bool:
    return stem in word_list("matrix", group)


def follow_verb(chain: Chain, form: Form) -> None:
    """Read on from a verb at `chain.at` until its clause ends."""
    step: Form | None = form
    while step is not None:
        chain.ending = step.ending
        if step.past and chain.aspect in {"plain", "past"}:
            chain.aspect = "past"
        if step.will:
            chain.frames.add("plan")
        step = _step(chain, step)


def _step(chain: Chain, form: Form) -> Form | None:
    """Take one step; return the form that goes on with the same clause."""
    handler = _HANDLERS.get(form.ending)
    return handler(chain, form) if handler else None


def _go(chain: Chain, at: int) -> Form | None:
    chain.at = min(at, len(chain.tokens) - 1)
    return chain.form(at)


def _negating(chain: Chain, form: Form) -> Form | None:
    if chain.closed():
        return None
    before = chain.negations
    at = chain.next()
    following = chain.form(at)
    if following and following.stem in _NEGATIVE_STEMS:
        chain.negations = before + 1
        return _go(chain, at)
    return None


def _joining(chain: Chain, form: Form) -> Form | None:
    following = None if chain.closed() else chain.form(chain.at + 1)
    if form.letters == "ㄱㅗ" and following and following.stem in {"있", "계시", "싶", "말"}:
        if following.stem in {"있", "계시"}:
            chain.aspect = "progressive"
        if following.stem == "싶":
            chain.frames.add("plan")
        return _go(chain, chain.at + 1)
    return None


def _plain(chain: Chain, form: Form) -> Form | None:
    following = None if chain.closed() else chain.form(chain.at + 1)
    if form.letters or following is None or following.stem not in _AUXILIARIES:
        chain.ending = "joining"
        return None
    kind = _AUXILIARIES[following.stem]
    if kind == "ask":
        chain.frames.add("obligation")
    elif kind:
        chain.aspect = kind
    return _go(chain, chain.at + 1)


def _must(chain: Chain, form: Form) -> Form | None:
    chain.frames.add("obligation")
    following = None if chain.closed() else chain.form(chain.at + 1)
    return _go(chain, chain.at + 1) if following and following.stem in {"하", "되"} else None


def _must_not(chain: Chain, form: Form) -> Form | None:
    if chain.closed():
        return None
    at = chain.next()
    following = chain.form(at)
    if following and (following.stem == "되" and at > chain.at + 1 or following.stem in {"안되", "곤란"}):
        chain.frames.add("obligation")
        return _go(chain, at)
    if following and following.stem == "안":
        chain.negations += 1
        chain.frames.add("obligation")
        return _go(chain, at)
    return None


def _condition(chain: Chain, form: Form) -> Form | None:
    before = chain.negations
    banned = _must_not(chain, form)
    if banned is not None:
        return banned
    chain.negations = before
    chain.frames.add("condition")
    return None


def _resolving(chain: Chain, form: Form) -> Form | None:
    chain.frames.add("plan")
    if chain.closed():
        return None
    at = chain.next()
    following = chain.form(at)
    if following is None:
        at += 1
        following = chain.form(at)
        noun = strip_case(chain.tokens[at - 1].core)[0] if at - 1 < len(chain.tokens) else ""
        if noun not in {"뜻", "의견", "방침", "입장", "가닥", "결정", "합의", "계획", "마음", "최종"}:
            return None
    if following and (
        _is(following.stem, "resolve") or following.stem in {"하", "모으", "정하", "내리", "잡", "마음먹", "굳히"}
    ):
        return _go(chain, at)
    return None


def _intending(chain: Chain, form: Form) -> Form | None:
    chain.frames.add("plan")
    following = None if chain.closed() else chain.form(chain.at + 1)
    if following and following.stem in {"하", "들"}:
        return _go(chain, chain.at + 1)
    if form.letters.endswith(("ㄴ", "ㄷㅓㄴ")) and not chain.closed():
        return _modifier(chain, form)
    return None


def _naming(chain: Chain, form: Form) -> Form | None:
    if chain.closed():
        return None
    at = chain.next()
    core, following = chain.tokens[at].core, chain.form(at)
    if core.startswith(("위해", "위한", "위하", "전", "직전", "이전", "앞서")):
        chain.frames.add("plan")
    elif following and following.stem in {"시작", "하"}:
        return _go(chain, at)
    elif following and _is(following.stem, "refusal"):
        chain.negations += 1
        chain.aspect = "past" if following.past else chain.aspect
        chain.at = at
    elif following and following.stem in {"바라", "희망", "촉구", "요구", "기대", "기다리", "원"}:
        chain.frames.add("obligation")
    elif following and following.stem in {"어렵", "힘들"}:
        chain.negations += 1
        chain.frames.add("possibility")
        return _go(chain, at)
    return None


def _command(chain: Chain, form: Form) -> Form | None:
    chain.frames.add("obligation")
    return None


def _purposive(chain: Chain, form: Form) -> Form | None:
    following = None if chain.closed() else chain.form(chain.next())
    chain.frames.add("plan")
    if following and (following.stem == "하" or following.stem in word_list("heads", "call")):
        chain.frames.add("obligation")
    return None


def _adverbial(chain: Chain, form: Form) -> Form | None:
    following = None if chain.closed() else chain.form(chain.at + 1)
    return _go(chain, chain.at + 1) if following and following.stem == "되" else None


def _question(chain: Chain, form: Form) -> Form | None:
    following = None if chain.closed() else chain.form(chain.at + 1)
    if following and form.letters == "ㄹㅈㅣ" and following.stem in _NEGATIVE_STEMS:  # 웃돌지 않았다
        return _negating(chain, form)
    guessed = following is not None and following.stem == "모르" and not _is_asked(chain)
    chain.frames.add("possibility" if guessed else "question")
    return None


def _is_asked(chain: Chain) -> bool:
    return not chain.tokens[chain.at].core.endswith("도")


def _quote(chain: Chain, form: Form) -> Form | None:
    chain.frames.add("report")
    if chain.closed() and not chain.tokens[chain.at].comma:
        return None
    at, verb = _matrix(chain)
    if verb is None:
        return None
    if verb.ending in {"condition", "concession"} and verb.stem in {"하", "가정", "치"}:
        chain.frames.add("condition")
    if verb.stem == "보" and _is_negated(chain.tokens, at):
        chain.negations += 1
    elif _is(verb.stem, "saying") and _is_negated(chain.tokens, at):
        chain.frames.add("question")
    elif _is_denied(chain, at + 1 if _is(verb.stem, "denial") else chain.at + 1):  # 없다고 해명했다 says so
        chain.frames.add("denied_report")
    return None


def _matrix(chain: Chain) -> tuple[int, Form | None]:
    """Return the verb that a quoted clause belongs to."""
    for at in range(chain.at + 1, min(chain.at + _MATRIX_REACH, len(chain.tokens))):
        form = chain.tokens[at].form
        if form and form.kind != "copula" and (form.stem == "보" or not form.ending.endswith("modifier")):
            return at, form
    return chain.at, None


def _is_negated(tokens: Sequence[Token], at: int) -> bool:
    """Return whether the verb at a word is negated: 밝히지 않았다, 안 밝혔다."""
    if at and tokens[at - 1].core in word_list("other", "negators"):
        return True
    form, following = tokens[at].form, tokens[at + 1].form if at + 1 < len(tokens) else None
    if form and form.ending == "future_modifier" and at + 2 < len(tokens) and tokens[at + 1].core == "수":
        return bool(tokens[at + 2].form and tokens[at + 2].form.stem == "없")
    if form and form.ending == "naming" and following and following.stem in {"어렵", "힘들"}:
        return True
    return bool(form and form.ending == "negating" and following and following.stem in _NEGATIVE_STEMS)


def _is_denied(chain: Chain, start: int) -> bool:
    """Return whether what is reported is denied: 사실이 아니다, 부인했다."""
    tokens = chain.tokens
    for at in range(start, min(start + _DENIAL_REACH, len(tokens))):
        core = tokens[at].core
        form = tokens[at].form
        stem = form.stem if form else strip_case(core)[0]
        if _is(stem, "denial"):
            return not _is_negated(tokens, at)
        if core.startswith(("사실", "근거", "진실")) and at + 1 < len(tokens):
            after = tokens[at + 1].form
            if after and after.stem in {"아니", "다르", "없"}:
                return True
        if tokens[at].last:
            return False
    return False


def _quoted(chain: Chain, form: Form) -> Form | None:
    return _modifier(chain, form)


def _modifier(chain: Chain, form: Form) -> Form | None:
    if chain.closed():
        return None
    following = chain.form(chain.at + 1)
    if following and following.stem == "듯하":
        chain.frames.add("possibility")
        return _go(chain, chain.at + 1)
    head = read_head(chain.tokens[chain.at + 1])
    if head is None:
        return _relative(chain, form)
    chain.at += 1
    return _head(chain, head, form)


def _relative(chain: Chain, form: Form) -> Form | None:
    if form.ending == "quoted":
        chain.frames.add("report")
    if form.ending == "future_modifier":
        chain.frames.add("plan")
    chain.modifies = True
    return None


def _head(chain: Chain, head: Head, form: Form | None) -> Form | None:
    """Read a noun after a clause, and what is said of it."""
    ending = form.ending if form else ""
    if "thing" in head.kinds:
        return _thing(chain, head, ending)
    if "ability" in head.kinds and ending == "future_modifier":
        return _existence(chain, head, "possibility")
    if "experience" in head.kinds and ending == "past_modifier":
        chain.aspect = "experiential"
        return _existence(chain, head, "")
    if "condition" in head.kinds and ending.endswith("modifier"):
        if not (head.noun in {"때", "시"} and (form is None or form.past or ending == "past_modifier")):
            chain.frames.add("condition")
        return None
    if "progress" in head.kinds and ending == "present_modifier":
        chain.aspect = "progressive"
        return _existence(chain, head, "")
    if "whether" in head.kinds and ending != "past_modifier":
        chain.frames.add("question")
        return None
    if head.noun == "사실" and ending == "past_modifier":
        return _existence(chain, head, "")
    if "fact" in head.kinds and ending not in {"future_modifier", ""}:
        chain.modifies = True
        return head.form if head.form and head.noun == "상태" else None
    if "report" in head.kinds and ending in {"quoted", ""}:
        chain.frames.add("denied_report" if _is_denied(chain, chain.at + 1) else "report")
        chain.modifies = True
        return None
    if "duty" in head.kinds:
        return _existence(chain, head, "obligation")
    if "plan" in head.kinds and ending != "past_modifier":
        return _existence(chain, head, "plan")
    if "possibility" in head.kinds and ending != "past_modifier":
        return _existence(chain, head, "possibility")
    if "call" in head.kinds and ending in {"quoted", "future_modifier", ""}:
        chain.frames.add("obligation")
        return None
    return _relative(chain, form) if form else None


def _existence(chain: Chain, head: Head, frame: str) -> Form | None:
    """Read 있다, 없다, 이다 or a verb that takes the noun: 계획이 없다, 계획을 철회했다."""
    if head.form:
        chain.frames.add(frame) if frame else None
        return head.form
    chain.ending = "noun"
    if chain.closed():
        chain.frames.add(frame) if frame else None
        return None
    at = chain.next()
    following = chain.form(at)
    if following is None:
        chain.frames.add(frame) if frame else None
        if head.case in {"을", "를", ""} and at < len(chain.tokens):
            _take(chain, strip_case(chain.tokens[at].core)[0], at)
        return None
    if following.stem == "없":
        return _absent(chain, head, at, frame)
    if following.stem == "아니":
        chain.frames.add(frame) if frame else None
        chain.negations += 1
        return _go(chain, at)
    chain.frames.add(frame) if frame else None
    if following.stem in {"있", "높", "크", "남", "낮", "작", "희박", "열리", "충분"}:
        if following.stem in {"낮", "희박"}:
            chain.negations += 1
        return _go(chain, at)
    if head.case in {"을", "를", "", "도", "은", "는"}:
        _take(chain, following.stem, at)
    return None


def _absent(chain: Chain, head: Head, at: int, frame: str) -> Form | None:
    """Read 없다 after a noun: 않을 수 없다 says that it is done, 할 계획이 없다 that it is not."""
    doubled = chain.negations % 2 == 1
    chain.negations += 1
    if doubled and head.noun == "수":
        chain.doubled = True
    elif frame:
        chain.frames.add(frame)
    return _go(chain, at)


def _take(chain: Chain, stem: str, at: int) -> None:
    """Add what a verb does to the act before it: 계획을 철회했다, 서명을 거부했다."""
    if _is(stem, "reversal"):
        chain.reversed = True
    elif _is(stem, "refusal"):
        chain.negations += 1
    elif _is(stem, "delay"):
        chain.frames.add("plan")
    elif _is(stem, "deliberation"):
        chain.frames.add("possibility")
    elif _is(stem, "denial"):
        chain.frames.add("denied_report")
    else:
        return
    if _is_negated(chain.tokens, at):
        chain.reversed = False
        chain.negations = chain.negations + 1 if _is(stem, "refusal") else chain.negations
    chain.at = at


def _thing(chain: Chain, head: Head, ending: str) -> Form | None:
    """Read 것: 한 것으로 알려졌다, 할 것을 촉구했다, 한 것은 아니다, 할 것이다."""
    future = ending == "future_modifier"
    if head.form:
        if future:
            chain.frames.add("plan")
        if ending == "quoted":
            chain.frames.add("report")
        return head.form
    if chain.closed():
        return None
    at = chain.next()
    if head.case in {"으로", "로", "으로는"}:
        return _supposed(chain, at, future=future)
    following = chain.form(at)
    if head.case in {"은", "이", "", "도"} and following and following.stem in {"아니", "같"}:
        if following.stem == "같":
            chain.frames.add("possibility")
        else:
            chain.negations += 1
        return _go(chain, at)
    if following and head.case in {"을", ""}:
        return _asked(chain, following, at, future=future)
    if future:
        chain.frames.add("plan")
    return None


def _asked(chain: Chain, verb: Form, at: int, *, future: bool) -> Form | None:
    if verb.stem in word_list("heads", "call"):
        chain.frames.add("obligation")
        return None
    if future:
        chain.frames.add("plan")
    _take(chain, verb.stem, at)
    return None


def _supposed(chain: Chain, at: int, *, future: bool) -> Form | None:
    """Read what 것으로 leads to: 알려졌다, 보인다, 확인됐다."""
    for place in range(at, min(at + 4, len(chain.tokens))):
        form = chain.form(place)
        if form is None:
            continue
        if _is(form.stem, "established") and not future:
            return None
        if future:
            chain.frames.add(
                "possibility" if _is(form.stem, "hearsay") and form.stem not in {"알려지", "전해지", "보도"} else "plan"
            )
        else:
            chain.frames.add("report")
        if _is(form.stem, "reversal"):
            chain.reversed = True
        return None
    chain.frames.add("plan" if future else "report")
    return None


def follow_noun(chain: Chain, noun: str, case: str) -> bool:
    """Read a noun that names an act by the words after it; return whether they make it a predicate."""
    if case == RUMOUR:
        chain.frames.add("denied_report" if _is_denied(chain, chain.at + 1) else "report")
        return True
    if chain.closed():
        return False
    at = chain.next()
    token = chain.tokens[at]
    head = read_head(token)
    if head and case in {"", "의"} and not head.kinds <= {"thing", "condition"}:
        chain.at = at
        form = _head(chain, head, None)
        if form:
            follow_verb(chain, form)
        return True
    stem = token.form.stem if token.form else strip_case(token.core)[0]
    if case in {"을", "를", "", "은", "는", "이", "가", "도", "에", "에서"}:
        return _act(chain, stem, at, case)
    return False


def _act(chain: Chain, stem: str, at: int, case: str) -> bool:
    form = chain.form(at)
    if form and _is(stem, "doing") and (case not in {"에", "에서"} or stem not in {"하"}):
        if stem == "확정":
            chain.frames.add("plan") if form.kind == "verb" else None
        chain.at = at
        follow_verb(chain, form)
        return True
    if form and _is(stem, "planning"):
        chain.frames.add("plan")
        chain.at = at
        follow_verb(chain, form)
        return True
    if stem in word_list("heads", "call") and case in {"을", "를", ""}:
        chain.frames.add("obligation")
        chain.at = at
        return True
    before = (chain.reversed, chain.negations, set(chain.frames))
    _take(chain, stem, at)
    changed = before != (chain.reversed, chain.negations, chain.frames)
    if changed and form:
        chain.aspect = "past" if form.past else chain.aspect
    return changed


_HANDLERS = {
    "negating": _negating, "joining": _joining, "plain": _plain, "must": _must, "must_not": _must_not,
    "condition": _condition, "concession": _condition, "resolving": _resolving, "intending": _intending,
    "naming": _naming, "command": _command, "propose": _command, "purposive": _purposive, "question": _question,
    "adverbial": _adverbial, "quote": _quote, "quoted": _quoted, "past_modifier": _modifier, "present_modifier": _modifier,
    "future_modifier": _modifier, "ask": _command,
}  # fmt: skip
