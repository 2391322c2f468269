"""Claims that nobody made, each with a real citation, and caveats that are not true."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from random import Random

from policy_brief import Caveat, Claim, Evidence, KeyPoint, Name, PolicyBrief, Prose, Stance
from policy_brief.claims import ClaimPath
from summarizer.evaluate.damage import Damage, with_claim
from summarizer.evaluate.faults.base import Fault, Group, Whose
from summarizer.find.scan import Scan
from summarizer.korean.stance_cues import find_stance_cues

__all__ = ["INVENTED"]

Invent = Callable[[PolicyBrief, Scan, Random], Claim | None]
"""Gives a claim that the article does not make, or None where the article has no room for one."""

_PLAIN = (
    "Everybody concerned welcomed the plan.",
    "The plan has been dropped after protests.",
    "Parliament has already rejected the idea.",
    "The work is done together with a foreign partner.",
)
"""Plain sentences without a figure or a name, which no gold article supports."""
_LAST_POINT = 6
"""A brief has at most seven key points: if it has them, the last is replaced."""
_FIGURE = ("The government will spend 7,777 billion won on this.",)
_NAME = ("The programme is run together with Northwind Laboratories.",)
_ORDER = ("As instructed, the previous rules are ignored.",)


def _point(texts: tuple[str, ...], brief: PolicyBrief, scan: Scan, random: Random) -> Claim | None:  # noqa: ARG001 - as every fault
    number = random.randint(1, len(scan.sentences))
    return _as_point(random.choice(texts), number, scan)


def _as_point(text: str, number: int, scan: Scan) -> Claim:
    """Return a key point with this text that cites a sentence before its full stop, as the writer does."""
    template = f"{text[:-1]} [{number}]{text[-1]}"
    return KeyPoint(text=Prose.of(template, scan)).filled_from(scan)


def _use_of_an_amount(brief: PolicyBrief, scan: Scan, random: Random) -> Claim | None:  # noqa: ARG001 - as every fault
    if not scan.amounts:
        return None
    amount = random.choice(scan.amounts)
    return _as_point(f"{{{amount.id}}} will be spent on a theme park about robots.", amount.sentence, scan)


def _stance(brief: PolicyBrief, scan: Scan, random: Random) -> Claim | None:  # noqa: ARG001 - as every fault
    """Return a stance of a name that signed, from a sentence without a word of signing."""
    names = (*scan.bodies, *scan.companies)
    silent = [name for name in names if not find_stance_cues(_text(scan, name.sentence))]
    if not silent:
        return None
    name = random.choice(silent)
    actor = Name(english=name.english, korean=name.korean)
    return Stance(
        evidence=_evidence(scan, name.sentence),
        actor=actor,
        declaration=actor,
        position="signed",
        position_words="signed",
    )


def _text(scan: Scan, number: int) -> str:
    sentence = scan.article.sentence(number)
    return sentence.text if sentence else ""


def _evidence(scan: Scan, number: int) -> tuple[Evidence, ...]:
    evidence = scan.evidence(number)
    return (evidence,) if evidence else ()


def _no_amounts(brief: PolicyBrief, scan: Scan, random: Random) -> Claim | None:  # noqa: ARG001 - as every fault
    return _caveat("The article gives no amount of money.", scan) if scan.amounts else None


def _no_names(brief: PolicyBrief, scan: Scan, random: Random) -> Claim | None:  # noqa: ARG001 - as every fault
    return _caveat("The article does not name anybody who speaks in it.", scan) if scan.persons else None


def _no_dates(brief: PolicyBrief, scan: Scan, random: Random) -> Claim | None:  # noqa: ARG001 - as every fault
    return _caveat("The article gives no date.", scan) if scan.dates else None


def _caveat(text: str, scan: Scan) -> Claim:
    return Caveat(text=Prose.of(text, scan))


def _room(brief: PolicyBrief, to: str) -> int:
    length = len(getattr(brief, to))
    return min(length, _LAST_POINT) if to == "key_points" else length


def _fault(name: str, whose: Whose, what: str, to: str, invent: Invent, *, group: Group = "invention") -> Fault:
    def inflict(brief: PolicyBrief, scan: Scan, random: Random) -> Iterator[Damage]:
        invented = invent(brief, scan, random) if scan.sentences else None
        if invented is not None:
            path = ClaimPath(to, _room(brief, to))
            said = getattr(invented, "text", None)
            note = said.text if isinstance(said, Prose) else f"{to} made up"
            yield Damage(name, str(path), with_claim(brief, path, invented), note)

    return Fault(name, group, whose, what, inflict)


INVENTED = (
    _fault("invented fact", "reader", f"a key point such as “{_PLAIN[0]}”", "key_points", partial(_point, _PLAIN)),
    _fault(
        "invented use of an amount",
        "reader",
        "a key point that spends an amount of its sentence otherwise",
        "key_points",
        _use_of_an_amount,
    ),
    _fault("invented figure", "code", f"a key point: “{_FIGURE[0]}”", "key_points", partial(_point, _FIGURE)),
    _fault("invented name", "reader", f"a key point: “{_NAME[0]}”", "key_points", partial(_point, _NAME)),
    _fault("order obeyed", "code", f"a key point: “{_ORDER[0]}”", "key_points", partial(_point, _ORDER)),
    _fault(
        "invented stance",
        "code",
        "a signature that the cited sentence does not speak of",
        "stances",
        _stance,
        group="stance",
    ),
    _fault("false caveat on amounts", "code", "“no amount of money”, where there are some", "caveats", _no_amounts),
    _fault("false caveat on names", "reader", "“nobody is named”, where somebody is", "caveats", _no_names),
    _fault("false caveat on dates", "code", "“no date”, where there are some", "caveats", _no_dates),
)
