"""Names that code knows in both languages."""

from __future__ import annotations

import pytest

from summarizer.check import Reading
from summarizer.check.prose.known_names import printed_names, said_names
from summarizer.check.prose.short_forms import is_abbreviation
from tests.check.made import brief_of, found_scan, investment, measure, name, speaker

SCAN = found_scan("한국·일본 2개국은 서명했다. 노스베일은 광주의 새솔협의회와 손잡았다. 새솔협의회는 반겼다.")


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("과기정통부", "과학기술정보통신부", True),
        ("센터", "인공지능정책비교센터", True),
        ("광주", "광주광역시", True),
        ("노스베일", "노스베일시스템", True),
        ("늘봄", "늘봄산업진흥원", False),
        ("늘봄시", "늘봄산업진흥원", False),
        ("일본", "한국", False),
    ],
)
def test_short_forms_are_told_from_other_names(one, other, expected):
    """A short form ends the long one, begins and fills half of it, or has its syllables in order."""
    assert expected is is_abbreviation(one, other) is is_abbreviation(other, one)


def test_those_of_a_list_act_as_its_last_one_does():
    """한국·일본 2개국은: both are the subject."""
    found = printed_names(1, brief_of(SCAN), Reading(SCAN))

    assert [("한국", True), ("일본", True)] == [(one.korean, one.acts) for one in found]


def test_groups_and_regions_are_known_without_a_glossary():
    """A place, and an association that is a topic, are names that may speak against others."""
    reading = Reading(SCAN)

    assert ["광주"] == [one.korean for one in printed_names(2, brief_of(SCAN), reading)]
    assert ["새솔협의회"] == [one.korean for one in printed_names(3, brief_of(SCAN), reading)]


def test_names_in_prose_are_read_longest_first_and_home_is_left_out():
    """Adjectives of states and ministries in plain words are names; 'us' and South Korea are none."""
    text = "Japanese firms told us that the foreign ministry of South Korea met the Ministry of Science and ICT."

    found = [one.text for one in said_names(text, brief_of(SCAN), Reading(SCAN))]

    assert ["Japanese", "foreign ministry", "Ministry of Science and ICT"] == found


NAMED = found_scan(
    "한국·일본 2개국은 서명했다. 노스베일은 광주의 다솜협의회와 손잡았다. 다솜협의회는 반겼다. "
    "과학기술정보통신부는 네이버와 만났다. 김하늘 외교부 장관은 웃었다. 노스베일시스템즈가 왔다. "
    "일본(도쿄) 측은 말했다. 부산시는 미국에 따르면 컸다. 일본 대표단 관계자는 웃었다. 일본 새 정부 대변인은 말했다. "
    "일본의 집은 컸다. 한국과 미국과 네이버는 만났다. 일본 등 3개국이 왔다. 누리전자협회가 컸다. "
    "이도윤 교수는 새솔 2호를 봤다. 새솔은 가온의 것이다. 경기도의회는 컸다. 서울특별시의 한 주민은 말했다. "
    "일부 부처는 가온 계획을 느슨하게 봤다. 정부는 컸다."
)
NAMED_BRIEF = brief_of(
    NAMED,
    investments=[investment(NAMED, ("Northvale Systems", "노스베일시스템즈"), None, 6)],
    policy_measures=[
        measure("Does it", "planned", 3, issuer=name("Dasom Council", "다솜협의회")),
        measure("Does it", "planned", 3, issuer=name("government", "정부")),
        measure("Does it", "planned", 3, issuer=name("Ministry of Some", "일부 부처")),
        measure("Does it", "planned", 3, official_name=name("Plan of Gaon", "가온 계획")),
    ],
    speakers=[
        speaker({"english": "Kim Ha-neul", "korean": "김하늘"}, "A view.", 5),
        speaker({"english": "A delegate", "korean": "일본 대표단 관계자"}, "A view.", 9),
    ],
    korean_models=[{"evidence": [15], "model": name("Saesol", "새솔"), "developer": name("Gaon", "가온")}],
    names=[name("Nuri Electronics Association", "누리전자협회"), name("a house", "집"), name("Loose", "느슨")],
)


def printed(number):
    """Return kind and words of each name that a sentence prints, with a mark for one that acts."""
    names = printed_names(number, NAMED_BRIEF, Reading(NAMED))
    return [f"{one.kind} {one.korean}={one.english}{' acts' * one.acts}" for one in names]


def said_of(text):
    """Return the names that prose says, with their Korean forms."""
    names = said_names(text, NAMED_BRIEF, Reading(NAMED))
    return [f"{one.kind} {one.text}@{one.start}={'|'.join(one.korean[:2])}" for one in names]


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        (1, ["country 한국=South Korea acts", "country 일본=Japan acts"]),
        (
            2,
            [
                "organisation 노스베일=Northvale Systems acts",
                "organisation 광주=광주",
                "organisation 다솜협의회=Dasom Council",
            ],
        ),
        (3, ["organisation 다솜협의회=Dasom Council acts"]),
        (4, ["organisation 과학기술정보통신부=Ministry of Science and ICT acts", "organisation 네이버=NAVER"]),
        (5, ["person 김하늘=Kim Ha-neul acts", "organisation 외교부=Ministry of Foreign Affairs acts"]),
        (6, ["organisation 노스베일시스템즈=Northvale Systems acts"]),
        (7, ["country 일본=Japan acts"]),
        (8, ["organisation 부산시=부산시 acts", "country 미국=United States acts"]),
        (9, ["country 일본=Japan acts"]),
        (10, ["country 일본=Japan acts"]),
        (11, ["country 일본=Japan"]),
        (12, ["country 한국=South Korea", "country 미국=United States", "organisation 네이버=NAVER acts"]),
        (13, ["country 일본=Japan acts"]),
        (14, ["organisation 누리전자협회=Nuri Electronics Association acts"]),
        (15, ["person 이도윤=Lee Do-yun acts", "model 새솔=Saesol"]),
        (16, ["model 새솔=Saesol acts", "organisation 가온=Gaon"]),
        (17, ["organisation 경기도의회=Gyeonggi Provincial Council acts"]),
        (18, ["organisation 서울특별시=서울특별시"]),
        (19, ["organisation 가온=Gaon"]),
    ],
)
def test_each_name_of_a_sentence_is_known_with_who_acts(number, expected):
    """Of finders, rows, lists, regions and groups; a particle, a side or a title of it makes it act."""
    assert expected == printed(number)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Japan signed", ["country Japan@0=日|일본"]),
        ("Japanese firms", ["country Japanese@0=일본|日"]),
        ("The EU and the European Union", ["country EU@4=유럽연합|EU", "country European Union@15=유럽연합|EU"]),
        ("Northvale signed", ["organisation Northvale@0=노스베일시스템즈"]),
        ("Northvale Systems signed", ["organisation Northvale Systems@0=노스베일시스템즈"]),
        ("northvale signed", []),
        ("the Dasom Council", ["organisation Dasom Council@4=다솜협의회"]),
        ("Dasom Council-led", []),
        ("council of Seoul", []),
        ("South Korea told us", []),
        ("US firms", ["country US@0=미국|美"]),
        ("Us", []),
        ("foreign ministry", ["organisation foreign ministry@0=외교부|MOFA"]),
        ("the Ministry of Foreign Affairs", ["organisation Ministry of Foreign Affairs@4=MOFA|외교부"]),
        ("Gyeonggi", ["organisation Gyeonggi@0=경기"]),
        ("NAVER and Naver", ["organisation NAVER@0=NAVER|Naver", "organisation Naver@10=NAVER|Naver"]),
        ("Kim Ha-neul", ["person Kim Ha-neul@0=김하늘"]),
        ("Nuri Electronics Association", ["organisation Nuri Electronics Association@0=누리전자협회"]),
        ("a house", []),
        ("Loose", []),
        ("Ministry of Some", []),
        ("A delegate", []),
        ("Saesol", ["model Saesol@0=새솔"]),
        ("Gaon", ["organisation Gaon@0=가온"]),
        ("Plan of Gaon", ["organisation Gaon@8=가온"]),
        ("Government", []),
        ("United States", ["country United States@0=美|미국"]),
        ("America", ["country America@0=미국|美"]),
        ("Busan", ["organisation Busan@0=부산"]),
        ("Ministry of Science and ICT", ["organisation Ministry of Science and ICT@0=MSIT|과기부"]),
    ],
)
def test_each_name_of_prose_is_known_with_its_korean(text, expected):
    """Of the glossary, states, ministries in plain words, regions, rows and short forms of firms."""
    assert expected == said_of(text)


def read_so(text, prose, rows=()):
    """Return the names that prose says of an article of this text, with rows of issuer names."""
    scan = found_scan(text)
    made = brief_of(scan, policy_measures=[measure("Does it", "planned", 1, issuer=name(*row)) for row in rows])
    return [f"{one.kind} {one.text}" for one in said_names(prose, made, Reading(scan))]


@pytest.mark.parametrize(
    ("text", "prose", "rows", "expected"),
    [
        (
            "가온부와 가온은 왔다.",
            "Gaon Ministry of Gaon",
            [("Gaon", "가온"), ("Gaon Ministry", "가온부")],
            ["organisation Gaon Ministry", "organisation Gaon"],
        ),
        (
            "가온부와 가온은 왔다.",
            "Gaon Ministry Gaon",
            [("Gaon Ministry", "가온부"), ("Ministry Gaon", "가온")],
            ["organisation Gaon Ministry"],
        ),
        (
            "정부와 정부위원회는 왔다.",
            "Government and Government Committee",
            [("Government", "정부"), ("Government Committee", "정부위원회")],
            [],
        ),
        ("새정부는 왔다.", "New Government", [("New Government", "새정부")], []),
        ("업계측은 왔다.", "Trade Side", [("Trade Side", "업계측")], []),
        ("기업들은 왔다.", "Some Firms", [("Some Firms", "기업들")], []),
        ("가온기업은 왔다.", "Gaon Firm", [("Gaon Firm", "가온기업")], []),
        ("가온기업단은 왔다.", "Gaon Firms", [("Gaon Firms", "가온기업단")], ["organisation Gaon Firms"]),
        ("한 가온은 왔다.", "One Gaon", [("One Gaon", "한 가온")], []),
        ("일부 가온은 왔다.", "Some Gaon", [("Some Gaon", "일부 가온")], []),
        ("큰 가온은 왔다.", "Big Gaon", [("Big Gaon", "큰 가온")], ["organisation Big Gaon"]),
        ("가온은 왔다.", "gaon", [("gaon", "가온")], []),
        ("가온은 왔다.", "GAON", [("Gaon", "가온")], ["organisation GAON"]),
        ("가온은 왔다.", "Gaons and X-Gaon and Gaon's", [("Gaon", "가온")], ["organisation Gaon"]),
        ("가온은 왔다.", "the Gaon", [("The Gaon", "가온")], ["organisation Gaon"]),
        ("가온은 왔다.", "Gao", [("Gao", "가온")], []),
        ("가온은 왔다.", "Committee", [("Committee", "가온")], []),
        ("가온시스템즈는 왔다.", "Gaonsys came", [("Gaonsys Systems", "가온시스템즈")], ["organisation Gaonsys"]),
        ("가온전자는 왔다.", "Gaonel came", [("Gaonel Electronics", "가온전자")], ["organisation Gaonel"]),
        ("가온은 왔다.", "Gaon came", [("Gaon Systems", "가온")], []),
        (
            "가온은 과학기술정보통신부에 왔다.",
            "Ministry of Science and ICT",
            [("Science", "가온")],
            ["organisation Ministry of Science and ICT"],
        ),
    ],
)
def test_names_of_rows_are_proper_ones(text, prose, rows, expected):
    """Longer ones go first, nested ones are left out, and common nouns are none."""
    assert expected == read_so(text, prose, rows)


def printed_so(text, rows=()):
    """Return the names that the first sentence prints, with rows of issuer names."""
    scan = found_scan(text)
    made = brief_of(scan, policy_measures=[measure("Does it", "planned", 1, issuer=name(*row)) for row in rows])
    return [f"{one.kind} {one.korean}{' acts' * one.acts}" for one in printed_names(1, made, Reading(scan))]


@pytest.mark.parametrize(
    ("text", "rows", "expected"),
    [
        ("일본은 왔다.", [], ["country 일본 acts"]),
        ("일본는 왔다.", [], ["country 일본 acts"]),
        ("일본이 왔다.", [], ["country 일본 acts"]),
        ("일본가 왔다.", [], ["country 일본 acts"]),
        ("일본도 왔다.", [], ["country 일본 acts"]),
        ("일본에서는 왔다.", [], ["country 일본 acts"]),
        ("일본에 따르면 왔다.", [], ["country 일본 acts"]),
        ("일본을 왔다.", [], ["country 일본"]),
        ("일본과 왔다.", [], ["country 일본"]),
        ("일본의 왔다.", [], ["country 일본"]),
        ("일본측은 왔다.", [], ["country 일본 acts"]),
        ("일본쪽이 왔다.", [], []),
        ("일본 측은 왔다.", [], ["country 일본 acts"]),
        ("일본 등은 왔다.", [], ["country 일본 acts"]),
        ("일본 등 3개국은 왔다.", [], ["country 일본 acts"]),
        ("일본 세 나라는 왔다.", [], ["country 일본 acts"]),
        ("일본 두 곳이 왔다.", [], ["country 일본 acts"]),
        ("일본(日)은 왔다.", [], ["country 일본 acts"]),
        ("일본[일]은 왔다.", [], ["country 일본 acts"]),
        ("일본 정부 관계자는 왔다.", [], ["country 일본 acts"]),
        ("일본 새 정부 관계자는 왔다.", [], ["country 일본 acts"]),
        ("일본 외무 장관이 왔다.", [], ["country 일본 acts"]),
        ("일본 아주 새 큰 정부 관계자는 왔다.", [], ["country 일본"]),
        ("일본 집에서 왔다.", [], ["country 일본"]),
        ("일본인은 왔다.", [], []),
        ("김하늘 장관은 왔다.", [], ["person 김하늘 acts"]),
        ("김하늘 장관의 집은 왔다.", [], ["person 김하늘 acts"]),
        ("김하늘 장관을 왔다.", [], ["person 김하늘"]),
        ("일본·미국은 왔다.", [], ["country 일본 acts", "country 미국 acts"]),
        ("일본과 미국은 왔다.", [], ["country 일본 acts", "country 미국 acts"]),
        ("일본, 네이버는 왔다.", [], ["country 일본", "organisation 네이버 acts"]),
        ("일본과 새 미국은 왔다.", [], ["country 일본", "country 미국 acts"]),
        ("가온샘은 왔다. 가온샘시스템이 컸다.", [("Gaonsaem Systems", "가온샘시스템")], ["organisation 가온샘 acts"]),
        (
            "가온샘시스템은 왔다. 가온샘시스템이 컸다.",
            [("Gaonsaem Systems", "가온샘시스템")],
            ["organisation 가온샘시스템 acts"],
        ),
        ("가온은 왔다. 가온샘시스템이 컸다.", [("Gaonsaem Systems", "가온샘시스템")], []),
        (
            "가온샘시스은 왔다. 가온샘시스템이 컸다.",
            [("Gaonsaem Systems", "가온샘시스템")],
            ["organisation 가온샘시스 acts"],
        ),
        (
            "가온샘시스템즈는 왔다. 가온샘시스템이 컸다.",
            [("Gaonsaem Systems", "가온샘시스템")],
            ["organisation 가온샘시스템"],
        ),
        (
            "가온샘에서는 왔다. 가온샘시스템이 컸다.",
            [("Gaonsaem Systems", "가온샘시스템")],
            ["organisation 가온샘 acts"],
        ),
        ("과학기술정보통신부는 왔다.", [("Science Firm", "과학기술")], ["organisation 과학기술정보통신부 acts"]),
        ("네이버클라우드는 왔다.", [("Naver Cloud", "네이버클라우드")], ["organisation 네이버클라우드 acts"]),
        ("부산은 왔다.", [], ["organisation 부산 acts"]),
        ("부산시는 왔다.", [], ["organisation 부산시 acts"]),
        ("부산광역시가 왔다.", [], ["organisation 부산광역시 acts"]),
        ("새부산은 왔다.", [], []),
        ("부산함은 왔다.", [], []),
        ("전북특별자치도는 왔다.", [], ["organisation 전북특별자치도 acts"]),
        ("전라북도의 왔다.", [], ["organisation 전라북도"]),
        ("누리협회는 왔다.", [], ["organisation 누리협회 acts"]),
        ("누리협회를 왔다.", [], []),
        ("새솔·누리연대는 왔다.", [], ["organisation 새솔·누리연대 acts"]),
        ("협회는 왔다.", [], []),
        ("누리노조는 왔다.", [], ["organisation 누리노조 acts"]),
        ("A협회는 왔다.", [], []),
    ],
)
def test_names_of_a_sentence_act_by_what_follows(text, rows, expected):
    """A particle, a count, a side, a title; a half of a row's name stands for it."""
    assert expected == printed_so(text, rows)


HOME = ["South Korea", "Korea", "Republic of Korea", "Seoul", "Washington", "Beijing", "Tokyo", "Brussels", "London"]


@pytest.mark.parametrize("words", [*HOME, "Paris", "Moscow", "Taipei", "Berlin"])
def test_home_and_capitals_are_no_names_to_hold_against_others(words):
    """A capital may stand for its state, and home is often left out."""
    assert [] == [one.text for one in said_names(f"{words} acts.", brief_of(SCAN), Reading(SCAN))]


@pytest.mark.parametrize(
    ("word", "known"),
    [("늘봄산업은", True), ("늘봄산은", False), ("늘봄은", False), ("늘봄산업진흥원은", True), ("산업진은", False)],
)
def test_a_short_form_is_at_least_half_of_a_name(word, known):
    """And begins it."""
    scan = found_scan(f"{word} 컸다. 늘봄산업진흥원이 왔다.")
    rows = [investment(scan, ("Neulbom Industry Agency", "늘봄산업진흥원"), None, 2)]
    found = printed_names(1, brief_of(scan, investments=rows), Reading(scan))

    assert known is ("Neulbom Industry Agency" in {one.english for one in found})


@pytest.mark.parametrize(("field", "kind"), [("speakers", "person"), ("policy_measures", "organisation")])
def test_a_speaker_of_a_title_is_a_person(field, kind):
    """The head of a firm may have no name; whoever issues something is a body, whatever it is called."""
    scan = found_scan("가온랩 대표는 왔다.")
    head = name("Head of Gaonlab", "가온랩 대표")
    rows = {"speakers": [speaker(head, "A view.", 1)], "policy_measures": [measure("It is", "planned", 1, issuer=head)]}
    made = brief_of(scan, **{field: rows[field]})

    assert [(kind, "가온랩 대표", True)] == [
        (one.kind, one.korean, one.acts) for one in printed_names(1, made, Reading(scan))
    ]
    assert [(kind, "Head of Gaonlab")] == [
        (one.kind, one.text) for one in said_names("The Head of Gaonlab came", made, Reading(scan))
    ]
