"""Links from a digest to the briefs beside it."""

from __future__ import annotations

from urllib.parse import quote

from summarizer.write.anchors import sentence_anchor

__all__ = ["page_link", "sentence_link"]


def page_link(file: str) -> str:
    """Give the address of a file in the same folder, Hangul left readable."""
    return "".join(char if char.isalnum() else quote(char, safe="-._~") for char in file)


def sentence_link(file: str, sentence: int) -> str:
    """Give the address of a sentence among the evidence of a brief; of the brief itself where that is no page."""
    return f"{page_link(file)}#{sentence_anchor(sentence)}" if file.endswith(".md") else page_link(file)
