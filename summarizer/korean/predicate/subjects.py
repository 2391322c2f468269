"""The subject of a predicate, if grammar is clear: 이/가 in its clause, the topic, or the noun that it describes."""

from __future__ import annotations

from collections.abc import Sequence

from summarizer.korean.actors import actors_after, is_actor, phrase_begin
from summarizer.text.patterns import compile_lazily

from .forms import word_list
from .tokens import Token

__all__ = ["subject_of"]

_MOST_WORDS = 30
_TOPIC = compile_lazily(r"(?<![에서로])(?<!대해)(?<!까지)(?<!부터)(?:은|는|도|께서는)$")
_NOMINATIVE = compile_lazily(r"(?:이|가|께서)$")
_ADDRESSEE = compile_lazily(r"(?<=.)(?:에게|(?<=[들계국부회청사원당학])에)$")  # 은행들에, 정부에
_COMPLEMENT_STEMS = frozenset({"아니", "되"})
_PARTICLES_AFTER = compile_lazily(r"(?:은|는|이|가|을|를|도|의|에|에서|에게|만|과|와)?[,.]?$")
_BEFORE_SUBJECTS = frozenset(
    (
        "결과", "과연", "설령", "만약", "만일", "비록", "가령", "이에", "다큐멘터리", "소설", "책", "연극", "영화",
        "만약에", "이미", "이제",
    )
)  # fmt: skip
_QUOTES = "\"'“”‘’《》〈〉「」『』"
_HEADLINE = compile_lazily(r"[가-힣A-Za-z0-9·㈜&]{2,20}(?=, )")


def subject_of(
    text: str, tokens: Sequence[Token], at: int, last: int, *, describes: bool, asked: bool = False
) -> str | None:
    """Return the subject of the predicate in `tokens[at : last + 1]`; None if the grammar does not clearly name it."""
    if asked and (addressee := _addressee(text, tokens, at)):
        return addressee
    own = _own(text, tokens, at)
    if own is None and describes:
        return _described(text, tokens, last) or _earlier(text, tokens, at)
    return own or _earlier(text, tokens, at) or _headline(text, tokens, at) or _later(text, tokens, last)


def _own(text: str, tokens: Sequence[Token], at: int) -> str | None:
    """Return the subject in the clause itself, back to the verb before it."""
    form = tokens[at].form
    if (
        form is None
        and at
        and tokens[at - 1].core not in word_list("other", "counters")
        and (owner := _owner(text, tokens, at - 1))
    ):
        return owner
    passed = form is not None and form.stem in _COMPLEMENT_STEMS
    for place in _clause(tokens, at):
        particle = _particle(tokens[place])
        if particle and _NOMINATIVE.search(particle) and passed:
            passed = False
        elif particle and (found := _phrase(text, tokens, place, particle)):
            return found
    return None


def _addressee(text: str, tokens: Sequence[Token], at: int) -> str | None:
    """Return who is commanded: 은행들에 대출을 늘리지 말라고."""
    for place in _clause(tokens, at):
        token = tokens[place]
        if (found := _ADDRESSEE.search(token.core)) and not token.form:
            return _phrase(text, tokens, place, found[0])
    return None


def _described(text: str, tokens: Sequence[Token], last: int) -> str | None:
    """Return the noun that a relative clause describes."""
    if last + 1 >= len(tokens) or tokens[last].last:
        return None
    if after := actors_after(text, tokens[last].end):
        return text[slice(*after)]
    token = tokens[last + 1]
    word = _PARTICLES_AFTER.sub("", text[token.start : token.end])
    return word.strip(_QUOTES) or None


def _clause(tokens: Sequence[Token], at: int) -> range:
    start = at - 1
    while start >= 0 and at - start <= _MOST_WORDS and tokens[start].form is None and not tokens[start].last:
        start -= 1
    return range(at - 1, start, -1)


def _earlier(text: str, tokens: Sequence[Token], at: int) -> str | None:
    """Return the topic before the clause, or else the nearest subject of the clauses that it is joined to."""
    nominative = None
    for place in range(at - 1, max(-1, at - _MOST_WORDS), -1):
        token = tokens[place]
        if token.last:
            break
        particle = _particle(token)
        found = _phrase(text, tokens, place, particle) if particle else None
        if found and particle and not _NOMINATIVE.search(particle):
            return found
        nominative = nominative or found
    return nominative


def _later(text: str, tokens: Sequence[Token], last: int) -> str | None:
    """Return the topic of the clause that follows: 세금을 감면받더라도 회사는."""
    for place in range(last + 1, min(last + _MOST_WORDS, len(tokens))):
        if tokens[place - 1].last:
            return None
        particle = _particle(tokens[place])
        if particle in {"은", "는"} and (found := _phrase(text, tokens, place, particle)):
            return found
    return None


def _headline(text: str, tokens: Sequence[Token], at: int) -> str | None:
    """Return what stands before the comma of a headline: 정부, 보험료 인상 않기로."""
    found = _HEADLINE.match(text)
    return found[0] if found and at and not tokens[-1].last else None


def _owner(text: str, tokens: Sequence[Token], place: int) -> str | None:
    """Return the noun before 의: 두 회사의 합병."""
    return _phrase(text, tokens, place, "의") if tokens[place].core.endswith("의") else None


def _particle(token: Token) -> str | None:
    core = token.core
    if token.form is not None or not core[1:] or core in word_list("other", "whole"):
        return None
    found = _TOPIC.search(core) or _NOMINATIVE.search(core)
    if found is None or core[: found.start()] in word_list("other", "counters"):
        return None
    return found[0] if found.start() and not token.comma else None


def _phrase(text: str, tokens: Sequence[Token], place: int, particle: str) -> str | None:
    token = tokens[place]
    end = token.start + text[token.start : token.end].rfind(particle)
    if end <= token.start or not is_actor(text, token.start, end):
        return None
    first = max(0, place - _MOST_WORDS)
    start = next(
        (tokens[at - 1].end + 1 for at in range(place, first, -1) if _ends_phrase(tokens[at - 1])), tokens[first].start
    )
    begin = phrase_begin(text, start, token.start)
    for at in range(place - 1, first - 1, -1):
        if tokens[at].end + 1 == begin and tokens[at].core.endswith("의") and tokens[at].start >= start:
            begin = phrase_begin(text, start, tokens[at].start)
    return text[begin:end].strip(_QUOTES)


def _ends_phrase(token: Token) -> bool:
    return token.form is not None or token.core in _BEFORE_SUBJECTS or token.core in word_list("other", "comparing")
