"""English prose in which figures and dates are ids until code writes them."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Annotated, Any, Self

from pydantic import BeforeValidator, Discriminator, Field, Tag, ValidationInfo, model_validator
from pydantic_core import PydanticCustomError

from .answers.written_page import read_inline
from .base import Value
from .english.arithmetic import work_out
from .english.capitals import capitalised
from .english.figures import in_english
from .english.markers import HAS_MARKER, MARKERS, cited, plain_markers
from .english.tied import tied
from .english.wording import has_number, parts_said, says
from .mentions import AnyFigure, DateMention, Money, Quantity
from .resolve import Resolver, require_sentence, resolver_of

__all__ = ["PLACEHOLDER", "Prose", "ProseRef", "fill", "is_arithmetic", "write_figure"]

_SENTENCE_START = re.compile(r"(?:^|[.!?]\s+)[“\"(]?$")
_LONGEST_OWN = 60
_OWN = rf"[^{{}}\n]{{1,{_LONGEST_OWN}}}"
PLACEHOLDER = re.compile(rf"\{{([A-Z][0-9]+)(?:[-+/][A-Z][0-9]+)?(?::{_OWN})?\}}")
"""An id; behind it perhaps the noun of its number, `{N3:permanent jobs}`, or words that say it, `{N4:40 MW}`.

`{N5/N1}`, `{N5+N1}` and `{N5-N1}` are a share or multiple, a sum and a difference, which code works out, and `{D1+N2}`
is the day so much later.
"""
_NAME_ID = re.compile(r"[ABCP][0-9]{1,3}")
_WORKED_OUT = re.compile(r"([A-Z][0-9]+)([-+/])([A-Z][0-9]+)")
_TO_WORK_OUT = re.compile(rf"\{{({_WORKED_OUT.pattern})")
_SCALED = r"[0-9][0-9,.]*(?: (?:thousand|million|billion|trillion))?"
_NUMBER_PHRASE = re.compile(
    r"(?P<bound>(?:(?:at least|up to|about|nearly|just over|more than|less than|some|over) )*)"
    rf"(?P<number>{_SCALED}(?: to {_SCALED})?)(?![0-9])"
)
_VAGUE_NUMBER = re.compile(
    r"(?:several(?: (?:thousand|million|billion|trillion))?"
    r"|(?:tens|hundreds|thousands) of (?:thousand|million|billion|trillion)s of"
    r"|(?:dozens|hundreds|thousands) of)(?= [a-z]|$)"
)
"""A number that the article gives by its order alone, before its unit: hundreds of millions of cases."""
_BOUND = re.compile(r"(?:up to|at least|at most|about|nearly|just over|more than|less than|over) ", re.IGNORECASE)
_SMALL = {
    str(number): word
    for number, word in enumerate(["one", "two", "three", "four", "five", "six", "seven", "eight", "nine"], 1)
}
_ARTICLES = ("a ", "an ")
_BEFORE_DATE = re.compile(r"\b(?P<word>in|on|at|the) (?P<date>\{(?P<id>D[0-9]+)\})", re.IGNORECASE)
"""A date without words of the writer's own, and the word before it."""
_PART_BEFORE_DATE = re.compile(
    r"\b(?P<part>(?:the (?:end|start|beginning|middle) of|early|late) |mid-)"
    rf"\{{(?P<id>D[0-9]+)(?::(?P<own>{_OWN}))?\}}",
    re.IGNORECASE,
)
"""A part of a month or year in front of the id of a date that has it: the end of {D2}, late {D2:June}."""
_BEFORE_BOUND = re.compile(
    rf"\b(?P<at>at )\{{(?P<id>[MN][0-9]+)(?::(?P<own>{_OWN}))?\}}",  # at {N1}, at {N1:at most seven offices}
    re.IGNORECASE,
)
_DAYS = re.compile(r"[0-9]{1,2}(?: [a-z]+)?(?: [0-9]{4})? to [0-9]{1,2} [a-z]+(?: [0-9]{4})?")
_OTHER_BOUNDS = {"at least": "no less than", "at most": "no more than"}
_LONG_BOUND = len("at least")
_PREPOSITIONS = frozenset({"in", "on", "at"})
_ADVERBS = ("last ", "next ", "this ", "early last ", "early next ", "late last ", "late next ")
_BEFORE, _BEHIND = 60, 30  # how far from a figure the word of its bound may stand
_LONGEST_BOUND = 32  # characters before an id in which its bound may be said
_NEAR = 16  # as far as a sentence may begin before its first word


def _kind(figure: object) -> str:
    id_ = figure.get("id") if isinstance(figure, dict) else getattr(figure, "id", "")
    return str(id_)[:1]


Figure = Annotated[
    Annotated[Money, Tag("M")] | Annotated[Quantity, Tag("N")] | Annotated[DateMention, Tag("D")],
    Discriminator(_kind),
]


class Prose(Value):
    """English prose: as the model wrote it, with ids and markers, and as it reads, with figures and without markers.

    `template` holds ids as `{M1}` and markers of sentences as `[4]`, each marker right after the clause that it
    carries. `figures` holds each id of `template` once, and the article's own conversions of its amounts.
    """

    text: str
    template: str
    figures: dict[str, Figure] = Field(default_factory=dict)

    @classmethod
    def of(cls, template: str, scan: Resolver) -> Self:
        """Resolve ids and markers in `template`; raise `PydanticCustomError` for one that does not exist."""
        template = plain_markers(template)
        for number in cited(template):
            require_sentence(number, scan)
        template = tied(template, scan.figures_in, scan.year)
        figures = {id_: _figure(id_, scan) for id_ in _ids(template)}
        _refuse_nouns(template, figures)
        _refuse_arithmetic(template, figures)
        template = _PART_BEFORE_DATE.sub(lambda found: _with_part(found, figures), template)
        template = _without_echo(_with_words_that_say(template, figures, scan.year), figures)
        template = _BEFORE_DATE.sub(lambda found: _fitting(found, figures), template)
        template = _BEFORE_BOUND.sub(lambda found: _without_second_at(found, figures), template)
        return cls(text=render(template, figures), template=template, figures=figures | _conversions(figures, scan))

    def __str__(self) -> str:
        """Return the text as it reads."""
        return self.text

    @property
    def cites(self) -> tuple[int, ...]:
        """Numbers of the sentences that its markers name, each once, in order."""
        return cited(self.template)

    @property
    def is_marked(self) -> bool:
        """Whether it has a marker; asked of each clause of long prose, this does not list them all."""
        return HAS_MARKER.search(self.template) is not None

    @model_validator(mode="after")
    def _text_is_rendered(self) -> Self:
        is_rendered = self.text in {render(self.template, self.figures), _as_before(self.template, self.figures)}
        if not is_rendered or not _words_say(self.template, self.figures):
            raise PydanticCustomError("altered_prose", "the text is not what its template and figures give")
        return self


def render(template: str, figures: dict[str, Any]) -> str:
    """Return the text of a template: figures in the place of their ids, and no markers."""
    bare = MARKERS.sub("", template)
    return fill(bare, lambda id_: write_figure(id_, figures, in_english))


def _as_before(template: str, figures: dict[str, Any]) -> str:
    """Return the text as briefs have it that were saved when a noun stood behind the unit of a vague count."""

    def apart(found: re.Match[str]) -> str:
        id_, colon, own = found[0][1:-1].partition(":")
        is_vague = colon and id_ in figures and _VAGUE_NUMBER.match(in_english(figures[id_]))
        return f"{{{id_}}} {own}" if is_vague and not has_number(own) else found[0]

    return render(PLACEHOLDER.sub(apart, template), figures)


def is_arithmetic(placeholder: str) -> bool:
    """Return whether a placeholder, `{N5/N1}`, asks for what two figures give."""
    return _TO_WORK_OUT.match(placeholder) is not None


def write_figure(id_: str, figures: dict[str, Any], written: Callable[[Any], str]) -> str:
    """Write the figure of an id by `written`, and what `N5/N1` gives by rule; an id that is not there stays."""
    found = _WORKED_OUT.fullmatch(id_)
    if found and {found[1], found[3]} <= figures.keys():
        return work_out(figures[found[1]], found[2], figures[found[3]])
    return written(figures[id_]) if id_ in figures else f"{{{id_}}}"


def fill(template: str, written: Callable[[str], str]) -> str:
    """Put what `written` gives for each id in its place, with a capital letter where a sentence begins.

    A noun behind an id takes the place of the unit, words with a number that of the figure.
    """

    def one(found: re.Match[str]) -> str:
        id_, _, own = found[0][1:-1].partition(":")
        before = template[max(0, found.start() - _LONGEST_BOUND) : found.start()]
        text = _without_bound_said(_in_words(written(id_), own.strip()), before)
        begins = _SENTENCE_START.search(template, max(0, found.start() - _NEAR), found.start()) is not None
        return capitalised(text) if begins else text

    return PLACEHOLDER.sub(one, template)


def _without_bound_said(text: str, before: str) -> str:
    """Return a figure without its bound where the words before it say that: 'up to' and 'up to 5 people'."""
    bound = _BOUND.match(text)
    said = bound is not None and before.lower().endswith(f"{bound[0].lower()}")
    return text[bound.end() :] if bound and said else text


def _in_words(text: str, own: str) -> str:
    """Return a figure in a writer's own words: what stands in brackets around or behind it stays."""
    if not has_number(own):
        return _with_noun(text, own)
    if text.startswith("["):
        return f"[{own}]"
    _, bracket, behind = text.partition(" (")
    return f"{own}{bracket}{behind}"


def _with_noun(text: str, noun: str) -> str:
    """Return a count with another noun: 'about 400 people' and 'permanent jobs' give 'about 400 permanent jobs'.

    Of one thing, an article before the noun is its number: 'one year' and 'a year' give 'a year'.
    """
    if not noun:
        return text
    vague = _VAGUE_NUMBER.match(text)
    if vague:
        return f"{vague[0]} {noun}"
    number = _NUMBER_PHRASE.match(text)
    if number is None:
        return f"{text} {noun}"
    digits = number["number"]
    if digits == "1" and noun.startswith(_ARTICLES) and text[number.end() :].strip() == noun.partition(" ")[2]:
        return f"{number['bound']}{noun}"
    return f"{number['bound']}{_SMALL.get(digits, digits)} {noun}"


def _refuse_nouns(template: str, figures: dict[str, AnyFigure]) -> None:
    """Raise `PydanticCustomError` where an amount is given a noun."""
    for found in PLACEHOLDER.finditer(template):
        own = found[0].partition(":")[2]
        if own and not has_number(own) and isinstance(figures[found[1]], Money):
            raise PydanticCustomError("no_noun", "{id}: only a count takes a noun of yours", {"id": f"{{{found[1]}}}"})


def _refuse_arithmetic(template: str, figures: dict[str, AnyFigure]) -> None:
    """Raise `PydanticCustomError` for what two figures of other kinds, or with bounds, do not give."""
    for asked, one, operator, other in _TO_WORK_OUT.findall(template):
        if not work_out(figures[one], operator, figures[other]):
            raise PydanticCustomError(
                "no_arithmetic",
                "{asked}: arithmetic takes two amounts of one currency, or two counts of one unit for + and -, both "
                "exact, the greater first for -; or a day or month plus days, weeks, months or years, or a half-year "
                "or a year plus years",
                {"asked": f"{{{asked}}}"},
            )


def _with_words_that_say(template: str, figures: dict[str, AnyFigure], year: int | None) -> str:
    """Drop words of the writer's own that do not say their figure, so that it is written by rule."""

    def one(found: re.Match[str]) -> str:
        id_, _, own = found[0][1:-1].partition(":")
        around = f"{template[max(0, found.start() - _BEFORE) : found.start()]} {template[found.end() :][:_BEHIND]}"
        figure = figures[found[1]]
        is_noun = not has_number(own) and not isinstance(figure, DateMention)
        is_kept = is_noun or says(own, figure, around=around, year=year)
        return found[0] if is_kept and not _WORKED_OUT.fullmatch(id_) else f"{{{id_}}}"

    return PLACEHOLDER.sub(one, template)


def _without_echo(template: str, figures: dict[str, AnyFigure]) -> str:
    """Take out what a writer's own words say again of a figure: 'ninth' behind the id of 9위, which reads 'ninth'."""

    def one(found: re.Match[str]) -> str:
        id_, _, own = found[0][1:-1].partition(":")
        said = in_english(figures[id_]).lower() if own and id_ in figures else ""
        if not said or has_number(own) or not f"{own} ".lower().startswith(f"{said} "):
            return found[0]
        return f"{{{id_}}}{own[len(said) :]}"

    return PLACEHOLDER.sub(one, template)


def _words_say(template: str, figures: dict[str, AnyFigure]) -> bool:
    """Return whether words of a writer's own behind the id of a sum or a count say it; without its article, no date."""
    places = list(PLACEHOLDER.finditer(template))
    if not all(place[1] in figures for place in places):
        return True  # an id without a figure is written as it stands
    kept = _with_words_that_say(template, figures, None)
    return all(place[0] in kept for place in places if not isinstance(figures[place[1]], DateMention))


def _fitting(found: re.Match[str], figures: dict[str, AnyFigure]) -> str:
    """Return a date without the word before it that its own words make one too many: 'in last March', 'the the'.

    Days from one to another take no 'in': asked from 16 October to 24 November.
    """
    said = in_english(figures[found["id"]]).lower()
    if found["word"].lower() in {"in", "on"} and _DAYS.fullmatch(said):
        return f"{'From' if found['word'][0].isupper() else 'from'} {found['date']}"
    is_adverb = said.startswith(_ADVERBS) and found["word"].lower() in _PREPOSITIONS
    is_twice = said.startswith("the ") and found["word"].lower() == "the"
    return found["date"] if is_adverb or is_twice else found[0]


def _with_part(found: re.Match[str], figures: dict[str, AnyFigure]) -> str:
    """Return the part of a month that stands in front of a date within its words, once: the end of late June."""
    date = figures[found["id"]]
    if not isinstance(date, DateMention) or found["part"].strip().lower() not in parts_said(date):
        return found[0]
    whole = re.sub(r"^(?:early |late |mid-|the end of )", "", found["own"] or date.english or "")
    own = f"{found['part']}{whole}"
    return f"{{{found['id']}:{own}}}" if len(own) <= _LONGEST_OWN else found[0]


def _without_second_at(found: re.Match[str], figures: dict[str, AnyFigure]) -> str:
    """Return a figure behind "at" whose words begin with "at" in other words: at no less than 120 percent."""
    said = found["own"] or in_english(figures[found["id"]])
    bound = _OTHER_BOUNDS.get(said[:_LONG_BOUND].strip().lower())
    return f"{found['at']}{{{found['id']}:{bound} {said[_LONG_BOUND:].strip()}}}" if bound else found[0]


def _ids(template: str) -> list[str]:
    """Return the ids of a template, each once: arithmetic has two."""
    operands = [id_ for _, one, _, other in _TO_WORK_OUT.findall(template) for id_ in (one, other)]
    return list(dict.fromkeys((*PLACEHOLDER.findall(template), *operands)))


def _figure(id_: str, scan: Resolver) -> AnyFigure:
    found = scan.mention(id_) if id_[0] in "MND" else None
    if isinstance(found, Money | Quantity | DateMention):
        return found
    raise PydanticCustomError(
        "no_such_figure",
        "{id} is not an amount, quantity or date of this article; there are {existing}",
        {"id": f"{{{id_}}}", "existing": scan.existing("MND")},
    )


def _conversions(figures: dict[str, AnyFigure], scan: Resolver) -> dict[str, AnyFigure]:
    found: dict[str, AnyFigure] = {}
    for figure in figures.values():
        conversion = scan.conversion(figure) if isinstance(figure, Money) else None
        if conversion:
            found[conversion.id] = conversion
    return found


def _prose(value: object, info: ValidationInfo) -> object:
    scan = resolver_of(info)
    if scan is None:
        return value
    if not isinstance(value, str):
        raise PydanticCustomError("not_prose", "write English prose, a string")
    if not value.strip():
        raise PydanticCustomError("empty_prose", "write a sentence, or null where null is allowed")
    plain = read_inline(value).text if "**" in value else value.strip()
    return Prose.of(_without_name_id(plain, scan), scan)


def _without_name_id(written: str, scan: Resolver) -> str:
    """Return the English of a name where prose is nothing but its id: 'B25' for who must act."""
    named = scan.mention(written) if _NAME_ID.fullmatch(written) else None
    english = getattr(named, "english", None)
    return english if isinstance(english, str) and english else written


ProseRef = Annotated[Prose, BeforeValidator(_prose, json_schema_input_type=str)]
"""Prose that a model writes as a string."""
