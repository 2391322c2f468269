"""Tests of saved pages and texts, one in the shape of each of many Korean sites; all names and texts are made up."""

import tomllib
from functools import cache
from pathlib import Path

import pytest

from summarizer.errors import SourceError
from summarizer.readers import read
from summarizer.readers.page import Page
from summarizer.text.wraps import unwrapped

SITES = Path(__file__).parent / "sites"
EXPECTED = tomllib.loads((SITES / "expected.toml").read_text(encoding="utf-8"))
STORIES = EXPECTED.pop("stories")
FILES = {path.stem: path for path in SITES.iterdir() if path.suffix in {".html", ".txt"}}
WALLS = sorted(name for name, value in EXPECTED.items() if "refused" in value)
ARTICLES = sorted(set(EXPECTED) - set(WALLS))


def content(name):
    return FILES[name].read_bytes()


@cache
def article_of(name):
    return read(content(name))


def test_every_page_has_what_it_says_beside_it():
    """No page lies about unread."""
    assert sorted(FILES) == sorted(EXPECTED)


@pytest.mark.parametrize("name", ARTICLES)
def test_the_body_is_whole_and_clean(name):
    """Each sentence of the article is read, and none of what stands around it."""
    body = EXPECTED[name]["body"]
    found = [unwrapped(sentence.text) for sentence in article_of(name).sentences]
    assert (STORIES[body] if isinstance(body, str) else body) == found


@pytest.mark.parametrize("name", ARTICLES)
def test_the_head_is_what_the_page_prints(name):
    """Outlet, headline, subheads, reporters and times are read, and none is made up."""
    wanted = EXPECTED[name]
    article = article_of(name)
    keys = ("outlet", "headline", "subhead", "published", "updated")
    assert {key: wanted.get(key) for key in keys} == {key: getattr(article, key) for key in keys}
    assert wanted.get("bylines", []) == [byline.name for byline in article.bylines]


@pytest.mark.parametrize("name", ARTICLES)
def test_what_is_cut_or_damaged_is_said(name):
    """A paywalled article, and one that breaks off, is marked as cut; a damaged byte costs a character and a note."""
    article = article_of(name)
    assert EXPECTED[name].get("cut", False) == any(said.kind == "cut" for said in article.self_description)
    assert EXPECTED[name].get("notices", 0) == len(article.notices)


@pytest.mark.parametrize("name", WALLS)
def test_what_is_no_article_is_refused_by_name(name):
    """A login, a consent, a check for robots, an error, a list and two articles are told apart."""
    with pytest.raises(SourceError) as caught:
        read(content(name))
    assert EXPECTED[name]["refused"] == type(caught.value).__name__


@pytest.mark.parametrize("name", ARTICLES)
def test_the_same_bytes_are_the_same_article(name):
    """From an archive, a mirror or an intranet: all but the address is the same."""
    elsewhere = ("https://archive.example/2026/x", "http://10.0.0.5/doc?id=7")
    places = ("https://news.kbs.co.kr/news/view.do?ncd=1", elsewhere[ARTICLES.index(name) % 2])  # these two are alike
    same = {"url": None, "source": "bytes"}
    found = [read(Page(content=content(name), url=url)).model_copy(update=same) for url in places]
    assert [article_of(name).model_copy(update=same)] * 2 == found


@pytest.mark.parametrize("address", ["https://mirror.example/1", "https://news.kbs.co.kr/1", "https://v.daum.net/v/1"])
@pytest.mark.parametrize(
    "name", ["wire_agency", "portal_datestamps", "portal_sections", "broadcaster_anchor", "policy_portal"]
)
def test_a_mirror_that_names_its_own_address_changes_nothing(name, address):
    """The marks of another site are looked for first, and what is not found so is found in another way.

    Seconds, which only an attribute of the site's own tells, are not compared.
    """
    tags = f'<link rel="canonical" href="{address}"></head>'.encode()
    article, mirrored = (read(page) for page in (content(name), content(name).replace(b"</head>", tags)))
    keys = ("outlet", "headline", "subhead", "bylines")
    assert {key: getattr(article, key) for key in keys} == {key: getattr(mirrored, key) for key in keys}
    assert article.published.replace(second=0) == mirrored.published.replace(second=0)
    assert [sentence.text for sentence in article.sentences] == [sentence.text for sentence in mirrored.sentences]
