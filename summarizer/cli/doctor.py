"""`policy-brief doctor`: what is configured, and whether the endpoint answers."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from .common import config_option, errors_told, print_text, settings_from

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarizer.ask import ProbeReport
    from summarizer.settings import Settings

__all__ = ["doctor"]


@click.command(short_help="Say what is configured, and whether the endpoint answers.")
@click.option("--model", help="Model to ask, as the endpoint names it.")
@click.option("--base-url", help="Address of an OpenAI-compatible endpoint.")
@click.option("--offline", is_flag=True, help="Show the settings only; ask nobody.")
@config_option
@click.pass_context
@errors_told
def doctor(context: click.Context, /, *, config: Path | None, offline: bool, **flags: object) -> None:
    """Show the settings, ask the endpoint a tiny question in each way, and say what to do about each problem.

    Costs about three very short requests. Exits with 1 when no brief could be written.
    """
    settings = settings_from(config, **flags)
    print_text("\n".join(_configured(settings)) + "\n")
    if offline:
        return
    import asyncio

    from summarizer.ask import probe

    report = asyncio.run(probe(settings.endpoint))
    print_text("\n".join(_found(report, settings)) + "\n")
    if report.structured is None:
        context.exit(1)


def _configured(settings: Settings) -> Iterator[str]:
    yield "Settings"
    yield f"  endpoint    {settings.endpoint.place}"
    yield f"  model       {settings.model}"
    yield f"  key         {'set' if settings.api_key else 'not set'}"
    yield f"  structured  {settings.structured or 'found out on the first request'}"
    yield f"  limits      {settings.request_timeout:g} s a request, {settings.article_timeout:g} s an article,"
    yield (
        f"              {settings.transport_attempts} attempts, {settings.reasks} re-asks, "
        f"{settings.concurrency} at a time"
    )
    yield f"  glossary    {settings.glossary or 'built in'}"
    yield f"  checks      {', '.join(f'{name}={mode}' for name, mode in settings.checks.items()) or 'as built in'}"


def _found(report: ProbeReport, settings: Settings) -> Iterator[str]:
    yield "Endpoint"
    yield f"  answers     {'yes' if report.reachable else 'no'}"
    yield f"  model known {_yes_no(report.model_known)}"
    for way in report.ways:
        yield f"  {way.structured:<11} {f'works ({way.seconds:.1f} s)' if way.works else 'does not work'}"
    yield from (f"! {message}" for message in report.messages)
    if report.structured is None:
        yield "No brief can be written with these settings."
    elif settings.structured and not any(way.works for way in report.ways if way.structured == settings.structured):
        yield f"! structured is set to {settings.structured}, which does not work: set {report.structured}."
    else:
        yield f"Ready: {settings.structured or report.structured} will be used."


def _yes_no(known: bool | None) -> str:  # noqa: FBT001 - a value, not a switch
    return {True: "yes", False: "no", None: "did not come out"}[known]
