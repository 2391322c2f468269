"""Sentences and words of a gold brief are found in the article, white space aside."""

from __future__ import annotations

from typing import NamedTuple

import pytest

from summarizer.evaluate.gold.alignment import Alignment, Stretch
from summarizer.text.article import Article
from tests.evaluate.folder import FESTIVAL, gold_of

TEXT = "누리마을은\n가을 축제를 연다. 입장료는 5천원이다. 어린이는 5천원을 내지 않는다."


class Record(NamedTuple):
    """A record of the gold: its sentence, and its words."""

    sentence: int
    text: str


def aligned(*sentences, text=TEXT):
    """Align a gold of these sentences with an article."""
    gold = gold_of(FESTIVAL)
    return Alignment.of(gold.model_copy(update={"sentences": sentences}), Article.from_text(text))


def words(stretch, text=TEXT):
    """Return what a stretch holds."""
    return Article.from_text(text).text[stretch.start : stretch.end]


def test_sentences_are_found_whatever_white_space_parts_them():
    """A line break inside of a sentence, and a blank that the gold has not, change nothing."""
    found = aligned("누리마을은 가을 축제를 연다.", "입장료는 5천 원이다.").sentences

    assert "입장료는 5천원이다." == words(found[1])
    assert 0 == found[0].start < found[0].end < found[1].start


def test_a_sentence_that_is_not_there_is_none():
    """The others keep their numbers; a sentence is looked for behind the one before it."""
    alignment = aligned("입장료는 5천원이다.", "없는 문장이다.", "누리마을은 가을 축제를 연다.")

    assert [True, False, False] == [found is not None for found in alignment.sentences]
    assert ["입장료는 5천원이다."] == [words(region) for region in alignment.regions([1, 2, 3])]


def test_words_that_come_twice_are_two_places():
    """Records in the order of the text are located one behind the other, in their own sentences."""
    text = "가람은 5천원을, 나래는 5천원을 낸다."
    alignment = aligned(text, text=text)

    first, second, third = alignment.locate([Record(1, "5천원"), Record(1, "5천 원"), Record(1, "6천원")])

    assert (text.index("5천원"), text.rindex("5천원"), None) == (first.start, second.start, third)


def test_words_are_found_in_their_stretch_alone():
    """What another sentence says is not an occurrence in this one."""
    alignment = aligned("입장료는 5천원이다.", "어린이는 5천원을 내지 않는다.")
    first, second = alignment.sentences

    assert [1, 1] == [len(alignment.occurrences("5천원", region)) for region in (first, second)]
    assert [] == alignment.occurrences("어린이", first)
    assert [] == alignment.occurrences(" ", first)


@pytest.mark.parametrize(
    ("one", "other", "likeness"),
    [
        (Stretch(2, 6), Stretch(2, 6), 1.0),
        (Stretch(2, 6), Stretch(2, 10), 0.9),
        (Stretch(2, 6), Stretch(4, 8), 0.45),
        (Stretch(2, 6), Stretch(6, 8), 0.0),
        (Stretch(2, 6), Stretch(3, 3), 0.0),
    ],
)
def test_likeness_is_the_share_of_the_shorter_one(one, other, likeness):
    """The same stretch is most alike, one within another a little less, and two apart not at all."""
    assert likeness == pytest.approx(one.likeness(other))
    assert likeness == pytest.approx(other.likeness(one))
