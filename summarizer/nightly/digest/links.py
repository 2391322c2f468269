"""Links from a digest, and places in it that links lead to."""

from __future__ import annotations

from urllib.parse import quote

from summarizer.write.markup.anchors import CHECKED, heading_anchor, sentence_anchor

__all__ = ["anchor", "disputed_mark", "outside_link", "page_link", "sentence_link"]


def anchor(name: str) -> str:
    """Make a place in a page; a program that sets headings of it may give them other names."""
    return f'<a id="{name}"></a>'


def page_link(file: str) -> str:
    """Return the address of a file in the same folder, Hangul left readable."""
    return "".join(char if char.isalnum() else quote(char, safe="-._~") for char in file)


def sentence_link(file: str, sentence: int) -> str:
    """Return the address of a sentence among the evidence of a brief; of the brief itself where that is not a page."""
    return f"{page_link(file)}#{sentence_anchor(sentence)}" if file.endswith(".md") else page_link(file)


def disputed_mark(file: str) -> str:
    """Return the mark of a disputed claim, which leads to both sides of it in its brief."""
    return f"([disputed]({page_link(file)}#{heading_anchor(CHECKED)}))" if file.endswith(".md") else "(disputed)"


def outside_link(text: str, url: str) -> str | None:
    """Link to a page on the web; an address of another kind is not a link."""
    return f"[{text}]({quote(url, safe=_URL)})" if url.startswith(("http://", "https://")) else None


_URL = ":/?#[]@!$&'*+,;=%-._~"
"""What an address is made of, except the brackets that end a link."""
