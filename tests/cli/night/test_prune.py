"""Old days are removed, and nothing else."""

from __future__ import annotations

import datetime as dt

import pytest

from summarizer.nightly.ledger import Ledger
from summarizer.text.article import KST
from tests.nightly.night import NightServer, configure, hold_night, states, write_articles


@pytest.fixture
def config(tmp_path):
    """Return the settings of a night that was held 200 days ago."""
    write_articles(tmp_path / "in", range(2))
    with NightServer() as server:
        config = configure(tmp_path, server.url)
        hold_night(config, now=lambda: dt.datetime.now(KST) - dt.timedelta(days=200))
    return config


def _days(config):
    return [path for path in (config.parent / "out").iterdir() if path.is_dir()]


def test_old_days_go_and_articles_stay_known(run, config):
    """Files and attempts of the old night are gone; the next one briefs nothing again, and what was paid is known."""
    result = run("prune", config)

    assert (0, []) == (result.exit_code, _days(config))
    assert "files and 2 rows of the ledger removed" in result.stderr
    summary = hold_night(config)
    assert (2, {}) == (summary.unchanged, states(summary))
    with Ledger.open(config.parent / "out" / "ledger.sqlite") as ledger:
        assert (6, ()) == (ledger.spent().replies, ledger.store.check())


def test_days_that_are_to_stay_stay(run, config):
    """A longer time keeps them, and a dry run too."""
    assert [0, 0] == [run("prune", config, *flags).exit_code for flags in (("--keep", "365"), ("--dry-run",))]

    (day,) = _days(config)
    assert 2 == len(list(day.glob("a*.json")))


def test_files_of_others_stay(run, config):
    """What a night does not write keeps its folder, and is told."""
    (day,) = _days(config)
    (day / "notes.docx").write_text("mine")
    (config.parent / "out" / "archive").mkdir()

    result = run("prune", config)

    assert ["notes.docx"] == [path.name for path in day.iterdir()]
    assert "notes.docx" in result.stderr
    assert (config.parent / "out" / "archive").is_dir()
