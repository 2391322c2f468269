"""A night's index is written from what lies in its folder, whatever lies there."""

from __future__ import annotations

import datetime as dt
import json
import os
import re
import sys
import unicodedata

import pytest

from summarizer.errors import OutputError
from summarizer.nightly.digest import Digest, last_index, write_digest
from tests.nightly.digest.made import at, doubted, index, invested, news, night, save, stood
from tests.write.made import other, partial


def test_both_files_say_the_same(tmp_path):
    """The saved digest reads back equal, and the page is beside it."""
    digest = night(tmp_path, 4, a=news())

    assert digest == Digest.model_validate_json((tmp_path / "2026-03-04" / "index.json").read_bytes())
    assert "AI policy in Korean news: 4 March 2026" in index(tmp_path, 4)


def test_the_same_folder_gives_the_same_bytes(tmp_path):
    """Written again, with its own index and a run's figures beside the briefs, a digest is the same."""
    night(tmp_path, 3, a=news(investments=(invested(value=1),)))
    night(tmp_path, 4, b=doubted(news("가람일보"), "investments[0]"), a=news())
    folder = tmp_path / "2026-03-04"
    (folder / "run.json").write_text("{}", encoding="utf-8")
    before = {path.name: path.read_bytes() for path in folder.glob("index.*")}

    night(tmp_path, 4)

    assert before == {path.name: path.read_bytes() for path in folder.glob("index.*")}
    assert not list(folder.glob(".*"))


def test_briefs_stand_by_outlet_newest_first(tmp_path):
    """Outlets by name, one that is not named last, undated articles after dated ones; numbers follow the page."""
    digest = night(
        tmp_path, 4,
        a=news(None), b=news("나루신문", published=at(1)), c=news("가람일보", english="Garam Ilbo", published=at(2)),
        d=news("나루신문", published=at(3)), e=news("나루신문"),
    )  # fmt: skip

    assert [
        ("Garam Ilbo (가람일보)", ["c.md"]),
        ("나루신문", ["d.md", "b.md", "e.md"]),
        ("Outlet not named", ["a.md"]),
    ] == [(section.title, [entry.file for entry in section.briefs]) for section in digest.sections]
    assert [1, 2, 3, 4, 5] == [entry.number for section in digest.sections for entry in section.briefs]


def test_an_entry_says_headline_bottom_line_time_and_place(tmp_path):
    """A brief is a link to its page, when its article was published, and what matters."""
    night(tmp_path, 4, a=news(published=at(3)))
    page = index(tmp_path, 4)

    assert "[Norway plans to invest up to 30 billion euros in AI data centres](a.md) · 3 March 2026, 09:30 KST" in page
    assert "[in Korean](https://news.example/1)" in page
    assert "South Korea promises to train 10,000 people." in page


def test_a_broken_file_is_named_and_stops_nothing(tmp_path):
    """What is no brief is listed with its reason, and the others are there."""
    save(tmp_path / "2026-03-04", "good", news())
    for name, content in (("cut", b'{"brief": '), ("other", b"[]"), ("binary", b"\xff\x00")):
        (tmp_path / "2026-03-04" / f"{name}.json").write_bytes(content)
    (tmp_path / "2026-03-04" / "folder.json").mkdir()

    digest = night(tmp_path, 4)

    assert ["binary.json", "cut.json", "folder.json", "other.json"] == [each.file for each in digest.unread]
    assert 1 == len(digest.sections)
    assert "- cut.json: is not a brief" in index(tmp_path, 4)
    assert str(tmp_path) not in index(tmp_path, 4)


@pytest.mark.skipif(sys.platform != "linux", reason="file names of any bytes")
def test_a_file_whose_name_is_no_text_stops_nothing(tmp_path):
    """Neither as a brief nor as a broken file."""
    save(tmp_path / "2026-03-04", os.fsdecode(b"a\xff"), news())
    (tmp_path / "2026-03-04" / os.fsdecode(b"b\xff.json")).touch()
    digest = night(tmp_path, 4)

    assert (["a?.md"], ["b?.json"]) == (
        [entry.file for entry in digest.sections[0].briefs], [each.file for each in digest.unread]
    )  # fmt: skip


def test_an_empty_night_has_a_page(tmp_path):
    """Where nothing was briefed, the page says so."""
    night(tmp_path, 4)

    assert "No briefs." in index(tmp_path, 4)


def test_a_brief_without_a_page_is_linked_as_it_is(tmp_path):
    """Where only JSON was saved, the links lead there, to no place in it."""
    save(tmp_path / "2026-03-04", "a", news())
    (tmp_path / "2026-03-04" / "a.md").unlink()
    night(tmp_path, 4)

    assert "(a.json)" in index(tmp_path, 4)
    assert "a.json#" not in index(tmp_path, 4)


def test_every_link_leads_somewhere(tmp_path):
    """Files exist, and so do the places in them and on the page itself; awkward names included."""
    night(tmp_path, 4, **{"한글 (1) #2": news(), "b": doubted(news("가람일보"), "stances[0]"), "c": other()})
    folder, page = tmp_path / "2026-03-04", index(tmp_path, 4)
    links = [link for link in re.findall(r"\]\(([^)]+)\)", page) if "://" not in link]
    files = {"": page, **{_linked(path.name): path.read_text(encoding="utf-8") for path in folder.glob("*.md")}}

    pages = {_linked(path.name) for path in folder.glob("*.md")} - {"index.md"}
    assert {"", *pages} == {link.partition("#")[0] for link in links}
    for link in links:
        file, _, place = link.partition("#")
        assert not place or f'<a id="{place}"></a>' in files[file], link


def _linked(name):
    return (
        unicodedata.normalize("NFC", name)
        .replace(" ", "%20")
        .replace("(", "%28")
        .replace(")", "%29")
        .replace("#", "%23")
    )


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

    counts = ["2 briefs on AI policy", "4 investments", "2 positions", "2 mentions of Korean models"]
    assert [*counts, "1 brief on other matters", "1 unread file"] == re.findall(
        r"\[(\d[^\]]+)\]\(#\w+\)", index(tmp_path, 4).splitlines()[2]
    )


def test_facts_of_briefs_on_other_matters_are_in_no_table(tmp_path):
    """What such a brief claims stays in the brief."""
    document = news()
    digest = night(
        tmp_path, 4, a=document.model_copy(update={"brief": document.brief.model_copy(update={"scope": "other"})})
    )

    assert ((), (), ()) == (digest.investments, digest.stances, digest.models)


def test_an_article_that_leaves_a_position_open_contradicts_nobody(tmp_path):
    """'Unclear' beside 'signed' is no disagreement."""
    digest = night(
        tmp_path, 4, a=news("가람일보", stances=(stood("India", "unclear"),)),
        b=news("나루신문", stances=(stood("India", "signed"),)),
    )  # fmt: skip

    assert () == digest.notices


def test_notices_say_what_to_mind(tmp_path):
    """Partial briefs, unverified claims, two briefs of one text and articles at odds are told first."""
    at_odds = (stood("Norway", "not_signed"),)
    digest = night(tmp_path, 4, a=doubted(news(stances=at_odds), "stances[0]"), b=partial(), c=news())

    assert (
        "Partial, claims that did not hold were left out: brief 1.",
        "With claims that could not be verified, marked ⚠: brief 2.",
        "Of one and the same text: briefs 2, 3.",
        "At odds about the position of Norway: briefs 1, 2, 3.",
    ) == digest.notices
    assert all(f"> - {notice}" in index(tmp_path, 4) for notice in digest.notices)


def test_the_last_index_is_the_last_night_before(tmp_path):
    """Later nights, nights without an index and other folders are passed over."""
    for name in ("2026-02-28", "2026-03-03", "2026-03-04", "2026-03-05", "2026-99-99", "notes"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "index.json").touch()
    (tmp_path / "2026-03-03" / "index.json").unlink()

    assert tmp_path / "2026-02-28" / "index.json" == last_index(tmp_path, dt.date(2026, 3, 4))
    assert last_index(tmp_path, dt.date(2026, 2, 28)) is None
    assert last_index(tmp_path / "gone", dt.date(2026, 3, 4)) is None


def test_an_unreadable_index_is_told_and_passed_over(tmp_path):
    """The night compares with the one before it, and says which index it could not read."""
    night(tmp_path, 2, a=news())
    night(tmp_path, 3, a=news())
    (tmp_path / "2026-03-03" / "index.json").write_text("{", encoding="utf-8")

    digest = night(tmp_path, 4, a=news())

    assert dt.date(2026, 3, 2) == digest.changes.since
    assert ("The index of 2026-03-03 cannot be read, and nothing is compared with it.",) == digest.notices


def test_an_index_of_another_version_still_tells_what_is_known(tmp_path):
    """Later nights need the day and what is known of it, and nothing else."""
    night(tmp_path, 3, a=news())
    path = tmp_path / "2026-03-03" / "index.json"
    saved = json.loads(path.read_text(encoding="utf-8"))
    path.write_text(json.dumps({"day": saved["day"], "known": saved["known"], "new_field": 1}), encoding="utf-8")

    assert not night(tmp_path, 4, a=news()).changes.investments


def test_a_folder_that_cannot_be_written_is_an_output_error(tmp_path):
    """The error is one of ours."""
    (tmp_path / "file").touch()

    with pytest.raises(OutputError):
        write_digest(tmp_path / "file" / "night", day=dt.date(2026, 3, 4), previous=None)
