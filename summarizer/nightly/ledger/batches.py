"""Batches on their way, noted before they leave and until they have landed, so that none is lost or sent twice."""

from __future__ import annotations

import json
import uuid
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Final, Protocol

from summarizer.errors import LedgerError

__all__ = ["Flight", "Flights", "Notes"]

_PREFIX: Final = "batch:"


class Notes(Protocol):
    """What an engine remembers from one night to the next; the ledger keeps it."""

    def note(self, name: str, value: str) -> None:
        """Remember a value in place of what was noted under its name; on return it is on disk."""
        ...

    def notes(self, prefix: str) -> dict[str, str]:
        """Give what was noted under names that begin so."""
        ...

    def forget(self, name: str) -> None:
        """Take a note away."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Flight:
    """A batch on its way; `batch` is None until the endpoint has named it, `at` seconds since 1970.

    `requests` maps the key of each article to the `request_key` of what is asked about it, in the order of the lines.
    """

    run_id: str
    requests: Mapping[str, str] = field(repr=False)
    at: float
    batch: str | None = None


class Flights:
    """All batches on their way; each change is on disk before it is acted upon."""

    def __init__(self, notes: Notes) -> None:
        self._notes = notes
        self._flights = {name: _flight(name, value) for name, value in notes.notes(_PREFIX).items()}

    @property
    def all(self) -> tuple[Flight, ...]:
        """The batches on their way, and those that may be."""
        return tuple(self._flights.values())

    def __contains__(self, key: object) -> bool:
        return self.of(str(key)) is not None

    def of(self, key: str) -> Flight | None:
        """Give the batch that an article is in."""
        return next((flight for flight in self._flights.values() if key in flight.requests), None)

    def depart(self, requests: Iterable[tuple[str, str]], *, at: float) -> Flight:
        """Note a batch that is about to be created."""
        return self._keep(Flight(run_id=uuid.uuid4().hex, requests=dict(requests), at=at))

    def name(self, flight: Flight, batch: str) -> Flight:
        """Note what the endpoint calls a batch."""
        return self._keep(replace(flight, batch=batch))

    def land(self, flight: Flight) -> None:
        """Forget a batch: its replies are recorded, or it never was."""
        self._notes.forget(_PREFIX + flight.run_id)
        del self._flights[_PREFIX + flight.run_id]

    def _keep(self, flight: Flight) -> Flight:
        name = _PREFIX + flight.run_id
        value = {"batch": flight.batch, "at": flight.at, "requests": dict(flight.requests)}
        self._notes.note(name, json.dumps(value))
        self._flights[name] = flight
        return flight


def _flight(name: str, value: str) -> Flight:
    try:
        noted = json.loads(value)
        return Flight(
            run_id=name.removeprefix(_PREFIX), requests=noted["requests"], at=noted["at"], batch=noted["batch"]
        )
    except (ValueError, KeyError, TypeError) as error:
        raise LedgerError(
            f"The ledger's note {name!r} about a batch cannot be read ({error}); expected one of this program's own."
            " Put a copy of the ledger from a backup in its place."
        ) from error
