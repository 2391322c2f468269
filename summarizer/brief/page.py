"""The first stage of a brief: a model reads the lines of the page, and says what each is."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from policy_brief import PageReading, ReadPage, answer_schema
from summarizer.ask.answer import calls_of
from summarizer.ask.prompt import page_messages, reask_text
from summarizer.errors import AnswerError
from summarizer.korean.orders import order_in
from summarizer.readers.page_lines import BODY, PageLine, list_lines, shown_lines
from summarizer.text.article import Article
from summarizer.text.view import View

from .journey import Journey

if TYPE_CHECKING:
    from summarizer.ask.asker import Asker

__all__ = ["placed", "read_page"]

_UNUSABLE = "What the lines of the page are was not told in a usable way; the program's own reading stands"
_NUMBERED = frozenset({"headline", "subheads", "into_body", "out_of_body"})
"""Fields that have line numbers in an answer, and offsets in a saved reading."""


async def read_page(article: Article, reader: Asker, journey: Journey) -> None:
    """Let a model read the page of an article, and keep its reading in `journey.page`.

    Without a usable answer, a notice is added and the reading by code stays. An article that was given as a body has no
    page, and nothing is asked. Raise `ProviderError` or `BudgetError`.
    """
    if not article.has_page:
        return
    journey.begin("page read")
    lines = shown_lines(list_lines(article))
    try:
        answer = await reader.ask(
            page_messages(lines, article.around, marker=article.marker),
            PageReading,
            schema=answer_schema(PageReading),
            context={},
            reask=reask_text,
            within=journey.left,
        )
    except AnswerError as error:
        journey.notices.append(f"{_UNUSABLE}: {error}")
        journey.end("page read", calls_of(error), model="")
        return
    if answer.value is None:
        journey.notices.append(f"{_UNUSABLE}: {'; '.join(answer.problems)}")
    else:
        journey.page = placed(answer.value, lines)
    journey.end("page read", answer.calls, model=answer.model)


def placed(reading: PageReading, lines: Sequence[PageLine]) -> ReadPage:
    """Return a reading with offsets of lines in place of their numbers; numbers that were not shown are left out.

    If a line of the page gives orders to an AI, no line is removed from the body, and an order is not used as a name.
    """
    starts = {line.number: line.span.start for line in lines}
    obeyed = any(_orders(line.span.text) for line in lines)
    titles = {line.number: line.span.start for line in lines if not (obeyed and line.taken_for == BODY)}
    names = reading.model_dump(include=set(ReadPage.model_fields) & set(PageReading.model_fields) - _NUMBERED)
    if _orders(f"{reading.outlet or ''} · {reading.outlet_english or ''}"):
        names |= {"outlet": None, "outlet_english": None}
    if _orders(reading.headline_words):
        names["headline_words"] = ""
    names["authors"] = [author for author in reading.authors if not _orders(f"{author.name} {author.role}")]
    return ReadPage(
        **names,
        headline=_starts(reading.headline, titles),
        subheads=_starts(reading.subheads, titles),
        into_body=_starts(reading.into_body, starts),
        out_of_body=() if obeyed else _starts(reading.out_of_body, starts),
    )


def _starts(numbers: Iterable[int], starts: dict[int, int]) -> tuple[int, ...]:
    return tuple(starts[number] for number in dict.fromkeys(numbers) if number in starts)


def _orders(words: str) -> bool:
    """Return whether words give an order to an AI, also where they are broken over lines."""
    return bool(order_in(" ".join(View.of(words).text.split())))
