"""Read lists of names before one title: ○○○·○○○ 의원, ○○○, ○○○ 의원."""

from __future__ import annotations

from typing import Final

from summarizer.korean.persons.shapes import is_korean_name, may_be_name

__all__ = ["may_list_names", "spans_of_list"]

_MOST: Final = 300
_SHORTEST, _LONGEST = 2, 4  # syllables of a name
_JOINTS: Final = ("·", ", ", ",")
_SURE: Final = 3  # syllables; two are as often a place: 경기·충남


def spans_of_list(text: str, end: int) -> list[tuple[int, int]]:
    """Return where the words of the list stand that ends at `end`, in order; an empty list without any."""
    spans: list[tuple[int, int]] = []
    joint = ""
    while len(spans) < _MOST:
        start = _start_of_word(text, end)
        if not _SHORTEST <= end - start <= _LONGEST or (start and text[start - 1].isalnum()):
            return []
        spans.append((start, end))
        joint = next((joint for joint in _JOINTS if text.endswith(joint, 0, start)), "")
        if not joint:
            break
        end = start - len(joint)
    return spans[::-1] if len(spans) > 1 else []


def _start_of_word(text: str, end: int) -> int:
    start = end
    while start and end - start <= _LONGEST and "가" <= text[start - 1] <= "힣":
        start -= 1
    return start


def may_list_names(names: list[str]) -> bool:
    """Return whether the words of a list are names: each may be one, and most surely are."""
    sure = sum(len(name) >= _SURE and is_korean_name(name) for name in names)
    return sure * 2 > len(names) and all(is_korean_name(name, trusted=True) or may_be_name(name) for name in names)
