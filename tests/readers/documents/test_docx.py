"""Word's .docx: what libraries that list paragraphs leave out, and what is not text of the article."""

import pytest
from lxml import etree

from summarizer.readers import read
from summarizer.readers.documents.docx import _size, read_docx
from summarizer.readers.documents.zipped import Archive
from tests.readers.documents.release import _W, docx_file, docx_paragraph, docx_table, zip_file

LEAD = "가온시는 내년부터 인공지능 실증 사업에 120억원을 쓴다고 4일 밝혔다."
NEXT = "시는 사업을 맡을 기업 여섯 곳을 5월까지 뽑는다."
MORE = "예산은 세 해에 걸쳐 나눠 쓴다고 시는 설명했다."


def _read(*parts, **more):
    return read(docx_file("".join((docx_paragraph(LEAD), *parts, docx_paragraph(NEXT))), **more))


def _sentences(*parts, **more):
    return [sentence.text for sentence in _read(*parts, **more).sentences]


def _run(text):
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


def test_text_in_content_controls_and_links_is_read():
    """Paragraphs and runs in content controls, links and fields are text."""
    control = f"<w:sdt><w:sdtContent>{docx_paragraph(MORE)}</w:sdtContent></w:sdt>"
    link = f"<w:p>{_run('자세한 내용은 ')}<w:hyperlink>{_run('누리집에서')}</w:hyperlink>{_run(' 볼 수 있다.')}</w:p>"

    assert [LEAD, MORE, "자세한 내용은 누리집에서 볼 수 있다.", NEXT] == _sentences(control, link)


def test_tracked_changes_are_taken():
    """Inserted text is read, deleted and hidden text is not."""
    deleted = "<w:del><w:r><w:delText>90억원에서 </w:delText></w:r></w:del>"
    hidden = "<w:r><w:rPr><w:vanish/></w:rPr><w:t>숨긴 말 </w:t></w:r>"
    shown = "<w:r><w:rPr><w:vanish w:val='0'/></w:rPr><w:t>늘었다고 밝혔다.</w:t></w:r>"
    changed = f"<w:p>{_run('예산은 ')}{deleted}{hidden}<w:ins>{_run('150억원으로 ')}</w:ins>{shown}</w:p>"

    assert [LEAD, "예산은 150억원으로 늘었다고 밝혔다.", NEXT] == _sentences(changed)


def test_a_text_box_is_read_once():
    """A text box, which Word writes a second time for old readers, is read once, behind its paragraph."""
    box = f"<w:txbxContent>{docx_paragraph(MORE)}</w:txbxContent>"
    both = f"<mc:AlternateContent xmlns:mc='urn:mc'><mc:Choice>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback>"

    assert [LEAD, MORE, NEXT] == _sentences(f"<w:p><w:r>{both}</mc:AlternateContent></w:r></w:p>")


def test_notes_stand_behind_their_paragraph():
    """A footnote is text behind the paragraph that it belongs to; the line that parts notes from text is not."""
    separator = f'<w:footnote w:type="separator" w:id="0">{docx_paragraph("구분선이다.")}</w:footnote>'
    note = f'<w:footnote w:id="2">{docx_paragraph(MORE)}</w:footnote>'
    notes = f'<w:footnotes xmlns:w="{_W}">{separator}{note}</w:footnotes>'
    text = f'<w:p>{_run("사업은 2028년까지 이어진다.")}<w:r><w:footnoteReference w:id="2"/></w:r></w:p>'

    assert [LEAD, "사업은 2028년까지 이어진다.", MORE, NEXT] == _sentences(text, more={"word/footnotes.xml": notes})


def test_tables_stand_in_their_place():
    """The rows of a table are sentences where it stands, with its header; a cell that goes on below is told once."""
    merged = "<w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc>"
    table = docx_table([("구분", "내용", "예산"), ("가온", "실증", "120"), ("MERGED", "교육", "30")])
    table = table.replace(f"<w:tc>{docx_paragraph('MERGED')}</w:tc>", merged)
    article = _read(table, docx_paragraph(MORE))

    assert [LEAD, "가온 | 실증 | 120", "교육 | 30", MORE, NEXT] == [sentence.text for sentence in article.sentences]
    assert [1, 1] == [sentence.table_header for sentence in article.sentences[1:3]]


def test_styles_tell_headline_headings_and_captions():
    """The first heading above the text is the headline, one below it a heading, and a caption a caption."""
    title, heading, caption = "가온시가 인공지능 실증 사업을 크게 늘린다", "추진 배경과 앞으로의 일정", "실증 차량"
    parts = [docx_paragraph(title, style="1"), docx_paragraph(LEAD), docx_paragraph(heading, style="1")]
    parts += [docx_paragraph(MORE), docx_paragraph(caption, style="Caption"), docx_paragraph(NEXT)]
    article = read(docx_file("".join(parts)))

    assert [("headline", title), ("heading", heading), ("caption", caption)] == [
        (head.kind, head.text) for head in article.heads
    ]
    assert [LEAD, MORE, NEXT] == [sentence.text for sentence in article.sentences]


def test_bullets_of_a_list_are_marks():
    """A bullet that the numbering gives stands before its entry, a symbol of a font as a circle."""
    numbering = (
        f'<w:numbering xmlns:w="{_W}"><w:abstractNum w:abstractNumId="5"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/>'
        f'<w:lvlText w:val="\uf0b7"/></w:lvl></w:abstractNum><w:num w:numId="3"><w:abstractNumId w:val="5"/></w:num>'
        "</w:numbering>"
    )
    listed = "<w:pPr><w:numPr><w:ilvl w:val='0'/><w:numId w:val='3'/></w:numPr></w:pPr>"
    article = _read(f"<w:p>{listed}{_run('실증 차량 30대 도입')}</w:p>", more={"word/numbering.xml": numbering})

    assert "○ 실증 차량 30대 도입" in article.text
    assert "실증 차량 30대 도입" == article.sentences[1].text


def test_a_size_is_told_in_half_points():
    """And none where nothing tells it."""
    properties = etree.fromstring("<w:rPr xmlns:w='urn:w'><w:sz w:val='28'/></w:rPr>")
    assert (14.0, 0.0, 0.0) == (_size(properties), _size(properties[0]), _size(None))


def test_a_size_that_is_no_number_is_none():
    """Text is read whatever a writer put there."""
    told = f"<w:p><w:r><w:rPr><w:sz w:val='large'/></w:rPr><w:t>{MORE}</w:t></w:r></w:p>"
    assert [LEAD, MORE, NEXT] == _sentences(told)


STYLES = """
<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="22"/></w:rPr></w:rPrDefault></w:docDefaults>
<w:style w:type="character" w:default="1" w:styleId="x"><w:name w:val="x"/><w:rPr><w:sz w:val="90"/></w:rPr></w:style>
<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="a"/><w:rPr><w:sz w:val="20"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="b"><w:name w:val="Big"/><w:rPr><w:sz w:val="31"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="c"><w:name w:val="Own"/><w:basedOn w:val="b"/></w:style>
<w:style w:type="paragraph" w:styleId="d"><w:name w:val="Loop"/><w:basedOn w:val="d"/></w:style>
<w:style w:type="paragraph" w:styleId="e"><w:name w:val="TITLE"/></w:style>
<w:style w:type="paragraph" w:styleId="f"><w:name w:val="our title"/><w:basedOn w:val="e"/></w:style>
<w:style w:type="paragraph" w:styleId="g"><w:name w:val="Subtitle"/></w:style>
<w:style w:type="paragraph" w:styleId="h"><w:name w:val="caption"/></w:style>
<w:style w:type="paragraph" w:styleId="i"><w:name w:val="heading 3"/></w:style>
<w:style w:type="paragraph" w:styleId="j"><w:name w:val="제목 2"/></w:style>
<w:style w:type="paragraph" w:styleId="k"><w:name w:val="no heading"/></w:style>
"""


def _lines(*parts, **parts_beside):
    more = {f"word/{name}.xml": f'<w:{name} xmlns:w="{_W}">{inner}</w:{name}>' for name, inner in parts_beside.items()}
    body = docx_paragraph(LEAD) + "".join(parts)
    return read_docx(Archive(docx_file(body, more=more), "x")).lines[1:]


def _texts(*parts, **more):
    return [line.text for line in _lines(*parts, **more)]


@pytest.mark.parametrize(
    ("style", "size"), [("", 10.0), ("a", 10.0), ("b", 15.5), ("c", 15.5), ("d", 11.0), ("none", 11.0)]
)
def test_the_size_of_type_is_that_of_the_style(style, size):
    """Or of the one that it is based on, or of the document; a run's own goes before all."""
    own = '<w:p><w:r><w:rPr><w:sz w:val="40"/></w:rPr><w:t>가온시</w:t></w:r></w:p>'

    assert [size, 20.0] == [line.size for line in _lines(docx_paragraph("가온시", style=style), own, styles=STYLES)]


@pytest.mark.parametrize(
    ("style", "mark"),
    [
        ("e", "headline"), ("f", "headline"), ("g", "subhead"), ("h", "caption"), ("i", "heading"), ("j", "heading"),
        ("k", None), ("a", None), ("d", None), ("", None),
    ],
)  # fmt: skip
def test_the_name_of_a_style_tells_what_a_paragraph_is(style, mark):
    """In capitals or not, or that of the one it is based on."""
    (line,) = _lines(docx_paragraph("다솜 마을 소식", style=style), styles=STYLES)
    assert mark == line.mark


def test_a_masthead_in_the_style_of_a_title_is_none():
    """A table of times is none, either."""
    assert [None, "headline"] == [
        line.mark
        for line in _lines(
            docx_paragraph("나래혁신부 보도자료", style="e"), docx_paragraph("새 길", style="e"), styles=STYLES
        )
    ]


def test_without_styles_nothing_is_told():
    """Neither size nor mark."""
    content = zip_file(
        {"word/document.xml": f'<w:document xmlns:w="{_W}"><w:body>{docx_paragraph(LEAD)}</w:body></w:document>'}
    )
    (line,) = read_docx(Archive(content, "x")).lines

    assert (LEAD, None, 0.0, False) == (line.text, line.mark, line.size, line.apart)


def test_what_stands_in_runs_besides_text():
    """Tabs are blanks, fixed hyphens are hyphens, breaks end a line; instructions of fields are nothing."""
    inside = (
        "<w:t>가</w:t><w:tab/><w:t>나</w:t><w:ptab/><w:t>다</w:t><w:noBreakHyphen/><w:t>라</w:t><w:br/><w:t>마</w:t>"
        "<w:cr/><w:t>바</w:t><w:instrText>PAGE</w:instrText><w:delText>사</w:delText>"
    )
    assert ["가 나 다-라", "마", "바"] == _texts(f"<w:p><w:r>{inside}</w:r></w:p>")


@pytest.mark.parametrize(
    "name", ["ins", "moveTo", "smartTag", "customXml", "hyperlink", "fldSimple", "dir", "bdo", "sdt", "sdtContent"]
)
def test_runs_within_other_elements_are_text(name):
    """However they are wrapped; what is moved away or deleted is not."""
    assert ["가나"] == _texts(f"<w:p>{_run('가')}<w:{name}>{_run('나')}</w:{name}></w:p>")
    for gone in ("del", "moveFrom"):
        assert ["가"] == _texts(f"<w:p>{_run('가')}<w:{gone}>{_run('나')}</w:{gone}></w:p>")


@pytest.mark.parametrize("name", ["sdtContent", "ins", "moveTo", "customXml"])
def test_paragraphs_tables_rows_and_cells_within_other_elements_are_read(name):
    """Wherever they are wrapped."""
    row = "".join(f"<w:{name}><w:tc>{docx_paragraph(text)}</w:tc></w:{name}>" for text in ("시", "3억원"))
    table = f"<w:tbl><w:{name}><w:tr>{row}</w:tr></w:{name}></w:tbl>"

    assert ["가", "시 | 3억원"] == _texts(f"<w:{name}>{docx_paragraph('가')}{table}</w:{name}>")
    assert [] == _texts(f"<w:del>{docx_paragraph('가')}</w:del>")


def test_a_reading_above_a_word_is_left_out():
    """The word is text."""
    ruby = f"<w:ruby><w:rt>{_run('독음')}</w:rt><w:rubyBase>{_run('본문')}</w:rubyBase></w:ruby>"
    assert ["가본문나"] == _texts(f"<w:p>{_run('가')}<w:r>{ruby}</w:r>{_run('나')}</w:p>")


def test_notes_of_both_kinds_are_told_by_their_number():
    """Endnotes and footnotes may have the same; one that is not there is passed over."""
    notes = {
        f"{kind}s": f'<w:{kind} w:id="1">{docx_paragraph(kind)}</w:{kind}><w:{kind} w:type="separator" w:id="2"/>'
        for kind in ("footnote", "endnote")
    }
    asked = '<w:r><w:endnoteReference w:id="1"/><w:footnoteReference w:id="1"/><w:footnoteReference w:id="9"/></w:r>'

    assert ["가", "endnote", "footnote"] == _texts(f"<w:p>{asked}{_run('가')}</w:p>", **notes)
    assert ["가"] == _texts(f"<w:p>{asked}{_run('가')}</w:p>")


NUMBERING = """
<w:abstractNum w:abstractNumId="5">
  <w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="○"/></w:lvl>
  <w:lvl w:ilvl="1"><w:numFmt w:val="bullet"/><w:lvlText w:val="-"/></w:lvl>
  <w:lvl w:ilvl="2"><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>
  <w:lvl w:ilvl="3"><w:numFmt w:val="bullet"/></w:lvl>
</w:abstractNum>
<w:num w:numId="3"><w:abstractNumId w:val="5"/></w:num><w:num w:numId="4"><w:abstractNumId w:val="6"/></w:num>
"""


@pytest.mark.parametrize(
    ("level", "number", "text"),
    [("0", "3", "○ 가"), ("1", "3", "- 가"), ("2", "3", "가"), ("3", "3", "가"), ("9", "3", "가"), ("0", "4", "가"),
     (None, "3", "○ 가"), ("0", "9", "가")],
)  # fmt: skip
def test_a_bullet_is_that_of_the_level(level, number, text):
    """The first where none is told; numbers are not written, nor is what the numbering does not list."""
    told = f'<w:ilvl w:val="{level}"/>' if level else ""
    listed = f'<w:pPr><w:numPr>{told}<w:numId w:val="{number}"/></w:numPr></w:pPr>'

    assert [text] == _texts(f"<w:p>{listed}{_run('가')}</w:p>", numbering=NUMBERING)
    assert ["가"] == _texts(f"<w:p>{listed}{_run('가')}</w:p>")


def _row(*cells, properties=""):
    told = "".join(f"<w:tc>{cell if cell.startswith('<') else docx_paragraph(cell)}</w:tc>" for cell in cells)
    return f"<w:tr><w:trPr>{properties}</w:trPr>{told}</w:tr>"


def test_rows_tell_whether_they_are_a_header_or_deleted():
    """A header need not have figures below it; a deleted row is gone; a merged cell is that of the row it begins in."""
    merged = "<w:tcPr><w:vMerge w:val='{}'/></w:tcPr>" + docx_paragraph("다솜")
    rows = (
        _row("구분", "사업", properties="<w:tblHeader/>"),
        _row(merged.format("restart"), "하나"),
        _row(merged.format("continue"), "둘"),
        _row("지운", "줄", properties="<w:del/>"),
        _row("남은", "줄", properties='<w:del w:val="0"/>'),
    )
    lines = _lines(f"<w:tbl>{''.join(rows)}</w:tbl>")

    assert [("table_header", "구분 | 사업"), ("row", "다솜 | 하나"), ("row", "둘"), ("row", "남은 | 줄")] == [
        (line.mark, line.text) for line in lines
    ]


def test_a_table_within_a_cell_makes_a_layout():
    """What it holds is read in order."""
    inner = f"<w:tbl>{_row('시', '3억원')}{_row('군', '2억원')}</w:tbl>"

    assert [(None, "가"), (None, "나"), ("row", "시 | 3억원"), ("row", "군 | 2억원")] == [
        (line.mark, line.text) for line in _lines(f"<w:tbl>{_row('가', docx_paragraph('나') + inner)}</w:tbl>")
    ]


def test_an_empty_paragraph_leaves_room():
    """The line below it is apart."""
    assert [False, True] == [
        line.apart for line in _lines(docx_paragraph("가"), docx_paragraph(" "), docx_paragraph("나"))
    ]


def test_boxes_of_drawings_are_read_however_deep_they_lie():
    """Behind the paragraph; the form for old readers is left out."""
    box = f"<w:drawing><w:a><w:txbxContent>{docx_paragraph('상자')}</w:txbxContent></w:a></w:drawing>"
    old = f"<w:pict><w:Fallback><w:txbxContent>{docx_paragraph('옛것')}</w:txbxContent></w:Fallback></w:pict>"

    assert ["가나", "상자"] == _texts(f"<w:p>{_run('가')}<w:r>{box}{old}</w:r>{_run('나')}</w:p>")
