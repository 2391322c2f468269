"""Nights in which much goes wrong at once, and nights next to other nights."""

from __future__ import annotations

import asyncio
import json
import subprocess
import sys
from collections import Counter
from functools import partial

import pytest

from summarizer.nightly.admit.key import Recipe
from summarizer.nightly.config import load_config
from summarizer.nightly.ledger import Ledger, Sighting
from summarizer.nightly.run.night import run_night
from summarizer.nightly.sources.folder import Folder
from tests.ask.loopback import error, hang, refusal
from tests.nightly.night import NightServer, briefs, command, configure, environment, good, invoke, run, write_articles
from tests.processes import PATIENCE, started


def _night(config):
    return asyncio.run(run_night(load_config(config, environment={})))


def _misbehave(number, times):
    """Of 200 articles, 10 meet a 429 once, 4 a 503 once, 2 are refused and 2 stall for good."""
    if times == 1 and number % 20 == 3:
        return error(429, code="rate_limit_exceeded", retry_after="0")
    if times == 1 and number % 50 == 7:
        return error(503, retry_after="0")
    if number % 100 == 11:
        return refusal("no")
    return hang() if number % 100 == 13 else good(number, times)


@pytest.mark.slow
def test_a_night_of_many_faults_briefs_every_good_article(tmp_path, monkeypatch):
    """Bad inputs, 429s, 503s, refusals and stalls: the good are briefed, the bad in quarantine with their reasons."""
    monkeypatch.setattr("summarizer.ask.transport.retries.random.uniform", lambda *_: 0.0)
    write_articles(tmp_path / "in", range(200))
    for number in range(10):
        bad = (b"", b"\x00\xff" * 300, b"An article in English.", b"<html><body></body></html>")[number % 4]
        (tmp_path / "in" / f"bad{number}.{'html' if number % 4 == 3 else 'txt'}").write_bytes(bad)
    with NightServer(_misbehave) as server:
        settings = "request_timeout = 15.0\ntransport_attempts = 2"
        summary = _night(configure(tmp_path, server.url, settings=settings))

    states = {state: count for state, count in summary.states.items() if count}
    assert (3, {"done": 196, "failed": 14}) == (summary.exit_code, states)
    assert 196 == briefs(tmp_path).total()
    with Ledger.look(tmp_path / "out" / "ledger.sqlite") as ledger:
        failed = {entry.locator.rpartition("/")[2]: entry for entry in ledger.entries.in_state("failed")}
    assert {"a0011.txt", "a0013.txt", "a0111.txt", "a0113.txt"} == {name for name in failed if name[0] == "a"}
    assert "declined" in failed["a0011.txt"].reason
    assert "sent nothing for 15 s" in failed["a0013.txt"].reason
    quarantine = (tmp_path / "out" / "quarantine.md").read_text(encoding="utf-8")
    assert 14 == quarantine.count("\n- next step: ")
    assert "\n- next step: nothing: the next night tries again by itself" in quarantine


@pytest.mark.slow
def test_of_two_nights_one_says_that_the_other_runs(tmp_path):
    """The second command ends with 4 at once, names the process at work, and asks nothing."""
    write_articles(tmp_path / "in", range(3))
    with NightServer(held=True) as server:
        config = configure(tmp_path, server.url, settings=f"request_timeout = {PATIENCE}\narticle_timeout = {PATIENCE}")
        pipes = {"stdout": subprocess.DEVNULL, "stderr": subprocess.PIPE, "text": True, "env": environment()}
        with started(command(config), **pipes) as first:
            assert server.arrived.wait(PATIENCE)
            second = invoke("nightly", str(config))
            server.released.set()
            _, told = first.communicate(timeout=PATIENCE)

    assert (4, 0) == (second.exit_code, first.returncode), told
    assert f"Another night is at work on {tmp_path}/out/ledger.sqlite: process {first.pid}" in second.stderr
    assert {0: 1, 1: 1, 2: 1} == server.asked == server.looked_at == server.drafted


def test_a_feed_that_cannot_be_reached_is_told_and_others_go_on(tmp_path):
    """A night with one site down briefs the rest, and ends with 3."""
    write_articles(tmp_path / "in", range(2))
    with NightServer() as server:
        config = configure(tmp_path, server.url)
        feed = '\n[[source]]\nkind = "feed"\nname = "down"\nurl = "http://127.0.0.1:9/rss"\n'
        config.write_text(config.read_text(encoding="utf-8") + feed, encoding="utf-8")
        summary = _night(config)

    assert (3, 2) == (summary.exit_code, briefs(tmp_path).total())
    assert "http://127.0.0.1:9/rss" in summary.sources["down"].error


NO_WORK = """
import asyncio, json, sys
from pathlib import Path
from summarizer.nightly.config import load_config
from summarizer.nightly.run.night import run_night
summary = asyncio.run(run_night(load_config(Path(sys.argv[1]), environment={})))
slow = [name for name in ("openai", "instructor", "datasketch", "httpx2", "feedparser") if name in sys.modules]
print(json.dumps([summary.exit_code, summary.unchanged, slow]))
"""


def test_a_night_with_nothing_new_imports_no_client(tmp_path):
    """Over 2,000 articles that are done, neither SDK nor MinHash is loaded, and no file is read."""
    config = configure(tmp_path, "http://127.0.0.1:9/v1")
    write_articles(tmp_path / "in", range(2000))
    _enter_as_done(tmp_path, config)

    command = [sys.executable, "-c", NO_WORK, str(config)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, env=environment())  # noqa: S603 - ourselves

    assert [0, 2000, []] == json.loads(done.stdout or "null"), done.stderr


def _enter_as_done(folder, config):
    basis = Recipe.from_settings(load_config(config, environment={}).settings).fingerprint
    (folder / "out").mkdir()
    with Ledger.open(folder / "out" / "ledger.sqlite") as ledger:
        night = ledger.begin_night("2026-03-04")
        for path in (folder / "in").iterdir():
            status = path.stat()
            stamp = f"{status.st_size}:{status.st_mtime_ns}"
            ledger.entries.see(Sighting(locator=str(path), source="in", stamp=stamp), night=night.id)
            ledger.entries.settle(str(path), "done", basis=basis)


def test_articles_are_read_only_as_they_are_briefed(tmp_path, monkeypatch):
    """However long the queue, no more articles are held than are in flight and on their way to it."""
    write_articles(tmp_path / "in", range(24))
    listed, most, candidates = Counter(), [0], Folder.candidates

    async def counted(folder):
        async for candidate in candidates(folder):
            listed["taken"] += 1
            yield candidate

    monkeypatch.setattr(Folder, "candidates", counted)
    with NightServer(delay=0.002) as server:

        def reply(number, times):
            most[0] = max(most[0], listed["taken"] - server.asked.total())
            return good(number, times)

        server._reply = reply
        summary = _night(configure(tmp_path, server.url))

    assert 24 == summary.states["done"] == listed["taken"]
    assert most[0] <= 2 * 8 + 2
    assert server.most_in_flight <= 8


def _without_coverage():
    """Return an environment in which no coverage is measured: its file could not grow either."""
    return {name: value for name, value in environment().items() if name != "COVERAGE_PROCESS_CONFIG"}


@pytest.mark.slow
def test_files_that_may_not_grow_end_the_night_without_loss(tmp_path):
    """Where no file may grow beyond 300 kB, the night says so in one line, and the next one ends the work."""
    resource = pytest.importorskip("resource")
    limit = partial(resource.setrlimit, resource.RLIMIT_FSIZE, (300_000, 300_000))
    write_articles(tmp_path / "in", range(30))
    with NightServer() as server:
        config = configure(tmp_path, server.url)
        first = run(config, "--quiet", preexec_fn=limit, env=_without_coverage())
        after = [path.name for path in (tmp_path / "out").rglob("*.part")]
        second = _night(config)

    assert (1, 1) == (first.returncode, first.stderr.count("\n")), first.stderr
    assert "cannot be written" in first.stderr
    assert [] == after
    assert (0, [1] * 30) == (second.exit_code, list(briefs(tmp_path).values()))
    assert server.paid <= 90 + 8
