"""A name in prose acts in the sentences of its clause."""

from __future__ import annotations

import pytest

from summarizer.check.rules.names.other_names import OTHER_NAMES
from tests.check.made import brief_of, found_scan, measure, name, points, said

TEXT = (
    "외교부는 협정을 알렸다. 국방부는 반대했다. 이 부처는 이유를 밝히지 않았다. "
    "인도네시아와 베트남은 보류했고, 라오스·미얀마는 참관했다. 캄보디아는 서명했다. "
    "두레연구소 김하늘 소장은 걱정했다. 이도윤 교수는 반겼다. 시민단체는 국방부에 답을 요구했다."
)
SCAN = found_scan(TEXT)


def _found(text: str) -> list[tuple[str, str, str]]:
    rows = [measure("Does it", "planned", 1, issuer=name("Dure Institute", "두레연구소"))]
    made = brief_of(SCAN, key_points=points(SCAN, text), policy_measures=rows)
    return [found for found in said(OTHER_NAMES, made, SCAN) if found[0] == "key_points[0]"]


@pytest.mark.parametrize(
    ("text", "korean"),
    [
        ("It is known [1]. The Ministry of Foreign Affairs is against it [2].", "국방부"),
        ("The foreign ministry is against it [2].", "국방부"),
        ("Indonesia and Vietnam put it off; Laos and Cambodia observed [4].", "미얀마"),
        ("Lee Do-yun is worried [6].", "김하늘"),
        ("A civic group demands an answer of the Ministry of Foreign Affairs [8].", "국방부"),
    ],
)
def test_a_name_in_the_place_of_another_is_objected_to(text, korean):
    """Body, state and person are objected to where the clause's sentence names another one that it leaves out."""
    assert [("key_points[0]", "contradiction", korean)] == _found(text)


@pytest.mark.parametrize(
    "text",
    [
        "The Ministry of Foreign Affairs announced it [1], and the Ministry of National Defense is against it [2].",
        "The Ministry of National Defense gives no reason [3].",
        "Indonesia and Vietnam put it off; Laos and Myanmar observed [4].",
        "South Korea is against it [2].",
        "The defence ministry is against it [2].",
        "Kim Ha-neul is worried [6].",
        "Unlike the Ministry of Foreign Affairs, the Ministry of National Defense is against it [1][2].",
    ],
)
def test_right_names_pass_in_silence(text):
    """A carried subject, short forms, home, and names of any cited sentence of the clause are no fault."""
    assert [] == _found(text)
