"""Run all finders over an article."""

from __future__ import annotations

from summarizer.find.dates.mentions import find_dates
from summarizer.find.money.amounts import find_money
from summarizer.find.names.models import find_models
from summarizer.find.names.organisations import find_bodies, find_companies
from summarizer.find.names.persons import find_persons
from summarizer.find.quantities.measures import find_quantities
from summarizer.find.quotations.answers import cut_answers
from summarizer.find.quotations.quoted import find_quotations
from summarizer.find.quotations.speakers import attach_speakers
from summarizer.korean.names.glossary import Glossary, load_glossary
from summarizer.text.article import Article
from summarizer.text.collector import pause_collector

from .passage import Passage
from .scan import Scan

__all__ = ["find"]


@pause_collector()
def find(article: Article, glossary: Glossary | None = None) -> Scan:
    """Find amounts, quantities, dates, quotations and names in the body of an article."""
    glossary = glossary or load_glossary()
    passage = Passage.of(article)
    amounts = find_money(passage)
    dates = find_dates(passage)
    persons = find_persons(passage, glossary)
    companies = find_companies(passage, glossary)
    bodies = find_bodies(passage, glossary)
    quotations = attach_speakers(passage, find_quotations(passage), persons, (*bodies, *companies))
    return Scan(
        article=article,
        amounts=amounts,
        quantities=find_quantities(passage, taken=(*amounts, *dates)),
        dates=dates,
        quotations=cut_answers(passage, quotations),
        companies=companies,
        models=find_models(passage, glossary, companies),
        persons=persons,
        bodies=bodies,
    )
