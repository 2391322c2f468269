"""Run policy-brief: `policy-brief …` and `python -m summarizer …` are the same."""

from __future__ import annotations

import atexit
import gc
import os

from .cli import OWN_PROCESS, cli


def main() -> None:
    """Run the command line.

    The garbage collector does not run at exit: the process ends and frees all memory anyway, and collecting would take
    a fifth of the time of a scan of one page. Pydantic's plugins are not searched for either, unless the environment
    says otherwise: that reads the metadata of every installed package, another twelfth of the time.
    """
    atexit.register(gc.freeze)
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "true")
    cli(prog_name="policy-brief", obj=OWN_PROCESS)


if __name__ == "__main__":
    main()
