"""What stands at the edge of each page is not text."""

import pytest

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


NUMBERS = ["3", "- 3 -", "— 12 —", "p. 3", "Page 3", "3 / 12", "3 of 12", "3-12", "3쪽", "3 페이지", "·3·"]


@pytest.mark.parametrize("number", NUMBERS)
@pytest.mark.parametrize("top", [20, 780])
def test_a_page_number_is_left_out_above_and_below(number, top):
    """On one page alone, too; amid the page it is text."""
    assert [[]] == [
        [strip.text for strip in one] for one in without_furniture([(_strips(glyphs(number, 50, top)), 842)])
    ]
    assert 1 == len(without_furniture([(_strips(glyphs(number, 50, 400)), 842)])[0])


@pytest.mark.parametrize("text", ["3월", "제3쪽의 표", "12345", "- 셋 -", "3 /"])
def test_what_is_no_page_number_is_kept(text):
    """Words, and numbers of five figures."""
    assert 1 <= len(without_furniture([(_strips(glyphs(text, 50, 780)), 842)])[0])


@pytest.mark.parametrize(
    ("top", "kept"),
    [(90, [True, False]), (91, [True, False]), (92, [True, True]), (740, [True, True]), (742, [False, False])],
)
def test_what_is_repeated_at_the_edge_goes(top, kept):
    """Within an eighth of the page: at its top the first page keeps it, at its foot none does."""
    pages = [(_strips(glyphs(f"누리 소식 {number}호", 50, top)), 842) for number in (1, 2)]
    assert kept == [bool(page) for page in without_furniture(pages)]


@pytest.mark.parametrize(
    ("repeats", "pages", "goes"), [(2, 2, True), (1, 2, False), (2, 4, True), (2, 5, False), (3, 5, True)]
)
def test_what_half_of_the_pages_repeat_is_furniture(repeats, pages, goes):
    """Two at least; what stands above and what stands below are two things."""
    made = [
        (_strips(glyphs("누리 소식" if at >= pages - repeats else f"{'가나다라마'[at]} 이야기", 50, 780)), 842)
        for at in range(pages)
    ]
    assert goes is (not without_furniture(made)[-1])
    apart = [(_strips(glyphs("누리 소식", 50, top)), 842) for top in (20, 780)]
    assert [True, True] == [bool(page) for page in without_furniture(apart)]
