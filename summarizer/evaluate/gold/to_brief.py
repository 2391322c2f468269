"""Turn a gold brief, written in words of the article, into the brief that a model's perfect answer would give."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from pydantic import ValidationError

from policy_brief import LISTS, POINTS, Mention, PolicyBrief
from summarizer.errors import GoldError
from summarizer.find.scan import Scan

from .alignment import Alignment, Stretch
from .answers import MARKER, WORDS, Gold, GoldClaim, cited

__all__ = ["to_answer", "to_brief"]

_IDS = {"amount": "M", "capacity": "N", "detail_of": "M", "date": "D", "quotation": "Q"}
_KINDS = {"M": "amount", "D": "date", "N": "quantity", "Q": "quotation"}
_PROSE = frozenset(
    {
        "purpose", "place", "period", "note", "context", "bound", "measure", "threshold", "when", "was", "now",
        "claimed", "claimed_by", "denied_by", "state", "event", "says", "english",
    }
)  # fmt: skip
_NEEDED = frozenset({"measure", "was", "now", "claimed", "denied_by", "date", "event", "says"})


def to_brief(gold: Gold, scan: Scan) -> tuple[PolicyBrief, tuple[str, ...]]:
    """Resolve a gold brief against a scan of its article; the second value lists what the scan does not contain.

    Where a finder missed words, an optional field is null, prose with markers goes without the figure, and any other
    claim is left out. Raises `GoldError` when the gold itself contradicts the article or the schema.
    """
    answer, misses = to_answer(gold, scan)
    try:
        return PolicyBrief.model_validate(answer, context={"scan": scan}), misses
    except ValidationError as error:
        faults = [f"{'.'.join(map(str, fault['loc']))}: {fault['msg']}" for fault in error.errors()]
        raise GoldError(f"{gold.name}: the gold brief does not validate: {'; '.join(faults)}") from error


def to_answer(gold: Gold, scan: Scan) -> tuple[dict[str, Any], tuple[str, ...]]:
    """Write a gold brief with ids, as a model's perfect answer would have it; the second value is as in `to_brief`."""
    turning = _Turning(Alignment.of(gold, scan.article), scan)
    answer: dict[str, Any] = {key: gold.brief[key] for key in ("scope", "article_kind")}
    answer |= {name: turning.claim(name, gold.brief[name]) for name in POINTS if gold.brief[name] is not None}
    answer |= {name: turning.claims(name, gold.brief[name]) for name in LISTS}
    return answer, tuple(turning.misses)


class _Missing(LookupError):
    """A field that a claim must have could not be resolved."""


@dataclass(slots=True)
class _Turning:
    alignment: Alignment
    scan: Scan
    misses: list[str] = field(default_factory=list)

    def claims(self, name: str, claims: Iterable[GoldClaim]) -> list[str | dict[str, Any]]:
        turned = []
        for at, claim in enumerate(claims):
            path = f"{name}[{at}]"
            try:
                turned.append(self.claim(path, claim))
            except _Missing:
                self.misses.append(f"{path}: left out")
        return turned

    def claim(self, path: str, claim: GoldClaim) -> str | dict[str, Any]:
        return self._point(path, claim) if isinstance(claim, str) else self._row(path, claim)

    def _point(self, path: str, text: str) -> str:
        """Resolve prose with markers; figures that were not found are left out."""
        regions = self.alignment.regions(cited(text))
        text = WORDS.sub(lambda found: self._placeholder(path, found[1], regions) or "some", text)
        return MARKER.sub(lambda found: self._markers(path, int(found[1])), text)

    def _markers(self, path: str, number: int) -> str:
        return "".join(f"[{known}]" for known in self._numbers(path, [number]))

    def _row(self, path: str, claim: Mapping[str, Any]) -> dict[str, Any]:
        amount = claim.get("amount") or ""
        regions = sorted(
            self.alignment.regions(claim["evidence"]),
            key=lambda region: not self.alignment.occurrences(amount, region),
        )  # the amount's own sentence first: a whole that comes twice is meant there
        turned = {key: self._field(path, key, value, regions) for key, value in claim.items() if key != "evidence"}
        if turned.get("quotation") is None and "quotation" in turned:
            turned["english"] = None
        numbers = self._numbers(path, claim["evidence"])
        if claim["evidence"] and not numbers:
            raise _Missing
        return {**turned, "evidence": numbers}

    def _field(self, path: str, key: str, value: Any, regions: Sequence[Stretch]) -> Any:  # noqa: ANN401 - by field
        path = f"{path}.{key}"
        if value is None or key not in _IDS.keys() | _PROSE:
            return value
        turned = self._turned(path, key, value, regions)
        if turned is None and key in _NEEDED:
            raise _Missing
        return turned

    def _turned(self, path: str, key: str, value: str, regions: Sequence[Stretch]) -> str | None:
        if key == "quotation":
            return self._quotation(path, value)
        if key == "detail_of":  # the whole may stand in another sentence; the nearest is meant
            regions = (*regions, *self.alignment.regions(range(1, len(self.alignment.sentences) + 1)))
        return self._prose(path, value, regions) if key in _PROSE else self._id(path, value, _IDS[key], regions)

    def _quotation(self, path: str, words: str) -> str | None:
        opening = _folded(words)
        found = (quoted.id for quoted in self.scan.quotations if _folded(quoted.text).startswith(opening))
        id_ = next(found, None)
        if id_ is None:
            self.misses.append(f"{path}: '{words}' is not a quotation of the scan")
        return id_

    def _prose(self, path: str, prose: str, regions: Sequence[Stretch]) -> str | None:
        ids = {words: self._placeholder(path, words, regions) for words in WORDS.findall(prose)}
        return None if None in ids.values() else WORDS.sub(lambda found: ids[found[1]] or "", prose)

    def _placeholder(self, path: str, words: str, regions: Sequence[Stretch]) -> str | None:
        found = self._id(path, words, "MND", regions)
        return f"{{{found}}}" if found else None

    def _id(self, path: str, words: str, kinds: str, regions: Sequence[Stretch]) -> str | None:
        """Return the id of the mention of these words: one with exactly that text, else the one that has most of it."""
        mentions = [found for found in self.scan.mentions if found.id[0] in kinds and _stands_in(found, regions)]
        same = [found for found in mentions if _folded(found.text) == _folded(words)]
        exact = next((found for region in regions for found in same if _stands_in(found, [region])), None)
        if exact:
            return exact.id
        places = [place for region in regions for place in self.alignment.occurrences(words, region)]
        shared = {
            found.id: max((place.overlap(found.start, found.end) for place in places), default=0) for found in mentions
        }
        best = max(shared, key=lambda id_: shared[id_], default=None)
        if best is None or not shared[best]:
            self.misses.append(f"{path}: the scan has no {' or '.join(_KINDS[kind] for kind in kinds)} '{words}'")
            return None
        return best

    def _numbers(self, path: str, numbers: Iterable[int]) -> list[int]:
        """Return the numbers of the scan's sentences that a gold's sentences stand in."""
        found: list[int] = []
        for number in numbers:
            stretch = self.alignment.sentences[number - 1]
            within = [s.number for s in self.scan.sentences if stretch and stretch.overlap(s.start, s.end)]
            if not within:
                self.misses.append(f"{path}: sentence {number} is not in the scan")
            found += (known for known in within if known not in found)
        return found


def _stands_in(mention: Mention, regions: Iterable[Stretch]) -> bool:
    return any(region.overlap(mention.start, mention.end) for region in regions)


def _folded(text: str) -> str:
    return "".join(text.split())
