"""The cited sentences carry the claim's own words: its names, and what its plain English words are in Korean.

A model that cites the sentence before or after the one it read from cites words about something else. Code cannot read
prose, but it can count: where a sentence beside the cited ones carries clearly more of the claim's names and words than
they do, the claim is flagged. A sentence that holds a figure of the claim is cited rightly whatever else it says. The
list of words knows common ones alone; a claim without any passes.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from importlib.resources import files

from policy_brief import PLACEHOLDER, Statement
from policy_brief.claims import AnyClaim, figures, named, prose, sentence_numbers
from summarizer.check.base import Check, Problem, flag
from summarizer.find.scan import Scan
from summarizer.text.view import View

__all__ = ["CARRIED", "words_in_korean"]

_CARRIED_ON = {"actor", "by", "investor"}
"""Whom Korean leaves out when the sentence before has named them; other checks look for them."""
_NEAR = 2
_ALONE, _AMONG_OTHERS, _QUOTED = (1.0, 0.75), (5.0, 0.5), (1.0, 0.75)
"""How much more another sentence must carry, and what share of that the cited one may; found on the gold briefs."""
_NAME_WEIGHT = 1.5
_ENDING = 4
"""How many letters may follow a stem, so that Databricks is no word for data."""
_LATIN = re.compile(r"(?<![A-Za-z])[A-Z][A-Za-z0-9.-]*[A-Z0-9][A-Za-z0-9.-]*")
_START = re.compile(r"\b(?=(.{1,3}))")
Anchor = tuple[re.Pattern[str], float]
"""What stands in Korean for a word or name of the claim, and how much it counts."""
Weighed = tuple[frozenset[int], float]
"""The sentences that have an anchor, and how much it counts in this article."""


def _inspect(claim: AnyClaim, scan: Scan) -> Iterator[Problem]:
    if isinstance(claim, Statement):
        yield from _of_another_quotation(claim, scan)
        return
    cited = sentence_numbers(claim)
    anchors = _weighed(_anchors(claim, scan), scan)
    least, most_left = _ALONE if len(cited) == 1 else _AMONG_OTHERS
    held = {figure.sentence for figure in figures(claim)}
    for number in cited:
        if number in held:
            continue
        rest = tuple(each for each in cited if each != number)
        without = _score(anchors, rest)
        carried = _score(anchors, cited) - without
        better = {each: _score(anchors, (*rest, each)) - without for each in _beside(number, cited, scan)}
        best = max(better, key=lambda each: better[each], default=number)
        if better and better[best] - carried >= least and carried <= most_left * better[best]:
            yield flag(f"it cites sentence {number}, but its names and words stand in sentence {best}")
            return


def _of_another_quotation(claim: Statement, scan: Scan) -> Iterator[Problem]:
    """Flag an English rendering whose words stand in another quotation of the article."""
    text = PLACEHOLDER.sub(" ", claim.english.template)
    words = list(_in_korean(text))
    quoted = {_folded(each.text): each for each in scan.quotations}
    weighed = [(word, math.log(len(quoted) / there)) for word in words if (there := _count(word, quoted))]
    scores = {each: sum(weight for word, weight in weighed if word.search(each)) for each in quoted}
    own = scores.get(_folded(claim.quotation.text), 0.0)
    best = max(scores, key=lambda each: scores[each], default="")
    if best and scores[best] - own >= _QUOTED[0] and own <= _QUOTED[1] * scores[best]:
        yield flag(f"english: its words stand in another quotation, '{quoted[best].text}'")


def _count(word: re.Pattern[str], texts: Iterable[str]) -> int:
    return sum(1 for text in texts if word.search(text))


def _beside(number: int, cited: tuple[int, ...], scan: Scan) -> list[int]:
    """Give the sentences near one that the claim does not cite."""
    near = range(max(1, number - _NEAR), min(scan.sentence_count, number + _NEAR) + 1)
    return [each for each in near if each not in cited]


def _score(anchors: list[Weighed], numbers: tuple[int, ...]) -> float:
    return sum(weight for there, weight in anchors if not there.isdisjoint(numbers))


def _weighed(anchors: Iterable[Anchor], scan: Scan) -> list[Weighed]:
    """Let an anchor count the more, the fewer sentences have it; one that none or all have counts nothing."""
    texts = tuple(_folded(sentence.text) for sentence in scan.sentences)
    weighed = []
    for pattern, weight in anchors:
        there = _sentences_with(pattern, texts)
        if there:
            weighed.append((there, weight * math.log(len(texts) / len(there))))
    return weighed


@lru_cache(maxsize=2048)  # an article's claims are about the same things
def _sentences_with(pattern: re.Pattern[str], texts: tuple[str, ...]) -> frozenset[int]:
    """Give the numbers of the sentences in which a pattern is found."""
    return frozenset(number for number, text in enumerate(texts, 1) if pattern.search(text))


def _anchors(claim: AnyClaim, scan: Scan) -> Iterator[Anchor]:
    text = " ".join(PLACEHOLDER.sub(" ", each.template) for _, each in prose(claim))
    names = {_folded(name.korean) for field, name in named(claim) if field.partition(".")[0] not in _CARRIED_ON}
    for name in (*scan.bodies, *scan.companies, *scan.persons, *scan.models):
        english = name.english.removeprefix("South ")  # a brief says South Korea once, then Korea
        if english in text and re.search(rf"(?<!\w){re.escape(english)}(?!\w)", text):
            text = text.replace(name.english, " ").replace(english, " ")
            names.add(_folded(name.korean))
    for token in {each[0] for each in _LATIN.finditer(text)}:
        yield re.compile(re.escape(token.casefold())), _NAME_WEIGHT
    yield from ((re.compile(re.escape(name)), _NAME_WEIGHT) for name in names if name)
    yield from ((korean, 1.0) for korean in _in_korean(text))


def _in_korean(text: str) -> Iterator[re.Pattern[str]]:
    """Give what the common words of an English text are in Korean."""
    begun = {row for start in _START.findall(text.lower()) for n in range(4) for row in _beginning().get(start[:n], ())}
    rows = (_words()[row] for row in sorted(begun))
    return (korean for english, korean in rows if english.search(text))


def words_in_korean(word: str, text: str) -> bool:
    """Tell whether a Korean text has what a common English word is in Korean; False for one that is not common."""
    folded = _folded(text)
    meant = (
        korean for english, korean in _words() if (stem := english.match(word)) and len(word) - stem.end() <= _ENDING
    )
    return any(korean.search(folded) for korean in meant)


@lru_cache(maxsize=1024)
def _folded(text: str) -> str:
    return "".join(View.of(text).text.split()).casefold()


@cache
def _beginning() -> dict[str, list[int]]:
    """Give, by up to three first letters, the rows of words that may begin so: few of all need be searched for."""
    rows: dict[str, list[int]] = {}
    for row, (english, _) in enumerate(_words()):
        stems = re.split(r"\(\?:|\|", english.pattern.lower())[1:]
        for letters in {re.sub(r"(?:[^a-z&-]|.\?).*", "", stem)[:3] for stem in stems}:
            rows.setdefault(letters, []).append(row)
    return rows


@cache
def _words() -> tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]:
    """Give what stems of common English words are in Korean, spaces aside."""
    listed = files("summarizer.check").joinpath("english_korean.tsv").read_text(encoding="utf-8").splitlines()
    rows = (line.split("\t") for line in listed)
    return tuple(
        (re.compile(rf"\b(?:{english})", re.IGNORECASE), re.compile(korean.replace(" ", "").casefold()))
        for english, korean in rows
    )


CARRIED = Check("carried", _inspect, version=3)
