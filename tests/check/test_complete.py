"""A figure's own sentence belongs to the evidence of its claim."""

from __future__ import annotations

import pytest

from policy_brief.claims import sentence_numbers
from summarizer.check import complete_evidence
from tests.check.made import SCAN, answer, brief, brief_of, found_scan, id_of, points


def test_a_complete_brief_stays_as_it_is():
    """Nothing is added where each claim cites its figures' sentences."""
    assert brief() == complete_evidence(brief(), SCAN)


def test_a_figure_of_the_kind_in_a_cited_sentence_is_left_to_a_rule():
    """Where a cited sentence holds another amount of its currency, the wrong id may have been picked."""
    scan = found_scan("시는 500억원을 쓴다. 도는 300억원을 쓴다.")
    other = brief_of(scan, key_points=points(scan, "The city spends {300억원} [1]."))

    assert (1,) == sentence_numbers(complete_evidence(other, scan).key_points[0])


def test_a_figure_of_another_kind_is_no_rival():
    """Dollars in the cited sentence do not stand in the way of won, nor a year in that of a day."""
    scan = found_scan("군은 2억달러를 쓴다. 도는 300억원을 쓴다.")
    made = brief_of(scan, key_points=points(scan, "The province spends {300억원} [1]."))

    assert (1, 2) == sentence_numbers(complete_evidence(made, scan).key_points[0])


def test_the_sentence_of_an_amount_is_added():
    """A row that cites another sentence than its amount's cites both, its own first."""
    rows = answer()["investments"]
    rows[0]["evidence"] = [3]

    made = complete_evidence(brief(investments=rows), SCAN)

    assert (3, 1) == sentence_numbers(made.investments[0])
    assert SCAN.evidence(1) == made.investments[0].evidence[1]


def test_the_sentence_of_a_figure_in_prose_is_added():
    """A point that names a figure of a sentence which it does not cite cites that, too."""
    made = complete_evidence(brief(headline="Norway plans {M1} [3]"), SCAN)

    assert (3, 1) == sentence_numbers(made.headline)


def test_a_caveat_without_evidence_stays_without():
    """What a claim of ours says of the article rests on no sentence."""
    made = complete_evidence(brief(follow_up=["Is {M1} new?"]), SCAN)

    assert () == made.follow_up[0].evidence


def test_an_equal_figure_in_a_cited_sentence_will_do():
    """A figure that a cited sentence prints as well needs no other sentence."""
    scan = found_scan("시는 500억원을 쓴다. 시의 예산 500억원은 AI 몫이다.")
    made = brief_of(scan, key_points=points(scan, "The city spends {M1} on AI [2]."))

    assert (2,) == sentence_numbers(complete_evidence(made, scan).key_points[0])


def test_the_date_of_an_event_is_not_completed_where_the_sentence_has_another_day():
    """An event that cites a sentence with a day of its own may have the wrong date: a rule objects instead."""
    scan = found_scan("회의는 1월 20일 열린다. 입장은 3월에 정한다. 약정은 늘었다.")

    def cited(number: int) -> list[int]:
        row = {"evidence": [number], "date": id_of(scan, "3월"), "event": "A meeting"}
        made = complete_evidence(brief_of(scan, dates=[row]), scan)
        return [evidence.sentence for evidence in made.dates[0].evidence]

    assert [1] == cited(1)
    assert [3, 2] == cited(3)


@pytest.mark.parametrize(("year", "cited"), [("2027년", (2,)), ("2028년", (2, 3))])
def test_an_equal_year_in_a_cited_sentence_will_do_for_an_event(year, cited):
    """A year is no other date of an event; the same year needs no other sentence."""
    scan = found_scan("관은 2027년 문을 연다. 2027년 개관은 늦다. 2028년에는 늘린다.")
    row = {"evidence": [2], "date": id_of(scan, year), "event": "It opens"}

    assert cited == sentence_numbers(complete_evidence(brief_of(scan, dates=[row]), scan).dates[0])
