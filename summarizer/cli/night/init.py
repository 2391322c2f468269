"""`policy-brief init`: write settings for a night to start from."""

from __future__ import annotations

from pathlib import Path

import click

from summarizer.cli.common import STDIN, errors_told, print_text, tell

__all__ = ["init"]


@click.command(short_help="Write settings for 'nightly' to start from.")
@click.argument("file", type=click.Path(path_type=Path), default=Path("night.toml"), metavar="[FILE]")
@errors_told
def init(*, file: Path) -> None:
    """Write commented settings for 'policy-brief nightly' to FILE (default: night.toml).

    '-' prints them and makes no file.

    They work unchanged, with articles in the folder 'articles', which is made next to FILE. A FILE that exists is not
    changed.
    """
    from importlib.resources import files

    from summarizer.errors import SettingsError

    text = files("summarizer.nightly").joinpath("night.toml").read_text(encoding="utf-8")
    if str(file) == STDIN:
        print_text(text)
        return
    if file.exists():
        raise SettingsError(f"{file} exists and was not changed. Give another name, or move it away.")
    try:
        (file.parent / "articles").mkdir(parents=True, exist_ok=True)
        with file.open("x", encoding="utf-8") as new:
            new.write(text)
    except OSError as error:
        raise SettingsError(f"{file} cannot be written ({error.strerror}). Give another place.") from error
    tell(
        f"{file} is written. Name your sources in it, or put articles into {file.parent / 'articles'}; then check with"
        f"\n  policy-brief nightly {file} --dry-run\nand start with\n  policy-brief nightly {file}"
    )
