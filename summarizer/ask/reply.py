"""From a model's text to a validated answer, or to messages that say what is wrong with it."""

from __future__ import annotations

import functools
import json
import re
from collections.abc import Sequence
from typing import Any, TypeVar

from pydantic import BaseModel, RootModel, ValidationError

from policy_brief.cleaning.unseen import strip_json
from summarizer.text.surrogates import replace_escaped_surrogates

__all__ = ["json_object", "json_text", "problems", "read_answer", "reply_model"]

T = TypeVar("T", bound=BaseModel)

_REASONING = re.compile(r"\A\s*<(think|thinking|reasoning)>.*?</\1>", re.DOTALL)
_NO_CALL = "answer: it came as text, not as a call of the function; call the function with the answer"


@functools.lru_cache(maxsize=64)
def reply_model(answer_type: type[T]) -> type[RootModel[Any]]:
    """Wrap an answer type for instructor, once for all calls.

    instructor would subclass the answer type for each call, return instances of that subclass, and attach reply and
    usage to them. With this wrapper, `root` is the answer as its own validators made it. The wrapper's own schema is
    not sent: each way of asking sends the one it is given. `root` is declared as Any, because instructor searches
    through the declared type four times a call.
    """
    from instructor import ResponseSchema

    class Reply(RootModel[Any], ResponseSchema):  # pyright: ignore[reportIncompatibleMethodOverride]  # instructor's own bases differ
        @classmethod
        def model_json_schema(cls, *_: object, **__: object) -> dict[str, Any]:
            return {"title": "Reply", "type": "object", "properties": {}}

        @classmethod
        def model_validate_json(cls, json_data: str | bytes | bytearray, **options: Any) -> Any:  # noqa: ANN401
            return cls.model_construct(read_answer(str(json_data), answer_type, **options))

    return Reply


def read_answer(text: str, answer_type: type[T], **options: Any) -> T:  # noqa: ANN401 - pydantic's options
    """Validate the JSON object in a model's text; raise `ValidationError`."""
    return answer_type.model_validate_json(json_text(text), **options)


def json_text(text: str) -> str:
    """Return the JSON object in a text, without a code fence, remark or reasoning around it, or else the text.

    Invisible characters in its strings are removed.
    """
    return strip_json(_cut_out(replace_escaped_surrogates(text)))


def _cut_out(text: str) -> str:
    stripped = _REASONING.sub("", text, count=1).strip()
    if stripped.startswith("{"):
        return _leading_object(stripped)
    from instructor.utils import extract_json_from_codeblock

    try:
        return extract_json_from_codeblock(stripped)
    except ValueError:  # longer or deeper than instructor is ready to search
        return stripped


def json_object(text: str) -> dict[str, Any] | None:
    """Return the JSON object in a text, or None."""
    try:
        value = json.loads(json_text(text))
    except (ValueError, RecursionError):
        return None
    return value if isinstance(value, dict) else None


def problems(error: Exception) -> tuple[str, ...]:
    """Return what is wrong with an answer, one `field path: message` for each error, without pydantic's links."""
    if not isinstance(error, ValidationError):
        return (_NO_CALL,)
    found = error.errors(include_url=False, include_context=False, include_input=False)
    return tuple(dict.fromkeys(f"{_path(item['loc'])}: {item['msg'].removeprefix('Value error, ')}" for item in found))


def _leading_object(text: str) -> str:
    try:
        _, end = json.JSONDecoder().raw_decode(text)
    except (ValueError, RecursionError):
        return text  # an object inside a broken one is not the answer
    return text[:end]


def _path(loc: Sequence[int | str]) -> str:
    """Return a location as `investments[2].amount`, or '' for the whole answer."""
    path = "".join(f"[{key}]" if isinstance(key, int) else f".{key}" for key in loc)
    return path.lstrip(".") or "answer"
