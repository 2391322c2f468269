"""The table of Korean models."""

from __future__ import annotations

from tests.nightly.digest.made import index, model, news, night, rows_of


def test_a_model_has_its_version_and_what_it_is_named_for(tmp_path):
    """The version once, also where the name has it."""
    row = model("Solar", "솔라", version="2.0", context="translation")
    night(tmp_path, 4, a=news(korean_models=(row, model("Abc 7B", "에이", version="7B"))))

    assert [["Abc 7B (에이)", "–"], ["Solar 2.0 (솔라)", "translation"]] == [
        row[:2] for row in rows_of(index(tmp_path, 4), "Korean models")
    ]


def test_models_that_articles_name_alike_have_one_row(tmp_path):
    """Another developer is another row, right beside."""
    night(
        tmp_path, 4, a=news("가람일보", korean_models=(model("Solar", "솔라", "Upstage"), model("Abc", "에이"))),
        b=news("나루신문", korean_models=(model("Solar", "솔라", "Upstage"), model("Solar", "솔라", "Upstage AI"))),
    )  # fmt: skip

    assert [["Abc (에이)", "–"], ["Solar (솔라)", "Upstage"], ["Solar (솔라)", "Upstage AI"]] == [
        row[:2] for row in rows_of(index(tmp_path, 4), "Korean models")
    ]
