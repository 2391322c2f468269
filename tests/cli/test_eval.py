"""`policy-brief eval`: measure against gold briefs, and fresh rounds."""

from __future__ import annotations

import json
import sys

import pytest

from summarizer.brief.many import Summarizer
from summarizer.evaluate.faults import FAULTS
from summarizer.evaluate.gold.to_brief import to_answer
from summarizer.evaluate.planted import fault_runs
from summarizer.evaluate.run import Run
from tests.ask.loopback import Loopback, completion, error
from tests.cli.conftest import KEY
from tests.evaluate.folder import FESTIVAL, FUND, article, gold_of, write_gold
from tests.evaluate.rounds.held import write_round


@pytest.fixture
def gold(tmp_path):
    """Write the two gold articles."""
    return write_gold(tmp_path / "gold")


@pytest.fixture
def small(tmp_path):
    """Write two articles of three sentences, in which few faults can be planted."""
    return write_gold(tmp_path / "gold", FESTIVAL, {**FESTIVAL, "article": "parade.txt"})


def _answer(record, name, **changes):
    answer, _ = to_answer(gold_of(record), article(name))
    return json.dumps({**answer, **changes}, ensure_ascii=False)


@pytest.fixture
def briefed(run, gold, monkeypatch):
    """Evaluate a server's answers to the festival and to the fund, in that order; no fault is planted meanwhile."""
    monkeypatch.setattr("summarizer.evaluate.run.fault_runs", lambda _: fault_runs(()))

    def evaluate(*replies, arguments=("--quick",), **environment):
        with Loopback(*replies) as server:
            return run(
                "eval", gold, "--model", "scripted", "--format", "json", *arguments,
                OPENAI_API_KEY=KEY, OPENAI_BASE_URL=server.url, POLICY_BRIEF_CONCURRENCY="1",
                POLICY_BRIEF_TRANSPORT_ATTEMPTS="1", **environment,
            )  # fmt: skip

    return evaluate


def test_text(run, small):
    """Without a model the tables show finders, faults and checks, and nobody is asked."""
    result = run("eval", small)

    assert 0 == result.exit_code, result.stderr
    assert result.stdout.startswith("2 articles, 6 claims (policy-brief ")
    assert [] == [title for title in ("Finders", "Planted faults", "Checks") if f"\n{title}\n" not in result.stdout]
    assert "Briefs by" not in result.stdout
    assert "Details" not in result.stdout


def test_details(run, gold, monkeypatch):
    """--details lists each miss; of faults, only flipped stances are planted."""
    flips = [fault for fault in FAULTS if fault.name == "stance flipped"]
    monkeypatch.setattr("summarizer.evaluate.faults.catalogue.FAULTS", flips)
    result = run("eval", gold, "--details", "--check", "positions=off", "--check", "consistency=off")

    assert "\nDetails\n" in result.stdout
    assert "  fund: stance flipped: stances[0]: 노르웨이 not_signed, not signed (missed)\n" in result.stdout


def test_json_reads_back(run, small, tmp_path):
    """--format json is the whole evaluation, and --output a file."""
    result = run("eval", small, "--format", "json", "-o", tmp_path / "run.json")

    assert (0, "") == (result.exit_code, result.stdout)
    assert 2 == Run.model_validate_json((tmp_path / "run.json").read_bytes()).articles


def test_markdown(run, small):
    """--format markdown is a page."""
    assert run("eval", small, "--format", "markdown").stdout.startswith("# Accuracy\n")


def test_the_default_folder(run, small, monkeypatch):
    """Without an argument the gold in the working directory is used."""
    monkeypatch.chdir(small.parent)

    assert run("eval").stdout.startswith("2 articles")


def test_compare(run, small, tmp_path):
    """--compare shows what is better and worse than in a saved run."""
    before = tmp_path / "run.json"
    run("eval", small, "--format", "json", "-o", before)

    same = run("eval", small, "--compare", before)
    worse = run("eval", small, "--compare", before, "--check", "citations=off", "--format", "json")

    assert "every figure" in same.stdout
    rows = {each["figure"]: each["change"] for each in json.loads(worse.stdout)["compared"]}
    assert "worse" == rows["fault cited sentence reworded: noticed"]


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("nowhere",), "nowhere: holds no briefs/*.json"),
        (("gold", "--compare", "none.json"), "none.json: cannot be read"),
        (("gold", "--compare", "gold/briefs/fund.json"), "is not an evaluation that this version wrote"),
        (("gold", "--compare", "x", "--format", "markdown"), "A page needs a whole folder"),
        (("gold", "--check", "spelling=off"), "no check is called spelling"),
        (("--amounts", "none.jsonl"), "none.jsonl: cannot be read"),
    ],
)
@pytest.mark.usefixtures("gold")
def test_wrong_use_is_told(run, arguments, message):
    """What cannot be done is told in one line, with exit code 1."""
    result = run("eval", *arguments)

    assert (1, "") == (result.exit_code, result.stdout)
    assert message in result.stderr


def test_a_broken_gold_file(run, gold):
    """A gold brief that contradicts its article is named."""
    path = gold / "briefs" / "fund.json"
    path.write_text(
        path.read_text(encoding="utf-8").replace('"text": "40억유로"', '"text": "41억유로"'), encoding="utf-8"
    )

    result = run("eval", gold)

    assert 1 == result.exit_code
    assert "fund.json: is not a gold brief" in result.stderr
    assert "'41억유로' does not stand in sentence 2" in result.stderr


def test_without_scipy(run, gold, monkeypatch):
    """Without scipy the error says what to install."""
    monkeypatch.setitem(sys.modules, "scipy.optimize", None)

    result = run("eval", gold)

    assert 1 == result.exit_code
    assert "pip install 'policy-brief[eval]'" in result.stderr


def test_amounts(run, tmp_path):
    """--amounts measures labelled sentences, with no gold folder at hand."""
    text = "누리시는 3억원을 쓴다."
    label = {
        "surface": "3억원", "value_min": 3 * 10**8, "value_max": 3 * 10**8, "currency": "USD", "approx": False,
        "bound": "exact", "start": 5, "end": 8,
    }  # fmt: skip
    path = tmp_path / "amounts.jsonl"
    path.write_text(json.dumps({"id": "s1", "text": text, "expected": [label]}), encoding="utf-8")

    assert "s1: '3억원' currency is KRW, not USD" in run("eval", "--amounts", path, "--details").stdout
    assert {"right": 0, "of": 1} == json.loads(run("eval", "--amounts", path, "--format", "json").stdout)["right"]


def test_a_model_that_answers_as_the_gold(briefed):
    """A model that says what the gold says has everything right."""
    result = briefed(completion(_answer(FESTIVAL, "festival")), completion(_answer(FUND, "fund")))

    assert 0 == result.exit_code, result.stderr
    briefs = Run.model_validate_json(result.stdout).briefs
    assert () == briefs.failed
    told = [part for name, part in briefs.lists.items() if FUND["brief"][name]]
    assert {(1.0, 1.0, 1.0)} == {(part.records.f1, part.fields.value, part.evidence.f1) for part in told}
    assert {1} == {part.records.empty for part in told}
    assert (18, 0) == (sum(briefs.verdicts.values()), briefs.verdicts["withdrawn"])


def test_a_model_that_leaves_things_out(briefed):
    """What a model left out is missed, and what it made of a whole brief is told as a table."""
    fewer = completion(_answer(FUND, "fund", stances=[]))
    replies = (completion(_answer(FESTIVAL, "festival")), fewer, completion("{}"))
    briefs = Run.model_validate_json(briefed(*replies).stdout).briefs

    assert (2, 0.0) == (briefs.lists["stances"].records.missed, briefs.lists["stances"].records.recall)
    assert 1.0 == briefs.lists["investments"].records.f1


def test_an_article_that_cannot_be_briefed(briefed):
    """An article for which the endpoint fails is named; the others are measured."""
    replies = (completion(_answer(FESTIVAL, "festival")), error(500, "out of order"))
    briefs = Run.model_validate_json(briefed(*replies).stdout).briefs

    assert 1 == len(briefs.failed)
    assert briefs.failed[0].startswith("fund: ")
    assert 1 == briefs.scope.of


def test_failed_articles_stand_beside_the_figures(run, small):
    """The tables say how many articles their figures are of, and why the others have none."""
    with Loopback(completion(_answer(FESTIVAL, "festival")), error(400, "too long")) as server:
        result = run("eval", small, "--quick", "--model", "m", "--base-url", server.url, POLICY_BRIEF_CONCURRENCY="1")

    assert "\nBriefs by scripted (1 of 2 articles)\n" in result.stdout
    assert "\nNot briefed, and in no figure\n\nparade: " in result.stdout


def test_a_second_reader(briefed):
    """Without --quick a second reader is asked, and what it objects is counted next to the checks'."""
    doubt = {"claim": 3, "verdict": "not", "words": "a gym", "korean": "", "says": "No gym is named."}
    replies = [
        completion(_answer(FESTIVAL, "festival")), completion(json.dumps({"judged": 3, "doubts": [doubt]})),
        completion("{}"), completion(_answer(FUND, "fund")), completion(json.dumps({"judged": 15, "doubts": []})),
    ]  # fmt: skip

    result = briefed(*replies, arguments=())

    assert 0 == result.exit_code, result.stderr
    briefs = Run.model_validate_json(result.stdout).briefs
    assert ({"second_reader": 1}, 1) == (briefs.objections, briefs.verdicts["disputed"])


def test_nobody_is_asked_without_a_model(run, small, monkeypatch):
    """A model in the settings is not enough: briefing costs money, and is asked for by a flag."""

    def asked(*_, **__):
        raise AssertionError("a model was asked")

    monkeypatch.setattr(Summarizer, "run", asked)

    assert 0 == run("eval", small, POLICY_BRIEF_MODEL="scripted", OPENAI_API_KEY=KEY).exit_code


def test_a_round(run, tmp_path):
    """A folder with a list of facts is a round: its own tables, and a page with what is behind them."""
    folder = write_round(tmp_path / "first")

    text, page = run("eval", folder), run("eval", folder, "--format", "markdown")

    assert 0 == text.exit_code == page.exit_code, text.stderr
    assert text.stdout.startswith("Facts that a good brief carries\n")
    assert "\nPlanted errors\n" in text.stdout
    assert page.stdout.startswith("# Fresh round first\n")
    assert "not carried: fund: Something" in run("eval", folder, "--details").stdout


def test_a_round_is_frozen_once(run, tmp_path):
    """--freeze saves what the ids mean beside the figures, and leaves what is saved."""
    folder = write_round(tmp_path / "first")

    first = run("eval", folder, "--freeze")
    saved = (folder / "scans" / "fund.json").read_text(encoding="utf-8")

    assert "Planted errors" in first.stdout
    assert '"M1": {"start": 19, "end": 25, "text": "300억유로"}' in saved
    assert "what the ids mean: 1 new" in first.stderr
    assert "what the ids mean: 0 new" in run("eval", folder, "--freeze").stderr


def test_only_rounds_are_frozen(run, small):
    """--freeze takes a round and no gold."""
    result = run("eval", small, "--freeze")

    assert (1, "") == (result.exit_code, result.stdout)
    assert "--freeze takes a round" in result.stderr


def test_freezing_is_not_dropped(run, tmp_path):
    """--freeze beside --amounts is refused: only one of them would be done."""
    result = run("eval", write_round(tmp_path / "first"), "--freeze", "--amounts", tmp_path / "amounts.jsonl")

    assert (1, "") == (result.exit_code, result.stdout)
    assert "Give --freeze or --amounts, not both" in result.stderr


def test_rounds_come_first_on_the_page(run, small, tmp_path):
    """The saved figures of a round next to the gold stand on the page of gold, apart and before it."""
    folder = write_round(tmp_path / "rounds" / "first", about={"date": "2026-11-28"})
    bare = run("eval", small, "--format", "markdown").stdout
    assert 0 == run("eval", folder, "--format", "json", "-o", folder / "measured.json").exit_code

    page = run("eval", small, "--format", "markdown").stdout

    assert "None has been held yet" in bare
    assert page.index("## Fresh round first") < page.index("# On gold")
    assert "Held on 28 November 2026: 1 article, 8 sentences" in page


def test_a_broken_round(run, tmp_path):
    """A round that cannot be used is told in one line."""
    result = run("eval", write_round(tmp_path / "first", answer=None))

    assert (1, "") == (result.exit_code, result.stdout)
    assert "needs answers/fund.answer.json" in result.stderr


def test_a_cassette_of_other_articles_fails(run, small, tmp_path):
    """Where no article could be briefed, the tables are printed all the same, and the code says that it failed."""
    cassette = tmp_path / "other.yaml"
    with Loopback(completion("{}")) as server:
        other = tmp_path / "other.txt"
        other.write_text("정부는 예산을 늘린다고 밝혔다.\n", encoding="utf-8")
        run("write", other, "--record", cassette, "--quick", "--reasks", "0", "--structured", "json_schema",
            "--base-url", server.url)  # fmt: skip

    result = run("eval", small, "--replay", cassette, "--quick")

    assert 1 == result.exit_code
    assert "Error: 2 of 2 articles could not be briefed; the first: " in result.stderr
    assert result.stdout.startswith("2 articles")


def test_an_article_that_could_not_be_briefed_is_3(run, small):
    """Where some articles could not be briefed, the code says that it is not all."""
    script = [completion(_answer(FESTIVAL, "festival")), error(401)]
    with Loopback(*script) as server:
        result = run("eval", small, "--model", "scripted", "--quick", OPENAI_API_KEY=KEY, OPENAI_BASE_URL=server.url,
                     POLICY_BRIEF_CONCURRENCY="1", POLICY_BRIEF_STRUCTURED="json_schema")  # fmt: skip

    assert 3 == result.exit_code, result.stderr
    assert "Error: 1 of 2 articles could not be briefed" in result.stderr


@pytest.mark.parametrize("name", ["--compare", "--amounts", "--glossary", "--replay"])
def test_what_is_read_is_not_overwritten(run, gold, tmp_path, name):
    """The result never takes the place of a file that it was made from."""
    path = tmp_path / "kept"
    path.write_text("korean,english,kind\n", encoding="utf-8")

    result = run("eval", gold, name, path, "-o", tmp_path / "gold" / ".." / "kept")

    assert 2 == result.exit_code
    assert f"is both {name} and --output, and would be overwritten" in result.stderr
    assert "korean,english,kind\n" == path.read_text(encoding="utf-8")


def test_gold_is_not_overwritten(run, gold):
    """Nor does it take the place of an article or a gold brief."""
    path = gold / "articles" / "festival.txt"
    before = path.read_bytes()

    result = run("eval", gold, "-o", path)

    assert 2 == result.exit_code
    assert f"is both a file of {gold} and --output" in result.stderr
    assert before == path.read_bytes()
