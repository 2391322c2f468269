"""A figure is in a sentence that its claim cites, and the amount of an investment belongs to its investor.

The rule objects in three cases: the figure's sentence is not cited, and a cited one has another figure of the kind; the
amount's sentence is about another investor of the brief and does not name this one; or the sentence gives two amounts
in the plain form "X는 A를, Y는 B를", and the rows have them exchanged.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from policy_brief import AnyFigure, Company, Investment, Money, Named, Objection, OfficialBody, in_english
from policy_brief.claims import figures, sentence_numbers
from summarizer.check.base import ClaimInView, Rule
from summarizer.check.prose.clauses import plain_name
from summarizer.check.prose.countries import is_country
from summarizer.check.reading import Reading, figure_instead

__all__ = ["FIGURES"]

_PART = re.compile(r"이 ?가운데|이 ?중|그중|가운데|함께|공동|역시|마찬가지|합쳐|에서 ")
_SPENT = re.compile(r"(?:을|를)[^,.]{0,30}(?:투자|투입|출자|지원|배정|편성|들이|들여|쓰|쏟|내놓|마련)")
_RELATIVE = re.compile(r"[가-힣](?:한|된|던|든|린|는|은|인|난) |에 따르면|따르면|밝힌|고 ")
_GENERIC = re.compile(r"정부|당국|국가|업계|기업|회사|업체|컨소시엄|민간|민관")


def _inspect(view: ClaimInView, reading: Reading) -> Iterator[Objection]:
    claim = view.claim
    yield from _uncited(view, reading)
    if not isinstance(claim, Investment) or claim.amount is None or _GENERIC.search(claim.investor.korean):
        return
    owner = (
        _owner(claim.amount, claim, reading)
        or _other_owner(view, claim, claim.amount, reading)
        or _sole_owner(claim, claim.amount, reading)
    )
    if owner is not None:
        says = (
            f"[{claim.amount.sentence}] gives {claim.amount.text} to {owner.korean} ({owner.english}), "
            f"not to {claim.investor.korean}."
        )
        korean = _between(owner, claim.amount, reading)
        yield view.contradiction(
            says, korean=korean, sentence=claim.amount.sentence, words=f"{claim.investor.english}: {claim.amount.text}"
        )


def _uncited(view: ClaimInView, reading: Reading) -> Iterator[Objection]:
    """Object to a figure whose sentence is not cited, if a cited sentence has another figure of the kind."""
    cited = sentence_numbers(view.claim)
    there = {in_english(found) for found in reading.figures(cited)} if cited else set()
    for figure in figures(view.claim):
        if not isinstance(figure, AnyFigure) or figure.sentence in cited or in_english(figure) in there:
            continue
        if any(reading.prints(number, figure.text) for number in cited):
            continue
        other = figure_instead(view.claim, figure, cited, reading)
        if other is not None:
            says = (
                f"{figure.text} stands in [{figure.sentence}], which the claim does not cite; "
                f"[{other.sentence}] gives {other.text}."
            )
            yield view.contradiction(says, korean=other.text, sentence=other.sentence, words=in_english(figure))


def _between(owner: Named, amount: Money, reading: Reading) -> str:
    return reading.scan.article.text[owner.start : amount.end]


def _topics(number: int, reading: Reading) -> tuple[Named, ...]:
    """Return the names of a sentence that a topic particle marks: 네이버는."""
    text = reading.scan.article.text
    return tuple(name for name in reading.names(number) if text[name.end : name.end + 1] in ("은", "는"))


def _owner(amount: Money, claim: Investment, reading: Reading) -> Named | None:
    """Return the owner of an amount in "X는 A를, Y는 B를", if the claim's investor owns the other amount."""
    topics, amounts = _topics(amount.sentence, reading), reading.amounts(amount.sentence)
    if len(topics) != len(amounts) or len(topics) != 2 or not _alternate(topics, amounts):  # noqa: PLR2004 - a pair
        return None
    text = reading.scan.article.text
    if not re.match(r"(?:을|를|씩)?[^.]{0,30}(?:,|고|며|지만)", text[amounts[0].end : topics[1].start]):
        return None
    own = [at for at, topic in enumerate(topics) if reading.same_name(topic.korean, claim.investor.korean)]
    other = [at for at, figure in enumerate(amounts) if figure.id == amount.id]
    return topics[other[0]] if len(own) == 1 and other and own != other else None


def _alternate(topics: tuple[Named, ...], amounts: tuple[Money, ...]) -> bool:
    places = [place.start for pair in zip(topics, amounts, strict=True) for place in pair]
    return places == sorted(places)


def _other_owner(view: ClaimInView, claim: Investment, amount: Money, reading: Reading) -> Named | None:
    """Return the investor of another row that is the only topic of the amount's sentence, which does not name this one.

    The claim's own investor has to stand beside another amount in a cited sentence.
    """
    if amount.conversion_of or any(reading.prints(amount.sentence, form) for form in claim.investor.korean.split()):
        return None
    topics = [topic for topic in _topics(amount.sentence, reading) if topic.start < amount.start]
    line = reading.lines.get(amount.sentence, "")
    after = reading.scan.article.text[amount.end : amount.end + 60]
    if len(topics) != 1 or _PART.search(line) or not _SPENT.match(after):
        return None
    topic = topics[0]
    if _may_be_one(topic, claim, reading) or not _is_another_investor(topic, view, reading):
        return None
    return topic if _has_amount_elsewhere(claim, amount, reading) else None


def _may_be_one(actor: Named, claim: Investment, reading: Reading) -> bool:
    """Return whether an actor may stand for the claim's investor: a subsidiary, or a ministry for its state."""
    investor = claim.investor
    if _GENERIC.search(actor.korean) or reading.akin(actor.korean, investor.korean):
        return True
    if isinstance(actor, Company) or isinstance(reading.scan.named(investor.korean), Company):
        return False
    return not (is_country(plain_name(actor.english)) and is_country(plain_name(investor.english)))


def _sole_owner(claim: Investment, amount: Money, reading: Reading) -> Named | None:
    """Return the only actor of the amount's sentence that invests it, if no cited sentence prints the investor."""
    if amount.conversion_of or reading.scan.named(claim.investor.korean) is None:
        return None
    if any(
        reading.prints(number, word) for number in sentence_numbers(claim) for word in claim.investor.korean.split()
    ):
        return None
    text = reading.scan.article.text
    names = [name for name in reading.names(amount.sentence) if isinstance(name, Company | OfficialBody)]
    actors = [
        name for name in names if name.end <= amount.start and text[name.end : name.end + 1] in ("은", "는", "이", "가")
    ]
    if len(actors) != 1 or _RELATIVE.search(text, actors[0].end + 1, amount.start):
        return None
    if _may_be_one(actors[0], claim, reading):
        return None
    return actors[0] if _SPENT.match(text[amount.end : amount.end + 60]) else None


def _is_another_investor(topic: Named, view: ClaimInView, reading: Reading) -> bool:
    rows = (row for row in view.brief.investments if row is not view.claim)
    return any(reading.same_name(row.investor.korean, topic.korean) for row in rows)


def _has_amount_elsewhere(claim: Investment, amount: Money, reading: Reading) -> bool:
    others = [number for number in sentence_numbers(claim) if number != amount.sentence]
    elsewhere = others or reading.sentences_with(claim.investor.korean)
    return any(reading.prints(number, claim.investor.korean) and reading.amounts(number) for number in elsewhere)


FIGURES = Rule("figures", _inspect, version=2)
