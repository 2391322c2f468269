"""`policy-brief doctor`: what is configured, and whether the endpoint answers."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from .common import config_option, errors_told, print_text, settings_from

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarizer.ask import ProbeReport
    from summarizer.endpoint import Endpoint
    from summarizer.settings import Settings

__all__ = ["doctor"]


@click.command(short_help="Say what is configured, and whether the endpoint answers.")
@click.option("--model", help="Model to ask, as the endpoint names it.")
@click.option("--base-url", help="Address of an OpenAI-compatible endpoint.")
@click.option("--offline", is_flag=True, help="Only show the settings; send no request.")
@click.option("--save", "saved", is_flag=True, help="Write the best way into the settings file.")
@config_option
@click.pass_context
@errors_told
def doctor(context: click.Context, /, *, config: Path | None, offline: bool, saved: bool, **flags: object) -> None:
    """Show the settings, ask the endpoint a tiny question in each way, and say how to solve each problem.

    Costs about five very short requests. --save writes the endpoint, the model and the best way into the settings file,
    --config or policy-brief.toml, so that later runs do not have to find it out. Exits with 1 if no brief could be
    written.
    """
    if saved and offline:
        raise click.UsageError("Give --offline or --save, not both: --save has to ask the endpoint.")
    settings = settings_from(config, begins=saved, **flags)
    print_text("\n".join(_configured(settings)) + "\n")
    if offline:
        return
    import asyncio

    from summarizer.ask import probe

    report = asyncio.run(probe(settings.endpoint))
    print_text("\n".join(_found(report, settings)) + "\n")
    if report.structured is None:
        context.exit(1)
    if saved:
        _save(report, settings.endpoint, config)


def _save(report: ProbeReport, endpoint: Endpoint, config: Path | None) -> None:
    """Write the endpoint, model and way that were found into the settings file, and leave the rest of it unchanged."""
    import os

    from summarizer.settings import save_settings, settings_file

    path = settings_file(config, os.environ)
    found = {
        "base_url": endpoint.base_url if endpoint.place == endpoint.base_url else None,
        "model": endpoint.model,
        "structured": report.structured,
        "limit_name": report.limit_name,
    }
    save_settings(path, {name: value for name, value in found.items() if value is not None})
    print_text(f"Saved in {path}.\n")


def _configured(settings: Settings) -> Iterator[str]:
    yield "Settings"
    yield f"  endpoint    {settings.endpoint.place}"
    yield f"  model       {settings.model}"
    yield f"  key         {'set' if settings.api_key else 'not set'}"
    yield f"  structured  {settings.structured or 'found out on the first request'}"
    yield from _sent_too(settings)
    yield f"  limits      {settings.request_timeout:g} s a request, {settings.article_timeout:g} s an article,"
    yield (
        f"              {settings.transport_attempts} attempts, {settings.reasks} re-asks, "
        f"{settings.concurrency} at a time"
    )
    yield f"  glossary    {settings.glossary or 'built in'}"
    yield f"  checks      {', '.join(f'{name}={mode}' for name, mode in settings.checks.items()) or 'as built in'}"


def _sent_too(settings: Settings) -> Iterator[str]:
    """Yield what is sent in addition to the question, without the values of headers and query."""
    named = ("temperature", "max_output_tokens", "reasoning_effort", "verbosity", "service_tier")
    given = [f"{name}={value}" for name in named if (value := getattr(settings, name)) is not None]
    for name in ("extra_headers", "extra_query", "extra_body"):
        given += [f"{name}: {', '.join(getattr(settings, name))}"] if getattr(settings, name) else []
    if given:
        yield f"  sent too    {'; '.join(given)}"


def _found(report: ProbeReport, settings: Settings) -> Iterator[str]:
    yield "Endpoint"
    yield f"  answers     {'yes' if report.reachable else 'no'}"
    yield f"  model known {_yes_no(report.model_known)}"
    for way in report.ways if report.reachable else ():
        yield f"  {way.structured:<18} {f'works ({way.seconds:.1f} s)' if way.works else 'does not work'}"
    yield from (f"! {message}" for message in report.messages)
    if report.structured is None:
        yield "No brief can be written with these settings."
    elif settings.structured and not any(way.works for way in report.ways if way.structured == settings.structured):
        yield f"! structured is set to {settings.structured}, which does not work: set {report.structured}."
    else:
        yield f"Ready: {settings.structured or report.structured} will be used."


def _yes_no(known: bool | None) -> str:  # noqa: FBT001 - a value, not a switch
    return {True: "yes", False: "no", None: "not found out"}[known]
