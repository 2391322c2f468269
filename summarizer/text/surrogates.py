"""Lone surrogates: halves of a code point, which UTF-8 cannot carry and no database or file takes."""

from __future__ import annotations

import re

from .patterns import compile_lazily

__all__ = ["replace_escaped_surrogates", "replace_surrogates"]

_SURROGATE = compile_lazily(r"[\ud800-\udfff]")
_ESCAPED = compile_lazily(r"\\u[dD][89a-fA-F]")
_HEX = r"[0-9a-fA-F]{2}"
_ESCAPES = compile_lazily(
    rf"""
    \\u[dD][89abAB]{_HEX}\\u[dD][c-fC-F]{_HEX}  # a pair, which is one character
    | (?P<lone> \\u[dD][89a-fA-F]{_HEX})
    | \\.                                       # any other escape, an escaped backslash above all
    """,
    re.VERBOSE | re.DOTALL,
)


def replace_surrogates(text: str) -> str:
    """Return the text with U+FFFD for each lone surrogate; a pair becomes the character that it stands for."""
    if text.isascii() or not _SURROGATE.search(text):
        return text
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


def replace_escaped_surrogates(json_text: str) -> str:
    r"""Return JSON text with U+FFFD for each escaped lone surrogate (`\ud800`) and each bare one."""
    whole = replace_surrogates(json_text)
    if not _ESCAPED.search(whole):
        return whole
    return _ESCAPES.sub(lambda found: "\\ufffd" if found["lone"] else found[0], whole)
