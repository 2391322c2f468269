"""The ledger remembers nights and notes, and can be looked at while it is written."""

from __future__ import annotations

import pytest

from summarizer.errors import OutputError
from summarizer.nightly.ledger import Ledger
from tests.nightly.ledger.made import begun, finish, sighting


def test_an_article_that_is_done_stays_done_when_reopened(tmp_path):
    """What was entered is there when the ledger is opened again."""
    with Ledger.open(tmp_path / "x.sqlite") as ledger:
        night = ledger.begin_night("2026-03-04")
        finish(ledger, night, begun(ledger, night))

    with Ledger.open(tmp_path / "x.sqlite") as ledger:
        entry, brief = ledger.entries.get("a.txt"), ledger.attempts.brief("k")

    assert ("done", 1, "제목") == (entry.state, entry.attempts, entry.title)
    assert ("2026-03-04", "a.txt-k") == (brief.day, brief.stem)


def test_a_rehearsal_changes_nothing(tmp_path, ledger, night):
    """A copy in memory can be written without a trace in the file."""
    ledger.entries.see(sighting(), night=night.id)

    with Ledger.rehearsal(tmp_path / "ledger.sqlite") as copy:
        copy.entries.settle("a.txt", "filtered", basis="f")
        assert "filtered" == copy.entries.get("a.txt").state

    assert "pending" == ledger.entries.get("a.txt").state


def test_notes_are_found_by_their_prefix(ledger):
    """Engines remember things by name, `%` and `_` being letters like any other."""
    for name in ("batch/1", "batch/2", "b%", "other"):
        ledger.note(name, f"<{name}>")
    ledger.forget("batch/2")

    assert {"batch/1": "<batch/1>"} == ledger.notes("batch/")
    assert {"b%": "<b%>"} == ledger.notes("b%")


def test_a_look_sees_what_is_committed_and_cannot_write(tmp_path, ledger, night):
    """A ledger that is open elsewhere can be read, and only read."""
    ledger.entries.see(sighting(), night=night.id, reason="it waits")

    with Ledger.look(tmp_path / "ledger.sqlite") as look:
        assert {"it waits": 1} == look.entries.reasons("pending")
        with pytest.raises(OutputError):
            look.note("a", "b")
