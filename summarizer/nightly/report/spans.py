"""Spans for OpenTelemetry: the night, its articles, its requests; without the API installed, there are none.

Names are those of the semantic conventions for generative AI, kept only here because they still change. No prompt, no
answer and no message of an error is exported: they would carry the article's text.
"""

from __future__ import annotations

import functools
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final
from urllib.parse import urlsplit

if TYPE_CHECKING:
    from opentelemetry.trace import Span, Tracer

    from summarizer.ask.answer import Call
    from summarizer.endpoint import Endpoint

    from .summary import Summary

__all__ = ["article_span", "call_span", "night_span", "tell_call", "tell_night"]

_SCOPE: Final = "policy_brief"
_ERROR: Final = "error.type"


@contextmanager
def night_span(run: str, day: str) -> Iterator[Span | None]:
    """Trace a night; see `tell_night`."""
    with _span("nightly", {"policy_brief.run": run, "policy_brief.day": day}) as span:
        yield span


@contextmanager
def article_span(key: str) -> Iterator[None]:
    """Trace an article, by the key that its log lines and files carry."""
    with _span("brief article", {"policy_brief.article": key}):
        yield


@contextmanager
def call_span(endpoint: Endpoint) -> Iterator[Span | None]:
    """Trace a request to a model; see `tell_call`."""
    address = urlsplit(endpoint.url)
    attributes: dict[str, str | int] = {
        "gen_ai.operation.name": "chat",
        "gen_ai.provider.name": "openai",  # the API's dialect, whatever server speaks it
        "gen_ai.request.model": endpoint.model,
        "server.address": address.hostname or "",
    }
    if address.port:
        attributes["server.port"] = address.port
    with _span(f"chat {endpoint.model}", attributes, client=True) as span:
        yield span


def tell_call(span: Span | None, call: Call, *, model: str | None) -> None:
    """Set what a request took, and which model answered, on its span."""
    if span is None:
        return
    told: dict[str, str | int | float | None] = {
        "gen_ai.response.model": model,
        "gen_ai.usage.input_tokens": call.prompt_tokens,
        "gen_ai.usage.output_tokens": call.completion_tokens,
        "policy_brief.cost_usd": float(call.cost) if call.cost is not None else None,
    }
    span.set_attributes({name: value for name, value in told.items() if value is not None})


def tell_night(span: Span | None, summary: Summary) -> None:
    """Set how a night ended on its span."""
    if span is None:
        return
    span.set_attribute("policy_brief.exit_code", summary.exit_code)
    span.set_attributes({f"policy_brief.articles.{state}": count for state, count in summary.states.items()})


@contextmanager
def _span(name: str, attributes: dict[str, str | int], *, client: bool = False) -> Iterator[Span | None]:
    tracer = _tracer()
    if tracer is None:
        yield None
        return
    from opentelemetry.trace import SpanKind, Status, StatusCode

    kind = SpanKind.CLIENT if client else SpanKind.INTERNAL
    with tracer.start_as_current_span(
        name, kind=kind, attributes=attributes, record_exception=False, set_status_on_exception=False
    ) as span:
        try:
            yield span
        except BaseException as error:
            span.set_attribute(_ERROR, type(error).__name__)
            span.set_status(Status(StatusCode.ERROR))
            raise


@functools.cache
def _tracer() -> Tracer | None:
    try:
        from opentelemetry import trace
    except ImportError:
        return None
    return trace.get_tracer(_SCOPE)
