"""The ledger's file: transactions are whole, and faults say what to do."""

from __future__ import annotations

import os

import pytest

from summarizer.errors import LedgerError, OutputError
from summarizer.nightly.ledger import Ledger
from tests.nightly.ledger.made import begun, finish, reply, sighting


def test_a_transaction_is_whole_or_not_at_all(ledger, night):
    """A brief that cannot be entered leaves its article pending."""
    finish(ledger, night, begun(ledger, night))
    again = begun(ledger, night, locator="b.txt")

    with pytest.raises(LedgerError):
        finish(ledger, night, again)

    assert "pending" == ledger.entries.get("b.txt").state
    assert (again,) == ledger.attempts.killed()


def test_a_damaged_ledger_is_told(tmp_path):
    """A file that is not a database is named, with what to do."""
    path = tmp_path / "bad.sqlite"
    path.write_bytes("이것은 장부가 아니다".encode() * 100)

    with pytest.raises(LedgerError, match=r"bad\.sqlite cannot be used .*backup"):
        Ledger.open(path)


def test_a_ledger_that_cannot_be_made_is_told(tmp_path):
    """A folder that is a file is a fault of the output, not a trace."""
    (tmp_path / "file").write_text("")

    with pytest.raises(OutputError, match="Give another place as 'ledger'"):
        Ledger.open(tmp_path / "file" / "ledger.sqlite")


def test_a_full_disk_is_told_and_undoes_the_transaction(ledger, night):
    """When the ledger may not grow, the fault says so and what was committed stays."""
    ledger.entries.see(sighting(), night=night.id)
    with ledger.store.reading() as connection:
        (pages,) = connection.execute("PRAGMA page_count").fetchone()
        connection.execute(f"PRAGMA max_page_count = {pages}")

    with pytest.raises(OutputError, match="nothing is paid for twice"):
        ledger.replies(night).keep(reply(body="x" * 100_000))

    assert "pending" == ledger.entries.get("a.txt").state
    assert 0 == ledger.replies(night).spent().replies


def test_the_ledger_is_sound(ledger, night):
    """A healthy ledger has nothing to tell."""
    finish(ledger, night, begun(ledger, night))

    assert () == ledger.store.check()


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write everywhere")
def test_a_look_needs_no_right_to_write(tmp_path):
    """Whoever watches nights may be another user."""
    folder = tmp_path / "out"
    with Ledger.open(folder / "x.sqlite") as ledger:
        night = ledger.begin_night("2026-03-04")
        ledger.entries.see(sighting(), night=night.id)
    folder.chmod(0o500)
    try:
        with Ledger.look(folder / "x.sqlite") as look:
            assert 1 == look.entries.counts()["pending"]
    finally:
        folder.chmod(0o700)
