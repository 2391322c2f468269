"""Apply a writer's patch to its brief, and record which claim became which."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from policy_brief import LISTS, POINTS, Change, Claim, KeyPoint, Patch, Placed, Point, PolicyBrief, TableRow
from policy_brief.answers.written_page import PARAGRAPHS
from policy_brief.claims import ClaimPath, claim_at, claims, sentence_numbers

__all__ = ["Revision", "revise", "without"]

_NEEDED = ("headline", "bottom_line")


@dataclass(frozen=True, slots=True)
class Revision:
    """A brief after a patch.

    `origin` maps the path of each claim to its path before, None for a new one; `changed` are the paths of claims that
    say something else than before, new ones included; `gone` are the claims that were taken out, by their path before.
    """

    brief: PolicyBrief
    origin: Mapping[ClaimPath, ClaimPath | None]
    changed: frozenset[ClaimPath] = frozenset()
    gone: Mapping[ClaimPath, Claim] = field(default_factory=dict)


def revise(
    brief: PolicyBrief, patch: Patch, *, finish: Callable[[PolicyBrief], PolicyBrief] = lambda brief: brief
) -> Revision:
    """Return the brief with the changes of a patch; claims that it does not name keep their place.

    `finish` completes the evidence of the revised brief.
    """
    withdrawn = frozenset(path for text in patch.withdraw if (path := ClaimPath.parse(text)))
    placed = [*_points(brief, patch, withdrawn), *_lists(brief, patch, withdrawn)]
    revised = finish(_assemble(brief, placed))
    origin = {place: old for place, old, _ in placed}
    changed = {path for path, old in origin.items() if old is None or claim_at(revised, path) != claim_at(brief, old)}
    kept = set(origin.values())
    gone = {path: claim for path, claim in claims(brief) if path not in kept}
    return Revision(revised, origin, frozenset(changed), gone)


def without(revision: Revision, paths: frozenset[ClaimPath]) -> tuple[Revision, Mapping[ClaimPath, ClaimPath]]:
    """Return the revision without some claims, and the new path of each other claim by its path in the old one."""
    again = revise(revision.brief, Patch(withdraw=tuple(sorted(map(str, paths)))))
    origin = {path: revision.origin.get(old) if old else None for path, old in again.origin.items()}
    changed = frozenset(path for path, old in again.origin.items() if old in revision.changed)
    gone = {revision.origin.get(path) or path: claim for path, claim in again.gone.items()}
    moved = {old: path for path, old in again.origin.items() if old}
    return Revision(again.brief, origin, changed, {**revision.gone, **gone}), moved


_Placed = tuple[ClaimPath, ClaimPath | None, Claim]
"""A claim of the revised brief: its path, its path before (None for a new claim), and the claim."""


def _points(brief: PolicyBrief, patch: Patch, withdrawn: Collection[ClaimPath]) -> Iterator[_Placed]:
    for name in POINTS:
        path, old, new = ClaimPath(name), getattr(brief, name), getattr(patch, name)
        if new is not None:
            yield path, path if old is not None else None, _in_paragraphs(new, old)
        elif old is not None and (path not in withdrawn or name in _NEEDED):
            yield path, path, old


def _in_paragraphs(new: Point, old: Point | None) -> Point:
    """Return a point with the paragraphs of the one that it replaces; a patch parts lines in one way alone."""
    if old is None or PARAGRAPHS not in old.text.template or PARAGRAPHS in new.text.template:
        return new
    text, template = (words.replace("\n", PARAGRAPHS) for words in (new.text.text, new.text.template))
    return new.model_copy(update={"text": new.text.model_copy(update={"text": text, "template": template})})


def _lists(brief: PolicyBrief, patch: Patch, withdrawn: Collection[ClaimPath]) -> Iterator[_Placed]:
    told = _told(patch)
    for name in LISTS:
        items = _items(name, getattr(brief, name), getattr(patch, name), withdrawn, told)
        for place, (old, claim) in enumerate(items[: _most(name)]):
            yield ClaimPath(name, place), old, claim


def _told(patch: Patch) -> frozenset[int]:
    """Return the sentences that the new claims of a patch cite."""
    claims = [change.claim for name in LISTS for change in getattr(patch, name)]
    return frozenset(number for claim in claims for number in sentence_numbers(claim))


def _items(
    name: str,
    old: Sequence[Claim],
    changes: Sequence[Change[Any]],
    withdrawn: Collection[ClaimPath],
    told: Collection[int],
) -> list[tuple[ClaimPath | None, Claim]]:
    """Return the claims of a list: old ones, or what replaces them, in their places, and then new ones."""
    standing = {at: claim for at, claim in enumerate(old) if ClaimPath(name, at) not in withdrawn}
    aims = _aims(standing, changes, told)
    aimed = [(at, _in_its_place(change.claim, at, old)) for at, change in zip(aims, changes, strict=True)]
    replaced = {at: claim for at, claim in aimed if at in range(len(old))}
    added = [(None, claim) for at, claim in aimed if at not in range(len(old))]
    paths = [ClaimPath(name, at) for at in range(len(old))]
    kept = [(path, replaced.get(path.at, old[at])) for at, path in enumerate(paths) if path not in withdrawn]
    return [*kept, *added]


def _aims(old: Mapping[int, Claim], changes: Sequence[Change[Any]], told: Collection[int]) -> list[int | None]:
    """Return the index of the claim that each change replaces, None for a new one.

    A key point replaces the one with its label, whatever index it gives, or else the one at its index. Otherwise, if
    the writer miscounts or reorders its points, a point would replace its neighbour, which would be lost.
    """
    named = _named(old, changes)
    left = {aim: changes[number].at for number, aim in named.items()}
    taken = set(named.values())
    aims: list[int | None] = []
    for number, change in enumerate(changes):
        aim = named.get(number)
        if aim is None:
            free = {at: claim for at, claim in old.items() if at not in taken}
            aim = _exchanged(free, change, left, told)
            aim = _likeliest(free, change, old) if aim is None else aim
            taken |= {aim} if aim is not None and isinstance(change.claim, KeyPoint) else set()
        aims.append(aim)
    return aims


def _named(old: Mapping[int, Claim], changes: Sequence[Change[Any]]) -> dict[int, int]:
    """Return which claim each change names by its label, where no other claim and no other change has that label."""
    labels = [_label(change.claim) for change in changes]
    named: dict[int, int] = {}
    for number, label in enumerate(labels):
        alike = [at for at, claim in old.items() if label and _label(claim) == label]
        if len(alike) == 1 and labels.count(label) == 1:
            named[number] = alike[0]
    return named


def _exchanged(
    free: Mapping[int, Claim], change: Change[Any], left: Mapping[int, int | None], told: Collection[int]
) -> int | None:
    """Return the claim that another change left: that change has the index of this one, but replaced a claim by label.

    Only if nothing is lost: change and claim share a sentence, or the patch cites all sentences of the claim.
    """
    at = left.get(change.at) if change.at is not None else None
    if at is None or at not in free:
        return None
    cited = set(sentence_numbers(free[at]))
    return at if cited & set(sentence_numbers(change.claim)) or cited <= set(told) else None


def _likeliest(free: Mapping[int, Claim], change: Change[Any], old: Mapping[int, Claim]) -> int | None:
    """Return the claim that a change without a known label replaces: the one at its index, unless that is taken.

    Then it is the claim that cites most of its sentences and no others; without one, a key point is new.
    """
    at, numbers = change.at, set(sentence_numbers(change.claim))
    if at not in old or at in free or not isinstance(change.claim, KeyPoint):
        return at
    cited = {other: set(sentence_numbers(claim)) for other, claim in free.items()}
    shared = {other: len(own) for other, own in cited.items() if own <= numbers}
    most = max(shared.values(), default=0)
    best = [other for other, count in shared.items() if count == most]
    return best[0] if len(best) == 1 and 2 * most >= len(numbers) > 0 else None


def _in_its_place(claim: Claim, at: int | None, old: Sequence[Claim]) -> Claim:
    """Return a claim that stands where the one stood that it replaces: in its section and form, or its table.

    A new one stands behind the last of its section, a new row of a table with the other rows of that title.
    """
    before = old[at] if at is not None and 0 <= at < len(old) else None
    place: dict[str, Any] = {}
    if isinstance(claim, TableRow):
        alike = before or next((row for row in old if isinstance(row, TableRow) and row.table == claim.table), None)
        place = {name: getattr(alike, name) for name in ("table", "heading", "below", "head")} if alike else {}
    elif isinstance(claim, Placed):
        place = _place_of(claim, before, [other for other in old if isinstance(other, Placed)])
    return claim.model_copy(update=place) if place else claim


def _place_of(claim: Placed, before: Claim | None, others: Sequence[Placed]) -> dict[str, Any]:
    """Return heading, form, number, depth and place of a claim, from the one before, or from those of its section."""
    if isinstance(before, Placed):
        form = claim.form if "form" in claim.model_fields_set else before.form
        return {
            "heading": claim.heading or before.heading,
            "form": form,
            "number": before.number,
            "depth": before.depth,
            "below": before.below,
        }
    title = claim.heading or (others[-1].heading if others and not isinstance(claim, KeyPoint) else None)
    section = [other for other in others if (other.heading or "").casefold() == (title or "").casefold()]
    return {"heading": title, "below": section[-1].below if section else None}


def _label(claim: Claim) -> str:
    """Return the label of a key point, or an empty string."""
    if not isinstance(claim, KeyPoint):
        return ""
    label = claim.lead.rstrip(" .:") or KeyPoint.label_in(claim.text.template)
    return label.casefold() if label else ""


def _assemble(brief: PolicyBrief, placed: Sequence[_Placed]) -> PolicyBrief:
    points: dict[str, Any] = dict.fromkeys(POINTS)
    lists: dict[str, list[Claim]] = {name: [] for name in LISTS}
    for path, _, claim in placed:
        if path.at is None:
            points[path.name] = claim
        else:
            lists[path.name].append(claim)
    return brief.model_copy(update={**points, **{name: tuple(items) for name, items in lists.items()}})


def _most(name: str) -> int | None:
    """Return how many claims the schema allows in a list, None for any number."""
    limits = (getattr(limit, "max_length", None) for limit in PolicyBrief.model_fields[name].metadata)
    return next((limit for limit in limits if limit is not None), None)
