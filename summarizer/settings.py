"""Settings: from flags, then the environment, then a TOML file, then defaults.

Environment variables are `POLICY_BRIEF_` and the setting's name in capitals; `OPENAI_API_KEY` and `OPENAI_BASE_URL` are
read too. The file is the one given, or `policy-brief.toml` in the working directory. The key is never shown.

`Settings(…)` reads neither; `load_settings({…})` adds environment and file, as the command does.
"""

from __future__ import annotations

import json
import os
import re
import tomllib
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any, Literal, get_args

from pydantic import BaseModel, ConfigDict, Field, SecretStr, ValidationError, field_serializer, field_validator

from policy_brief import CheckName, Mode
from summarizer.endpoint import Endpoint, LimitName, Rung

from .defaults import CONFIG_NAME, MAX_BYTES, config_from, from_environment
from .errors import SettingsError

__all__ = ["CONFIG_NAME", "MAX_BYTES", "Settings", "load_settings", "save_settings", "settings_file"]

_SET = re.compile(r"\s*([a-z_]+)\s*=")
_TABLE = re.compile(r"^\s*\[", re.MULTILINE)
_OF_THE_WRITER: dict[str, Any] = {
    "structured": None,
    "limit_name": None,
    "reasoning_effort": None,
    "verbosity": None,
    "service_tier": None,
    "extra_headers": {},
    "extra_query": {},
    "extra_body": {},
}
"""What a second reader at another address is not sent: it may be secret, or unknown there."""
_HOST = re.compile(r"\.?(?:[\w-]{1,63}\.)*[\w-]{1,63}\.?")


class Settings(BaseModel):
    """All settings; times are seconds, sizes bytes."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    model: str = "gpt-5-mini"
    """Model to ask, as the endpoint names it."""
    api_key: SecretStr | None = None
    """Key for the endpoint; servers of your own may need none."""
    base_url: str | None = None
    """Address of an OpenAI-compatible endpoint; none is OpenAI's own."""
    structured: Rung | None = None
    """How to ask for structure first; none finds out what the endpoint takes."""
    temperature: float | None = Field(default=None, ge=0, le=2)
    """Sampling temperature; none leaves it to the endpoint."""
    max_output_tokens: int | None = Field(default=None, ge=1)
    """Limit on the length of an answer; none leaves it to the endpoint."""
    limit_name: LimitName | None = None
    """Name of the parameter that limits an answer; none finds out which the endpoint takes."""
    reasoning_effort: str | None = Field(default=None, min_length=1)
    """How much a reasoning model thinks, in the endpoint's words: minimal, low, medium, high …"""
    verbosity: str | None = Field(default=None, min_length=1)
    """How much a model writes, where the endpoint knows it: low, medium, high."""
    service_tier: str | None = Field(default=None, min_length=1)
    """Tier that requests are processed in, where the endpoint has some: flex, priority …"""
    extra_headers: dict[str, SecretStr] = Field(default_factory=dict)
    """Further headers of each request to the writer's endpoint; their values are never shown."""
    extra_query: dict[str, SecretStr] = Field(default_factory=dict)
    """Further query parameters of each request to the writer's endpoint; their values are never shown."""
    extra_body: dict[str, Any] = Field(default_factory=dict)
    """Further fields of each request's body, which may override others."""
    request_timeout: float = Field(default=120.0, gt=0)
    """How long one request may take."""
    article_timeout: float = Field(default=600.0, gt=0)
    """How long one article may take, retries and re-asks included."""
    transport_attempts: int = Field(default=5, ge=1)
    """How often one request is sent, at most, when the endpoint fails."""
    transport_seconds: float = Field(default=300.0, gt=0)
    """How long the retries of one request may take together."""
    reasks: int = Field(default=2, ge=0)
    """How often an invalid answer is sent back to be fixed."""
    concurrency: int = Field(default=4, ge=1)
    """How many articles are briefed at a time."""
    max_bytes: int = Field(default=MAX_BYTES, ge=1)
    """Largest source that is read."""
    fetch_allow: tuple[str, ...] = ()
    """Hosts and ranges that pages are fetched from although they are not public: `.intra.example`, `10.1.0.0/16`."""
    declaration: str = "the statement of the Paris AI Action Summit of February 2025"
    """The declaration that stances are about unless the article names another."""
    glossary: Path | None = None
    """CSV file of further names, which extends or overrides the built-in glossary."""
    spelling: Literal["british", "american"] = "british"
    """Spelling of the brief."""
    second_reader: bool = True
    """Whether another call judges each claim against its cited sentences; `--quick` leaves it out."""
    second_reader_model: str | None = None
    """Model of the second reader; none takes the writer's."""
    second_reader_base_url: str | None = None
    """Address of the second reader's endpoint; none takes the writer's."""
    second_reader_api_key: SecretStr | None = None
    """Key for the second reader's endpoint; none takes the writer's, unless the address is another."""
    checks: dict[str, Mode] = Field(default_factory=dict)
    """Mode of single checks: off, shadow (watch only) or enforce."""

    @property
    def reader_endpoint(self) -> Endpoint:
        """The endpoint that the second reader asks: the writer's, except for settings of its own."""
        own_key = self.second_reader_api_key.get_secret_value() if self.second_reader_api_key else None
        elsewhere = self.second_reader_base_url is not None and self.second_reader_base_url != self.base_url
        return replace(
            self.endpoint,
            model=self.second_reader_model or self.model,
            base_url=self.second_reader_base_url or self.base_url,
            api_key=own_key if own_key or elsewhere else self.endpoint.api_key,
            **(_OF_THE_WRITER if elsewhere else {}),
        )

    @property
    def endpoint(self) -> Endpoint:
        """Which model to ask, where, and within which limits."""
        return Endpoint(
            model=self.model,
            api_key=self.api_key.get_secret_value() if self.api_key else None,
            base_url=self.base_url,
            structured=self.structured,
            temperature=self.temperature,
            max_output_tokens=self.max_output_tokens,
            limit_name=self.limit_name,
            reasoning_effort=self.reasoning_effort,
            verbosity=self.verbosity,
            service_tier=self.service_tier,
            extra_headers={name: value.get_secret_value() for name, value in self.extra_headers.items()},
            extra_query={name: value.get_secret_value() for name, value in self.extra_query.items()},
            extra_body=self.extra_body,
            request_timeout=self.request_timeout,
            article_timeout=self.article_timeout,
            transport_attempts=self.transport_attempts,
            transport_seconds=self.transport_seconds,
            reasks=self.reasks,
        )

    @field_validator("extra_headers", "extra_query", "extra_body", mode="before")
    @classmethod
    def _from_json(cls, value: object) -> object:
        """Accept a JSON object as text too, which is how the environment writes it."""
        if not isinstance(value, str):
            return value
        try:
            return json.loads(value)
        except ValueError:
            raise ValueError('give a JSON object, such as {"name": "value"}') from None

    @field_serializer("api_key", "second_reader_api_key", when_used="json")
    def _leave_out(self, _: SecretStr | None) -> None:
        """Leave the key out: a masked one would be read back as another key."""

    @field_serializer("extra_headers", "extra_query", when_used="json")
    def _leave_all_out(self, _: dict[str, SecretStr]) -> dict[str, str]:
        return {}

    @field_validator("checks", mode="before")
    @classmethod
    def _from_pairs(cls, value: object) -> object:
        """Accept 'digits=shadow,names=off' too, which is how environment and flags write it."""
        if not isinstance(value, str):
            return value
        pairs = (pair.partition("=") for pair in value.split(",") if pair.strip())
        return {name.strip(): mode.strip() for name, _, mode in pairs}

    @field_validator("fetch_allow", mode="before")
    @classmethod
    def _from_list(cls, value: object) -> object:
        """Accept 'a.example,10.0.0.0/8' too, which is how environment and flags write it."""
        return tuple(entry.strip() for entry in value.split(",") if entry.strip()) if isinstance(value, str) else value

    @field_validator("fetch_allow")
    @classmethod
    def _hosts_or_ranges(cls, value: tuple[str, ...]) -> tuple[str, ...]:
        for entry in value:
            if not _is_host_or_range(entry):
                raise ValueError(f"{entry!r} is neither a host nor a range of addresses, as 10.1.0.0/16 is")
        return value

    @field_validator("checks")
    @classmethod
    def _known_checks(cls, value: dict[str, Mode]) -> dict[str, Mode]:
        known = get_args(CheckName)
        unknown = sorted(set(value) - set(known))
        if unknown:
            raise ValueError(f"no check is called {', '.join(unknown)}; there are {', '.join(known)}")
        return value

    @field_validator("base_url", "second_reader_base_url")
    @classmethod
    def _is_a_url(cls, value: str | None) -> str | None:
        if value is not None and not value.startswith(("http://", "https://")):
            raise ValueError("give an address that begins with http:// or https://")
        return value or None


def load_settings(
    flags: Mapping[str, Any] | None = None,
    *,
    environment: Mapping[str, str] | None = None,
    config: Path | None = None,
    table: tuple[str, Mapping[str, Any]] | None = None,
) -> Settings:
    """Return settings from flags, environment and file, as the command does; a flag that is None was not given.

    Raise `SettingsError`, which names the place. `environment` is that of the process by default. `table` is the name
    and the content of a table in another file, which is used in place of the settings file.
    """
    environment = os.environ if environment is None else environment
    layers: tuple[tuple[str, Mapping[str, Any]], ...] = (
        table or _file_layer(config or config_from(environment)),
        ("environment", from_environment(environment)),
        ("flags", {name: value for name, value in (flags or {}).items() if value is not None}),
    )
    merged: dict[str, Any] = {}
    origin: dict[str, str] = {}
    for place, values in layers:
        merged |= values
        origin |= dict.fromkeys(values, place)
    try:
        return Settings.model_validate(merged)
    except ValidationError as error:
        raise SettingsError(_message(error, origin)) from None  # the cause would print the key


def settings_file(config: Path | None, environment: Mapping[str, str]) -> Path:
    """Return the settings file that is in effect, or the one to create."""
    return config or config_from(environment) or Path(CONFIG_NAME)


def save_settings(path: Path, values: Mapping[str, str]) -> None:
    """Write top-level settings into a TOML file, in place of those with the same names; the rest is not changed.

    Raise `SettingsError` if the file cannot be read or written, or would not contain what it should.
    """
    text = path.read_text(encoding="utf-8") if path.is_file() else ""
    first = _TABLE.search(text)
    head, tables = (text[: first.start()], text[first.start() :]) if first else (text, "")
    kept = [line for line in head.splitlines() if not _sets(line, values)]
    lines = [f"{name} = {json.dumps(value, ensure_ascii=False)}" for name, value in values.items()]
    written = "\n".join((*kept, *lines)).strip("\n") + "\n" + (f"\n{tables.lstrip()}" if tables else "")
    try:
        if {**tomllib.loads(text), **values} != tomllib.loads(written):
            raise SettingsError(f"{path} could not be changed safely. Write into it yourself: {'; '.join(lines)}.")
        path.write_text(written, encoding="utf-8")
    except (OSError, tomllib.TOMLDecodeError) as error:
        raise SettingsError(f"Settings file {path} cannot be written ({error}). Give another with --config.") from error


def _sets(line: str, values: Mapping[str, str]) -> bool:
    found = _SET.match(line)
    return found is not None and found[1] in values


def _is_host_or_range(entry: str) -> bool:
    from ipaddress import ip_network

    try:
        ip_network(entry.strip("[]"), strict=False)
    except ValueError:
        return _HOST.fullmatch(entry) is not None and not entry.rpartition(".")[2].isdigit()
    return True


def _file_layer(path: Path | None) -> tuple[str, Mapping[str, Any]]:
    return f"file {path}", _read(path) if path else {}


def _read(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise SettingsError(
            f"Settings file {path} cannot be read ({error.strerror}). Give another with --config."
        ) from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise SettingsError(f"Settings file {path} is not valid TOML: {error}.") from error


def _message(error: ValidationError, origin: Mapping[str, str]) -> str:
    lines = []
    for problem in error.errors(include_url=False, include_input=False):
        name = str(problem["loc"][0]) if problem["loc"] else "settings"
        unknown = problem["type"] == "extra_forbidden"
        known = ", ".join(Settings.model_fields)
        what = (
            f"there is no such setting; there are {known}" if unknown else problem["msg"].removeprefix("Value error, ")
        )
        lines.append(f"{name} (from {origin.get(name, 'defaults')}): {what}")
    return "Settings: " + "; ".join(lines) + "."
