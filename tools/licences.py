"""List the licences of all that policy-brief is installed with: `python tools/licences.py`.

A package's licence is its `License-Expression`, else the classifiers, else the first line of its `License`. Exits with
1 where one is unknown, or is not among those that let a program be passed on under any licence.
"""

from __future__ import annotations

import sys
from importlib.metadata import Distribution, distributions

_FREE = (
    "apache", "mit", "bsd", "psf", "python software foundation", "mpl", "mozilla public", "isc", "zlib", "unlicense",
    "cc0", "public domain", "hpnd", "0bsd", "lgpl", "lesser general public",
)  # fmt: skip


def licence_of(package: Distribution) -> str:
    """Return a package's licence as its metadata have it, or `unknown`."""
    told = package.metadata
    if expression := told.get("License-Expression"):
        return str(expression)
    names = [line.rpartition(" :: ")[2] for line in told.get_all("Classifier") or () if line.startswith("License ::")]
    named = [name for name in names if name != "OSI Approved"]
    first = str(told.get("License") or "").strip().partition("\n")[0]
    return ", ".join(named) or first[:80] or "unknown"


def main() -> int:
    """Print a line a package; return 1 where a licence is unknown or binds those who pass a program on."""
    packages = {str(package.metadata["Name"]).lower(): package for package in distributions()}
    bad = 0
    for name, package in sorted(packages.items()):
        licence = licence_of(package)
        is_free = any(word in licence.lower() for word in _FREE)
        bad += not is_free
        sys.stdout.write(f"{'' if is_free else 'look: '}{name} {package.version}: {licence}\n")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
