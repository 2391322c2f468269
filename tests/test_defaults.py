"""What is set, told without pydantic."""

from __future__ import annotations

import pytest

from summarizer.defaults import is_anything_set


@pytest.mark.parametrize(
    ("environment", "is_set"),
    [
        ({}, False),
        ({"OPENAI_API_KEY": "k", "HOME": "/"}, False),
        ({"POLICY_BRIEF_API_KEY": "k"}, False),
        ({"POLICY_BRIEF_GLOSSARY": ""}, False),
        ({"POLICY_BRIEF_GLOSSARY": "names.csv"}, True),
        ({"POLICY_BRIEF_GLOSARY": "names.csv"}, True),
        ({"OPENAI_BASE_URL": "http://127.0.0.1"}, True),
        ({"POLICY_BRIEF_CONFIG": "own.toml"}, True),
    ],
)
def test_a_key_alone_changes_no_scan(environment, is_set, tmp_path, monkeypatch):
    """Anything else may, a misspelt name too, which the settings refuse."""
    monkeypatch.chdir(tmp_path)

    assert is_set is is_anything_set(environment)


def test_a_settings_file_is_something_set(tmp_path, monkeypatch):
    """The usual one, where it stands."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "policy-brief.toml").write_text("", encoding="utf-8")

    assert is_anything_set({})
