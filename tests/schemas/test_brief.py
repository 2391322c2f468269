"""The schemas read a model's answer and a saved brief alike."""

from __future__ import annotations

import json
from decimal import Decimal

import pytest
from pydantic import ValidationError

from policy_brief import (
    Audit,
    Company,
    Investment,
    KoreanModel,
    Money,
    Name,
    PolicyBrief,
    Prose,
    Quotation,
    Speaker,
    Stance,
    Verdict,
    Withdrawn,
    answer_schema,
    in_english,
)
from policy_brief.answers.patch import Change, Patch
from policy_brief.claims import on_page
from summarizer import Article, Scan

TEXT = '프랑스는 최대 500억유로(약 75조원)를 투자한다. 김하늘 원장은 "서두르자"고 말했다. 영국은 서명하지 않았다.'


def _span(text: str) -> dict[str, object]:
    start = TEXT.index(text)
    return {"text": text, "start": start, "end": start + len(text)}


@pytest.fixture
def found() -> Scan:
    """Three sentences with an amount, its conversion and a quotation, found by hand."""
    euros = Money(
        **_span("500억유로"), id="M1", sentence=1, value_min=None, value_max=Decimal(50_000_000_000),
        currency="EUR", approx=False, bound="upper",
    )  # fmt: skip
    won = Money(
        **_span("75조원"), id="M2", sentence=1, value_min=Decimal(75 * 10**12), value_max=Decimal(75 * 10**12),
        currency="KRW", approx=True, bound="exact", conversion_of="M1",
    )  # fmt: skip
    quotation = Quotation(**_span("서두르자"), id="Q1", sentence=2, speaker_korean="김하늘 원장")
    return Scan(article=Article.from_text(TEXT), amounts=(euros, won), quotations=(quotation,))


@pytest.fixture
def answer() -> dict[str, object]:
    """Return a model's answer about that article."""
    france = {"english": "France", "korean": "프랑스"}
    point = "France plans to invest {M1} [1]"
    return {
        "scope": "ai_policy",
        "article_kind": "news",
        "headline": point,
        "bottom_line": point,
        "read_with_care": [],
        "key_points": [point],
        "corrections": [],
        "table_rows": [],
        "investments": [
            {
                "evidence": [1], "investor": france, "kind": "government", "amount": "M1", "capacity": None,
                "purpose": None, "period": None, "status": "planned", "status_words": "plans", "detail_of": None,
            }
        ],
        "stances": [
            {
                "evidence": [3], "actor": {"english": "United Kingdom", "korean": "영국"},
                "declaration": {"english": "the declaration", "korean": "서명"}, "position": "not_signed",
                "position_words": "did not sign",
            }
        ],
        "korean_models": [],
        "policy_measures": [],
        "denials": [],
        "dates": [],
        "speakers": [
            {
                "evidence": [1], "kind": "assessment", "says": "One must hurry.",
                "quotation": "Q1", "english": "Let us hurry",
                "speaker": {"english": "Kim Ha-neul", "korean": "김하늘", "role": "head", "affiliation": None},
            }
        ],
        "caveats": ["No timetable is given."],
        "follow_up": [],
    }  # fmt: skip


PAGE = """# France plans to invest up to 50 billion euros [1]

*One side speaks* [2].

## Bottom line
- It **plans** to invest [1].
- London did not sign [3].

## The plan
- **Money.** France plans up to 50 billion euros [1].

| Who | Did |
|---|---|
| London | not signed [3] |

## Assessment
- **It is early.** Nothing is spent [1].

## Caveats
- No timetable is given.

## What to watch and do
- Ask Paris who pays.
"""
ROWS = "investments stances korean_models policy_measures denials dates speakers corrections names"


@pytest.fixture
def page(answer):
    """Return the answer as a model writes it: its prose as Markdown, the rest in keys of its own."""
    rows = {name: value for name, value in answer.items() if name in {"scope", "article_kind", *ROWS.split()}}
    return {"markdown": PAGE, **rows}


def test_the_markdown_of_an_answer_is_cut_into_claims(found, page):
    """Its figures are tied to the article, its bold beginnings are kept apart; rows of data stay as they are."""
    brief = PolicyBrief.model_validate(page, context={"scan": found})
    prose = [(str(path), claim) for path, claim in on_page(brief) if path.name != "table_rows"]

    assert "France plans to invest {M1:up to 50 billion euros} [1]" == brief.headline.text.template
    assert [
        ("bottom_line", "", "It plans to invest.\nLondon did not sign."),
        ("read_with_care[0]", "", "One side speaks."),
        ("key_points[0]", "Money.", "Money. France plans up to 50 billion euros."),
        ("consequences[0]", "It is early.", "It is early. Nothing is spent."),
        ("caveats[0]", "", "No timetable is given."),
        ("follow_up[0]", "", "Ask Paris who pays."),
    ] == [(path, claim.lead.strip(), claim.text.text) for path, claim in prose[1:]]
    assert [("The plan", "bullet")] == [(point.heading, point.form) for point in brief.key_points]
    assert [("The plan", "Who", "London", 4, [3])] == [
        (row.heading, row.head, row.label.text, row.below, [one.sentence for one in row.evidence])
        for row in brief.table_rows
    ]
    assert "M1" == brief.investments[0].amount.id


def test_the_markdown_is_asked_for_first_and_not_kept(found, answer, page):
    """Its claims are, unless the answer gives them itself; a saved brief is not cut again."""
    brief = PolicyBrief.model_validate(page, context={"scan": found})

    assert next(iter(answer_schema()["properties"])) == "markdown"
    assert answer_schema()["properties"]["markdown"]["type"] == "string"
    assert ["", False] == [brief.markdown, "markdown" in brief.model_dump(mode="json")]
    assert brief == PolicyBrief.model_validate_json(brief.model_dump_json())
    given = PolicyBrief.model_validate(answer, context={"scan": found})
    for markdown in (PAGE, " ", None):
        assert given == PolicyBrief.model_validate({**answer, "markdown": markdown}, context={"scan": found})
    with pytest.raises(ValidationError, match="headline\n  Field required"):
        PolicyBrief.model_validate(page)


def test_a_key_beside_the_markdown_does_not_replace_what_was_cut_from_it(found, page):
    """The Markdown is the brief; a list that it lacks may stand beside it."""
    beside = {**page, "table_rows": [], "key_points": [], "caveats": ["Beside."]}
    brief = PolicyBrief.model_validate(beside, context={"scan": found})

    assert PolicyBrief.model_validate(page, context={"scan": found}) == brief


def test_the_first_row_of_a_group_is_a_row(found, page):
    """It has a label alone; other rows keep the cells that say something."""
    table = "| London | not signed [3] |"
    markdown = PAGE.replace(table, f"| **Not signed** | |\n{table}")
    rows = PolicyBrief.model_validate({**page, "markdown": markdown}, context={"scan": found}).table_rows

    assert [("Not signed", ["–"]), ("London", ["not signed"])] == [
        (row.label.text, [cell.text.text for cell in row.cells]) for row in rows
    ]


@pytest.mark.parametrize(
    ("markdown", "message"),
    [
        ("France signed [1].", "markdown has no line with '# ' and the headline"),
        ("# France signed [1]", "markdown has no line with a section '## Bottom line'"),
        ("# France signed [9]\n\n## Bottom line\n\nIt signed [1].", "sentence 9 does not exist"),
        ("", "headline\n  Field required"),
    ],
)
def test_markdown_that_cannot_be_cut_is_refused(found, page, markdown, message):
    """What it lacks is said, so that a model can give it."""
    with pytest.raises(ValidationError) as raised:
        PolicyBrief.model_validate({**page, "markdown": markdown}, context={"scan": found})

    assert message in str(raised.value)


@pytest.mark.parametrize(
    ("written", "lead", "text"),
    [
        ("**It is early.** It pays [1].", "It is early.", "It is early. It pays."),
        ("- **18 May [1]:** It pays [1].", "18 May:", "18 May: It pays."),
        ("**It is early.** It pays [1].\\nIt ends [2].", "It is early.", "It is early. It pays.\nIt ends."),
        ("It **pays** [1].", "", "It pays."),
        ("_It_ pays for snake_case [1].", "", "It pays for snake_case."),
    ],
)
def test_what_a_claim_begins_with_in_bold_is_its_lead(found, answer, written, lead, text):
    """It stays in the text, which has no signs of type; a point of the body has one as any other."""
    point = {"text": written}
    claims = {"bottom_line": written, "key_points": [point], "caveats": [written], "follow_up": [written]}
    brief = PolicyBrief.model_validate({**answer, **claims}, context={"scan": found})

    assert {(lead, text)} == {
        (claim.lead, claim.text.text)
        for claim in (brief.bottom_line, *brief.key_points, *brief.caveats, *brief.follow_up)
    }


def test_ids_become_values(found: Scan, answer: dict[str, object]) -> None:
    """An answer's ids resolve to the article's own amount, conversion and cited sentences."""
    brief = PolicyBrief.model_validate(answer, context={"scan": found})

    (investment,) = brief.investments
    assert found.amounts[0] == investment.amount
    assert found.amounts[1] == investment.conversion
    assert found.article.sentences[0].text == investment.evidence[0].quote
    assert "France plans to invest up to 50 billion euros" == brief.headline.text.text


def test_a_speaker_cites_the_quotations_sentence_too(found: Scan, answer: dict[str, object]) -> None:
    """Whatever sentences a model lists, code adds that of the quotation."""
    brief = PolicyBrief.model_validate(answer, context={"scan": found})

    assert [1, 2] == [evidence.sentence for evidence in brief.speakers[0].evidence]


def test_markers_are_the_evidence_of_a_point(found: Scan, answer: dict[str, object]) -> None:
    """A point cites what its markers name, in whatever form they are listed; the text reads without them."""
    answer["headline"] = "It acts [1], all say [2-3, 1]."
    headline = PolicyBrief.model_validate(answer, context={"scan": found}).headline

    assert [1, 2, 3] == [evidence.sentence for evidence in headline.evidence]
    assert ("It acts, all say.", "It acts [1], all say [2][3][1].") == (headline.text.text, headline.text.template)


def test_a_point_without_markers_cites_the_sentences_of_its_figures(found: Scan, answer: dict[str, object]) -> None:
    """A point that ids tie to the article is not asked for again; with a marker, only that counts."""
    answer["bottom_line"], answer["headline"] = "France invests {M1}.", "France invests {M1} [3]."
    brief = PolicyBrief.model_validate(answer, context={"scan": found})
    of_figure = found.mention("M1")

    assert of_figure is not None
    assert [of_figure.sentence] == [evidence.sentence for evidence in brief.bottom_line.evidence]
    assert [3] == [evidence.sentence for evidence in brief.headline.evidence]


def test_a_quotation_needs_its_rendering(found: Scan, answer: dict[str, object]) -> None:
    """A quotation without English is refused; English without a quotation is dropped."""
    speaker = answer["speakers"][0]  # type: ignore[index]
    with pytest.raises(ValidationError, match="give 'english'"):
        Speaker.model_validate({**speaker, "english": None}, context={"scan": found})

    assert Speaker.model_validate({**speaker, "quotation": None}, context={"scan": found}).english is None


def test_a_saved_brief_reads_back_equal(found: Scan, answer: dict[str, object]) -> None:
    """Saved as JSON and loaded without an article, the brief is equal, decimals included."""
    brief = PolicyBrief.model_validate(answer, context={"scan": found})

    assert brief == PolicyBrief.model_validate_json(brief.model_dump_json())
    assert isinstance(brief.investments[0].amount, Money)
    assert Decimal(50_000_000_000) == brief.investments[0].amount.value_max


@pytest.mark.parametrize(
    ("path", "value", "message"),
    [
        (("investments", 0, "amount"), "M9", "M9 is not the id of any amount of this article; there are M1 to M2"),
        (("investments", 0, "amount"), "Q1", "Q1 is not the id of any amount of this article"),
        (("investments", 0, "evidence"), [31], "sentence 31 does not exist: the article has 3"),
        (("investments", 0, "evidence"), [], "at least 1 item"),
        (("investments", 0, "evidence"), ["프랑스는"], "cite a sentence by its number"),
        (("investments", 0, "investor", "korean"), "독일", "the article does not print '독일'"),
        (("investments", 0, "detail_of"), "M7", "M7 is not the id of any amount"),
        (("headline",), "France invests {M8} [1]", "{M8} is not an amount, quantity or date"),
        (("headline",), "  ", "write a sentence"),
        (("headline",), "France invests [9]", "sentence 9 does not exist"),
        (("speakers", 0, "quotation"), "Q4", "Q4 is not the id of any quotation of this article; there are Q1"),
        (("key_points",), [], "the body has 0 paragraphs, list items and rows of tables: give at least 1"),
    ],
)
def test_an_error_names_what_exists(
    found: Scan, answer: dict[str, object], path: tuple[str | int, ...], value: object, message: str
) -> None:
    """What does not exist in the article is refused, with what does."""
    place: object = answer
    for key in path[:-1]:
        place = place[key]  # type: ignore[index]
    place[path[-1]] = value  # type: ignore[index]

    with pytest.raises(ValidationError) as raised:
        PolicyBrief.model_validate(answer, context={"scan": found})

    assert message in str(raised.value)


def test_an_answer_may_not_carry_values(found: Scan, answer: dict[str, object]) -> None:
    """With an article in the context a resolved value is refused: figures never come from a model."""
    answer["investments"][0]["amount"] = found.amounts[0].model_dump(mode="json")  # type: ignore[index]

    with pytest.raises(ValidationError, match="give the id of amount"):
        PolicyBrief.model_validate(answer, context={"scan": found})


def test_a_saved_brief_may_not_carry_ids(answer: dict[str, object]) -> None:
    """Without an article an id is refused: there is nothing that it could mean."""
    with pytest.raises(ValidationError):
        PolicyBrief.model_validate(answer)


def test_what_code_fills_is_not_taken_from_a_model(found: Scan, answer: dict[str, object]) -> None:
    """A conversion that a model smuggles in is replaced by the article's own."""
    answer["investments"][0]["conversion"] = {"text": "99조원"}  # type: ignore[index]

    brief = PolicyBrief.model_validate(answer, context={"scan": found})

    assert found.amounts[1] == brief.investments[0].conversion


def test_prose_that_was_altered_after_saving_is_refused(found: Scan) -> None:
    """A saved figure in prose cannot be edited apart from the figure it was made of."""
    saved = Prose.of("up to {M1}", found).model_dump(mode="json") | {"text": "up to 90 billion euros"}

    with pytest.raises(ValidationError, match="not what its template and figures give"):
        Prose.model_validate(saved)


def test_spacing_does_not_hide_a_name(found: Scan) -> None:
    """A Korean name is found whatever the spacing and width."""
    assert "김 하늘" == Name.model_validate({"english": "Kim", "korean": "김 하늘"}, context={"scan": found}).korean


def _objects(schema: object) -> list[dict[str, object]]:
    """Collect every object schema."""
    if isinstance(schema, list):
        return [each for item in schema for each in _objects(item)]
    if not isinstance(schema, dict):
        return []
    own = [schema] if schema.get("type") == "object" else []
    return own + [each for value in schema.values() for each in _objects(value)]


def test_the_answer_schema_is_strict() -> None:
    """Every key is required, no other is allowed, nothing has a default, no reference has a neighbour."""
    schema = answer_schema()

    assert _objects(schema)
    for each in _objects(schema):
        assert each["additionalProperties"] is False
        assert list(each["properties"]) == each["required"]  # type: ignore[call-overload]
    text = json.dumps(schema)
    assert '"default"' not in text
    assert '"x-filled-by-code"' not in text
    assert r"\\d" not in text


def test_the_answer_schema_asks_for_ids_and_numbers() -> None:
    """A model is asked for sentence numbers and ids, never for values, stock codes or conversions."""
    definitions = answer_schema()["$defs"]

    assert {"type": "integer"} == definitions["Investment"]["properties"]["evidence"]["items"]
    assert "^M[1-9][0-9]*$" == definitions["Investment"]["properties"]["amount"]["anyOf"][0]["pattern"]
    assert "conversion" not in definitions["Investment"]["properties"]
    assert "ticker" not in definitions["KoreanModel"]["properties"]
    assert "Money" not in definitions


@pytest.mark.parametrize("kind", [Investment, Stance, Speaker])
def test_unknown_keys_are_refused(kind: type, found: Scan, answer: dict[str, object]) -> None:
    """A key that no field has is an error, not a silent loss."""
    name = {Investment: "investments", Stance: "stances", Speaker: "speakers"}[kind]
    claim = answer[name][0] | {"extra": "x"}  # type: ignore[index]

    with pytest.raises(ValidationError, match="extra"):
        kind.model_validate(claim, context={"scan": found})


def test_a_figure_that_begins_a_sentence_is_capitalised(found: Scan) -> None:
    """'Up to 50 billion euros' at the start of a sentence, 'up to' within one."""
    prose = Prose.of("{M1} is planned. {M2} is its value. It is {M1}.", found)

    assert (
        "Up to 50 billion euros is planned. About 75 trillion won is its value. It is up to 50 billion euros."
        == prose.text
    )


def test_an_audit_counts_its_verdicts() -> None:
    """Withdrawn claims are counted from their own list, all others by their verdict."""
    told = [
        Verdict(claim=f"key_points[{at}]", verdict=kind) for at, kind in enumerate(("verified", "verified", "disputed"))
    ]
    gone = Withdrawn(claim="caveats[0]", text="It rains.", content={}, reasons=("The article says nothing of it.",))
    audit = Audit(verdicts=tuple(told), withdrawn=(gone,))

    assert [2, 0, 1, 1] == [audit.count(kind) for kind in ("verified", "amended", "disputed", "withdrawn")]


def test_a_model_has_the_stock_code_of_its_developer_alone(found: Scan) -> None:
    """The code is what the article prints beside the developer; a model without one has none."""
    company = Company(
        **_span("프랑스"),
        id="C1",
        sentence=1,
        korean="프랑스",
        english="France AI",
        romanisation="official",
        ticker="012345",
    )
    scan = found.model_copy(update={"companies": (company,)})
    model = {"evidence": [1], "model": {"english": "Sign", "korean": "서명"}}
    rows = [
        model | {"developer": {"english": name, "korean": korean}}
        for name, korean in (("France AI", "프랑스"), ("Britain AI", "영국"))
    ]

    read = [KoreanModel.model_validate(row, context={"scan": scan}) for row in (*rows, model)]
    assert ["012345", None, None] == [row.filled_from(scan).ticker for row in read]


def test_a_change_without_an_index_adds_a_claim() -> None:
    """A patch may leave out all that it does not change."""
    assert [None, 2] == [Change[str].model_validate(told).at for told in ({"claim": "new"}, {"claim": "new", "at": 2})]
    assert ((), None, ()) == (Patch().withdraw, Patch().headline, Patch.model_validate({"stand": []}).key_points)


def test_words_of_the_article_hold_no_ids(found: Scan, answer: dict[str, object]) -> None:
    """Markers are taken out of them, and an id of a figure is written out; another is an error."""
    row = answer["investments"][0]  # type: ignore[index]

    def read(words: str) -> str | None:
        return Investment.model_validate(row | {"status_words": words}, context={"scan": found}).status_words

    figure = found.mention("M1")
    assert "plans" == read("plans [1]")
    assert f"plans {in_english(figure)}, at most" == read("plans {M1:a sum}, at most")  # type: ignore[arg-type]
    for words in ("plans {M99}", "plans {Q1}", "plans {M1/M2}", "plans {what}"):
        with pytest.raises(ValidationError, match="no ids"):
            read(words)
