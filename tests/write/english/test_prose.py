"""Prose on a page, as its readers expect it to begin."""

from __future__ import annotations

import re

import pytest

from summarizer.write import to_markdown
from summarizer.write.english.prose import ProseWriter
from tests.write.article import FoundByHand
from tests.write.made import answer, brief, sound, with_claims
from tests.write.page import bottom_line, section


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("52 countries signed [1].", "Fifty-two countries signed."),
        ("All came [1]. 9 firms left [1].", "All came. Nine firms left."),
        ("All came. [1] 9 firms left [1].", "All came. Nine firms left."),
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
    document = with_claims(bottom_line=written, key_points=[written])

    assert f"\n{shown} [¹]\n" in section(document, "Key points")
    assert [f"{shown} [¹]"] == bottom_line(document)


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
    assert f"\n- {shown} [¹]\n" in to_markdown(with_claims(caveats=[written]))


def test_a_sentence_stands_behind_its_own_figure():
    """What no marker names joins the line of its figure, by the whole of its id: {M3} is not {M30}."""
    costly = brief(bottom_line="It costs {M3} [1].").bottom_line
    figure = costly.text.figures["M3"]
    elsewhere = figure.model_copy(update={"id": "M30", "sentence": 1})
    prose = costly.text.model_copy(
        update={"template": "It was {M30} [1].\nIt is {M3} [1].", "figures": {"M30": elsewhere, "M3": figure}}
    )
    both = costly.model_copy(update={"text": prose, "evidence": (*costly.evidence, FoundByHand().evidence(2))})

    assert ["It was 4 billion euros. [¹]", "It is 4 billion euros. [¹], [²]"] == _writer().lines(both)


@pytest.mark.parametrize("name", ["read_with_care", "key_points", "consequences", "caveats", "follow_up"])
def test_a_sentence_closes_with_all_its_markers(name):
    """In one group behind its full stop; behind the last of those that name the same."""
    written = "It pays [2], it signs [1][3]. It waits [2] for more. It ends [2]. So?"
    page = to_markdown(with_claims(**{name: [written, *answer()[name][1:]]}))

    assert re.search(
        r"^(?:- |\*\*Read with care:\*\* )?It pays, it signs\. \[¹\]⁻\[³\] It waits for more\. It ends\. \[²\] So\?$",
        page,
        re.MULTILINE,
    )


def test_markers_close_a_claim_whose_sentences_are_not_told_apart():
    """What ends a sentence with its marker may be an abbreviation without it."""
    point = brief(key_points=["It said No [1]. 5 firms left [4]."]).key_points[0]

    assert "It said No. 5 firms left. [¹], [⁴]" == _writer().point("key_points[0]", point)


def test_a_sentence_that_code_added_is_named_with_the_others():
    """A sentence that no marker of a claim names has one behind the point."""
    point = brief().key_points[0]
    added = point.model_copy(update={"evidence": (*point.evidence, FoundByHand().evidence(15))})

    assert _writer().point("key_points[0]", added).endswith("go to start-ups by 2027. [²], [¹⁵]")


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("**It pays.** So it is [1].", "**It pays.** So it is. [¹]"),
        ("**March 2025:** It closes [9].", "**March 2025:** It closes. [⁹]"),
        ("**It pays [1].** It signs [4].", "**It pays.** [¹] It signs. [⁴]"),
        ("**9 firms** signed [1].", "**Nine firms** signed. [¹]"),
        ("**It costs US$5 million.** It pays [1].", "**It costs USD 5 million.** It pays. [¹]"),
        ("**The data center’s 'hall'** opens [1].", "**The data centre's “hall”** opens. [¹]"),
        ("**1. Visits** may begin [1].", "**1\\. Visits** may begin. [¹]"),
        ("It **pays** [1].", "It **pays**. [¹]"),
        ("**It** pays **in US$ 5 * 3** [1] and **ends** [4].", "**It** pays **in USD 5 \\* 3** and **ends**. [¹], [⁴]"),
        ("It pays **now [1]. It ends** [4].", "It pays now. [¹] It ends. [⁴]"),
        ("It pays and **pays** [1].", "It pays and pays. [¹]"),
        ("It is no notice; it is **not** [1].", "It is no notice; it is not. [¹]"),
        ("**It pays [1]. It signs** at last [4]. It ends.", "**It pays. It signs** at last. [¹], [⁴] It ends."),
        ("**It pays [1]. It signs [4].** It ends.", "**It pays. It signs.** [¹], [⁴] It ends."),
        ("1. It pays [1].", "1\\. It pays. [¹]"),
        (
            "It closes at 7:38 p.m. Friday is free [1]. It ends [4].",
            "It closes at 7:38 p.m. Friday is free. [¹] It ends. [⁴]",
        ),
        ("**It is 3 * 4.** So it is [1] 3 * 4.", "**It is 3 \\* 4.** So it is 3 \\* 4. [¹]"),
    ],
)
def test_what_is_bold_in_a_point_stays_bold(written, shown):
    """In the style of the page, no marker within it, and a star that is none stays.

    So is what else is bold, unless it goes beyond a sentence or its words stand in the text more than once.
    """
    point = brief(key_points=[{"text": written}]).key_points[0]

    assert shown == _writer().point("key_points[0]", point)


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("Norway plans {M1} [1].", "Norway plans up to 30 billion euros."),
        ("Norway plans {M1} ({M2}) [1].", "Norway plans up to 30 billion euros (about 45 trillion won)."),
        ("Kim Ha-neul spoke for Dure Institute [10].", "Kim Ha-neul spoke for Dure Institute."),
        ("It takes 3 years [10].", "It takes 3 years."),
        ("It takes three years [10].", "It takes three years."),
        ("It takes {N3} [10].", "It takes 3 years."),
    ],
)
def test_nothing_is_added_to_what_was_written(written, shown):
    """No conversion and no Korean name, and a count stays in digits or words."""
    point = brief(key_points=[written]).key_points[0]

    assert _writer().point("key_points[0]", point).startswith(f"{shown} [")


def test_dollars_are_written_as_figures_are():
    """What a model writes with a sign loses it."""
    written = "It pays US$5 million [1] and $3 billion [2]. A fund of $1.5 million follows [3]."
    shown = "It pays USD 5 million and USD 3 billion. [¹], [²] A fund of USD 1.5 million follows. [³]"

    assert [shown] == bottom_line(with_claims(bottom_line=written))


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
    assert f"\n{shown} [⁸]" in section(with_claims(key_points=[point]), "Key points")


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("It pays. It waits [1].", "It pays. It waits. [¹]"),
        ("The U.S. firm pays [1]. It ends. It goes.", "The U.S. firm pays. [¹] It ends. It goes."),
        ("The firm Lumina Sdn. Bhd. pays [1]. It ends [4].", "The firm Lumina Sdn. Bhd. pays. [¹] It ends. [⁴]"),
        ("9 firms pay [1]. It ends.", "Nine firms pay. [¹] It ends."),
        ("**Decided:** It pays [1]. It ends.", "**Decided:** It pays. [¹] It ends."),
    ],
)
def test_a_line_begins_in_bold_where_its_writer_had_it_so(written, shown):
    """A full stop of an abbreviation ends no sentence."""
    assert [shown] == _writer().lines(brief(bottom_line=written).bottom_line)


def _writer():
    return ProseWriter(sound(), "british")
