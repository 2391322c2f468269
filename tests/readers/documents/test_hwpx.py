"""HWPX as Hancom Office writes it: what stands in its runs, and what is not text of the article."""

import pytest

from summarizer.readers import read
from summarizer.readers.documents.hwpx import is_hwpx, read_hwpx
from summarizer.readers.documents.zipped import Archive
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


def _lines(*parts, **more):
    made = hwpx_file(hwpx_paragraph(LEAD) + "".join(parts), **more)
    return read_hwpx(Archive(made, "x")).lines[1:]


def _texts(*parts, **more):
    return [line.text for line in _lines(*parts, **more)]


@pytest.mark.parametrize(
    ("mark", "text"),
    [("nbSpace", "가 나"), ("fwSpace", "가 나"), ("tab", "가 나"), ("hyphen", "가-나"), ("titleMark", "가나")],
)
def test_marks_inside_a_run_are_blanks_or_hyphens(mark, text):
    """Others are nothing; a break of column or page is one of a line."""
    assert [text] == _texts(_run(f"<hp:t>가<hp:{mark}/>나</hp:t>"))
    assert ["가 나"] == _texts(_run("<hp:t>가<hp:pageBreak/>나</hp:t>"))


def test_a_line_break_parts_lines():
    """As it was set."""
    assert ["가", "나"] == _texts(_run("<hp:t>가<hp:lineBreak/>나</hp:t>"))


def test_marks_within_deleted_text_are_gone():
    """A break among them is none."""
    assert ["가나"] == _texts(_run("<hp:t>가<hp:deleteBegin/>x<hp:lineBreak/><hp:tab/>y<hp:deleteEnd/>나</hp:t>"))


def test_sizes_are_told_in_hundredths_of_a_point():
    """By the properties of a run; without them there is none."""
    header = '<hh:charPr id="7" height="1550"/><hh:charPr id="8" height="x"/><hh:charPr id="9"/>'
    runs = [f'<hp:p><hp:run charPrIDRef="{at}"><hp:t>가</hp:t></hp:run></hp:p>' for at in (7, 8, 9, 99)]
    bare = "<hp:p><hp:run><hp:t>가</hp:t></hp:run><hp:other><hp:t>나</hp:t></hp:other></hp:p>"

    assert [15.5, 0.0, 0.0, 0.0, 0.0] == [line.size for line in _lines(*runs, bare, header=header)]
    assert ["가"] == _texts(bare)


def test_a_bullet_has_a_mark_where_the_header_has_one():
    """A square where it names none; a number or an unknown bullet is no mark."""
    header = '<hh:bullet id="1"/><hh:bullet id="2" char="-"/>' + "".join(
        f'<hh:paraPr id="{at}"><hh:x><hh:heading type="{kind}" idRef="{number}"/></hh:x></hh:paraPr>'
        for at, (kind, number) in enumerate((("BULLET", 1), ("BULLET", 2), ("BULLET", 9), ("NUMBER", 1)), 4)
    )
    listed = [hwpx_paragraph("가").replace('paraPrIDRef="0"', f'paraPrIDRef="{at}"') for at in (4, 5, 6, 7)]

    assert ["■ 가", "- 가", "가", "가"] == _texts(*listed, header=header)


def test_words_of_composed_letters_and_readings_are_text():
    """Of a word with its reading the word is; of a formula its script."""
    inside = (
        '<hp:t>가</hp:t><hp:compose composeText="㉮"/>'
        "<hp:dutmal><hp:mainText>본문</hp:mainText><hp:subText>독음</hp:subText></hp:dutmal>"
        "<hp:equation><hp:script>x^2</hp:script><hp:shapeComment>수식입니다</hp:shapeComment></hp:equation>"
    )
    assert ["가㉮본문x^2"] == _texts(_run(inside))


def test_notes_of_both_kinds_are_read_and_other_controls_are_not():
    """Behind the paragraph, as boxes are; the properties of a section are nothing."""
    parts = (
        f"<hp:ctrl><hp:endNote>{_list('미주')}</hp:endNote></hp:ctrl><hp:secPr>{_list('쪽')}</hp:secPr>"
        f"<hp:ctrl><hp:pageNum>{_list('쪽')}</hp:pageNum></hp:ctrl><hp:linesegarray>{_list('줄')}</hp:linesegarray>"
    )
    assert ["가", "미주"] == _texts(_run(f"{parts}<hp:t>가</hp:t>"))


def test_a_table_parts_the_text_around_it():
    """What stands before it in a paragraph is a line of its own, and so is what stands behind."""
    table = f"<hp:tbl><hp:tr>{hwpx_cell('시')}{hwpx_cell('3억원')}</hp:tr></hp:tbl>"

    assert ["가", "시 | 3억원", "나"] == _texts(_run(f"<hp:t>가</hp:t>{table}<hp:t>나</hp:t>"))


def test_header_cells_and_captions_tell_what_a_table_is():
    """A header needs no figures below it; a caption within a cell makes a layout."""

    def row(*cells, header=""):
        return f"<hp:tr>{''.join(hwpx_cell(cell, attributes=header) for cell in cells)}</hp:tr>"

    told, not_told = 'header="1"', 'header="0"'
    headed = f"<hp:tbl>{row('구분', '사업', header=told)}{row('시', '길')}</hp:tbl>"
    plain = f"<hp:tbl>{row('구분', '사업', header=not_told)}{row('시', '길')}</hp:tbl>"
    picture = f"<hp:p><hp:run><hp:pic><hp:caption>{_list('시청')}</hp:caption></hp:pic></hp:run></hp:p>"
    laid = f"<hp:tbl><hp:tr>{hwpx_cell('가')}{hwpx_cell('', inner=picture)}</hp:tr></hp:tbl>"

    assert ["table_header", "row"] == [line.mark for line in _lines(_run(headed))]
    assert ["row", "row"] == [line.mark for line in _lines(_run(plain))]
    assert [(None, "가"), ("caption", "시청")] == [(line.mark, line.text) for line in _lines(_run(laid))]


def test_a_table_within_a_box_is_a_table():
    """With its caption as its title."""
    table = (
        f"<hp:tbl><hp:caption>{_list('내역')}</hp:caption><hp:tr>{hwpx_cell('시')}{hwpx_cell('3억원')}</hp:tr></hp:tbl>"
    )

    assert [("table_title", "내역"), ("row", "시 | 3억원")] == [
        (line.mark, line.text) for line in _lines(_run(f"<hp:container>{table}</hp:container>"))
    ]


def test_an_empty_paragraph_leaves_room_and_a_section_begins_without():
    """Only paragraphs that stand right in a section are its own."""
    assert [False, True] == [
        line.apart for line in _lines(hwpx_paragraph("가"), hwpx_paragraph(""), hwpx_paragraph("나"))
    ]
    assert [] == _texts(f"<hp:other>{hwpx_paragraph('가')}</hp:other>")


@pytest.mark.parametrize(
    ("name", "known"),
    [("Contents/section0.xml", True), ("contents/SECTION12.XML", True), ("Contents/section.xml", False),
     ("x/Contents/section0.xml", False), ("Contents/section0.xml.bak", False)],
)  # fmt: skip
def test_an_archive_with_a_section_is_a_document(name, known):
    """In capitals or not."""
    assert known is is_hwpx(frozenset({"mimetype", name}))
