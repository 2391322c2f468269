"""`policy-brief check`: audit a saved brief again."""

from __future__ import annotations

import json

import pytest

from policy_brief import Audit
from summarizer import scan
from summarizer.check import CHECKS
from summarizer.write import to_json
from tests.check.made import TEXT
from tests.write.made import sound


@pytest.fixture
def saved(tmp_path):
    """Save the sound brief and its article, as a reader of plain text has them."""
    article = tmp_path / "article.txt"
    article.write_text(TEXT, encoding="utf-8")
    read = scan(article).article
    document = sound()
    source = document.source.model_copy(update={"sha256": read.sha256})
    path = tmp_path / "brief.json"
    path.write_text(to_json(document.model_copy(update={"source": source})), encoding="utf-8")
    return path, article


def _damage(path, change):
    tree = json.loads(path.read_text(encoding="utf-8"))
    change(tree)
    path.write_text(json.dumps(tree, ensure_ascii=False), encoding="utf-8")


def test_a_sound_brief_holds(run, saved):
    """Nothing is dropped of a sound brief by the checks that compare it with its article."""
    result = run("check", *saved, "--format", "json", *_only("korean", "citations", "digits"))

    audit = Audit.model_validate_json(result.stdout)
    assert 0 == result.exit_code, result.stdout
    assert {"verified"} == {each.verdict for each in audit.verdicts}


def _only(*names):
    off = [check.name for check in CHECKS if check.name not in names]
    return [flag for name in off for flag in ("--check", f"{name}=off")]


def test_a_flipped_stance_is_3(run, saved):
    """A saved brief that was altered by hand is told so, with exit code 3."""
    path, article = saved
    _damage(path, lambda tree: tree["brief"]["stances"][1].update(position="signed"))

    result = run("check", path, article, *_only("stances"))

    assert 3 == result.exit_code
    assert "position is 'not signed', not 'signed'" in result.stdout


def test_an_altered_quote_is_3(run, saved):
    """A citation that is not the article's costs its claim."""
    path, article = saved
    _damage(path, lambda tree: tree["brief"]["caveats"][0]["evidence"][0].update(quote="예산은 확정됐다."))

    result = run("check", path, article, *_only("citations"))

    assert 3 == result.exit_code
    assert "sentence 8 is not quoted as the article has it" in result.stdout


def test_another_article_is_an_error(run, saved, story_file):
    """A brief is checked against its own article alone."""
    result = run("check", saved[0], story_file)

    assert (1, "") == (result.exit_code, result.stdout)
    assert "The brief was made of another text" in result.stderr
    assert 1 == result.stderr.count("\n")


@pytest.mark.parametrize("content", [None, "{}", "no json"])
def test_what_is_no_brief_is_an_error(run, saved, tmp_path, content):
    """A file that is no saved brief is told in one line."""
    path = tmp_path / "x.json"
    if content:
        path.write_text(content, encoding="utf-8")

    result = run("check", path, saved[1])

    assert 1 == result.exit_code
    assert "x.json" in result.stderr
    assert 1 == result.stderr.count("\n")
