"""A brief as Markdown made for reading.

`tests/write/full.md` is what a full document reads as; `POLICY_BRIEF_GOLDEN=write pytest tests/write` writes it again.
"""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest
from markdown_it import MarkdownIt

from policy_brief import LISTS, ON_PAGE, Audit, SelfDescription
from summarizer.write import to_markdown, words_before_annex
from summarizer.write.markup.headings import CAVEATS, MEANING, NEXT
from summarizer.write.sections.annex.evidence import EVIDENCE
from tests.write.made import awkward, brief, full, minimal, other, partial, sound, with_claims
from tests.write.page import headings, section
from tests.write.page import rows as rows_of

GOLDEN = Path(__file__).with_name("full.md")


def _noticed():
    """Return a document whose text says that it corrects a report, of which the brief has no row."""
    said = SelfDescription(text="바로잡습니다", start=0, end=6, kind="correction")
    source = sound().source.model_copy(update={"self_description": (said,)})
    return with_claims(corrections=[]).model_copy(update={"source": source})


DOCUMENTS = (sound, full, minimal, other, partial, _noticed)


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
    assert not re.search(r"\[[⁰¹²³⁴⁵⁶⁷⁸⁹]", html)


def test_the_parts_of_a_page_stand_in_their_order():
    """Above the line headline, head, what to mind, the brief and what it rests on; below it what is for checking."""
    page = f"\n{to_markdown(full())}"
    titles = ("Bottom line", "Money", "Who signed", "Rules in South Korea", MEANING, CAVEATS, NEXT)
    above = (
        "# Norway plans",
        "**Source:** 누리신문",
        "**Read with care**",
        *(f"## {title}\n" for title in titles),
        "*Based on",
    )
    below = ("---\n", "*The brief ends", "## Checked\n", f"## {EVIDENCE}\n", "*Names as", "*Written by", "[¹]: #s1\n")
    places = [page.index(f"\n{begun}") for begun in (*above, *below)]

    assert sorted(places) == places
    assert sorted(titles) == sorted(headings(full()))


def test_data_are_not_printed():
    """What other programs read of a brief changes nothing above the line."""
    lists = [name for name in LISTS if name not in ON_PAGE]
    bare = with_claims(**{name: [] for name in lists})
    argued = with_claims(argument="It pays [1].", models_note="It is open [6].")

    assert {"investments", "stances", "speakers", "dates"} < set(lists)
    fronts = [to_markdown(document).partition("\n*Based on")[0] for document in (sound(), bare, argued)]
    assert [fronts[0]] * 3 == fronts


def test_a_disputed_claim_has_one_short_mark():
    """A dispute is one mark at its claim; its reasons stand below the line alone."""
    front, _, annex = to_markdown(full()).partition("\n---\n")

    assert 1 == front.count("disputed")
    assert "decided the amount. [³] (“has not decided” is disputed, [see below](#checked))" in front
    assert "금액은 정해지지 않았다" not in front
    assert "금액은 정해지지 않았다” [³]" in annex
    assert "disputed" not in to_markdown(sound()).partition("\n---\n")[0]


def test_a_disputed_headline_is_marked():
    """The mark of a headline stands behind it."""
    verdict = full().audit.verdicts[0].model_copy(update={"claim": "headline", "verdict": "disputed"})
    text = to_markdown(full().model_copy(update={"audit": Audit(verdicts=(verdict,))}))

    assert text.splitlines()[0].endswith("on declaration (disputed, [see below](#checked))")


def test_text_from_outside_stays_text():
    """Markdown's own characters in prose, leads, headings and heads do nothing; tables keep their columns."""
    document = awkward()
    html = _html(document)

    assert "<em>" not in html.partition("<hr />")[0].replace("<em>Based on", "")
    assert "<f>" not in html
    assert 'href="http://h"' not in html
    assert 1 == len({len(row) for row in rows_of(document, "Who signed")})
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

    for words in (
        "key_points",
        "table_rows",
        "follow_up",
        "stances",
        "not_signed",
        "under_consultation",
        "unverified",
        "second_reader",
        "schema",
    ):
        assert words not in text


@pytest.mark.parametrize("name", ["bottom_line", "key_points", "caveats"])
def test_no_mailbox_and_no_phone_reaches_the_page(name):
    """Words that hold a mailbox or phone number come without."""
    written = "Ask a@example.org or 02-1234-5678 [1]."
    text = to_markdown(with_claims(**{name: written if name == "bottom_line" else [written]}))

    assert "Ask " in text
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
    assert words_before_annex(full().model_copy(update={"audit": sound().audit})) == words_before_annex(full()) - len(
        ["disputed"]
    )


def test_the_annex_is_not_counted():
    """Neither sentences, nor names, nor the definitions of links add to the words of a page."""
    document = full()
    unused = tuple(document.audit.unused[0].model_copy(update={"sentence": number}) for number in range(40, 60))
    more = document.model_copy(update={"audit": document.audit.model_copy(update={"unused": unused})})

    assert "[⁵⁹]: #s59" in to_markdown(more)
    assert words_before_annex(document) == words_before_annex(more)


def test_the_same_document_reads_the_same():
    """Writing leaves no trace in the document."""
    document = full()

    assert to_markdown(document) == to_markdown(document)
