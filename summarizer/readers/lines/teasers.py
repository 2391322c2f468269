"""Remove the titles of other articles from the end of a body, where no link marks them."""

from __future__ import annotations

from collections.abc import Sequence

from summarizer.text.patterns import compile_lazily

from .furniture import is_prose
from .parts import Line

__all__ = ["without_teasers"]

_TEASER = compile_lazily(r"[▶▷►☞]\s?[^▶▷►☞:：]{8,100}(?<![다요]\.)(?<![다요]\.[”\"’'])", cues="▶▷►☞")
"""A title behind an arrow: ▶ 교실의 인공지능, 누가 가르치나."""
_HEADLINE = compile_lazily(r"…|\.{3}|\?|[▶▷►☞]\s?[“\"‘']", cues="….?▶▷►☞")
_INTRODUCES = compile_lazily(r"(?:[:：]|(?:다음|아래)과\s?같다\.|같습니다\.)$", cues=(":", "：", "같"))
_MOST = 5


def without_teasers(lines: Sequence[Line]) -> list[Line]:
    """Return lines without a few titles behind the last sentence, of which one has the marks of a headline.

    A sentence that says that a list follows is followed by one.
    """
    end = len(lines)
    while end and (lines[end - 1].kind is not None or _TEASER.fullmatch(lines[end - 1].text)):
        end -= 1
    tail = [line for line in lines[end:] if line.kind is None]
    above = lines[end - 1].text if end else ""
    told = is_prose(above) and not _INTRODUCES.search(above) and any(_HEADLINE.search(line.text) for line in tail)
    return [line for at, line in enumerate(lines) if at < end or line.kind is not None or not told or len(tail) > _MOST]
