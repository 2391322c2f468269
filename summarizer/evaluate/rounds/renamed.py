"""Old answers with today's ids: each id is replaced by that of the mention in its place now.

Sentence numbers are not changed: one that means another sentence today is reported as lost, like a figure that no
finder finds any more.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, NamedTuple

from policy_brief import PLACEHOLDER, Evidence, Mention, Named, cited_in, has_english, mask_contacts
from summarizer.evaluate.gold.alignment import Stretch
from summarizer.find.scan import Scan

from .meaning import Meant

__all__ = ["ID_FIELDS", "Renamed", "Renaming"]

ID_FIELDS = frozenset(
    {
        "actor", "affiliation", "amount", "capacity", "date", "detail_of", "developer", "id", "investor", "issuer",
        "model", "quotation", "to_whom",
    }
)  # fmt: skip
"""Fields of a model's answer that take an id."""
_ID = re.compile(r"[A-Z][1-9][0-9]*")
_MODELS, _NAMES = "A", "ABCP"
_SAME = 0.5  # the overlap, as a share of the shorter stretch, from which two stretches are the same mention or sentence
_LONGEST = 40


class Renamed(NamedTuple):
    """An answer with today's ids, and the words of figures and sentences in it that are lost."""

    answer: Any
    lost: tuple[str, ...]


class Renaming:
    """Maps the ids of an answer to today's; without saved meanings, ids stay."""

    def __init__(self, meant: Mapping[str, Meant], scan: Scan) -> None:
        self._meant = meant
        self._scan = scan
        self._places = _Places(meant, scan)

    def of(self, answer: Any) -> Renamed:  # noqa: ANN401 - a model's JSON
        """Return an answer with today's ids."""
        if not self._meant:
            return Renamed(answer, ())
        rewriting = _Rewriting(self._id, self._written, self._lost)
        return Renamed(rewriting.value(answer), tuple(rewriting.lost))

    def _id(self, old: str) -> str:
        """Return today's id, or an id that names nothing today if there is none."""
        found = self._found.get(old)
        return found.id if found else self._unused(old)

    def _unused(self, old: str) -> str:
        free = (f"{old[0]}{int(old[1:]) + thousands}" for thousands in range(0, 10**6, 1000))
        return next(id_ for id_ in free if self._scan.mention(id_) is None)

    @cached_property
    def _found(self) -> dict[str, Mention]:
        found = ((id_, self._mention(id_, one)) for id_, one in self._meant.items() if not id_.isdigit())
        return {id_: mention for id_, mention in found if mention}

    @cached_property
    def _written(self) -> dict[str, dict[str, str]]:
        """Names without an id today, or whose id has no English form, by their old id."""
        return {
            id_: {"english": one.english, "korean": one.korean}
            for id_, one in self._meant.items()
            if one.english and one.korean and id_ not in self._found
        }

    @cached_property
    def _lost(self) -> dict[str, str]:
        """The words of figures, quotations and sentences that are not found any more, by their old id."""
        return {
            id_: f"'{_short(one.text)}' ({f'as sentence {id_}' if id_.isdigit() else id_})"
            for id_, one in self._meant.items()
            if (self._is_renumbered(id_, one) if id_.isdigit() else id_[0] not in _NAMES and id_ not in self._found)
        }

    def _mention(self, id_: str, one: Meant) -> Mention | None:
        return self._named(id_, one) if id_[0] in _NAMES else self._figure(id_, one)

    def _figure(self, id_: str, one: Meant) -> Mention | None:
        """Return the mention of the same kind that overlaps most with its place."""
        place = self._places.now(one)
        found = (mention for mention in self._scan.mentions if place and mention.id[0] == id_[0])
        best = max(found, key=lambda mention: _likeness(place, mention), default=None)
        return best if best and _likeness(place, best) >= _SAME else None

    def _named(self, id_: str, one: Meant) -> Mention | None:
        """Return the name in its place, or else the same name elsewhere, if code knows its English form."""
        place = self._places.now(one)
        there = (mention for mention in self._scan.mentions if place == (mention.start, mention.end))
        names = (*there, self._scan.named(one.korean or one.text))
        fit = (name for name in names if name and (name.id[0] == _MODELS) == (id_[0] == _MODELS))
        return next((name for name in fit if isinstance(name, Named) and has_english(name)), None)

    def _is_renumbered(self, number: str, one: Meant) -> bool:
        return _likeness(self._places.now(one), self._scan.evidence(int(number))) < _SAME


class _Places:
    """Where words stand today, as an article may now be read with other lines around them."""

    def __init__(self, meant: Mapping[str, Meant], scan: Scan) -> None:
        self._text = mask_contacts(scan.article.text)
        self._sentences = [one for id_, one in meant.items() if id_.isdigit()]

    def now(self, one: Meant) -> Stretch | None:
        """Return today's place of words, found by the sentence that contains them."""
        holds = (sentence for sentence in self._sentences if sentence.start <= one.start and one.end <= sentence.end)
        shift = self._shift(next(holds, one))
        place = Stretch(one.start + shift, one.end + shift) if shift is not None else None
        return place if place and self._text[place.start : place.end] == one.text else None

    def _shift(self, one: Meant) -> int | None:
        return min((at - one.start for at in self._occurrences(one.text)), key=abs, default=None)

    def _occurrences(self, words: str) -> Iterator[int]:
        at = self._text.find(words)
        while at >= 0:
            yield at
            at = self._text.find(words, at + 1)


@dataclass(slots=True)
class _Rewriting:
    """One pass through an answer, which collects what is lost."""

    id_of: Callable[[str], str]
    written: Mapping[str, dict[str, str]]
    gone: Mapping[str, str]
    lost: dict[str, None] = field(default_factory=dict)

    def value(self, value: Any, key: str = "") -> Any:  # noqa: ANN401 - a model's JSON
        match value:
            case dict():
                return self._keyed(value)
            case list():
                return [self.value(one, key) for one in value]
            case str():
                return self._id(value) if key in ID_FIELDS and _ID.fullmatch(value) else self._prose(value)
            case int() if key == "evidence":
                self._note(str(value))
        return value

    def _keyed(self, value: dict[str, Any]) -> dict[str, Any]:
        rewritten = {key: self.value(one, key) for key, one in value.items()}
        name = rewritten.get("id")
        if not isinstance(name, dict):
            return rewritten
        return name | {key: one for key, one in rewritten.items() if key != "id"}

    def _id(self, old: str) -> str | dict[str, str]:
        self._note(old)
        return dict(self.written[old]) if old in self.written else self.id_of(old)

    def _prose(self, text: str) -> str:
        for number in cited_in(text):
            self._note(str(number))
        return PLACEHOLDER.sub(self._placeholder, text)

    def _placeholder(self, found: re.Match[str]) -> str:
        ids, colon, words = found[0].partition(":")
        for old in _ID.findall(ids):
            self._note(old)
        return _ID.sub(lambda old: self.id_of(old[0]), ids) + colon + words

    def _note(self, id_: str) -> None:
        if id_ in self.gone:
            self.lost[self.gone[id_]] = None


def _likeness(place: Stretch | None, other: Mention | Evidence | None) -> float:
    return place.likeness(Stretch(other.start, other.end)) if place and other else 0.0


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"
