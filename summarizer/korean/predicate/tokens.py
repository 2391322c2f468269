"""The words of a sentence with their forms, and nouns that show how a clause is meant."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from summarizer.text.patterns import compile_lazily

from .forms import Form, read_form, word_list

__all__ = ["Head", "Token", "read_head", "read_tokens", "strip_case"]

_WORD = compile_lazily(r"[^\s]+")
_MARKS = compile_lazily(r"[\"'“”‘’「」『』()\[\]<>《》]")
_CLOSING = compile_lazily(r"[.,!?;:…·]+$")
_FINAL = compile_lazily(r"[.!?]$")
_OPENING = compile_lazily(r"^[○□◦·*※▲△\-]+")
_CASE = compile_lazily(
    r"(?:에서는|에서도|에서|에게|에는|에도|에만|으로는|으로도|으로|까지도|까지|부터|조차|만은|만이"
    r"|은|는|이|가|을|를|의|에|로|도|만|과|와|엔|나|이나)$"
)
_CONTRACTED = compile_lazily(r"(?<=[가-힣]{2})키로$")  # 재개키로
_ONE_SYLLABLE = "해돼한할된될함됨큰볼낼쓸쓴낸"  # others are rather nouns and adnouns: 새, 대, 달
_TITLE_END = compile_lazily(r"(?<=[가-힣])[’'》〉』」](?:이|가|을|를|은|는|의|에|에는|에서|로|와|과|도|라는)[,.]?$")
HEAD_KINDS = (
    "thing", "plan", "possibility", "report", "experience", "condition", "duty", "ability", "progress", "whether",
    "fact", "call",
)  # fmt: skip


class Token(NamedTuple):
    """A word of the sentence; `core` is without marks, `last` is set where a sentence or quotation ends."""

    start: int
    end: int
    core: str
    form: Form | None
    last: bool
    comma: bool


class Head(NamedTuple):
    """A noun after a clause: what kind it is, its particle, and its form where 이다 follows."""

    noun: str
    kinds: frozenset[str]
    case: str
    form: Form | None


def read_tokens(text: str) -> tuple[Token, ...]:
    """Return the words of `text`, each read once."""
    return tuple(_token(found) for found in _WORD.finditer(text))


def _token(found: re.Match[str]) -> Token:
    word = found[0]
    if word.isalnum():  # as most are: no mark to take off
        return Token(found.start(), found.end(), word, _form(word), last=False, comma=False)
    printed = _MARKS.sub("", _TITLE_END.sub("", _OPENING.sub("", word)))
    bare = _CLOSING.sub("", printed)
    inner = re.sub(r"[.!?,](?=[가-힣])", "", bare)
    return Token(found.start(), found.end(), inner, _form(inner), bool(_FINAL.search(printed)), printed.endswith(","))


def _form(word: str) -> Form | None:
    """Read a word as a verb; a question may take a particle: 서명했는지는."""
    if word in word_list("other", "adverbs") or word in word_list("nouns", "acts") or _kinds(word):
        return None
    if strip_case(word)[0] in word_list("nouns", "whole") or word in word_list("nouns", "whole"):
        return None
    form = read_form(_CONTRACTED.sub("하기로", word))
    if form and len(word) == 1 and word not in _ONE_SYLLABLE:
        return None
    if form is None and (noun := strip_case(word)[0]) != word:
        form = read_form(noun)
        return form if form and form.ending == "question" else None
    return form


def strip_case(word: str) -> tuple[str, str]:
    """Return a noun without its particle, and the particle."""
    found = _CASE.search(word)
    return (word[: found.start()], found[0]) if found and found.start() else (word, "")


def read_head(token: Token) -> Head | None:
    """Return what a noun such as 계획, 가능성, 보도 or 것 says of the clause before it."""
    form = token.form
    if form and form.kind == "copula":
        noun = "것" if form.stem == "겁" else form.stem
        kinds = _kinds(noun)
        return Head(noun, kinds, "", form) if kinds else None
    if token.core in {"건", "게", "걸"}:
        return Head("것", _kinds("것"), {"건": "은", "게": "이", "걸": "을"}[token.core], None)
    if kinds := _kinds(token.core):
        return Head(token.core, kinds, "", None)
    noun, case = strip_case(token.core)
    if kinds := _kinds(noun):
        return Head(noun, kinds, case, None)
    return None


@cache
def _kinds(noun: str) -> frozenset[str]:
    return frozenset(kind for kind in HEAD_KINDS if noun in word_list("heads", kind))
