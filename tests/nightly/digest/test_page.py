"""A digest as a page."""

from __future__ import annotations

import re

from tests.nightly.digest.made import at, doubted, index, invested, listed_investments, news, night, rows_of, said
from tests.write.made import awkward, other


def test_a_disputed_claim_is_marked_everywhere(tmp_path):
    """In its table, at its entry and in the notices; a headline beside itself."""
    document = news()
    for claim in ("headline", "bottom_line", "investments[1]", "stances[0]", "korean_models[0]"):
        document = doubted(document, claim, f"doubt about {claim.partition('[')[0]}")
    night(tmp_path, 4, a=document)
    page = index(tmp_path, 4)

    for claim in ("headline", "bottom_line", "investments", "stances", "korean_models"):
        assert f"⚠ *disputed: doubt about {claim}*" in page
    assert "⚠ 5 disputed" in page
    assert "> - With claims in dispute" in page
    assert "⚠" not in "".join(rows_of(page, "Investments")[0])


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

    counts = ["2 briefs on AI policy", "4 investments", "4 positions", "4 mentions of Korean models"]
    assert [*counts, "1 brief on other matters", "1 unread file"] == re.findall(
        r"\[(\d[^\]]+)\]\(#\w+\)", index(tmp_path, 4).splitlines()[2]
    )
