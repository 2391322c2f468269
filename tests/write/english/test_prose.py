"""Prose on a page, as its readers expect it to begin."""

from __future__ import annotations

import pytest

from summarizer.write import to_markdown
from tests.write.made import answer, brief, sound, with_claims
from tests.write.page import bottom_line, section


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("52 countries signed [1].", "Fifty-two countries signed."),
        ("All came [1]. 9 firms left [1].", "All came. Nine firms left."),
        ("All came [1]. By then 29 had left [1].", "All came. By then 29 had left."),
        ("40 percent signed [1].", "40 percent signed."),
        ("30 billion is spent [1].", "30 billion is spent."),
        ("5 to 6 firms signed [1].", "5 to 6 firms signed."),
        ("2027 plans are open [1].", "2027 plans are open."),
        ("12 May is the day [1].", "12 May is the day."),
    ],
)
def test_a_sentence_begins_with_a_word(written, shown):
    """A small number at its beginning is spelt out; shares, sums, ranges, years and days stay in digits."""
    document = with_claims(bottom_line=written, key_points=[written, "It is so [1].", "It is so [1]."])

    assert f"\n{shown} [[1]]\n" in section(document, "Key points")
    assert f"{shown[:-1]} [[1]]." == bottom_line(document)


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("It covers 1 million people average monthly users [1].", "It covers 1 million average monthly users."),
        ("It has 50,000 people service members [1].", "It has 50,000 service members."),
        ("It has 50 people users [1].", "It has 50 users."),
        ("It has nine people members [1].", "It has nine members."),
        (
            "It costs an estimated about 70 million dollars or so a year [1].",
            "It costs about 70 million dollars a year.",
        ),
        ("It costs around about 70 won [1].", "It costs about 70 won."),
        ("It costs about 70 won, or so it says [1].", "It costs about 70 won, or so it says."),
        ("It has some about which it speaks [1].", "It has some about which it speaks."),
        ("It told 50 people that workers pay [1].", "It told 50 people that workers pay."),
        ("It tells people new users pay [1].", "It tells people new users pay."),
    ],
)
def test_nobody_is_named_twice(written, shown):
    """A count of people loses the word before their own noun."""
    assert f"\n- {shown} [[1]]\n" in to_markdown(with_claims(read_with_care=[written]))


def test_a_number_behind_a_marker_begins_its_sentence():
    """A marker between two sentences keeps none from beginning with a word."""
    written = "All came [1]. 9 firms left [2]. By then 29 had left [3]."

    assert "All came [[1]]. Nine firms left [[2]]. By then 29 had left [[3]]." == bottom_line(
        with_claims(bottom_line=written)
    )


def test_a_sentence_that_no_marker_names_stands_behind_its_figure():
    """The sentence of a figure joins the next marker behind it, and does not trail the paragraph."""
    costly = brief(bottom_line="It costs {M3} [1]. All agree [1].").bottom_line
    other = brief(bottom_line="It is so [2].").bottom_line
    both = costly.model_copy(update={"evidence": (*costly.evidence, *other.evidence)})

    assert "It costs 4 billion euros [[1], [2]]. All agree [[1]]." == bottom_line(_saying(both))


def test_a_sentence_stands_behind_its_own_figure():
    """An id that begins like another is another figure: {M3} is not {M30}."""
    costly = brief(bottom_line="It costs {M3} [1].").bottom_line
    other = brief(bottom_line="It is so [2].").bottom_line
    figure = costly.text.figures["M3"]
    elsewhere = figure.model_copy(update={"id": "M30", "sentence": 1})
    prose = costly.text.model_copy(
        update={"template": "It was {M30} [1]. It is {M3} [1].", "figures": {"M30": elsewhere, "M3": figure}}
    )
    both = costly.model_copy(update={"text": prose, "evidence": (*costly.evidence, *other.evidence)})

    assert "It was 4 billion euros [[1]]. It is 4 billion euros [[1], [2]]." == bottom_line(_saying(both))


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("It pays [1], and others wait [2]. All agree [3].", "It pays, and others wait [[1], [2]]. All agree [[3]]."),
        ("It is [1][3][4][5][9], and that [2]. It ends.", "It is, and that [[1]–[5], [9]]. It ends."),
        ("It is [2][1] open. Is it [3]? So it is [5]", "It is open [[1], [2]]. Is it [[3]]? So it is [[5]]"),
        ("It costs 1.5 [1] times that [2]. It ends [3].", "It costs 1.5 times that [[1], [2]]. It ends [[3]]."),
        ("All is open. [1][3] It ends.", "All is open. [[1], [3]] It ends."),
        ("All is open [1] [3].", "All is open [[1], [3]]."),
        ("All is open [1]. [3] It ends [5].", "All is open [[1]]. [[3]] It ends [[5]]."),
    ],
)
def test_markers_of_the_bottom_line_stand_at_the_ends_of_its_sentences(written, shown):
    """No number breaks a sentence, each sentence keeps its own, and none is lost, however many there are."""
    assert shown == bottom_line(with_claims(bottom_line=written))
    assert f"\n{shown}\n" in section(with_claims(argument=written), "Context")


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("It pays [1]. It signs [1]. It waits [2].", "It pays. It signs [[1]]. It waits [[2]]."),
        ("It pays [1]. It waits [2]. It signs [1].", "It pays [[1]]. It waits [[2]]. It signs [[1]]."),
        ("It pays [1][2]. It signs [2][1].", "It pays. It signs [[1], [2]]."),
        ("It pays [1]. It signs [1]. It waits [1].", "It pays. It signs. It waits [[1]]."),
        ("It pays [1][2]. It signs [1].", "It pays [[1], [2]]. It signs [[1]]."),
    ],
)
def test_a_marker_of_two_sentences_in_a_row_stands_once(written, shown):
    """What two sentences both rest on is named behind the second; another marker between or beside it keeps both."""
    assert shown == bottom_line(with_claims(bottom_line=written))


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("read_with_care", "- It pays, it signs. It waits for more. It ends. [[1]–[3]]"),
        ("key_points", "It pays, it signs. It waits for more. It ends. [[1]–[3]]"),
        ("consequences", "- **It pays, it signs.** It waits for more. It ends. [[1]–[3]]"),
        ("caveats", "- It pays, it signs. It waits for more. It ends. [[1]–[3]]"),
        ("follow_up", "- It pays, it signs. It waits for more. It ends. [[1]–[3]]"),
    ],
)
def test_other_claims_close_with_all_their_markers(name, shown):
    """All sentences of a claim stand in one marker behind its last full stop, each once."""
    written = "It pays [2], it signs [1][3]. It waits [2] for more. It ends."
    document = with_claims(**{name: [written, *answer()[name][1:]]})

    assert f"\n{shown}\n" in to_markdown(document)


def test_a_sentence_that_code_added_is_named_with_the_others():
    """A sentence that no marker of a claim names stands behind the bottom line, and among those of another claim."""
    made = brief()
    point, line = (
        claim.model_copy(update={"evidence": (*claim.evidence, *made.corrections[0].evidence)})
        for claim in (made.key_points[0], made.bottom_line)
    )
    changed = made.model_copy(update={"key_points": (point,), "bottom_line": line})
    document = sound().model_copy(update={"brief": changed})

    assert section(document, "Key points").strip().endswith("go to start-ups by 2027. [[2], [15]]")
    assert bottom_line(document).endswith("position is not stated [[1], [4]]. [[15]]")


def test_dollars_are_written_as_figures_are():
    """What a model writes with a sign loses it; its markers stay in their places."""
    written = "It pays US$5 million [1] and $3 billion [2]. A fund of $1.5 million follows [3]."

    assert (
        "It pays USD 5 million and USD 3 billion [[1], [2]]. A fund of USD 1.5 million follows [[3]]."
    ) == bottom_line(with_claims(bottom_line=written))


def _saying(line):
    """Return the sound document with another bottom line."""
    document = sound()
    return document.model_copy(update={"brief": document.brief.model_copy(update={"bottom_line": line})})


@pytest.mark.parametrize(
    ("point", "shown"),
    [
        (
            "It ends on {D4+N3} [8]. Then {D4+N3} is past [8].",
            "It ends on 22 January 2029 (our arithmetic). Then 22 January 2029 (our arithmetic) is past.",
        ),
        (
            "It runs from {D3+N3} to {D4+N3} [8].",
            "It runs from 26 December 2027 to 22 January 2029 (both our arithmetic).",
        ),
        (
            "It is {D3+N3}, {D4+N3} or {D4+N3} at last [8].",
            "It is 26 December 2027, 22 January 2029 or 22 January 2029 (all our arithmetic) at last.",
        ),
        (
            "It is {D3+N3}, not {D4}, or {D4+N3} [8].",
            "It is 26 December 2027 (our arithmetic), not 22 January 2026, or 22 January 2029 (our arithmetic).",
        ),
    ],
)
def test_a_sentence_says_once_what_is_worked_out(point, shown):
    """The remark stands behind the last result and says how many it is on; at each if another figure is between."""
    assert f"\n{shown} [[8]]" in section(
        with_claims(key_points=[point, "It is so [1].", "It is so [1]."]), "Key points"
    )
