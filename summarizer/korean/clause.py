"""Read the words before a title, back to where a name cannot extend."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from summarizer.korean.persons.romanise import split_name
from summarizer.text.patterns import compile_lazily

__all__ = ["Word", "words_before"]

_WINDOW: Final = 90  # code points before a title that may hold name and affiliation
_MOST_WORDS: Final = 7
_NAME: Final = 3  # syllables of most Korean names
_LONGEST_NAME: Final = 4
_LONG_SURNAME: Final = 2
# Parentheses and what they hold belong to their word; a slash parts words, as in broadcasters' ○○○/한빛연구소 소장.
_WORD = compile_lazily(r"(?:[^\s()/]|\([^()\n]{0,40}\))+|[^\s/]")
_QUOTED = compile_lazily(r"['‘\"“]([가-힣]{3,4})['’\"”]", cues="'‘\"“")
_CLOSED: Final = frozenset(",.!?;:\"”'’…]>」』》)(")
_SENTENCE_END = compile_lazily(r"(?:^|[\n.!?]\s?)$")
_INITIALS_END = compile_lazily(r"(?:^|[^A-Za-z])(?:[A-Z]\.)+$", cues=".")
_OPENERS: Final = "\"“'‘([<「『《▲△□◇○※·*-▷"
_INSIDE = compile_lazily(r"[가-힣]\.[가-힣]|[\"“”'‘’「」『』《》<>?!…]", cues=".\"“”'‘’「」『』《》<>?!…")
_CLAUSE_ENDS: Final = (*"는은을를했한된될할던에들등", "에서", "에게", "으로", "하고", "했고", "다며", "라며", "으며")
_QUOTED_END = compile_lazily(r"[가-힣]라고$", cues=("라고",))


class Word(NamedTuple):
    """A word in the view, without quotation marks and without the (IMF) after it."""

    text: str
    start: int
    end: int


def words_before(text: str, end: int, *, distance: int = 0) -> list[Word]:
    """Return the words of the clause before `end`, nearest first, back to where a name cannot extend."""
    start = max(0, end - _WINDOW)
    if end == 0 or text[end - 1] != " ":
        return []
    words: list[Word] = []
    for found in reversed(list(_WORD.finditer(text, text.rfind("\n", start, end) + 1 or start, end))):
        word = _unwrapped(found)
        if word is None or len(words) == _MOST_WORDS:
            break
        if _cannot_hold(word.text, distance + len(words)) and not _opens_with_name(text, word):
            break
        words.append(word)
        if word.start != found.start():
            break
    return words


def _opens_with_name(text: str, word: Word) -> bool:
    """Return whether a word that ends as verbs or topics do is the name that opens a sentence: 윤두한, 남다은."""
    before = text[max(0, word.start - 2) : word.start]
    parts = split_name(word.text)
    if parts is None or _SENTENCE_END.search(before) is None:
        return False
    if len(word.text) == _LONGEST_NAME:
        return len(parts[0]) == _LONG_SURNAME
    return len(word.text) == _NAME and _ends_as_no_particle(word.text)


def _ends_as_no_particle(word: str) -> bool:
    """Return whether 은, 는 or 을 cannot be a particle after its syllable, as in 남다은, or the word ends in 한."""
    closed = (ord(word[-2]) - ord("가")) % 28 != 0
    return word.endswith("한") or (word[-1] in "은을" and not closed) or (word[-1] in "는를" and closed)


def _unwrapped(found: re.Match[str]) -> Word | None:
    """Take opening marks and a trailing (IMF) off a word; None where something follows the parentheses."""
    if found[0].isalnum():  # as most are: no mark to take off
        return Word(found[0], found.start(), found.end())
    if quoted := _QUOTED.fullmatch(found[0]):
        return Word(quoted[1], found.start() + 1, found.end() - 1)
    stripped = found[0].lstrip(_OPENERS)
    stem, opened, rest = stripped.partition("(")
    if not stem or (opened and not rest.endswith(")")):
        return None
    start = found.end() - len(stripped)
    return Word(stem, start, start + len(stem))


def _cannot_hold(word: str, distance: int) -> bool:
    if not word.isalnum() and (_INSIDE.search(word) or (word[-1] in _CLOSED and not _INITIALS_END.search(word))):
        return True
    may_be_name = not distance and len(word) <= _LONGEST_NAME  # 김다은 장관, but 임명장에는 대통령
    return not may_be_name and (word.endswith(_CLAUSE_ENDS) or _QUOTED_END.search(word) is not None)
