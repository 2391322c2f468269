"""Run policy-brief: `policy-brief …` and `python -m summarizer …` are the same."""

from __future__ import annotations

import atexit
import gc
import os

from .cli import OWN_PROCESS, cli


def main() -> None:
    """Run the command line.

    What is left at the end is not collected: the process gives it all back at once, and looking through it for cycles
    would be a fifth of what a scan of one page takes. Nor are pydantic's plugins looked for, unless the environment
    says otherwise: that reads what every installed package tells of itself, another twelfth.
    """
    atexit.register(gc.freeze)
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "true")
    cli(prog_name="policy-brief", obj=OWN_PROCESS)


if __name__ == "__main__":
    main()
