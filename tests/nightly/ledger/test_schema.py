"""The ledger's versions."""

from __future__ import annotations

import sqlite3
from contextlib import closing

import pytest

from summarizer.errors import LedgerError
from summarizer.nightly.ledger import Ledger, schema
from tests.nightly.ledger.made import begun, finish


def test_a_newer_ledger_is_refused(tmp_path):
    """A ledger of a later version is left alone."""
    path = tmp_path / "new.sqlite"
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript("PRAGMA user_version = 99")

    with pytest.raises(LedgerError, match="newer policy-brief wrote it"):
        Ledger.open(path)


def test_an_older_ledger_is_brought_up_to_date(tmp_path, monkeypatch):
    """A file of an earlier version keeps its content through later steps; a step that fails undoes itself alone."""
    path = tmp_path / "old.sqlite"
    with Ledger.open(path) as ledger:
        night = ledger.begin_night("2026-03-04")
        finish(ledger, night, begun(ledger, night))
    steps = (*schema.MIGRATIONS, "ALTER TABLE articles ADD COLUMN language TEXT NOT NULL DEFAULT 'ko';")
    monkeypatch.setattr(schema, "MIGRATIONS", (*steps, "CREATE TABLE later (x); SELECT nonsense FROM nowhere;"))
    with pytest.raises(LedgerError, match="nowhere"):
        Ledger.open(path)

    monkeypatch.setattr(schema, "MIGRATIONS", steps)
    migrate = sqlite3.connect(path)
    schema.migrate(migrate)

    assert [("done", "ko")] == migrate.execute("SELECT state, language FROM articles").fetchall()
    assert [(len(steps),)] == migrate.execute("PRAGMA user_version").fetchall()
    assert [] == migrate.execute("SELECT name FROM sqlite_master WHERE name = 'later'").fetchall()
    migrate.close()
