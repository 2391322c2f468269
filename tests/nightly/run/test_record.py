"""From outcomes to files and the ledger."""

from __future__ import annotations

import errno
import os

from summarizer.nightly.ledger import Ledger
from tests.ask.loopback import error
from tests.nightly.night import (
    NightServer,
    briefs,
    configure,
    good,
    hold_night,
    write_articles,
)


def test_an_endpoint_that_is_down_ends_the_night(tmp_path):
    """After many articles in a row without an answer, the rest is left for another night."""
    write_articles(tmp_path / "in", range(60))
    with NightServer(lambda *_: error(500)) as server:
        summary = hold_night(configure(tmp_path, server.url, settings="transport_attempts = 1"))

    assert 1 == summary.exit_code
    assert "articles in a row had no answer" in summary.stopped
    assert summary.states["pending"] >= 30


def test_a_disk_that_fills_up_loses_nothing(tmp_path, server, monkeypatch):
    """When briefs cannot be written any more, the night says so; the next one pays for no reply again."""
    write_articles(tmp_path / "in", range(6))
    config = configure(tmp_path, server.url)
    with monkeypatch.context() as full:
        full.setattr("summarizer.nightly.files.os.fsync", _full_after(8))
        first = hold_night(config)
    asked = server.asked.total()
    second = hold_night(config)

    assert (1, "The disk is full") == (first.exit_code, first.stopped.partition(". ")[2].partition(":")[0])
    assert 6 == first.states.get("done", 0) + second.states.get("done", 0) == briefs(tmp_path).total()
    assert all(count <= 1 for count in briefs(tmp_path).values())
    with Ledger.open(tmp_path / "out" / "ledger.sqlite") as ledger:
        assert ledger.spent().replies >= 6
    assert server.asked.total() - asked <= 6 - first.states.get("done", 0)


def test_pages_are_spelled_as_the_settings_say(tmp_path):
    """A brief that the model wrote in British spelling is printed in American where the settings ask for it."""
    write_articles(tmp_path / "in", range(1))
    point = "The programme labelled its centre [1]"
    with NightServer(lambda *_: good(point=point)) as server:
        hold_night(configure(tmp_path, server.url, settings='spelling = "american"'))

    (page,) = tmp_path.glob("out/*/a*.md")
    assert "The program labeled its center" in page.read_text(encoding="utf-8")


def _full_after(times):
    left, real = [times], os.fsync

    def fsync(handle):
        left[0] -= 1
        if left[0] < 0:
            raise OSError(errno.ENOSPC, "No space left on device")
        real(handle)

    return fsync
