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
    """It begins in bold if it goes on."""
    assert "\nIt pays. [¹]\n" == _written("It pays [1].")
    assert "\n**It pays.** It waits. [¹], [³]\n" == _written("It pays [1]. It waits [3].")


def test_a_bottom_line_of_several_lines_is_a_list():
    """Each line is a bullet that ends with its own markers, and is plain where its writer had nothing in bold."""
    assert (
        "\n- Norway plans up to 30 billion euros for data centres. It signed, though others did not. [¹], [⁴], [⁵]\n"
        "- The rest is open. [¹⁶]\n"
    ) == _written(LINES)


@pytest.mark.parametrize(
    ("written", "lines"),
    [
        ("It pays [1], and waits [2]. It ends [3].", ["It pays, and waits. It ends. [¹]⁻[³]"]),
        ("It pays. It waits [2]. It signs [1]. It ends.", ["It pays. It waits. It signs. It ends. [¹], [²]"]),
        ("It costs 1.5 [1] times that [2].", ["It costs 1.5 times that. [¹], [²]"]),
        ("All is open. [1] It ends [1] [4].", ["All is open. It ends. [¹], [⁴]"]),
        ("It pays [1].\n\n \nIt waits.", ["It pays. [¹]", "It waits."]),
        ("It pays [1].\n9 firms wait [1][2].", ["It pays. [¹]", "Nine firms wait. [¹], [²]"]),
    ],
)
def test_markers_stand_at_the_end_of_each_line(written, lines):
    """No number interrupts a line, none is lost, and an empty line is none."""
    assert lines == bottom_line(with_claims(bottom_line=written))


@pytest.mark.parametrize(
    ("written", "lead"),
    [
        (
            "Norway will pay for a hall of its own in Oslo [1]. It waits.",
            "Norway will pay for a hall of its own in Oslo.",
        ),
        (
            "The board No. 5 says that the vote is “only put off.” [1] It waits.",
            "The board No. 5 says that the vote is “only put off.”",
        ),
        ("Norway will pay 1.5 billion euros for that hall. [1]", ""),
        (
            "Norway is one of the first to sign all of the pact with the U.S. Commerce Department [1]. It waits.",
            "Norway is one of the first to sign all of the pact with the U.S. Commerce Department.",
        ),
        (
            "Norway said before all of the others had come “We will not wait. We act now,” and left [1]. It waits.",
            "Norway said before all of the others had come “We will not wait. We act now,” and left.",
        ),
        (
            "Norway names what has to be told of each model in its own new Decree, Art. 12 [1]. It waits.",
            "Norway names what has to be told of each model in its own new Decree, Art. 12.",
        ),
    ],
)
def test_the_message_stands_out(written, lead):
    """The first sentence of a paragraph is in bold where others follow; those of a list are not."""
    listed = _written(f"{written}\nThe rest is open.")

    assert _written(written).strip().startswith(f"**{lead}** It waits." if lead else "Norway will pay 1.5")
    assert listed.startswith(f"\n- {lead} It waits." if lead else "\n- Norway will pay 1.5")


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("**Decided:** It pays [1]. It waits.", "**Decided:** It pays. It waits. [¹]"),
        (
            "**Decided:** It pays [1]. It waits.\nIt goes [2]. It ends.\n**Open:** It is so [3].",
            "- **Decided:** It pays. It waits. [¹]\n- It goes. It ends. [²]\n- **Open:** It is so. [³]",
        ),
        (
            "It goes [2]. It ends.\n**By 2027:** It pays [1]. It waits.\nIt is so [3].",
            "- It goes. It ends. [²]\n- **By 2027:** It pays. It waits. [¹]\n- It is so. [³]",
        ),
    ],
)
def test_labels_stay_bold(written, shown):
    """A line begins in bold as its writer had it, on whichever line that is; the other lines of a list do not."""
    assert f"\n{shown}\n" == _written(written)


@pytest.mark.parametrize(
    ("written", "end"), [("It pays [1]. It ends [3].", "It ends. [¹], [³]"), (LINES, "- The rest is open. [¹⁶]")]
)
def test_a_disputed_bottom_line_keeps_its_mark(written, end):
    """The mark stands below the paragraph or list, as it is on all of it."""
    verdict = Verdict(claim="bottom_line", verdict="disputed")

    assert _written(written, audit=Audit(verdicts=(verdict,))).endswith(f"{end}\n\n{DISPUTED}\n")


def test_the_markdown_of_a_model_does_not_show():
    """A model may take over the dashes and the bold type of its draft, or write a line break as two characters."""
    draft = r"- **Norway plans [1].** It signed [4], *though* others did not [5].\n- The rest is **open** [16]."

    assert (
        "\n- **Norway plans.** It signed, though others did not. [¹], [⁴], [⁵]\n- The rest is open. [¹⁶]\n"
    ) == _written(draft)


@pytest.mark.parametrize(
    ("written", "lines"),
    [
        ("It pays [1].\nIt waits [3].", ["It pays. [¹]", "It waits. [²], [³]"]),
        ("It costs {M3} [1].\nIt waits [3].", ["It costs 4 billion euros. [¹], [²]", "It waits. [³]"]),
        ("It pays [1]. It ends [3].", ["It pays. It ends. [¹]⁻[³]"]),
    ],
)
def test_a_sentence_that_code_added_is_named(written, lines):
    """It stands with its figure, else on the last line: no source is lost for want of a marker."""
    document = with_claims(bottom_line=written)
    line = document.brief.bottom_line
    added = line.model_copy(update={"evidence": (*line.evidence, FoundByHand().evidence(2))})
    brief = document.brief.model_copy(update={"bottom_line": added})

    assert lines == bottom_line(document.model_copy(update={"brief": brief}))
