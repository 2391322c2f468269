"""Which bounds a figure reaches, and which exclude it."""

from __future__ import annotations

import pytest

from summarizer import Article
from summarizer.find.money.amounts import find_money
from summarizer.find.passage import Passage


@pytest.mark.parametrize(
    ("bound", "excluded", "text"),
    [
        ("upper", True, "사업비는 30억원 미만이다."),
        ("upper", False, "사업비는 30억원 이하이다."),
        ("upper", True, "사업비는 30억원도 안 된다."),
        ("upper", True, "사업비는 30억원에 못 미친다."),
        ("upper", False, "사업비는 30억원을 넘지 않는다."),
        ("upper", False, "사업비는 30억원을 초과할 수 없다."),
        ("upper", False, "사업비는 30억원을 넘어서지 못했다."),
        ("upper", False, "사업비는 30억원을 상회하지 못할 것으로 보인다."),
        ("lower", False, "사업비는 30억원을 밑돌지 않았다."),
        ("exact", False, "사업비가 30억원을 넘을지 관심이 쏠린다."),
        ("upper", False, "사업비는 최대 30억원이다."),
        ("lower", True, "사업비는 30억원을 넘어섰다."),
        ("lower", True, "사업비는 30억원을 초과한다."),
        ("lower", True, "사업비는 30억원을 웃돈다."),
        ("lower", False, "사업비는 30억원 이상이다."),
        ("lower", False, "사업비는 최소 30억원이다."),
        ("lower", False, "사업비는 30억여원이다."),
        ("lower", True, "사업비는 많게는 30억원이 넘는다."),
        ("upper", False, "사업비는 많게는 30억원이다."),
        ("upper", False, "한도를 기업당 30억원으로 묶었다."),
        ("exact", False, "가격을 30억원으로 묶었다."),
        ("exact", False, "한도를 30억원 늘렸다."),
        ("exact", False, "사업비는 30억원이다."),
    ],
)
def test_whether_a_bound_includes_the_figure(bound, excluded, text):
    """미만 and 초과 exclude the figure, 이하 and 이상 include it, and a negated 넘다 includes it as an upper bound."""
    (amount,) = find_money(Passage.of(Article.from_text(text)))

    assert (bound, excluded) == (amount.bound, amount.bound_excluded)


def test_both_ends_of_a_changed_cap_are_caps():
    """최대 governs what a cap rises to as well, but not what follows another word."""
    capped = find_money(Passage.of(Article.from_text("바우처는 최대 2억원에서 3억원으로 올라간다.")))
    plain = find_money(Passage.of(Article.from_text("바우처는 2억원에서 3억원으로 올라간다.")))

    assert ["upper", "upper"] == [each.bound for each in capped]
    assert ["exact", "exact"] == [each.bound for each in plain]


@pytest.mark.parametrize(
    "text",
    [
        "실적은 예상치를 25억원 웃돌았다.",
        "부채가 자산을 25억원 초과했다.",
        "실적은 목표에 25억원 못 미쳤다.",
        "예상치를 25억원 밑도는 실적이다.",
    ],
)
def test_what_lies_between_two_figures_is_no_bound(text):
    """웃돌다 after an object and a figure gives the difference."""
    (amount,) = find_money(Passage.of(Article.from_text(text)))
    assert ("exact", True) == (amount.bound, amount.difference)


@pytest.mark.parametrize(
    ("band", "text"),
    [(True, "예산은 1조8천억원대다."), (False, "예산은 1조8천억원이다."), (False, "예산은 수백억원대다.")],
)
def test_a_class_of_amounts_is_a_band(band, text):
    """대 after a plain figure names the class of those that begin with it."""
    (amount,) = find_money(Passage.of(Article.from_text(text)))
    assert band == amount.band


@pytest.mark.parametrize(("nearly", "text"), [(True, "손실이 30억원에 육박했다."), (False, "손실이 약 30억원이다.")])
def test_what_is_not_quite_reached_is_nearly(nearly, text):
    """육박 says that a figure is nearly reached; 약 only that it is not exact."""
    (amount,) = find_money(Passage.of(Article.from_text(text)))
    assert (True, nearly) == (amount.approx, amount.nearly)
