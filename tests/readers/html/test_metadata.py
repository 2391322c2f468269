"""What a page's head, its JSON-LD and the data of its scripts say."""

import datetime as dt
import json

import pytest

from summarizer.readers.html.markup import parse
from summarizer.readers.html.metadata import Metadata, read_metadata, with_facts
from summarizer.text.article import KST

MORNING = dt.datetime(2026, 3, 4, 9, 12, tzinfo=KST)


def _read(head="", **linked):
    data = (
        f"<script type='application/ld+json'>{json.dumps({'@type': 'NewsArticle', **linked})}</script>"
        if linked
        else ""
    )
    return read_metadata(parse(f"<html><head>{head}{data}</head><body>가</body></html>"))


def test_json_ld_goes_before_the_head():
    """Headline, time, author, outlet and section."""
    head = (
        "<title>제목 둘</title><meta name='author' content='나나'>"
        "<meta property='article:published_time' content='2026-03-05'>"
        "<meta property='og:site_name' content='나루신문'><meta name='section' content='사회'>"
    )
    told = _read(
        head,
        headline="제목 하나",
        alternativeHeadline="부제",
        datePublished="2026-03-04T09:12:00+09:00",
        author=[{"name": "가가"}, "다다", {"@id": "x"}],
        publisher={"name": "가람신문"},
        articleSection=["정치", "경제"],
    )

    assert (("제목 하나", "제목 둘"), "부제") == (told.titles, told.subhead)
    assert (MORNING, ("가가", "다다"), "가람신문", "정치") == (told.published, told.authors, told.outlet, told.section)
    told = _read(head)
    assert (("제목 둘",), ("나나",), "나루신문", "사회") == (told.titles, told.authors, told.outlet, told.section)


def test_an_article_within_a_graph_is_found():
    """Under @graph or mainEntity, with one of several types; things of other types are none."""
    article = {"@type": ["Thing", "NewsArticle"], "headline": "제목"}
    for linked in (
        {"@type": "WebPage", "mainEntity": article},
        {"@graph": [{"@type": "Person", "headline": "아니다"}, article]},
    ):
        assert ("제목",) == _read(**{"@type": "WebSite", **linked}).titles


def test_of_several_articles_the_page_is_that_of_its_title():
    """Else the first is."""
    graph = [{"@type": "NewsArticle", "headline": name} for name in ("하나의 소식", "둘의 소식")]
    assert (
        "둘의 소식" == _read("<title>둘의 소식 - 가람신문</title>", **{"@type": "WebSite", "@graph": graph}).titles[0]
    )
    assert "하나의 소식" == _read("<title>셋의 소식</title>", **{"@type": "WebSite", "@graph": graph}).titles[0]


@pytest.mark.parametrize(
    ("told", "free"), [(False, False), ("False", False), ("no", False), ("0", False), (True, True), ("yes", True)]
)
def test_an_article_that_not_all_may_read_is_told(told, free):
    """In whatever way the page writes it."""
    assert free is _read(isAccessibleForFree=told).free


@pytest.mark.parametrize(
    ("content", "outlet"),
    [("gana.example", None), ("www.gana.co.kr/", None), ("가람신문 | 소식", "가람신문"), ("가람닷컴", "가람닷컴")],
)
def test_a_host_is_no_outlet(content, outlet):
    """What stands behind a bar is none of its name."""
    assert outlet == _read(f"<meta property='og:site_name' content='{content}'>").outlet


@pytest.mark.parametrize(("address", "url"), [("https://gana.example/1", "https://gana.example/1"), ("/1", None)])
def test_an_address_is_whole_or_none(address, url):
    """A path alone is no address."""
    assert url == _read(f"<link rel='canonical' href='{address}'>").url


def test_a_time_without_marks_is_read():
    """20260304091200, as a portal writes it."""
    assert MORNING == _read("<meta property='article:published_time' content='20260304091200'>").published


def test_broken_json_is_passed_over():
    """Half of the newsrooms write it by template."""
    broken = "<title>제목</title><script type='application/ld+json'>{\"a\": </script>"
    assert ("제목",) == _read(broken).titles


def test_the_object_of_a_script_fills_what_the_page_does_not_say():
    """Its title comes first; all else of the page stays."""
    facts = {
        "title": "제목",
        "regDate": "2026-03-04 09:12",
        "modDate": "2026-03-05 09:12",
        "writer": [{"name": "가가"}],
        "subTitle": "부제",
        "credits": {"by": [{"name": "나나"}], "name": "가람신문"},
    }
    told = with_facts(Metadata(), facts)
    assert (("제목",), "부제", ("가가",)) == (told.titles, told.subhead, told.authors)
    assert (MORNING, MORNING + dt.timedelta(days=1)) == (told.published, told.updated)
    kept = Metadata(titles=("다",), published=MORNING, updated=MORNING, authors=("다다",), subhead="라")
    assert kept == with_facts(kept, {key: value for key, value in facts.items() if key != "title"})
    assert ("나나",) == with_facts(Metadata(), {"credits": facts["credits"]}).authors
    assert Metadata() == with_facts(Metadata(), {})
