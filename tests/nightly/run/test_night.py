"""A night briefs what is new, once, and says what became of the rest."""

from __future__ import annotations

import asyncio
import datetime as dt
import errno
import json
import logging
import os
import signal
import sys
import threading
from contextlib import contextmanager

import pytest

from summarizer.errors import NightRunning, OutputError, SettingsError
from summarizer.nightly.admit.key import Recipe
from summarizer.nightly.config import load_config
from summarizer.nightly.engines import local
from summarizer.nightly.files import DayFolder, stem
from summarizer.nightly.ledger import Ledger, Sighting, single_run
from summarizer.nightly.limits.stop import Stop
from summarizer.nightly.report.tonight import SilentWatcher
from summarizer.nightly.run.night import NightOptions, rehearse, run_night
from summarizer.readers import read
from summarizer.text.article import KST
from tests.ask.loopback import completion, error, hang, refusal
from tests.nightly.night import NightServer, article, briefs, configure, good, write_articles
from tests.processes import PATIENCE


@pytest.fixture
def server():
    with NightServer() as running:
        yield running


@pytest.fixture
def stop_requested(monkeypatch):
    """Return an event that is set once a night is asked to stop."""
    requested, request = threading.Event(), Stop.request

    def note(stop, *arguments, **more):
        request(stop, *arguments, **more)
        requested.set()

    monkeypatch.setattr(Stop, "request", note)
    return requested


@contextmanager
def _beside(work):
    """Run something in a thread that ends with the block."""
    thread = threading.Thread(target=work)
    thread.start()
    try:
        yield
    finally:
        thread.join()


def _night(config, options=None, **more):
    return asyncio.run(run_night(load_config(config, environment={}), options, **more))


def _states(summary):
    return {state: count for state, count in summary.states.items() if count}


def _reasons(folder):
    with Ledger.open(folder / "out" / "ledger.sqlite") as ledger:
        return {entry.locator.rpartition("/")[2]: entry.reason for entry in ledger.entries.in_state("failed")}


def test_a_night_writes_each_brief_once(tmp_path, server):
    """Every article becomes one brief in two forms, in the folder of its day."""
    write_articles(tmp_path / "in", range(5))

    summary = _night(configure(tmp_path, server.url))

    assert (0, {"done": 5}) == (summary.exit_code, _states(summary))
    assert [1] * 5 == list(briefs(tmp_path).values())
    assert 5 == len(list((tmp_path / "out" / summary.day).glob("a*.md")))


def test_the_next_night_pays_for_nothing_old(tmp_path, server):
    """What is done and as it was is not asked about again, and what is new is."""
    write_articles(tmp_path / "in", range(3))
    config = configure(tmp_path, server.url)
    _night(config)
    write_articles(tmp_path / "in", range(3, 4))

    summary = _night(config)

    assert (3, {"done": 1}) == (summary.unchanged, _states(summary))
    assert {0: 1, 1: 1, 2: 1, 3: 1} == server.asked


def test_a_file_that_was_only_touched_is_not_paid_for(tmp_path, server):
    """A new time of change on the same text changes nothing."""
    write_articles(tmp_path / "in", range(1))
    config = configure(tmp_path, server.url)
    _night(config)
    os.utime(tmp_path / "in" / "a0000.txt", (1, 1))

    summary = _night(config)

    assert (0, 1, {}) == (summary.exit_code, summary.unchanged, _states(summary))


def test_another_model_briefs_anew(tmp_path, server):
    """A brief depends on the model: with another one it is written again."""
    write_articles(tmp_path / "in", range(1))
    _night(configure(tmp_path, server.url))

    summary = _night(configure(tmp_path, server.url, settings='declaration = "another declaration"'))

    assert {"done": 1} == _states(summary)
    assert 2 == server.asked[0]


def test_a_copy_is_linked_and_not_paid_for(tmp_path, server):
    """A wire report under another name, its spacing changed, is linked to the first."""
    write_articles(tmp_path / "in", range(1))
    (tmp_path / "in" / "b.txt").write_text(article(0).replace(". ", ".  ") + "끝.\n", encoding="utf-8")
    (tmp_path / "in" / "c.txt").write_text(article(0), encoding="utf-8")

    summary = _night(configure(tmp_path, server.url))

    assert {"done": 1, "duplicate": 2} == _states(summary)
    assert 1 == server.asked.total()


def test_a_copy_of_what_failed_gets_its_chance(tmp_path):
    """When the original is refused, the next night asks about the copy."""
    write_articles(tmp_path / "in", range(1))
    (tmp_path / "in" / "b.txt").write_text(article(0), encoding="utf-8")
    with NightServer(lambda _, times: refusal("no") if times == 1 else good()) as server:
        config = configure(tmp_path, server.url)
        first, second = _night(config), _night(config)

    assert {"failed": 1, "duplicate": 1} == _states(first)
    assert {"done": 1} == _states(second)


def test_filtered_articles_are_kept_with_their_reason(tmp_path, server):
    """The filter says why; when it changes, what it held back is looked at again."""
    write_articles(tmp_path / "in", range(2))
    config = configure(tmp_path, server.url, more='[filter]\nkeywords = ["가람1호"]')
    first = _night(config)
    config = configure(tmp_path, server.url, more='[filter]\nkeywords = ["가람"]')
    second = _night(config)

    assert {"done": 1, "filtered": 1} == _states(first)
    assert {"done": 1} == _states(second)


def test_bad_inputs_do_not_stop_the_night(tmp_path, server):
    """What cannot be read is in quarantine with its reason, and the rest is briefed."""
    write_articles(tmp_path / "in", range(2))
    (tmp_path / "in" / "empty.txt").write_text("")
    (tmp_path / "in" / "english.txt").write_text("This is an article about something else, in English.")
    (tmp_path / "in" / "binary.txt").write_bytes(bytes(range(256)) * 4)

    summary = _night(configure(tmp_path, server.url))

    assert (3, {"done": 2, "failed": 3}) == (summary.exit_code, _states(summary))
    assert {"empty.txt", "english.txt", "binary.txt"} == set(_reasons(tmp_path))
    quarantine = (tmp_path / "out" / "quarantine.md").read_text(encoding="utf-8")
    assert "3 articles could not be briefed" in quarantine
    assert "is not Korean" in quarantine


def test_failed_articles_are_left_until_asked_for(tmp_path):
    """A refusal is not asked about again by itself; --retry-failed does."""
    write_articles(tmp_path / "in", range(1))
    with NightServer(lambda _, times: refusal("no") if times == 1 else good()) as server:
        config = configure(tmp_path, server.url)
        codes = [_night(config).exit_code, _night(config).exit_code]
        retried = _night(config, NightOptions(retry_failed=True))

    assert [3, 0] == codes
    assert {"done": 1} == _states(retried)


def test_passing_faults_are_tried_again_the_next_night(tmp_path):
    """An article that met an overloaded endpoint is taken up by itself."""
    write_articles(tmp_path / "in", range(1))
    with NightServer(lambda _, times: error(503) if times == 1 else good()) as server:
        config = configure(tmp_path, server.url, settings="transport_attempts = 1")
        first, second = _night(config), _night(config)

    assert ({"failed": 1}, {"done": 1}) == (_states(first), _states(second))


@pytest.mark.parametrize(
    ("caps", "reason", "done"),
    [
        ("[caps.night]\narticles = 3", "3 articles", 3),
        ("[caps.night]\ncalls = 2", "2 requests", 2),
        ("[caps.night]\ntokens = 1", "1 tokens", 1),
    ],
)
def test_a_cap_leaves_the_rest_pending(tmp_path, caps, reason, done):
    """When a cap of the night is reached, the night ends cleanly, and the next one goes on."""
    write_articles(tmp_path / "in", range(8))
    with NightServer(delay=0.01) as server:
        first = _night(configure(tmp_path, server.url, more=caps, settings="")) if done != 1 else None
        if first is None:
            text = configure(tmp_path, server.url, more=caps).read_text(encoding="utf-8")
            (tmp_path / "night.toml").write_text(text.replace("concurrency = 8", "concurrency = 1"), encoding="utf-8")
            first = _night(tmp_path / "night.toml")
        second = _night(configure(tmp_path, server.url))

    assert (3, {"done": done, "pending": 8 - done}) == (first.exit_code, _states(first))
    assert reason in first.stopped
    assert {"done": 8 - done} == _states(second)
    assert 8 == server.asked.total()


def test_a_sources_cap_holds_for_that_source(tmp_path, server):
    """The rest of a source waits; the night is not over for others."""
    write_articles(tmp_path / "in", range(4))
    write_articles(tmp_path / "more", range(10, 13))
    config = configure(tmp_path, server.url)
    text = config.read_text(encoding="utf-8").replace('path = "in"', 'path = "in"\ncap = 1')
    config.write_text(text + '\n[[source]]\nkind = "folder"\npath = "more"\n', encoding="utf-8")

    assert {"done": 4, "pending": 3} == _states(_night(config))


def test_an_articles_cap_ends_that_article(tmp_path):
    """An article whose answers stay invalid stops at its cap, with advice."""
    write_articles(tmp_path / "in", range(1))
    with NightServer(lambda *_: completion("{}")) as server:
        summary = _night(configure(tmp_path, server.url, more="[caps.article]\ncalls = 2"))

    assert ({"failed": 1}, 2) == (_states(summary), server.asked[0])
    assert "The article's cap of 2 requests" in _reasons(tmp_path)["a0000.txt"]


def test_a_cap_in_money_needs_a_price(tmp_path, server):
    """Where nobody knows the price, a cap in money is refused before anything is asked."""
    with pytest.raises(SettingsError, match="no price is known for model scripted"):
        _night(configure(tmp_path, server.url, more="[caps.night]\nusd = 1.0"))


def test_an_exhausted_quota_ends_the_night(tmp_path):
    """When nothing more can be asked, the rest stays pending instead of failing one by one."""
    write_articles(tmp_path / "in", range(30))
    with NightServer(lambda *_: error(429, code="insufficient_quota")) as server:
        summary = _night(configure(tmp_path, server.url))

    assert (1, {"pending": 30}) == (summary.exit_code, _states(summary))
    assert server.asked.total() <= 8


def test_an_endpoint_that_is_down_ends_the_night(tmp_path):
    """After many articles in a row without an answer, the rest is left for another night."""
    write_articles(tmp_path / "in", range(60))
    with NightServer(lambda *_: error(500)) as server:
        summary = _night(configure(tmp_path, server.url, settings="transport_attempts = 1"))

    assert 1 == summary.exit_code
    assert "articles in a row had no answer" in summary.stopped
    assert summary.states["pending"] >= 30


def test_two_nights_do_not_run_at_once(tmp_path, server):
    """The second says who is at work, and asks nothing."""
    config = configure(tmp_path, server.url)
    with single_run(tmp_path / "out" / "ledger.sqlite"), pytest.raises(NightRunning, match=str(os.getpid())):
        _night(config)


def test_a_night_keeps_its_day_across_midnight(tmp_path, server):
    """The day is Korea's when the night begins, whatever the machine's zone."""
    write_articles(tmp_path / "in", range(1))
    late = dt.datetime(2026, 3, 4, 15, 30, tzinfo=dt.UTC)

    summary = _night(configure(tmp_path, server.url), now=lambda: late)

    assert "2026-03-05" == summary.day
    assert 1 == len(list((tmp_path / "out" / "2026-03-05").glob("a*.json")))


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

    _night(config, now=lambda: dt.datetime(2026, 3, 5, 0, 5, tzinfo=KST))

    assert ["2026-03-05"] == [path.parent.name for path in tmp_path.glob("out/*/a*.json")]
    assert [] == list((tmp_path / "out" / "2026-03-04").iterdir())


def test_a_clock_that_goes_back_costs_nothing(tmp_path, server):
    """A restart on what the clock calls an earlier day finds everything done."""
    write_articles(tmp_path / "in", range(2))
    config = configure(tmp_path, server.url)
    _night(config, now=lambda: dt.datetime(2026, 3, 5, 0, 5, tzinfo=KST))

    summary = _night(config, now=lambda: dt.datetime(2026, 3, 4, 23, 55, tzinfo=KST))

    assert (2, {}) == (summary.unchanged, _states(summary))
    assert 2 == briefs(tmp_path).total()


def test_a_folder_that_is_missing_is_told_and_others_go_on(tmp_path, server):
    """A source that cannot be listed makes the night end with 3, its name and reason told."""
    write_articles(tmp_path / "in", range(1))
    config = configure(tmp_path, server.url)
    config.write_text(config.read_text(encoding="utf-8") + '\n[[source]]\nkind = "folder"\npath = "gone"\n')

    summary = _night(config)

    assert (3, {"done": 1}) == (summary.exit_code, _states(summary))
    assert "There is no folder" in summary.sources["gone"].error


def test_an_output_that_cannot_be_written_is_told_before_anything_is_paid(tmp_path, server):
    """A file in place of the folder ends the night before it begins."""
    write_articles(tmp_path / "in", range(1))
    (tmp_path / "out").write_text("")

    with pytest.raises(OutputError, match="cannot be written"):
        _night(configure(tmp_path, server.url))

    assert 0 == server.asked.total()


def test_a_disk_that_fills_up_loses_nothing(tmp_path, server, monkeypatch):
    """When briefs cannot be written any more, the night says so; the next one pays for no reply again."""
    write_articles(tmp_path / "in", range(6))
    config = configure(tmp_path, server.url)
    with monkeypatch.context() as full:
        full.setattr("summarizer.nightly.files.os.fsync", _full_after(8))
        first = _night(config)
    asked = server.asked.total()
    second = _night(config)

    assert (1, "The disk is full") == (first.exit_code, first.stopped.partition(". ")[2].partition(":")[0])
    assert 6 == first.states.get("done", 0) + second.states.get("done", 0) == briefs(tmp_path).total()
    assert all(count <= 1 for count in briefs(tmp_path).values())
    with Ledger.open(tmp_path / "out" / "ledger.sqlite") as ledger:
        assert ledger.spent().replies >= 6
    assert server.asked.total() - asked <= 6 - first.states.get("done", 0)


def _full_after(times):
    left, real = [times], os.fsync

    def fsync(handle):
        left[0] -= 1
        if left[0] < 0:
            raise OSError(errno.ENOSPC, "No space left on device")
        real(handle)

    return fsync


@pytest.mark.skipif(sys.platform == "win32", reason="signals")
def test_a_signal_ends_the_night_with_what_is_in_flight(tmp_path, stop_requested):
    """SIGTERM begins nothing new, finishes what is in flight, and says 130."""
    write_articles(tmp_path / "in", range(40))
    with NightServer(held=True) as server:

        def terminate():
            server.arrived.wait(PATIENCE)
            os.kill(os.getpid(), signal.SIGTERM)
            stop_requested.wait(PATIENCE)
            server.released.set()

        with _beside(terminate):
            summary = _night(configure(tmp_path, server.url))

    assert 130 == summary.exit_code
    assert 1 <= summary.states["done"] == server.asked.total() <= 8


@pytest.mark.skipif(sys.platform == "win32", reason="signals")
def test_what_is_not_finished_within_the_grace_time_stays_pending(tmp_path):
    """A request that hangs is given up after the grace time."""
    write_articles(tmp_path / "in", range(3))
    with NightServer(lambda *_: hang()) as server:

        def terminate():
            server.arrived.wait(PATIENCE)
            os.kill(os.getpid(), signal.SIGTERM)

        with _beside(terminate):
            summary = _night(configure(tmp_path, server.url, grace=0.2))

    assert (130, 0) == (summary.exit_code, summary.states.get("done", 0))
    with Ledger.open(tmp_path / "out" / "ledger.sqlite") as ledger:
        assert () == ledger.attempts.killed()


@pytest.mark.skipif(sys.platform == "win32", reason="signals")
def test_a_second_signal_ends_the_night_at_once(tmp_path, stop_requested):
    """What is in flight is given up without its grace time, and stays pending."""
    write_articles(tmp_path / "in", range(1))
    with NightServer(lambda *_: hang()) as server:

        def interrupt_twice():
            server.arrived.wait(PATIENCE)
            os.kill(os.getpid(), signal.SIGINT)
            stop_requested.wait(PATIENCE)  # signals of one kind that come at once are one
            os.kill(os.getpid(), signal.SIGINT)

        with _beside(interrupt_twice):
            summary = _night(configure(tmp_path, server.url))

    assert (130, {"pending": 1}) == (summary.exit_code, _states(summary))


def test_what_engines_tell_is_in_the_log_and_on_stderr(tmp_path, server, monkeypatch):
    """A warning reaches whoever watches, a remark the log alone; after the night nobody listens any more."""
    told = []
    watcher = SilentWatcher()
    monkeypatch.setattr(watcher, "warned", told.append)
    logger = logging.getLogger("summarizer.nightly.engines.some")

    def speak(*_):
        logger.info("a batch was sent")
        logger.warning("a batch is unknown")

    write_articles(tmp_path / "in", range(1))
    monkeypatch.setattr(watcher, "began", speak)
    monkeypatch.setattr(watcher, "settled", speak)
    summary = _night(configure(tmp_path, server.url), watcher=watcher)
    speak()

    log = (tmp_path / "out" / summary.day / "night.jsonl").read_text(encoding="utf-8")
    assert ["a batch is unknown"] == told
    assert (1, 1) == (log.count('"a batch was sent"'), log.count('"a batch is unknown"'))


def test_a_dry_run_asks_and_writes_nothing(tmp_path, server):
    """It says what would be briefed, and leaves no trace."""
    write_articles(tmp_path / "in", range(3))
    config = load_config(configure(tmp_path, server.url), environment={})

    plan = asyncio.run(rehearse(config))

    assert (3, 0) == (len(plan.to_brief), plan.unchanged)
    assert not (tmp_path / "out").exists()
    assert 0 == server.asked.total()


def test_since_leaves_older_files_out(tmp_path, server):
    """What its source dates earlier is not taken up, and not marked either."""
    write_articles(tmp_path / "in", range(2))
    os.utime(tmp_path / "in" / "a0000.txt", (1, 1))
    config = configure(tmp_path, server.url)

    first = _night(config, NightOptions(since=dt.datetime(2020, 1, 1, tzinfo=KST)))
    second = _night(config)

    assert ({"done": 1}, {"done": 1}) == (_states(first), _states(second))


def test_the_log_tells_each_article(tmp_path, server):
    """Each line of the log is a JSON object with time and run, from beginning to end."""
    write_articles(tmp_path / "in", range(2))
    summary = _night(configure(tmp_path, server.url, more='[report]\nprometheus = "night.prom"'))

    lines = [json.loads(line) for line in (tmp_path / "out" / summary.day / "night.jsonl").read_text().splitlines()]
    assert ["night_began", "article", "article", "night_ended"] == [line["event"] for line in lines]
    assert {summary.run} == {line["run"] for line in lines}
    assert 'policy_brief_night_articles{state="done"} 2' in (tmp_path / "night.prom").read_text(encoding="utf-8")
    saved = json.loads((tmp_path / "out" / summary.day / "run.json").read_text(encoding="utf-8"))
    assert summary == type(summary).model_validate(saved)


def test_a_defect_met_on_one_article_is_told(tmp_path, server, monkeypatch):
    """An unexpected exception is that article's failure, and the others are briefed."""
    write_articles(tmp_path / "in", range(3))
    real = local.brief_article

    async def broken(article, **more):
        if "가람1호" in article.text:
            raise KeyError("M9")
        return await real(article, **more)

    monkeypatch.setattr(local, "brief_article", broken)
    summary = _night(configure(tmp_path, server.url))

    assert {"done": 2, "failed": 1} == _states(summary)
    assert "KeyError" in _reasons(tmp_path)["a0001.txt"]
