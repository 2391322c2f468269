"""Measure everything that a folder of gold briefs allows, with or without a model."""

from __future__ import annotations

from collections.abc import Iterable
from importlib.metadata import version
from pathlib import Path

from pydantic import Field, ValidationError

from policy_brief import Value
from policy_brief.claims import claims
from summarizer.check import checker_version
from summarizer.errors import GoldError
from summarizer.settings import Settings

from .briefs import BriefRun, brief_run
from .finders import FinderScores, measure_finders
from .measured import measured
from .planted import CheckRun, FaultRun, alarms, check_runs, fault_runs
from .scores import Found, Share

__all__ = ["Run", "evaluate", "read_run"]

_SHOWN = 3


class Run(Value):
    """One complete evaluation: what its tables are made of, and the details of each miss."""

    policy_brief: str
    checker: str
    articles: int
    claims: int
    finders: FinderScores
    unresolved: tuple[str, ...] = Field(description="Words of gold briefs that finders did not find.")
    faults: dict[str, FaultRun]
    checks: dict[str, CheckRun]
    missed: tuple[str, ...] = Field(description="Faults that code did not notice, one by one.")
    alarms: tuple[str, ...] = Field(description="Objections of enforced checks to right claims, one by one.")
    briefs: BriefRun | None = None


def evaluate(folder: Path, *, settings: Settings | None = None, ask: bool = False, replay: Path | None = None) -> Run:
    """Measure finders, checks and planted faults; with `ask` or a `replay`, briefs too.

    Raises `GoldError`, `SourceError`, and `SettingsError` where scipy is not installed. An article that cannot be
    briefed is listed in the result.
    """
    settings = settings or Settings()
    articles = list(measured(folder, settings))
    finders = _added(measure_finders(article.gold, article.scan) for article in articles)
    planted = fault_runs(articles)
    return Run(
        policy_brief=version("policy-brief"),
        checker=checker_version(),
        articles=len(articles),
        claims=sum(1 for article in articles for _ in claims(article.brief)),
        finders=finders,
        unresolved=tuple(f"{article.gold.name}: {note}" for article in articles for note in article.unresolved),
        faults=planted.faults,
        checks=check_runs(articles, planted, settings.checks),
        missed=planted.missed,
        alarms=tuple(alarms(articles)),
        briefs=brief_run(articles, settings, replay) if ask or replay else None,
    )


def read_run(path: Path) -> Run:
    """Read a saved evaluation; raise `GoldError` if it is not one."""
    try:
        return Run.model_validate_json(path.read_bytes())
    except OSError as error:
        raise GoldError(f"{path}: cannot be read ({error.strerror}). Give what 'eval --format json' wrote.") from error
    except ValidationError as error:
        places = [".".join(map(str, fault["loc"])) for fault in error.errors()][:_SHOWN]
        raise GoldError(
            f"{path}: is not an evaluation that this version wrote (at {', '.join(places)}). Make it again with "
            "'policy-brief eval --format json'."
        ) from error


def _added(scores: Iterable[FinderScores]) -> FinderScores:
    found: dict[str, Found] = {}
    right: dict[str, Share] = {}
    differences: list[str] = []
    for score in scores:
        found = {key: found.get(key, Found()) + value for key, value in score.found.items()}
        right = {key: right.get(key, Share()) + value for key, value in score.right.items()}
        differences += score.differences
    return FinderScores(found=found, right=right, differences=tuple(differences))
