"""Batches on their way are on disk before anything else happens, and are read back as they were."""

from __future__ import annotations

import pytest

from summarizer.errors import LedgerError
from summarizer.nightly.ledger import Ledger
from summarizer.nightly.ledger.batches import Flights


@pytest.fixture
def notes(tmp_path):
    """Open a ledger."""
    with Ledger.open(tmp_path / "ledger.sqlite") as ledger:
        yield ledger


def test_a_flight_is_noted_before_it_has_a_name(notes):
    """A batch about to be created is on disk, nameless, with its lines in order."""
    flight = Flights(notes).depart([("k2", "r2"), ("k1", "r1")], at=5.0)
    (read,) = Flights(notes).all
    assert flight == read
    assert (None, ["k2", "k1"]) == (read.batch, list(read.requests))


def test_a_named_flight_is_read_back(notes):
    """A batch that the endpoint has named keeps its lines."""
    flights = Flights(notes)
    flights.name(flights.depart([("k1", "r1")], at=5.0), "batch_1")
    (read,) = Flights(notes).all
    assert ("batch_1", {"k1": "r1"}, 5.0) == (read.batch, read.requests, read.at)


def test_a_landed_flight_is_forgotten(notes):
    """A batch that has landed is noted no more, and its articles are in none."""
    flights = Flights(notes)
    flight = flights.depart([("k1", "r1")], at=5.0)
    assert "k1" in flights
    flights.land(flight)
    assert "k1" not in flights
    assert () == flights.all == Flights(notes).all


def test_run_ids_differ(notes):
    """No two batches are created under one run id."""
    flights = Flights(notes)
    assert 3 == len({flights.depart([], at=0.0).run_id for _ in range(3)})


@pytest.mark.parametrize("value", ["", "[]", "{}", '{"batch": null}', "null"])
def test_a_damaged_note_is_told(notes, value):
    """A note that cannot be read stops the night: its batch might be paid for twice."""
    notes.note("batch:x", value)
    with pytest.raises(LedgerError, match="batch:x"):
        Flights(notes)
