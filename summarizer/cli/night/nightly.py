"""`policy-brief nightly`: brief the articles of one night."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from summarizer.cli.common import OWN_PROCESS, errors_told, print_text, tell

from .supervise import supervise

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from summarizer.nightly.report import Summary
    from summarizer.nightly.run.night import Plan

__all__ = ["nightly"]

NOT_ALL, RUNNING = 3, 4
_SHOWN = 20


@click.command(short_help="Brief what is new in folders, feeds and lists; run it every night.")
@click.argument("config", type=click.Path(path_type=Path))
@click.option("--dry-run", is_flag=True, help="Say what would be done; ask no model, fetch no page, write nothing.")
@click.option(
    "--since", metavar="WHEN", help="Leave out what is older: 2026-03-04, or 36h, 7d before now. Undated articles stay."
)
@click.option("--limit", type=click.IntRange(min=1), help="Brief at most this many articles; the rest stays pending.")
@click.option("--retry-failed", is_flag=True, help="Try articles in quarantine again.")
@click.option("--quiet", "-q", is_flag=True, help="Only show failures.")
@click.option("--accept-failures", is_flag=True, help="Exit with 0, not 3, if articles failed or are left.")
@click.pass_context
@errors_told
def nightly(
    context: click.Context, /, *, config: Path, dry_run: bool, since: str | None, limit: int | None,
    retry_failed: bool, quiet: bool, accept_failures: bool,
) -> None:  # fmt: skip
    """Brief what is new in the sources that CONFIG names, and write briefs, digest and quarantine list under its 'out'.

    'policy-brief init' writes a CONFIG to start from. If a night is interrupted, start it again: it continues where it
    was. Nothing is lost, and only requests in flight are paid for twice.

    Exit codes: 0 all well; 1 an error; 3 some articles failed or are left pending; 4 another night is at work; 130
    interrupted.
    """
    import asyncio
    import os

    from summarizer.errors import NightRunning
    from summarizer.nightly.config import load_config
    from summarizer.nightly.run.night import NightOptions, rehearse, run_night

    from .progress import NightProgress

    night = load_config(config, environment=os.environ)
    options = NightOptions(since=_moment(since), limit=limit, retry_failed=retry_failed)
    if dry_run:
        plan = asyncio.run(rehearse(night, options, watcher=NightProgress(quiet=True)))
        print_text(_planned(plan))
        context.exit(NOT_ALL if plan.failed_sources or plan.failed else 0)
    if context.obj == OWN_PROCESS and hasattr(os, "fork"):
        code = supervise(night.grace, night.caps.night.seconds)
        if code is not None:
            context.exit(code)
        from summarizer.nightly.ledger.lock import HOLDER

        HOLDER.set(os.getppid())
    try:
        with NightProgress(quiet=quiet) as watcher:
            summary = asyncio.run(run_night(night, options, watcher=watcher))
    except NightRunning as error:
        tell(f"Error: {error}")
        context.exit(RUNNING)
    _tell(summary, quiet=quiet)
    context.exit(0 if accept_failures and summary.exit_code == NOT_ALL else summary.exit_code)


def _tell(summary: Summary, *, quiet: bool) -> None:
    if summary.exit_code == 1:
        tell(f"Error: {summary.stopped}")
    elif summary.stopped and not quiet:
        tell(f"The night ended early: {summary.stopped}.")
    if summary.digest_error:
        tell(f"The briefs are written, but not all pages about them: {summary.digest_error}")
    if not quiet:
        tell(f"{summary.day}: {summary.told}")


def _planned(plan: Plan) -> str:
    from summarizer.nightly.report.estimate import tell_night

    lines = [f"{len(plan.to_brief):,} to be briefed, {len(plan.to_fetch):,} pages to be fetched and looked at,"]
    lines[0] += f" {plan.unchanged:,} unchanged"
    if not (plan.to_brief or plan.to_fetch or plan.unchanged or plan.states):
        lines.append("No source has any article: put articles into a folder of a [[source]], or name other sources.")
    lines += [f"{count:,} {state}" for state, count in plan.states.items()]
    places = [*plan.to_brief, *plan.to_fetch]
    lines += [f"  {place}" for place in places[:_SHOWN]]
    if len(places) > _SHOWN:
        lines.append(f"  and {len(places) - _SHOWN:,} more")
    lines += _listed("Copies and updates", plan.linked)
    if places:
        lines += tell_night(plan.estimate, len(places))
    return "\n".join(lines) + "\n"


def _listed(heading: str, told: Sequence[str]) -> list[str]:
    if not told:
        return []
    more = [f"  and {len(told) - _SHOWN:,} more"] if len(told) > _SHOWN else []
    return [f"{heading}:", *(f"  {' '.join(line.split())}" for line in told[:_SHOWN]), *more]


def _moment(text: str | None) -> dt.datetime | None:
    """Return the time that a day in Korea, a time, or a length of time before now stands for."""
    import datetime as dt
    import re

    from summarizer.errors import SettingsError
    from summarizer.text.article import KST

    if text is None:
        return None
    try:
        if ago := re.fullmatch(r"([0-9]+)([hd])", text):
            hours = int(ago[1]) * (24 if ago[2] == "d" else 1)
            return dt.datetime.now(KST) - dt.timedelta(hours=hours)
        moment = dt.datetime.fromisoformat(text)
    except (ValueError, OverflowError) as error:
        raise SettingsError(f"--since {text}: expected a day (2026-03-04), a time, or 36h, 7d.") from error
    return moment if moment.tzinfo else moment.replace(tzinfo=KST)
