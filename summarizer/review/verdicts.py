"""Decide on the claims of a brief after the review: verified, amended, disputed, withdrawn."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from policy_brief import (
    Claim,
    Objection,
    Patch,
    PolicyBrief,
    Prose,
    Stand,
    Verdict,
    VerdictKind,
    Withdrawn,
    mask_contacts,
)
from policy_brief.claims import ClaimPath, claim_at, claims, masked, sentence_numbers
from summarizer.check import told_of_itself
from summarizer.find.scan import Scan
from summarizer.text.view import folded

from .revision import Revision, without
from .sayings import say_claim
from .second_reader import NAME as SECOND_READER

__all__ = ["Heard", "Hearing", "contested", "hear", "still_lost"]

_NEEDED = frozenset({"headline", "bottom_line"})
_ORDERS = "instructions"
_FOR_NOBODY = frozenset({SECOND_READER, _ORDERS, "contacts"})
"""The checks whose objections no reader can overrule: a reader's own, orders, mailboxes and phone numbers."""
_WITHHELD = "Withheld: it follows an order to an AI in the article"


@dataclass(frozen=True, slots=True, kw_only=True)
class Hearing:
    """Everything that was said about a brief: objections before the review, the patch, and objections after it.

    `was_read` says whether a second reader judged the brief before the review; `judged` are the paths of the claims
    that it judged after the review, when it saw the objections of checks to them.
    """

    written: PolicyBrief
    before: Sequence[Objection]
    patch: Patch
    after: Sequence[Objection] = ()
    was_read: bool = False
    judged: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Heard:
    """The result: the brief, a verdict for each of its claims, and the claims that were withdrawn."""

    brief: PolicyBrief
    verdicts: tuple[Verdict, ...]
    withdrawn: tuple[Withdrawn, ...]


def hear(revision: Revision, hearing: Hearing, scan: Scan) -> Heard:
    """Return the result for a revised brief, from everything that was said about it."""
    revision, hearing = _withdraw_grave(revision, hearing)
    verdicts = _verdicts(revision, hearing, scan)
    withdrawn = tuple(_withdrawn(path, claim, hearing) for path, claim in revision.gone.items())
    return Heard(brief=_without_orders(revision.brief, verdicts), verdicts=verdicts, withdrawn=withdrawn)


def contested(revision: Revision, hearing: Hearing, scan: Scan) -> tuple[Objection, ...]:
    """Return the objections of checks for which claims would be disputed or withdrawn, with paths of the revised brief.

    A claim with a grave objection would be withdrawn even if its writer stands by it. Left out are claims that the
    second reader also doubts, and those that no reader may approve: a claim that obeys an order of the article, or
    prints a private contact.
    """
    verdicts = _verdicts(revision, hearing, scan)
    open_ = {verdict.claim: verdict.objections for verdict in verdicts if verdict.verdict == "disputed"}
    for path, objections in _standing(revision, hearing).items():
        if any(objection.grave for objection in objections):
            open_.setdefault(str(path), tuple(objections))
    return tuple(
        objection.model_copy(update={"claim": claim})
        for claim, objections in open_.items()
        if all(map(_may_be_decided, objections))
        for objection in objections
    )


def _verdicts(revision: Revision, hearing: Hearing, scan: Scan) -> tuple[Verdict, ...]:
    stands = {path: stand for stand in hearing.patch.stand if (path := ClaimPath.parse(stand.claim))}
    return tuple(_verdict(path, revision, hearing, stands, scan) for path, _ in claims(revision.brief))


def _may_be_decided(objection: Objection) -> bool:
    """Return whether a second reader may overrule an objection: one of a check, unless nobody may approve it."""
    return objection.by not in _FOR_NOBODY


def _without_orders(brief: PolicyBrief, verdicts: Sequence[Verdict]) -> PolicyBrief:
    """Replace the text of a headline and a bottom line that obey an order of the article, as a brief needs both."""
    disputed = {verdict.claim for verdict in verdicts if verdict.verdict == "disputed" and _obeys(verdict.objections)}
    withheld = Prose(text=_WITHHELD, template=_WITHHELD)
    kept = {name: getattr(brief, name).model_copy(update={"text": withheld}) for name in sorted(disputed & _NEEDED)}
    return brief.model_copy(update=kept) if kept else brief


def _obeys(objections: Iterable[Objection]) -> bool:
    return any(objection.by == _ORDERS and objection.grave for objection in objections)


def _unless_ordered(text: str, objections: Iterable[Objection]) -> str:
    """Return what a claim said, unless it obeys an order."""
    return _WITHHELD if _obeys(objections) else text


def still_lost(lost: Sequence[Withdrawn], revision: Revision) -> tuple[Withdrawn, ...]:
    """Return the parts of an answer that could not be read, and that no new claim of their list replaces."""
    given = [path.name for path, old in revision.origin.items() if old is None]
    missing: list[Withdrawn] = []
    for claim in lost:
        name = claim.claim.partition("[")[0]
        if name in given:
            given.remove(name)
        else:
            missing.append(claim)
    return tuple(missing)


def _withdraw_grave(revision: Revision, hearing: Hearing) -> tuple[Revision, Hearing]:
    """Withdraw the claims that still have a grave objection; headline and bottom line stay, disputed.

    A claim stays if a reader who saw the objection does not confirm it, so that code that misreads a table's unit does
    not remove a right row.

    In the returned hearing, objections after the review have the paths of the new revision.
    """
    held = {path: _left_open(path, objections, hearing) for path, objections in _standing(revision, hearing).items()}
    grave = {path for path, objections in held.items() if any(objection.grave for objection in objections)}
    gone = frozenset(path for path in grave if path.name not in _NEEDED)
    if not gone:
        return revision, hearing
    shorter, moved = without(revision, gone)
    after = (
        objection.model_copy(update={"claim": str(moved[path])})
        for objection in hearing.after
        if (path := ClaimPath.parse(objection.claim)) and path in moved
    )
    judged = (str(moved[path]) for text in hearing.judged if (path := ClaimPath.parse(text)) and path in moved)
    return shorter, replace(hearing, after=tuple(after), judged=frozenset(judged))


def _verdict(
    path: ClaimPath, revision: Revision, hearing: Hearing, stands: Mapping[ClaimPath, Stand], scan: Scan
) -> Verdict:
    old = revision.origin[path]
    before = [objection for objection in hearing.before if old and objection.claim == str(old)]
    itself = _said_of_itself(path, revision.brief, scan)
    if itself and all(objection.nature == "absence" for objection in (*before, *_after(path, hearing))):
        return Verdict(claim=str(path), verdict="verified", objections=tuple(before), stands_on=itself)
    if path in revision.changed:
        return _of_changed(path, old, before, revision, hearing)
    if not before:
        return Verdict(claim=str(path), verdict="verified")
    stand = stands.get(old) if old else None
    if stand and all(_is_met(objection, stand, claim_at(revision.brief, path), scan) for objection in before):
        return Verdict(claim=str(path), verdict="verified", objections=tuple(before), stands_on=stand.korean)
    korean = stand.korean if stand and _is_printed(stand.korean, claim_at(revision.brief, path), scan) else None
    open_ = (*_left_open(path, before, hearing), *_new_doubts(path, before, hearing))
    kind: VerdictKind = "disputed" if open_ else "verified"
    return Verdict(claim=str(path), verdict=kind, objections=open_ or tuple(before), stands_on=korean)


def _left_open(path: ClaimPath, objections: Sequence[Objection], hearing: Hearing) -> tuple[Objection, ...]:
    """Return the objections to a claim, without those of checks that a reader who saw them does not confirm."""
    if str(path) not in hearing.judged:
        return tuple(objections)
    doubts = [said for said in (*objections, *_after(path, hearing)) if said.by == SECOND_READER]
    return tuple(
        objection
        for objection in objections
        if not _may_be_decided(objection) or any(_bears_out(doubt, objection) for doubt in doubts)
    )


def _new_doubts(path: ClaimPath, before: Sequence[Objection], hearing: Hearing) -> tuple[Objection, ...]:
    """Return the doubts after the review about an unchanged claim, unless the reader had no such doubt before."""
    after = _after(path, hearing)
    if not hearing.was_read:
        return tuple(after)
    return tuple(said for said in after if any(_bears_out(said, objection) for objection in before))


def _bears_out(doubt: Objection, objection: Objection) -> bool:
    """Return whether a doubt confirms an objection: it is about the same sentence, or the same words of the claim."""
    words, doubted = folded(objection.words), folded(doubt.words)
    shared = bool(words and doubted) and (words in doubted or doubted in words)
    return shared or (doubt.sentence is not None and doubt.sentence == objection.sentence)


def _said_of_itself(path: ClaimPath, brief: PolicyBrief, scan: Scan) -> str | None:
    """Return the article's words about itself that a `read_with_care` claim repeats; no reader is shown them."""
    claim = claim_at(brief, path) if path.name == "read_with_care" else None
    said = told_of_itself(say_claim(claim, brief), scan.article) if claim else None
    return mask_contacts(said.text) if said else None


def _of_changed(
    path: ClaimPath, old: ClaimPath | None, before: Sequence[Objection], revision: Revision, hearing: Hearing
) -> Verdict:
    said = claim_at(hearing.written, old) if old else None
    text = say_claim(said, hearing.written) if said else None
    passed = _Passed.of(said, text, before) if said and text and hearing.was_read else None
    claim = claim_at(revision.brief, path)
    told = text and _unless_ordered(text, before)
    said_after = _after(path, hearing)
    after = [said for said in said_after if not (passed and passed.covers(said, claim))]
    after = list(_left_open(path, after, hearing))
    if any(not objection.partly for objection in after):
        return Verdict(claim=str(path), verdict="disputed", before=told, objections=tuple(after))
    heard = (*before, *after)  # a doubt about a part of a claim stays on record, but is not a dispute
    if text is None or text == _say_at(path, revision.brief):
        return Verdict(claim=str(path), verdict="verified", objections=heard)
    return Verdict(claim=str(path), verdict="amended", before=told, objections=heard)


@dataclass(frozen=True, slots=True)
class _Passed:
    """What the second reader accepted before the review: the words of a claim that it did not object to."""

    text: str
    objected: tuple[str, ...]
    sentences: frozenset[int]

    @classmethod
    def of(cls, claim: Claim, text: str, before: Sequence[Objection]) -> _Passed:
        objected = tuple(folded(objection.words) for objection in before)
        return cls(folded(text), objected, frozenset(sentence_numbers(claim)))

    def covers(self, objection: Objection, claim: Claim | None) -> bool:
        """Return whether a later doubt of the reader is about words that it accepted with the same sentences."""
        words = folded(objection.words)
        if objection.by != SECOND_READER or not words or claim is None or words not in self.text:
            return False
        was_objected = any(words in objected or objected in words for objected in self.objected)
        return not was_objected and self.sentences.issubset(sentence_numbers(claim))


def _say_at(path: ClaimPath, brief: PolicyBrief) -> str:
    """Return the claim of a path in one line, or an empty string."""
    claim = claim_at(brief, path)
    return say_claim(claim, brief) if claim else ""


def _is_met(objection: Objection, stand: Stand, claim: Claim | None, scan: Scan) -> bool:
    """Return whether a writer's stand answers an objection: an absence, with words other than those it quotes."""
    if objection.nature != "absence" or not _is_printed(stand.korean, claim, scan):
        return False
    return not objection.korean or folded(stand.korean) not in folded(objection.korean)


def _is_printed(korean: str, claim: Claim | None, scan: Scan) -> bool:
    if claim is None or not korean.strip():
        return False
    return any(scan.sentence_prints(evidence.sentence, korean) for evidence in claim.evidence)


def _standing(revision: Revision, hearing: Hearing) -> Mapping[ClaimPath, list[Objection]]:
    """Return the objections that hold against each claim of the revised brief."""
    held: dict[ClaimPath, list[Objection]] = defaultdict(list)
    for path, old in revision.origin.items():
        if path in revision.changed:
            held[path] += _after(path, hearing)
        else:
            held[path] += [objection for objection in hearing.before if old and objection.claim == str(old)]
    return held


def _after(path: ClaimPath, hearing: Hearing) -> list[Objection]:
    return [objection for objection in hearing.after if objection.claim == str(path)]


def _withdrawn(path: ClaimPath, claim: Claim, hearing: Hearing) -> Withdrawn:
    obeys = _obeys(_objections(path, hearing))
    return Withdrawn(
        claim=str(path),
        text=_WITHHELD if obeys else say_claim(claim, hearing.written),
        content={} if obeys else masked(claim.model_dump(mode="json")),
        reasons=tuple(_reasons(path, hearing)),
        by_writer=not obeys and str(path) in hearing.patch.withdraw,
    )


def _objections(path: ClaimPath, hearing: Hearing) -> list[Objection]:
    return [objection for objection in (*hearing.before, *hearing.after) if objection.claim == str(path)]


def _reasons(path: ClaimPath, hearing: Hearing) -> Iterable[str]:
    said = [objection.says for objection in _objections(path, hearing)]
    return dict.fromkeys(said) if said else ("the writer withdrew it in the review",)
