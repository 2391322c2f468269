"""Each kind of claim is said in one line."""

from __future__ import annotations

from policy_brief.claims import claims
from summarizer.review import say_claim
from tests.review.made import SCAN, written
from tests.write.made import answer, with_claims


def test_every_kind_of_claim_is_said():
    """Rows say what they are about, with status and position as coarse labels."""
    brief = written()
    said = {str(path): say_claim(claim, brief) for path, claim in claims(brief)}

    told = "Finland plans up to 2 billion euros for AI and signed the Paris declaration. A company asks for open data."
    assert said["bottom_line"] == told
    assert said["investments[0]"] == (
        "Finland (government) plans to invest [status: planned]; up to 2 billion euros; for AI research."
    )
    assert said["stances[0]"] == "Finland signed [position: signed]; on Paris declaration."
    assert said["speakers[0]"].startswith("Park Ga-on, chief executive, Hanbit Tech (recommendation): Public data")


def test_a_part_names_its_whole():
    """A part of an amount that the brief has a row for is said to be one, and of whom."""
    amount = SCAN.amounts[0].id
    row = {
        "evidence": [1], "investor": {"english": "Finland", "korean": "핀란드"}, "amount": SCAN.amounts[1].id,
        "status": "planned", "status_words": "plans", "detail_of": amount,
    }  # fmt: skip
    whole = {**row, "amount": amount, "detail_of": None}
    alone, both = written(investments=[row]), written(investments=[whole, row])

    assert "a part of the up to 2 billion euros of Finland" in say_claim(both.investments[1], both)
    assert "a part of a larger amount" in say_claim(alone.investments[0], alone)


def test_how_sure_an_event_is_stands_behind_it():
    """A day that is only expected is told so; one that is certain stands alone."""
    row = {**answer()["dates"][0], "event": "the court rules"}
    brief = with_claims(dates=[{**row, "status_words": "expected"}, {**row, "status_words": None}]).brief

    assert say_claim(brief.dates[0], brief).endswith(": the court rules (expected)")
    assert say_claim(brief.dates[1], brief).endswith(": the court rules")


def test_a_measure_is_its_issuers_and_its_status_the_articles():
    """The words of the status are no verb of the issuer: 'must label' is what others must do."""
    row = {**answer()["policy_measures"][0], "status": "planned", "status_words": "must label"}
    said = [
        say_claim(brief.policy_measures[0], brief)
        for brief in (
            with_claims(policy_measures=[{**row, **changes}]).brief for changes in ({}, {"status_words": None})
        )
    ]

    assert "National Assembly [status: planned, “must label”]: " in said[0]
    assert "National Assembly [status: planned]: " in said[1]


def test_paragraphs_of_a_bottom_line_are_said_one_below_the_other():
    """As the points of a list are."""
    brief = with_claims(bottom_line={"text": "It pays [1].\n\nIt ends [3].", "lead": ""}).brief

    assert "It pays.\nIt ends." == say_claim(brief.bottom_line, brief)
