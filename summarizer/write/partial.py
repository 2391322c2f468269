"""Why a brief is partial."""

from __future__ import annotations

from policy_brief import BriefDocument

__all__ = ["why_partial"]

_SHOWN = 5


def why_partial(document: BriefDocument) -> str | None:
    """Return which parts of the model's answer stayed invalid and are missing, and why; None for a whole brief."""
    if not document.audit.partial:
        return None
    missing = [f"{claim.claim} ({'; '.join(claim.reasons)})" for claim in document.audit.withdrawn]
    more = f" and {len(missing) - _SHOWN} more" if len(missing) > _SHOWN else ""
    return f"Parts of the answer stayed invalid and are missing: {', '.join(missing[:_SHOWN]) or 'unnamed'}{more}"
