"""Faults in what prose says: a negation, a hedge, whose word it is, how much of it."""

from __future__ import annotations

import re

from summarizer.evaluate.faults.base import Fault, Rewrite
from summarizer.evaluate.faults.rewriting.rewording import Turn, appended, reworded, swaps, turn

__all__ = ["MEANING_FAULTS"]

_AUXILIARY = "will|would|can|could|should|must|did|does|do|is|are|was|were|has|have|had"

_SAID = "said|says|argued|argues|explained|noted|writes|wrote"

_NEGATION_DROPPED = (
    turn(rf"({_AUXILIARY}) not", r"\1"),
    turn(r"no longer", ""),
    turn(r"(has|have|sees?|had|is|are|was|were) no", r"\1 a"),
    turn(r"refused to", "agreed to"),
    turn(r"without", "with"),
    turn(r"neither", "both"),
)
_NEGATION_ADDED = (turn(rf"({_AUXILIARY})(?! not| no)", r"\1 not"), turn(r"plans? to", "has no plan to"))
_HEDGE_DROPPED = (
    turn(r"(?:plans|aims?|seeks?|intends?|wants?|hopes?|proposes?) to", "will"),
    turn(r"(?:is|are) (?:expected|planned|likely|due|set) to", "will"),
    turn(r"(?:is|are) considering", "has decided on"),
    turn(r"(?:is|are) reported to", "will"),
    turn(r"would|may|might|could", "will"),
    turn(r"(?:is|are) to", "will"),
    turn(r"reportedly ", ""),
)
_ATTRIBUTION_DROPPED = (
    Turn(re.compile(rf"^[^.;\[]{{2,90}}?(?<!not) (?:{_SAID})(?: that)? (?!whether|no |so )"), ""),
    Turn(re.compile(r",? according to [^.,;\[]+"), ""),
    Turn(re.compile(r"^In an opinion column, [^.,;]{2,60} argues that "), ""),
)
_DIRECTION_TURNED = swaps(
    ("increase", "decrease"),
    ("increases", "reduces"),
    ("raise", "lower"),
    ("raises", "lowers"),
    ("rise", "fall"),
    ("rose", "fell"),
    ("grow", "shrink"),
    ("grows", "shrinks"),
    ("expand", "reduce"),
    ("widen", "narrow"),
    ("ease", "tighten"),
    ("start", "end"),
    ("started", "stopped"),
    ("opposed", "supported"),
    ("welcomed", "criticised"),
    ("support", "oppose"),
    ("supports", "opposes"),
    ("lend", "borrow"),
    ("build", "close"),
    ("allow", "forbid"),
    ("cuts", "raises"),
)
_COMPARISON_TURNED = swaps(
    ("more", "less"),
    ("higher", "lower"),
    ("larger", "smaller"),
    ("exceeds", "falls short of"),
    ("above", "below"),
    ("before", "after"),
    ("earlier", "later"),
    ("most", "fewest"),
    ("faster", "slower"),
    ("better", "worse"),
)
_SCOPE_WIDENED = (
    turn(r"some of|part of|one of|many of|most of", "all of"),
    turn(r"some|several|many|most|part", "all"),
    turn(r"(are|is|were|was) each", r"\1 together"),
)
_CAUSE_TURNED = (
    turn(r"because of|due to|owing to|for lack of", "in spite of"),
    turn(r"because|since", "although"),
    turn(r", as", ", although"),
    turn(r"so that", "even though"),
)
_HALF_DROPPED = (
    Turn(re.compile(r"(?:,|;| \[[0-9]+\];) (?:but|although|while|and that|whereas|which)\b[^.\[]*"), ""),
    Turn(re.compile(r"; [^.;\[]+"), ""),
    Turn(re.compile(r", and [^.;\[]+"), ""),
)


def _fault(name: str, what: str, rewrite: Rewrite) -> Fault:
    return Fault.in_claims(name, "meaning", "reader", what, rewrite)


MEANING_FAULTS = (
    _fault("negation dropped", "“did not join” as “did join”", reworded(*_NEGATION_DROPPED)),
    _fault("negation added", "“is” as “is not”", reworded(*_NEGATION_ADDED)),
    _fault("hedge dropped", "“plans to” as “will”", reworded(*_HEDGE_DROPPED)),
    _fault("attribution dropped", "what somebody said as a fact", reworded(*_ATTRIBUTION_DROPPED)),
    _fault("direction turned", "“raise” as “lower”, and the like", reworded(*_DIRECTION_TURNED)),
    _fault("comparison turned", "“more” as “less”, and the like", reworded(*_COMPARISON_TURNED)),
    _fault("all for some", "a part, or one of many, as all", reworded(*_SCOPE_WIDENED)),
    _fault("cause turned", "“because” as “although”", reworded(*_CAUSE_TURNED)),
    _fault("half of a view dropped", "what stands behind “but” left out", reworded(*_HALF_DROPPED)),
    _fault(
        "cause invented",
        "a reason that the article does not give",
        appended(" because of pressure from abroad", " in order to please voters", " because money ran out"),
    ),
    _fault(
        "superlative",
        "the largest, the first, where the article does not say so",
        appended(", the largest of its kind in Asia", ", for the first time in the world", ", a record"),
    ),
    _fault(
        "knowledge from elsewhere",
        "a clause that may be true, and is not in the article",
        appended(
            ", as other countries have done before",
            ", in line with international agreements",
            ", a step that experts had long asked for",
        ),
    ),
)
