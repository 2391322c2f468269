"""Near-copies are linked and not paid for."""

from __future__ import annotations

from tests.ask.loopback import refusal
from tests.nightly.night import (
    NightServer,
    article,
    configure,
    good,
    hold_night,
    states,
    write_articles,
)


def test_a_copy_is_linked_and_not_paid_for(tmp_path, server):
    """A wire report under another name, its spacing changed, is linked to the first."""
    write_articles(tmp_path / "in", range(1))
    (tmp_path / "in" / "b.txt").write_text(article(0).replace(". ", ".  ") + "끝.\n", encoding="utf-8")
    (tmp_path / "in" / "c.txt").write_text(article(0), encoding="utf-8")

    summary = hold_night(configure(tmp_path, server.url))

    assert {"done": 1, "duplicate": 2} == states(summary)
    assert 1 == server.asked.total() == server.looked_at.total() == server.drafted.total()


def test_a_copy_of_what_failed_gets_its_chance(tmp_path):
    """When the original is refused, the next night asks about the copy."""
    write_articles(tmp_path / "in", range(1))
    (tmp_path / "in" / "b.txt").write_text(article(0), encoding="utf-8")
    with NightServer(lambda _, times: refusal("no") if times == 1 else good()) as server:
        config = configure(tmp_path, server.url)
        first, second = hold_night(config), hold_night(config)

    assert {"failed": 1, "duplicate": 1} == states(first)
    assert {"done": 1} == states(second)
