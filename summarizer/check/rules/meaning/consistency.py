"""Prose and rows agree on who signed and on who invests an amount.

The Korean words of the row decide: the rule objects to a claim that they contradict. Where the row contradicts its own
Korean words, other rules object to the row.
"""

from __future__ import annotations

from collections.abc import Iterator

from policy_brief import Claim, Investment, Money, Objection, Question, Stance
from policy_brief.claims import prose
from summarizer.check.base import ClaimInView, Rule
from summarizer.check.prose.bare import written
from summarizer.check.prose.clauses import investments_said, plain_name, positions_said
from summarizer.check.reading import Reading
from summarizer.korean.stance_cues import StanceCue

__all__ = ["CONSISTENCY"]

_SIGNED = ("signed", "joined_later")


def _inspect(view: ClaimInView, reading: Reading) -> Iterator[Objection]:
    claim = view.claim
    if isinstance(claim, Question):
        return
    yield from _positions(view, claim, reading)
    yield from _investors(view, claim, reading)
    if isinstance(claim, Investment) and claim.amount is not None:
        yield from _same_amount(view, claim, claim.amount, reading)


def _positions(view: ClaimInView, claim: Claim, reading: Reading) -> Iterator[Objection]:
    """Object to prose that says that an actor signed, or did not, if its row says the opposite."""
    rows = {plain_name(row.actor.english): row for row in view.brief.stances}
    if not rows or isinstance(claim, Stance):
        return
    names = [row.actor.english for row in view.brief.stances]
    for _, text in prose(claim):
        for said in positions_said(written(text), names):
            row = rows.get(plain_name(said.actor))
            if row is None or not _is_opposite(said.position, row, view):
                continue
            if not _is_carried(said.position, row, reading):
                yield _against_row(view, said.text, row, reading)


def _is_opposite(said: str, row: Stance, view: ClaimInView) -> bool:
    """Return whether every row of an actor says the opposite, where the actor has one for each declaration."""
    rows = [other for other in view.brief.stances if plain_name(other.actor.english) == plain_name(row.actor.english)]
    declarations = {other.declaration.english for other in view.brief.stances}
    if {own.declaration.english for own in rows} != declarations:
        return False
    positions = {own.position for own in rows}
    return positions == {"not_signed"} if said == "signed" else positions <= set(_SIGNED)


def _against_row(view: ClaimInView, said: str, row: Stance, reading: Reading) -> Objection:
    """Return a contradiction with the Korean words of the row, if a sentence has them; else an absence."""
    for evidence in row.evidence:
        cue = next((cue for cue in reading.cues(evidence.sentence) if _carries(cue, row, reading)), None)
        if cue is not None:
            korean = reading.whole_words(evidence.sentence, cue)
            says = f"[{evidence.sentence}] says {korean} of {row.actor.english}; the claim says '{said}'."
            return view.contradiction(says, korean=korean, sentence=evidence.sentence, words=said)
    says = f"The claim says '{said}'; the row of {row.actor.english} says '{row.position.replace('_', ' ')}'."
    return view.absence(says, words=said)


def _carries(cue: StanceCue, row: Stance, reading: Reading) -> bool:
    """Return whether a cue gives the row's actor the row's position."""
    if not any(reading.same_name(actor, row.actor.korean) for actor in cue.actors):
        return False
    return cue.position == "not_signed" if row.position == "not_signed" else cue.position in _SIGNED


def _is_carried(said: str, row: Stance, reading: Reading) -> bool:
    """Return whether the article says of the actor what the prose says, so that the row is wrong."""
    wanted = _SIGNED if said == "signed" else ("not_signed",)
    cues = (cue for number in reading.lines for cue in reading.cues(number) if cue.position in wanted)
    return any(reading.same_name(actor, row.actor.korean) for cue in cues for actor in cue.actors)


def _investors(view: ClaimInView, claim: Claim, reading: Reading) -> Iterator[Objection]:
    """Object to prose that gives an amount to another investor than its row and the Korean do."""
    rows = {row.amount.id: row for row in view.brief.investments if row.amount}
    names = {row.investor.english: row.investor.korean for row in view.brief.investments}
    names |= {name.english: name.korean for name in (*reading.scan.companies, *reading.scan.bodies)}
    if not rows or isinstance(claim, Investment):
        return
    for _, text in prose(claim):
        for said in investments_said(written(text), names):
            row = rows.get(said.amount)
            amount = row.amount if row else None
            if row is None or amount is None or said.actor not in names:
                continue
            if _is_anothers(amount, names[said.actor], row.investor.korean, reading):
                says = _beside(amount, row, said.actor)
                yield view.contradiction(says, korean=amount.text, sentence=amount.sentence, words=said.text)


def _same_amount(view: ClaimInView, claim: Investment, amount: Money, reading: Reading) -> Iterator[Objection]:
    """Object to a row with the amount of another row, if the amount's sentence names only the other row's investor."""
    for row in view.brief.investments:
        if row.amount is None or row.amount.id != amount.id:
            continue
        if _is_anothers(amount, claim.investor.korean, row.investor.korean, reading):
            says = _beside(amount, row, claim.investor.korean)
            yield view.contradiction(says, korean=amount.text, sentence=amount.sentence, words=claim.investor.english)
            return


def _beside(amount: Money, row: Investment, other: str) -> str:
    owner = f"{row.investor.korean} ({row.investor.english})"
    return f"[{amount.sentence}] has {amount.text} beside {owner}, not {other}."


def _is_anothers(amount: Money, given: str, owner: str, reading: Reading) -> bool:
    """Return whether the amount's sentence has its owner as its only topic or subject, and does not print the other."""
    if reading.akin(given, owner) or any(reading.prints(amount.sentence, word) for word in given.split()):
        return False
    if given.endswith(("정부", "부", "처", "청", "위원회")) or owner.endswith(("정부", "부", "처", "청", "위원회")):
        return False  # a ministry and its state may stand for each other
    text = reading.scan.article.text
    topics = [
        name for name in reading.names(amount.sentence) if text[name.end : name.end + 1] in ("은", "는", "이", "가")
    ]
    return [name for name in topics if reading.same_name(name.korean, owner)] != [] and len(topics) == 1


CONSISTENCY = Rule("consistency", _inspect, version=2)
