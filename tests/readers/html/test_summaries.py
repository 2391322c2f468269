"""Boxes of a page that sum the article up."""

import pytest

from summarizer.readers.html.article import article_from_html
from summarizer.readers.page_lines import list_lines

ONE = "가온시는 내년에 인공지능 센터를 연다고 4일 밝혔다."
TWO = "센터에는 직원 65명이 일하며 예산은 12억원이다. 시의회는 예산안을 다음 주에 심의한다."
SAYS = "<li>가온시가 센터를 연다.</li><li>예산은 12억원이다.</li>"
BODY = [ONE, "센터에는 직원 65명이 일하며 예산은 12억원이다.", "시의회는 예산안을 다음 주에 심의한다."]


def _read(box, body="div id='articleBody'"):
    head = "<h1>가온시, 센터 네 곳 연다</h1><p>홍가람 기자</p><p>입력 2026.06.01 15:00</p>"
    shown = f"{head}<{body}>{box}<p>{ONE}</p><p>{TWO}</p></{body.split()[0]}>"
    return article_from_html(f"<html><body>{shown}</body></html>")


@pytest.mark.parametrize("body", ["div id='articleBody'", "div class='c'"])
@pytest.mark.parametrize(
    "box",
    [
        f"<div class='x'><b>AI 요약</b><ul>{SAYS}</ul></div>",
        "<div class='x'><div>기사 요약</div><div>가온시가 센터를 연다.</div><div>접기</div></div>",
        f"<div><p><span>AI가 요약한 이 기사의 핵심</span></p><ol>{SAYS}</ol></div>",
        "<details><summary>핵심 요약</summary><p>가온시가 센터를 연다.</p></details>",
        f"<p><b>핵심 요약</b></p><ul>{SAYS}</ul>",
        "<h4>AI 요약 <em>beta</em></h4><p>가온시가 센터를 연다.</p><p>접기</p>",
    ],
)
def test_a_box_with_the_label_of_a_summary_is_not_read(box, body):
    """Whatever it is called in the markup, with its label."""
    article = _read(box, body)
    assert (BODY, None) == ([sentence.text for sentence in article.sentences], article.subhead)
    assert ["headline"] == [head.kind for head in article.heads]


@pytest.mark.parametrize("box", ["", f"<p>AI 요약</p><p>{TWO}</p>"])
def test_a_label_takes_nothing_of_the_article_with_it(box):
    """What stands around it may be the article's own box, with its reporter and its time, or most of the text."""
    shown = f"<div><h1>가온시 센터 연다</h1><p>AI 요약</p><p>홍가람 기자</p><p>{ONE}</p><p>{TWO}</p></div>{box}"
    article = article_from_html(f"<html><body>{shown}</body></html>")
    assert set(BODY) <= {sentence.text for sentence in article.sentences}
    assert ["홍가람"] == [byline.name for byline in article.bylines]


@pytest.mark.parametrize(
    "body",
    [
        f"<div><p>{ONE}</p><p>{TWO}</p><div>AI 요약</div><ul>{SAYS}</ul><p>{ONE}</p></div>",
        f"<div><p><b>핵심 요약</b></p><p>{ONE}</p><p>{TWO}</p></div>",
    ],
)
def test_the_only_text_of_a_page_is_no_summary(body):
    """However small it is beside a long foot, and wherever a label stands in it."""
    foot = "".join(f"<li>가온일보 {at}면 안내와 약관</li>" for at in range(200))
    page = (
        f"<html><body><h1>가온시, 센터 네 곳 연다</h1><p>입력 2026.06.01 15:00</p>{body}<ul>{foot}</ul></body></html>"
    )
    texts = [sentence.text for sentence in article_from_html(page).sentences]
    assert set(BODY) <= set(texts)


def test_what_stands_above_a_label_in_its_box_is_kept():
    """Only a box that the label opens is a summary as a whole."""
    own = "나루시도 다음 달에 같은 센터를 연다고 밝혔다."
    box = f"<div><p>{own}</p><div>AI 요약</div><ul>{SAYS}</ul></div>"
    texts = [sentence.text for sentence in _read(box).sentences]

    assert [own, *BODY] == texts


@pytest.mark.parametrize(
    ("label", "kept"), [("핵심 요약", True), ("기사 요약", True), ("AI 요약", False), ("3줄 요약", False)]
)
def test_what_a_newsroom_sums_up_stays_beside_the_text(label, kept):
    """No sentence of the body, but a line that a reader of the page may take for one; a machine's summary is gone."""
    box = f"<div class='x'><b>{label}</b><ul><li>센터는 가온역 앞에 선다.</li></ul></div>"
    article = _read(box)

    assert BODY == [sentence.text for sentence in article.sentences]
    assert kept is ("센터는 가온역 앞에 선다." in {line.span.text for line in list_lines(article)})
    assert label not in article.text
