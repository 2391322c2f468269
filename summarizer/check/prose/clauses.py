"""Read who does what in plain English clauses: 'Norway and Japan signed the declaration', 'Norway will invest {M1}'."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Literal, NamedTuple

from policy_brief import MARKERS, PLACEHOLDER

from .words import english_words

__all__ = ["SaidInvestment", "SaidPosition", "cited_clauses", "investments_said", "plain_name", "positions_said"]

_NUMBER = re.compile(r"[0-9]+")
_CLAUSE = re.compile(r"([.;:\n]|,? (?:but|while|whereas|although|though|after|before|when|if|whether)\b|\bthat\b)")
_NOT_ASSERTED = re.compile(r"(?:if|whether|before)$")
_DOUBTED = english_words(
    """deny, denies, denied, claim~, rumor~, rumour~, report~, alleg~, not, no, never, wrong~, incorrect~, false~,
    speculat~, expect~, hope~, possib~, likel~, condition~"""
)
_PLAINER = {
    "us": "united states", "u.s": "united states", "usa": "united states", "america": "united states",
    "uk": "united kingdom", "u.k": "united kingdom", "britain": "united kingdom", "korea": "south korea",
    "republic of korea": "south korea", "eu": "european union",
}  # fmt: skip
_SHORT_FORMS = {
    "united states": ("US", "U.S.", "America"),
    "united kingdom": ("UK", "U.K.", "Britain"),
    "south korea": ("Korea",),
    "european union": ("EU",),
}
_NOT = (
    r"(?:did not|didn't|does not|has not|have not|had not|will not|would not) (?:yet )?(?:sign|join|endorse)"
    r"|(?:refused|declined) to (?:sign|join|endorse)|stayed out|opted out|abstained"
)
_DID = r"signs?|signed|joins?|joined|endorses?|endorsed|put (?:its|their) names? to"
_AUXILIARY = r"(?: (?:has|have|both|all|also|then|later|formally|already|eventually|officially))?"
_VERB = re.compile(rf"{_AUXILIARY} (?:(?P<not>{_NOT})|(?P<did>{_DID}))\b(?P<rest>[^.;:\n]{{0,80}})", re.IGNORECASE)
_NONE = re.compile(r" ?(?:neither|none|nothing|no)\b", re.IGNORECASE)
_SOME = re.compile(r" ?(?:only|just|one|part|parts|half|either)\b", re.IGNORECASE)
"""What a clause of several texts says of some of them alone: it is left to readers."""
_OTHER_THING = re.compile(
    r"\b(?:MOU|memorandum|contract|deal|partnership|agreement|pact|order|bill|decree|law|letter|panel|council|alliance"
    r"|consortium|network|talks|summit|meeting|company|project|programme|group|team)\b",
    re.IGNORECASE,
)
_ASIDE = re.compile(
    r"""\b(?:except|excluding|unlike|without|other[ ]than|apart[ ]from|with|by|of|in|from|not|whether|if)
    (?:[ ](?:the|for|only))*$""",
    re.IGNORECASE | re.VERBOSE,
)
_INVESTS = re.compile(
    r"(?: (?:will|would|plans? to|is to|are to|aims? to|intends? to|said (?:it|they) (?:will|would)|has|have|also))?"
    r" (?:invests?|invested|spend|spends|spent|put|puts|pour|pours|poured|commit|commits|committed|pledged?|allocated?)"
    r"(?: up to| about| at least)? (?=\{(?P<amount>M[0-9]+)\})"
)


class SaidPosition(NamedTuple):
    """An English clause that says who signed or did not sign."""

    actor: str
    position: Literal["signed", "not_signed"]
    text: str


class SaidInvestment(NamedTuple):
    """An English clause that says who puts an amount in."""

    actor: str
    amount: str
    text: str


def plain_name(english: str) -> str:
    """Return an English name in lower case, without article and brackets, and with short forms written out."""
    name = re.sub(r"\s*\([^()]{0,80}\)", "", english).strip().rstrip(".").casefold().removeprefix("the ")
    return _PLAINER.get(name, name)


def cited_clauses(template: str) -> Iterator[tuple[str, tuple[int, ...]]]:
    """Yield the stretches of prose that end in a marker, each with the sentences that it names."""
    at = 0
    for found in MARKERS.finditer(template):
        yield template[at : found.start()], tuple(map(int, _NUMBER.findall(found[0])))
        at = found.end()


def positions_said(prose: str, names: Iterable[str]) -> Iterator[SaidPosition]:
    """Return what prose says of who signed; the actor is the name or list of names right before the verb."""
    for clause in _asserted(PLACEHOLDER.sub("#", prose)):
        for actors, end in _listed(clause, frozenset(names)):
            verb = _VERB.match(clause, end)
            if verb and not _OTHER_THING.search(verb["rest"]) and not _SOME.match(verb["rest"]):
                is_denied = verb["not"] or _NONE.match(verb["rest"])
                position: Literal["signed", "not_signed"] = "not_signed" if is_denied else "signed"
                yield from (SaidPosition(actor, position, clause.strip()) for actor in actors)


def investments_said(prose: str, names: Iterable[str]) -> Iterator[SaidInvestment]:
    """Return what prose says of who invests which amount, by id."""
    for clause in _asserted(prose):
        for actors, end in _listed(clause, frozenset(names)):
            verb = _INVESTS.match(clause, end)
            if verb and len(actors) == 1:
                yield SaidInvestment(actors[0], verb["amount"], clause.strip())


def _asserted(prose: str) -> Iterator[str]:
    """Return the clauses that prose asserts: without those that follow 'whether', or 'that' after a denial or doubt."""
    parts = _CLAUSE.split(prose)
    yield parts[0]
    for before, joint, clause in zip(parts[0::2], parts[1::2], parts[2::2], strict=False):
        doubted = joint == "that" and _DOUBTED.search(before)
        if not _NOT_ASSERTED.search(joint) and not doubted:
            yield clause


def _listed(clause: str, names: frozenset[str]) -> Iterator[tuple[list[str], int]]:
    """Return the names of a clause, those of a list together, and where they end; 'except Norway' is skipped."""
    pattern = _pattern(names)
    actors: list[str] = []
    end = -1
    for found in pattern.finditer(clause):
        joined = end >= 0 and re.fullmatch(r",? (?:and )?(?:the )?|, ", clause[end : found.start()])
        if not joined:
            if actors:
                yield actors, end
            actors = []
            if _ASIDE.search(clause[max(0, found.start() - 24) : found.start()].rstrip()):
                end = -1
                continue
        actors.append(found[0])
        end = found.end()
    if actors:
        yield actors, end


@lru_cache(maxsize=16)
def _pattern(names: frozenset[str]) -> re.Pattern[str]:
    forms = {form for name in names for form in (name, *_SHORT_FORMS.get(plain_name(name), ()))}
    listed = "|".join(sorted(map(re.escape, filter(None, forms)), key=len, reverse=True))
    return re.compile(rf"(?<![\w-])(?:{listed or '(?!)'})(?![\w-])")
