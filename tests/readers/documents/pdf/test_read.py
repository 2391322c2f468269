"""PDFs of other programs, whole."""

from pathlib import Path

from summarizer.readers import read
from tests.readers.documents import release

MADE = Path(__file__).parents[1] / "made"


def test_paragraphs_go_on_over_pages():
    """Running heads, page numbers and page ends are in no sentence."""
    pages = read(MADE / "libreoffice-pages.pdf")
    one = read(MADE / "libreoffice.pdf")
    body = [sentence.text for sentence in one.sentences[:9]]

    assert [*body * 3, *(sentence.text for sentence in one.sentences[9:])] == [
        sentence.text for sentence in pages.sentences
    ]


def test_a_headline_of_two_lines_is_one():
    """A headline in large type that takes two lines is the headline, whole."""
    article = read(MADE / "chromium.pdf")

    assert release.HEADLINE == article.headline
    assert "페이지" not in article.text


def test_lines_are_put_together():
    """A paragraph is one line of the text, however the PDF broke it."""
    article = read(MADE / "chromium-columns.pdf")

    assert set(release.BODY) <= set(article.text.splitlines())
