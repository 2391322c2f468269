"""Batches that were submitted and not collected yet, noted in the ledger so that none is lost or sent twice."""

from __future__ import annotations

import json
import uuid
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from typing import Any, Final, Protocol

from policy_brief import Stage
from summarizer.errors import LedgerError

__all__ = ["BatchLine", "Notes", "PendingBatch", "PendingBatches"]

_PREFIX: Final = "batch:"


class Notes(Protocol):
    """What an engine remembers from one night to the next; the ledger keeps it."""

    def note(self, name: str, value: str) -> None:
        """Store a value under a name, in place of the old one; on return it is on disk."""
        ...

    def notes(self, prefix: str) -> dict[str, str]:
        """Return the notes whose names begin with a prefix."""
        ...

    def forget(self, name: str) -> None:
        """Delete a note."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class BatchLine:
    """An article's request in a batch, by its `request_key`, and the stage of the brief that asks it.

    `round` counts the article's requests from 1; `since` is when the first was submitted, in seconds since 1970.
    """

    request: str
    since: float
    stage: Stage = "write"
    round: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class PendingBatch:
    """A batch without recorded results; `batch` is None until the endpoint has given it an id, `at` seconds since 1970.

    `lines` has the line of each article by its key, in the order of the file.
    """

    run_id: str
    lines: Mapping[str, BatchLine] = field(repr=False)
    at: float
    batch: str | None = None

    @property
    def since(self) -> float:
        """When the first request of its articles was submitted, in seconds since 1970."""
        return min((line.since for line in self.lines.values()), default=self.at)


class PendingBatches:
    """All pending batches; each change is on disk before the engine acts on it."""

    def __init__(self, notes: Notes) -> None:
        self._notes = notes
        self._batches = {name: _read_note(name, value) for name, value in notes.notes(_PREFIX).items()}

    @property
    def all(self) -> tuple[PendingBatch, ...]:
        """The batches that were created, and those that may have been."""
        return tuple(self._batches.values())

    def __contains__(self, key: object) -> bool:
        return self.find(str(key)) is not None

    def find(self, key: str) -> PendingBatch | None:
        """Return the batch that contains an article."""
        return next((pending for pending in self._batches.values() if key in pending.lines), None)

    def add(self, lines: Mapping[str, BatchLine], *, at: float) -> PendingBatch:
        """Note a batch that is about to be created."""
        return self._store(PendingBatch(run_id=uuid.uuid4().hex, lines=dict(lines), at=at))

    def set_id(self, pending: PendingBatch, batch: str) -> PendingBatch:
        """Note the id that the endpoint gave a batch."""
        return self._store(replace(pending, batch=batch))

    def remove(self, pending: PendingBatch) -> None:
        """Delete a batch whose replies are recorded, or that was never created."""
        self._notes.forget(_PREFIX + pending.run_id)
        del self._batches[_PREFIX + pending.run_id]

    def _store(self, pending: PendingBatch) -> PendingBatch:
        name = _PREFIX + pending.run_id
        lines = {key: asdict(line) for key, line in pending.lines.items()}
        value = {"batch": pending.batch, "at": pending.at, "requests": lines}
        self._notes.note(name, json.dumps(value))
        self._batches[name] = pending
        return pending


def _read_note(name: str, value: str) -> PendingBatch:
    try:
        noted = json.loads(value)
        at = noted["at"]
        lines = {key: _read_line(line, at) for key, line in noted["requests"].items()}
        return PendingBatch(run_id=name.removeprefix(_PREFIX), lines=lines, at=at, batch=noted["batch"])
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise LedgerError(
            f"The ledger's note {name!r} about a batch cannot be read ({error}); expected a note that this program"
            " wrote. Restore the ledger from a backup."
        ) from error


def _read_line(line: Any, at: float) -> BatchLine:  # noqa: ANN401 - what JSON held
    """Read a line; a plain text was noted by a version in which batches had no rounds."""
    return BatchLine(request=line, since=at) if isinstance(line, str) else BatchLine(**line)
