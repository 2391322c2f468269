"""What code finds in an article before any model is asked, each with an id that a model may pick.

The first letter of an id tells the kind: `M3` money, `N1` quantity, `D2` date, `Q1` quotation, `C4` company,
`A1` AI model, `P2` person, `B1` official body. Numbers follow the order of the text and start at 1.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from typing import Literal

from .cleaning.contacts import mask_contacts
from .light import Amount, Span

__all__ = [
    "AIModel",
    "AnyFigure",
    "Bound",
    "Company",
    "DateBound",
    "DateMention",
    "LengthUnit",
    "Mention",
    "Money",
    "Named",
    "OfficialBody",
    "PersonMention",
    "Quantity",
    "Quotation",
    "Romanisation",
]

Bound = Literal["exact", "range", "upper", "lower"]
"""How the text bounds a figure; `upper` has no minimum and `lower` no maximum."""

DateBound = Literal["exact", "until", "from", "after", "before", "within", "around"]
"""How the words after a date bound it: 2027년까지, 9월부터, 3월 이후, 3월 이전, 올해 안에, 2030년께."""

LengthUnit = Literal["year", "month", "week", "day"]
"""Unit of the length of a period."""

Romanisation = Literal["official", "customary", "rule", "printed", "translated", "unverified"]
"""Where an English form comes from.

`official`: the owner's own usage, with a source in the glossary; `customary`: a surname table or an override;
`rule`: Revised Romanization, syllable by syllable; `printed`: the article itself prints it; `unverified`: a glossary
row whose source nobody has confirmed; `translated`: no English form is established; code described a body by the
parts of its name, or the model translated.
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention(Span):
    """A span with an id, unique in its article."""

    id: str = field(metadata={"pattern": r"^[A-Z][1-9][0-9]*$"})
    sentence: int = field(metadata={"ge": 1, "description": "Number of the sentence that holds it."})

    def __str__(self) -> str:
        """Return the words as printed, mailboxes and phone numbers masked."""
        return mask_contacts(self.text)


@dataclass(frozen=True, slots=True, kw_only=True)
class Money(Mention):
    """An amount of money, in whole currency units."""

    value_min: Amount | None
    value_max: Amount | None
    currency: str = field(metadata={"pattern": r"^[A-Z]{3}$", "description": "ISO 4217."})
    approx: bool
    bound: Bound
    bound_excluded: bool = field(
        default=False, metadata={"description": "True for less than (미만) and more than (초과, 넘다)."}
    )
    band: bool = field(
        default=False, metadata={"description": "True for a class of amounts that begin with the figure (X원대)."}
    )
    nearly: bool = field(default=False, metadata={"description": "True before 가까이 and 육박: not quite reached."})
    difference: bool = field(
        default=False, metadata={"description": "True for what lies between two figures (25억원 웃도는)."}
    )
    conversion_of: str | None = field(
        default=None, metadata={"description": "Id of the amount that the article converts here."}
    )
    detail_of: str | None = field(
        default=None, metadata={"description": "Id of the whole that the article lists this amount under."}
    )

    def __str__(self) -> str:
        """Return the amount in English."""
        return self.english

    @property
    def english(self) -> str:
        """The amount in English: '109 billion euros'."""
        from .english import money_in_english

        return money_in_english(self)


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity(Mention):
    """A figure that is not money: a count, a measure, a duration, a percentage."""

    value_min: Amount | None
    value_max: Amount | None
    unit: str = field(
        metadata={"description": "English unit, singular: 'year', 'percent', 'gigawatt', 'GPU', 'person', 'ordinal' …"}
    )
    approx: bool
    bound: Bound
    bound_excluded: bool = field(
        default=False, metadata={"description": "True for less than (미만) and more than (초과, 넘다)."}
    )
    nearly: bool = field(default=False, metadata={"description": "True before 가까이 and 육박: not quite reached."})
    difference: bool = field(
        default=False, metadata={"description": "True for what lies between two figures (25억원 웃도는)."}
    )

    def __str__(self) -> str:
        """Return the figure in English."""
        return self.english

    @property
    def english(self) -> str:
        """The figure in English: '18,000 GPUs'."""
        from .english import quantity_in_english

        return quantity_in_english(self)


@dataclass(frozen=True, slots=True, kw_only=True)
class DateMention(Mention):
    """A day, month, quarter, half, year or stretch of them, resolved against the publication date.

    `length` and `length_unit` are those of a period that the date begins or ends: three years in 2026년부터 3년간.
    """

    date_min: dt.date | None = field(
        metadata={"description": "First day it can mean; null when it cannot be resolved."}
    )
    date_max: dt.date | None = field(metadata={"description": "Last day it can mean, inclusive."})
    precision: Literal["day", "month", "quarter", "half", "year", "range", "vague"]
    resolved: bool = field(metadata={"description": "False when the words need a date that the article does not give."})
    bound: DateBound = field(
        default="exact", metadata={"description": "How the words after the date bound it: 까지 is until."}
    )
    length: int | None = field(
        default=None, metadata={"description": "How many units the period from or to the date lasts."}
    )
    length_unit: LengthUnit | None = None
    english: str | None = field(
        default=None,
        metadata={"description": "The words in English, where the days do not say them: 'the 29th of last month'."},
    )

    def __str__(self) -> str:
        """Return the date in English, with its bound: 'by 2027'."""
        from .english import date_with_bound_in_english

        return date_with_bound_in_english(self)


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotation(Mention):
    """Words in quotation marks; `text` is what stands between the marks, verbatim."""

    sentence_end: int | None = field(default=None, metadata={"description": "Number of the sentence that it ends in."})
    speaker: str | None = field(
        default=None, metadata={"description": "Id of the person or body, where the grammar names one."}
    )
    speaker_korean: str | None = field(default=None, metadata={"description": "The speaker as the text prints it."})
    carried: bool = field(
        default=False, metadata={"description": "True when the speaker is carried on from an earlier sentence."}
    )
    speech: bool = field(
        default=True, metadata={"description": "False for titles, terms and emphasis in quotation marks."}
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Named(Mention):
    """A mention with an English form."""

    korean: str = field(metadata={"description": "The name as the text prints it, without particles or title."})
    english: str
    romanisation: Romanisation
    source: str | None = field(default=None, metadata={"description": "Where the English form is established."})

    def __str__(self) -> str:
        """Return the name in English and as printed."""
        return f"{self.english} ({self.korean})"


@dataclass(frozen=True, slots=True, kw_only=True)
class Company(Named):
    """A company, with its stock code where the text prints one next to it."""

    ticker: str | None = field(default=None, metadata={"pattern": r"^[0-9A-Z]{6}$"})


@dataclass(frozen=True, slots=True, kw_only=True)
class AIModel(Named):
    """A Korean AI model, with its developer where text or glossary names one."""

    developer: str | None = field(default=None, metadata={"description": "English name of the developer."})
    developer_korean: str | None = field(default=None, metadata={"description": "The developer as the text prints it."})
    ticker: str | None = field(
        default=None, metadata={"pattern": r"^[0-9A-Z]{6}$", "description": "The developer's, where printed."}
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonMention(Named):
    """A person, with title and affiliation as the text prints them."""

    title: str | None = field(default=None, metadata={"description": "Korean title, e.g. 장관."})
    title_english: str | None = None
    affiliation: str | None = field(
        default=None, metadata={"description": "Korean affiliation, e.g. 과학기술정보통신부."}
    )
    affiliation_english: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficialBody(Named):
    """A ministry, committee, agency, international body or state."""


AnyFigure = Money | Quantity | DateMention
