"""What stands at the edge of each page is not text."""

from summarizer.readers.documents.pdf.furniture import without_furniture
from summarizer.readers.documents.pdf.strips import strips_of
from tests.readers.documents.pdf.page import glyphs


def _strips(letters):
    return strips_of(letters, spaced=True)


def test_running_heads_and_page_numbers_are_left_out():
    """What stands at the edge of each page is furniture; the first page keeps its head, which may be a masthead."""
    pages = [
        (
            _strips(
                [
                    *glyphs("나래혁신부 보도자료", 50, 20),
                    *glyphs(f"본문 {number}", 50, 400),
                    *glyphs(f"- {number} -", 280, 780),
                ]
            ),
            842,
        )
        for number in (1, 2, 3)
    ]

    assert [["나래혁신부 보도자료", "본문 1"], ["본문 2"], ["본문 3"]] == [
        [strip.text for strip in page] for page in without_furniture(pages)
    ]


def test_a_number_inside_the_page_is_text():
    """A line of digits amid a page is not a page number."""
    page = (_strips(glyphs("2028", 50, 400)), 842)

    assert [["2028"]] == [[strip.text for strip in one] for one in without_furniture([page])]
