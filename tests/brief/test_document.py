"""A checked brief is wrapped with its source and provenance."""

from __future__ import annotations

from decimal import Decimal

import pytest

from policy_brief import BriefDocument, Byline
from summarizer.ask import Call
from summarizer.brief.document import Journey, document
from summarizer.check import checker_version, run_checks
from tests.check.made import ARTICLE, SCAN, brief


def _call(**fields):
    given = {"kind": "ask", "seconds": 1.0, "prompt_tokens": 1000, "cached_tokens": 200, "completion_tokens": 50}
    return Call(**{**given, **fields})


def _document(*calls, article=ARTICLE, **fields):
    given = {"model": "m", "structured": "tools", "endpoint": "http://127.0.0.1/v1", "seconds": 12.345}
    return document(*run_checks(brief(), SCAN), article, Journey(**{**given, "calls": calls, **fields}))


def test_the_source_is_the_articles():
    """Outlet, headline, bylines, times and hash are the article's."""
    source = _document(article=ARTICLE.model_copy(update={"bylines": (Byline(name="한별", role="기자"),)})).source

    assert ("누리신문", "노르웨이, AI에 300억유로", ARTICLE.published) == (
        source.outlet, source.headline, source.published,
    )  # fmt: skip
    assert (8, ARTICLE.sha256, "한별") == (source.sentences, source.sha256, source.bylines[0].name)


def test_a_mailbox_in_a_headline_is_masked():
    """A headline or subhead with a mailbox comes without it."""
    made = _document(
        article=ARTICLE.model_copy(update={"headline": "제보 a@example.org", "subhead": "문의 02-1234-5678"})
    )

    assert ("제보 *************", "문의 ************") == (made.source.headline, made.source.subhead)


def test_usage_is_added_up():
    """Calls, re-asks and tokens are summed; a failed call without tokens counts as a call."""
    calls = (
        _call(error="503", prompt_tokens=None, cached_tokens=None, completion_tokens=None),
        _call(),
        _call(kind="reask"),
    )
    usage = _document(*calls).provenance.usage

    assert (3, 1, 2000, 400, 100, 12.3) == (
        usage.calls, usage.reasks, usage.prompt_tokens, usage.cached_tokens, usage.completion_tokens, usage.seconds,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("calls", "cost"),
    [
        ([_call(cost=Decimal("0.01")), _call(cost=Decimal("0.02"))], Decimal("0.03")),
        ([_call(cost=Decimal("0.01")), _call()], None),
        ([_call(cost=Decimal("0.01")), _call(error="503")], Decimal("0.01")),
        ([_call(cost=Decimal("0.01"), error="refused"), _call(cost=Decimal("0.02"))], Decimal("0.03")),
    ],
)
def test_a_cost_is_known_or_it_is_not(calls, cost):
    """Costs are added up; one answered call without a price makes the whole unknown, a failed one does not."""
    assert cost == _document(*calls).provenance.usage.cost_usd


def test_a_replay_carries_no_clock():
    """A replayed document is the same every time."""
    one, other = (_document(_call(), replayed="a.yaml", seconds=seconds) for seconds in (1.0, 2.0))

    assert one == other
    assert (None, None) == (one.provenance.created, one.provenance.usage.seconds)


def test_a_second_readers_calls_are_apart():
    """What the second reader took is a line of its own, and none where nobody was asked."""
    assert 1 == _document(_call(), second_calls=(_call(),)).provenance.second_reader.calls
    assert _document(_call()).provenance.second_reader is None


def test_versions_are_recorded():
    """Prompt, schema and checks are named by version."""
    provenance = _document(_call()).provenance

    assert checker_version() == provenance.checker
    assert all((provenance.prompt, provenance.schema_version, provenance.policy_brief))


def test_it_reads_back_equal():
    """Saved as JSON and loaded, a document is equal."""
    made = _document(_call(cost=Decimal("0.0123")))

    assert made == BriefDocument.model_validate_json(made.model_dump_json())
