"""Run policy-brief: `policy-brief …` and `python -m summarizer …` are the same."""

from __future__ import annotations

from .cli import OWN_PROCESS, cli


def main() -> None:
    """Run the command line."""
    cli(prog_name="policy-brief", obj=OWN_PROCESS)


if __name__ == "__main__":
    main()
