"""Write the messages that a model is sent about an article.

Static text comes first, so that providers' prompt caches hit, and the article last, between two lines that carry a mark
made from the article's hash. An article cannot contain its own hash, so it cannot end the quoted part early.
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import TYPE_CHECKING, Any

from policy_brief import (
    AIModel,
    DateMention,
    Named,
    PersonMention,
    Quotation,
    date_with_bound_in_english,
    has_english,
    in_english,
    mask_contacts,
)
from policy_brief_prompts import PromptName, prompt_text
from summarizer.find.scan import Scan
from summarizer.korean.names.glossary import load_glossary
from summarizer.korean.names.laws import find_laws
from summarizer.korean.names.outlets import outlet_in_english
from summarizer.korean.names.terms import find_terms
from summarizer.readers.page_lines import PageLine
from summarizer.text.article import Article

from .message import ChatMessage

if TYPE_CHECKING:
    from jinja2 import Template

__all__ = [
    "brief_messages",
    "claim_messages",
    "draft_messages",
    "one_line",
    "page_messages",
    "reask_text",
    "review_messages",
]

_MAX_QUOTED = 60
_AROUND = 160
_WITHIN = 60
"""How many characters of a line are shown near the ends of a page, and within it."""
_NEAR_AN_END = 25
"""How many lines from an end a line is near it."""
_NOT_OFFICIAL = "a description, not an official form"


def draft_messages(article: Article) -> list[ChatMessage]:
    """Return the messages that ask for a brief as anybody would ask for it, of the article as a reader sees it."""
    head = [(name.partition("] ")[2] or name, value) for name, value in _head(article)]
    paragraphs = [mask_contacts(article.plain(paragraph)) for paragraph in article.paragraphs]
    asked = _template("draft").render(marker=article.marker, head=head, paragraphs=paragraphs)
    return [ChatMessage(role="user", content=asked)]


def brief_messages(scan: Scan, *, declaration: str, spelling: str, draft: str = "") -> list[ChatMessage]:
    """Return the messages that ask for the brief of an article, made of a draft."""
    system = _template("system").render(declaration=declaration, spelling=spelling.capitalize())
    article = _template("article").render(_article(scan), draft=draft.strip())
    return [ChatMessage(role="system", content=system), ChatMessage(role="user", content=article)]


def page_messages(lines: Sequence[PageLine], around: Sequence[str], *, marker: str) -> list[ChatMessage]:
    """Return the messages that ask what the lines of a page are; `marker` separates the page from the question."""
    shown = [line for at in range(len(lines)) for line in _lines(lines, at)]
    return [
        ChatMessage(role="system", content=_template("page_reader").render()),
        ChatMessage(
            role="user",
            content=_template("page_lines").render(
                lines=shown, around=[_short(line, _AROUND) for line in around], marker=marker
            ),
        ),
    ]


def _lines(lines: Sequence[PageLine], at: int) -> Iterator[str]:
    """Yield a line as the model sees it, shorter in the middle of the page, after a note of the lines left out."""
    line, before = lines[at], lines[at - 1].number if at else 0
    if line.number > before + 1:
        yield f"… {line.number - before - 1} lines left out"
    cut = _AROUND if min(at, len(lines) - 1 - at) < _NEAR_AN_END else _WITHIN
    yield f"{line.number} [{line.taken_for or '-'}] {_short(line.span.text, cut)}"


def _short(text: str, cut: int) -> str:
    line = one_line(text)
    return line if len(line) <= cut else f"{line[:cut]}…"


def claim_messages(
    groups: Sequence[Mapping[str, Any]],
    *,
    as_whole: bool,
    published: dt.datetime | None,
    issue: str | None = None,
    itself: Sequence[str] = (),
) -> list[ChatMessage]:
    """Return the messages that ask a second reader about groups of claims of an article.

    A group has `title` and `claims`; a claim has `number, text, before, sentences, against`, a sentence `number, text`.
    With `as_whole`, which means that the groups are all claims of a brief, the reader is also asked what the sentences
    say and no claim does, and where the English is hard to read. `published` and `issue` tell the reader the article's
    day or issue, `itself` what it says of itself: that it is an advertisement, or made up.
    """
    return [
        ChatMessage(role="system", content=_template("second_reader").render()),
        ChatMessage(
            role="user",
            content=_template("second_reader_claims").render(
                groups=groups,
                as_whole=as_whole,
                published=f"on {published:%Y-%m-%d}" if published else f"in the issue of {issue}" if issue else None,
                itself=itself,
            ),
        ),
    ]


def review_messages(
    asked: Sequence[ChatMessage],
    draft: Mapping[str, Any],
    *,
    objections: Sequence[Mapping[str, Any]],
    gaps: Sequence[Mapping[str, Any]],
    lost: Sequence[str],
    edits: Sequence[Mapping[str, Any]] = (),
    parts: Sequence[str] = (),
) -> list[ChatMessage]:
    """Return the conversation that asked for a brief, its answer, and the message that asks the writer to review it.

    `parts` are the paths of the claims that were cut out of its Markdown, with their first words.

    A gap has `number, text, untold`: a sentence, and its words that no claim reports, as the second reader names them.
    An edit has `claim, words, says`.
    """
    answered = json.dumps(draft, ensure_ascii=False, separators=(",", ":"))
    text = _template("review").render(objections=objections, gaps=gaps, lost=lost, edits=edits, parts=parts)
    return [
        *asked,
        ChatMessage(role="assistant", content=answered),
        ChatMessage(role="user", content=text),
    ]


def reask_text(problems: Sequence[str]) -> str:
    """Return the message that asks again, with each invalid field and what is wrong with it."""
    return _template("reask").render(problems=problems)


@cache
def _template(name: PromptName) -> Template:
    from jinja2 import Environment, StrictUndefined

    environment = Environment(undefined=StrictUndefined, autoescape=False, keep_trailing_newline=False)  # noqa: S701 - plain text
    return environment.from_string(prompt_text(name))


def _article(scan: Scan) -> dict[str, Any]:
    article = scan.article
    return {
        "marker": article.marker,
        "head": list(_head(article)),
        "sentences": _sentences(article),
        "found": [
            ("Amounts", [_figure(amount, article) for amount in scan.amounts]),
            ("Quantities", [_figure(quantity, article) for quantity in scan.quantities]),
            ("Dates", [_figure(date, article) for date in scan.dates]),
            ("Quotations", [_quotation(quotation, article) for quotation in scan.quotations if quotation.speech]),
            ("Names", list(_names(scan))),
            ("Terms", list(_terms(article))),
        ],
    }


def _sentences(article: Article) -> list[dict[str, Any]]:
    return [{"number": sentence.number, "text": one_line(article.plain(sentence))} for sentence in article.sentences]


def _head(article: Article) -> Iterator[tuple[str, str]]:
    """Yield the parts above the body as `name, text`; a part that can be cited begins with its number."""
    if article.outlet:
        english = outlet_in_english(article.outlet, article.outlet_english)
        yield "outlet", f"{article.outlet} = {english}" if english else article.outlet
    printed = {head.kind for head in article.heads}
    for name, value in (("headline", article.headline), ("subhead", article.subhead)):
        if value and name not in printed:
            yield name, one_line(value)
    for head in article.heads:
        yield f"[{article.number_of(head)}] {head.kind.replace('_', ' ')}", one_line(article.plain(head))
    if article.bylines:
        yield "by", ", ".join(f"{byline.name} {byline.role or ''}".strip() for byline in article.bylines)
    yield from _told(article)


def _told(article: Article) -> Iterator[tuple[str, str]]:
    """Yield when a text was published, that contacts are withheld, and what it says of itself."""
    for name, moment in (("published", article.published), ("updated", article.updated)):
        if moment:
            yield name, f"{moment:%Y-%m-%d %H:%M} KST"
    if article.issue:
        yield "issue", f"{article.issue} (no day is printed)"
    if article.contacts_removed:
        yield "contacts", f"printed, and withheld here ({article.contacts_removed} mailboxes or phone numbers)"
    for note in article.self_description:
        yield f"the text says of itself ({note.kind.replace('_', ' ')})", one_line(note.text)


def one_line(text: str) -> str:
    """Return a text on one line, its mailboxes and phone numbers masked."""
    return mask_contacts(" ".join(text.split()))


def _terms(article: Article) -> Iterator[str]:
    """Yield the terms of Korean AI policy and the laws that the article uses, with their English."""
    text = "\n".join(sentence.text for sentence in article.sentences)
    for term in find_terms(text):
        yield f"{term.korean} = {term.english}" + (f" ({term.note})" if term.note else "")
    for law in find_laws(text, load_glossary()):
        yield f"{one_line(law.korean)} = {law.english}" + ("" if law.established else f" ({_NOT_OFFICIAL})")


def _figure(figure: Any, article: Article) -> str:  # noqa: ANN401 - any of the three kinds
    links = [
        f"conversion of {figure.conversion_of}" if getattr(figure, "conversion_of", None) else "",
        f"detail of {figure.detail_of}" if getattr(figure, "detail_of", None) else "",
    ]
    if isinstance(figure, DateMention) and date_with_bound_in_english(figure) != in_english(figure):
        links.append(f"in the text: {date_with_bound_in_english(figure)}")
    noted = "".join(f" ({link})" for link in links if link)
    return f"{figure.id} [{figure.sentence}] {one_line(article.plain(figure))} = {in_english(figure)}{noted}"


def _quotation(quotation: Quotation, article: Article) -> str:
    text = one_line(article.plain(quotation))
    short = text if len(text) <= _MAX_QUOTED else f"{text[: _MAX_QUOTED // 2]} … {text[-_MAX_QUOTED // 2 :]}"
    speaker = f" — {one_line(quotation.speaker_korean)}" if quotation.speaker_korean else ""
    return f"{quotation.id} [{quotation.sentence}] “{short}”{speaker}"


def _names(scan: Scan) -> Iterator[str]:
    """Return each name once, with all forms that the article prints, ordered by kind."""
    forms: dict[tuple[type[Named], str], list[Named]] = {}
    for name in (*scan.persons, *scan.bodies, *scan.companies, *scan.models):
        forms.setdefault((type(name), name.english if has_english(name) else name.korean), []).append(name)
    for first, *others in forms.values():
        printed = ", ".join(dict.fromkeys(one_line(each.korean) for each in (first, *others)))
        known = (f"{first.id} ", first.english) if has_english(first) else ("", "(no established English name)")
        unofficial = f" ({_NOT_OFFICIAL})" if first.romanisation == "translated" else ""
        yield f"{known[0]}{printed} = {known[1]}{unofficial}{_beside(first)}"


def _beside(name: Named) -> str:
    parts: tuple[str | None, ...] = ()
    if isinstance(name, PersonMention):
        parts = (name.title, name.affiliation)
    elif isinstance(name, AIModel):
        parts = ("Korean AI model", name.developer_korean and f"by {name.developer_korean}")
    given = ", ".join(part for part in parts if part)
    return f" ({given})" if given else ""
