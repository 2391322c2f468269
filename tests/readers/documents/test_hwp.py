"""The blocks of an HWP document, as its reader gives them, to lines."""

from summarizer.readers.documents.hwp import _blocks


def _paragraph(*texts, size=None):
    style = {"font_size": size} if size else None
    return {
        "Paragraph": {"content": [text if text == "br" else {"Text": {"text": text, "style": style}} for text in texts]}
    }


def _row(*cells):
    return {"cells": [{"content": list(cell)} for cell in cells]}


def _lines(*blocks):
    return [(line.mark, line.text) for line in _blocks(blocks)]


def test_the_runs_of_a_paragraph_are_a_line_in_its_size():
    """A line break that was set parts it; what is no text is passed over."""
    (one,) = _blocks([_paragraph("가온", "시", size=12.0)])
    assert ("가온시", 12.0) == (one.text, one.size)
    assert [(None, "하나"), (None, "둘")] == _lines(_paragraph("하나", "br", "둘"))
    assert [(None, "하나")] == _lines({"Paragraph": {"content": [{"Image": "x"}, {"Text": {"text": "하나"}}]}})
    assert [(None, "H2O")] == _lines({"Paragraph": {"content": [{"Equation": {"script": "H2O"}}]}})
    assert [] == _lines({"Paragraph": {}})


def test_a_table_of_data_is_rows_and_one_that_nests_is_what_it_holds():
    """Text beside a table within a cell makes the outer one a layout."""
    data = {
        "Table": {
            "rows": [_row([_paragraph("시")], [_paragraph("3억원")]), _row([_paragraph("군")], [_paragraph("2억원")])]
        }
    }
    outer = {"Table": {"rows": [_row([_paragraph("표")], [_paragraph("단위"), data])]}}

    assert [("row", "시 | 3억원"), ("row", "군 | 2억원")] == _lines(data)
    assert [(None, "표"), (None, "단위"), ("row", "시 | 3억원"), ("row", "군 | 2억원")] == _lines(outer)


def test_a_table_within_a_paragraph_stands_behind_its_words():
    """As text boxes do."""
    box = {"TextBox": {"content": [_paragraph("속")]}}
    assert [(None, "앞뒤"), (None, "속")] == _lines(
        {"Paragraph": {"content": [{"Text": {"text": "앞"}}, box, {"Text": {"text": "뒤"}}]}}
    )


def test_what_a_part_holds_besides_text_is_passed_over():
    """Whatever stands before it."""
    assert [(None, "하나")] == _lines({"Paragraph": {"content": [{"Id": 7, "Text": {"text": "하나"}}]}})
