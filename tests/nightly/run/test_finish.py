"""The end of a night."""

from __future__ import annotations

import datetime as dt
from types import SimpleNamespace

import pytest

from summarizer.errors import OutputError
from summarizer.nightly.limits.stop import Stop
from summarizer.nightly.run.finish import choose_exit_code
from summarizer.text.article import KST
from tests.nightly.night import configure, hold_night, write_articles


def _now():
    return dt.datetime(2026, 3, 4, 2, 30, tzinfo=KST)


def _tonight(*, failed=False, pending=0):
    return SimpleNamespace(something_failed=failed, states={"pending": pending})


@pytest.mark.parametrize(
    ("asked", "tonight", "code"),
    [
        ({}, _tonight(), 0),
        ({}, _tonight(failed=True), 3),
        ({}, _tonight(pending=1), 3),
        ({"interrupted": True}, _tonight(failed=True), 130),
        ({"interrupted": True, "error": OutputError("full")}, _tonight(), 1),
    ],
)
def test_the_worst_that_happened_is_the_exit_code(asked, tonight, code):
    """An error goes before an interruption, and that before articles that failed or wait."""
    stop = Stop()
    if asked:
        stop.request("asked", **asked)

    assert code == choose_exit_code(stop, tonight)


def test_a_digest_that_fails_leaves_the_briefs(tmp_path, server, monkeypatch):
    """The night ends with 3 and says why; its summary is written all the same."""

    def broken(*_, **__):
        raise KeyError("M9")

    write_articles(tmp_path / "in", range(1))
    monkeypatch.setattr("summarizer.nightly.digest.write_digest", broken)
    summary = hold_night(configure(tmp_path, server.url))

    assert (3, {"done": 1}) == (summary.exit_code, summary.states)
    assert "KeyError" in summary.digest_error
    assert (tmp_path / "out" / summary.day / "run.json").exists()


def test_a_night_without_news_keeps_the_digest_of_its_day(tmp_path, server):
    """A second night of a day that briefs nothing names the digest that is there, and does not write it again."""
    write_articles(tmp_path / "in", range(1))
    config = configure(tmp_path, server.url)
    first = hold_night(config, now=_now)
    index = tmp_path / "out" / first.day / "index.json"
    index.write_text("as it was", encoding="utf-8")

    second = hold_night(config, now=_now)

    assert (first.digest, "as it was") == (second.digest, index.read_text(encoding="utf-8"))
