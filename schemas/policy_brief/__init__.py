"""The schemas of a policy brief and of everything in it."""

from .base import Amount, Span, Value, mask_contacts
from .mentions import (
    AIModel,
    Bound,
    Company,
    DateMention,
    Mention,
    Money,
    Named,
    OfficialBody,
    PersonMention,
    Quantity,
    Quotation,
    Romanisation,
)

__all__ = [
    "AIModel",
    "Amount",
    "Bound",
    "Company",
    "DateMention",
    "Mention",
    "Money",
    "Named",
    "OfficialBody",
    "PersonMention",
    "Quantity",
    "Quotation",
    "Romanisation",
    "Span",
    "Value",
    "mask_contacts",
]
