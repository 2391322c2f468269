"""Make the documents of tests/readers/documents/made/ with other programs than the tests' own makers.

Needs LibreOffice (`soffice`), Chromium, a Korean font and the packages fpdf2, python-docx, python-hwpx and
hwp-converter-ai. Run it in the root of a checkout: `python tools/make_test_documents.py`.
"""

from __future__ import annotations

import importlib.util
import subprocess
import tempfile
from collections.abc import Sequence
from html import escape
from pathlib import Path
from typing import Any

Rows = Sequence[Sequence[str]]

FOLDER = Path("tests/readers/documents")
MADE = FOLDER / "made"
PAGE = """<meta charset="utf-8"><style>
@page {{ size: A4; margin: 25mm 20mm }} body {{ font: 11pt/1.6 NanumGothic }}
h1 {{ font-size: 18pt; text-align: center }}
table {{ border-collapse: collapse; width: 100% }} td {{ border: 1px solid black; padding: 2px 6px }} .body {{ {css} }}
</style>"""
STYLES = {
    "chromium.pdf": "text-align: justify",
    "chromium-words.pdf": "word-break: keep-all",
    "chromium-columns.pdf": "columns: 2; column-gap: 8mm; text-align: justify",
}


def _load_release() -> Any:  # noqa: ANN401 - a module
    spec = importlib.util.spec_from_file_location("release", FOLDER / "release.py")
    release = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(release)
    return release


RELEASE = _load_release()


def make_pdfs(folder: Path) -> None:
    """Print pages with Chromium."""
    for name, css in STYLES.items():
        page = folder / "page.html"
        page.write_text(_page(css), encoding="utf-8")
        flags = ("--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer")
        subprocess.run(["chromium", *flags, f"--print-to-pdf={MADE / name}", page.as_uri()], check=True)  # noqa: S603, S607


def make_office(folder: Path) -> None:
    """Write .docx files with python-docx and LibreOffice, and print them with LibreOffice."""
    _write_docx(MADE / "python-docx.docx", times=1)
    page = folder / "libreoffice.html"
    page.write_text(_page(""), encoding="utf-8")
    _convert(page, "docx:MS Word 2007 XML", MADE)
    long = folder / "libreoffice-pages.docx"
    _write_docx(long, times=3)
    _convert(long, "pdf", MADE)
    short = folder / "libreoffice.docx"
    _write_docx(short, times=1)
    _convert(short, "pdf", MADE)


def make_hwp(folder: Path) -> None:
    """Write HWPX with python-hwpx, and HWP 5 with hwp-converter-ai."""
    import hwpx
    from hwp_converter_ai.hwp_writer import HwpBinaryWriter

    document = hwpx.HwpxDocument.new()
    document.set_header_text("나래혁신부 보도자료")
    for line in (RELEASE.MASTHEAD, ""):
        document.add_paragraph(line)
    _add_table(document, [RELEASE.TIMES])
    for line in ("", RELEASE.HEADLINE, *RELEASE.SUBHEADS, "", *RELEASE.BODY, "", RELEASE.TABLE_TITLE):
        document.add_paragraph(line)
    _add_table(document, RELEASE.ROWS)
    for line in ("", RELEASE.LAST, ""):
        document.add_paragraph(line)
    _add_table(document, [RELEASE.CONTACT])
    document.save_to_path(str(MADE / "python-hwpx.hwpx"))
    made = folder / "converter.hwp"
    HwpBinaryWriter().from_markdown(_markdown(), made)
    (MADE / "converter.hwp").write_bytes(made.read_bytes())


def make_locked() -> None:
    """Write a PDF with a password."""
    import fpdf

    document = fpdf.FPDF()
    document.add_page()
    document.set_font("helvetica", size=12)
    document.cell(text="locked")
    document.set_encryption(owner_password="owner", user_password="user")  # noqa: S106 - a test's own
    document.output(str(MADE / "locked.pdf"))


def _page(css: str) -> str:
    def table(rows: Rows) -> str:
        made = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in rows)
        return f"<table>{made}</table>"

    body = "".join(f"<p>{escape(line)}</p>" for line in RELEASE.BODY)
    return (
        f"{PAGE.format(css=css)}<p style='font-size: 22pt'>{RELEASE.MASTHEAD}</p>{table([RELEASE.TIMES])}"
        f"<h1>{RELEASE.HEADLINE}</h1><p style='text-align: center'>{RELEASE.SUBHEADS[0]}</p>"
        f"<div class='body'>{body}</div>"
        f"<p>{escape(RELEASE.TABLE_TITLE)}</p>{table(RELEASE.ROWS)}<p>{RELEASE.LAST}</p>{table([RELEASE.CONTACT])}"
    )


def _write_docx(path: Path, *, times: int) -> None:
    import docx
    from docx.enum.text import WD_ALIGN_PARAGRAPH
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn
    from docx.shared import Pt

    document = docx.Document()
    style = document.styles["Normal"]
    style.font.size, style.font.name = Pt(11), "NanumGothic"
    style.element.rPr.rFonts.set(qn("w:eastAsia"), "NanumGothic")
    document.sections[0].header.paragraphs[0].text = RELEASE.MASTHEAD
    foot = document.sections[0].footer.paragraphs[0]
    number = OxmlElement("w:fldSimple")
    number.set(qn("w:instr"), "PAGE")
    foot._p.append(number)  # noqa: SLF001 - the package has no other way

    def add_table(rows: Rows) -> None:
        table = document.add_table(0, len(rows[0]))
        table.style = "Table Grid"
        for row in rows:
            for cell, text in zip(table.add_row().cells, row, strict=True):
                cell.text = text

    document.add_paragraph(RELEASE.MASTHEAD).runs[0].font.size = Pt(22)
    add_table([RELEASE.TIMES])
    headline = document.add_paragraph(RELEASE.HEADLINE)
    headline.alignment, headline.runs[0].font.size = WD_ALIGN_PARAGRAPH.CENTER, Pt(18)
    document.add_paragraph(RELEASE.SUBHEADS[0]).alignment = WD_ALIGN_PARAGRAPH.CENTER
    for line in RELEASE.BODY * times:
        document.add_paragraph(line).alignment = WD_ALIGN_PARAGRAPH.JUSTIFY
    document.add_paragraph(RELEASE.TABLE_TITLE)
    add_table(RELEASE.ROWS)
    document.add_paragraph(RELEASE.LAST)
    add_table([RELEASE.CONTACT])
    document.save(str(path))


def _convert(path: Path, form: str, folder: Path) -> None:
    command = ["soffice", "--headless", "--convert-to", form, "--outdir", str(folder), str(path)]
    subprocess.run(command, check=True)  # noqa: S603


def _add_table(document: Any, rows: Rows) -> None:  # noqa: ANN401 - of a package without types
    table = document.add_table(len(rows), len(rows[0]))
    for at, row in enumerate(rows):
        for column, text in enumerate(row):
            table.set_cell_text(at, column, text)


def _markdown() -> str:
    def table(rows: Rows) -> str:
        head, *rest = [f"| {' | '.join(row)} |" for row in rows]
        return "\n".join([head, "|---" * len(rows[0]) + "|", *rest])

    title = RELEASE.TABLE_TITLE.replace("<", "〈").replace(">", "〉")
    head = [RELEASE.MASTHEAD, table([RELEASE.TIMES]), f"# {RELEASE.HEADLINE}", f"–{RELEASE.SUBHEADS[0][1:]}"]
    tail = [title, table(RELEASE.ROWS), RELEASE.LAST, table([RELEASE.CONTACT])]
    return "\n\n".join([*head, *RELEASE.BODY, *tail])


if __name__ == "__main__":
    MADE.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as name:
        make_pdfs(Path(name))
        make_office(Path(name))
        make_hwp(Path(name))
    make_locked()
