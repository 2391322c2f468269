"""Cited sentences exist, are quoted word for word, and hold the figures and names of the claim."""

from __future__ import annotations

import re
from collections.abc import Iterator

from policy_brief import (
    AnyFigure,
    Investment,
    KoreanModel,
    Mention,
    Money,
    Name,
    PersonMention,
    Quotation,
    Stance,
    Statement,
    in_english,
)
from policy_brief.claims import AnyClaim, figures, prose, sentence_numbers
from summarizer.check.base import Check, Problem, drop, flag, repair
from summarizer.check.prose.written_out import cited_figures
from summarizer.find.scan import Scan

__all__ = ["CITATIONS"]

_LOCAL = re.compile(r"(?<=[가-힣]{2})[시도군구]$")
_CONTEXT = 2  # Korean leaves out a subject that the sentence or two before named


def _inspect(claim: AnyClaim, scan: Scan) -> Iterator[Problem]:
    for evidence in claim.evidence:
        if scan.evidence(evidence.sentence) != evidence:
            yield drop(f"sentence {evidence.sentence} is not quoted as the article has it")
            return
    yield from _uncited_figures(claim, scan)
    yield from _uncited_names(claim, scan)


def _uncited_figures(claim: AnyClaim, scan: Scan) -> Iterator[Problem]:
    """Flag a figure that no cited sentence holds: the wrong id was picked, or the sentence was left out.

    To cite its sentence as well would make a wrong figure look well-founded.
    """
    held = {figure.id: figure for figure in figures(claim)}
    strays = [figure for figure in held.values() if not _is_cited(figure, claim)]
    attached = [each for each in strays if isinstance(each, Money) and each.conversion_of in held]
    for figure in strays:
        if figure not in attached and not _reads_the_same(figure, claim, scan):
            yield flag(f"its figure '{figure.text}' stands in sentence {figure.sentence}, which it does not cite")
    missing = sorted({each.sentence for each in attached if held[each.conversion_of or ""] not in strays})
    if missing:
        yield _cited_too(claim, missing, scan)


def _is_cited(figure: Mention, claim: AnyClaim) -> bool:
    """Tell whether a cited sentence holds a figure; of a statement, its quotation."""
    if isinstance(claim, Statement):
        return _within(figure, claim.quotation)
    return figure.sentence in sentence_numbers(claim)


def _within(figure: Mention, quotation: Quotation) -> bool:
    return quotation.start <= figure.start and figure.end <= quotation.end


def _reads_the_same(figure: Mention, claim: AnyClaim, scan: Scan) -> bool:
    """Tell whether what the claim cites holds another figure that English gives in the same words."""
    if not isinstance(figure, AnyFigure):
        return False
    return any(
        type(each) is type(figure) and in_english(each) == in_english(figure) for each in cited_figures(claim, scan)
    )


def _cited_too(claim: AnyClaim, missing: list[int], scan: Scan) -> Problem:
    """Cite the sentences of conversions, which code attached to cited amounts."""
    added = tuple(evidence for number in missing if (evidence := scan.evidence(number)))
    mended = claim.model_copy(update={"evidence": tuple(sorted((*claim.evidence, *added), key=lambda e: e.sentence))})
    return repair(f"the article's conversion stands in sentence {', '.join(map(str, missing))}: added", mended)


def _uncited_names(claim: AnyClaim, scan: Scan) -> Iterator[Problem]:
    for name in _subjects(claim):
        if not any(_speaks_of(number, name.korean, scan) for number in _near(claim)):
            yield flag(f"no cited sentence, nor the two before it, prints '{name.korean}'")
    if isinstance(claim, Statement):
        return
    for person in _persons_in_prose(claim, scan):
        if not any(_speaks_of_person(number, person, scan) for number in _near(claim)):
            yield flag(f"no cited sentence, nor the two before it, speaks of '{person.korean}', whom it names")


def _persons_in_prose(claim: AnyClaim, scan: Scan) -> list[PersonMention]:
    text = " ".join(each.text for _, each in prose(claim))
    found = {each.english: each for each in scan.persons if re.search(rf"\b{re.escape(each.english)}\b", text)}
    return list(found.values())


def _speaks_of_person(number: int, person: PersonMention, scan: Scan) -> bool:
    """Tell whether a sentence names a person in full or in part: 지슬아, 지 소장, 그."""
    sentence = scan.article.sentence(number)
    if sentence is None:
        return False
    if any(each.sentence == number and each.english == person.english for each in scan.persons):
        return True
    parts = {person.korean, *person.korean.split()}
    short = re.search(rf"(?<![가-힣]){person.korean[0]} ?{person.title or '(?!)'}", sentence.text)
    return bool(short) or any(len(part) > 1 and part in sentence.text for part in parts)


def _subjects(claim: AnyClaim) -> tuple[Name, ...]:
    match claim:
        case Investment():
            return (claim.investor,)
        case Stance():
            return (claim.actor,)
        case KoreanModel():
            return tuple(name for name in (claim.model, claim.developer) if name)
        case _:
            return ()


def _speaks_of(number: int, korean: str, scan: Scan) -> bool:
    """Tell whether a sentence prints a name, or means a local government by its last syllable: 도는 for 해솔도."""
    sentence = scan.article.sentence(number)
    short = _LOCAL.search(korean)
    if scan.sentence_prints(number, korean):
        return True
    return bool(
        sentence and short and re.search(rf"(?<![가-힣]){short[0]}(?:는|은|이|가|의|와|과|도)\s", sentence.text)
    )


def _near(claim: AnyClaim) -> set[int]:
    back = 0 if isinstance(claim, KoreanModel) else _CONTEXT
    return {number - step for number in sentence_numbers(claim) for step in range(back + 1)}


CITATIONS = Check("citations", _inspect, version=3)
