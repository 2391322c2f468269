"""The index of a night in both forms."""

from __future__ import annotations

import datetime as dt
import json

import pytest

from summarizer.errors import OutputError
from summarizer.nightly.digest import Digest, last_index, write_digest
from tests.nightly.digest.made import doubted, index, invested, news, night


def test_both_files_say_the_same(tmp_path):
    """The saved digest reads back equal, and the page is next to it."""
    digest = night(tmp_path, 4, a=news())

    assert digest == Digest.model_validate_json((tmp_path / "2026-03-04" / "index.json").read_bytes())
    assert "AI policy in Korean news: 4 March 2026" in index(tmp_path, 4)


def test_the_same_folder_gives_the_same_bytes(tmp_path):
    """Written again, with its own index and a run's figures next to the briefs, a digest is the same."""
    night(tmp_path, 3, a=news(investments=(invested(value=1),)))
    night(tmp_path, 4, b=doubted(news("가람일보"), "investments[0]"), a=news())
    folder = tmp_path / "2026-03-04"
    (folder / "run.json").write_text("{}", encoding="utf-8")
    before = {path.name: path.read_bytes() for path in folder.glob("index.*")}

    night(tmp_path, 4)

    assert before == {path.name: path.read_bytes() for path in folder.glob("index.*")}
    assert not list(folder.glob(".*"))


def test_an_empty_night_has_a_page(tmp_path):
    """Where nothing was briefed, the page says so."""
    night(tmp_path, 4)

    assert "No briefs." in index(tmp_path, 4)


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
