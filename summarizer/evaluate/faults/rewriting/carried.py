"""Whether another sentence says what a claim says, as far as code can tell."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from policy_brief import Claim, DateMention, KoreanModel, Money, Quantity, Stance, in_english
from policy_brief.claims import figures, named, prose
from summarizer.find.scan import Scan
from summarizer.korean.stance_cues import find_stance_cues

from .slots import figures_of

__all__ = ["carries"]


def carries(number: int, claim: Claim, scan: Scan) -> bool:
    """Return whether another sentence also says what a claim says, so that citing it is not a fault.

    A stance: it has words of signing and prints the actor. A model: it prints the model and the developer. Any other
    claim: it prints every name, and every figure, of which there is one at least. Prose without a figure never counts
    as said elsewhere: the reader of the article decided which sentences say it.
    """
    if not all(scan.sentence_prints(number, korean) for korean in _names(claim, scan)):
        return False
    if isinstance(claim, KoreanModel):
        return True
    if isinstance(claim, Stance):
        sentence = scan.article.sentence(number)
        return sentence is not None and bool(find_stance_cues(sentence.text))
    wanted = set(_figures(claim))
    return bool(wanted) and wanted <= _printed([number], scan)


def _figures(claim: Claim) -> Iterator[str]:
    """Yield the figures of a claim as they read; the article's own conversion goes with what it converts."""
    for figure in figures(claim):
        if isinstance(figure, Quantity | DateMention) or (isinstance(figure, Money) and figure.conversion_of is None):
            yield in_english(figure)


def _names(claim: Claim, scan: Scan) -> set[str]:
    """Return the Korean names that a claim needs: of its subject, and those that its prose mentions in English."""
    text = " ".join(text.template for _, text in prose(claim))
    in_prose = {
        name.korean
        for name in (*scan.persons, *scan.companies, *scan.models, *scan.bodies)
        if len(name.english) > 1 and name.english in text
    }
    return {name.korean for field, name in named(claim) if "." not in field and field != "declaration"} | in_prose


def _printed(numbers: Iterable[int], scan: Scan) -> set[str]:
    cited = set(numbers)
    return {in_english(figure) for figure in figures_of(scan) if figure.sentence in cited}
