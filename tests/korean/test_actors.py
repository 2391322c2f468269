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


def acting(text):
    """Return who acts before the last word of a text."""
    found = actors_before(text, 0, text.rindex(" ") + 1)
    return found and text[slice(*found)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("가람국으로서는 서명", "가람국"),
        ("가람국에는 서명", None),
        ("가람국에서는 서명", None),
        ("가람국으로는 서명", None),
        ("가람국에 대해는 서명", None),
        ("가람국까지는 서명", None),
        ("가람국부터는 서명", None),
        ("가람국께서 서명", "가람국"),
        ("가람국은, 서명", "가람국"),
        ("가람국이, 서명", "가람국"),
        ("가람국의 서명", "가람국"),
        ("가람국의 새 서명", None),
        ("가람국의 경우는 서명", "가람국"),
        ("가람국의 경우, 서명", "가람국"),
        ("가람국 경우는 서명", None),
        ("가람국이 좋다며 서명", None),
        ("가람국이 좋다고 서명", None),
        ("가람국이 모이며 서명", None),
        ("가람국이 모이고 서명", None),
        ("가람국이 모였는데 서명", None),
        ("가람국이 모이면서 서명", None),
        ("가람국이 연 회의에 서명", "가람국"),
        ("가람국은 나루국이 만든 안에 서명", "가람국"),
        ("나루국이 만든 안에 서명", "나루국"),
        ("꼽히는 서명", None),
        ("가람국은 이끄는 서명", "가람국"),
        ("젊은 서명", None),
        ("것은 서명", None),
        ("가람국은 이 점은 서명", "가람국"),
        ("가람국은 우리는 서명", None),
        ("우리는 서명", None),
        ("가람국, 나루국 등 3개국이 서명", "가람국, 나루국"),
        ("가람국, 나루국 등 모두 3개국이 서명", "가람국, 나루국"),
        ("가람국, 나루국 등, 3개국이 서명", None),
        ("3여개국이 서명", None),
        ("3곳이 서명", None),
        ("(서울=누리) 김하늘 기자 = 가람국은 서명", "가람국"),
        ("는 서명", None),
    ],
)
def test_who_acts_is_read_from_particles(text, expected):
    """Topics before subjects of other verbs; things, counts, places and adjectives act not."""
    assert expected == acting(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("새 전자 대표", "새 전자 대표"),
        ("회사. 전자 대표", "전자 대표"),
        ("회사; 전자 대표", "전자 대표"),
        ("“회사” 전자 대표", "전자 대표"),
        ("회사는 전자 대표", "전자 대표"),
        ("회사에서 전자 대표", "전자 대표"),
        ("회사에게 전자 대표", "전자 대표"),
        ("회사까지 전자 대표", "전자 대표"),
        ("회사부터 전자 대표", "전자 대표"),
        ("했다 전자 대표", "전자 대표"),
        ("모이고 전자 대표", "전자 대표"),
        ("그리고 전자 대표", "전자 대표"),
        ("모였지만 전자 대표", "전자 대표"),
        ("만든 전자 대표", "만든 전자 대표"),
        ("된 전자 대표", "된 전자 대표"),
        ("일한 전자 대표", "일한 전자 대표"),
        ("해온 전자 대표", "전자 대표"),
        ("않은 전자 대표", "전자 대표"),
        ("회사와 전자 대표", "회사와 전자 대표"),
        ("회사, 전자 대표", "회사, 전자 대표"),
        ("한편 전자 대표", "전자 대표"),
        ("20일 전자 대표", "전자 대표"),
        ("새20일 전자 대표", "새20일 전자 대표"),
        ("올해 전자 대표", "전자 대표"),
        ("올해는 전자 대표", "전자 대표"),
        ("가람국을 비롯해 전자 대표", "가람국을 비롯해 전자 대표"),
        ("가람국을 포함한 전자 대표", "가람국을 포함한 전자 대표"),
        ("가람국을 넘어 전자 대표", "넘어 전자 대표"),
        ("가람국은 물론 전자 대표", "가람국은 물론 전자 대표"),
        ("가람국은 물론이고, 전자 대표", "가람국은 물론이고, 전자 대표"),
        ("가람국은 정말 전자 대표", "정말 전자 대표"),
        ("“가람 전자 대표", "가람 전자 대표"),
        ("(가람 전자 대표", "가람 전자 대표"),
        ("○가람 전자 대표", "가람 전자 대표"),
        ("가 나 다 라 마 바 사 아 자 차 카 타 파 하 대표", "다 라 마 바 사 아 자 차 카 타 파 하 대표"),
    ],
)
def test_a_phrase_goes_back_to_a_break(text, expected):
    """Marks, particles, verbs and adverbs break it; lists, 물론 and 비롯해 go on."""
    assert expected == text[phrase_begin(text, 0, text.index("대표")) :]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("가람국하고 나루국", ("가람국", "나루국")),
        ("가람국와 나루국", ("가람국", "나루국")),
        ("가람국과나루국", ("가람국과나루국",)),
        ("가람국, 나루국", ("가람국", "나루국")),
        ("가람국,나루국", ("가람국", "나루국")),
        ("가람국ㆍ나루국", ("가람국", "나루국")),
        ("가람국 및 나루국", ("가람국", "나루국")),
        ("가람국 그리고 나루국", ("가람국", "나루국")),
        ("가람국 또는 나루국", ("가람국", "나루국")),
        ("가람국은 물론이고, 나루국", ("가람국", "나루국")),
        ("가람국는 물론 나루국", ("가람국", "나루국")),
        ("가람국을 포함해, 나루국", ("가람국", "나루국")),
        ("가람국를 비롯한 나루국", ("가람국", "나루국")),
        ("가람국 등", ("가람국",)),
        ("가람국 등 나루국", ("가람국", "나루국")),
        ("가람국 등등", ("가람국 등등",)),
        ("가람국 등 3개국", ("가람국",)),
        ("가람국 등 30여 개국", ("가람국",)),
        ("가람국 등 3개 나라", ("가람국",)),
        ("가람국 등 두 나라", ("가람국",)),
        ("가람국 등 3개국 모두", ("가람국",)),
        ("3개국", ()),
        ("(새) 가람국(GU)과 나루국", ("가람국", "나루국")),
        ("AU과 나루국", ("AU", "나루국")),
    ],
)
def test_a_phrase_comes_apart_at_what_joins(text, expected):
    """Particles, marks and words of lists; what stands in brackets and counts are left out."""
    assert expected == actors_of(text)
