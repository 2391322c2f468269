"""English descriptions of bodies without an established English form, made from known parts: 교육위원회."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from typing import Final, NamedTuple

from policy_brief.english import in_list
from summarizer.korean.words import bundled_rows

from .local import describe_local

__all__ = ["Part", "describe_body", "describe_named_body", "join_parts", "parts_of"]

_LONGEST: Final = 12  # code points of a part
_LEADS: Final = ("lead", "modifier")


class Part(NamedTuple):
    """A part of a name: it leads (국가), modifies (인공지능), is a topic (교육) or an activity (진흥)."""

    korean: str
    english: str
    role: str


@lru_cache(maxsize=1024)
def describe_body(name: str) -> str | None:
    """Return an English description of a body's name, or None if a part of it is not known.

    It is not an official form: 교육위원회 is Education Committee.
    """
    bare = name.replace(" ", "")
    if whole := _table("name").get(bare):
        return whole
    for ending, form in _endings():
        parts = parts_of(bare.removesuffix(ending)) if bare.endswith(ending) else ()
        if parts and not all(part.role == "lead" and ending in _OF_TOPICS for part in parts):
            return form.format(join_parts(parts))
    return describe_local(name)


_OF_TOPICS: Final = ("위원회", "부", "연구원", "진흥원", "연구소", "협회")  # 국가위원회 has no topic
_NAMED: Final = ("연구원", "진흥원")  # before these a name of its own stands: 한울연구원
_SHORTEST_NAME, _LONGEST_NAME = 2, 5


@lru_cache(maxsize=1024)
def describe_named_body(name: str) -> tuple[str, str] | None:
    """Return the name that a body's name begins with, and the rest in English: 한울, Procurement Research Institute.

    None where the body has no such name, or is of another kind; a name does not begin like a common noun: 한국물순환.
    """
    bare = name.replace(" ", "")
    ending = next((ending for ending in _NAMED if bare.endswith(ending)), None)
    if ending is None or not bare.isalnum() or any(bare[:size] in _parts() for size in range(1, _LONGEST)):
        return None
    stem = bare.removesuffix(ending)
    for size in range(_SHORTEST_NAME, min(len(stem), _LONGEST_NAME) + 1):
        rest = stem[size:]
        parts = parts_of(rest)
        if parts or not rest:
            return stem[:size], _table("ending")[ending].format(join_parts(parts) if parts else "").strip()
    return None


def parts_of(name: str) -> tuple[Part, ...]:
    """Split a name without spaces into as few known parts as possible; return an empty tuple if one is unknown."""
    best: list[tuple[Part, ...] | None] = [(), *[None] * len(name)]
    for end in range(1, len(name) + 1):
        for start in range(max(0, end - _LONGEST), end):
            before, part = best[start], _parts().get(name[start:end])
            shorter = before is not None and (best[end] is None or len(before) + 1 < len(best[end] or ()))
            if part and before is not None and shorter:
                best[end] = (*before, part)
    return best[-1] or ()


def join_parts(parts: Sequence[Part]) -> str:
    """Return parts in English: leading ones before the next, other topics as a list: Industry and Economy."""
    groups: list[str] = []
    last: Part | None = None
    for part in parts:
        joins = last is not None and (last.role in _LEADS or part.role == "act")
        if joins and not (last and last.role == part.role == "modifier"):
            groups[-1] += f" {part.english}"
        else:
            groups.append(part.english)
        last = part
    return _listed(groups)


def _listed(groups: Sequence[str]) -> str:
    """Join a list; an item that is a list loses its "and": Science, ICT, Broadcasting and Communications."""
    items = [item for group in groups for item in group.replace(" and ", ", ").split(", ")]
    return in_list(items)


@cache
def _parts() -> Mapping[str, Part]:
    parts = [Part(row["korean"], row["english"], row["role"]) for row in bundled_rows("names/name_parts.csv")]
    return {part.korean: part for part in parts if part.role not in ("name", "ending")}


@cache
def _endings() -> tuple[tuple[str, str], ...]:
    """Return endings of bodies with their English forms, the longest first."""
    return tuple(sorted(_table("ending").items(), key=lambda row: -len(row[0])))


@cache
def _table(role: str) -> Mapping[str, str]:
    rows = bundled_rows("names/name_parts.csv")
    return {row["korean"]: row["english"] for row in rows if row["role"] == role}
