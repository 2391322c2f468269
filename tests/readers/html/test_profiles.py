"""The profile of a page is told by its address, else by its marks."""

import pytest

from summarizer.readers.html.markup import first_text, parse, select
from summarizer.readers.html.profiles import GENERIC, PROFILES, candidates, same_site

KNOWN = PROFILES[0]


def _is_marked(mark):
    return mark in KNOWN.marks


@pytest.mark.parametrize("entrance", ["", "www.", "m.", "NEWS."])
def test_an_address_tells_the_profile(entrance):
    """The host or one below it, and no marks are looked for; GENERIC comes last."""
    address = f"https://{entrance}{KNOWN.hosts[0]}/view/1"
    assert (KNOWN, GENERIC) == candidates(address, lambda _: False)


def test_marks_tell_the_profile_of_a_page_without_an_address():
    """A page that names another address is not told by them."""
    assert (KNOWN, GENERIC) == candidates(None, _is_marked)
    assert (GENERIC,) == candidates("https://gana.example/1", _is_marked)
    assert (GENERIC,) == candidates(f"https://x{KNOWN.hosts[0]}/1", lambda _: False)
    assert (GENERIC,) == candidates(None, lambda _: False)
    assert (KNOWN, GENERIC) == candidates("http://[", _is_marked)


@pytest.mark.parametrize(
    ("address", "other", "same"),
    [
        ("https://gana.example/1", "https://www.gana.example/2", True),
        ("https://m.gana.example/1", "https://GANA.example/2", True),
        ("https://amp.gana.example/1", "https://mobile.gana.example/2", True),
        ("https://gana.example/1", "https://news.gana.example/1", False),
        ("https://gana.example/1", None, False),
        ("", None, False),
    ],
)
def test_a_site_is_one_for_computers_and_telephones(address, other, same):
    """Where an address has no host, there is no site."""
    assert same is same_site(address, other)


PLACES = """
yonhap body <div id=articleWrap><div class='story-news article'>%</div></div>
yonhap body <div id=articleWrap><article>%</article></div>
yonhap body <article class=story-news>%</article>
yonhap headline <h1 class=tit01>%</h1>
yonhap headline <div class=title-article01><h1>%</h1></div>
yonhap headline <h1 class=tit>%</h1>
yonhap headline <h1 class=tit-article>%</h1>
yonhap subhead <div class=tit-sub>%</div>
yonhap published <p class=update-time data-published-time=%></p>
yonhap published <p id=newsUpdateTime01 data-published-time=%></p>
yonhap published <p class=update-time>%</p>
yonhap bylines <div id=newsWriterCarousel01><strong>%</strong></div>
yonhap bylines <div class=writer-zone01><strong>%</strong></div>
yonhap section <ul class=nav-path01><a>다른</a><a data-stat-code=bread_crumb>%</a></ul>
yonhap section <ul class=nav-path01><a>%</a></ul>
naver body <div id=dic_area>%</div>
naver body <div id=newsct_article>%</div>
naver body <div id=articleBodyContents>%</div>
naver body <div id=articeBody>%</div>
naver headline <h2 id=title_area>%</h2>
naver headline <h2 class=media_end_head_headline>%</h2>
naver headline <h2 id=articleTitle>%</h2>
naver subhead <b class=media_end_summary>%</b>
naver published <p class=_ARTICLE_DATE_TIME data-date-time=%></p>
naver published <p class=media_end_head_info_datestamp_time data-date-time=%></p>
naver published <p class=t11>%</p>
naver bylines <em class=media_end_head_journalist_name>%</em>
naver bylines <span class=byline_s>%</span>
naver section <em class=media_end_categorize_item>%</em>
naver outlet_at <a class=media_end_head_top_logo><img title=%></a>
naver outlet_at <a class=media_end_head_top_logo><img alt=%></a>
naver outlet_at <p class=press_logo><img title=%></p>
newsis body <div class=viewer><article>%</article></div>
newsis body <div class=articleView><div class=viewer>%</div></div>
newsis body <div id=textBody>%</div>
newsis headline <div class=articleView><div class=title_area>%</div></div>
newsis headline <div class=title_area><h1>%</h1></div>
newsis headline <h1 class=tit>%</h1>
newsis subhead <div class=viewer><p class=summury>%</p></div>
newsis subhead <div class=viewer><p class=summary_view>%</p></div>
newsis published <p class=infoLine>앞<b class=txt>%</b></p>
newsis published <p class=infoLine>%</p>
kbs body <div id=cont_newstext>%</div>
kbs body <div class=detail-body>%</div>
kbs headline <h4 class=headline-title>%</h4>
kbs published <p class=input-date>%</p>
kbs published <p class=dates>%</p>
kbs section <p class=category-name>%</p>
korea.kr body <div class=article_body>앞<div class=view_cont>%</div></div>
korea.kr body <div class=view_cont>%</div>
korea.kr body <div class=article_body>%</div>
korea.kr headline <div class=article_head><h1>%</h1></div>
korea.kr headline <div class=view_title><h1>%</h1></div>
korea.kr subhead <div class=article_head><h2>%</h2></div>
korea.kr subhead <div class=article_head><p class=sub_tit>%</p></div>
korea.kr published <div class=article_head><p class=info>%</p></div>
korea.kr outlet_at <div class=article_head><p class=info><a>다른</a><a class=gotosite>%</a></p></div>
korea.kr outlet_at <div class=article_head><p class=info><a>%</a></p></div>
daum body <div class=article_view>%</div>
daum body <div id=harmonyContainer>%</div>
daum headline <h3 class=tit_view>%</h3>
daum subhead <p class=summary_view>%</p>
daum published <p class=info_view><b class=num_date>%</b></p>
daum bylines <p class=info_view><b class=txt_info>%</b></p>
daum outlet_at <meta property=og:article:author content=%>
generic body <div itemprop=articleBody>%</div>
generic subhead <p itemprop=alternativeHeadline>%</p>
generic subhead <div class=article-view-header><p class=subheading>%</p></div>
generic subhead <div class=news_head><p class=summary>%</p></div>
generic subhead <h2 class=subhead>%</h2>
generic bylines <div class=reporter_box><strong>%</strong></div>
""".strip().splitlines()
NAMED = {
    ("body", "id"): """
        article-view-content-div articleBody article_body articleBodyContents newsEndContents news_body_area
        news_body_id article_txt articletxt CmAdContent textBody
    """,
    ("body", "class"): """
        article_body article-body article_txt article-text article_view news_body view_con view_cont story-news
    """,
    ("subhead", "class"): "article-head-sub midtitle_text sub_title_lead sub_title subtitle sub-title",
}
PLACES += [
    f"generic {field} <div {attribute}={name}>%</div>"
    for (field, attribute), names in NAMED.items()
    for name in names.split()
]
BY_NAME = {profile.name: profile for profile in (*PROFILES, GENERIC)}


@pytest.mark.parametrize("place", PLACES)
def test_a_site_keeps_its_parts_in_their_places(place):
    """Each as the site writes it, alone on a page."""
    name, field, markup = place.split(" ", 2)
    page = parse(f"<html><body><p>앞</p>{markup.replace('%', '말')}<p>뒤</p></body></html>")

    assert "말" == first_text(page, getattr(BY_NAME[name], field))


@pytest.mark.parametrize(
    ("name", "outlet", "hosts"),
    [
        ("yonhap", "연합뉴스", ["www.yna.co.kr", "yonhapnews.co.kr"]),
        ("naver", None, ["n.news.naver.com", "news.naver.com", "m.news.naver.com", "m.entertain.naver.com"]),
        ("newsis", "뉴시스", ["newsis.com", "mobile.newsis.com"]),
        ("kbs", "KBS", ["news.kbs.co.kr", "kbs.co.kr"]),
        ("korea.kr", "대한민국 정책브리핑", ["www.korea.kr"]),
        ("daum", None, ["v.daum.net", "news.v.daum.net"]),
        ("generic", None, ["gana.example", "naver.com", "daum.net", "xyna.co.kr"]),
    ],
)
def test_a_site_is_told_by_its_hosts(name, outlet, hosts):
    """Those below them, too; a portal names the paper itself."""
    assert [(name, outlet)] * len(hosts) == [
        (found.name, found.outlet) for found in (candidates(f"https://{host}/1", lambda _: False)[0] for host in hosts)
    ]


MARKS = """
yonhap <div class='story-news article'></div>
naver <div id=dic_area></div>
naver <div id=newsct_article></div>
newsis <div class=articleView><div class=viewer><article></article></div></div>
kbs <div id=cont_newstext></div>
korea.kr <div class=article_head><a class=gotosite></a></div>
korea.kr <div class=article_body><p class=view_cont></p></div>
generic <div class=article_view></div>
""".strip().splitlines()


@pytest.mark.parametrize("mark", MARKS)
def test_a_page_without_an_address_is_told_by_its_markup(mark):
    """Where that is beyond doubt."""
    name, markup = mark.split(" ", 1)
    page = parse(f"<html><body>가{markup}</body></html>")

    assert name == candidates(None, lambda wanted: bool(select(page, wanted)))[0].name
