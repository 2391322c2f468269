"""Text that is not Markdown, made safe inside Markdown."""

from __future__ import annotations

import re
from urllib.parse import quote

from policy_brief.cleaning.unseen import strip_unseen

__all__ = ["cell", "inline", "plain", "unmarked", "web_link"]

_CONTROL = re.compile(r"[\\`*~$<]|(?<!\w)_|_(?!\w)|\](?=\()|\[(?=\s?[0-9⁰¹²³⁴-⁹]{1,4}\s?\])|&(?=#?\w+;)")
"""What Markdown takes for more than itself: 3~5 … 7~8 would be struck out, $3 … $5 be set as maths, [4] be a link."""
_LEADING = re.compile(r"^(?:[0-9]{1,9}(?=[.)](?:\s|$))|(?=(?:#{1,6}|[+-])(?:\s|$)|--|>))")
"""What begins a heading, a quotation or a list, where it begins a line."""
_URL = ":/?#@!$&'*+,;=%-._~"
"""What an address is made of, but for the brackets that end a link."""

_LINK = re.compile(r"(?<!\\)\[([^\[\]]*)\]\([^()\s]*\)")
_ANCHOR = re.compile(r"<a id=\"[^\"]*\"></a>")
_MARK = re.compile(r"\[([⁰¹²³⁴⁵⁶⁷⁸⁹]{1,4})\]")
_EMPHASIS = re.compile(r"(?<!\\)\*+")
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")


def plain(text: str) -> str:
    """Return a text on one line, escaped so that it shows literally, and opens no heading, quotation or list."""
    return _LEADING.sub(lambda found: f"{found[0]}\\", inline(text))


def inline(text: str) -> str:
    """Return a text on one line, escaped so that it shows literally after other text."""
    line = " ".join(strip_unseen(text).split())
    return _CONTROL.sub(lambda found: f"\\{found[0]}", line)


def cell(markdown: str) -> str:
    """Return Markdown for one cell of a table."""
    return " ".join(markdown.split()).replace("|", "\\|")


def web_link(text: str, url: str) -> str | None:
    """Return a link to a page on the web; None for an address of another kind."""
    url = strip_unseen(url)
    return f"[{text}]({quote(url, safe=_URL, errors='replace')})" if url.startswith(("http://", "https://")) else None


def unmarked(markdown: str) -> str:
    """Return a line of our Markdown as it reads in a terminal: markers as '⁴', no links, stars and backslashes."""
    text = _LINK.sub(r"\1", _ANCHOR.sub("", markdown))
    text = _MARK.sub(r"\1", text)
    return _ESCAPED.sub(r"\1", _EMPHASIS.sub("", text)).strip()
