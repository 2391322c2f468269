"""Whole nights with `via = "batch"`: the command, the ledger, the files."""

from __future__ import annotations

import asyncio
import json
import re
import signal
import subprocess
import threading

import pytest

from summarizer.nightly.config import load_config
from summarizer.nightly.ledger import Ledger
from summarizer.nightly.report.ledger_status import read_ledger_status
from summarizer.nightly.run.night import run_night
from tests.ask.loopback import asks_for_a_draft, asks_of_a_page, completion, drafted, nothing_read
from tests.nightly.engines.batch_api.double import BatchDouble
from tests.nightly.night import briefs, command, configure, environment, good, write_articles
from tests.processes import PATIENCE, started

ARTICLES = 4


class Hourly(BatchDouble):
    """A double on whose clock an hour passes with each look at a batch."""

    def respond(self, request):
        """Let the hour pass, and answer."""
        if request.method == "GET" and re.fullmatch(r"/v1/batches/\w+", request.path):
            self.advance(3600)
        return super().respond(request)


def _answer(body):
    if asks_of_a_page(body):
        return nothing_read(body)
    if asks_for_a_draft(body):
        return drafted(body)
    return good(int(re.findall(r"가람(\d+)호", json.dumps(body["messages"], ensure_ascii=False))[-1]))


def _configure(folder, double, *, wait):
    more = f"[batch]\npoll = 0.01\nwait = {wait}"
    config = configure(folder, double.url, more=more)
    config.write_text('via = "batch"\n' + config.read_text(encoding="utf-8"), encoding="utf-8")
    return config


def _night(config):
    return asyncio.run(run_night(load_config(config, environment={})))


def _read_status(folder):
    with Ledger.look(folder / "out" / "ledger.sqlite") as ledger:
        assert () == ledger.store.check()
        return read_ledger_status(ledger)


def _states(counts):
    return {state: count for state, count in counts.items() if count}


def test_a_night_asks_through_one_batch_a_stage(tmp_path):
    """Each article is briefed from its lines, of its page, its draft and its brief, and none is asked live."""
    write_articles(tmp_path / "in", range(ARTICLES))
    with Hourly(_answer) as double:
        summary = _night(_configure(tmp_path, double, wait=600))

    assert (0, {"done": ARTICLES}) == (summary.exit_code, _states(summary.states))
    log = (tmp_path / "out" / summary.day / "night.jsonl").read_text(encoding="utf-8")
    assert f"was submitted with {ARTICLES} articles: {ARTICLES} page read." in log
    assert f"was submitted with {ARTICLES} articles: {ARTICLES} draft." in log
    assert f"was submitted with {ARTICLES} articles: {ARTICLES} write." in log
    assert ARTICLES == briefs(tmp_path).total()
    assert 3 * ARTICLES == double.executed.total() == summary.spent.replies
    assert ([ARTICLES] * 3, []) == ([len(batch.requests) for batch in double.batches.values()], double.live)


def _answer_both(body):
    is_reading = "SecondReading" == body["response_format"]["json_schema"]["name"]
    return completion('{"judged": 99, "doubts": []}') if is_reading else _answer(body)


def test_second_readings_are_a_round_of_their_own(tmp_path):
    """Each article takes four batches and no live request; ledger and status count all stages."""
    write_articles(tmp_path / "in", range(ARTICLES))
    with Hourly(_answer_both) as double:
        config = _configure(tmp_path, double, wait=600)
        text = config.read_text(encoding="utf-8").replace("second_reader = false", "second_reader = true")
        config.write_text(text, encoding="utf-8")
        summary = _night(config)

    assert (0, {"done": ARTICLES}) == (summary.exit_code, _states(summary.states))
    assert ([ARTICLES] * 4, []) == ([len(batch.requests) for batch in double.batches.values()], double.live)
    assert 4 * ARTICLES == summary.spent.calls == summary.spent.replies
    stages = _read_status(tmp_path).stages
    assert [(stage, ARTICLES, ARTICLES) for stage in ("page read", "draft", "write", "second read")] == [
        (stage.stage, stage.briefs, stage.calls) for stage in stages
    ]
    log = (tmp_path / "out" / summary.day / "night.jsonl").read_text(encoding="utf-8")
    assert f"was submitted with {ARTICLES} articles: {ARTICLES} second read." in log


def test_a_batch_in_flight_is_collected_by_the_next_night(tmp_path):
    """A night that does not wait leaves its articles pending and says where they are; the next one brings them home."""
    write_articles(tmp_path / "in", range(ARTICLES))
    with Hourly(_answer, seconds=lambda _: 7200.0) as double:
        first = _night(_configure(tmp_path, double, wait=0))
        between = _read_status(tmp_path)
        write_articles(tmp_path / "in", range(ARTICLES + 1))
        second = _night(_configure(tmp_path, double, wait=600))
    after = _read_status(tmp_path)

    assert (3, {"pending": ARTICLES}) == (first.exit_code, _states(first.states))
    assert [ARTICLES] == [batch.articles for batch in between.batches]
    (reason,) = between.reasons["pending"]
    assert re.fullmatch(r"Its batch batch_\w+ is still running; the next night collects it\.", reason)
    assert (0, {"done": ARTICLES + 1}) == (second.exit_code, _states(second.states))
    assert ([ARTICLES, 1] * 3, []) == ([len(batch.requests) for batch in double.batches.values()], double.live)
    assert {3} == set(double.executed.values())
    assert ((), {"done": ARTICLES + 1}) == (after.batches, _states(after.states))


@pytest.mark.slow
def test_a_night_killed_between_batch_and_ledger_pays_once(tmp_path):
    """A batch whose name the ledger never learned is taken over by the next night."""
    write_articles(tmp_path / "in", range(ARTICLES))
    created, killed = threading.Event(), threading.Event()

    def hold(_):
        created.set()
        killed.wait(PATIENCE)

    with Hourly(_answer, on_created=hold) as double:
        config = _configure(tmp_path, double, wait=600)
        quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL, "env": environment()}
        with started(command(config), **quiet) as first:
            assert created.wait(PATIENCE)
            first.send_signal(signal.SIGKILL)
            assert -signal.SIGKILL == first.wait(PATIENCE)
            killed.set()
        assert {"pending": ARTICLES} == _states(_read_status(tmp_path).states)
        second = _night(config)

    assert (0, {"done": ARTICLES}) == (second.exit_code, _states(second.states))
    assert (3, 3 * ARTICLES, []) == (len(double.batches), double.executed.total(), double.live)
    assert [1] * ARTICLES == list(briefs(tmp_path).values())
