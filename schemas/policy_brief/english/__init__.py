"""English as briefs have it: figures and dates by house rules, numbers and words that a writer wrote out."""

from .capitals import capitalised
from .figures import (
    date_in_english,
    date_with_bound_in_english,
    day_in_english,
    day_ordinal,
    in_english,
    money_in_english,
    month_name,
    number_in_english,
    period_in_english,
    quantity_in_english,
)
from .lists import in_list

__all__ = [
    "capitalised",
    "date_in_english",
    "date_with_bound_in_english",
    "day_in_english",
    "day_ordinal",
    "in_english",
    "in_list",
    "money_in_english",
    "month_name",
    "number_in_english",
    "period_in_english",
    "quantity_in_english",
]
