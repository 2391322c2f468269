"""Changes to a model's answer: values set and claims dropped, by path."""

from __future__ import annotations

import copy
import re
from collections.abc import Mapping
from typing import Any

from summarizer.errors import GoldError

__all__ = ["patched"]

_STEP = re.compile(r"(?:^|\.)([a-z_]+)|\[([0-9]+)\]")


def patched(answer: Mapping[str, Any], changes: Mapping[str, Any]) -> dict[str, Any]:
    """Return the answer with its changes, or `changes` itself where it is a whole answer.

    A path is `headline`, `key_points[1]` or `speakers[0].speaker.role`; raise `GoldError` for one that does not exist.
    """
    if not changes.keys() <= {"set", "drop"}:
        return dict(changes)
    altered = copy.deepcopy(dict(answer))
    for path, value in changes.get("set", {}).items():
        *before, last = _steps(path)
        _put(_reach(altered, before, path), last, value, path)
    for path in sorted(changes.get("drop", ()), key=_steps_for_order, reverse=True):  # from the end: indices stay
        *before, last = _steps(path)
        _take(_reach(altered, before, path), last, path)
    return altered


def _steps(path: str) -> list[str | int]:
    steps: list[str | int] = [found[1] or int(found[2]) for found in _STEP.finditer(path)]
    if not steps or "".join(found[0] for found in _STEP.finditer(path)) != path:
        raise GoldError(f"'{path}' is not a path such as 'headline' or 'investments[0].amount'.")
    return steps


def _steps_for_order(path: str) -> list[tuple[str, int]]:
    return [(step, 0) if isinstance(step, str) else ("", step) for step in _steps(path)]


def _reach(tree: Any, steps: list[str | int], path: str) -> Any:  # noqa: ANN401 - JSON
    for step in steps:
        try:
            tree = tree[step]
        except (LookupError, TypeError) as error:
            raise GoldError(f"'{path}' leads nowhere in the answer.") from error
    return tree


def _put(tree: Any, step: str | int, value: Any, path: str) -> None:  # noqa: ANN401 - JSON
    """Set a key of a claim, or replace a claim of a list; an index one past the last appends."""
    match tree, step:
        case dict(), str():
            tree[step] = value
        case list(), int() if step < len(tree):
            tree[step] = value
        case list(), int() if step == len(tree):
            tree.append(value)
        case _:
            raise GoldError(f"'{path}' leads nowhere in the answer.")


def _take(tree: Any, step: str | int, path: str) -> None:  # noqa: ANN401 - JSON
    try:
        del tree[step]
    except (LookupError, TypeError) as error:
        raise GoldError(f"'{path}' leads nowhere in the answer.") from error
