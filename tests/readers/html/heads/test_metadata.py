"""What a page's head, its JSON-LD and the data of its scripts say."""

import datetime as dt
import json

import pytest

from summarizer.readers.html.heads.metadata import Metadata, read_metadata, with_facts
from summarizer.readers.html.markup import parse
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


TIME = "2026-03-04T09:12:00+09:00"


@pytest.mark.parametrize(
    ("field", "head"),
    [
        ("published", f"<meta property='article:published_time' content='{TIME}'>"),
        ("published", f"<meta name='article:published_time' content='{TIME}'>"),
        ("published", f"<meta itemprop='datePublished' content='{TIME}'>"),
        ("published", f"<time itemprop='datePublished' datetime='{TIME}'></time>"),
        ("published", f"<meta property='og:regDate' content='{TIME}'>"),
        ("published", f"<meta name='pubdate' content='{TIME}'>"),
        ("published", f"<meta name='date' content='{TIME}'>"),
        ("published", f"<meta name='publish-date' content='{TIME}'>"),
        ("published", f"<meta name='DC.date.issued' content='{TIME}'>"),
        ("updated", f"<meta property='article:modified_time' content='{TIME}'>"),
        ("updated", f"<meta itemprop='dateModified' content='{TIME}'>"),
        ("updated", f"<time itemprop='dateModified' datetime='{TIME}'></time>"),
        ("updated", f"<meta property='og:updated_time' content='{TIME}'>"),
    ],
)
def test_a_time_is_told_in_many_places(field, head):
    """One that cannot be read is passed over for the next."""
    assert MORNING == getattr(_read(head), field)
    assert MORNING == getattr(_read(head, datePublished="soon", dateModified="soon"), field)


@pytest.mark.parametrize(
    ("field", "told", "head"),
    [
        ("titles", ("가",), "<meta itemprop='headline' content='가'>"),
        ("titles", ("가",), "<h1 itemprop='headline'>가</h1>"),
        ("titles", ("가",), "<meta property='og:title' content='가'>"),
        ("titles", ("가",), "<meta name='twitter:title' content='가'>"),
        ("titles", ("가",), "<meta name='title' content='가'>"),
        ("titles", ("가",), "<title>가</title>"),
        ("section", "가", "<meta property='article:section' content='가'>"),
        ("section", "가", "<meta name='section' content='가'>"),
        ("section", "가", "<meta itemprop='articleSection' content='가'>"),
        ("authors", ("가",), "<meta property='article:author' content='가'>"),
        ("authors", ("가",), "<meta name='author' content='가'>"),
        ("authors", ("가",), "<p itemprop='author'><b itemprop='name'>가</b></p>"),
        ("outlet", "가", "<meta property='og:article:author' content='가'>"),
        ("outlet", "가", "<meta property='og:site_name' content='가'>"),
        ("outlet", "가", "<p itemprop='publisher'><b itemprop='name'>가</b></p>"),
        ("url", "https://a.example/1", "<link rel='canonical' href='https://a.example/1'>"),
        ("url", "http://a.example/1", "<meta property='og:url' content='http://a.example/1'>"),
    ],
)
def test_a_fact_is_told_in_many_places(field, told, head):
    """Each alone is enough, and without it there is none."""
    assert told == getattr(_read(head), field)
    assert not getattr(_read("<p>나</p>"), field)


def test_titles_are_told_once_and_the_best_come_first():
    """Eight at most."""
    head = "<title>다</title><meta property='og:title' content='나'><meta name='title' content='가'>"
    assert ("가", "나", "다") == _read(head, headline=" 가 ").titles[:3]
    assert 8 == len(_read("".join(f"<h1 itemprop='headline'>{at}</h1>" for at in range(9))).titles)


@pytest.mark.parametrize(
    "kind", ["NewsArticle", "Article", "ReportageNewsArticle", "AnalysisNewsArticle", "BlogPosting"]
)
def test_kinds_of_articles_are_read(kind):
    """Under the thing that a page is of, too; others are not."""
    assert ("가",) == _read(**{"@type": kind, "headline": "가"}).titles
    assert ("가",) == _read(**{"@type": "WebPage", "mainEntityOfPage": {"@type": kind, "headline": "가"}}).titles
    assert () == _read(**{"@type": "Product", "headline": "가"}).titles


def test_values_of_json_ld_are_texts():
    """References are read; lists give their first; what is none is nothing."""
    told = _read(headline="가 &amp; 나", alternativeHeadline=["부제", "둘"], articleBody=["본문"], articleSection=[])
    assert (("가 & 나",), "부제", "본문", None) == (told.titles, told.subhead, told.body, told.section)
    told = _read(headline=3, articleBody=" ", publisher=["가람신문", {"name": "나루"}])
    assert ((), None, "가람신문", True) == (told.titles, told.body, told.outlet, told.free)


def test_a_title_names_the_page_without_marks_between_its_words():
    """An article that has no headline is never named."""
    graph = [
        {"@type": "Article", "articleBody": "하나"},
        {"@type": "Article", "headline": "둘, 소식", "articleBody": "둘"},
    ]
    assert "둘" == _read("<title>둘 소식_가람</title>", **{"@type": "WebSite", "@graph": graph}).body
    assert "하나" == _read("<title>가람 둘 소식</title>", **{"@type": "WebSite", "@graph": graph}).body
    assert "하나" == _read(**{"@type": "WebSite", "@graph": graph}).body


FACTS = {
    "published": """
        publishedAt publishDate datePublished first_publish_date display_date published_at createdAt created_at regDate
        inputDate date
    """,
    "updated": "updatedAt modifiedAt dateModified modDate updateDate last_updated_date updated_at",
    "titles": "headline headlines title articleTitle subject",
    "subhead": "subheadline subheadlines subTitle subtitle subhead",
    "authors": "author authors reporter reporters writer reporterName byline credits",
}


@pytest.mark.parametrize(("field", "key"), [(field, key) for field, keys in FACTS.items() for key in keys.split()])
def test_the_data_of_sites_name_a_fact_in_many_ways(field, key):
    """As a text, in a list, or under its name."""
    told, value = {"published": (MORNING, TIME), "updated": (MORNING, TIME)}.get(field, ("가", "가"))
    wanted = (told,) if field in {"titles", "authors"} else told

    for written in (value, [value], {"basic": value}, {"name": value}):
        assert wanted == getattr(with_facts(Metadata(), {key: written}), field)
    assert getattr(Metadata(), field) == getattr(with_facts(Metadata(), {key: {"other": value}}), field)


def test_an_empty_script_of_json_ld_says_nothing():
    """As a template without an article leaves it."""
    assert ("제목",) == _read("<title>제목</title><script type='application/ld+json'></script>").titles


def test_a_time_of_fourteen_or_twelve_figures_is_read():
    """Other runs of figures are none."""
    for written in ("20260304091259", "202603040912"):
        assert MORNING == with_facts(Metadata(), {"date": written}).published
    assert 1999 == with_facts(Metadata(), {"date": "19990304091259"}).published.year
    assert with_facts(Metadata(), {"date": "99990304091259"}).published is None


@pytest.mark.parametrize("credited", ["홍가람", "홍가람 기자", "홍가람·윤나래 기자"])
def test_a_reporter_is_no_outlet(credited):
    """A portal credits the outlet where other sites credit the reporter."""
    site = "<meta property='og:site_name' content='나루신문'>"
    assert "나루신문" == _read(f"<meta property='og:article:author' content='{credited}'>{site}").outlet
    assert "가람소식" == _read(f"<meta property='og:article:author' content='가람소식 | 온포털'>{site}").outlet


@pytest.mark.parametrize("kind", ["WebSite", "NewsMediaOrganization"])
def test_a_site_that_scripts_name_is_the_outlet(kind):
    """Where the page's head names none; a person whom they name is none."""
    assert "가람아침" == _read(**{"@type": kind, "name": "가람아침"}).outlet
    assert (
        "나루신문"
        == _read("<meta property='og:site_name' content='나루신문'>", **{"@type": kind, "name": "가람"}).outlet
    )
    assert _read(**{"@type": "Person", "name": "홍가람"}).outlet is None


def test_all_authors_are_named_however_they_are_written():
    """Credits in a list of their own hide none behind them."""
    told = _read(author=[{"by": [{"name": "가가"}, {"name": "나나"}]}, {"name": "다다"}, 5, {"basic": "라라"}])
    assert ("가가", "나나", "다다", "라라") == told.authors


def test_json_with_line_breaks_in_its_words_is_read():
    """As half of the newsrooms write it by template."""
    data = '{"@type": "NewsArticle", "headline": "새 길\n네 곳"}'
    told = read_metadata(parse(f"<html><head><script type='application/ld+json'>{data}</script></head></html>"))
    assert "새 길 네 곳" in [" ".join(title.split()) for title in told.titles]


@pytest.mark.parametrize("name", ["뉴스", "홈", "기사", "NEWS", "Home"])
def test_the_word_for_any_site_is_no_outlet(name):
    """Whatever the page calls itself."""
    assert read_metadata(parse(f"<meta property='og:site_name' content='{name}'>")).outlet is None


@pytest.mark.parametrize(
    ("credited", "site", "outlet", "authors"),
    [
        ("가온신문 | 나루", "나루포털", "가온신문", ("가온신문 | 나루",)),
        ("가온신문", "나루포털", "가온신문", ()),
        ("밤고래", "밤의 책방", "밤의 책방", ("밤고래",)),
        ("밤고래", "", "밤고래", ()),
        ("홍가람 기자", "밤의 책방", "밤의 책방", ("홍가람 기자",)),
    ],
)
def test_whom_a_page_credits_is_its_outlet_or_its_author(credited, site, outlet, authors):
    """An outlet behind whose name a portal stands, that is named like one, or where no site is named."""
    head = f"<meta property='og:article:author' content='{credited}'>"
    head += f"<meta property='og:site_name' content='{site}'>" if site else ""
    read = _read(head)
    assert (outlet, authors) == (read.outlet, read.authors)


def test_the_link_to_an_author_names_one():
    """As metadata do."""
    page = "<html><body><p>By <a rel='author'>천이슬</a></p></body></html>"
    assert ("천이슬",) == read_metadata(parse(page)).authors


@pytest.mark.parametrize("firm", ["(주)가온미디어", "㈜가온미디어", "주식회사 가온미디어", "Gaon Media Inc."])
def test_a_site_goes_before_the_firm_that_owns_it(firm):
    """Which is the outlet where no other is told."""
    assert "가온신문" == _read("<meta property='og:site_name' content='가온신문'>", publisher={"name": firm}).outlet
    assert firm == _read(publisher={"name": firm}).outlet
