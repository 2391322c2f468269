"""Which bounds a figure reaches, and which exclude it."""

from __future__ import annotations

import pytest

from summarizer import Article
from summarizer.find.money.amounts import find_money
from summarizer.find.passage import Passage
from summarizer.korean.numbers.bounds import governors_at


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


@pytest.mark.parametrize(
    ("bound", "excluded", "text"),
    [
        ("lower", True, "투자는 30억 달러(약 4조 원)를 넘을 전망이다."),
        ("lower", True, "투자는 30억 달러 규모(약 4조 원)를 웃돈다."),
        ("lower", False, "투자는 30억 유로(약 5조 원) 이상이다."),
        ("lower", False, "매출이 30억 원(전년도 기준) 이상인 곳만 신청한다."),
        ("upper", True, "인수가는 30억 달러(한화 약 4조 원) 미만이다."),
        ("upper", True, "매출은 30억 달러(4조 원)에 못 미쳤다."),
        ("upper", True, "예산은 30억 원(약 200만 달러)을 밑도는 수준이다."),
        ("upper", False, "보조금은 30억 원(부가세 별도) 이내다."),
        ("upper", False, "보조금은 30억 원(국비 10억 원, 지방비 20억 원)을 넘지 않는다."),
        ("upper", False, "보조금을 30억 원(3년간)까지 준다."),
        ("exact", False, "투자를 30억 달러(약 4조 원)까지 늘린다."),
        ("exact", False, "목표인 30억 달러(약 4조 원)에 못 미쳤다."),
        ("exact", False, "매출도 20억원으로 다른 회사의 30억원에 못 미쳤다."),
        ("upper", True, "매출은 예산의 30억원에 못 미쳤다."),
        ("exact", False, "시비 30억원까지 넣으면 더 늘어난다."),
        ("exact", False, "시비 30억원까지 더해 쓴다."),
        ("exact", False, "매출이 30억 원(40억 원 이상)인 곳이다."),
    ],
)
def test_a_bound_may_stand_behind_parentheses(bound, excluded, text):
    """What is put in parentheses behind a figure parts it from no word or verb that bounds it."""
    amount = find_money(Passage.of(Article.from_text(text)))[0]

    assert (bound, excluded) == (amount.bound, amount.bound_excluded)


def test_an_amount_in_parentheses_keeps_its_own_bound():
    """What bounds the figure before the parentheses does not bound the one within."""
    within = find_money(Passage.of(Article.from_text("투자는 30억 달러(약 4조 원) 이상이다.")))[1]

    assert "exact" == within.bound


@pytest.mark.parametrize(
    ("bound", "text"),
    [
        ("lower", "30억원을 넘는 사업은 아직 없다."),
        ("upper", "30억원을 밑도는 사업은 아직 없다."),
        ("upper", "30억원을 넘어선 적이 없다."),
    ],
)
def test_what_does_not_exist_keeps_its_bound(bound, text):
    """30억원을 넘는 사업은 없다 denies the project and not that it would be over 3 billion won."""
    (amount,) = find_money(Passage.of(Article.from_text(text)))

    assert bound == amount.bound


@pytest.mark.parametrize("aside", ["", "(약 20만 달러)"])
def test_both_ends_of_a_changed_cap_are_caps(aside):
    """최대 governs what a cap rises to as well, but not what follows another word."""
    text = f"바우처는 최대 2억원{aside}에서 3억원으로 올라간다."
    capped = [each for each in find_money(Passage.of(Article.from_text(text))) if each.currency == "KRW"]
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


def governed(text):
    """Return what bounds the figure 30억원 of a text, in words."""
    start = text.index("30억")
    found = governors_at(text, start, start + len("30억원" if "30억원" in text else "30억"))
    return " ".join(name for name, value in found._asdict().items() if value)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("최대 30억원이다", "upper"),
        ("최대 총 30억원이다", "upper"),
        ("최대 연 30억원이다", "upper"),
        ("1인당 최대 30억원이다", "upper"),
        ("최대 1인당 30억원이다", "upper"),
        ('최대 "30억원"이다', "upper"),
        ("최대 사업비 30억원이다", ""),
        ("최대 20억원, 30억원이다", ""),
        ("최대20억원 30억원이다", ""),
        ("최대\n30억원이다", ""),
        ("약 30억원이다", "approx"),
        ("최소 30억원이다", "lower"),
        ("최소 약 30억원이다", "lower approx"),
        ("최대 약 30억원이다", "upper approx"),
        ("많게는 우리 돈 30억원이다", "upper"),
        ("한 해 최대 30억원이다", "upper"),
        ("한 달 최대 30억원이다", "upper"),
        ("최대 한 해 30억원이다", "upper"),
        ("최대 (30억원)이다", "upper"),
        ("새최대 30억원이다", ""),
        ("최고 30억원이다", "upper"),
        ("최고 30억원을 기록했다", ""),
        ("최고 30억원 찍었다", ""),
        ("최대 30억원을 기록했다", "upper"),
        ("최대당 30억원이다", ""),
        ("최대 2억원에서 30억원으로 오른다", "upper"),
        ("최대 2억원에서 최대 30억원으로 오른다", "upper"),
        ("최대 2억원에서 30억원으로 나눠 준다", ""),
        ("최대 2억원에서 30억원을 준다", ""),
        ("최고 약 2억원에서 30억원으로 오른다", "upper"),
        ("최대 2억원에서 30억원(2백만 달러)으로 오른다", "upper"),
        ("한도를 30억원으로 묶었다", "upper"),
        ("한도를 30억원 (국비)으로 묶었다", "upper"),
        ("한도를 기업당 30억원으로 제한했다", "upper"),
        ("상한액은 약 30억원으로 정했다", "upper approx"),
        ("한도를 30억원으로 나눴다", ""),
        ("한도를 30억원에 묶었다", ""),
        ("값을 30억원으로 묶었다", ""),
    ],
)
def test_words_before_a_figure_govern_it(text, expected):
    """Across 총, 연 and 1인당, opening marks and one another; not across a noun, a figure or a line."""
    assert expected == governed(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("30억원 이하다", "upper"),
        ("30억원 미만이다", "upper excluded"),
        ("30억원 이내다", "upper"),
        ("30억원 한도다", "upper"),
        ("30억원 상한이다", "upper"),
        ("30억원을 밑돈다", "upper excluded"),
        ("30억원을 밑돌았다", "upper excluded"),
        ("30억원을 하회했다", "upper excluded"),
        ("30억원에 못 미친다", "upper excluded"),
        ("30억원에 못미쳤다", "upper excluded"),
        ("30억원에 미치지 못한다", "upper excluded"),
        ("30억원에 미치지도 않는다", "upper excluded"),
        ("30억원에 미달한다", "upper excluded"),
        ("30억원 아래다", "upper excluded"),
        ("30억원 밑으로 떨어졌다", "upper excluded"),
        ("30억원도 안 된다", "upper excluded"),
        ("30억원이 채 안 된다", "upper excluded"),
        ("30억원도 채 안 된다", "upper excluded"),
        ("30억원이 못 된다", "upper excluded"),
        ("30억원이 되지 않는다", "upper excluded"),
        ("30억원 내에서 쓴다", "upper"),
        ("30억원 내로 쓴다", "upper"),
        ("30억원 범위 내에서 쓴다", "upper"),
        ("30억원 범위에서 쓴다", "upper"),
        ("30억원까지 쓴다", "upper"),
        ("30억원까지 늘린다", ""),
        ("30억원까지 낮춰야 한다", ""),
        ("30억원까지 감축한다", ""),
        ("30억원까지 올릴 계획이다", ""),
        ("30억원까지는 오른다", ""),
        ("30억원까지 3년 걸린다", ""),
        ("30억원에서까지 쓴다", ""),
        ("30억원 이상이다", "lower"),
        ("30억원 이상한 일이다", ""),
        ("30억원 이상기후다", ""),
        ("30억원 초과다", "lower excluded"),
        ("30억원을 초과했다", "lower excluded"),
        ("30억원을 넘었다", "lower excluded"),
        ("30억원을 넘보았다", ""),
        ("30억원을 넘나들었다", ""),
        ("30억원을 넘겨받았다", ""),
        ("30억원을 넘겨 받았다", ""),
        ("30억원을 시에 넘겼다", ""),
        ("30억원을 넘겼다", "lower excluded"),
        ("30억원을 웃돈다", "lower excluded"),
        ("30억원을 웃돌았다", "lower excluded"),
        ("30억원 웃돈을 줬다", ""),
        ("30억원을 웃돈 때다", "lower excluded"),
        ("30억원을 상회했다", "lower excluded"),
        ("30억원을 돌파했다", "lower excluded"),
        ("30억원 돌파를 눈앞에 뒀다", ""),
        ("30억원 돌파 임박", ""),
        ("30억원을 뛰어넘었다", "lower excluded"),
        ("30억원 남짓이다", "lower approx"),
        ("30억원에 육박한다", "approx nearly"),
        ("30억원 가까이 든다", "approx nearly"),
        ("30억원에 가까운 돈이다", "approx nearly"),
        ("30억원에 근접했다", "approx"),
        ("30억원가량이다", "approx"),
        ("30억원 정도다", "approx"),
        ("30억원 안팎이다", "approx"),
        ("30억원경의 일이다", "approx"),
        ("30억원선이다", ""),
        ("30억원선거다", ""),
        ("30억원 선을 넘었다", "lower excluded"),
        ("30억원권이다", ""),
        ("30억원 고지를 넘었다", "lower excluded"),
        ("30억원 벽을 못 넘었다", "upper"),
        ("30억원만 넘었다", "lower excluded"),
        ("30억원 +α다", "lower approx"),
        ("30억원 플러스알파다", "lower approx"),
        ("30억원 여름이다", ""),
        ("30억원대다", "approx classed"),
        ("30억원대학이다", ""),
        ("30억원 대의 돈이다", "approx classed"),
        ("30억원 대체로 그렇다", ""),
        ("30억원을 훌쩍 넘었다", "lower excluded"),
        ("30억원도 훌쩍 넘었다", "lower excluded"),
        ("30억원을 크게 밑돌았다", "upper excluded"),
        ("30억원이다", ""),
    ],
)
def test_words_behind_a_figure_govern_it(text, expected):
    """With particles, measures and adverbs between; what only begins as such a word does not."""
    assert expected == governed(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("30억원을 넘지 않는다", "upper"),
        ("30억원을 넘지는 못했다", "upper"),
        ("30억원을 넘지 말아야 한다", "upper"),
        ("30억원을 초과하지 않는다", "upper"),
        ("30억원을 넘기지 않았다", "upper"),
        ("30억원을 넘을 수 없다", "upper"),
        ("30억원을 초과할 수는 없다", "upper"),
        ("30억원을 넘어서는 안 된다", "upper"),
        ("30억원을 넘으면 안 된다", "upper"),
        ("30억원을 초과해서는 안 된다", "upper"),
        ("30억원을 못 넘었다", "upper"),
        ("30억원을 넘어서지 못했다", "upper"),
        ("30억원을 밑돌지 않았다", "lower"),
        ("30억원을 하회하지 않았다", "lower"),
        ("30억원을 넘을지 관심이다", ""),
        ("30억원을 밑돌지 관심이다", ""),
        ("최대 30억원을 넘었다", "lower excluded"),
        ("최대 30억원 이상이다", "upper lower"),
        ("최소 30억원 이하다", "upper lower"),
        ("최소 30억원을 넘었다", "lower excluded"),
        ("최대 30억원 미만이다", "upper excluded"),
        ("약 30억원 이하다", "upper approx"),
        ("약 30억원을 넘지 못했다", "upper approx"),
        ("최대 30억원을 넘을지 관심이다", "upper"),
        ("30억원을 넘었다\n그렇지 않다", "lower excluded"),
    ],
)
def test_a_verb_of_bounding_may_be_negated_or_asked(text, expected):
    """Negated, it bounds the other way; what is asked bounds nothing; the verb outweighs the word before."""
    assert expected == governed(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("예상을 30억원 웃돌았다", "difference"),
        ("예상보다 30억원 밑돌았다", "difference"),
        ("예상보다 약 30억원 상회했다", "approx difference"),
        ("예상을 30억원 하회했다", "difference"),
        ("예상을 30억원 초과했다", "difference"),
        ("예상이 30억원 웃돌았다", "lower excluded"),
        ("예상을 30억원을 웃돌았다", "lower excluded"),
        ("목표에 30억원 못 미쳤다", "difference"),
        ("목표에 약 30억원 미달했다", "approx difference"),
        ("목표를 30억원 못 미쳤다", "upper excluded"),
        ("월급 30억원을 넘는 액수다", "difference"),
        ("연봉 30억원을 초과하는 금액이다", "difference"),
        ("월급 30억원을 넘는 사람이다", "lower excluded"),
        ("지급 30억원을 넘는 액수다", "lower excluded"),
        ("월급 30억원을 웃도는 금액이다", "lower excluded"),
        ("매출이 목표인 30억원에 못 미쳤다", ""),
        ("30억원에 이상이 있다", ""),
        ("30억원에서 이상을 찾았다", ""),
        ("30억원 이상이 있다", "lower"),
        ("지분 30억원을 넘긴다", ""),
        ("주식 30억원을 넘기는 계약이다", ""),
        ("시청률이 30억원을 넘긴다", "lower excluded"),
        ("지분 30억원을 넘었다", "lower excluded"),
        ("목표치였던 30억원을 넘었다", ""),
        ("기준 30억원을 밑돌았다", ""),
        ("목표 30억원 이하로 정했다", "upper"),
        ("목표에서 30억원을 넘었다", "lower excluded"),
    ],
)
def test_what_is_compared_is_no_bound(text, expected):
    """What stands between two figures is a difference; a wage that is passed, or a target that is missed, is exact."""
    assert expected == governed(text)


@pytest.mark.parametrize(
    ("bound", "text"),
    [
        ("upper", "최장 30억원까지 빌려준다."),
        ("upper", "길게는 30억원을 들여 3년을 버틴다."),
        ("lower", "짧게는 30억원을 들여 3개월을 버틴다."),
        ("upper", "최대 30억원을 쓴다."),
        ("exact", "역대 최대 30억원을 쓴다."),
        ("exact", "사상 최저 30억원으로 줄었다."),
        ("exact", "국내 최대 30억원짜리 장비다."),
        ("lower", "역대 최대 30억원을 넘었다."),
    ],
)
def test_what_is_longest_is_a_bound_and_a_record_is_none(bound, text):
    """최장 and 길게는 bound as 최대 does; 역대 최대 tells of the largest that there was."""
    (amount,) = find_money(Passage.of(Article.from_text(text)))

    assert bound == amount.bound


@pytest.mark.parametrize(
    ("bound", "excluded", "text"),
    [
        ("upper", True, "작가는 30억원도 못 받는다."),
        ("upper", True, "작가는 30억원도 벌지 못한다."),
        ("upper", False, "수출은 30억원도 못 넘었다."),
        ("exact", False, "작가는 30억원도 쓰지 않았다."),
        ("exact", False, "작가는 30억원도 받았다."),
    ],
)
def test_what_nobody_reaches_is_less(bound, excluded, text):
    """30억원도 못 받는다 is less than 3 billion won."""
    (amount,) = find_money(Passage.of(Article.from_text(text)))

    assert (bound, excluded) == (amount.bound, amount.bound_excluded)


@pytest.mark.parametrize(
    ("band", "text"),
    [
        (True, "집값은 2억 원 후반대로 올랐다."),
        (True, "대여료는 2달러 중반까지 떨어졌다."),
        (True, "대여료는 2달러 초반이다."),
        (False, "매출 2억 원 후반전 선수를 봤다."),
        (False, "예산 2억 원 중반기 사업이다."),
    ],
)
def test_a_part_of_a_class_is_within_it(band, text):
    """2억 원 후반 is one of those from 200 to 300 million won, and never 200 million itself."""
    (amount,) = find_money(Passage.of(Article.from_text(text)))

    assert band == amount.band


@pytest.mark.parametrize("text", ["많게는 수십억원을 쓴다.", "최대 수십억원을 쓴다.", "수십억원을 쓴다."])
def test_an_open_figure_stays_open_below_an_upper_bound(text):
    """Up to several billion is several billion: what it could be at most, nobody said."""
    (amount,) = find_money(Passage.of(Article.from_text(text)))

    assert ("range", 10**9, 10**10) == (amount.bound, amount.value_min, amount.value_max)
