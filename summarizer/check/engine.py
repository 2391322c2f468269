"""Run the rules over the claims of a brief; the brief is not changed."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from hashlib import sha256

from policy_brief import Mode, Objection, PolicyBrief
from policy_brief.claims import claims

from .base import ClaimInView, Rule
from .reading import Reading
from .rules.citations.citations import CITATIONS
from .rules.citations.denials import DENIALS
from .rules.citations.neighbours import NEIGHBOURS
from .rules.citations.quotations import QUOTATIONS
from .rules.citations.retractions import RETRACTIONS
from .rules.citations.surplus import SURPLUS
from .rules.citations.uncited import UNCITED
from .rules.meaning.consistency import CONSISTENCY
from .rules.meaning.positions import POSITIONS
from .rules.meaning.statuses import STATUSES
from .rules.names.actors import ACTORS
from .rules.names.developers import DEVELOPERS
from .rules.names.identities import IDENTITIES
from .rules.names.other_names import OTHER_NAMES
from .rules.names.outside import OUTSIDE
from .rules.names.titles import TITLES
from .rules.numbers.arithmetic import ARITHMETIC
from .rules.numbers.bounds import BOUNDS
from .rules.numbers.conversions import CONVERSIONS
from .rules.numbers.digits import DIGITS
from .rules.numbers.figures import FIGURES
from .rules.numbers.markers import MARKER_OF_CLAUSE
from .rules.numbers.moves import MOVES
from .rules.numbers.ordinals import ORDINALS
from .rules.numbers.pairs import PAIRS
from .rules.numbers.segments import SEGMENTS
from .rules.wording.contacts import CONTACTS
from .rules.wording.instructions import INSTRUCTIONS
from .rules.wording.language import LANGUAGE
from .rules.wording.self_description import SELF_DESCRIPTION

__all__ = ["RULES", "check_brief", "checker_version", "modes_of", "part_by_mode"]

RULES: tuple[Rule, ...] = (
    CITATIONS,
    UNCITED,
    FIGURES,
    MARKER_OF_CLAUSE,
    SURPLUS,
    DENIALS,
    NEIGHBOURS,
    CONVERSIONS,
    DIGITS,
    BOUNDS,
    ORDINALS,
    ARITHMETIC,
    PAIRS,
    SEGMENTS,
    MOVES,
    QUOTATIONS,
    POSITIONS,
    STATUSES,
    CONSISTENCY,
    IDENTITIES,
    DEVELOPERS,
    TITLES,
    ACTORS,
    OTHER_NAMES,
    OUTSIDE,
    RETRACTIONS,
    SELF_DESCRIPTION,
    INSTRUCTIONS,
    CONTACTS,
    LANGUAGE,
)
"""In the order in which they look at each claim."""

_EDITION = "3"


def checker_version() -> str:
    """Return the version of all rules: their edition, and a short hash of each rule's name and version."""
    state = " ".join(f"{rule.name}={rule.version}" for rule in RULES)
    return f"{_EDITION}-{sha256(state.encode()).hexdigest()[:8]}"


def modes_of(given: Mapping[str, Mode] | None = None, rules: Sequence[Rule] = RULES) -> dict[str, Mode]:
    """Return the mode of each rule: the one in `modes`, else its default."""
    return {rule.name: (given or {}).get(rule.name, rule.mode) for rule in rules}


def check_brief(
    brief: PolicyBrief,
    reading: Reading,
    *,
    modes: Mapping[str, Mode] | None = None,
    paths: Collection[str] | None = None,
    rules: Sequence[Rule] = RULES,
) -> tuple[Objection, ...]:
    """Return what the rules object to the claims of a brief, claim by claim; with `paths`, only to those claims.

    The objections of rules in shadow mode are included; `part_by_mode` separates them.
    """
    mode = modes_of(modes, rules)
    active = [rule for rule in rules if mode[rule.name] != "off"]
    found: list[Objection] = []
    for path, claim in claims(brief):
        if paths is None or str(path) in paths:
            view = ClaimInView(path, claim, brief)
            found += (objection for rule in active for objection in rule.objections(view, reading))
    return tuple(found)


def part_by_mode(
    objections: Iterable[Objection], modes: Mapping[str, Mode] | None = None, rules: Sequence[Rule] = RULES
) -> tuple[tuple[Objection, ...], tuple[Objection, ...]]:
    """Return the objections of enforced rules, and those of rules in shadow mode."""
    watching = {name for name, mode in modes_of(modes, rules).items() if mode == "shadow"}
    found = tuple(objections)
    enforced = tuple(objection for objection in found if objection.by not in watching)
    return enforced, tuple(objection for objection in found if objection.by in watching)
