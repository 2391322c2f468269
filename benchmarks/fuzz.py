"""Whether input from outside can make the program crash or hang.

python -m benchmarks.fuzz [--cases 500000] [--seed 1] [--only feeds]

Bytes, feeds, names and addresses, replies and answers, saved briefs, cassettes and settings are damaged at random. Each
must be read, or refused with a `PolicyBriefError`, within five seconds.
"""

from __future__ import annotations

import asyncio
import json
import random
import signal
import sys
import tempfile
import time
import traceback
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import click

from policy_brief import BriefDocument, PolicyBrief
from summarizer.ask.reply import json_object, problems, read_answer
from summarizer.ask.transport.retries import reply_call
from summarizer.ask.transport.sdk_errors import reply_fault
from summarizer.cassette.file import read_cassette
from summarizer.check.salvage import salvage
from summarizer.endpoint import Endpoint
from summarizer.errors import PolicyBriefError
from summarizer.find.assemble import find
from summarizer.nightly.config import FeedSource, load_config
from summarizer.nightly.files import stem
from summarizer.nightly.sources.feed import Feed
from summarizer.nightly.sources.folder import find_path, name_place
from summarizer.nightly.sources.urls import join_address
from summarizer.readers import read
from summarizer.readers.page import Page
from summarizer.write import read_document, to_json, to_markdown

__all__ = ["TARGETS", "Found", "Target", "fuzz", "list_targets"]

SECONDS = 5
_ROOT = Path(__file__).parents[1]
_TOKENS = (
    b"", b"\x00", b"\xff\xfe", b"\xed\xa0\x80", b"\\ud800", b"\\u0000", b"<", b">", b"<![CDATA[", b"&#xD800;", b"&amp;",
    b"]]>", b"[", b"]", b"{", b"}", b'"', b"'", b"\\", b"://", b"http://[", b"//", b"..", b"%00", b"%ff", b"\r\n",
    b"-1", b"1e999", b"9" * 40, b"null", b"true", b"[[", b"\xea\xb0\x80", b"\xe2\x80\xae", b"\xf3\xa0\x81\x81", b"=",
    b"#", b": ",
)  # fmt: skip
_FEED = """<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>새 소식</title>
<item><title>다온시, 인공지능 사업을 시작한다</title><link>https://news.example.com/1</link>
<pubDate>Wed, 04 Mar 2026 09:00:00 +0900</pubDate></item>
<item><title>둘째 소식</title><link>/2?a=1&amp;b=2</link></item></channel></rss>"""
_ARTICLE = """다온시, 인공지능 사업에 120억원 투자

다온시는 4일 인공지능 관제소에 120억원을 투자한다고 밝혔다. 2027년까지다.
"""
_PAGE = f"<!doctype html><html><head><title>소식</title></head><body><article><p>{_ARTICLE}</p></article></body></html>"
_ANSWER = {
    "scope": "other", "article_kind": "news", "headline": "Daon invests {M1} [1]",
    "bottom_line": "Daon invests {M1} [1]", "key_points": ["Daon invests {M1} [1]"],
}  # fmt: skip
_REPLY = {
    "id": "1", "object": "chat.completion", "created": 1, "model": "m",
    "choices": [{"index": 0, "finish_reason": "stop", "message": {"role": "assistant", "content": "{}"}}],
    "usage": {"prompt_tokens": 10, "completion_tokens": 5, "prompt_tokens_details": {"cached_tokens": 1}},
}  # fmt: skip
_SETTINGS = """out = "out"
grace = 3
[[source]]
kind = "feed"
url = "https://example.com/rss"
[[source]]
kind = "urls"
urls = ["https://example.com/1"]
[filter]
keywords = ["인공지능"]
[caps.night]
usd = 5.0
[settings]
model = "m"
concurrency = 8
"""
_PLACES = (
    "/in/기사 1.txt",
    "https://news.example.com:8080/a/b?x=1#y",
    "../a",
    "//host/path",
    "http://[::1]/x",
    "기사-1.html",
)


class Hang(BaseException):
    """A case took too long."""


@dataclass
class Found:
    """The counts of a target's cases: how many were read, refused, or ended in a crash or a hang."""

    cases: int = 0
    read: int = 0
    refused: int = 0
    crashes: list[str] = field(default_factory=list)
    hangs: list[str] = field(default_factory=list)
    seconds: float = 0.0


@dataclass(frozen=True)
class Target:
    """Code that reads input from outside; `share` is its part of all cases."""

    name: str
    share: float
    seeds: tuple[bytes, ...]
    work: Callable[[bytes], object]


def _read_bytes(damaged: bytes) -> object:
    article = read(damaged, max_bytes=100_000)
    return article.model_dump_json()


class _Fetcher:
    """Gives damaged content to a feed."""

    def __init__(self, content: bytes) -> None:
        self._content = content

    async def fetch_feed(self, url: str) -> Page:
        """Return the content as a page."""
        return Page(content=self._content, url=url)


def _read_feed(damaged: bytes) -> object:
    feed = Feed(FeedSource(kind="feed", url="https://news.example.com/rss"), _Fetcher(damaged))  # type: ignore[arg-type]  # all that a feed asks of it

    async def listed() -> list[str]:
        return [candidate.sighting.locator async for candidate in feed.candidates()]

    return [locator.encode() for locator in asyncio.run(listed())]


def _name(damaged: bytes) -> object:
    text = damaged.decode("utf-8", "surrogateescape")
    path = Path(text.replace("\x00", ""))
    stem(text, "0" * 64).encode()
    name_place(path).encode()
    find_path(name_place(path))
    return join_address("https://news.example.com/a/", text)


def _read_reply(damaged: bytes) -> object:
    from openai.types.chat import ChatCompletion

    try:
        tree = json.loads(damaged)
    except (ValueError, RecursionError) as error:  # the SDK raises it, and `sdk_errors` translates it
        raise PolicyBriefError(str(error)) from error
    endpoint = Endpoint(model="m")
    reply = ChatCompletion.construct(None, **tree) if isinstance(tree, dict) else tree
    fault = reply_fault(reply, endpoint)
    call = reply_call(reply, endpoint, fault=fault)
    return str(call.notice).encode()


def _answer(damaged: bytes) -> object:
    text = damaged.decode("utf-8", "replace")
    scan = _scan()
    try:
        return read_answer(text, PolicyBrief, context={"scan": scan}, strict=False)
    except ValueError as error:
        problems(error)
    return salvage(json_object(text) or {}, scan)


def _read_brief(damaged: bytes) -> object:
    path = _folder() / "brief.json"
    path.write_bytes(damaged)
    document: BriefDocument = read_document(path)
    return to_json(document).encode(), to_markdown(document).encode()


def _read_tape(damaged: bytes) -> object:
    path = _folder() / "cassette.yaml"
    path.write_bytes(damaged)
    return read_cassette(path)


def _read_settings(damaged: bytes) -> object:
    path = _folder() / "night.toml"
    path.write_bytes(damaged)
    return load_config(path, environment={})


_held = SimpleNamespace(scan=None, folder=None)


def _scan() -> Any:  # noqa: ANN401 - made once
    if _held.scan is None:
        _held.scan = find(read(_ARTICLE.encode()))
    return _held.scan


def _folder() -> Path:
    if _held.folder is None:
        _held.folder = tempfile.TemporaryDirectory()
    return Path(_held.folder.name)


def _list_files(pattern: str, most: int) -> tuple[bytes, ...]:
    files = sorted(_ROOT.glob(pattern), key=lambda path: path.stat().st_size)[:most]
    return tuple(path.read_bytes() for path in files)


def _list_briefs() -> tuple[bytes, ...]:
    """Return seeds for saved briefs: one document, made from the answer above."""
    from policy_brief import Audit
    from summarizer.brief.document import document
    from summarizer.brief.journey import Journey

    brief, _ = salvage(_ANSWER, _scan())
    journey = Journey(seconds=1, replayed=True, on_stage=lambda _: None)
    made = document(brief, Audit(), _scan().article, journey, endpoint="e", replayed="c")
    return (to_json(made).encode(),)


def list_targets() -> tuple[Target, ...]:
    """Return what is fuzzed, with the seeds to damage."""
    return (
        Target("bytes", 0.10, (_ARTICLE.encode(), _PAGE.encode(), _ARTICLE.encode("cp949")), _read_bytes),
        Target("feeds", 0.10, (_FEED.encode(),), _read_feed),
        Target("names", 0.25, tuple(place.encode() for place in _PLACES), _name),
        Target("replies", 0.25, (json.dumps(_REPLY).encode(),), _read_reply),
        Target("answers", 0.08, (json.dumps(_ANSWER).encode(),), _answer),
        Target("briefs", 0.08, _list_briefs(), _read_brief),
        Target("cassettes", 0.02, _list_files("cassettes/**/*.yaml", 1), _read_tape),
        Target("settings", 0.12, (_SETTINGS.encode(),), _read_settings),
    )


TARGETS = ("bytes", "feeds", "names", "replies", "answers", "briefs", "cassettes", "settings")


def _damage(seed: bytes, dice: random.Random) -> bytes:
    """Overwrite bytes of a seed with a token, repeat, delete or flip some, in one to eight places."""
    content = bytearray(seed)
    for _ in range(dice.choice((1, 1, 2, 3, 8))):
        at = dice.randrange(len(content) + 1)
        end = min(len(content), at + dice.choice((0, 1, 2, 8, 64)))
        match dice.randrange(4):
            case 0:
                content[at:end] = dice.choice(_TOKENS)
            case 1:
                content[at:at] = content[at:end] * dice.choice((1, 2, 50))
            case 2:
                del content[at:end]
            case _ if content:
                content[at % len(content)] ^= 1 << dice.randrange(8)
    return bytes(content)


@contextmanager
def _in_time() -> Iterator[None]:
    def end(*_: object) -> None:
        raise Hang

    before = signal.signal(signal.SIGALRM, end)
    signal.setitimer(signal.ITIMER_REAL, SECONDS)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def fuzz(target: Target, cases: int, seed: int) -> Found:
    """Run this number of damaged cases against a target."""
    dice, found, started = random.Random(f"{target.name} {seed}"), Found(), time.monotonic()  # noqa: S311 - repeatable
    for _ in range(cases):
        damaged = _damage(dice.choice(target.seeds), dice)
        found.cases += 1
        try:
            with _in_time():
                target.work(damaged)
            found.read += 1
        except PolicyBriefError:
            found.refused += 1
        except Hang:
            found.hangs.append(repr(damaged[:2000]))
        except Exception:  # noqa: BLE001 - that is what is looked for
            found.crashes.append(f"{damaged!r}\n{traceback.format_exc()}")
    found.seconds = time.monotonic() - started
    return found


@click.command()
@click.option("--cases", default=500_000, show_default=True)
@click.option("--seed", default=1, show_default=True)
@click.option("--only", type=click.Choice(TARGETS), multiple=True)
@click.option("--shown", default=3, show_default=True, help="How many crashes of a target are shown.")
def main(cases: int, seed: int, only: tuple[str, ...], shown: int) -> None:
    """Damage input from outside, and count how many cases are read, refused, crash or hang."""
    warnings.simplefilter("ignore")
    bad = 0
    for target in list_targets():
        if only and target.name not in only:
            continue
        found = fuzz(target, max(1, round(cases * (1 if only else target.share))), seed)
        bad += len(found.crashes) + len(found.hangs)
        click.echo(
            f"{target.name:10} {found.cases:>9,} cases: {found.read:,} read, {found.refused:,} refused,"
            f" {len(found.crashes)} crashes, {len(found.hangs)} hangs; {found.seconds:.0f} s"
        )
        for crash in [*found.crashes[:shown], *found.hangs[:shown]]:
            click.echo(crash, err=True)
    sys.exit(1 if bad else 0)


if __name__ == "__main__":
    main()
