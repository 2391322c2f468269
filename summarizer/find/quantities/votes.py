"""Find votes for and against without a counter: 11 대 7로 통과됐다, 찬성 22 대 반대 23."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from summarizer.korean.numbers.numerals import Numeral
from summarizer.text.patterns import compile_lazily

from .counted import Counted

__all__ = ["VOTE", "find_votes"]

VOTE = "vote"
"""The unit of votes, as that of 표."""

_CUES = ("통과", "가결", "부결", "의결", "기각", "인용", "표결", "채택", "합헌", "위헌", "인준", "찬성")
"""One of these stands with every result of a vote; most texts with 대 hold none."""
_RESULT = compile_lazily(
    r"([0-9](?<![0-9.,:/-].)[0-9]{0,3}) ?대 ?(?:반대 ?)?([0-9]{1,4})(?![0-9.,]{0,8}[0-9])(?![년월일위차호조억만세%])"
)
_FOR = compile_lazily(r"찬성 ?$")
_OUTCOME = compile_lazily(r"(?:으?로|의)[^.\n0-9]{0,24}?(?:통과|가결|부결|의결|기각|인용|표결|채택|합헌|위헌|인준)")
_GAME = compile_lazily(r"(?:예선|결승|준결승|본선|경기|대표팀|축구|야구|승부차기)[^.\n]{0,24}$")
_REACH = 30


def find_votes(text: str) -> Iterator[Counted]:
    """Return the votes of both sides in order, if words around them speak of a vote; scores of games do not count."""
    if not any(cue in text for cue in _CUES):
        return
    for found in _RESULT.finditer(text):
        before = max(0, found.start() - _REACH)
        told = _FOR.search(text, before, found.start()) or _OUTCOME.match(text, found.end())
        if told and not _GAME.search(text, before, found.start()):
            for side in (1, 2):
                value = Decimal(found[side])
                yield Counted(*found.span(side), Numeral(value, value), VOTE)
