"""Proper nouns in English prose are names that the article carries."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from importlib.resources import files

from policy_brief import PLACEHOLDER
from summarizer.find.glossary import load_glossary
from summarizer.find.scan import Scan

from .base import Check, Problem, flag
from .claims import AnyClaim, named, prose

__all__ = ["PROPER_NOUNS"]

_WORD = re.compile(r"(?<![\w'’-])[A-Z][\w'’.&-]*")
_SENTENCE_START = re.compile(r"(?:^|[.!?:;“\"(]\s*)$")


def _inspect(claim: AnyClaim, scan: Scan) -> Iterator[Problem]:
    known = _known(claim, scan)
    for field, text in prose(claim):
        unknown = list(dict.fromkeys(word for word in _proper(text.template) if not _is_known(word, known)))
        if unknown:
            yield flag(f"{field}: {', '.join(unknown)} is no name that the article carries")


def _proper(template: str) -> Iterator[str]:
    text = PLACEHOLDER.sub(" ", template)
    for found in _WORD.finditer(text):
        if not _SENTENCE_START.search(text[: found.start()]):
            yield found[0].rstrip(".,'’")


def _is_known(word: str, known: set[str]) -> bool:
    """Tell whether a word is known whole, or each part of it that is a proper noun: 'Ha-neul', 'AI-driven'."""
    return _bare(word) in known or all(_bare(part) in known for part in word.split("-") if part[:1].isupper())


def _known(claim: AnyClaim, scan: Scan) -> set[str]:
    names = [name.english for _, name in named(claim)]
    names += [name.english for name in (*scan.persons, *scan.bodies, *scan.companies, *scan.models)]
    names += [person.title_english or "" for person in scan.persons]
    names += re.findall(r"[A-Za-z][\w.&-]*", scan.article.text)
    return {_bare(word) for name in names for word in re.split(r"[\s,()/-]+", name)} | _common()


def _bare(word: str) -> str:
    return re.sub(r"['’]s?$", "", word).strip(".,'’").casefold()


@cache
def _common() -> set[str]:
    """Words that are capitalised in English whatever the article says: countries, their adjectives, titles, months."""
    listed = files("summarizer.check").joinpath("capitalised.txt").read_text(encoding="utf-8").split()
    countries = (entry.english for entry in load_glossary().entries.values() if entry.kind == "country")
    return {word.casefold() for word in listed} | {_bare(word) for name in countries for word in name.split()}


PROPER_NOUNS = Check("proper_nouns", _inspect, mode="shadow")
