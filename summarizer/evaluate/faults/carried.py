"""What of a claim a sentence prints, as far as code can tell."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from policy_brief import DateMention, KoreanModel, Money, Quantity, Stance, in_english
from policy_brief.claims import AnyClaim, figures, named, prose
from summarizer.find.scan import Scan
from summarizer.korean.stance_cues import find_stance_cues

from .slots import figures_of

__all__ = ["carries", "lacks_something"]


def carries(number: int, claim: AnyClaim, scan: Scan) -> bool:
    """Tell whether another sentence says what a claim says, too: citing it is no fault.

    A stance: it has a cue of that position and prints the actor. A model: it prints the model and the developer. Any
    other claim: it prints every name, and every figure, of which there is one at least. Prose without a figure is
    never taken to be carried: whoever reads the article decided which sentences say it.
    """
    if not all(scan.sentence_prints(number, korean) for korean in _names(claim, scan)):
        return False
    if isinstance(claim, KoreanModel):
        return True
    if isinstance(claim, Stance):
        return _has_cue(number, claim, scan)
    wanted = set(_figures(claim))
    return bool(wanted) and wanted <= _printed([number], scan)


def lacks_something(numbers: Iterable[int], claim: AnyClaim, scan: Scan) -> bool:
    """Tell whether a claim holds a figure, a name or a stance that none of these sentences prints."""
    numbers = tuple(numbers)
    if isinstance(claim, Stance) and not any(_has_cue(number, claim, scan) for number in numbers):
        return True
    if not set(_figures(claim)) <= _printed(numbers, scan):
        return True
    return not all(any(scan.sentence_prints(number, name) for number in numbers) for name in _names(claim, scan))


def _has_cue(number: int, stance: Stance, scan: Scan) -> bool:
    sentence = scan.article.sentence(number)
    return sentence is not None and any(cue.position == stance.position for cue in find_stance_cues(sentence.text))


def _figures(claim: AnyClaim) -> Iterator[str]:
    """Give the figures of a claim as they read; the article's own conversion goes with what it converts."""
    for each in figures(claim):
        if isinstance(each, Quantity | DateMention) or (isinstance(each, Money) and each.conversion_of is None):
            yield in_english(each)


def _names(claim: AnyClaim, scan: Scan) -> set[str]:
    """Give the Korean names of a claim, those that its prose gives in English included."""
    text = " ".join(text.template for _, text in prose(claim))
    in_prose = {
        name.korean
        for name in (*scan.persons, *scan.companies, *scan.models, *scan.bodies)
        if len(name.english) > 1 and name.english in text
    }
    return {name.korean for _, name in named(claim)} | in_prose


def _printed(numbers: Iterable[int], scan: Scan) -> set[str]:
    numbers = set(numbers)
    return {in_english(each) for each in figures_of(scan) if each.sentence in numbers}
