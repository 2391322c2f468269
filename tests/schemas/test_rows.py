"""What code adds to the claims of an answer, and which answers it refuses."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from policy_brief import (
    Caveat,
    Event,
    Evidence,
    Investment,
    Name,
    Person,
    Point,
    PolicyBrief,
    Speaker,
    Stance,
    TableRow,
)
from policy_brief.resolve import resolver_of, shown
from tests.check.made import SCAN, answer, name, plain_scan

SHORT = plain_scan("가온시는 문을 연다. " * 7)
LONG = plain_scan("가온시는 문을 연다. " * 8)
NORWAY = name("Norway", "노르웨이")
POINT = "It opens [1]."


def _read(kind, value, scan=SCAN):
    return kind.model_validate(value, context={"scan": scan})


def _cited(claim):
    return [evidence.sentence for evidence in claim.evidence]


def _cut(scan, **changes):
    empty = {key: [] if isinstance(value, list) else None for key, value in answer().items()}
    said = {"scope": "ai_policy", "article_kind": "news", "headline": POINT, "bottom_line": POINT}
    return _read(PolicyBrief, {**empty, **said, **changes}, scan)


@pytest.mark.parametrize(
    ("scan", "scope", "least"),
    [(SHORT, "ai_policy", 1), (LONG, "ai_policy", 3), (SHORT, "other", 0), (LONG, "other", 0)],
)
def test_a_brief_has_as_many_points_as_its_article_gives(scan, scope, least):
    """One, or three of an article of eight sentences; none are asked for where the subject is another."""
    assert least == len(_cut(scan, scope=scope, key_points=[POINT] * least).key_points)
    if least:
        said = f"the body has {least - 1} paragraphs, list items and rows of tables: give at least {least}"
        with pytest.raises(ValidationError, match=said):
            _cut(scan, scope=scope, key_points=[POINT] * (least - 1))


@pytest.mark.parametrize("lines", [1, 2, 4])
def test_points_of_the_bottom_line_and_rows_of_tables_are_points(lines):
    """A brief may tell what matters in them; one point of the bottom line is not enough."""
    row = {"table": "Who pays", "label": "Norway", "cells": [{"column": "Sum", "text": "all"}], "evidence": [1]}
    told = {"key_points": [], "bottom_line": "\n".join([POINT] * lines), "table_rows": [row] * (4 - lines)}

    assert lines == len(_cut(LONG, scope="ai_policy", **told).bottom_line.text.text.split("\n"))
    with pytest.raises(ValidationError, match="give at least 3"):
        _cut(
            LONG,
            scope="ai_policy",
            **{
                **told,
                "bottom_line": "\n".join([POINT] * (lines - 1)) or POINT,
                "table_rows": [row] * (3 - max(lines - 1, 1)),
            },
        )


def test_listed_sentences_are_cited_before_marked_ones():
    """Each once, markers of every field in turn."""
    row = {"evidence": [3], "investor": NORWAY, "status": "planned", "purpose": "chips [2][3]", "note": "a plan [1]"}

    assert [3, 2, 1] == _cited(_read(Investment, row))


def test_the_markers_of_a_tables_cells_are_cited():
    """Those of the label, then those of the cells."""
    row = {
        "evidence": [1],
        "table": " Money [1] ",
        "label": "Norway [4]",
        "cells": [{"column": "2026 [1]", "text": "yes [3]"}, {"column": "2027", "text": "no [2]"}],
    }
    read = _read(TableRow, row)

    assert [1, 4, 3, 2] == _cited(read)
    assert ("Money", "2026") == (read.table, read.cells[0].column)


@pytest.mark.parametrize("kind", [Caveat, Point])
def test_a_claim_in_prose_may_cite_nothing(kind):
    """Of a point without markers and figures, a check judges whether it needs a sentence."""
    assert [] == _cited(_read(kind, {"text": "No date is given."}))


def test_a_point_without_markers_cites_each_sentence_of_its_figures_once():
    """In the order of the figures; an article's own conversion adds none."""
    assert [5, 1] == _cited(_read(Point, {"text": "{N2} in {N1}, with {M1}"}))


def test_a_row_has_evidence_and_a_position_may_have_none():
    """A position that nobody stated is in no sentence."""
    stance = {"evidence": [], "actor": NORWAY, "declaration": NORWAY, "position": "not_stated", "position_words": " x "}

    assert ((), "x") == (_read(Stance, stance).evidence, _read(Stance, stance).position_words)
    with pytest.raises(ValidationError, match="at least 1 item"):
        _read(Event, {"evidence": [], "date": "D1", "event": "It opens"})


def test_an_investment_has_the_articles_own_conversion():
    """None without an amount, and none where the article has none."""
    row = {"evidence": [1], "investor": NORWAY, "status": "planned"}

    assert "M2" == _read(Investment, row | {"amount": "M1"}).conversion.id
    assert [None, None] == [_read(Investment, row | more).conversion for more in ({}, {"amount": "M3"})]


def _speaker(**fields):
    person = {**name("Kim Ha-neul", "김하늘"), "role": None, "affiliation": None}
    return {"evidence": [6], "speaker": person, "kind": "assessment", **fields}


def test_a_speaker_cites_all_sentences_of_the_quotation():
    """From the one that it begins in to the one that it ends in, after those that are listed."""
    long = SCAN.quotations[1].model_copy(update={"sentence_end": 7})
    scan = SCAN.model_copy(update={"quotations": (long,)})
    said = _speaker(quotation="Q2", english="We will")

    assert [6, 5, 7] == _cited(_read(Speaker, said, scan))
    assert [6, 5] == _cited(_read(Speaker, said))


def test_a_speaker_says_something():
    """In words, or in a quotation with its rendering; a rendering of nothing is dropped."""
    with pytest.raises(ValidationError, match="give 'says', or a quotation with its rendering"):
        _read(Speaker, _speaker(english="We will"))
    with pytest.raises(ValidationError, match="give 'english', the rendering of the quotation"):
        _read(Speaker, _speaker(says="They will.", quotation="Q2"))
    alone = _read(Speaker, _speaker(says="They will.", english="We will"))
    assert (None, [6]) == (alone.english, _cited(alone))


def test_names_that_the_article_does_not_print_are_passed_over():
    """So are those without either form, and what is no name; of two with the same Korean the later is kept."""
    printed = [("Norway", "노르웨이"), ("Oslo kingdom", "노르웨이"), ("Garam", "가람")]
    others = [("Moon", "달나라"), ("", "미국"), ("Paris", ""), (1, 2)]
    given = [*(name(*both) for both in printed + others), {"english": "Paris"}, {"korean": "파리"}, "파리"]

    assert ["Oslo kingdom", "Garam"] == [one.english for one in _read(PolicyBrief, answer(names=given)).names]
    with pytest.raises(ValidationError, match="valid tuple"):
        _cut(LONG, key_points=[POINT] * 3, names="가온시")


def test_a_name_is_written_with_its_korean():
    """So is one that code knows; a sentence is written with its number."""
    known = Name.of(SCAN.bodies[0])

    assert ("Norway (노르웨이)", "Norway (노르웨이)") == (str(known), str(SCAN.bodies[0]))
    assert ("official", "https://example.org/names") == (known.romanisation, known.source)
    assert "[2] 이 가운데" == str(Evidence(sentence=2, start=0, end=5, quote="이 가운데"))


def test_a_person_by_id_is_looked_up_as_text():
    """A number is no id; the person's own name cannot be given beside it."""
    with pytest.raises(ValidationError, match="12 is not an id of a name"):
        _read(Speaker, _speaker(says="x") | {"speaker": {"id": 12}})
    assert isinstance(_read(Speaker, _speaker(says="x") | {"speaker": {"id": "P2"}}).speaker, Person)


def test_home_need_not_be_printed_in_either_form():
    """대한민국 is 한국."""
    row = {"evidence": [1], "status": "planned"}

    for korean in ("한국", "대한민국"):
        assert korean == _read(Investment, row | {"investor": name("South Korea", korean)}).investor.korean


def test_half_a_pair_is_shown_as_a_question_mark():
    """A message can be written as UTF-8."""
    assert "가?" == shown("가\ud83d")


def test_a_context_without_an_article_is_none():
    """A saved brief is read with any context, or with none."""

    class _Info:
        def __init__(self, context):
            self.context = context

    assert [None, None, None, SCAN] == [
        resolver_of(_Info(context)) for context in (None, "scan", {"other": SCAN}, {"scan": SCAN})
    ]
