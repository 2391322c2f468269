"""Paragraphs are parted into lines of text and of furniture that was run on to them."""

import pytest

from policy_brief import Span
from summarizer.readers.lines.body_lines import body_of, is_dashed, lines_of, prose_counts, proses, read_body, undashed

ONE = "가온시는 내년에 센터를 연다고 4일 밝혔다."
TWO = "센터에는 직원 65명이 일하며 예산은 12억원이다."


def _spans(*texts):
    spans, at = [], 0
    for text in texts:
        spans.append(Span(text=text, start=at, end=at + len(text)))
        at += len(text) + 1
    return spans


def _kinds(*texts):
    return [(line.kind, line.text) for line in lines_of(_spans(*texts))]


@pytest.mark.parametrize("equals", ["=", " = ", "= "])
def test_a_notice_that_was_run_on_to_a_dateline_is_parted_from_it(equals):
    """However the reporter's mark is set; the lead then opens the text."""
    lead = f"(다솜=누리새통신) 홍가람 기자{equals}{ONE}"
    assert [("copyright", "무단 전재 금지"), (None, lead)] == _kinds(f"무단 전재 금지 {lead}")
    assert [(None, f"알림 {lead}")] == _kinds(f"알림 {lead}")


def test_a_notice_behind_the_last_sentence_is_parted_from_it():
    """Behind its mark, where it says what such notices say."""
    assert [(None, ONE), ("copyright", "ⓒ 누리새일보 무단 전재 금지")] == _kinds(f"{ONE} ⓒ 누리새일보 무단 전재 금지")


@pytest.mark.parametrize("gap", [" ", ""])
@pytest.mark.parametrize("tail", ["홍가람 기자", "끝.", "<끝>", "KBS 뉴스 홍가람입니다."])
def test_a_reporter_or_an_end_behind_the_last_sentence_is_a_line_of_its_own(tail, gap):
    """Behind one of its last two stops, with a blank or without."""
    assert [ONE, tail] == [text for _, text in _kinds(f"{ONE}{gap}{tail}")]
    assert [f"{ONE} 그렇다"] == [text for _, text in _kinds(f"{ONE} 그렇다")]


@pytest.mark.parametrize("dash", "-–―▷")
def test_a_dashed_line_is_a_subhead_without_its_dashes(dash):
    """A sentence with a dash is what an interviewer says, and prose."""
    line, said = lines_of(_spans(f"{dash} 3년간 12억원 투입 {dash}", f"{dash} {ONE}"))
    assert [True, False] == [is_dashed(line), is_dashed(said)]
    span = undashed(line)
    assert ("3년간 12억원 투입", 2, 13) == (span.text, span.start, span.end)


def test_prose_is_counted_from_each_line_on():
    """And none is behind the last."""
    assert [2, 1, 1, 0] == prose_counts(lines_of(_spans(ONE, "사진", TWO)))


def test_a_body_ends_where_other_articles_are_listed():
    """A list amid it is passed over where more follows."""
    listed = ("관련 기사", "이전글 신학기 급식 점검")
    assert [ONE, TWO] == [span.text for span in read_body(_spans(ONE, TWO, *listed)).body]
    assert [ONE, TWO, ONE, TWO] == [span.text for span in read_body(_spans(ONE, TWO, *listed, ONE, TWO)).body]


def _body(*texts, marks=None, marked=False):
    """Return the texts of a body; `marks` tell a line by its number what it is."""
    spans = _spans(*texts)
    told = {spans[at].start: mark for at, mark in (marks or {}).items()}
    return body_of(lines_of(spans, told), marked=marked)


def _texts(page):
    return [span.text for span in page.body]


@pytest.mark.parametrize(
    ("above", "below", "goes_on"), [(7, 2, True), (8, 2, False), (12, 3, False), (2, 1, False), (2, 2, True)]
)
def test_a_list_amid_a_body_is_passed_over_where_more_than_a_little_follows(above, below, goes_on):
    """Two lines at least, and more than a quarter of what stands above."""
    body = _texts(read_body(_spans(*[ONE] * above, "관련 기사", "신학기 급식 점검", *[TWO] * below)))
    assert [ONE] * above + [TWO] * (below if goes_on else 0) == body


@pytest.mark.parametrize("label", ["관련 기사", "[연관기사]", "추천 뉴스", "▶ 관련뉴스"])
def test_a_link_to_another_article_is_taken_out_of_a_body(label):
    """With its label, over at most three lines, where the text goes on for two."""
    title = "신학기 급식 점검"
    assert [ONE, ONE, TWO] == _texts(_body(ONE, label, title, ONE, TWO))
    assert [ONE, ONE, TWO] == _texts(_body(ONE, label, *[title] * 3, ONE, TWO))
    assert [ONE] == _texts(_body(ONE, label, *[title] * 4, ONE, TWO))
    assert [ONE] == _texts(_body(ONE, label, title, ONE))
    assert [ONE] == _texts(_body(ONE, label, ONE, TWO))
    assert [ONE] == _texts(_body(ONE, label, title, ONE, "시민들이 새 길을 걷고 있다. 누리시 제공"))


def test_a_link_whose_title_follows_its_label_is_one_line():
    """What stands below it is text again."""
    assert [ONE, ONE, TWO] == _texts(_body(ONE, "[관련기사] 신학기 급식 점검", ONE, TWO))


@pytest.mark.parametrize(("above", "below", "goes_on"), [(4, 1, False), (3, 1, True)])
def test_a_reporter_ends_a_body_where_a_little_follows(above, below, goes_on):
    """A quarter of what stands above is a little; the reporter signs either way."""
    page = _body(*[ONE] * above, "홍가람 기자", *[TWO] * below)
    assert [ONE] * above + [TWO] * (below if goes_on else 0) == _texts(page)
    assert ["홍가람"] == [byline.name for byline in page.bylines]


@pytest.mark.parametrize(("marked", "below", "goes_on"), [(True, 2, True), (True, 1, False), (False, 2, False)])
def test_a_copyright_line_ends_a_body_unless_markup_has_told_its_end(marked, below, goes_on):
    """And more than a little follows."""
    page = _body(*[ONE] * 4, "ⓒ 누리새일보 무단 전재 금지", *[TWO] * below, marked=marked)
    assert [ONE] * 4 + [TWO] * (below if goes_on else 0) == _texts(page)


def test_a_body_of_markup_goes_on_behind_a_copyright_line():
    """Its markup has told where it ends."""
    assert [ONE, TWO] == _texts(read_body(_spans(ONE, "ⓒ 누리새일보 무단 전재 금지", TWO)))


@pytest.mark.parametrize("marked", [True, False])
def test_a_table_of_officials_ends_a_body_only_below_its_text(marked):
    """A masthead of a release stands above it."""
    officials = "담당 부서 | 도로과"
    assert [ONE, TWO] == _texts(_body(officials, ONE, TWO, marked=marked))
    assert [ONE] == _texts(_body(ONE, officials, TWO, marked=marked))
    assert [ONE, TWO] == _texts(_body(officials, ONE, TWO, "붙임 계획", marked=marked))


def test_a_release_goes_on_with_an_attachment_that_says_something():
    """Prose, or a table; the officials above it are left out, and its title is a heading."""
    for content, body in ([TWO], [TWO]), (["시 | 3억원", "군 | 2억원"], ["시 | 3억원", "군 | 2억원"]):
        page = _body(ONE, "담당 부서 | 도로과", "붙임 1. 사업 계획", *content)
        assert [ONE, *body] == _texts(page)
        assert ("heading", "붙임 1. 사업 계획") in [(kind, span.text) for kind, span in page.heads]
    assert [ONE] == _texts(_body(ONE, "붙임 1. 사업 계획", "새 길"))


@pytest.mark.parametrize(
    ("line", "is_kept"),
    [
        ("물길지도: 하천마다 물의 높이를 10분 간격으로 적은 표", True),
        ("- 두루배움(DB) : 마을 학교가 함께 쓰는 강좌와 교재", True),
        ("담당: 홍가람 041-000-0000", False),
        ("물길지도: 다온시", False),
        ("물길지도: 2026. 3. 4. 14:00 ~ 15:30", False),
    ],
)
def test_the_glossary_of_a_release_is_read(line, is_kept):
    """Terms explained below an attachment's title are content, though they end in a noun; contacts are none."""
    assert ([ONE, line] if is_kept else [ONE]) == _texts(_body(ONE, "붙임 2 용어 설명", line))


def test_an_attachment_of_pasted_cells_is_read():
    """A label alone with lines below it opens one, though no line is a sentence; the list of copies above is none."""
    cells = ["과제 예시", "① 공공형", "서류를 대신 신청하는 에이전트", "본인확인 요건"]
    page = _body(ONE, "붙임 1. 과제 예시 1부.", "2. 제도의 개요를 설명하는 자료 1부.  끝.", "붙임 1", *cells)
    assert [ONE, *cells] == _texts(page)
    assert [ONE] == _texts(_body(ONE, "붙임 1", "과제 예시", "본인확인 요건"))


def test_an_advertisement_between_paragraphs_is_not_read():
    """A label of one opens a line that is no sentence."""
    assert [ONE, TWO] == _texts(_body(ONE, "[광고] 봄맞이 여행 특가", TWO))
    assert [ONE, f"[광고] {TWO}"] == _texts(_body(ONE, f"[광고] {TWO}"))


def test_titles_of_attachments_are_no_sentences():
    """The second of a list below 붙임 is a title as the first is, where the attachments follow, too; prose is none."""
    listed = ["붙임 1. 조사 개요", "2. 용어 설명.  끝."]

    assert [ONE, TWO] == _texts(_body(ONE, *listed, "붙임 1 조사 개요", TWO))
    assert [ONE] == _texts(_body(ONE, *listed))
    assert [ONE, f"2. {TWO}"] == _texts(_body(ONE, "붙임 1. 조사 개요", f"2. {TWO}"))


def test_subheads_above_a_body_are_told_by_dashes_or_by_markup():
    """They stand before its first line, and are no text; what is none of them above it stays."""
    spans = _spans("새 길 네 곳을 연다", "- 3년간 12억원 투입 -", ONE)
    page = read_body(spans, {0: "subhead"})
    assert (["새 길 네 곳을 연다", "3년간 12억원 투입"], [ONE]) == ([one.text for one in page.subheads], _texts(page))
    photo = "시민이 길을 걷고 있다. 누리시 제공"
    page = read_body(_spans(photo, "- 3년간 12억원 투입 -", ONE))
    assert [("caption", photo)] == [(kind, span.text) for kind, span in page.heads]


def test_a_label_of_a_picture_makes_the_line_below_it_a_caption():
    """Neither is text."""
    assert [("caption", "사진 설명"), ("caption", ONE), (None, TWO)] == _kinds("사진 설명", ONE, TWO)
    assert [TWO] == _texts(_body("[사진설명]", ONE, TWO))


@pytest.mark.parametrize(("at", "led"), [(0, True), (2, True), (3, False)])
def test_a_dateline_opens_one_of_the_first_lines(at, led):
    """Of three, captions aside; the rest of its line is text."""
    line = f"(다솜=누리새통신) 홍가람 기자 = {ONE}"
    page = _body("시민이 길을 걷고 있다. 누리시 제공", *["새 길 소식"] * at, line, TWO)
    assert led is (page.lead is not None)
    assert [*["새 길 소식"] * at, ONE if led else line, TWO] == _texts(page)
    assert (["홍가람"] if led else []) == [byline.name for byline in page.bylines]


def test_a_dateline_alone_on_its_line_leaves_no_empty_text():
    """The text stands below it."""
    assert [ONE] == _texts(_body("(다솜=누리새통신) 홍가람 기자 =", ONE))


@pytest.mark.parametrize(
    ("mark", "text", "told"),
    [
        ("row", "담당 부서 | 도로과", ("ministry", None)),
        ("table_header", "입력 2026.03.04 09:12", ("time", None)),
        ("row", "새 길 | ⓒ 누리", (None, "row")),
        ("row", "관련 기사", (None, "row")),
        ("heading", "담당 부서", (None, "heading")),
        ("caption", "새 길", ("caption", "caption")),
    ],
)
def test_markup_tells_what_a_line_is(mark, text, told):
    """But rows of officials and of times are the form's of a release."""
    (line,) = lines_of(_spans(text), {0: mark})
    assert told == (line.kind, line.mark)


def test_a_marked_row_counts_as_text():
    """However short it is."""
    assert [1, 0] == [proses(lines_of(_spans("새 길 | 3억원"), marks)) for marks in ({0: "row"}, None)]


@pytest.mark.parametrize(
    ("mark", "text", "body"),
    [
        ("heading", ONE, True),
        ("heading", "들어갈 돈", False),
        ("subhead", ONE, False),
        ("row", "새 길 | 3억원", True),
        ("table_header", "구분 | 예산", False),
        ("table_title", "(단위: 억원)", False),
        (None, "들어갈 돈", True),
    ],
)
def test_what_markup_calls_a_heading_is_text_where_it_is_a_sentence(mark, text, body):
    """What is no text can be cited."""
    page = _body(ONE, text, TWO, marks={1: mark} if mark else {})
    assert body is (text in _texts(page)[1:-1])
    assert body is not (text in [span.text for _, span in page.heads])


def test_rows_have_the_header_above_them():
    """Until another line parts them."""
    texts = ("구분 | 사업", "시 | 길", ONE, "군 | 숲")
    page = _body(*texts, marks={0: "table_header", 1: "row", 3: "row"})
    starts = [span.start for span in _spans(*texts)]
    assert {starts[1]: starts[0], starts[3]: None} == page.rows


PICTURED = "가온시 새 길에서 내려다본 도심의 모습이다. 홍가람 기자"


@pytest.mark.parametrize(
    ("texts", "kinds"),
    [
        ([PICTURED, ONE, TWO], ["caption", None, None]),
        ([ONE, PICTURED, TWO], [None, None, "reporter", None]),
        ([ONE, TWO, PICTURED], [None, None, None, "reporter"]),
        (["가온시 새 길에서 내려다본 도심의 모습이다.", ONE, TWO], [None, None, None]),
        ([f"{ONE} 홍가람 기자", ONE, TWO], [None, "reporter", None, None]),
    ],
)
def test_a_signed_picture_stands_above_most_of_the_text(texts, kinds):
    """It says what is seen, with who took it; elsewhere that is who signs."""
    assert kinds == [kind for kind, _ in _kinds(*texts)]


def test_a_body_of_nothing_but_a_dashed_line_has_no_subhead():
    """There is no text for it to stand above."""
    page = read_body(_spans("- 3년간 12억원 투입 -"))
    assert ((), ["- 3년간 12억원 투입 -"]) == (page.subheads, _texts(page))


def test_officials_above_the_first_text_take_nothing_out():
    """Though an attachment with text follows."""
    assert [ONE, TWO] == _texts(_body("담당 부서 | 도로과", ONE, "붙임 1. 사업 계획", TWO))


def test_a_copyright_line_ends_a_body_of_which_nothing_else_is_told():
    """Unless it is said that markup has told its end."""
    lines = lines_of(_spans(ONE, ONE, "ⓒ 누리새일보 무단 전재 금지", TWO, TWO))
    assert [ONE, ONE] == _texts(body_of(lines))


@pytest.mark.parametrize("credit", ["[사진=누리통신]", "[자료: 가온시]", "[그래픽 = 홍가람 기자]"])
def test_the_credit_of_a_picture_between_two_sentences_is_taken_out(credit):
    """As often as there is one; a bracket of the text stays."""
    parts = [(None, ONE), ("caption", credit), (None, TWO), ("caption", credit), (None, ONE)]
    assert parts == _kinds(f"{ONE}{credit} {TWO} {credit} {ONE}")
    assert [(None, f"{ONE} [가온시] {TWO}")] == _kinds(f"{ONE} [가온시] {TWO}")
