"""The bottom line: what matters, each of its lines with what it rests on."""

from __future__ import annotations

import pytest

from policy_brief import Audit, Verdict
from summarizer.write.english.prose import DISPUTED
from tests.write.article import FoundByHand
from tests.write.made import with_claims
from tests.write.page import bottom_line, section

LINES = "Norway plans {M1} for data centres [1]. It signed [4], though others did not [5].\nThe rest is open [16]."


def _written(written, **more):
    """Return what stands below the heading."""
    return section(with_claims(bottom_line=written).model_copy(update=more), "Bottom line")


def test_a_bottom_line_of_one_line_is_a_paragraph():
    """In bold is what its writer had so."""
    assert "\nIt pays. [¹]\n" == _written("It pays [1].")
    assert "\nIt pays. [¹] It waits. [³]\n" == _written("It pays [1]. It waits [3].")


def test_a_bottom_line_of_several_lines_is_a_list():
    """Each line is a bullet with its own markers, and is plain where its writer had nothing in bold."""
    assert (
        "\n- Norway plans up to 30 billion euros for data centres. [¹] It signed, though others did not. [⁴], [⁵]\n"
        "- The rest is open. [¹⁶]\n"
    ) == _written(LINES)


def test_a_bottom_line_of_paragraphs_stays_so():
    """Each has its markers, and its lead in bold."""
    document = with_claims(bottom_line={"text": "It pays [1].\n\nIt ends [3].", "lead": "\nIt ends"})

    assert "\nIt pays. [¹]\n\n**It ends**. [³]\n" == section(document, "Bottom line")


@pytest.mark.parametrize(
    ("written", "lines"),
    [
        ("It pays [1], and waits [2]. It ends [3].", ["It pays, and waits. [¹], [²] It ends. [³]"]),
        ("It pays. It waits [2]. It signs [1]. It ends.", ["It pays. It waits. [²] It signs. [¹] It ends."]),
        ("It costs 1.5 [1] times that [2].", ["It costs 1.5 times that. [¹], [²]"]),
        ("All is open. [1] It ends [1] [4].", ["All is open. [¹] It ends. [¹], [⁴]"]),
        ("It pays [1].\n\n \nIt waits.", ["It pays. [¹]", "It waits."]),
        ("It pays [1].\n9 firms wait [1][2].", ["It pays. [¹]", "Nine firms wait. [¹], [²]"]),
    ],
)
def test_markers_stand_at_the_end_of_each_sentence(written, lines):
    """No number interrupts a sentence, none is lost, and an empty line is none."""
    assert lines == bottom_line(with_claims(bottom_line=written))


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("**Decided:** It pays [1]. It waits.", "**Decided:** It pays. [¹] It waits."),
        (
            "**Decided:** It pays [1]. It waits.\nIt goes [2]. It ends.\n**Open:** It is so [3].",
            "- **Decided:** It pays. [¹] It waits.\n- It goes. [²] It ends.\n- **Open:** It is so. [³]",
        ),
        (
            "It goes [2]. It ends.\n**By 2027:** It pays [1]. It waits.\nIt is so [3].",
            "- It goes. [²] It ends.\n- **By 2027:** It pays. [¹] It waits.\n- It is so. [³]",
        ),
    ],
)
def test_labels_stay_bold(written, shown):
    """A line begins in bold as its writer had it, on whichever line that is; the other lines of a list do not."""
    assert f"\n{shown}\n" == _written(written)


@pytest.mark.parametrize(
    ("written", "end"), [("It pays [1]. It ends [3].", "It ends. [³]"), (LINES, "- The rest is open. [¹⁶]")]
)
def test_a_disputed_bottom_line_keeps_its_mark(written, end):
    """The mark stands below the paragraph or list, as it is on all of it."""
    verdict = Verdict(claim="bottom_line", verdict="disputed")

    assert _written(written, audit=Audit(verdicts=(verdict,))).endswith(f"{end}\n\n{DISPUTED}\n")


def test_the_markdown_of_a_model_does_not_show():
    """A model may take over the dashes and the bold type of its draft, or write a line break as two characters."""
    draft = r"- **Norway plans [1].** It signed [4], *though* others did not [5].\n- The rest is **open** [16]."

    assert (
        "\n- **Norway plans.** [¹] It signed, though others did not. [⁴], [⁵]\n- The rest is **open**. [¹⁶]\n"
    ) == _written(draft)


@pytest.mark.parametrize(
    ("written", "lines"),
    [
        ("It pays [1].\nIt waits [3].", ["It pays. [¹]", "It waits. [²], [³]"]),
        ("It costs {M3} [1].\nIt waits [3].", ["It costs 4 billion euros. [¹], [²]", "It waits. [³]"]),
        ("It pays [1]. It ends [3].", ["It pays. [¹] It ends. [²], [³]"]),
    ],
)
def test_a_sentence_that_code_added_is_named(written, lines):
    """It stands with its figure, else on the last line: no source is lost for want of a marker."""
    document = with_claims(bottom_line=written)
    line = document.brief.bottom_line
    added = line.model_copy(update={"evidence": (*line.evidence, FoundByHand().evidence(2))})
    brief = document.brief.model_copy(update={"bottom_line": added})

    assert lines == bottom_line(document.model_copy(update={"brief": brief}))
