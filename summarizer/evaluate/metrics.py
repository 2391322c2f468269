"""How well a brief says what the gold brief says, list by list."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from policy_brief import Claim, Investment, Mention, Name, PolicyBrief, Speaker, Stance, Value
from policy_brief.claims import claims, figures, sentence_numbers
from summarizer.evaluate.gold.alignment import Alignment
from summarizer.evaluate.gold.answers import Gold, GoldAmount
from summarizer.evaluate.gold.matching import COUNTED, claim_similarity, pair, same_name, same_place
from summarizer.find.scan import Scan

from .finders import amount_faults
from .scores import Found, Share

__all__ = ["BriefScores", "ListScores", "measure_brief"]

_FIELDS = {
    "corrections": (),
    "investments": ("investor", "kind", "amount", "capacity", "status", "detail_of"),
    "stances": ("actor", "declaration", "position"),
    "korean_models": ("model", "version", "developer", "ticker"),
    "policy_measures": ("issuer", "official_name", "status"),
    "denials": (),
    "speakers": ("speaker", "kind", "to_whom"),
}
_OPPOSED = ({"signed", "joined_later"}, {"not_signed", "supports_without_signing"})
_BEFORE = {"considering", "proposed", "under_consultation", "planned", "announced", "agreed_non_binding", "reaffirmed"}
_RAISED = (_BEFORE, {"enacted", "completed"})


class ListScores(Value):
    """One list of a brief: its records, the fields of those that pair with the gold's, and what they cite."""

    records: Found
    fields: Share
    evidence: Found

    def __add__(self, other: ListScores) -> ListScores:
        return ListScores(
            records=self.records + other.records,
            fields=self.fields + other.fields,
            evidence=self.evidence + other.evidence,
        )


class BriefScores(Value):
    """How a brief of an article compares with the gold; `amounts` are those of paired investments.

    `traps` counts serious mistakes that code can find: an amount invested that nobody invests, a stance reversed, a
    status raised to done, a quotation given to somebody else.
    """

    scope: Share
    lists: dict[str, ListScores]
    amounts: dict[str, Share]
    traps: dict[str, int]


def measure_brief(gold: Gold, wanted: PolicyBrief, given: PolicyBrief, scan: Scan) -> BriefScores:
    """Compare a brief with the gold brief, both of the same scan; gold claims that are not in `wanted` are missed."""
    lists: dict[str, ListScores] = {}
    pairs: list[tuple[Claim, Claim]] = []
    alone: list[Claim] = []
    for name in COUNTED:
        ours, theirs = getattr(wanted, name), getattr(given, name)
        found = [(ours[one], theirs[other]) for one, other in pair(ours, theirs, claim_similarity)]
        lists[name] = _list_scores(name, found, given=len(theirs), wanted=len(gold.brief[name]))
        pairs += found
        alone += (claim for claim in theirs if not any(claim is other for _, other in found))
    return BriefScores(
        scope=Share(right=int(given.scope == gold.brief["scope"]), of=1),
        lists=lists,
        amounts=_amounts(gold, scan, pairs),
        traps=_traps(pairs, alone, wanted, given),
    )


def _list_scores(name: str, pairs: Sequence[tuple[Claim, Claim]], *, given: int, wanted: int) -> ListScores:
    right = [_same(getattr(one, field), getattr(other, field)) for one, other in pairs for field in _FIELDS[name]]
    evidence = Found()
    for one, other in pairs:
        ours, theirs = (set(sentence_numbers(claim)) for claim in (one, other))
        evidence += Found.of(right=len(ours & theirs), given=len(theirs), wanted=len(ours))
    return ListScores(
        records=Found.of(right=len(pairs), given=given, wanted=wanted),
        fields=Share(right=sum(right), of=len(right)),
        evidence=evidence,
    )


def _same(one: Any, other: Any) -> bool:  # noqa: ANN401 - any field of a claim
    if isinstance(one, Name) or isinstance(other, Name):
        return same_name(one, other)
    if isinstance(one, Mention) or isinstance(other, Mention):
        return same_place(one, other)
    return bool(one == other)


def _amounts(gold: Gold, scan: Scan, pairs: Sequence[tuple[Claim, Claim]]) -> dict[str, Share]:
    """Count, over paired investments with an amount, how often value, currency and bound are the gold reader's."""
    records = _records_by_place(gold, scan)
    texts = {amount.id: amount.text for amount in scan.amounts}
    counts = {"amount": [0, 0], "currency": [0, 0], "bound": [0, 0]}
    for one, other in pairs:
        if not isinstance(one, Investment) or not isinstance(other, Investment) or one.amount is None:
            continue
        record = next((record for start, record in records if one.amount.start <= start < one.amount.end), None)
        if record is None:
            continue
        faults = (
            None if other.amount is None else [fault.split()[0] for fault in amount_faults(record, other.amount, texts)]
        )
        for key, wrong in (("amount", {"value_min", "value_max"}), ("currency", {"currency"}), ("bound", {"bound"})):
            counts[key][0] += faults is not None and not wrong & set(faults)
            counts[key][1] += 1
    return {key: Share(right=right, of=of) for key, (right, of) in counts.items()}


def _records_by_place(gold: Gold, scan: Scan) -> list[tuple[int, GoldAmount]]:
    places = Alignment.of(gold, scan.article).locate(gold.amounts)
    return [(place.start, record) for place, record in zip(places, gold.amounts, strict=True) if place]


def _traps(
    pairs: Sequence[tuple[Claim, Claim]], alone: Sequence[Claim], wanted: PolicyBrief, given: PolicyBrief
) -> dict[str, int]:
    hits = [hit for one, other in pairs for hit in _pair_traps(one, other)]
    hits += ("invested by nobody" for claim in alone if _is_invested_by_nobody(claim, wanted))
    hits += ("quotation of another" for claim in given.speakers if _quotes_another(claim, wanted))
    kinds = ("invested by nobody", "stance turned round", "status raised", "quotation of another")
    return {kind: hits.count(kind) for kind in kinds}


def _pair_traps(one: Claim, other: Claim) -> Iterator[str]:
    if isinstance(one, Stance) and isinstance(other, Stance) and _goes(one.position, other.position, _OPPOSED):
        yield "stance turned round"
    status, given = getattr(one, "status", None), getattr(other, "status", None)
    if status in _RAISED[0] and given in _RAISED[1]:
        yield "status raised"


def _is_invested_by_nobody(claim: Claim, wanted: PolicyBrief) -> bool:
    """Return whether an investment has an amount that no gold investment or measure has."""
    if not isinstance(claim, Investment) or claim.amount is None:
        return False
    rows = (row for path, row in claims(wanted) if path.name in ("investments", "policy_measures"))
    known = (figure for row in rows for figure in figures(row) if getattr(figure, "conversion_of", None) is None)
    return not any(same_place(figure, claim.amount) for figure in known)


def _quotes_another(claim: Speaker, wanted: PolicyBrief) -> bool:
    """Return whether a speaker is given a quotation that belongs to another in the gold."""
    if claim.quotation is None:
        return False
    owners = [row.speaker for row in wanted.speakers if same_place(row.quotation, claim.quotation)]
    return bool(owners) and not any(same_name(owner, claim.speaker) for owner in owners)


def _goes(one: str, other: str, opposed: Sequence[set[str]]) -> bool:
    return any(one in left and other in right for left, right in (opposed, opposed[::-1]))
