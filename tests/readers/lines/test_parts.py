"""What can be cited in addition to the sentences of a page."""

from policy_brief import Span
from summarizer.readers.lines.parts import Page


def _span(text, start):
    return Span(text=text, start=start, end=start + len(text))


def test_heads_are_numbered_in_the_order_of_the_text():
    """Each once, where it stands first; a line that is a subhead too is one."""
    twice = (("heading", _span("돈", 30)), ("caption", _span("길", 20)), ("heading", _span("돈", 10)))
    page = Page(body=(), heads=(*twice, ("heading", _span("예산 12억원", 5))), subheads=(_span("예산 12억원", 5),))
    heads = page.numbered_heads(("table_title", _span("표 1", 40)))
    assert [("subhead", 1, 5, 12), ("heading", 2, 10, 11), ("caption", 3, 20, 21), ("table_title", 4, 40, 43)] == [
        (head.kind, head.number, head.start, head.end) for head in heads
    ]


def test_a_row_is_a_sentence_with_the_number_of_its_header():
    """Text has none, nor has a row without a header."""
    text = "구분 | 예산\n시 | 3억원\n시는 새 길을 연다.\n군 | 2억원"
    starts = [0, *(at + 1 for at, letter in enumerate(text) if letter == "\n")]
    header, row, said, alone = (_span(line, at) for line, at in zip(text.split("\n"), starts, strict=True))
    page = Page(
        body=(row, said, alone), heads=(("table_header", header),), rows={row.start: header.start, alone.start: None}
    )

    assert [(row.text, 1), (said.text, None), (alone.text, None)] == [
        (sentence.text, sentence.table_header) for sentence in page.sentences(text, page.numbered_heads())
    ]
