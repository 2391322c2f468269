"""Settings come from flags, then the environment, then a file; the key is never shown."""

from __future__ import annotations

import traceback

import pytest

from summarizer.errors import SettingsError
from summarizer.settings import CONFIG_NAME, Settings, load_settings

KEY = "sk-0123456789abcdef"


@pytest.fixture(autouse=True)
def _elsewhere(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)


def _file(tmp_path, text, name="some.toml"):
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    return path


def test_defaults_hold_without_anything():
    """With nothing given the defaults hold."""
    assert Settings() == load_settings(environment={})


@pytest.mark.parametrize(
    ("flags", "environment", "expected"),
    [
        ({"model": "flag"}, {"POLICY_BRIEF_MODEL": "variable"}, "flag"),
        ({"model": None}, {"POLICY_BRIEF_MODEL": "variable"}, "variable"),
        ({"model": None}, {"POLICY_BRIEF_MODEL": ""}, "file"),
        ({}, {}, "file"),
    ],
)
def test_flags_come_before_environment_before_file(tmp_path, flags, environment, expected):
    """A flag beats a variable, a variable the file; what is None or empty was not given."""
    path = _file(tmp_path, 'model = "file"')

    assert expected == load_settings(flags, environment=environment, config=path).model


def test_layers_are_merged(tmp_path):
    """Each setting comes from the first place that has it."""
    path = _file(tmp_path, "reasks = 5\nconcurrency = 7\n[checks]\ndigits = 'shadow'")

    found = load_settings({"concurrency": 2}, environment={"POLICY_BRIEF_TEMPERATURE": "0.5"}, config=path)

    assert (5, 2, 0.5, {"digits": "shadow"}) == (found.reasks, found.concurrency, found.temperature, found.checks)


@pytest.mark.parametrize(
    ("environment", "key", "url"),
    [
        ({"OPENAI_API_KEY": KEY, "OPENAI_BASE_URL": "https://a.example/v1"}, KEY, "https://a.example/v1"),
        ({"OPENAI_API_KEY": "other", "POLICY_BRIEF_API_KEY": KEY}, KEY, None),
        ({"OPENAI_API_KEY": ""}, None, None),
    ],
)
def test_the_usual_variables_are_read(environment, key, url):
    """OPENAI_API_KEY and OPENAI_BASE_URL are read; our own variables come before them."""
    found = load_settings(environment=environment)

    assert (key, url) == (found.endpoint.api_key, found.base_url)


def test_the_usual_file_is_read(tmp_path):
    """`policy-brief.toml` in the working directory is read unless another is named, by flag before variable."""
    _file(tmp_path, 'model = "usual"', CONFIG_NAME)
    named, flagged = _file(tmp_path, 'model = "named"', "b.toml"), _file(tmp_path, 'model = "flagged"', "c.toml")
    variable = {"POLICY_BRIEF_CONFIG": str(named)}

    assert "usual" == load_settings(environment={}).model
    assert "named" == load_settings(environment=variable).model
    assert "flagged" == load_settings(environment=variable, config=flagged).model


@pytest.mark.parametrize(
    ("flags", "environment", "text", "message"),
    [
        ({"reasks": -1}, {}, "", "reasks (from flags): Input should be greater than or equal to 0"),
        ({}, {"POLICY_BRIEF_REASKS": "x"}, "", "reasks (from environment): Input should be a valid integer"),
        ({}, {}, "reasks = 'x'", "reasks (from file"),
        ({}, {"POLICY_BRIEF_MODLE": "m"}, "", "modle (from environment): there is no such setting; there are model,"),
        ({}, {}, "modle = 'm'", "modle (from file"),
        ({"base_url": "ftp://x"}, {}, "", "base_url (from flags): give an address that begins with http"),
        ({"checks": "digts=off"}, {}, "", "no check is called digts; there are citations,"),
        ({"checks": "digits"}, {}, "", "checks (from flags): Input should be 'off', 'shadow' or 'enforce'"),
        ({"checks": "digits=loud"}, {}, "", "checks (from flags): Input should be 'off', 'shadow' or 'enforce'"),
        ({"article_timeout": 0}, {}, "", "article_timeout (from flags): Input should be greater than 0"),
    ],
)
def test_an_error_names_setting_and_place(tmp_path, flags, environment, text, message):
    """What is wrong is told with the setting, where it came from and what is expected, in one line."""
    with pytest.raises(SettingsError) as raised:
        load_settings(flags, environment=environment, config=_file(tmp_path, text))

    assert message in str(raised.value)
    assert "\n" not in str(raised.value)


@pytest.mark.parametrize(
    ("name", "text", "message"),
    [
        ("absent.toml", None, "cannot be read"),
        ("bad.toml", b"model = ", "not valid TOML"),
        ("bin.toml", b"\xff", "not valid TOML"),
    ],
)
def test_a_bad_file_is_a_typed_error(tmp_path, name, text, message):
    """A settings file that is missing or no TOML is an error that names it."""
    if text is not None:
        (tmp_path / name).write_bytes(text)

    with pytest.raises(SettingsError, match=f"{name}.*{message}"):
        load_settings(environment={}, config=tmp_path / name)


def test_several_checks_are_set_at_once():
    """'a=off, b=shadow' sets two checks; a later flag of the same check holds."""
    assert {"digits": "off", "ordinals": "shadow"} == load_settings(
        {"checks": "digits=shadow, ordinals=shadow,digits=off"}, environment={}
    ).checks


@pytest.mark.parametrize("shown", [repr, str, Settings.model_dump_json, lambda given: repr(given.endpoint)])
def test_the_key_is_never_shown(shown):
    """Neither settings nor endpoint give the key away."""
    assert KEY not in shown(load_settings(environment={"OPENAI_API_KEY": KEY}))


@pytest.mark.parametrize(
    "text", [f"reasks = 'x'\napi_key = '{KEY}'", "api_key = 1234567890", "api_key = ['1234567890']"]
)
def test_a_settings_error_does_not_show_the_key(tmp_path, text):
    """An error, of the key itself too, leaves the key out, its trace included."""
    with pytest.raises(SettingsError) as raised:
        load_settings(environment={}, config=_file(tmp_path, text))

    trace = "".join(traceback.format_exception(raised.value))
    assert KEY not in trace
    assert "1234567890" not in trace


def test_settings_are_frozen_and_strict():
    """Settings cannot be changed, and unknown ones are refused."""
    with pytest.raises(ValueError, match="frozen"):
        Settings().model = "x"
    with pytest.raises(ValueError, match="Extra inputs"):
        Settings(modle="x")


@pytest.mark.parametrize("written", ['{"seed": 7}', {"seed": 7}])
def test_extra_fields_are_json_in_the_environment(written):
    """Headers, query and body are tables in a file and in Python, and JSON objects in the environment."""
    if isinstance(written, str):
        found = load_settings(environment={"POLICY_BRIEF_EXTRA_BODY": written})
    else:
        found = Settings(extra_body=written)
    assert {"seed": 7} == found.endpoint.extra_body


def test_what_is_no_json_is_refused():
    """A value that is no JSON object is refused with the form that is wanted."""
    with pytest.raises(SettingsError, match="give a JSON object"):
        load_settings(environment={"POLICY_BRIEF_EXTRA_HEADERS": "X-Key: 1"})


@pytest.mark.parametrize("shown", [repr, str, lambda settings: settings.model_dump_json()])
def test_no_header_and_no_query_is_shown(shown):
    """Values of extra headers and query are in no text of settings, nor of their endpoint."""
    found = Settings(api_key=KEY, extra_headers={"X-Key": "s3cret-one"}, extra_query={"key": "s3cret-two"})

    assert {"X-Key": "s3cret-one"} == found.endpoint.extra_headers
    assert [] == [word for word in ("s3cret", KEY) if word in shown(found) + repr(found.endpoint)]
    assert "*** and ***" == found.endpoint.redact("s3cret-one and s3cret-two")


def test_settings_survive_their_json_without_secrets():
    """What is not secret reads back; keys are left out, so that none reads back masked."""
    found = Settings(model="m", api_key=KEY, extra_body={"seed": 7}, structured="tools")

    assert Settings(model="m", extra_body={"seed": 7}, structured="tools") == Settings.model_validate_json(
        found.model_dump_json()
    )


def test_a_reader_elsewhere_is_sent_nothing_of_the_writers():
    """Extra headers, query, body and effort are for the writer's endpoint alone."""
    mine = {"extra_headers": {"X-Key": "s3cret"}, "extra_body": {"seed": 7}, "reasoning_effort": "low"}
    here, elsewhere = (
        Settings(base_url="https://a.example/v1", second_reader_base_url=url, **mine).reader_endpoint
        for url in (None, "https://b.example/v1")
    )

    assert ({"X-Key": "s3cret"}, "low") == (here.extra_headers, here.reasoning_effort)
    assert ({}, {}, None) == (elsewhere.extra_headers, elsewhere.extra_body, elsewhere.reasoning_effort)


def test_the_environment_is_that_of_the_process(monkeypatch):
    """From Python, `load_settings` reads what the command reads."""
    monkeypatch.setenv("POLICY_BRIEF_MODEL", "from-here")

    assert ("from-here", 0) == (load_settings({"reasks": 0}).model, load_settings({"reasks": 0}).reasks)
