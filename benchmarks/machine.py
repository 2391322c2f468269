"""The machine and the versions with which figures were measured, without names of hosts or places."""

from __future__ import annotations

import os
import platform
from importlib.metadata import version
from pathlib import Path

__all__ = ["machine"]

_PACKAGES = ("policy-brief", "openai", "instructor", "pydantic", "httpx2", "vcrpy")


def machine() -> str:
    """Describe machine and versions in one line."""
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    versions = ", ".join(f"{package} {version(package)}" for package in _PACKAGES)
    cores = len(os.sched_getaffinity(0))
    place = f"{_processor()}, {cores} cores, {memory:.0f} GiB, {platform.system()}"
    return f"{place}; Python {platform.python_version()}, {versions}"


def _processor() -> str:
    try:
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    except OSError:
        return platform.machine()
    models = (line.partition(":")[2].strip() for line in lines if line.startswith("model name"))
    return next(models, platform.machine())
