"""A night that is killed with SIGKILL, whenever that is, loses nothing and pays for nothing twice."""

from __future__ import annotations

import json
import os
import subprocess
import sys

import pytest

from summarizer.nightly.ledger import Ledger
from tests.nightly.night import NightServer, briefs, configure, environment, write_articles
from tests.processes import PATIENCE

KILLS = int(os.environ.get("POLICY_BRIEF_TEST_KILLS", "50"))  # of a night of four times as many articles
ARTICLES = 4 * KILLS


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="fork")
@pytest.mark.parametrize("seed", [20260304])
def test_killed_nights_lose_nothing(tmp_path, seed):
    """Each article is briefed once; only calls in flight are paid again, and the ledger has each of them.

    An article takes three calls: its page is looked at, a draft is made, and its brief is written.
    """
    write_articles(tmp_path / "in", range(ARTICLES))
    with NightServer(delay=0.002) as server:
        config = configure(tmp_path, server.url)
        told = _kill(config, seed)

    assert (KILLS, 0) == (len(told["killed"]), told["code"])
    assert [1] * ARTICLES == list(briefs(tmp_path).values())
    assert 2 * ARTICLES == len([*tmp_path.glob("out/*/a*.json"), *tmp_path.glob("out/*/a*.md")])
    assert [] == list(tmp_path.rglob(".*.part"))
    lost = server.paid - 3 * ARTICLES
    assert lost <= sum(in_flight for _, in_flight in told["killed"])
    with Ledger.open(tmp_path / "out" / "ledger.sqlite") as ledger:
        assert () == ledger.store.check()
        assert () == ledger.attempts.killed()
        assert {"done": ARTICLES} == {state: many for state, many in ledger.entries.counts().items() if many}
        with ledger.store.reading() as connection:
            paid = connection.execute("SELECT key, count(*) FROM replies GROUP BY key").fetchall()
        assert [3] * ARTICLES == [count for _, count in paid]
        assert lost <= ledger.lost() <= sum(in_flight for _, in_flight in told["killed"])


def _kill(config, seed):
    command = [sys.executable, "-m", "tests.nightly.kills", str(config), str(seed), str(KILLS)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=2 * PATIENCE, env=environment())  # noqa: S603 - ourselves
    assert 0 == done.returncode, done.stderr
    return json.loads(done.stdout)
