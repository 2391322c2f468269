"""One press release in the forms that analysts get it in: written for this project, with invented people and firms."""

from __future__ import annotations

import io
import zipfile
from email.message import EmailMessage
from html import escape

MASTHEAD = "나래혁신부 보도자료"
TIMES = ("보도시점", "2026. 3. 4.(수) 10:00", "배포", "2026. 3. 3.(화) 14:00")
HEADLINE = "나래혁신부, 지역 인공지능 계산소 세 곳에 3년간 4천820억원 투입"
SUBHEADS = ("- 올해 하반기 첫 계산소 문 열고 2028년까지 그래픽처리장치 1만2천장 확보 -",)
BODY = tuple(
    " ".join(paragraph.split())
    for paragraph in """
나래혁신부(장관 도가람)는 4일 제3차 지역 인공지능 전략회의를 열고 '지역 인공지능 계산소 구축 계획'을
확정했다고 밝혔다.

□ 계획에 따르면 정부는 2026년부터 2028년까지 3년간 국비 3천210억원과 지방비 1천610억원 등
모두 4천820억원을 들여 다솜시, 마루시, 온새미시 세 곳에 계산소를 짓는다.

○ 첫 계산소는 올해 9월 30일 다솜시에서 문을 열며, 그래픽처리장치 4천장과 전력 25메가와트를 갖춘다.

○ 나머지 두 곳은 2027년 상반기에 착공해 이듬해 6월까지 각각 4천장씩을 들여놓는다.

□ 민간에서는 가온반도체와 누리클라우드가 컨소시엄을 꾸려 1억5천만달러(약 2천100억원)를 투자하기로 했으며,
한별투자는 6천만유로 규모의 참여를 검토하고 있다.

□ 도가람 장관은 "수도권 밖의 기업과 연구자도 같은 값에 같은 성능을 쓸 수 있어야 한다"며
"계산소 이용료는 시세의 절반 아래로 묶겠다"고 말했다.

○ 윤슬비 가온반도체 대표는 "국산 가속기를 적어도 30% 이상 쓰겠다는 약속을 지키겠다"고 강조했다.

□ 다만 전력망 보강에 드는 비용을 누가 댈지는 정해지지 않았다. 나래혁신부는 5월 말까지 관계 기관과 협의해
분담 방안을 내놓을 예정이다.
""".strip().split("\n\n")
)
TABLE_TITLE = "< 계산소별 연차 사업비 (단위: 억원) >"
ROWS = (
    ("구분", "2026년", "2027년", "2028년"),
    ("다솜 계산소", "900", "520", "380"),
    ("마루 계산소", "210", "780", "540"),
    ("온새미 계산소", "160", "760", "570"),
)
LAST = "□ 계산소 이용 신청은 8월 17일부터 누리집에서 받는다."
CONTACT = ("담당 부서", "지역인공지능과", "책임자", "과장", "나봄결 (044-000-0000)")


def lines() -> list[str]:
    """Return the release line by line; a blank line stands between what stands apart."""
    table = [" | ".join(row) for row in ROWS]
    head = [MASTHEAD, "", " | ".join(TIMES), "", HEADLINE, *SUBHEADS, ""]
    return [*head, *BODY, "", TABLE_TITLE, *table, "", LAST, "", " | ".join(CONTACT)]


def as_text() -> bytes:
    return "\n".join(lines()).encode()


def as_html() -> bytes:
    cells = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in ROWS)
    body = "".join(f"<p>{escape(line)}</p>" for line in BODY)
    head = "".join(f"<td>{cell}</td>" for cell in TIMES)
    return (
        f"<html><head><title>{HEADLINE}</title></head><body><h3>{MASTHEAD}</h3><table><tr>{head}</tr></table>"
        f"<h1>{HEADLINE}</h1><h2>{SUBHEADS[0]}</h2>"
        f"<div class='article-body'>{body}<p>{escape(TABLE_TITLE)}</p><table>{cells}</table><p>{LAST}</p></div>"
        f"<footer>{' | '.join(CONTACT)}</footer></body></html>"
    ).encode()


_HP = "http://www.hancom.co.kr/hwpml/2011/paragraph"
_HH = "http://www.hancom.co.kr/hwpml/2011/head"


def hwpx_paragraph(text: str, *, size: int = 0) -> str:
    return f'<hp:p paraPrIDRef="0"><hp:run charPrIDRef="{size}"><hp:t>{escape(text)}</hp:t></hp:run></hp:p>'


def hwpx_cell(text: str, *, inner: str = "", attributes: str = "", span: tuple[int, int] = (1, 1)) -> str:
    held = inner or hwpx_paragraph(text)
    return (
        f'<hp:tc name="" {attributes}><hp:subList>{held}</hp:subList>'
        f'<hp:cellSpan colSpan="{span[0]}" rowSpan="{span[1]}"/></hp:tc>'
    )


def hwpx_table(rows, *, caption: str = "") -> str:
    """Return a table as Hancom Office writes it: in a run of a paragraph of its own."""
    made = "".join(f"<hp:tr>{''.join(map(hwpx_cell, row))}</hp:tr>" for row in rows)
    told = f"<hp:caption><hp:subList>{hwpx_paragraph(caption)}</hp:subList></hp:caption>" if caption else ""
    return f'<hp:p><hp:run charPrIDRef="0"><hp:tbl>{told}{made}</hp:tbl><hp:t/></hp:run></hp:p>'


def hwpx_file(section: str, *, more: dict[str, str] | None = None, header: str = "") -> bytes:
    sizes = "".join(f'<hh:charPr id="{at}" height="{height}"/>' for at, height in enumerate((1000, 2000)))
    parts = {
        "mimetype": "application/hwp+zip",
        "Contents/header.xml": f'<hh:head xmlns:hh="{_HH}">{sizes}{header}</hh:head>',
        "Contents/section0.xml": f'<hs:sec xmlns:hs="urn:section" xmlns:hp="{_HP}">{section}</hs:sec>',
        **(more or {}),
    }
    return zip_file(parts)


def zip_file(parts) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return made.getvalue()


def as_hwpx() -> bytes:
    blank = hwpx_paragraph("")
    body = "".join(map(hwpx_paragraph, BODY))
    head = f"{hwpx_paragraph(MASTHEAD, size=1)}{blank}{hwpx_table([TIMES])}{blank}{hwpx_paragraph(HEADLINE, size=1)}"
    table = f"{hwpx_paragraph(TABLE_TITLE)}{hwpx_table(ROWS)}"
    tail = f"{blank}{hwpx_paragraph(LAST)}{blank}{hwpx_table([CONTACT])}"
    return hwpx_file(f"{head}{hwpx_paragraph(SUBHEADS[0])}{blank}{body}{blank}{table}{tail}")


_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def docx_paragraph(text: str, *, style: str = "") -> str:
    properties = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f'<w:p>{properties}<w:r><w:t xml:space="preserve">{escape(text)}</w:t></w:r></w:p>'


def docx_table(rows) -> str:
    made = "".join(f"<w:tr>{''.join(f'<w:tc>{docx_paragraph(cell)}</w:tc>' for cell in row)}</w:tr>" for row in rows)
    return f"<w:tbl>{made}</w:tbl>"


def docx_file(body: str, *, more: dict[str, str] | None = None) -> bytes:
    styles = "".join(
        f'<w:style w:type="paragraph" w:styleId="{name}"><w:name w:val="{name}"/></w:style>'
        for name in ("Title", "Caption", "Subtitle")
    )
    heading = '<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/></w:style>'
    return zip_file({
        "[Content_Types].xml": "<Types/>",
        "word/styles.xml": f'<w:styles xmlns:w="{_W}">{styles}{heading}</w:styles>',
        "word/document.xml": f'<w:document xmlns:w="{_W}"><w:body>{body}</w:body></w:document>',
        **(more or {}),
    })  # fmt: skip


def as_docx() -> bytes:
    blank = docx_paragraph("")
    head = [docx_paragraph(MASTHEAD), blank, docx_table([TIMES]), blank, docx_paragraph(HEADLINE, style="Title")]
    body = [docx_paragraph(SUBHEADS[0]), blank, *map(docx_paragraph, BODY), blank]
    tail = [docx_paragraph(TABLE_TITLE), docx_table(ROWS), blank, docx_paragraph(LAST), blank, docx_table([CONTACT])]
    return docx_file("".join((*head, *body, *tail)))


def as_mail(kind: str = "plain") -> bytes:
    message = EmailMessage()
    message["From"] = "press@narae.example"
    message["To"] = "desk@saenal.example"
    message["Subject"] = f"[보도자료] {HEADLINE}"
    message["Date"] = "Tue, 03 Mar 2026 14:02:00 +0900"
    if kind == "plain":
        message.set_content(as_text().decode())
    else:
        message.set_content(as_html().decode(), subtype="html")
    return message.as_bytes()
