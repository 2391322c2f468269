"""The bottom line of a page: a paragraph that nothing interrupts, and below it what each of its sentences rests on."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from policy_brief import PolicyBrief
from summarizer.write.english.prose import ProseWriter

__all__ = ["bottom_line_lines"]

_MARKER = re.compile(r" ?\[(?:\[[0-9]{1,4}\](?:, )?)+\]")
_SENTENCE_END = re.compile(r"[.!?](?=[”\"’)]*(?:\s|$))")


def bottom_line_lines(brief: PolicyBrief, writer: ProseWriter) -> Iterator[str]:
    """Write the bottom line; the markers of several sentences stand in a line of their own, by number of sentence."""
    marked = writer.point("bottom_line", brief.bottom_line, brief.bottom_line.text)
    text = _MARKER.sub("", marked)
    sources = list(_by_sentence(marked))
    if len(sources) == 1:
        yield from (f"**Bottom line.** {marked}", "")
        return
    yield from (f"**Bottom line.** {text}", "")
    yield from (f"*Sentence by sentence:* {' · '.join(_numbered(sources))}", "")


def _numbered(sources: Sequence[tuple[int, str]]) -> Iterator[str]:
    """Write the markers of each sentence behind its number; those before it that have the same are counted in."""
    last = 0
    for number, markers in sources:
        yield f"{f'{last + 1}–{number}' if number > last + 1 else number} {markers}"
        last = number


def _by_sentence(marked: str) -> Iterator[tuple[int, str]]:
    """Yield the number of each sentence that has markers, and these; two in one sentence stand side by side."""
    found: dict[int, list[str]] = {}
    for marker in _MARKER.finditer(marked):
        before = _MARKER.sub("", marked[: marker.start()])
        ended = len(_SENTENCE_END.findall(before))
        is_behind = before.rstrip()[-1:] in {".", "!", "?"}
        found.setdefault(ended if is_behind else ended + 1, []).append(marker[0].strip())
    yield from ((number, " ".join(markers)) for number, markers in found.items())
