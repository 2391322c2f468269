"""Run one policy-brief command in this process, and print what it took.

python -m benchmarks.processes.probe nightly night.toml

The last line on stdout is JSON: seconds, CPU seconds, the exit code, the highest resident memory in MiB, and which of
the heavy packages were imported.
"""

from __future__ import annotations

import sys
import time

__all__ = ["HEAVY", "probe"]

HEAVY = ("openai", "instructor", "vcr", "lxml", "pydantic")


def probe(*arguments: str) -> dict[str, object]:
    """Run a command in a new process, drop its output, and return what it took."""
    import json
    import subprocess
    from pathlib import Path

    command = [sys.executable, "-m", "benchmarks.processes.probe", *arguments]
    root = Path(__file__).resolve().parents[2]
    done = subprocess.run(command, cwd=root, capture_output=True, text=True, check=False)  # noqa: S603 - ourselves
    if not done.stdout:
        raise RuntimeError(f"{' '.join(arguments)} said nothing: {done.stderr}")
    took: dict[str, object] = json.loads(done.stdout.splitlines()[-1])
    return took


def main() -> None:
    """Run the command, then print what it took."""
    started = time.perf_counter()
    code: object = 0
    try:
        from summarizer.__main__ import main as command

        command()
    except SystemExit as ended:
        code = ended.code
    took = {"seconds": time.perf_counter() - started, "cpu": time.process_time(), "exit": code, "memory": _peak()}
    import json

    print(json.dumps(took | {"imported": [name for name in HEAVY if name in sys.modules]}))


def _peak() -> float:
    """Return the peak resident memory in MiB; getrusage would include the parent's, from before the exec."""
    with open("/proc/self/status", encoding="ascii") as status:  # noqa: PTH123 - no import before the figures are taken
        return next(int(line.split()[1]) / 1024 for line in status if line.startswith("VmHWM"))


if __name__ == "__main__":
    main()
