"""The bottom line: a paragraph that nothing interrupts, and what its sentences rest on."""

from __future__ import annotations

import pytest

from policy_brief import Audit, Verdict
from summarizer.write import to_markdown
from summarizer.write.english.prose import DISPUTED
from tests.write.made import with_claims

TITLE = "## Bottom line, sentence by sentence"
LINK = "[Sources](#bottom-line-sentence-by-sentence)"


def _points(document):
    """Return the bullets of a bottom line of several lines."""
    return to_markdown(document).partition("**Bottom line**\n\n")[2].partition("\n\n")[0].splitlines()


def _lines(written, **more):
    """Return the bottom line of a page, bold type aside, and what the annex says that its sentences rest on."""
    page = to_markdown(with_claims(bottom_line=written).model_copy(update=more))
    line = page.partition("**Bottom line.** ")[2].partition("\n")[0].replace("**", "")
    return line, page.partition(f"{TITLE}\n\n")[2].partition("\n")[0]


@pytest.mark.parametrize(
    ("written", "text", "sources"),
    [
        ("It pays [1]. It waits [2][3].", "It pays. It waits.", "1 [[1]] · 2 [[2], [3]]"),
        ("It pays [1]. It waits. It ends [2].", "It pays. It waits. It ends.", "1 [[1]] · 3 [[2]]"),
        ("It pays. It waits [2]. It ends [1].", "It pays. It waits. It ends.", "2 [[2]] · 3 [[1]]"),
        ("It pays [1]. It signs [1]. It ends [2].", "It pays. It signs. It ends.", "1–2 [[1]] · 3 [[2]]"),
        ("It costs 1.5 times that [1]. It ends [2].", "It costs 1.5 times that. It ends.", "1 [[1]] · 2 [[2]]"),
        ("All is open. [1] It ends [2].", "All is open. It ends.", "1 [[1]] · 2 [[2]]"),
        ("The U.S. firm said so [1]. It ends [2].", "The U.S. firm said so. It ends.", "1 [[1]] · 2 [[2]]"),
        ("It pays [1], and waits [2]. It ends [3].", "It pays, and waits. It ends.", "1 [[1], [2]] · 2 [[3]]"),
        ("He said “it will pass.” [1] May is next [2].", "He said “it will pass.” May is next.", "1 [[1]] · 2 [[2]]"),
        (
            "He said “it will pass” [1]. 9 firms wait [2].",
            "He said “it will pass”. Nine firms wait.",
            "1 [[1]] · 2 [[2]]",
        ),
    ],
)
def test_nothing_interrupts_the_bottom_line(written, text, sources):
    """Its markers stand in the annex, by the number of the sentence; a link leads to them."""
    assert (f"{text} {LINK}", sources) == _lines(written)


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
        ("Norway will pay 1.5 billion euros for that hall. [1]", None),
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
    """The first sentence is in bold where others follow."""
    page = to_markdown(with_claims(bottom_line=written))
    line = page.partition("**Bottom line.** ")[2].partition("\n")[0]

    assert line.startswith(f"**{lead}** It waits." if lead else "Norway will pay 1.5")


def test_one_marker_stays_where_it_is():
    """A single sentence needs no section for what it rests on."""
    assert ("It pays. [[1]]", "") == _lines("It pays [1].")


def test_a_disputed_bottom_line_keeps_its_mark():
    """In the paragraph, where it is read."""
    verdict = Verdict(claim="bottom_line", verdict="disputed")
    line, sources = _lines("It pays [1]. It ends [2].", audit=Audit(verdicts=(verdict,)))
    assert f"It pays. It ends. {LINK} {DISPUTED}" == line
    assert "1 [[1]] · 2 [[2]]" == sources


def test_a_sentence_that_code_added_is_one_of_the_last():
    """No source of the bottom line is lost for want of a marker."""
    document = with_claims(bottom_line="It pays [1]. It ends [2].")
    line = document.brief.bottom_line
    added = line.model_copy(update={"evidence": (*line.evidence, *document.brief.key_points[1].evidence)})
    changed = document.model_copy(update={"brief": document.brief.model_copy(update={"bottom_line": added})})
    sources = to_markdown(changed).partition(f"{TITLE}\n\n")[2].partition("\n")[0]

    assert "1 [[1]] · 2 [[2], [3]]" == sources


LINES = "Norway plans {M1} for data centres [1]. It signed [4], though others did not [5].\nThe rest is open [16]."


def test_a_bottom_line_of_several_lines_is_a_list():
    """Each line is a bullet that begins in bold if it goes on, and ends with its own markers; the annex has none."""
    page = to_markdown(with_claims(bottom_line=LINES))

    assert (
        "**Bottom line**\n\n"
        "- **Norway plans up to 30 billion euros for data centres.** "
        "It signed, though others did not. [[1], [4], [5]]\n"
        "- The rest is open. [[16]]\n\n## "
    ) in page
    assert TITLE not in page


def test_a_list_in_dispute_keeps_its_mark():
    """The mark stands below the list, as it is on all of it."""
    verdict = Verdict(claim="bottom_line", verdict="disputed")
    page = to_markdown(with_claims(bottom_line=LINES).model_copy(update={"audit": Audit(verdicts=(verdict,))}))

    assert f"- The rest is open. [[16]]\n\n{DISPUTED}\n" in page


def test_a_list_tells_a_conversion_once():
    """An amount that nothing below tells has the article's conversion at its first mention in the list."""
    page = to_markdown(
        with_claims(bottom_line=LINES, key_points=["It is open [16]."] * 3, investments=[], headline="It plans [1].")
    )

    assert 1 == page.partition("## What it means")[0].count("about 45 trillion won")


def test_the_markdown_of_a_model_does_not_show():
    """A model may take over the dashes and the bold type of its draft, or write a line break as two characters."""
    written = "- **Norway plans {M1} for data centres [1].** It signed [4].\\n- The rest is open [16]."
    page = to_markdown(with_claims(bottom_line=written))

    assert (
        "- **Norway plans up to 30 billion euros for data centres.** It signed. [[1], [4]]\n- The rest is open." in page
    )


@pytest.mark.parametrize(
    ("written", "points"),
    [
        ("It pays [1].\n\n \nIt waits [2].", ["- It pays. [[1]]", "- It waits. [[2]]"]),
        ("It pays [1].\n9 firms wait [2].", ["- It pays. [[1]]", "- Nine firms wait. [[2]]"]),
        ("It pays [1].\nIt waits {N3} [10].", ["- It pays. [[1]]", "- It waits three years. [[10]]"]),
    ],
)
def test_a_line_of_a_list_reads_as_any_other_point(written, points):
    """An empty one is no bullet, and small counts are in words."""
    assert points == _points(with_claims(bottom_line=written))


@pytest.mark.parametrize(
    ("written", "points"),
    [
        ("It pays [1].\nIt waits [3].", ["- It pays. [[1]]", "- It waits. [[2], [3]]"]),
        ("It costs {M3} [1].\nIt waits [3].", ["- It costs 4 billion euros. [[1], [2]]", "- It waits. [[3]]"]),
    ],
)
def test_a_sentence_that_code_added_is_in_the_list(written, points):
    """It stands with its figure, else on the last line: no source is lost for want of a marker."""
    document, other = with_claims(bottom_line=written), with_claims(bottom_line="It is so [2].")
    line = document.brief.bottom_line
    added = line.model_copy(update={"evidence": (*line.evidence, *other.brief.bottom_line.evidence)})
    brief = document.brief.model_copy(update={"bottom_line": added})

    assert points == _points(document.model_copy(update={"brief": brief}))
