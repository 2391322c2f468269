"""Where settings are found, and their defaults; without pydantic, which a plain scan does not need."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

__all__ = ["CONFIG_NAME", "MAX_BYTES", "PREFIX", "config_from", "from_environment", "is_anything_set"]

CONFIG_NAME = "policy-brief.toml"
MAX_BYTES = 5_000_000
"""Largest source that is read unless told otherwise."""
PREFIX = "POLICY_BRIEF_"
_COMMON = {"OPENAI_API_KEY": "api_key", "OPENAI_BASE_URL": "base_url"}
_NOT_SETTINGS = {"CONFIG"}


def config_from(environment: Mapping[str, str]) -> Path | None:
    """Return the settings file that the environment names, or the usual one where it exists."""
    named = environment.get(f"{PREFIX}CONFIG")
    if named:
        return Path(named)
    usual = Path(CONFIG_NAME)
    return usual if usual.is_file() else None


def from_environment(environment: Mapping[str, str]) -> dict[str, str]:
    """Return the settings of the environment by their names."""
    common = {field: environment[name] for name, field in _COMMON.items() if environment.get(name)}
    own = {
        name.removeprefix(PREFIX).lower(): value
        for name, value in environment.items()
        if name.startswith(PREFIX) and value and name.removeprefix(PREFIX) not in _NOT_SETTINGS
    }
    return common | own


def is_anything_set(environment: Mapping[str, str]) -> bool:
    """Return whether there is a settings file, or a setting in the environment other than an API key."""
    return config_from(environment) is not None or not from_environment(environment).keys() <= {"api_key"}
