"""Keep the sound claims of an answer that stayed invalid."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, get_args

from pydantic import TypeAdapter, ValidationError

from policy_brief import LISTS, Dropped, Point, PolicyBrief, mask_contacts
from policy_brief.claims import POINTS, masked, nothing_stands
from summarizer.errors import InvalidAnswer
from summarizer.find.scan import Scan

__all__ = ["problem_lines", "salvage"]

_MOST_POINTS = 7


def problem_lines(error: ValidationError, *, within: str = "") -> tuple[str, ...]:
    """Say what is wrong, a line a field: 'investments[1].amount: M9 is no amount of this article; …'."""
    errors = error.errors(include_url=False, include_context=False, include_input=False)
    return tuple(mask_contacts(f"{_path(within, each['loc'])}: {each['msg']}") for each in errors)


def salvage(draft: Mapping[str, Any], scan: Scan) -> tuple[PolicyBrief, tuple[Dropped, ...]]:
    """Validate an answer claim by claim; give the brief of those that hold, and the others with their reasons.

    Raises `InvalidAnswer` when nothing holds.
    """
    dropped: list[Dropped] = []
    points = {name: _claim(Point, draft.get(name), name, scan, dropped) for name in POINTS}
    lists = {name: _list(name, draft.get(name), scan, dropped) for name in LISTS}
    standing = [point for point in (*points.values(), *lists["key_points"]) if point is not None]
    if not standing and not any(lists.values()):
        raise InvalidAnswer(
            "No claim of the model's answer holds, after all re-asks. Try another model, or see with --record what it "
            "answered."
        )
    stand_in = standing[0] if standing else nothing_stands([scan.evidence(1)])
    scope = draft.get("scope")
    kept: dict[str, Any] = {name: point or stand_in for name, point in points.items()}
    brief = PolicyBrief.model_validate({"scope": scope if scope == "other" else "ai_policy", **kept, **lists})
    return brief, tuple(dropped)


def _list(name: str, items: object, scan: Scan, dropped: list[Dropped]) -> tuple[Any, ...]:
    if items is None:
        return ()
    if not isinstance(items, list):
        dropped.append(_lost(name, items, "is no list of claims"))
        return ()
    kind = get_args(PolicyBrief.model_fields[name].annotation)[0]
    kept = ((at, _claim(kind, item, f"{name}[{at}]", scan, dropped)) for at, item in enumerate(items))
    sound = [(at, claim) for at, claim in kept if claim is not None]
    if name == "key_points":
        dropped += [
            _lost(f"{name}[{at}]", items[at], f"at most {_MOST_POINTS} are kept") for at, _ in sound[_MOST_POINTS:]
        ]
        sound = sound[:_MOST_POINTS]
    return tuple(claim for _, claim in sound)


def _claim(kind: Any, item: object, path: str, scan: Scan, dropped: list[Dropped]) -> Any:  # noqa: ANN401 - by list
    try:
        return TypeAdapter(kind).validate_python(item, context={"scan": scan})
    except ValidationError as error:
        dropped.append(_lost(path, item, *problem_lines(error, within=path)))
        return None


def _lost(path: str, item: object, *reasons: str) -> Dropped:
    content = masked(item)
    return Dropped(claim=path, content=content if isinstance(content, dict) else {"answer": content}, reasons=reasons)


def _path(within: str, location: tuple[int | str, ...]) -> str:
    path = within
    for part in location:
        path += f"[{part}]" if isinstance(part, int) else f".{part}"
    return path.lstrip(".") or "the answer"
