"""A checked brief is wrapped with its source and provenance."""

from __future__ import annotations

from policy_brief import Audit, BriefDocument, Byline
from summarizer.ask.answer import Call
from summarizer.brief.document import describe_source, document
from summarizer.brief.journey import Journey
from summarizer.check import checker_version
from tests.check.made import ARTICLE, brief

CALL = Call(kind="ask", seconds=1.0, prompt_tokens=1000, cached_tokens=200, completion_tokens=50)


def _document(*, article=ARTICLE, replayed=None):
    journey = Journey(seconds=60, replayed=replayed is not None, on_stage=lambda _: None)
    journey.end("write", (CALL,), model="m")
    return document(brief(), Audit(), article, journey, endpoint="http://127.0.0.1/v1", replayed=replayed)


def test_the_issue_of_a_magazine_is_saved():
    """Where no day is known."""
    article = ARTICLE.model_copy(update={"published": None, "issue": "2028-03"})

    assert "2028-03" == describe_source(article).issue


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


def test_a_replay_carries_no_clock():
    """A replayed document is the same every time, and names its cassette instead of an endpoint."""
    one, other = (_document(replayed="a.yaml") for _ in range(2))

    assert one == other
    assert (None, None, "cassette") == (
        one.provenance.created, one.provenance.usage.seconds, one.provenance.endpoint,
    )  # fmt: skip


def test_versions_are_recorded():
    """Prompt, schema and checks are named by version."""
    provenance = _document().provenance

    assert checker_version() == provenance.checker
    assert all((provenance.prompt, provenance.schema_version, provenance.policy_brief))


def test_it_reads_back_equal():
    """Saved as JSON and loaded, a document is equal."""
    made = _document()

    assert made == BriefDocument.model_validate_json(made.model_dump_json())
