"""No bound in front of an id."""

from __future__ import annotations

import pytest

from policy_brief import Point, Prose
from summarizer.check.rules.bounds import BOUNDS
from tests.check.made import SCAN, found


def _point(template):
    return Point(text=Prose.of(template, SCAN), evidence=(SCAN.evidence(1),))


@pytest.mark.parametrize(
    "template",
    [
        "Norway plans {M1}.",
        "A fund of {M3} is part of {M1}.",
        "People trained over {N1} or within {N1}.",
        "The share fell below {N2}.",
        "It was up to Norway to spend {M1}.",
        "Up to now {M3} was spent.",
    ],
)
def test_an_id_without_a_bound_passes(template):
    """An id alone passes, and so do words that are no bound of it."""
    assert [] == found(BOUNDS, _point(template))


@pytest.mark.parametrize(
    ("template", "mended"),
    [
        ("Norway plans up to {M1}.", "Norway plans {M1}."),
        ("Norway plans Up To {M1}, at least {M3} of it soon.", "Norway plans {M1}, {M3} of it soon."),
        ("About {M2} in won.", "{M2} in won."),
        ("Nearly {N2} people.", "{N2} people."),
    ],
)
def test_a_bound_is_taken_out(template, mended):
    """A bound before an id is taken out, whether it says the figure's own twice or says another."""
    (problem,) = BOUNDS.inspect(_point(template), SCAN)

    assert ("repair", mended) == (problem.action, problem.replacement.text.template)
    assert "taken out: the figure brings its own bound" in problem.message


@pytest.mark.parametrize("said", ["more than", "less than", "Fewer than"])
def test_a_comparison_that_is_not_the_articles_is_flagged(said):
    """Taking 'more than' out could turn the sense, so an exact figure after it is flagged."""
    assert [("flag", f"text: '{said.lower()}' in front of 40억유로 is not the article's")] == found(
        BOUNDS, _point(f"It is {said} {{M3}}.")
    )


def test_a_comparison_that_is_the_figures_own_is_taken_out():
    """'less than' before an upper bound says it twice."""
    (problem,) = BOUNDS.inspect(_point("It is less than {M1}."), SCAN)

    assert "It is {M1}." == problem.replacement.text.template
