"""Tell a sentence of a body, however short and whatever mark stands behind it, from a headline or a menu word."""

from __future__ import annotations

import re

from summarizer.text.patterns import compile_lazily

__all__ = ["is_polite", "is_statement"]

_NOTES = compile_lazily(
    r"""
    (?:
        \s?\[?\d{1,2}\)                   # 배정했다.1)
      | \s?\[\d{1,3}\]                    # 늘었다.[1]
      | \s?[*†‡※]{1,3}                    # 배정했다.*
      | \([^()]{1,20}\)                    # 늘었다.(3면)
    ){1,3}$
    """,
    re.VERBOSE,
)
_FACES = compile_lazily(r"\s?[\u2600-\u27bf\U0001f000-\U0001faff\ufe0f\u200d]{1,8}$")
"""Small pictures behind a sentence, as a letter to readers has them: 늘었습니다 🎉."""
_CLOSERS = "\"”’'」』〉》)]"
_STOPPED = compile_lazily(
    r"""
    (?:
        [가-힣]\.                          # 늘었다.  상가 3층.
      | [다요]\([^()]{1,20}\)\.            # 늘었다(관련기사 3면).
      | [다요죠까네][!~…?]{1,3}            # 사라졌다!  늘었습니다~
      | [다요]\.{2,3}                      # 멈췄다..
      | [나까냐야지죠요니가래데걸]\?{1,3}  # 누가 책임을 지나?
    )$
    """,
    re.VERBOSE,
)
_SAID = compile_lazily(r"(?:니다|[어아에해]요)$", cues=("니다", "요"))
"""How a sentence ends that has a small picture for its stop."""
_POLITE = compile_lazily(r"(?:니다|세요|시오)[.!~…]{0,3}$", cues=("니다", "세요", "시오"))
_SHORTEST = 5


def is_statement(line: str) -> bool:
    """Return whether a line ends as a sentence does: with a stop behind its last word, notes and pictures aside.

    A noun with an exclamation mark or dots behind it is a headline's: 보조금 2배로….
    """
    words = line.rstrip()
    faced = _FACES.search(words) is not None
    words = _NOTES.sub("", _FACES.sub("", words)).rstrip(_CLOSERS)
    if len(words) < _SHORTEST:
        return False
    return _STOPPED.search(words) is not None or (faced and _SAID.search(words) is not None)


def is_polite(line: str) -> bool:
    """Return whether a line speaks to its reader, as a page's tools do, or a broadcast: 글자크기로 변경됩니다."""
    return _POLITE.search(_FACES.sub("", line.rstrip()).rstrip(_CLOSERS)) is not None
