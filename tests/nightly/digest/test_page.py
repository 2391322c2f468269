"""A digest as a page."""

from __future__ import annotations

import re

import pytest

from tests.nightly.digest.made import at, doubted, index, invested, listed_investments, news, night, said
from tests.write.made import awkward, full, other

_MARK = "([disputed](a.md#checked))"


@pytest.mark.parametrize(
    ("claim", "marked"),
    [
        ("headline", "stays silent on declaration](a.md) "),
        ("bottom_line", "South Korea's position is not stated. "),
        ("read_with_care[0]", "the money comes from is not known. "),
        ("corrections[0]", "[\\[15\\]](a.md#s15) "),
        ("investments[1]", "[\\[2\\]](a.md#s2) "),
        ("stances[3]", "| South Korea | not stated | – | [1](#b1) "),
        ("korean_models[0]", "| public advice | [1](#b1) [\\[6\\]](a.md#s6) "),
        ("policy_measures[0]", "| on 26 December 2024 | passed | – | [1](#b1) [\\[7\\]](a.md#s7) "),
        ("dates[1]", "| National Assembly passes the act | [1](#b1) [\\[7\\]](a.md#s7) "),
        ("denials[0]", "[\\[14\\]](a.md#s14) "),
    ],
)
def test_a_disputed_claim_has_one_short_mark(tmp_path, claim, marked):
    """It stands right behind the claim and leads to both sides; no other claim is marked."""
    night(tmp_path, 4, a=doubted(news(), claim))
    page = index(tmp_path, 4)

    assert f"{marked}{_MARK}" in page
    assert 1 == page.count(_MARK)
    assert " · 1 disputed  " in page
    assert "nothing carries it" not in page


def test_what_holds_is_not_marked(tmp_path):
    """Neither a verified claim nor one that the writer amended in the review."""
    document = full()
    amended = tuple(verdict for verdict in document.audit.verdicts if verdict.verdict == "amended")
    audit = document.audit.model_copy(update={"verdicts": amended})
    night(tmp_path, 4, a=news(), b=document.model_copy(update={"audit": audit}))

    assert 1 == len(amended)
    assert "disputed" not in index(tmp_path, 4)


def test_text_stays_text(tmp_path):
    """Names and prose that hold Markdown's characters break no table and set nothing in italics."""
    night(tmp_path, 4, a=awkward())
    page = index(tmp_path, 4)

    for raw in ("*c*", "`e`", "<f>", "[g](", "&amp;"):
        assert not re.search(rf"(?<!\\){re.escape(raw)}", page), raw
    for table in re.findall(r"(?:^\|.*\n)+", page, re.MULTILINE):
        assert 1 == len({len(re.findall(r"(?<!\\)\|", line)) for line in table.splitlines()})


def test_no_mailbox_reaches_the_page(tmp_path):
    """What a name or purpose holds of contacts is masked."""
    listed_investments(tmp_path, a=news(investments=(invested(purpose=said("ask a@b.example")),)))

    assert "a@b.example" not in index(tmp_path, 4)


def test_an_entry_says_headline_bottom_line_time_and_place(tmp_path):
    """A brief is a link to its page, when its article was published, and what matters."""
    night(tmp_path, 4, a=news(published=at(3)))
    page = index(tmp_path, 4)

    headline = "Norway plans up to 30 billion euros for AI data centers as South Korea stays silent on declaration"
    assert f"[{headline}](a.md) · 3 March 2026, 09:30 KST" in page
    assert "[in Korean](https://news.example/1)" in page
    assert "Norway plans to invest up to 30 billion euros in AI data centers and signed" in page


def test_an_entry_says_what_to_mind(tmp_path):
    """The kind of an article that is not news, and on a line of its own what the text says of itself."""
    document = full()
    release = document.brief.model_copy(update={"article_kind": "press_release"})
    night(tmp_path, 4, a=document.model_copy(update={"brief": release}))
    page = index(tmp_path, 4)

    assert "](a.md) · press release · 20 February 2025" in page
    assert "  \n  *Read with care:* The text says of itself that it is made up, in whole or in part. These are" in page


def test_what_is_not_on_ai_policy_stands_apart(tmp_path):
    """Such a brief is in no section, and the page says what it is."""
    digest = night(tmp_path, 4, a=other(), b=news())

    assert (["a.md"], [2]) == ([entry.file for entry in digest.other], [entry.number for entry in digest.other])
    assert index(tmp_path, 4).index('## <a id="other"></a>Not on AI policy') > index(tmp_path, 4).index("(b.md)")


def test_the_page_begins_with_what_it_holds(tmp_path):
    """Counts lead to their places, one thing in the singular."""
    (tmp_path / "2026-03-04").mkdir()
    (tmp_path / "2026-03-04" / "cut.json").touch()
    night(tmp_path, 4, a=news(), b=news("가람일보", stances=()), c=other())

    counts = [
        "2 briefs on AI policy", "2 corrections", "4 investments", "4 positions", "4 mentions of Korean models",
        "4 policy measures", "2 denials", "6 dates", "1 brief on other matters", "1 unread file",
    ]  # fmt: skip
    assert counts == re.findall(r"\[(\d[^\]]+)\]\(#\w+\)", index(tmp_path, 4).splitlines()[2])
