"""The command line: parse, call the API, print; one file a command.

Exit codes: 0 done; 1 an error, with what to do on stderr; 2 wrong usage; 3 finished, but some sources failed, or a
checked brief contains disputed or lost claims; 4 another night is at work; 130 interrupted.
"""

from __future__ import annotations

import click

from .check import check
from .common import OWN_PROCESS
from .doctor import doctor
from .eval import evaluate
from .export import export
from .night.init import init
from .night.nightly import nightly
from .night.prune import prune
from .night.status import status
from .scan import scan
from .schema import schema
from .write import write

__all__ = ["OWN_PROCESS", "cli"]


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="policy-brief", prog_name="policy-brief")
def cli() -> None:
    """Turn Korean news on AI policy into English briefs, every claim tied to its Korean sentence.

    Settings come from flags, then the environment (POLICY_BRIEF_*, OPENAI_API_KEY, OPENAI_BASE_URL), then a TOML file
    (--config, or policy-brief.toml in the working directory).

    Exit codes: 0 done; 1 an error; 2 wrong usage; 3 some sources failed, or a checked brief does not hold; 4
    another night is at work; 130 interrupted.
    """


for command in (write, scan, check, schema, evaluate, doctor, init, nightly, status, export, prune):
    cli.add_command(command)
