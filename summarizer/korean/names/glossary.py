"""Established English forms of Korean names: bodies, companies, models, countries, persons, laws, events, outlets.

A glossary file is a CSV with the columns korean, english, kind, and optionally aliases (further printed forms, between
`|`), ticker, developer (of a model: the Korean name of another row), source, status (verified or unverified) and note.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from itertools import pairwise
from pathlib import Path
from typing import Final, NamedTuple

from policy_brief import Romanisation
from summarizer.errors import SettingsError
from summarizer.korean.words import bundled_text
from summarizer.text.patterns import compile_lazily
from summarizer.text.view import normalise

from .aliases import aliases
from .countries import has_context, initial_states, is_ruled_out, needs_context
from .index import NameIndex
from .streets import is_street

__all__ = ["Glossary", "GlossaryEntry", "GlossaryHit", "load_glossary"]

KINDS: Final = ("body", "company", "model", "country", "law", "event", "person", "outlet")
_BETWEEN_FIRMS = compile_lazily(r"·|, ?|/")
_BETWEEN_STATES = compile_lazily(r"[와과,]? |·|/|, ?| 및 ")
_REQUIRED: Final = ("korean", "english", "kind")
_COLUMNS: Final = (*_REQUIRED, "aliases", "ticker", "developer", "source", "status", "note")
_BUNDLED: Final = ("names/countries.csv", "names/glossary.csv")
_STATUSES: Final = ("verified", "unverified", "")


class GlossaryEntry(NamedTuple):
    """One name: its Korean and English form, and where the English form is established."""

    korean: str
    english: str
    kind: str
    aliases: tuple[str, ...] = ()
    ticker: str | None = None
    developer: str | None = None
    source: str | None = None
    verified: bool = False
    note: str = ""

    @property
    def names(self) -> tuple[str, ...]:
        """Every printed form, the Korean one first."""
        return (self.korean, *self.aliases)

    @property
    def romanisation(self) -> Romanisation:
        """How far the English form can be trusted, as a value of `romanisation`."""
        if not self.verified:
            return "unverified"
        return "customary" if self.kind == "person" else "official"


class GlossaryHit(NamedTuple):
    """A glossary name in a text; offsets are those of the text that was searched."""

    entry: GlossaryEntry
    start: int
    end: int


@dataclass(frozen=True, eq=False)
class Glossary:
    """Names by their Korean form; compared and cached by identity."""

    entries: Mapping[str, GlossaryEntry] = field(repr=False)

    @classmethod
    def of(cls, entries: Iterable[GlossaryEntry]) -> Glossary:
        """Collect entries; a later one replaces an earlier one of the same Korean name."""
        return cls({_key(entry.korean): entry for entry in entries})

    def get(self, name: str) -> GlossaryEntry | None:
        """Look up a printed form, spaces aside."""
        return self._by_name.get(_key(name))

    @lru_cache(maxsize=2)  # noqa: B019 - four finders search one text in turn; two texts are all that is held
    def find(self, text: str) -> tuple[GlossaryHit, ...]:
        """Find every name in `text`, longest first, as a whole word; particles may follow it.

        A name of a state or firm that is an everyday word too (수단, 모레) counts where the words next to it allow it,
        and a name that the text gives to another body (하늘부, 이하 미래부) means that one.
        """
        found = ((self.get(text[start:end]), (start, end)) for start, end in self._index.find(text))
        named = [GlossaryHit(entry, *span) for entry, span in found if entry and not is_street(text, span[1])]
        named = _without_redefined(text, _without_everyday_words(text, _without_look_alikes(text, named)))
        hits = {hit.start: hit for hit in (*self._initials(text), *named)}
        return tuple(sorted(hits.values(), key=lambda hit: hit.start))

    def _initials(self, text: str) -> Iterator[GlossaryHit]:
        for span in initial_states(text):
            entry = self.get(span.korean)
            if entry and entry.kind == "country":
                yield GlossaryHit(entry, span.start, span.end)

    @cached_property
    def persons(self) -> Mapping[str, str]:
        """English forms of persons by their Korean names."""
        return {entry.korean: entry.english for entry in self.entries.values() if entry.kind == "person"}

    @cached_property
    def _by_name(self) -> Mapping[str, GlossaryEntry]:
        aliases = {_key(alias): entry for entry in self.entries.values() for alias in entry.aliases}
        return {**aliases, **self.entries}

    @cached_property
    def _index(self) -> NameIndex:
        return NameIndex(normalise(name) for entry in self.entries.values() for name in entry.names)


@lru_cache(maxsize=8)
def load_glossary(*extra: Path) -> Glossary:
    """Load the bundled names of states and the glossary, then `extra` files, whose rows replace those of the same name.

    Cached for the life of the process. Raise `SettingsError`, naming file and line, for a file that cannot be used.
    """
    entries = [entry for name in _BUNDLED for entry in _entries(bundled_text(name), name)]
    for path in extra:
        entries.extend(_entries(_read(path), str(path)))
    return Glossary.of(entries)


def _without_look_alikes(text: str, hits: list[GlossaryHit]) -> list[GlossaryHit]:
    """Leave out everyday words; one use as a state makes the word that state throughout the text."""
    states = [hit for hit in hits if hit.entry.kind == "country" and not is_ruled_out(text, hit.start, hit.end)]
    meant = {text[hit.start : hit.end] for hit in states if has_context(text, hit.start, hit.end)}
    for hit, following in pairwise(states):
        if _BETWEEN_STATES.fullmatch(text, hit.end, following.start):
            meant |= {text[hit.start : hit.end], text[following.start : following.end]}
    names = ((hit.start, text[hit.start : hit.end]) for hit in states)
    kept = {start for start, name in names if name in meant or not needs_context(name)}
    return [hit for hit in hits if hit.entry.kind != "country" or hit.start in kept]


def _without_everyday_words(text: str, hits: list[GlossaryHit]) -> list[GlossaryHit]:
    """Leave out everyday words that are a firm's name; one use as the firm makes it the firm throughout the text."""
    firms = [hit for hit in hits if hit.entry.kind == "company"]
    dropped = {hit.start for hit in firms if is_ruled_out(text, hit.start, hit.end)}
    vague = {hit.start for hit in firms if needs_context(text[hit.start : hit.end])}
    listed = {
        hit.start
        for pair in pairwise(firms)
        if _BETWEEN_FIRMS.fullmatch(text, pair[0].end, pair[1].start)
        for hit in pair
    }
    if not any(hit.start in listed or has_context(text, hit.start, hit.end) for hit in firms if hit.start in vague):
        dropped |= vague
    return [hit for hit in hits if hit.start not in dropped] if dropped else hits


def _without_redefined(text: str, hits: list[GlossaryHit]) -> list[GlossaryHit]:
    """Leave out bodies and companies by names that the text itself gives to others."""
    entries = {hit.end: hit.entry.korean for hit in hits}
    given: set[str] = set()
    meant: set[tuple[str, str | None]] = set()
    for alias in aliases(text):
        given.add(_key(alias.name))
        meant.add((_key(alias.name), entries.get(alias.end)))
    return [
        hit
        for hit in hits
        if hit.entry.kind not in ("body", "company")
        or (name := _key(text[hit.start : hit.end])) not in given
        or (name, hit.entry.korean) in meant
    ]


def _key(name: str) -> str:
    return normalise(name).replace(" ", "")


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as exc:
        message = f"{path} is not UTF-8; save the glossary as 'CSV UTF-8'"
        raise SettingsError(message) from exc
    except OSError as exc:
        message = f"the glossary {path} cannot be read: {exc.strerror}"
        raise SettingsError(message) from exc


def _entries(text: str, name: str) -> Iterator[GlossaryEntry]:
    """Read the rows of one file; `name` is what errors call it."""
    reader = csv.DictReader(io.StringIO(text, newline=""), restkey="", restval="", strict=True)
    seen: set[str] = set()
    try:
        _check_header(reader.fieldnames or (), name)
        for row in reader:
            if any(row.values()):
                yield _entry(row, f"{name}, line {reader.line_num}", seen)
    except csv.Error as exc:
        message = f"{name}, line {reader.reader.line_num}: not CSV: {exc}"
        raise SettingsError(message) from exc


def _check_header(header: Iterable[str], name: str) -> None:
    columns = [column.strip() for column in header]
    if missing := [column for column in _REQUIRED if column not in columns]:
        message = f"{name}, line 1: no column {', '.join(missing)}; needed are {', '.join(_REQUIRED)}"
        raise SettingsError(message)
    if unknown := [column for column in columns if column not in _COLUMNS]:
        message = f"{name}, line 1: unknown column {', '.join(unknown)}; known are {', '.join(_COLUMNS)}"
        raise SettingsError(message)


def _entry(row: Mapping[str, str], where: str, seen: set[str]) -> GlossaryEntry:
    if "" in row:
        message = f"{where}: more fields than columns; put text that contains a comma in double quotes"
        raise SettingsError(message)
    cells = {column.strip(): cell.strip() for column, cell in row.items()}
    if fault := _fault(cells, seen):
        message = f"{where}: {fault}"
        raise SettingsError(message)
    return GlossaryEntry(
        korean=cells["korean"],
        english=cells["english"],
        kind=cells["kind"],
        aliases=tuple(alias.strip() for alias in cells.get("aliases", "").split("|") if alias.strip()),
        ticker=cells.get("ticker") or None,
        developer=cells.get("developer") or None,
        source=cells.get("source") or None,
        verified=cells.get("status") == "verified",
        note=cells.get("note", ""),
    )


def _fault(cells: Mapping[str, str], seen: set[str]) -> str | None:
    """Return what is wrong with a row, if anything is."""
    if empty := [column for column in _REQUIRED if not cells[column]]:
        return f"{' and '.join(empty)} is empty"
    if cells["kind"] not in KINDS:
        return f"kind is '{cells['kind']}'; expected one of {', '.join(KINDS)}"
    if cells.get("status", "") not in _STATUSES:
        return f"status is '{cells['status']}'; expected verified or unverified"
    if cells.get("ticker") and not re.fullmatch(r"[0-9A-Z]{6}", cells["ticker"]):
        return f"ticker is '{cells['ticker']}'; expected six digits or capital letters"
    key = _key(cells["korean"])
    if key in seen:
        return f"'{cells['korean']}' stands in this file already; write its other forms under aliases"
    seen.add(key)
    return None
