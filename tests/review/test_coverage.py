"""What a brief does not tell is found, and what is worth asking about is asked."""

from __future__ import annotations

import datetime as dt
import re

import pytest

from policy_brief import PolicyBrief, PolicyMeasure, Speaker, Untold
from summarizer import Article, scan
from summarizer.review import find_gaps, list_unused, worth_asking
from summarizer.text.article import KST
from summarizer.text.heads import Head
from tests.review.made import SCAN, patch, written
from tests.story import answer


def _without_the_pledge(scope="ai_policy"):
    """Return a brief that rests on the first and the last sentence alone."""
    return written(
        scope=scope, bottom_line="Finland plans to invest [1].", key_points=["Finland plans to invest [1]."], stances=[]
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


def test_a_position_is_worth_asking_about():
    """An unused sentence that says who signed goes back to the writer."""
    assert [2] == [sentence.number for sentence in worth_asking(_without_the_pledge(), SCAN)]


@pytest.mark.parametrize("brief", [written(), _without_the_pledge("other")])
def test_nothing_is_asked_where_all_is_used_or_the_article_is_on_something_else(brief):
    """A brief that says the article is on something else need not carry it."""
    assert () == worth_asking(brief, SCAN)


def test_an_inference_uses_up_no_sentence():
    """What only a consequence rests on is not a fact of the brief: it is unused, and asked about."""
    inferred = _without_the_pledge().model_copy(
        update={"consequences": written(consequences=["Others may sign [2]."]).consequences}
    )

    assert [2] == [sentence.number for sentence in worth_asking(inferred, SCAN)]
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


def _counted(*points):
    """Return a brief of these points alone, its figures given by their Korean words."""
    found = {figure.text: figure.id for figure in (*_COUNTED.amounts, *_COUNTED.quantities, *_COUNTED.dates)}
    texts = [re.sub(r"\{([^}]+)\}", lambda words: f"{{{found[words[1]]}}}", text) for text in points]
    lists = {name: [] for name in ("investments", "stances", "speakers", "caveats", "follow_up")}
    change = {**answer(), **lists, "headline": texts[0], "bottom_line": texts[0], "argument": None, "key_points": texts}
    return PolicyBrief.model_validate(change, context={"scan": _COUNTED})


def _told(gaps):
    return [(gap.number, gap.untold) for gap in gaps]


def test_figures_of_a_cited_sentence_that_no_claim_tells_are_gaps():
    """The words of each are named, and only those: a sentence is not told because a marker names it."""
    brief = _counted(
        "The plan takes up {127건} [2].", "It costs {3억달러} [3].", "A board decided [1].", "One objects [4]."
    )

    assert [(2, ("312건", "지난해 12월")), (4, ("40건",))] == _told(find_gaps(brief, _COUNTED))


def test_a_figure_told_elsewhere_in_a_quotation_or_by_conversion_is_no_gap():
    """The article's own conversion and what a quotation holds need no claim of their own."""
    quotation = next(said.id for said in _COUNTED.quotations)
    speaker = {
        "evidence": [4], "speaker": {"english": "Park Ga-on", "korean": "박가온"}, "kind": "assessment",
        "quotation": quotation, "english": "Forty is few.",
    }  # fmt: skip
    brief = _counted(
        "Of {312건} in {지난해 12월}, {127건} are taken up [2].", "It costs {3억달러} [3].", "Decided [1]."
    )
    quoted = PolicyBrief.model_validate({**brief.model_dump(mode="json"), "speakers": []}).model_copy(
        update={"speakers": (Speaker.model_validate(speaker, context={"scan": _COUNTED}),)}
    )

    assert () == find_gaps(quoted, _COUNTED)


def test_what_a_second_reader_missed_is_a_gap_of_its_sentence():
    """It joins the figures that code misses there; a sentence that is unused as a whole stays whole."""
    missed = [Untold(sentence=number, korean="계획", says="what the plan is for") for number in (2, 3)]
    brief = _counted("The plan takes up {127건} of {312건} [2].", "A board decided [1].", "One objects [4].")

    assert [(2, ("지난해 12월", "what the plan is for")), (3, ()), (4, ("40건",))] == _told(
        find_gaps(brief, _COUNTED, missed)
    )


def test_an_article_on_something_else_has_no_gaps():
    """Nothing is asked about figures where the brief says that the article is on something else."""
    brief = _counted("The plan takes up {127건} [2].").model_copy(update={"scope": "other"})

    assert () == find_gaps(brief, _COUNTED)


def test_a_figure_of_a_measure_alone_is_a_gap():
    """Measures and denials are data before all: what they alone tell, no reader of the page sees."""
    measure = {"evidence": [2], "measure": "It takes up {312건}.", "status": "confirmed"}
    found = {figure.text: figure.id for figure in _COUNTED.quantities}
    measure["measure"] = f"It takes up {{{found['312건']}}}."
    brief = _counted(
        "The plan takes up {127건} of comments of {지난해 12월} [2].", "Decided [1].", "It costs {3억달러} [3]."
    )
    told = PolicyBrief.model_validate({**brief.model_dump(mode="json")}).model_copy(
        update={"policy_measures": (PolicyMeasure.model_validate(measure, context={"scan": _COUNTED}),)}
    )

    assert (2, ("312건",)) in _told(find_gaps(told, _COUNTED))


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


def _all_told(found):
    texts = ["Decided [1].", "All is told [2].", "It costs 300 million dollars [3].", "One objects [4]."]
    lists = {name: [] for name in ("investments", "stances", "speakers", "caveats", "follow_up")}
    change = {**answer(), **lists, "headline": texts[0], "bottom_line": texts[0], "argument": None, "key_points": texts}
    return PolicyBrief.model_validate(change, context={"scan": found})


def test_a_caption_that_names_somebody_is_asked_about():
    """An office may be printed below a picture alone; a subhead, or a caption without a name, is only listed."""
    heads = (
        ("subhead", "한빛위 계획 나왔다"),
        ("caption", _CAPTION),
        ("caption", "회의장 전경."),
        ("table_title", "예산"),
    )
    found = _with_heads(*heads)
    brief = _all_told(found)

    assert [6] == [gap.number for gap in find_gaps(brief, found) if gap.number > 4]
    listed = [(left.sentence, left.role, left.quote) for left in list_unused(brief, found, patch())]
    assert [(5, "subhead", "한빛위 계획 나왔다"), (6, "caption", _CAPTION), (7, "caption", "회의장 전경.")] == listed


def test_a_cited_caption_is_no_gap():
    """What a claim cites by its number is told."""
    found = _with_heads(("caption", _CAPTION))
    told = _all_told(found).model_copy(update={"argument": None})
    cites = {**answer(), "headline": "Decided [1].", "bottom_line": "Park Ga-on chairs it [5]."}
    lists = {name: [] for name in ("investments", "stances", "speakers", "caveats", "follow_up")}
    brief = PolicyBrief.model_validate(
        {**cites, **lists, "argument": None, "key_points": ["Decided [1]."]}, context={"scan": found}
    )

    assert 5 in [left.sentence for left in list_unused(told, found, patch())]
    assert 5 not in [left.sentence for left in list_unused(brief, found, patch())]
    assert 5 not in [gap.number for gap in find_gaps(brief, found)]


def test_a_gallery_is_asked_about_in_part():
    """Three captions at most, and none that says the same as another."""
    named = [f"박가온 위원장이 {place}에서 설명하고 있다." for place in ("서울", "대전", "광주", "부산")]
    found = _with_heads(*(("caption", words) for words in (named[0], *named)))

    assert 3 == len([gap for gap in find_gaps(_all_told(found), found) if gap.number > 4])
