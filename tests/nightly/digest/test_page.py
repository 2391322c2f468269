"""The tables of a digest: facts of many articles side by side, added up nowhere."""

from __future__ import annotations

import re

from tests.nightly.digest.made import doubted, index, invested, model, news, night, said, stood
from tests.write.made import awkward, full


def _rows(page, title):
    section = page.partition(f"{title}\n")[2].partition("\n## ")[0]
    rows = [re.split(r"(?<!\\)\|", line)[1:-1] for line in section.splitlines() if line.startswith("| ")]
    return [[cell.strip() for cell in row] for row in rows[1:]]


def _investments(tmp_path, **documents):
    night(tmp_path, 4, **documents)
    return _rows(index(tmp_path, 4), "Investments")


def test_a_part_stands_below_its_whole(tmp_path):
    """A part is marked, below its whole, and nothing is added up."""
    rows = _investments(tmp_path, a=full())

    assert [("Norway (government)", "up to 30"), ("↳ Norway (government)", "4 billio")] == [
        (row[0], row[1][:8]) for row in rows
    ]
    page = index(tmp_path, 4)
    assert "not to be added to it" in page
    assert "34 billion" not in page


def test_a_part_without_its_whole_says_so(tmp_path):
    """A part whose whole the brief has no row for is below no other row."""
    rows = _investments(tmp_path, a=news(investments=news().brief.investments[1:]))

    assert [("Norway (government)", "4 billion euros, part of a larger amount")] == [(row[0], row[1]) for row in rows]


def test_a_part_stays_with_the_whole_of_its_own_article(tmp_path):
    """Ids are an article's own: another article's whole of the same id takes no part in."""
    whole, part = news().brief.investments
    digest = night(tmp_path, 4, a=news("가람일보", investments=(whole,)), b=news("나루신문", investments=(part,)))

    assert [0, 0] == [len(fact.parts) for fact in digest.investments]


def test_what_two_articles_tell_stands_together(tmp_path):
    """The second telling comes right below the first, marked as no further money."""
    rows = _investments(
        tmp_path, a=news("가람일보", investments=(invested(), invested("India", korean="인도"))),
        b=news("나루신문", investments=(invested(purpose=said("GPUs")),)),
    )  # fmt: skip

    assert ["Norway (government)", "= Norway (government)", "India (government)"] == [row[0] for row in rows]
    assert "= investor and amount as above" in index(tmp_path, 4)


def test_what_two_articles_tell_alike_is_one_row(tmp_path):
    """Two tellings with the same cells are one row, with the evidence of both; parts included."""
    rows = _investments(tmp_path, a=news("가람일보"), b=news("나루신문"))

    assert ["Norway (government)", "↳ Norway (government)"] == [row[0] for row in rows]
    assert all("(a.md#" in row[-1] and "(b.md#" in row[-1] for row in rows)


def test_a_row_leads_to_its_sentences(tmp_path):
    """A fact is linked to the brief's entry and to the sentences in the brief's page."""
    row = _investments(tmp_path, a=news())[1]

    assert "[1](#b1) [\\[2\\]](a.md#s2)" == row[-1]


def test_an_unverified_claim_is_marked_everywhere(tmp_path):
    """In its table, at its entry and in the notices; a headline beside itself."""
    document = news()
    for claim in ("headline", "bottom_line", "investments[1]", "stances[0]", "korean_models[0]"):
        document = doubted(document, claim, f"doubt about {claim.partition('[')[0]}")
    night(tmp_path, 4, a=document)
    page = index(tmp_path, 4)

    for claim in ("headline", "bottom_line", "investments", "stances", "korean_models"):
        assert f"⚠ *unverified: doubt about {claim}*" in page
    assert "⚠ 5 unverified" in page
    assert "> - With claims that could not be verified" in page
    assert "⚠" not in "".join(_rows(page, "Investments")[0])


def test_a_claim_that_the_audit_forgot_is_unverified(tmp_path):
    """A brief whose audit has no word on a claim gets no credit for it."""
    document = news()
    silent = document.model_copy(update={"audit": document.audit.model_copy(update={"verdicts": ()})})

    assert "unverified" in _investments(tmp_path, a=silent)[0][-1]


def test_stances_are_listed_by_actor(tmp_path):
    """Actors in alphabetical order, what two articles tell alike in one row."""
    one = (stood("Norway", "signed"), stood("India", "not_signed"))
    night(tmp_path, 4, a=news("가람일보", stances=one), b=news("나루신문", stances=one[:1]))

    assert [["India", "did not sign"], ["Norway", "signed"]] == [
        row[:2] for row in _rows(index(tmp_path, 4), "Positions on the declaration: Paris declaration")
    ]
    assert "[1](#b1) [\\[3\\]](a.md#s3), [2](#b2) [\\[3\\]](b.md#s3)" in index(tmp_path, 4)


def test_models_that_articles_name_alike_have_one_row(tmp_path):
    """Another developer is another row, right beside."""
    night(
        tmp_path, 4, a=news("가람일보", korean_models=(model("Solar", "솔라", "Upstage"), model("Abc", "에이"))),
        b=news("나루신문", korean_models=(model("Solar", "솔라", "Upstage"), model("Solar", "솔라", "Upstage AI"))),
    )  # fmt: skip

    assert [["Abc (에이)", "not given"], ["Solar (솔라)", "Upstage"], ["Solar (솔라)", "Upstage AI"]] == [
        row[:2] for row in _rows(index(tmp_path, 4), "Korean models")
    ]


def test_text_stays_text(tmp_path):
    """Names and prose that hold Markdown's characters break no table and set nothing in italics."""
    night(tmp_path, 4, a=awkward())
    page = index(tmp_path, 4)

    for raw in ("*c*", "`e`", "<f>", "[g](", "&amp;"):
        assert not re.search(rf"(?<!\\){re.escape(raw)}", page), raw
    for table in re.findall(r"(?:^\|.*\n)+", page, re.MULTILINE):
        assert 1 == len({len(re.findall(r"(?<!\\)\|", line)) for line in table.splitlines()})


def test_an_address_that_is_none_is_no_link(tmp_path):
    """Only web addresses become links, and none can end its link early."""
    tricky, script = (
        document.model_copy(update={"source": document.source.model_copy(update={"url": url})})
        for document, url in ((news("가람일보"), "https://x.example/a)b c"), (news("나루신문"), "javascript:alert(1)"))
    )
    night(tmp_path, 4, a=tricky, b=script)

    assert "[in Korean](https://x.example/a%29b%20c)" in index(tmp_path, 4)
    assert "javascript" not in index(tmp_path, 4)


def test_no_mailbox_reaches_the_page(tmp_path):
    """What a name or purpose holds of contacts is masked."""
    _investments(tmp_path, a=news(investments=(invested(purpose=said("ask a@b.example")),)))

    assert "a@b.example" not in index(tmp_path, 4)
