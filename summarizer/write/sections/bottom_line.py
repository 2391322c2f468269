"""The bottom line of a page: a paragraph that nothing interrupts, and below it what each of its sentences rests on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from policy_brief import PolicyBrief
from summarizer.write.english.prose import ProseWriter

__all__ = ["bottom_line_lines"]


def bottom_line_lines(brief: PolicyBrief, writer: ProseWriter) -> Iterator[str]:
    """Write the bottom line; the markers of several sentences stand in a line of their own, by number of sentence."""
    text, sources = writer.by_sentence(brief.bottom_line, brief.bottom_line.text)
    dispute = writer.dispute("bottom_line")
    if len(sources) > 1:
        yield from (f"**Bottom line.** {text} {dispute}".rstrip(), "")
        yield from (f"*Sentence by sentence:* {' · '.join(_numbered(sources))}", "")
    else:
        only = sources[0][1] if sources else ""
        yield from (" ".join(part for part in ("**Bottom line.**", text, only, dispute) if part), "")


def _numbered(sources: Sequence[tuple[int, str]]) -> Iterator[str]:
    """Write markers behind the number of their sentence; several on end that have the same share them."""
    for markers, shared in groupby(sources, key=lambda source: source[1]):
        numbers = [number for number, _ in shared]
        runs = len(numbers) > 1 and numbers[-1] - numbers[0] == len(numbers) - 1
        yield f"{f'{numbers[0]}–{numbers[-1]}' if runs else ', '.join(map(str, numbers))} {markers}"
