"""Pending batches are on disk before anything else happens, and are read back as they were."""

from __future__ import annotations

import pytest

from summarizer.errors import LedgerError
from summarizer.nightly.ledger import Ledger
from summarizer.nightly.ledger.batches import BatchLine, PendingBatches


@pytest.fixture
def notes(tmp_path):
    """Open a ledger."""
    with Ledger.open(tmp_path / "ledger.sqlite") as ledger:
        yield ledger


def _line(request, **fields):
    return BatchLine(**{"request": request, "since": 5.0, **fields})


def test_a_batch_is_noted_before_it_has_an_id(notes):
    """A batch about to be created is on disk, without an id, with its lines in order."""
    pending = PendingBatches(notes).add({"k2": _line("r2"), "k1": _line("r1")}, at=5.0)
    (read,) = PendingBatches(notes).all
    assert pending == read
    assert (None, ["k2", "k1"]) == (read.batch, list(read.lines))


def test_a_batch_with_an_id_is_read_back(notes):
    """A batch with an id keeps its lines, each with its stage, its round and when its article was first asked about."""
    pending_batches = PendingBatches(notes)
    lines = {"k1": _line("r1", since=2.0, stage="second read", round=2), "k2": _line("r2", since=4.0)}
    pending_batches.set_id(pending_batches.add(lines, at=5.0), "batch_1")
    (read,) = PendingBatches(notes).all
    assert ("batch_1", lines, 5.0, 2.0) == (read.batch, read.lines, read.at, read.since)


def test_a_batch_noted_before_there_were_rounds_is_read(notes):
    """Lines that an earlier version noted are first requests, sent when their batch was."""
    notes.note("batch:x", '{"batch": "batch_1", "at": 5.0, "requests": {"k1": "r1"}}')
    (read,) = PendingBatches(notes).all
    assert {"k1": BatchLine(request="r1", since=5.0, stage="write", round=1)} == read.lines


def test_a_removed_batch_is_forgotten(notes):
    """A batch that was removed is not noted, and its articles are in none."""
    pending_batches = PendingBatches(notes)
    pending = pending_batches.add({"k1": _line("r1")}, at=5.0)
    assert "k1" in pending_batches
    pending_batches.remove(pending)
    assert "k1" not in pending_batches
    assert () == pending_batches.all == PendingBatches(notes).all


def test_run_ids_differ(notes):
    """No two batches are created under one run id."""
    pending_batches = PendingBatches(notes)
    assert 3 == len({pending_batches.add({}, at=0.0).run_id for _ in range(3)})


@pytest.mark.parametrize(
    "value", ["", "[]", "{}", '{"batch": null}', "null", '{"batch": null, "at": 1, "requests": {"k": 1}}']
)
def test_a_damaged_note_is_told(notes, value):
    """A note that cannot be read stops the night: its batch might be paid for twice."""
    notes.note("batch:x", value)
    with pytest.raises(LedgerError, match="batch:x"):
        PendingBatches(notes)
