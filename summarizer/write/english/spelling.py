"""The house style of a page: one spelling, names and quoted words aside, dollars by name, double quotation marks."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from functools import cache
from importlib.resources import files
from typing import Literal

__all__ = ["Spelling", "double_quoted", "in_house_style", "respell"]

Spelling = Literal["british", "american"]

_ENDINGS = ("e", "ed", "er", "ers", "es", "ing", "able", "ation", "ational", "ations")
_QUOTED = r"“[^”]*”|\"[^\"]*\"|‘[^’]*’"
_WORD = r"[A-Za-z]+"
_KEPT = {
    "british": re.compile(
        r"(?:computer|software)[ -]programs?"
        r"|\b(?:smart|gas|water|quality|flow|power|heat|electric|electricity|energy|parking|pressure|turbidity)"
        r"[ -]meters?\b"
    )
}
"""What one spelling has in common with the other: a program on a computer, meters that measure."""
_DOLLARS = re.compile(r"(?<![A-Za-z0-9$])(?<!(?!USD)[A-Z]{3} )(?:USD? ?)?\$ ?(?=[0-9])")
"""The sign of US dollars before a figure, which is mathematics to some readers of Markdown; C$ and A$ are others."""
_STRAIGHT = re.compile(r'(?<!\w)"([^"\n]*)"(?!\w)')
_SINGLE = re.compile(
    r"""“[^”]{0,999}”
    |(?<!\w)['‘](?P<words>(?![0-9\s'‘’])(?:[^'‘’\n]|(?<=\w)['’](?=\w)){1,999}?)(?<!\s)['’](?!\w)""",
    re.VERBOSE,
)
_APOSTROPHE = re.compile(r"(?<=[A-Za-z])’(?=[A-Za-z])")
_APOSTROPHES = re.compile(rf"{_APOSTROPHE.pattern}|(?<=s)’(?!\w)")
_BEGINS = re.compile(r"(?:^|[.!?:](?:\[[0-9]+\])*\s)[\s(]*$")
_NAME_GOES_ON = re.compile(r"\s+(?:for|of|on|[A-Z])")


def respell(text: str, spelling: Spelling, *, names: Collection[str] = ()) -> str:
    """Return English text in one spelling; quoted words and names, given or known by capitals, stay as they are."""
    words = _words(spelling)

    def one(found: re.Match[str]) -> str:
        word = found["word"]
        other = words.get(word.lower()) if word else None
        if other is None or word == other:
            return found[0]
        if word.islower():
            return other
        return other.capitalize() if word.istitle() and _is_no_name(text, found) else word

    return _pattern(tuple(sorted(names)), spelling).sub(one, text)


def in_house_style(text: str) -> str:
    """Return text in which '$5 million' and 'US$5 million' are 'USD 5 million'.

    Quotation marks are curly and apostrophes straight; ’ behind an s is one if the text has no single quotation marks.
    """
    text = _STRAIGHT.sub(r"“\1”", _DOLLARS.sub("USD ", text))
    return (_APOSTROPHE if "‘" in text else _APOSTROPHES).sub("'", text)


def double_quoted(text: str) -> str:
    """Return running text with double quotation marks in place of single ones.

    Single marks inside a quotation stay, and so do apostrophes.
    """
    return _SINGLE.sub(lambda found: f"“{found['words']}”" if found["words"] else found[0], text)


def _is_no_name(text: str, found: re.Match[str]) -> bool:
    """Return whether a capital stands only because a sentence begins: 'Labor is short', not 'Center for AI'."""
    return bool(_BEGINS.search(text, 0, found.start())) and not _NAME_GOES_ON.match(text, found.end())


@cache
def _pattern(names: tuple[str, ...], spelling: Spelling) -> re.Pattern[str]:
    longest_first = sorted((re.escape(name) for name in names if name), key=len, reverse=True)
    kept = [_KEPT[spelling].pattern] if spelling in _KEPT else []
    return re.compile("|".join((_QUOTED, *kept, *longest_first, rf"(?<!\w)(?P<word>{_WORD})(?!\w)")))


@cache
def _words(spelling: Spelling) -> dict[str, str]:
    """Map words in the other spelling to this one."""
    pairs = (pair for row in _rows() for pair in _forms(*row))
    if spelling == "british":
        return {american: british for american, british, _ in pairs}
    return {british: american for american, british, back in pairs if back}


def _forms(american: str, british: str, back: bool) -> Iterator[tuple[str, str, bool]]:  # noqa: FBT001 - a column
    if not american.endswith("ize"):
        yield american, british, back
        return
    for ending in _ENDINGS:
        yield american[:-1] + ending, british[:-1] + ending, back


def _rows() -> Iterator[tuple[str, str, bool]]:
    text = files("summarizer.write.english").joinpath("spelling.tsv").read_text(encoding="utf-8")
    for line in text.splitlines():
        if line and not line.startswith("#"):
            american, british, *way = line.split("\t")
            yield american, british, not way
