"""Those who speak in an article."""

from __future__ import annotations

import pytest

from policy_brief import Audit, Name, Verdict
from summarizer.write import to_markdown
from summarizer.write.sections.speaker_list import may_be_foreign
from tests.write.made import answer, sound, with_claims
from tests.write.page import section


def test_a_quotation_that_needs_no_view_is_set_off():
    """Its words come first, who said them behind; a view before it makes a sentence of its own with the name."""
    row = {**answer()["speakers"][0], "english": "It opens in May.", "says": None}
    page = to_markdown(with_claims(speakers=[row]))
    told = to_markdown(with_claims(speakers=[{**row, "says": "asks for more"}]))

    (line,) = (line for line in page.split("\n") if "It opens in May" in line)
    assert line.startswith("> “It opens in May.” – Kim Ha-neul (김하늘), ")
    assert line.endswith("]]")
    assert "asks for more: “It opens in May.”" in told
    assert "> “" not in told


@pytest.mark.parametrize(
    ("english", "role", "affiliation", "shown"),
    [
        ("Kim Ha-neul", "Minister of Future Industry", "Ministry of Future Industry", ", Minister of Future Industry"),
        ("Future Ministry official", "official", "Future Ministry", ""),
        ("Kim Ha-neul", None, "Hanbit Tech", ", Hanbit Tech"),
        ("Kim Ha-neul", "Vice Mayor of Dasom", "Dasom City", ", Vice Mayor of Dasom"),
        ("Kim Ha-neul", "Head of Division", "Dasom City", ", Head of Division, Dasom City"),
        ("Kim Ha-neul", "member of the city council", "Dasom City Council", ", member, Dasom City Council"),
        (
            "Kim Ha-neul",
            "chair of the AI committee",
            "Dasom City Council",
            ", chair of the AI committee, Dasom City Council",
        ),
    ],
)
def test_an_office_is_named_once(english, role, affiliation, shown):
    """Neither role nor affiliation is said again where the name or the role says it."""
    person = {"english": english, "korean": "김하늘", "role": role}
    row = {
        **answer()["speakers"][0],
        "speaker": {**person, "affiliation": {"english": affiliation, "korean": "한빛테크"}},
    }

    assert f"**{english} (김하늘)**{shown} (press meeting): " in to_markdown(with_claims(speakers=[row]))


def test_an_entry_begins_with_a_capital():
    """Somebody unnamed heads a line like anybody else."""
    row = {**answer()["speakers"][0], "speaker": {"english": "an official", "korean": "김하늘"}}

    assert "**An official**" in to_markdown(with_claims(speakers=[row]))


@pytest.mark.parametrize(
    ("english", "role", "shown"),
    [
        ("a member who voted against", "committee member", "**A member who voted against**, Hanbit Committee"),
        ("a researcher", "Head of the laboratory", "**A researcher**, Head of the laboratory, Hanbit Committee"),
    ],
)
def test_a_description_that_tells_an_office_has_it_not_again(english, role, shown):
    """A member of a committee is its member; somebody described otherwise keeps the office."""
    body = {"english": "Hanbit Committee", "korean": "한빛테크"}
    person = {"english": english, "korean": "김하늘", "role": role, "affiliation": body}

    assert shown in to_markdown(with_claims(speakers=[{**answer()["speakers"][0], "speaker": person}]))


@pytest.mark.parametrize(
    ("english", "affiliation", "shown"),
    [
        ("the court", "Dasom District Court", "**Dasom District Court** (press"),
        ("the court", "Dasom City", "**The court**, Dasom City (press"),
        ("the act", "Dasom Fact Group", "**The act**, Dasom Fact Group (press"),
        ("the ministry", "Ministry of Dasom", "**The ministry**, Ministry of Dasom (press"),
        ("a court", "Dasom District Court", "**A court**, Dasom District Court (press"),
    ],
)
def test_who_is_called_by_a_short_form_has_the_long_one_not_again(english, affiliation, shown):
    """The court is called by its own name, a court need not be that of its affiliation; another is named."""
    body = {"english": affiliation, "korean": "한빛테크"}
    person = {"english": english, "korean": "김하늘", "role": None, "affiliation": body}

    assert shown in to_markdown(with_claims(speakers=[{**answer()["speakers"][0], "speaker": person}]))


@pytest.mark.parametrize(
    ("english", "shown"),
    [
        ("a climate ministry official", "**A climate ministry official** (press"),
        ("an energy ministry official", "**An energy ministry official**, Ministry of Climate and Energy (press"),
        ("a climate official", "**A climate official**, Ministry of Climate and Energy (press"),
        ("Climate Ministry Choir", "**Climate Ministry Choir (김하늘)**, Ministry of Climate and Energy (press"),
    ],
)
def test_who_is_described_by_a_body_has_its_name_not_again(english, shown):
    """The kind of the body and the first word of its field tell it; a name is no description."""
    body = {"english": "Ministry of Climate and Energy", "korean": "한빛테크"}
    person = {"english": english, "korean": "김하늘", "role": "official", "affiliation": body}
    page = to_markdown(with_claims(speakers=[{**answer()["speakers"][0], "speaker": person}]))

    assert shown in page.replace(", official", "")


def test_a_name_of_one_foreign_word_may_be_a_firms():
    """Quotations are back-translated where a speaker's name or country is foreign: a firm's loanword is neither."""
    quoted = answer()["speakers"][0]
    made = with_claims(speakers=[quoted]).brief.speakers[0]
    assert [False, False, True] == [
        may_be_foreign(made.speaker.model_copy(update={"korean": name, "affiliation": None}))
        for name in ("김하늘", "한빛데이터", "톰 베커")
    ]
    described = {"english": "an investment official", "korean": "투자유치 담당자", "affiliation": None}
    assert not may_be_foreign(made.speaker.model_copy(update=described))
    assert may_be_foreign(made.speaker.model_copy(update={**described, "korean": "캐나다 당국자"}))


def test_dates_in_a_quotation_stand_in_brackets():
    """What a quotation does not say in full is marked as ours; what it does say is not."""
    speakers = section(sound(), "Who says what")

    assert "“The announcement of [20 February 2025] came late." in speakers
    assert "“We will train 10,000 people within three years.”" in speakers


def _spoken_by(**fields):
    """Return the page of a document whose only speaker is somebody else."""
    document = sound()
    row = document.brief.speakers[0]
    speaker = row.speaker.model_copy(update={"affiliation": None, **fields})
    brief = document.brief.model_copy(update={"speakers": (row.model_copy(update={"speaker": speaker}),)})
    return to_markdown(document.model_copy(update={"brief": brief}))


def test_back_translation_is_said_where_somebody_may_have_spoken_another_language():
    """Korean speakers need no word of it; a foreign name, or the affiliation to another country, does."""
    assert "*Based on this article alone. Quotations are translated from the Korean.*" in _spoken_by(korean="김하늘")
    assert "*Based on this article alone. Quotations are translated from the Korean.*" in _spoken_by(korean="길로운")
    assert "back-translated" in _spoken_by(korean="마르틴 홀스트")
    assert "back-translated" in _spoken_by(korean="당국자", affiliation=Name(english="United States", korean="미국"))


def test_back_translation_is_said_once():
    """A caveat that says it at the top replaces the line above the speakers; without quotations nobody does."""
    warned = with_claims(read_with_care=["Foreign speakers are back-translated [1]."])
    rows = [{**row, "quotation": None, "english": None} for row in answer()["speakers"]]

    assert 1 == _spoken_by(korean="마르틴 홀스트").count("back-translated")
    assert 1 == to_markdown(warned).count("back-translated")
    assert "back-translated" not in to_markdown(with_claims(speakers=rows))


@pytest.mark.parametrize(
    ("english", "shown"),
    [
        ("“We will train them”", "“We will train them.”"),
        ('"We will train them"', "“We will train them.”"),
        ("We say “train them”", "“We say “train them””"),
        ("“Train”, we say “train”", "““Train”, we say “train””"),
    ],
)
def test_a_quotation_has_one_pair_of_marks(english, shown):
    """Marks around the whole of a rendering are not doubled; those within it stay."""
    row = {**answer()["speakers"][0], "english": english}

    assert f" {shown} [[10]]" in to_markdown(with_claims(speakers=[row]))


@pytest.mark.parametrize(
    ("says", "is_reserve"),
    [
        ("But data come first", True),
        ("At the same time data come first", True),
        ("Even so, data come first", True),
        ("Nonetheless data come first", True),
        ("Data come first", False),
        ("Even data come first", False),
    ],
)
def test_a_reserve_stands_behind_the_quotation_that_it_limits(says, is_reserve):
    """What begins with But is read after what it opposes, any other view before it."""
    row = {**answer()["speakers"][0], "says": f"{says} [12]."}
    text = section(with_claims(speakers=[row]), "Who says what")

    assert is_reserve == (text.index("We will train") < text.index(says))


def test_a_reserve_without_a_translated_quotation_is_the_view():
    """A saved brief may lack the English of a quotation; what the speaker says stays on the page."""
    document = with_claims(speakers=[{**answer()["speakers"][0], "says": "But privacy comes first [12]."}])
    row = document.brief.speakers[0].model_copy(update={"english": None})
    brief = document.brief.model_copy(update={"speakers": (row,)})

    assert ": But privacy comes first" in section(document.model_copy(update={"brief": brief}), "Who says what")


@pytest.mark.parametrize(
    ("says", "shown"),
    [
        ("says that skilled people come first [10].", "Future Industry (press meeting), says that skilled people come"),
        ("says that skilled people come first [10]", "says that skilled people come first: “"),
        ("Skilled people come first [10].", "Future Industry (press meeting): Skilled people come"),
    ],
)
def test_a_view_that_begins_with_its_verb_goes_on_with_the_name(says, shown):
    """So that what somebody says does not read as a fact."""
    row = {**answer()["speakers"][0], "says": says}
    assert shown in section(with_claims(speakers=[row]), "Who says what")


@pytest.mark.parametrize(
    ("english", "shown"), [("We train them now", "now.”"), ("Train them", "them”"), ("no, not us", "us”")]
)
def test_a_sentence_that_is_quoted_ends_with_its_stop(english, shown):
    """A few words do not."""
    row = {**answer()["speakers"][0], "english": english}
    assert shown in section(with_claims(speakers=[row]), "Who says what")


@pytest.mark.parametrize(
    ("affiliation", "shown"),
    [
        (None, "**Kim Ha-neul (김하늘)** (press meeting) says that it pays"),
        (
            {"english": "Hanbit Tech", "korean": "한빛테크"},
            "(김하늘)**, Hanbit Tech (press meeting), says that it pays",
        ),
    ],
)
def test_a_comma_closes_an_office_and_no_setting(affiliation, shown):
    """Where it was said stands in brackets, behind which the sentence goes on."""
    person = {"english": "Kim Ha-neul", "korean": "김하늘", "role": None, "affiliation": affiliation}
    row = {**answer()["speakers"][0], "speaker": person, "says": "says that it pays"}

    assert shown in to_markdown(with_claims(speakers=[row]))


@pytest.mark.parametrize(
    ("english", "shown"),
    [
        ("{N3:years} are too short for a law", "“Three years are too short for a law.” –"),
        ("0.8 points are not a lead", "“0.8 points are not a lead.” –"),
        ("not a lead of ours at all", "“not a lead of ours at all” –"),
        ("It takes {N3:years}.", "“It takes three years.” –"),
    ],
)
def test_a_quotation_that_is_a_sentence_reads_as_one(english, shown):
    """It has its capital and its full stop, and a count below ten is a word, as elsewhere."""
    row = {**answer()["speakers"][0], "english": english, "says": None}
    assert shown in section(with_claims(speakers=[row]), "Who says what")


@pytest.mark.parametrize(
    ("says", "behind"),
    [
        ("says of the second test [10].", ", on the second test [[10]]"),
        ("said about the talks of May", ", on the talks of May [[10]]"),
        ("say of the budget", ", on the budget [[10]]"),
        ("says on the part of Kim's office:", ", on the part of Kim's office [[10]]"),
        ("says of Garam 2.0 and 1,200 questions", ", on Garam 2.0 and 1,200 questions [[10]]"),
        (None, "(press meeting) [[10]]"),
        ("says of the test that it failed [10].", None),
        ("says of the test: it failed [10].", None),
        ("asks of the test [10].", None),
        ("says about 300 jobs are at risk [10]", None),
        ("said on Tuesday", None),
        (f"says of {'t' * 80} [10].", f", on {'t' * 80} [[10]]"),
        (f"says of {'t' * 81} [10].", None),
    ],
)
def test_what_a_quotation_is_on_stands_behind_it(says, behind):
    """All quotations look alike: the subject alone is no view that would lead up to the words."""
    row = {**answer()["speakers"][0], "says": says}
    text = section(with_claims(speakers=[row]), "Who says what").strip()

    assert text.startswith("> “" if behind else "**")
    assert text.endswith(behind or " [[10]]")


@pytest.mark.parametrize(
    ("point", "says", "shown"),
    [
        ("Plan: “It opens in May,” said Kim [1].", None, False),
        ("Plan: it opens in May, said Kim [1].", None, True),
        ("Plan: “It opens in May,” said Kim [1].", "asks for more money", True),
        ("Plan: It opens in May, and later again [1].", None, True),
    ],
)
def test_a_quotation_that_a_point_has_stands_once(point, says, shown):
    """Whoever says nothing else is left out; the page prints no quotation twice."""
    row = {**answer()["speakers"][0], "english": "It opens in May.", "says": says}
    points = [*answer()["key_points"][:2], {"heading": "The deal", "text": point}]
    page = to_markdown(with_claims(speakers=[row], key_points=points))

    assert shown == ("(press meeting)" in page)


@pytest.mark.parametrize(
    ("role", "shown"),
    [
        (
            "Professor of Law; also an adviser to the Dasom Institute",
            "Professor of Law, Hanbit University; also an adviser",
        ),
        ("Member of the Review Committee; professor", "Member of the Review Committee; professor, Hanbit University"),
        ("adviser to the mayor; head of the Dasom Institute", "head of the Dasom Institute, Hanbit University"),
    ],
)
def test_an_affiliation_stands_with_its_post(role, shown):
    """Of two posts with the one that names no body, else with the last; dashes keep both apart from the verb."""
    person = {"english": "Kim Ha-neul", "korean": "김하늘", "role": role}
    person |= {"affiliation": {"english": "Hanbit University", "korean": "한빛테크"}}
    page = to_markdown(with_claims(speakers=[{**answer()["speakers"][0], "speaker": person, "says": "asks for more."}]))

    assert shown in page
    assert "**Kim Ha-neul (김하늘)** – " in page
    assert " – asks for more" in page


@pytest.mark.parametrize(
    ("bottom_line", "point", "is_shown"),
    [
        ("Minister {} speaks [5].", "Plan: the Minister of Future Industry pays [5].", False),
        ("Minister {} speaks [5].", "Plan: it pays [5].", True),
        ("It speaks [5].", "Plan: the Minister of Future Industry pays [5].", True),
    ],
)
def test_whoever_the_page_introduces_has_no_office_again(bottom_line, point, is_shown):
    """The bottom line names them, and it or a point the office; a quotation is then a sentence of its speaker's."""
    person = {"english": "Kim Ha-neul", "korean": "김하늘", "role": "Minister of Future Industry"}
    row = {**answer()["speakers"][0], "says": "asks for more.", "speaker": person}
    claims = {"bottom_line": bottom_line.format("Kim Ha-neul"), "key_points": [*answer()["key_points"][:2], point]}
    page = to_markdown(with_claims(speakers=[row], **claims))

    assert is_shown == ("**Kim Ha-neul (김하늘)**, Minister of Future Industry (press meeting), asks" in page)
    assert is_shown or "**Kim Ha-neul (김하늘)** (press meeting) asks" in page


def test_a_quotation_in_dispute_stays_though_a_point_has_it():
    """And a sentence that only an entry left out rests on leads nowhere back."""
    row = {**answer()["speakers"][0], "english": "It opens in May.", "says": None, "heading": None, "evidence": [16]}
    points = [*answer()["key_points"][:2], {"heading": "The deal", "text": "Plan: “It opens in May,” said Kim [1]."}]
    document = with_claims(speakers=[row], key_points=points)
    verdict = Verdict(claim="speakers[0]", verdict="disputed")
    disputed = to_markdown(document.model_copy(update={"audit": Audit(verdicts=(verdict,))}))

    assert "(#who-says-what)" not in to_markdown(document)
    assert "(press meeting)" in disputed
    assert "(#who-says-what)" in disputed


def test_a_view_that_ends_in_words_of_its_own_is_closed():
    """A colon stands between words quoted within the view and the quotation behind it."""
    row = {**answer()["speakers"][0], "says": "answers only that “a promise is a promise”"}

    assert "answers only that “a promise is a promise”: “We will train" in to_markdown(with_claims(speakers=[row]))
