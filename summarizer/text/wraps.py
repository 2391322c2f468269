"""Find the line ends at which a paragraph was only wrapped, and what stood there: a space, or nothing inside a word.

Letters, PDFs and some pages break their lines at a width. Two lines are one paragraph when the first does not end a
sentence and the second would not have fitted on it, or when a word or a figure plainly goes on: 4⏎20억원, 돕겠⏎다"고. A
line that begins with a bullet, a number or a bracket begins a new paragraph.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Container, Iterator, Sequence
from functools import cache, partial
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from .patterns import compile_lazily

if TYPE_CHECKING:
    from .broken_words import KnownWords

__all__ = ["Wrap", "find_wraps", "folded_lines", "joined_lines", "unwrapped"]

Bounds = tuple[int, int]

_BREAK = compile_lazily(r"[ \t\u00a0\u3000]{0,80}(?:\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029])[ \t\u00a0\u3000]{0,80}")
_BULLET = compile_lazily(r"[□■○◦ㅇ❍※*]|[-–―]\s")
_LINE_END = compile_lazily(r"\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")
_STOPPED = compile_lazily(r"[.!?。…:;][\"”'’」』)\]]{0,3}(?:\s?\[\d{1,3}\]|\([^()]{1,20}\)){0,3}$")
_TAIL = 80
_STARTER = compile_lazily(
    r"""
    (?P<bullet>[□■○◦ㅇ❍※*] | [-–―]\s | [①-⑳㉠-㉻])
    | [●◇◆▷▶▲△☞•·]
    | [<〈《【\[|]
    | \d{1,2}[.)](?!\d)
    | (?P<letter>[가나다라마바사아자차카타파하])[.)]\s
    | \(\d{1,2}\)
    | 제\s?\d{1,4}조
    """,
    re.VERBOSE,
)
"""What may begin something of its own; all but a bullet may stand inside a sentence too, at the beginning of a line."""

_NEXT_LETTER = dict(pairwise("가나다라마바사아자차카타파하"))
_OPEN_END = compile_lazily(r"(?:[가-힣][은는을를의]|[,，·])$")
_GOES_ON = compile_lazily(  # what no word begins with: particles and endings
    r"""
    (?:은|는|을|를|에|로|으로|와|과|에서|에게|까지|부터|라고|이라고|고|며|면서|했다|한다|됐다|된다|이다|였다|었다)
    (?=[\s.,"”'’)]|$)
    | 다(?=["”'’.,]|고\s|며\s|면서\s)
    | [가-힣](?=[.,]["”'’]?(?:\s|$))
    """,
    re.VERBOSE,
)
_CONTINUED = compile_lazily(  # how a line ends in the middle of its clause
    r"""
    (?:
      [가-힣]
      (?:에서 | 에게 | 으로 | 부터 | 까지 | 며 | 면서 | 지만 | 는데 | 거나 | 도록 | 기로 | 하고 | 했고 | 이고)
      | [0-9](?:조 | 억 | 만 | 천 | 백)    # 과징금 37억⏎6,200만 원
      | (?:^|[ ])(?:그러나 | 하지만 | 그리고 | 또한 | 또 | 및 | 등 | 약 | 총 | 모두 | 오는 | 지난 | 이 | 그 | 각 | 매)
    )$
    """,
    re.VERBOSE,
)
_DATE_BROKEN = compile_lazily(r"[0-9]{1,4}(?:년|월)$")
_DATE_GOES_ON = compile_lazily(r"[0-9]{1,2}(?:월|일)|[초말중](?=[ 까부에])|상반기|하반기")
_CREDIT = compile_lazily(r"기자|특파원|앵커|리포터|제공|사진|자료|출처|[=@ⓒ©※<>\[\]{}|/▲△■]")
_SENTENCE_END = compile_lazily(r"[다요까죠]\.[\"”'’)]{0,2}\s")
_SENTENCE = compile_lazily(r"[다요까죠]\.|[.!?。][\"”'’)]{0,2}$")
_BLANKS = " \t\u00a0\u3000"
_LONG_SENTENCE = 400
_SHORTEST_RAGGED = 16
"""Columns of the shortest line that begins a sentence rather than being a cell or a label."""
_FEW_CUT, _SHARE_CUT = 2, 0.25
"""So many lines cut in the middle of a sentence, and such a share of those without a stop, make a text ragged."""
_NEARBY = 80
"""How many characters before and behind a line end tell what stood there."""
_NARROWEST = 30
"""Columns that the widest line of a wrapped paragraph has at least; a Hangul syllable takes two."""
_WIDEST = 110
_SLACK = 0.08
_SHARE_OF_BROKEN_WORDS = 6
_FEW_EVEN_LINES = 3
_MANY_EVEN_LINES = 7
_MOST = 0.9


class Wrap(NamedTuple):
    """A line end inside a paragraph, with the blanks around it, and what it stands for: a space or nothing."""

    start: int
    end: int
    text: str


def joined_lines(text: str, lines: Sequence[Bounds], apart: Container[int] = frozenset()) -> list[Bounds]:
    """Return the trimmed lines of a text as paragraphs, those that were only wrapped put together.

    Lines that begin at `apart` stay alone.
    """
    segments = [_Segment.of(text, segment) for segment in _segments(text, lines, apart)]
    sample = [line for segment in segments if segment.has_open_full_line(text) for line in segment.lines]
    room = _Room.of(text, sample)
    wrapped = room.holds(text, lines)
    if wrapped:
        segments = [segment.measured(text, room) for segment in segments]
    way = _Way(wrapped=wrapped, ragged=_is_ragged(text, segments))
    paragraphs: list[Bounds] = []
    for segment in segments:
        paragraphs.extend(_paragraphs(text, segment, way, titled=segment.lines[0] == lines[0]))
    return paragraphs


def find_wraps(text: str, paragraphs: Sequence[Bounds]) -> tuple[Wrap, ...]:
    """Return the wraps inside paragraphs, in order."""
    several = [(start, end) for start, end in paragraphs if _has_line_end(text[start:end])]
    if not several:
        return ()
    breaks = [(found.start(), found.end()) for start, end in several for found in _BREAK.finditer(text, start, end)]
    indented = _are_indented(text, breaks)
    words = _words_of_broken(text, several, breaks, indented=indented)
    return tuple(Wrap(start, end, _joint(text, start, end, words, indented=indented)) for start, end in breaks)


def _words_of_broken(
    text: str, paragraphs: Sequence[Bounds], breaks: Sequence[Bounds], *, indented: bool
) -> KnownWords | None:
    """Return the words of a text whose lines end inside words, None for any other."""
    if not breaks:
        return None
    others = [place for place in breaks if not _is_broken_word(text, *place)]
    broken = len(breaks) - len(others)
    if broken * _SHARE_OF_BROKEN_WORDS >= len(breaks) or _is_even(text, paragraphs, broken):
        return _known_words(text)
    if not (broken or indented):
        return None
    words = _known_words(text)
    halves = (around for start, end in others if (around := _around(text, start, end)))
    broken += sum(words.know(*around) for around in halves)
    return words if broken * _SHARE_OF_BROKEN_WORDS >= len(breaks) else None


def _are_indented(text: str, breaks: Sequence[Bounds]) -> bool:
    """Return whether most lines that go on are indented, as below a bullet: the blanks before them tell nothing."""
    return 2 * sum(text[end - 1] in _BLANKS for _, end in breaks) > len(breaks)


def _has_line_end(text: str) -> bool:
    """Return whether a line ends in a text, as `_LINE_END` has it; a pattern takes thrice as long to find none."""
    return text.splitlines() not in ([], [text])


def unwrapped(text: str) -> str:
    """Return a text whose line ends are all wraps as one line."""
    pieces: list[str] = []
    at = 0
    for wrap in find_wraps(text, [(0, len(text))]):
        pieces += [text[at : wrap.start], wrap.text]
        at = wrap.end
    return "".join((*pieces, text[at:]))


def folded_lines(text: str) -> str:
    """Return a few words on one line if the text around them is not available.

    A figure or an ending that clearly continues is joined; any other line end becomes a space.
    """
    return _BREAK.sub(lambda found: "" if _is_broken_word(text, found.start(), found.end()) else " ", text)


def _segments(text: str, lines: Sequence[Bounds], apart: Container[int]) -> Iterator[list[Bounds]]:
    """Part the lines where a blank line stands between them, and before a bullet or a number."""
    segment: list[Bounds] = []
    letter = ""
    room = cache(partial(_room, text, lines))
    for line in lines:
        starter = _STARTER.match(text, *line)
        if starter and starter["letter"]:
            if starter["letter"] in ("가", _NEXT_LETTER.get(letter)):
                letter = starter["letter"]
            else:
                starter = None  # the 다. that closes 밝혔⏎다. is not a label
        alone = segment and (line[0] in apart or segment[-1][0] in apart)
        begins = starter and not (segment and _carries_on(text, segment[-1], line, starter, room))
        if segment and (alone or begins or _blank_between(text, segment[-1][1], line[0])):
            yield segment
            segment = []
        segment.append(line)
    if segment:
        yield segment


def _room(text: str, lines: Sequence[Bounds]) -> float:
    """Return the columns of the widest line that may be a wrapped one, less some slack."""
    widths = (_width(text[start:end]) for start, end in lines if end - start <= _WIDEST)
    return max((width for width in widths if width <= _WIDEST), default=0) * (1 - _SLACK)


def _carries_on(text: str, before: Bounds, line: Bounds, starter: re.Match[str], room: Callable[[], float]) -> bool:
    """Return whether a mark stands inside a sentence that a full line has left open: …는 우선⏎▲인재 양성."""
    if starter["bullet"] or _STOPPED.search(text, *_tail(before)):
        return False
    first, second = text[before[0]], text[line[0]]
    listed = _STARTER.match(text, *before) and (first == second or (first.isdigit() and second.isdigit()))
    width = _width(text[slice(*before)])
    return not listed and width <= _WIDEST and width + 1 + _width(_first_word(text, line)) > room()


def _blank_between(text: str, start: int, end: int) -> bool:
    return text[start:end] != "\n" and len(_BREAK.findall(text, start, end)) != 1


class _Room(NamedTuple):
    """How much fits on a line, in columns and in characters: some count one, some the other."""

    columns: float
    length: float

    @classmethod
    def of(cls, text: str, lines: Sequence[Bounds]) -> _Room:
        printed = [text[start:end] for start, end in lines]
        return cls(max(map(_width, printed), default=0), max(map(len, printed), default=0))

    def holds(self, text: str, lines: Sequence[Bounds]) -> bool:
        """Return whether almost no line is wider, as in a text that was wrapped at this width."""
        room = self.columns * (1 + _SLACK)
        return room > 0 and sum(_width(text[a:b]) > room for a, b in lines) <= len(lines) * (1 - _MOST)

    def is_filled(self, line: str, word: str) -> bool:
        """Return whether a word would not have fitted on a line; a printed page has letters of many widths."""
        columns, length = self.columns * (1 - _SLACK), self.length * (1 - _SLACK)
        return _width(line) + 1 + _width(word) > columns or len(line) + 1 + len(word) > length


class _Way(NamedTuple):
    """How a text breaks its lines: at a width, or anywhere, by hand."""

    wrapped: bool
    ragged: bool


class _Segment(NamedTuple):
    """Lines that may be one paragraph, and for each but the last whether it is full."""

    lines: list[Bounds]
    full: list[bool] | None
    """None where they cannot be wrapped at a width: too narrow, too wide, or neither prose nor a bullet."""
    prose: bool = False
    """Whether there is a sentence in them and no line is as long as an unbroken paragraph."""

    @classmethod
    def of(cls, text: str, lines: list[Bounds]) -> _Segment:
        if len(lines) == 1 or max(end - start for start, end in lines) > _WIDEST:
            return cls(lines, None)
        prose = _SENTENCE.search(text, lines[0][0], lines[-1][1]) is not None
        if not _NARROWEST <= max(_width(text[a:b]) for a, b in lines) <= _WIDEST:
            return cls(lines, None, prose)
        bulleted = _BULLET.match(text, *lines[0])
        return cls(lines, _full_lines(text, lines) if prose or bulleted else None, prose)

    def measured(self, text: str, room: _Room) -> _Segment:
        """Return a segment that is not prose, as headlines and points are not, with its lines held against others."""
        if self.full is not None or len(self.lines) == 1 or not room.holds(text, self.lines):
            return self
        return self._replace(full=_full_lines(text, self.lines, room))

    def has_open_full_line(self, text: str) -> bool:
        """Return whether a line is full and does not end a sentence: what a wrap looks like."""
        pairs = zip(self.lines, self.full or (), strict=False)
        return any(full and not _STOPPED.search(text, *_tail(line)) for line, full in pairs)


def _paragraphs(text: str, segment: _Segment, way: _Way, *, titled: bool) -> Iterator[Bounds]:
    if segment.full is None and not segment.prose:
        yield from segment.lines
        return
    begin = segment.lines[0][0]
    for at, (line, following) in enumerate(pairwise(segment.lines)):
        title = titled and not at
        full = segment.full is not None and segment.full[at]
        runs_on = segment.full is not None and _runs_on(
            text, line, following, full=full, wrapped=way.wrapped, titled=title
        )
        if not (runs_on or (segment.prose and _leaves_open(text, begin, line, following, way, titled=title))):
            yield begin, line[1]
            begin = following[0]
    yield begin, segment.lines[-1][1]


def _is_ragged(text: str, segments: Sequence[_Segment]) -> bool:
    """Return whether lines of running text break anywhere: some of them plainly in the middle of a sentence."""
    known = opened = 0
    for segment in segments:
        if not segment.prose:
            continue
        begin = segment.lines[0][0]
        for line, following in pairwise(segment.lines):
            is_open = _STOPPED.search(text, *_tail(line)) is None
            opened += is_open
            known += is_open and _is_cut(text, begin, line, following)
    return known >= _FEW_CUT and known >= opened * _SHARE_CUT


def _full_lines(text: str, lines: Sequence[Bounds], room: _Room | None = None) -> list[bool]:
    """Return for each line but the last whether the first word of the next would not have fitted on it.

    The room is that of the widest of the lines, or of the text's wrapped lines.
    """
    room = room or _Room.of(text, lines)
    return [room.is_filled(text[slice(*line)], _first_word(text, following)) for line, following in pairwise(lines)]


def _runs_on(text: str, line: Bounds, following: Bounds, *, full: bool, wrapped: bool, titled: bool) -> bool:
    if _is_broken_word(text, line[1], following[0]):
        return True
    if _STOPPED.search(text, *_tail(line)):
        return full and wrapped
    return full or not (titled or _OPEN_END.search(text, *_tail(line)) is None)


def _leaves_open(text: str, begin: int, line: Bounds, following: Bounds, way: _Way, *, titled: bool) -> bool:
    """Return whether a line stops in the middle of a sentence, however much would have fitted on it.

    Of a text that breaks its lines anywhere, any line of some length that ends no sentence does. `begin` is where the
    paragraph of the line begins.
    """
    if _STOPPED.search(text, *_tail(line)):
        return _is_within_quotation(text, begin, line, following)
    if titled:
        return False
    is_piece = begin < line[0] or _width(text[slice(*line)]) >= _SHORTEST_RAGGED
    return _is_cut(text, begin, line, following) or (way.ragged and is_piece and not _credits(text, *line))


def _is_cut(text: str, begin: int, line: Bounds, following: Bounds) -> bool:
    """Return whether the words of a line without a stop tell that its sentence goes on.

    What follows the end of a sentence is the next one, unless it is a byline or a credit.
    """
    ends = [found.end() for found in _SENTENCE_END.finditer(text, max(begin, line[1] - _LONG_SENTENCE), line[1])]
    if ends:
        return not _credits(text, ends[-1], line[1])
    if _DATE_BROKEN.search(text, *_tail(line)) and _DATE_GOES_ON.match(text, following[0]):
        return True
    is_open = _CONTINUED.search(text, *_tail(line)) or _OPEN_END.search(text, *_tail(line))
    return is_open is not None or _is_broken_word(text, line[1], following[0])


def _credits(text: str, start: int, end: int) -> bool:
    return _CREDIT.search(text, start, end) is not None


def _is_within_quotation(text: str, begin: int, line: Bounds, following: Bounds) -> bool:
    """Return whether a line ends inside a quotation that the next line closes: “맺었다.⏎4월에 시작한다.” is one."""
    start = max(begin, line[1] - _LONG_SENTENCE)
    opened = text.rfind("“", start, line[1])
    if opened < 0 or text.find("”", opened, line[1]) >= 0:
        return False
    closing, again = text.find("”", *following), text.find("“", *following)
    return closing >= 0 and not 0 <= again < closing


def _tail(line: Bounds) -> Bounds:
    return max(line[0], line[1] - _TAIL), line[1]


def _is_broken_word(text: str, end: int, start: int) -> bool:
    if not 0 < end <= start < len(text):
        return False
    before, after = text[end - 1], text[start]
    if before == "," and after.isdigit():
        return text[end - 2 : end - 1].isdigit()
    if before.isdigit():
        return after.isdigit() or after in "만억조천백%년월일원"
    if (before in "만억조천" and after in "원달유") or (before in "천백" and after.isdigit()):
        return text[end - 2 : end - 1].isdigit()
    return "가" <= before <= "힣" and _GOES_ON.match(text, start) is not None


def _is_even(text: str, paragraphs: Sequence[Bounds], broken: int) -> bool:
    """Return whether all lines that continue have one width, as they have if lines break without regard to words."""
    lines = [line for start, end in paragraphs for line in _LINE_END.split(text[start:end])[:-1]]
    if len(lines) < (_FEW_EVEN_LINES if broken else _MANY_EVEN_LINES):
        return False
    return _mostly_even([len(line) for line in lines], 1) or _mostly_even([_width(line) for line in lines], 2)


def _mostly_even(widths: Sequence[int], spread: int) -> bool:
    return sum(width >= max(widths) - spread for width in widths) >= len(widths) * _MOST


def _known_words(text: str) -> KnownWords:
    from .broken_words import KnownWords

    return KnownWords.of(_LINE_END.split(text))


def _joint(text: str, start: int, end: int, words: KnownWords | None, *, indented: bool) -> str:
    """Return what stood at a wrap; `words` are those of a text whose lines break inside words, None for any other."""
    if _is_broken_word(text, start, end):
        return ""
    if words is None or text[start] in _BLANKS or (text[end - 1] in _BLANKS and not indented):
        return " "
    around = _around(text, start, end)
    return " " if around is None or words.part(*around) else ""


def _around(text: str, start: int, end: int) -> tuple[str, str] | None:
    """Return what stands on the lines before and behind a line end, None where a line is blank."""
    before = _LINE_END.split(text[max(0, start - _NEARBY) : start])[-1].rstrip()
    after = _LINE_END.split(text[end : end + _NEARBY], maxsplit=1)[0].lstrip()
    return (before, after) if before and after else None


def _first_word(text: str, line: Bounds) -> str:
    return text[line[0] : line[1]].split(maxsplit=1)[0]


class _Columns(dict[str, int]):
    """The columns of each character, looked up once."""

    def __missing__(self, char: str) -> int:
        columns = self[char] = 2 if unicodedata.east_asian_width(char) in "WF" else 1
        return columns


_COLUMNS = _Columns()


def _width(text: str) -> int:
    return sum(map(_COLUMNS.__getitem__, text))
