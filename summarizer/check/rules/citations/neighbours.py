"""A claim cites the sentence that supports it, and not a neighbour of that sentence.

The rule objects where the cited sentence contains none of the claim's names, nouns and content words, and a neighbour
contains several.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from functools import cache, lru_cache
from importlib import resources

from policy_brief import PLACEHOLDER, Claim, Objection, Point, Question, Row
from policy_brief.claims import figures, sentence_numbers
from summarizer.check.base import ClaimInView, Rule
from summarizer.check.prose.bare import said_in
from summarizer.check.prose.clauses import cited_clauses
from summarizer.check.prose.known_names import SaidName, said_names
from summarizer.check.prose.short_forms import prints_name
from summarizer.check.reading import Reading

__all__ = ["NEIGHBOURS"]

_LEAST = 2
_RARE = 4
"""Letters of a word that counts twice where the article prints it once."""
_LEAST_BEFORE = 3
"""Words that the sentence before must contain: a following sentence may go on about what it names."""


def _inspect(view: ClaimInView, reading: Reading) -> Iterator[Objection]:
    claim = view.claim
    if isinstance(claim, Question) or view.path.name in ("consequences", "follow_up"):
        return
    if isinstance(claim, Row):
        yield from _content(view, said_in(claim), sentence_numbers(claim), claim, reading)
    elif isinstance(claim, Point) and view.path.name != "headline":
        for clause, numbers in cited_clauses(claim.text.template):
            yield from _content(view, PLACEHOLDER.sub("#", clause), numbers, claim, reading)


def _content(
    view: ClaimInView, said: str, cited: tuple[int, ...], claim: Claim, reading: Reading
) -> Iterator[Objection]:
    if len(cited) != 1 or any(figure.sentence in cited for figure in figures(claim)):
        return
    names = tuple(said_names(said, view.brief, reading))
    words = _words_in(said)
    if _found(cited[0], names, words, reading):
        return
    for number in reading.beside(cited):
        held = _found(number, names if number > cited[0] else (), words, reading)
        if number > cited[0]:
            rare = sum(len(reading.sentences_with(word)) == 1 for word in held if len(word) >= _RARE)
            is_enough = len(held) + rare >= _LEAST
        else:
            is_enough = len(held) >= _LEAST_BEFORE
        if is_enough:
            says = f"[{number}] says {', '.join(held)}, which the claim is about; [{cited[0]}] says nothing of it."
            yield view.contradiction(says, korean=held[0], sentence=number, words=f"[{cited[0]}]")
            return


@lru_cache(maxsize=4096)
def _words_in(said: str) -> frozenset[int]:
    """Return the indices of the table's words that English prose uses."""
    return frozenset(at for at, (_, english) in enumerate(_table()) if english.search(said))


def _found(number: int, names: tuple[SaidName, ...], said: frozenset[int], reading: Reading) -> list[str]:
    """Return the names and content words that a sentence contains."""
    line = reading.lines.get(number, "")
    held = [name.korean[0] for name in names if prints_name(number, name.korean, reading)]
    found = (_table()[at][0].search(line) for at in sorted(said))
    words_held = (one[0] for one in found if one and not any(one[0] in name for name in held))
    return list(dict.fromkeys((*held, *words_held)))


@cache
def _table() -> tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]:
    folder = resources.files("summarizer.check.prose")
    rows = [
        row
        for file, key in (("content_words.toml", "word"), ("paired_words.toml", "noun"))
        for row in tomllib.loads(folder.joinpath(file).read_text(encoding="utf-8"))[key]
    ]
    return tuple((re.compile(row["korean"]), re.compile(row["english"], re.IGNORECASE)) for row in rows)


NEIGHBOURS = Rule("neighbours", _inspect)
