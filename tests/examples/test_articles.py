"""Every example article is briefed from its recorded answer, the same way every time."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from policy_brief import BriefDocument
from policy_brief.claims import on_page
from summarizer import Settings, read, summarize
from summarizer.write import to_json, to_markdown
from tests.sampling import one_in

ROOT = Path(__file__).resolve().parents[2]
ARTICLES = sorted((ROOT / "examples" / "articles").iterdir())
CASSETTES = ROOT / "cassettes" / "examples"


def _brief_anew(article):
    return summarize(article, settings=Settings(), replay=CASSETTES / f"{article.stem}.yaml")


_brief = cache(_brief_anew)  # a document is frozen


@pytest.fixture(scope="module")
def paris():
    """Brief the example on the Paris summit, from its recorded answer."""
    return _brief(ROOT / "examples" / "articles" / "paris-summit-page.txt")


def test_every_article_has_a_recorded_answer():
    """There are seven examples at least, each with its cassette."""
    assert len(ARTICLES) >= 7
    assert {article.stem for article in ARTICLES} == {cassette.stem for cassette in CASSETTES.iterdir()}


@pytest.mark.parametrize("article", one_in(4, ARTICLES), ids=lambda path: path.stem)
def test_a_replay_is_the_same_every_time(article):
    """Two replays give the same JSON and Markdown."""
    first, second = _brief(article), _brief_anew(article)

    assert to_json(first) == to_json(second)
    assert to_markdown(first) == to_markdown(second)


@pytest.mark.parametrize("article", ARTICLES, ids=lambda path: path.stem)
def test_what_is_saved_reads_back_equal(article):
    """The JSON of a document gives the document again."""
    assert _brief(article) == BriefDocument.model_validate_json(to_json(_brief(article)))


@pytest.mark.parametrize("article", ARTICLES, ids=lambda path: path.stem)
def test_every_claim_is_tied_to_its_sentences(article):
    """Each piece of evidence is the article's own text at its place, and no contact leaves the article."""
    document, text = _brief(article), read(article).text

    cited = [evidence for _, claim in on_page(document.brief) for evidence in claim.evidence]
    in_the_text = [evidence for evidence in cited if evidence.role == "body"]
    assert in_the_text
    assert all(evidence.quote == text[evidence.start : evidence.end] for evidence in in_the_text)
    assert "@" not in to_json(document) + to_markdown(document)
    assert not document.audit.partial


def test_the_paris_brief_has_positions_models_and_amounts(paris):
    """Who signed, six models, three printed stock codes, amounts with their conversions, and what experts want."""
    brief = paris.brief
    positions = {stance.actor.korean: stance.position for stance in brief.stances}

    assert {"미국": "not_signed", "영국": "not_signed"} == {k: v for k, v in positions.items() if v != "signed"}
    assert {"프랑스", "인도", "중국", "한국"} <= {k for k, v in positions.items() if v == "signed"}
    assert 6 == len(brief.korean_models)
    assert ["017670", "030200", "035720"] == sorted(model.ticker for model in brief.korean_models if model.ticker)
    assert {"1천90억유로": "164조원", "2천억유로": "301조원", "5천억달러": "720조원"} == {
        row.amount.text: row.conversion.text for row in brief.investments if row.amount and row.conversion
    }
    told = (*(claim for _, claim in on_page(brief)), *(speaker for speaker in brief.speakers if speaker.quotation))
    assert {19, 20, 21} <= {evidence.sentence for claim in told for evidence in claim.evidence}


@pytest.mark.parametrize("article", ARTICLES, ids=lambda path: path.stem)
def test_every_stage_is_recorded(article):
    """A recording holds each stage of its brief, those of a review where there was something to say."""
    stages = [stage.stage for stage in _brief(article).provenance.stages]

    assert ["page read", "draft", "write", "second read"] == stages[:4]
    assert stages[4:] in ([], ["review"], ["review", "second read of changes"])
