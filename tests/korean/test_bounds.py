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
