"""Settings of a night: read from a file, with paths next to it, and refused with the key."""

from __future__ import annotations

import pytest
from click.testing import CliRunner

from summarizer.cli import cli
from summarizer.errors import SettingsError
from summarizer.nightly.config import load_config

FOLDER = 'out = "out"\n[[source]]\nkind = "folder"\npath = "in"\n'


def _write(folder, text):
    path = folder / "night.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_paths_are_beside_the_file(tmp_path):
    """Folder, output and ledger are where the settings lie, wherever the command is called."""
    config = load_config(_write(tmp_path, FOLDER), environment={})

    assert (tmp_path / "out", tmp_path / "out" / "ledger.sqlite") == (config.out, config.ledger)
    assert (tmp_path / "in", "in") == (config.source[0].path, config.source[0].name)


def test_the_environment_goes_before_the_file(tmp_path):
    """A model of the environment replaces that of the file."""
    path = _write(tmp_path, FOLDER + '[settings]\nmodel = "of-the-file"\n')

    assert "of-the-file" == load_config(path, environment={}).settings.model
    assert "other" == load_config(path, environment={"POLICY_BRIEF_MODEL": "other"}).settings.model


def test_two_sources_of_one_name_are_refused(tmp_path):
    """The ledger knows sources by their names."""
    path = _write(tmp_path, FOLDER + '[[source]]\nkind = "folder"\npath = "old/in"\n')

    with pytest.raises(SettingsError, match="two sources are called in"):
        load_config(path, environment={})


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("out = ", "is not valid TOML"),
        ('out = "out"', "source: Field required"),
        ('out = "out"\n[[source]]\nkind = "folder"\n', "source[1].path: Field required"),
        ('out = "out"\nouts = 1\n[[source]]\nkind = "folder"\npath = "in"\n', "outs: there is no such key"),
        ('out = "out"\n[[source]]\nkind = "folder"\npath = "in"\n[settings]\nmodell = "x"\n', "modell"),
    ],
)
def test_settings_that_are_wrong_are_told_in_one_line(tmp_path, text, told):
    """The file and the key are named, and nothing is made."""
    config = tmp_path / "night.toml"
    config.write_text(text, encoding="utf-8")

    done = CliRunner().invoke(cli, ["nightly", str(config)], env={"POLICY_BRIEF_CONFIG": None})

    assert (1, 1) == (done.exit_code, done.stderr.count("\n"))
    assert str(config) in done.stderr
    assert told in done.stderr
    assert [config] == list(tmp_path.iterdir())
