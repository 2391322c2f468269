import pytest

from summarizer.korean.names.described import Part, describe_body, describe_named_body, join_parts, parts_of
from summarizer.korean.words import bundled_rows


@pytest.mark.parametrize(
    ("english", "korean"),
    [
        ("Education Committee", "교육위원회"),
        ("Public Administration and Security Committee", "행정안전위원회"),
        ("Agriculture, Food, Rural Affairs, Oceans and Fisheries Committee", "농림축산식품해양수산위원회"),
        ("Industry and Economy Committee", "산업경제위원회"),
        ("AI Ethics Committee", "인공지능윤리위원회"),
        ("AI Policy Committee", "AI정책위원회"),
        ("National Bio Committee", "국가바이오위원회"),
        ("Special AI Committee", "인공지능특별위원회"),
        ("Foreign Ministry", "외무부"),
        ("Administration", "행정부"),
        ("Ministry of Internal Affairs and Communications", "총무성"),
        ("Seoul Central District Court", "서울중앙지방법원"),
        ("Gyeonggi Province Office of Education", "경기도교육청"),
        ("ICT Policy Research Institute", "정보통신정책연구원"),
        ("Korea Data Industry Promotion Agency", "한국데이터산업진흥원"),
    ],
)
def test_a_body_is_described_by_its_parts(english, korean):
    """Leading words stand before what they lead, and topics are a list."""
    assert english == describe_body(korean)


@pytest.mark.parametrize("korean", ["또바기위원회", "교육또바기위원회", "국가위원회", "위원회", "교육", "솔마연구원"])
def test_a_name_with_an_unknown_part_is_not_described(korean):
    """Half a description would say something else."""
    assert describe_body(korean) is None


def test_a_name_is_parted_into_as_few_parts_as_will_do():
    """A longer part says more than two short ones."""
    assert ["과학기술정보통신", "정책"] == [part.korean for part in parts_of("과학기술정보통신정책")]
    assert () == parts_of("")


def test_each_part_is_listed_once():
    """A second row of one part would never be read."""
    rows = [(row["korean"], row["role"] == "ending") for row in bundled_rows("names/name_parts.csv")]
    assert len(rows) == len(set(rows))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("교육부", "Education Ministry"),
        ("교육청", None),
        ("교육처", None),
        ("교육원", None),
        ("교육연구원", "Education Research Institute"),
        ("교육진흥원", "Education Promotion Agency"),
        ("교육위원회", "Education Committee"),
        ("교육재단", None),
        ("교육공사", None),
        ("교육공단", "Education Corporation"),
        ("교육협회", "Education Association"),
        ("교육학회", None),
        ("교육센터", None),
        ("교육연구소", "Education Research Institute"),
        ("교육대학교", None),
        ("교육병원", None),
        ("교육국", None),
        ("교육실", None),
        ("교육과", None),
        ("국가부", None),
        ("국가연구원", None),
        ("국가진흥원", None),
        ("국가위원회", None),
        ("국가센터", None),
        ("국가연구소", None),
        ("국가재단", None),
        ("중앙교육위원회", "Central Education Committee"),
        ("국가인공지능위원회", "National AI Committee"),
        ("인공지능교육위원회", "AI Education Committee"),
        ("교육산업위원회", "Education and Industry Committee"),
        ("산업진흥재단", None),
        ("과학기술정보통신위원회", "Science and ICT Committee"),
        ("해담시", "Haedam City"),
        ("또바기부", None),
        ("교육 위원회", "Education Committee"),
    ],
)
def test_each_ending_has_its_english(text, expected):
    """With the topic before it; a leading word alone says nothing before some endings."""
    assert expected == describe_body(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A:topic", "A"),
        ("A:topic+B:topic", "A and B"),
        ("A:topic+B:topic+C:topic", "A, B and C"),
        ("A:lead+B:topic", "A B"),
        ("A:modifier+B:topic", "A B"),
        ("A:modifier+B:modifier+C:topic", "A and B C"),
        ("A:topic+B:act", "A B"),
        ("A:act+B:topic", "A and B"),
        ("A:lead+B:modifier+C:topic", "A B C"),
        ("A:lead+B:lead+C:topic", "A B C"),
        ("A and B:topic+C:topic", "A, B and C"),
        ("A, B and C:topic", "A, B and C"),
    ],
)
def test_parts_are_joined(text, expected):
    """What leads and what is done join; two modifiers, and topics, are a list."""
    assert expected == join_parts(
        [Part("", word, role) for word, role in (part.split(":") for part in text.split("+"))]
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("한울연구원", ("한울", "Research Institute")),
        ("한울조달연구원", ("한울", "Procurement Research Institute")),
        ("한울 데이터산업진흥원", ("한울", "Data Industry Promotion Agency")),
        ("연구원", None),
        ("울연구원", None),
        ("교육연구원", None),
        ("한국솔마연구원", None),
        ("한울협회", None),
        ("한울·솔마연구원", None),
        ("아주긴이름이라연구원", None),
    ],
)
def test_a_name_of_its_own_stands_before_the_known_parts(text, expected):
    """Where the name does not begin with a known part, behind which it would be a common noun."""
    assert expected == describe_named_body(text)
