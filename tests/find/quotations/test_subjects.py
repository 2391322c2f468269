"""The noun phrases that can speak, before a place in the text or right behind it."""

import pytest

from summarizer.find.assemble import find
from summarizer.find.quotations.subjects import (
    Names,
    Subject,
    _is_title_of,
    acting_place,
    any_topic,
    is_person,
    next_subject,
    previous_subject,
    source_before,
)
from summarizer.text.article import Article


def _names(text):
    scan = find(Article.from_text(text))
    return Names(scan.article.view, [*scan.persons, *scan.bodies, *scan.companies])


def _told(read, text, **options):
    found = read(text, 0, len(text), _names(text), **options)
    return found and text[found.start : found.end]


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("김하늘 누리연구소 소장은", "김하늘 누리연구소 소장"),
        ("누리연구소 김하늘 소장이", "누리연구소 김하늘 소장"),
        ("누리연구소 김하늘 소장도", "누리연구소 김하늘 소장"),
        ("어제 김하늘 장관은 회의에서", "김하늘 장관"),
        ("김하늘 장관이 회의에서", "김하늘 장관"),
        ("김하늘 장관이 주재한 회의에서", None),
        ("김하늘 장관은 주재한 회의에서", "김하늘 장관"),
        ("외교부는 회의에서", "외교부"),
        ("외교부 관계자는 회의에서", "외교부 관계자"),
        ("□ 외교부 관계자는", "외교부 관계자"),
        ("그는 회의에서", "그"),
        ("이유는 회의에서", None),
        ("회의에서", None),
        ("", None),
    ],
)
def test_the_last_who_can_speak_is_the_subject(text, subject):
    """A topic anywhere, 이 or 가 where no other verb stands between; things cannot speak."""
    assert subject == _told(previous_subject, text)


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("주민 하나가", "주민 하나"),
        ("김하늘 장관이 회의를 열고 현장에서", "김하늘 장관"),
        ("김하늘 장관이 회의가 열린 현장에서", "김하늘 장관"),
        ("김하늘 장관이 주재한 현장에서", None),
        ("김하늘 장관이 나오자", None),
        ("어제 김하늘 장관이 회의를 열고 현장에서", None),
    ],
)
def test_before_a_verb_of_saying_more_can_be_the_subject(text, subject):
    """Any noun right before it, and the person that a sentence begins with while its verbs go on."""
    assert subject == _told(previous_subject, text, says=True)


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("김 장관이 밝혔다.", "김 장관"),
        ("김하늘 장관이 밝혔다.", "김하늘 장관"),
        (" 외교부 관계자는 밝혔다.", "외교부 관계자"),
        ("이어 김하늘 장관이 밝혔다.", None),
        ("밝혔다.", None),
        ("회의에서, 김하늘 장관이 밝혔다.", None),
    ],
)
def test_a_stretch_may_begin_with_its_subject(text, subject):
    """Right behind a quotation, before its verb."""
    assert subject == _told(next_subject, text)


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("주민들은 회의에서", "주민들"),
        ("지난달은 회의에서", None),
        ("모른다는 말에", None),
        ("30%는 회의에서", None),
        ("회의에서", None),
    ],
)
def test_any_topic_may_speak_where_no_list_knows_who(text, topic):
    """But no thing, no time and no verb."""
    assert topic == _told(any_topic, text)


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("외교부에서는 늦다고", "외교부"),
        ("외교부에서도 늦다고", "외교부"),
        ("회의에서는 늦다고", None),
        ("외교부는 늦다고", None),
    ],
)
def test_a_body_may_act_as_a_place(text, body):
    """새벽시에서는; an occasion does not."""
    assert body == _told(acting_place, text)


def test_a_source_is_the_phrase_before_it():
    """With its nouns, up to an adverb; a number is none."""
    assert "주민 대표" == _told(source_before, "이날 주민 대표")
    assert _told(source_before, "이날 3일") is None


def test_a_subject_is_named_by_the_mention_inside_it():
    """A person before a body, and 그 by an earlier sentence."""
    text = "누리연구소 김하늘 소장은"
    found = previous_subject(text, 0, len(text), _names(text))
    assert ("P1", False, True) == (found.id, found.refers_back, is_person(found, text))
    found = previous_subject("그는", 0, 2, _names("그는"))
    assert (None, True, False) == (found.id, found.refers_back, is_person(found, "그는"))
    text = "외교부는"
    found = previous_subject(text, 0, len(text), _names(text))
    assert ("B1", False, False) == (found.id, found.refers_back, is_person(found, text))


@pytest.mark.parametrize(
    ("words", "titled"),
    [
        ("", True),
        (" 측", True),
        (" 외교부 장관", True),
        (" 외교부 전 장관", True),
        (" 하나 둘 셋 넷 다섯 여섯 장관", True),
        (" 하나 둘 셋 넷 다섯 여섯 일곱 장관", False),
        (" 외교부의 장관", False),
        (" (외교부의) 장관", True),
        (" 장관(52)", True),
        (" 외교부", False),
        ("외교부 장관", False),
        ("는 외교부 장관", False),
    ],
)
def test_what_follows_a_name_is_its_affiliation_and_title(words, titled):
    """In seven words at most, without a particle but in brackets."""
    assert titled is _is_title_of(words)


def test_a_stretch_is_named_by_the_person_inside_it():
    """Though a body stands behind the name."""
    text = "김하늘 외교부 장관은"
    assert "P1" == _names(text).subject(0, len(text) - 1).id


def test_a_firm_may_act_as_a_place_where_it_is_known():
    """Whatever its name ends in."""
    assert "네이버" == _told(acting_place, "네이버에서는 늦다고")
    assert _told(acting_place, "가온에서는 늦다고") is None


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("여섯 하나 둘 셋 넷 주민 대표", "하나 둘 셋 넷 주민 대표"),
        ("하나 둘 셋 넷 주민 대표", "하나 둘 셋 넷 주민 대표"),
        ("측", None),
        ("주민 측", "주민 측"),
        ("□ 주민 대표", "주민 대표"),
        ("(주민 대표", "주민 대표"),
        ("'새길 대표", "새길 대표"),
        ("'새길' 대표", "'새길' 대표"),
        ("새길(52) 대표", "새길(52) 대표"),
        ("주민 12", None),
        ("주민 대표 1", None),
    ],
)
def test_a_source_has_six_words_of_which_the_last_is_a_noun(text, source):
    """And five before it; a mark that opens a line is none of them, marks around a name are."""
    assert source == _told(source_before, text)


@pytest.mark.parametrize(
    ("subject", "text", "person"),
    [
        (Subject(0, 3, "P1"), "김하늘", True),
        (Subject(0, 2), "소장", True),
        (Subject(0, 2, "B1"), "정부", False),
        (Subject(0, 2), "주민", False),
    ],
)
def test_a_person_is_told_by_its_mention_or_by_its_title(subject, text, person):
    """Either is enough for 그 to mean it."""
    assert person is is_person(subject, text)
