"""A street is not what its name begins with."""

from __future__ import annotations

import pytest

from summarizer.korean.names.glossary import load_glossary


def bundled(text: str) -> list[str]:
    """Return the English names of what the bundled glossary finds in a text."""
    return [hit.entry.english for hit in load_glossary().find(text)]


@pytest.mark.parametrize(
    "text",
    [
        "세종대로 110에서 열렸다.",
        "세종대로 청사 앞에 모였다.",
        "행사는 고려대로 27에서 열렸다.",
    ],
)
def test_a_street_is_no_university_that_begins_it(text):
    """대로 is an avenue, unless a verb of movement makes 로 a particle."""
    assert not any("University" in english for english in bundled(text))


@pytest.mark.parametrize(
    "text", ["고려대로 향하는 길이 막혔다.", "교수는 고려대로 옮겼다.", "학생은 고려대로 새로 진학했다."]
)
def test_a_university_may_be_where_somebody_goes(text):
    """고려대로 옮기다 is to move to Korea University."""
    assert ["Korea University"] == bundled(text)


def test_a_street_is_no_firm_that_begins_it():
    """Behind a consonant the particle is 으로, so that 쿠팡로 is a street."""
    assert [] == bundled("본사는 쿠팡로 129에 있다.")
    assert ["Coupang"] == bundled("이 기술은 쿠팡으로 넘어갔다.")
