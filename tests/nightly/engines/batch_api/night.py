"""Nights that ask through the batch double, on a real ledger, in no time."""

from __future__ import annotations

import asyncio
import inspect
import json
import math
import os
import re
import subprocess
import sys
from collections import Counter
from collections.abc import AsyncIterator, Callable, Iterable, Mapping, Sequence
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any

import httpx2
import tenacity

from summarizer import Article, Settings
from summarizer.nightly.config import ArticleCaps, Rate
from summarizer.nightly.engines.base import Job, Outcome, Replies
from summarizer.nightly.engines.batch_api.api import BatchApi
from summarizer.nightly.engines.batch_api.context import BatchContext, BatchOptions, Clock
from summarizer.nightly.engines.batch_api.engine import BatchEngine
from summarizer.nightly.engines.batch_api.request import RequestFinder
from summarizer.nightly.engines.local import LocalEngine
from summarizer.nightly.ledger import Ledger
from summarizer.nightly.limits.budget import Budget
from summarizer.nightly.limits.pace import Pace
from tests.ask.loopback import Reply, asks_for_a_draft, completion, drafted
from tests.nightly.engines.batch_api.double import BatchDouble, StoredBatch
from tests.nightly.night import LISTS
from tests.processes import started

__all__ = [
    "ALL",
    "HOURLY",
    "JOBS",
    "ONCE",
    "SUBJECTS",
    "Crash",
    "Steps",
    "answer",
    "answer_in_stages",
    "answer_otherwise",
    "batches_noted",
    "bodies_of",
    "briefed",
    "night",
    "night_in_a_process",
    "night_without_batches",
    "replies_of",
    "slow",
    "stage_of",
    "subject_of",
]

ROOT = Path(__file__).resolve().parents[4]

SUBJECTS = {
    "병원": "hospitals",
    "농가": "farms",
    "박물관": "museums",
    "철도": "railways",
}


def _job(korean: str) -> Job:
    text = f"정부는 {korean}에 인공지능을 들이는 계획을 밝혔다.\n예산은 아직 정해지지 않았다."
    return Job(f"{SUBJECTS[korean]:-<64}", Article.from_text(text, headline="인공지능 계획"))


JOBS = tuple(_job(korean) for korean in SUBJECTS)
ALL = sorted(SUBJECTS.values())
ONCE = Counter(job.key for job in JOBS)
HOURLY = BatchOptions(poll=3600.0)


def subject_of(body: dict[str, Any]) -> str:
    """Tell which article a request is about."""
    text = body["messages"][0 if asks_for_a_draft(body) else 1]["content"]
    return next(english for korean, english in SUBJECTS.items() if re.search(rf"\b{korean}에", text))


def answer(body: dict[str, Any]) -> Reply:
    """Answer with a sound brief of the article that is asked about, or with a draft."""
    if asks_for_a_draft(body):
        return drafted(body)
    return completion(json.dumps(_brief(subject_of(body))), model="scripted")


def answer_in_stages(body: dict[str, Any]) -> Reply:
    """Answer each of the five stages of a brief: the first key point is doubted, amended, and read again."""
    subject = subject_of(body)
    amended = f"The government plans machines for {subject}"
    match stage_of(body):
        case "Draft" | "PolicyBrief":
            return answer(body)
        case "Patch":
            return completion(json.dumps({"key_points": [{"at": 0, "claim": f"{amended} [1]."}]}), model="scripted")
    doubt = {"claim": 3, "verdict": "not", "words": "artificial", "korean": "", "says": "It does not say so."}
    doubts = [] if amended in body["messages"][1]["content"] else [doubt]
    return completion(json.dumps({"judged": 99, "doubts": doubts}), model="scripted")


def stage_of(body: dict[str, Any]) -> str:
    """Return the name of the answer that a request asks for."""
    return str(body["response_format"]["json_schema"]["name"])


def answer_otherwise(**others: Reply) -> Callable[[dict[str, Any]], Reply]:
    """Give other answers about some subjects, in batches alone: the live endpoint answers as it should."""
    asked: Counter[str] = Counter()

    def reply(body: dict[str, Any]) -> Reply:
        subject = subject_of(body)
        asked[subject] += 1
        return others[subject] if subject in others and asked[subject] == 1 else answer(body)

    return reply


def slow(*subjects: str) -> Callable[[str], float]:
    """Let the lines of some subjects never end."""
    return lambda custom_id: math.inf if custom_id.strip("-") in subjects else 60.0


class Crash(BaseException):
    """The end of a night in the midst of it."""


class Steps:
    """Count what a night does to ledger and endpoint, and crash at one of these steps, before or after its effect."""

    def __init__(self, crash_at: int = 0, *, after: bool = False) -> None:
        self._crash_at = crash_at
        self._after = after
        self.taken: list[str] = []

    def watch(self, watched: Any, *names: str) -> Any:
        """Count calls of some methods of an object."""
        return _Watched(watched, names, self)

    def step(self, name: str, *, after: bool) -> None:
        """Count one, or crash."""
        if not after:
            self.taken.append(name)
        if len(self.taken) == self._crash_at and after == self._after:
            raise Crash(name)


class _Watched:
    def __init__(self, watched: Any, names: Sequence[str], steps: Steps) -> None:
        self._watched = watched
        self._names = names
        self._steps = steps

    def __getattr__(self, name: str) -> Any:
        method = getattr(self._watched, name)
        if name not in self._names:
            return method
        return self._slowly(name, method) if inspect.iscoroutinefunction(method) else self._at_once(name, method)

    def _at_once(self, name: str, method: Any) -> Any:
        def call(*arguments: Any, **named: Any) -> Any:
            self._steps.step(name, after=False)
            result = method(*arguments, **named)
            self._steps.step(name, after=True)
            return result

        return call

    def _slowly(self, name: str, method: Any) -> Any:
        async def call(*arguments: Any, **named: Any) -> Any:
            self._steps.step(name, after=False)
            result = await method(*arguments, **named)
            self._steps.step(name, after=True)
            return result

        return call


class Remote:
    """A double in another process."""

    def __init__(self, url: str) -> None:
        self.url = url
        self.now = 0.0
        self.advance(0.0)

    def advance(self, seconds: float) -> None:
        """Let time pass there."""
        self.now = httpx2.post(f"{self.url}/advance", json={"seconds": seconds}, trust_env=False).json()["now"]


def night_in_a_process(
    double: BatchDouble, path: Path, jobs: Sequence[Job] = JOBS, **options: Any
) -> AbstractContextManager[subprocess.Popen[str]]:
    """Start a night in a process of its own; it writes as JSON what it briefed, and whether it loaded the SDK."""
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(map(str, (ROOT, ROOT / "schemas", ROOT / "prompts")))}
    command = [sys.executable, "-m", "tests.nightly.engines.batch_api.night", double.url, str(path), str(len(jobs))]
    return started(command, cwd=ROOT, env=environment, text=True, **options)


async def night_without_batches(double: BatchDouble, jobs: Iterable[Job] = JOBS, *, path: Path) -> list[Outcome]:
    """Run one night's live engine alone."""
    with Ledger.open(path) as ledger:
        live = _live(_settings(double), ledger.replies(ledger.begin_night("2025-02-21")), Budget())
        return [outcome async for outcome in live.run(_each(jobs))]


async def night(
    double: BatchDouble | Remote,
    path: Path,
    jobs: Sequence[Job] = JOBS,
    *,
    options: BatchOptions | None = None,
    steps: Steps | None = None,
    budget: Budget | None = None,
    has_drafts: bool = True,
    **fields: Any,
) -> list[Outcome]:
    """Run one night's engine on the ledger at `path`; the double's clock advances where the engine would sleep.

    The replies to requests for drafts are there, and cost nothing, unless `has_drafts` is false: so a brief takes one
    round where its stages are not what a test is about.
    """
    chosen = _settings(double, **fields)
    api = BatchApi(chosen.endpoint, wait=tenacity.wait_none())
    with Ledger.open(path) as ledger:
        steps = steps or Steps()
        budget = budget or Budget()
        paid: Any = ledger.replies(ledger.begin_night("2025-02-21"))
        replies = steps.watch(await _with_drafts(paid, jobs, chosen) if has_drafts else paid, "record")
        context = BatchContext(
            settings=chosen,
            api=steps.watch(api, "submit", "find", "retrieve", "download"),
            replies=replies,
            notes=steps.watch(ledger, "note", "forget"),
            budget=budget,
            options=options or BatchOptions(),
            clock=_clock(double),
        )
        engine = BatchEngine(context, _live(chosen, replies, budget))
        try:
            return [outcome async for outcome in engine.run(_each(jobs))]
        finally:
            await api.aclose()


def briefed(outcomes: Sequence[Outcome]) -> list[str]:
    """Check that each document is about its own article, and give the subjects, sorted."""
    texts = {job.key: job.article.sha256 for job in JOBS}
    for outcome in outcomes:
        assert outcome.document is not None, outcome.error
        assert texts[outcome.key] == outcome.document.source.sha256
        assert outcome.key.strip("-") in outcome.document.brief.headline.text.text
    return sorted(outcome.key.strip("-") for outcome in outcomes)


def replies_of(ledger: Path) -> int:
    """Count the replies that were ever paid."""
    with Ledger.open(ledger) as opened:
        return opened.spent().replies


def batches_noted(ledger: Path) -> dict[str, str]:
    """Return the notes about pending batches."""
    with Ledger.open(ledger) as opened:
        return opened.notes("batch:")


def bodies_of(batch: StoredBatch) -> list[dict[str, Any]]:
    """Return the bodies of a batch's lines."""
    return [request["body"] for request in batch.requests]


class _Drafted:
    """The replies of a ledger, and those with drafts next to them."""

    def __init__(self, replies: Any, drafts: Mapping[tuple[str, str], str]) -> None:
        self._replies = replies
        self._drafts = drafts

    def __getattr__(self, name: str) -> Any:
        return getattr(self._replies, name)

    async def recorded(self, key: str, request: str) -> str | None:
        """Return a draft, or a reply of the ledger."""
        return self._drafts.get((key, request)) or await self._replies.recorded(key, request)


async def _with_drafts(replies: Any, jobs: Sequence[Job], settings: Settings) -> _Drafted:
    finder = RequestFinder(settings, replies, ArticleCaps())
    first = {job.key: await finder.find(job) for job in jobs}
    drafts = {(key, found.key): drafted(found.body).body.decode() for key, found in first.items() if found}
    assert all(found.stage == "draft" for found in first.values() if found)
    return _Drafted(replies, drafts)


def _settings(double: BatchDouble | Remote, **fields: Any) -> Settings:
    return Settings(**{"model": "scripted", "base_url": double.url, "second_reader": False, **fields})


def _live(chosen: Settings, replies: Replies, budget: Budget) -> LocalEngine:
    return LocalEngine(chosen, replies=replies, pace=Pace(Rate()), budget=budget, wait=tenacity.wait_none())


def _clock(double: BatchDouble | Remote) -> Clock:
    async def sleep(seconds: float) -> None:
        double.advance(seconds)

    return Clock(now=lambda: double.now, monotonic=lambda: double.now, sleep=sleep)


async def _each(jobs: Iterable[Job]) -> AsyncIterator[Job]:
    for job in jobs:
        yield job


def _brief(subject: str) -> dict[str, Any]:
    point = f"The government plans artificial intelligence for {subject} [1]."
    lists: dict[str, Any] = {name: [] for name in LISTS}
    points = {"headline": point, "bottom_line": point, "key_points": [point, point, point]}
    return {"scope": "other", "article_kind": "news", **points, **lists}


if __name__ == "__main__":
    url, ledger_path, count = sys.argv[1:]
    done = asyncio.run(night(Remote(url), Path(ledger_path), JOBS[: int(count)]))
    print(json.dumps([briefed(done), "openai" in sys.modules]))  # noqa: T201 - its result
