"""HWPX as Hancom Office writes it: what stands in its runs, and what is not text of the article."""

import pytest

from summarizer.readers import read
from tests.readers.documents.release import hwpx_cell, hwpx_file, hwpx_paragraph, hwpx_table

LEAD = "가온시는 내년부터 인공지능 실증 사업에 120억원을 쓴다고 4일 밝혔다."
NEXT = "시는 사업을 맡을 기업 여섯 곳을 5월까지 뽑는다."


def _read(*parts, **more):
    return read(hwpx_file("".join((hwpx_paragraph(LEAD), *parts, hwpx_paragraph(NEXT))), **more))


def _sentences(*parts, **more):
    return [sentence.text for sentence in _read(*parts, **more).sentences]


def _run(inside):
    return f'<hp:p><hp:run charPrIDRef="0">{inside}</hp:run></hp:p>'


def _list(text):
    return f"<hp:subList>{hwpx_paragraph(text)}</hp:subList>"


def test_merged_cells_are_told_once():
    """A cell that spans rows or columns stands in the row that it begins in, and nowhere else."""
    first = hwpx_cell("다솜", span=(1, 2)) + hwpx_cell("실증") + hwpx_cell("120")
    second = hwpx_cell("교육") + hwpx_cell("30")
    head = hwpx_cell("구분", span=(2, 1)) + hwpx_cell("예산")
    table = "".join(f"<hp:tr>{row}</hp:tr>" for row in (head, first, second))

    assert [LEAD, "다솜 | 실증 | 120", "교육 | 30", NEXT] == _sentences(_run(f"<hp:tbl>{table}</hp:tbl>"))


def test_a_caption_is_the_title_of_its_table():
    """The caption of a table is cited as its title, and its first row as its header."""
    article = _read(hwpx_table([("구분", "예산"), ("실증", "120")], caption="사업비 내역"))

    assert [("table_title", "사업비 내역"), ("table_header", "구분 | 예산")] == [
        (head.kind, head.text) for head in article.heads
    ]


def test_a_table_in_a_cell_is_told_once():
    """Of a table that holds another, the text stands as text and the rows of the inner one as rows."""
    inner = hwpx_paragraph("세부 내역은 다음 표와 같다고 시는 설명했다.") + hwpx_table(
        [("실증", "120"), ("교육", "30")]
    )
    outer = f"<hp:tbl><hp:tr>{hwpx_cell('', inner=inner)}</hp:tr></hp:tbl>"

    assert [LEAD, "세부 내역은 다음 표와 같다고 시는 설명했다.", "실증 | 120", "교육 | 30", NEXT] == _sentences(
        _run(outer)
    )


def test_notes_and_boxes_stand_behind_their_paragraph():
    """A footnote and a text box are text; a header, a footer and a hidden comment are not."""
    note = "이 금액은 국비와 시비를 더한 것이라고 시는 덧붙였다."
    box = "상자에 든 설명도 기사의 본문으로 읽는다고 시는 밝혔다."
    parts = (
        f"<hp:ctrl><hp:footNote>{_list(note)}</hp:footNote></hp:ctrl>"
        f"<hp:rect><hp:drawText>{_list(box)}</hp:drawText></hp:rect>"
        f"<hp:ctrl><hp:header>{_list('머리말은 본문이 아니라고 적혀 있었다.')}</hp:header></hp:ctrl>"
        f"<hp:ctrl><hp:footer>{_list('꼬리말은 본문이 아니라고 적혀 있었다.')}</hp:footer></hp:ctrl>"
        f"<hp:ctrl><hp:hiddenComment>{_list('숨은 설명은 본문이 아니라고 적혀 있었다.')}</hp:hiddenComment></hp:ctrl>"
    )

    assert [LEAD, "사업은 2028년까지 이어진다.", note, box, NEXT] == _sentences(
        _run(f"<hp:t>사업은 2028년까지 이어진다.</hp:t>{parts}")
    )


def test_the_caption_of_a_picture_is_no_sentence():
    """A picture's caption is cited as such."""
    article = _read(_run(f"<hp:pic><hp:caption>{_list('가온시청 앞에 선 실증 차량')}</hp:caption></hp:pic>"))

    assert [LEAD, NEXT] == [sentence.text for sentence in article.sentences]
    assert ["가온시청 앞에 선 실증 차량"] == [caption.text for caption in article.captions]


def test_deleted_text_is_gone():
    """What a tracked change deletes is not read, across runs too; what it inserts is."""
    runs = (
        "<hp:t>예산은 <hp:deleteBegin/>90억원</hp:t></hp:run><hp:run><hp:t>에서 <hp:deleteEnd/>"
        "<hp:insertBegin/>150억원으로<hp:insertEnd/> 늘었다고 밝혔다.</hp:t>"
    )

    assert [LEAD, "예산은 150억원으로 늘었다고 밝혔다.", NEXT] == _sentences(_run(runs))


def test_blanks_and_breaks_inside_a_run():
    """Fixed blanks and tabs are blanks; lines that a writer broke at a width are one."""
    text = "<hp:t>예산은<hp:nbSpace/>150억원으로<hp:tab/>늘었다고 시는<hp:fwSpace/>밝혔다.</hp:t>"

    assert [LEAD, "예산은 150억원으로 늘었다고 시는 밝혔다.", NEXT] == _sentences(_run(text))


def test_bullets_of_a_list_are_marks():
    """A bullet that a paragraph's style gives belongs to no sentence."""
    header = (
        '<hh:bullet id="1" char="□"/><hh:paraPr id="7"><hh:heading type="BULLET" idRef="1" level="0"/></hh:paraPr>'
        '<hh:paraPr id="8"><hh:heading type="NONE" idRef="0"/></hh:paraPr>'
    )
    listed = hwpx_paragraph("실증 차량 30대 도입").replace('paraPrIDRef="0"', 'paraPrIDRef="7"')
    article = _read(listed, header=header)

    assert "□ 실증 차량 30대 도입" in article.text
    assert "실증 차량 30대 도입" == article.sentences[1].text


def test_a_formula_is_told():
    """The script of a formula stands where the formula does."""
    formula = (
        "<hp:t>연산량은 </hp:t><hp:equation><hp:script>10^26</hp:script></hp:equation><hp:t>회를 넘는다고 한다.</hp:t>"
    )

    assert "연산량은 10^26회를 넘는다고 한다." in _sentences(_run(formula))


def test_sections_are_read_in_their_order():
    """The tenth section stands behind the second."""
    space = 'xmlns:hp="http://www.hancom.co.kr/hwpml/2011/paragraph"'
    more = {
        f"Contents/section{number}.xml": f"<hs:sec xmlns:hs='urn:section' {space}>{hwpx_paragraph(text)}</hs:sec>"
        for number, text in ((10, "셋째 장은 부록이라고 한다."), (2, "둘째 장은 계획이라고 한다."))
    }

    assert [LEAD, NEXT, "둘째 장은 계획이라고 한다.", "셋째 장은 부록이라고 한다."] == _sentences(more=more)


@pytest.mark.parametrize("size", [1, 0])
def test_the_largest_type_is_the_headline(size):
    """The line in the largest type above the text is its headline; one in the text's own is text."""
    title = "가온시가 인공지능 실증 사업을 크게 늘린다"
    article = read(
        hwpx_file("".join(hwpx_paragraph(line, size=size * (line == title)) for line in (title, LEAD, NEXT)))
    )

    assert (title if size else None) == article.headline
