"""A click program that does nothing, with as many commands and options as policy-brief: a baseline of start-up time."""

from __future__ import annotations

import click

_COMMANDS = ("check", "doctor", "eval", "export", "init", "nightly", "scan", "schema", "status", "write")


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option("1")
def main() -> None:
    """Do nothing."""


def _add(name: str) -> None:
    @main.command(name, short_help="Do nothing.")
    @click.argument("source")
    @click.option("--first", help="Nothing.")
    @click.option("--second", help="Nothing.")
    def command(**_: object) -> None:
        """Do nothing."""


for _name in _COMMANDS:
    _add(_name)

if __name__ == "__main__":
    main()
