"""A position is not the opposite of what a sentence asserts of the actor."""

from __future__ import annotations

import re
from collections.abc import Iterator

from policy_brief import Objection, Stance
from policy_brief.claims import sentence_numbers
from summarizer.check.base import ClaimInView, Rule
from summarizer.check.reading import Reading
from summarizer.korean.stance_cues import StanceCue

__all__ = ["POSITIONS"]

_SIGNED = ("signed", "joined_later")
_AGAINST: dict[str, tuple[str, ...]] = {
    "signed": ("not_signed",),
    "joined_later": ("not_signed",),
    "not_signed": _SIGNED,
    "declined_to_say": (*_SIGNED, "not_signed"),
    "considering": _SIGNED,
    "supports_without_signing": _SIGNED,
    "unclear": (*_SIGNED, "not_signed"),
    "not_stated": (*_SIGNED, "not_signed"),
    "reversed_refusal": (),
}
"""What cues speak against a position; a refusal that was taken back is told with either."""
_SAYS = {"signed": "signed", "joined_later": "joined later", "not_signed": "did not sign"}
_HEDGED = re.compile(
    r"주장|보도|추정|관측|소문|의혹|전망|예상|가정|만약|만일|라면|다면|했더라|가능성|풍문|오보|사실이 아니|사실과 다|부인|\?|는지|여부"
    r"|지난해|작년|종전|과거|당초|처음에|이전"
)
_SUFFIX = re.compile(r"[ ]?(?:정부|당국|측|행정부|등)$")
_DECLARATION = re.compile(r"([가-힣A-Za-z]{2,12}) ?(?:공동 ?)?(?:선언문?|협약|조약|헌장|의정서)(?![가-힣]{3})")
_ANY_DECLARATION = re.compile(
    r"이번|이|그|공동|해당|같은|정상회의|회의|행동|최종|국제|관련|서명한|대한|담은|위한|채택한"
)


def _inspect(view: ClaimInView, reading: Reading) -> Iterator[Objection]:
    claim = view.claim
    if not isinstance(claim, Stance):
        return
    cited = sentence_numbers(claim)
    own = _asserted(claim, cited, reading)
    if not own and len(_declarations(reading)) <= 1:
        own = _asserted(claim, [number for number in reading.lines if number not in cited], reading)
    positions = {cue.position for _, cue in own}
    against = _AGAINST.get(claim.position, ())
    if not positions or not positions <= set(against) or len({position in _SIGNED for position in positions}) != 1:
        return
    number, cue = own[0]
    says = f"[{number}] says {cue.text} ({_SAYS[cue.position]}) of {claim.actor.english}."
    yield view.contradiction(says, korean=cue.text, sentence=number, words=claim.position_words)


def _asserted(claim: Stance, numbers: tuple[int, ...] | list[int], reading: Reading) -> list[tuple[int, StanceCue]]:
    """Return the cues of these sentences whose plain subject is the claim's actor."""
    found = []
    for number in numbers:
        for cue in reading.cues(number):
            if any(_is_actor(actor, claim.actor.korean, reading) for actor in cue.actors):
                found.append((number, cue))
    if any(_is_hedged(number, cue, reading) or _has_open_cue(number, reading) for number, cue in found):
        return []
    return found if all(cue.position in _SAYS for _, cue in found) else []


def _is_actor(actor: str, korean: str, reading: Reading) -> bool:
    return reading.same_name(_SUFFIX.sub("", actor), _SUFFIX.sub("", korean))


def _is_hedged(number: int, cue: StanceCue, reading: Reading) -> bool:
    """Return whether a sentence does not assert what its cue says, or lets somebody say it in a quotation."""
    line = reading.lines[number]
    if _HEDGED.search(line):
        return True
    evidence = reading.scan.evidence(number)
    start = (evidence.start if evidence else 0) + cue.start
    return any(begin <= start < end for begin, end in reading.spans_of_quotations(number))


def _has_open_cue(number: int, reading: Reading) -> bool:
    """Return whether a sentence has a cue whose actor is not plain, and may be anybody."""
    return any(
        not cue.actors or not all(_is_known(actor, reading) for actor in cue.actors) for cue in reading.cues(number)
    )


def _is_known(actor: str, reading: Reading) -> bool:
    plain = _SUFFIX.sub("", actor)
    return reading.scan.named(plain) is not None or reading.glossary.get(plain) is not None


def _declarations(reading: Reading) -> frozenset[str]:
    """Return the proper words before 'declaration' in the article: 파리 of 파리 선언."""
    found = (match[1] for line in reading.lines.values() for match in _DECLARATION.finditer(line))
    return frozenset(word for word in found if not _ANY_DECLARATION.search(word))


POSITIONS = Rule("positions", _inspect)
