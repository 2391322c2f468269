"""What a night makes of each fault, as a page: `python -m tests.nightly.reliability docs/reliability.md`.

Faults of the endpoint are played by a server on the loopback interface, and waiting is virtual: it is added up, and
takes no time. Each night has two articles, of which one meets the fault.
"""

from __future__ import annotations

import asyncio
import json
import random
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from summarizer.ask.transport.client import MAX_ANSWER_BYTES
from summarizer.ask.transport.retries import Transport
from summarizer.nightly.ledger import Ledger
from tests.ask.loopback import Reply, close, completion, error, refusal, text
from tests.nightly.night import NightServer, configure, good, hold_night, write_articles
from tests.nightly.steps import ARTICLES, STEPS, meet

__all__ = ["FAULTS", "Fault", "write_page"]

_INVALID = json.dumps({"headline": "A headline without a source [99]", "key_points": ["A point [1]"]})


@dataclass(frozen=True)
class Fault:
    """A fault of the endpoint: what it sends for the first requests for an article's brief, and then for ever."""

    name: str
    replies: tuple[Reply, ...]
    last: Reply | None = None

    def reply(self, times: int) -> Reply:
        """Return what is sent the n-th time; a good brief after the fault, unless it stays."""
        if times <= len(self.replies):
            return self.replies[times - 1]
        return self.last or good(1, times)


def _always(name: str, reply: Reply) -> Fault:
    return Fault(name, (), reply)


def _answer(content: str, **fields: Any) -> Reply:
    return completion(content, **fields)


def _good_with(**fields: Any) -> Reply:
    body = json.loads(good(1).body)
    choice = {**body["choices"][0], **fields.pop("choice", {})}
    return Reply(json.dumps({**body, "choices": [choice], **fields}).encode())


def _moved() -> Reply:
    return Reply(status=307, headers={"location": "/v1/chat/completions"})


_SURROGATE = Reply(good(1).body.replace(b"A notice was published", b"A notice \\\\ud800 was published"))

FAULTS = (
    Fault("no fault", ()),
    Fault("429 once, asks to wait 7 s", (error(429, retry_after="7"),)),
    Fault("503 twice", (error(503), error(503))),
    _always("503 for ever", error(503)),
    Fault("connection broken off once", (close(),)),
    _always("connection broken off for ever", close()),
    _always("400", error(400)),
    _always("401", error(401)),
    _always("404", error(404)),
    _always("429, no quota left", error(429, code="insufficient_quota")),
    _always("a web page with 200", text("<html>Welcome</html>")),
    Fault("half a JSON body once", (text("{half", content_type="application/json"),)),
    _always("refusal", refusal("no")),
    _always("content filter", _answer("{", finish_reason="content_filter")),
    _always("answer cut off", _answer("{", finish_reason="length")),
    Fault("empty answer once", (_answer(""),)),
    _always("no choices", _answer("", choices=[])),
    Fault("invalid answer once", (_answer(_INVALID),)),
    _always("invalid answers for ever", _answer(_INVALID)),
    Fault("invalid answer, then 503 for ever", (_answer(_INVALID),), error(503)),
    Fault("invalid answer, then refusal", (_answer(_INVALID),), refusal("no")),
    _always("lone surrogate in the answer", _SURROGATE),
    _always("odd usage", _good_with(usage={"prompt_tokens": "many"})),
    _always("odd finish_reason", _good_with(choice={"finish_reason": ["end"]})),
    _always("odd model name", _good_with(model={"name": 1})),
    _always("an answer without end", text("{" + " " * MAX_ANSWER_BYTES, content_type="application/json")),
    Fault("redirected once", (_moved(),)),
    _always("redirected in a circle", _moved()),
)


@contextmanager
def _virtual_waiting() -> Iterator[list[float]]:
    """Let the transport wait without time passing, and with jitter that is the same every time."""
    waited = [0.0]
    defaults: Any = Transport.__init__.__kwdefaults__
    sleep, uniform, any_share = defaults["sleep"], random.uniform, random.random

    async def add_up(seconds: float) -> None:
        waited[0] += seconds
        await asyncio.sleep(0)

    defaults["sleep"] = add_up
    random.uniform = lambda low, high: (low + high) / 2
    random.random = lambda: 0.5
    try:
        yield waited
    finally:
        defaults["sleep"], random.uniform, random.random = sleep, uniform, any_share


def _row(fault: Fault) -> tuple[str, ...]:
    def reply(number: int, times: int) -> Reply:
        return fault.reply(times) if number == 1 else good(number, times)

    with tempfile.TemporaryDirectory() as name, NightServer(reply) as server, _virtual_waiting() as waited:
        folder = Path(name)
        write_articles(folder / "in", range(2))
        settings = "transport_attempts = 5\nreasks = 2"
        summary = hold_night(configure(folder, server.url, settings=settings))
        with Ledger.open(folder / "out" / "ledger.sqlite") as ledger:
            entry = ledger.entries.get(str(folder / "in" / "a0001.txt"))
            kept = _count(ledger, "SELECT count(*) FROM replies WHERE key = ?", entry.key if entry else None)
            failed = _count(ledger, "SELECT count(*) FROM sent WHERE key = ?", entry.key if entry else None)
    state = entry.state if entry else "unseen"
    asked = server.asked[1] + server.looked_at[1] + server.drafted[1]
    return (
        fault.name, f"{asked}", f"{waited[0]:.1f}", state, f"{summary.exit_code}",
        f"{kept} replies, {failed} requests without one",
    )  # fmt: skip


def _count(ledger: Ledger, query: str, key: str | None) -> int:
    with ledger.store.reading() as connection:
        return int(connection.execute(query, (key,)).fetchone()[0])


def _step_rows() -> Iterator[tuple[str, ...]]:
    for step in STEPS:
        with tempfile.TemporaryDirectory() as name:
            night = meet(Path(name), step, lambda: RuntimeError("planted"))
        yield step.part, step.what, f"{night.code}", f"{night.done}", f"{night.after}", f"{night.paid}"


def _table(heads: tuple[str, ...], rows: list[tuple[str, ...]]) -> str:
    lines = [heads, tuple("---" for _ in heads), *rows]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in lines)


def write_page(faults: tuple[Fault, ...] = FAULTS) -> str:
    """Hold all the nights, and return the page."""
    steps = list(_step_rows())
    lost = sum(1 for row in steps if row[4] != str(ARTICLES) or row[2] not in {"0", "3"})
    heads = ("fault", "requests", "seconds of virtual waiting", "outcome of the article", "exit code", "what was kept")
    parts = (
        "# Reliability",
        "Made by `python -m tests.nightly.reliability docs/reliability.md`; a slow test compares.",
        "## Faults of an endpoint",
        (
            "Each night has two articles, of which one meets the fault, with `transport_attempts = 5`, `reasks = 2` and"
            " no second reader. Its page has been looked at and its draft made before, by the first two requests, whose"
            " replies are kept. A request is counted when it reaches the endpoint. The other article was briefed"
            " wherever the night did not end with 1."
        ),
        _table(heads, [_row(fault) for fault in faults]),
        "## A fault at each step of a night",
        (
            f"Each night has {ARTICLES} articles; a defect is planted at one step of one of them, or of the night's"
            f" report. The next night runs with `--retry-failed`. Nights lost: **{lost} of {len(steps)}**."
        ),
        _table(("part", "step that fails", "exit code", "briefs that night", "after the next", "calls paid"), steps),
        "## Kills",
        (
            "`pytest -m slow tests/nightly/test_kills.py` kills a night 50 times with SIGKILL at concurrency 8, at"
            " random steps. No article is lost or briefed twice; calls paid twice are at most those in flight at the"
            " kills, and the ledger has each as lost (`policy-brief status`)."
        ),
    )
    return "\n\n".join(parts) + "\n"


def main(path: Path, make: Callable[[], str] = write_page) -> None:
    """Write the page to a file."""
    path.write_text(make(), encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
