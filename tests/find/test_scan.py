"""What may be asked of a scan: its sentences, ids and names."""

from __future__ import annotations

from dataclasses import fields
from typing import get_type_hints

import pytest
from pydantic import BaseModel, ValidationError

from summarizer import Scan, scan
from summarizer.find.saved_scan import SavedScan
from summarizer.readers import read
from summarizer.text.article import Article

HEADLINE = "가온시, 내년에 새 길 네 곳 연다"
BODY = (
    "가온시는 새 길에 12억원을 쓴다고 4일 밝혔다.",
    "한빛샘[123450]은 3억원을 낸다. 문의는 garam@gana.example 로 받는다.",
)
SCAN = scan(read("\n".join((HEADLINE, "- 3년간 12억원 투입 -", "입력 2026.03.04 09:12", "", *BODY)).encode()))


@pytest.mark.parametrize(
    ("number", "quote", "role"),
    [
        (1, BODY[0], "body"),
        (2, "한빛샘[123450]은 3억원을 낸다.", "body"),
        (4, HEADLINE, "headline"),
        (5, "3년간 12억원 투입", "subhead"),
    ],
)
def test_what_can_be_cited_has_a_number(number, quote, role):
    """The sentences of the body, then what stands around it."""
    evidence = SCAN.evidence(number)
    assert (number, quote, role) == (evidence.sentence, evidence.quote, evidence.role)
    assert quote == SCAN.article.text[evidence.start : evidence.end]


@pytest.mark.parametrize("number", [-1, 0, 6])
def test_other_numbers_are_no_evidence(number):
    """Before the first, and behind the last."""
    assert 5 == SCAN.sentence_count
    assert SCAN.evidence(number) is None
    assert not SCAN.sentence_prints(number, "가온시")


def test_evidence_is_quoted_without_contacts():
    """A mailbox does not leave the article."""
    assert "garam" not in SCAN.evidence(3).quote


@pytest.mark.parametrize(
    ("number", "words", "printed"), [(1, "새  길", True), (1, "새길", True), (1, "한빛샘", False), (2, "한빛샘", True)]
)
def test_a_sentence_prints_words_however_they_are_spaced(number, words, printed):
    """And another sentence's are not its own."""
    assert printed is SCAN.sentence_prints(number, words)
    assert SCAN.prints(words)


def test_a_stock_code_is_that_of_its_company():
    """Others have none."""
    assert ("123450", None) == (SCAN.ticker("한빛샘"), SCAN.ticker("누리샘"))


@pytest.mark.parametrize(
    ("prefixes", "told"),
    [("M", "M1 to M2"), ("D", "D1"), ("MD", "M1 to M2, D1"), ("DM", "D1, M1 to M2"), ("A", "none"), ("AD", "D1")],
)
def test_the_ids_of_a_kind_are_said_for_a_message(prefixes, told):
    """The first to the last, one alone, or none."""
    assert told == SCAN.existing(prefixes)


def test_a_scan_of_its_own_json_is_the_same():
    """In which the sentences of the article stand once more."""
    assert SCAN == type(SCAN).model_validate(SCAN.model_dump())
    issue = Article.from_text(BODY[0]).model_copy(update={"issue": "2028-03"})
    assert (2026, 2028, None) == (SCAN.year, scan(issue).year, scan(Article.from_text(BODY[0])).year)


def test_an_amount_has_the_articles_own_conversion():
    """That of another is none."""
    found = scan(Article.from_text("가온시는 3억달러(약 4000억원)를 쓰고, 누리시는 2억유로를 쓴다."))
    dollars, won, euros = found.amounts

    assert [won, None, None] == [found.conversion(amount) for amount in (dollars, won, euros)]


class _Held(BaseModel):
    """A user's own model that has a scan."""

    scan: Scan


def test_a_model_of_ones_own_holds_a_scan():
    """It takes one as it is, and writes and reads it as a scan itself is written and read."""
    held = _Held(scan=SCAN)

    assert SCAN is held.scan
    assert SCAN is Scan.model_validate(SCAN)
    saved = Scan.model_validate_json(SCAN.model_dump_json())
    assert saved == _Held.model_validate_json(held.model_dump_json()).scan
    assert held.model_dump(mode="json")["scan"] == SCAN.model_dump(mode="json")
    assert "amounts" in Scan.model_json_schema()["properties"]


def test_what_is_wrong_with_a_scan_is_said_of_a_scan():
    """Not of a class that users never see."""
    with pytest.raises(ValidationError, match="for Scan"):
        Scan.model_validate({"amounts": 3})


def test_times_of_an_article_made_by_hand_are_times():
    """Words for them are read by `from_text` and `model_validate`."""
    with pytest.raises(TypeError, match="Article takes a datetime as published"):
        Article(text="비가 온다.", published="2026-01-01")


def test_a_saved_scan_has_the_fields_of_a_scan():
    """All of them, in their order and of their types, or some would not be saved."""
    own = {field.name: get_type_hints(Scan)[field.name] for field in fields(Scan)}

    assert own == {name: get_type_hints(SavedScan)[name] for name in SavedScan.model_fields}
    assert list(own) == list(SavedScan.model_fields)
