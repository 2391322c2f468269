"""The lines of a text in their order, with what each was taken for."""

from summarizer import Article
from summarizer.readers.page_lines import list_lines
from summarizer.readers.page_text import article_from_page

PAGE = """가람일보
시, 인공지능 센터 연다
입력 2026.03.04 09:12
홍가람 기자

(가온=가람일보) 홍가람 기자 = 가온시는 내년에 인공지능 센터를 연다고 4일 밝혔다. 예산은 30억원이다.
시민단체는 물 사용량을 먼저 밝히라고 요구했다.
▲ 센터가 들어설 터
무단 전재 금지
"""


def test_every_line_is_listed_once_in_its_order():
    """Body, heads and what is neither; a paragraph of the body stands without its dateline."""
    article = article_from_page(PAGE)
    lines = list_lines(article)

    assert list(range(1, len(lines) + 1)) == [line.number for line in lines]
    assert [line.span.start for line in lines] == sorted(line.span.start for line in lines)
    assert all(article.text[line.span.start : line.span.end] == line.span.text for line in lines)
    told = [(line.span.text[:9], line.taken_for) for line in lines]
    assert ("시, 인공지능 센", "headline") in told
    assert ("(가온=가람일보)", "") in told
    assert ("가온시는 내년에 ", "body") in told
    assert "".join("".join(line.span.text.split()) for line in lines) == "".join(PAGE.split())


def test_a_line_without_a_word_is_none():
    """Rules and blanks are not listed."""
    article = Article.from_text("시는 문을 연다.").model_copy(update={"text": "시는 문을 연다.\n-----\n \n끝"})

    assert ["시는 문을 연다.", "끝"] == [line.span.text for line in list_lines(article)]
