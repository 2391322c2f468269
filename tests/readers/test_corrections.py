"""A newsroom's correction next to an article is part of what the article says; all of it made up."""

import pytest

from summarizer.readers import read
from summarizer.readers.lines.corrections import is_title

BODY = [
    "다솜시는 4일 인공지능 돌봄센터에 3년간 420억원을 들인다고 밝혔다.",
    "센터는 옛 우체국을 고쳐 쓰며 상주 인력은 65명이다.",
    "시의회는 해마다 31억원이 드는 운영비의 재원을 물었다.",
]
SAYS = [
    "지난 3일 첫 기사에서 예산을 4천200억원이라고 적었으나 420억원이 맞습니다.",
    "센터가 이미 문을 열었다는 내용도 사실과 다릅니다.",
    "독자께 사과드립니다.",
]
TITLE = "다솜시, 인공지능 돌봄센터에 420억원…내년 문 연다"
MAIN = "".join(f"<p>{line}</p>" for line in BODY)
TOLD = "".join(f"<p>{line}</p>" for line in SAYS)


def page(before="", behind=""):
    head = f"<h1>{TITLE}</h1><div class=info><span>온누리 기자</span> <span>입력 2026.03.04 18:05</span></div>"
    foot = (
        "<ul class=rel><li><a href=/a>정정·반론 보도 모아보기</a></li></ul>"
        "<div>저작권자 © 누리새일보 · 정정보도 청구</div>"
    )
    body = f"{head}{before}<div id=articleBody>{MAIN}<p>온누리 기자 nuri@nurisae.example</p></div>{behind}{foot}"
    return f"<html><head><title>{TITLE}</title></head><body><div id=wrap>{body}</div></body></html>".encode()


def sentences(article):
    return [article.plain(sentence) for sentence in article.sentences]


BOXES = [
    f"<div class=correction><h3>바로잡습니다</h3>{TOLD}</div>",
    f"<div class=box><strong>정정보도문</strong>{TOLD}</div>",
    f"<div class=box><div class=t>[정정 및 반론보도]</div><div class=c>{TOLD}</div></div>",
    f"<aside class=errata><p>고침</p>{TOLD}</aside>",
    f"<h4>■ 반론보도</h4>{TOLD}",
    f"<section class=notice-correct>{TOLD}</section>",
    f"<div>바로잡습니다(2026.3.5)<br>{'<br>'.join(SAYS)}</div>",
]


@pytest.mark.parametrize("box", BOXES)
def test_a_box_that_corrects_is_read_where_it_stands(box):
    """What it says are sentences, before or behind those of the body, and the text says that it is a correction."""
    before, behind = read(page(before=box)), read(page(behind=box))
    assert [*SAYS, *BODY] == sentences(before)
    assert [*BODY, *SAYS] == sentences(behind)
    for article in (before, behind):
        assert (TITLE, ["온누리"]) == (article.headline, [byline.name for byline in article.bylines])
        assert {"correction"} == {said.kind for said in article.self_description}


@pytest.mark.parametrize("title", ["[바로잡습니다]", "■ 정정보도문", "고침", "<반론보도>", "바로잡습니다 (2026.03.05)"])
def test_a_text_file_has_its_correction_too(title):
    """Above the times, below them, and behind the copyright line."""
    box = "\n".join([title, *SAYS])
    head, main, foot = f"{TITLE}\n", "\n\n".join(BODY), "ⓒ 누리새일보, 무단전재 및 재배포 금지"
    times = "온누리 기자 | 입력 2026.03.04 18:05"
    below = read(f"{head}\n{times}\n\n{box}\n\n{main}\n\n{foot}".encode())
    above = read(f"{head}\n{box}\n\n{times}\n\n{main}\n\n{foot}".encode())
    behind = read(
        f"{head}\n{times}\n\n{main}\n\n온누리 기자\n\n{foot}\n\n{box}\n\n[관련기사] 돌봄센터 가 보니".encode()
    )
    assert [*SAYS, *BODY] == sentences(below)
    assert [*SAYS, *BODY] == sentences(above)
    assert [*BODY, *SAYS] == sentences(behind)
    for article in (below, above, behind):
        assert TITLE == article.headline
        assert {"correction"} == {said.kind for said in article.self_description}


def test_a_line_that_corrects_needs_no_title():
    """A note of one sentence below the copyright line says of the article that it was changed."""
    note = "※ 본지 4일자 기사의 예산 4천200억원은 420억원이므로 바로잡습니다."
    main = "\n\n".join(BODY)
    article = read(f"{TITLE}\n\n입력 2026.03.04 18:05\n\n{main}\n\nⓒ 누리새일보 무단전재 금지\n\n{note}".encode())
    assert [*BODY, note.lstrip("※ ")] == sentences(article)
    assert ["correction"] == [said.kind for said in article.self_description]


@pytest.mark.parametrize(
    ("expected", "line"),
    [
        (True, "바로 잡습니다"),
        (True, "정정·반론보도문"),
        (True, "[기사 정정 안내]"),
        (False, "정정보도 청구"),
        (False, "정정·반론 보도 모아보기"),
        (False, "바로잡습니다 다솜시 예산은 420억원입니다"),
        (False, "정정당당한 승부"),
    ],
)
def test_the_title_of_a_correction_says_nothing_else(expected, line):
    """A link to a newsroom's corrections, or a headline that opens so, is not a title of one."""
    assert expected == is_title(line)


def test_a_page_without_a_correction_has_none():
    """Links to corrections and to the office for complaints are no text."""
    article = read(page())
    assert (BODY, ()) == (sentences(article), article.self_description)


@pytest.mark.parametrize("body", [f"<div class=correction>{TOLD}</div>{MAIN}", f"{MAIN}<p class=errata>{SAYS[0]}</p>"])
def test_a_box_amid_the_body_is_told_by_its_name(body):
    """Its sentences say nothing of a correction; the box is named for one."""
    article = read(page().replace(MAIN.encode(), body.encode()))
    assert {"correction"} == {said.kind for said in article.self_description}
    assert SAYS[0] in sentences(article)
    assert set(BODY) <= set(sentences(article))


def test_the_label_of_an_anchor_is_no_section():
    """Its angle bracket parts no path."""
    assert read(page(before="<div>&lt;앵커&gt;</div>")).section is None
