"""Remove boxes that summarise the article of a page, because they repeat it or most of it."""

from __future__ import annotations

from itertools import islice

from lxml.html import HtmlElement

from summarizer.readers.lines.furniture import furniture, is_prose
from summarizer.readers.lines.summaries import is_summary_label, summaries_in
from summarizer.text.patterns import compile_lazily

from .markup import drop, select, text_lines

__all__ = ["drop_summaries"]

_CUES = ("요약", "핵심")
_MACHINE = compile_lazily(r"AI|인공지능|챗|자동|\d\s?줄|세\s?줄", cues=("AI", "인공지능", "챗", "자동", "줄"))
_LONGEST_LABEL = 40
_LONGEST_BOX = 900
_SHARE = 0.4
"""What a box of a page's text holds at most; more is the article."""
_HEAD = frozenset(["time", "reporter"])
_MOST_LABELS, _MOST_LINES = 20, 16
_SOME_PROSE = 2


def drop_summaries(tree: HtmlElement) -> tuple[str, ...]:
    """Take out each box that begins with the label of a summary, and a list that stands right below such a label.

    Return the lines of boxes that are not marked as written by a machine: a newsroom's summary may say more than the
    text.
    """
    written: list[str] = []
    told = (node for node in tree.iter() if any(cue in (node.text or "") for cue in _CUES))
    labels = [label for node in told if (label := _label(node)) is not None]
    letters = len(tree.text_content()) if labels else 0
    for label in islice(dict.fromkeys(labels), _MOST_LABELS):
        box = label.getparent()
        whole = box is not None and _is_summary(box, label, letters)
        gone = [box] if box is not None and whole else _with_lines_below(label, letters)
        if not _MACHINE.search(_text(label)):
            written += (line for node in gone for line in text_lines(node) if not is_summary_label(line))
        drop(gone)
    return tuple(written)


def _label(node: HtmlElement) -> HtmlElement | None:
    """Return the outermost element that consists of a label, or None."""
    found = None
    while node is not None and len(_text(node)) <= _LONGEST_LABEL and is_summary_label(_text(node)):
        found, node = node, node.getparent()
    return found


def _with_lines_below(label: HtmlElement, letters: int) -> list[HtmlElement]:
    """Return a label with the list right below it, or with the lines that belong to its summary."""
    below = list(islice(label.itersiblings(), _MOST_LINES))
    if below and below[0].tag in {"ul", "ol"}:
        return [label, below[0]] if len(_text(below[0])) <= _SHARE * letters else [label]
    lines = [label, *below]
    summed = summaries_in([_text(line) for line in lines])
    return [line for at, line in enumerate(lines) if at in summed]


def _is_summary(box: HtmlElement, label: HtmlElement, letters: int) -> bool:
    """Return whether a label opens a small box beside the page's text, with nothing of an article's head in it."""
    if box.tag in {"body", "html", "main", "article"} or select(box, "h1"):
        return False
    if not _text(box).startswith(_text(label)) or not _has_prose_outside(box):
        return False
    length = len(_text(box))
    small = length <= min(_LONGEST_BOX, _SHARE * letters)
    return small and not any(furniture(line) in _HEAD for line in text_lines(box))


def _has_prose_outside(box: HtmlElement) -> bool:
    """Return whether running text stands beside a box, in a box around it."""
    outer = box.getparent()
    while outer is not None and outer.tag not in {"body", "html"}:
        outer = outer.getparent()
    if outer is None:
        return True
    inside = set(text_lines(box))
    return sum(is_prose(line) for line in text_lines(outer) if line not in inside) >= _SOME_PROSE


def _text(node: HtmlElement) -> str:
    """Return the text of an element, as far as it may be that of a box."""
    pieces: list[str] = []
    length = 0
    for piece in node.itertext():
        pieces.append(piece)
        length += len(piece)
        if length > 2 * _LONGEST_BOX:
            break
    return " ".join("".join(pieces).split())
