"""Which planted errors of a round are noticed, by code alone and with a second reader; and findings on right claims."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from policy_brief import PolicyBrief, Value
from policy_brief.claims import claims
from summarizer.errors import GoldError
from summarizer.evaluate.checked import listed_unused
from summarizer.evaluate.damage import Damage, fate
from summarizer.evaluate.scores import Share

from .doubts import doubts_of
from .folder import HowJudged, Judgements, PlantedError
from .patched import patched
from .right import Right, Unfit

__all__ = ["SECOND_READER", "Finding", "KindOfError", "findings", "kinds_of_errors", "lost_errors"]

SECOND_READER = "second_reader"


class KindOfError(Value):
    """How many errors of a kind were noticed: by code, and, of those shown to a second reader, by either."""

    code: Share = Share()
    with_reader: Share = Share()
    missed: tuple[str, ...] = ()

    def __add__(self, other: KindOfError) -> KindOfError:
        return KindOfError(
            code=self.code + other.code,
            with_reader=self.with_reader + other.with_reader,
            missed=self.missed + other.missed,
        )


class Finding(Value):
    """An objection or doubt about a claim of a right answer, and how a person judged it."""

    article: str
    claim: str
    by: str
    says: str
    enforced: bool
    judged: HowJudged | None


def kinds_of_errors(right: Right) -> dict[str, KindOfError]:
    """Return, by kind, how many planted errors of an article were noticed, without lost ones."""
    doubted = {id_: reading for reading in right.answered.readings for id_ in reading.errors}
    kinds: dict[str, KindOfError] = defaultdict(KindOfError)
    for error in right.answered.errors:
        if _lost(error, right):
            continue
        by_code = _by_code(error, right)
        reading = doubted.get(error.id)
        by_reader = reading is not None and any(path == error.claim for path, _ in doubts_of(reading, right))
        missed = () if by_code or by_reader else (f"{right.answered.name} {error.id}: {error.note or error.claim}",)
        kinds[error.kind] += KindOfError(
            code=Share(right=int(by_code), of=1),
            with_reader=Share(right=int(by_code or by_reader), of=1) if reading else Share(),
            missed=missed,
        )
    return dict(kinds)


def lost_errors(right: Right) -> Iterator[str]:
    """Yield the planted errors that have lost their meaning, with the words that are not found any more."""
    for error in right.answered.errors:
        if lost := _lost(error, right):
            yield f"{right.answered.name} {error.id}: {', '.join(lost)}"


def _lost(error: PlantedError, right: Right) -> tuple[str, ...]:
    return right.lost(patched(right.answered.answer or {}, error.brief))


def _by_code(error: PlantedError, right: Right) -> bool:
    """Return whether code notices an error; an answer that does not validate would be asked for again."""
    brief = right.resolved(patched(right.answered.answer or {}, error.brief))
    if isinstance(brief, Unfit):
        return True
    _refuse_elsewhere(error, brief, right)
    lost = frozenset() if error.claim else listed_unused(brief, right.scan) - right.baseline.unused
    if not error.claim and not lost:
        return False
    damage = Damage(error.kind, error.claim, brief, error.note, lost=lost)
    outcome, _ = fate(damage, right.scan, right.checker, right.baseline)
    return outcome in ("objected", "listed")


def _refuse_elsewhere(error: PlantedError, brief: PolicyBrief, right: Right) -> None:
    """Raise if an error names a claim that its answer does not have."""
    if error.claim and error.claim not in {str(path) for path, _ in claims(brief)}:
        where = f"errors/{right.answered.name}.jsonl"
        raise GoldError(f"{where}: {error.id} names the claim '{error.claim}', which its answer does not have.")


def findings(right: Right, judgements: Judgements) -> Iterator[Finding]:
    """Yield the objections of code, and of the second reader where no error was planted, to right claims."""
    judged: dict[tuple[str, str, str], HowJudged] = {
        (one.article, one.claim, one.by): one.judged for one in judgements.findings
    }
    name = right.answered.name
    for claim, by, says in dict.fromkeys((*_objections(right), *_doubts(right))):
        enforced = right.checker.enforces(by)
        yield Finding(
            article=name, claim=claim, by=by, says=says, enforced=enforced, judged=judged.get((name, claim, by))
        )


def _objections(right: Right) -> Iterable[tuple[str, str, str]]:
    return ((made.claim, made.by, made.says) for made in right.baseline.objections)


def _doubts(right: Right) -> Iterator[tuple[str, str, str]]:
    planted = {error.id: error.claim for error in right.answered.errors}
    for reading in right.answered.readings:
        wrong = {planted[id_] for id_ in reading.errors}
        for path, doubt in doubts_of(reading, right):
            if path not in wrong:
                yield path, SECOND_READER, doubt.says
