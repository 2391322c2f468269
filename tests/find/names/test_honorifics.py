"""Persons are named with 씨."""

import pytest

from summarizer import scan
from summarizer.find.names.honorifics import honored
from summarizer.text.article import Article


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("이장 노만식씨(67)는 웃었다.", ["노만식"]),
        ("노초롱 씨는 웃었다.", ["노초롱"]),
        ("노초롱(34) 씨는 웃었다.", ["노초롱"]),
        ("김하얀(가명)씨는 웃었다.", ["김하얀"]),
        ("남궁하늘 씨와 김하쿠 씨가 웃었다.", ["남궁하늘", "김하쿠"]),
        ("조슈아 씨는 웃었다.", []),
        ("서연 씨는 웃었다.", []),
        ("김모 씨와 박아무개 씨는 웃었다.", []),
        ("봄 날씨와 말솜씨가 좋다.", []),
        ("노만식씨앗은 좋다.", []),
        ("가·노만식씨는 웃었다.", []),
    ],
)
def test_a_full_name_before_the_honorific_is_a_person(text, expected):
    """With an age or a note in brackets on either side; given names alone and placeholders name nobody."""
    assert expected == [one.text for one in scan(Article.from_text(text)).persons]


def test_one_named_so_has_no_title():
    """씨 says nothing of what one does."""
    (person,) = scan(Article.from_text("노만식씨는 웃었다.")).persons
    assert ("Noh Man-sik", None, None) == (person.english, person.title, person.affiliation)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("노만식씨가 왔다. 노씨는 웃었다.", ["Noh Man-sik", "Noh Man-sik"]),
        ("노만식씨와 노초롱씨가 왔다. 노씨는 웃었다.", ["Noh Man-sik", "Noh Cho-rong", "Noh Cho-rong"]),
        ("노만식씨가 왔다. 도씨는 웃었다.", ["Noh Man-sik"]),
        ("노씨가 왔다. 노만식씨는 웃었다.", ["Noh Man-sik"]),
        ("노만식 장관이 왔다. 노씨는 웃었다.", ["Noh Man-sik"]),
        ("노만식 장관이 왔다. 노만식씨는 웃었다.", ["Noh Man-sik", "Noh Man-sik"]),
    ],
)
def test_a_surname_with_the_honorific_is_the_one_before(text, expected):
    """The last one of that surname who was named with 씨; a minister is not called so."""
    assert expected == [one.english for one in scan(Article.from_text(text)).persons]


def test_where_names_and_surnames_stand():
    """A surname is told along with 씨, a name without it."""
    assert [(0, 3, True), (6, 8, False)] == list(honored("노만식씨, 노씨"))
