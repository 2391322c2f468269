"""Where the body of a page is found."""

import pytest

from summarizer.readers.html.body import _home, find_body
from summarizer.readers.html.markup import parse, select
from summarizer.readers.html.profiles import GENERIC, Profile
from summarizer.readers.html.scripts import Told, told_by_scripts

ONE = "가온시는 내년에 인공지능 센터를 연다고 4일 밝혔다."
TWO = "센터에는 직원 65명이 일하며 예산은 12억원이다."
THREE = "시의회는 예산안을 다음 주에 심의한다고 설명했다."
MENU = "<ul><li><a href='/1'>정치</a></li><li><a href='/2'>경제</a></li></ul>"


def _find(markup, told=None):
    tree = parse(f"<html><body>{markup}</body></html>")
    return find_body(tree, (GENERIC,), told or told_by_scripts(tree, None))


def _texts(body):
    return [block.text for block in body.blocks]


@pytest.mark.parametrize(
    ("markup", "site", "texts"),
    [
        (f"{MENU}<div itemprop='articleBody'><p>{ONE}</p><p>{TWO}</p></div><p>{THREE}</p>", "generic", [ONE, TWO]),
        (f"<div id='articleBody'><p>{ONE}</p></div><div id='articleBody'><p>{TWO}</p></div>", "generic", [ONE, TWO]),
        (f"<div><div class='article_body'><p>{ONE}</p></div></div><p class='x'>{TWO}</p>", "generic", [ONE]),
        (f"<div id='articleBody'>짧다</div><div><p>{ONE}</p><p>{TWO}</p></div>", "structure", [ONE, TWO]),
        (f"{MENU}<div><p>{ONE}</p><p>{TWO}</p></div><footer>끝</footer>", "structure", [ONE, TWO]),
        (f"<div><p>{ONE}</p></div><div><p>{TWO}</p></div><div><p>{THREE}</p></div>", "structure", [ONE, TWO, THREE]),
        (
            f"<div class='a'><p>{ONE}</p></div><div class='a'><p>짧다</p></div><div class='a'><p>{TWO}</p></div>",
            "structure",
            [ONE, "짧다", TWO],
        ),
        (f"<div>{ONE}<br>{TWO}</div>", "structure", [ONE, TWO]),
        (f"<div><p>{ONE}</p><div class='relatedNews'><p>{THREE}</p></div><p>{TWO}</p></div>", "structure", [ONE, TWO]),
    ],
)
def test_a_body_is_found_by_its_names_or_by_its_prose(markup, site, texts):
    """Microdata and known names first; boxes, menus and what stands elsewhere are no part of it."""
    body = _find(markup)
    assert (site, texts) == (body.site, _texts(body))


def test_a_list_of_articles_is_no_body():
    """Entries with a link each are a list, a few paragraphs with links are not."""
    entry = "<div class='e'><h3><a href='/1'>센터 연다</a></h3><p>%s</p></div>"
    entries = [entry % text for text in (ONE, TWO, THREE, f"{ONE[:-1]}.", "시는 이를 서두른다고 거듭 밝혔다.")]

    found = _find("".join(entries))
    assert ("list", ()) == (found.site, found.blocks)
    assert "list" != _find("".join(entries[:2])).site


def test_what_scripts_hold_goes_before_a_body_that_is_cut():
    """Where a container holds less than six tenths of it; else the container stays."""
    told = told_by_scripts(parse("<p>가</p>"), f"{ONE}\n\n{TWO}\n\n{THREE}")
    shown = "<div id='articleBody'>%s</div>"

    assert "json-ld" == _find(shown % f"<p>{ONE}</p>", told).site
    assert "generic" == _find(shown % f"<p>{ONE}</p><p>{TWO}</p>", told).site
    assert "json-ld" == _find("<p>가</p>", told).site
    assert "generic" == _find(shown % f"<p>{ONE}</p>", Told()).site


@pytest.mark.parametrize(
    "script",
    [
        '<script type=\'application/json\'>{"a": [{"body": "%s"}]}</script>',
        '<script>window.__STATE__ = {"a": {"body": "%s"}};</script>',
    ],
)
def test_the_data_of_a_script_may_hold_a_body(script):
    """With the object that it stood in."""
    text = " ".join((ONE, TWO, THREE) * 3)
    told = told_by_scripts(parse(f"<html><head>{script % text}</head><body>가</body></html>"), None)

    assert ("script", text) == (told.site, " ".join(block.text for block in told.blocks))
    assert {"body": text} == told.facts


def test_two_blocks_of_an_editor_are_a_body():
    """In the order of the page's data."""
    data = f'{{"a": [{{"content": "{ONE}"}}, {{"content": "{TWO}"}}]}}'
    told = told_by_scripts(parse(f"<html><head><script type='application/json'>{data}</script></head></html>"), None)
    assert [ONE, TWO] == [block.text for block in told.blocks]


def test_a_page_without_prose_has_no_body():
    """Nor has one of menus."""
    assert _find(MENU) is None


IN_A_BOX = f"<div class='related'><div id='articleBody'><p>{ONE}</p></div></div>"


@pytest.mark.parametrize(
    ("markup", "texts"),
    [
        (f"{IN_A_BOX}<div id='articleBody'><p>{TWO}</p><p>{THREE}</p></div>", [TWO, THREE]),
        (f"<div id='articleBody'><p>{ONE}</p><div id='articleBody'><p>{TWO}</p></div></div>", [ONE, TWO]),
        (f"<div id='articleBody'></div><div id='articleBody'><p>{ONE}</p></div>", [ONE]),
        (
            f"<div><div id='articleBody'><p>{ONE}</p></div></div><div><div id='articleBody'><p>{TWO}</p></div></div>",
            [ONE],
        ),
        (f"<aside><div id='articleBody'><p>{ONE}</p></div></aside>", [ONE]),
        (f"<div id='articleBody'><p>{ONE}</p><p><a href='/1'>{TWO}</a></p></div>", [ONE]),
    ],
)
def test_containers_next_to_each_other_are_one_body(markup, texts):
    """Those within a box, within another, or elsewhere on the page are none of it; links are left out."""
    assert texts == _texts(_find(markup))


@pytest.mark.parametrize(
    ("markup", "texts"),
    [
        (f"<div class='related'><p>{ONE}</p><p>{TWO}</p></div><div><p>{THREE}</p></div>", [THREE]),
        (f"<div><p>정책 산업</p><p>{ONE}</p><p>{TWO}</p></div>", [ONE, TWO]),
        (f"<ul><li><p>{ONE}</p></li><li><p>{TWO}</p></li></ul>", [ONE, TWO]),
    ],
)
def test_the_element_with_most_of_the_prose_is_the_body(markup, texts):
    """Boxes aside, menu words above it left out; links and walls are no prose."""
    body = _find(markup)
    assert ("structure", texts) == (body.site, _texts(body))


@pytest.mark.parametrize(
    "markup",
    [
        f"<div><p><a href='/1'>{ONE}</a></p><p><a href='/2'>{TWO}</a></p></div>",
        "<div><p>로그인이 필요한 서비스를 이용하시려면 로그인을 해 주십시오.</p></div>",
    ],
)
def test_links_and_walls_are_no_body(markup):
    """However much they say."""
    assert _find(markup) is None


SHORT = "봄을 맞은 교정이 조용하다."


@pytest.mark.parametrize(
    ("kept", "above"),
    [
        ([SHORT], SHORT),
        (["- 3년간 12억원을 들여", "- 직원 65명 뽑기로"], "- 3년간 12억원을 들여</p><p>- 직원 65명 뽑기로"),
        ([], "구독해 주셔서 고맙습니다."),
        ([], "- 경제"),
        ([], f"{SHORT}</p><p>글자 크기"),
    ],
)
def test_what_opens_a_body_right_above_its_first_prose_is_kept(kept, above):
    """A short sentence and the dashed subheads of a release, but no words of menus and tools."""
    body = _find(f"<div><p>{above}</p><p>{ONE}</p><p>{TWO}</p></div>")
    assert [*kept, ONE, TWO] == _texts(body)


@pytest.mark.parametrize(("letters", "enough"), [(20, True), (19, False)])
def test_a_body_has_twenty_letters(letters, enough):
    """Wherever it is found."""
    text = "가" * (letters - 2) + " 했다."
    told = told_by_scripts(parse("<p>가</p>"), text)
    found = _find(f"<div id='articleBody'><p>{text}</p></div>"), _find(f"<p>{text}</p>"), _find("<p>가</p>", told)
    sites = [body and body.site for body in found]
    assert (["generic", "structure", "json-ld"] if enough else [None] * 3) == sites


def test_a_container_without_prose_is_passed_over():
    """However many words of menus it has."""
    menu = "<p>정치 경제 사회 국제 문화 연예 스포츠 지역 산업 과학 증권 금융 부동산</p>"
    body = _find(f"<div id='articleBody'>{menu}</div><section><p>{ONE}</p></section>")
    assert ("structure", [ONE]) == (body.site, _texts(body))


@pytest.mark.parametrize("around", ["<aside>%s</aside>", "<form>%s</form>", "<section class='article'>%s</section>"])
def test_a_container_may_stand_in_what_some_sites_wrap_articles_in(around):
    """In an aside or a form, which are boxes elsewhere; the body of the page may be named as one."""
    shown = around % f"<div id='articleBody'><p>{ONE}</p></div>"
    assert ("generic", [ONE]) == ((body := _find(shown)).site, _texts(body))
    tree = parse(f"<html><body class='player'>{shown}</body></html>")
    assert "generic" == find_body(tree, (GENERIC,), Told()).site


SAME = ONE.replace("내년", "올해")


@pytest.mark.parametrize(("paragraphs", "both"), [(4, True), (5, False)])
def test_what_has_a_quarter_of_the_prose_beside_it_is_body_too(paragraphs, both):
    """A box with less is not."""
    markup = f"<main><div class='a'>{f'<p>{ONE}</p>' * paragraphs}</div><section><p>{SAME}</p></section></main>"
    assert [ONE] * paragraphs + [SAME] * both == _texts(_find(markup))


def test_prose_far_from_the_body_is_none_of_it():
    """It stands in another part of the page."""
    far = f"<div><div><section><p>{THREE}</p></section></div></div>"
    assert [ONE, TWO] == _texts(_find(f"<main><div><p>{ONE}</p><p>{TWO}</p></div></main>{far}"))


@pytest.mark.parametrize(("outer", "inner", "whole"), [(2, 5, True), (1, 3, False), (2, 1, True)])
def test_an_element_around_another_is_the_body_where_it_has_prose_itself(outer, inner, whole):
    """Two fifths of what the other has; nothing is read twice."""
    markup = f"<div>{f'<p>{ONE}</p>' * outer}<section>{f'<p>{SAME}</p>' * inner}</section></div>"
    assert [ONE] * (outer if whole else 0) + [SAME] * inner == _texts(_find(markup))


def test_a_short_line_between_boxes_that_are_not_alike_is_no_text():
    """An editor's boxes have one name."""
    assert [ONE, TWO] == _texts(
        _find(f"<div class='a'><p>{ONE}</p></div><div class='a'>짧다</div><section><p>{TWO}</p></section>")
    )


def test_boxes_alike_may_each_be_wrapped_in_others():
    """Five deep at most."""

    def wrapped(deep):
        box = f"{'<div>' * deep}<p>%s</p>{'</div>' * deep}"
        return _texts(_find(box % f"{ONE} {ONE} {ONE} {ONE}" + box % f"{TWO}"))

    assert [1, 1, 2, 2] == [len(wrapped(deep)) for deep in (7, 6, 5, 1)]


@pytest.mark.parametrize(
    ("node", "home"),
    [
        (f"<div id='n'>{'가' * 299}</div>", "section"),
        (f"<div id='n'>{'가' * 300}</div>", "div"),
        (f"<p id='n'>{'가' * 300}</p>", "section"),
        ("<div id='n'>가<br>나</div>", "div"),
        ("<div id='n'>가<p>나</p></div>", "div"),
        (f"<p id='n'>가<br>나</p><p>{ONE}</p>", "section"),
        (f"<p>{ONE}</p><p id='n'>가<br>나</p>", "section"),
        (f"<div id='n'>{'가' * 300}</div><img src='a'><p>{ONE}</p>", "section"),
        (f"<p id='n'>가<br>나</p><br><br><br><p>{ONE}</p>", "p"),
        ("<p id='n'>가<br>나</p><p>저작권자 ⓒ 가온신문, 무단 전재 금지</p>", "p"),
        (f"<p id='n'>가<br>나</p><p class='related'>{ONE}</p>", "p"),
        (f"<ul><li id='n'>{ONE}</li></ul>", "section"),
        (f"<ol><li><p id='n'>{ONE}</p></li></ol>", "li"),
    ],
)
def test_a_paragraph_stands_in_the_element_around_it(node, home):
    """A long text, or one with line breaks, in its own unless prose is beside it; an item of a list where that is."""
    assert home == _home(select(parse(f"<section>{node}</section>"), "#n")[0]).tag


def test_what_stands_in_a_box_alone_is_left_to_readability():
    """Links without a text are none even then."""
    boxed = f"<div class='player'><div>%s<p>{ONE}</p><p>{TWO}</p></div></div>"
    assert ("readability", [ONE, TWO]) == ((body := _find(boxed % "")).site, _texts(body))
    assert _find("<div class='player'><div><p>정치 경제 사회 국제 문화 연예 스포츠 지역</p></div></div>") is None
    assert _find("") is None


def test_a_short_line_behind_the_last_box_is_no_text():
    """Only between two of an editor's boxes does it stand amid the text."""
    boxes = "".join(f"<div class='a'><p>{text}</p></div>" for text in ("짧다", ONE, "짧다", TWO, "짧다", "짧다"))
    assert [ONE, "짧다", TWO] == _texts(_find(boxes))


@pytest.mark.parametrize(
    ("above", "kept"),
    [
        (f"<p>{SHORT}</p>", True),
        (f"<h3>{SHORT}</h3>", False),
        ("<p>봄을 맞은 <a href='/1'>교정이 조용하다.</a></p>", False),
    ],
)
def test_a_heading_and_a_link_open_no_body(above, kept):
    """Though they are written like a sentence."""
    assert [*[SHORT] * kept, ONE, TWO] == _texts(_find(f"<div>{above}<p>{ONE}</p><p>{TWO}</p></div>"))


@pytest.mark.parametrize(
    ("entries", "linked", "site"),
    [
        (5, 0, "structure"),
        (5, 2, "structure"),
        (5, 3, "list"),
        (5, 5, "list"),
        (4, 2, "structure"),
        (4, 3, "list"),
        (3, 3, "structure"),
    ],
)
def test_a_list_has_a_link_in_most_of_its_entries(entries, linked, site):
    """More than half of four boxes alike, or more."""
    texts = (ONE, TWO, THREE, "시는 이를 서두른다고 거듭 밝혔다.", "군은 길을 더 짓는다고 5일 알렸다.")[:entries]
    titles = ["<a href='/1'>센터 연다</a>"] * linked + ["센터 연다"] * (entries - linked)
    boxes = (f"<div class='e'><h3>{title}</h3><p>{text}</p></div>" for title, text in zip(titles, texts, strict=True))

    assert site == _find("".join(boxes)).site


def test_what_scripts_hold_keeps_the_profile_of_the_container():
    """It is the same site's article, only whole."""
    site = Profile("누리", body=("#text",))
    tree = parse(f"<html><body><div id='text'><p>{ONE}</p></div></body></html>")
    told = told_by_scripts(parse("<p>가</p>"), f"{ONE}\n\n{TWO}\n\n{THREE}")
    body = find_body(tree, (site, GENERIC), told)

    assert ("json-ld", site) == (body.site, body.profile)


OPENED = "<html><head><title>가온시, 센터 연다 - 가온신문</title></head><body><article>%s</article></body></html>"


@pytest.mark.parametrize(
    ("above", "kept"),
    [
        ("<p>누가 돈을 내나?</p>", ["누가 돈을 내나?"]),
        ("<p>예산은 12억원이다.<sup>1)</sup></p>", ["예산은 12억원이다.1)"]),
        (
            "<p>안녕하세요, 한별입니다.</p><p>오늘은 센터예요!</p>",
            ["안녕하세요, 한별입니다.", "오늘은 센터예요!"],
        ),
        ("<p>시는 서두른다.</p><p>다음은 문답</p>", ["시는 서두른다.", "다음은 문답"]),
        ("<p>직원 65명 뽑는다</p>", []),
        ("<div>화면이 커집니다.</div>", []),
        ("<p>시는 서두른다.</p><p>홍가람 기자</p>", []),
        ("<p>시는 서두른다.</p><p>공유하기</p>", []),
        ("<p>가온시, 센터 연다.</p>", []),
    ],
)
def test_sentences_above_the_first_prose_open_a_body(above, kept):
    """Below headline, times and tools; what is said to the reader is one of them beside the prose alone."""
    shown = f"<h1>가온시, 센터 연다</h1><div class='c'>{above}<p>{ONE}</p><p>{TWO}</p></div>"
    tree = parse(OPENED % shown)
    assert [*kept, ONE, TWO] == _texts(find_body(tree, (GENERIC,), Told()))


@pytest.mark.parametrize(("below", "kept"), [("<h2>돈</h2>", ["사람"]), ("", [])])
def test_the_first_of_several_headings_is_part_of_a_body(below, kept):
    """One alone above the text may be anything."""
    shown = f"<div class='c'><h2>사람</h2><p>{ONE}</p><p>{THREE}</p>{below}<p>{TWO}</p></div>"
    assert kept == [text for text in _texts(find_body(parse(OPENED % shown), (GENERIC,), Told())) if text == "사람"]


LONG = f"{ONE} {TWO} " * 6


@pytest.mark.parametrize(
    "markup",
    [
        f"<article><p>{LONG}<br><br>{TWO}</p><p>{THREE}</p></article>",
        f"<article><div>{LONG}<br><br>{TWO}</div><p>{THREE}</p></article>",
        f"<table><tr><td><p>{LONG}</p><p>{TWO}</p></td></tr><tr><td><ul><li>{THREE}</li></ul></td></tr></table>",
        f"<table><tr><td><p>{LONG}</p><p>{TWO}</p></td></tr><tr><td><p>{THREE}</p></td></tr></table>",
    ],
)
def test_no_paragraph_beside_a_long_one_is_lost(markup):
    """Whether it has line breaks, or stands in the cell of a letter's layout."""
    assert [LONG.strip(), TWO, THREE] == _texts(_find(markup))
