"""A text gives short names itself."""

import pytest

from summarizer.korean.names.aliases import aliases
from summarizer.korean.names.glossary import Glossary, GlossaryEntry
from tests.cost import is_linear

GLOSSARY = Glossary.of(
    [
        GlossaryEntry("미래창조과학부", "Ministry of the Future", "body", ("미래부",)),
        GlossaryEntry("누리칩스", "Nurichips", "company"),
        GlossaryEntry("조선민국", "Choseon", "country", ("조선",)),
    ]
)


def named(text):
    return [text[hit.start : hit.end] for hit in GLOSSARY.find(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("해담부(이하 미래부)가 왔다", [("미래부", "해담부")]),
        ("해담부(장관 노서윤, 이하 ‘미래부’)가 왔다", [("미래부", "해담부")]),
        ('해담부(이하 "미래부"라 한다)가 왔다', [("미래부", "해담부")]),
        ("값이 5% 이하(상한)로 내렸다", []),
        ("이하 미래부)가 왔다", []),
        ("앞줄\n해담부(이하 미래부)가 왔다", [("미래부", "해담부")]),
    ],
)
def test_brackets_give_a_short_name(text, expected):
    """With 이하, whatever else stands in the brackets."""
    assert expected == [(alias.name, text[: alias.end].split("\n")[-1]) for alias in aliases(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("해담부(장관 노서윤, 이하 ‘미래부’)가 왔다. 미래부는 갔다.", []),
        ("미래부가 왔다. 해담부(이하 미래부)는 갔다.", []),
        ("미래창조과학부(이하 미래부)가 왔다. 미래부는 갔다.", ["미래창조과학부", "미래부", "미래부"]),
        ("누리칩스홀딩스(이하 누리칩스)가 왔다. 누리칩스는 갔다.", []),
        ("큰조선공화국(이하 조선)이 왔다. 조선은 갔다.", ["조선", "조선"]),
        ("해담부(이하 해담)가 왔다. 미래부는 갔다.", ["미래부"]),
    ],
)
def test_a_name_given_to_another_is_no_name_of_the_glossary(text, expected):
    """Anywhere in the text, where it is that of a body or company; a state's is rather spelt in an unknown way."""
    assert expected == named(text)


def test_many_short_names_take_linear_time():
    """However many there are."""
    assert is_linear(named, lambda size: "해담부(이하 미래부) 미래부 " * (size // 15), 60_000)
