"""A second reader judges claims beside their cited sentences, and its verdict is treated like a check's."""

from __future__ import annotations

import pytest

from policy_brief import ClaimReading, SecondReading
from summarizer.check import run_checks
from summarizer.review.second_reader import apply_readings
from tests.check.made import SCAN, brief

CHECKED, AUDIT = run_checks(brief(), SCAN)
ASKED = [
    *("headline", "bottom_line", "key_points[0]", "key_points[1]", "key_points[2]", "investments[0]"),
    *("investments[1]", "policy_measures[0]", "recommendations[0]", "statements[0]", "statements[1]", "caveats[0]"),
]


def _apply(made=CHECKED, audit=AUDIT, /, **verdicts):
    """Read all claims as supported but for those named, by their number."""
    given = dict.fromkeys(range(1, len(ASKED) + 1), "supported") | {
        int(name.removeprefix("c")): verdict for name, verdict in verdicts.items()
    }
    readings = tuple(
        ClaimReading(claim=number, verdict=verdict, reason=None if verdict == "supported" else "It says more.")
        for number, verdict in given.items()
        if verdict
    )
    return apply_readings(made, audit, SCAN, SecondReading(readings=readings))


def _verdicts(audit):
    return {each.claim: each.verdict for each in audit.verdicts}


def test_supported_claims_stay_verified():
    """A reading that supports every claim changes nothing but says that it was made."""
    made, audit = _apply()

    assert (CHECKED, AUDIT.verdicts, ()) == (made, audit.verdicts, audit.findings)
    assert "enforce" == audit.checks["second_reader"]


@pytest.mark.parametrize("number", range(1, len(ASKED) + 1))
def test_what_is_carried_in_part_is_unverified(number):
    """'partly' flags the claim of that number and no other, with the reader's reason."""
    made, audit = _apply(**{f"c{number}": "partly"})

    assert CHECKED == made
    flagged = [path for path, verdict in _verdicts(audit).items() if verdict == "unverified"]
    assert [ASKED[number - 1]] == flagged
    (finding,) = audit.findings
    assert "a second reader finds that its sentences carry it in part: It says more." == finding.message
    assert ("second_reader", "flag") == (finding.check, finding.action)


def test_what_is_not_carried_goes():
    """'not' drops the claim; the next moves up with its own verdict, and what is left out now is listed."""
    made, audit = _apply(c6="not", c7="partly")

    assert (CHECKED.investments[1],) == made.investments
    assert "unverified" == _verdicts(audit)["investments[0]"]
    assert "investments[1]" not in _verdicts(audit)
    (lost,) = audit.dropped
    assert "investments[0]" == lost.claim
    assert ["drop", "flag"] == [finding.action for finding in audit.findings]


def test_what_goes_may_be_an_omission():
    """A quotation whose statement the second reader takes out is listed as left out."""
    _, audit = _apply(c10="not")

    assert ["3년 안에 인재 1만명을 키우겠다"] == [each.text for each in audit.omissions if each.kind == "quotation"]


@pytest.mark.parametrize("number", [1, 2])
def test_a_point_is_never_taken_out(number):
    """A brief keeps headline and bottom line: what is not carried at all is flagged there."""
    made, audit = _apply(**{f"c{number}": "not"})

    assert CHECKED == made
    assert "unverified" == _verdicts(audit)[ASKED[number - 1]]
    assert () == audit.dropped


def test_a_claim_that_is_passed_over_is_unverified():
    """A reader that leaves a claim out has not supported it."""
    _, audit = _apply(c3=None)

    assert ("unverified", ("a second reader was asked about it and passed it over",)) == next(
        (each.verdict, each.reasons) for each in audit.verdicts if each.claim == "key_points[0]"
    )


def test_a_reading_of_no_claim_is_ignored():
    """A number that no claim has changes nothing."""
    made, audit = _apply(c99="not")

    assert (CHECKED, ()) == (made, audit.findings)


def test_earlier_reasons_stay():
    """What a check said of a claim stays beside what the second reader says, and a claim that it is not asked about."""
    flipped = brief().stances[0].model_copy(update={"position": "not_signed"})
    raised = brief().investments[0].model_copy(update={"status": "completed"})
    made, audit = run_checks(
        brief().model_copy(
            update={"stances": (flipped, brief().stances[1]), "investments": (raised, brief().investments[1])}
        ),
        SCAN,
    )

    _, again = _apply(made, audit, c6="partly")

    assert "repaired" == _verdicts(again)["stances[0]"]
    (doubted,) = (each for each in again.verdicts if each.claim == "investments[0]")
    assert ("unverified", ["status is", "a second"]) == (
        doubted.verdict,
        [reason[:9].strip() if reason.startswith("status") else reason[:8] for reason in doubted.reasons],
    )


@pytest.mark.parametrize("order", [("supported", "not"), ("not", "supported")])
def test_of_two_readings_of_a_claim_the_worse_holds(order):
    """A reader that contradicts itself has not supported the claim."""
    readings = tuple(
        ClaimReading(claim=number, verdict=verdict, reason=None)
        for number in range(1, len(ASKED) + 1)
        for verdict in (order if number == 6 else ["supported"])
    )

    _, audit = apply_readings(CHECKED, AUDIT, SCAN, SecondReading(readings=readings))

    assert ["investments[0]"] == [each.claim for each in audit.dropped]


def test_a_reason_carries_no_mailbox():
    """What a second reader writes is masked like everything that comes from a model."""
    reading = SecondReading(readings=(ClaimReading(claim=3, verdict="not", reason="Ask lee@example.org."),))

    _, audit = apply_readings(CHECKED, AUDIT, SCAN, reading)

    assert "example.org" not in audit.model_dump_json()
