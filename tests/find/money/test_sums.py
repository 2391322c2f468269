"""Parts are tied to the whole that they add up to, where the words say so."""

from __future__ import annotations

import pytest

from summarizer.find.money.amounts import find_money
from summarizer.find.passage import Passage
from summarizer.text.article import Article
from tests.find.money.counted import counted


def parts(text):
    """Return the whole of each amount that is a part."""
    found = {amount.id: amount for amount in find_money(Passage.of(Article.from_text(text)))}
    return {amount.text: found[amount.detail_of].text for amount in found.values() if amount.detail_of}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "누리시는 90억원을 쓴다. 60억원은 도로에, 나머지 30억원은 다리에 쓴다.",
            {"60억원": "90억원", "30억원": "90억원"},
        ),
        ("국비 30억원, 시비 20억원 등 모두 50억원을 쓴다.", {"30억원": "50억원", "20억원": "50억원"}),
        ("4조원(국비 3조원, 지방비 1조원)을 쓴다.", {"3조원": "4조원", "1조원": "4조원"}),
    ],
)
def test_parts_that_add_up_are_tied(text, expected):
    """The rest of a sum, a sum over parts, and parts in parentheses."""
    assert expected == parts(text)


@pytest.mark.parametrize(
    "text",
    [
        "누리시는 90억원을 쓴다. 60억원은 도로에, 나머지 40억원은 다리에 쓴다.",
        "국비 30억원, 시비 20억원 등 모두 60억원을 쓴다.",
        "국비 30억달러, 시비 20억원 등 모두 50억원을 쓴다.",
        "국비 30억원, 시비 20억원이고, 도로에 50억원을 쓴다.",
        "4조원(국비 3조원, 지방비 2조원)을 쓴다.",
        "국비 최대 30억원, 시비 20억원 등 모두 50억원을 쓴다.",
        "국비 20억~30억원, 시비 20억원 등 모두 50억원을 쓴다.",
    ],
)
def test_what_does_not_add_up_is_not_tied(text):
    """Other totals, other currencies, open bounds, and sums that nothing speaks of."""
    assert {} == parts(text)


def test_the_parts_of_a_total_stand_in_its_sentence():
    """An amount of another sentence is not part of what is called all."""
    assert {} == parts("국비는 30억원이다. 시비 20억원 등 모두 50억원을 쓴다.")


def _wholes(text):
    amounts = find_money(Passage.of(Article.from_text(text)))
    words = {amount.id: amount.text for amount in amounts}
    return {amount.text: words[amount.detail_of] for amount in amounts if amount.detail_of}


@pytest.mark.parametrize(
    "text",
    [
        "예산은 10억원이다. 국비는 7억원이고 나머지 3억원은 시비다.",
        "예산은 10억원이다. 국비는 7억원이다. 일은 내년에 한다. 나머지는 약 3억원이다.",
        "국비 7억원과 시비 3억원 등 모두 10억원을 쓴다.",
        "국비 7억원, 시비 3억원을 합쳐 10억원을 쓴다.",
        "예산은 10억원(국비 7억원, 시비 3억원)이다.",
        "예산은 10억원 (국비 7억원, 시비 3억원)이다.",
    ],
)
def test_parts_that_add_up_are_tied_to_their_whole(text):
    """By the rest of a sum, by what is so much in all, and by what stands in parentheses behind it."""
    assert {"7억원": "10억원", "3억원": "10억원"} == _wholes(text)


@pytest.mark.parametrize(
    "text",
    [
        "예산은 11억원이다. 국비는 7억원이고 나머지 3억원은 시비다.",
        "예산은 10억달러다. 국비는 7억원이고 나머지 3억원은 시비다.",
        "예산은 10억원이다. 일이 는다. 사람이 는다. 국비는 7억원이다. 때는 내년이다. 나머지 3억원은 시비다.",
        "예산은 3억원이다. 나머지 3억원은 시비다.",
        "국비는 7억원이다. 시비 3억원 등 모두 10억원을 쓴다.",
        "국비 7억달러와 시비 3억원 등 모두 10억원을 쓴다.",
        "국비 7억원과 시비 3억원 등 모두 11억원을 쓴다.",
        "국비 약 7억원과 시비 최대 3억원 등 모두 10억원을 쓴다.",
        "시비 10억원 등 모두 10억원을 쓴다.",
        "예산은 10억원(국비 7억원, 시비 4억원)이다.",
        "예산은 10억원(국비 10억원)이다.",
        "예산은 10억원이며 (국비 7억원, 시비 3억원) 늘었다.",
        "예산은 10억원(국비 7억원), 시비 3억원이다.",
        "국비는 7억원, 시비는 3억원, 예산은 10억원이다.",
    ],
)
def test_amounts_that_only_stand_together_are_not_tied(text):
    """Sums that do not add up, other currencies, other sentences, bounds, and a single part are no parts."""
    assert {} == _wholes(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "90억원을 쓴다. 60억원은 도로, 나머지 30억원은 다리다.",
            [
                "'90억원' 9,000,000,000 KRW exact",
                "'60억원' 6,000,000,000 KRW exact part of M1",
                "'30억원' 3,000,000,000 KRW exact part of M1",
            ],
        ),
        (
            "90억원을 쓴다. 60억원은 도로, 나머지인 약 30억원은 다리다.",
            [
                "'90억원' 9,000,000,000 KRW exact",
                "'60억원' 6,000,000,000 KRW exact part of M1",
                "'30억원' 3,000,000,000 KRW exact approx part of M1",
            ],
        ),
        (
            "90억원을 쓴다. 60억원은 도로, 나머지는 30억원이다.",
            [
                "'90억원' 9,000,000,000 KRW exact",
                "'60억원' 6,000,000,000 KRW exact part of M1",
                "'30억원' 3,000,000,000 KRW exact part of M1",
            ],
        ),
        (
            "90억원을 쓴다. 60억원은 도로, 다리는 30억원이다.",
            [
                "'90억원' 9,000,000,000 KRW exact",
                "'60억원' 6,000,000,000 KRW exact",
                "'30억원' 3,000,000,000 KRW exact",
            ],
        ),
        (
            "90억원을 쓴다. 60억원은 도로, 나머지 20억원은 다리다.",
            [
                "'90억원' 9,000,000,000 KRW exact",
                "'60억원' 6,000,000,000 KRW exact",
                "'20억원' 2,000,000,000 KRW exact",
            ],
        ),
        (
            "90억달러를 쓴다. 60억원은 도로, 나머지 30억원은 다리다.",
            [
                "'90억달러' 9,000,000,000 USD exact",
                "'60억원' 6,000,000,000 KRW exact",
                "'30억원' 3,000,000,000 KRW exact",
            ],
        ),
        (
            "90억원을 쓴다. 40억원은 도로, 20억원은 숲, 나머지 30억원은 다리다.",
            [
                "'90억원' 9,000,000,000 KRW exact",
                "'40억원' 4,000,000,000 KRW exact part of M1",
                "'20억원' 2,000,000,000 KRW exact part of M1",
                "'30억원' 3,000,000,000 KRW exact part of M1",
            ],
        ),
        (
            "국비 30억원, 시비 20억원 등 모두 50억원을 쓴다.",
            [
                "'30억원' 3,000,000,000 KRW exact part of M3",
                "'20억원' 2,000,000,000 KRW exact part of M3",
                "'50억원' 5,000,000,000 KRW exact",
            ],
        ),
        (
            "국비 30억원, 시비 20억원 등 총 50억원을 쓴다.",
            [
                "'30억원' 3,000,000,000 KRW exact part of M3",
                "'20억원' 2,000,000,000 KRW exact part of M3",
                "'50억원' 5,000,000,000 KRW exact",
            ],
        ),
        (
            "국비 30억원과 시비 20억원을 합쳐 50억원을 쓴다.",
            [
                "'30억원' 3,000,000,000 KRW exact part of M3",
                "'20억원' 2,000,000,000 KRW exact part of M3",
                "'50억원' 5,000,000,000 KRW exact",
            ],
        ),
        (
            "국비 30억원과 시비 20억원을 합해 약 50억원을 쓴다.",
            [
                "'30억원' 3,000,000,000 KRW exact part of M3",
                "'20억원' 2,000,000,000 KRW exact part of M3",
                "'50억원' 5,000,000,000 KRW exact approx",
            ],
        ),
        (
            "국비 30억원과 시비 20억원을 더해 50억원을 쓴다.",
            [
                "'30억원' 3,000,000,000 KRW exact",
                "'20억원' 2,000,000,000 KRW exact",
                "'50억원' 5,000,000,000 KRW exact",
            ],
        ),
        (
            "국비 30억원이다. 시비 20억원 등 모두 50억원을 쓴다.",
            [
                "'30억원' 3,000,000,000 KRW exact",
                "'20억원' 2,000,000,000 KRW exact",
                "'50억원' 5,000,000,000 KRW exact",
            ],
        ),
        (
            "국비 약 30억원, 시비 20억원 등 모두 50억원을 쓴다.",
            [
                "'30억원' 3,000,000,000 KRW exact approx part of M3",
                "'20억원' 2,000,000,000 KRW exact part of M3",
                "'50억원' 5,000,000,000 KRW exact",
            ],
        ),
        (
            "국비 최대 30억원, 시비 20억원 등 모두 50억원을 쓴다.",
            [
                "'30억원' None..3,000,000,000 KRW upper",
                "'20억원' 2,000,000,000 KRW exact",
                "'50억원' 5,000,000,000 KRW exact",
            ],
        ),
        (
            "50억원(국비 30억원, 시비 20억원)을 쓴다.",
            [
                "'50억원' 5,000,000,000 KRW exact",
                "'30억원' 3,000,000,000 KRW exact part of M1",
                "'20억원' 2,000,000,000 KRW exact part of M1",
            ],
        ),
        (
            "50억원 (국비 30억원, 시비 20억원)을 쓴다.",
            [
                "'50억원' 5,000,000,000 KRW exact",
                "'30억원' 3,000,000,000 KRW exact part of M1",
                "'20억원' 2,000,000,000 KRW exact part of M1",
            ],
        ),
        (
            "50억원(국비 30억원, 시비 10억원)을 쓴다.",
            [
                "'50억원' 5,000,000,000 KRW exact",
                "'30억원' 3,000,000,000 KRW exact",
                "'10억원' 1,000,000,000 KRW exact",
            ],
        ),
        ("50억원(국비 50억원)을 쓴다.", ["'50억원' 5,000,000,000 KRW exact", "'50억원' 5,000,000,000 KRW exact"]),
        (
            "50억원에 국비 30억원, 시비 20억원을 쓴다.",
            [
                "'50억원' 5,000,000,000 KRW exact",
                "'30억원' 3,000,000,000 KRW exact",
                "'20억원' 2,000,000,000 KRW exact",
            ],
        ),
    ],
)
def test_parts_are_tied_where_they_add_up(text, expected):
    """The rest, all of it, and brackets, of one currency and near."""
    assert expected == counted(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "국비 30억원(약 2백만달러), 시비 20억원 등 모두 50억원을 쓴다.",
            {"30억원": "50억원", "20억원": "50억원"},
        ),
        ("예산(안)은 50억원(국비 30억원, 시비 20억원)이다.", {"30억원": "50억원", "20억원": "50억원"}),
        ("예산은 50억원(국비 30억원)이고 도비는 20억원(예정)이다.", {}),
        ("예산은 50억원(국비 50억원, 시비 5억원 이상)이다.", {}),
    ],
)
def test_what_stands_between_parts_and_whole_is_no_part(text, expected):
    """A conversion is passed over, only one pair of parentheses holds parts, and an open bound adds nothing up."""
    assert expected == parts(text)


@pytest.mark.parametrize(("count", "tied"), [(2, True), (8, True), (9, False)])
def test_a_whole_has_at_most_eight_parts(count, tied):
    """In the parentheses behind it."""
    listed = ", ".join(
        f"{place}동 {value}억원" for place, value in zip("가나다라마바사아자", range(1, count + 1), strict=False)
    )

    found = parts(f"예산은 {sum(range(1, count + 1))}억원({listed})이다.")

    assert (count if tied else 0) == len(found)
