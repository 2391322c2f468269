"""Plain English clauses say who signed and who invests."""

from __future__ import annotations

import pytest

from summarizer.check.prose.clauses import investments_said, plain_name, positions_said

NAMES = ("Japan", "South Korea", "United States", "Naver")


@pytest.mark.parametrize(
    ("prose", "said"),
    [
        ("Japan signed the declaration.", [("Japan", "signed")]),
        ("Japan and South Korea both signed it", [("Japan", "signed"), ("South Korea", "signed")]),
        ("Japan, the US and Korea have signed", [("Japan", "signed"), ("US", "signed"), ("Korea", "signed")]),
        ("The US did not sign, but Japan did", [("US", "not_signed")]),
        (
            "Japan declined to join; South Korea put its name to it",
            [("Japan", "not_signed"), ("South Korea", "signed")],
        ),
        ("He said that Japan signed", [("Japan", "signed")]),
    ],
)
def test_who_signed_is_read_from_the_subject(prose, said):
    """The names right before the verb act, a list of them together."""
    assert said == [(one.actor, one.position) for one in positions_said(prose, NAMES)]


@pytest.mark.parametrize(
    "prose",
    [
        "All but Japan: others signed",
        "Everybody except Japan signed",
        "Firms in Japan signed",
        "If Japan signed, others would",
        "Reports that Japan signed are false",
        "Japan signed a contract",
        "Japan will sign",
        "Sweden signed",
    ],
)
def test_other_clauses_say_nothing(prose):
    """Exceptions, places, conditions, doubts, other papers, plans and unknown names are passed over."""
    assert [] == list(positions_said(prose, NAMES))


@pytest.mark.parametrize(
    ("prose", "said"),
    [
        ("Naver will invest {M1}", [("Naver", "M1")]),
        ("Naver plans to spend {M2} on it", [("Naver", "M2")]),
        ("Naver and Japan will invest {M1}", []),
        ("Naver receives {M1}", []),
        ("Naver's partner will invest {M1}", []),
    ],
)
def test_who_invests_is_read_from_the_subject(prose, said):
    """One name before a verb of investing, with the amount's id right after it."""
    assert said == [(one.actor, one.amount) for one in investments_said(prose, NAMES)]


@pytest.mark.parametrize(
    ("english", "plain"),
    [
        ("The United Kingdom", "united kingdom"),
        ("UK", "united kingdom"),
        ("U.S.", "united states"),
        ("Ministry of Science and ICT (MSIT)", "ministry of science and ict"),
        ("Korea", "south korea"),
        ("(South) Korea ", "south korea"),
    ],
)
def test_forms_of_a_name_are_one(english, plain):
    """Articles, brackets and short forms do not make another name."""
    assert plain == plain_name(english)
