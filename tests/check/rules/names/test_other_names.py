"""A name in prose acts in the sentences of its clause."""

from __future__ import annotations

import pytest

from summarizer.check.rules.names.other_names import OTHER_NAMES
from tests.check.made import brief_of, found_scan, id_of, measure, name, points, said, whole_of_points

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
        ("Lee Do-yun and Kim Ha-neul are worried [6].", "김하늘"),
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
        "The Ministry of Justice is against it [2].",
        "The Ministry of Foreign Affairs announced it [1]; one asks the Ministry of Foreign Affairs [8].",
        "The defence ministry is against it [2].",
        "Kim Ha-neul is worried [6].",
        "Unlike the Ministry of Foreign Affairs, the Ministry of National Defense is against it [1][2].",
    ],
)
def test_right_names_pass_in_silence(text):
    """A carried subject, short forms, home, and names of any cited sentence of the clause are no fault."""
    assert [] == _found(text)


def test_the_owner_with_whom_an_article_begins_need_not_stand_again():
    """A firm that the lead names may own what another body speaks of; as who acts it is objected to."""
    text = "한빛통신이 과징금을 물었다. 회사는 다투기로 했다. 소비자원은 기준을 냈다. 공정위 관계자는 첫 사례라고 했다."
    scan = found_scan(text)
    rows = [
        measure("Pays", "planned", 1, issuer=name("Hanbit Telecom", "한빛통신")),
        measure("Fines it", "planned", 4, issuer=name("Korea Fair Trade Commission", "공정위")),
    ]

    def found(said_so: str) -> list[str]:
        made = brief_of(scan, key_points=points(scan, said_so), policy_measures=rows)
        return [korean for claim, _, korean in said(OTHER_NAMES, made, scan) if claim == "key_points[0]"]

    assert [] == found("An official calls Hanbit Telecom's fine the first [4].")
    assert ["공정위"] == found("Hanbit Telecom calls it the first case [4].")


def test_a_body_of_the_list_of_names_is_looked_for_too():
    """A name without a row has its Korean in the brief's list: one that its sentence does not print is objected to."""
    scan = found_scan("나래협회는 반겼다. 법무부는 안을 냈다. 기준은 내년에 바뀐다.")
    names = [name("Narae Association", "나래협회")]
    rows = [measure("Proposes it", "planned", 2, issuer=name("Ministry of Justice", "법무부"))]

    def found(said_so: str) -> list[str]:
        made = brief_of(scan, key_points=points(scan, said_so), policy_measures=rows, names=names)
        return [korean for claim, _, korean in said(OTHER_NAMES, made, scan) if claim == "key_points[0]"]

    assert ["법무부"] == found("Narae Association has proposed it [2].")
    assert [] == found("Narae Association welcomes it [1].")


def test_a_city_may_be_called_by_its_kind():
    """시는 is the city that the text speaks of, whoever else acts in the sentence."""
    scan = found_scan("단솔시는 기금을 만든다. 나래협회는 반대했다. 목표액은 시가 절반, 나래협회가 절반을 낸다.")
    rows = [
        measure("Pays", "planned", 1, issuer=name("Dansol City", "단솔시")),
        measure("Pays", "planned", 2, issuer=name("Narae Association", "나래협회")),
    ]

    def found(said_so: str) -> list[str]:
        made = brief_of(scan, key_points=points(scan, said_so), policy_measures=rows)
        return [korean for claim, _, korean in said(OTHER_NAMES, made, scan) if claim == "key_points[0]"]

    assert [] == found("Dansol City pays half [3].")
    assert ["나래협회"] == found("Dansol City is against it [2].")


@pytest.mark.parametrize("where", ["caveats", "follow_up", "consequences"])
def test_what_is_not_told_of_a_sentence_passes_in_silence(where):
    """Caveats, consequences and questions to follow up may name whom they like."""
    made = brief_of(SCAN, **{where: ["Why is the Ministry of Foreign Affairs against it [2]?"]})
    assert [] == said(OTHER_NAMES, made, SCAN)


WHOLE = found_scan(
    "외교부는 협정을 알렸다. 국방부는 반대했다. 이 부처는 밝히지 않았다. "
    "인도네시아와 베트남은 보류했고, 라오스·미얀마는 참관했다. 캄보디아는 서명했다. "
    "김하늘 두레연구소 소장은 걱정했다. 이도윤 교수는 반겼다. 시민단체는 국방부에 답을 요구했다. "
    "도는 웃었다. 네이버와 카카오가 왔다. 비가 왔다. 눈이 왔다. 한국은 컸다. 일본 대표단 관계자는 말했다."
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The Ministry of Foreign Affairs is against it [2].",
            [
                (
                    "[2] names 국방부 (Ministry of National Defense) and nothing of Ministry of Foreign Affairs.",
                    "국방부",
                    "Ministry of Foreign Affairs",
                    "2",
                )
            ],
        ),
        ("The Ministry of Foreign Affairs is against it [1][2].", []),
        ("The Ministry of Foreign Affairs is against it [1], says it [2].", []),
        ("The Ministry of Foreign Affairs says nothing [3].", []),
        ("The Ministry of National Defense says nothing [3].", []),
        ("The Ministry of Foreign Affairs's view [2].", []),
        ("The Ministry of Foreign Affairs' view [2].", []),
        ("The Ministry of National Defense's view [1].", []),
        (
            "Cambodia puts it off [4].",
            [("[4] names 인도네시아 (Indonesia) and nothing of Cambodia.", "인도네시아", "Cambodia", "4")],
        ),
        (
            "Indonesia signs it [5].",
            [("[5] names 캄보디아 (Cambodia) and nothing of Indonesia.", "캄보디아", "Indonesia", "5")],
        ),
        (
            "Laos and Myanmar sign it [5].",
            [
                ("[5] names 캄보디아 (Cambodia) and nothing of Laos.", "캄보디아", "Laos", "5"),
                ("[5] names 캄보디아 (Cambodia) and nothing of Myanmar.", "캄보디아", "Myanmar", "5"),
            ],
        ),
        ("Japan signs it [5].", [("[5] names 캄보디아 (Cambodia) and nothing of Japan.", "캄보디아", "Japan", "5")]),
        ("South Korea signs it [5].", []),
        (
            "Lee Do-yun is worried [6].",
            [("[6] names 김하늘 (Kim Ha-neul) and nothing of Lee Do-yun.", "김하늘", "Lee Do-yun", "6")],
        ),
        (
            "Kim Ha-neul is glad [7].",
            [("[7] names 이도윤 (Lee Do-yun) and nothing of Kim Ha-neul.", "이도윤", "Kim Ha-neul", "7")],
        ),
        (
            "Kim Ha-neul and Lee Do-yun are glad [7].",
            [("[7] names 이도윤 (Lee Do-yun) and nothing of Kim Ha-neul.", "이도윤", "Kim Ha-neul", "7")],
        ),
        (
            "The Ministry of Foreign Affairs asks [8].",
            [
                (
                    "[8] names 국방부 (Ministry of National Defense) and nothing of Ministry of Foreign Affairs.",
                    "국방부",
                    "Ministry of Foreign Affairs",
                    "8",
                )
            ],
        ),
        ("The Ministry of Foreign Affairs laughs [9].", []),
        (
            "Naver came [2].",
            [("[2] names 국방부 (Ministry of National Defense) and nothing of Naver.", "국방부", "Naver", "2")],
        ),
        ("Naver came [11].", []),
        (
            "The Ministry of Foreign Affairs came [10].",
            [
                (
                    "[10] names 네이버 (NAVER) and nothing of Ministry of Foreign Affairs.",
                    "네이버",
                    "Ministry of Foreign Affairs",
                    "10",
                )
            ],
        ),
        ("Cambodia came [11].", []),
    ],
)
def test_each_name_of_a_clause_is_looked_for_in_its_sentences(text, expected):
    """Carried subjects, owners, lists and home pass; what acts instead is told."""
    assert expected == whole_of_points(OTHER_NAMES, WHOLE, text)


CARRIED = found_scan(
    "외교부는 협정을 알렸다. 비가 왔다. 눈이 왔다. 해가 떴다. 달이 떴다. 국방부 안에서 말했다. "
    "국방부 안에서 또 말했다. "
    "국방부는 말했다. 그는 웃었다. 이 회사는 웃었다. 두 회사가 왔다. 도의 일이다. 국방부와 시는 왔다."
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Ministry of Foreign Affairs says so [2].", []),
        ("The Ministry of Foreign Affairs says so [3].", []),
        ("The Ministry of Foreign Affairs says so [4].", []),
        ("The Ministry of Foreign Affairs says so [5].", []),
        ("The Ministry of Foreign Affairs says so [6].", []),
        (
            "The Ministry of Foreign Affairs says so [7].",
            [
                (
                    "[7] names 국방부 (Ministry of National Defense) and nothing of Ministry of Foreign Affairs.",
                    "국방부",
                    "Ministry of Foreign Affairs",
                    "7",
                )
            ],
        ),
        (
            "The Ministry of Foreign Affairs says so [8].",
            [
                (
                    "[8] names 국방부 (Ministry of National Defense) and nothing of Ministry of Foreign Affairs.",
                    "국방부",
                    "Ministry of Foreign Affairs",
                    "8",
                )
            ],
        ),
        ("The Ministry of Foreign Affairs says so [9].", []),
        ("The Ministry of Foreign Affairs says so [10].", []),
        ("The Ministry of Foreign Affairs says so [11].", []),
        ("The Ministry of Foreign Affairs says so [12].", []),
        ("The Ministry of Foreign Affairs says so [13].", []),
    ],
)
def test_a_subject_is_carried_on_over_six_sentences(text, expected):
    """Or by a word that stands for it."""
    assert expected == whole_of_points(OTHER_NAMES, CARRIED, text)


def test_home_is_no_other_name():
    """What the article says of South Korea is often said without it."""
    scan = found_scan("한국은 협정에 서명했다. 일본은 빠졌다. 중국은 서명했다.")
    assert [] == whole_of_points(OTHER_NAMES, scan, "Japan signed it [1].")
    assert 1 == len(whole_of_points(OTHER_NAMES, scan, "Japan signed it [3]."))


def test_the_label_of_a_figure_may_name_another():
    """What a figure is called within its braces is said of the clause."""
    scan = found_scan("외교부는 협정을 알렸다. 국방부는 30곳에 반대했다.")
    (found,) = whole_of_points(
        OTHER_NAMES, scan, f"The {{{id_of(scan, '30곳')}:Ministry of Foreign Affairs offices}} are against it [2]."
    )
    assert ("국방부", "Ministry of Foreign Affairs") == found[1:3]
