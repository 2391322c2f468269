"""Keep the valid claims of an answer that stayed invalid, and record what was lost."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any, get_args

from pydantic import TypeAdapter, ValidationError
from pydantic_core import PydanticCustomError

from policy_brief import (
    LISTS,
    POINTS,
    ArticleKind,
    Name,
    Patch,
    Point,
    PolicyBrief,
    Withdrawn,
    in_claims,
    mask_contacts,
)
from policy_brief.claims import masked
from policy_brief.names import NamesRef
from policy_brief.resolve import shown
from summarizer.errors import InvalidAnswer
from summarizer.find.scan import Scan

__all__ = ["problem_lines", "salvage", "salvage_patch"]

_NEEDED = ("headline", "bottom_line")
_LONGEST_LINE = 300
_NOTHING_VALID = (
    "No claim of the model's answer is valid, after all re-asks. Try another model, or see with --record what it "
    "answered."
)


def problem_lines(error: ValidationError, *, within: str = "") -> tuple[str, ...]:
    """Return what is wrong, one line a field: 'headline: M9 is not the id of any amount of this article; …'."""
    errors = error.errors(include_url=False, include_context=False, include_input=False)
    return tuple(mask_contacts(f"{_path(within, one['loc'])}: {one['msg']}") for one in errors)


def salvage(draft: Mapping[str, Any], scan: Scan) -> tuple[PolicyBrief, tuple[Withdrawn, ...]]:
    """Validate an answer claim by claim; return a brief of the valid ones, and the others with their reasons.

    An invalid headline or bottom line is replaced by the other one or by the first key point. Raise `InvalidAnswer` if
    there is nothing to replace it with, or if the page has no headline or no bottom line.
    """
    try:
        draft = in_claims(_encodable(draft))
    except PydanticCustomError as error:
        raise InvalidAnswer(f"{_NOTHING_VALID} {error.message()}.") from error
    sorter = _Sorter(scan)
    points = {name: sorter.point(name, draft.get(name)) for name in POINTS if name in _NEEDED or draft.get(name)}
    lists = {name: sorter.claims(name, draft.get(name)) for name in LISTS}
    told = (Point(text=point.text, evidence=point.evidence) for point in lists["key_points"])
    standing = [point for name in _NEEDED if (point := points[name])] + list(told)
    standing += [point for point in points.values() if point]
    if not standing:
        raise InvalidAnswer(_NOTHING_VALID)
    kept: dict[str, Any] = {name: point or (standing[0] if name in _NEEDED else None) for name, point in points.items()}
    kind = draft.get("article_kind")
    brief = PolicyBrief.model_validate(
        {
            "scope": "other" if draft.get("scope") == "other" else "ai_policy",
            "article_kind": kind if isinstance(kind, str) and kind in get_args(ArticleKind) else "other",
            **kept,
            **lists,
            "names": _names(draft.get("names"), scan),
        }
    )
    return brief, tuple(sorter.lost)


def _names(given: object, scan: Scan) -> tuple[Name, ...]:
    """Return the valid names of an answer."""
    names: tuple[Name, ...] = _adapter(NamesRef).validate_python(
        given if isinstance(given, list) else [], context={"scan": scan}
    )
    return names


def salvage_patch(draft: Mapping[str, Any], scan: Scan) -> tuple[Patch, tuple[Withdrawn, ...]]:
    """Validate a patch item by item; return a patch of the valid ones, and the others with their reasons."""
    draft = _encodable(draft)
    sorter = _Sorter(scan)
    kept: dict[str, Any] = {}
    for name, field_info in Patch.model_fields.items():
        given = draft.get(name)
        if given is None:
            continue
        if name in POINTS:
            kept[name] = sorter.point(name, given)
        else:
            kept[name] = sorter.items(name, given, get_args(field_info.annotation)[0])
    return Patch(**kept), tuple(sorter.lost)


@dataclass(slots=True)
class _Sorter:
    """Keeps valid claims, and records the others."""

    scan: Scan
    lost: list[Withdrawn] = field(default_factory=list)

    def point(self, name: str, item: object) -> Point | None:
        """Return a single point, or None if it is invalid."""
        found: Point | None = self._item(PolicyBrief.model_fields["headline"].annotation, item, name, name)
        return found

    def claims(self, name: str, items: object) -> tuple[Any, ...]:
        """Return the valid claims of a list, at most as many as the schema allows."""
        info = PolicyBrief.model_fields[name]
        sound = self.items(name, items, get_args(info.annotation)[0])
        most = next((rule.max_length for rule in info.metadata if hasattr(rule, "max_length")), len(sound))
        self.lost += [_lost(name, claim.model_dump(mode="json"), f"at most {most} are kept") for claim in sound[most:]]
        return sound[:most]

    def items(self, name: str, items: object, kind: Any) -> tuple[Any, ...]:  # noqa: ANN401 - by list
        """Return the valid items of a list."""
        if items is None:
            return ()
        if not isinstance(items, list):
            self.lost.append(_lost(name, items, "this is not a list"))
            return ()
        found = (self._item(kind, item, f"{name}[{at}]", name) for at, item in enumerate(items))
        return tuple(item for item in found if item is not None)

    def _item(self, kind: Any, item: object, path: str, name: str) -> Any:  # noqa: ANN401 - by list
        try:
            if name in POINTS and isinstance(item, str):
                item = {"text": item}
            return _adapter(kind).validate_python(item, context={"scan": self.scan})
        except ValidationError as error:
            self.lost.append(_lost(path, item, *problem_lines(error, within=path)))
            return None


@cache  # making one takes longer than what it then does
def _adapter(kind: Any) -> TypeAdapter[Any]:  # noqa: ANN401 - by list
    return TypeAdapter(kind)


def _encodable(draft: Any) -> Any:  # noqa: ANN401 - JSON
    """Return an answer with each lone surrogate replaced by a question mark; UTF-8 cannot encode it."""
    match draft:
        case str():
            return shown(draft)
        case Mapping():
            return {shown(str(key)): _encodable(value) for key, value in draft.items()}
        case list():
            return [_encodable(value) for value in draft]
        case _:
            return draft


def _lost(path: str, item: object, *reasons: str) -> Withdrawn:
    content = masked(item)
    held = content if isinstance(content, dict) else {"answer": content}
    return Withdrawn(claim=path, text=_line(content), content=held, reasons=reasons)


def _line(content: object) -> str:
    """Return a lost claim in one line: its strings, in order."""
    return " · ".join(_strings(content))[:_LONGEST_LINE]


def _strings(content: object) -> list[str]:
    match content:
        case str():
            return [" ".join(content.split())]
        case Mapping():
            return [text for value in content.values() for text in _strings(value)]
        case list():
            return [text for value in content for text in _strings(value)]
        case _:
            return []


def _path(within: str, location: tuple[int | str, ...]) -> str:
    path = within
    for part in location:
        path += f"[{part}]" if isinstance(part, int) else f".{part}"
    return path.lstrip(".") or "the answer"
