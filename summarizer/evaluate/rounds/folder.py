"""The files of a fresh round, as `docs/rounds.md` describes them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from pathlib import Path
from typing import Any, Literal, TypeVar

from pydantic import Field, TypeAdapter, ValidationError

from policy_brief import BriefDocument, ReadPage, Value
from summarizer.errors import GoldError

from .meaning import SCANS, Meant

__all__ = [
    "About",
    "Answered",
    "Doubted",
    "Fact",
    "FactSheet",
    "HowJudged",
    "Judged",
    "Judgements",
    "PlantedError",
    "Reading",
    "Round",
    "Scores",
    "is_round",
    "load_round",
]

_SHOWN = 3
_ANSWER = ".answer.json"

T = TypeVar("T")

HowJudged = Literal["right", "arguable", "wrong"]
"""How a person new to the article judged a finding."""


class About(Value):
    """When the round was held, and what its figures are worth."""

    date: dt.date | None = None
    worth: str = "Nobody who built the program had seen these articles when it was measured."


class Fact(Value):
    """What a good brief of an article must say."""

    rank: int = Field(ge=1)
    fact: str
    korean: str = Field(min_length=1, description="Words of the article that carry it, white space aside.")
    most_important: bool = False


class FactSheet(Value):
    """The facts of an article in order of importance, and what a careless brief would say."""

    kind: str
    must: tuple[Fact, ...]
    must_not: tuple[str, ...] = ()


class PlantedError(Value):
    """One error, planted alone in the right answer.

    `brief` is the altered answer as a model's JSON, with ids, or changes to the right answer: `{"set": {PATH: VALUE},
    "drop": [PATH, …]}`. For an omission `claim` is empty.
    """

    id: str
    kind: str
    claim: str = ""
    brief: dict[str, Any]
    note: str = ""


class Doubted(Value):
    """A second reader's doubt about a claim, by the claim's path, or by the number that the reader was shown."""

    claim: str | int
    verdict: Literal["partly", "not"] = "not"
    words: str = ""
    korean: str = ""
    says: str = ""


class Reading(Value):
    """A second reader's answer about the right answer with these errors in it, or without any."""

    errors: tuple[str, ...] = ()
    judged: int | None = None
    doubts: tuple[Doubted, ...] = ()


class Scores(Value):
    """The judge's scores of a brief, 1 to 10, and the minutes of editing that it needs."""

    article: str
    system: str
    faithful: float
    complete: float
    traceable: float
    readable: float
    overall: float
    minutes: float
    sent: bool = Field(description="Whether this is the brief that the judge would send.")


class Judged(Value):
    """Whether an objection to a claim of the right answer is justified, judged by a person new to the article."""

    article: str
    claim: str
    by: str
    judged: HowJudged


class Judgements(Value):
    """The judge's table, and findings judged one by one."""

    table: tuple[Scores, ...] = ()
    findings: tuple[Judged, ...] = ()


class Answered(Value):
    """An article with its answer: the saved document, and the model's own answer if it was kept."""

    name: str
    article: Path
    facts: FactSheet
    document: BriefDocument | None
    answer: dict[str, Any] | None
    errors: tuple[PlantedError, ...]
    readings: tuple[Reading, ...]
    meant: dict[str, Meant] = Field(default_factory=dict, description="What its ids meant, where that was saved.")

    @property
    def page(self) -> ReadPage | None:
        """A model's reading of the page of the article, if there is one."""
        return self.document.source.page if self.document else None


class Round(Value):
    """All files of a round, in the order of its list of facts."""

    name: str
    about: About
    articles: tuple[Answered, ...]
    judgements: Judgements


def is_round(folder: Path) -> bool:
    """Return whether a folder is laid out as a round."""
    return (folder / "facts.json").is_file()


def load_round(folder: Path) -> Round:
    """Read the files of a round; raises `GoldError` for the first that cannot be used."""
    facts = _read(folder / "facts.json", TypeAdapter(dict[str, FactSheet]))
    return Round(
        name=folder.resolve().name,
        about=_optional(folder / "round.json", TypeAdapter(About), About()),
        articles=tuple(_answered(folder, file, sheet) for file, sheet in facts.items()),
        judgements=_optional(folder / "judgements.json", TypeAdapter(Judgements), Judgements()),
    )


def _answered(folder: Path, file: str, sheet: FactSheet) -> Answered:
    article, name = folder / "articles" / file, Path(file).stem
    if not article.is_file():
        raise GoldError(f"{folder / 'facts.json'}: its article {article} does not exist.")
    answers = folder / "answers"
    answered = Answered(
        name=name,
        article=article,
        facts=sheet,
        document=_optional(answers / f"{name}.json", TypeAdapter(BriefDocument | None), None),
        answer=_optional(answers / f"{name}{_ANSWER}", TypeAdapter(dict[str, Any] | None), None),
        errors=_lines(folder / "errors" / f"{name}.jsonl"),
        readings=_optional(folder / "readings" / f"{name}.json", TypeAdapter(tuple[Reading, ...]), ()),
        meant=_optional(folder / SCANS / f"{name}.json", TypeAdapter(dict[str, Meant]), {}),
    )
    _refuse_unknown(answered, folder)
    return answered


def _refuse_unknown(answered: Answered, folder: Path) -> None:
    """Raise `GoldError` if errors need an answer that is missing, or a reading names an unknown error."""
    if answered.errors and answered.answer is None:
        raise GoldError(f"{folder}: errors/{answered.name}.jsonl needs answers/{answered.name}{_ANSWER}.")
    known = {error.id for error in answered.errors}
    unknown = [id_ for reading in answered.readings for id_ in reading.errors if id_ not in known]
    if unknown:
        raise GoldError(
            f"{folder}: readings/{answered.name}.json names the error '{unknown[0]}', which is not planted."
        )


def _lines(path: Path) -> tuple[PlantedError, ...]:
    if not path.is_file():
        return ()
    kind = TypeAdapter(PlantedError)
    lines = enumerate(_bytes(path).decode("utf-8", "replace").split("\n"), start=1)
    return tuple(_parsed(line.encode(), f"{path}, line {number}", kind) for number, line in lines if line.strip())


def _optional(path: Path, kind: TypeAdapter[T], otherwise: T) -> T:
    return _read(path, kind) if path.is_file() else otherwise


def _read(path: Path, kind: TypeAdapter[T]) -> T:
    return _parsed(_bytes(path), str(path), kind)


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise GoldError(f"{path}: cannot be read ({error.strerror}).") from error


def _parsed(raw: bytes, where: str, kind: TypeAdapter[T]) -> T:
    try:
        return kind.validate_json(raw)
    except ValidationError as error:
        raise GoldError(f"{where}: is not as docs/rounds.md describes it ({_problems(error.errors())}).") from error


def _problems(faults: Iterable[Any]) -> str:
    told = [f"{'.'.join(map(str, fault['loc'])) or 'file'}: {fault['msg']}" for fault in faults]
    more = f" and {len(told) - _SHOWN} more" if len(told) > _SHOWN else ""
    return "; ".join(told[:_SHOWN]) + more
