"""A test of whatever writes English about Korean articles; put your own program in the place of `summarise`."""

from __future__ import annotations

from pathlib import Path

from summarizer import verify

ARTICLE = Path(__file__).parent.parent / "articles" / "paris-summit-page.txt"


def summarise(_article: Path) -> str:
    """Return what your program writes about the article."""
    return "France presented a private investment plan of 109 billion euros [9]. The US and the UK did not sign [4]."


def test_the_summary_holds() -> None:
    """No figure, name or quotation of the summary is objected to."""
    found = verify(summarise(ARTICLE), ARTICLE)
    assert found.holds, str(found)
