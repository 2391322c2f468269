"""Proper nouns in English prose are names that the article carries."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from importlib.resources import files

from policy_brief import PLACEHOLDER
from policy_brief.claims import AnyClaim, named, prose
from summarizer.check.base import Check, Problem, flag
from summarizer.check.prose.sounds import sounds_of
from summarizer.find.scan import Scan
from summarizer.korean.glossary import load_glossary

from .carried import words_in_korean

__all__ = ["PROPER_NOUNS"]

_WORD = re.compile(r"(?<![\w'’-])[A-Z][\w'’.&:-]*")
_SENTENCE_START = re.compile(r"(?:^|[.!?:;“\"(]\s*)$")


def _inspect(claim: AnyClaim, scan: Scan) -> Iterator[Problem]:
    known, printed = _known(claim, scan), f"{scan.article.headline or ''} {scan.article.text}"
    for field, text in prose(claim):
        unknown = list(dict.fromkeys(word for word in _proper(text.template) if not _is_known(word, known, printed)))
        if unknown:
            yield flag(f"{field}: {', '.join(unknown)} is no name that the article carries")


def _proper(template: str) -> Iterator[str]:
    text = PLACEHOLDER.sub(" ", template)
    for found in _WORD.finditer(text):
        if not _SENTENCE_START.search(text[: found.start()]):
            yield found[0].rstrip(".,:'’")


def _is_known(word: str, known: set[str], text: str) -> bool:
    """Tell whether a word is known whole, or each part of it that is a proper noun: 'Ha-neul', 'AI-driven'."""
    parts = (part for part in re.split(r"[-/]", word) if part[:1].isupper())
    return _carries(word, known, text) or all(_carries(part, known, text) for part in parts)


def _carries(word: str, known: set[str], text: str) -> bool:
    """Tell whether the article has a word: in Latin letters, by its sound, or by its meaning if it is a common one."""
    if _bare(word) in known or sounds_of(text).hold(word):
        return True
    return word[1:] == word[1:].lower() and words_in_korean(_bare(word), text)


def _known(claim: AnyClaim, scan: Scan) -> set[str]:
    found = [name.english for name in (*scan.persons, *scan.bodies, *scan.companies, *scan.models)]
    found += [person.title_english or "" for person in scan.persons]
    return _words(name.english for _, name in named(claim)) | _carried(scan.article.text, tuple(found))


@lru_cache(maxsize=1)  # each claim of an article asks for it
def _carried(text: str, found: tuple[str, ...]) -> set[str]:
    """Words of the names found in an article, of all that it prints in Latin letters, and of English at large."""
    return _words([*found, *re.findall(r"[A-Za-z][A-Za-z0-9.&:-]*", text)]) | _common()


def _words(names: Iterable[str]) -> set[str]:
    return {_bare(word) for name in names for word in re.split(r"[\s,()/-]+", name)}


def _bare(word: str) -> str:
    return re.sub(r"['’]s?$", "", word).strip(".,'’").casefold()


@cache
def _common() -> set[str]:
    """Words that are capitalised in English whatever the article says: countries, their adjectives, titles, months."""
    listed = files("summarizer.check").joinpath("capitalised.txt").read_text(encoding="utf-8").split()
    countries = (entry.english for entry in load_glossary().entries.values() if entry.kind == "country")
    return {word.casefold() for word in listed} | {_bare(word) for name in countries for word in name.split()}


PROPER_NOUNS = Check("proper_nouns", _inspect, version=4)
