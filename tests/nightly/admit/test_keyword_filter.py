"""The keyword filter keeps what it should, and says why it does not."""

from __future__ import annotations

import pytest

from summarizer import Article
from summarizer.nightly.admit.keyword_filter import KeywordFilter

TEXT = "정부가 ＡＩ 반도체 사업을 시작한다. 예산은 아직 정해지지 않았다."


@pytest.mark.parametrize(
    ("keywords", "exclude", "reason"),
    [
        ((), (), None),
        (("반도체",), (), None),
        (("ai",), (), None),
        (("파운데이션",), (), "it contains none of the filter's 1 keywords"),
        (("반도체",), ("예산",), "it contains '예산', which the filter excludes"),
        ((), ("부고",), None),
        (("새 소식",), (), None),
    ],
)
def test_articles_are_kept_by_their_terms(keywords, exclude, reason):
    """Terms are found in headline and text, whatever their width and case; an excluded one outweighs all."""
    article = Article.from_text(TEXT, headline="새 소식")

    assert reason == KeywordFilter(keywords, exclude).reason_against(article)


def test_decomposed_hangul_is_the_same_word():
    """A file from a Mac may hold its Hangul in parts."""
    article = Article.from_text("\u110b\u1175\u11ab\u1100\u1169\u11bc 지능 소식이다.")

    assert KeywordFilter(("인공",)).reason_against(article) is None


def test_another_filter_has_another_fingerprint():
    """What was filtered is looked at again only if the terms are others."""
    assert KeywordFilter(("a",)).fingerprint == KeywordFilter(("a",)).fingerprint
    assert KeywordFilter(("a",)).fingerprint != KeywordFilter((), ("a",)).fingerprint
