"""Every digit or number word in English prose comes from an id or from a cited sentence."""

from __future__ import annotations

import pytest

from policy_brief import AIModel, DateMention, Name, Point, Prose
from summarizer import Article, scan
from summarizer.check.rules.digits import DIGITS
from tests.check.made import ARTICLE, SCAN, brief, found, plain_scan


def _point(template, sentences=(1,), within=SCAN):
    return Point(text=Prose.of(template, within), evidence=tuple(within.evidence(number) for number in sentences))


def _actions(template, sentences=(1,), within=SCAN):
    return [action for action, _ in found(DIGITS, _point(template, sentences, within), within)]


def _mended(template, sentences=(1,)):
    problems = [each for each in DIGITS.inspect(_point(template, sentences), SCAN) if each.replacement]
    return problems[-1].replacement.text.template if problems else template


@pytest.mark.parametrize(
    "template",
    [
        "Norway plans to invest {M1} in AI data centres.",
        "One of the aims is growth; both sides agree at once.",
        "Norway may raise it, and no one objected.",
        "It is among the G7's R&D priorities.",
    ],
)
def test_prose_with_ids_alone_passes(template):
    """Ids pass, and so do 'one', 'both', the verb 'may', and names with digits that the article prints."""
    within = plain_scan(f"{SCAN.article.text} 주요 7개국(G7)은 논의했다.", amounts=SCAN.amounts)

    assert [] == _actions(template, (1, len(within.sentences)), within)


@pytest.mark.parametrize(
    ("template", "sentences", "mended"),
    [
        ("Norway plans up to 30 billion euros.", (1,), "Norway plans {M1}."),
        ("Norway plans up to €30 billion (about 45 trillion won).", (1,), "Norway plans {M1} ({M2})."),
        ("On 20 February 2025 Norway spoke.", (1,), "On {D1} Norway spoke."),
        ("It trains 10,000 people within 3 years.", (5,), "It trains {N2} within {N1}."),
        ("It trains people within three years.", (5,), "It trains people within {N1}."),
        ("4 billion euros, or four billion euros", (2,), "{M3}, or {M3}"),
        ("In 2024, parliament acted.", (7,), "In {D2}, parliament acted."),
    ],
)
def test_a_figure_that_is_written_out_is_put_back(template, sentences, mended):
    """A figure that a model wrote just as code would have becomes its id again, and the claim stays."""
    assert mended == _mended(template, sentences)
    assert {"repair"} == set(_actions(template, sentences))


def test_a_repair_keeps_every_figure():
    """The id that was put back resolves to the article's own amount."""
    (problem,) = DIGITS.inspect(_point("It is up to 30 billion euros."), SCAN)

    assert SCAN.amounts[0] == problem.replacement.text.figures["M1"]
    assert "text: a figure was written out: put back to its id" == problem.message


@pytest.mark.parametrize(
    ("template", "sentences", "stray"),
    [
        ("Norway plans up to 31 billion euros.", (1,), "'31'"),
        ("Norway plans 30 billion euros.", (1,), "'30'"),
        ("Norway plans up to 30 billion dollars.", (1,), "'30'"),
        ("Norway plans up to 30 million euros.", (1,), "'30'"),
        ("Norway plans up to 30 billion euros.", (3,), "'30'"),
        ("It trains 10,000 people within 4 years.", (5,), "'4'"),
        ("It trains 110,000 people.", (5,), "'110,000'"),
        ("It grew 1.5-fold.", (5,), "'1.5-fold'"),
        ("On 21 February 2025 Norway spoke.", (1,), "'21', '2025'"),
        ("Norway plans five billion euros.", (2,), "'five billion'"),
        ("Norway employs thirty-two people.", (5,), "'thirty-two'"),
        ("Norway plans tens of billions of US dollars.", (2,), "'tens of billions'"),
        ("It is {M1}, a 12% rise.", (1,), "'12'"),
        ("It runs GPT-4.", (4,), "'GPT-4'"),
        ("It was the 2nd law.", (7,), "'2nd'"),
    ],
)
def test_a_figure_of_no_sentence_drops_the_claim(template, sentences, stray):
    """A changed digit, unit, currency or bound, another sentence's figure, and an invented one drop the claim."""
    problems = found(DIGITS, _point(template, sentences))

    assert ("drop", f"text: {stray} in the prose comes from no cited sentence") == problems[-1]


NAMES = (
    "오픈AI의 GPT-4o는 5G 망에서 돈다. 한빛테크는 A.X 4.0과 Orion 3을 냈다. 주요 20개국 회의가 열렸다. "
    "가람 2.0이 나왔다."
)


def _named(korean, english):
    start = NAMES.index(korean)
    return AIModel(
        text=korean, start=start, end=start + len(korean), id="A1", sentence=4, korean=korean, english=english,
        romanisation="rule",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("template", "sentences", "expected"),
    [
        ("It compared GPT-4o with others.", (1,), []),
        ("It runs on 5G-enabled phones, GPT-4o-based.", (1,), []),
        ("It compared GPT-4 with others.", (1,), ["drop"]),
        ("It compared GPT-4o with others.", (2,), ["drop"]),
        ("Hanbit launched A.X 4.0 and Orion 3.", (2,), []),
        ("Hanbit launched A.X 5.0.", (2,), ["drop"]),
        ("Hanbit launched A.X 4.", (2,), ["drop"]),
        ("Hanbit launched Orion 30.", (2,), ["drop"]),
        ("Hanbit launched 3 models with Orion 3.", (2,), ["drop"]),
        ("Garam 2.0 came out.", (4,), []),
        ("Garam 2.1 came out.", (4,), ["drop"]),
        ("Garam 20 came out.", (4,), ["drop"]),
    ],
)
def test_digits_of_names_are_no_figures(template, sentences, expected):
    """A name keeps its digits where the cited text prints them, in Latin or behind its Korean."""
    within = plain_scan(NAMES, models=(_named("가람", "Garam"),))

    assert expected == _actions(template, sentences, within)


def test_a_bodys_number_is_part_of_its_name():
    """'G20' passes where the claim names it for 주요 20개국, and 'G7' does not."""
    within = plain_scan(NAMES)
    stance = (
        brief()
        .stances[0]
        .model_copy(
            update={
                "actor": Name(english="G20", korean="주요 20개국"),
                "evidence": (within.evidence(3),),
                "reason": Prose(text="The G20 met.", template="The G20 met."),
            }
        )
    )
    swapped = stance.model_copy(update={"reason": Prose(text="The G7 met.", template="The G7 met.")})

    assert [] == found(DIGITS, stance, within)
    assert ["drop"] == [action for action, _ in found(DIGITS, swapped, within)]


def test_a_number_in_an_english_name_is_the_korean_names():
    """A number that only the English form of a name has is flagged."""
    measure = brief().policy_measures[0]
    named = measure.model_copy(update={"official_name": Name(english="Data Act 2030", korean="데이터 기본법")})

    assert [("flag", "official_name: 'Data Act 2030' holds a number that '데이터 기본법' does not")] == found(
        DIGITS, named
    )


WORDS = "두 기업이 협력한다. 모두 세계 시장을 노린다. 네이버는 회사 셋을 세웠다. 다만 이익은 절반이다. 매출은 두 배다."


@pytest.mark.parametrize(
    ("template", "sentence", "expected"),
    [
        ("Two companies cooperate.", 1, []),
        ("Three companies cooperate.", 1, ["flag"]),
        ("Two companies look abroad.", 2, ["flag"]),
        ("Three companies look abroad.", 2, ["flag"]),
        ("Four companies were founded.", 3, ["flag"]),
        ("Three companies were founded.", 3, []),
        ("Half the profit went.", 4, []),
        ("Millions were lost.", 4, ["flag"]),
        ("Sales doubled.", 5, []),
        ("Sales tripled.", 5, ["flag"]),
    ],
)
def test_number_words_need_a_korean_numeral(template, sentence, expected):
    """A number word needs a numeral in a cited sentence: a syllable of 모두, 세계, 네이버 or 다만 is none."""
    within = plain_scan(WORDS)

    assert expected == _actions(template, (sentence,), within)


@pytest.mark.parametrize(
    ("template", "expected"),
    [
        ("It spoke in February.", []),
        ("It spoke in March.", ["flag"]),
        ("It may march on.", []),
        ("It spoke in May.", ["flag"]),
    ],
)
def test_months_come_from_cited_dates(template, expected):
    """A month passes where a cited date falls in it; 'may' and 'march' are verbs."""
    assert expected == _actions(template)


def test_a_year_does_not_carry_its_months():
    """A cited year is no evidence for a month of it."""
    assert ["flag"] == _actions("Parliament acted in January.", (7,))


def test_a_range_across_years_carries_its_ends():
    """A stretch from November to February carries both months."""
    text = "사업은 2025년 11월부터 2026년 2월까지 이어진다."
    dates = (
        DateMention(
            text="2025년 11월부터 2026년 2월", start=4, end=21, id="D1", sentence=1, date_min="2025-11-01",
            date_max="2026-02-28", precision="range", resolved=True,
        ),
    )  # fmt: skip
    within = plain_scan(text, dates=dates)

    assert [] == _actions("It starts in November and ends in February.", (1,), within)
    assert ["flag"] == _actions("It starts in December.", (1,), within)


@pytest.mark.parametrize(
    ("english", "expected"),
    [
        ("We will train 10,000 people within three years", ["repair"]),
        ("We will train 20,000 people", ["drop"]),
        ("We will spend up to 30 billion euros", ["drop"]),
    ],
)
def test_a_rendering_has_the_figures_of_its_quotation(english, expected):
    """In a statement only figures inside the quotation count, not others of its sentence or of the article."""
    statement = brief().statements[0].model_copy(update={"english": Prose(text=english, template=english)})

    assert expected == [action for action, _ in found(DIGITS, statement)]


def test_a_rendering_does_not_borrow_from_beside_its_quotation():
    """A figure that stands in the sentence, but outside the marks, is none of the quotation's."""
    text = '김하늘 장관은 예산 2조원을 두고 "더 늘려야 한다"고 말했다.'
    within = scan(Article.from_text(text))
    (quotation,) = (each for each in within.quotations if each.speech)
    statement = (
        brief()
        .statements[0]
        .model_copy(
            update={
                "quotation": quotation,
                "evidence": (within.evidence(1),),
                "english": Prose(text="2 trillion won must grow", template="2 trillion won must grow"),
            }
        )
    )

    assert ["drop"] == [action for action, _ in found(DIGITS, statement, within)]


def test_the_longest_figure_is_put_back_first():
    """A year inside a full date is no figure of its own."""
    within = scan(Article.from_text("정부는 2025년 2월 20일 2025년 계획을 냈다.", published=ARTICLE.published))
    point = _point("On 20 February 2025 it gave its 2025 plan.", (1,), within)

    problems = [each for each in DIGITS.inspect(point, within) if each.replacement]

    assert "On 20 February 2025 it gave its 2025 plan." == problems[-1].replacement.text.text
    assert "20" not in problems[-1].replacement.text.template


@pytest.mark.parametrize(
    ("template", "expected"),
    [
        ("It will add GPUs through Supercomputer No. 6.", []),
        ("It will add GPUs through Supercomputer No. 7.", ["drop"]),
        ("It will add 9 of them.", ["drop"]),
    ],
)
def test_a_number_that_is_no_figure_may_be_repeated(template, expected):
    """A numbering of the cited sentence, such as 6호기, is no figure; the figure beside it is one."""
    within = scan(Article.from_text("정부는 슈퍼컴퓨터 6호기를 통해 GPU 9천장을 보탠다."))

    assert expected == _actions(template, (1,), within)
