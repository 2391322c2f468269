"""Find what a newsroom corrects next to its article: a box 바로잡습니다 before or behind the body, or a line of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Literal

from policy_brief import SelfDescription, Span
from summarizer.text.heads import HeadKind
from summarizer.text.patterns import compile_lazily

from .furniture import is_prose
from .parts import Page
from .remarks import CHANGE_NOTE, Line, find_remarks

__all__ = ["Part", "corrections_in", "corrects", "is_said", "is_title", "with_corrections", "with_remark"]

Part = Literal["title", "says"]
"""What a line of a correction is: its title, or what it says."""

_TITLE = compile_lazily(
    r"[\W_]{0,4}(?:기사\s?)?"
    r"(?:바로\s?잡(?:습니다|음|기)|고침|고칩니다|(?:정정|반론|추후)(?:\s?(?:및|[·ㆍ,/])\s?반론)?\s?(?:보도)?\s?(?:문|합니다)?)"
    r"(?:\s?(?:안내|알림|내용|공지|사항|게재))?"
    r"[\W_]{0,4}(?:\d[\d.년월일:\s-]{2,24})?[\W_]{0,3}",
    cues=("바로", "고침", "고칩", "정정", "반론", "추후"),
)
_CUE = compile_lazily(r"정정|바로\s?잡|반론|고[침칩쳤]|추후|수정")
_NOTE = compile_lazily(rf"{CHANGE_NOTE}$", cues=("수정",))
_POLITE = compile_lazily(r"니다[.\"”’)\]]{0,3}$")
_LONGEST_TITLE = 40
_LONGEST_WORDS = 60
_SENTENCE = compile_lazily(r".{1,200}?[다요]\.(?=\s|$)")


def corrections_in(lines: Sequence[str | None], follows: Callable[[int, int], bool]) -> list[Part | None]:
    """Return for each line which part of a correction it is; a line of the article's body is given as None.

    What a correction says stands below its title, as far as a line `follows` it, or in a sentence that says so itself.
    """
    parts: list[Part | None] = [None] * len(lines)
    title: int | None = None
    for at, line in enumerate(lines):
        if line is not None and is_title(line):
            title = at
        elif line is not None and title is not None and is_said(line) and follows(title, at):
            parts[title], parts[at] = "title", "says"
        else:
            title = None
            parts[at] = "says" if line is not None and corrects(line) else None
    return parts


def is_title(line: str) -> bool:
    """Return whether a line is the title of a correction, a reply or a later report, and nothing else."""
    return len(line) <= _LONGEST_TITLE and _TITLE.fullmatch(line) is not None


def is_said(line: str) -> bool:
    """Return whether a line is a sentence, however short, or a note behind the time of a change."""
    return is_prose(line) or _POLITE.search(line) is not None or _NOTE.search(line) is not None


def with_remark(remarks: Sequence[SelfDescription], spans: Sequence[Span]) -> tuple[SelfDescription, ...]:
    """Return remarks and what a correction is, by its first words, where none of those in its lines says so yet."""
    told = [said.start for said in remarks if said.kind == "correction"]
    if not spans or any(span.start <= start < span.end for start in told for span in spans):
        return tuple(remarks)
    words = _first_words(spans[0].text)
    start = spans[0].start
    said = SelfDescription(kind="correction", text=words, start=start, end=start + len(words))
    return tuple(sorted((*remarks, said), key=lambda remark: (remark.start, remark.end)))


def _first_words(text: str) -> str:
    """Return the beginning of a text up to the end of its first sentence or, in a long one, of a word."""
    sentence = _SENTENCE.match(text)
    if sentence:
        return sentence[0]
    return text if len(text) <= _LONGEST_WORDS else text[:_LONGEST_WORDS].rpartition(" ")[0] or text[:_LONGEST_WORDS]


def with_corrections(page: Page, titles: Sequence[Span], says: Sequence[Span]) -> Page:
    """Return a page whose body has what its corrections say, in the order of the text, and their titles as headings."""
    body = sorted((*page.body, *says), key=lambda span: span.start)
    headings: list[tuple[HeadKind, Span]] = [("heading", span) for span in titles]
    return replace(page, body=tuple(body), heads=(*page.heads, *headings))


def corrects(line: str) -> bool:
    """Return whether a sentence says of the article that it corrects it."""
    span = Span(text=line, start=0, end=len(line))
    said = find_remarks([Line(span, "tail")]) if _CUE.search(line) and is_said(line) else ()
    return any(remark.kind == "correction" for remark in said)
