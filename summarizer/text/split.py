"""Cut Korean text into paragraphs and sentences.

A paragraph is a line, or the lines that a width broke it into. List marks (□ ○ ㅇ - ※ *) belong to no sentence.
A stop ends a sentence unless a quotation or bracket is still open around it, a particle follows (…다."라고), or it
stands after a digit or a Latin letter (3.2, J.D., A.X). A paragraph that is one quotation, an answer, has sentences.
Closing marks, `[3]`, `3)` and `(사진)` belong to the sentence that they follow. A bare … ends nothing; the end of a
paragraph ends everything, so that bullets without a full stop are sentences.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator

from policy_brief import Span

from .labels import ANSWERS
from .patterns import compile_lazily
from .quotes import closed_stretches
from .sentence import Sentence
from .wraps import joined_lines

__all__ = ["REMARK", "lines_in", "split_paragraphs", "split_sentences"]

_LINE = compile_lazily(r"[^\n\r\v\f\x1c-\x1e\x85\u2028\u2029]+")
_EDGES = "".join(filter(str.isspace, map(chr, range(0x3001)))) + "\u200b\u2060\ufeff"
"""What is trimmed off lines and sentences: blanks, as `\\s` has them, and marks without width."""
_WORD = compile_lazily(r"[^\W_]")

_CLOSER = "\"”’'＂＇`´)\\]}>）］｝＞」』〉》】〕"
_STOP = compile_lazily(  # one set comes first, so that the engine skips to the next of them at full speed
    r"(?P<stop>[.．!?！？…。｡](?:(?<=[。｡])[。｡]*+|(?<=[^。｡])(?<![.．!?！？…]{2})[.．!?！？…]*+))"
    rf"(?P<closers>[{_CLOSER}]{{0,4}})"
    r"(?P<notes>(?>(?:\d{1,2}\)|[*†‡]{1,3})?+(?:\s?\[\d{1,3}\])*(?:\((?=\D)[^().!?]{1,30}\)|\s\((?:사진|그림|표|자료|영상|출처)[^().!?]{0,30}\))?))"
    r"(?:(?=\s)|(?<=[。｡])|(?<=\d\])|(?<=[.!?…][0-9]\))|(?<=[.!?…][0-9]{2}\))|(?<=[가-힣][다요죠까][.!?])(?=[가-힣\d①-⑳□■A-Z\"“‘'「(\[]))"
)
_LONE_DOTS = compile_lazily(r"…+|[.．]{2,}…*|…+[.．]{2,}")
_QUOTING = compile_lazily(  # particles and verb forms that carry a quotation on
    r"\s*(?:이?라(?:고|며|는|던|면서)|이?란|하고|하며|고\s?(?=[말밝했하강설덧전지주언답적썼])|며|면서|[은는을를의에와과](?=\s))"
)
_NO_STOP_AFTER = compile_lazily(r"[0-9A-Za-z０-９Ａ-Ｚａ-ｚ]")
_FINAL = frozenset("다요죠까음임")
_ANSWER = compile_lazily(  # “…”, ▲ “…”, A. “…”, 도하람 시장 = “…”, ◇도하람 시장=“…”
    rf"""
    (?: [▲△▶▷◇◆]\ ? )? (?: {ANSWERS}\ ? | [가-힣]{{1,5}}(?:\ [가-힣]{{1,10}}){{0,2}}\ ?[=:]\ ? )?
    (?P<mark>["“”„‟〝〞〟＂])
    """,
    re.VERBOSE,
)
_ANSWER_AND_REMARK = 2
"""Closed stretches of an answer with a remark behind it, “…” (웃음), at most."""
REMARK = compile_lazily(r"\s?[(\[（［][^()\[\]（）［］\n]{1,20}[)\]）］]\.?")
"""What one who writes an answer down remarks behind it."""
_BULLETS = frozenset("□■○◦ㅇ※*❍")
_MARK = compile_lazily(r"(?:[□■●◇◆▷▶◦❍※ㆍ]{1,3}|[○ㅇ](?![○ㅇ])|\*{1,3}|[-–―‐·•>](?=\s)|#{1,6}(?=\s)){1,3}\s*(?=\S)")
_MARKS = frozenset("□■●◇◆▷▶◦❍※ㆍ○ㅇ*-–―‐·•>#")
"""What `_MARK` begins with; few sentences do."""
_INNER_BULLET = compile_lazily(r"[□■]|(?<=\s)(?:[ㅇ○◦❍](?=[\s가-힣\[「(])|※|\*{1,3}(?=\s?\S))")


def split_paragraphs(text: str, *, apart: Callable[[str], bool] = lambda _: False) -> tuple[Span, ...]:
    """Return the lines that hold a letter or a digit, trimmed, as paragraphs, and wrapped lines as one of them.

    Offsets are those of `text`; a line that is `apart` is never part of another.
    """
    lines = [_trim(text, line.start(), line.end()) for line in _LINE.finditer(text)]
    lines = [line for line in lines if _WORD.search(text, *line)]
    spans = joined_lines(text, lines, frozenset(line[0] for line in lines if apart(text[line[0] : line[1]])))
    return tuple(Span(text=text[a:b], start=a, end=b) for a, b in spans)


def lines_in(text: str, start: int, end: int) -> Iterator[Span]:
    """Yield the trimmed lines of a stretch of text that hold a letter or a digit."""
    for line in _LINE.finditer(text, start, end):
        a, b = _trim(text, line.start(), line.end())
        if _WORD.search(text, a, b):
            yield Span(text=text[a:b], start=a, end=b)


def split_sentences(
    text: str, paragraphs: tuple[Span, ...], *, whole: frozenset[int] = frozenset()
) -> tuple[Sentence, ...]:
    """Cut paragraphs into sentences, numbered from 1 through the text.

    Every character of a paragraph but blanks and list marks lies in exactly one sentence; offsets are those of `text`.
    Paragraphs that begin at `whole`, rows of tables, are one sentence.
    """
    sentences: list[Sentence] = []
    for number, paragraph in enumerate(paragraphs, 1):
        bounds = (paragraph.start, paragraph.end)
        for start, end in [bounds] if paragraph.start in whole else _pieces(text, *bounds):
            sentences.append(
                Sentence(text=text[start:end], start=start, end=end, number=len(sentences) + 1, paragraph=number)
            )
    return tuple(sentences)


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Return the trimmed sentences of one paragraph; a piece without a word stays with its neighbour."""
    begin = start
    for cut in _cuts(text, start, end):
        if _WORD.search(text, begin, cut) and _WORD.search(text, cut, end):
            yield _unmarked(text, *_trim(text, begin, cut))
            begin = cut
    yield _unmarked(text, *_trim(text, begin, end))


def _unmarked(text: str, start: int, end: int) -> tuple[int, int]:
    mark = _MARK.match(text, start, end) if text[start : start + 1] in _MARKS else None
    return (mark.end(), end) if mark and _WORD.search(text, mark.end(), end) else (start, end)


def _cuts(text: str, start: int, end: int) -> Iterator[int]:
    stops = [stop for stop in _STOP.finditer(text, start, end) if stop.end() < end]
    flattened = text[start : start + 1] in _BULLETS  # a press release whose line ends were lost
    if not stops and not flattened:
        return
    closed, last = _closed(text, start, end)
    bullets = [found.start() for found in _INNER_BULLET.finditer(text, start + 1, end)] if flattened else []
    wanted = sorted({*bullets, *_stop_cuts(text, start, stops, closed)})
    yield from (cut for cut in wanted if cut < last and not _inside(cut, closed))


def _closed(text: str, start: int, end: int) -> tuple[list[tuple[int, int]], int]:
    """Return the stretches that no sentence ends in, and where the last sentence ends at the earliest.

    A paragraph that is one quotation, as an answer, has sentences; a remark behind it belongs to the last of them.
    """
    closed = closed_stretches(text, start, end)
    answer = _ANSWER.match(text, start, end) if closed and len(closed) <= _ANSWER_AND_REMARK else None
    if answer and answer.start("mark") == closed[0][0]:
        last = closed[0][1]
        if last == end or (len(closed) == _ANSWER_AND_REMARK and REMARK.fullmatch(text, last, end)):
            return closed_stretches(text, answer.end(), last - 1), last
    return closed, end


def _inside(cut: int, closed: list[tuple[int, int]]) -> bool:
    at = bisect_left(closed, (cut, 0)) - 1
    return at >= 0 and cut < closed[at][1]


def _stop_cuts(text: str, start: int, stops: list[re.Match[str]], closed: list[tuple[int, int]]) -> Iterator[int]:
    begin = start
    openers = {a for a, _ in closed}
    closers = {b: a for a, b in closed}
    for stop in stops:
        cut = stop.end("stop") if stop["closers"] and stop.start("closers") in openers else stop.end()
        if not _ends(text, begin, stop, cut):
            continue
        opener = closers.get(stop.end("closers"))
        if opener is None or cut == stop.end("stop") or _whole(text, begin, opener, stop):
            yield cut
            begin = cut


def _ends(text: str, begin: int, stop: re.Match[str], cut: int) -> bool:
    if _LONE_DOTS.fullmatch(stop["stop"]) or _QUOTING.match(text, cut):
        return False
    if stop["stop"] in ".．" and _NO_STOP_AFTER.match(text, stop.start() - 1):
        return False
    first = _WORD.search(text, begin, stop.start())
    return first is not None and _WORD.search(text, first.end(), stop.start()) is not None  # 가. and ①. are labels


def _whole(text: str, begin: int, opener: int, stop: re.Match[str]) -> bool:
    """Return whether a stop inside a quotation ends the sentence around it: 그는 "왜?" 물었다 goes on."""
    before = text[begin:opener].rstrip()
    if not _WORD.search(before) or before[-1] in ":,;…":
        return True
    quoted = text[opener] not in "([{<（［｛＜"
    return quoted and stop["stop"] in ".。" and text[stop.start() - 1] in _FINAL


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    if text[start] not in _EDGES and text[end - 1] not in _EDGES:  # as most lines and sentences are
        return start, end
    words = text[start:end].lstrip(_EDGES)
    start = end - len(words)
    return start, start + len(words.rstrip(_EDGES))
