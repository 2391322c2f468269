"""What the article says and the brief leaves out is listed."""

from __future__ import annotations

import pytest

from policy_brief import LISTS, Prose
from summarizer.check import omissions
from tests.check.made import SCAN, brief, plain_scan, scan_with


def _without(*names):
    return brief().model_copy(update=dict.fromkeys(names, ()))


def _bare():
    plain = Prose(text="Norway acts.", template="Norway acts.")
    point = brief().headline.model_copy(update={"text": plain})
    return _without(*LISTS).model_copy(update={"headline": point, "bottom_line": point})


def _kinds(made, scan=SCAN):
    return [(each.kind, each.text) for each in omissions(made, scan)]


def test_a_full_brief_omits_nothing():
    """Nothing is listed where every amount, quotation, model and stance is used."""
    assert [] == _kinds(brief())


def test_everything_is_listed_that_an_empty_brief_leaves_out():
    """Amounts, stances, models and quotations are listed in the order of the text, with their sentences."""
    found = omissions(_bare(), SCAN)

    assert [
        ("amount", "300억유로", 1), ("amount", "40억유로", 2), ("stance", "서명했지만", 3), ("model", "가람", 4),
        ("quotation", "3년 안에 인재 1만명을 키우겠다", 5), ("quotation", "공공 데이터를 더 열어야 한다", 6),
    ] == [(each.kind, each.text, each.sentence) for each in found]  # fmt: skip
    assert all(each.quote == SCAN.article.sentence(each.sentence).text for each in found)


def test_a_term_in_quotation_marks_is_no_omission():
    """A product's name in quotation marks is nobody's words."""
    assert "가람 2.0" not in [text for _, text in _kinds(_bare())]


def test_an_amount_in_prose_is_used():
    """An amount that only prose mentions is in the brief."""
    assert ("amount", "300억유로") not in _kinds(_without("investments"))


def test_the_same_amount_said_twice_is_one():
    """An amount that the article repeats is not missed where the brief has it once; another currency's is."""
    again = SCAN.amounts[2].model_copy(update={"id": "M4", "start": 0, "end": 4, "sentence": 1, "text": "40억유로"})
    dollars = again.model_copy(update={"id": "M5", "currency": "USD", "text": "40억달러", "start": 5, "end": 9})
    more = scan_with(amounts=(*SCAN.amounts, again, dollars))

    assert [("amount", "40억달러")] == _kinds(brief(), more)


def test_an_amount_inside_a_used_quotation_is_used():
    """What stands inside a quotation that the brief carries is carried with it."""
    inside = SCAN.amounts[2].model_copy(
        update={"id": "M4", "value_min": 1, "start": SCAN.quotations[1].start, "end": SCAN.quotations[1].start + 2}
    )
    more = scan_with(amounts=(*SCAN.amounts, inside))

    assert [] == _kinds(brief(), more)
    assert ["amount", "quotation"] == [kind for kind, _ in _kinds(_without("statements"), more)]


def test_words_behind_a_recommendation_are_reported():
    """A quotation whose sentence a recommendation cites is not missed; its sentence is in the brief."""
    assert [("quotation", "3년 안에 인재 1만명을 키우겠다")] == _kinds(_without("statements"))


def test_a_model_is_known_by_either_name():
    """A model that the brief names in English alone is not missed."""
    model = brief().korean_models[0]
    other = model.model_copy(
        update={"model": model.model.model_copy(update={"korean": "언어 모델", "english": "GARAM"})}
    )

    assert [] == _kinds(brief().model_copy(update={"korean_models": (other,)}))


def test_a_mailbox_in_a_sentence_is_masked():
    """The sentence of an omission comes without mailboxes."""
    scan = plain_scan("노르웨이는 선언에 서명했다 a.b@example.org.")

    (omission,) = omissions(_bare(), scan)
    assert "@" not in omission.quote


@pytest.mark.parametrize(("korean", "expected"), [("가람 2.0 프로", []), ("새 가람", ["model"])])
def test_a_variant_names_its_model(korean, expected):
    """A row for 가람 2.0 프로 leaves 가람 not out; another name that ends alike does."""
    row = brief().korean_models[0]
    name = row.model.model_copy(update={"korean": korean, "english": korean})
    made = brief().model_copy(update={"korean_models": (row.model_copy(update={"model": name}),)})

    assert expected == [kind for kind, _ in _kinds(made)]
