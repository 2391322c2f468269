"""What a page hides is not read, and the article says how much it was; what it shows is read."""

from __future__ import annotations

import pytest

from summarizer.readers import read
from summarizer.readers.html.hidden import hides

LEAD = "시는 20일 인공지능 센터를 항구 옆 옛 창고에 열었다고 밝혔다."
LAST = "시가 이 센터에 들이는 예산은 모두 12억원이라고 한다."
MORE = "센터는 세계 최고라고 모두가 입을 모아 칭찬했다."

STYLES = {  # what hides, and its twin that does not
    "font-size:0": "font-size:12px",
    "font-size: 0px !important": "font-size: 0.9em",
    "FONT-SIZE:1px": "font-size:10pt",
    "color:#fff": "color:#333",
    "color:#ffffff;background:#fff": "color:#ffffff;background:#000",
    "color: white": "color: white; background-color: navy",
    "color:rgb(255, 255, 255)": "color:rgb(25, 25, 25)",
    "color:#fefefe": "color:#0f0f0f",
    "color:transparent": "color:inherit",
    "color:#123456;background-color:#123456": "color:#123456;background-color:#eeeeee",
    "position:absolute;clip:rect(0,0,0,0)": "clip:auto",
    "clip: rect(1px, 1px, 1px, 1px)": "clip:rect(auto,auto,auto,auto)",
    "clip-path:inset(50%)": "clip-path:inset(5%)",
    "clip-path:circle(0 at 0 0)": "clip-path:circle(80%)",
    "height:0;overflow:hidden": "height:0",
    "max-height:0px;overflow:hidden": "max-height:300px;overflow:hidden",
    "width:0;overflow-x:hidden": "width:100%;overflow-x:hidden",
    "opacity:0": "opacity:1",
    "opacity:0.01": "opacity:0.8",
    "transform:scale(0)": "transform:scale(1.2)",
    "transform:translate(0) scale(0, 0)": "transform:translate(0)",
    "text-indent:-9999px": "text-indent:-1em",
    "position:absolute;left:-9999px": "position:relative;left:-9px",
    "margin-left:-5000px": "margin-left:-20px",
    "position:absolute;z-index:-1": "position:relative;z-index:1",
    "display:none": "display:block",
    "visibility:collapse": "visibility:visible",
    "content-visibility:hidden": "content-visibility:auto",
}
NEEDS_GROUND = {"color:#fff", "color: white", "color:#fefefe", "color:rgb(255, 255, 255)"}


def _article(inner, sheet=""):
    page = (
        f"<html><head>{sheet}</head><body><div id='articleBody'><p>{LEAD}</p>{inner}<p>{LAST}</p></div></body></html>"
    )
    return read(page.encode())


def _sentences(article):
    return [sentence.text for sentence in article.sentences]


@pytest.mark.parametrize(("hiding", "showing"), STYLES.items())
def test_a_style_hides_or_shows(hiding, showing):
    """By the style of the element, and by a rule for its class or id; the notice counts what was not read."""
    for inner, sheet in (
        (f"<p style='{hiding}'>{MORE}</p>", ""),
        (f"<div style='{hiding}'><p>{MORE}</p></div>", ""),
    ):
        article = _article(inner, sheet)
        assert ([LEAD, LAST], True) == (
            _sentences(article),
            any("hides 1 passage of" in one for one in article.notices),
        )
    assert [LEAD, MORE, LAST] == _sentences(_article(f"<p style='{showing}'>{MORE}</p>"))


@pytest.mark.parametrize("hiding", [style for style in STYLES if style not in NEEDS_GROUND])
@pytest.mark.parametrize("selector", [".x1", "p.x1", "#y1", "a, .x1", "p#y1"])
def test_a_rule_of_a_style_element_hides(hiding, selector):
    """For a class, an id, with a tag or in a list; a white that depends on its ground aside."""
    article = _article(f"<p class='b x1' id='y1'>{MORE}</p>", f"<style>{selector} {{ {hiding} }}</style>")
    assert [LEAD, LAST] == _sentences(article)


@pytest.mark.parametrize(
    "sheet",
    [
        "@media print { .x1 { display:none } }",
        ".x2 { display:none }",
        "/* .x1 { display:none } */",
        ".x1 { color:#333 }",
    ],
)
def test_a_rule_for_others_hides_nothing(sheet):
    """Print, another class, and what is only a remark."""
    assert [LEAD, MORE, LAST] == _sentences(_article(f"<p class=x1>{MORE}</p>", f"<style>{sheet}</style>"))


def test_a_rule_for_most_of_the_page_hides_nothing():
    """A body that a script fades in is read."""
    page = (
        f"<html><head><style>.fade {{ opacity:0 }}</style></head><body><div class=fade><p>{LEAD}</p><p>{LAST}</p></div>"
    )
    article = read(page.encode())
    assert ([LEAD, LAST], ()) == (_sentences(article), article.notices)


def test_a_hidden_menu_is_not_counted():
    """Only prose is told of: menus and labels are hidden on every page."""
    assert () == _article("<ul style='display:none'><li>정치</li><li>경제</li></ul>").notices


def test_a_white_headline_is_read():
    """A headline stands on pictures and coloured bars."""
    page = (
        f"<html><body><h1 style='color:#fff'>시, 센터 문 열다</h1><div id=articleBody><p>{LEAD}</p><p>{LAST}</p></div>"
    )
    assert "시, 센터 문 열다" == read(page.encode()).headline


def _told(article):
    return "".join(article.notices).partition("hides ")[2].partition(" of")[0]


@pytest.mark.parametrize(
    ("inner", "told"),
    [
        (f"<div hidden><p hidden>{MORE}</p></div>", "1 passage"),
        (f"<div hidden><p hidden>{MORE}</p><p hidden>{MORE}</p></div>", "1 passage"),
        (f"<p hidden>{MORE}</p><p hidden>{MORE}</p>", "2 passages"),
        (f"<p hidden style='display:none'>{MORE}</p>", "1 passage"),
        ("<p hidden>정치</p>", ""),
    ],
)
def test_hidden_passages_are_counted_by_the_outermost(inner, told):
    """Once each."""
    assert told == _told(_article(inner))


@pytest.mark.parametrize(
    "tag", ["script", "style", "noscript", "template", "iframe", "svg", "select", "button", "textarea", "object"]
)
def test_what_no_page_shows_as_text_is_not_read(tag):
    """Nor counted."""
    article = _article(f"<{tag}>{MORE}</{tag}>")
    assert ([LEAD, LAST], ()) == (_sentences(article), article.notices)


@pytest.mark.parametrize("attribute", ["hidden", "hidden=''", "aria-hidden=true"])
def test_an_attribute_hides(attribute):
    """One that says no does not, nor does one of the body."""
    assert [LEAD, LAST] == _sentences(_article(f"<p {attribute}>{MORE}</p>"))
    assert [LEAD, MORE, LAST] == _sentences(_article(f"<p aria-hidden=false>{MORE}</p>"))
    page = f"<html><body aria-hidden=true style='display:none'><div id=articleBody><p>{LEAD}</p><p>{LAST}</p></div>"
    assert [LEAD, LAST] == _sentences(read(page.encode()))


@pytest.mark.parametrize("edge", ["left", "top", "right", "bottom", "margin-left", "margin-top"])
@pytest.mark.parametrize(
    ("way", "hidden"), [("-100px", True), ("-99px", False), ("-30em", True), ("-29em", False), ("100px", False)]
)
def test_what_lies_far_outside_is_hidden(edge, way, hidden):
    """A hundred and more, or thirty of its letters."""
    assert hidden is hides({edge: way})


@pytest.mark.parametrize(
    ("styles", "hidden"),
    [
        ({"position": "fixed", "z-index": "-1"}, True), ({"position": "static", "z-index": "-1"}, False),
        ({"z-index": "-1"}, False), ({"overflow-y": "hidden", "height": "0"}, True), ({"overflow": "hidden"}, False),
        ({"overflow-x": "hidden", "max-width": "0px"}, True), ({"overflow": "auto", "width": "0"}, False),
        ({"scale": "0"}, True), ({"scale": "1"}, False), ({"color": "red", "background": "red"}, True),
        ({"color": "#fff", "background": "white"}, True), ({"color": "red", "background": "blue"}, False),
        ({"color": "red"}, False), ({"background": "red"}, False), ({"visibility": "hidden"}, True), ({}, False),
        ({"font-size": "0.05em"}, True), ({"font-size": "5%"}, True), ({"font-size": "6%"}, False),
        ({"opacity": "5%"}, True), ({"opacity": "6%"}, False), ({"opacity": "0.1"}, False),
    ],
)  # fmt: skip
def test_a_style_hides_in_many_ways(styles, hidden):
    """Each alone, or with what it needs."""
    assert hidden is hides(styles)


@pytest.mark.parametrize(
    ("style", "shown"),
    [
        ("display:block", True),
        ("visibility:visible", True),
        ("opacity:1", True),
        ("color:#333", False),
        ("display:none", False),
    ],
)
def test_an_elements_own_style_goes_before_a_rule(style, shown):
    """Where it speaks of sight."""
    article = _article(f"<p class=x1 style='{style}'>{MORE}</p>", "<style>.x1 { display:none }</style>")
    assert ([LEAD, MORE, LAST] if shown else [LEAD, LAST]) == _sentences(article)


@pytest.mark.parametrize(
    ("ground", "read_so"),
    [("#000", True), ("navy", True), ("#fff", False), ("white", False)],
)
def test_white_letters_are_read_on_a_ground(ground, read_so):
    """The nearest that an element around them has."""
    inner = f"<div style='background:{ground}'><div><p style='color:#fff'>{MORE}</p></div></div>"
    assert ([LEAD, MORE, LAST] if read_so else [LEAD, LAST]) == _sentences(_article(inner))
