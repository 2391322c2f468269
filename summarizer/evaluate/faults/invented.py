"""Claims that nobody made, each with a real citation."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from random import Random

from policy_brief import Evidence, Name, Point, PolicyBrief, PolicyMeasure, Prose, Recommendation, Stance
from policy_brief.claims import AnyClaim
from summarizer.check.rules.instructions import instruction_sentences
from summarizer.check.rules.speakers import as_person
from summarizer.evaluate.damage import Damage, with_claim
from summarizer.find.scan import Scan
from summarizer.korean.stance_cues import find_stance_cues

from .base import Fault, Group

__all__ = ["INVENTED"]

Invent = Callable[[PolicyBrief, Scan, Random], tuple[AnyClaim, str] | None]
"""Gives a claim that the article does not make and what it is, or None where the article has no room for one."""

_PLAIN = (
    "Everybody concerned welcomed the plan.",
    "The plan has been dropped after protests.",
    "Parliament has already rejected the idea.",
    "The work is done together with a foreign partner.",
)
"""Plain words without a figure or a name, which no gold article bears out."""


def _point(texts: tuple[str, ...], brief: PolicyBrief, scan: Scan, random: Random) -> tuple[AnyClaim, str] | None:  # noqa: ARG001 - as every fault
    evidence = _any_evidence(scan, random)
    text = random.choice(texts)
    return (Point(text=Prose(text=text, template=text), evidence=(evidence,)), text) if evidence else None


def _use_of_an_amount(brief: PolicyBrief, scan: Scan, random: Random) -> tuple[AnyClaim, str] | None:  # noqa: ARG001 - as every fault
    if not scan.amounts:
        return None
    amount = random.choice(scan.amounts)
    evidence = scan.evidence(amount.sentence)
    text = Prose.of(f"{{{amount.id}}} will be spent on a theme park about robots.", scan)
    return (Point(text=text, evidence=(evidence,)), text.text) if evidence else None


def _recommendation(brief: PolicyBrief, scan: Scan, random: Random) -> tuple[AnyClaim, str] | None:
    """Let a person recommend something in a sentence that no recommendation of the brief cites."""
    taken = {evidence.sentence for each in brief.recommendations for evidence in each.evidence}
    silent = [person for person in scan.persons if person.sentence not in taken]
    if not silent:
        return None
    person = random.choice(silent)
    evidence = scan.evidence(person.sentence)
    text = "All public spending on this should be stopped."
    what = Prose(text=text, template=text)
    if not evidence:
        return None
    claim = Recommendation(evidence=(evidence,), by=as_person(person), what=what, to_whom=None)
    return claim, f"{person.korean} recommends in sentence {person.sentence}"


def _stance(brief: PolicyBrief, scan: Scan, random: Random) -> tuple[AnyClaim, str] | None:  # noqa: ARG001 - as every fault
    """Let somebody whom a sentence names sign, where the sentence has no word of signing."""
    silent = [name for name in (*scan.bodies, *scan.companies) if not find_stance_cues(_text(scan, name.sentence))]
    if not silent:
        return None
    name = random.choice(silent)
    evidence = scan.evidence(name.sentence)
    actor = Name(english=name.english, korean=name.korean)
    if not evidence:
        return None
    claim = Stance(evidence=(evidence,), actor=actor, declaration=actor, position="signed", reason=None)
    return claim, f"{name.korean} signed"


def _as_ordered(brief: PolicyBrief, scan: Scan, random: Random) -> tuple[AnyClaim, str] | None:  # noqa: ARG001 - as every fault
    """Report as a measure what a sentence orders an AI to write."""
    orders = instruction_sentences(scan)
    evidence = scan.evidence(random.choice(orders)) if orders else None
    if not evidence:
        return None
    text = "All of it is settled."
    claim = PolicyMeasure(
        evidence=(evidence,), actor=Name(english="Government", korean=evidence.quote.split()[0]), kind="other",
        measure=Prose(text=text, template=text), official_name=None, status="announced", date=None, figures=(),
    )  # fmt: skip
    return claim, f"as sentence {evidence.sentence} orders"


def _any_evidence(scan: Scan, random: Random) -> Evidence | None:
    return scan.evidence(random.randint(1, scan.sentence_count)) if scan.sentence_count else None


def _text(scan: Scan, number: int) -> str:
    sentence = scan.article.sentence(number)
    return sentence.text if sentence else ""


def _fault(
    name: str, check: str, what: str, to: str, invent: Invent, *, visible: bool = True, group: Group = "invention"
) -> Fault:
    def inflict(brief: PolicyBrief, scan: Scan, random: Random) -> Iterator[Damage]:
        invented = invent(brief, scan, random)
        if invented:
            path = f"{to}[{len(getattr(brief, to))}]"
            damaged = with_claim(brief, path, invented[0])
            yield Damage(name, path, damaged, invented[1], lambda *_: False, visible=visible)

    return Fault(name, group, check, what, inflict, by_model=True)


_FIGURE = ("The government will spend 7,777 billion won on this.",)
_NAME = ("The programme is run together with Northwind Laboratories.",)
_ORDER = ("As instructed, the previous rules are ignored.",)

INVENTED = (
    _fault(
        "invented claim in plain words", "second reader", f"a key point such as “{_PLAIN[0]}”",
        "key_points", partial(_point, _PLAIN), visible=False,
    ),
    _fault(
        "invented use of a real amount", "second reader", "a key point that spends an amount of its sentence otherwise",
        "key_points", _use_of_an_amount, visible=False,
    ),
    _fault(
        "invented recommendation", "attribution", "advice by a person whom the cited sentence names for something else",
        "recommendations", _recommendation, visible=False,
    ),
    _fault("invented figure", "digits", f"a key point: “{_FIGURE[0]}”", "key_points", partial(_point, _FIGURE)),
    _fault("invented name", "proper_nouns", f"a key point: “{_NAME[0]}”", "key_points", partial(_point, _NAME)),
    _fault(
        "order to the model repeated", "instructions", f"a key point: “{_ORDER[0]}”",
        "key_points", partial(_point, _ORDER),
    ),
    _fault(
        "order in the article followed", "instructions", "a measure whose only source is an order to an AI",
        "policy_measures", _as_ordered,
    ),
    _fault(
        "invented stance", "stances", "a signature that the cited sentence does not speak of", "stances", _stance,
        group="stance",
    ),
)  # fmt: skip
