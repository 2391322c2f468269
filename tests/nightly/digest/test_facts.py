"""From briefs to the facts of a digest."""

from __future__ import annotations

from tests.nightly.digest.made import at, index, news, night
from tests.write.made import full


def test_a_claim_that_the_audit_forgot_does_not_become_known(tmp_path):
    """A brief whose audit has no word on a claim gets no credit for it; but nobody disputes it either."""
    document = news()
    silent = document.model_copy(update={"audit": document.audit.model_copy(update={"verdicts": ()})})
    digest = night(tmp_path, 4, a=silent)

    assert ({}, {}, {}) == (digest.known.investments, digest.known.stances, digest.known.models)
    assert "disputed" not in index(tmp_path, 4)


def test_parts_stand_below_their_wholes_whatever_their_order(tmp_path):
    """A part before its whole, a part of a part, and two rows that call each other the whole: each stands once."""
    whole, part = news().brief.investments
    detail = _row(part, "M9", whole="M3")
    circle = (_row(part, "M7", whole="M8"), _row(part, "M8", whole="M7"))
    digest = night(tmp_path, 4, a=news(investments=(detail, part, whole, *circle)))

    assert [["M1", "M3", "M9"], ["M7", "M8"]] == [
        [row.investment.amount.id for row in fact.rows] for fact in digest.investments
    ]


def test_an_entry_says_what_to_mind(tmp_path):
    """What kind of text it is, what it says of itself, what the model warns of."""
    document = full()
    release = document.brief.model_copy(update={"article_kind": "press_release"})
    digest = night(tmp_path, 4, a=document.model_copy(update={"brief": release}))
    entry = digest.sections[0].briefs[0]

    assert "press_release" == entry.kind
    assert ["The text says of itself that it is made up", "These are plans, not spending; where the m"] == [
        warning.text[:42] for warning in entry.read_with_care
    ]


def _row(part, id_, *, whole):
    return part.model_copy(update={"amount": part.amount.model_copy(update={"id": id_}), "detail_of": whole})


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
    assert ((), (), (), ()) == (digest.corrections, digest.measures, digest.denials, digest.dates)
