"""The names of a page with their Korean."""

from __future__ import annotations

import pytest

from policy_brief import Name
from summarizer.write import to_clean_markdown, to_markdown
from summarizer.write.sections.annex.names import name_lines
from tests.write.made import full, minimal


def test_names_that_nobody_established_are_listed_with_their_korean():
    """Names of data and those that prose alone has stand in one line; those with a source do not."""
    prose_alone = Name(english="Oslo Rules", korean="오슬로 규칙")
    brief = full().brief.model_copy(update={"names": (prose_alone,)})

    assert ["*Names as the article prints them: Solbit Lab (솔빛랩), Oslo Rules (오슬로 규칙).*", ""] == list(
        name_lines(brief, "Norway and Solbit Lab signed the Oslo Rules.")
    )


@pytest.mark.parametrize(
    ("page", "listed"),
    [
        ("Solbit Lab pays.", True),
        ("Another lab pays.", False),
        ("Solbit Labs pay.", False),
        ("Solbit Lab (솔빛랩) pays.", False),
        ("Solbit Lab (솔빛랩) pays. Solbit Lab waits.", False),
        ("Solbit Lab (a firm) pays.", True),
    ],
)
def test_a_name_is_listed_that_the_page_has_without_its_korean(page, listed):
    """What is data alone does not reach a reader, and once on a page the Korean is enough."""
    shown = ["*Names as the article prints them: Solbit Lab (솔빛랩).*", ""] if listed else []

    assert shown == list(name_lines(full().brief, page))


@pytest.mark.parametrize(
    ("english", "listed"),
    [
        ("European Commission", False),
        ("European Board", True),
        ("Oslo AI declaration", True),
        ("Norway", True),
        ("Mainly foreign investors", False),
        ("Local governments and private sector", False),
        ("9 countries", False),
        ("42dot", True),
        ("1X Technologies", True),
        ("North Gyeongsang province, Gumi city and private funders", False),
        ("South Korean government", False),
        ("Government", False),
        ("Government Data Office", True),
        ("AI company Nuri", True),
        ("Countries for Openness", True),
        ("Solbit Lab official", False),
        ("Reviewers", False),
        ("Residents", False),
        ("Reviewers of Seoul", True),
        ("Official Data Office", True),
        ("27 members of the club", False),
        *((f"Seoul AI {noun}", False) for noun in ("investors", "industry", "banks", "universities", "funders")),
    ],
)
def test_a_name_that_the_glossary_writes_so_needs_no_doubt(english, listed):
    """European Commission is in the glossary without a source; another name is listed, a description is none."""
    document = full()
    first, *others = document.brief.stances
    name = first.actor.model_copy(
        update={"english": english, "korean": "EU 집행위원회", "romanisation": "unverified", "source": None}
    )
    brief = document.brief.model_copy(update={"stances": (first.model_copy(update={"actor": name}), *others)})

    assert listed == (english in "\n".join(name_lines(brief, f"{english} signed.")))


@pytest.mark.parametrize(
    ("english", "listed"),
    [("Norway, Canada and others", False), ("Norway and Canada", False), ("Norway Group", True)],
)
def test_the_first_of_several_is_not_their_name(english, listed):
    """The Korean of one country is not paired with a list that it begins."""
    name = Name(english=english, korean="노르웨이", romanisation="translated")
    brief = minimal().brief.model_copy(update={"names": (name,)})

    assert listed == (english in "\n".join(name_lines(brief, f"{english} signed.")))


def test_names_stand_in_the_order_of_the_page():
    """The first place counts."""
    names = tuple(Name(english=name, korean=korean) for name, korean in (("Gaon", "가온"), ("Nuri", "누리")))
    brief = minimal().brief.model_copy(update={"names": names})

    (line, _) = name_lines(brief, "Nuri pays Gaon, and Nuri waits.")

    assert line.index("누리") < line.index("가온")


def test_names_stand_below_the_line():
    """Whoever checks a brief needs their Korean, its reader does not."""
    shown = "*Names as the article prints them: "

    assert shown in to_markdown(full()).partition("\n---\n")[2]
    assert shown not in to_clean_markdown(full())
