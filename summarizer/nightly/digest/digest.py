"""One night's digest: read its briefs, put their facts side by side, write the index."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

from pydantic import ConfigDict, ValidationError

from policy_brief import Value
from summarizer.nightly.days import day_of
from summarizer.nightly.files import write_whole
from summarizer.nightly.ledger.stages import sum_up_stages

from . import facts
from .changes import changes, known_after
from .night import INDEX, part_superseded, read_night
from .notices import notices
from .page import to_page
from .relations import read_relations
from .values import Digest, Known

__all__ = ["last_index", "write_digest"]


class _Earlier(Value):
    """What later nights need of an earlier index; the rest of it may be of another version."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    day: dt.date
    known: Known


def write_digest(night: Path, *, day: dt.date, previous: Path | None) -> Digest:
    """Write `index.md` and `index.json` of the briefs in `night`; raises `OutputError`.

    `previous` is an earlier night's `index.json`, see `last_index`. A file that is not a readable brief is named in the
    digest, and the others are used.
    """
    digest = _digest(night, day, previous)
    write_whole(night / "index.md", to_page(digest))
    write_whole(night / INDEX, digest.model_dump_json(indent=2) + "\n")
    return digest


def last_index(out: Path, day: dt.date) -> Path | None:
    """Return the `index.json` of the last night before `day` that has one, or None."""
    nights = (path for path in out.glob(f"*/{INDEX}") if (of := day_of(path.parent)) is not None and of < day)
    return max(nights, key=lambda path: path.parent.name, default=None)


def _digest(night: Path, day: dt.date, previous: Path | None) -> Digest:
    found, unread = read_night(night)
    read, superseded = part_superseded(found, night.name, read_relations(night.parent))
    briefs = facts.numbered(read)
    entries = tuple(brief.entry for brief in briefs)
    earlier, unreadable = _earlier(previous)
    known = earlier.known if earlier else Known()
    stances = facts.stances(briefs)
    told = Digest(
        day=day,
        sections=facts.sections(entries),
        other=tuple(entry for entry in entries if entry.scope == "other"),
        corrections=facts.corrections(briefs),
        investments=facts.investments(briefs),
        stances=stances,
        models=facts.models(briefs),
        measures=facts.measures(briefs),
        denials=facts.denials(briefs),
        dates=facts.dates(briefs),
        changes=None,
        unread=unread,
        stages=sum_up_stages(usage for brief in read for usage in brief.document.provenance.stages),
        superseded=superseded,
        notices=notices(entries, stances, unreadable),
        known=known,
    )
    new = changes(known, earlier.day, told) if earlier else None
    return told.model_copy(update={"changes": new, "known": known_after(known, told)})


def _earlier(index: Path | None) -> tuple[_Earlier | None, tuple[str, ...]]:
    """Read the last earlier index that can be read, and name the nights whose index cannot."""
    unreadable: list[str] = []
    for path in _back_from(index):
        try:
            return _Earlier.model_validate_json(path.read_bytes()), tuple(unreadable)
        except (OSError, ValidationError):
            unreadable.append(path.parent.name)
    return None, tuple(unreadable)


def _back_from(index: Path | None) -> Iterator[Path]:
    while index is not None:
        yield index
        day = day_of(index.parent)
        index = last_index(index.parent.parent, day) if day else None
