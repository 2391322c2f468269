"""Batches that were submitted and not collected yet, noted in the ledger so that none is lost or sent twice."""

from __future__ import annotations

import json
import uuid
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Final, Protocol

from summarizer.errors import LedgerError

__all__ = ["Notes", "PendingBatch", "PendingBatches"]

_PREFIX: Final = "batch:"


class Notes(Protocol):
    """What an engine remembers from one night to the next; the ledger keeps it."""

    def note(self, name: str, value: str) -> None:
        """Store a value in place of what was noted under its name; on return it is on disk."""
        ...

    def notes(self, prefix: str) -> dict[str, str]:
        """Return the notes whose names begin with a prefix."""
        ...

    def forget(self, name: str) -> None:
        """Delete a note."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class PendingBatch:
    """A batch without recorded results; `batch` is None until the endpoint gave it an id, `at` seconds since 1970.

    `requests` maps the key of each article to the `request_key` of its request, in the order of the lines.
    """

    run_id: str
    requests: Mapping[str, str] = field(repr=False)
    at: float
    batch: str | None = None


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
        """Return the batch that holds an article."""
        return next((pending for pending in self._batches.values() if key in pending.requests), None)

    def add(self, requests: Iterable[tuple[str, str]], *, at: float) -> PendingBatch:
        """Note a batch that is about to be created."""
        return self._store(PendingBatch(run_id=uuid.uuid4().hex, requests=dict(requests), at=at))

    def set_id(self, pending: PendingBatch, batch: str) -> PendingBatch:
        """Note the id that the endpoint gave a batch."""
        return self._store(replace(pending, batch=batch))

    def remove(self, pending: PendingBatch) -> None:
        """Delete a batch whose replies are recorded, or that was never created."""
        self._notes.forget(_PREFIX + pending.run_id)
        del self._batches[_PREFIX + pending.run_id]

    def _store(self, pending: PendingBatch) -> PendingBatch:
        name = _PREFIX + pending.run_id
        value = {"batch": pending.batch, "at": pending.at, "requests": dict(pending.requests)}
        self._notes.note(name, json.dumps(value))
        self._batches[name] = pending
        return pending


def _read_note(name: str, value: str) -> PendingBatch:
    try:
        noted = json.loads(value)
        return PendingBatch(
            run_id=name.removeprefix(_PREFIX), requests=noted["requests"], at=noted["at"], batch=noted["batch"]
        )
    except (ValueError, KeyError, TypeError) as error:
        raise LedgerError(
            f"The ledger's note {name!r} about a batch cannot be read ({error}); expected a note that this program"
            " wrote. Restore the ledger from a backup."
        ) from error
