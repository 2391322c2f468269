"""Tell whether an English name may be one that the article prints in Hangul: 하그로브 for Hargrove, 가람 for Garam.

A transliteration keeps the consonants in their order, if not their exact sounds; what is compared is that skeleton.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from summarizer.korean.romanise import romanise

__all__ = ["Sounds", "sounds_of"]

_HANGUL = re.compile(r"[가-힣]+")
_LEAST = 3
_LONGEST = 8
_SPELLINGS = (
    *(
        ("tion", "sn"),
        ("ough", ""),
        ("ph", "p"),
        ("sh", "s"),
        ("th", "s"),
        ("ck", "k"),
        ("qu", "k"),
        ("q", "J"),
        ("x", "ks"),
    ),
    *(
        ("ch", "J"),
        ("ge", "Je"),
        ("gi", "Ji"),
        ("ce", "se"),
        ("ci", "si"),
        ("cy", "sy"),
        ("c", "k"),
        ("v", "p"),
        ("f", "p"),
    ),
    *(("b", "p"), ("d", "t"), ("g", "k"), ("j", "J"), ("z", "J")),
)
"""What letters come to in Hangul, told coarsely: ㅂ for b, v and f, ㅈ or ㅊ (here J) for j, z and ch."""
_SILENT = re.compile(r"[aeiouyhw]|r(?![aeiouy])|[^a-zJ]")
_DOUBLE = re.compile(r"(.)\1+")


class Sounds:
    """How the Hangul of a text sounds."""

    def __init__(self, text: str) -> None:
        words = sorted(set(_HANGUL.findall(text)))
        self._spelled = {romanise(part) for word in words for part in _parts(word)}
        self._skeletons = " ".join(_skeleton(romanise(word).replace("g", "k")) for word in words)

    def hold(self, word: str) -> bool:
        """Tell whether a word of the text, from its beginning, may be this English one."""
        plain = re.sub(r"['’]s?$", "", word).replace("-", "").casefold()
        if plain in self._spelled:
            return True
        skeleton = _skeleton(plain)
        if len(skeleton) < _LEAST:
            return False
        more = "" if len(skeleton) > _LEAST else r"\w?(?!\w)"  # little to go by: a particle may follow, no more
        return re.search(rf"(?<!\w){skeleton}{more}", self._skeletons) is not None


def _parts(word: str) -> Iterator[str]:
    """Give the beginnings of a word, and what may be a given name after a family name of one or two syllables."""
    yield from (word[:end] for end in range(1, min(len(word), _LONGEST) + 1))
    yield from (word[start : start + 2] for start in (1, 2) if len(word) >= start + 2)


@lru_cache(maxsize=8)
def sounds_of(text: str) -> Sounds:
    """Read the sounds of a text, once."""
    return Sounds(text)


def _skeleton(word: str) -> str:
    for spelling, sound in _SPELLINGS:
        word = word.replace(spelling, sound)
    return _DOUBLE.sub(r"\1", _SILENT.sub("", word).replace("r", "l"))
