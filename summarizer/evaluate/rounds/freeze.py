"""Save what the ids of a round mean, for articles where that is not saved yet, while the answers still fit."""

from __future__ import annotations

from pathlib import Path

from summarizer.brief.scanning import scan
from summarizer.evaluate.checked import Checker
from summarizer.settings import Settings

from .folder import Answered, load_round
from .meaning import SCANS, as_file, meanings
from .right import right_answer

__all__ = ["freeze_round"]


def freeze_round(folder: Path, settings: Settings | None = None) -> dict[Path, str]:
    """Return the files to write, by path, for the articles of a round that have none.

    Raise `GoldError` for an answer that does not fit its article, because today's ids differ from those in the answer.
    """
    settings = settings or Settings()
    unsaved = (answered for answered in load_round(folder).articles if not answered.meant)
    return {folder / SCANS / f"{answered.name}.json": _file(answered, settings) for answered in unsaved}


def _file(answered: Answered, settings: Settings) -> str:
    found = scan(answered.article, settings=settings, page=answered.page)
    right_answer(answered, found, Checker(found, settings.checks))
    return as_file(meanings(found))
