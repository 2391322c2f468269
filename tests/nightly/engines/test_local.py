"""The engine of one machine."""

from __future__ import annotations

from summarizer.nightly.engines import local
from tests.nightly.night import (
    configure,
    hold_night,
    reasons,
    states,
    write_articles,
)


def test_a_defect_met_on_one_article_is_told(tmp_path, server, monkeypatch):
    """An unexpected exception is that article's failure, and the others are briefed."""
    write_articles(tmp_path / "in", range(3))
    real = local.brief_article

    async def broken(article, **more):
        if "가람1호" in article.text:
            raise KeyError("M9")
        return await real(article, **more)

    monkeypatch.setattr(local, "brief_article", broken)
    summary = hold_night(configure(tmp_path, server.url))

    assert {"done": 2, "failed": 1} == states(summary)
    assert "KeyError" in reasons(tmp_path)["a0001.txt"]
