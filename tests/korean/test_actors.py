"""Who acts in a clause, before its verb or described by it."""

import pytest

from summarizer.korean.actors import actors_after, actors_before, actors_of, describes_anybody, is_actor, phrase_begin


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("가람국은 서명", "가람국"),
        ("가람국이 서명", "가람국"),
        ("이날 가람국도 서명", "가람국"),
        ("가람국만 서명", "가람국"),
        ("가람국의 서명", "가람국"),
        ("가람국과 나루국은 서명", "가람국과 나루국"),
        ("가람국·나루국은 서명", "가람국·나루국"),
        ("가람국은 물론 나루국도 서명", "가람국은 물론 나루국"),
        ("가람국을 비롯해 나루국도 서명", "가람국을 비롯해 나루국"),
        ("한편 가람국은 서명", "가람국"),
        ('"가람국은 서명', "가람국"),
        ("가람국의 경우 서명", "가람국"),
        ("가람국의 경우에는 서명", "가람국"),
        ("가람국은 나루국이 제안한 협약에 서명", "가람국"),
        ("나루국이 불참했지만 가람국은 서명", "가람국"),
        ("가람국이 낸 안에 서명", "가람국"),
        ("가람국은 서명 여부는 서명", "가람국"),
        ("가람국, 나루국 등 60개국이 서명", "가람국, 나루국"),
        ("(서울=누리통신) 홍가람 기자 = 가람국은 서명", "가람국"),
        ("나루국에서는 가람국이 서명", "가람국"),
        ("가람국이 늦은 때 서명", "가람국"),
    ],
)
def test_the_nearest_topic_subject_or_owner_acts(text, actor):
    """With the list that it ends; of two subjects the one whose verb has not come."""
    start, end = actors_before(text, 0, text.rindex("서명"))
    assert actor == text[start:end]


@pytest.mark.parametrize(
    "text", ["서명", "어제 서명", "60개국이 서명", "나루국에서는 서명", "내용은 서명", "이라는 서명"]
)
def test_where_nobody_is_named_nobody_acts(text):
    """Counts, places, things and relative clauses are no actors."""
    assert actors_before(text, 0, text.rindex("서명")) is None


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        (" 가람국은 늦었다", "가람국"),
        (" 가람국과 나루국은 늦었다", "가람국과 나루국"),
        (" 가람국·나루국이", "가람국·나루국"),
        (" 가람국 및", "가람국"),
        (" 나라는 늦었다", None),
        (" 이유는 모른다", None),
        (" 은", None),
        ("가람국은", None),
        ("", None),
    ],
)
def test_a_relative_clause_describes_who_stands_behind_it(text, actors):
    """Up to the end of a list; not anybody, nor a thing."""
    found = actors_after(text, 0)
    assert actors == (found and text[slice(*found)])


@pytest.mark.parametrize(
    ("text", "anybody"), [(" 기업은", True), (" 60개국은", True), (" 가람국은", False), ("기업은", False), (" ", False)]
)
def test_a_noun_of_a_kind_is_anybody(text, anybody):
    """서명한 기업은 describes no one in particular."""
    assert anybody is describes_anybody(text, 0)


@pytest.mark.parametrize(
    ("phrase", "actors"),
    [
        ("미국·영국 및 호주", ("미국", "영국", "호주")),
        ("한국과 일본 등 60개국", ("한국", "일본")),
        ("미국은 물론 영국", ("미국", "영국")),
        ("미국을 비롯해 영국", ("미국", "영국")),
        ("유럽연합(EU)과 미국", ("유럽연합", "미국")),
        ("사과회사", ("사과회사",)),
        ("세 나라", ()),
    ],
)
def test_a_phrase_is_parted_into_its_actors(phrase, actors):
    """By particles, marks and words that join; counts and what stands in parentheses are none."""
    assert actors == actors_of(phrase)


def test_things_cannot_act():
    """여부 is no actor, 회사 is one."""
    assert [True, False] == [is_actor(word, 0, 2) for word in ("회사", "여부")]


def test_a_phrase_begins_behind_a_break():
    """An adverb, a topic and an opening mark are no part of it."""
    texts = ["어제는 가람 전자 대표", "특히 가람 전자 대표", '"가람 전자 대표', "가람 전자 대표"]
    assert ["가람 전자 대표"] * 4 == [text[phrase_begin(text, 0, text.index("대표")) :] for text in texts]
