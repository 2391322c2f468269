"""Prose with ids, markers and nouns."""

from __future__ import annotations

import datetime as dt

import pytest
from pydantic import TypeAdapter, ValidationError
from pydantic_core import PydanticCustomError

from policy_brief import MARKERS, PLACEHOLDER, Prose, fill, is_arithmetic, write_figure
from policy_brief.prose import ProseRef, render
from summarizer import Article, scan
from summarizer.text.article import KST

FOUND = scan(
    Article.from_text(
        "회사는 상시 일자리 약 400개를 만들고 2곳을 인수하며 300억원을 6개월 안에 최소 3차례 나눠 낸다. "
        "사업 80건 가운데 20건이 끝났다. 나머지는 내년에 한다.",
        published=dt.datetime(2026, 3, 4, tzinfo=KST),
    )
)
IDS = {mention.text: mention.id for mention in (*FOUND.quantities, *FOUND.amounts, *FOUND.dates)}


def _id(words):
    return next(id_ for text, id_ in IDS.items() if words in text)


@pytest.mark.parametrize(
    ("words", "noun", "expected"),
    [
        ("400", "permanent jobs", "It is about 400 permanent jobs."),
        ("2곳", "clinics", "It is two clinics."),
        ("3차례", "instalments", "It is at least three instalments."),
        ("6개월", "months of work", "It is six months of work."),
    ],
)
def test_a_noun_takes_the_place_of_a_unit(words, noun, expected):
    """The number and its bound are the article's, the noun is the writer's; small numbers are words."""
    assert expected == Prose.of(f"It is {{{_id(words)}:{noun}}} [1].", FOUND).text


@pytest.mark.parametrize(("noun", "expected"), [("ninth", "It came ninth."), ("Ninth place", "It came ninth place.")])
def test_what_a_figure_says_in_a_word_is_not_said_again(noun, expected):
    """A writer may put the figure's own word behind its id."""
    found = scan(Article.from_text("한빛은 9위에 올랐다."))

    assert expected == Prose.of(f"It came {{{found.quantities[0].id}:{noun}}} [1].", found).text


@pytest.mark.parametrize(
    ("korean", "noun", "expected"),
    [
        ("1년 안에 취업했다.", "a year", "It took a year."),
        ("최소 1시간 걸린다.", "an hour", "It took at least an hour."),
    ],
)
def test_an_article_is_the_number_of_one(korean, noun, expected):
    """'One a year' is no English."""
    found = scan(Article.from_text(korean))

    assert expected == Prose.of(f"It took {{{found.quantities[0].id}:{noun}}} [1].", found).text


def test_an_amount_takes_no_noun():
    """Money keeps its currency."""
    with pytest.raises(PydanticCustomError, match="only a count takes a noun"):
        Prose.of(f"It pays {{{_id('300억')}:dollars}} [1].", FOUND)


def test_words_that_were_altered_with_their_template_are_refused():
    """Whoever changes a saved sum has to change what code found, too."""
    prose = Prose.of(f"It pays {{{_id('300억')}:30 billion won}} [1].", FOUND)
    altered = prose.model_dump_json().replace("30 billion won", "40 billion won")

    assert prose == Prose.model_validate_json(prose.model_dump_json())
    with pytest.raises(ValidationError, match="not what its template and figures give"):
        Prose.model_validate_json(altered)


def test_prose_with_a_noun_reads_back_equal():
    """Saved and loaded, the text still follows from its template."""
    prose = Prose.of(f"{{{_id('2곳')}:clinics}} are bought [1].", FOUND)

    assert prose == Prose.model_validate_json(prose.model_dump_json())
    assert "Two clinics are bought." == prose.text


@pytest.mark.parametrize(
    ("template", "expected"),
    [
        ("It pays {300억:KRW 30 billion} [1].", "It pays KRW 30 billion."),
        ("It makes about {400} [1].", "It makes about 400 jobs."),
        ("About {400} [1].", "About 400 jobs."),
        ("It pays {300억:40 billion won} [1].", "It pays 30 billion won."),
        ("In {6개월:at most 6 months} [1].", "In at most 6 months."),
        ("It is done in {내년:next year} [3].", "It is done in next year."),
        ("It is done in {내년:the year after} [3].", "It is done in 2027."),
        ("It makes {400:400 permanent jobs} [1].", "It makes about 400 jobs."),
        ("It makes about {400:400 permanent jobs} [1].", "It makes about 400 permanent jobs."),
    ],
)
def test_words_of_the_writers_own_stand_where_they_say_the_figure(template, expected):
    """Another number or a lost bound is written by rule; the saved text still follows from its template."""
    words = next(text for text in ("300억", "6개월", "400", "내년") if f"{{{text}" in template)
    prose = Prose.of(template.replace(f"{{{words}", f"{{{_id(words)}"), FOUND)

    assert expected == prose.text
    assert prose == Prose.model_validate_json(prose.model_dump_json())


def test_a_share_is_worked_out_and_says_so():
    """Both figures of a share are the claim's own; one that cannot be is refused with what it takes."""
    part, whole = _id("20건"), _id("80건")

    done = Prose.of(f"Done are {{{part}/{whole}}} of the projects [2].", FOUND)

    assert "Done are 25 percent (our arithmetic) of the projects." == done.text
    assert {part, whole} == set(done.figures)
    with pytest.raises(PydanticCustomError, match="the greater first for -"):
        Prose.of(f"Done are {{{part}-{whole}}} [2].", FOUND)


def test_a_gap_is_worked_out_of_figures_of_the_claim():
    """The greater stands first; a noun behind it is the unit's."""
    part, whole = _id("20건"), _id("80건")

    left = Prose.of(f"Open are {{{whole}-{part}}} [2].", FOUND)

    assert "Open are 60 projects (our arithmetic)." == left.text
    assert left == Prose.model_validate_json(left.model_dump_json())


_UNDATED = scan(Article.from_text("정부는 지난 3월 계획을 내고 오는 7월 예산을 심의한다. 지난달 시작했다."))


@pytest.mark.parametrize(
    ("template", "expected"),
    [
        ("It came out in {지난 3월} [1].", "It came out last March."),
        ("In {지난달}, it began [2].", "Last month, it began."),
        ("At the {오는 7월} review it ends [1].", "At the coming July review it ends."),
        ("It lasts from {지난달} [2].", "It lasts from last month."),
    ],
)
def test_words_before_an_unresolved_date_fit_it(template, expected):
    """Without a publication day a date keeps its words, which take no preposition and no second article."""
    ids = {date.text: date.id for date in _UNDATED.dates}
    words = next(text for text in ids if f"{{{text}}}" in template)
    prose = Prose.of(template.replace(words, ids[words]), _UNDATED)

    assert expected == prose.text
    assert prose == Prose.model_validate_json(prose.model_dump_json())


_BOUND = scan(Article.from_text("시급은 최소 120%다. 올해는 최대 9곳에, 내년에는 7곳에 짓는다."))


@pytest.mark.parametrize(
    ("template", "expected"),
    [
        ("Pay is set at {120%} [1].", "Pay is set at no less than 120 percent."),
        ("At {120%:at least 120 percent} it ends [1].", "At no less than 120 percent it ends."),
        ("It is built at {9곳:at most nine sites} [2].", "It is built at no more than nine sites."),
        ("It is built at {7곳:seven sites} [2].", "It is built at seven sites."),
        ("Pay is {120%} [1].", "Pay is at least 120 percent."),
    ],
)
def test_a_bound_takes_no_second_at(template, expected):
    """'At at least' is nobody's English."""
    ids = {number.text: number.id for number in _BOUND.quantities}
    words = next(text for text in ids if f"{{{text}" in template)
    prose = Prose.of(template.replace(f"{{{words}", f"{{{ids[words]}"), _BOUND)

    assert expected == prose.text
    assert prose == Prose.model_validate_json(prose.model_dump_json())


LONG = Article.from_text("가온시는 문을 연다. " * 14)


@pytest.mark.parametrize(
    ("written", "plain", "cites"),
    [
        ("a [3, 4]", "a [3][4]", (3, 4)),
        ("a [3,4;6]", "a [3][4][6]", (3, 4, 6)),
        ("a [3-5]", "a [3][4][5]", (3, 4, 5)),
        ("a [3–4]", "a [3][4]", (3, 4)),
        ("a [1-3, 2]", "a [1][2][3][2]", (1, 2, 3)),
        ("a [2-14]", "a [2][3][4][5][6][7][8][9][10][11]", tuple(range(2, 12))),
        ("a [5-5]", "a [5]", (5,)),
        ("a [5-3]", "a ", ()),
        ("a [4][3]", "a [4][3]", (4, 3)),
        ("a [x, 4]", "a [x, 4]", ()),
        ("a [12345]", "a [12345]", ()),
    ],
)
def test_lists_of_markers_are_written_one_by_one(written, plain, cites):
    """A range names up to ten sentences, both ends included; each is cited once."""
    prose = Prose.of(written, scan(LONG))

    assert (plain, cites) == (prose.template, prose.cites)


@pytest.mark.parametrize(
    ("template", "text"),
    [
        ("It opens [1].", "It opens."),
        ("It opens [1] and [2][3] closes [4]", "It opens and closes"),
        ("It opens.[1]", "It opens."),
        ("[1] It opens", " It opens"),
        ("It [x] opens [12345]", "It [x] opens [12345]"),
    ],
)
def test_markers_are_taken_out_with_the_space_before_them(template, text):
    """What stands in other brackets stays."""
    assert text == render(template, {})


@pytest.mark.parametrize(
    ("template", "filled"),
    [
        ("{M1} is paid", "About 5 is paid"),
        ("It pays {M1}", "It pays about 5"),
        ("It pays. {M1} is it", "It pays. About 5 is it"),
        ('Does it? "{M1}", he said', 'Does it? "About 5", he said'),
        ("It does! ({M1})", "It does! (About 5)"),
        ("It pays e.g.{M1}", "It pays e.g.about 5"),
        ("It pays about {M1}", "It pays about 5"),
        ("About {M1}", "About 5"),
        ("{M1:jobs}", "About five jobs"),
        ("{m1} {M} {1}", "{m1} {M} {1}"),
        ("{M1:}", "{M1:}"),
        ("{M1:a{b}", "{M1:a{b}"),
        ("{M1:%s}" % ("x" * 61), "{M1:%s}" % ("x" * 61)),
    ],
)
def test_ids_are_filled_in(template, filled):
    """With a capital letter where a sentence begins, and without a bound that the words before it say."""
    assert filled == fill(template, lambda _: "about 5")


@pytest.mark.parametrize("bound", ["up to", "at least", "at most", "about", "nearly", "just over", "more than", "over"])
def test_a_bound_is_said_once(bound):
    """In whatever case, where it stands right before the figure."""
    assert f"{bound.title()} 5 men" == fill(f"{bound.title()} {{M1}}", lambda _: f"{bound} 5 men")
    assert f"{bound}, {bound} 5 men" == fill(f"{bound}, {{M1}}", lambda _: f"{bound} 5 men")


@pytest.mark.parametrize(
    ("figure", "noun", "text"),
    [
        ("5 people", "jobs", "x five jobs"),
        ("15 people", "jobs", "x 15 jobs"),
        ("about 9 people", "jobs", "x about nine jobs"),
        ("at least 1.5 million people", "jobs", "x at least 1.5 million jobs"),
        ("2 to 3 people", "jobs", "x 2 to 3 jobs"),
        ("1 to 2 million people", "jobs", "x 1 to 2 million jobs"),
        ("half", "of the jobs", "x half of the jobs"),
        ("5 people", "", "x 5 people"),
        ("5 people (our arithmetic)", "six men", "x six men (our arithmetic)"),
        ("[5 people]", "six men", "x [six men]"),
        ("5 people", "six men", "x six men"),
    ],
)
def test_a_figure_takes_the_words_behind_its_id(figure, noun, text):
    """A noun takes the place of the unit, words with a number that of the figure; brackets stay."""
    template = f"x {{M1:{noun}}}" if noun else "x {M1}"
    assert text == fill(template, lambda _: figure)


def test_a_placeholder_is_an_id_or_arithmetic_with_two():
    """A plus, a minus or a stroke between them."""
    assert [True, True, True, False] == [is_arithmetic(one) for one in ("{N5/N1}", "{M1+M2}", "{M2-M1:x}", "{N5}")]
    assert ["N5", "M1"] == PLACEHOLDER.findall("{N5/N1} and {M1:of it} and {n1} and {M1*M2}")
    assert " [1][2]" == MARKERS.search("It opens [1][2].")[0]


def test_an_id_that_is_not_there_is_left_as_it_stands():
    """Arithmetic with one that is not there, too."""
    figures = {mention.id: mention for mention in FOUND.quantities}
    part, whole = _id("20건"), _id("80건")

    assert "{N99}" == write_figure("N99", figures, str)
    assert f"{{{part}/N99}}" == write_figure(f"{part}/N99", figures, str)
    assert f"{{N99/{part}}}" == write_figure(f"N99/{part}", figures, str)
    assert "25 percent (our arithmetic)" == write_figure(f"{part}/{whole}", figures, str)
    assert "written" == write_figure(part, figures, lambda _: "written")


@pytest.mark.parametrize(
    ("value", "message"),
    [(1, "write English prose, a string"), (None, "write English prose"), (" \n", "write a sentence, or null where")],
)
def test_what_is_no_prose_is_refused(value, message):
    """A number, nothing, blanks."""
    with pytest.raises(ValidationError, match=message):
        TypeAdapter(ProseRef).validate_python(value, context={"scan": FOUND})


def test_prose_is_read_without_blanks_around_it():
    """And reads as it is written."""
    prose = TypeAdapter(ProseRef).validate_python("  It opens [1]. ", context={"scan": FOUND})

    assert ("It opens.", "It opens [1].", (1,)) == (str(prose), prose.template, prose.cites)


def test_only_amounts_quantities_and_dates_are_written_in_prose():
    """A quotation, a name and what is not there are refused with what there is."""
    there = f"there are M1, N1 to N{len(FOUND.quantities)}, D1"
    for id_ in ("Q1", "M9", "C1"):
        refused = rf"\{{{id_}\}} is not an amount, quantity or date of this article; {there}"
        with pytest.raises(PydanticCustomError, match=refused):
            Prose.of(f"It pays {{{id_}}}", FOUND)


def test_words_of_the_writers_own_need_their_bound_near_by():
    """Sixty characters before the figure and thirty behind it are read, and no more."""

    def left(gap, behind=""):
        return Prose.of(f"About {'x' * gap} {{{_id('400')}:400 jobs}}{behind}", FOUND).text

    assert f"About {'x' * 53} 400 jobs" == left(53)
    assert f"About {'x' * 54} about 400 jobs" == left(54)


def test_a_noun_of_arithmetic_is_left_out():
    """What is worked out has its unit by rule."""
    part, whole = _id("20건"), _id("80건")

    assert f"Open are {{{whole}-{part}}}." == Prose.of(f"Open are {{{whole}-{part}:60 cases}}.", FOUND).template
    assert f"Open are {{{part}}}." == Prose.of(f"Open are {{{part}:21 cases}}.", FOUND).template


_PARTS = scan(
    Article.from_text(
        "2028년 6월 말 기준 12곳이다. 9월 초 회의를 연다. 2029년 말 끝난다. 7월 중순 공고한다.",
        published=dt.datetime(2028, 5, 1, tzinfo=KST),
    )
)


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("At the end of {D1:June} [1].", "At the end of June."),
        ("At the end of {D1} [1].", "At the end of June 2028."),
        ("At the end of {D1:late June} [1].", "At the end of June."),
        ("It is {D1:the end of June 2028} [1].", "It is the end of June 2028."),
        ("By late {D1:June} [1].", "By late June."),
        ("In early {D2} [2].", "In early September 2028."),
        ("At the start of {D2:September} [2].", "At the start of September."),
        ("At the end of {D3:2029} [3].", "At the end of 2029."),
        ("At the end of {D3} [3].", "At the end of 2029."),
        ("In mid-{D4:July} [4].", "In mid-July."),
        ("In {D4:July} [4].", "In mid-July 2028."),
        ("It is {D2:the end of September} [2].", "It is early September 2028."),
        ("It is {D1:the end of July} [1].", "It is late June 2028."),
    ],
)
def test_a_part_of_a_month_is_said_once(written, expected):
    """The end of June is what 6월 말 says, in front of its id or within its words; another part or month is not."""
    assert expected == Prose.of(written, _PARTS).text


_VAGUE = scan(
    Article.from_text(
        "수억 건을 모았다. 수천 곳이다. 수만명이 왔다. 수십 개 회사다. "
        "조사는 10월 16일부터 11월 24일까지 했다. 과학기술정보통신부가 정했다.",
        published=dt.datetime(2028, 12, 1, tzinfo=KST),
    )
)


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("It is {N1:texts} [1].", "It is hundreds of millions of texts."),
        ("It is {N2:shops} [2].", "It is several thousand shops."),
        ("It is {N3:guests} [3].", "It is tens of thousands of guests."),
        ("It is {N4:makers} [4].", "It is dozens of makers."),
        ("Asked in {D1} [5].", "Asked from 16 October to 24 November 2028."),
        ("Asked from {D1} [5].", "Asked from 16 October to 24 November 2028."),
    ],
)
def test_vague_counts_take_a_noun_and_spans_of_days_their_word(written, expected):
    """The noun of the writer takes the place of the unit; nothing happens in 16 October to 24 November."""
    assert expected == Prose.of(written, _VAGUE).text


def test_an_id_that_is_all_of_a_phrase_is_the_name():
    """Who must act may be given as names are; an id that the article does not have stays what it is."""
    read = TypeAdapter(ProseRef).validate_python

    assert "Ministry of Science and ICT" == read("B1", context={"scan": _VAGUE}).text
    assert "B9" == read("B9", context={"scan": _VAGUE}).text


@pytest.mark.parametrize("own", ["", "x" * 61, "Ju\nne"])
@pytest.mark.parametrize("before", ["at the end of", "at"])
def test_words_that_no_id_may_have_are_left_alone(before, own):
    """An answer with such words is refused or printed as it stands, never a crash."""
    for id_ in ("D1", "N1"):
        written = f"It ends {before} {{{id_}:{own}}} [1]."
        assert written.removesuffix(" [1].") in Prose.of(written, _PARTS).text


def test_long_words_of_a_part_of_a_month_keep_their_place():
    """What stands in front of an id is not moved into words that would then be too long."""
    words = "June of the year in which all of it began and then was over"
    assert "{" not in Prose.of(f"It is at the end of {{D1:{words}}} [1].", _PARTS).text


def test_a_span_of_days_begins_a_sentence():
    """With a capital, as its preposition did."""
    assert (
        "From 16 October to 24 November 2028, all were asked." == Prose.of("In {D1}, all were asked [5].", _VAGUE).text
    )


def test_a_noun_behind_a_vague_count_is_read_as_it_was_saved():
    """Briefs of before have the noun behind the unit."""
    prose = Prose.of("It is {N1:texts} in {N4:makers} [1].", _VAGUE)
    saved = {
        **prose.model_dump(mode="json"),
        "text": "It is hundreds of millions of cases texts in dozens of companies makers.",
    }

    assert Prose.model_validate(saved).text == saved["text"]
