"""`policy-brief check`: audit a saved brief again."""

from __future__ import annotations

import json

import pytest

from policy_brief import Audit
from summarizer import Settings, summarize
from summarizer.check import RULES
from summarizer.write import to_json
from tests.ask.loopback import Loopback, completion, error
from tests.brief.story import answer_text
from tests.story import TEXT


@pytest.fixture
def saved(tmp_path):
    """Save the story's brief and its article, as a reader of plain text has them."""
    article = tmp_path / "article.txt"
    article.write_text(TEXT, encoding="utf-8")
    with Loopback(completion(answer_text())) as server:
        chosen = Settings(base_url=server.url, structured="json_schema", second_reader=False)
        document = summarize(article, settings=chosen)
    path = tmp_path / "brief.json"
    path.write_text(to_json(document), encoding="utf-8")
    return path, article


def _damage(path, change):
    tree = json.loads(path.read_text(encoding="utf-8"))
    change(tree)
    path.write_text(json.dumps(tree, ensure_ascii=False), encoding="utf-8")


def test_a_sound_brief_holds(run, saved):
    """Nothing is objected to a sound brief, and the command exits with 0."""
    result = run("check", *saved, "--format", "json")

    audit = Audit.model_validate_json(result.stdout)
    assert 0 == result.exit_code, result.stdout
    assert {"verified"} == {verdict.verdict for verdict in audit.verdicts}


def _only(*names):
    off = [rule.name for rule in RULES if rule.name not in names]
    return [flag for name in off for flag in ("--check", f"{name}=off")]


def test_a_flipped_stance_is_3(run, saved):
    """A saved brief that was altered by hand is told so with the Korean words, and with exit code 3."""
    path, article = saved
    _damage(path, lambda tree: tree["brief"]["stances"][0].update(position="not_signed"))

    result = run("check", path, article, *_only("positions"), "--check", "positions=enforce")

    assert 3 == result.exit_code
    assert "서명했" in result.stdout


def test_an_altered_quote_is_3(run, saved):
    """A citation that is not the article's costs its claim."""
    path, article = saved
    _damage(path, lambda tree: tree["brief"]["stances"][0]["evidence"][0].update(quote="핀란드는 빠졌다."))

    result = run("check", path, article, *_only("citations"))

    assert 3 == result.exit_code
    assert "Sentence 2 does not stand in the article as it is quoted" in result.stdout


def test_a_second_reader_is_asked_when_told_to(run, saved):
    """With --second-reader a model reads the claims, and its doubts are disputes."""
    doubt = {"claim": 1, "verdict": "not", "words": "invest", "korean": "", "says": "It says something else."}
    with Loopback(completion(json.dumps({"judged": 99, "doubts": [doubt]}))) as server:
        result = run("check", *saved, "--second-reader", OPENAI_BASE_URL=server.url, POLICY_BRIEF_STRUCTURED="json")

    assert 3 == result.exit_code
    assert "It says something else." in result.stdout


def test_a_second_reader_that_cannot_be_asked_is_3(run, saved):
    """Who asks for a reading and gets none is told so."""
    with Loopback(error(401, "no such key")) as server:
        result = run("check", *saved, "--second-reader", OPENAI_BASE_URL=server.url, POLICY_BRIEF_STRUCTURED="json")

    assert 3 == result.exit_code
    assert "Error: the second reader could not be asked" in result.stderr


def test_another_article_is_an_error(run, saved, tmp_path):
    """A brief is checked against its own article alone."""
    other = tmp_path / "other.txt"
    other.write_text(f"{TEXT}한 문장이 더 있다.\n", encoding="utf-8")

    result = run("check", saved[0], other)

    assert (1, "") == (result.exit_code, result.stdout)
    assert "The brief was made of another text" in result.stderr
    assert 1 == result.stderr.count("\n")


@pytest.mark.parametrize("content", [None, "{}", "no json"])
def test_what_is_no_brief_is_an_error(run, saved, tmp_path, content):
    """A file that is not a saved brief is told in one line."""
    path = tmp_path / "x.json"
    if content:
        path.write_text(content, encoding="utf-8")

    result = run("check", path, saved[1])

    assert 1 == result.exit_code
    assert "x.json" in result.stderr
    assert 1 == result.stderr.count("\n")
