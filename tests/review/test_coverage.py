"""What a brief does not tell is found, and what is worth asking about is asked."""

from __future__ import annotations

import datetime as dt

import pytest

from policy_brief import PolicyBrief, Untold
from summarizer import Article, scan
from summarizer.review import find_gaps, list_unused, weighty_unused
from summarizer.text.article import KST
from summarizer.text.heads import Head
from tests.review.made import SCAN, patch, written
from tests.story import answer


def _without_the_pledge(scope="ai_policy"):
    """Return a brief that rests on the first and the last sentence alone."""
    return written(
        scope=scope,
        bottom_line="Finland plans to invest [1].",
        key_points=["A company asks for open data [3]."],
        stances=[],
    )


def test_a_sentence_that_no_claim_cites_is_unused():
    """The audit lists it with the writer's reason, where it gave one."""
    left = patch(left_out=[{"sentence": 2, "why": "minor"}])

    assert [(2, "minor")] == [
        (unused.sentence, unused.why) for unused in list_unused(_without_the_pledge(), SCAN, left)
    ]
    assert [(2, None)] == [
        (unused.sentence, unused.why) for unused in list_unused(_without_the_pledge(), SCAN, patch())
    ]


def test_an_unused_position_has_weight():
    """A sentence that says who signed is listed as unused with weight."""
    assert [2] == [sentence.number for sentence in weighty_unused(_without_the_pledge(), SCAN)]


@pytest.mark.parametrize("brief", [written(), _without_the_pledge("other")])
def test_nothing_has_weight_where_all_is_used_or_the_article_is_on_something_else(brief):
    """A brief that says the article is on something else need not carry it."""
    assert () == weighty_unused(brief, SCAN)


def test_an_inference_uses_up_no_sentence():
    """What only a consequence rests on is not a fact of the brief: it is unused, and has weight."""
    inferred = _without_the_pledge().model_copy(
        update={"consequences": written(consequences=["Others may sign [2]."]).consequences}
    )

    assert [2] == [sentence.number for sentence in weighty_unused(inferred, SCAN)]
    assert [2] == [unused.sentence for unused in list_unused(inferred, SCAN, patch())]


_COUNTED = scan(
    Article.from_text(
        "한빛위원회는 계획을 확정했다.\n"
        "계획은 지난해 12월 초안에 대한 의견 312건을 검토해 127건을 반영했다.\n"
        "사업비는 3억달러(약 4000억원)다.\n"
        '박가온 위원은 "신청 40건은 적다"고 말했다.\n',
        headline="한빛위, 계획 확정",
        published=dt.datetime(2026, 6, 25, 11, tzinfo=KST),
    )
)


_CAPTION = "박가온 한빛위 정책분과 위원장이 설명하고 있다."


def _with_heads(*heads):
    """Return the article with these heads below its text, as kind and words, and with one more sentence on a firm."""
    text = "\n".join(sentence.text for sentence in _COUNTED.sentences)
    article = Article.from_text("\n".join((text, *(words for _, words in heads))), published=_COUNTED.article.published)
    kept = tuple(sentence for sentence in article.sentences if sentence.end <= len(text))
    placed = tuple(
        Head(number=number, kind=kind, text=words, start=(at := article.text.index(words)), end=at + len(words))
        for number, (kind, words) in enumerate(heads, start=1)
    )
    return scan(article.model_copy(update={"sentences": kept, "heads": placed}))


def _all_told(found, *more):
    texts = ["Decided [1].", "All is told [2].", "It costs 300 million dollars [3].", "One objects [4].", *more]
    lists = {name: [] for name in ("investments", "stances", "speakers", "caveats", "follow_up")}
    change = {**answer(), **lists, "headline": texts[0], "bottom_line": texts[0], "argument": None, "key_points": texts}
    return PolicyBrief.model_validate(change, context={"scan": found})


def test_what_a_second_reader_missed_is_a_gap_of_its_sentence():
    """In the order of the sentences, what is missed of one together; nothing else is asked about."""
    missed = [
        Untold(sentence=number, korean="계획", says=says) for number, says in ((3, "who pays"), (2, "why"), (3, "how"))
    ]

    assert [(2, ("why",)), (3, ("who pays", "how"))] == [
        (gap.number, gap.untold) for gap in find_gaps(_COUNTED, missed)
    ]
    assert () == find_gaps(_COUNTED, ())


def test_subheads_and_captions_are_listed_unless_a_claim_cites_them():
    """With what they are; titles of tables are not."""
    heads = (
        ("subhead", "한빛위 계획 나왔다"),
        ("caption", _CAPTION),
        ("caption", "회의장 전경."),
        ("table_title", "예산"),
    )
    found = _with_heads(*heads)
    brief = _all_told(found)
    cited = brief.model_copy(update={"key_points": _all_told(found, "Park Ga-on chairs it [6].").key_points})

    listed = [(5, "subhead", "한빛위 계획 나왔다"), (6, "caption", _CAPTION), (7, "caption", "회의장 전경.")]
    assert listed == [(left.sentence, left.role, left.quote) for left in list_unused(brief, found, patch())]
    assert [5, 7] == [left.sentence for left in list_unused(cited, found, patch())]
