"""A speaker's role is what the printed title says."""

from __future__ import annotations

import pytest

from summarizer.check.rules.names.titles import TITLES
from tests.check.made import brief_of, found_scan, objections, said, speaker, whole


def _person(text: str, role: str | None, affiliation: dict[str, str] | None = None) -> list[tuple[str, str, str]]:
    scan = found_scan(text)
    who = {"english": "Kim Ha-neul", "korean": "김하늘", "role": role, "affiliation": affiliation}
    return said(TITLES, brief_of(scan, speakers=[speaker(who, "A view.", 1)]), scan)


@pytest.mark.parametrize(
    ("text", "role", "korean"),
    [
        ("김하늘 누리대 교수는 데이터를 열자고 말했다.", "CEO", "교수"),
        ("김하늘 외교부 차관은 데이터를 열자고 말했다.", "Minister of Foreign Affairs", "차관"),
        ("김하늘 외교부 장관은 데이터를 열자고 말했다.", "professor", "장관"),
    ],
)
def test_another_title_is_named(text, role, korean):
    """A role of a small table that the article gives the person nowhere is objected to."""
    assert [("speakers[0]", "contradiction", korean)] == _person(text, role)


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("김하늘 누리대 교수는 데이터를 열자고 말했다.", "professor"),
        ("김하늘 외교부 차관은 데이터를 열자고 말했다.", "Vice Minister of Foreign Affairs"),
        ("김하늘 외교부 차관은 데이터를 열자고 말했다.", "Deputy Minister of Foreign Affairs"),
        ("김하늘 한빛테크 대표는 데이터를 열자고 말했다.", "CEO"),
        ("김하늘 누리대 교수는 데이터를 열자고 말했다. 한빛테크 대표이기도 한 김하늘 교수다.", "CEO"),
        ("김하늘 두레연구소 소장은 데이터를 열자고 말했다.", "head of the institute"),
        ("김하늘 경제부총리는 데이터를 열자고 말했다.", "Deputy Prime Minister"),
        ("김하늘 두레연구소 소장은 데이터를 열자고 말했다.", None),
        ("김하늘 두레군수는 데이터를 열자고 말했다.", "head of Dure County"),
        ("김하늘 도지사는 데이터를 열자고 말했다.", "head of the province"),
        ("회사 재무총괄 김하늘 전무는 데이터를 열자고 말했다.", "Chief financial officer"),
    ],
)
def test_right_titles_pass_in_silence(text, role):
    """Other words for a title, second titles, those before a name, and titles outside of the table are no fault."""
    assert [] == _person(text, role)


@pytest.mark.parametrize(
    ("title", "role"),
    [
        ("연구위원", "Director"),
        ("선임연구위원", "Professor"),
        ("책임연구원", "President"),
        ("교수", "Research fellow"),
        ("의원", "Attorney"),
        ("대변인", "Ambassador"),
    ],
)
def test_a_rank_that_no_word_of_the_title_has_is_named(title, role):
    """The titles of research, teaching and politics do not stand for one another."""
    assert [("speakers[0]", "contradiction", title)] == _person(f"김하늘 두레연구소 {title}은 말했다.", role)


@pytest.mark.parametrize(
    ("title", "role"),
    [
        ("수석연구원", "Senior Researcher"),
        ("상무", "Executive director"),
        ("총장 직무대행", "Acting president"),
        ("선임연구위원", "Senior Research Fellow, head of the report"),
        ("과장", "Director of AI industry"),
        ("정책관", "Director-General"),
        ("사무국장", "head of the secretariat"),
    ],
)
def test_one_fitting_word_of_a_role_is_enough(title, role):
    """A role is right as soon as one of its words fits the title, a standing behind it aside."""
    assert [] == _person(f"김하늘 두레연구소 {title}은 말했다.", role)


@pytest.mark.parametrize(
    ("english", "found"), [("the chief executive of a chip firm", 1), ("an executive of a chip firm", 0)]
)
def test_the_rank_of_somebody_without_a_name_is_held_against_the_phrase(english, found):
    """한 임원 is an executive, not the chief one."""
    scan = found_scan("반도체 업체의 한 임원은 시험이 길다고 말했다.")
    who = {"english": english, "korean": "한 임원", "role": None, "affiliation": None}

    assert found == len(said(TITLES, brief_of(scan, speakers=[speaker(who, "A view.", 1)]), scan))


def test_the_english_words_at_fault_are_told():
    """With the Korean rank and its English."""
    scan = found_scan("반도체 업체의 한 임원은 시험이 길다고 말했다.")
    who = {"english": "the chief executive of a chip firm", "korean": "한 임원", "role": None, "affiliation": None}
    (found,) = objections(TITLES, brief_of(scan, speakers=[speaker(who, "A view.", 1)]), scan)

    assert "not of 'chief executive'" in found.says


def test_the_title_behind_a_name_that_nobody_found_is_held_against_the_role():
    """계영후 추진단장 is a head and no lawmaker, whether or not the finders know the person."""
    scan = found_scan("계영후 AI캠퍼스추진단장은 일정에 차질이 없다고 말했다.")

    def found(role: str) -> int:
        who = {"english": "Kye Young-hoo", "korean": "계영후", "role": role, "affiliation": None}
        return len(said(TITLES, brief_of(scan, speakers=[speaker(who, "A view.", 1)]), scan))

    assert (1, 0) == (found("Lawmaker"), found("Head of the task force"))


def test_a_role_beside_a_fitting_description_is_held_against_the_title_by_itself():
    """'An executive' with the role of a professor is at odds with 한 임원."""
    scan = found_scan("반도체 업체의 한 임원은 시험이 길다고 말했다.")
    who = {"english": "an executive", "korean": "한 임원", "role": "Professor", "affiliation": None}

    assert 1 == len(said(TITLES, brief_of(scan, speakers=[speaker(who, "A view.", 1)]), scan))


def of_role(text, korean, english, role):
    """Return what is objected to a speaker with this role."""
    scan = found_scan(text)
    who = {"english": english, "korean": korean, "role": role, "affiliation": None}
    return [found[1] for found in whole(TITLES, brief_of(scan, speakers=[speaker(who, "A view.", 1)]), scan)]


@pytest.mark.parametrize(
    ("text", "korean", "english", "role", "expected"),
    [
        ("김하늘 외교부 장관은 말했다.", "김하늘", "Kim Ha-neul", "Minister", []),
        (
            "김하늘 외교부 장관은 말했다.",
            "김하늘",
            "Kim Ha-neul",
            "Vice Minister",
            ["[1] calls 김하늘 장관 (Minister), not 'Vice Minister'."],
        ),
        (
            "김하늘 외교부 장관은 말했다.",
            "김하늘",
            "Kim Ha-neul",
            "Professor",
            ["[1] calls 김하늘 장관 (Minister), not 'Professor'."],
        ),
        (
            "김하늘 외교부 장관은 말했다.",
            "김하늘",
            "Kim Ha-neul",
            "Director",
            ["[1] calls 김하늘 장관 (Minister), not 'Director'."],
        ),
        (
            "김하늘 외교부 장관은 말했다.",
            "김하늘",
            "Kim Ha-neul",
            "Lawmaker",
            ["[1] calls 김하늘 장관 (Minister), not 'Lawmaker'."],
        ),
        (
            "김하늘 외교부 장관은 말했다.",
            "김하늘",
            "Kim Ha-neul",
            "spokesperson",
            ["[1] calls 김하늘 장관 (Minister), not 'spokesperson'."],
        ),
        (
            "김하늘 외교부 장관은 말했다.",
            "김하늘",
            "Kim Ha-neul",
            "CEO",
            ["[1] calls 김하늘 장관 (Minister), not 'CEO'."],
        ),
        ("김하늘 외교부 장관은 말했다.", "김하늘", "Kim Ha-neul", "observer", []),
        ("김하늘 외교부 장관은 말했다.", "김하늘", "Kim Ha-neul", None, []),
        ("김하늘 외교부 장관 후보자는 말했다.", "김하늘", "Kim Ha-neul", "Minister nominee", []),
        ("김하늘 누리대 총장 직무대행은 말했다.", "김하늘", "Kim Ha-neul", "Professor", []),
        ("김하늘 교수는 말했다. 대표이자 김하늘 교수다.", "김하늘", "Kim Ha-neul", "CEO", []),
        ("김하늘 교수는 말했다. 대표이면서 김하늘 교수다.", "김하늘", "Kim Ha-neul", "CEO", []),
        ("김하늘 교수는 말했다. 대표를 겸하는 김하늘 교수다.", "김하늘", "Kim Ha-neul", "CEO", []),
        (
            "김하늘 교수는 말했다. 대표를 만난 김하늘 교수다.",
            "김하늘",
            "Kim Ha-neul",
            "CEO",
            ["[1] calls 김하늘 교수 (Professor), not 'CEO'."],
        ),
        (
            "김하늘 교수는 말했다.",
            "김하늘 교수",
            "Kim Ha-neul",
            "CEO",
            ["[1] calls 김하늘 교수 (Professor), not 'CEO'."],
        ),
        ("업체의 한 임원도 말했다.", "한 임원", "a professor", None, ["[1] speaks of 임원, not of 'professor'."]),
        ("업체의 한 임원도 말했다.", "한 임원", "somebody", "Lawyer", ["[1] speaks of 임원, not of 'Lawyer'."]),
        (
            "업체의 한 대표도 말했다.",
            "한 대표",
            "a professor",
            None,
            ["[1] speaks of 대표 (Representative), not of 'professor'."],
        ),
        (
            "업체의 한 대표도 말했다.",
            "한 대표",
            "somebody",
            "Lawyer",
            ["[1] speaks of 대표 (Representative), not of 'Lawyer'."],
        ),
        ("업체의 한 관계자도 말했다.", "한 관계자", "a professor", None, ["[1] speaks of 관계자, not of 'professor'."]),
        ("업체의 한 관계자도 말했다.", "한 관계자", "an official", "Official of the governor's office", []),
        ("업체의 한 관계자도 말했다.", "한 관계자", "somebody", "Lawyer", ["[1] speaks of 관계자, not of 'Lawyer'."]),
        (
            "업체의 한 이사도 말했다.",
            "한 이사",
            "a professor",
            None,
            ["[1] speaks of 이사 (Director), not of 'professor'."],
        ),
        (
            "업체의 한 이사도 말했다.",
            "한 이사",
            "somebody",
            "Lawyer",
            ["[1] speaks of 이사 (Director), not of 'Lawyer'."],
        ),
        ("업체의 한 교수도 말했다.", "한 교수", "a professor", None, []),
        (
            "업체의 한 교수도 말했다.",
            "한 교수",
            "somebody",
            "Lawyer",
            ["[1] speaks of 교수 (Professor), not of 'Lawyer'."],
        ),
        (
            "업체의 한 연구위원도 말했다.",
            "한 연구위원",
            "a professor",
            None,
            ["[1] speaks of 연구위원 (Research Fellow), not of 'professor'."],
        ),
        (
            "업체의 한 연구위원도 말했다.",
            "한 연구위원",
            "somebody",
            "Lawyer",
            ["[1] speaks of 연구위원 (Research Fellow), not of 'Lawyer'."],
        ),
        (
            "업체의 한 연구원도 말했다.",
            "한 연구원",
            "a professor",
            None,
            ["[1] speaks of 연구원 (Researcher), not of 'professor'."],
        ),
        (
            "업체의 한 연구원도 말했다.",
            "한 연구원",
            "somebody",
            "Lawyer",
            ["[1] speaks of 연구원 (Researcher), not of 'Lawyer'."],
        ),
        (
            "업체의 한 사장도 말했다.",
            "한 사장",
            "a professor",
            None,
            ["[1] speaks of 사장 (President), not of 'professor'."],
        ),
        (
            "업체의 한 사장도 말했다.",
            "한 사장",
            "somebody",
            "Lawyer",
            ["[1] speaks of 사장 (President), not of 'Lawyer'."],
        ),
        (
            "업체의 한 팀장도 말했다.",
            "한 팀장",
            "a professor",
            None,
            ["[1] speaks of 팀장 (Team Leader), not of 'professor'."],
        ),
        (
            "업체의 한 팀장도 말했다.",
            "한 팀장",
            "somebody",
            "Lawyer",
            ["[1] speaks of 팀장 (Team Leader), not of 'Lawyer'."],
        ),
        (
            "업체의 한 소장도 말했다.",
            "한 소장",
            "a professor",
            None,
            ["[1] speaks of 소장 (Director), not of 'professor'."],
        ),
        (
            "업체의 한 소장도 말했다.",
            "한 소장",
            "somebody",
            "Lawyer",
            ["[1] speaks of 소장 (Director), not of 'Lawyer'."],
        ),
        (
            "업체의 한 변호사도 말했다.",
            "한 변호사",
            "a professor",
            None,
            ["[1] speaks of 변호사 (Attorney), not of 'professor'."],
        ),
        ("업체의 한 변호사도 말했다.", "한 변호사", "somebody", "Lawyer", []),
        (
            "업체의 한 의원도 말했다.",
            "한 의원",
            "a professor",
            None,
            ["[1] speaks of 의원 (Lawmaker), not of 'professor'."],
        ),
        (
            "업체의 한 의원도 말했다.",
            "한 의원",
            "somebody",
            "Lawyer",
            ["[1] speaks of 의원 (Lawmaker), not of 'Lawyer'."],
        ),
        ("한 주민은 말했다.", "한 주민", "a professor", None, []),
        (
            "팽하루 과장은 말했다.",
            "팽하루",
            "Paeng",
            "Professor",
            ["[1] calls 팽하루 과장 (Director), not 'Professor'."],
        ),
        ("팽하루 과장은 말했다.", "팽하루", "Paeng", "Director", []),
        (
            "팽하루 새 솔 과장은 말했다.",
            "팽하루",
            "Paeng",
            "Professor",
            ["[1] calls 팽하루 과장 (Director), not 'Professor'."],
        ),
        (
            "팽하루 새 솔 가온 과장은 말했다.",
            "팽하루",
            "Paeng",
            "Professor",
            ["[1] calls 팽하루 과장 (Director), not 'Professor'."],
        ),
        (
            "팽하루 과장이 말했다.",
            "팽하루",
            "Paeng",
            "Professor",
            ["[1] calls 팽하루 과장 (Director), not 'Professor'."],
        ),
        (
            "팽하루 과장도 말했다.",
            "팽하루",
            "Paeng",
            "Professor",
            ["[1] calls 팽하루 과장 (Director), not 'Professor'."],
        ),
        (
            "팽하루 과장에게 말했다.",
            "팽하루",
            "Paeng",
            "Professor",
            ["[1] calls 팽하루 과장 (Director), not 'Professor'."],
        ),
    ],
)
def test_a_role_is_held_against_each_title(text, korean, english, role, expected):
    """Of named persons, second titles, nameless ones, and titles behind unknown names."""
    assert expected == of_role(text, korean, english, role)


@pytest.mark.parametrize(
    ("text", "person", "expected"),
    [
        (
            "회의가 열렸다. 김하늘 외교부 장관은 말했다.",
            {"english": "Kim Ha-neul", "korean": "김하늘", "role": "Professor"},
            ("[2] calls 김하늘 장관 (Minister), not 'Professor'.", "장관", "Professor", "2"),
        ),
        (
            "회의가 열렸다. 김하늘 지회장은 말했다.",
            {"english": "Kim Ha-neul", "korean": "김하늘", "role": "Professor"},
            ("[2] calls 김하늘 회장 (Chairperson), not 'Professor'.", "회장", "Professor", "2"),
        ),
        (
            "회의가 열렸다. 계영후 AI캠퍼스추진단장은 말했다.",
            {"english": "Kye Young-hoo", "korean": "계영후", "role": "Lawmaker"},
            ("[2] calls 계영후 추진단장, not 'Lawmaker'.", "추진단장", "Lawmaker", "2"),
        ),
        (
            "회의가 열렸다. 업체의 한 임원도 말했다.",
            {"english": "a professor", "korean": "한 임원"},
            ("[2] speaks of 임원, not of 'professor'.", "임원", "a professor", "2"),
        ),
    ],
)
def test_a_title_is_told_with_its_sentence_and_the_words_at_fault(text, person, expected):
    """The role, or the whole description of somebody without a name."""
    scan = found_scan(text)
    made = brief_of(scan, speakers=[speaker(person, "A view.", 2)])

    assert [("speakers[0]", *expected)] == whole(TITLES, made, scan)
