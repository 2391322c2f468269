"""Where each site keeps an article's parts, as selectors of `markup.select`.

A profile is used if the page's address is the site's or, for a page without an address, if its markup is unique to the
site (`marks`); class names such as view_cont are common. `GENERIC` serves every other page.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple
from urllib.parse import urlsplit

from summarizer.text.patterns import compile_lazily

__all__ = ["GENERIC", "PROFILES", "Profile", "candidates", "same_site"]


class Profile(NamedTuple):
    """Selectors, the best first; without an address, one of `marks` identifies the site."""

    name: str
    body: tuple[str, ...]
    outlet: str | None = None
    hosts: tuple[str, ...] = ()
    marks: tuple[str, ...] = ()
    headline: tuple[str, ...] = ()
    subhead: tuple[str, ...] = ()
    published: tuple[str, ...] = ()
    bylines: tuple[str, ...] = ()
    section: tuple[str, ...] = ()
    outlet_at: tuple[str, ...] = ()


YONHAP = Profile(
    name="yonhap",
    outlet="연합뉴스",
    hosts=("yna.co.kr", "yonhapnews.co.kr"),
    marks=(".story-news.article",),
    body=("#articleWrap .story-news.article", ".story-news.article", "#articleWrap article", "article.story-news"),
    headline=("h1.tit01", ".title-article01 h1", "h1.tit", "h1.tit-article"),
    subhead=(".story-news .tit-sub", ".tit-sub"),
    published=(".update-time@data-published-time", "#newsUpdateTime01@data-published-time", ".update-time"),
    bylines=("#newsWriterCarousel01 strong", ".writer-zone01 strong"),
    section=(".nav-path01 a[data-stat-code=bread_crumb]", ".nav-path01 a"),
)
NAVER = Profile(
    name="naver",
    hosts=("n.news.naver.com", "news.naver.com", "m.news.naver.com", "m.entertain.naver.com"),
    marks=("#dic_area", "#newsct_article"),
    body=("#dic_area", "#newsct_article", "#articleBodyContents", "#articeBody"),
    headline=("#title_area", ".media_end_head_headline", "#articleTitle"),
    subhead=(".media_end_summary",),
    published=("._ARTICLE_DATE_TIME@data-date-time", ".media_end_head_info_datestamp_time@data-date-time", ".t11"),
    bylines=(".media_end_head_journalist_name", ".byline_s"),
    section=(".media_end_categorize_item",),
    outlet_at=(".media_end_head_top_logo img@title", ".media_end_head_top_logo img@alt", ".press_logo img@title"),
)
NEWSIS = Profile(
    name="newsis",
    outlet="뉴시스",
    hosts=("newsis.com",),
    marks=(".articleView .viewer article",),
    body=(".viewer article", ".articleView .viewer", "#textBody"),
    headline=(".articleView .title_area", ".title_area h1", "h1.tit"),
    subhead=(".viewer .summury", ".viewer .summary_view"),
    published=(".infoLine .txt", ".infoLine"),
)
KBS = Profile(
    name="kbs",
    outlet="KBS",
    hosts=("news.kbs.co.kr", "kbs.co.kr"),
    marks=("#cont_newstext",),
    body=("#cont_newstext", ".view-article .detail-body", ".detail-body"),
    headline=(".headline-title",),
    published=(".input-date", ".dates"),
    section=(".category-name",),
)
KOREA_KR = Profile(
    name="korea.kr",
    outlet="대한민국 정책브리핑",
    hosts=("korea.kr",),
    marks=(".article_head .gotosite", ".article_body .view_cont"),
    body=(".article_body .view_cont", ".view_cont", ".article_body"),
    headline=(".article_head h1", ".view_title h1"),
    subhead=(".article_head h2", ".article_head .sub_tit"),
    published=(".article_head .info",),
    outlet_at=(".article_head .info .gotosite", ".article_head .info a"),
)
DAUM = Profile(
    name="daum",
    hosts=("v.daum.net", "news.v.daum.net"),
    body=(".article_view", "#harmonyContainer"),
    headline=(".tit_view",),
    subhead=(".summary_view",),
    published=(".info_view .num_date",),
    bylines=(".info_view .txt_info",),
    outlet_at=("meta[property=og:article:author]@content",),
)
GENERIC = Profile(
    name="generic",
    body=(
        "[itemprop=articleBody]",
        "#article-view-content-div",
        "#articleBody",
        "#article_body",
        "#articleBodyContents",
        "#newsEndContents",
        "#news_body_area",
        "#news_body_id",
        "#article_txt",
        "#articletxt",
        "#CmAdContent",
        ".article_body",
        ".article-body",
        ".article_txt",
        ".article-text",
        ".article_view",
        ".news_body",
        ".view_con",
        ".view_cont",
        ".story-news",
        "#textBody",
    ),
    subhead=(
        "[itemprop=alternativeHeadline]",
        ".article-head-sub",
        ".article-view-header .subheading",
        ".news_head .summary",
        ".midtitle_text",
        ".sub_title_lead",
        "h2.subhead",
        ".sub_title",
        ".subtitle",
        ".sub-title",
    ),
    bylines=(".reporter_box strong",),
)
PROFILES = (YONHAP, NAVER, DAUM, NEWSIS, KBS, KOREA_KR)


_ENTRANCE = compile_lazily(r"^(?:www|m|mobile|amp)\.")


def candidates(address: str | None, marked: Callable[[str], bool]) -> tuple[Profile, ...]:
    """Return the profiles to try for a page, GENERIC last.

    `address` is the one that the page gives for itself, unless it is doubtful; `marked` returns whether a selector
    finds something on the page. A page that gives the address of another site is not identified by marks.
    """
    host = _host(address)
    own = [one for one in PROFILES if any(host == name or host.endswith(f".{name}") for name in one.hosts)]
    if not own and not host:
        own = [one for one in PROFILES if any(marked(mark) for mark in one.marks)]
    return (*own, GENERIC)


def same_site(address: str, other: str | None) -> bool:
    """Return whether two addresses are of one site, for computers or for telephones."""
    hosts = {_ENTRANCE.sub("", _host(one)) for one in (address, other)}
    return len(hosts) == 1 and "" not in hosts


def _host(address: str | None) -> str:
    try:
        return urlsplit(address or "").hostname or ""
    except ValueError:
        return ""
