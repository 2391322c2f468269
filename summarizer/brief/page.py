"""The first stage of a brief: a model looks at the lines of the page, and says what they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from policy_brief import PageReading, answer_schema
from summarizer.ask.answer import Call
from summarizer.ask.prompt import page_messages, reask_text
from summarizer.errors import AnswerError
from summarizer.readers.page_lines import list_lines
from summarizer.text.article import Article

from .journey import Journey

if TYPE_CHECKING:
    from summarizer.ask.asker import Asker

__all__ = ["read_page"]

_AS_IT_IS = "text"
"""The site of an article that was given as a body, without a page around it."""


async def read_page(article: Article, reader: Asker, journey: Journey) -> None:
    """Note in the journey what a model reads on the page of an article; without a usable answer code's reading stands.

    An article that was given as a body has no page. Raise `ProviderError` and `BudgetError` as any stage.
    """
    if article.site == _AS_IT_IS:
        return
    journey.begin("page read")
    calls: tuple[Call, ...] = ()
    model, failure = "", None
    try:
        answer = await reader.ask(
            page_messages(list_lines(article), article.around),
            PageReading,
            schema=answer_schema(PageReading),
            context={},
            reask=reask_text,
            within=journey.left,
        )
    except AnswerError as error:
        calls, failure = tuple(call for call in error.calls if isinstance(call, Call)), str(error)
    else:
        calls, model = answer.calls, answer.model
        journey.page = answer.value
        failure = None if answer.value else "; ".join(answer.problems)
    journey.end("page read", calls, model=model, failure=failure)
