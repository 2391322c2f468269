"""What a brief adds to its article: what it means, what to be careful of, and what to do next."""

from __future__ import annotations

import pytest

from policy_brief import ON_PAGE, Audit, Verdict
from summarizer.write import to_markdown
from summarizer.write.english.prose import DISPUTED
from summarizer.write.english.wording import CAVEATS, MEANING, NEXT
from summarizer.write.markup.anchors import heading_anchor
from tests.write.made import sound, with_claims
from tests.write.page import bullets, headings

SECTIONS = [("consequences", MEANING), ("caveats", CAVEATS), ("follow_up", NEXT)]


def test_they_close_the_brief():
    """First what follows, then what keeps a reader from leaning on it, last what to do."""
    assert [MEANING, CAVEATS, NEXT] == headings(sound())[-3:]


@pytest.mark.parametrize(("name", "title"), SECTIONS)
def test_each_is_a_bullet(name, title):
    """In the order of the brief, with its lead in bold and its sentences at the end."""
    written = ["**By 22 January 2026:** It pays [8].", "Firms [1] may wait [3].", "It is open."]

    assert [
        "- **By 22 January 2026:** It pays. [⁸]",
        "- Firms may wait. [¹], [³]",
        "- It is open.",
    ] == bullets(with_claims(**{name: written}), title)


@pytest.mark.parametrize(("name", "title"), SECTIONS)
def test_a_claim_in_dispute_keeps_its_mark(name, title):
    """The mark stands behind the sentences of what is disputed, and nowhere else."""
    verdict = Verdict(claim=f"{name}[1]", verdict="disputed")
    document = with_claims(**{name: ["It waits [1].", "**It pays.** So it is [1]."]})

    assert ["- It waits. [¹]", f"- **It pays.** So it is. [¹] {DISPUTED}"] == bullets(
        document.model_copy(update={"audit": Audit(verdicts=(verdict,))}), title
    )


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("This section is our reading, not the article's.", 0),
        ("These points are our inference, not the article’s", 0),
        ("What follows is our own assessment.", 0),
        ("This is our reading: Seoul will wait.", 1),
        ("**This section** is our reading.", 1),
        ("Our embassy waits. It is ours.", 1),
        ("The law is open.", 1),
        ("This section of the law is our concern [1].", 1),
    ],
)
def test_what_the_title_says_is_not_said_again(text, printed):
    """A sentence that only says that the assessment is ours."""
    assert 1 + printed == len(bullets(with_claims(consequences=["Firms [1] may wait.", text]), MEANING))


@pytest.mark.parametrize(("name", "title"), SECTIONS)
@pytest.mark.parametrize("texts", [["Firms [1] may wait."], []])
def test_a_table_of_a_section_stands_in_it(name, title, texts):
    """Below its bullets, or alone, and nowhere else."""
    row = {"table": title, "heading": title, "below": 1, "label": "Friday", "evidence": [2]}
    rows = [{**row, "cells": [{"column": "What", "text": "a vote"}]}]
    page = to_markdown(with_claims(**{name: texts, "table_rows": rows}))
    below = page.partition(f"## {title}\n")[2].partition("\n## ")[0]

    assert "| Friday | a vote | [²] |" in below
    assert 1 == page.count("| Friday |")
    assert len(texts) == below.count("- Firms may wait.")


@pytest.mark.parametrize("title", [MEANING, CAVEATS, NEXT])
def test_a_sentence_of_such_a_table_leads_back_to_its_section(title):
    """If no claim before rests on it."""
    row = {"table": title, "heading": title, "label": "Friday", "evidence": [2]}
    rows = [{**row, "cells": [{"column": "What", "text": "a vote"}]}]
    nothing = {other: [] for other in ON_PAGE if isinstance(getattr(sound().brief, other), tuple)}
    page = to_markdown(with_claims(**{**nothing, "key_points": ["It pays [1]."] * 3, "table_rows": rows}))

    assert f"[↩](#{heading_anchor(title)})" in next(line for line in page.splitlines() if 'id="s2"' in line)


@pytest.mark.parametrize(("name", "title"), SECTIONS)
def test_where_there_is_nothing_there_is_no_section(name, title):
    """A heading stands above something, or not at all."""
    assert [heading for heading in headings(sound()) if heading != title] == headings(with_claims(**{name: []}))
