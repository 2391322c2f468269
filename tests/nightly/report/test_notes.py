"""What engines log reaches the night's log and its watcher."""

from __future__ import annotations

import logging

from summarizer.nightly.report.tonight import SilentWatcher
from tests.nightly.night import (
    configure,
    hold_night,
    write_articles,
)


def test_what_engines_tell_is_in_the_log_and_on_stderr(tmp_path, server, monkeypatch):
    """A warning reaches whoever watches, a remark the log alone; after the night nobody listens any more."""
    told = []
    watcher = SilentWatcher()
    monkeypatch.setattr(watcher, "warned", told.append)
    logger = logging.getLogger("summarizer.nightly.engines.some")

    def speak(*_):
        logger.info("a batch was sent")
        logger.warning("a batch is unknown")

    write_articles(tmp_path / "in", range(1))
    monkeypatch.setattr(watcher, "began", speak)
    monkeypatch.setattr(watcher, "settled", speak)
    summary = hold_night(configure(tmp_path, server.url), watcher=watcher)
    speak()

    log = (tmp_path / "out" / summary.day / "night.jsonl").read_text(encoding="utf-8")
    assert ["a batch is unknown"] == told
    assert (1, 1) == (log.count('"a batch was sent"'), log.count('"a batch is unknown"'))
