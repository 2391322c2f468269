"""What a brief adds to its article: what it means, what is not in it, and what to do next."""

from __future__ import annotations

import re

import pytest

from policy_brief import Audit, Verdict
from summarizer.write import to_markdown
from summarizer.write.english.prose import DISPUTED
from summarizer.write.english.wording import CAVEATS, MEANING, NEXT
from summarizer.write.sections.annex.evidence import EVIDENCE
from tests.write.made import sound, with_claims
from tests.write.page import section


def _caveats(*caveats):
    """Return the lines of the section on what is doubtful or left out."""
    document = with_claims(caveats=list(caveats))
    return [line for line in section(document, CAVEATS).splitlines() if line.startswith("- ")]


def test_what_it_means_is_read_with_the_bottom_line():
    """The assessment stands right behind warnings and bottom line; caveats, then steps close the brief."""
    front = to_markdown(sound()).partition("\n---\n")[0]
    headings = re.findall(r"^(?:## |\*\*)(.+?)(?:\.?\*\* ?.*)?$", front, re.MULTILINE)

    assert ["Read with care", "Bottom line", MEANING, "Key points"] == headings[:4]
    assert [CAVEATS, NEXT] == headings[-2:]


def test_consequences_are_bullets():
    """Each of what the brief infers is a line with its sentences."""
    document = with_claims(consequences=["It pays from {D4} [8].", "Firms abroad [1] may wait [2]."])

    assert ["- It pays from 22 January 2026. [[8]]", "- Firms abroad may wait. [[1], [2]]"] == section(
        document, MEANING
    ).strip().splitlines()


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("It pays late. The rest waits [1].", "**It pays late.** The rest waits. [[1]]"),
        (
            "It pays late [1]. The rest waits until May. So it ends [2].",
            "**It pays late.** The rest waits until May. So",
        ),
        ("It pays late: the rest waits [1].", "It pays late: the rest waits. [[1]]"),
        (f"It pays {'so ' * 22}late. It waits [1].", f"**It pays {'so ' * 22}late.** It waits. [[1]]"),
        (f"It pays {'so ' * 23}late. It waits [1].", f"It pays {'so ' * 23}late. It waits. [[1]]"),
    ],
)
def test_a_conclusion_stands_in_bold(text, shown):
    """What it rests on follows in plain letters; a sentence that says both, or a long one, is not bold."""
    assert f"- {shown}" in section(with_claims(consequences=[text]), MEANING)


@pytest.mark.parametrize(
    ("caveat", "gap"),
    [
        ("The article does not say whether it pays [2].", "whether it pays [[2]]"),
        ("The article does not say how, or when, it pays [2][1].", "how, or when, it pays [[1], [2]]"),
        ("The release doesn't say who pays {M3} by {D2} [2].", "who pays 4 billion euros by 2027 [[2]]"),
        ("The report does not state which firms it binds [2].", "which firms it binds [[2]]"),
        ("The interview doesn’t say why it waits [2].", "why it waits [[2]]"),
        ("The column does not say by when it ends [2].", "by when it ends [[2]]"),
        ("The text does not say for whom it is [2].", "for whom it is [[2]]"),
        ("The editorial does not say on what ground it pays [2].", "on what ground it pays [[2]]"),
        ("The article does not say over what period it runs [2].", "over what period it runs [[2]]"),
        ("The notice does not say where it is built.", "where it is built"),
    ],
)
def test_gaps_are_joined_in_one_line(caveat, gap):
    """Caveats that only name what an article leaves out share a line, each with its sentences, however worded."""
    first = "The article does not say what it costs [3]."

    assert [f"- **Not in the article:** what it costs [[3]]; {gap}."] == _caveats(first, caveat)
    assert [f"- **Not in the article:** {gap}."] == _caveats(caveat)


@pytest.mark.parametrize(
    ("kind", "text"),
    [("press_release", "release"), ("interview", "interview"), ("opinion", "column"), ("news", "article")],
)
def test_gaps_are_those_of_the_kind_of_text(kind, text):
    """A release is no article."""
    document = with_claims(article_kind=kind, caveats=["The text does not say who pays [3]."])
    assert f"- **Not in the {text}:** who pays [[3]]." in section(document, CAVEATS)


@pytest.mark.parametrize(
    "doubt",
    [
        "The article does not say that it pays.",
        "The article does not say more.",
        "The article does not name who pays.",
        "The article says how it pays, and no reason.",
        "The ministry does not say whether it pays.",
        "It reads like news. The article does not say whether it pays.",
    ],
)
def test_other_doubts_stay_lines(doubt):
    """A caveat that says more than what is left out, or that somebody does not say it, keeps its words."""
    gap = "The article does not say whether it signs [1]."

    assert [f"- {doubt} [[2]]", "- **Not in the article:** whether it signs [[1]]."] == _caveats(
        gap, f"{doubt[:-1]} [2]."
    )


def test_doubts_come_first_and_gaps_last():
    """A reader is told what to doubt, in the order of the brief, then what was looked for in vain."""
    caveats = ["The article does not say how it pays [2].", "One side alone is heard [3].", "It may be late [4]."]

    assert [
        "- One side alone is heard. [[3]]",
        "- It may be late. [[4]]",
        "- **Not in the article:** how it pays [[2]].",
    ] == _caveats(*caveats)


def test_what_to_do_is_bold():
    """A reader finds the steps of a post by their verbs; another beginning stays as it is, and so does a doubt's."""
    document = with_claims(caveats=["Follow the sums: they differ [1]."], follow_up=[])
    assert "- Follow the sums: they differ. [[1]]" in section(document, CAVEATS)

    steps = [
        "Ask the ministry who pays.",
        "Follow the vote.",
        "Say initialled.",
        "Tell exporters to ask [4].",
        "Give both figures.",
        "Before May, ask again.",
        "Within a month ask again.",
        "Bring both figures.",
        "Never say signed.",
        "Asking is free.",
    ]

    assert [
        "- **Ask** the ministry who pays.",
        "- **Follow** the vote.",
        "- **Say** initialled.",
        "- **Tell** exporters to ask. [[4]]",
        "- **Give** both figures.",
        "- Before May, ask again.",
        "- Within a month ask again.",
        "- **Bring** both figures.",
        "- **Never say** signed.",
        "- Asking is free.",
    ] == [line for line in section(with_claims(follow_up=steps), NEXT).splitlines() if line.startswith("- ")]


def test_a_disputed_gap_keeps_its_mark():
    """The mark of a gap in dispute stands behind it, and at no other gap of its line."""
    gaps = ["The article does not say whether it pays [1].", "The article does not say how it signs [2]."]
    verdict = Verdict(claim="caveats[0]", verdict="disputed")
    document = with_claims(caveats=gaps).model_copy(update={"audit": Audit(verdicts=(verdict,))})

    assert f"- **Not in the article:** whether it pays [[1]] {DISPUTED}; how it signs [[2]]." in section(
        document, CAVEATS
    )


def test_a_disputed_consequence_keeps_its_mark():
    """The mark stands behind the sentences of what is disputed."""
    verdict = Verdict(claim="consequences[0]", verdict="disputed")
    document = with_claims(consequences=["It pays [1]."]).model_copy(update={"audit": Audit(verdicts=(verdict,))})

    assert f"- It pays. [[1]] {DISPUTED}" == section(document, MEANING).strip()


@pytest.mark.parametrize(
    ("left_out", "missing"),
    [
        (("consequences",), {MEANING}),
        (("caveats",), {CAVEATS}),
        (("follow_up",), {NEXT}),
    ],
)
def test_where_there_is_nothing_there_is_no_section(left_out, missing):
    """A heading stands above something, or not at all."""
    text = to_markdown(with_claims(**{name: [] for name in left_out}))

    assert missing == {title for title in (MEANING, CAVEATS, NEXT) if f"## {title}\n" not in text}


@pytest.mark.parametrize(
    ("name", "claim", "place"),
    [
        ("consequences", "It follows [17].", "what-it-means-our-assessment"),
        ("caveats", "One side alone is heard [17].", "caveats"),
        ("caveats", "The article does not say how it pays [17].", "caveats"),
        ("follow_up", "Ask who pays [17].", "next-steps"),
    ],
)
def test_a_sentence_leads_back_to_what_is_ours(name, claim, place):
    """What only the brief's own words rest on leads to the heading that they stand below."""
    document = with_claims(**{name: [claim]})

    assert f"눈이 내렸다. [↩](#{place})\n" in section(document, EVIDENCE)
    assert claim.partition(" [17]")[0][-8:] in section(
        document, {"consequences": MEANING, "caveats": CAVEATS, "follow_up": NEXT}[name]
    )


def test_a_sentence_of_meaning_and_body_leads_to_the_meaning():
    """Of two places of a sentence its link takes the first on the page, and the top before both."""
    evidence = section(with_claims(consequences=["It follows [4][8][11]."], caveats=["It may [8][11]."]), EVIDENCE)
    places = dict(re.findall(r"\*\*([0-9]+)\*\* .*\[↩\]\(#(.+)\)", evidence))

    assert ["top", *["what-it-means-our-assessment"] * 2] == [places[number] for number in ("4", "8", "11")]
