"""All kinds of faults, and how they are planted in one brief."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

from policy_brief import PolicyBrief
from summarizer.evaluate.damage import Damage
from summarizer.find.scan import Scan

from .base import Fault
from .kinds.altered import ALTERED
from .kinds.attributions import SPEAKER_FAULTS
from .kinds.citations import CITATION_FAULTS
from .kinds.figures import FIGURE_FAULTS
from .kinds.invented import INVENTED
from .kinds.left_out import LEFT_OUT
from .kinds.meaning import MEANING_FAULTS
from .kinds.names import NAME_FAULTS
from .kinds.positions import POSITION_FAULTS
from .kinds.rows import ROW_FAULTS
from .kinds.scope import SCOPE_FAULTS
from .kinds.written_out import WRITTEN_OUT

__all__ = ["FAULTS", "plant"]

FAULTS: tuple[Fault, ...] = (
    *FIGURE_FAULTS,
    *WRITTEN_OUT,
    *CITATION_FAULTS,
    *ROW_FAULTS,
    *POSITION_FAULTS,
    *NAME_FAULTS,
    *SPEAKER_FAULTS,
    *MEANING_FAULTS,
    *SCOPE_FAULTS,
    *INVENTED,
    *LEFT_OUT,
    *ALTERED,
)


def plant(brief: PolicyBrief, scan: Scan) -> Iterator[tuple[Fault, Damage]]:
    """Yield every fault with each copy of the brief that it is planted in; the same brief gives the same faults."""
    for fault in FAULTS:
        random = Random(f"{fault.name} {scan.article.sha256}")  # noqa: S311 - repeatable, not secret
        for damage in fault.inflict(brief, scan, random):
            yield fault, damage
