"""Titles in marks, whose words assert nothing (‘강은 댐을 거부했다’가), and sources that a sentence names."""

from __future__ import annotations

from collections.abc import Sequence

from summarizer.text.patterns import compile_lazily

from .tokens import Token

__all__ = ["is_source_before", "title_spans"]

_TITLE = compile_lazily(r"《[^》\n]{2,80}》|〈[^〉\n]{2,80}〉|『[^』\n]{2,80}』|「[^」\n]{2,80}」")
_IN_QUOTES = compile_lazily(r"‘[^‘’\n]{2,80}’|'[^'\n]{2,80}'")
_SPEECH_AFTER = compile_lazily(r"고|라고|이라고|며|라며|이라며|면서|는|라는|이라는|$|[ .,]")
_TITLE_AFTER = compile_lazily(r"(?:이?라는|이란) (?:제목|책|영화|노래|곡|보고서|작품)")
_ACCORDING = compile_lazily(r"(?:따르면|의하면)$")


def title_spans(text: str) -> tuple[tuple[int, int], ...]:
    """Return where titles stand: in 《》 and their kin, and in single marks with a particle after them."""
    spans = [found.span() for found in _TITLE.finditer(text)]
    spans.extend(found.span() for found in _IN_QUOTES.finditer(text) if _is_title(text, found.end()))
    return tuple(sorted(spans))


def _is_title(text: str, end: int) -> bool:
    return _TITLE_AFTER.match(text, end) is not None or _SPEECH_AFTER.match(text, end) is None


def is_source_before(tokens: Sequence[Token], at: int) -> bool:
    """Return whether the sentence gives a source before a word: 현지 언론에 따르면."""
    return any(_ACCORDING.search(token.core) for token in tokens[max(0, at - 16) : at])
