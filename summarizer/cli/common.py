"""What commands share: sources, settings, errors, output."""

from __future__ import annotations

import atexit
import contextlib
import functools
import gc
import os
import re
import stat
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, ParamSpec

import click

from policy_brief.cleaning.unseen import strip_unseen

if TYPE_CHECKING:
    from summarizer.brief.scanning import Source
    from summarizer.settings import Settings
    from summarizer.text.article import Article

__all__ = [
    "OWN_PROCESS",
    "STDIN",
    "as_source",
    "attachments_option",
    "config_option",
    "errors_told",
    "format_option",
    "glossary_option",
    "label",
    "print_text",
    "refuse_overwriting",
    "refuse_unwritable",
    "save",
    "settings_from",
    "source_argument",
    "structured_option",
    "tell",
    "with_files",
    "without_collecting",
]

P = ParamSpec("P")

OWN_PROCESS = "own process"
"""The context's object if the process runs only this command, so that it may fork."""
STDIN = "-"
_OWN_STREAM = re.compile(r"/dev/(?:stdin|stdout|stderr|fd/[0-9]+)$|/proc/(?:self|[0-9]+)/fd/[0-9]+$")
"""Paths of our own streams, even if they lead to files."""
INTERRUPTED = 130


def errors_told(command: Callable[P, None]) -> Callable[P, None]:
    """Print a `PolicyBriefError` in one line on stderr and exit with 1; other errors are bugs and show a traceback."""

    @functools.wraps(command)
    def run(*args: P.args, **kwargs: P.kwargs) -> None:
        from summarizer.errors import PolicyBriefError

        try:
            command(*args, **kwargs)
        except PolicyBriefError as error:
            raise click.ClickException(" ".join(strip_unseen(str(error)).split())) from error
        except PermissionError as error:
            if error.filename is None:
                raise
            place = strip_unseen(str(error.filename))
            raise click.ClickException(
                f"{place} cannot be accessed (Permission denied). Check its permissions, or give another place."
            ) from error
        except KeyboardInterrupt:
            tell("Interrupted.")
            raise click.exceptions.Exit(INTERRUPTED) from None

    return run


@contextlib.contextmanager
def without_collecting() -> Iterator[None]:
    """Switch the garbage collector off: in a short command it takes a tenth of the time and frees next to nothing.

    It stays off if the process ends with the command, because switching it on would start a collection.
    """
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled and click.get_current_context().obj != OWN_PROCESS:
            gc.enable()


def settings_from(config: Path | None, **flags: Any) -> Settings:  # noqa: ANN401 - the fields of Settings
    """Load settings from flags, environment and file; with `begins`, the file need not exist."""
    from summarizer.settings import load_settings, settings_file

    checks = flags.pop("check", None)
    path = settings_file(config, os.environ)
    table = (f"file {path}", dict[str, Any]()) if flags.pop("begins", False) and not path.exists() else None
    return load_settings(
        {**flags, "checks": ",".join(checks) if checks else None}, environment=os.environ, config=config, table=table
    )


def as_source(given: str, *, max_bytes: int, attachments: bool = False, allow: Sequence[str] = ()) -> Source:
    """Return the source that an argument names: '-' is stdin, http(s) an address, everything else a file.

    With `attachments`, the page of an address is fetched at once, and the document that it links to is read. Raise
    `SourceError` if stdin, or such a page, contains no article.
    """
    if given == STDIN:
        return _stdin(max_bytes)
    if not given.strip():
        raise click.UsageError("A SOURCE is empty: name a file, an http(s) address, or - for stdin.")
    if not given.lower().startswith(("http://", "https://")):
        return Path(given)
    if not attachments:
        return given
    from summarizer.readers import read

    return read(given, max_bytes=max_bytes, attachments=True, allow=allow)


def with_files(given: Sequence[str]) -> list[str]:
    """Return sources with each folder replaced by its files; print to stderr which files are left out."""
    sources: list[str] = []
    for source in given:
        if source == STDIN or not source or not stat.S_ISDIR(_mode(Path(source))):
            sources.append(source)
            continue
        from summarizer.readers.folder import files_in

        files, others = files_in(Path(source))
        sources += map(str, files)
        for path in others:
            tell(f"left out: {path} is {'a folder' if path.is_dir() else 'neither text nor a document'}")
    return sources


def _stdin(max_bytes: int) -> Article:
    from summarizer.errors import SourceError, SourceTooLarge
    from summarizer.readers import read

    if sys.stdin is None:
        raise SourceError("stdin is closed. Pipe an article into it, or name a file or an address.")
    try:
        content = sys.stdin.buffer.read(max_bytes + 1)
    except OSError as error:
        raise SourceError(
            f"stdin cannot be read ({error.strerror}). Pipe an article into it, or name a file or an address."
        ) from error
    if len(content) > max_bytes:
        raise SourceTooLarge(f"stdin has more than {max_bytes:,} bytes. Cut it to the article, or raise the limit.")
    return read(content, max_bytes=max_bytes).model_copy(update={"source": "stdin"})


def label(source: Source) -> str:
    """Return the name of a source for messages."""
    return strip_unseen(str(getattr(source, "source", source)))


def refuse_overwriting(written: Sequence[tuple[str, Path]], read: Sequence[tuple[str, Path]]) -> None:
    """Raise `UsageError` if a file would be both read and written, or written twice; names are for the message.

    Links are followed. Terminals, pipes and the like are exempt.
    """
    taken = {file: name for name, path in read if (file := _file_of(path))}
    for name, path in written:
        file = _file_of(path)
        if file and (other := taken.setdefault(file, name)) != name:
            raise click.UsageError(
                f"{path} is both {other} and {name}, and would be overwritten. Give another file as {name}."
            )


def _file_of(path: Path) -> tuple[int, int] | str | None:
    """Return what identifies a file, even if it does not exist yet, whatever its path; None if it is not a file."""
    try:
        found = path.stat()
    except (OSError, ValueError):
        return os.path.realpath(path) if "\0" not in str(path) else None
    return (found.st_dev, found.st_ino) if stat.S_ISREG(found.st_mode) else None


def refuse_unwritable(path: Path) -> None:
    """Raise `SettingsError` if a file could not be written, before its brief is paid for."""
    from summarizer.errors import SettingsError

    parents = Path(os.path.realpath(path)).parents
    nearest = path if _is_stream(path) else next(parent for parent in parents if _mode(parent))
    what = ""
    if stat.S_ISDIR(_mode(path)):
        what = f"it is a directory, end it in {os.sep}"
    elif not (os.access(nearest, os.W_OK) and (nearest == path or nearest.is_dir())):
        what = f"{nearest} is not {'writable' if nearest == path else 'a folder that can be written to'}"
    if what:
        raise SettingsError(f"{path} could not be written ({what}). Give another place with --output.")


def save(text: str, path: Path) -> None:
    """Write a file atomically, through a link if it is one; write into terminals, pipes and the like directly."""
    from summarizer.errors import SettingsError

    content = text.encode("utf-8", "replace")
    try:
        if _is_stream(path):
            with path.open("ab") as stream:
                stream.write(content)
        else:
            _replace(Path(os.path.realpath(path)), content)
    except OSError as error:
        raise SettingsError(
            f"{path} cannot be written ({error.strerror}). Give another place with --output."
        ) from error


def _replace(path: Path, content: bytes) -> None:
    part = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        part.write_bytes(content)
        part.replace(path)
    finally:
        with contextlib.suppress(OSError):
            part.unlink(missing_ok=True)


def _is_stream(path: Path) -> bool:
    """Return whether a path is something to write into and not a file to replace: a device, a pipe, or /dev/stdout."""
    mode = _mode(path)
    is_plain = stat.S_ISREG(mode) and not _OWN_STREAM.match(str(path.absolute()))
    return not (mode == 0 or is_plain or stat.S_ISDIR(mode))


def _mode(path: Path) -> int:
    """Return the mode of what a path leads to, links followed; 0 if there is nothing or it is not accessible."""
    try:
        return path.stat().st_mode
    except (OSError, ValueError):
        return 0


def tell(line: str) -> None:
    """Write a line to stderr without terminal control characters, which names of files and messages may contain."""
    click.echo(strip_unseen(line), err=True)


def print_text(text: str) -> None:
    """Write to stdout as UTF-8, whatever the locale, without terminal control characters.

    Raise `OutputError` if stdout cannot be written. A closed pipe raises `BrokenPipeError`, which ends the command
    without a message.
    """
    from summarizer.errors import OutputError

    if sys.stdout is None:
        raise OutputError("stdout is closed. Leave it open, or send it to a file.")
    try:
        sys.stdout.flush()
        sys.stdout.buffer.write(strip_unseen(text).encode("utf-8", "replace"))
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        context = click.get_current_context(silent=True)
        if context and context.obj == OWN_PROCESS:
            atexit.register(_give_up_stdout)
        raise OutputError(f"stdout cannot be written ({error.strerror}). Send it to a place that has room.") from error


def _give_up_stdout() -> None:
    """Discard what stdout still buffers: the process would try to write it at exit, and print a traceback."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)


def format_option(*forms: str, help: str) -> Callable[[Callable[P, None]], Callable[P, None]]:  # noqa: A002
    """Return the option `--format` of a command; the first of its forms is the default."""
    return click.option("--format", "form", type=click.Choice(forms), default=forms[0], show_default=True, help=help)


attachments_option = click.option(
    "--attachments", is_flag=True, help="Read the document that a page links to, in place of the page."
)
structured_option = click.option(
    "--structured",
    type=click.Choice(["json_schema", "json_schema_simple", "tools", "json", "text"]),
    help="The way to ask for JSON that is tried first.",
)
source_argument = click.argument("source", metavar="SOURCE")
config_option = click.option("--config", type=click.Path(path_type=Path), help="Settings file, TOML.")
glossary_option = click.option(
    "--glossary", type=click.Path(path_type=Path), help="CSV of further names: korean,english,kind."
)
