"""A brief as Markdown made for reading.

`tests/write/full.md` is what a full document reads as; `POLICY_BRIEF_GOLDEN=write pytest tests/write` writes it again.
"""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest
from markdown_it import MarkdownIt

from policy_brief import Audit, SelfDescription
from summarizer.write import to_markdown, words_before_annex
from tests.write.made import answer, awkward, brief, full, minimal, other, partial, sound, with_claims

GOLDEN = Path(__file__).with_name("full.md")
DOCUMENTS = (sound, full, minimal, other, partial)


def _section(document, title):
    return to_markdown(document).partition(f"## {title}\n")[2].partition("\n## ")[0]


def _rows(document, title):
    """Return the rows of a section's table as cells, split at the bars that no backslash escapes."""
    lines = [line for line in _section(document, title).splitlines() if line.startswith("|")]
    return [[cell.strip() for cell in re.split(r"(?<!\\)\|", line)[1:-1]] for line in lines if "---" not in line]


def _html(document):
    return MarkdownIt("commonmark").enable("table").render(to_markdown(document))


def _first(name, **changes):
    """Return the sound document with changes to the first row of a list."""
    rows = answer()[name]
    return with_claims(**{name: [{**rows[0], **changes}, *rows[1:]]})


def test_a_full_document_reads_as_it_should():
    """The whole page, word for word."""
    text = to_markdown(full())
    if os.environ.get("POLICY_BRIEF_GOLDEN") == "write":
        GOLDEN.write_text(text, encoding="utf-8")

    assert GOLDEN.read_text(encoding="utf-8") == text


@pytest.mark.parametrize("made", DOCUMENTS)
def test_every_link_within_the_page_leads_somewhere(made):
    """Each marker and each link back has its place on the page."""
    html = _html(made())
    headings = re.findall(r"<h2>(.*?)</h2>", html)
    slugs = {re.sub(r"[^\w\- ]", "", title.lower().replace("&#39;", "")).replace(" ", "-") for title in headings}
    places = {*re.findall(r'<a id="([^"]+)"', html), *slugs, "top"}

    assert set(re.findall(r'href="#([^"]+)"', html)) <= places
    assert "[[" not in html


def test_markers_stand_behind_the_clause_that_they_carry():
    """A marker stands where the model put it, before the punctuation that follows."""
    text = to_markdown(sound())

    assert "its sum [[1]] before the states at Oslo agreed on a text [[4], [5]], and Korea passed a law [[7]]" in text


def test_at_most_three_markers_stand_together():
    """Sentences in a row are a range, and a fourth marker gives way to dots."""
    document = with_claims(caveats=["All of it is open [1][3][4][5][9][12][16].", "So is this [1][3][5][7]."])
    caveats = _section(document, "Caveats").splitlines()

    assert "- All of it is open [[1], [3]–[5], [9] …]." == caveats[1]
    assert "- So is this [[1], [3], [5] …]." == caveats[2]


def test_a_conversion_stands_at_the_first_mention_alone():
    """The article's conversion stands once, in the bottom line; the headline goes without."""
    text = to_markdown(sound())

    assert 1 == text.count("about 45 trillion won, the article's conversion")
    assert "about 45 trillion won" in text.partition("**Bottom line.**")[2].splitlines()[0]


def test_whose_the_conversions_are_is_said_once():
    """The first conversion says that it is the article's; those behind it need not."""
    amount = brief().investments[1].amount
    other = amount.model_copy(update={"id": "M9"})
    row = brief().investments[1].model_copy(update={"amount": other, "detail_of": None})
    document = sound()
    text = to_markdown(document.model_copy(update={"brief": document.brief.model_copy(update={"investments": (row,)})}))

    assert 1 == text.count("the article's conversion")
    assert "| up to 30 billion euros (about 45 trillion won) |" in text


def test_sentences_that_no_marker_names_stand_behind_the_prose():
    """A sentence that code added to a claim has its marker at the end, and one that is marked has no second one."""
    point = brief().key_points[0]
    more = point.model_copy(update={"evidence": (*point.evidence, *brief().corrections[0].evidence)})
    document = sound()
    changed = document.brief.model_copy(update={"key_points": (more,)})
    points = _section(document.model_copy(update={"brief": changed}), "Key points")

    assert points.strip().endswith("go to start-ups by 2027 [[2]]. [[15]]")


def test_markers_with_a_space_between_them_are_one():
    """Markers that stand at one place are written together."""
    assert "- It is open [[1], [3]]." in to_markdown(with_claims(caveats=["It is open [1] [3]."]))


def test_a_conversion_that_the_prose_gives_is_not_given_again():
    """Prose that has an amount and its conversion of its own reads as it was written."""
    text = to_markdown(with_claims(bottom_line="Norway plans {M1}, or {M2}, for AI [1]."))

    assert "**Bottom line.** Norway plans up to 30 billion euros, or about 45 trillion won, for AI [[1]]." in text


def test_parts_stand_under_their_whole():
    """A part comes below its whole, whatever the order was, and names its investor only where it is another."""
    rows = answer()["investments"]
    document = with_claims(investments=[{**rows[0], "investor": "C1"}, *rows])

    assert ["Norway", "of which: Hanbit Tech", "of which", "Hanbit Tech"] == [
        row[0] for row in _rows(document, "Investments")[1:]
    ]


def test_a_part_without_its_whole_says_so():
    """A part whose whole has no row is no 'of which'; its note says what it is a part of."""
    document = with_claims(investments=answer()["investments"][:1])
    header, row = _rows(document, "Investments")

    assert "part of up to 30 billion euros" == row[header.index("Note")]
    assert "of which" not in _section(document, "Investments")


def test_a_part_of_itself_is_written_once():
    """Rows that a damaged answer makes parts of each other are all there, once."""
    rows = answer()["investments"]
    document = with_claims(investments=[{**rows[0], "detail_of": "M3"}, {**rows[1], "detail_of": "M3"}])

    assert "part of 4 billion euros" in _section(document, "Investments")
    assert 2 == len(_rows(document, "Investments")[1:])


def test_what_is_no_money_stands_under_capacity():
    """GPUs have a column of their own, and no column stands that no row fills."""
    header, *rows = _rows(sound(), "Investments")

    assert ["–", "12,000 GPUs"] == rows[2][1:3]
    assert "Capacity" not in _rows(with_claims(investments=answer()["investments"][:2]), "Investments")[0]
    assert "Amount" in header


def test_a_column_that_says_the_same_in_each_row_becomes_a_line():
    """One line under the table tells what all rows have in common; with another value the column is back."""
    alike = _section(sound(), "Investments")
    differing = _first("investments", status_words="says it will spend")

    assert "\nStatus of all: planned.\n" in alike
    assert "Status" not in _rows(sound(), "Investments")[0]
    assert "says it will spend" in _rows(differing, "Investments")[2]


@pytest.mark.parametrize(
    ("position", "words", "shown"),
    [
        ("signed", "signed the declaration", "signed the declaration"),
        ("signed", "", "signed"),
        ("signed", "has not signed", "has not signed (signed)"),
        ("not_signed", "has not signed", "has not signed"),
        ("not_signed", "stayed away", "stayed away (did not sign)"),
        ("declined_to_say", "did not answer", "did not answer (has not said)"),
        ("reversed_refusal", "withdrew its refusal but has not signed", "withdrew its refusal but has not signed"),
        ("supports_without_signing", "shares the aim", "shares the aim (supports the aim without signing)"),
    ],
)
def test_a_position_reads_in_the_words_of_the_article(position, words, shown):
    """The article's words stand in the row; ours follow only where they say something else."""
    document = _first("stances", position=position, position_words=words)

    assert ["Norway", shown] == _rows(document, "Positions: Oslo AI declaration")[1][:2]


def test_a_name_has_its_korean_once():
    """A developer of two models is named in both forms at the first."""
    rows = answer()["korean_models"]
    document = with_claims(korean_models=[*rows, {**rows[0], "version": "3.0"}])
    developers = [row[0] for row in _rows(document, "Korean models")[1:]]

    assert ["Hanbit Tech (한빛테크)", "Solbit Lab (솔빛랩)", "Hanbit Tech"] == developers


def test_a_measure_names_its_law_once():
    """A sentence that holds the title of its law has it not put before it again."""
    document = _first("policy_measures", measure="The Framework Act on Data takes effect.")
    header, row, _ = _rows(document, "Policy measures")

    assert "The Framework Act on Data takes effect" == row[header.index("What")]


def test_dates_that_are_not_known_stand_last():
    """An event whose day the article does not give comes after those with one."""
    document = sound()
    first, *rest = document.brief.dates
    unknown = first.date.model_copy(update={"date_min": None, "date_max": None, "resolved": False})
    rows = (first.model_copy(update={"date": unknown}), *rest)
    dates = _rows(document.model_copy(update={"brief": document.brief.model_copy(update={"dates": rows})}), "Dates")

    assert "duty to report begins" == dates[-1][1]


@pytest.mark.parametrize(
    ("english", "role", "affiliation", "shown"),
    [
        ("Kim Ha-neul", "Minister of Future Industry", "Ministry of Future Industry", ", Minister of Future Industry"),
        ("Future Ministry official", "official", "Future Ministry", ""),
        ("Kim Ha-neul", None, "Hanbit Tech", ", Hanbit Tech"),
    ],
)
def test_an_office_is_named_once(english, role, affiliation, shown):
    """Neither role nor affiliation is said again where the name or the role says it."""
    person = {"english": english, "korean": "김하늘", "role": role}
    row = {
        **answer()["speakers"][0],
        "speaker": {**person, "affiliation": {"english": affiliation, "korean": "한빛테크"}},
    }

    assert f"- **{english} (김하늘)**{shown} (press meeting): " in to_markdown(with_claims(speakers=[row]))


def test_south_korea_has_its_row():
    """A position that is not stated has a row like any other."""
    assert "South Korea" in [row[0] for row in _rows(sound(), "Positions: Oslo AI declaration")]


def test_models_have_version_and_korean_and_no_stock_code():
    """A model has its printed version, names their Korean once, and stock codes stay in JSON."""
    front = to_markdown(sound()).partition("\n---\n")[0]

    assert ["Hanbit Tech (한빛테크)", "Garam 2.0 (가람)", "public advice", "[[6]]"] == _rows(sound(), "Korean models")[
        1
    ]
    assert "012345" not in front
    assert 1 == front.count("한빛테크")


def test_who_is_bound_stands_apart_from_who_issued():
    """An issuer is not said to be bound; where no row binds others, there is no such column."""
    alone = with_claims(policy_measures=answer()["policy_measures"][:1])

    assert ["–", "AI operators"] == [row[0] for row in _rows(sound(), "Policy measures")[1:]]
    assert ["What", "When", "Status", "Issued by", "Ref."] == _rows(alone, "Policy measures")[0]


def test_fewer_than_three_dates_have_no_table():
    """A table of dates stands from three on, in the order of time, and nothing links to one that is not there."""
    two = to_markdown(with_claims(dates=answer()["dates"][:2]))

    assert ["26 December 2024", "March 2025", "22 January 2026"] == [row[0] for row in _rows(sound(), "Dates")[1:]]
    assert "## Dates" not in two
    assert "#dates" not in two


def test_dates_in_a_quotation_stand_in_brackets():
    """What a quotation does not say in full is marked as ours; what it does say is not."""
    speakers = _section(sound(), "Speakers")

    assert "“The announcement of [20 February 2025] came late." in speakers
    assert "“We will train 10,000 people within 3 years”" in speakers


def test_back_translation_is_said_once():
    """A caveat that says it at the top replaces the line above the speakers; without quotations nobody does."""
    warned = with_claims(read_with_care=["Foreign speakers are back-translated [1]."])
    rows = [{**row, "quotation": None, "english": None} for row in answer()["speakers"]]

    assert 1 == to_markdown(sound()).count("back-translated")
    assert 1 == to_markdown(warned).count("back-translated")
    assert "back-translated" not in to_markdown(with_claims(speakers=rows))


def test_what_the_text_says_of_itself_comes_first():
    """A fictional text is said to be one before the model's warnings, and not twice."""
    lines = to_markdown(full()).partition("**Read with care**")[2].strip().splitlines()
    said = full().model_copy(
        update={"brief": with_claims(read_with_care=["The article calls its people invented [1]."]).brief}
    )

    assert lines[0].startswith("- The text says of itself that it is made up, in whole or in part.")
    assert "its people invented" in to_markdown(said)
    assert "says of itself that it is" not in to_markdown(said)


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        ("embargo", "embargo"),
        ("advertisement", "advertisement"),
        ("cut", "is cut"),
        ("correction", "takes back"),
        ("sample", "a sample"),
    ],
)
def test_other_words_of_a_text_on_itself_are_passed_on(kind, words):
    """An embargo, an advertisement, a cut text and a correction are said to be what they are."""
    said = SelfDescription(text="알림", start=0, end=2, kind=kind)
    source = sound().source.model_copy(update={"self_description": (said,)})

    assert words in to_markdown(sound().model_copy(update={"source": source})).partition("**Read with care**")[2][:120]


def test_nothing_to_warn_of_is_not_said():
    """A page without a warning has no place for warnings, and no empty sections."""
    text = to_markdown(minimal())

    assert "Read with care" not in text
    assert ["Key points", "Audit", "Evidence"] == re.findall(r"^## (.+)$", text, re.MULTILINE)


def test_a_partial_brief_and_another_scope_are_said_at_the_top():
    """That parts are missing, or that the article is not on AI policy, stands above the key points."""
    for document, words in ((partial(), "could not be used"), (other(), "not on AI policy")):
        text = to_markdown(document)

        assert text.index(words) < text.index("## Key points")
        assert words not in to_markdown(sound())


def test_a_disputed_claim_has_one_short_mark():
    """A dispute is one mark at its claim; its reasons stand in the audit alone."""
    front, _, annex = to_markdown(full()).partition("\n---\n")

    assert 1 == front.count("disputed")
    assert "decided the amount [[3]]. (disputed, [see audit](#audit))" in front
    assert "금액은 정해지지 않았다" not in front
    assert "금액은 정해지지 않았다” [[3]]" in annex
    assert "disputed" not in to_markdown(sound()).partition("\n---\n")[0]


def test_a_disputed_headline_is_marked():
    """The mark of a headline stands behind it."""
    verdict = full().audit.verdicts[0].model_copy(update={"claim": "headline", "verdict": "disputed"})
    text = to_markdown(full().model_copy(update={"audit": Audit(verdicts=(verdict,))}))

    assert text.splitlines()[0].endswith("on declaration (disputed, [see audit](#audit))")


def test_the_head_gives_outlet_reporters_and_both_times():
    """The head has what the page prints, in English and Korean; what it does not print is said not to be there."""
    head = to_markdown(sound()).partition("**Bottom line.**")[0]

    for words in (
        "Nuri Shinmun (누리신문) · news article · by Han Byeol (한별); Baek Na-ru (백나루), editorial writer",
        "Published 20 February 2025, 11:30 KST · updated 20 February 2025, 15:05 KST",
        "[Korean original](https://news.example/1)",
        "“노르웨이, AI에 300억유로…한국은 선언에 침묵” · 오슬로 선언 서명국 엇갈려",
    ):
        assert words in head
    assert "article.html" not in head
    assert "Outlet not printed" in to_markdown(minimal())


def test_a_fictional_sample_is_said_to_be_fictional():
    """A text that calls itself both has one line."""
    said = tuple(SelfDescription(text="알림", start=0, end=2, kind=kind) for kind in ("sample", "fictional"))
    source = sound().source.model_copy(update={"self_description": said})
    text = to_markdown(sound().model_copy(update={"source": source}))

    assert "made up" in text
    assert "a sample" not in text


def test_times_are_written_as_they_are_printed():
    """A day without a time has none, and an update at the time of publication is not told."""
    source = sound().source
    day = source.published.replace(hour=0, minute=0)
    text = to_markdown(
        sound().model_copy(update={"source": source.model_copy(update={"published": day, "updated": day})})
    )

    assert "\nPublished 20 February 2025 · [Korean original]" in text


@pytest.mark.parametrize("url", ["javascript:alert(1)", "file:///etc/passwd", "data:text/html,x"])
def test_only_addresses_on_the_web_are_links(url):
    """An address of another kind is not written at all."""
    source = sound().source.model_copy(update={"url": url})

    assert url not in to_markdown(sound().model_copy(update={"source": source}))


def test_text_from_outside_stays_text():
    """Markdown's own characters in names, prose, quotations and status words do nothing; tables keep their columns."""
    document = awkward()
    html = _html(document)

    assert "<em>" not in html.partition("<hr />")[0].replace("<em>Quotations", "")
    assert "<f>" not in html
    assert 'href="http://h"' not in html
    assert 2 == len({len(row) for row in _rows(document, "Investments")} | {0})
    assert "snake_case" in html


def test_no_program_words_are_on_the_page():
    """No path, no name of a list or its values, no check and no version reaches a reader."""
    text = to_markdown(full())

    for words in ("key_points", "stances", "not_signed", "under_consultation", "unverified", "second_reader", "schema"):
        assert words not in text


def test_no_mailbox_and_no_phone_reaches_the_page():
    """Even a quotation that holds a mailbox or phone number comes without."""
    document = sound()
    speaker = document.brief.speakers[0]
    quotation = speaker.quotation.model_copy(update={"text": "문의는 a@example.org, 02-1234-5678"})
    rows = (speaker.model_copy(update={"quotation": quotation}), *document.brief.speakers[1:])
    text = to_markdown(document.model_copy(update={"brief": document.brief.model_copy(update={"speakers": rows})}))

    assert "example.org" not in text
    assert "1234-5678" not in text


def test_a_page_has_one_spelling():
    """The model's 'centers' and 'centre' read alike, as the setting says; the words of names do not change."""
    british, american = (to_markdown(sound(), spelling=spelling) for spelling in ("british", "american"))

    assert "AI data centres" in british
    assert "data centre on the same site" in british
    assert "center" not in british
    assert "data center on the same site" in american
    assert "centre" not in american


def test_words_before_the_annex_are_counted():
    """Words are those that a reader reads above the line, Korean and markers aside."""
    none = with_claims(caveats=[])
    more = with_claims(caveats=["These are five more words [1][2]."])

    assert 6 == words_before_annex(more) - words_before_annex(none)
    assert words_before_annex(full().model_copy(update={"audit": sound().audit})) == words_before_annex(full()) - 3


def test_the_same_document_reads_the_same():
    """Writing leaves no trace in the document."""
    document = full()

    assert to_markdown(document) == to_markdown(document)
