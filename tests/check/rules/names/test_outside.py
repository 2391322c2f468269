"""An established name in a claim stands somewhere in the article."""

from __future__ import annotations

import pytest

from summarizer.check.rules.names.outside import OUTSIDE
from tests.check.made import brief_of, found_scan, headed_scan, objections, points, said, whole_of_points

SCAN = headed_scan(
    "정부는 그래픽처리장치를 산다. 오픈AI와 유럽연합은 빠졌다. 과기정통부가 인공지능 기본법을 고친다.",
    "엔비디아 칩은 미정",
)


def _found(text: str, **lists: object) -> list[str]:
    made = brief_of(SCAN, key_points=points(SCAN, text), **lists)
    return [claim for claim, _, _ in said(OUTSIDE, made, SCAN)]


@pytest.mark.parametrize(
    "text",
    [
        "It buys Blackwell chips [1].",
        "It follows DeepSeek of China [1].",
        "It is like InvestAI [1].",
        "The Ministry of National Defense buys chips [1].",
        "It follows the Bletchley Declaration [1].",
        "Denmark buys chips too [1].",
    ],
)
def test_a_name_that_the_article_prints_nowhere_is_objected_to(text):
    """Firms, models, bodies, declarations and states that stand in no form in the article come from elsewhere."""
    assert {"key_points[0]"} == set(_found(text))


@pytest.mark.parametrize(
    "text",
    [
        "It buys Nvidia chips [1].",
        "OpenAI and the EU are left out [2].",
        "The Ministry of Science and ICT amends the AI Basic Act [3].",
        "Seoul buys chips [1].",
        "South Korea buys chips [1].",
    ],
)
def test_names_in_any_form_pass_in_silence(text):
    """Headline, aliases, short forms, home and its capital are no fault."""
    assert [] == _found(text)


@pytest.mark.parametrize(
    ("korean", "said_of", "found"),
    [
        ("한빛안전원", "The AI safety institute", []),
        ("누리안전원", "The AI safety institute", ["key_points[0]"]),
        ("한빛안전원", "Denmark", ["key_points[0]"]),
    ],
)
def test_a_name_within_one_that_the_article_prints_passes(korean, said_of, found):
    """A body of the article's own may have the words of a known one; a single word stands within too many names."""
    scan = headed_scan("한빛안전원이 칩을 산다.", "칩은 미정")
    names = [{"english": "Denmark AI Safety Institute", "korean": korean}]
    made = brief_of(scan, key_points=points(scan, f"{said_of} buys chips [1]."), names=names)

    assert found == [claim for claim, _, _ in said(OUTSIDE, made, scan)]


def test_questions_and_consequences_may_name_others():
    """What is ours is not a claim of the article's."""
    assert [] == _found(
        "It buys chips [1].", follow_up=["Will Denmark follow?"], consequences=["Denmark may sell [1]."]
    )


@pytest.mark.parametrize(
    ("heading", "named"),
    [("Suggested action", set()), ("Who buys", {"table_rows[0]"}), ("Bottom line", {"table_rows[0]"})],
)
def test_a_table_of_whom_to_ask_may_name_others(heading, named):
    """As a question may; a table of the body may not."""
    cells = [{"column": "Question", "text": "Who follows?"}]
    row = {"table": "T", "heading": heading, "label": "Danish embassy", "cells": cells, "evidence": [1]}

    assert named == set(_found("It buys chips [1].", table_rows=[row]))


def test_a_name_that_the_article_prints_in_latin_passes_in_silence():
    """In whatever case of the sentence it stands."""
    scan = found_scan("정부는 Blackwell 칩과 DeepSeek를 쓴다.")
    made = brief_of(scan, key_points=points(scan, "It uses Blackwell chips and DeepSeek [1]."))

    assert [] == said(OUTSIDE, made, scan)


def test_a_name_is_told_whole_and_once():
    """Of two names that begin alike the longer one, however often it is said."""
    text = "Samsung Electronics and Saudi Arabia buy chips; Samsung Electronics sells them [1]."
    found = objections(OUTSIDE, brief_of(SCAN, key_points=points(SCAN, text)), SCAN)

    assert ["Samsung Electronics", "Saudi Arabia"] == [one.words for one in found]


def test_a_short_form_without_a_particle_is_printed_too():
    """과기정통부 is the ministry, whatever follows it."""
    scan = found_scan("과기정통부 발표가 나왔다.")
    made = brief_of(scan, key_points=points(scan, "The Ministry of Science and ICT announces it [1]."))

    assert [] == said(OUTSIDE, made, scan)


WHOLE = found_scan("정부는 오픈AI와 칩을 산다. 과기정통부가 알렸다. 日 기업도 Blackwell 칩을 쓴다.")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("OpenAI and DeepSeek sell it [1].", [("text: the article prints nothing of 'DeepSeek'.", "", "DeepSeek", "")]),
        (
            "DeepSeek and DeepSeek sell it [1].",
            [("text: the article prints nothing of 'DeepSeek'.", "", "DeepSeek", "")],
        ),
        ("Deepseek sells it [1].", [("text: the article prints nothing of 'Deepseek'.", "", "Deepseek", "")]),
        (
            "Blackwell chips and Hopper chips [3].",
            [("text: the article prints nothing of 'Hopper'.", "", "Hopper", "")],
        ),
        ("Japan and Denmark buy it [3].", [("text: the article prints nothing of 'Denmark'.", "", "Denmark", "")]),
        ("Danish firms buy it [3].", [("text: the article prints nothing of 'Danish'.", "", "Danish", "")]),
        (
            "The Ministry of Science and ICT and the Ministry of Justice buy it [2].",
            [("text: the article prints nothing of 'Ministry of Justice'.", "", "Ministry of Justice", "")],
        ),
        (
            "Samsung Electronics buys it [2].",
            [("text: the article prints nothing of 'Samsung Electronics'.", "", "Samsung Electronics", "")],
        ),
    ],
)
def test_names_from_elsewhere_are_told_once_each(text, expected):
    """By their English, Korean, short and Latin forms."""
    assert expected == whole_of_points(OUTSIDE, WHOLE, text)


@pytest.mark.parametrize(
    ("article", "text"),
    [
        ("대미 수출이 늘었다.", "Exports to the United States grow [1]."),
        ("한·미 정상이 만났다.", "The United States meets [1]."),
        ("Samsung Electronics가 칩을 산다.", "Samsung Electronics buys chips [1]."),
        ("Korea Fair Trade Commission이 기준을 냈다.", "The Korea Fair Trade Commission sets a standard [1]."),
        ("공정거래위원회에서는 기준을 냈다.", "The Korea Fair Trade Commission sets a standard [1]."),
        ("LG는 칩을 산다.", "LG Electronics buys chips [1]."),
        ("산업부는 기준을 냈다.", "The Ministry of Trade, Industry and Energy sets a standard [1]."),
        ("산업부 기준이 나왔다.", "The Ministry of Trade, Industry and Energy sets a standard [1]."),
        ("정부는 칩을 산다.", "MegaBlackwell chips are bought [1]."),
    ],
)
def test_names_within_other_words_pass_in_silence(article, text):
    """A syllable for a state, Latin letters, a name before a long particle; a part of a word is no name."""
    assert [] == whole_of_points(OUTSIDE, found_scan(article), text)


@pytest.mark.parametrize("first", ["EU firms", "Nvidia", "OpenAI"])
def test_a_name_from_elsewhere_is_found_behind_others(first):
    """A state or a firm that the article prints hides none behind it."""
    found = whole_of_points(OUTSIDE, SCAN, f"{first} and the Ministry of National Defense buy chips [2].")
    assert ["Ministry of National Defense"] == [words for *_, words, _ in found]
