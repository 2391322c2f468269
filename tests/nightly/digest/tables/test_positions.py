"""The tables of positions on declarations."""

from __future__ import annotations

from tests.nightly.digest.made import index, news, night, rows_of, said, stood


def test_stances_are_listed_by_actor(tmp_path):
    """Actors in alphabetical order, what two articles tell alike in one row."""
    one = (stood("Norway", "signed"), stood("India", "not_signed"))
    night(tmp_path, 4, a=news("가람일보", stances=one), b=news("나루신문", stances=one[:1]))

    assert [["India", "did not sign"], ["Norway", "signed"]] == [
        row[:2] for row in rows_of(index(tmp_path, 4), "Positions: Paris declaration")
    ]
    assert "[1](#b1) [\\[4\\]](a.md#s4), [2](#b2) [\\[4\\]](b.md#s4)" in index(tmp_path, 4)


def test_a_position_stands_in_the_articles_words(tmp_path):
    """Ours follow in brackets where they say something else; the note has its column."""
    row = stood("India", "declined_to_say").model_copy(
        update={"position_words": "did not answer", "note": said("asked twice.")}
    )
    night(tmp_path, 4, a=news(stances=(row,)))

    assert [["India", "did not answer (has not said)", "asked twice"]] == [
        row[:3] for row in rows_of(index(tmp_path, 4), "Positions: Paris declaration")
    ]
