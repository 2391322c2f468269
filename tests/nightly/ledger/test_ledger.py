"""The ledger remembers, counts exactly, and tells what is wrong with it."""

from __future__ import annotations

import asyncio
import os
import sqlite3
from decimal import Decimal

import pytest

from summarizer.errors import LedgerError, OutputError
from summarizer.nightly.engines import PaidReply
from summarizer.nightly.ledger import Ledger, Sighting, schema


@pytest.fixture
def ledger(tmp_path):
    with Ledger.open(tmp_path / "ledger.sqlite") as opened:
        yield opened


@pytest.fixture
def night(ledger):
    return ledger.begin_night("2026-03-04")


def _sighting(locator="a.txt", stamp="1"):
    return Sighting(locator=locator, source="inbox", stamp=stamp)


def _begun(ledger, night, *, locator="a.txt", key="k"):
    ledger.entries.see(_sighting(locator), night=night.id, key=key)
    return ledger.attempts.begin(key=key, locator=locator, night=night.id, day=night.day, stem=f"{locator}-{key}")


def _done(ledger, night, attempt):
    ledger.attempts.done(attempt, basis="r", partial=False, headline="제목", sha256="0", night=night.id)


def _reply(**fields):
    return PaidReply(**{"request": "q", "key": "k", "body": "{}", "cost": Decimal("0.0000001"), **fields})


def test_an_article_that_is_done_stays_done_when_reopened(tmp_path):
    """What was entered is there when the ledger is opened again."""
    with Ledger.open(tmp_path / "x.sqlite") as ledger:
        night = ledger.begin_night("2026-03-04")
        _done(ledger, night, _begun(ledger, night))

    with Ledger.open(tmp_path / "x.sqlite") as ledger:
        entry, brief = ledger.entries.get("a.txt"), ledger.attempts.brief("k")

    assert ("done", 1, "제목") == (entry.state, entry.attempts, entry.title)
    assert ("2026-03-04", "a.txt-k") == (brief.day, brief.stem)


def test_a_reply_is_found_again_until_its_attempt_ends(ledger, night):
    """A paid reply answers the same request of the same article, and nothing once the article is done."""
    attempt = _begun(ledger, night)
    replies = ledger.replies(night)
    asyncio.run(replies.record(_reply(body='{"id": 1}')))

    assert '{"id": 1}' == asyncio.run(replies.recorded("k", "q"))
    assert asyncio.run(replies.recorded("other", "q")) is None
    _done(ledger, night, attempt)
    assert asyncio.run(replies.recorded("k", "q")) is None


def test_a_reply_survives_an_attempt_left_pending(ledger, night):
    """An article left pending goes on with the replies it has."""
    attempt = _begun(ledger, night)
    ledger.replies(night).keep(_reply())

    ledger.attempts.leave_pending(attempt, "the night's cap was reached")

    assert "{}" == asyncio.run(ledger.replies(night).recorded("k", "q"))
    assert "pending" == ledger.entries.get("a.txt").state


def test_costs_are_summed_exactly(ledger, night):
    """Money is exact however small, and replies without a price are counted apart."""
    replies = ledger.replies(night)
    replies.keep(*(_reply(request=str(number), prompt_tokens=3, completion_tokens=1) for number in range(30)))
    replies.keep(_reply(request="x", cost=None))

    spent = replies.spent()

    assert (Decimal("0.000003"), 31, 1, 120) == (spent.usd, spent.replies, spent.unpriced, spent.tokens)


def test_a_reply_that_is_handed_over_twice_counts_once(ledger, night):
    """An engine that reports a reply again does not make it dearer."""
    ledger.replies(night).keep(_reply(), _reply())

    assert 1 == ledger.replies(night).spent().replies


def test_copies_of_a_failed_article_become_pending(ledger, night):
    """A duplicate of what failed gets its own chance."""
    attempt = _begun(ledger, night)
    ledger.entries.see(_sighting("copy.txt"), night=night.id, key="k2")
    ledger.entries.settle("copy.txt", "duplicate", basis="r", duplicate_of="k")

    ledger.attempts.failed(attempt, basis="r", reason="refused", next_step="read it", retryable=False)

    assert "pending" == ledger.entries.get("copy.txt").state


def test_an_attempt_that_nobody_ended_is_known(ledger, night):
    """A killed night leaves its attempts open, and the next one can close them."""
    attempt = _begun(ledger, night)

    assert (attempt,) == ledger.attempts.killed()
    ledger.attempts.close_killed(attempt)
    assert () == ledger.attempts.killed()


def test_a_transaction_is_whole_or_not_at_all(ledger, night):
    """A brief that cannot be entered leaves its article pending."""
    _done(ledger, night, _begun(ledger, night))
    again = _begun(ledger, night, locator="b.txt")

    with pytest.raises(LedgerError):
        _done(ledger, night, again)

    assert "pending" == ledger.entries.get("b.txt").state
    assert (again,) == ledger.attempts.killed()


def test_failed_articles_are_retried(ledger, night):
    """Retrying makes failed articles pending, and says what they failed with."""
    ledger.attempts.failed(_begun(ledger, night), basis="r", reason="refused", next_step="-", retryable=False)

    assert 1 == ledger.entries.retry_failed()

    entry = ledger.entries.get("a.txt")
    assert ("pending", 0, "retried after: refused") == (entry.state, entry.attempts, entry.reason)


def test_pending_articles_come_a_page_at_a_time(ledger, night):
    """All pending articles that a night has not come by are given, however many."""
    for number in range(1203):
        ledger.entries.see(_sighting(f"{number:04}"), night=night.id)

    assert 1203 == sum(1 for _ in ledger.entries.in_state("pending", before_night=night.id + 1))
    assert 0 == sum(1 for _ in ledger.entries.in_state("pending", before_night=night.id))
    assert 1203 == ledger.entries.counts()["pending"]


def test_changed_content_is_pending_again(ledger, night):
    """A place whose content changed is done again, its attempts counted anew."""
    _done(ledger, night, _begun(ledger, night))

    ledger.entries.see(_sighting(stamp="2"), night=night.id, key="k9")

    entry = ledger.entries.get("a.txt")
    assert ("pending", 0, "k9") == (entry.state, entry.attempts, entry.key)


def test_a_rehearsal_changes_nothing(tmp_path, ledger, night):
    """A copy in memory can be written without a trace in the file."""
    ledger.entries.see(_sighting(), night=night.id)

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


def test_a_newer_ledger_is_refused(tmp_path):
    """A ledger of a later version is left alone."""
    path = tmp_path / "new.sqlite"
    sqlite3.connect(path).executescript("PRAGMA user_version = 99")

    with pytest.raises(LedgerError, match="newer policy-brief wrote it"):
        Ledger.open(path)


def test_a_damaged_ledger_is_told(tmp_path):
    """A file that is no database is named, with what to do."""
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
    ledger.entries.see(_sighting(), night=night.id)
    with ledger.store.reading() as connection:
        (pages,) = connection.execute("PRAGMA page_count").fetchone()
        connection.execute(f"PRAGMA max_page_count = {pages}")

    with pytest.raises(OutputError, match="nothing is paid twice"):
        ledger.replies(night).keep(_reply(body="x" * 100_000))

    assert "pending" == ledger.entries.get("a.txt").state
    assert 0 == ledger.replies(night).spent().replies


def test_the_ledger_is_sound(ledger, night):
    """A healthy ledger has nothing to tell."""
    _done(ledger, night, _begun(ledger, night))

    assert () == ledger.store.check()


def test_an_older_ledger_is_brought_up_to_date(tmp_path, monkeypatch):
    """A file of version 1 keeps its content through a later version's steps; a step that fails undoes itself alone."""
    path = tmp_path / "old.sqlite"
    with Ledger.open(path) as ledger:
        night = ledger.begin_night("2026-03-04")
        _done(ledger, night, _begun(ledger, night))
    steps = (*schema.MIGRATIONS, "ALTER TABLE articles ADD COLUMN language TEXT NOT NULL DEFAULT 'ko';")
    monkeypatch.setattr(schema, "MIGRATIONS", (*steps, "CREATE TABLE later (x); SELECT nonsense FROM nowhere;"))
    with pytest.raises(LedgerError, match="nowhere"):
        Ledger.open(path)

    monkeypatch.setattr(schema, "MIGRATIONS", steps)
    migrate = sqlite3.connect(path)
    schema.migrate(migrate)

    assert [("done", "ko")] == migrate.execute("SELECT state, language FROM articles").fetchall()
    assert [(2,)] == migrate.execute("PRAGMA user_version").fetchall()
    assert [] == migrate.execute("SELECT name FROM sqlite_master WHERE name = 'later'").fetchall()
    migrate.close()


def test_a_look_sees_what_is_committed_and_cannot_write(tmp_path, ledger, night):
    """A ledger that is open elsewhere can be read, and only read."""
    ledger.entries.see(_sighting(), night=night.id, reason="it waits")

    with Ledger.look(tmp_path / "ledger.sqlite") as look:
        assert {"it waits": 1} == look.entries.reasons("pending")
        with pytest.raises(OutputError):
            look.note("a", "b")


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write everywhere")
def test_a_look_needs_no_right_to_write(tmp_path):
    """Whoever watches nights may be another user."""
    folder = tmp_path / "out"
    with Ledger.open(folder / "x.sqlite") as ledger:
        night = ledger.begin_night("2026-03-04")
        ledger.entries.see(_sighting(), night=night.id)
    folder.chmod(0o500)
    try:
        with Ledger.look(folder / "x.sqlite") as look:
            assert 1 == look.entries.counts()["pending"]
    finally:
        folder.chmod(0o700)
