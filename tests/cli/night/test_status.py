"""`policy-brief status` reads a ledger, and nothing else."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

from summarizer.nightly.engines.base import PaidReply
from summarizer.nightly.ledger import Ledger, Sighting
from summarizer.nightly.ledger.batches import BatchLine, PendingBatches
from tests.nightly.ledger.made import begun, finish, took
from tests.nightly.night import environment


@pytest.fixture
def config(tmp_path):
    path = tmp_path / "night.toml"
    path.write_text('out = "out"\n[[source]]\nkind = "folder"\npath = "in"\n', encoding="utf-8")
    return path


@pytest.fixture
def ledger(tmp_path):
    (tmp_path / "out").mkdir()
    with Ledger.open(tmp_path / "out" / "ledger.sqlite") as opened:
        yield opened


@pytest.fixture
def night(ledger):
    return ledger.begin_night("2026-03-04")


def _see(ledger, night, locator, **more):
    ledger.entries.see(Sighting(locator=locator, source="in", stamp="1", title=None), night=night.id, **more)


def _failed(ledger, night, locator="bad\x1b[31m.txt"):
    _see(ledger, night, locator, key=locator)
    attempt = ledger.attempts.begin(key=locator, locator=locator, night=night.id, day=night.day, stem="bad")
    ledger.attempts.failed(attempt, basis="r", reason="the model declined", next_step="read it", retryable=False)


def test_it_says_where_articles_stand_and_why(run, config, ledger, night):
    """Counts by source, reasons for what waits or was filtered, and the quarantine with its next steps."""
    _see(ledger, night, "a.txt", reason="the night's cap of 3 articles was reached")
    _see(ledger, night, "b.txt")
    ledger.entries.settle("b.txt", "filtered", basis="f", reason="it holds none of the filter's 2 keywords")
    _failed(ledger, night)

    shown = run("status", config).stdout

    assert ["in", "0", "0", "0", "1", "1", "1"] == shown.splitlines()[1].split()
    for told in ("1  the night's cap of 3 articles", "1  it holds none of", "the model declined", "read it"):
        assert told in shown
    assert "\x1b" not in shown


def test_it_says_what_nights_cost_and_how_they_ended(run, config, ledger, night):
    """An ended night, and the one at work, with what each paid."""
    ledger.replies(night).keep(PaidReply(request="q", key="k", body="{}", prompt_tokens=1000, completion_tokens=500))
    ledger.end_night(night, exit_code=3, summary={"states": {"done": 2, "failed": 1}, "stopped": None})
    ledger.begin_night("2026-03-05")

    shown = run("status", config).stdout

    assert "price unknown, 1,500 tokens in 1 replies" in shown
    assert "something failed or is left; 2 done, 1 failed; price unknown" in shown
    assert "2026-03-05" in shown
    assert "at work" in shown


def test_it_says_what_saved_briefs_took_by_stage(run, config, ledger, night):
    """Calls, tokens and cost of each stage that was asked; a price that is not known is not nothing."""
    stages = (took("write"), took("second read", cost_usd=None, prompt_tokens=0, completion_tokens=0))
    finish(ledger, night, begun(ledger, night), *stages)

    shown = run("status", config).stdout
    found = json.loads(run("status", config, "--format", "json").stdout)

    assert "Saved briefs, by stage\n  write: 1 briefs, 1 calls, 1,500 tokens, 0.0100 US dollars" in shown
    assert "  second read: 1 briefs, 1 calls, tokens unknown, price unknown" in shown
    assert [("write", 0.01), ("second read", None)] == [(stage["stage"], stage["usd"]) for stage in found["stages"]]


def test_a_night_whose_process_is_gone_was_killed(run, config, ledger, night):
    """A night without an end whose process does not live was killed."""
    with subprocess.Popen([sys.executable, "-c", ""]) as gone:
        gone.wait()
    with ledger.store.writing() as connection:
        connection.execute("UPDATE nights SET pid = ? WHERE id = ?", (gone.pid, night.id))

    assert "killed" in run("status", config).stdout


def test_batches_on_their_way_are_listed(run, config, ledger):
    """A batch shows its name, or its run id while it has none, and the stages that its articles are in."""
    pending_batches = PendingBatches(ledger)
    lines = {"k1": BatchLine(request="r1", since=5.0), "k2": BatchLine(request="r2", since=5.0, stage="review")}
    pending_batches.set_id(pending_batches.add(lines, at=1_770_000_000.0), "batch_7")

    assert "batch_7: 2 articles (1 write, 1 review), since 2026-02-02" in run("status", config).stdout


def test_as_json_it_holds_all(run, config, ledger, night):
    """The list of a person's reading is short, a machine's is whole."""
    for number in range(25):
        _failed(ledger, night, f"{number:02}.txt")

    found = json.loads(run("status", config, "--format", "json").stdout)

    assert (25, {"failed": 25}) == (len(found["quarantine"]), found["sources"]["in"])
    assert "and 5 more" in run("status", config).stdout


def test_it_only_reads(run, config, tmp_path):
    """Before the first night there is nothing, and nothing is made."""
    result = run("status", config)

    assert (0, "") == (result.exit_code, result.stdout)
    assert "No night has begun yet" in result.stderr
    assert [config] == list(tmp_path.iterdir())


@pytest.mark.usefixtures("night")
def test_it_may_be_asked_while_a_night_writes(run, config, ledger):
    """A transaction that is under way holds nobody up, and what it has not committed is not seen."""
    with ledger.store.writing() as connection:
        connection.execute("UPDATE nights SET day = '1999-01-01'")

        assert "2026-03-04" in run("status", config).stdout


def test_a_ledger_of_a_newer_version_is_told(run, config, ledger):
    """A look says what a night would say."""
    with ledger.store.reading() as connection:
        connection.execute("PRAGMA user_version = 99")

    result = run("status", config)

    assert 1 == result.exit_code
    assert "newer policy-brief wrote it" in result.stderr


@pytest.mark.usefixtures("night")
def test_it_needs_no_model_client(config):
    """It is asked often: it imports neither the SDK nor what finds copies."""
    code = (
        "import sys\nfrom summarizer.__main__ import main\n"
        f"sys.argv[1:] = ['status', {str(config)!r}]\n"
        "try: main()\n"
        "except SystemExit as end:\n"
        "    print([n for n in ('openai', 'instructor', 'datasketch', 'lxml', 'feedparser') if n in sys.modules],"
        " end.code, file=sys.stderr)"
    )

    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False, env=environment())  # noqa: S603 - ourselves

    assert "[] 0\n" == done.stderr
