"""A saved brief is audited again against its article, without a model."""

from __future__ import annotations

from decimal import Decimal

import pytest

from policy_brief import PolicyBrief
from summarizer import Article, Settings, scan
from summarizer.brief.document import Journey, document
from summarizer.brief.recheck import audit_again
from summarizer.check import checker_version, run_checks
from summarizer.errors import BriefFileError, SourceNotFound
from summarizer.write import read_document, to_json
from tests.story import ARTICLE, answer


@pytest.fixture
def saved(tmp_path):
    """Make the story's document, saved and read back."""
    found = scan(ARTICLE)
    brief = PolicyBrief.model_validate(answer(), context={"scan": found})
    journey = Journey(model="m", structured="tools", endpoint="cassette", calls=(), seconds=1.0)
    made = document(*run_checks(brief, found), ARTICLE, journey)
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


def test_a_flipped_stance_is_put_right(saved):
    """A stance that was flipped in the file is repaired."""
    again = audit_again(_altered(saved, "stances", position="not_signed"), ARTICLE)

    assert saved.brief.stances == again.brief.stances
    assert 1 == again.audit.count("repaired")


def test_an_altered_amount_is_dropped(saved):
    """An amount that was altered in the file costs its claim, and the amount is not the article's."""
    amount = saved.brief.investments[0].amount.model_copy(update={"value_max": Decimal(20 * 10**9)})

    again = audit_again(_altered(saved, "investments", amount=amount), ARTICLE)

    assert () == again.brief.investments
    assert ["investments[0]"] == [each.claim for each in again.audit.dropped]


def test_an_altered_quotation_is_dropped(saved):
    """A quotation of which a word was altered costs its statement."""
    quotation = saved.brief.statements[0].quotation
    altered = quotation.model_copy(update={"text": quotation.text.replace("더", "덜")})

    again = audit_again(_altered(saved, "statements", quotation=altered), ARTICLE)

    assert () == again.brief.statements
    assert ["quotation"] == [each.kind for each in again.audit.omissions]


def test_settings_choose_the_checks(saved):
    """A check that is off finds nothing the second time either."""
    altered = _altered(saved, "stances", position="not_signed")

    again = audit_again(altered, ARTICLE, settings=Settings(checks={"stances": "off"}))

    assert "not_signed" == again.brief.stances[0].position
    assert "off" == again.audit.checks["stances"]
