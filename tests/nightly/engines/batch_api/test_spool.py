"""Jobs that wait are on disk, whole."""

from __future__ import annotations

import datetime as dt

from summarizer import Article
from summarizer.nightly.engines.base import Job
from summarizer.nightly.engines.batch_api.spool import Spool
from summarizer.text.article import KST


def job(key, text="정부는 계획을 밝혔다."):
    """Make a job."""
    published = dt.datetime(2025, 2, 20, 9, 0, tzinfo=KST)
    return Job(key, Article.from_text(text, headline="계획", published=published))


async def test_jobs_come_back_as_they_were(tmp_path):
    """Jobs are taken in the order asked for, each as it was put in, lone surrogates included."""
    jobs = {"a": job("a"), "b": job("b", "정부는 \ud800 밝혔다."), "c": job("c")}
    with Spool(tmp_path / "jobs") as spool:
        for each in jobs.values():
            spool.put(each)
        taken = [each async for each in spool.take(["c", "a", "b"])]
    assert [jobs["c"], jobs["a"], jobs["b"]] == taken


async def test_a_job_is_taken_once(tmp_path):
    """What was taken waits no longer; what is looked at does."""
    with Spool(tmp_path / "jobs") as spool:
        spool.put(job("a"))
        spool.put(job("b"))
        assert job("a") == spool.look("a")
        assert ["a"] == [each.key async for each in spool.take(["a", "x", "a"])]
        assert ("b",) == spool.keys
        assert "a" not in spool
        assert "b" in spool
