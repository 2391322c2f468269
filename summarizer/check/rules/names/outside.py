"""A country, body, company, product or law that a claim names is somewhere in the article.

Only established names are looked for, in every known Korean and Latin form. What is ours, a question or a consequence,
may name others.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from functools import cache
from importlib import resources
from typing import NamedTuple

from policy_brief import Consequence, Objection, PolicyBrief, Question, TableRow
from policy_brief.claims import named
from summarizer.check.base import WRITERS_OWN, ClaimInView, Rule
from summarizer.check.prose.bare import fields_of_words
from summarizer.check.prose.countries import countries_in, prints_country
from summarizer.check.prose.known_names import said_names
from summarizer.check.prose.short_forms import is_abbreviation
from summarizer.check.reading import Reading
from summarizer.text.view import folded

__all__ = ["OUTSIDE"]


class _Name(NamedTuple):
    english: tuple[str, ...]
    korean: re.Pattern[str]


def _inspect(view: ClaimInView, reading: Reading) -> Iterator[Objection]:
    is_ours = isinstance(view.claim, TableRow) and view.section in WRITERS_OWN  # such as a table of bodies to ask
    if is_ours or isinstance(view.claim, Question | Consequence):
        return
    own = " ".join(f"{name.english} {name.korean}" for _, name in named(view.claim))
    longer = " | ".join(_longer_names(view.brief, reading))
    for field, text in fields_of_words(view.claim):
        for words in dict.fromkeys(
            (*_of_the_world(text, reading), *_of_states(text, reading), *_known(text, view, reading))
        ):
            if words not in own and not _is_within(words, longer):
                yield view.absence(f"{field}: the article prints nothing of '{words}'.", words=words)


def _is_within(words: str, longer: str) -> bool:
    """Return whether a name of several words is part of a longer one; single words are in too many names."""
    return " " in words and re.search(rf"\b{re.escape(words)}\b", longer, re.IGNORECASE) is not None


def _longer_names(brief: PolicyBrief, reading: Reading) -> Iterator[str]:
    """Yield the English of those names of the brief whose Korean the article prints."""
    yield from (name.english for name in brief.names if folded(name.korean) in reading.folded_whole)


def _of_the_world(text: str, reading: Reading) -> Iterator[str]:
    """Yield the names of the table that prose uses and the article has in no form."""
    for found in _pattern().finditer(text):
        known = _by_word()[found[0]]
        if not known.korean.search(reading.whole) and not any(word in reading.whole for word in known.english):
            yield found[0]


def _of_states(text: str, reading: Reading) -> Iterator[str]:
    for found in countries_in(text):
        if not prints_country(reading.whole, found.country) and not any(
            said.country == found.country for said in countries_in(reading.whole)
        ):
            yield found.text


def _known(text: str, view: ClaimInView, reading: Reading) -> Iterator[str]:
    """Yield names of the glossary if the article has neither a form of the name nor a word that may be short for it."""
    for name in said_names(text, view.brief, reading):
        if name.kind == "country" or name.text in reading.whole:
            continue
        if not any(folded(form) in reading.folded_whole for form in name.korean) and not any(
            is_abbreviation(word, form) for word in reading.remembered(_words, 0) for form in name.korean
        ):
            yield name.text


def _words(reading: Reading, _: int) -> frozenset[str]:
    found = re.findall(r"[가-힣A-Za-z0-9]{2,}", reading.whole)
    return frozenset(found) | {word[:-1] for word in found if len(word) > 2 and word[-1] in "은는이가을를의에와과도"}  # noqa: PLR2004


@cache
def _names() -> tuple[_Name, ...]:
    text = resources.files("summarizer.check.prose").joinpath("outside_names.toml").read_text(encoding="utf-8")
    return tuple(
        _Name(tuple(row["english"]), re.compile("|".join(row["korean"]))) for row in tomllib.loads(text)["name"]
    )


@cache
def _by_word() -> dict[str, _Name]:
    return {word: name for name in _names() for word in name.english}


@cache
def _pattern() -> re.Pattern[str]:
    words = "|".join(sorted(map(re.escape, _by_word()), key=len, reverse=True))
    return re.compile(rf"(?<![\w-])(?:{words})(?![\w-])")


OUTSIDE = Rule("outside", _inspect, version=7)
