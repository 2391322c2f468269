"""The words of a sentence and the nouns that say how a clause is meant."""

import pytest

from summarizer.korean.predicate.titles import is_source_before, title_spans
from summarizer.korean.predicate.tokens import read_head, read_tokens, strip_case


def test_a_word_is_read_without_its_marks():
    """Where it stands, whether it ends a sentence and whether a comma follows."""
    text = "○“서명했다”며, 가람국은 'AI법'에 [불참]했다."
    tokens = read_tokens(text)

    assert ["서명했다며", "가람국은", "AI법", "불참했다"] == [token.core for token in tokens]
    assert text.split() == [text[token.start : token.end] for token in tokens]
    assert [(False, True), (False, False), (False, False), (True, False)] == [(one.last, one.comma) for one in tokens]


@pytest.mark.parametrize(
    ("word", "stem"),
    [
        ("서명했다", "서명"),
        ("했다.", "하"),
        ("재개키로", "재개"),
        ("서명했는지는", "서명"),
        ("해", "하"),
        ("새", None),
        ("서명", None),
        ("계획은", None),
        ("가람국은", None),
    ],
)
def test_a_word_is_a_verb_or_none(word, stem):
    """Nouns that name acts or say how a clause is meant are no verbs, nor most of one syllable."""
    (token,) = read_tokens(word)
    assert stem == (token.form and token.form.stem)


@pytest.mark.parametrize(
    ("word", "parted"),
    [
        ("가람국에서는", ("가람국", "에서는")),
        ("계획을", ("계획", "을")),
        ("계획", ("계획", "")),
        ("은", ("은", "")),
        ("까지", ("까지", "")),
    ],
)
def test_a_particle_is_parted_from_its_noun(word, parted):
    """The longest one; a particle alone is a word."""
    assert parted == strip_case(word)


@pytest.mark.parametrize(
    ("word", "noun", "kind", "case"),
    [
        ("계획이다", "계획", "plan", ""),
        ("계획을", "계획", "plan", "을"),
        ("계획", "계획", "plan", ""),
        ("가능성이", "가능성", "possibility", "이"),
        ("보도는", "보도", "report", "는"),
        ("건", "것", "thing", "은"),
        ("게", "것", "thing", "이"),
        ("걸", "것", "thing", "을"),
        ("것이다", "것", "thing", ""),
    ],
)
def test_a_noun_says_how_the_clause_before_it_is_meant(word, noun, kind, case):
    """With its particle, or as the predicate itself."""
    head = read_head(read_tokens(word)[0])
    assert (noun, case) == (head.noun, head.case)
    assert kind in head.kinds
    assert (head.form is not None) is word.endswith("다")


@pytest.mark.parametrize("word", ["회사는", "회사다", "서명했다"])
def test_other_nouns_say_nothing_of_a_clause(word):
    """회사 is only a thing."""
    assert read_head(read_tokens(word)[0]) is None


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("《강은 흐른다》가 나왔다", ["《강은 흐른다》"]),
        ("「강」과 『산과 들』을 냈다", ["『산과 들』"]),
        ("‘강은 흐른다’가 나왔다", ["‘강은 흐른다’"]),
        ("'강은 흐른다'를 냈다", ["'강은 흐른다'"]),
        ("‘강은 흐른다’고 했다", []),
        ("‘강은 흐른다’며 웃었다", []),
        ("‘강은 흐른다’라는 말", []),
        ("‘강은 흐른다’라는 책", ["‘강은 흐른다’"]),
        ("‘강은 흐른다’", []),
        ("‘강은 흐른다’ 했다", []),
        ("'하나'를 《둘둘》에", ["'하나'", "《둘둘》"]),
    ],
)
def test_titles_stand_in_marks(text, titles):
    """In brackets of titles always, in quotation marks where a particle and no verb of speech follows."""
    assert titles == [text[slice(*span)] for span in title_spans(text)]


def test_a_source_stands_before_what_it_says():
    """Within sixteen words."""
    tokens = read_tokens(f"언론에 따르면 {'또 ' * 16}서명했다")
    assert [False, False, True, True, False] == [is_source_before(tokens, at) for at in (0, 1, 2, 17, 18)]
