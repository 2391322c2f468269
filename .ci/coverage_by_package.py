"""Print how many statements and branches of each package the tests ran: `coverage_by_package.py coverage.json`."""

from __future__ import annotations

import json
import sys
from collections import Counter
from pathlib import Path, PurePosixPath

Totals = dict[str, Counter[str]]


def main() -> None:
    """Print a line a package, the least covered first."""
    files = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))["files"]
    for package, totals in sorted(sum_by_package(files).items(), key=lambda item: percent(item[1])):
        counts = f"{totals['num_statements']:6} statements {totals['num_branches']:5} branches"
        print(f"{percent(totals):6.1f} %  {package:<32}{counts}")


def sum_by_package(files: dict[str, dict[str, dict[str, int]]]) -> Totals:
    """Return the summed counts of each folder that holds modules."""
    totals: Totals = {}
    for path, file in files.items():
        package = str(PurePosixPath(path.replace("\\", "/")).parent)
        totals.setdefault(package, Counter()).update(file["summary"])
    return totals


def percent(totals: Counter[str]) -> float:
    """Return the share of statements and branches that ran, as coverage counts it."""
    possible = totals["num_statements"] + totals["num_branches"]
    ran = totals["covered_lines"] + totals["covered_branches"]
    return 100 * ran / possible if possible else 100.0


if __name__ == "__main__":
    main()
