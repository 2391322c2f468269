"""The night's log: one JSON object a line, as things happen."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path
from types import TracebackType
from typing import Self, TextIO

from policy_brief.cleaning.unseen import strip_json
from summarizer.nightly.files import output_error

__all__ = ["Journal"]


class Journal:
    """Append to a file of JSON lines; a context manager. A path of None writes nothing. Raises `OutputError`."""

    def __init__(self, path: Path | None, run: str) -> None:
        self._path = path
        self._run = run
        self._file: TextIO | None = None

    def __enter__(self) -> Self:
        if self._path is not None:
            try:
                self._path.parent.mkdir(parents=True, exist_ok=True)
                self._file = self._path.open("a", encoding="utf-8", errors="backslashreplace")
            except OSError as error:
                raise output_error(self._path, error) from error
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._file is not None:
            self._file.close()

    def write(self, event: str, **fields: object) -> None:
        """Write one event, with the time and the run; what cannot be written on a full disk is left out."""
        if self._file is None or self._path is None:
            return
        at = dt.datetime.now(dt.UTC).isoformat(timespec="milliseconds")
        line = {"at": at, "run": self._run, "event": event, **fields}
        try:
            self._file.write(strip_json(json.dumps(line, ensure_ascii=False, default=str)) + "\n")
            self._file.flush()
        except OSError:  # briefs and ledger report a full disk themselves, and a log error must not hide that
            return
