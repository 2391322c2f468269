"""Turn a gold brief, written in words of the article, into a brief as a model's perfect answer would become one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from pydantic import ValidationError

from policy_brief import LISTS, Mention, PolicyBrief
from policy_brief.claims import POINTS
from summarizer.check import problem_lines
from summarizer.errors import GoldError
from summarizer.find.scan import Scan

from .alignment import Alignment, Stretch
from .answers import WORDS, Gold

__all__ = ["to_answer", "to_brief"]

_IDS = {"amount": "M", "detail_of": "M", "timeframe": "DN", "date": "D", "quotation": "Q"}
_KINDS = {"M": "amount", "D": "date", "N": "quantity", "Q": "quotation"}
_PROSE = frozenset({"text", "measure", "what", "english", "purpose", "reason"})
_OPTIONAL = frozenset({"amount", "detail_of", "timeframe", "date", "purpose", "reason"})


def to_brief(gold: Gold, scan: Scan) -> tuple[PolicyBrief, tuple[str, ...]]:
    """Resolve a gold brief against a scan of its article; the second value lists what the scan does not hold.

    Where a finder missed words, an optional field is null, a point goes without the figure, and any other claim is
    left out. Raises `GoldError` when the gold itself is at odds with the article or the schema.
    """
    answer, misses = to_answer(gold, scan)
    try:
        return PolicyBrief.model_validate(answer, context={"scan": scan}), misses
    except ValidationError as error:
        raise GoldError(f"{gold.name}: the gold brief does not validate: {'; '.join(problem_lines(error))}") from error


def to_answer(gold: Gold, scan: Scan) -> tuple[dict[str, Any], tuple[str, ...]]:
    """Write a gold brief with ids, as a model's perfect answer would have it; the second value is as in `to_brief`."""
    turning = _Turning(Alignment.of(gold, scan.article), scan)
    answer: dict[str, Any] = {"scope": gold.brief["scope"]}
    answer |= {name: turning.point(name, gold.brief[name]) for name in POINTS}
    answer |= {name: turning.claims(name, gold.brief[name]) for name in LISTS}
    return answer, tuple(turning.misses)


class _Missing(LookupError):
    """A field that a claim cannot do without could not be turned."""


@dataclass(slots=True)
class _Turning:
    alignment: Alignment
    scan: Scan
    misses: list[str] = field(default_factory=list)

    def claims(self, name: str, claims: Iterable[Mapping[str, Any]]) -> list[dict[str, Any]]:
        turned = []
        for at, claim in enumerate(claims):
            path = f"{name}[{at}]"
            try:
                turned.append(self.point(path, claim) if name == "key_points" else self._claim(path, claim))
            except _Missing:
                self.misses.append(f"{path}: left out")
        return turned

    def point(self, path: str, claim: Mapping[str, Any]) -> dict[str, Any]:
        """Turn a point, which stays even where a figure or its sentence was not found."""
        numbers, regions = self._numbers(path, claim["evidence"]), self.alignment.regions(claim["evidence"])
        text = WORDS.sub(lambda found: self._placeholder(f"{path}.text", found[1], regions) or "some", claim["text"])
        return {"evidence": numbers or [1], "text": text}

    def _claim(self, path: str, claim: Mapping[str, Any]) -> dict[str, Any]:
        if "quotation" in claim:
            return self._statement(path, claim)
        amount = claim.get("amount") or ""
        regions = sorted(
            self.alignment.regions(claim["evidence"]), key=lambda each: not self.alignment.occurrences(amount, each)
        )  # the amount's own sentence first: a whole that comes twice is meant there
        turned = {key: self._field(path, key, value, regions) for key, value in claim.items() if key != "evidence"}
        numbers = self._numbers(path, claim["evidence"])
        if claim["evidence"] and not numbers:
            raise _Missing
        return {**turned, "evidence": numbers}

    def _field(self, path: str, key: str, value: Any, regions: Sequence[Stretch]) -> Any:  # noqa: ANN401 - by field
        path = f"{path}.{key}"
        if key == "figures":
            return [id_ for words in value if (id_ := self._id(path, words, "MN", regions))]
        if value is None or key not in _IDS.keys() | _PROSE:
            return value
        if key == "detail_of":  # the whole may stand in another sentence; the nearest is meant
            regions = (*regions, *self.alignment.regions(range(1, len(self.alignment.sentences) + 1)))
        turned = self._prose(path, value, regions) if key in _PROSE else self._id(path, value, _IDS[key], regions)
        if turned is None and key not in _OPTIONAL:
            raise _Missing
        return turned

    def _statement(self, path: str, claim: Mapping[str, Any]) -> dict[str, Any]:
        opening = _folded(claim["quotation"])
        found = next((each for each in self.scan.quotations if _folded(each.text).startswith(opening)), None)
        if found is None:
            self.misses.append(f"{path}.quotation: '{claim['quotation']}' is no quotation of the scan")
            raise _Missing
        english = self._prose(f"{path}.english", claim["english"], [Stretch(found.start, found.end)])
        if english is None:
            raise _Missing
        return {"quotation": found.id, "english": english, "speaker": claim["speaker"]}

    def _prose(self, path: str, prose: str, regions: Sequence[Stretch]) -> str | None:
        ids = {words: self._placeholder(path, words, regions) for words in WORDS.findall(prose)}
        return None if None in ids.values() else WORDS.sub(lambda found: ids[found[1]] or "", prose)

    def _placeholder(self, path: str, words: str, regions: Sequence[Stretch]) -> str | None:
        found = self._id(path, words, "MND", regions)
        return f"{{{found}}}" if found else None

    def _id(self, path: str, words: str, kinds: str, regions: Sequence[Stretch]) -> str | None:
        """Give the id of the mention of these words: one of just that text first, else the one that holds most."""
        mentions = [each for each in self.scan.mentions if each.id[0] in kinds and _stands_in(each, regions)]
        same = [each for each in mentions if _folded(each.text) == _folded(words)]
        exact = next((each for region in regions for each in same if _stands_in(each, [region])), None)
        if exact:
            return exact.id
        places = [each for region in regions for each in self.alignment.occurrences(words, region)]
        shared = {each.id: max((p.overlap(each.start, each.end) for p in places), default=0) for each in mentions}
        best = max(shared, key=lambda id_: shared[id_], default=None)
        if best is None or not shared[best]:
            self.misses.append(f"{path}: '{words}' is no {' or '.join(_KINDS[kind] for kind in kinds)} of the scan")
            return None
        return best

    def _numbers(self, path: str, cited: Iterable[int]) -> list[int]:
        """Give the numbers of the scan's sentences that a gold's sentences stand in."""
        numbers: list[int] = []
        for number in cited:
            stretch = self.alignment.sentences[number - 1]
            within = [s.number for s in self.scan.sentences if stretch and stretch.overlap(s.start, s.end)]
            if not within:
                self.misses.append(f"{path}: sentence {number} is not in the scan")
            numbers += (each for each in within if each not in numbers)
        return numbers


def _stands_in(mention: Mention, regions: Iterable[Stretch]) -> bool:
    return any(region.overlap(mention.start, mention.end) for region in regions)


def _folded(text: str) -> str:
    return "".join(text.split())
