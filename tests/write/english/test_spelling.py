"""One spelling for a page."""

from __future__ import annotations

import pytest

from summarizer.write.english.spelling import double_quoted, in_house_style, respell


@pytest.mark.parametrize(
    ("american", "british"),
    [
        ("the program subsidizes labor in data centers", "the programme subsidises labour in data centres"),
        ("Labor is short. Programs began", "Labour is short. Programmes began"),
        ("an organization's modeling, labeled", "an organisation's modelling, labelled"),
        ("labor-intensive defense", "labour-intensive defence"),
        ("20 meters, 5 million cubic meters", "20 metres, 5 million cubic metres"),
        ("a few meters away, in kilometers", "a few metres away, in kilometres"),
        ("signed [4]. Recognizing {M1} [5]", "signed [4]. Recognising {M1} [5]"),
    ],
)
def test_words_of_one_spelling_become_the_other(american, british):
    """Verbs in all their forms, nouns, and words that begin a sentence are respelt both ways."""
    assert british == respell(american, "british")
    assert american == respell(british, "american")
    assert british == respell(british, "british")
    assert american == respell(american, "american")


@pytest.mark.parametrize(
    "text",
    [
        "the Center for AI Safety",
        "Center for AI Safety said",
        "He called it “a labor of love”",
        "size, prize and seize",
        "laboratory, laborious",
        "a computer program",
        "water-quality meters",
    ],
)
def test_names_quotations_and_other_words_stay(text):
    """Names are known by their capitals, quoted words by their marks; words that only look alike are left."""
    assert text == respell(text, "british")


def test_given_names_stay():
    """A name that looks like a word of a sentence is kept where it is given."""
    assert "Program labour" == respell("Program labor", "british", names={"Program"})


@pytest.mark.parametrize("text", ["realism and organisms", "the analyses differ", "capitalism"])
def test_words_that_are_the_same_in_both_stay(text):
    """No ending is taken for a verb's that is none, and no noun for a verb."""
    assert text == respell(text, "american")


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("$5 million", "USD 5 million"),
        ("US$5 million", "USD 5 million"),
        ("US $5 million", "USD 5 million"),
        ("raised $1.5 billion [4].", "raised USD 1.5 billion [4]."),
        ("$5 to 10 million", "USD 5 to 10 million"),
        ("$5-10 million, or $20 a month", "USD 5-10 million, or USD 20 a month"),
        ("a $5-million fund", "a USD 5-million fund"),
        ("{M1:$5 million} a year", "{M1:USD 5 million} a year"),
        ("the {M1:$5 million} contract [4]", "the {M1:USD 5 million} contract [4]"),
    ],
)
def test_dollars_have_no_sign(written, shown):
    """A dollar sign is mathematics to some readers of Markdown, and wants a backslash."""
    assert shown == in_house_style(written)


@pytest.mark.parametrize(
    "text",
    [
        "C$5 million",
        "A$5 million",
        "a C$5 million fund",
        "HK$5 million",
        "CAD $5 million",
        "5 million US dollars",
        "5 million euros",
        "{M1} of {M2}",
        "paid in $",
    ],
)
def test_other_money_stays(text):
    """The dollars of others keep their signs, and what has no sign keeps its words."""
    assert text == in_house_style(text)


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("He said 'I agree' and left.", "He said “I agree” and left."),
        ("It calls this ‘a goal’.", "It calls this “a goal”."),
        ("The firms' plans and the users' rights", "The firms' plans and the users' rights"),
        ("“Nobody asked for 'exemption' then.”", "“Nobody asked for 'exemption' then.”"),
        ("the state's 'quality' clause", "the state's “quality” clause"),
        ("'the firm's order'", "“the firm's order”"),
        ("He said 'it's late' and 'no'.", "He said “it's late” and “no”."),
        ("the '90s plan and the firms' plan", "the '90s plan and the firms' plan"),
    ],
)
def test_quoted_words_stand_between_double_marks(written, shown):
    """Apostrophes and what stands within a quotation stay."""
    assert shown == double_quoted(written)


def test_quotation_marks_are_curly():
    """Straight double ones are what a model writes."""
    assert "It is “open” and “late”." == in_house_style('It is "open" and "late".')
    assert '12" wafers and 14" panels' == in_house_style('12" wafers and 14" panels')


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("Korea’s plan doesn’t say.", "Korea's plan doesn't say."),
        ("the AI’s and the EU’s plan of O’Hara", "the AI's and the EU's plan of O'Hara"),
        ("the exporters’ association, the makers’.", "the exporters' association, the makers'."),
        ("It calls this ‘the makers’ and leaves it.", "It calls this ‘the makers’ and leaves it."),
        ("He says “the firms’ share” of Korea’s ‘plan’.", "He says “the firms’ share” of Korea's ‘plan’."),
    ],
)
def test_apostrophes_are_straight(written, shown):
    """One page has one form of apostrophe; a single mark that closes a quotation is none."""
    assert shown == in_house_style(written)
