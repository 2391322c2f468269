"""What ids mean is saved once, while the answers still fit."""

from __future__ import annotations

import json

import pytest

from summarizer.errors import GoldError
from summarizer.evaluate.rounds.folder import load_round
from summarizer.evaluate.rounds.freeze import freeze_round
from summarizer.evaluate.rounds.meaning import Meant, as_file, meanings
from tests.evaluate.folder import article, scan_of
from tests.evaluate.rounds.held import answer, write_round


def test_ids_names_and_sentences():
    """Each id and each sentence number has its place and words; names that code knows in English have both forms."""
    meant = meanings(article())

    assert Meant(start=19, end=25, text="300억유로") == meant["M1"]
    assert Meant(start=96, end=98, text="미국", english="United States", korean="미국") == meant["B3"]
    assert article().article.sentences[7].text == meant["8"].text


def test_contacts_are_masked():
    """A mailbox in a sentence is not saved."""
    meant = meanings(scan_of("누리시는 3억원을 쓴다. 문의는 press@haedam.example 로 하면 된다."))

    assert [] == [one.text for one in meant.values() if "@" in one.text]


def test_the_file_reads_back(tmp_path):
    """A round has the meanings that were written for it, one a line."""
    folder = write_round(tmp_path / "r")
    ((path, text),) = freeze_round(folder).items()
    path.parent.mkdir()
    path.write_text(text, encoding="utf-8")

    assert folder / "scans" / "fund.json" == path
    assert len(meanings(article())) + 2 == len(text.splitlines())
    assert meanings(article()) == load_round(folder).articles[0].meant


def test_saved_meanings_stay(tmp_path):
    """An article that has its file gets no other: finders may have changed."""
    folder = write_round(tmp_path / "r")
    (folder / "scans").mkdir()
    (folder / "scans" / "fund.json").write_text(as_file(meanings(article())), encoding="utf-8")

    assert {} == freeze_round(folder)


def test_an_answer_that_does_not_fit(tmp_path):
    """Where the right answer names ids that are not there, today's are not those it was written with."""
    unfit = {**answer(), "headline": "Norway plans to invest {M9} [1]"}

    with pytest.raises(GoldError, match=r"fund\.answer\.json: does not fit its article .*finders have changed"):
        freeze_round(write_round(tmp_path / "r", answer=unfit))


def test_a_file_of_another_form(tmp_path):
    """Meanings without a place are refused, with the file."""
    folder = write_round(tmp_path / "r")
    (folder / "scans").mkdir()
    (folder / "scans" / "fund.json").write_text(json.dumps({"M1": {"text": "300억유로"}}), encoding="utf-8")

    with pytest.raises(GoldError, match=r"scans/fund\.json: is not as docs/rounds\.md describes it \(M1\.start"):
        load_round(folder)
