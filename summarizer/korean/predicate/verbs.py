"""Follow a verb over its endings and auxiliaries: 하지 않기로 했다고, 해서는 안 된다, 하려던."""

from __future__ import annotations

from summarizer.text.patterns import compile_lazily

from .forms import Form, word_list
from .jamo import letters
from .nouns import read_modifier
from .said import read_quote
from .state import NEGATIVE_STEMS, Chain, is_in
from .tokens import strip_case

__all__ = ["follow_verb"]

_AUXILIARIES = {
    "있": "ongoing", "오": "ongoing", "가": "ongoing", "나가": "ongoing",
    "주": "", "보": "", "내": "", "놓": "", "두": "", "버리": "", "드리": "", "달": "ask",
}  # fmt: skip
_RESOLVED_NOUNS = frozenset({"뜻", "의견", "방침", "입장", "가닥", "결정", "합의", "계획", "마음", "최종", "이사회"})
_RESOLVING = frozenset({"하", "모으", "정하", "내리", "잡", "마음먹", "굳히", "결의"})
_LATER = compile_lazily("(?:ㅇㅡ)?ㄹ(?![ㅏ-ㅣ])")  # ㄹ지, ㄹ까, not 라고
_FUTURE = ("future_modifier", "resolving", "intending")


def follow_verb(chain: Chain, form: Form) -> None:
    """Read on from a verb at `chain.at` until its clause ends."""
    step: Form | None = form
    while step is not None:
        _note(chain, step)
        handler = _HANDLERS.get(step.ending)
        step = handler(chain, step) if handler else None


def _note(chain: Chain, form: Form) -> None:
    chain.ending, chain.letters = form.ending, form.letters
    past = form.past or (
        form.ending == "past_modifier" and form.kind != "copula" and form.stem not in {"아니", "없", "있"}
    )
    if past and chain.aspect == "none":
        chain.aspect = "done"
    if (form.will or form.ending in _FUTURE or _LATER.match(form.letters)) and not past and chain.aspect == "none":
        chain.aspect = "future"
    if form.will:
        chain.mark("plan")


def _negating(chain: Chain, form: Form) -> Form | None:
    if chain.closed():
        return None
    before = chain.negations
    at = chain.next()
    following = chain.form(at)
    if chain.core(at) == "말":  # 서명하지 말 것을
        chain.negations, chain.at = before + 1, at
        chain.mark("imperative")
        return Form("말", "verb", "future_modifier", "ㄹ")
    if following is None or following.stem not in NEGATIVE_STEMS:
        chain.negations = before
        if letters(form.stem).endswith("ㄹ"):  # 팔지 관심이 쏠린다
            chain.mark("question")
        return None
    chain.negations = before + 1
    return chain.go(at)


def _joining(chain: Chain, form: Form) -> Form | None:
    following = chain.following()
    if chain.at + 1 == len(chain.tokens) and not chain.tokens[chain.at].last:
        _end_headline(chain, form)
        return None
    if form.letters != "ㄱㅗ" or following is None or following.stem not in {"있", "계시", "싶", "말", "나"}:
        return None
    if following.stem in {"있", "계시"}:
        chain.aspect = "ongoing"
    if following.stem == "싶":
        chain.mark("wish")
        chain.aspect = "none"
    return chain.go(chain.at + 1)


def _end_headline(chain: Chain, form: Form) -> None:
    """Read the last verb of a headline: 공장 짓나, 허가 못 받아."""
    if form.letters == "ㄴㅏ":
        chain.mark("question")
    elif chain.aspect == "none":
        chain.aspect = "done"
    chain.ending = "final"


def _plain(chain: Chain, form: Form) -> Form | None:
    following = chain.following()
    if form.letters or following is None or following.stem not in _AUXILIARIES:
        chain.ending = "joining"
        return _joining(chain, form) if chain.at + 1 == len(chain.tokens) else None
    kind = _AUXILIARIES[following.stem]
    if kind == "ask":
        chain.mark("obligation")
    elif kind:
        chain.aspect = kind
    return chain.go(chain.at + 1)


def _must(chain: Chain, _form: Form) -> Form | None:
    chain.mark("obligation")
    following = chain.following()
    return chain.go(chain.at + 1) if following and following.stem in {"하", "되"} else None


def _must_not(chain: Chain, _form: Form) -> Form | None:
    """Read 해서는 안 된다 and 하면 안 된다."""
    if chain.closed():
        return None
    before = chain.negations
    at = chain.next()
    following = chain.form(at)
    if following and ((following.stem == "되" and at > chain.at + 1) or following.stem in {"안되", "곤란", "안"}):
        chain.negations = before + 1
        chain.mark("obligation")
        return chain.go(at)
    chain.negations = before
    return None


def _condition(chain: Chain, form: Form) -> Form | None:
    banned = _must_not(chain, form)
    if banned is not None:
        return banned
    following = chain.following()
    if following and following.stem in {"하", "좋"} and form.past:  # 수출했으면 한다
        chain.mark("wish")
        chain.aspect = "none"
        return None
    chain.mark("condition")
    return None


def _conceding(chain: Chain, _form: Form) -> Form | None:
    chain.mark("concession")
    return None


def _admitting(chain: Chain, _form: Form) -> Form | None:
    chain.mark("concession")
    chain.factual = True
    return None


def _final(chain: Chain, _form: Form) -> Form | None:
    """Read 한다 해도, which supposes; 했다 alone ends the clause."""
    following = chain.following()
    if following and following.stem == "하":
        if following.ending in {"concession", "conceding"}:
            chain.mark("concession")
            chain.at += 1
        elif following.ending == "condition":
            chain.mark("condition")
            chain.at += 1
    return None


def _resolving(chain: Chain, _form: Form) -> Form | None:
    """Read 하기로 했다, 하기로 이사회에서 결의했다, 하기로 뜻을 모았다."""
    chain.mark("plan")
    if chain.closed():
        return None
    at = chain.next()
    while chain.form(at) is None and at < min(chain.at + 4, len(chain.tokens) - 1):
        noun = strip_case(chain.core(at))[0]
        if noun not in _RESOLVED_NOUNS and not is_in(noun, "resolve"):
            return None
        at += 1
    following = chain.form(at)
    if following and (is_in(following.stem, "resolve") or following.stem in _RESOLVING):
        return chain.go(at)
    return None


def _intending(chain: Chain, form: Form) -> Form | None:
    chain.mark("plan")
    following = chain.following()
    if following and following.stem in {"하", "들"}:
        return chain.go(chain.at + 1)
    if form.letters.endswith("ㄴ") and not chain.closed():
        return read_modifier(chain, form)
    return None


def _naming(chain: Chain, _form: Form) -> Form | None:
    """Read 하기 위해, 하기를 바란다, 하기를 거부했다, 하기 어렵다."""
    if chain.closed():
        return None
    at = chain.next()
    core, following = chain.core(at), chain.form(at)
    if core.startswith(("위해", "위한", "위하")):
        chain.mark("plan")
    elif core.startswith(("전", "직전", "이전", "앞서")):
        chain.mark("condition")
    elif following is None:
        return None
    elif following.stem in {"시작", "하"}:
        return chain.go(at)
    elif is_in(following.stem, "refusal"):
        chain.negations += 1
        chain.aspect = "done" if following.past else chain.aspect
        chain.at = at
    elif following.stem in {"바라", "희망", "기대", "기다리", "원"}:
        chain.mark("wish")
    elif following.stem in {"촉구", "요구"}:
        chain.mark("obligation")
    elif following.stem in {"어렵", "힘들"}:
        chain.negations += 1
        chain.mark("possibility")
        return chain.go(at)
    return None


def _command(chain: Chain, form: Form) -> Form | None:
    chain.mark("obligation" if form.stem == "달" else "imperative")
    return None


def _ask(chain: Chain, _form: Form) -> Form | None:
    chain.mark("obligation")
    return None


def _purposive(chain: Chain, _form: Form) -> Form | None:
    """Read 하도록: a purpose, or what somebody is bound to (하도록 했다, 하도록 돼 있다)."""
    following = None if chain.closed() else chain.form(chain.next())
    bound = following and (following.stem in {"하", "되"} or following.stem in word_list("heads", "call"))
    chain.mark("obligation" if bound else "plan")
    return None


def _adverbial(chain: Chain, _form: Form) -> Form | None:
    following = chain.following()
    return chain.go(chain.at + 1) if following and following.stem == "되" else None


def _question(chain: Chain, _form: Form) -> Form | None:
    following = chain.following()
    guessed = following is not None and following.stem == "모르" and chain.core(chain.at).endswith("도")
    chain.mark("possibility" if guessed else "question")
    return None


_HANDLERS = {
    "negating": _negating, "joining": _joining, "plain": _plain, "must": _must, "must_not": _must_not,
    "condition": _condition, "concession": _conceding, "conceding": _conceding, "admitting": _admitting,
    "final": _final, "resolving": _resolving, "intending": _intending, "naming": _naming, "command": _command,
    "propose": _command, "purposive": _purposive, "adverbial": _adverbial, "question": _question,
    "quote": read_quote, "quoted": read_modifier, "past_modifier": read_modifier,
    "present_modifier": read_modifier, "future_modifier": read_modifier, "ask": _ask,
}  # fmt: skip
