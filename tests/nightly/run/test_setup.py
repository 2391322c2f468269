"""What a night is set up with, and what a killed one left behind."""

from __future__ import annotations

import datetime as dt

import pytest

from summarizer.errors import SettingsError
from summarizer.nightly.admit.key import Recipe
from summarizer.nightly.config import load_config
from summarizer.nightly.files import DayFolder, stem
from summarizer.nightly.ledger import Ledger, Sighting
from summarizer.readers import read
from summarizer.text.article import KST
from tests.nightly.night import (
    configure,
    hold_night,
    write_articles,
)


def test_a_cap_in_money_needs_a_price(tmp_path, server):
    """Where nobody knows the price, a cap in money is refused before anything is asked."""
    with pytest.raises(SettingsError, match="no price is known for model scripted"):
        hold_night(configure(tmp_path, server.url, more="[caps.night]\nusd = 1.0"))


def test_what_a_killed_night_wrote_and_did_not_enter_is_removed(tmp_path, server):
    """A brief that was written before midnight and not entered is written after it, and is there once."""
    write_articles(tmp_path / "in", range(1))
    config = configure(tmp_path, server.url)
    key = Recipe.from_settings(load_config(config, environment={}).settings).make_key(
        read(tmp_path / "in" / "a0000.txt")
    )
    name = stem(str(tmp_path / "in" / "a0000.txt"), key)
    with Ledger.open(tmp_path / "out" / "ledger.sqlite") as ledger:
        killed = ledger.begin_night("2026-03-04")
        place = str(tmp_path / "in" / "a0000.txt")
        ledger.entries.see(Sighting(locator=place, source="in", stamp="1"), night=killed.id, key=key)
        ledger.attempts.begin(key=key, locator=place, night=killed.id, day=killed.day, stem=name)
    DayFolder(tmp_path / "out", killed.day).write(name, {".json": "{}", ".md": ""})

    hold_night(config, now=lambda: dt.datetime(2026, 3, 5, 0, 5, tzinfo=KST))

    assert ["2026-03-05"] == [path.parent.name for path in tmp_path.glob("out/*/a*.json")]
    assert [] == list((tmp_path / "out" / "2026-03-04").iterdir())
