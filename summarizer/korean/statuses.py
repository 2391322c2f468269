"""Say what the predicates of a sentence assert of a plan or deed: considered, planned … completed, withdrawn."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Literal, get_args

from .predicate import Predicate, read_predicates
from .predicate.forms import word_list
from .words import bundled_tables

__all__ = ["StatedStatus", "StatusWord", "statuses"]

StatusWord = Literal[
    "considered", "proposed", "planned", "announced", "confirmed", "agreed", "under_way", "completed", "withdrawn"
]


@dataclass(frozen=True, slots=True)
class StatedStatus:
    """A status that a predicate asserts; `reported` where the text only passes it on (것으로 알려졌다)."""

    status: StatusWord
    stem: str
    start: int
    end: int
    reported: bool
    main: bool
    subject: str | None = None


def statuses(text: str) -> tuple[StatedStatus, ...]:
    """Return what the sentence's own predicates assert, in order.

    Questions, conditions, orders, denials, titles and negated clauses give no status; a reversed plan is withdrawn.
    """
    return tuple(stated for predicate in read_predicates(text) if (stated := _stated(text, predicate)))


def _stated(text: str, predicate: Predicate) -> StatedStatus | None:
    status = _status(text, predicate)
    if status is None:
        return None
    return StatedStatus(
        status=status,
        stem=predicate.stem,
        start=predicate.start,
        end=predicate.end,
        reported=predicate.frame == "report",
        main=predicate.main,
        subject=predicate.subject,
    )


def _status(text: str, predicate: Predicate) -> StatusWord | None:
    if predicate.reversed:
        return "withdrawn"
    if predicate.frame == "possibility" and predicate.stem not in _stems("considered"):
        return "considered"
    if predicate.negative or predicate.asserted == "no":
        return "considered" if _is_weighed(text, predicate) else None
    if predicate.frame == "plan" or predicate.aspect == "future":
        return "planned"
    silent = predicate.frame in {"possibility", "wish"} or predicate.stem in _stems("halted")
    return None if silent else _done(text, predicate)


def _done(text: str, predicate: Predicate) -> StatusWord | None:
    """Return the status of what is said to be so: by its stem, else by its aspect."""
    named = _named(predicate.stem)
    if named == "under_way" and predicate.aspect == "none":  # 착수한다 is yet to come
        return "planned"
    return named or _by_aspect(text, predicate)


def _is_weighed(text: str, predicate: Predicate) -> bool:
    """Return whether a question is being weighed: 도입 여부를 검토하고 있다."""
    words = text[predicate.end : predicate.end + 16].split()[:2]
    return predicate.frame == "question" and any(word[:2] in _stems("considered") for word in words)


def _named(stem: str) -> StatusWord | None:
    """Return the status that a stem names by itself; its own deed is done once it is said: 발표했다."""
    return next((status for status in get_args(StatusWord) if status != "completed" and stem in _stems(status)), None)


def _by_aspect(text: str, predicate: Predicate) -> StatusWord | None:
    if not (predicate.stem in word_list("nouns", "acts") or predicate.stem in _stems("completed")):
        return None
    if predicate.aspect == "ongoing":
        return "under_way"
    done = predicate.aspect == "done" or text[: predicate.end].endswith(("돼", "되어"))  # 제정돼 시행을 앞두고 있다
    return "completed" if done else "planned"


@cache
def _stems(status: str) -> frozenset[str]:
    words = bundled_tables("status_words.toml")[status]
    return frozenset(word.replace("_", " ") for word in words.split())
