"""Read an e-mail: the article in its body, or in the mail that it forwards, or in a document that is attached."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from email import message_from_bytes, policy
from email.message import EmailMessage
from email.utils import parsedate_to_datetime
from typing import cast

from policy_brief.cleaning.composed import composed
from summarizer.errors import BinarySource, SourceError
from summarizer.readers.decode import decode
from summarizer.readers.lines.furniture import furniture, is_prose
from summarizer.readers.lines.origin.times import parse_time
from summarizer.readers.lines.parts import Mark
from summarizer.text.article import KST, Article
from summarizer.text.split import split_paragraphs

from .kinds import kind_of
from .letters import Letter, letters_in, subject_of, without_frame
from .printed import Document, PrintedLine, plain, with_headline

__all__ = ["read_mail", "saved_page"]

Reader = Callable[[bytes], Document | None]

_LONGEST = 5_000_000
_ENOUGH = 2
"""How many lines of running text a body has that is an article; a note that comes with an attachment has fewer."""
_RICHER = 1.5
_ORDER = {"hwpx": 0, "docx": 1, "pdf": 2, "hwp": 3}


@dataclass(frozen=True, slots=True)
class _Attached:
    """A file that an e-mail brings along."""

    name: str
    content: bytes


def read_mail(content: bytes, read: Reader) -> Document:
    """Return the article of an e-mail; `read` reads what is attached, and returns None for what is not a document."""
    message = message_from_bytes(content, policy=policy.default)
    letter = _best(letters_in(_lines(message)))
    attached = list(_attachments(message))
    if _count_prose(letter.lines) >= _ENOUGH or not any(kind_of(file.content) for file in attached):
        return replace(_as_document(message, letter), notices=tuple(_unread(attached)))
    return _from_attached(message, attached, read)


def saved_page(content: bytes) -> tuple[str, str] | None:
    """Return HTML and address of a web page saved by a browser with its pictures (MHTML), None for an e-mail."""
    message = message_from_bytes(content, policy=policy.default)
    address = _header(message, "snapshot-content-location")
    html = _part_text(message, "html") if address else None
    return (html, address) if html else None


def _as_document(message: EmailMessage, letter: Letter) -> Document:
    subject = letter.subject or ("" if letter.forwarded and letter.headed else _header(message, "subject"))
    sent = parse_time(letter.sent) if letter.sent else None
    return Document(
        with_headline(letter.lines),
        "mail",
        subject=subject_of(subject) or None,
        sent=sent or (None if letter.forwarded else _date(message)),
    )


def _from_attached(message: EmailMessage, attached: list[_Attached], read: Reader) -> Document:
    """Return the first attached document that can be read; HWPX comes first, as it has complete tables."""
    found: list[tuple[int, str, Document]] = []
    wrong: SourceError | None = None
    for file in attached:
        try:
            document = read(file.content)
        except SourceError as error:
            wrong = error
            continue
        if document is not None and document.lines:
            found.append((_ORDER.get(document.form, len(_ORDER)), file.name, document))
    if not found:
        names = ", ".join(file.name for file in attached)
        kind = type(wrong) if wrong else BinarySource
        raise kind(f"The e-mail's article is in an attachment that cannot be read ({names}). {wrong or ''}".strip())
    _, name, document = min(found, key=lambda one: one[0])
    notice = f"The article was read from the e-mail's attachment {name}."
    others = _unread([file for file in attached if file.name != name])
    return replace(
        document,
        subject=document.subject or subject_of(_header(message, "subject")) or None,
        sent=document.sent or _date(message),
        notices=(*document.notices, notice, *others),
    )


def _best(letters: list[Letter]) -> Letter:
    """Return the letter with most text, without its frame."""
    framed = [replace(letter, lines=tuple(without_frame(letter.lines))) for letter in letters]
    return max(framed, key=lambda letter: sum(len(line.text) for line in letter.lines if is_prose(line.text)))


def _count_prose(lines: tuple[PrintedLine, ...]) -> int:
    return sum(line.mark is None and is_prose(line.text) for line in lines)


def _lines(message: EmailMessage) -> list[PrintedLine]:
    """Return the lines of the plain body, or of the HTML body where that says much more."""
    written = _part_text(message, "plain")
    shown = _part_text(message, "html")
    from_text = _text_lines(written) if written else []
    from_html = _html_lines(shown) if shown else []
    length = sum(len(line.text) for line in from_text)
    return from_html if sum(len(line.text) for line in from_html) > length * _RICHER else from_text


def _part_text(message: EmailMessage, kind: str) -> str | None:
    part = message.get_body((kind,)) if message.is_multipart() or message.get_content_subtype() == kind else None
    content = part.get_payload(decode=True) if part is not None else None
    if not isinstance(content, bytes) or not content.strip():
        return None
    assert part is not None  # noqa: S101 - it has a payload
    charset = part.get_content_charset()
    text = composed(decode(content, limit=_LONGEST, charset=charset)[0])
    flowed = str(part.get_param("format", "")).lower() == "flowed"
    return text.replace(" \r\n", " ").replace(" \n", " ") if flowed else text


def _text_lines(text: str) -> list[PrintedLine]:
    from summarizer.readers.page_text import is_apart

    text = "\n".join(_unquoted(line) for line in text.splitlines())
    spans = split_paragraphs(text, apart=is_apart)
    article = Article(text=text, paragraphs=spans)
    ends = [0, *(span.end for span in spans)]
    gaps = (text[end : span.start].count("\n") > 1 for end, span in zip(ends, spans, strict=False))
    return [PrintedLine(plain(article.plain(span)), apart=gap) for span, gap in zip(spans, gaps, strict=True)]


def _unquoted(line: str) -> str:
    """Return a line without the > that mail programs set before what they quote."""
    rest = line.lstrip(" ")
    while rest.startswith(">"):
        line = rest = rest[1:].removeprefix(" ")
    return line


def _html_lines(text: str) -> list[PrintedLine]:
    from summarizer.readers.html.blocks import blocks_of
    from summarizer.readers.html.hidden import drop_hidden
    from summarizer.readers.html.markup import parse

    tree = parse(text)
    if tree is None:
        return []
    drop_hidden(tree)
    lines: list[PrintedLine] = []
    for block in blocks_of(tree, boxes=True):
        told = block.kind != "text" and furniture(block.text) is None
        lines.append(PrintedLine(plain(block.text), cast("Mark", block.kind) if told else None))
    return [line for line in lines if line.text]


def _attachments(message: EmailMessage) -> Iterator[_Attached]:
    for part in message.iter_attachments() if message.is_multipart() else ():
        if part.get_content_type() == "message/rfc822":
            inner = cast("EmailMessage", part.get_payload(0))
            yield _Attached(_header(inner, "subject") or "e-mail", inner.as_bytes())
            continue
        content = part.get_payload(decode=True)
        if isinstance(content, bytes):
            yield _Attached(plain(part.get_filename() or part.get_content_type()), content)


def _unread(attached: list[_Attached]) -> Iterator[str]:
    names = [file.name for file in attached if kind_of(file.content)]
    if names:
        yield f"Not read: the e-mail's attached {', '.join(names)}. Save and give what is wanted."


def _header(message: EmailMessage, name: str) -> str:
    return plain(str(message.get(name, "")))


def _date(message: EmailMessage) -> dt.datetime | None:
    try:
        sent = parsedate_to_datetime(str(message.get("date", "")))
    except (ValueError, TypeError):
        return None
    return (sent if sent.tzinfo else sent.replace(tzinfo=KST)).astimezone(KST)
