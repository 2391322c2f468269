"""What is longer than a reader takes in at once is told to the writer."""

import pytest

from policy_brief import KeyPoint, Prose
from summarizer import Article, scan
from summarizer.review import find_long, find_repeated
from tests.review.made import SCAN, written
from tests.story import answer


def _sentences(count, words):
    return " ".join(f"{'It ' * (words - 1)}ends [1]." for _ in range(count))


@pytest.mark.parametrize(
    ("count", "words", "said"),
    [(5, 32, ""), (6, 5, "It has 30 words in 6 points."), (4, 41, "It has 164 words in 4 points.")],
)
def test_a_long_bottom_line_is_told(count, words, said):
    """By words and by points, a line each; markers do not count."""
    notes = list(find_long(written(bottom_line="\n\n".join(_sentences(1, words) for _ in range(count)))))

    assert ([("bottom_line", said)] if said else []) == [
        (note.claim, note.says[: note.says.index(".") + 1]) for note in notes
    ]


@pytest.mark.parametrize(("name", "most"), [("headline", 20), ("key_points[0]", 70), ("consequences[0]", 58)])
def test_another_long_claim_is_told(name, most):
    """A headline, a point, a judgement, each by its own measure."""
    key = name.partition("[")[0]
    notes = {}
    for words in (most, most + 1):
        text = _sentences(1, words)
        notes[words] = list(find_long(written(**{key: [text] if "[" in name else text})))

    assert [] == notes[most]
    assert [(name, f"It has {most + 1} words")] == [
        (note.claim, note.says.partition(":")[0]) for note in notes[most + 1]
    ]


@pytest.mark.parametrize(("words", "told"), [(24, []), (25, ["speakers[0]"])])
def test_what_a_speaker_says_stands_before_a_quotation(words, told):
    """So it is one clause."""
    speaker = {**answer()["speakers"][0], "says": f"says {'so ' * (words - 1)}".strip()}

    assert told == [note.claim for note in find_long(written(speakers=[speaker]))]


AMOUNT = SCAN.amounts[0].id


@pytest.mark.parametrize(
    ("second", "told"),
    [
        (f"It plans {{{AMOUNT}}} for research [1].", ["key_points[1]"]),
        ("It plans to invest in research [1].", []),
        (f"It plans {{{AMOUNT}}} for research [2].", []),
    ],
)
def test_a_figure_that_two_points_give_is_told(second, told):
    """Of the sentence that both rest on; what both tell stands once."""
    notes = list(find_repeated(written(key_points=[f"Finland invests {{{AMOUNT}}} [1].", second, second])))

    assert told == [note.claim for note in notes if note.claim == "key_points[1]"]
    assert all("key_points[0] tells up to 2 billion euros too" in note.says for note in notes)


def test_a_day_that_two_points_give_is_not_told():
    """It may be needed twice."""
    text = "핀란드는 3월 4일 돈을 낸다. 핀란드는 5명을 뽑는다."
    story = scan(Article.from_text(text, published=SCAN.article.published))
    told = []
    for id_, sentence in ((story.dates[0].id, 1), (story.quantities[0].id, 2)):
        point = KeyPoint(text=Prose.of(f"It is {{{id_}}} [{sentence}].", story), evidence=(story.evidence(sentence),))
        notes = find_repeated(written().model_copy(update={"key_points": (point, point)}))
        told.append([note.claim for note in notes])

    assert [[], ["key_points[1]"]] == told
