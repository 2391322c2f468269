"""What somebody who looks at the lines of a page says that they are."""

from __future__ import annotations

from pydantic import Field

from policy_brief.base import Value

__all__ = ["PageAuthor", "PageReading", "ReadPage"]


class PageAuthor(Value):
    """Who wrote or signed a text."""

    name: str = Field(description="Exactly as printed, without title.")
    role: str = Field(default="", description="Title, post or affiliation, exactly as printed; empty if none.")


class _Names(Value):
    """Where a page comes from."""

    outlet: str | None = Field(description="Who publishes or issues it, the name alone, exactly as printed.")
    outlet_english: str | None = Field(
        default=None, description="Its name in English; null where none is printed and its words mean nothing."
    )
    published: str | None = Field(description="YYYY-MM-DD, the day on which it was published, issued or filed.")
    published_words: str = Field(default="", description="The words that print that day, copied exactly.")
    authors: tuple[PageAuthor, ...] = Field(default=(), description="In the order printed.")
    headline_words: str = Field(
        default="", description="The headline as printed, only where no numbered line is it, or holds more than it."
    )


class PageReading(_Names):
    """What the lines of a page are, where it comes from, and which of them are its article."""

    headline: tuple[int, ...] = Field(description="Numbers of its lines.")
    subheads: tuple[int, ...] = Field(description="Numbers of their lines.")
    into_body: tuple[int, ...] = Field(description="Lines of the article that the program did not take for body.")
    out_of_body: tuple[int, ...] = Field(description="Lines that the program took for body and that are none of it.")


class ReadPage(_Names):
    """What a model read on a page; lines are told by where they begin in the text, in Unicode code points."""

    headline: tuple[int, ...] = Field(default=(), description="Where its lines begin.")
    subheads: tuple[int, ...] = Field(default=(), description="Where their lines begin.")
    into_body: tuple[int, ...] = Field(default=(), description="Lines that were taken into the body.")
    out_of_body: tuple[int, ...] = Field(default=(), description="Lines that were taken out of it.")
