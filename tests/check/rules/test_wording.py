"""The words around an id fit what it stands for."""

from __future__ import annotations

import datetime as dt

import pytest

from policy_brief import DateMention, Prose
from summarizer.check.rules.wording import WORDING
from tests.check.made import SCAN, brief, found, place, scan_with

_MONTH = DateMention(
    **place("3년 안에"), id="D3", date_min=dt.date(2025, 3, 1), date_max=dt.date(2025, 3, 31), precision="month",
    resolved=True,
)  # fmt: skip
_SCAN = scan_with(dates=(*SCAN.dates, _MONTH))


def _said(template: str, *cited: int) -> list[str]:
    point = brief().headline.model_copy(
        update={
            "text": Prose.of(template, _SCAN),
            "evidence": tuple(_SCAN.evidence(number) for number in cited or (1, 5, 7)),
        }
    )
    return [message for _, message in found(WORDING, point, _SCAN)]


def test_sound_claims_pass():
    """Every claim in prose of the sound brief passes."""
    made = brief()

    for claim in (made.headline, made.bottom_line, *made.key_points, *made.investments, *made.policy_measures):
        assert [] == found(WORDING, claim)


@pytest.mark.parametrize(
    ("template", "expected"),
    [
        ("It came on {D1}.", []),
        ("It came in {D2}.", []),
        ("It came in {D1}.", ["text: 'in 20 February 2025' is no English: another date is meant"]),
        ("It came on {D2}.", ["text: 'on 2024' is no English: another date is meant"]),
        ("Within {N1}.", []),
        ("Within {N2}.", ["text: '1만명' is no length of time"]),
        ("Fell {N2} ago.", ["text: '1만명' is no length of time"]),
        ("Within {N2} of them.", []),
    ],
)
def test_prepositions_tell_a_day_from_a_year_and_a_count_from_a_time(template, expected):
    """On a day, in a month or year, within a length of time."""
    assert expected == _said(template)


@pytest.mark.parametrize(
    ("template", "expected"),
    [
        ("Norway announced on {D1} that it pays.", []),
        ("Norway announced in {D3} that it pays.", ["is after the article, and what is told of it is past"]),
        ("Norway will build plants in {D3}.", []),
        ("Norway will build plants in {D2}.", ["is before the article, and what is told of it is to come"]),
        ("Norway will use what it built in {D2}.", []),
    ],
)
def test_what_is_past_was_before_the_article_and_what_is_to_come_is_after_it(template, expected):
    """Tense and date agree, where the grammar is plain."""
    assert expected == [message.partition("' ")[2] for message in _said(template)]


@pytest.mark.parametrize(
    ("template", "expected"),
    [
        ("It rose from {M1} to {M3}.", []),
        ("It rose from {N1} to {N1}.", ["text: '3 years' stands in it twice"]),
        ("It rose from {M3} to {M2}.", ["text: from '40억유로' to '45조원' is no change: they are not of one kind"]),
        ("It rose from {N1} to {N2}.", ["text: from '3년' to '1만명' is no change: they are not of one kind"]),
    ],
)
def test_a_change_has_two_ends_of_one_kind(template, expected):
    """Euros do not become won, nor years persons."""
    assert expected == _said(template)


def test_a_change_runs_as_the_article_tells_it():
    """A에서 B로 is from A to B."""
    euros = SCAN.amounts[2].model_copy(update=place("45조원") | {"id": "M4", "detail_of": None})
    scan = scan_with(amounts=(*SCAN.amounts, euros))
    onward, back = (
        brief().headline.model_copy(update={"text": Prose.of(text, scan)})
        for text in ("From {M1} on: from {M1} to {M4}.", "It goes from {M4} to {M1}.")
    )

    assert ["text: the article names '300억유로' first and '45조원' after it, not the other way"] == [
        message for _, message in found(WORDING, back, scan)
    ]
    assert not any("first and" in message for _, message in found(WORDING, onward, scan))


def test_a_figure_may_stand_as_often_as_the_article_has_it():
    """One that is named twice is in another's place, unless two cited figures read the same."""
    again = SCAN.quantities[0].model_copy(update=place("1만명") | {"id": "N3"})
    scan = scan_with(quantities=(*SCAN.quantities, again))
    point = brief().headline.model_copy(
        update={"text": Prose.of("Within {N1}, then {N1}.", scan), "evidence": (scan.evidence(5),)}
    )

    assert [] == found(WORDING, point, scan)
    assert ["text: '3 years' stands in it twice"] == [message for _, message in found(WORDING, point)]


def test_a_measure_lists_a_figure_once():
    """A figure that a measure lists twice is in another's place."""
    measure = brief().policy_measures[0].model_copy(update={"figures": (SCAN.amounts[0], SCAN.amounts[0])})

    assert [("flag", "figures: 'up to 30 billion euros' is listed twice")] == found(WORDING, measure)


def test_words_that_a_sentence_prints_twice_may_be_said_twice():
    """Finders may take the one and not the other: the text counts, as code reads it."""
    point = brief().headline.model_copy(update={"text": Prose.of("Within {N1}, then {N1}.", SCAN)})
    first = point.evidence[0]
    twice = first.model_copy(update={"quote": f"{SCAN.quantities[0].text} 안에, 다시 {SCAN.quantities[0].text} 안에."})

    assert ["text: '3 years' stands in it twice"] == [message for _, message in found(WORDING, point)]
    assert [] == found(WORDING, point.model_copy(update={"evidence": (twice,)}))
