"""Word's .docx: what libraries that list paragraphs leave out, and what is not text of the article."""

from lxml import etree

from summarizer.readers import read
from summarizer.readers.documents.docx import _size
from tests.readers.documents.release import _W, docx_file, docx_paragraph, docx_table

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
