"""From briefs to the facts of a digest."""

from __future__ import annotations

from tests.nightly.digest.made import at, listed_investments, news, night


def test_a_claim_that_the_audit_forgot_is_disputed(tmp_path):
    """A brief whose audit has no word on a claim gets no credit for it."""
    document = news()
    silent = document.model_copy(update={"audit": document.audit.model_copy(update={"verdicts": ()})})

    assert "disputed" in listed_investments(tmp_path, a=silent)[0][-1]


def test_briefs_stand_by_outlet_newest_first(tmp_path):
    """Outlets by name, one that is not named last, undated articles after dated ones; numbers follow the page."""
    digest = night(
        tmp_path, 4,
        a=news(None), b=news("나루신문", published=at(1)), c=news("가람일보", english="Garam Ilbo", published=at(2)),
        d=news("나루신문", published=at(3)), e=news("나루신문"),
    )  # fmt: skip

    assert [
        ("Garam Ilbo (가람일보)", ["c.md"]),
        ("나루신문", ["d.md", "b.md", "e.md"]),
        ("Outlet not named", ["a.md"]),
    ] == [(section.title, [entry.file for entry in section.briefs]) for section in digest.sections]
    assert [1, 2, 3, 4, 5] == [entry.number for section in digest.sections for entry in section.briefs]


def test_facts_of_briefs_on_other_matters_are_in_no_table(tmp_path):
    """What such a brief claims stays in the brief."""
    document = news()
    digest = night(
        tmp_path, 4, a=document.model_copy(update={"brief": document.brief.model_copy(update={"scope": "other"})})
    )

    assert ((), (), ()) == (digest.investments, digest.stances, digest.models)
