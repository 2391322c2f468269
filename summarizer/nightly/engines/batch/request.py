"""The request that a brief begins with, composed without sending it."""

from __future__ import annotations

from typing import Any

from policy_brief import PolicyBrief, answer_schema
from summarizer.ask.prompt import brief_messages, reask_text
from summarizer.find.scan import Scan
from summarizer.settings import Settings

__all__ = ["compose_first_request"]


def compose_first_request(found: Scan, settings: Settings) -> dict[str, Any]:
    """Return the request that `brief_article` sends first, unless the endpoint has refused its form before."""
    from summarizer.ask.conversation import Question, request_body  # noqa: PLC0415 - only asking needs it
    from summarizer.ask.ways import ladder  # noqa: PLC0415 - as above

    messages = brief_messages(found, declaration=settings.declaration, spelling=settings.spelling)
    question = Question(messages, PolicyBrief, answer_schema(), {"scan": found}, reask_text, "ask")
    return request_body(question, ladder(settings.structured)[0], settings.endpoint)
