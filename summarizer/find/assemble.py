"""Run all finders over an article."""

from __future__ import annotations

from summarizer.article import Article

from .dates import find_dates
from .glossary import Glossary, load_glossary
from .models import find_models
from .money import find_money
from .organisations import find_bodies, find_companies
from .passage import Passage
from .persons import find_persons
from .quantities import find_quantities
from .quotations import find_quotations
from .scan import Scan
from .speakers import attach_speakers

__all__ = ["find"]


def find(article: Article, glossary: Glossary | None = None) -> Scan:
    """Find amounts, quantities, dates, quotations and names in the body of an article."""
    glossary = glossary or load_glossary()
    passage = Passage.of(article)
    amounts = find_money(passage)
    dates = find_dates(passage)
    persons = find_persons(passage, glossary)
    companies = find_companies(passage, glossary)
    bodies = find_bodies(passage, glossary)
    return Scan(
        article=article,
        amounts=amounts,
        quantities=find_quantities(passage, taken=(*amounts, *dates)),
        dates=dates,
        quotations=attach_speakers(passage, find_quotations(passage), persons, (*bodies, *companies)),
        companies=companies,
        models=find_models(passage, glossary, companies),
        persons=persons,
        bodies=bodies,
    )
