import pytest

from summarizer.korean.names.described import describe_body, parts_of
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
