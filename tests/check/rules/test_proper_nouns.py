"""Proper nouns in English prose are names that the article carries."""

from __future__ import annotations

import pytest

from policy_brief import Prose
from summarizer.check.rules.proper_nouns import PROPER_NOUNS
from tests.check.made import brief, found, plain_scan


@pytest.mark.parametrize(
    ("text", "unknown"),
    [
        ("Norway and the United States differ on AI; Minister Kim Ha-neul spoke.", None),
        ("Yesterday nothing happened. Then Hanbit Tech's Garam came.", None),
        ("The French and South Korean governments met in Paris on Monday.", None),
        ("Experts praise OpenAI and Zuckerberg.", "OpenAI, Zuckerberg"),
        ("A deal with Hanbit's rival Nara was struck.", "Nara"),
    ],
)
def test_a_name_from_elsewhere_is_flagged(text, unknown):
    """A capitalised word that is neither a name of the article nor common English is flagged, once each."""
    point = brief().key_points[1].model_copy(update={"text": Prose(text=text, template=text)})
    expected = [("flag", f"text: {unknown} is no name that the article carries")] if unknown else []

    assert expected == found(PROPER_NOUNS, point)


def _flagged(text: str, article: str) -> list[str]:
    scan = plain_scan(article)
    point = brief().key_points[1].model_copy(update={"text": Prose(text=text, template=text)})
    return [message for _, message in found(PROPER_NOUNS, point, scan)]


@pytest.mark.parametrize(
    ("name", "article"),
    [
        ("Haesol", "해솔도가 계획을 냈다."),
        ("Velinsky", "오토 벨린스키는 웃었다."),
        ("Industry Data Forum", "산업데이터포럼이 열렸다."),
        ("K-Chips", "이른바 'K칩스법'이 나왔다."),
        ("Sae-bom", "봉새봄 대표가 왔다."),
        ("H200", "H200과 다른 제품"),
    ],
)
def test_a_name_that_the_article_prints_in_hangul_passes(name, article):
    """A name is known by its sound, by the meaning of its common words, and in Latin letters before a particle."""
    text = f"It comes from {name}."

    assert [] == _flagged(text, article)
    assert [f"text: {', '.join(name.split())} is no name that the article carries"] == _flagged(text, "비가 왔다.")


@pytest.mark.parametrize("name", ["Databricks", "OpenAI", "Salesforce"])
def test_a_name_that_begins_like_a_common_word_is_no_common_word(name):
    """Data, open and sale stand in the article; the companies do not."""
    assert [f"text: {name} is no name that the article carries"] == _flagged(
        f"It comes from {name}.", "데이터를 개방하고 판매한다."
    )
