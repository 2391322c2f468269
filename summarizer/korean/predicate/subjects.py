"""Whom a predicate speaks of, where the grammar is plain: 이/가 in its clause, the topic, or what it describes."""

from __future__ import annotations

import re
from collections.abc import Sequence

from summarizer.korean.actors import actors_after, is_actor, phrase_begin

from .tokens import Token

__all__ = ["subject_of"]

_MOST_WORDS = 30
_TOPIC = re.compile(r"(?<![에서로])(?<!대해)(?<!까지)(?<!부터)(?:은|는|도|께서는)$")
_NOMINATIVE = re.compile(r"(?:이|가|께서)$")
_COMPLEMENT_STEMS = frozenset({"아니", "되"})


def subject_of(text: str, tokens: Sequence[Token], at: int, last: int, *, describes: bool) -> str | None:
    """Return the subject of the predicate in `tokens[at : last + 1]`; None where nothing plain names it."""
    own = _own(text, tokens, at)
    if own is None and describes and (after := actors_after(text, tokens[last].end)):
        return text[slice(*after)]
    return own or _earlier(text, tokens, at)


def _own(text: str, tokens: Sequence[Token], at: int) -> str | None:
    """Return the subject in the clause itself, back to the verb before it."""
    stem = tokens[at].form.stem if tokens[at].form else ""  # type: ignore[union-attr] # checked in the same line
    if tokens[at].form is None and at and (owner := _owner(text, tokens, at - 1)):
        return owner
    passed = 1 if stem in _COMPLEMENT_STEMS else 0
    for place in _clause(tokens, at):
        particle = _particle(tokens[place])
        if particle and _NOMINATIVE.search(particle) and passed:
            passed = False
        elif particle and (found := _phrase(text, tokens, place, particle)):
            return found
    return None


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


def _owner(text: str, tokens: Sequence[Token], place: int) -> str | None:
    """Return the noun before 의: 두 회사의 합병."""
    return _phrase(text, tokens, place, "의") if tokens[place].core.endswith("의") else None


def _particle(token: Token) -> str | None:
    if token.form is not None or not token.core[1:]:
        return None
    found = _TOPIC.search(token.core) or _NOMINATIVE.search(token.core)
    return found[0] if found else None


def _phrase(text: str, tokens: Sequence[Token], place: int, particle: str) -> str | None:
    token = tokens[place]
    word = text[token.start : token.end]
    end = token.start + word.rfind(particle)
    first = max(0, place - _MOST_WORDS)
    start = next((tokens[at - 1].end + 1 for at in range(place, first, -1) if tokens[at - 1].form), tokens[first].start)
    if end <= token.start or not is_actor(text, token.start, end):
        return None
    begin = phrase_begin(text, start, token.start)
    return text[begin:end].strip("\"'“”‘’")
