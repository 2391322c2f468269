"""What a correction takes back is told nowhere else as a fact."""

from __future__ import annotations

import pytest

from summarizer.check.rules.citations.retractions import RETRACTIONS
from tests.check.made import brief_of, found_scan, investment, points, said, whole, worded

TEXT = (
    "[바로잡습니다] 본지는 11일 해솔시가 AI 센터에 50억원을 투자한다고 보도했습니다. "
    "확인 결과 투자액은 50억원이 아니라 30억원입니다. 직원은 모두 12명입니다."
)
CITY = ("Haesol City", "해솔시")


def _found(amount: str, point: str = "Nothing [1].", **fields: object) -> list[tuple[str, str, str]]:
    scan = found_scan(TEXT)
    corrections = [
        {"evidence": [1, 2], "was": worded(scan, "{50억원} for the centre"), "now": worded(scan, "{30억원} for it")}
    ]
    rows = [investment(scan, CITY, amount, 1, 2, **fields)]
    made = brief_of(
        scan,
        article_kind="correction",
        corrections=corrections,
        investments=rows,
        key_points=points(scan, point),
        caveats=[worded(scan, "The {50억원} was reported at first [1].")],
    )
    return said(RETRACTIONS, made, scan)


def test_a_retracted_amount_as_a_row_is_named():
    """A row with the amount that the notice takes back is objected to."""
    assert [("investments[0]", "contradiction", "50억원")] == _found("50억원")


def test_a_retracted_amount_in_prose_is_named():
    """A point that gives the retracted amount as a fact is objected to."""
    assert [("key_points[0]", "contradiction", "50억원")] == _found("30억원", "The city invests {50억원} [1].")


@pytest.mark.parametrize(
    ("amount", "point", "fields"),
    [
        ("30억원", "The city invests {30억원} [2].", {}),
        ("30억원", "The paper had reported {50억원}; it is {30억원} [1][2].", {}),
        ("30억원", "It is {30억원}, not {50억원} [2].", {}),
        ("50억원", "Nothing [1].", {"note": "Retracted: {30억원} is right"}),
        ("30억원", "The centre has {12명} [3]; the report was of {11일} [1].", {}),
    ],
)
def test_what_is_right_now_passes_in_silence(amount, point, fields):
    """The corrected amount, what is told as wrong, and other figures are no fault."""
    assert [] == _found(amount, point, **fields)


def test_an_article_that_corrects_nothing_has_nothing_to_take_back():
    """'아니라' in ordinary news retracts nothing."""
    scan = found_scan("해솔시는 50억원이 아니라 30억원을 투자한다.")
    rows = [investment(scan, CITY, "50억원", 1)]

    assert [] == said(RETRACTIONS, brief_of(scan, investments=rows), scan)


@pytest.mark.parametrize(("kind", "found"), [("news", []), ("correction", ["50억원"])])
def test_what_a_mended_article_tells_elsewhere_is_a_fact(kind, found):
    """A note at the end takes its error back, and not the other figures of its sentence that the article tells."""
    scan = found_scan(
        "해솔시는 50억원을 쓴다. 바로잡습니다: 50억원짜리 사업의 직원을 12명으로 적었으나 21명이 맞습니다."
    )
    noted = {"evidence": [2], "was": worded(scan, "{12명} for {50억원}"), "now": worded(scan, "{21명}")}
    made = brief_of(
        scan,
        article_kind=kind,
        corrections=[noted],
        key_points=points(scan, "It costs {50억원} [1].", "It has {12명} [2]."),
    )

    assert [*found, "12명"] == [korean for _, _, korean in said(RETRACTIONS, made, scan)]


@pytest.mark.parametrize(
    "text",
    [
        "해솔시가 센터를 짓는다. 바로잡습니다. 50억원으로 적었으나 30억원이 맞습니다.",
        "해솔시가 센터를 짓는다. 바로잡습니다: 50억원은 잘못입니다. 30억원이 맞습니다.",
    ],
)
def test_what_only_a_note_tells_is_taken_back(text):
    """The sentences of a note tell nothing as a fact, whether the correction cites them or they call themselves so."""
    scan = found_scan(text)
    noted = {"evidence": [3], "was": worded(scan, "{50억원} for it"), "now": worded(scan, "{30억원} for it")}
    made = brief_of(scan, corrections=[noted], key_points=points(scan, "It costs {50억원} [1]."))

    assert ["50억원"] == [korean for _, _, korean in said(RETRACTIONS, made, scan)]


def of_notice(text, prose, kind):
    """Return what is objected to a point of an article of a kind."""
    scan = found_scan(text)
    made = brief_of(scan, key_points=points(scan, prose), article_kind=kind)
    return [found[1:] for found in whole(RETRACTIONS, made, scan)]


@pytest.mark.parametrize(
    ("text", "prose", "kind", "expected"),
    [
        (
            "바로잡습니다. 투자액은 50억원이 아니라 30억원이다.",
            "It is {50억원} [2].",
            "news",
            [("[2] takes 50억원 back; the claim gives it as a fact.", "50억원", "5 billion won", "2")],
        ),
        (
            "바로 잡습니다. 투자액은 50억원이 아니라 30억원이다.",
            "It is {50억원} [2].",
            "news",
            [("[2] takes 50억원 back; the claim gives it as a fact.", "50억원", "5 billion won", "2")],
        ),
        (
            "정정합니다. 투자액은 50억원이 아니라 30억원이다.",
            "It is {50억원} [2].",
            "news",
            [("[2] takes 50억원 back; the claim gives it as a fact.", "50억원", "5 billion won", "2")],
        ),
        ("투자액은 50억원이 아니라 30억원이다. 눈이 온다.", "It is {50억원} [1].", "news", []),
        (
            "투자액은 50억원이 아니라 30억원이다. 눈이 온다.",
            "It is {50억원} [1].",
            "correction",
            [("[1] takes 50억원 back; the claim gives it as a fact.", "50억원", "5 billion won", "1")],
        ),
        (
            "투자액은 50억원이 아닌 30억원이다. 눈이 온다.",
            "It is {50억원} [1].",
            "correction",
            [("[1] takes 50억원 back; the claim gives it as a fact.", "50억원", "5 billion won", "1")],
        ),
        (
            "투자액은 50억원 규모가 아니고 30억원이다. 눈이 온다.",
            "It is {50억원} [1].",
            "correction",
            [("[1] takes 50억원 back; the claim gives it as a fact.", "50억원", "5 billion won", "1")],
        ),
        (
            "투자액은 50억원 아니라, 30억원이다.",
            "It is {50억원} [1].",
            "correction",
            [("[1] takes 50억원 back; the claim gives it as a fact.", "50억원", "5 billion won", "1")],
        ),
        ("투자액은 50억원이고 아주 크고 또 큰 집이 아니라 30억원이다.", "It is {50억원} [1].", "correction", []),
        ("투자액은 50억원이 아니라 30억원이다.", "It is {30억원} [1].", "correction", []),
        ("시는 모두 50억원을 쓴다. 승인액은 50억원이 아니라 30억원이다.", "It is {50억원} [1].", "correction", []),
        ("날은 3일이 아니라 4일이다.", "It is on {3일} [1].", "correction", []),
        ("투자액은 50억원이 아니라 30억원이다.", "It is {50억원}, wrong [1].", "correction", []),
        ("투자액은 50억원이 아니라 30억원이다.", "It is {50억원}, incorrect [1].", "correction", []),
        ("투자액은 50억원이 아니라 30억원이다.", "It is {50억원}, corrected [1].", "correction", []),
        ("투자액은 50억원이 아니라 30억원이다.", "It is {50억원}, retracted [1].", "correction", []),
        ("투자액은 50억원이 아니라 30억원이다.", "It is {50억원}, erroneous [1].", "correction", []),
        ("투자액은 50억원이 아니라 30억원이다.", "It is {50억원}, mistaken [1].", "correction", []),
        ("투자액은 50억원이 아니라 30억원이다.", "It is {50억원}, an error [1].", "correction", []),
        ("투자액은 50억원이 아니라 30억원이다.", "It is {50억원}, instead of it [1].", "correction", []),
        ("투자액은 50억원이 아니라 30억원이다.", "It is {50억원}, rather than it [1].", "correction", []),
        ("투자액은 50억원이 아니라 30억원이다.", "It is {50억원}, not it [1].", "correction", []),
        ("투자액은 50억원이 아니라 30억원이다.", "It is {50억원}, previously [1].", "correction", []),
        ("투자액은 50억원이 아니라 30억원이다.", "It is {50억원}, earlier [1].", "correction", []),
        ("투자액은 50억원이 아니라 30억원이다.", "It is {50억원}, as it had it [1].", "correction", []),
        ("투자액은 50억원이 아니라 30억원이다.", "It is {50억원}, originally [1].", "correction", []),
        ("투자액은 50억원이 아니라 30억원이다.", "It is {50억원}, initially [1].", "correction", []),
        ("투자액은 50억원이 아니라 30억원이다.", "It is {50억원}, misreported [1].", "correction", []),
        ("투자액은 50억원이 아니라 30억원이다.", "It is {50억원}, misstated [1].", "correction", []),
        ("투자액은 50억원이 아니라 30억원이다.", "It is {50억원}, no longer [1].", "correction", []),
        ("투자액은 50억원이 아니라 30억원이다.", "It is {50억원}, withdrawn [1].", "correction", []),
        ("투자액은 50억원이 아니라 30억원이다.", "It is {50억원}, false [1].", "correction", []),
        ("투자액은 50억원이 아니라 30억원이다.", "It is {50억원}, inaccurate [1].", "correction", []),
        ("투자액은 50억원이 아니라 30억원이다.", "It is {50억원}, fixed [1].", "correction", []),
        ("투자액은 50억원이 아니라 30억원이다.", "It is {50억원}, amended [1].", "correction", []),
        ("투자액은 50억원이 아니라 30억원이다.", "It is {50억원}, revised [1].", "correction", []),
        (
            "투자액은 50억원이 아니라 30억원이다.",
            "It is {50억원}, large [1].",
            "correction",
            [("[1] takes 50억원 back; the claim gives it as a fact.", "50억원", "5 billion won", "1")],
        ),
    ],
)
def test_what_is_taken_back_is_told_by_the_text_and_the_corrections(text, prose, kind, expected):
    """In corrections alone, and not where the claim says so."""
    assert expected == of_notice(text, prose, kind)


def test_a_retracted_amount_behind_another_figure_is_named():
    """What stands as it was hides nothing."""
    scan = found_scan(
        "[바로잡습니다] 본지는 11일 해솔시가 도로에 20억원을, AI 센터에 50억원을 투자한다고 보도했습니다. "
        "확인 결과 센터 투자액은 50억원이 아니라 30억원입니다."
    )
    was, now = worded(scan, "{50억원} for the centre"), worded(scan, "{30억원} for it")
    made = brief_of(
        scan,
        article_kind="correction",
        corrections=[{"evidence": [1, 2], "was": was, "now": now}],
        key_points=points(scan, "The city invests {20억원} in roads and {50억원} in a centre [1]."),
    )

    assert [("key_points[0]", "contradiction", "50억원")] == said(RETRACTIONS, made, scan)


def test_a_figure_that_is_right_of_another_thing_now_is_not_taken_back():
    """Of two amounts that were exchanged both are right."""
    scan = found_scan("[바로잡습니다] 가온 센터는 50억원, 누리 센터는 30억원이 맞기에 바로잡습니다. 착오였습니다.")
    first, second = "Gaon {%s}", "Nuri {%s}"
    exchanged = [(first, "30억원", "50억원"), (second, "50억원", "30억원")]
    corrections = [
        {"evidence": [1], "was": worded(scan, of % was), "now": worded(scan, of % now)} for of, was, now in exchanged
    ]

    def found(rows: list[dict[str, object]]) -> list[str]:
        made = brief_of(
            scan, article_kind="correction", corrections=rows, key_points=points(scan, "The centre gets {50억원} [1].")
        )
        return [korean for *_, korean in said(RETRACTIONS, made, scan)]

    assert ["50억원"] == found(corrections[1:])
    assert [] == found(corrections)
