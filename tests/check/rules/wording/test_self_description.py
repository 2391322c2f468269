"""What a text says of itself stands in the brief."""

from __future__ import annotations

import pytest

from policy_brief import SelfDescription
from policy_brief.claims import claims
from summarizer.check.base import ClaimInView
from summarizer.check.reading import Reading
from summarizer.check.rules.wording.self_description import SELF_DESCRIPTION
from tests.check.made import SCAN, brief


class _Article:
    """An article that says something of itself."""

    def __init__(self, kinds: str) -> None:
        said = (SelfDescription(kind=kind, text="이 글은 지어낸 것", start=0, end=9) for kind in kinds.split())
        self.self_description = tuple(said)


class _Scan:
    def __init__(self, kinds: str) -> None:
        self.article = _Article(kinds)


def _found(kind: str, **changes: object) -> list[tuple[str, str]]:
    made = brief(**changes)
    reading = Reading(_Scan(kind))  # type: ignore[arg-type]
    found = (
        one
        for path, claim in claims(made)
        for one in SELF_DESCRIPTION.objections(ClaimInView(path, claim, made), reading)
    )
    return [(one.claim, one.korean) for one in found]


@pytest.mark.parametrize("kind", ["fictional", "advertisement", "opinion"])
def test_what_the_brief_does_not_tell_is_named(kind):
    """A text that calls itself so, in a brief that does not, is objected to once."""
    assert [("bottom_line", "이 글은 지어낸 것")] == _found(kind)


@pytest.mark.parametrize(
    ("kind", "changes"),
    [
        ("fictional", {"read_with_care": ["The article says that its people are invented."]}),
        ("fictional", {"caveats": ["This is a fictional example."]}),
        ("fictional", {"headline": "A made-up ministry invests [1]."}),
        ("advertisement", {"headline": "A sponsored text says that Norway invests [1]."}),
        ("advertisement", {"read_with_care": ["Sponsored content."]}),
        ("opinion", {"article_kind": "opinion"}),
        ("cut", {}),
        ("embargo", {}),
        ("sample", {}),
        ("press_release", {}),
        ("correction", {}),
    ],
)
def test_what_the_brief_tells_passes_in_silence(kind, changes):
    """Read with care, caveats and the kind of article may tell it; some kinds are told by the kind alone."""
    assert [] == _found(kind, **changes)


def test_a_word_that_may_mean_anything_tells_nothing_outside_of_the_warnings():
    """An 'example' in a headline does not say that the text is made up."""
    assert ["bottom_line"] == [path for path, _ in _found("fictional", headline="Norway gives an example [1].")]


def test_an_article_that_says_nothing_of_itself_needs_nothing():
    """Nothing is objected to where the text does not speak of itself."""
    made = brief()

    assert [] == [
        one
        for path, claim in claims(made)
        for one in SELF_DESCRIPTION.objections(ClaimInView(path, claim, made), Reading(SCAN))
    ]


@pytest.mark.parametrize("told", ["cut", "sample", "opinion", "fictional opinion"])
@pytest.mark.parametrize("missing", ["advertisement"])
def test_one_kind_that_is_told_hides_no_other(told, missing):
    """Each thing that a text says of itself is looked for, in whatever order it says them."""
    changes = {"article_kind": "opinion", "caveats": ["Its people are invented."]}
    for kinds in (f"{told} {missing}", f"{missing} {told}"):
        assert 1 == len(_found(kinds, **changes))
