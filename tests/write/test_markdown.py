"""A brief as Markdown made for reading.

`tests/write/full.md` is what a full document reads as; `POLICY_BRIEF_GOLDEN=write pytest tests/write` writes it again.
"""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest
from markdown_it import MarkdownIt

from policy_brief import Audit
from summarizer.write import to_markdown, words_before_annex
from summarizer.write.english.wording import MEANING, NEXT
from summarizer.write.sections.annex.evidence import EVIDENCE
from tests.write.article import FoundByHand
from tests.write.made import awkward, brief, full, minimal, other, partial, sound, with_claims
from tests.write.page import rows as rows_of
from tests.write.page import section

GOLDEN = Path(__file__).with_name("full.md")
DOCUMENTS = (sound, full, minimal, other, partial)


def _html(document):
    return MarkdownIt("commonmark").enable("table").render(to_markdown(document))


@pytest.mark.parametrize(
    ("other", "shown"),
    [
        ("It has 3 million US dollars [1].", "It has 3 million dollars."),
        ("It has 3 million Canadian dollars [1].", "2 million US dollars."),
        ("It has 3 million Hong Kong dollars [1].", "2 million US dollars."),
    ],
)
def test_dollars_are_those_of_the_united_states_once(other, shown):
    """Behind the first sum the word is enough, unless there are dollars of another country."""
    points = ["It has 2 million US dollars [1].", other, "It ends [1]."]
    page = to_markdown(with_claims(headline="It has 1 million US dollars [1]", key_points=points))
    front, _, annex = page.partition("\n---\n")

    assert "# It has 1 million US dollars" in front
    assert shown in front
    assert "US dollars" not in annex


def test_a_full_document_reads_as_it_should():
    """The whole page, word for word."""
    text = to_markdown(full())
    if os.environ.get("POLICY_BRIEF_GOLDEN") == "write":
        GOLDEN.write_text(text, encoding="utf-8")

    assert GOLDEN.read_text(encoding="utf-8") == text


@pytest.mark.parametrize("made", DOCUMENTS)
def test_every_link_within_the_page_leads_somewhere(made):
    """Each marker and each link back has its place on the page."""
    html = _html(made())
    headings = re.findall(r"<h2>(.*?)</h2>", html)
    slugs = {re.sub(r"[^\w\- ]", "", title.lower().replace("&#39;", "")).replace(" ", "-") for title in headings}
    places = {*re.findall(r'<a id="([^"]+)"', html), *slugs, "top"}

    assert set(re.findall(r'href="#([^"]+)"', html)) <= places
    assert "[[" not in html


@pytest.mark.parametrize(
    ("kind", "title"), [("opinion", "What the article argues"), ("interview", "The interview in short")]
)
def test_what_an_article_argues_stands_before_the_key_points(kind, title):
    """An opinion's thesis comes first; what is the context of a report follows its points."""
    argued, reported = to_markdown(with_claims(article_kind=kind)), to_markdown(sound())

    assert argued.index(f"## {title}") < argued.index("## Key points")
    assert reported.index("## Key points") < reported.index("## Context")


def test_corrections_stand_where_their_weight_puts_them():
    """A notice begins with what it takes back; elsewhere a detail of that kind stands behind the rest of the brief."""
    notice, reported = to_markdown(with_claims(article_kind="correction")), to_markdown(sound())

    assert notice.index(f"## {MEANING}") < notice.index("## Corrections") < notice.index("## Key points")
    assert reported.index("## Who says what") < reported.index("## Corrections") < reported.index(f"## {NEXT}")
    assert [1, 1] == [text.count("## Corrections") for text in (notice, reported)]


def test_tables_of_the_writers_own_are_grids():
    """Rows of one title share a table, columns come in the order of their first appearance, gaps are dashes."""
    made = (
        ("Years", "National", {"2026": "{M3}", "Total": "{M1}"}),
        ("Years", "Local", {"2027": "none", "2026": "some"}),
        ("Views", "Grace period", {"Norway": "needed"}),
    )
    table_rows = [
        {
            "table": table,
            "label": label,
            "cells": [{"column": column, "text": text} for column, text in cells.items()],
            "evidence": [2],
        }
        for table, label, cells in made
    ]
    document = with_claims(table_rows=table_rows)

    assert [
        ["", "2026", "Total", "2027"],
        ["National", "4 billion euros", "up to 30 billion euros", "–"],
        ["Local", "some", "–", "none"],
    ] == rows_of(document, "Years")
    assert "- **Grace period**: Norway: needed [[2]]" == section(document, "Views").strip()
    assert "[↩](#key-points)" in section(document, EVIDENCE)


@pytest.mark.parametrize(("points", "place"), [(None, 1), (["It plans [1].", "It signed [4].", "It opens [2]."], 0)])
def test_a_conversion_stands_at_the_first_mention_alone(points, place):
    """The article's conversion stands once, below the bottom line; in it where no point or table has the amount."""
    text = to_markdown(with_claims(**({"key_points": points} if points else {})))
    bottom_line, _, below = text.partition("**Bottom line.**")[2].partition("\n")

    assert 1 == text.count("about 45 trillion won, the article's conversion")
    assert "about 45 trillion won" in (bottom_line, below)[place]


def test_whose_the_conversions_are_is_said_once():
    """The first conversion says that it is the article's; those behind it need not."""
    amount = brief().investments[1].amount
    other = amount.model_copy(update={"id": "M9"})
    evidence = (FoundByHand().evidence(17),)
    row = brief().investments[1].model_copy(update={"amount": other, "detail_of": None, "evidence": evidence})
    rows = (row, brief().investments[2])
    document = sound()
    text = to_markdown(document.model_copy(update={"brief": document.brief.model_copy(update={"investments": rows})}))

    assert 1 == text.count("the article's conversion")
    assert "| Norway | up to 30 billion euros (about 45 trillion won) | AI data centres | planned |" in text


def test_a_conversion_that_the_prose_gives_is_not_given_again():
    """Prose that has an amount and its conversion of its own reads as it was written."""
    text = to_markdown(with_claims(bottom_line="Norway plans {M1}, or {M2}, for AI [1]."))

    assert "**Bottom line.** Norway plans up to 30 billion euros, or about 45 trillion won, for AI. [[1]]" in text


def test_a_disputed_claim_has_one_short_mark():
    """A dispute is one mark at its claim; its reasons stand below the line alone."""
    front, _, annex = to_markdown(full()).partition("\n---\n")

    assert 1 == front.count("disputed")
    assert "decided the amount. [[3]] (“has not decided” is disputed, [see below](#checked))" in front
    assert "금액은 정해지지 않았다" not in front
    assert "금액은 정해지지 않았다” [[3]]" in annex
    assert "disputed" not in to_markdown(sound()).partition("\n---\n")[0]


def test_a_disputed_headline_is_marked():
    """The mark of a headline stands behind it."""
    verdict = full().audit.verdicts[0].model_copy(update={"claim": "headline", "verdict": "disputed"})
    text = to_markdown(full().model_copy(update={"audit": Audit(verdicts=(verdict,))}))

    assert text.splitlines()[0].endswith("on declaration (disputed, [see below](#checked))")


def test_text_from_outside_stays_text():
    """Markdown's own characters in names, prose, quotations and status words do nothing; tables keep their columns."""
    document = awkward()
    made = document.brief
    document = document.model_copy(update={"brief": made.model_copy(update={"investments": made.investments * 2})})
    html = _html(document)

    assert "<em>" not in html.partition("<hr />")[0].replace("<em>Based on", "")
    assert "<f>" not in html
    assert 'href="http://h"' not in html
    assert 1 == len({len(row) for row in rows_of(document, "Money and capacity")})
    assert "snake_case" in html


def test_what_is_not_of_the_body_says_what_it_is():
    """A cited headline or head of a table is called so among the evidence; a sentence of the body is not."""
    point = brief().key_points[0]
    head = point.evidence[0].model_copy(update={"sentence": 30, "role": "table_header"})
    changed = sound().brief.model_copy(update={"key_points": (point.model_copy(update={"evidence": (head,)}),)})
    evidence = section(sound().model_copy(update={"brief": changed}), EVIDENCE)

    assert "**30** (table header) 이 가운데" in evidence
    assert "**18** (headline) 노르웨이" in evidence
    assert "**1** 노르웨이" in evidence


def test_evidence_reads_as_before_its_lines_were_wrapped():
    """A figure that a width broke is whole among the evidence, though the document keeps the text untouched."""
    point = brief().key_points[0]
    wrapped = point.evidence[0].model_copy(update={"sentence": 30, "quote": "다솜시는 4\n20억원을 들인다고\n밝혔다."})
    changed = sound().brief.model_copy(update={"key_points": (point.model_copy(update={"evidence": (wrapped,)}),)})

    assert "다솜시는 420억원을 들인다고 밝혔다." in section(sound().model_copy(update={"brief": changed}), EVIDENCE)


def test_no_program_words_are_on_the_page():
    """No path, no name of a list or its values, no check and no version reaches a reader."""
    text = to_markdown(full())

    for words in ("key_points", "stances", "not_signed", "under_consultation", "unverified", "second_reader", "schema"):
        assert words not in text


def test_no_mailbox_and_no_phone_reaches_the_page():
    """Even a quotation that holds a mailbox or phone number comes without."""
    document = sound()
    speaker = document.brief.speakers[0]
    quotation = speaker.quotation.model_copy(update={"text": "문의는 a@example.org, 02-1234-5678"})
    rows = (speaker.model_copy(update={"quotation": quotation}), *document.brief.speakers[1:])
    text = to_markdown(document.model_copy(update={"brief": document.brief.model_copy(update={"speakers": rows})}))

    assert "example.org" not in text
    assert "1234-5678" not in text


def test_a_page_has_one_spelling():
    """The model's 'centers' and 'centre' read alike, as the setting says; the words of names do not change."""
    british, american = (to_markdown(sound(), spelling=spelling) for spelling in ("british", "american"))

    assert "AI data centres" in british
    assert "data centre on the same site" in british
    assert "center" not in british
    assert "data center on the same site" in american
    assert "centre" not in american


def test_words_before_the_annex_are_counted():
    """Words are those that a reader reads above the line, Korean and markers aside."""
    none = with_claims(caveats=[])
    more = with_claims(caveats=["These are five more words [1][2]."])

    assert 5 + len(["Caveats"]) == words_before_annex(more) - words_before_annex(none)
    assert words_before_annex(full().model_copy(update={"audit": sound().audit})) == words_before_annex(full()) - 7


def test_the_annex_is_not_counted():
    """Neither sentences, nor names, nor the definitions of links add to the words of a page."""
    document = full()
    unused = tuple(document.audit.unused[0].model_copy(update={"sentence": number}) for number in range(40, 60))
    more = document.model_copy(update={"audit": document.audit.model_copy(update={"unused": unused})})

    assert "[59]: #s59" in to_markdown(more)
    assert words_before_annex(document) == words_before_annex(more)


def test_the_same_document_reads_the_same():
    """Writing leaves no trace in the document."""
    document = full()

    assert to_markdown(document) == to_markdown(document)
