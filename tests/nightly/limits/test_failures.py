"""What a failure does to its article and to the night."""

from __future__ import annotations

from tests.ask.loopback import error
from tests.nightly.night import (
    NightServer,
    configure,
    good,
    hold_night,
    states,
    write_articles,
)


def test_passing_faults_are_tried_again_the_next_night(tmp_path):
    """An article that met an overloaded endpoint is taken up by itself."""
    write_articles(tmp_path / "in", range(1))
    with NightServer(lambda _, times: error(503) if times == 1 else good()) as server:
        config = configure(tmp_path, server.url, settings="transport_attempts = 1")
        first, second = hold_night(config), hold_night(config)

    assert ({"failed": 1}, {"done": 1}) == (states(first), states(second))


def test_an_exhausted_quota_ends_the_night(tmp_path):
    """When nothing more can be asked, the rest stays pending instead of failing one by one."""
    write_articles(tmp_path / "in", range(30))
    with NightServer(lambda *_: error(429, code="insufficient_quota")) as server:
        summary = hold_night(configure(tmp_path, server.url))

    assert (1, {"pending": 30}) == (summary.exit_code, states(summary))
    assert server.asked.total() <= 8
