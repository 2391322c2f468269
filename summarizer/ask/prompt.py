"""What a model is sent about an article.

Static text comes first, so that providers' prompt caches hit, and the article last, between two lines that carry a mark
made of the article's own hash: no article can contain the hash of itself, so none can end the quotation early.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import TYPE_CHECKING, Any

from policy_brief import AIModel, Named, PersonMention, Quotation, has_english, in_english, mask_contacts
from policy_brief_prompts import PromptName, prompt_text
from summarizer.find.scan import Scan

from .message import ChatMessage

if TYPE_CHECKING:
    from jinja2 import Template

__all__ = ["brief_messages", "claim_messages", "reask_text"]

_MAX_QUOTED = 60


def brief_messages(scan: Scan, *, declaration: str) -> list[ChatMessage]:
    """Write the messages that ask for the brief of an article."""
    return [
        ChatMessage(role="system", content=_template("system").render(declaration=declaration)),
        ChatMessage(role="user", content=_template("article").render(_article(scan))),
    ]


def claim_messages(claims: Sequence[Mapping[str, Any]]) -> list[ChatMessage]:
    """Write the messages that ask a second reader about claims, each with `number, kind, text, sentences`."""
    return [
        ChatMessage(role="system", content=_template("second_reader").render()),
        ChatMessage(role="user", content=_template("claims").render(claims=claims)),
    ]


def reask_text(problems: Sequence[str]) -> str:
    """Write the message that asks again, naming each field and what is wrong with it."""
    return _template("reask").render(problems=problems)


@cache
def _template(name: PromptName) -> Template:
    from jinja2 import Environment, StrictUndefined  # noqa: PLC0415 - `scan` and `--help` do without it

    environment = Environment(undefined=StrictUndefined, autoescape=False, keep_trailing_newline=False)  # noqa: S701 - plain text
    return environment.from_string(prompt_text(name))


def _article(scan: Scan) -> dict[str, Any]:
    article = scan.article
    return {
        "marker": article.sha256[:16],
        "outlet": article.outlet,
        "headline": _line(article.headline or ""),
        "subhead": _line(article.subhead or ""),
        "published": article.published and f"{article.published:%Y-%m-%d %H:%M} KST",
        "sentences": [{"number": each.number, "text": _line(article.plain(each))} for each in article.sentences],
        "found": [
            ("Amounts", [_figure(each) for each in scan.amounts]),
            ("Quantities", [_figure(each) for each in scan.quantities]),
            ("Dates", [_figure(each) for each in scan.dates]),
            ("Quotations", [_quotation(each) for each in scan.quotations if each.speech]),
            ("Names", list(_names(scan))),
        ],
    }


def _line(text: str) -> str:
    return mask_contacts(" ".join(text.split()))


def _figure(figure: Any) -> str:  # noqa: ANN401 - any of the three kinds
    links = [
        f"conversion of {figure.conversion_of}" if getattr(figure, "conversion_of", None) else "",
        f"detail of {figure.detail_of}" if getattr(figure, "detail_of", None) else "",
    ]
    noted = "".join(f" ({link})" for link in links if link)
    return f"{figure.id} [{figure.sentence}] {_line(figure.text)} = {in_english(figure)}{noted}"


def _quotation(quotation: Quotation) -> str:
    text = _line(quotation.text)
    short = text if len(text) <= _MAX_QUOTED else f"{text[: _MAX_QUOTED // 2]} … {text[-_MAX_QUOTED // 2 :]}"
    speaker = f" — {_line(quotation.speaker_korean)}" if quotation.speaker_korean else ""
    return f"{quotation.id} [{quotation.sentence}] “{short}”{speaker}"


def _names(scan: Scan) -> Iterator[str]:
    """Give each name once, with all forms that the article prints, in the order of its kind."""
    forms: dict[tuple[type[Named], str], list[Named]] = {}
    for name in (*scan.persons, *scan.bodies, *scan.companies, *scan.models):
        forms.setdefault((type(name), name.english if has_english(name) else name.korean), []).append(name)
    for first, *others in forms.values():
        printed = ", ".join(dict.fromkeys(_line(each.korean) for each in (first, *others)))
        known = (f"{first.id} ", first.english) if has_english(first) else ("", "(no established English name)")
        yield f"{known[0]}{printed} = {known[1]}{_beside(first)}"


def _beside(name: Named) -> str:
    parts: tuple[str | None, ...] = ()
    if isinstance(name, PersonMention):
        parts = (name.title, name.affiliation)
    elif isinstance(name, AIModel):
        parts = ("Korean AI model", name.developer_korean and f"by {name.developer_korean}")
    given = ", ".join(part for part in parts if part)
    return f" ({given})" if given else ""
