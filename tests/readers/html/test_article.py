"""Bold lines of a page that are headings."""

import json

import pytest

from summarizer.errors import NoArticle
from summarizer.readers import read
from summarizer.readers.html.article import _is_crosshead, _time, article_from_html
from summarizer.readers.html.heads.head import Head
from summarizer.readers.lines.origin.times import parse_time, stamps_in
from summarizer.readers.page_lines import list_lines

ONE = "가온시는 내년에 센터를 연다고 4일 밝혔다."
TWO = "센터에는 직원 65명이 일하며 예산은 12억원이다."


@pytest.mark.parametrize(
    ("line", "heads"),
    [
        ("직원은 모두 65명", True),
        ('"더 늦출 수 없다"', True),
        ("직원은모두65명", False),
        ("직원", False),
        ("직원 65명", True),
        ("직 65명", False),
        ("직원 " + "가" * 37, True),
        ("직원 " + "가" * 38, False),
        ("직원은 모두 65명,", False),
        (ONE, False),
        ("직원 " * 30 + "65명", False),
    ],
)
def test_a_few_words_that_make_no_sentence_head_what_follows(line, heads):
    """Words, not one; neither too few letters nor too many, and no mark behind them."""
    assert heads is bool(_is_crosshead(line))


def test_a_correction_below_the_sign_off_of_a_broadcast_is_read():
    """It stands in the box of the body, behind the lines that end it, and is a sentence that can be cited."""
    says = "※ 어제 방송에서 예산을 10억원이라고 전했으나 12억원으로 바로잡습니다."
    body = f"<p>{ONE}</p><p>{TWO}</p><p>SBN 뉴스 홍가람입니다.</p><p>촬영기자:은다솜/영상편집:한별</p><p>{says}</p>"
    page = f"<html><body><article><h1>가온시 센터 연다</h1>{body}</article></body></html>"
    article = article_from_html(page)

    assert [ONE, TWO, says.removeprefix("※ ")] == [article.plain(sentence) for sentence in article.sentences]
    assert "correction" in [said.kind for said in article.self_description]


def test_bold_lines_are_subheads_above_the_text_and_headings_amid_it():
    """What is bold within a sentence is neither."""
    body = f"<p><b>직원은 모두 65명</b></p><p>{ONE}</p><p><b>예산은 어디서 오나</b></p><p>{TWO} <b>많다</b></p>"
    article = read(f"<html><body><h1>가온시 센터 연다</h1><div id='articleBody'>{body}</div></body></html>".encode())

    assert "직원은 모두 65명" == article.subhead
    assert ["예산은 어디서 오나"] == [head.text for head in article.heads if head.kind == "heading"]
    assert [ONE, TWO] == [sentence.text for sentence in article.sentences][:2]


def test_the_caption_of_another_reporter_begins_no_second_article():
    """What the markup says to be a caption is none of the heads of an article."""
    caption = "(다솜=누리새통신) 윤나래 기자 = 시장이 5일 센터를 둘러보고 있다고 한다."
    body = (
        f"<p>(가온=누리새통신) 홍가람 기자 = {ONE}</p><p>{TWO}</p>"
        f"<figure><img src='a.jpg'><figcaption>{caption}</figcaption></figure>"
        f"<p>시는 서두른다고 밝혔다.</p><p>{TWO}</p>"
    )
    article = read(f"<html><body><h1>가온시 센터 연다</h1><div id='articleBody'>{body}</div></body></html>".encode())
    assert 4 == len(article.sentences)


PARAGRAPHS = f"<p>{ONE}</p><p>{TWO}</p>"
HEADLINE = "가온시, 내년에 센터 네 곳 연다"


def _page(above="", body=PARAGRAPHS, below="", head=f"<title>{HEADLINE}</title>", url=None):
    shown = f"<h1>{HEADLINE}</h1>{above}<div id='articleBody'>{body}</div>{below}"
    return article_from_html(f"<html><head>{head}</head><body>{shown}</body></html>", url=url)


@pytest.mark.parametrize(
    ("hidden", "told"),
    [(0, None), (1, "The page hides 1 passage of text"), (2, "The page hides 2 passages of text")],
)
def test_what_a_page_hides_is_counted(hidden, told):
    """And not read."""
    body = PARAGRAPHS + f"<p style='display:none'>{ONE} 숨긴 말이다.</p>" * hidden
    article = _page(body=body)

    assert [ONE, TWO] == [sentence.text for sentence in article.sentences]
    assert (told is None) == (article.notices == ())
    assert str(told) in "".join(article.notices) or told is None


CANONICAL = "<link rel='canonical' href='https://www.yna.co.kr/view/1'>"


@pytest.mark.parametrize(
    ("url", "address", "outlet"),
    [
        (None, "https://www.yna.co.kr/view/1", "연합뉴스"),
        ("https://m.yna.co.kr/view/1", "https://m.yna.co.kr/view/1", "연합뉴스"),
        ("https://gana.example/1", "https://gana.example/1", None),
    ],
)
def test_the_address_is_where_a_page_was_fetched(url, address, outlet):
    """The one that it names of itself is that of a saved page, and tells its site only where both are one."""
    article = _page(head=CANONICAL, url=url)
    assert (address, outlet) == (article.url, article.outlet)


@pytest.mark.parametrize("url", [None, "https://gana.example/1"])
def test_a_page_without_an_article_says_so(url):
    """With its address, if it has one."""
    where = url or "The page"
    with pytest.raises(NoArticle, match=f"{where} has no article body that could be found"):
        article_from_html("", url=url)
    with pytest.raises(NoArticle, match=f"{where} has no article body"):
        article_from_html("<html><body><p>짧다</p></body></html>", url=url)


def _json(**told):
    return f"<script type='application/ld+json'>{json.dumps({'@type': 'NewsArticle', **told})}</script>"


def test_what_a_page_shows_goes_before_what_it_tells_machines():
    """Of times, those with a label do; a bare one comes last."""
    head = _json(datePublished="2026-03-04T09:00:00+09:00", dateModified="2026-03-06T09:00:00+09:00")

    def days(line):
        article = _page(above=f"<p>{line}</p>", head=head)
        return article.published.day, article.updated.day

    assert (3, 5) == days("입력 2026.03.03 09:00 수정 2026.03.05 10:00")
    assert (4, 6) == days("2026.03.03 09:00")
    assert 3 == _page(above="<p>2026.03.03 09:00</p>").published.day


@pytest.mark.parametrize(
    ("told", "free"), [({"isAccessibleForFree": False}, False), ({"isAccessibleForFree": True}, True), ({}, True)]
)
def test_an_article_that_is_not_free_is_taken_for_cut(told, free):
    """Unless its reporters sign it at its end."""
    article = _page(head=_json(headline=HEADLINE, **told))
    signed = _page(body=f"{PARAGRAPHS}<p>홍가람 기자 garam@gana.example</p>", head=_json(headline=HEADLINE, **told))

    assert (not free) == ("The page says that the article is not free to read: it may be cut." in article.notices)
    assert ([] if free else ["cut"]) == [said.kind for said in article.self_description]
    assert [] == [said.kind for said in signed.self_description]


@pytest.mark.parametrize(
    ("name", "bylines"),
    [
        ("홍가람", [("홍가람", None)]),
        ("홍가람 기자", [("홍가람", "기자")]),
        ("남궁가람", [("남궁가람", None)]),
        ("누리신문", []),
        ("김해신문", []),
        ("홍가람 나라대 교수", [("홍가람", "나라대 교수")]),
        ("가온시청 담당자", []),
    ],
)
def test_a_box_of_the_reporter_is_read(name, bylines):
    """A bare name has no role, a newsroom is no reporter, and an author is told with what they are."""
    article = _page(head=f"<meta name='author' content='{name}'>")
    assert bylines == [(one.name, one.role) for one in article.bylines]


def test_the_outlet_is_no_reporter():
    """Where a page names it as its author."""
    article = _page(head=_json(author="가온소식", publisher={"name": "가온소식"}))
    assert ("가온소식", ()) == (article.outlet, article.bylines)


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("이 기사는 가상의 내용입니다.", ["fictional"]),
        ("본 기사는 시험용 기사입니다.", ["sample"]),
        ("새 길을 엽니다.", []),
    ],
)
@pytest.mark.parametrize("place", ["above", "below"])
def test_what_a_page_says_of_its_text_is_kept_from_anywhere(line, said, place):
    """Once, however often it is said."""
    article = _page(**{place: f"<p>{line}</p><p>{line}</p>"})

    assert said == [remark.kind for remark in article.self_description]
    assert (line in article.text) == bool(said)


def test_lines_of_the_head_are_not_told_again_in_the_body():
    """The headline, and subheads, above its first sentence."""
    body = f"<p>{HEADLINE}</p><p><b>직원은 모두 65명</b></p><p>{ONE}</p><p>{HEADLINE}</p><p>{TWO}</p>"
    article = _page(above="<h2>직원은 모두 65명</h2>", body=body)

    assert (HEADLINE, "직원은 모두 65명", 2) == (article.headline, article.subhead, article.text.count(HEADLINE))
    assert 1 == article.text.count("직원은 모두 65명")


def test_six_times_are_written_down():
    """The seventh is not."""
    times = "".join(f"<p>입력 2026.03.0{at} 09:00</p>" for at in range(1, 8))
    assert 6 == _page(above=times).text.count("입력 2026")


def test_an_update_is_one_after_the_publication():
    """One at the same time, or before, is none; without a publication any is."""

    def updated(published, changed):
        head = _json(**({"datePublished": published} if published else {}), dateModified=changed)
        return _page(head=head).updated

    assert updated("2026-03-04T09:00:00+09:00", "2026-03-04T09:00:00+09:00") is None
    assert updated("2026-03-04T09:00:00+09:00", "2026-03-04T09:01:00+09:00")
    assert updated(None, "2026-03-04T09:00:00+09:00")


@pytest.mark.parametrize(
    ("line", "said"), [("다음은 은다솜 시장과의 일문일답.", ["interview"]), ("엠바고 4일 10시", [])]
)
def test_what_a_line_says_of_the_text_depends_on_where_it_stands(line, said):
    """What opens an interview stands in the text, an embargo above it."""
    article = _page(body=f"<p>{ONE}</p><p>{line}</p><p>{TWO}</p>")
    assert said == [remark.kind for remark in article.self_description]


@pytest.mark.parametrize(("section", "written"), [("경제", False), ("칼럼", True), ("[칼럼]", True)])
def test_a_section_is_written_down_where_it_says_what_the_text_is(section, written):
    """The name of an opinion page is; a desk is told, and stands in no line."""
    article = _page(head=f"<meta property='article:section' content='{section}'>")

    assert section == article.section
    assert written is (section in article.text)
    assert (["opinion"] if written else []) == [said.kind for said in article.self_description]


@pytest.mark.parametrize(("tag", "kind"), [("h2", "subhead"), ("h3", "heading")])
def test_a_second_heading_above_the_text_is_a_subhead(tag, kind):
    """Behind the headline, which is the first of an article's heads."""
    article = _page(body=f"<{tag}>직원은 모두 65명</{tag}>{PARAGRAPHS}")

    assert [("headline", HEADLINE), (kind, "직원은 모두 65명")] == [(head.kind, head.text) for head in article.heads]
    assert ("직원은 모두 65명" if kind == "subhead" else None) == article.subhead


def test_a_dateline_names_place_and_outlet():
    """Where the page names none itself."""
    article = _page(body=f"<p>(가온=누리새통신) 홍가람 기자 = {ONE}</p><p>{TWO}</p>")
    assert ("누리새통신", "가온") == (article.outlet, article.dateline)


TOLD = "2026.03.09 09:00"


@pytest.mark.parametrize(
    ("shown", "printed", "day"),
    [
        ("입력 2026.03.03 09:00", "입력 2026.03.04 09:00", 3),
        ("2026.03.03 09:00", "입력 2026.03.04 09:00", 3),
        ("", "입력 2026.03.04 09:00", 4),
        ("", "2026.03.04 09:00", 9),
        ("수정 2026.03.03 09:00", "", 9),
        ("승인 2026.03.03 09:00", "입력 2026.03.04 09:00", 3),
    ],
)
def test_the_time_of_publication_is_looked_for_in_turn(shown, printed, day):
    """In the box of times, with a label or bare, then in the head with one, then in what machines are told."""
    head = Head(stamps=tuple(stamps_in(printed)))
    assert day == _time("published", [shown], head, parse_time(TOLD)).day


@pytest.mark.parametrize(
    ("line", "kind"), [("이 기사는 가상의 내용입니다.", "fictional"), ("본 기사는 시험용 기사입니다.", "sample")]
)
def test_what_a_text_says_of_itself_does_not_make_it_whole(line, kind):
    """One that is not free to read is taken for cut all the same."""
    article = _page(head=_json(headline=HEADLINE, isAccessibleForFree=False), below=f"<p>{line}</p>")
    assert [kind, "cut"] == [said.kind for said in article.self_description]


@pytest.mark.parametrize(
    ("told", "shown", "hour"),
    [
        ("2026-03-04", "<time>2026-03-04 14:10</time>", 14),
        ("2026-03-04", "<time>2026-03-05 14:10</time>", 0),
        ("2026-03-04T09:00:00+09:00", "<time>2026-03-04 14:10</time>", 9),
        ("2026-03-04T09:00:00+09:00", "<p>입력 2026.03.04</p>", 9),
        ("2026-03-04", "<p>수정 2026.03.04 14:10</p>", 0),
    ],
)
def test_a_day_without_an_hour_takes_that_of_the_same_day(told, shown, hour):
    """Wherever the page tells it, unless it is that of a change."""
    head = f"<meta property='article:published_time' content='{told}'>"
    assert (4, hour) == ((when := _page(above=shown, head=head).published).day, when.hour)


def test_sentences_between_headline_and_body_stand_beside_it():
    """An introduction in an element of its own is not a sentence of the body, but a line that may become one."""
    lead = "촉감을 보내려는 연구자들을 만났다."
    body = "".join(f"<p>가온시는 센터를 {count}곳 더 연다고 4일 밝혔다.</p>" for count in range(3, 9))
    head = "<header><h2>손끝의 떨림을<br>바다 건너로 보내다</h2></header>"
    shown = f"<body>{head}<section>{lead}</section><section>{body}</section></body>"
    article = article_from_html(f"<html><head><title>나루 웹진</title></head>{shown}</html>")

    assert "손끝의 떨림을 바다 건너로 보내다" == article.headline
    assert 6 == len(article.sentences)
    assert (lead, "") in [(line.span.text, line.taken_for) for line in list_lines(article)]
    assert "나루 웹진" in article.around


def test_the_foot_of_a_page_is_shown_however_far_below():
    """Its last lines, where the publisher stands, each once, without those between."""
    body = "".join(f"<p>가온시는 센터를 {count}곳 더 연다고 4일 밝혔다.</p>" for count in range(3, 9))
    between = "".join(f"<p>많이 본 기사 {count}</p>" for count in range(1, 31))
    shown = f"<h1>가온시, 센터 늘린다</h1><section>{body}</section>{between}<p>ⓒ 나루경제</p>"
    article = article_from_html(f"<html><body>{shown}</body></html>")

    assert "ⓒ 나루경제" == article.around[-1]
    assert [*range(1, 13), *range(24, 31)] == [int(line[8:]) for line in article.around if line.startswith("많이")]


def test_a_table_below_a_body_stands_beside_it():
    """With its title and its rows; a list of links there does not."""
    body = "".join(f"<p>가온시는 센터를 {count}곳 더 연다고 4일 밝혔다.</p>" for count in range(3, 9))
    rows = "<tr><th>도시</th><th>가동</th></tr><tr><td>다라</td><td>2030년 1분기</td></tr>"
    table = f"<h3>한눈에 보는 도시</h3><table>{rows}</table>"
    below = f"<aside>{table}<a href='/2'>많이 본 기사</a></aside>"
    page = f"<h1>가온시, 센터 더 연다</h1><div id='articleBody'>{body}</div>{below}"
    article = article_from_html(f"<html><body>{page}</body></html>")

    assert 6 == len(article.sentences)
    beside = [line.span.text for line in list_lines(article) if not line.taken_for]
    assert ["한눈에 보는 도시", "도시 | 가동", "다라 | 2030년 1분기"] == beside


def test_a_short_question_of_a_box_stands_before_its_answer():
    """With its mark it is told from a label; without an answer behind it, or as a link, it is none."""
    paragraphs = [f"<p>가온시는 센터를 {count}곳 더 연다고 4일 밝혔다.</p>" for count in range(3, 9)]
    lines = (
        "Q. 요금은.",
        "A. 요금은 시의회가 따로 정한다.",
        "언제 여나?",
        "가온시는 내년 3월에 센터를 연다고 밝혔다.",
        "더 볼까?",
        "지도",
    )
    link = "<p><a href='/2'>Q. 더 읽을까?</a></p><p>가온시는 내년 5월에 공원을 연다고 밝혔다.</p>"
    box = f"<aside class='box'><h3>궁금증</h3>{''.join(f'<p>{line}</p>' for line in lines)}{link}</aside>"
    body = f"<div id='articleBody'>{''.join(paragraphs[:3])}{box}{''.join(paragraphs[3:])}</div>"
    article = article_from_html(f"<html><body><h1>가온시, 센터 더 연다</h1>{body}</body></html>")

    beside = [line.span.text for line in list_lines(article) if not line.taken_for]
    assert [*lines[:4], "가온시는 내년 5월에 공원을 연다고 밝혔다."] == beside


def test_a_box_amid_a_body_stands_beside_it():
    """Its table and its sentences are lines that may become body; its links are not."""
    paragraphs = [f"<p>가온시는 센터를 {count}곳 더 연다고 4일 밝혔다.</p>" for count in range(3, 9)]
    rows = "<tr><th>검사</th><th>요금</th></tr><tr><td>영상</td><td>3100원</td></tr>"
    says = "<p>요금은 시의회가 정한다고 밝혔다.</p><a href='/2'>센터가 더 선다고 밝혔다.</a>"
    box = f"<aside class='box'><h3>한눈에 보는 요금</h3><table>{rows}</table>{says}</aside>"
    body = f"<div id='articleBody'>{''.join(paragraphs[:3])}{box}{''.join(paragraphs[3:])}</div>"
    article = article_from_html(f"<html><body><h1>가온시, 센터 더 연다</h1>{body}</body></html>")

    assert 6 == len(article.sentences)
    beside = [line.span.text for line in list_lines(article) if not line.taken_for]
    assert ["한눈에 보는 요금", "검사 | 요금", "영상 | 3100원", "요금은 시의회가 정한다고 밝혔다."] == beside


@pytest.mark.parametrize("tag", ["aside", "div", "section"])
def test_those_who_speak_are_read_with_their_offices(tag):
    """Amid the article, in a box of their own, as one sentence; none of them is its author."""
    paragraphs = [f"<p>가온시는 센터를 {count}곳 더 연다고 4일 밝혔다.</p>" for count in range(3, 9)]
    speakers = ("<b>한별</b> 다솜대 교수", "<b>백나루</b> 솔빛랩 인사실장 · 실무 19년")
    box = f"<{tag}><h3>좌담 참석자</h3><ul>{''.join(f'<li>{one}</li>' for one in speakers)}</ul></{tag}>"
    body = f"<div id='articleBody'>{''.join(paragraphs[:3])}{box}{''.join(paragraphs[3:])}</div>"
    article = article_from_html(f"<html><body><h1>가온시, 센터 더 연다</h1>{body}</body></html>")

    assert "좌담 참석자: 한별 다솜대 교수; 백나루 솔빛랩 인사실장 · 실무 19년" == article.sentences[3].text
    assert () == article.bylines
