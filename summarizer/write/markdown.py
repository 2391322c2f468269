"""A brief as Markdown made for reading: on a screen, in a terminal, in a mail.

Numbers in square brackets are the article's sentences; they stand in Korean at the end.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from collections.abc import Set as AbstractSet

from policy_brief import (
    BriefDocument,
    Caveat,
    Claim,
    Investment,
    Money,
    Name,
    Person,
    Prose,
    Recommendation,
    Stance,
    Statement,
    fill,
    in_english,
    mask_contacts,
)

from .anchors import sentence_anchor
from .audit import audit_lines
from .escape import plain
from .source_line import provenance_line, source_line
from .wording import KINDS, NO_REASON, POSITIONS, both, converted, table

__all__ = ["to_markdown"]


def to_markdown(document: BriefDocument) -> str:
    """Write a brief with its source line, evidence and audit, as Markdown that ends in a line break."""
    return mask_contacts("\n".join(_Page(document).lines()).rstrip()) + "\n"


class _Page:
    """One brief on its way to paper: remembers which conversions the reader has seen, and which sentences are cited."""

    def __init__(self, document: BriefDocument) -> None:
        self._document = document
        self._flagged = {each.claim: each.reasons for each in document.audit.verdicts if each.verdict == "unverified"}
        self._converted: set[str] = set()
        self._cited: dict[int, str] = {}

    def lines(self) -> Iterator[str]:
        brief = self._document.brief
        yield from (f"# {plain(brief.headline.text.text)}", "", source_line(self._document.source), "")
        yield from self._warnings()
        yield from (f"**Bottom line.** {self._point(brief.bottom_line, 'bottom_line')}", "")
        yield from self._bullets("Key points", "key_points", lambda claim: self._prose(claim.text))
        yield from self._investments()
        yield from self._stances()
        yield from self._models()
        yield from self._bullets("Policy measures", "policy_measures", self._measure)
        yield from self._bullets("Recommendations", "recommendations", self._recommendation)
        yield from self._statements()
        yield from self._caveats(brief.caveats)
        yield from ("## Audit", "", *audit_lines(self._document), "")
        yield from self._evidence()
        yield from ("---", "", provenance_line(self._document.provenance))

    def _warnings(self) -> Iterator[str]:
        """Say first what a reader must know before the first claim."""
        if self._document.brief.scope == "other":
            yield from ("> **Not on AI policy:** the brief says what the article is about, and no more.", "")
        if self._document.audit.partial:
            yield from (
                "> **Partial brief:** claims of the model's answer that did not hold were left out, see Audit.",
                "",
            )

    # Prose

    def _prose(self, prose: Prose) -> str:
        """Put figures into prose; an amount's conversion follows at its first mention in the brief."""
        return plain(fill(prose.template, lambda id_: self._figure(id_, prose)))

    def _figure(self, id_: str, prose: Prose) -> str:
        figure = prose.figures[id_]
        if not isinstance(figure, Money):
            return in_english(figure)
        own = next((f for f in prose.figures.values() if isinstance(f, Money) and f.conversion_of == id_), None)
        said_anyway = own is not None and f"{{{own.id}}}" in prose.template
        return self._money(figure, None if said_anyway else own)

    def _money(self, amount: Money, conversion: Money | None) -> str:
        if conversion is None or amount.id in self._converted:
            return in_english(amount)
        self._converted.add(amount.id)
        return converted(amount, conversion)

    # Claims

    def _point(self, claim: Claim, path: str) -> str:
        return f"{self._prose(claim.text)} {self._mark(claim, path)}"  # type: ignore[attr-defined]  # a Point

    def _mark(self, claim: Claim | Caveat, path: str) -> str:
        """Cite the sentences of a claim, and say so where a check could not verify it."""
        self._cited |= {evidence.sentence: evidence.quote for evidence in claim.evidence}
        numbers = "".join(f"[{evidence.sentence}]" for evidence in claim.evidence)
        reasons = self._flagged.get(path)
        return f"{numbers} ⚠ *unverified: {plain('; '.join(reasons))}*".strip() if reasons else numbers

    def _bullets(self, title: str, name: str, text: Callable[..., str]) -> Iterator[str]:
        claims = getattr(self._document.brief, name)
        if claims:
            rows = (f"- {text(claim)} {self._mark(claim, f'{name}[{at}]')}" for at, claim in enumerate(claims))
            yield from (f"## {title}", "", *rows, "")

    def _investments(self) -> Iterator[str]:
        rows = list(enumerate(self._document.brief.investments))
        if not rows:
            return
        header = ("Investor", "Amount", "Where", "Purpose", "Timeframe", "Status", "Evidence")
        ordered = _details_under_wholes(rows)
        yield from (
            "## Investments",
            "",
            *table(header, (self._investment(at, row, _wholes(rows)) for at, row in ordered)),
            "",
        )
        if any(row.detail_of in _wholes(rows) for _, row in rows):
            yield from ("↳ part of the amount above it: not to be added to it.", "")

    def _investment(self, at: int, row: Investment, wholes: AbstractSet[str]) -> Sequence[str]:
        investor = _investor(row)
        amount = "not given" if row.amount is None else plain(converted(row.amount, row.conversion))
        if row.detail_of and row.detail_of not in wholes:
            amount += ", part of a larger amount"
        return (
            f"↳ {investor}" if row.detail_of in wholes else investor,
            amount,
            plain(row.country.english) if row.country else "–",
            self._prose(row.purpose) if row.purpose else "–",
            plain(in_english(row.timeframe)) if row.timeframe else "–",
            row.status.replace("_", " "),
            self._mark(row, f"investments[{at}]"),
        )

    def _stances(self) -> Iterator[str]:
        stances = list(enumerate(self._document.brief.stances))
        for declaration in dict.fromkeys(stance.declaration.english for _, stance in stances):
            rows = ((at, each) for at, each in stances if each.declaration.english == declaration)
            yield from (f"## Positions on the declaration: {plain(declaration)}", "")
            yield from table(("Actor", "Position", "Reason given", "Evidence"), (self._stance(*row) for row in rows))
            yield ""

    def _stance(self, at: int, row: Stance) -> Sequence[str]:
        reason = self._prose(row.reason) if row.reason else NO_REASON
        return (plain(row.actor.english), POSITIONS[row.position], reason, self._mark(row, f"stances[{at}]"))

    def _models(self) -> Iterator[str]:
        models = self._document.brief.korean_models
        if not models:
            return
        header = ("Developer", "Stock code", "Model", "Evidence")
        rows = (
            (
                both(row.developer) if row.developer else "not given",
                row.ticker or "–",
                both(row.model),
                self._mark(row, f"korean_models[{at}]"),
            )
            for at, row in enumerate(models)
        )
        yield from ("## Korean models", "", *table(header, rows), "")

    def _measure(self, row: Claim) -> str:
        measure = row.model_dump(include={"status"})["status"].replace("_", " ")
        official = getattr(row, "official_name", None)
        title = f" — {both(official)}" if official else ""
        date = getattr(row, "date", None)
        when = f", {plain(in_english(date))}" if date else ""
        actor: Name = row.actor  # type: ignore[attr-defined]  # a PolicyMeasure
        return f"**{plain(actor.english)}** ({measure}{when}){title}: {self._prose(row.measure)}"  # type: ignore[attr-defined]

    def _recommendation(self, row: Recommendation) -> str:
        to_whom = f", to {plain(row.to_whom.english)}" if row.to_whom else ""
        return f"**{_person(row.by)}**{to_whom}: {self._prose(row.what)}"

    def _statements(self) -> Iterator[str]:
        statements: Sequence[Statement] = self._document.brief.statements
        if not statements:
            return
        yield from ("## Statements (translated from Korean)", "")
        for at, row in enumerate(statements):
            yield f"- **{_person(row.speaker)}:** “{self._prose(row.english)}” {self._mark(row, f'statements[{at}]')}  "
            yield f"  “{plain(row.quotation.text)}”"
        yield ""

    def _caveats(self, caveats: Sequence[Caveat]) -> Iterator[str]:
        if caveats:
            rows = (
                f"- {self._prose(row.text)} {self._mark(row, f'caveats[{at}]')}".rstrip()
                for at, row in enumerate(caveats)
            )
            yield from ("## Caveats", "", *rows, "")

    def _evidence(self) -> Iterator[str]:
        """List every sentence that the brief or its audit cites, once."""
        self._mark(self._document.brief.headline, "headline")
        self._cited |= {each.sentence: each.quote for each in self._document.audit.omissions}
        rows = (
            f'- <a id="{sentence_anchor(number)}"></a>**[{number}]** {plain(self._cited[number])}'
            for number in sorted(self._cited)
        )
        yield from ("## Evidence", "", *rows, "")


def _wholes(rows: Sequence[tuple[int, Investment]]) -> set[str]:
    """Give the ids of the amounts that other rows may be parts of."""
    return {row.amount.id for _, row in rows if row.amount and not row.detail_of}


def _details_under_wholes(rows: Sequence[tuple[int, Investment]]) -> list[tuple[int, Investment]]:
    """Put each detail right below the first row of its whole."""
    first = {row.amount.id: at for at, row in reversed(rows) if row.amount and not row.detail_of}

    def place(row: tuple[int, Investment]) -> tuple[int, bool, int]:
        at, investment = row
        whole = first.get(investment.detail_of or "")
        return (at, False, at) if whole is None else (whole, True, at)

    return sorted(rows, key=place)


def _investor(row: Investment) -> str:
    """Name an investor with its kind, unless the name says it or there is no word for it."""
    kind = KINDS.get(row.kind, row.kind)
    known = row.kind == "other" or kind in row.investor.english.casefold()
    return plain(row.investor.english) if known else f"{plain(row.investor.english)} ({kind})"


def _person(person: Person) -> str:
    """Name a person with role and affiliation.

    'Minister of X' needs no 'Ministry of X' after it, nor does 'Ministry of X official' need either.
    """
    affiliation = person.affiliation.english if person.affiliation else ""
    field = affiliation.rpartition("Ministry of ")[2]
    name, role = both(person), person.role or ""
    role = "" if _says(person.english, role) else role
    said = _says(role, field) or _says(person.english, affiliation)
    parts = (name[:1].upper() + name[1:], plain(role), "" if said else plain(affiliation))
    return ", ".join(part for part in parts if part)


def _says(text: str, words: str) -> bool:
    return bool(words) and words.casefold() in text.casefold()
