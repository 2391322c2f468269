"""Faults in who or what is named: another developer, model, body, person, country or title."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

from policy_brief import Claim, KoreanModel, Name, Named, Person, PersonMention
from policy_brief.claims import prose
from summarizer.evaluate.faults.base import Fault, Rewrite, Rewritten, Whose
from summarizer.evaluate.faults.rewriting.slots import with_prose
from summarizer.find.scan import Scan

from .attributions import other_persons
from .rows import from_another_row

__all__ = ["NAME_FAULTS"]

_FIELDS = ("speaker", "investor", "actor", "issuer", "model", "developer")
_COUNTRIES = {
    "United States": "United Kingdom",
    "United Kingdom": "United States",
    "South Korea": "Japan",
    "Japan": "South Korea",
    "France": "Germany",
    "China": "India",
    "India": "China",
    "Taiwan": "Vietnam",
    "Seoul": "Busan",
    "Korea": "Japan",
}
_TITLES = {"minister": "Vice minister", "professor": "Chancellor", "analyst": "Chief executive"}
_ANY_TITLE = "Chairman"


def _person_misnamed(claim: Claim, scan: Scan, random: Random) -> Iterator[Rewritten]:
    yield from _misnamed(claim, scan, random, persons=True)


def _body_misnamed(claim: Claim, scan: Scan, random: Random) -> Iterator[Rewritten]:
    yield from _misnamed(claim, scan, random, persons=False)


def _misnamed(claim: Claim, scan: Scan, random: Random, *, persons: bool) -> Iterator[Rewritten]:
    """Replace the English form of a name by that of another name of its kind in the article."""
    for field in _FIELDS:
        name = getattr(claim, field, None)
        known = scan.named(name.korean) if isinstance(name, Name) else None
        if not isinstance(name, Name) or known is None or isinstance(known, PersonMention) is not persons:
            continue
        others = [found.english for found in _of_its_kind(known, scan) if found.english != known.english]
        if others:
            wrong = name.model_copy(update={"english": random.choice(others)})
            yield Rewritten(claim.model_copy(update={field: wrong}), f"{name.korean} in English as {wrong.english}")


def _of_its_kind(known: Named, scan: Scan) -> Iterator[Named]:
    return (found for found in scan.mentions if isinstance(found, Named) and type(found) is type(known))


def _person_in_prose(claim: Claim, scan: Scan, random: Random) -> Iterator[Rewritten]:
    """Let prose name another person of the article."""
    for field, text in prose(claim):
        for person in {person.english: person for person in scan.persons if person.english in text.template}.values():
            others = other_persons(person, scan)
            if others:
                other = random.choice(others)
                wrong = with_prose(claim, field, text.template.replace(person.english, other.english), scan)
                yield Rewritten(wrong, f"{field} names {other.english} for {person.english}")


def _country_in_prose(claim: Claim, scan: Scan, random: Random) -> Iterator[Rewritten]:  # noqa: ARG001 - as every fault
    for field, text in prose(claim):
        country = next((name for name in _COUNTRIES if name in text.template), None)
        if country:
            wrong = with_prose(claim, field, text.template.replace(country, _COUNTRIES[country]), scan)
            yield Rewritten(wrong, f"{field} names {_COUNTRIES[country]} for {country}")


def _title(claim: Claim, scan: Scan, random: Random) -> Iterator[Rewritten]:  # noqa: ARG001 - as every fault
    person = getattr(claim, "speaker", None)
    if isinstance(person, Person) and person.role:
        titles = (wrong for word, wrong in _TITLES.items() if word in person.role.lower())
        wrong = person.model_copy(update={"role": next(titles, _ANY_TITLE)})
        yield Rewritten(claim.model_copy(update={"speaker": wrong}), f"{wrong.role}, not {person.role}")


def _developer(claim: Claim, scan: Scan, random: Random) -> Iterator[Rewritten]:
    """Replace the developer of a model by another company of the article."""
    if not isinstance(claim, KoreanModel) or claim.developer is None:
        return
    others = [company for company in scan.companies if company.korean != claim.developer.korean]
    if others:
        other = random.choice(others)
        wrong = claim.model_copy(update={"developer": Name.of(other)}).filled_from(scan)
        yield Rewritten(wrong, f"developed by {other.korean}, not {claim.developer.korean}")


def _version(claim: Claim, scan: Scan, random: Random) -> Iterator[Rewritten]:  # noqa: ARG001 - as every fault
    if isinstance(claim, KoreanModel):
        yield Rewritten(claim.model_copy(update={"version": "9.9"}), f"version 9.9, not {claim.version}")


def _fault(name: str, whose: Whose, what: str, rewrite: Rewrite) -> Fault:
    return Fault.in_claims(name, "name", whose, what, rewrite)


NAME_FAULTS = (
    _fault("name of another person", "code", "a right Korean name with another person's English one", _person_misnamed),
    _fault("name of another body", "code", "a right Korean name with the English one of another", _body_misnamed),
    _fault("another person in prose", "code", "prose that names another person of the article", _person_in_prose),
    _fault("another country in prose", "code", "prose that names another country or city", _country_in_prose),
    _fault("another title", "reader", "a speaker with another title", _title),
    _fault("another developer", "code", "a model given to another company of the article", _developer),
    _fault("another version", "code", "a model with a version that nobody prints", _version),
    Fault(
        "another model",
        "name",
        "code",
        "the developer of one model next to the name of another",
        from_another_row("another model", "korean_models", "model", "version"),
    ),
)
