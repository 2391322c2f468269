"""A saved brief is audited again against its article, without a model."""

from __future__ import annotations

import json
from decimal import Decimal

import pytest

from summarizer import Article, Settings, summarize
from summarizer.brief.recheck import audit_again, read_and_audit
from summarizer.check import checker_version
from summarizer.errors import BriefFileError, SourceNotFound
from summarizer.write import read_document, to_json
from tests.ask.loopback import Loopback, completion, error
from tests.brief.story import answer_text
from tests.story import ARTICLE


@pytest.fixture
def saved(tmp_path):
    """Return the story's document, saved and read back."""
    with Loopback(completion(answer_text())) as server:
        chosen = Settings(base_url=server.url, structured="json_schema", second_reader=False)
        made = summarize(ARTICLE, settings=chosen)
    path = tmp_path / "brief.json"
    path.write_text(to_json(made), encoding="utf-8")
    return read_document(path)


def _altered(saved, name, **changes):
    claim, *others = getattr(saved.brief, name)
    brief = saved.brief.model_copy(update={name: (claim.model_copy(update=changes), *others)})
    return saved.model_copy(update={"brief": brief})


def test_an_untouched_brief_is_audited_alike(saved):
    """The second audit of an untouched brief is the first, and so is the brief."""
    again = audit_again(saved, ARTICLE)

    assert saved == again
    assert checker_version() == again.provenance.checker


def test_another_article_is_refused(saved):
    """A brief is audited against the text that it was made of, by hash."""
    with pytest.raises(BriefFileError, match="made of another text"):
        audit_again(saved, Article.from_text(f"{ARTICLE.text} "))


def test_a_source_that_cannot_be_read_is_its_own_error(saved, tmp_path):
    """A missing article is a source's error."""
    with pytest.raises(SourceNotFound):
        audit_again(saved, tmp_path / "absent.txt")


def test_a_flipped_stance_is_disputed(saved):
    """A stance that was flipped in the file is objected to and not put right: that is the reader's to do."""
    enforce = Settings(checks={"positions": "enforce"})
    again = audit_again(_altered(saved, "stances", position="not_signed"), ARTICLE, settings=enforce)

    assert "not_signed" == again.brief.stances[0].position
    disputed = [verdict.claim for verdict in again.audit.verdicts if verdict.verdict == "disputed"]
    assert ["stances[0]"] == disputed


def test_an_altered_amount_is_withdrawn(saved):
    """An amount that was altered in the file is not the article's: its claim goes, with its text in the audit."""
    amount = saved.brief.investments[0].amount.model_copy(update={"value_max": Decimal(20 * 10**9)})

    again = audit_again(_altered(saved, "investments", amount=amount), ARTICLE)

    assert () == again.brief.investments
    assert ["investments[0]"] == [gone.claim for gone in again.audit.withdrawn]


def test_an_altered_quotation_is_withdrawn(saved):
    """A quotation of which a word was altered costs its speaker's entry."""
    quotation = saved.brief.speakers[0].quotation
    altered = quotation.model_copy(update={"text": quotation.text.replace("더", "덜")})

    assert () == audit_again(_altered(saved, "speakers", quotation=altered), ARTICLE).brief.speakers


def test_settings_choose_the_checks(saved):
    """A check that is off finds nothing the second time either."""
    altered = _altered(saved, "stances", position="not_signed")

    again = audit_again(altered, ARTICLE, settings=Settings(checks={"positions": "off", "consistency": "off"}))

    assert 0 == again.audit.count("disputed")
    assert "off" == again.audit.checks["positions"]


def test_a_second_reader_can_be_asked(saved):
    """Its doubts are objections like any other, and the audit says that it read."""
    doubt = {"claim": 1, "verdict": "not", "words": "invest", "korean": "", "says": "It says something else."}
    reading = json.dumps({"judged": 99, "doubts": [doubt]})
    with Loopback(completion(reading)) as server:
        chosen = Settings(base_url=server.url, structured="json_schema")
        again = read_and_audit(saved, ARTICLE, settings=chosen)

    assert ("read", 1) == (again.audit.second_reader, again.audit.count("disputed"))


def test_a_second_reader_that_fails_is_said(saved):
    """The audit by checks stands, with a note."""
    with Loopback(error(503)) as server:
        chosen = Settings(base_url=server.url, structured="json_schema", transport_attempts=1)
        again = read_and_audit(saved, ARTICLE, settings=chosen)

    assert "failed" == again.audit.second_reader
    assert any("gave no usable answer" in notice for notice in again.audit.notices)
