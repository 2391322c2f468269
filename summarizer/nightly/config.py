"""A night's settings, from one TOML file; paths in it are relative to the file."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Any, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

from summarizer.errors import SettingsError
from summarizer.settings import Settings, load_settings

__all__ = [
    "ArticleCaps",
    "DaskSettings",
    "Duplicates",
    "FeedSource",
    "FilterSettings",
    "FolderSource",
    "MailSettings",
    "NightCaps",
    "NightConfig",
    "Politeness",
    "Rate",
    "Reporting",
    "SourceConfig",
    "UrlSource",
    "WebhookSettings",
    "load_config",
]

_PATHS = ("out", "ledger")
_MAILBOX = r"^[^\s@<>]+@[^\s@<>]+$"
_OF_SOURCE = ("path", "file")


class _Table(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class _Source(_Table):
    name: str = ""
    """Name in logs and the ledger; its path or address unless given."""
    cap: int | None = Field(default=None, ge=1)
    """How many articles of this source are briefed in a night, at most."""
    keywords: tuple[str, ...] = ()
    """Terms of which an article must hold one, in place of the filter's own."""

    @model_validator(mode="before")
    @classmethod
    def _named(cls, values: Any) -> Any:  # noqa: ANN401 - what was given, not checked yet
        if not isinstance(values, dict) or values.get("name"):
            return values
        return {**values, "name": cls._name_of(values)}

    @classmethod
    def _name_of(cls, values: Mapping[str, Any]) -> str:
        raise NotImplementedError


class FolderSource(_Source):
    """Files in a folder."""

    kind: Literal["folder"]
    path: Path
    """The folder."""
    glob: str = "**/*"
    """Which of its files; `**` is any folder in it."""

    @classmethod
    def _name_of(cls, values: Mapping[str, Any]) -> str:
        path = str(values.get("path", ""))
        return Path(path).name or path


class FeedSource(_Source):
    """The articles that an RSS or Atom feed links to."""

    kind: Literal["feed"]
    url: Annotated[str, Field(pattern=r"^https?://")]
    """Address of the feed."""

    @classmethod
    def _name_of(cls, values: Mapping[str, Any]) -> str:
        return str(values.get("url", ""))


class UrlSource(_Source):
    """Pages by their addresses."""

    kind: Literal["urls"]
    urls: tuple[Annotated[str, Field(pattern=r"^https?://")], ...] = ()
    """The addresses."""
    file: Path | None = None
    """A file of addresses, one a line; `#` begins a remark."""
    refresh: bool = False
    """Whether pages that are done are looked at again for changes."""

    @model_validator(mode="after")
    def _lists_some(self) -> Self:
        if not self.urls and self.file is None:
            raise ValueError("give 'urls' or a 'file' of them")
        return self

    @classmethod
    def _name_of(cls, values: Mapping[str, Any]) -> str:
        return Path(str(values["file"])).name if values.get("file") else "urls"


SourceConfig = Annotated[FolderSource | FeedSource | UrlSource, Field(discriminator="kind")]


class FilterSettings(_Table):
    """Which articles are briefed; terms are looked for in headline and text, whatever their case."""

    keywords: tuple[str, ...] = ()
    """Terms of which an article must hold one; none keeps all."""
    exclude: tuple[str, ...] = ()
    """Terms that no article may hold."""


class ArticleCaps(_Table):
    """What one article may use."""

    calls: int | None = Field(default=None, ge=1)
    """Requests sent; unless given, stages (four, or two without second reader) x (1 + reasks) x transport_attempts."""
    tokens: int | None = Field(default=None, ge=1)
    """Prompt and completion tokens."""
    usd: float | None = Field(default=None, gt=0)
    """US dollars."""
    seconds: float | None = Field(default=None, gt=0)
    """Seconds, retries and re-asks included; in place of `article_timeout`."""


class NightCaps(_Table):
    """What one night may use."""

    articles: int | None = Field(default=None, ge=1)
    """Articles asked about."""
    calls: int | None = Field(default=None, ge=1)
    """Requests sent."""
    tokens: int | None = Field(default=None, ge=1)
    """Prompt and completion tokens."""
    usd: float | None = Field(default=None, gt=0)
    """US dollars."""
    seconds: float | None = Field(default=None, gt=0)
    """Seconds from its beginning."""


class Caps(_Table):
    """Limits; when one is reached, the remaining articles stay pending."""

    article: ArticleCaps = ArticleCaps()
    night: NightCaps = NightCaps()


class Rate(_Table):
    """How fast the endpoint is asked; without values, the limits in the endpoint's headers hold."""

    requests_per_minute: float | None = Field(default=None, gt=0)
    """Requests in a minute."""
    tokens_per_minute: float | None = Field(default=None, gt=0)
    """Prompt and completion tokens in a minute."""


class Politeness(_Table):
    """How sites are visited."""

    delay: float = Field(default=2.0, ge=0)
    """Seconds between two requests to a host; longer where its robots.txt asks for it."""
    user_agent: str = "policy-brief (nightly briefs of news articles)"
    """Who we say we are: name an address at which you can be reached."""
    robots: bool = True
    """Whether robots.txt is followed; switch it off for sites of your own only."""


class Duplicates(_Table):
    """When an article counts as a copy of another."""

    threshold: float = Field(default=0.8, gt=0, le=1)
    """Share of five-letter sequences in common; 1 finds only identical texts."""
    days: int = Field(default=7, ge=0)
    """How far back originals are looked for."""


class DaskSettings(_Table):
    """Where `engine = "dask"` runs."""

    scheduler: str | None = None
    """Address of the scheduler; none starts workers on this machine."""
    workers: int = Field(default=1, ge=1)
    """How many workers to wait for, or to start."""
    chunk: int = Field(default=1, ge=1)
    """Articles in one task; they are asked about again if the worker dies before all are done."""
    patience: float = Field(default=30.0, gt=0)
    """Seconds in which scheduler and workers must answer."""


class BatchSettings(_Table):
    """How `via = "batch"` waits."""

    poll: float = Field(default=60.0, gt=0)
    """Seconds between two looks at a batch."""
    wait: float = Field(default=21_600.0, ge=0)
    """Seconds that a night waits for its batches in all; what is not ready then is collected by the next night."""
    deadline: float = Field(default=86_400.0, gt=0)
    """Seconds from an article's first batch after which the rest of it is asked live."""


class MailSettings(_Table):
    """Where mail about a night goes; the password comes from POLICY_BRIEF_MAIL_PASSWORD."""

    host: str
    """The mail server."""
    port: int = Field(default=587, ge=1, le=65_535)
    """Its port."""
    security: Literal["starttls", "tls", "none"] = "starttls"
    """How the connection is protected; none for a relay on this machine."""
    user: str | None = None
    """Who logs in; nobody unless given."""
    sender: Annotated[str, Field(pattern=_MAILBOX)]
    """The address of the sender."""
    to: tuple[Annotated[str, Field(pattern=_MAILBOX)], ...] = Field(min_length=1)
    """The addresses of the recipients."""


class WebhookSettings(_Table):
    """Where a night's figures are posted, as JSON."""

    url: Annotated[str, Field(pattern=r"^https?://")]
    """The address; its query may hold a token, which is never logged."""
    attempts: int = Field(default=3, ge=1, le=10)
    """How often it is tried."""


class Reporting(_Table):
    """What a night writes and sends in addition to its log and `run.json`."""

    prometheus: Path | None = None
    """A file for Prometheus' textfile collector."""
    when: Literal["always", "failed"] = "always"
    """After which nights mail and webhook are sent: all, or those that do not end with 0."""
    mail: MailSettings | None = None
    """Mail about a night."""
    webhook: WebhookSettings | None = None
    """A POST about a night."""


class NightConfig(_Table):
    """The settings of a night."""

    out: Path
    """Where briefs go: a folder for each day."""
    ledger: Path
    """The ledger; `OUT/ledger.sqlite` unless given."""
    via: Literal["live", "batch"] = "live"
    """Ask at once, or through the Batch API for about half the price."""
    engine: Literal["local", "dask"] = "local"
    """Work on this machine, or on many."""
    grace: float = Field(default=30.0, ge=0)
    """Seconds that articles in flight get when the night is asked to stop."""
    attempts: int = Field(default=3, ge=1)
    """Nights in which an article is tried again after a passing fault."""
    source: tuple[SourceConfig, ...] = Field(min_length=1)
    filter: FilterSettings = FilterSettings()
    caps: Caps = Caps()
    rate: Rate = Rate()
    politeness: Politeness = Politeness()
    duplicates: Duplicates = Duplicates()
    dask: DaskSettings = DaskSettings()
    batch: BatchSettings = BatchSettings()
    report: Reporting = Reporting()
    settings: Settings = Settings()
    """As everywhere in policy-brief; the environment overrides them."""

    @model_validator(mode="after")
    def _source_names_differ(self) -> Self:
        names = [source.name for source in self.source]
        if twice := {name for name in names if names.count(name) > 1}:
            raise ValueError(f"two sources are called {', '.join(sorted(twice))}: give each its own 'name'")
        return self


def load_config(path: Path, *, environment: Mapping[str, str]) -> NightConfig:
    """Read a night's settings; raises `SettingsError`, which names the file and the key."""
    values = _resolved(_read(path), path.absolute().parent)
    settings = values.pop("settings", {})
    if not isinstance(settings, dict):
        raise SettingsError(f"{path}: settings: expected a table, [settings].")
    given = load_settings(environment=environment, table=(f"[settings] of {path}", settings))
    try:
        return NightConfig.model_validate({**values, "settings": given})
    except ValidationError as error:
        raise SettingsError(_message(path, error)) from None  # the cause would print the key


def _read(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise SettingsError(
            f"{path} cannot be read ({error.strerror}). 'policy-brief init' writes one to start from."
        ) from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise SettingsError(f"{path} is not valid TOML: {error}.") from error


def _resolved(values: dict[str, Any], folder: Path) -> dict[str, Any]:
    """Make paths absolute, and put the ledger into the output folder unless it has a place."""

    def within(table: object, *names: str) -> object:
        if not isinstance(table, dict):
            return table
        return {name: _path(value, folder) if name in names else value for name, value in table.items()}

    found = dict(values)
    if isinstance(found.get("out"), str):
        found.setdefault("ledger", str(Path(found["out"]) / "ledger.sqlite"))
    found = {name: _path(value, folder) if name in _PATHS else value for name, value in found.items()}
    sources: object = found.get("source")
    if isinstance(sources, list):
        found["source"] = [within(source, *_OF_SOURCE) for source in sources]
    for table, name in (("report", "prometheus"), ("settings", "glossary")):
        if table in found:
            found[table] = within(found[table], name)
    return found


def _path(value: object, folder: Path) -> object:
    """Return a path made absolute; raise `SettingsError` for an invalid one, with a null or an unknown home."""
    if not isinstance(value, str):
        return value
    try:
        return str((folder / Path(value).expanduser()).resolve())
    except (ValueError, RuntimeError, OSError) as error:
        raise SettingsError(f"{value[:100]!r} is not a path ({error}). Correct it.") from error


def _message(path: Path, error: ValidationError) -> str:
    problems = error.errors(include_url=False, include_input=False)
    missing_out = any(problem["loc"] == ("out",) for problem in problems)
    lines = [_describe(problem) for problem in problems if not (missing_out and problem["loc"] == ("ledger",))]
    return f"{path}: {'; '.join(lines)}."


def _describe(problem: Any) -> str:  # noqa: ANN401 - pydantic's ErrorDetails
    kinds = {"folder", "feed", "urls"}  # the union's branch is in the error's path, but is not a key of the file
    keys = [part for part in problem["loc"] if part not in kinds]
    place = "".join(f"[{key + 1}]" if isinstance(key, int) else f".{key}" for key in keys).lstrip(".")
    what = (
        "there is no such key" if problem["type"] == "extra_forbidden" else problem["msg"].removeprefix("Value error, ")
    )
    return f"{place}: {what}" if place else what
