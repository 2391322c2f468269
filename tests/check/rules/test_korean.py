"""Korean names occur in the article."""

from __future__ import annotations

import pytest

from policy_brief import Name
from summarizer.check.rules.korean import KOREAN
from tests.check.made import brief, found


@pytest.mark.parametrize("korean", ["노르웨이", "노르 웨이", "한빛테크", "파리선언"])
def test_a_printed_name_passes(korean):
    """A name that the article prints passes, whatever the spacing."""
    stance = brief().stances[0].model_copy(update={"actor": Name(english="X", korean=korean)})

    assert [] == found(KOREAN, stance)


@pytest.mark.parametrize(
    ("field", "message"),
    [
        ("actor", "actor: the article does not print '스웨덴'"),
        ("declaration", "declaration: the article does not print '스웨덴'"),
    ],
)
def test_a_name_that_is_not_printed_drops_the_claim(field, message):
    """A Korean name that the article does not print drops the claim, and the reason names it."""
    stance = brief().stances[0].model_copy(update={field: Name(english="Sweden", korean="스웨덴")})

    assert [("drop", message)] == found(KOREAN, stance)


def test_an_affiliation_is_a_name_too():
    """The affiliation of a speaker is looked at as well."""
    statement = brief().statements[0]
    speaker = statement.speaker.model_copy(update={"affiliation": Name(english="X", korean="없는부")})

    assert [("drop", "speaker.affiliation: the article does not print '없는부'")] == found(
        KOREAN, statement.model_copy(update={"speaker": speaker})
    )
