"""`policy-brief eval`: measure finders, checks and briefs against gold briefs, or a fresh round."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from .common import (
    STDIN,
    config_option,
    errors_told,
    format_option,
    glossary_option,
    print_text,
    refuse_overwriting,
    save,
    settings_from,
    tell,
)

if TYPE_CHECKING:
    from summarizer.evaluate.rounds.measured import RoundRun
    from summarizer.evaluate.run import Run
    from summarizer.settings import Settings

__all__ = ["evaluate"]

NONE_BRIEFED = 1
NOT_ALL = 3
_ROUNDS = "rounds"
"""The folder of rounds, next to that of the gold."""
_OF_A_ROUND = ("facts", "round", "judgements")


@click.command("eval", short_help="Measure against gold briefs, or a fresh round.")
@click.argument("folder", type=click.Path(path_type=Path), default=Path("gold"), metavar="[FOLDER]")
@click.option("--model", help="Model to ask for briefs, as the endpoint names it; without it none is asked.")
@click.option("--replay", type=click.Path(path_type=Path), metavar="CASSETTE", help="Take the briefs from a recording.")
@format_option("text", "json", "markdown", help="Tables, all measurements, or a page.")
@click.option(
    "--compare", type=click.Path(path_type=Path), metavar="RUN.json", help="Show what differs from an earlier run."
)
@click.option(
    "--amounts",
    type=click.Path(path_type=Path),
    metavar="FILE.jsonl",
    help="Measure amounts in labelled sentences instead: id, text and expected amounts a line.",
)
@click.option(
    "--freeze", is_flag=True, help="Save in 'scans' what each id of a round means today, where that is not saved yet."
)
@click.option("--details", is_flag=True, help="List each difference, miss and false alarm too.")
@click.option("--output", "-o", default=STDIN, show_default=True, metavar="FILE|-", help="Where the result goes.")
@click.option("--base-url", help="Address of an OpenAI-compatible endpoint.")
@click.option(
    "--quick",
    "second_reader",
    is_flag=True,
    flag_value=False,
    default=None,
    help="No second reader: fewer calls, but nobody checks the prose of claims.",
)
@click.option(
    "--check", multiple=True, metavar="NAME=MODE", help="Mode of a check: off, shadow or enforce. Repeatable."
)
@glossary_option
@config_option
@errors_told
def evaluate(
    *,
    folder: Path,
    replay: Path | None,
    form: str,
    compare: Path | None,
    amounts: Path | None,
    details: bool,
    output: str,
    config: Path | None,
    **flags: object,
) -> None:
    """Measure against the gold briefs in FOLDER (default: gold), which has 'articles' and 'briefs'.

    Finders are compared with what a reader saw, and faults are planted in the gold briefs to see which of them code
    notices. With --model or --replay every article is briefed too, and the briefs are compared. Needs the extra 'eval'.

    A FOLDER with 'facts.json' is a fresh round, as docs/rounds.md describes it: facts carried, planted errors noticed,
    findings on right claims, and what the judge gave. No model is asked. Give --freeze when a round is new: later
    finders then measure it by what its ids meant.

    Exits with 3 when some articles could not be briefed, and with 1 when none could.
    """
    from summarizer.errors import SettingsError
    from summarizer.evaluate.rounds.folder import is_round

    if form == "markdown" and (compare or amounts):
        raise SettingsError("A page needs a whole folder: give --compare and --amounts with --format text or json.")
    freeze = bool(flags.pop("freeze"))
    if freeze and amounts:
        raise SettingsError("Give --freeze or --amounts, not both.")
    if freeze and not is_round(folder):
        raise SettingsError(f"--freeze takes a round: {folder} has no facts.json.")
    settings = settings_from(config, **flags)
    if output != STDIN:
        named = {"--replay": replay, "--compare": compare, "--amounts": amounts}
        named |= {"--glossary": settings.glossary, "--config": config}
        inputs = [(name, path) for name, path in named.items() if path]
        inputs += [(f"a file of {folder}", path) for path in _files_read(folder)]
        refuse_overwriting([("--output", Path(output))], inputs)
    unbriefed = 0
    if amounts:
        text = _amounts(amounts, form, details=details)
    elif is_round(folder):
        text = _round(folder, settings, form, details=details, freeze=freeze)
    else:
        text, unbriefed = _gold(
            folder, settings, form, details=details, compare=compare, replay=replay, ask=_asks(flags)
        )
    print_text(text) if output == STDIN else save(text, Path(output))
    if unbriefed:
        click.get_current_context().exit(unbriefed)


def _files_read(folder: Path) -> list[Path]:
    """Return the files of a gold folder or a round: those in its folders, and the JSON files of a round."""
    return [*folder.glob("*/*"), *(folder / f"{name}.json" for name in _OF_A_ROUND)]


def _asks(flags: dict[str, object]) -> bool:
    """Return whether a model is given as a flag: one in the settings is not enough, as briefing costs money."""
    return flags.get("model") is not None


def _gold(
    folder: Path,
    settings: Settings,
    form: str,
    *,
    details: bool,
    compare: Path | None,
    replay: Path | None,
    ask: bool,
) -> tuple[str, int]:
    """Return the output and the exit code."""
    from summarizer.evaluate import run as evaluation
    from summarizer.evaluate.rounds.measured import saved_rounds

    before = evaluation.read_run(compare) if compare else None
    run = evaluation.evaluate(folder, settings=settings, ask=ask, replay=replay)
    rounds = saved_rounds(folder.resolve().parent / _ROUNDS) if form == "markdown" else ()
    return _text(run, before, form, details=details, rounds=rounds), _code_of(run)


def _code_of(run: Run) -> int:
    """Print which articles could not be briefed, if any, and return the exit code."""
    failed = run.briefs.failed if run.briefs else ()
    if not failed:
        return 0
    tell(f"Error: {len(failed)} of {run.articles} articles could not be briefed; the first: {failed[0]}")
    return NONE_BRIEFED if len(failed) == run.articles else NOT_ALL


def _round(folder: Path, settings: Settings, form: str, *, details: bool, freeze: bool) -> str:
    from summarizer.evaluate.pages.rounds import round_details, round_page, round_tables
    from summarizer.evaluate.pages.tables import as_text
    from summarizer.evaluate.rounds.measured import measure_round

    if freeze:
        _freeze(folder, settings)
    run = measure_round(folder, settings)
    if form == "json":
        return run.model_dump_json(indent=2) + "\n"
    if form == "markdown":
        return round_page(run)
    text = as_text(round_tables(run))
    return text + _details(round_details(run)) if details else text


def _freeze(folder: Path, settings: Settings) -> None:
    from summarizer.evaluate.rounds.freeze import freeze_round
    from summarizer.evaluate.rounds.meaning import SCANS

    files = freeze_round(folder, settings)
    for path, text in files.items():
        save(text, path)
    tell(f"Wrote to {folder / SCANS} what the ids mean: {len(files)} new.")


def _amounts(path: Path, form: str, *, details: bool) -> str:
    from summarizer.evaluate.labelled import amount_tables, load_labelled, measure_amounts
    from summarizer.evaluate.pages.tables import as_text

    scores = measure_amounts(load_labelled(path))
    if form == "json":
        return scores.model_dump_json(indent=2) + "\n"
    text = as_text(amount_tables(scores))
    return f"{text}{_details(scores.differences)}" if details else text


def _text(run: Run, before: Run | None, form: str, *, details: bool, rounds: Sequence[RoundRun]) -> str:
    from summarizer.evaluate.pages.compare import comparison
    from summarizer.evaluate.pages.page import accuracy_page
    from summarizer.evaluate.pages.tables import as_text, tables

    if form == "markdown":
        return accuracy_page(run, rounds)
    if form == "json":
        return _json(run, before)
    head = f"{run.articles} articles, {run.claims} claims (policy-brief {run.policy_brief}, checks {run.checker})\n\n"
    text = head + as_text((*tables(run), *([comparison(before, run)] if before else [])))
    if not details:
        return text
    return text + _details((*run.finders.differences, *run.unresolved, *run.alarms, *run.missed))


def _details(behind: Iterable[str]) -> str:
    return "\nDetails\n" + "".join(f"  {' '.join(note.split())}\n" for note in behind)


def _json(run: Run, before: Run | None) -> str:
    """Return a run as JSON that can be read back; if compared with an earlier run, also the figures that differ."""
    if before is None:
        return run.model_dump_json(indent=2) + "\n"
    import json

    from summarizer.evaluate.pages.compare import comparison

    rows = [dict(zip(("figure", "before", "now", "change"), row, strict=True)) for row in comparison(before, run).rows]
    return json.dumps({"run": run.model_dump(mode="json"), "compared": rows}, ensure_ascii=False, indent=2) + "\n"
