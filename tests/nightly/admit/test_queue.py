"""Which articles a night takes up."""

from __future__ import annotations

import datetime as dt
import os

from summarizer.nightly.run.night import NightOptions
from summarizer.text.article import KST
from tests.ask.loopback import refusal
from tests.nightly.night import (
    NightServer,
    configure,
    good,
    hold_night,
    reasons,
    states,
    write_articles,
)


def test_the_next_night_pays_for_nothing_old(tmp_path, server):
    """What is done and as it was is not asked about again, and what is new is."""
    write_articles(tmp_path / "in", range(3))
    config = configure(tmp_path, server.url)
    hold_night(config)
    write_articles(tmp_path / "in", range(3, 4))

    summary = hold_night(config)

    assert (3, {"done": 1}) == (summary.unchanged, states(summary))
    assert {0: 1, 1: 1, 2: 1, 3: 1} == server.asked == server.looked_at == server.drafted


def test_a_file_that_was_only_touched_is_not_paid_for(tmp_path, server):
    """A new time of change on the same text changes nothing."""
    write_articles(tmp_path / "in", range(1))
    config = configure(tmp_path, server.url)
    hold_night(config)
    os.utime(tmp_path / "in" / "a0000.txt", (1, 1))

    summary = hold_night(config)

    assert (0, 1, {}) == (summary.exit_code, summary.unchanged, states(summary))


def test_filtered_articles_are_kept_with_their_reason(tmp_path, server):
    """The filter says why; when it changes, what it held back is looked at again."""
    write_articles(tmp_path / "in", range(2))
    config = configure(tmp_path, server.url, more='[filter]\nkeywords = ["가람1호"]')
    first = hold_night(config)
    config = configure(tmp_path, server.url, more='[filter]\nkeywords = ["가람"]')
    second = hold_night(config)

    assert {"done": 1, "filtered": 1} == states(first)
    assert {"done": 1} == states(second)


def test_bad_inputs_do_not_stop_the_night(tmp_path, server):
    """What cannot be read is in quarantine with its reason, and the rest is briefed."""
    write_articles(tmp_path / "in", range(2))
    (tmp_path / "in" / "empty.txt").write_text("")
    (tmp_path / "in" / "english.txt").write_text("This is an article about something else, in English.")
    (tmp_path / "in" / "binary.txt").write_bytes(bytes(range(256)) * 4)

    summary = hold_night(configure(tmp_path, server.url))

    assert (3, {"done": 2, "failed": 3}) == (summary.exit_code, states(summary))
    assert {"empty.txt", "english.txt", "binary.txt"} == set(reasons(tmp_path))
    quarantine = (tmp_path / "out" / "quarantine.md").read_text(encoding="utf-8")
    assert "3 articles could not be briefed" in quarantine
    assert "is not Korean" in quarantine


def test_failed_articles_are_left_until_asked_for(tmp_path):
    """A refusal is not asked about again by itself; --retry-failed does."""
    write_articles(tmp_path / "in", range(1))
    with NightServer(lambda _, times: refusal("no") if times == 1 else good()) as server:
        config = configure(tmp_path, server.url)
        codes = [hold_night(config).exit_code, hold_night(config).exit_code]
        retried = hold_night(config, NightOptions(retry_failed=True))

    assert [3, 0] == codes
    assert {"done": 1} == states(retried)


def test_a_sources_cap_holds_for_that_source(tmp_path, server):
    """The rest of a source waits; the night is not over for others."""
    write_articles(tmp_path / "in", range(4))
    write_articles(tmp_path / "more", range(10, 13))
    config = configure(tmp_path, server.url)
    text = config.read_text(encoding="utf-8").replace('path = "in"', 'path = "in"\ncap = 1')
    config.write_text(text + '\n[[source]]\nkind = "folder"\npath = "more"\n', encoding="utf-8")

    assert {"done": 4, "pending": 3} == states(hold_night(config))


def test_a_folder_that_is_missing_is_told_and_others_go_on(tmp_path, server):
    """A source that cannot be listed makes the night end with 3, its name and reason told."""
    write_articles(tmp_path / "in", range(1))
    config = configure(tmp_path, server.url)
    config.write_text(config.read_text(encoding="utf-8") + '\n[[source]]\nkind = "folder"\npath = "gone"\n')

    summary = hold_night(config)

    assert (3, {"done": 1}) == (summary.exit_code, states(summary))
    assert "There is no folder" in summary.sources["gone"].error


def test_since_leaves_older_files_out(tmp_path, server):
    """What its source dates earlier is not taken up, and not marked either."""
    write_articles(tmp_path / "in", range(2))
    os.utime(tmp_path / "in" / "a0000.txt", (1, 1))
    config = configure(tmp_path, server.url)

    first = hold_night(config, NightOptions(since=dt.datetime(2020, 1, 1, tzinfo=KST)))
    second = hold_night(config)

    assert ({"done": 1}, {"done": 1}) == (states(first), states(second))
