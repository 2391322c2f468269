"""The tables of a brief."""

from __future__ import annotations

import datetime as dt

import pytest

from policy_brief import Audit, DateMention, Verdict
from summarizer.find.assemble import find
from summarizer.text.article import Article
from summarizer.write import to_markdown
from summarizer.write.english.prose import DISPUTED, ProseWriter
from summarizer.write.sections.investments import shown_investments
from tests.write.made import answer, sound, with_claims
from tests.write.page import rows as rows_of
from tests.write.page import section

MONEY = "Money and capacity"


def test_parts_stand_under_their_whole():
    """A part comes below its whole, whatever the order was, and names its investor only where it is another."""
    rows = answer()["investments"]
    document = _untold(investments=[{**rows[0], "investor": "C1"}, *rows])

    assert ["Norway", "of which: Hanbit Tech", "of which", "Hanbit Tech"] == [
        row[0] for row in rows_of(document, MONEY)[1:]
    ]


def test_a_part_of_a_part_is_plain_to_see():
    """A part of a part has a dash for every whole above it and names its own; a name is used as one."""
    rows = answer()["investments"]
    part = {**rows[0], "amount": "M4", "detail_of": "M3", "purpose": "grants"}
    by_amount = _untold(investments=[part, *rows])
    by_name = _untold(investments=[part, {**rows[0], "purpose": "Phase 1"}, *rows[1:]])

    assert ["Norway", "of which", "of the 4 billion euros", "Hanbit Tech"] == [
        row[0] for row in rows_of(by_amount, MONEY)[1:]
    ]
    assert "of Phase 1" == rows_of(by_name, MONEY)[3][0]


def test_a_part_without_its_whole_says_so():
    """A part whose whole has no row is no 'of which'; it says what it is a part of."""
    whole = answer()["headline"]
    line = section(_untold(headline=whole, investments=answer()["investments"][:1]), MONEY)

    assert "support for start-ups (part of up to 30 billion euros)" in line
    assert "of which" not in line


def test_a_part_of_itself_is_written_once():
    """Rows that a damaged answer makes parts of each other are all there, once."""
    rows = answer()["investments"]
    document = _untold(investments=[{**rows[0], "detail_of": "M3"}, {**rows[1], "detail_of": "M3"}])

    assert "part of 4 billion euros" in section(document, MONEY)
    assert 2 == len(rows_of(document, MONEY)[1:])


def test_money_and_capacity_share_a_column():
    """GPUs stand where money does, behind it where a row has both; a row with neither says so."""
    rows = answer()["investments"]
    both = _untold(investments=[*rows, {**rows[2], "amount": "M4"}, {**rows[2], "capacity": None}])

    assert ["12,000 GPUs", "500 million won, 12,000 GPUs", "not stated"] == [row[1] for row in rows_of(both, MONEY)[3:]]


def test_a_joint_total_names_those_who_share_it():
    """Where the owner's name lists all purses, nothing is said of other sources."""
    part, whole, other = answer()["investments"]
    joint = {**whole, "investor": {"english": "Norway and Hanbit Tech", "korean": "노르웨이"}}
    joint = {**joint, "purpose": "grants, total from all sources"}
    parts = [{**part, "detail_of": joint["amount"]}, {**other, "detail_of": joint["amount"], "amount": "M4"}]
    shown = rows_of(_untold(investments=[joint, *parts]), MONEY)

    assert "Norway and Hanbit Tech" == shown[1][0]


def test_place_and_note_stand_with_the_purpose():
    """Where it is and what hedges it follow what it is for; a place that the purpose names is not said again."""
    document = _first_untold(place="Oslo", note="not binding")
    named = _first_untold(purpose="campus in Oslo", place="Oslo", note=None)
    placed = _first_untold(place="outside Oslo")
    within = _first_untold(place="Within Norway", note=None)

    assert "support for start-ups, in Oslo (not binding); by 2027" == rows_of(document, MONEY)[2][2]
    assert "support for start-ups, within Norway; by 2027" == rows_of(within, MONEY)[2][2]
    assert "campus in Oslo; by 2027" == rows_of(named, MONEY)[2][2]
    assert "support for start-ups, outside Oslo; by 2027" == rows_of(placed, MONEY)[2][2]


def test_a_place_is_not_said_again():
    """A city pays in its city, and a part goes where its whole goes."""
    part, whole, _ = answer()["investments"]
    city = {**whole, "investor": {"english": "Oslo City", "korean": "노르웨이"}, "place": "Oslo"}
    shown = rows_of(_untold(investments=[city, {**part, "place": "Oslo"}]), MONEY)

    assert ["AI data centres", "support for start-ups"] == [row[2] for row in shown[1:]]


def test_a_sole_sum_reads_as_a_line():
    """One row is written as it is read; one whose sum a point says is not written again."""
    _, whole, _ = answer()["investments"]
    whole = {**whole, "amount": "M4", "evidence": [17]}
    line = section(_untold(investments=[whole]), MONEY)
    points = ["Norway puts up {M4} [13].", "It is so [1].", "It is so [1]."]
    said = with_claims(investments=[whole], key_points=points)

    assert "- **Norway**: 500 million won for AI data centres; planned [[17]]" == line.strip()
    assert f"## {MONEY}" not in to_markdown(said)
    assert f"## {MONEY}" in to_markdown(with_claims(investments=[whole, answer()["investments"][2]], key_points=points))


def test_a_disputed_sum_stands():
    """A reader sees what is in dispute, though the prose or a table of the writer's own tells it."""
    part, whole, _ = answer()["investments"]
    row = {"table": "Years", "label": "Norway", "evidence": [1], "cells": [{"column": "In all", "text": "{M1}"}]}
    point = "Norway puts up {M4} [13]."
    documents = [
        with_claims(investments=[whole]),
        _untold(investments=[{**whole, "amount": "M4", "evidence": [17]}], bottom_line=point),
        _untold(table_rows=[row], investments=[{**part, "amount": "M4"}, whole]),
    ]

    for document in documents:
        verdict = Verdict(claim="investments[0]", verdict="disputed")
        disputed = document.model_copy(update={"audit": Audit(verdicts=(verdict,))})

        assert f"## {MONEY}" not in to_markdown(document)
        assert f" planned [[{document.brief.investments[0].evidence[0].sentence}]] {DISPUTED}" in section(
            disputed, MONEY
        )


def test_the_last_part_of_a_sum_of_the_writers_own_table_has_no_section():
    """What is left of a whole that a table shows in parts makes no line of its own; two such rows do."""
    part, whole, other = answer()["investments"]
    row = {"table": "Years", "label": "Norway", "evidence": [1], "cells": [{"column": "In all", "text": "{M1}"}]}
    rest = {**part, "amount": "M4", "detail_of": "M1"}

    assert f"## {MONEY}" not in to_markdown(_untold(table_rows=[row], investments=[whole, rest]))
    assert f"## {MONEY}" in to_markdown(_untold(table_rows=[row], investments=[whole, rest, other]))


def test_a_sum_that_the_writers_table_splits_in_another_way_is_not_split_again():
    """Two tables of one sum are one too many; one that only names it hides no part, and none hides a capacity."""
    part, whole, other = answer()["investments"]
    split = [
        {"table": "Years", "label": label, "evidence": [1], "cells": [{"column": "Sum", "text": f"{{{amount}}}"}]}
        for label, amount in (("Norway", "M1"), ("First", "M2"), ("Second", "M5"))
    ]
    parts = [{**part, "amount": amount, "detail_of": "M1", "evidence": [2]} for amount in ("M3", "M4")]
    counted = [{**whole, "capacity": other["capacity"]}, *parts]
    told = _untold(table_rows=split, investments=[whole, *parts])
    named = _untold(table_rows=split[:1], investments=[whole, *parts])
    with_capacity = _untold(table_rows=split, investments=counted)

    assert () == shown_investments(told.brief, ProseWriter(told, "british"))
    assert (1, 2) == shown_investments(named.brief, ProseWriter(named, "british"))
    assert (0,) == shown_investments(with_capacity.brief, ProseWriter(with_capacity, "british"))


def test_an_amount_of_a_table_of_the_writers_own_has_no_second_row():
    """What stands in the writer's own table is not said again; nothing leads to the row that is left out."""
    row = {"table": "Years", "label": "Start-ups", "evidence": [2], "cells": [{"column": "2027", "text": "{M3}"}]}
    rows = answer()["investments"]
    others = {"headline": answer()["headline"], "table_rows": [row]}
    text = to_markdown(_untold(**others, investments=[*rows, {**rows[1], "amount": "M4"}]))
    money = text.partition("## Money and capacity")[2].partition("\n## ")[0]

    assert "4 billion euros" in text.partition("## Years")[2].partition("\n## ")[0]
    assert "4 billion euros" not in money
    assert "500 million won" in money
    assert "up to 30 billion euros" not in money


def test_a_part_that_is_told_stands_beside_one_that_is_not():
    """Parts of one whole stand together or not at all: two of three would not add up; another sum stays away."""
    part, whole, _ = answer()["investments"]
    untold = {**part, "amount": "M4", "period": None, "evidence": [3]}
    other = {**whole, "amount": "M5", "evidence": [15]}
    document = with_claims(investments=[other, part, whole, untold])

    assert (1, 2, 3) == shown_investments(document.brief, ProseWriter(document, "british"))


@pytest.mark.parametrize(("told", "shown"), [(True, ()), (False, (0, 1))])
def test_the_one_part_of_a_told_sum_makes_no_table(told, shown):
    """A table of a whole and one part of it would look like the main thing."""
    part, whole, _ = answer()["investments"]
    untold = {**part, "amount": "M4", "period": None, "evidence": [3]}
    says = f"It plans {{{whole['amount']}}} [1]." if told else "It plans more [1]."
    said = {"headline": "It plans [1]", "bottom_line": says, "key_points": [says] * 3}
    document = with_claims(**said, investments=[untold, whole])

    assert shown == shown_investments(document.brief, ProseWriter(document, "british"))


def test_the_rest_of_a_told_sum_makes_no_table():
    """'Of 30 billion euros 4 are spent' says that 26 are not."""
    part, whole, _ = answer()["investments"]
    document = with_claims(investments=[part, whole, {**part, "amount": "M4", "evidence": [3]}])
    first, all_, last = document.brief.investments
    rest = last.amount.model_copy(update={"value_min": all_.amount.value_max - first.amount.value_max})
    total = all_.amount.model_copy(update={"value_min": all_.amount.value_max})
    rows = (first, all_.model_copy(update={"amount": total}), last.model_copy(update={"amount": rest}))
    points = [point.model_copy(update={"text": _with(point.text, total)}) for point in document.brief.key_points]
    brief = document.brief.model_copy(update={"investments": rows, "key_points": tuple(points)})

    assert () == shown_investments(brief, ProseWriter(document, "british"))


def _with(prose, amount):
    """Return prose in which an amount of its id is this one."""
    figures = {id_: amount if id_ == amount.id else figure for id_, figure in prose.figures.items()}
    return prose.model_copy(update={"figures": figures})


def test_the_same_sum_of_another_thing_keeps_its_row():
    """Two equal sums are one only where a sentence carries both: other money has its row."""
    row = {"table": "Years", "label": "Start-ups", "evidence": [2], "cells": [{"column": "2027", "text": "{M3}"}]}
    brief = _untold(table_rows=[row]).brief
    part, whole, _ = brief.investments
    twin = part.model_copy(update={"amount": part.amount.model_copy(update={"id": "M9"})})
    other = twin.model_copy(update={"evidence": whole.evidence})

    brief = brief.model_copy(update={"investments": (twin, other)})

    assert (1,) == shown_investments(brief, ProseWriter(sound(), "british"))


def test_a_column_that_is_idle_vanishes():
    """A column that no row fills is not there; what all of three rows say stands once, below them."""
    rows = answer()["investments"]
    header = rows_of(_untold(investments=rows[1:]), MONEY)[0]

    assert "Period" not in header
    assert "Status" in header
    assert "All sums: planned." in section(_untold(investments=rows), MONEY)
    assert "Status" not in rows_of(_untold(investments=rows), MONEY)[0]
    other = [rows[0], {**rows[1], "status_words": "agreed"}, rows[2]]
    assert "All sums" not in section(_untold(investments=other), MONEY)
    assert "All sums" not in section(_untold(investments=rows[1:]), MONEY)
    assert "of all" not in section(sound(), MONEY)


def test_a_single_correction_says_what_was_reported_and_what_holds():
    """The wrong figure stands first, in a notice as elsewhere: what holds is read behind it."""
    for page in (with_claims(article_kind="correction"), sound()):
        correction = section(page, "Corrections")

        assert "- **Reported before:** Norway invests 40 billion euros. **What holds:** Norway" in correction
        assert correction.rstrip().endswith(". [[15]]")


def test_several_corrections_are_a_table():
    """Each wrong figure stands beside the right one."""
    row = answer()["corrections"][0]
    table = rows_of(with_claims(corrections=[row, {**row, "was": "It pays.", "now": "It lends."}]), "Corrections")

    assert ["Reported before", "What holds"] == table[0][:2]
    assert ["It pays", "It lends"] == table[2][:2]


def test_a_table_of_one_row_is_a_bullet():
    """A single row reads as a line with its markers last, and says which cell is what where that is not plain."""
    document = sound()

    assert "unduly**: claimed by some media; denied by Solbit Lab; audit not finished [[13], [14]]" in section(
        document, "Denials"
    )
    assert [] == rows_of(document, "Denials")


@pytest.mark.parametrize(
    "purpose", ["AI data centers, total from all sources", "AI data centers; total from all sources"]
)
def test_a_total_of_several_purses_is_nobodys_row(purpose):
    """The whole that several pay says so next to the name of its owner, and a single row has the name alone."""
    part, whole, _ = answer()["investments"]
    whole = {**whole, "purpose": purpose}
    rows = rows_of(_untold(investments=[part, whole]), MONEY)

    assert ["Total", "AI data centres"] == [rows[1][0], rows[1][2]]

    alone = section(_untold(investments=[{**whole, "amount": "M4"}]), MONEY)
    assert "Norway" in alone
    assert "Total" not in alone


def test_a_row_names_its_weightiest_sentences():
    """Of many sentences a row names four, those first that print its figures."""
    _, whole, other = answer()["investments"]
    whole = {**whole, "evidence": [9, 10, 11, 12, 13, 1]}
    rows = rows_of(_untold(investments=[whole, {**whole, "amount": "M4"}, other]), MONEY)

    assert "[[1], [9]–[11]]" == rows[1][-1]


def test_a_word_that_the_brief_has_in_lower_case_is_no_name():
    """A note begins in lower case in brackets where its first word is a word of the brief."""
    plain_word = _first_untold(note="Data centres alone")
    name = _first_untold(note="Haeoreum alone")

    assert rows_of(plain_word, MONEY)[2][2].endswith("(data centres alone); by 2027")
    assert rows_of(name, MONEY)[2][2].endswith("(Haeoreum alone); by 2027")


def test_a_country_has_its_article():
    """Money goes into data centres in the United States."""
    part, whole, _ = answer()["investments"]
    rows = rows_of(_untold(investments=[part, {**whole, "place": "United States"}]), MONEY)
    assert rows[1][2].endswith(", in the United States")


def test_the_purses_of_a_total_are_all_named():
    """What the owner of a total pays of it is said to be the owner's, where another pays the rest."""
    own, whole, other = answer()["investments"]
    whole = {**whole, "purpose": "AI data centers, total from all sources"}
    others = {**own, "investor": other["investor"]}

    assert "of which" == rows_of(_untold(investments=[own, whole]), MONEY)[2][0]
    named = [row[0] for row in rows_of(_untold(investments=[own, others, whole]), MONEY)]
    assert ["Total", "of which: Norway", "of which: Hanbit Tech"] == named[1:]


def test_a_name_has_its_korean_once():
    """A developer of two models is named in both forms at the first."""
    rows = answer()["korean_models"]
    document = with_claims(korean_models=[*rows, {**rows[0], "version": "3.0"}])
    developers = [row[0] for row in rows_of(document, "Korean models")[1:]]

    assert ["Hanbit Tech (한빛테크)", "Solbit Lab (솔빛랩)", "Hanbit Tech"] == developers


def test_dates_that_are_not_known_stand_last():
    """An event whose day the article does not give comes after those with one."""
    document = sound()
    first, *rest = document.brief.dates
    unknown = first.date.model_copy(update={"date_min": None, "date_max": None, "resolved": False})
    rows = (first.model_copy(update={"date": unknown}), *rest)
    dates = _dates(document.model_copy(update={"brief": document.brief.model_copy(update={"dates": rows})}))

    assert "Duty to report begins" in dates[-1]


@pytest.mark.parametrize(("english", "at"), [("fiscal 2024", 0), ("fiscal 2026", 1), ("fiscal 2027", -1), ("soon", -1)])
def test_a_year_without_days_stands_at_its_end(english, at):
    """A fiscal year is not known by its days, but comes before what is years away."""
    document = sound()
    first, *rest = document.brief.dates
    unknown = {"date_min": None, "date_max": None, "resolved": False, "english": english}
    changed = first.model_copy(update={"date": first.date.model_copy(update=unknown)})
    later = rest[0].model_copy(update={"date": rest[0].date.model_copy(update={"date_max": dt.date(2027, 6, 30)})})
    brief = document.brief.model_copy(update={"dates": (later, first, changed)})
    dates = _dates(document.model_copy(update={"brief": brief}))

    assert english in dates[at].lower()


@pytest.mark.parametrize(
    ("last", "day", "stands_first"),
    [
        (dt.date(2027, 12, 31), dt.date(2026, 10, 31), False),
        (dt.date(2027, 12, 30), dt.date(2026, 10, 31), True),
        (dt.date(2027, 12, 31), dt.date(2027, 3, 31), True),
    ],
)
def test_a_stretch_of_years_stands_behind_the_days_of_its_first(last, day, stands_first):
    """2026 to 2027 begins at no known day of 2026, but before 2027; a stretch between two days begins on its first."""
    document = sound()
    event, other, *_ = document.brief.dates
    stretch = {"precision": "range", "date_min": dt.date(2026, 1, 1), "date_max": last}
    month = {"precision": "month", "date_min": day.replace(day=1), "date_max": day}
    rows = (
        event.model_copy(update={"date": event.date.model_copy(update=stretch)}),
        other.model_copy(update={"date": other.date.model_copy(update=month)}),
    )
    first, _ = _dates(document.model_copy(update={"brief": document.brief.model_copy(update={"dates": rows})}))

    assert stands_first == (event.event.text[1:] in first)


def test_south_korea_has_its_row():
    """A position that is not stated has a row like any other."""
    assert "South Korea" in [row[0] for row in rows_of(sound(), "Positions: Oslo AI declaration")]


def test_models_have_version_and_korean_and_no_stock_code():
    """A model has its printed version, names their Korean once, and stock codes stay in JSON."""
    front = to_markdown(sound()).partition("\n---\n")[0]

    assert ["Hanbit Tech (한빛테크)", "Garam 2.0 (가람 2.0)", "public advice", "[[6]]"] == rows_of(
        sound(), "Korean models"
    )[1]
    assert "012345" not in front
    assert 1 == front.count("한빛테크")


def _dates(document):
    """Return the lines of the list of dates."""
    return [line for line in section(document, "Dates ahead").splitlines() if line]


def _untold(**changes):
    """Return the sound document with points that tell nothing of its rows."""
    point = "Norway signed [4]."
    prose = {"headline": point, "bottom_line": point, "argument": None, "key_points": [point] * 3, "corrections": []}
    return with_claims(**{**prose, **changes})


def _first_untold(**changes):
    """Return that document with changes to the first of its sums."""
    first, *others = answer()["investments"]
    return _untold(investments=[{**first, **changes}, *others])


def test_sums_that_points_tell_make_no_table():
    """However many sums the points tell, they stand there alone, and nothing links to a table; others have theirs."""
    rows = answer()["investments"]
    told = to_markdown(with_claims(investments=rows[:2] * 4))

    assert 9 == len(rows_of(_untold(investments=rows[:2] * 4), MONEY))
    assert f"## {MONEY}" not in told
    assert "#money-and-capacity" not in told
    assert ["Hanbit Tech"] * 2 == [row[0] for row in rows_of(with_claims(investments=[*rows, rows[2]]), MONEY)[1:]]


def test_a_period_that_few_sums_have_stands_with_the_purpose():
    """A column that most rows leave empty is none: what it would say stands behind what the sum is for."""
    whole, part, other = answer()["investments"]
    rows = rows_of(_untold(investments=[whole, part, other]), MONEY)

    assert ["Who", "Amount or capacity", "Purpose", "Ref."] == rows[0]
    assert "support for start-ups; by 2027" == rows[2][2]
    half = rows_of(_untold(investments=[whole, part]), MONEY)
    assert ["support for start-ups", "by 2027"] == half[2][2:4]


@pytest.mark.parametrize(
    ("precision", "first", "last", "shown"),
    [
        ("half", (1, 1), (6, 30), "March, it"),
        ("year", (1, 1), (12, 31), "March, it"),
        ("month", (2, 1), (2, 28), "it, March"),
        ("range", (2, 1), (6, 30), "it, March"),
        ("range", (4, 1), (6, 30), "March, it"),
        ("range", (3, 31), (6, 30), "March, it"),
    ],
)
def test_a_stretch_of_time_has_its_place_among_others(precision, first, last, shown):
    """The first half of a year ends behind its March; what goes from one day to another stands where it begins."""
    document = sound()
    one, other, _ = document.brief.dates
    march = other.date.model_copy(update={"date_min": dt.date(2027, 3, 1), "date_max": dt.date(2027, 3, 31)})
    span = {"precision": precision, "date_min": dt.date(2027, *first), "date_max": dt.date(2027, *last)}
    rows = (
        one.model_copy(update={"date": one.date.model_copy(update=span)}),
        other.model_copy(update={"date": march.model_copy(update={"precision": "month"})}),
    )
    changed = document.model_copy(update={"brief": document.brief.model_copy(update={"dates": rows})})

    assert shown == ", ".join("it" if "Duty to report" in line else "March" for line in _dates(changed))


def test_a_stretch_of_time_begins_its_row_with_a_capital():
    """'Second half of 2027' opens a line without an article, and its event begins as a sentence does."""
    document = sound()
    first, *rest = document.brief.dates
    half = find(Article.from_text("2027년 하반기에 시작한다.")).dates[0]
    rows = (first.model_copy(update={"date": half}), *rest)
    shown = _dates(document.model_copy(update={"brief": document.brief.model_copy(update={"dates": rows})}))

    assert "- **Second half of 2027:** Duty to report begins [[8]]" == shown[-1]


@pytest.mark.parametrize(("event", "shown"), [("target for opening", ""), ("opening", " (planned)")])
def test_a_target_is_planned(event, shown):
    """'(planned)' behind a target or a deadline says nothing more."""
    date = {**answer()["dates"][0], "event": event, "status_words": "planned"}

    assert any(line.endswith(f"{event[1:]}{shown} [[8]]") for line in _dates(with_claims(dates=[date, date])))


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ("asked for", "National Assembly passes the act (asked for) [[7]]"),
        ("may be delayed", "National Assembly passes the act (may be delayed) [[7]]"),
        ("decided", "National Assembly passes the act [[7]]"),
        ("planned", "National Assembly passes the act (planned) [[7]]"),
        ("Scheduled", "National Assembly passes the act [[7]]"),
        ("if passed", "National Assembly passes the act (if passed) [[7]]"),
        ("not passed", "National Assembly passes the act (not passed) [[7]]"),
        ("pas", "National Assembly passes the act (pas) [[7]]"),
        ("passes", "National Assembly passes the act [[7]]"),
        ("passed", "National Assembly passes the act [[7]]"),
        ("passage not certain", "National Assembly passes the act (passage not certain) [[7]]"),
        (None, "National Assembly passes the act [[7]]"),
    ],
)
def test_a_date_says_how_sure_it_is(said, shown):
    """How sure a date is stands in brackets, unless it is plain or the event says it, if with another ending."""
    rows = [{**row, "status_words": said} for row in answer()["dates"]]

    assert f"- **26 December 2024:** {shown}" == _dates(with_claims(dates=rows))[0]


@pytest.mark.parametrize(
    ("bound", "event", "shown"),
    [
        ("until", "site opens", "- **By 22 January 2026:** Site opens [[8]]"),
        ("until", "deadline for comments", "- **22 January 2026:** Deadline for comments [[8]]"),
        ("until", "target for opening", "- **22 January 2026:** Target for opening [[8]]"),
        ("until", "firms spend it", "- **By 22 January 2026:** Firms spend it [[8]]"),
        ("until", "approval by the cabinet", "- **By 22 January 2026:** Approval by the cabinet [[8]]"),
        ("until", "last phase opens", "- **By 22 January 2026:** Last phase opens [[8]]"),
        ("until", "registration open", "- **22 January 2026:** Registration open [[8]]"),
        ("until", "comments closing", "- **22 January 2026:** Comments closing [[8]]"),
        ("from", "site opens", "- **22 January 2026:** Site opens [[8]]"),
        ("exact", "site opens", "- **22 January 2026:** Site opens [[8]]"),
    ],
)
def test_what_may_come_sooner_is_told_by_its_last_day(bound, event, shown):
    """The last day of something begins with 'By', unless the event says that it ends or is aimed for then."""
    document = with_claims(dates=[{**answer()["dates"][0], "event": event}] * 2)
    rows = tuple(
        row.model_copy(update={"date": row.date.model_copy(update={"bound": bound})}) for row in document.brief.dates
    )
    changed = document.model_copy(update={"brief": document.brief.model_copy(update={"dates": rows})})

    assert [shown] * 2 == _dates(changed)


def test_within_a_year_is_by_its_end():
    """연내 alone would read as any day of that year, past ones too."""
    document = with_claims(dates=[{**answer()["dates"][0], "event": "site opens"}] * 2)
    within = {
        "bound": "within",
        "precision": "year",
        "date_min": "2026-01-01",
        "date_max": "2026-12-31",
        "english": None,
    }
    rows = tuple(
        row.model_copy(update={"date": DateMention.model_validate({**row.date.model_dump(), **within})})
        for row in document.brief.dates
    )
    changed = document.model_copy(update={"brief": document.brief.model_copy(update={"dates": rows})})

    assert ["- **By the end of 2026:** Site opens [[8]]"] * 2 == _dates(changed)


def test_a_date_in_a_label_names_the_unit_of_its_row():
    """What a row's label says of its unit is not said again in its cells."""
    row = {
        "table": "Plan",
        "label": "Total, billion euros",
        "evidence": [2],
        "cells": [{"column": "Final", "text": "{M3}"}],
    }
    other = {**row, "label": "Start", "cells": [{"column": "Final", "text": "May"}]}

    assert ["4", "May"] == [cells[1] for cells in rows_of(with_claims(table_rows=[row, other]), "Plan")[1:]]


def test_a_single_date_that_is_told_has_no_list():
    """A list of dates stands from two on, or where the prose tells one nowhere; nothing links to what is missing."""
    points = ["A day {D4} [8], a law {D3} [7], comments {D5} [9]."] * 3
    told = to_markdown(with_claims(dates=answer()["dates"][:1], key_points=points))
    alone = with_claims(
        dates=answer()["dates"][:1], argument=None, key_points=["Norway signed [4]."] * 3, bottom_line="So it is [4]."
    )

    days = [line.partition(":**")[0] for line in _dates(sound())]
    assert ["- **26 December 2024", "- **March 2025", "- **22 January 2026"] == days
    assert "## Dates ahead" not in told
    assert "#dates-ahead" not in told
    assert 1 == len(_dates(alone))


def test_a_bare_count_of_capacity_has_a_unit():
    """1만2천장 that stands next to no noun is so many units, not a number next to won."""
    document = _untold()
    first, second, row = document.brief.investments
    sheets = row.model_copy(update={"capacity": row.capacity.model_copy(update={"unit": "sheet"})})
    brief = document.brief.model_copy(update={"investments": (first, second, sheets)})

    assert "12,000 GPUs" == rows_of(document, MONEY)[3][1]
    assert "12,000 units" == rows_of(document.model_copy(update={"brief": brief}), MONEY)[3][1]


@pytest.mark.parametrize(
    ("note", "shown"),
    [
        ("According to Oslo", "(according to Oslo)"),
        ("Oslo says so", "(Oslo says so)"),
        ("Includes all of it", "(includes all of it)"),
        ("A target alone", "(a target alone)"),
        ("Half (by plan) is open", "; half (by plan) is open"),
    ],
)
def test_a_note_goes_on_behind_the_purpose(note, shown):
    """A note that begins as a sentence does not in brackets; a name keeps its capital."""
    assert rows_of(_first_untold(note=note, place=None), MONEY)[2][2].endswith(f"{shown}; by 2027")
