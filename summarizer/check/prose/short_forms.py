"""Whether one Korean name is short for another, and whether a sentence prints a name in any form."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from summarizer.check.reading import Reading
from summarizer.korean.names.glossary import load_glossary
from summarizer.text.view import folded

__all__ = ["PARTICLE", "SHORT", "WORD", "is_abbreviation", "prints_name"]

WORD = re.compile(r"[가-힣A-Za-z0-9]+")
PARTICLE = re.compile(r"(?<=..)(?:에서는|에서|에는|에게|은|는|이|가|을|를|의|에|와|과|도|로)$")
SHORT = 2
"""Length of a word that may be short for many names."""
_OWN_KIND = re.compile(r"(?<![가-힣])([시도군구당])(?:가|는|은|이|의|와|과|에|에는|에서는|에서|도|측)(?![가-힣])")
"""A place or party that a text goes on to call by its kind: 시는 for 군산시."""


def prints_name(number: int, forms: Iterable[str], reading: Reading) -> bool:
    """Return whether a sentence prints a name in one of its forms, or a word that is short for it."""
    forms = tuple(forms)
    if any(reading.prints(number, form) for form in forms):
        return True
    line = reading.lines.get(number, "")
    kinds = tuple(_OWN_KIND.findall(line))
    if any(len(form) > SHORT and form.endswith(kinds) for form in forms):
        return True
    words = {PARTICLE.sub("", found) for found in WORD.findall(line)}
    return any(
        is_abbreviation(word, form) for word in words if len(word) > 1 for form in forms if len(form) > len(word)
    )


def is_abbreviation(one: str, other: str) -> bool:
    """Return whether one of two names may be short for the other.

    The short name ends the long one (비교센터), begins it and is at least half of it or a place (광주 of 광주광역시),
    or has some of its syllables in order, the first and the last among them (과기정통부).
    """
    short, long = sorted((folded(one), folded(other)), key=len)
    if short in _state_forms():
        return short == long  # 중국 ends 미합중국
    if short == long or (len(short) > 1 and long.endswith(short)):
        return True
    if long.startswith(short):
        return len(short) * 2 >= len(long) or long[-1] in "시도군구"
    letters = iter(long)
    in_order = short[:1] == long[:1] and all(letter in letters for letter in short)
    return in_order and (short[-1] == long[-1] or long[-1] in "시도군구" or len(short) > SHORT)


@cache
def _state_forms() -> frozenset[str]:
    states = (entry for entry in load_glossary().entries.values() if entry.kind == "country")
    return frozenset(folded(name) for entry in states for name in entry.names if len(name) > 1)
