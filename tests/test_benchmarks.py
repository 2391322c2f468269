"""The benchmarks run, and count what they say they count; how fast anything is, is not asked here."""

from __future__ import annotations

import pytest

from benchmarks import cpu_per_article, memory, noop_night, throughput, tokens
from benchmarks.answered import NAMES, answered
from benchmarks.probe import probe
from benchmarks.section import Section, Table


def test_what_is_written_out_holds_the_words_that_ids_stand_for():
    """A sentence number becomes the Korean sentence, a quotation's id the quotation, and no id is left in prose."""
    article = answered("paris-summit-page")
    answer = {
        "evidence": [9],
        "text": "France plans {M3}.",
        "quotation": "Q15",
        "amount": "M3",
        "detail_of": "M3",
        "number": 9,
    }
    expected = {
        "evidence": [article.scan.sentences[8].text],
        "text": "France plans 109 billion euros.",
        "quotation": "GPU는 3년이면 구형이 된다",
        "amount": "109 billion euros",
        "detail_of": "109 billion euros",
        "number": 9,
    }
    assert expected == tokens.written_out(answer, article.scan, values=False)


def test_a_name_written_out_has_both_forms():
    """An id of a name becomes its English and its Korean; what stands beside the id of a person stays."""
    article = answered("paris-summit-page")
    body = article.scan.bodies[0]
    forms = {"english": body.english, "korean": body.korean}
    assert forms == tokens.written_out(body.id, article.scan, values=True)
    assert forms | {"role": "Minister"} == tokens.written_out(
        {"id": body.id, "role": "Minister"}, article.scan, values=True
    )


def test_a_figure_written_out_with_values_has_its_conversion():
    """With values, an amount carries its words, its value, its currency and the article's own conversion."""
    found = tokens.written_out("M3", answered("paris-summit-page").scan, values=True)
    assert ("1천90억유로", 109_000_000_000, "EUR", "KRW") == (
        found["text"],
        found["value_min"],
        found["currency"],
        found["conversion"]["currency"],
    )


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


def test_the_race_runs_in_small():
    """Ours and bare instructor brief the same article against one server, and the ideal stands beside them."""
    race = throughput.Race(in_flight=(2,), latency=0.01, waves=1)
    assert ["ideal", "policy-brief", "instructor, bare"] == [row[1] for row in throughput.measure(race).tables[0].rows]


def test_nights_run_in_small():
    """A night over known articles imports no openai, and a short queue is briefed to its end."""
    assert ("openai imported", "no") in noop_night.measure(articles=3, rounds=1).tables[0].rows
    assert ["3"] == [row[0] for row in memory.measure((3,)).tables[0].rows]


def test_stages_run_in_small(monkeypatch):
    """Every stage of an article is timed."""
    monkeypatch.setattr(cpu_per_article, "NAMES", NAMES[:1])
    rows = cpu_per_article.measure(rounds=1).tables[0].rows
    assert ["read", "find", "prompt", "ask", "validate", "check", "write"] == [row[0] for row in rows[:-1]]


def test_help_imports_nothing_heavy():
    """`--help` does not load what it does not use."""
    assert [] == probe("--help")["imported"]
