"""Faults in who is named: another person of the article, another's English name."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from random import Random

from policy_brief import Name, Named, Person, PersonMention, Recommendation, Statement
from policy_brief.claims import AnyClaim, prose, sentence_numbers
from summarizer.check.rules.speakers import as_person
from summarizer.find.scan import Scan

from .base import Fault, Group, Rewrite, Rewritten, in_each_claim
from .slots import with_prose

__all__ = ["NAME_FAULTS"]

_FIELDS = ("speaker", "by", "investor", "actor", "model", "developer")


def _speaker_swapped(claim: AnyClaim, scan: Scan, random: Random) -> Iterator[Rewritten]:
    if isinstance(claim, Statement):
        yield from _given_to_another(claim, "speaker", scan, random)


def _recommender_swapped(claim: AnyClaim, scan: Scan, random: Random) -> Iterator[Rewritten]:
    if isinstance(claim, Recommendation):
        yield from _given_to_another(claim, "by", scan, random)


def _given_to_another(claim: AnyClaim, field: str, scan: Scan, random: Random) -> Iterator[Rewritten]:
    true: Person = getattr(claim, field)
    others = _other_persons(true, scan)
    if others:
        other = as_person(random.choice(others))
        note = f"{other.korean} for {true.korean}"
        yield Rewritten(claim.model_copy(update={field: other}), note, partial(_same_person, field))


def _same_person(field: str, repaired: AnyClaim, true: AnyClaim) -> bool:
    """Tell whether two claims name the same person, whose Korean form may be short in one."""
    one, other = getattr(repaired, field), getattr(true, field)
    return one.english == other.english or _alike(one.korean, other.korean)


def _other_persons(person: Name | Named, scan: Scan) -> list[PersonMention]:
    known = {each.english for each in scan.persons if _alike(each.korean, person.korean)} | {person.english}
    return [each for each in scan.persons if each.english not in known and not _alike(each.korean, person.korean)]


def _person_in_prose(claim: AnyClaim, scan: Scan, random: Random) -> Iterator[Rewritten]:
    """Let prose name another person of the article."""
    for field, text in prose(claim):
        for name in dict.fromkeys(each.english for each in scan.persons if each.english in text.template):
            true = next(each for each in scan.persons if each.english == name)
            others = _other_persons(true, scan)
            if others:
                other = random.choice(others)
                wrong = with_prose(claim, field, text.template.replace(name, other.english), scan)
                cited = any(scan.sentence_prints(number, other.korean) for number in sentence_numbers(claim))
                yield Rewritten(wrong, f"{field} names {other.english} for {name}", visible=not cited)


def _person_misnamed(claim: AnyClaim, scan: Scan, random: Random) -> Iterator[Rewritten]:
    yield from _misnamed(claim, scan, random, persons=True)


def _body_misnamed(claim: AnyClaim, scan: Scan, random: Random) -> Iterator[Rewritten]:
    yield from _misnamed(claim, scan, random, persons=False)


def _misnamed(claim: AnyClaim, scan: Scan, random: Random, *, persons: bool) -> Iterator[Rewritten]:
    """Give a name the English form of another name of its kind in the article."""
    for field in _FIELDS:
        name = getattr(claim, field, None)
        known = scan.named(name.korean) if isinstance(name, Name) else None
        if not isinstance(name, Name) or known is None or isinstance(known, PersonMention) is not persons:
            continue
        others = [
            each
            for each in scan.mentions
            if isinstance(each, Named) and type(each) is type(known) and each.english != known.english
        ]
        if others:
            wrong = name.model_copy(update={"english": random.choice(others).english})
            note = f"{name.korean} in English as {wrong.english}"
            yield Rewritten(claim.model_copy(update={field: wrong}), note, partial(_named_again, field, known.english))


def _named_again(field: str, english: str, repaired: AnyClaim, true: AnyClaim) -> bool:
    """Tell whether a repaired name has its established English form, or the form that it had."""
    return getattr(repaired, field).english in (english, getattr(true, field).english)


def _alike(one: str, other: str) -> bool:
    return one in other or other in one


def _fault(name: str, group: Group, check: str, what: str, rewrite: Rewrite) -> Fault:
    return Fault(name, group, check, what, in_each_claim(name, rewrite), by_model=True)


NAME_FAULTS = (
    _fault(
        "speaker swapped", "speaker", "speakers", "a quotation given to another person of the article", _speaker_swapped
    ),
    _fault(
        "recommendation given to another",
        "speaker",
        "attribution",
        "a recommendation given to another person of the article",
        _recommender_swapped,
    ),
    _fault(
        "name of another person",
        "name",
        "names",
        "a right Korean name with the English name of another person of the article",
        _person_misnamed,
    ),
    _fault(
        "English name of another body",
        "name",
        "names",
        "a right Korean name with the English name of another body, company or model",
        _body_misnamed,
    ),
    _fault(
        "another person named in prose",
        "name",
        "proper_nouns",
        "prose that names another person of the article",
        _person_in_prose,
    ),
)
