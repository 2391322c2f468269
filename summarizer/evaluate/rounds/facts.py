"""Which facts of an article its brief contains: the sentences that say them are cited by its claims."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from policy_brief import PolicyBrief
from policy_brief.claims import claims
from summarizer.evaluate.gold.alignment import FoldedText, Stretch
from summarizer.find.scan import Scan

from .folder import Fact, FactSheet

__all__ = ["Carried", "carried_facts", "unfound_facts"]

_OURS = ("consequences", "follow_up")


class Carried(NamedTuple):
    """A fact, and whether the brief contains it."""

    fact: Fact
    carried: bool


def carried_facts(sheet: FactSheet, brief: PolicyBrief, scan: Scan) -> list[Carried]:
    """Return each fact, and whether claims cite every sentence that its Korean words are in.

    If the words occur several times, any of the places counts. Claims of our own, an inference or a question, do not
    count.
    """
    cited = [
        Stretch(evidence.start, evidence.end)
        for path, claim in claims(brief)
        if path.name not in _OURS
        for evidence in claim.evidence
    ]
    places = _Places(scan)
    return [Carried(fact, any(_is_cited(place, cited) for place in places.of(fact.korean))) for fact in sheet.must]


def unfound_facts(sheet: FactSheet, scan: Scan) -> list[Fact]:
    """Return the facts whose words are not in the article as it is read, so that no brief could contain them."""
    places = _Places(scan)
    return [fact for fact in sheet.must if not places.of(fact.korean)]


def _is_cited(sentences: Iterable[Stretch], cited: Iterable[Stretch]) -> bool:
    wanted, given = list(sentences), list(cited)
    return all(any(evidence.overlap(*sentence) for evidence in given) for sentence in wanted)


class _Places:
    """Finds the sentences that contain words of an article."""

    def __init__(self, scan: Scan) -> None:
        self._text = FoldedText.of(scan.article.text)
        self._sentences = [Stretch(sentence.start, sentence.end) for sentence in scan.sentences]

    def of(self, words: str) -> list[list[Stretch]]:
        """Return the sentences for each place of these words; for a place outside the body, the place itself."""
        return [
            [sentence for sentence in self._sentences if sentence.overlap(*place)] or [place]
            for place in self._text.occurrences(words)
        ]
