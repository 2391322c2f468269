"""Tell where a line end has broken a word, in a text whose lines end anywhere: a blank stood there, or nothing.

The other words of the text decide, and figures and marks; then typical ends and beginnings of Korean words: particles
and endings close a word, and no word begins with one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from .patterns import compile_lazily

__all__ = ["KnownWords", "is_closed", "is_hyphened"]

_MARKS = ".,!?\"'“”‘’()[]{}<>〈〉「」『』·…"
_HYPHENED = compile_lazily(r"[A-Za-z]-$")
_OPENED = compile_lazily(r"[(\[{“‘「『<〈《·~∼/]$")
_CLOSES = compile_lazily(r"[.,!?)\]}”’」』>〉》%·~∼…:]")
_OPENS = compile_lazily(r"[“‘「『<〈《]")
_FIGURE = compile_lazily(r"제$|\d[.,]$|[-+]$")
_UNIT = compile_lazily(r"[십백천만억조원달유엔위명개건대장톤]")
_PREFIX = compile_lazily(r"(?:메가|기가|테라|킬로|페타|밀리|센티|마이크로|나노)$")
_COUNTED = compile_lazily(r"\d[십백천만억조여]*(?:원|달러|유로|엔|위안|명|개|곳|건|톤|년|월|일|시|분|회|대|장)$")
_BRACKET, _AFTER_BLANK = compile_lazily(r"[^\W_] ?\("), re.compile(r"[^\W_] \(")
_DOTS = "·ㆍ‧∙"
_SIGNS = "%℃㎡㎥㎞㎏㎿㎾"
_STOPPED = compile_lazily(r"[.!?][\"”’)]{0,2}$")
_HIGH = "만억조"
_APART, _TOGETHER = compile_lazily(r"\d[만억조] \d"), re.compile(r"\d[만억조]\d")
_SCALE = compile_lazily(r"\d\s?[십백천만억조]+$")
_GOES_ON = compile_lazily(
    r"""
    (?:은|는|을|를|에|의|이|가|로|으로|와|과|도|만|에서|에게|에는|에도|까지|부터|이나|라도|보다|처럼|뿐만|들[이은을의과도에]?
      |라고|이라고|라며|이라며|라는|이라는|고|며|면서|면|서|서는|서도|게|려|려고|려는|려면|인데|이지만|이어서|임을|임에도
      |이다|였다|었다|았다|습니다|니다|다는|다고|다며|던|지만|지|였으며|었으며|겠다|겠다고|겠다며|적으로|적인|화를|성을|률이)
    (?=[\s.,"”'’)]|$)
    | 다(?=["”'’.,])
    | [가-힣](?=[.,]["”'’]?(?:\s|$))
    """,
    re.VERBOSE,
)
"""What no word begins with: particles and endings, and the last syllable of a sentence."""
_DOES = compile_lazily(
    r"""
    (?:하[고며여는던기지게려도겠면]|했|한다|해야|해서|되[고며어는던기지]|됐|된다|돼|시[키켜])
    [가-힣]{0,4}(?=[\s.,"”'’)]|$)
    | 할(?=\s)
    """,
    re.VERBOSE,
)
"""Forms of 하다 and its like, which stand behind a noun without a blank, and behind a closed word with one."""
_BEGINS = compile_lazily(r"(?:없|않|있)[가-힣]|(?:이상|이하|미만|이내|때문|탓)(?=[은을이의에인\s.,]|$)")
"""What stands behind a blank but for a few words that it makes one with: 바 없다, 병원급 이상."""
_COMPOUNDED = frozenset(
    {"끊임", "관계", "상관", "틀림", "재미", "맛", "멋", "어이", "쓸모", "다름", "빠짐", "변함", "남김", "거침", "하염"}
)
"""Nouns that 없다 and 있다 follow without a blank: 끊임없이, 재미있는."""
_COUNTS = compile_lazily(r"(?:간|대|째|차|씩|당|분|치|여|쯤|짜리)(?=[은는을를의에과와이가도,.\s]|$)")
_CLOSED = compile_lazily(
    r"""[가-힣\"”'’)](?:
      은|는|을|를|의|에|와|과|로|도|며|고|서|해|된|할|한|던|만|며|면|게|야|져|려|워|
      까지|부터|에서|에게|으로|라고|다고|라는|다는|도록|지만|여야
    )$ | (?:^|\s)(?:지난|모두|통해|위해|대한|관한|있는|또한)$""",
    re.VERBOSE,
)
"""What closes a word, and seldom stands inside one."""
_SURE = compile_lazily(
    r"""["”’'](?:고|며|라고|라며|는|을|를|이|가|의)$
    | [가-힣](?:야|도록|려고|기로|하는|되는|에서|까지|부터)$ | (?:^|\s)(?:위해|통해|대한|관한|있는)$""",
    re.VERBOSE,
)
"""What closes a word even before 한다 and 하며."""
_LIKELY = compile_lazily(r"[가-힣]{2}[이가나지기들인적화성률]$")
"""What closes a word of three syllables or more as often as not."""
_PARTICLE = compile_lazily(r"(?:은|는|을|를|의|에|와|과|로|이|가|도)$")
_ALONE = frozenset("그및더수것곳안못두세네각새첫뒤앞때할될있볼줄")
"""Syllables that are words by themselves."""
_SHORTEST, _LONGEST = 2, 4
_LONGEST_STEM = 12
_QUOTES = "\"'"
_STOPS = ".,!?"
_SHUT = ".,!?:;…\"'”’)]"


@dataclass(frozen=True, slots=True)
class KnownWords:
    """The words of a text that no line end has broken, and how it sets blanks.

    `spaced` says that it sets them inside amounts (40억 4천만원), `brackets_apart` before brackets (부 (옛 처)).
    """

    words: frozenset[str] = frozenset()
    stems: frozenset[str] = frozenset()
    spaced: bool = False
    brackets_apart: bool = False

    @classmethod
    def of(cls, lines: Iterable[str]) -> KnownWords:
        """Take the words that stand inside lines, and the first of a line where a sentence begins."""
        texts = [text.strip() for text in lines]
        begins = (not above or _STOPPED.search(above) is not None for above in ("", *texts))
        inside = (text.split()[0 if begin else 1 : -1] for text, begin in zip(texts, begins, strict=False))
        words = frozenset(bare for line in inside for word in line if (bare := word.strip(_MARKS)))
        stems = frozenset(word[:end] for word in words for end in range(_SHORTEST, min(len(word), _LONGEST_STEM) + 1))
        spaced = sum(len(_APART.findall(text)) - len(_TOGETHER.findall(text)) for text in texts) > 0
        brackets = sum(len(_BRACKET.findall(text)) - 2 * len(_AFTER_BLANK.findall(text)) for text in texts) < 0
        return cls(words, stems, spaced, brackets)

    def part(self, before: str, after: str) -> bool:
        """Return whether a word ends with a line, by its last words and the first of the next; neither is blank."""
        if self.spaced and before[-1] in _HIGH and before[-2:-1].isdigit() and after[0].isdigit():
            return True
        told = _told_by_marks(before, after)
        return self._parts(before, after) if told is None else told

    def know(self, before: str, after: str) -> bool:
        """Return whether a line end has plainly broken a word: the text has it elsewhere, and not its halves."""
        head, tail = _halves(before, after)
        hangul = "가" <= head[-1:] <= "힣" and "가" <= tail[:1] <= "힣"
        return hangul and self._known(head, tail) == (True, False)

    def attach(self, before: str, after: str) -> bool:
        """Return whether no blank stood at a line end though lines end between words: before a bracket, behind ℃."""
        bracket = after[0] == "(" and not self.brackets_apart and before[-1].isalnum()
        dotted = before[-1] in _DOTS or after[0] in _DOTS
        return bracket or dotted or (before[-1] in _SIGNS and _GOES_ON.match(after) is not None)

    def _known(self, head: str, tail: str) -> tuple[bool, bool]:
        """Return whether the text has two halves as one word elsewhere, and whether it has each by itself."""
        whole = f"{head}{tail}"
        longest = min(len(whole), len(head) + _LONGEST)
        joined = any(whole[:end] in self.stems for end in range(len(head) + 1, longest + 1))
        return joined, head in self.words and (tail in self.words or tail[:_SHORTEST] in self.stems)

    def _parts(self, before: str, after: str) -> bool:
        """Return whether a word ends with a line."""
        if _GOES_ON.match(after) or _DOES.match(after):
            return bool((_DOES.match(after) or after.startswith("이 ")) and _CLOSED.search(before))
        head, tail = _halves(before, after)
        joined, apart = self._known(head, tail)
        if joined != apart:
            return apart
        if _BEGINS.match(after):
            return head not in _COMPOUNDED
        if len(head) == 1:
            return head in _ALONE or (head == "등" and before[-2:-1] == " " and before[-3:-2] not in _STOPS)
        tailed = tail in self.words or (len(tail) > _SHORTEST and _PARTICLE.search(tail))
        return bool(_CLOSED.search(head) or head in self.words or tailed or _LIKELY.search(head))


def _halves(before: str, after: str) -> tuple[str, str]:
    """Return the last word of a line and the first of the next, without the marks around them."""
    return before.rsplit(maxsplit=1)[-1].lstrip(_MARKS), after.split(maxsplit=1)[0].rstrip(_MARKS)


def is_hyphened(before: str, after: str) -> bool:
    """Return whether a line ends inside a Latin word, at its hyphen."""
    return _HYPHENED.search(before) is not None and after[:1].islower()


def is_closed(before: str) -> bool:
    """Return whether a line ends as only a whole word does."""
    return _SURE.search(before) is not None


def _told_by_marks(before: str, after: str) -> bool | None:
    """Return whether marks and figures say that a word ends with a line, None where they do not."""
    told = (rule(before, after) for rule in (_by_quotes, _by_figures, _by_stops))
    return next((parted for parted in told if parted is not None), None)


def _by_quotes(before: str, after: str) -> bool | None:
    last, first = before[-1], after[0]
    if first in _QUOTES:
        return before.count(first) % 2 == 0  # it opens
    if (last in _QUOTES and before.count(last) % 2) or _OPENED.search(before) or _CLOSES.match(after):
        return False
    return True if _OPENS.match(after) else None


def _by_figures(before: str, after: str) -> bool | None:
    last, first = before[-1], after[0]
    if first.isdigit():
        return not (last.isdigit() or _SCALE.search(before) or _FIGURE.search(before))
    if last.isdigit() or _PREFIX.search(before) or (_SCALE.search(before) and _UNIT.match(after)):
        return False
    if _COUNTED.search(before):
        return _GOES_ON.match(after) is None and _COUNTS.match(after) is None
    return None


def _by_stops(before: str, after: str) -> bool | None:
    last, first = before[-1], after[0]
    latin = first.isascii() and before[-2:-1].isascii()
    if last in _STOPS and not latin:
        return True
    if last in _SHUT:
        return _GOES_ON.match(after) is None and not (last == "." and latin)
    if not first.isalnum():
        return False
    return True if first.isascii() and last.isascii() else None
