"""Tests of pages in the shapes of Korean sites; outlets, people and text are made up."""

import tomllib
from pathlib import Path

import pytest

from summarizer.errors import ConsentPage, ErrorPage, ListPage, LoginPage, NoArticle, RobotCheck, SeveralArticles
from summarizer.readers import read
from summarizer.readers.page import Page

SHAPES = Path(__file__).parent / "shapes"
EXPECTED = tomllib.loads((SHAPES / "expected.toml").read_text(encoding="utf-8"))
NAMES = sorted(name for name, value in EXPECTED.items() if isinstance(value, dict))
USUAL = {"subhead": None, "section": None, "bylines": [], "published": None, "updated": None, "remarks": []}


def shape(name):
    return (SHAPES / f"{name}.html").read_bytes()


def expected(name):
    usual = {key: value for key, value in EXPECTED.items() if not isinstance(value, dict)}
    return {**USUAL, **usual, **EXPECTED[name]}


def test_every_page_has_what_it_says_beside_it():
    """No page lies about unread."""
    assert sorted(path.stem for path in SHAPES.glob("*.html")) == NAMES


@pytest.mark.parametrize("name", NAMES)
def test_the_body_is_read_and_nothing_else(name):
    """Menus, adverts, comments, licences, link paragraphs and captions are in no sentence."""
    article = read(shape(name))
    assert expected(name)["body"] == [sentence.text for sentence in article.sentences]


@pytest.mark.parametrize("name", NAMES)
def test_the_head_is_read(name):
    """Outlet, headline, subheads, section, reporters and both times are what the page prints."""
    article = read(shape(name))
    wanted = expected(name)
    keys = ("outlet", "headline", "subhead", "section", "published", "updated")
    assert {key: wanted[key] for key in keys} == {key: getattr(article, key) for key in keys}
    assert wanted["bylines"] == [byline.name for byline in article.bylines]


@pytest.mark.parametrize("name", NAMES)
def test_what_a_text_says_of_itself_is_kept(name):
    """Each remark has its kind, and its words stand where it says."""
    article = read(shape(name))
    remarks = article.self_description
    assert expected(name)["remarks"] == [remark.kind for remark in remarks]
    assert all(remark.text == article.text[remark.start : remark.end] for remark in remarks)


@pytest.mark.parametrize("name", [name for name in NAMES if "heads" in EXPECTED[name]])
def test_heads_can_be_cited(name):
    """Headline, captions, table heads and headings are numbered, with true offsets, and in no sentence."""
    article = read(shape(name))
    assert expected(name)["heads"] == [f"{head.kind}: {head.text}" for head in article.heads]
    assert list(range(1, len(article.heads) + 1)) == [head.number for head in article.heads]
    assert all(head.text == article.text[head.start : head.end] for head in article.heads)
    assert not {head.text for head in article.heads} & {sentence.text for sentence in article.sentences}


@pytest.mark.parametrize("name", NAMES)
def test_a_page_is_the_same_wherever_it_comes_from(name):
    """From a file, its site, an archive or an intranet: all but the address is the same."""
    article = read(shape(name))
    places = ("https://www.yna.co.kr/view/1", "https://archive.example/2026/x", "http://10.0.0.5/doc?id=7")
    found = [read(Page(content=shape(name), url=url)) for url in places]
    same = {"url": None, "source": "bytes"}
    assert [article.model_copy(update=same)] * 3 == [other.model_copy(update=same) for other in found]


ITEMS = "".join(
    f"<li><a href='/{at}'>다솜시 소식 {at}번째, 돌봄센터 연다</a><p>다솜시는 센터를 연다고 {at}일 밝혔다.</p></li>"
    for at in range(1, 12)
)
LINKS = "".join(f"<li><a href='/{at}'>다솜시 소식 {at}번째, 돌봄센터가 문을 연다</a></li>" for at in range(1, 12))


WALLS = {
    "login": "<h2>로그인이 필요합니다</h2><p>아이디와 비밀번호를 입력해 주세요. 아니면 회원 가입을 해 주세요.</p>",
    "login in the body": "<div class='article-body'><p>이 기사는 로그인한 뒤에 볼 수 있습니다.</p></div>",
    "consent": "<h1>개인정보 처리 동의</h1><p>맞춤형 광고를 위해 쿠키를 사용합니다.</p><p>동의를 거부해도 됩니다.</p>",
    "robots": "<h1>Just a moment...</h1><p>로봇이 아닙니다. 아래 상자를 눌러 주세요.</p>",
    "captcha": "<p>비정상적인 접근이 감지되었습니다. 보안 문자를 입력해 주세요.</p>",
    "error": "<h2>페이지를 찾을 수 없습니다</h2><p>삭제된 기사이거나 잘못된 접근입니다.</p>",
    "error in the body": "<div class='article-body'><p>존재하지 않는 기사입니다. 주소를 확인해 주세요.</p></div>",
    "list": f"<h2>사회</h2><ul>{ITEMS}</ul>",
    "links": f"<h2>사회</h2><ul>{LINKS}</ul>",
    "pictures": "<h2>사진으로 보는 다솜시</h2><img src='/1.jpg'>",
}


@pytest.mark.parametrize(
    ("error", "advice", "wall"),
    [
        (LoginPage, "Log in", "login"),
        (LoginPage, "Log in", "login in the body"),
        (ConsentPage, "Answer it", "consent"),
        (RobotCheck, "Open it in a browser", "robots"),
        (RobotCheck, "Open it in a browser", "captcha"),
        (ErrorPage, "Check the address", "error"),
        (ErrorPage, "Check the address", "error in the body"),
        (ListPage, "list of articles", "list"),
        (ListPage, "list of articles", "links"),
        (NoArticle, "no article body", "pictures"),
    ],
)
def test_what_is_no_article_is_refused_by_name(error, advice, wall):
    """Login, consent, robot checks, errors and lists each say what to do."""
    with pytest.raises(NoArticle, match=advice) as caught:
        read(f"<html><head><title>누리새일보</title></head><body>{WALLS[wall]}</body></html>".encode())
    assert error is type(caught.value)


def test_an_article_about_walls_is_none():
    """An article on cookies, logins and robots is read."""
    lines = [
        "개인정보위원회는 4일 쿠키를 사용하는 맞춤형 광고의 기준을 내놓았다.",
        "앞으로 이용자가 동의를 거부해도 서비스를 쓸 수 있어야 한다.",
        "위원회는 2027년까지 31억원을 들여 사업자를 돕는다고 밝혔다.",
        "업계는 준비할 시간이 모자란다고 반발했다.",
    ]
    body = "".join(f"<p>{line}</p>" for line in lines)
    page = f"<html><body><h1>쿠키 기준 나왔다</h1><div class='article-body'>{body}</div></body></html>"
    assert lines == [sentence.text for sentence in read(page.encode()).sentences]


FIRST = """\
(다솜=누리새통신) 온누리 기자 = 다솜시는 4일 돌봄센터에 420억원을 들인다고 밝혔다.
센터는 옛 우체국을 고쳐 쓰며 내년에 문을 연다."""
SECOND = """\
(하랑=누리새통신) 한별 기자 = 하랑시는 5일 로봇 학교에 900억원을 쓴다고 밝혔다.
학교는 옛 공장을 고쳐 쓰며 내년에 문을 연다."""
TIMED = """\
다솜시, 돌봄센터 내년에 연다
입력 2026.03.04 18:05
다솜시는 4일 돌봄센터를 연다고 밝혔다.
시의회는 운영비의 재원을 물었다고 한다.
"""


@pytest.mark.parametrize(
    "text",
    [
        f"{FIRST}\n\n하랑시, 로봇 학교에 900억원\n{SECOND}",
        TIMED + TIMED.replace("다솜", "하랑").replace("03.04", "03.05"),
    ],
)
def test_two_articles_in_one_file_are_refused(text):
    """A second head amid prose is named, with what to do."""
    with pytest.raises(SeveralArticles, match=r"Save each article in a separate file\."):
        read(text.encode())


def test_one_article_with_two_times_is_read():
    """A time of publication under the body is not a second article."""
    article = read(f"다솜시, 돌봄센터 연다\n입력 2026.03.04 18:05\n\n{FIRST}\n\n2026.03.04 18:05 송고".encode())
    assert 2 == len(article.sentences)
