"""Read the predicates of a sentence: what each asserts, denies, plans, asks or supposes, and its subject."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from operator import itemgetter
from typing import Literal, NamedTuple

from .acts import act_of, follow_act, follow_member
from .forms import Form, word_list
from .state import Chain, is_in
from .subjects import subject_of
from .titles import is_source_before, title_spans
from .tokens import Token, read_head, read_tokens
from .verbs import follow_verb

__all__ = ["Aspect", "Asserted", "Frame", "Opening", "Predicate", "read_opening", "read_predicates"]

Asserted = Literal["yes", "no", "open"]
Frame = Literal[
    "plain", "plan", "wish", "question", "condition", "report", "denied_report", "obligation", "possibility",
    "imperative", "quoted", "concession", "comparison",
]  # fmt: skip
Aspect = Literal["none", "done", "ongoing", "future"]

_ASSERTED: dict[str, Asserted] = {
    "plain": "yes", "plan": "yes", "comparison": "yes", "report": "open", "possibility": "open", "wish": "open",
    "obligation": "no", "imperative": "no", "question": "no", "condition": "no", "concession": "no",
    "denied_report": "no", "quoted": "no",
}  # fmt: skip
_INHERITED = frozenset({"plan", "obligation", "possibility", "condition", "imperative", "wish"})
_SUPPORTING = frozenset({"하", "되", "말"})
_AUXILIARY_STEMS = frozenset({"하", "되", "있", "없", "같", "않", "못하", "말", "아니", "계시", "보", "듯하"})


class Predicate(NamedTuple):
    """A predicate and how its clause is meant; offsets are those of the text, the end that of its last word.

    `asserted` is "yes" for what the text says is so or is intended, "open" for what it reports or holds possible, "no"
    for what it asks, supposes, demands or denies, and for a plan that was withdrawn.
    """

    stem: str
    start: int
    end: int
    asserted: Asserted
    negative: bool
    frame: Frame
    aspect: Aspect
    reversed: bool
    main: bool
    subject: str | None = None
    doubled: bool = False
    """True for a double negation, which is weaker than what it affirms: 하지 않은 것은 아니다."""


class Opening(NamedTuple):
    """The predicate that a text begins with; its fields are those of `Predicate`."""

    stem: str
    frame: Frame
    negative: bool


@dataclass(slots=True)
class _Found:
    stem: str
    first: int
    chain: Chain
    named: bool
    """True where a noun names the act."""


def read_predicates(text: str) -> tuple[Predicate, ...]:
    """Return the predicates of a sentence in order, verbs and nouns that stand for verbs."""
    tokens = read_tokens(text)
    found = list(_find(tokens))
    _share_frames(found)
    _undo(found)
    titles = title_spans(text)
    return tuple(_predicate(text, tokens, item, titles) for item in found)


def read_opening(text: str) -> Opening | None:
    """Return the predicate that a text begins with; None where it begins with another word.

    It is the first of `read_predicates`, and what stands behind it is read only where it is joined to that.
    """
    tokens = read_tokens(text)
    items = _find(tokens)
    first = next(items, None)
    if first is None or first.first:
        return None
    if first.chain.ending == "joining":
        _share_frames([first, *items])
    return Opening(first.stem, _frame(tokens, first, title_spans(text)), first.chain.negations % 2 == 1)


def _find(tokens: Sequence[Token]) -> Iterator[_Found]:
    reached, before = -1, ""
    for at, token in enumerate(tokens):
        chain = Chain(tokens, at, at)
        stem, named = _read(chain, token, before, passed=at <= reached)
        if not stem:
            continue
        reached, before = max(reached, chain.at), stem
        yield _Found(stem, at, chain, named)


def _read(chain: Chain, token: Token, before: str, *, passed: bool) -> tuple[str, bool]:
    """Follow the predicate at a word; return its stem, empty where none begins here."""
    if noun := _read_noun(chain, token, passed=passed):
        return noun, True
    form = token.form
    if form is None or (passed and _is_auxiliary(form)) or _is_object(chain, form):
        return "", False
    stem = form.stem
    if form.kind == "verb" and stem in _SUPPORTING:
        stem = before if (stem, form.ending) == ("하", "negating") else ""  # 그 나라는 하지 않았다
    if not stem:
        return "", False
    if chain.at and chain.core(chain.at - 1) in word_list("other", "negators"):
        chain.negations = 1
    follow_verb(chain, form)
    return stem, False


def _read_noun(chain: Chain, token: Token, *, passed: bool) -> str | None:
    """Follow a noun that names an act: 서명 여부, 서명국이 아니다."""
    act = act_of(token.core) if token.form is None else None
    if act and follow_act(chain, act[1]):
        return act[0]
    if (passed and token.form is None) or (token.form and token.form.kind != "copula"):
        return None
    return follow_member(chain, token)


def _is_object(chain: Chain, form: Form) -> bool:
    """Return whether a word like 물을 is a noun with 을 and not a verb: what follows it cannot follow a verb in 을."""
    if form.letters != "ㅇㅡㄹ" or form.past or form.stem[1:]:
        return False
    return chain.at + 1 >= len(chain.tokens) or read_head(chain.tokens[chain.at + 1]) is None


def _is_auxiliary(form: Form) -> bool:
    return form.kind == "copula" or form.stem in _AUXILIARY_STEMS


def _share_frames(found: list[_Found]) -> None:
    """Give a clause in 고 or 며 the frame of the clause that it is joined to: 매각하고 철수할 계획이다."""
    following: Chain | None = None
    for item in reversed(found):
        chain = item.chain
        joined = (
            chain.ending == "joining"
            and chain.aspect == "none"
            and chain.letters in {"ㄱㅗ", "ㅁㅕ", "", "ㅅㅓ", "ㄷㅚ", "ㅇㅡㄷㅚ"}
        )
        if joined and following and chain.frame == "plain" and following.frame in _INHERITED:
            chain.mark(following.frame)
            chain.aspect = following.aspect
        if not item.named:
            following = chain


def _undo(found: list[_Found]) -> None:
    """Mark what a later verb of the sentence reverses: 서명했다가 철회했다, 올린 지 석 달 만에 되돌렸다."""
    undone = False
    for item in reversed(found):
        chain = item.chain
        takes_back = is_in(item.stem, "reversal") and (not item.named or chain.ending == "final")
        if undone and not takes_back and _can_be_undone(chain):
            chain.reversed = True
        if takes_back and chain.negations % 2 == 0 and chain.frame in {"plain", "plan"}:
            chain.reversed = True
        undone = undone or (takes_back and chain.reversed)


def _can_be_undone(chain: Chain) -> bool:
    if chain.letters in {"ㄷㅏㄱㅏ", "ㄷㅏ"} and chain.at + 1 < len(chain.tokens) and not chain.tokens[chain.at].last:
        return True
    return chain.core(chain.at) == "지" and any(chain.core(at) == "만에" for at in range(chain.at, chain.at + 4))


def _predicate(text: str, tokens: Sequence[Token], item: _Found, titles: Sequence[tuple[int, int]]) -> Predicate:
    chain = item.chain
    start, end = tokens[item.first].start, tokens[chain.at].end
    frame = _frame(tokens, item, titles)
    asserted = _ASSERTED[frame]
    if (chain.reversed and frame == "plan" and not is_in(item.stem, "reversal")) or (
        frame == "concession" and chain.factual
    ):
        asserted = "yes" if chain.factual else "no"
    return Predicate(
        stem=item.stem,
        start=start,
        end=end,
        asserted=asserted,
        negative=chain.negations % 2 == 1,
        doubled=chain.doubled or chain.negations > 1,
        frame=frame,
        aspect=_aspect(chain, frame),
        reversed=chain.reversed,
        main=not chain.describes and chain.ending in {"final", "joining"} and frame in {"plain", "plan", "comparison"},
        subject=subject_of(
            text, tokens, item.first, chain.at, describes=chain.describes, asked=frame in {"imperative", "obligation"}
        ),
    )


def _aspect(chain: Chain, frame: str) -> Aspect:
    if frame == "plan" and chain.aspect != "done":
        return "none" if chain.reversed else "future"
    if chain.aspect == "none" and frame == "possibility":
        return "future"
    if chain.aspect == "future" and frame in {"condition", "obligation", "imperative", "concession"}:
        return "none"
    return chain.aspect  # type: ignore[return-value] # aspects are those of `Aspect`


def _frame(tokens: Sequence[Token], item: _Found, titles: Sequence[tuple[int, int]]) -> Frame:
    start = tokens[item.first].start
    at = bisect_right(titles, start, key=itemgetter(0)) - 1
    if at >= 0 and titles[at][0] <= start < titles[at][1]:
        return "quoted"
    frame = item.chain.frame
    if frame != "plain":
        return frame  # type: ignore[return-value] # frames are those of `Frame`
    if is_source_before(tokens, item.first):
        return "report"
    return "comparison" if _compares(tokens, item.first) else "plain"


def _compares(tokens: Sequence[Token], at: int) -> bool:
    """Return whether the clause before a word compares: 경쟁사보다, 덴마크와 달리."""
    for place in range(at - 1, max(-1, at - 9), -1):
        token = tokens[place]
        if token.core in word_list("other", "comparing") or (token.core.removesuffix("보다") not in {token.core, ""}):
            return True
        if token.form and not token.form.ending.endswith("modifier"):
            return False
    return False
