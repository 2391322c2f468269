"""Read the predicates of a sentence: what each asserts, denies, plans, asks or supposes, and of whom."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

from .chain import RUMOUR as _RUMOUR
from .chain import Chain, follow_noun, follow_verb
from .forms import word_list
from .subjects import subject_of
from .tokens import Token, read_tokens, strip_case

__all__ = ["Aspect", "Asserted", "Frame", "Predicate", "read_predicates"]

Asserted = Literal["yes", "no", "open"]
Frame = Literal["plain", "plan", "question", "condition", "report", "obligation", "possibility", "denied_report"]
Aspect = Literal["plain", "past", "progressive", "experiential"]

_ASSERTED: dict[str, Asserted] = {
    "plain": "yes", "report": "yes", "plan": "open", "possibility": "open", "obligation": "open",
    "question": "no", "condition": "no", "denied_report": "no",
}  # fmt: skip
_AUXILIARY_STEMS = frozenset({"하", "되", "있", "없", "같", "않", "못하", "말", "아니", "계시"})


@dataclass(frozen=True, slots=True)
class Predicate:
    """A predicate and how its clause is meant; offsets are those of the text, the end that of its last word."""

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


def read_predicates(text: str) -> tuple[Predicate, ...]:
    """Return the predicates of a sentence in order, verbs and nouns that stand for verbs."""
    tokens = read_tokens(text)
    found = list(_predicates(text, tokens))
    return tuple(_inherit(found))


@dataclass(frozen=True, slots=True)
class _Found:
    predicate: Predicate
    ending: str
    past: bool
    at: int
    last: int


def _predicates(text: str, tokens: tuple[Token, ...]) -> Iterator[_Found]:
    reached = -1
    for at, token in enumerate(tokens):
        chain = Chain(tokens, at)
        if token.form is not None:
            if at <= reached and token.form.stem in _AUXILIARY_STEMS:
                continue
            if token.form.kind == "copula" and at <= reached:
                continue
            stem = token.form.stem
            if stem in _AUXILIARY_STEMS and token.form.kind == "verb" and stem in {"하", "되", "말"}:
                continue
            chain.negations = _negated_before(tokens, at)
            follow_verb(chain, token.form)
        else:
            stem, case = _act(token.core)
            if not stem or not follow_noun(chain, stem, case):
                continue
        reached = max(reached, chain.at)
        yield _Found(_predicate(text, tokens, at, stem, chain), chain.ending, chain.aspect == "past", at, chain.at)


def _negated_before(tokens: tuple[Token, ...], at: int) -> int:
    return 1 if at and tokens[at - 1].core in word_list("other", "negators") else 0


def _act(core: str) -> tuple[str, str]:
    """Return the act that a noun names and its particle, or two empty strings."""
    acts = word_list("nouns", "acts")
    if core in acts:
        return core, ""
    noun, case = strip_case(core)
    if noun in acts:
        return noun, case
    return (noun[:-1], _RUMOUR) if noun.endswith("설") and noun[:-1] in acts else ("", "")


def _predicate(text: str, tokens: tuple[Token, ...], at: int, stem: str, chain: Chain) -> Predicate:
    negative = chain.negations % 2 == 1
    main = not chain.modifies and chain.ending in {"final", "joining"} and chain.frame not in {"question", "condition"}
    asserted = _ASSERTED[chain.frame]
    return Predicate(
        stem=stem,
        start=tokens[at].start,
        end=tokens[chain.at].end,
        asserted=asserted,
        negative=negative,
        frame=chain.frame,  # type: ignore[arg-type] # frames are those of `Frame`
        aspect=chain.aspect,  # type: ignore[arg-type] # as are aspects
        reversed=chain.reversed,
        main=main,
        subject=subject_of(text, tokens, at, chain.at, describes=chain.modifies and _is_modifier(tokens[chain.at])),
    )


def _is_modifier(token: Token) -> bool:
    return token.form is not None and token.form.ending.endswith("modifier")


def _inherit(found: list[_Found]) -> Iterator[Predicate]:
    """Give a clause in 고 or 며 the frame of the clause that it is joined to: 매각하고 철수할 계획이다."""
    following: Predicate | None = None
    settled: list[Predicate] = []
    for item in reversed(found):
        predicate = item.predicate
        joined = item.ending == "joining" and not item.past and predicate.frame == "plain"
        if joined and following and following.frame in {"plan", "obligation", "possibility", "condition"}:
            predicate = replace(predicate, frame=following.frame, asserted=following.asserted)
        settled.append(predicate)
        following = predicate
    return reversed(settled)
