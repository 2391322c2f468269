"""Tests of what stands in the body's container without being its text; outlets, people and text are made up."""

import json

import pytest

from summarizer.readers import read

BODY = [
    "다솜시는 4일 인공지능 돌봄센터에 3년간 420억원을 들인다고 밝혔다.",
    "센터는 옛 우체국을 고쳐 쓰며 상주 인력은 65명이다.",
    '은가비 다솜시장은 "혼자 사는 어르신부터 돕겠다"고 말했다.',
    "시의회는 해마다 31억원이 드는 운영비의 재원을 물었다.",
]
TITLE = "다솜시, 인공지능 돌봄센터에 420억원…내년 문 연다"
FIRST, LAST = ("".join(f"<p>{line}</p>" for line in part) for part in (BODY[:2], BODY[2:]))


def article(inner, head=""):
    head = f"<title>{TITLE} - 누리새일보</title>{head}"
    body = f"<h1>{TITLE}</h1><p class='date'>입력 2026.03.04 18:05</p><div class='article_body'>{inner}</div>"
    return read(f"<!DOCTYPE html><html><head>{head}</head><body>{body}</body></html>".encode())


def sentences(found):
    return [sentence.text for sentence in found.sentences]


@pytest.mark.parametrize(
    "inner",
    [
        f"{FIRST}{LAST}<p>(끝)</p>",
        f"{FIRST}{LAST.removesuffix('</p>')} &lt;끝&gt;</p>",
        f"{FIRST}<div class='ai-summary'><p>요약이다. 900억원이 든다고 한다.</p></div>{LAST}",
        f"{FIRST}{LAST}<p>Copyrights ⓒ 누리새일보. 무단 전재 및 재배포 금지.</p>",
        f"{FIRST}<p>👉 관련기사 보기</p><p>◆ 관련기사</p>{LAST}<p>▷관련기사 하랑시 로봇에 900억원</p>",
        f"{FIRST}{LAST}<p>#인공지능 #돌봄 #다솜시</p><p>태그 인공지능 돌봄</p><p>이 기사를 공유합니다</p>",
        f"{FIRST}<blockquote class='twitter-tweet'><p>응원합니다. 900억원도 좋아요.</p></blockquote>{LAST}",
        "".join(f"<p>&nbsp;&nbsp;{line}&nbsp;</p><p>&nbsp;</p>" for line in BODY),
        "".join(f"<p><strong>{line}</strong></p>" for line in BODY),
        f"<table><tr><td><img src=a></td></tr><tr><td>센터 전경. (다솜시 제공)</td></tr></table>{FIRST}{LAST}",
    ],
)
def test_what_is_not_the_text_is_left_out(inner):
    """End marks, summaries, rights, pointers, tags, embedded posts and blank lines are not sentences."""
    assert BODY == sentences(article(inner))


def test_captions_with_a_triangle_are_captions():
    """A line that opens with ▲ and names its source is a caption, and its sign of copyright ends nothing."""
    captions = [
        "▲ 은가비 시장이 4일 발언하고 있다. ⓒ누리새일보",
        "▲ 고친 돌봄센터. 사진=다솜시",
        "△ 전경 (제공=다솜시)",
    ]
    inner = f"<p>{captions[0]}</p>{FIRST}<p>{captions[1]}</p><p>{captions[2]}</p>{LAST}"
    found = article(inner)
    assert (BODY, captions) == (sentences(found), [head.text for head in found.captions])


def test_a_list_of_triangles_is_text():
    """Points that a sentence or a line names with ▲ stay."""
    line = "▲인재 양성 ▲규제 완화 ▲공동 구매"
    assert [*BODY[:2], line, *BODY[2:]] == sentences(article(f"{FIRST}<p>{line}</p>{LAST}"))


@pytest.mark.parametrize(
    ("names", "inner"),
    [
        (["온누리"], f"<p>온누리 기자 nuri@nurisae.example</p>{FIRST}{LAST}"),
        (["온누리"], f"{FIRST}{LAST}<p>다솜 = 온누리 기자</p>"),
        (["온누리"], f"{FIRST}{LAST}<p>다솜/온누리 기자 nuri@nurisae.example</p>"),
        (["온누리", "한별"], f"{FIRST}{LAST}<p>글=온누리 기자, 사진=한별 기자</p>"),
        (["온누리"], f"<p>[다솜=누리새통신] 온누리 기자 {FIRST.removeprefix('<p>')}{LAST}"),
        (["온누리"], f"<p><span>(다솜=누리새통신)</span> <b>온누리 기자</b> = {FIRST.removeprefix('<p>')}{LAST}"),
    ],
)
def test_reporters_are_named_wherever_they_sign(names, inner):
    """Above, below or in front of the text, with or without an equals sign."""
    found = article(inner)
    assert (names, BODY) == ([byline.name for byline in found.bylines], sentences(found))


def test_the_page_s_own_json_ld_is_told_from_its_neighbours():
    """Where JSON-LD lists other articles first, the one that the title names is taken."""
    other = {"@type": "NewsArticle", "headline": "하랑시, 로봇에 900억원", "author": {"name": "한별"}}
    own = {"@type": "NewsArticle", "headline": TITLE, "author": {"name": "온누리"}}
    head = f"<script type='application/ld+json'>{json.dumps([other, own], ensure_ascii=False)}</script>"
    assert ["온누리"] == [byline.name for byline in article(FIRST + LAST, head).bylines]


def test_entities_of_json_ld_are_read():
    """Entities in JSON-LD are what they stand for."""
    body = "\n".join(BODY).replace('"', "&quot;")
    linked = {"@type": "NewsArticle", "headline": "&quot;먼저 돕겠다&quot; 다솜시장", "articleBody": body}
    script = f"<script type='application/ld+json'>{json.dumps(linked, ensure_ascii=False)}</script>"
    found = read(f"<html><head>{script}</head><body><div id='app'></div></body></html>".encode())
    assert ('"먼저 돕겠다" 다솜시장', BODY) == (found.headline, sentences(found))


def test_linked_sentences_are_no_body_however_many():
    """A box of teasers that are links, longer than the article, is not taken for it."""
    teasers = "".join(
        f"<p><a href='/{at}'>하랑시는 {at}일 로봇 학교에 900억원을 쓴다고 밝혔다.</a></p>" for at in range(1, 20)
    )
    page = f"<html><body><h1>{TITLE}</h1><div class=x>{FIRST}{LAST}</div><div class=y>{teasers}</div></body></html>"
    assert BODY == sentences(read(page.encode()))
