"""A brief as Markdown made for reading.

`tests/write/full.md` is what a full document reads as; `POLICY_BRIEF_GOLDEN=write pytest tests/write` writes it anew.
"""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest

from policy_brief import PolicyBrief, Prose
from summarizer.write import to_markdown
from tests.check.made import SCAN, answer
from tests.write.made import awkward, full, other, partial, sound

GOLDEN = Path(__file__).with_name("full.md")


def _lines(document):
    return to_markdown(document).splitlines()


def _tables(document):
    """Give the rows of tables, split at the bars that no backslash escapes."""
    return [re.split(r"(?<!\\)\|", line)[1:-1] for line in _lines(document) if line.startswith("|")]


def _section(document, title):
    text = to_markdown(document)
    return text.partition(f"## {title}\n")[2].partition("\n## ")[0]


def test_a_full_document_reads_as_it_should():
    """The whole page, word for word."""
    text = to_markdown(full())
    text = re.sub(r"prompt \S+, schema \S+, checks [\d.-]+\)", "prompt P, schema S, checks C)", text)
    if os.environ.get("POLICY_BRIEF_GOLDEN") == "write":
        GOLDEN.write_text(text, encoding="utf-8")

    assert GOLDEN.read_text(encoding="utf-8") == text


def test_every_cited_number_is_evidence_once():
    """Each number in brackets, of claims and omissions alike, stands once in the evidence, and no other does."""
    for document in (sound(), full(), other(), partial()):
        text, _, evidence = to_markdown(document).partition("## Evidence")
        cited = {int(number) for number in re.findall(r"\[(\d{1,2})\]", text)}
        cited |= {each.sentence for each in document.brief.headline.evidence}

        assert sorted(cited) == [int(number) for number in re.findall(r"\*\*\[(\d+)\]\*\*", evidence)]


def test_a_conversion_stands_at_the_first_mention_and_in_the_table():
    """Prose gives the article's conversion once, and the table of investments beside its amount."""
    text = to_markdown(sound())
    table = _section(sound(), "Investments")
    said = "about 45 trillion won, the article's conversion"

    assert (1, 2) == (table.count(said), text.count(said))


def test_a_conversion_that_the_prose_gives_is_not_given_again():
    """Prose that has an amount and its conversion of its own reads as it was written."""
    draft = answer()
    draft["headline"]["text"] = draft["bottom_line"]["text"] = "Norway plans {M1}, or {M2}, for AI."
    brief = PolicyBrief.model_validate(draft, context={"scan": SCAN})
    text = to_markdown(sound().model_copy(update={"brief": brief}))

    assert "**Bottom line.** Norway plans up to 30 billion euros, or about 45 trillion won, for AI. " in text


def test_a_detail_stands_under_its_whole():
    """A detail comes right below its whole, marked as no further money, whatever order the model gave."""
    rows = [row[0].strip() for row in _tables(full()) if "overnment" in row[0] or "orway" in row[0]]

    assert ["Norway (government)", "↳ Norway (government)"] == rows[:2]
    assert "not to be added to it" in _section(full(), "Investments")


@pytest.mark.parametrize(
    ("english", "kind", "written"),
    [
        ("Norway", "government", "Norway (government)"),
        ("Norwegian government", "government", "Norwegian government"),
        ("Norway", "other", "Norway"),
        ("Norway", "investment_firm", "Norway (investment firm)"),
    ],
)
def test_the_kind_of_an_investor_is_said_once(english, kind, written):
    """A kind that the name says, or for which there is no word, is left out."""
    document = sound()
    row = document.brief.investments[0]
    named = row.model_copy(update={"investor": row.investor.model_copy(update={"english": english}), "kind": kind})
    brief = document.brief.model_copy(update={"investments": (named,)})

    assert f"| {written} |" in _section(document.model_copy(update={"brief": brief}), "Investments")


def test_an_official_of_a_body_is_named_once():
    """A speaker known by office alone has neither role nor body said twice."""
    document = full()
    statement = document.brief.statements[0]
    body = document.brief.investments[0].investor
    office = {"english": f"{body.english} official", "korean": "관계자", "role": "Official", "affiliation": body}
    speaker = statement.speaker.model_copy(update=office)
    brief = document.brief.model_copy(update={"statements": (statement.model_copy(update={"speaker": speaker}),)})
    section = _section(document.model_copy(update={"brief": brief}), "Statements (translated from Korean)")

    assert f"**{body.english} official (관계자):**" in section


def test_a_detail_without_its_whole_says_so():
    """A detail whose whole is not in the brief is not put under another row."""
    document = sound()
    alone = document.brief.model_copy(update={"investments": document.brief.investments[1:]})
    section = _section(document.model_copy(update={"brief": alone}), "Investments")

    assert "4 billion euros, part of a larger amount" in section
    assert "↳" not in section


def test_two_rows_of_one_whole_show_its_detail_once():
    """A whole that two investors share has its details below the first row alone."""
    document = sound()
    whole, part = document.brief.investments
    doubled = document.brief.model_copy(update={"investments": (whole, part, whole)})

    assert 1 == _section(document.model_copy(update={"brief": doubled}), "Investments").count("4 billion euros")


def test_a_column_that_says_nothing_is_left_out():
    """No column is all dashes; one value brings it back for every row."""
    assert "Timeframe" not in to_markdown(sound())
    assert "Reason given" not in to_markdown(sound())
    document = sound()
    stance = document.brief.stances[0].model_copy(update={"reason": Prose(text="It agrees.", template="It agrees.")})
    reasoned = document.brief.model_copy(update={"stances": (stance, document.brief.stances[1])})
    section = _section(
        document.model_copy(update={"brief": reasoned}), "Positions on the declaration: Paris declaration"
    )
    assert "| Norway | signed | It agrees. |" in section
    assert "| United States | did not sign | none stated |" in section


@pytest.mark.parametrize("document", [sound, full, other, partial, awkward])
def test_tables_are_whole(document):
    """Every row of a table has as many cells as its header."""
    width = 0
    for line in _lines(document()):
        if not line.startswith("|"):
            width = 0
            continue
        cells = len(re.findall(r"(?<!\\)\|", line))
        width = width or cells
        assert width == cells


def test_text_stays_text():
    """Markdown's characters in names, prose and quotations are escaped, and line breaks are gone."""
    text = to_markdown(awkward())

    assert "next" not in [line.strip()[:4] for line in text.splitlines()]
    for raw in ("*c*", "`e`", " _d_ ", "<f>", "[g](", " $1", "3~5", "&amp;"):
        assert not re.search(rf"(?<!\\){re.escape(raw.strip())}", text), raw
    assert "snake_case" in text


def test_unverified_claims_are_marked_where_they_stand():
    """A claim that no check could verify says so beside its evidence, with the reason."""
    assert "- Three sources are not known. [8] ⚠ *unverified: text: 'Three' comes from no cited sentence*" in _lines(
        full()
    )
    assert "⚠" not in to_markdown(sound())


def test_a_partial_brief_says_so_first():
    """That claims are missing stands above the first claim, and in the audit."""
    text = to_markdown(partial())

    assert text.index("**Partial brief:**") < text.index("**Bottom line.**")
    assert "> **Partial:**" in text
    assert "Partial" not in to_markdown(sound())


def test_another_scope_says_so_first():
    """A brief of an article on something else says so above all, and has no empty sections."""
    text = to_markdown(other())

    assert text.index("**Not on AI policy:**") < text.index("**Bottom line.**")
    assert ["Audit", "Evidence"] == re.findall(r"^## (.+)$", text, re.MULTILINE)


def test_no_mailbox_and_no_phone_reaches_the_page():
    """Even a quotation that holds a mailbox or phone number comes without."""
    document = sound()
    statement = document.brief.statements[0]
    quotation = statement.quotation.model_copy(update={"text": "문의는 a@example.org, 02-1234-5678"})
    made = document.brief.model_copy(update={"statements": (statement.model_copy(update={"quotation": quotation}),)})
    text = to_markdown(document.model_copy(update={"brief": made}))

    assert "example.org" not in text
    assert "1234-5678" not in text


def test_the_same_document_reads_the_same():
    """Writing leaves no trace in the document."""
    document = full()

    assert to_markdown(document) == to_markdown(document)
    assert SCAN.article.sha256 == document.source.sha256
