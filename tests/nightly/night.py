"""Nights in small: original articles, a server that briefs them, settings, and the command in a process of its own."""

from __future__ import annotations

import asyncio
import json
import os
import random
import re
import subprocess
import sys
import threading
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

from click.testing import CliRunner, Result

from summarizer.cli import cli
from summarizer.nightly.config import load_config
from summarizer.nightly.ledger import Ledger
from summarizer.nightly.report import Summary
from summarizer.nightly.run.night import NightOptions, run_night
from tests.ask.loopback import (
    Loopback,
    Reply,
    asks_for_a_draft,
    asks_of_a_page,
    completion,
    drafted,
    nothing_read,
)
from tests.processes import PATIENCE

__all__ = [
    "LISTS",
    "NightServer",
    "article",
    "briefs",
    "command",
    "configure",
    "environment",
    "good",
    "hold_night",
    "invoke",
    "reasons",
    "run",
    "states",
    "write_articles",
]

LISTS = (
    "read_with_care", "corrections", "investments", "stances", "korean_models", "policy_measures", "denials", "dates",
    "speakers", "consequences", "caveats", "follow_up", "names",
)  # fmt: skip
"""Lists of an answer that may be empty."""
_WHO = ("과학기술부", "산업지원청", "한빛연구원", "다온시", "새봄위원회", "누리협회", "가온대학교", "미르재단")
_WHAT = (
    "인공지능 인력을 기르는",
    "반도체 설계를 돕는",
    "공공 자료를 여는",
    "안전 기준을 세우는",
    "병원에 모델을 들이는",
)
_HOW = ("계획을 발표했다", "사업을 시작한다고 밝혔다", "방안을 논의했다", "협약을 맺었다", "보고서를 냈다")
_WHY = (
    "지역 기업의 부담을 덜기 위해서다",
    "현장의 요구가 컸기 때문이다",
    "해외 사례를 살핀 결과다",
    "전문가들의 권고에 따른 것이다",
)


def article(number: int) -> str:
    """Write an article that no other number's is like; its mark is how the server knows it."""
    dice = random.Random(number)  # noqa: S311 - the same article every time
    lines = [f"가람{number}호 소식이다."]
    for _ in range(6):
        who, what, how, why = (dice.choice(words) for words in (_WHO, _WHAT, _HOW, _WHY))
        lines.append(f"{who}는 {what} {dice.choice(_HOW[:2])[:2]} {_syllables(dice)} {how}. {why}.")
    return f"가람{number}호\n\n" + " ".join(lines) + "\n"


def write_articles(folder: Path, numbers: range) -> None:
    """Write one file for each number."""
    folder.mkdir(parents=True, exist_ok=True)
    for number in numbers:
        (folder / f"a{number:04}.txt").write_text(article(number), encoding="utf-8")


def good(number: int = 0, times: int = 1, point: str = "A notice was published [1]") -> Reply:
    """Answer with a brief that is valid for every such article; each reply is another."""
    answer = {"scope": "other", "article_kind": "news", "headline": point, "bottom_line": point, "key_points": [point]}
    return completion(json.dumps({**answer, **{name: [] for name in LISTS}}), id=f"chatcmpl-{number}-{times}")


class NightServer(Loopback):
    """Answers by article: `reply` is given its number and how often a brief of it was asked for, this time included.

    `asked` counts these requests by article, and a reply is sent after `delay` seconds, or with `held` once `released`
    is set. `looked_at` counts requests for what the lines of its page are, `drafted` those for its draft; both are
    answered at once.
    """

    def __init__(self, reply: Callable[[int, int], Reply] = good, *, delay: float = 0.0, held: bool = False) -> None:
        super().__init__(good())
        self._reply = reply
        self._delay = delay
        self._held = held
        self.released = threading.Event()
        self._counting = threading.Lock()
        self.asked: Counter[int] = Counter()
        self.looked_at: Counter[int] = Counter()
        self.drafted: Counter[int] = Counter()
        self.in_flight = 0
        self.most_in_flight = 0

    @property
    def paid(self) -> int:
        """How many requests came."""
        return self.asked.total() + self.looked_at.total() + self.drafted.total()

    def next_reply(self, path: str, headers: Any, body: dict[str, Any]) -> Reply:  # noqa: ARG002 - as its base
        """Find the article that is meant, and answer when it is time."""
        number = int(re.findall(r"가람(\d+)호", json.dumps(body["messages"], ensure_ascii=False))[-1])
        counted, apart = self._told_apart(body)
        with self._counting:
            counted[number] += 1
            times = counted[number]
            self.in_flight += 1
            self.most_in_flight = max(self.most_in_flight, self.in_flight)
        if apart is None:
            self._wait()
        with self._counting:
            self.in_flight -= 1
        return apart or self._reply(number, times)

    def _told_apart(self, body: dict[str, Any]) -> tuple[Counter[int], Reply | None]:
        """Return what counts a request, and its reply if `reply` is not asked for one."""
        if asks_of_a_page(body):
            return self.looked_at, nothing_read(body)
        if asks_for_a_draft(body):
            return self.drafted, drafted(body)
        return self.asked, None

    def _wait(self) -> None:
        self.arrived.set()
        if self._held:
            self.released.wait(PATIENCE)
        self.ended.wait(self._delay)


def configure(folder: Path, url: str, *, more: str = "", settings: str = "", grace: float = PATIENCE) -> Path:
    """Write settings for the folder `in`, and give their path."""
    path = folder / "night.toml"
    path.write_text(
        f"""
out = "out"
grace = {grace}
{more if not more.lstrip().startswith("[") else ""}
[[source]]
kind = "folder"
path = "in"

[settings]
model = "scripted"
base_url = "{url}"
structured = "json_schema"
second_reader = false
fetch_allow = ["127.0.0.1"]
concurrency = 8
{settings}
{more if more.lstrip().startswith("[") else ""}
""",
        encoding="utf-8",
    )
    return path


def command(config: Path, *flags: str) -> list[str]:
    """Return the command line of a night."""
    return [sys.executable, "-m", "summarizer", "nightly", str(config), *flags]


def run(config: Path, *flags: str, **options: Any) -> subprocess.CompletedProcess[str]:
    """Run a night to its end in a process of its own."""
    options = {"timeout": PATIENCE, "env": environment(), **options}
    return subprocess.run(command(config, *flags), capture_output=True, text=True, check=False, **options)  # noqa: S603 - ourselves


def environment() -> dict[str, str]:
    """Return an environment in which a process finds this program, and no settings of the machine's."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("POLICY_BRIEF_", "OPENAI_"))}
    return {**kept, "PYTHONPATH": os.pathsep.join(sys.path), "NO_PROXY": "127.0.0.1", "PYTHONUTF8": "1"}


def invoke(*arguments: str) -> Result:
    """Run a command in this process, with no settings of the machine's."""
    hidden = dict.fromkeys(os.environ.keys() - environment().keys())
    return CliRunner().invoke(cli, arguments, env=hidden, catch_exceptions=False)


def hold_night(config: Path, options: NightOptions | None = None, **more: Any) -> Summary:
    """Run a night to its end in this process."""
    return asyncio.run(run_night(load_config(config, environment={}), options, **more))


def states(summary: Summary) -> dict[str, int]:
    """Return the states that a night gave to articles."""
    return {state: count for state, count in summary.states.items() if count}


def reasons(folder: Path) -> dict[str, str | None]:
    """Return why articles failed, by the names of their files."""
    with Ledger.open(folder / "out" / "ledger.sqlite") as ledger:
        return {entry.locator.rpartition("/")[2]: entry.reason for entry in ledger.entries.in_state("failed")}


def briefs(folder: Path) -> Counter[str]:
    """Count the briefs on disk by the article that they are of."""
    return Counter(path.name[:5] for path in folder.glob("out/*/a*.json"))


def _syllables(dice: random.Random) -> str:
    return "".join(chr(dice.randrange(0xAC00, 0xD7A3)) for _ in range(8))
