"""What runs on a worker."""

from __future__ import annotations

from types import SimpleNamespace

from summarizer.nightly.config import ArticleCaps, NightCaps, Rate
from summarizer.nightly.engines.dask.worker import Chunk, WorkerSetup, WorkerState, find_key
from summarizer.settings import Settings
from tests.nightly.engines.dask.night import job


def test_the_key_is_taken_from_the_workers_environment(monkeypatch):
    """A worker that has a key uses its own."""
    monkeypatch.setenv("OPENAI_API_KEY", "common")
    monkeypatch.setenv("POLICY_BRIEF_API_KEY", "own")

    assert "own" == find_key()


def _state(**fields):
    setup = {"token": "night", "settings": Settings(), "article_caps": ArticleCaps(), "rate": Rate(), **fields}
    return WorkerState(WorkerSetup(**setup))


def test_limits_of_rate_are_divided_by_the_number_of_workers():
    """Of sixty requests a minute, each of two workers gets thirty."""
    limiter = _state(rate=Rate(requests_per_minute=60))._get_pace(2)._requests

    assert 30.0 == limiter.max_rate * 60 / limiter.time_period


def test_the_glossary_is_written_where_the_worker_lives(tmp_path, monkeypatch):
    """A glossary travels as content, for its file may be on another machine."""
    monkeypatch.delenv("OPENAI_API_KEY", raising=False)
    monkeypatch.delenv("POLICY_BRIEF_API_KEY", raising=False)
    state = _state(glossary=b"korean,english\n")
    worker = SimpleNamespace(local_directory=str(tmp_path), state=SimpleNamespace(nthreads=2))

    state.setup(worker)

    assert b"korean,english\n" == state._settings.glossary.read_bytes()
    assert tmp_path == state._settings.glossary.parent


async def test_a_run_that_was_halted_begins_nothing():
    """A chunk that comes after its run was stopped returns without outcomes and replies."""
    state = _state()
    state.halt(3)

    returned = await state.brief(Chunk(run=3, jobs=(job(0),), paid={}, share=NightCaps(), workers=1))

    assert ((), (), 0) == (returned.outcomes, returned.replies, returned.used.calls)
