"""The files of a round are read whole, or refused with the place."""

from __future__ import annotations

import datetime as dt

import pytest

from summarizer.errors import GoldError
from summarizer.evaluate.rounds.folder import is_round, load_round
from tests.evaluate.folder import write_gold
from tests.evaluate.rounds.held import ERRORS, FACTS, write_round


def test_all_files(tmp_path):
    """A round has its name, its day, and each article with answer, errors and readings."""
    held = load_round(write_round(tmp_path / "first", about={"date": "2026-11-28"}))
    (fund,) = held.articles

    assert ("first", dt.date(2026, 11, 28)) == (held.name, held.about.date)
    assert ("fund", 5, 1) == (fund.name, len(fund.errors), len(fund.readings))
    assert ({"fund"}, 2) == ({one.article for one in held.judgements.table}, len(held.judgements.table))


def test_facts_alone(tmp_path):
    """Everything but articles and facts may be missing."""
    folder = write_round(tmp_path / "r", answer=None, errors=None, readings=None, judgements=None)

    assert (None, ()) == (load_round(folder).articles[0].answer, load_round(folder).articles[0].errors)


def test_a_round_is_told_by_its_facts(tmp_path):
    """A folder of gold is not a round."""
    assert [True, False] == [is_round(write_round(tmp_path / "r")), is_round(write_gold(tmp_path / "gold"))]


@pytest.mark.parametrize(
    ("files", "message"),
    [
        ({"facts": "{"}, r"facts\.json: is not as docs/rounds\.md describes it"),
        ({"facts": {"other.txt": FACTS["fund.txt"]}}, r"other\.txt does not exist"),
        ({"errors": '{"id": "e1"}\n'}, r"fund\.jsonl, line 1: is not as .*kind"),
        ({"answer": None}, r"errors/fund\.jsonl needs answers/fund\.answer\.json"),
        ({"readings": [{"errors": ["e99"], "doubts": []}]}, "names the error 'e99', which is not planted"),
        ({"judgements": {"findings": [{"article": "fund"}]}}, r"judgements\.json: is not as"),
    ],
)
def test_what_cannot_be_used(tmp_path, files, message):
    """A file that is not as it should be is named, with the place."""
    with pytest.raises(GoldError, match=message):
        load_round(write_round(tmp_path / "r", **files))


def test_empty_lines_are_passed_over(tmp_path):
    """A file of errors may end in an empty line."""
    folder = write_round(tmp_path / "r")
    path = folder / "errors" / "fund.jsonl"
    path.write_text(path.read_text(encoding="utf-8") + "\n\n", encoding="utf-8")

    assert len(ERRORS) == len(load_round(folder).articles[0].errors)
