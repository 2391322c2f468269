"""A stance is not the opposite of what a sentence says of the actor."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

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
"""The cues that contradict a position; a refusal that was reversed contradicts neither."""
_SAYS = {"signed": "signed", "joined_later": "joined later", "not_signed": "did not sign"}
_HEDGED = re.compile(
    r"""주장|보도|추정|관측|소문|의혹|풍문|오보|전망|예상|가능성      # 서명했다는 주장이 나왔다
    |가정|만약|만일|라면|다면|했더라|는지|여부|\?                  # 서명했다면
    |사실이[ ]아니|사실과[ ]다|부인                                # 서명했다는 것은 사실이 아니다
    |지난해|작년|종전|과거|당초|처음에|이전                        # 지난해 선언에는 서명했다""",
    re.VERBOSE,
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
    own = _asserted(view, claim, cited, reading)
    if not own and len(reading.remembered(_declarations, 0)) <= 1:
        own = _asserted(view, claim, [number for number in reading.lines if number not in cited], reading)
    positions = {cue.position for _, cue in own}
    against = _AGAINST.get(claim.position, ())
    if not positions or not positions <= set(against) or len({position in _SIGNED for position in positions}) != 1:
        return
    number, cue = own[0]
    korean = reading.whole_words(number, cue)
    says = f"[{number}] says {korean} ({_SAYS[cue.position]}) of {claim.actor.english}."
    yield view.contradiction(says, korean=korean, sentence=number, words=claim.position_words)


def _asserted(
    view: ClaimInView, claim: Stance, numbers: Iterable[int], reading: Reading
) -> list[tuple[int, StanceCue]]:
    """Return the cues of these sentences whose clear subject is the claim's actor."""
    found = [
        (number, cue)
        for number in numbers
        for cue in reading.cues(number)
        if any(_is_actor(actor, claim.actor.korean, reading) for actor in cue.actors)
    ]
    if any(_is_hedged(number, cue, reading) or _has_open_cue(number, view, reading) for number, cue in found):
        return []
    return found if all(cue.position in _SAYS for _, cue in found) else []


def _is_actor(actor: str, korean: str, reading: Reading) -> bool:
    return reading.same_name(_SUFFIX.sub("", actor), _SUFFIX.sub("", korean))


def _is_hedged(number: int, cue: StanceCue, reading: Reading) -> bool:
    """Return whether a sentence does not assert what its cue says, or quotes somebody who says it."""
    line = reading.lines[number]
    if _HEDGED.search(line):
        return True
    evidence = reading.scan.evidence(number)
    start = (evidence.start if evidence else 0) + cue.start
    return any(begin <= start < end for begin, end in reading.spans_of_quotations(number))


def _has_open_cue(number: int, view: ClaimInView, reading: Reading) -> bool:
    """Return whether a sentence has a cue whose actor is not clear and may be anybody."""
    actors = [cue.actors for cue in reading.cues(number)]
    return any(not named or not all(_is_known(actor, view, reading) for actor in named) for named in actors)


def _is_known(actor: str, view: ClaimInView, reading: Reading) -> bool:
    plain = _SUFFIX.sub("", actor)
    if reading.scan.named(plain) is not None or reading.glossary.get(plain) is not None:
        return True
    return any(_is_actor(actor, row.actor.korean, reading) for row in view.brief.stances)


def _declarations(reading: Reading, _: int) -> frozenset[str]:
    """Return the proper words before 'declaration' in the article: 파리 of 파리 선언."""
    found = (match[1] for line in reading.lines.values() for match in _DECLARATION.finditer(line))
    return frozenset(word for word in found if not _ANY_DECLARATION.search(word))


POSITIONS = Rule("positions", _inspect, mode="shadow")
