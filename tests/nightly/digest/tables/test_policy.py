"""The tables of what is taken back, decided or denied, and of when things happen."""

from __future__ import annotations

from tests.nightly.digest.made import index, news, night, rows_of, said
from tests.write.made import sound


def _rows(out, place, title, **lists):
    night(out, 4, a=news("가람일보", **lists), b=news("나루신문", **lists))
    return [row[:-1] for row in rows_of(index(out, 4), f'## <a id="{place}"></a>{title}')]


def test_corrections_stand_beside_what_is_right(tmp_path):
    """What two articles take back alike is one row."""
    assert [["Norway invests 40 billion euros", "Norway invests up to 30 billion euros"]] == _rows(
        tmp_path, "corrections", "Corrections"
    )
    assert "| [1](#b1) [\\[15\\]](a.md#s15), [2](#b2) [\\[15\\]](b.md#s15) |" in index(tmp_path, 4)


def test_denials_say_who_denies_what(tmp_path):
    """And whose claim it was, and what is open."""
    assert [
        ["Solbit Lab took 500 million won of subsidies unduly", "some media", "Solbit Lab", "audit not finished"]
    ] == _rows(tmp_path, "denials", "Denials")


def test_measures_stand_by_issuer(tmp_path):
    """Who is bound apart from who issued it; the title before what it does, the status in the article's words."""
    decree, act = (row.model_copy(update={"note": None}) for row in reversed(sound().brief.policy_measures))
    nobody = decree.model_copy(update={"issuer": None})
    rows = _rows(tmp_path, "measures", "Policy measures", policy_measures=(nobody, decree, act))

    title = "Framework Act on Data (데이터 기본법): It lays down who may use public data"
    assert [
        ["Ministry of Future Industry", "They report on safety every year", "AI operators",
         "at least 1 million users", "from 22 January 2026", "under consultation"],
        ["National Assembly", title, "–", "–", "on 26 December 2024", "passed"],
        ["–", "They report on safety every year", "AI operators", "at least 1 million users", "from 22 January 2026",
         "under consultation"],
    ] == rows  # fmt: skip


def test_a_title_that_the_sentence_has_stands_once(tmp_path):
    """A law is not named twice in a cell."""
    act = sound().brief.policy_measures[0].model_copy(update={"measure": said("The Framework Act on Data binds all.")})

    assert "The Framework Act on Data binds all" == _rows(
        tmp_path, "measures", "Policy measures", policy_measures=(act,)
    )[0][1]  # fmt: skip


def test_dates_stand_in_the_order_of_time(tmp_path):
    """With their bounds; those without a known day come last."""
    begins, passed, close = sound().brief.dates
    until = close.model_copy(update={"date": close.date.model_copy(update={"bound": "until"})})
    nothing = {"date_min": None, "date_max": None, "resolved": False, "english": "the 29th of last month"}
    open_ = begins.model_copy(update={"date": begins.date.model_copy(update=nothing), "event": said("It began.")})

    assert [
        ["26 December 2024", "National Assembly passes the act"],
        ["by March 2025", "comments on the decree close"],
        ["22 January 2026", "duty to report begins"],
        ["the 29th of last month", "It began"],
    ] == _rows(tmp_path, "dates", "Dates", dates=(open_, begins, passed, until))
