"""Bare dollars beside dollars of a country."""

from __future__ import annotations

import pytest

from summarizer import Article, scan


def _currencies(text: str) -> list[str]:
    return [amount.currency for amount in scan(Article.from_text(text)).amounts]


@pytest.mark.parametrize(
    ("text", "currencies"),
    [
        ("그는 900만캐나다달러를 쓰며, 그중 400만달러는 학교에 쓴다고 했다.", ["CAD", "CAD"]),
        ("그는 900만캐나다달러를 쓴다. 나머지 500만달러는 미정이다.", ["CAD", "CAD"]),
        ("그는 900만캐나다달러를 쓴다. 회사는 500만달러를 번다.", ["CAD", "USD"]),
        ("그는 900만캐나다달러를 쓰고, 그중 400만 미국달러는 따로다.", ["CAD", "USD"]),
        ("그는 900만캐나다달러를 쓰고, 미국에서 500만달러를 더 쓴다.", ["CAD", "USD"]),
        ("그는 900만캐나다달러와 미화 300만달러를 쓴다.", ["CAD", "USD"]),
        ("그는 900만캐나다달러와 $300만을 쓴다.", ["CAD", "USD"]),
        ("회사는 500만달러를 쓴다. 그는 900만캐나다달러를 쓴다.", ["USD", "CAD"]),
        ("그는 900만캐나다달러를 쓴다. 회사는 5유로를 번다. 나머지 500만달러는 미정이다.", ["CAD", "EUR", "USD"]),
        ("회사는 500만달러를 쓴다. 나머지 300만달러는 미정이다.", ["USD", "USD"]),
    ],
)
def test_a_bare_dollar_is_that_of_the_country_named_before(text, currencies):
    """In the same sentence, or in the next one where it says that it is a part; a dollar of its own stays."""
    assert currencies == _currencies(text)


@pytest.mark.parametrize(
    ("text", "currencies"),
    [
        ("그는 1000만호주달러(약 90억원)를 쓴다. 회사는 200만달러(약 18억원)를 번다.", ["AUD", "KRW", "AUD", "KRW"]),
        (
            "그는 최대 1000만호주달러(약 90억원)를 쓴다. 회사는 200만달러(약 18억원)를 번다.",
            ["AUD", "KRW", "AUD", "KRW"],
        ),
        (
            "그는 1000만호주달러 이상(약 90억원)을 쓴다. 회사는 200만달러(약 18억원)를 번다.",
            ["AUD", "KRW", "AUD", "KRW"],
        ),
        ("그는 1000만호주달러(약 90억원)를 쓰고 200만달러(약 28억원)를 번다.", ["AUD", "KRW", "USD", "KRW"]),
        ("그는 1000만호주달러를 쓰고 200만달러(약 28억원)를 번다.", ["AUD", "USD", "KRW"]),
    ],
)
def test_the_rate_of_exchange_tells_whose_dollar_it_is(text, currencies):
    """Two sums converted at one rate are in one currency, wherever they stand."""
    assert currencies == _currencies(text)


def test_a_part_in_bare_dollars_is_tied_to_its_whole():
    """What is in one currency may be a part."""
    whole, part = scan(Article.from_text("그는 900만캐나다달러를 쓰며, 이 가운데 400만달러는 학교에 쓴다.")).amounts
    assert whole.id == part.detail_of
