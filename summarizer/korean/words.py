"""Match many printed names at once, as whole Korean words: particles may follow, longer words are other words."""

from __future__ import annotations

import csv
import re
import tomllib
from collections.abc import Collection, Iterable, Mapping
from functools import cache
from pkgutil import get_data
from typing import Any

from summarizer.text.patterns import compile_lazily, one_of

__all__ = [
    "BODY_END",
    "WORD_END",
    "WORD_START",
    "begins_as",
    "bundled_rows",
    "bundled_tables",
    "bundled_text",
    "bundled_words",
    "ends_word",
    "names_pattern",
    "strip_particle",
]

_PARTICLES = """
은 는 이 가 을 를 의 에 와 과 도 로 으로 만 서 까지 까지도 부터 보다 보다는 처럼 같은 마저 조차 뿐 뿐만 이나 나 하고
에서 에서는 에서도 에서의 에게 에게는 에는 에도 에만 에선 엔 께서 께서는
한테 한테서 로서 으로서 로부터 으로부터 로는 으로는 로의 으로의
와의 과의 와는 과는 와도 과도 만의 만이 만은 라는 이라는 라고 이라고 라며 이라며
라면 이라면 이며 이고 이자 이란 란 이다 다 였다 이었다
측 측은 측이 측의 측에 등 등은 등이 등의 등에 등을 및
들 들은 들이 들의 들을 내 내에 내의 내에서 간 씨 씨는 씨가 씨의 씨를 님 님이
"""

WORD_START = r"(?<![가-힣A-Za-z0-9])(?<![A-Za-z0-9][.@&-])"
"""Before a name: no letter or digit, not even one joined on, as in `www.` or `LG-`."""


def names_pattern(names: Iterable[str]) -> str:
    """Return one pattern that matches the longest of `names` first; a space in a name may be missing in the text."""
    root: _Trie = {}
    for name in names:
        _insert(root, name)
    return _branch(root) or r"(?!)"


def begins_as(names: Collection[str]) -> str:
    """Return a pattern of a place where one of `names` may begin, each of two letters or more, by those two.

    Before a pattern of many names it halves the time: the engine need not try each of them at every first letter.
    """
    first, second = (one_of("".join(dict.fromkeys(name[at] for name in names))) for at in range(2))
    return rf"(?={first}{second})"


_Trie = dict[str, "_Trie"]
_END = ""  # the key of the trie that marks the end of a name


def _insert(root: _Trie, name: str) -> None:
    node = root
    for char in name:
        node = node.setdefault(char, {})
    node[_END] = {}


def _branch(node: _Trie) -> str:
    branches = [_literal(char) + _branch(rest) for char, rest in node.items() if char != _END]
    if not branches:
        return ""
    return f"(?:{'|'.join(branches)})" + ("?" if _END in node else "")


def _literal(char: str) -> str:
    return " ?" if char == " " else re.escape(char)


# A row of words compiles in half the time that nested letters take, and ends as many words.
_ANY_PARTICLE = "|".join(sorted(_PARTICLES.split(), key=len, reverse=True))

WORD_END = rf"(?![A-Za-z0-9])(?![-&.@/][A-Za-z0-9])(?=(?:{_ANY_PARTICLE})?(?![가-힣]))"
"""After a word: nothing, or one particle that ends it; 네이버는 holds a name, 네이버후드 is another word."""
_WORD_END = compile_lazily(WORD_END)

BODY_END = WORD_END.replace("(?=", "(?=(?:제[12])?(?:부?장관|차관|청장|대변인|대표)?", 1)
"""After a name: as WORD_END, or a title that press style glues on, as in 외교부장관은."""


_AFTER_CONSONANT = compile_lazily(r"(?<=[가-힣]{2})(?:은|을|과|으로|이)$")
_AFTER_VOWEL = compile_lazily(r"(?<=[가-힣A-Za-z0-9]{2})(?:는|를|와|가)$")
_AFTER_ANY = compile_lazily(r"(?<=[가-힣A-Za-z0-9]{2})(?:에서|에게|한테|까지|부터|의|에|도|로)$")


def ends_word(text: str, at: int) -> bool:
    """Return whether a word ends at `at`, particles aside, as `WORD_END` says."""
    return _WORD_END.match(text, at) is not None


def strip_particle(word: str) -> str:
    """Remove the particle from a name that no list has, if its form fits the syllable before it."""
    if _AFTER_CONSONANT.search(word):
        stem = _AFTER_CONSONANT.sub("", word)
        return stem if _has_final(stem) else word
    if _AFTER_VOWEL.search(word):
        stem = _AFTER_VOWEL.sub("", word)
        return word if _has_final(stem) else stem
    return _AFTER_ANY.sub("", word)


def _has_final(word: str) -> bool:
    return "가" <= word[-1] <= "힣" and (ord(word[-1]) - ord("가")) % 28 != 0


def bundled_rows(name: str) -> tuple[Mapping[str, str], ...]:
    """Read a CSV file that ships with this package."""
    return tuple(csv.DictReader(bundled_text(name).splitlines()))


@cache
def bundled_tables(name: str) -> Mapping[str, Any]:
    """Read a TOML file that ships with this package, once: several modules take their words from one file."""
    return tomllib.loads(bundled_text(name))


@cache
def bundled_words(name: str, table: str) -> frozenset[str]:
    """Read a list of words of a TOML file that ships with this package."""
    return frozenset(bundled_tables(name)[table].split())


def bundled_text(name: str, package: str = "summarizer.korean") -> str:
    """Return a UTF-8 file that ships with a package; raise `FileNotFoundError` where its loader reads no files."""
    data = get_data(package, name)
    if data is None:
        message = f"{package} has no file {name} that can be read"
        raise FileNotFoundError(message)
    return data.decode()
