"""`policy-brief write`: articles in, briefs out."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Literal, NamedTuple

import click

from .common import (
    STDIN,
    as_source,
    attachments_option,
    config_option,
    errors_told,
    format_option,
    glossary_option,
    label,
    print_text,
    refuse_overwriting,
    refuse_unwritable,
    save,
    settings_from,
    structured_option,
    tell,
    with_files,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from policy_brief import BriefDocument
    from summarizer.brief.scanning import Source
    from summarizer.settings import Settings

    from .progress import Progress

__all__ = ["write"]

NOT_ALL = 3
_UNSAFE = re.compile(r"[^\w.-]+")
_FORMS = {"md": ".md", "json": ".json"}


@click.command(short_help="Write the brief of one article or of several.")
@click.argument("sources", nargs=-1, required=True, metavar="SOURCE...")
@click.option("--model", help="Model to ask, as the endpoint names it.")
@format_option(*_FORMS, help="Form of the brief.")
@click.option("--output", "-o", default=STDIN, show_default=True, metavar="FILE|DIR|-", help="Where the brief goes.")
@click.option(
    "--clean", metavar="FILE|DIR", help="Write the brief here, too, without footnotes and annex: the copy to send on."
)
@click.option(
    "--replay", type=click.Path(path_type=Path), metavar="CASSETTE", help="Answer from a recording: no key, no network."
)
@click.option(
    "--record", type=click.Path(path_type=Path), metavar="CASSETTE", help="Record the model's answers for --replay."
)
@click.option("--base-url", help="Address of an OpenAI-compatible endpoint.")
@structured_option
@click.option("--reasks", type=int, help="How often an invalid answer is sent back.")
@click.option("--concurrency", type=int, help="How many articles at a time.")
@click.option(
    "--quick",
    "second_reader",
    is_flag=True,
    flag_value=False,
    default=None,
    help="No second reader: fewer calls, but nobody checks the prose of claims.",
)
@click.option("--second-reader-model", help="Model of the second reader; by default the writer's.")
@click.option("--spelling", type=click.Choice(["british", "american"]), help="Spelling of the brief.")
@click.option("--declaration", help="The declaration that stances are about.")
@click.option(
    "--check", multiple=True, metavar="NAME=MODE", help="Mode of a check: off, shadow or enforce. Repeatable."
)
@attachments_option
@glossary_option
@config_option
@click.option("--quiet", "-q", is_flag=True, help="No progress on stderr.")
@click.pass_context
@errors_told
def write(
    context: click.Context,
    /,
    *,
    sources: Sequence[str],
    form: str,
    output: str,
    replay: Path | None,
    record: Path | None,
    config: Path | None,
    quiet: bool,
    **flags: object,
) -> None:
    """Write an English policy brief of each SOURCE: a file, a folder of files, an http(s) address, or - for stdin.

    Files are text, HTML, HWPX, docx or e-mail, and PDF and HWP with the extras documents and hwp. Folders within a
    folder are left out.

    With one SOURCE the brief goes to stdout or to the --output file; with several, to the --output directory, one file
    each. A brief takes four to six calls: the page is read, the brief is drafted, given its references, checked by a
    second reader, and reviewed by its writer. Without a key, --replay writes a brief from a recording.
    """
    if replay and record:
        raise click.UsageError("Give --replay or --record, not both.")
    if list(sources).count(STDIN) > 1:
        raise click.UsageError("Give - once: stdin can only be read once.")
    attachments, clean = bool(flags.pop("attachments")), flags.pop("clean")
    settings = settings_from(config, **flags)
    sources = with_files(sources)
    places = _places(sources, output, form)
    copies = _places(sources, str(clean), "md") if clean else [None] * len(sources)
    if len(sources) > 1 and output == STDIN and not quiet:
        tell(f"All {len(sources)} briefs go to stdout, one after another; -o DIR/ writes a file each.")
    read = [*_read(sources), ("--replay", replay), ("--glossary", settings.glossary), ("--config", config)]
    refuse_overwriting(
        [("--output", place) for place in places if place]
        + [("--clean", copy) for copy in copies if copy]
        + ([("--record", record)] if record else []),
        [(name, path) for name, path in read if path],
    )
    for place in filter(None, (*places, *copies)):
        refuse_unwritable(place)
    run = (settings, replay, record)
    targets = [_Target(place, copy, form) for place, copy in zip(places, copies, strict=True)]
    failed = _brief_all(sources, targets, run, attachments=attachments, quiet=quiet)
    if failed == len(sources) == 1:
        context.exit(1)
    if failed:
        context.exit(NOT_ALL)


def _read(sources: Sequence[str]) -> list[tuple[str, Path]]:
    """Return the files that are read, with names for messages; stdin is among them, as it may be a file."""
    return [("a SOURCE", Path("/dev/stdin" if source == STDIN else source)) for source in sources]


def _places(sources: Sequence[str], output: str, form: str) -> list[Path | None]:
    """Return where each brief is written; None is stdout."""
    from summarizer.errors import SettingsError

    if output == STDIN:
        return [None] * len(sources)
    path = Path(output)
    folder = path.is_dir() or output.endswith(("/", "\\"))
    if not folder and len(sources) > 1:
        if path.exists() or path.suffix:
            raise SettingsError(
                f"{output} is one file, but there are {len(sources)} sources: give a directory, ending in /."
            )
        folder = True
    return _names_in(path, sources, form) if folder else [path]


def _names_in(folder: Path, sources: Sequence[str], form: str) -> list[Path | None]:
    """Return a file for each source, each with another name."""
    taken: set[str] = set()
    places: list[Path | None] = []
    for source in sources:
        stem = "stdin" if source == STDIN else _UNSAFE.sub("-", Path(source.rstrip("/")).stem).strip("-") or "brief"
        name, number = stem, 1
        while name in taken:
            number += 1
            name = f"{stem}-{number}"
        taken.add(name)
        places.append(folder / f"{name}{_FORMS[form]}")
    return places


class _Target(NamedTuple):
    """Where one brief goes: the file, None for stdout, the file of its clean copy, if one is wanted, and the form."""

    place: Path | None
    copy: Path | None
    form: str


def _brief_all(
    given: Sequence[str],
    targets: Sequence[_Target],
    run: tuple[Settings, Path | None, Path | None],
    *,
    attachments: bool,
    quiet: bool,
) -> int:
    """Brief all sources, and write each brief when it is done; return how many failed."""
    from summarizer.brief.many import Failed, Summarizer
    from summarizer.errors import PolicyBriefError

    from .progress import Progress

    settings, replay, record = run
    with Progress(len(given), replay, quiet=quiet) as progress:
        sources, failed = _read_first(given, settings, progress, attachments=attachments)
        target_of = {id(source): target for source, target in zip(sources, targets, strict=True)}
        wanted = [source for source in sources if source is not None]
        summarizer = Summarizer(
            settings,
            replay=replay,
            record=record,
            on_stage=lambda source, stage: progress.stage(label(source), stage),
        )
        for result in summarizer.run(wanted):
            target = target_of[id(result.source)]
            try:
                if isinstance(result, Failed):
                    raise result.error
                _save(result.document, target, settings.spelling, several=len(given) > 1 and target.place is None)
            except PolicyBriefError as error:
                failed += 1
                progress.failed(label(result.source), error)
            else:
                progress.done(label(result.source), result.document, target.place)
    return failed


def _read_first(
    given: Sequence[str], settings: Settings, progress: Progress, *, attachments: bool
) -> tuple[list[Source | None], int]:
    """Return the sources, None for those read at once that contain no article, and the number of these."""
    from summarizer.errors import SourceError

    sources: list[Source | None] = []
    for each in given:
        try:
            sources.append(
                as_source(each, max_bytes=settings.max_bytes, attachments=attachments, allow=settings.fetch_allow)
            )
        except SourceError as error:
            progress.failed("stdin" if each == STDIN else each, error)
            sources.append(None)
    return sources, sources.count(None)


def _save(document: BriefDocument, target: _Target, spelling: Literal["british", "american"], *, several: bool) -> None:
    from summarizer.write import to_clean_markdown

    if target.copy is not None:
        save(to_clean_markdown(document, spelling=spelling), target.copy)
    text = _text(document, target.form, spelling, several=several)
    if target.place is None:
        print_text(text)
    else:
        save(text, target.place)


def _text(document: BriefDocument, form: str, spelling: Literal["british", "american"], *, several: bool) -> str:
    from summarizer.write import to_json, to_markdown

    if form == "json":
        return to_json(document, indent=None if several else 2)
    return to_markdown(document, spelling=spelling) + ("\n" if several else "")
