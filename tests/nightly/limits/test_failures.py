"""What a failure does to its article and to the night."""

from __future__ import annotations

import pytest

from summarizer.errors import AuthenticationFailed, ProviderUnavailable, Refused
from summarizer.nightly.ledger import Sighting
from summarizer.nightly.limits.failures import RetryPolicy, ends_the_night, is_outage
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


@pytest.mark.parametrize(
    ("error", "failures", "step"),
    [
        (ProviderUnavailable("503"), 0, "nothing: the next night tries again by itself"),
        (ProviderUnavailable("503"), 1, "nothing: the next night tries again by itself"),
        (ProviderUnavailable("503"), 2, "read the reason, then --retry-failed"),
        (Refused("no"), 0, "read the article; another model may brief it: --retry-failed"),
    ],
)
def test_the_next_step_depends_on_fault_and_failures(ledger, error, failures, step):
    """A transient fault is tried again until its attempts are used up; any other says what to do."""
    night = ledger.begin_night("2026-03-04")
    ledger.entries.see(Sighting(locator="a", source="in", stamp="1"), night=night.id)
    for _ in range(failures):
        ledger.entries.settle("a", "failed", basis="r", retryable=True)
    entry = ledger.entries.get("a")

    assert step == RetryPolicy(3).next_step(error, entry)


def test_an_article_is_due_while_it_has_attempts_left(ledger):
    """After as many failures as nights are allowed it stays failed."""
    night = ledger.begin_night("2026-03-04")
    ledger.entries.see(Sighting(locator="a", source="in", stamp="1"), night=night.id)
    due = []
    for _ in range(2):
        ledger.entries.settle("a", "failed", basis="r", retryable=True)
        due.append(RetryPolicy(2).is_due(ledger.entries.get("a")))

    assert [True, False] == due


def test_what_every_article_would_meet_ends_the_night():
    """A wrong key ends it; a refusal does not, and is not an outage."""
    fatal, refused = AuthenticationFailed("401"), Refused("no")
    assert (True, False) == (ends_the_night(fatal), ends_the_night(refused))
    assert (True, False) == (is_outage(ProviderUnavailable("503")), is_outage(refused))
