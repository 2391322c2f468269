"""Nights that ask through the batch double, on a real ledger, in no time."""

from __future__ import annotations

import asyncio
import json
import os
import re
import subprocess
import sys
from collections.abc import AsyncIterator, Callable, Iterable, Sequence
from pathlib import Path
from typing import Any

import httpx2
import tenacity

from summarizer import Article, Settings
from summarizer.ask.asker import open_client
from summarizer.nightly.allowance import Allowance
from summarizer.nightly.config import Rate
from summarizer.nightly.engines.base import Job, Outcome, Replies
from summarizer.nightly.engines.batch import BatchEngine, BatchOptions, Clock
from summarizer.nightly.engines.batch_api import BatchApi
from summarizer.nightly.engines.local import LocalEngine
from summarizer.nightly.ledger import Ledger
from summarizer.nightly.pace import Pace
from tests.ask.loopback import Reply, completion
from tests.nightly.batch_double import BatchDouble

__all__ = [
    "JOBS",
    "SUBJECTS",
    "Crashing",
    "answer",
    "briefed",
    "night",
    "night_in_a_process",
    "night_without_batches",
    "subject_of",
]

ROOT = Path(__file__).resolve().parents[2]

SUBJECTS = {
    "교실": "classrooms",
    "병원": "hospitals",
    "농가": "farms",
    "항만": "harbours",
    "공장": "factories",
    "도서관": "libraries",
    "박물관": "museums",
    "철도": "railways",
}


def _job(korean: str) -> Job:
    text = f"정부는 {korean}에 인공지능을 들이는 계획을 밝혔다.\n예산은 아직 정해지지 않았다."
    return Job(f"{SUBJECTS[korean]:-<64}", Article.from_text(text, headline="인공지능 계획"))


JOBS = tuple(_job(korean) for korean in SUBJECTS)


def subject_of(body: dict[str, Any]) -> str:
    """Tell which article a request is about."""
    text = body["messages"][1]["content"]
    return next(english for korean, english in SUBJECTS.items() if re.search(rf"\b{korean}에", text))


def answer(body: dict[str, Any]) -> Reply:
    """Answer with a sound brief of the article that is asked about."""
    return completion(json.dumps(_brief(subject_of(body))), model="scripted")


class Crashing:
    """The notes of a ledger; a call of the number given ends the night as a crash would, before its effect."""

    def __init__(self, ledger: Ledger, **calls: int) -> None:
        self._ledger = ledger
        self._calls = calls

    def __getattr__(self, name: str) -> Any:
        self._calls[name] = self._calls.get(name, 0) - 1
        if self._calls[name] == 0:
            raise KeyboardInterrupt
        return getattr(self._ledger, name)


class Remote:
    """A double in another process."""

    def __init__(self, url: str) -> None:
        self.url = url
        self.now = 0.0
        self.advance(0.0)

    def advance(self, seconds: float) -> None:
        """Let time pass there."""
        self.now = httpx2.post(f"{self.url}/advance", json={"seconds": seconds}, trust_env=False).json()["now"]


def night_in_a_process(double: BatchDouble, path: Path, **options: Any) -> subprocess.Popen[str]:
    """Run a night in a process of its own, which writes the subjects that it briefed as JSON."""
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(map(str, (ROOT, ROOT / "schemas", ROOT / "prompts")))}
    command = [sys.executable, "-m", "tests.nightly.batch_night", double.url, str(path)]
    return subprocess.Popen(command, cwd=ROOT, env=environment, text=True, **options)  # noqa: S603 - our own


async def night_without_batches(double: BatchDouble, jobs: Iterable[Job] = JOBS, *, path: Path) -> list[Outcome]:
    """Run one night's live engine alone."""
    with Ledger.open(path) as ledger:
        live = _live(_settings(double), ledger.replies(ledger.begin_night("2025-02-21")))
        return [outcome async for outcome in live.run(_each(jobs))]


async def night(
    double: BatchDouble | Remote,
    path: Path,
    jobs: Iterable[Job] = JOBS,
    *,
    options: BatchOptions | None = None,
    notes: Callable[[Ledger], Any] = lambda ledger: ledger,
    **fields: Any,
) -> list[Outcome]:
    """Run one night's engine on the ledger at `path`; the double's clock advances where the engine would sleep."""
    chosen = _settings(double, **fields)
    client = open_client(chosen.endpoint)
    with Ledger.open(path) as ledger:
        replies = ledger.replies(ledger.begin_night("2025-02-21"))
        engine = BatchEngine(
            settings=chosen,
            api=BatchApi(client, chosen.endpoint, wait=tenacity.wait_none()),
            live=_live(chosen, replies),
            replies=replies,
            notes=notes(ledger),
            options=options or BatchOptions(),
            clock=_clock(double),
        )
        try:
            return [outcome async for outcome in engine.run(_each(jobs))]
        finally:
            await client.close()


def briefed(outcomes: Sequence[Outcome]) -> list[str]:
    """Check that each document is about its own article, and give the subjects, sorted."""
    texts = {job.key: job.article.sha256 for job in JOBS}
    for outcome in outcomes:
        assert outcome.document is not None, outcome.error
        assert texts[outcome.key] == outcome.document.source.sha256
        assert outcome.key.strip("-") in outcome.document.brief.headline.text.text
    return sorted(outcome.key.strip("-") for outcome in outcomes)


def _settings(double: BatchDouble | Remote, **fields: Any) -> Settings:
    return Settings(**{"model": "scripted", "base_url": double.url, **fields})


def _live(chosen: Settings, replies: Replies) -> LocalEngine:
    pace, allowance = Pace(Rate()), Allowance()
    return LocalEngine(chosen, replies=replies, pace=pace, allowance=allowance, wait=tenacity.wait_none())


def _clock(double: BatchDouble | Remote) -> Clock:
    async def sleep(seconds: float) -> None:
        double.advance(seconds)

    return Clock(now=lambda: double.now, monotonic=lambda: double.now, sleep=sleep)


async def _each(jobs: Iterable[Job]) -> AsyncIterator[Job]:
    for job in jobs:
        yield job


def _brief(subject: str) -> dict[str, Any]:
    point = {"text": f"The government plans artificial intelligence for {subject}.", "evidence": [1]}
    empty = ("investments", "stances", "korean_models", "policy_measures", "recommendations", "statements", "caveats")
    lists: dict[str, Any] = {name: [] for name in empty}
    points = {"headline": point, "bottom_line": point, "key_points": [point, point, point]}
    return {"scope": "ai_policy", **points, **lists}


if __name__ == "__main__":
    print(json.dumps(briefed(asyncio.run(night(Remote(sys.argv[1]), Path(sys.argv[2]))))))  # noqa: T201 - its result
