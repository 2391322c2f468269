"""The brief: what a model is asked for, and, once its ids are resolved, what a reader gets.

Field descriptions are part of the prompt: they are what the model reads next to each key.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Annotated, Any, Literal, Self

from pydantic import AfterValidator, BeforeValidator, Field, ValidationInfo, model_validator
from pydantic_core import PydanticCustomError

from .answers.written_page import NOTHING, claims_of_page, read_inline
from .base import Value
from .english.figures import in_english
from .english.markers import MARKERS
from .english.sentences import lines_in
from .mentions import DateMention, Money, Quantity
from .names import ActorRef, ModelRef, Name, NamesRef, PersonRef
from .prose import PLACEHOLDER, Prose, ProseRef, is_arithmetic
from .resolve import (
    DateRef,
    Evidence,
    EvidenceRef,
    MoneyIdRef,
    MoneyRef,
    QuantityRef,
    QuotationRef,
    Resolved,
    Resolver,
    filled_by_code,
    not_asked,
    resolver_of,
)

__all__ = [
    "LISTS",
    "ON_PAGE",
    "POINTS",
    "ArticleKind",
    "Caveat",
    "Cell",
    "Claim",
    "Consequence",
    "Correction",
    "Denial",
    "Event",
    "Investment",
    "KeyPoint",
    "KoreanModel",
    "Placed",
    "Point",
    "PolicyBrief",
    "PolicyMeasure",
    "Position",
    "Question",
    "Row",
    "Speaker",
    "Stance",
    "Status",
    "TableRow",
    "in_claims",
]

ArticleKind = Literal[
    "news", "press_release", "disclosure", "interview", "opinion", "correction", "statistics", "other"
]
Position = Literal[
    "signed",
    "not_signed",
    "joined_later",
    "reversed_refusal",
    "declined_to_say",
    "considering",
    "supports_without_signing",
    "unclear",
    "not_stated",
]
Status = Literal[
    "considering",
    "proposed",
    "under_consultation",
    "planned",
    "announced",
    "confirmed",
    "agreed",
    "agreed_non_binding",
    "reaffirmed",
    "enacted",
    "under_way",
    "completed",
    "withdrawn",
    "unclear",
]

Form = Literal["paragraph", "bullet", "item", "quotation"]

_MAX_POINTS = 40
_MOST_REMARKS = 12
_MIN_POINTS = 3
_EMPTY = ("", NOTHING, "-")
_SHORT_ARTICLE = 8
_LABEL = re.compile(r"([^:\[\]*“”]+):(?=\s)")
_LONGEST_LABEL = 5
_DASH = re.compile(r"^[-•*] +", re.MULTILINE)
"""The sign of a list item at the beginning of a line."""


def _without_ids(words: str, info: ValidationInfo) -> str:
    """Write out the ids of figures that a model used where words are asked for; others are an error."""
    scan = resolver_of(info)
    if scan is not None:
        words = PLACEHOLDER.sub(lambda found: _said(found, scan), words)
    if "{" in words:
        raise PydanticCustomError("no_ids_here", "only plain words, no ids")
    return MARKERS.sub("", words).strip()


def _said(placeholder: re.Match[str], scan: Resolver) -> str:
    """Return a figure in English, or the placeholder where it is none of the article's or is worked out."""
    figure = None if is_arithmetic(placeholder[0]) else scan.mention(placeholder[1])
    return in_english(figure) if isinstance(figure, Money | Quantity | DateMention) else placeholder[0]


Words = Annotated[str, AfterValidator(_without_ids)]
"""The article's own words in English, a short phrase."""


class Claim(Resolved):
    """Something that the brief says, with the sentences that carry it."""

    evidence: tuple[EvidenceRef, ...] = ()

    def texts(self) -> tuple[Prose, ...]:
        """Return the prose of the claim, field by field."""
        values = (getattr(self, name) for name in type(self).model_fields)
        return tuple(value for value in values if isinstance(value, Prose))

    def filled_from(self, scan: Resolver) -> Self:
        """Cite the sentences that the markers in the claim's prose name, after those that are listed."""
        marked = [number for text in self.texts() for number in text.cites]
        listed = [evidence.sentence for evidence in self.evidence]
        cited = (scan.evidence(number) for number in dict.fromkeys((*listed, *marked)))
        return self.model_copy(update={"evidence": tuple(evidence for evidence in cited if evidence)})


class Point(Claim):
    """A statement in prose; a model writes it as a string with markers such as `[4]`."""

    evidence: tuple[EvidenceRef, ...] = filled_by_code(default=())
    lead: str = not_asked(default="", description="What the text begins with in bold: a label, a day, a conclusion.")
    bold: tuple[str, ...] = not_asked(default=(), description="What else of the text stands in bold.")
    text: ProseRef

    def filled_from(self, scan: Resolver) -> Self:
        """Cite what the markers name, or else the sentences of its figures; without either, a check objects."""
        filled = super().filled_from(scan)
        evidence = filled.evidence or tuple(_sentences_of(self.text, scan))
        return filled.model_copy(update={"evidence": evidence})


def _sentences_of(text: Prose, scan: Resolver) -> Iterator[Evidence]:
    """Yield the sentences that print the figures of prose, each once."""
    numbers = dict.fromkeys(figure.sentence for figure in text.figures.values())
    return (evidence for number in numbers if (evidence := scan.evidence(number)))


class Placed(Claim):
    """A claim that stands somewhere on the page: below which title, in which form, and how far down.

    `below` counts the paragraphs, list items, quotations and tables of the page above it, None where that is not known.
    `number` is that of an item of a numbered list, `depth` counts the lists that its own stands in.
    """

    heading: Words | None = not_asked()
    form: Form = not_asked(default="bullet")
    number: int | None = not_asked()
    depth: int = not_asked(default=0)
    below: int | None = not_asked()


class KeyPoint(Placed, Point):
    """A paragraph, list item or quotation of the body, perhaps with a label, below the heading of its section."""

    heading: Words | None = Field(default=None, description="Title of the section that it stands in.")
    form: Form = Field(default="paragraph", description="'item' is one of a numbered list.")
    text: ProseRef = Field(description="'**Label.** Statement [4].', or without a label.")

    @staticmethod
    def label_in(text: str) -> str:
        """Return the label that a point's text begins with, without its colon; empty where it has none."""
        found = _LABEL.match(text)
        return found[1] if found and len(found[1].split()) <= _LONGEST_LABEL else ""


class Caveat(Placed):
    """What keeps a reader from leaning on the article; one about what it does not say cites nothing."""

    evidence: tuple[EvidenceRef, ...] = filled_by_code(default=())
    lead: str = not_asked(default="", description="What the text begins with in bold.")
    bold: tuple[str, ...] = not_asked(default=(), description="What else of the text stands in bold.")
    text: ProseRef


class Consequence(Placed, Point):
    """What follows from the article for readers abroad: our inference, not a claim of the article."""


class Question(Caveat):
    """Something that the article leaves open: ours, no claim of the article's."""


def _as_prose(value: object, info: ValidationInfo) -> object:
    """Take a model's Markdown as prose: what it begins with in bold is its lead, and no signs of type are left."""
    if resolver_of(info) is None:
        return value
    fields = {"text": value} if isinstance(value, str) else value
    if not isinstance(fields, Mapping) or "lead" in fields or not isinstance(fields.get("text"), str):
        return value
    written = read_inline(_DASH.sub("", fields["text"].replace("\\n", "\n")))
    return {**fields, **written._asdict()}


_FromString = BeforeValidator(_as_prose, json_schema_input_type=str)
PointRef = Annotated[Point, _FromString]
KeyPointRef = Annotated[KeyPoint, BeforeValidator(_as_prose)]
CaveatRef = Annotated[Caveat, _FromString]
ConsequenceRef = Annotated[Consequence, _FromString]
QuestionRef = Annotated[Question, _FromString]


_CITES = "Numbers of the sentences that say this."


class Row(Claim):
    """A row of a table."""

    evidence: tuple[EvidenceRef, ...] = Field(min_length=1, description=_CITES)


class Investment(Row):
    """Money or capacity that somebody puts into AI, or plans to."""

    investor: ActorRef
    kind: Literal["government", "company", "investment_firm", "public_private", "multilateral"] | None = Field(
        default=None, description="Only if the article says it."
    )
    amount: MoneyRef | None = Field(default=None, description="Id of the amount of money.")
    capacity: QuantityRef | None = Field(default=None, description="Id of a figure that is not money: GPUs, megawatts.")
    conversion: Money | None = filled_by_code(description="The article's own conversion of the amount.")
    purpose: ProseRef | None = Field(default=None, description="What it is for, a short phrase.")
    place: ProseRef | None = Field(default=None, description="Where the money goes, only if printed.")
    period: ProseRef | None = Field(
        default=None, description="As printed, with its bound: 'by {D1}', '{N1} from {D2}', 'undecided'."
    )
    status: Status
    status_words: Words | None = Field(
        default=None, description="The article's verb of deciding or paying, two to five words; null for a part."
    )
    note: ProseRef | None = Field(default=None, description="Condition, hedge or scope that the row does not show.")
    detail_of: MoneyIdRef | None = Field(
        default=None, description="Id of the whole amount that the article says this one is a part of, else null."
    )

    def filled_from(self, scan: Resolver) -> Self:
        """Attach the article's own conversion."""
        conversion = scan.conversion(self.amount) if self.amount else None
        return super().filled_from(scan).model_copy(update={"conversion": conversion})


class Stance(Row):
    """Where a state, bloc, body or company stands on a declaration."""

    evidence: tuple[EvidenceRef, ...] = Field(description="Numbers of the sentences that say this.")
    actor: ActorRef
    declaration: Name
    position: Position
    position_words: Words = Field(description="The article's verb, two to six words: 'did not answer'.")
    note: ProseRef | None = Field(default=None, description="Reason or nuance, a phrase of at most twelve words.")


class KoreanModel(Row):
    """A Korean AI model that the article names."""

    model: ModelRef
    version: str | None = Field(default=None, description="Version or size exactly as printed: '2.0', '32B'.")
    developer: ActorRef | None = None
    ticker: str | None = filled_by_code(description="The developer's stock code, if the article prints it.")
    context: ProseRef | None = Field(
        default=None, description="What the article names it for, only where that differs from model to model."
    )

    def filled_from(self, scan: Resolver) -> Self:
        """Attach the stock code that the article prints next to the developer."""
        ticker = scan.ticker(self.developer.korean) if self.developer else None
        return super().filled_from(scan).model_copy(update={"ticker": ticker})


class PolicyMeasure(Row):
    """What a government, parliament or authority decided, proposed, plans or does."""

    heading: Words | None = not_asked()
    issuer: ActorRef | None = Field(default=None, description="Who decided or announced it.")
    bound: ProseRef | None = Field(
        default=None, description="Who must act or benefits, a short phrase; null if it is the issuer."
    )
    measure: ProseRef = Field(
        description="One sentence that stands alone: who does or must do what, for whom, by when, on what condition."
    )
    official_name: Name | None = Field(default=None, description="Title of the law, plan or programme, if printed.")
    threshold: ProseRef | None = Field(default=None, description="Limit or condition: 'at least {N1}', 'over {M2}'.")
    when: ProseRef | None = Field(default=None, description="As printed, with its bound: 'from {D1}', 'by {D2}'.")
    status: Status
    status_words: Words | None = Field(default=None, description="The article's verb, two to five words.")
    note: ProseRef | None = None


class Cell(Value):
    """A cell of a table of the writer's own."""

    column: Words = Field(description="Head of its column, plain words, the same in all rows.")
    text: ProseRef


def _filled(cells: object) -> object:
    """Leave out cells without a word, since a table has gaps, but not the only one of a row."""
    if not isinstance(cells, list):
        return cells
    return [cell for cell in cells if not (isinstance(cell, dict) and cell.get("text") in _EMPTY)] or cells[:1]


class TableRow(Row):
    """A row of a table of the writer's own: years side by side, issues by speaker, groups of a survey.

    `heading` is the title of its section, `below` how much of the page stands above the table, as for other claims;
    all rows of a table have the same. `head` is the head of the column of labels.
    """

    # asked for, but not needed: what the article leaves open has none, and for that no answer is sent back
    evidence: tuple[EvidenceRef, ...] = Field(description=_CITES, json_schema_extra={"minItems": 1})
    table: Words = Field(description="Title of the table, the same in all its rows.")
    heading: Words | None = not_asked()
    below: int | None = not_asked()
    head: Words = not_asked(default="")
    label: ProseRef = Field(description="What the row is about.")
    cells: Annotated[tuple[Cell, ...], BeforeValidator(_filled)] = Field(min_length=1)

    def texts(self) -> tuple[Prose, ...]:
        """Return the label and the cells."""
        return (self.label, *(cell.text for cell in self.cells))


class Correction(Row):
    """What a correction notice takes back, or an article says of what others reported."""

    was: ProseRef = Field(description="What was reported and does not hold, a whole sentence.")
    now: ProseRef = Field(description="What holds instead, a whole sentence that is read behind it.")


class Denial(Row):
    """A claim that somebody denies, in the article."""

    claimed: ProseRef
    claimed_by: ProseRef | None = Field(default=None, description="Whose claim it is, a short phrase.")
    denied_by: ProseRef
    state: ProseRef | None = Field(default=None, description="What is still open: 'under review until {D1}'.")


class Event(Row):
    """A step or deadline still to come, with its day."""

    date: DateRef
    event: ProseRef = Field(
        description="What happens then, with its figure, at most fourteen words, without how sure it is."
    )
    status_words: Words | None = Field(
        default=None,
        description="Only where not certain, one to four words: 'not decided', 'proposed', 'if extended'.",
    )


class Speaker(Row):
    """One person or body whose view matters, with the best of what they say."""

    heading: Words | None = not_asked()
    speaker: PersonRef
    kind: Literal["recommendation", "assessment", "announcement", "denial"]
    occasion: ProseRef | None = Field(default=None, description="Where it was said, if printed.")
    says: ProseRef | None = Field(
        default=None,
        description="What they say beyond the quotation, in one clause from its verb on; else null.",
    )
    to_whom: ActorRef | None = Field(default=None, description="Whom a recommendation addresses, if printed.")
    quotation: QuotationRef | None = Field(default=None, description="Id of the one quotation worth citing.")
    english: ProseRef | None = Field(default=None, description="Faithful rendering of the whole quotation.")

    def filled_from(self, scan: Resolver) -> Self:
        """Cite the sentences that the quotation stands in, too."""
        filled = super().filled_from(scan)
        if self.quotation is None:
            if self.says is None:
                raise PydanticCustomError("says_nothing", "give 'says', or a quotation with its rendering")
            return filled.model_copy(update={"english": None})
        if self.english is None:
            raise PydanticCustomError("no_rendering", "give 'english', the rendering of the quotation, or no quotation")
        first, last = self.quotation.sentence, self.quotation.sentence_end or self.quotation.sentence
        listed = [evidence.sentence for evidence in filled.evidence]
        cited = (scan.evidence(number) for number in dict.fromkeys((*listed, *range(first, last + 1))))
        return filled.model_copy(update={"evidence": tuple(evidence for evidence in cited if evidence)})


POINTS = ("headline", "bottom_line", "argument", "models_note")
"""The claims of a brief that stand alone, in reading order; the last two may be missing."""

LISTS = (
    "read_with_care",
    "key_points",
    "corrections",
    "table_rows",
    "investments",
    "stances",
    "korean_models",
    "policy_measures",
    "denials",
    "dates",
    "speakers",
    "consequences",
    "caveats",
    "follow_up",
)
"""The lists of a brief, in reading order."""

ON_PAGE = frozenset(
    {
        "headline",
        "bottom_line",
        "read_with_care",
        "key_points",
        "table_rows",
        "consequences",
        "caveats",
        "follow_up",
    }
)
"""What a page prints of a brief; the rest is data."""


def _thrown_away(_markdown: object) -> str:
    return ""


class PolicyBrief(Resolved):
    """An English policy brief of one Korean article.

    A model writes its prose as one Markdown text, `markdown`, and what is data in keys of its own. Code cuts the text
    into claims, which are kept in its place: headline, bottom line, points, tables, judgements, caveats and steps.
    """

    markdown: Annotated[str, BeforeValidator(_thrown_away, json_schema_input_type=str)] = Field(
        default="", exclude=True, description="The brief as it will be read, in Markdown."
    )
    scope: Literal["ai_policy", "other"] = Field(
        description="'other' if the article says nothing on AI policy, AI industry or AI investment."
    )
    article_kind: ArticleKind
    headline: PointRef = not_asked(...)
    bottom_line: PointRef = not_asked(..., description="Its points, a line break between two.")
    read_with_care: tuple[CaveatRef, ...] = not_asked(
        ...,
        max_length=_MOST_REMARKS,
        description="What turns the reading: it calls itself fictional, has one side only.",
    )
    argument: PointRef | None = not_asked()
    key_points: tuple[KeyPointRef, ...] = not_asked(
        ..., max_length=_MAX_POINTS, description="The body, section by section."
    )
    corrections: tuple[Correction, ...]
    table_rows: tuple[TableRow, ...] = not_asked(default=(), description="The tables of the body.")
    investments: tuple[Investment, ...]
    stances: tuple[Stance, ...]
    models_note: PointRef | None = not_asked()
    korean_models: tuple[KoreanModel, ...]
    policy_measures: tuple[PolicyMeasure, ...]
    denials: tuple[Denial, ...]
    dates: tuple[Event, ...]
    speakers: tuple[Speaker, ...]
    consequences: tuple[ConsequenceRef, ...] = not_asked(
        default=(), max_length=_MOST_REMARKS, description="Judgements of a desk officer, and what each rests on."
    )
    caveats: tuple[CaveatRef, ...] = not_asked(default=())
    follow_up: tuple[QuestionRef, ...] = not_asked(
        default=(), description="The days to come, and steps that a post can take."
    )
    names: NamesRef = Field(default=(), description="Proper names in the Markdown that have no id and stand in no row.")

    @model_validator(mode="before")
    @classmethod
    def _cut(cls, data: Any, info: ValidationInfo) -> Any:  # noqa: ANN401 - JSON
        return in_claims(data) if resolver_of(info) is not None and isinstance(data, Mapping) else data

    def filled_from(self, scan: Resolver) -> Self:
        """Ask for three points or rows of tables at least, where the article is long enough and on AI policy.

        Points of the bottom line count from the second on.
        """
        wanted = _MIN_POINTS if scan.sentence_count >= _SHORT_ARTICLE else 1
        count = len(self.key_points) + len(self.table_rows) + len(lines_in(self.bottom_line.text.template)) - 1
        if self.scope == "ai_policy" and count < wanted:
            raise PydanticCustomError(
                "too_few_points",
                "the body has {count} paragraphs, list items and rows of tables: give at least {wanted}",
                {"count": count, "wanted": wanted},
            )
        return self


def in_claims(answer: Mapping[str, Any]) -> dict[str, Any]:
    """Return a model's answer with its Markdown cut into claims, unless it gives them itself."""
    markdown = answer.get("markdown")
    if "headline" in answer or not isinstance(markdown, str) or not markdown.strip():
        return dict(answer)
    return {**answer, **claims_of_page(markdown)}
