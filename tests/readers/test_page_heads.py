"""What stands above the body of a plain page, and what it tells."""

from __future__ import annotations

import pytest

from summarizer.readers.page_text import article_from_page

ONE = "가온시는 내년에 새 길 네 곳을 연다고 4일 밝혔다."
TWO = "새 길에는 모두 12억원이 들며 공사는 5월에 시작한다."
TITLE = "가온시, 내년에 새 길 네 곳 연다"


def _read(*lines):
    return article_from_page("\n".join(lines))


@pytest.mark.parametrize(
    ("lines", "headline", "subhead", "count"),
    [
        ([TITLE, "", ONE, TWO], TITLE, None, 2),
        ([TITLE, ONE, TWO], None, None, 3),
        ([TITLE, TITLE, ONE, TWO], TITLE, None, 2),
        ([TITLE, "", "예산은 모두 12억원 들인다", "", ONE], TITLE, "예산은 모두 12억원 들인다", 1),
        ([TITLE, "", "- 12억원 투입 -", ONE], TITLE, "12억원 투입", 1),
        ([TITLE, "- 12억원 투입 -", ONE], TITLE, "12억원 투입", 1),
        (["- 네 곳 모두 -", "- 12억원 투입 -", ONE], None, None, 1),
        (["- 네 곳 모두", "- 12억원 투입", ONE], None, None, 3),
        ([f"{TITLE[:-3]}…", "네 곳을 모두 연다", "", ONE], f"{TITLE[:-3]}… 네 곳을 모두 연다", None, 1),
        ([f"{TITLE[:-3]}…", ONE], None, None, 2),
        (["[공시] 누리", "", ONE], None, None, 1),
        (["[공시] 누리", ONE], None, None, 2),
        (["새 길", "", ONE], None, None, 2),
        ([ONE], None, None, 1),
        ([TITLE], None, None, 1),
        ([TITLE, ""], None, None, 1),
    ],
)
def test_what_stands_above_prose_is_its_head(lines, headline, subhead, count):
    """A line like a headline that a blank line parts, or that is printed twice, and what stands below it."""
    article = _read(*lines)

    assert (headline, subhead, count) == (article.headline, article.subhead, len(article.sentences))


@pytest.mark.parametrize("lines", [[ONE], [TITLE, "", ONE], [ONE, "입력 2026.03.04 09:12"], [ONE, "홍가람 기자"]])
def test_a_text_that_was_read_is_a_page(lines):
    """With a head or without: only who gives an article as a body knows that it has none."""
    assert "page" == _read(*lines).site


@pytest.mark.parametrize(
    ("lines", "section"),
    [
        (["홈 > 사회", TITLE, "입력 2026.03.04 09:12", ONE], "사회"),
        (["홈 › 경제 » 산업", TITLE, "입력 2026.03.04 09:12", ONE], "산업"),
        ([TITLE, "입력 2026.03.04 09:12", ONE], None),
        ([TITLE, "", f"{ONE} 홈 > 사회"], None),
    ],
)
def test_a_path_above_the_text_tells_its_section(lines, section):
    """Its last step."""
    assert section == _read(*lines).section


@pytest.mark.parametrize(
    ("lines", "outlet"),
    [
        ([f"(가온=누리통신) 홍가람 기자 = {ONE}"], "누리통신"),
        (["누리신문", TITLE, "입력 2026.03.04 09:12", ONE], "누리신문"),
        (["다솜진흥원", TITLE, "입력 2026.03.04 09:12", ONE], "다솜진흥원"),
        (["가온시", "보도자료", TITLE, "배포일시 2026. 3. 4.", ONE], "가온시"),
        (["보도자료", "가온시", TITLE, "배포일시 2026. 3. 4.", ONE], "가온시"),
        ([TITLE, "입력 2026.03.04 09:12", ONE], None),
        ([ONE], None),
    ],
)
def test_the_outlet_is_told_above_the_text(lines, outlet):
    """By the dateline, a masthead alone or beside the time, an office, or who issued a release."""
    assert outlet == _read(*lines).outlet


@pytest.mark.parametrize("label", ["[사진]", "<사진 설명>", "(그래픽)", "[일러스트]"])
def test_a_line_that_opens_with_a_picture_is_its_caption(label):
    """Except the first, which may be the headline of a picture."""
    article = _read(TITLE, "", f"{label} 시민들이 길을 걷는 모습", ONE)

    assert [("headline", TITLE), ("caption", f"{label} 시민들이 길을 걷는 모습")] == [
        (h.kind, h.text) for h in article.heads
    ]
    assert [ONE] == [sentence.text for sentence in article.sentences]


def test_times_of_every_kind_are_told_apart():
    """A release is given out before it may be printed; what stands in the body tells none."""
    article = _read(TITLE, "보도시점 2026. 3. 4. 10:00", "배포 2026. 3. 3.", "수정 2026.03.05 08:00", ONE, TWO)

    assert (4, 10, 3, 5) == (
        article.published.day, article.published.hour, article.distributed.day, article.updated.day,
    )  # fmt: skip
    assert _read(TITLE, "", f"{ONE} 2026.03.04 09:12").published is None


def test_a_column_is_signed_near_its_head_or_its_foot():
    """Four lines below the text at most."""
    signed = "홍가람 나라대 교수"

    assert ["홍가람"] == [one.name for one in _read("[칼럼] 새 길을 여는 법", signed, "", ONE, TWO).bylines]
    assert ["홍가람"] == [one.name for one in _read("[칼럼] 새 길을 여는 법", "", ONE, TWO, "", signed).bylines]


def test_a_text_that_breaks_off_is_cut():
    """In the order of the other remarks."""
    cut = "시장은 새 길을 내년에 열 계획이며 예산은 모두 12억원에서 15억원으로 늘린다면서"
    article = _read("이 기사는 가상입니다.", ONE, cut)

    assert ["fictional", "cut"] == [said.kind for said in article.self_description]


def test_a_dateline_among_the_first_lines_opens_the_body():
    """Below three lines of prose it opens nothing."""
    lead = f"(가온=누리통신) 홍가람 기자 = {ONE}"

    assert [ONE] == [one.text for one in _read("시는 길을 연다고 미리 알렸다고 한다.", lead).sentences]
    assert 4 == len(_read(TWO, TWO, TWO, lead).sentences)


@pytest.mark.parametrize(
    ("above", "below", "headline", "outlet"),
    [
        ([f"[가온신문] {TITLE}", ""], [], TITLE, "가온신문"),
        ([f"[가온신문] {TITLE}", "입력 2026.03.04 09:12"], [], TITLE, "가온신문"),
        ([f"[누리경제] {TITLE}", ""], ["저작권자 ⓒ 누리경제"], TITLE, "누리경제"),
        ([f"[생활경제] {TITLE}", ""], [], f"[생활경제] {TITLE}", None),
        ([f"[단독] {TITLE}", ""], [], f"[단독] {TITLE}", None),
    ],
)
def test_a_headline_loses_the_outlet_that_opens_it(above, below, headline, outlet):
    """The name in brackets is its outlet; a section's stays."""
    article = _read(*above, ONE, TWO, *below)
    assert (headline, outlet) == (article.headline, article.outlet)
    assert headline == next(head.text for head in article.heads if head.kind == "headline")


@pytest.mark.parametrize(
    ("below", "told"),
    [
        ("찬반 7 대 3… 보상금 3300만원", {"subhead": "찬반 7 대 3… 보상금 3300만원"}),
        ("차은결 한누리대 명예교수·전 정보통신진흥원장", {"by": "차은결"}),
        ("탁예준 (재)가온의료재단 이사장", {"by": "탁예준"}),
        ("가람일보 | 2026-03-09 06:10", {"outlet": "가람일보", "day": 9}),
        ("가람일보 2026.03.09", {"outlet": "가람일보"}),
        ("한빛경제신문", {"outlet": "한빛경제신문"}),
        ("2026. 3. 9.(월) 한빛경제신문 김가온 기자", {"outlet": "한빛경제신문", "by": "김가온", "day": 9}),
    ],
)
@pytest.mark.parametrize("title", [TITLE, "<기고> 의료 인공지능, 병원 담장을 넘어라"])
def test_a_line_right_below_a_headline_is_part_of_the_head(title, below, told):
    """A blank line parts both from the text."""
    article = _read(title, below, "", ONE, "", TWO)
    found = {
        "subhead": article.subhead,
        "outlet": article.outlet,
        "by": next((byline.name for byline in article.bylines), None),
        "day": article.published.day if article.published else None,
    }
    assert (title, [ONE, TWO]) == (article.headline, [sentence.text for sentence in article.sentences])
    assert told == {name: value for name, value in found.items() if value}


@pytest.mark.parametrize(
    ("line", "outlet", "names"),
    [
        ("한빛일보 박서준 기자", "한빛일보", ["박서준"]),
        ("새벽신문 이가온 선임기자", "새벽신문", ["이가온"]),
        ("서울신문 박서준·이가온 기자", "서울신문", ["박서준", "이가온"]),
        ("한빛일보 | 박서준 기자", "한빛일보", ["박서준"]),
        ("[한빛일보] 박서준 기자", "한빛일보", ["박서준"]),
        ("새벽신문=이가온 기자", "새벽신문", ["이가온"]),
        ("가온통신 백나루 특파원", "가온통신", ["백나루"]),
        ("한빛경제신문 박서준 기자", "한빛경제신문", ["박서준"]),
    ],
)
@pytest.mark.parametrize("head", [(TITLE, "입력 2026.03.04 09:12", "{}"), (TITLE, "{}", "입력 2026.03.04 09:12")])
@pytest.mark.parametrize("subhead", [(), ("예산은 모두 12억원 들인다",)])
def test_outlet_and_reporter_may_share_a_line(line, outlet, names, head, subhead):
    """They are no subhead."""
    article = _read(head[0], *subhead, *(words.format(line) for words in head[1:]), "", ONE, TWO)
    assert (outlet, names) == (article.outlet, [byline.name for byline in article.bylines])
    assert (TITLE, "".join(subhead) or None) == (article.headline, article.subhead)
    assert [ONE, TWO] == [sentence.text for sentence in article.sentences]


@pytest.mark.parametrize("line", ["한빛일보 기자들 파업 사흘째", "기자 폭행한 의원 사과", "한빛일보 기자 세 명 해고"])
def test_words_about_reporters_are_no_byline(line):
    """Although an outlet opens them."""
    article = _read(TITLE, "입력 2026.03.04 09:12", line, "", ONE)
    assert (None, line, ()) == (article.outlet, article.subhead, article.bylines)
