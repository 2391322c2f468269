"""The benchmarks run, and count what they say they count; how fast anything is, is not asked here."""

from __future__ import annotations

import re

import pytest

from benchmarks import cpu_per_article, linearity, memory, noop_night, scan_speed, startup, throughput, tokens
from benchmarks.inputs.answered import NAMES, answered
from benchmarks.inputs.shapes import PAGES, PROSE, TEXTS
from benchmarks.processes.probe import probe
from benchmarks.section import Section, Table
from policy_brief import PolicyBrief
from tests.story import story


def test_what_is_written_out_holds_the_words_that_ids_stand_for():
    """A sentence number becomes the Korean sentence, a quotation's id the quotation, and no id is left in prose."""
    found = story()
    first, last = found.sentences[0].text, found.sentences[2].text
    amount, quotation = found.amounts[0].id, found.quotations[0].id
    answer = {
        "evidence": [3],
        "text": f"Finland plans {{{amount}}} [1].",
        "quotation": quotation,
        "amount": amount,
        "detail_of": amount,
        "number": 9,
    }
    expected = {
        "evidence": [last],
        "text": f"Finland plans up to 2 billion euros [{first}].",
        "quotation": "공공 데이터를 더 열어야 한다",
        "amount": "up to 2 billion euros",
        "detail_of": "up to 2 billion euros",
        "number": 9,
    }
    assert expected == tokens.written_out(answer, found, values=False)


def test_a_name_written_out_has_both_forms():
    """An id of a name becomes its English and its Korean; what stands next to the id of a person stays."""
    found = story()
    person = found.persons[0]
    forms = {"english": person.english, "korean": person.korean}
    assert forms == tokens.written_out(person.id, found, values=True)
    assert forms | {"role": "CEO"} == tokens.written_out({"id": person.id, "role": "CEO"}, found, values=True)


def test_a_figure_written_out_with_values_has_its_conversion():
    """With values, an amount carries its words, its value, its currency and the article's own conversion."""
    scan = story()
    found = tokens.written_out(scan.amounts[0].id, scan, values=True)
    assert ("20억유로", 2_000_000_000, "EUR", "KRW") == (
        found["text"],
        found["value_max"],
        found["currency"],
        found["conversion"]["currency"],
    )


@pytest.mark.parametrize("name", NAMES)
def test_the_answers_are_sound(name):
    """Every answer that benchmarks use is valid, whole, and about an article that is there."""
    article = answered(name)
    made = PolicyBrief.model_validate_json(article.content, context={"scan": article.scan})
    assert article.path.is_file()
    assert len(article.answer["key_points"]) == len(made.key_points)


@pytest.mark.parametrize("name", NAMES)
def test_a_draft_reads_as_a_brief_without_references(name):
    """It says what the answer says, with figures in words, and holds neither the id of one nor a sentence's number."""
    article = answered(name)
    made = PolicyBrief.model_validate(article.answer, context={"scan": article.scan})
    assert all(point.text.text in article.draft for point in (made.headline, made.bottom_line, *made.key_points))
    assert not re.search(r"\{[A-Z][0-9]|\[[0-9]", article.draft)


@pytest.mark.parametrize("shapes", [TEXTS, PAGES, PROSE], ids=["texts", "pages", "prose"])
def test_a_shape_is_about_as_long_as_is_asked(shapes):
    """A text of a shape grows with the length that is asked for, and by no more."""
    grown = {name: len(shape(40_000)) - len(shape(20_000)) for name, shape in shapes.items()}
    assert {} == {name: size for name, size in grown.items() if not 19_000 < size < 21_000}


@pytest.mark.slow
def test_costs_are_compared_in_small():
    """Each shape has a row: what a text costs, what ten times the text costs, and their ratio."""
    section = linearity.measure(size=200, only=("digits", "deep div"))
    assert {"digits", "deep div"} == {row[1] for table in section.tables for row in table.rows}


def test_a_section_is_written_as_a_table():
    """Markdown aligns figures to the right; text makes room for wide letters."""
    section = Section("Title", "command", [Table(("who", "count"), [("한국", "1")])], "Meaning.")
    assert "| who | count |\n|---|---:|\n| 한국 | 1 |" in section.markdown()
    assert "who   count\n한국      1" in section.text()


@pytest.mark.filterwarnings("ignore:open_binary is deprecated")  # of bpe-openai
@pytest.mark.skipif(not tokens.is_available(), reason="the vocabulary is an extra: bench")
def test_tokens_are_counted_as_o200k_does():
    """The vocabulary is the one that it is said to be."""
    assert (2, 2) == (tokens.count("hello world"), tokens.count("안녕하세요"))


@pytest.mark.slow
def test_the_race_runs_in_small():
    """Ours and bare instructor brief the same article against one server, and the ideal stands next to them."""
    race = throughput.Race(in_flight=(2,), latency=0.01, waves=1)
    assert ["ideal", "policy-brief", "instructor, bare"] == [row[1] for row in throughput.measure(race).tables[0].rows]


@pytest.mark.slow
def test_nights_run_in_small():
    """A night over known articles imports no openai, and a short queue is briefed to its end."""
    assert ("openai imported", "no") in noop_night.measure(articles=3, rounds=1).tables[0].rows
    assert ["3"] == [row[0] for row in memory.measure((3,)).tables[0].rows]


def test_stages_run_in_small(monkeypatch):
    """Every stage of an article is timed."""
    monkeypatch.setattr(cpu_per_article, "NAMES", NAMES[:1])
    rows = cpu_per_article.measure(rounds=1).tables[0].rows
    assert ["read", "find", "prompt", "validate", "check", "write"] == [row[0] for row in rows[:-2]]


def test_a_scan_is_compared_in_small():
    """The scan and its parts stand next to what only decodes and splits."""
    rows = scan_speed.measure(size=1, rounds=1).tables[0].rows
    assert ["decode and re.split", "sentences", "finders", "scan"] == [row[0] for row in rows]


@pytest.mark.slow
def test_commands_start_in_small():
    """Every command of the start-up benchmark runs, and none but a live call loads the SDK."""
    rows = startup.measure(rounds=1).tables[0].rows
    assert ["bare click --help", "--help", "write --help", "scan", "write --replay"] == [row[0] for row in rows]
    assert {"none", "lxml", "lxml, pydantic"} == {row[3] for row in rows}


def test_help_imports_nothing_heavy():
    """`--help` does not load what it does not use."""
    assert [] == probe("--help")["imported"]
