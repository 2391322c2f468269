"""Check any English text against a Korean article, with the rules of a brief and optionally a second reader."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Literal

from pydantic import Field
from pydantic_core import PydanticCustomError

from policy_brief import (
    LISTS,
    MARKERS,
    Evidence,
    KeyPoint,
    Mode,
    Named,
    Objection,
    PolicyBrief,
    Prose,
    Value,
    has_english,
    in_english,
)
from policy_brief.claims import ClaimPath
from policy_brief.english.sentences import sentences_in
from summarizer.check import Reading, check_brief, part_by_mode
from summarizer.find.scan import Scan
from summarizer.korean.names.glossary import load_glossary
from summarizer.settings import Settings, load_settings

from .scanning import Source, scan

if TYPE_CHECKING:
    import openai

    from summarizer.ask.asker import Asker
    from summarizer.review import SecondRead

__all__ = ["CheckedClaim", "Claims", "Verification", "averify", "verify"]

Claims = str | Iterable[str | tuple[str, Sequence[int]] | Mapping[str, Any]]
"""A text, or claims: each a string with or without markers such as `[4]`, a pair of text and sentence numbers, or a
mapping with `text` and `sentences`."""

_WHOLE = 30  # up to so many sentences, a reader sees the whole article for a claim that cites none
_LIST = "key_points"
_NOT_ASKED: Mapping[str, Mode] = {"uncited": "off"}
"""A text need not cite: what cites nothing is compared with the whole article."""
_MARK = re.compile(r"^\s*(?:[-*•+]|\d{1,2}[.)]|#{1,6}|>)\s+")
_HEADING = re.compile(r"^\s*#{2,6}\s")
_ANY_MARKER = re.compile(r"\s*\[(\d{1,4})\]")


class CheckedClaim(Value):
    """A claim and the objections to it; `sentences` are those that it cites."""

    text: str
    sentences: tuple[int, ...] = ()
    objections: tuple[Objection, ...] = ()

    @property
    def holds(self) -> bool:
        """Whether nothing was objected to the claim."""
        return not self.objections

    def __str__(self) -> str:
        """Return the claim and each objection, one a line."""
        return "\n".join((self.text, *(f"  ! {objection.by}: {objection.says}" for objection in self.objections)))


class Verification(Value):
    """The objections to a text, claim by claim.

    `second_reader` is 'left out' where none was asked, and 'failed' where it gave no usable answer; `notices` say why.
    """

    claims: tuple[CheckedClaim, ...]
    second_reader: Literal["read", "left out", "failed"] = "left out"
    notices: tuple[str, ...] = Field(default=(), description="What a reader should know.")

    @property
    def objections(self) -> tuple[Objection, ...]:
        """All objections; `claim` is 'claims[0]' and so on."""
        return tuple(objection for claim in self.claims for objection in claim.objections)

    @property
    def holds(self) -> bool:
        """Whether nothing was objected, and the second reader, if one was asked, gave an answer."""
        return not self.objections and self.second_reader != "failed"

    @property
    def score(self) -> float:
        """The share of claims without objections, from 0 to 1; 1 for a text without claims."""
        return sum(claim.holds for claim in self.claims) / len(self.claims) if self.claims else 1.0

    def __str__(self) -> str:
        """Return the claims with objections, and the count."""
        doubted = [str(claim) for claim in self.claims if not claim.holds]
        return "\n".join((*doubted, f"{len(self.claims) - len(doubted)} of {len(self.claims)} claims hold."))


def verify(
    claims: Claims,
    article: Source | Scan,
    *,
    second_reader: bool = False,
    settings: Settings | None = None,
    client: openai.AsyncOpenAI | None = None,
) -> Verification:
    """Return the objections of checks, and with `second_reader` of a model, to a text or to claims about an article.

    Checks compare figures, names and quotations, and look for orders to an AI. They cannot judge what prose means; that
    is for the second reader. A claim that cites no sentence is compared with the whole article. Without `settings`,
    environment and settings file are read. Raise `SourceError`, and `RuntimeError` in a running event loop.
    """
    from .many import refuse_running_loop

    if second_reader:
        refuse_running_loop()
        return asyncio.run(averify(claims, article, second_reader=True, settings=settings, client=client))
    settings = load_settings() if settings is None else settings
    return _told(*_checked(claims, article, settings), read=None)


async def averify(
    claims: Claims,
    article: Source | Scan,
    *,
    second_reader: bool = True,
    settings: Settings | None = None,
    client: openai.AsyncOpenAI | None = None,
) -> Verification:
    """Return what `verify` does, from async code and notebooks; a reader that fails is reported in the result."""
    settings = load_settings() if settings is None else settings
    given, found = await asyncio.to_thread(_checked, claims, article, settings)
    if not (second_reader and given):
        return _told(given, found, read=None)
    from summarizer.ask.asker import Asker

    from .many import as_client_says

    settings = settings if client is None else as_client_says(settings, client)
    here = settings.reader_endpoint.url == settings.endpoint.url
    async with Asker(settings.reader_endpoint, client=client if here else None) as reader:
        return _told(given, found, read=await _second_read(given, found, reader, settings))


class _Given:
    """A claim as it was given: its text without markers, the sentences that it cites, and its faulty citations."""

    def __init__(self, text: str, cited: Sequence[int], found: Scan) -> None:
        there = [number for number in dict.fromkeys(cited) if found.evidence(number)]
        self.sentences = tuple(there)
        self.objections = [_no_sentence(number, found) for number in dict.fromkeys(cited) if number not in there]
        try:
            self.prose = Prose.of(text, found)
        except PydanticCustomError:  # braces or a number in brackets that do not have our meaning
            bare = text.replace("{", "(").replace("}", ")")
            bare = _ANY_MARKER.sub(lambda mark: mark[0] if int(mark[1]) in there else "", bare)
            self.prose = Prose(text=MARKERS.sub("", bare), template=bare)

    def point(self, evidence: Iterable[Evidence | None]) -> KeyPoint:
        """Return the claim as a key point of a brief."""
        return KeyPoint(text=self.prose, evidence=tuple(one for one in evidence if one))


def _no_sentence(number: int, found: Scan) -> Objection:
    says = f"Sentence {number} does not exist: the article has {found.sentence_count}."
    return Objection(claim="", by="citations", nature="absence", says=says, words=f"[{number}]")


def _checked(claims: Claims, article: Source | Scan, settings: Settings) -> tuple[list[_Given], Scan]:
    found = article if isinstance(article, Scan) else scan(article, settings=settings)
    given = [_Given(text, cited, found) for text, cited in _parted(claims)]
    brief = _brief(claim.point(found.evidence(number) for number in claim.sentences) for claim in given)
    reading = Reading(found, load_glossary(*([settings.glossary] if settings.glossary else [])))
    modes: dict[str, Mode] = {**settings.checks, **_NOT_ASKED}
    objections, _ = part_by_mode(check_brief(brief, reading, modes=modes), modes)
    _add(given, objections)
    return given, found


async def _second_read(given: Sequence[_Given], found: Scan, reader: Asker, settings: Settings) -> SecondRead:
    from summarizer.review import second_read

    brief = _brief(claim.point(_shown(claim, found)) for claim in given)
    read = await second_read(brief, found, reader, within=settings.article_timeout)
    _add(given, read.objections)
    return read


def _told(given: Sequence[_Given], found: Scan, *, read: SecondRead | None) -> Verification:
    failed = (f"The second reader gave no usable answer: {read.failure}",) if read and read.failure else ()
    told = "left out" if read is None else "failed" if read.failure else "read"
    return Verification.model_validate(
        {
            "claims": [_claim(number, claim) for number, claim in enumerate(given)],
            "second_reader": told,
            "notices": (*found.article.notices, *(read.notices if read else ()), *failed),
        }
    )


def _claim(number: int, given: _Given) -> CheckedClaim:
    named = (objection.model_copy(update={"claim": f"claims[{number}]"}) for objection in given.objections)
    return CheckedClaim(text=given.prose.text, sentences=given.sentences, objections=tuple(named))


def _add(given: Sequence[_Given], objections: Iterable[Objection]) -> None:
    for objection in objections:
        path = ClaimPath.parse(objection.claim)
        if path is not None and path.at is not None:
            says = objection.says.removeprefix("text: ")
            given[path.at].objections.append(objection.model_copy(update={"says": says}))


def _brief(points: Iterable[KeyPoint]) -> PolicyBrief:
    """Return a brief that contains only key points; it is not validated, so that their number is not limited."""
    empty: dict[str, Any] = dict.fromkeys(LISTS, ())
    single = dict.fromkeys(("headline", "bottom_line", "argument", "models_note"))
    rest = {"scope": "ai_policy", "article_kind": "other", _LIST: tuple(points)}
    return PolicyBrief.model_construct(**{**empty, **single, **rest})


def _shown(claim: _Given, found: Scan) -> list[Evidence | None]:
    """Return the sentences shown with a claim: those it cites, or else the article, or related parts of a long one."""
    numbers: Iterable[int] = claim.sentences or range(1, found.sentence_count + 1)
    if not claim.sentences and found.sentence_count > _WHOLE:
        numbers = _akin(claim.prose.text, found) or numbers
    return [found.evidence(number) for number in numbers]


def _akin(text: str, found: Scan) -> list[int]:
    """Return the sentences that share a figure, a date or a name with a text, and their neighbours."""
    akin = {mention.sentence for mention in found.mentions if _is_said(mention, text)}
    near = {number + step for number in akin for step in (-1, 0, 1)}
    return sorted(number for number in near if found.evidence(number))


def _is_said(mention: Any, text: str) -> bool:  # noqa: ANN401 - any mention
    if isinstance(mention, Named):
        return has_english(mention) and mention.english in text
    return hasattr(mention, "bound") and in_english(mention).removeprefix("about ") in text


def _parted(claims: Claims) -> Iterator[tuple[str, list[int]]]:
    """Yield each claim with the sentences that it cites."""
    if isinstance(claims, str):
        yield from ((text, _marks(text)) for text in split_claims(claims))
        return
    for claim in claims:
        match claim:
            case str():
                yield claim.strip(), _marks(claim)
            case Mapping():
                yield str(claim["text"]).strip(), [*map(int, claim.get("sentences", ())), *_marks(str(claim["text"]))]
            case _:
                text, sentences = claim
                yield text.strip(), [*sentences, *_marks(text)]


def _marks(text: str) -> list[int]:
    return [int(number) for number in _ANY_MARKER.findall(text)]


def split_claims(text: str) -> Iterator[str]:
    """Yield the sentences of an English text, plain or Markdown; a title is a claim, other headings are not."""
    for line in text.splitlines():
        if _HEADING.match(line):
            continue
        plain = _MARK.sub("", line).replace("**", "").strip(" |")
        yield from (sentence for sentence in sentences_in(plain) if re.search(r"[A-Za-z]", sentence))
