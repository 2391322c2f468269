"""What users are given survives its own JSON, and reads well when it is printed."""

from __future__ import annotations

from pathlib import Path

import pytest

from policy_brief import BriefDocument, mask_contacts
from summarizer import Article, Document, Scan, scan, summarize
from tests.ask.loopback import Loopback, completion
from tests.brief.story import answer_text
from tests.brief.test_many import settings
from tests.story import ARTICLE

ARTICLES = sorted((Path(__file__).parents[2] / "examples" / "articles").iterdir())


@pytest.fixture(scope="module")
def document():
    """Return the brief of the story."""
    with Loopback(completion(answer_text())) as server:
        return summarize(ARTICLE, settings=settings(server))


@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.stem)
def test_scans_and_articles_read_back(path):
    """A scan and its article read back equal, mailboxes and phone numbers masked."""
    found = scan(path)
    again = Scan.model_validate_json(found.model_dump_json())

    assert found.model_dump_json() == again.model_dump_json()
    assert (mask_contacts(found.article.text), found.mentions) == (again.article.text, again.mentions)
    assert again.article == Article.model_validate_json(found.article.model_dump_json())


def test_mentions_read_back():
    """Each mention is a value of its own."""
    for mention in scan(ARTICLES[0]).mentions:
        assert mention == type(mention).model_validate_json(mention.model_dump_json())


def test_a_document_reads_back(document, tmp_path):
    """A document, and every value in it, reads back equal; a saved file is one."""
    path = tmp_path / "brief.json"
    path.write_text(document.to_json(), encoding="utf-8")

    assert document == Document.model_validate_json(document.model_dump_json())
    assert document == Document.read(path) == BriefDocument.model_validate_json(path.read_bytes())
    assert hash(document) == hash(Document.read(path))
    for part in (document.brief, document.audit, document.source, document.provenance, *document.brief.investments):
        assert part == type(part).model_validate_json(part.model_dump_json())


def test_another_document_is_not_equal(document):
    """Documents are compared by what they say."""
    assert document != document.model_copy(update={"source": document.source.model_copy(update={"outlet": "다른신문"})})
    assert document != "a text"


def test_figures_and_names_print_as_english(document):
    """What is printed is English, not the fields of a value."""
    row, found = document.brief.investments[0], scan(ARTICLE)

    assert ("up to 2 billion euros", "up to 2 billion euros") == (str(row.amount), row.amount.english)
    assert "Finland (핀란드)" == f"{row.investor}"
    assert "about 3 trillion won" == str(found.amounts[1])
    assert "공공 데이터를 더 열어야 한다" == str(found.quotations[0])
    assert "[1] 핀란드는 AI 연구에" == str(row.evidence[0])[:15]
    assert document.brief.headline.text.text == str(document.brief.headline.text)


@pytest.mark.parametrize(
    ("text", "english"),
    [
        ("GPU 1만8천장을 산다.", ["18,000 GPUs"]),
        ("2027년까지 짓는다.", ["by 2027"]),
        ("전화 02-123-4567로 문의한다.", []),
    ],
)
def test_quantities_and_dates_print_as_english(text, english):
    """A count has its noun, a date its bound."""
    assert english == [str(mention) for mention in scan(Article.from_text(text)).mentions]


def test_a_document_shows_itself(document):
    """Markdown is the command's page; a notebook shows it as HTML, with the page's anchors and no tags of others."""
    assert document.to_markdown().startswith(f"# {document.brief.headline.text}")
    assert document.to_markdown() == document._repr_markdown_()
    html = document._repr_html_()
    assert "<h1>Finland plans to invest up to 2 billion euros" in html
    assert '<a href="#s1">¹</a>' in html
    assert "<h2>" in html


def test_tags_of_an_article_stay_text():
    """What an article prints between angle brackets is shown, and never run."""
    article = ARTICLE.model_copy(update={"headline": "<script>alert(1)</script> 핀란드"})
    with Loopback(completion(answer_text())) as server:
        html = summarize(article, settings=settings(server)).to_html()

    assert "<script" not in html
    assert "script" in html


def test_a_document_gives_data_frames(document):
    """Each table of an export is a frame, typed; decimals are floats where these are exact."""
    pytest.importorskip("pandas")
    frames = document.to_frames()

    assert {"briefs", "investments", "stances", "points", "stages"} <= set(frames)
    investments = frames["investments"]
    assert [("Finland", 2e9, "EUR", False)] == [
        (row.investor, row.amount_max, row.amount_currency, row.part) for row in investments.itertuples()
    ]
    assert "datetime64" in str(investments["published"].dtype)
    assert "Asia/Seoul" in str(investments["published"].dtype)
    assert ["float64", "Int64"] == [str(frames["stages"][name].dtype) for name in ("seconds", "calls")]
    assert not {"night", "file"} & set(investments.columns)
