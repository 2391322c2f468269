"""A written brief about the story, and askers that answer from a list."""

from __future__ import annotations

from typing import Any

from policy_brief import Objection, Patch, PolicyBrief
from summarizer.ask.answer import Answer, Call
from tests.story import answer, story

__all__ = ["SCAN", "Answers", "objection", "patch", "written"]

SCAN = story()


def written(**changes: Any) -> PolicyBrief:
    """Return the sound brief as its writer gave it, with other values for some of its keys.

    Its bottom line tells of the last sentence, too, so that its page tells all of the article.
    """
    given = answer()
    given["bottom_line"] += " A company asks for open data [3]."
    return PolicyBrief.model_validate({**given, **changes}, context={"scan": SCAN})


def patch(**changes: Any) -> Patch:
    """Return a writer's patch."""
    return Patch.model_validate(changes, context={"scan": SCAN})


def objection(claim: str, **fields: Any) -> Objection:
    """Return an objection, one of absence unless told otherwise."""
    return Objection(**{"claim": claim, "by": "digits", "nature": "absence", "says": "It does not say so.", **fields})


class Answers:
    """An asker that gives prepared answers, or raises them, and keeps what it was asked."""

    def __init__(self, *answers: Any) -> None:
        self._answers = list(answers)
        self.asked: list[str] = []

    async def ask(self, messages: Any, answer_type: Any, *, context: Any, **_: Any) -> Any:
        """Answer with the next one: raise an error, validate a mapping."""
        self.asked.append("\n".join(message["content"] for message in messages))
        given = self._answers.pop(0)
        if isinstance(given, Exception):
            raise given
        value = answer_type.model_validate(given, context=context) if given is not None else None
        return Answer(
            value=value, draft=given, problems=() if value else ("answer: bad",), model="m", structured="json_schema",
            calls=(Call(kind="ask", seconds=0.0, prompt_tokens=10, completion_tokens=5),),
        )  # fmt: skip
