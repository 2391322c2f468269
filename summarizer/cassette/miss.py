"""A request that a cassette cannot answer: find it behind other errors, and say what differs."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Final

from policy_brief_prompts import prompt_version
from summarizer.errors import CassetteError

from .body import JSONTree, json_tree

__all__ = ["cassette_error", "is_cassette_miss", "miss_error"]

_LONGEST: Final = 60


def is_cassette_miss(error: BaseException) -> bool:
    """Return whether a missing answer of a cassette is the cause of an error, which must then not be retried."""
    return _miss(error) is not None


def cassette_error(error: BaseException) -> CassetteError:
    """Return the error for a request that the cassette cannot answer; the caller raises it `from` the error.

    Raise ValueError if no cassette is the cause of the error.
    """
    if (miss := _miss(error)) is None:
        raise ValueError(f"no cassette is behind {error!r}")
    tape = miss.cassette
    asked = tape.filter_request(miss.failed_request)  # without keys in its address
    return miss_error(asked, tape.requests, path=tape._path, prompts=tape._metadata.get("prompts"))  # noqa: SLF001 - vcr has no other names for them


def miss_error(asked: Any, recorded: Sequence[Any], *, path: object, prompts: str | None) -> CassetteError:  # noqa: ANN401 - requests of vcr or ours
    """Return an error that says how a request differs from the recorded ones, each with method, uri and body."""
    why = "; ".join(_reasons(asked, recorded, prompts))
    return CassetteError(
        f"the cassette {path} holds no answer for {_named(asked)}: {why}. "
        "Ask with the article, model and settings of the recording, or record again with --record"
    )


def _miss(error: BaseException) -> Any:  # noqa: ANN401 - vcr's exception, or None
    if (vcr_errors := sys.modules.get("vcr.errors")) is None:  # no cassette was ever opened
        return None
    kind = vcr_errors.CannotOverwriteExistingCassetteException
    return next((each for each in _chain(error) if isinstance(each, kind)), None)


def _chain(error: BaseException) -> Iterator[BaseException]:
    """Yield an error, its causes and contexts, and the members of groups."""
    waiting, seen = [error], set[int]()
    while waiting:
        each = waiting.pop()
        if id(each) in seen:
            continue
        seen.add(id(each))
        yield each
        waiting += [linked for linked in (each.__cause__, each.__context__) if linked]
        waiting += each.exceptions if isinstance(each, BaseExceptionGroup) else ()


def _named(request: Any) -> str:  # noqa: ANN401 - a vcr request
    return f"{request.method} {request.uri}"


def _reasons(asked: Any, recorded: Sequence[Any], prompts: str | None) -> Iterator[str]:  # noqa: ANN401 - as above
    played = sum(request.fingerprint == asked.fingerprint for request in recorded)
    if played:
        yield f"it was recorded {played} time(s), and every answer has been played"
        return
    alike = [request for request in recorded if _named(request) == _named(asked)]
    if not alike:
        yield f"none of its {len(recorded)} interactions is of this kind"
        return
    yield from _differences(json_tree(asked.body), [json_tree(request.body) for request in alike])
    if prompts and prompts != prompt_version():
        yield f"it was recorded with prompts {prompts}, and these are {prompt_version()}"


def _differences(asked: JSONTree, recorded: Iterable[JSONTree]) -> Iterator[str]:
    """Yield the differences from the recorded body that differs in the fewest keys."""
    if not isinstance(asked, dict):
        yield "the body differs"
        return
    bodies = [body for body in recorded if isinstance(body, dict)]
    nearest = min(bodies, key=lambda body: len(_keys(asked, body)), default={})
    for key in _keys(asked, nearest):
        yield _difference(key, asked.get(key), nearest.get(key))


def _keys(asked: dict[str, JSONTree], recorded: dict[str, JSONTree]) -> list[str]:
    return [key for key in asked | recorded if asked.get(key) != recorded.get(key)]


def _difference(key: str, asked: JSONTree, recorded: JSONTree) -> str:
    if key == "messages" and isinstance(asked, list) and isinstance(recorded, list):
        return f"the messages differ ({_which(asked, recorded)})"
    if len(given := repr(asked)) <= _LONGEST and len(kept := repr(recorded)) <= _LONGEST:
        return f"{key} is {given}, recorded was {kept}"
    return f"{key} differs"


def _which(asked: list[JSONTree], recorded: list[JSONTree]) -> str:
    if len(asked) != len(recorded):
        return f"{len(asked)} instead of {len(recorded)}"
    number = next(index for index, pair in enumerate(zip(asked, recorded, strict=True)) if pair[0] != pair[1])
    if number == 0 and len(asked) > 1:
        return "the first, which contains the prompt"
    return f"number {number + 1}, which contains the article"
