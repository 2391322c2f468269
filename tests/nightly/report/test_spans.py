"""Spans tell of nights, articles and requests, and hold no text of an article."""

from __future__ import annotations

import asyncio
import sys

import pytest
from opentelemetry.sdk.trace import TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter

from summarizer.nightly.config import load_config
from summarizer.nightly.report import spans
from summarizer.nightly.run.night import run_night
from tests.ask.loopback import refusal
from tests.nightly.night import NightServer, configure, good, write_articles


@pytest.fixture
def exported(monkeypatch):
    """Collect finished spans, innermost first."""
    exporter, provider = InMemorySpanExporter(), TracerProvider()
    provider.add_span_processor(SimpleSpanProcessor(exporter))
    monkeypatch.setattr(spans, "_tracer", lambda: provider.get_tracer("policy_brief"))
    yield exporter.get_finished_spans
    provider.shutdown()


def _night(folder, reply=good):
    write_articles(folder / "in", range(2))
    with NightServer(reply) as server:
        return asyncio.run(run_night(load_config(configure(folder, server.url), environment={})))


def test_requests_are_in_articles_and_articles_in_the_night(tmp_path, exported):
    """One trace a night; requests carry the conventions' names for model and tokens."""
    _night(tmp_path)

    names = {span.context.span_id: span.name for span in exported()}
    ways = sorted((span.name, names.get(span.parent.span_id) if span.parent else None) for span in exported())
    articles, calls = [("brief article", "nightly")] * 2, [("chat scripted", "brief article")] * 6
    assert [*articles, *calls, ("nightly", None)] == ways
    request = next(span for span in exported() if span.name.startswith("chat")).attributes
    assert ("chat", "scripted", 1000, 500) == (
        request["gen_ai.operation.name"],
        request["gen_ai.response.model"],
        request["gen_ai.usage.input_tokens"],
        request["gen_ai.usage.output_tokens"],
    )
    assert 2 == exported()[-1].attributes["policy_brief.articles.done"]


def test_no_text_is_exported(tmp_path, exported):
    """Neither article, prompt, answer nor message of an error is in any span; what kind of error it was is."""
    _night(tmp_path, lambda number, times: refusal("가람 소식은 안 된다") if number else good(number, times))

    told = "".join(span.to_json() for span in exported())
    assert "가람" not in told.encode().decode("unicode_escape", "ignore")
    assert "A notice was published" not in told
    assert [] == [event for span in exported() for event in span.events]
    assert {"Refused"} == {span.attributes["error.type"] for span in exported() if "error.type" in span.attributes}


def test_without_the_api_nothing_is_traced(tmp_path, monkeypatch):
    """A night runs as it does with it."""
    monkeypatch.setitem(sys.modules, "opentelemetry", None)
    spans._tracer.cache_clear()
    try:
        assert 0 == _night(tmp_path).exit_code
        assert spans._tracer() is None
    finally:
        spans._tracer.cache_clear()
