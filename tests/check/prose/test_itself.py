"""Prose may say of an article what it says of itself."""

import pytest

from policy_brief import SelfDescription
from summarizer.check.prose.itself import told_of_itself
from summarizer.text.article import Article


def _remark(kind, text):
    return SelfDescription(kind=kind, text=text, start=0, end=len(text))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The people in it are made up.", "이 글의 인물은 가상이다"),
        ("It is a column.", "[칼럼]"),
        ("It is an interview.", None),
        ("The city opens a centre.", None),
    ],
)
def test_the_words_of_the_article_are_told(text, told):
    """Of what it says of itself, the words are returned that the prose tells; forms of an article are not told so."""
    said = (
        _remark("interview", "다음은 일문일답"),
        _remark("fictional", "이 글의 인물은 가상이다"),
        _remark("opinion", "[칼럼]"),
    )
    found = told_of_itself(text, Article.from_text("시는 센터를 연다.", self_description=said))
    assert told == (found and found.text)
