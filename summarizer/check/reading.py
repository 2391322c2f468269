"""An article as rules look things up in it: each lookup is made once, for all rules and claims."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cached_property
from typing import Any, TypeVar

from policy_brief import Claim, DateMention, Event, Mention, Money, Named, PolicyBrief, Quantity, Quotation
from policy_brief.claims import sentence_numbers
from summarizer.find.scan import Scan
from summarizer.korean.names.glossary import Glossary, load_glossary
from summarizer.korean.stance_cues import StanceCue, find_stance_cues
from summarizer.text.view import View, folded

__all__ = ["Reading", "figure_instead", "figure_like"]

T = TypeVar("T")
_REST_OF_WORD = re.compile(r"[가-힣]*")


def figure_like(figure: Mention, numbers: Iterable[int], reading: Reading) -> Money | Quantity | DateMention | None:
    """Return a figure of these sentences that may be meant instead: of the same currency, unit, or kind of date."""
    return next((found for found in reading.figures(numbers) if _kind(found) == _kind(figure)), None)


def figure_instead(
    claim: Claim, figure: Mention, numbers: Iterable[int], reading: Reading
) -> Money | Quantity | DateMention | None:
    """Return a figure of these sentences that the claim may mean instead; for an event's date any day or month."""
    if isinstance(claim, Event) and isinstance(figure, DateMention) and figure == claim.date:
        dates = (found for found in reading.figures(numbers) if isinstance(found, DateMention))
        return next((found for found in dates if found.precision not in ("vague", "year")), None)
    return figure_like(figure, numbers, reading)


def _kind(figure: Mention) -> tuple[type, str]:
    told = (getattr(figure, name, None) for name in ("currency", "unit", "precision"))
    return type(figure), next((str(one) for one in told if one), "")


class Reading:
    """The sentences of an article and what each contains; everything is looked up on first use.

    Headline, subheads and captions are sentences too, numbered after the body.
    """

    def __init__(self, scan: Scan, glossary: Glossary | None = None) -> None:
        self.scan = scan
        self._glossary = glossary
        self._cues: dict[int, tuple[StanceCue, ...]] = {}
        self._remembered: dict[tuple[object, int], Any] = {}
        self._of_brief: tuple[PolicyBrief | None, dict[tuple[object, int], Any]] = None, {}

    @cached_property
    def glossary(self) -> Glossary:
        """Established English names."""
        return self._glossary or load_glossary()

    @cached_property
    def lines(self) -> Mapping[int, str]:
        """The text of each sentence by its number, in single width, contacts masked."""
        lines: dict[int, str] = {}
        while evidence := self.scan.evidence(len(lines) + 1):
            lines[len(lines) + 1] = View.of(evidence.quote).text
        return lines

    @cached_property
    def whole(self) -> str:
        """Everything that the article prints, in single width: body, headline, and what is around them."""
        article = self.scan.article
        return View.of("\n".join((article.text, article.headline or "", article.subhead or ""))).text

    @cached_property
    def folded_whole(self) -> str:
        """Everything that the article prints, folded."""
        return folded(self.whole)

    @cached_property
    def _folded_lines(self) -> Mapping[int, str]:
        return {number: folded(line) for number, line in self.lines.items()}

    @cached_property
    def _mentions(self) -> Mapping[int, tuple[Mention, ...]]:
        found: dict[int, list[Mention]] = defaultdict(list)
        for mention in sorted(self.scan.mentions, key=lambda mention: mention.start):
            found[mention.sentence].append(mention)
        return {number: tuple(mentions) for number, mentions in found.items()}

    def mentions(self, numbers: Iterable[int]) -> tuple[Mention, ...]:
        """Return what was found in these sentences, in text order."""
        return tuple(mention for number in numbers for mention in self._mentions.get(number, ()))

    def figures(self, numbers: Iterable[int]) -> tuple[Money | Quantity | DateMention, ...]:
        """Return the amounts, quantities and dates of these sentences."""
        return tuple(found for found in self.mentions(numbers) if isinstance(found, Money | Quantity | DateMention))

    def amounts(self, number: int) -> tuple[Money, ...]:
        """Return the amounts of a sentence, the article's conversions aside."""
        return tuple(
            found for found in self.mentions([number]) if isinstance(found, Money) and found.conversion_of is None
        )

    def names(self, number: int) -> tuple[Named, ...]:
        """Return the names of a sentence, in text order."""
        return tuple(found for found in self.mentions([number]) if isinstance(found, Named))

    def cues(self, number: int) -> tuple[StanceCue, ...]:
        """Return the words of signing or not signing in a sentence."""
        if number not in self._cues:
            self._cues[number] = find_stance_cues(self.lines.get(number, ""))
        return self._cues[number]

    def whole_words(self, number: int, cue: StanceCue) -> str:
        """Return the words of a cue to the end of its last word: 서명했다 for 서명했."""
        rest = _REST_OF_WORD.match(self.lines[number], cue.end)
        return cue.text + (rest[0] if rest else "")

    def remembered(self, work_out: Callable[[Reading, int], T], number: int) -> T:
        """Return what `work_out` returns for a sentence; it is called once an article."""
        key = work_out, number
        if key not in self._remembered:
            self._remembered[key] = work_out(self, number)
        found: T = self._remembered[key]
        return found

    def remembered_of(
        self, brief: PolicyBrief, work_out: Callable[[Reading, PolicyBrief, int], T], number: int = 0
    ) -> T:
        """Return what `work_out` returns for a sentence and a brief; it is called once for the current brief."""
        if self._of_brief[0] is not brief:
            self._of_brief = brief, {}
        known, key = self._of_brief[1], (work_out, number)
        if key not in known:
            known[key] = work_out(self, brief, number)
        found: T = known[key]
        return found

    def cited(self, claim: Claim) -> str:
        """Return the text of the cited sentences, in single width."""
        return "\n".join(self.lines.get(number, "") for number in sentence_numbers(claim))

    def prints(self, number: int, korean: str) -> bool:
        """Return whether a sentence prints these words, spaces and width aside; 300억 is not printed in 1300억."""
        wanted, line = folded(korean), self._folded_lines.get(number, "")
        if not wanted[:1].isdigit():
            return wanted in line
        return re.search(rf"(?<![\d.,]){re.escape(wanted)}", line) is not None

    def beside(self, cited: tuple[int, ...]) -> Iterator[int]:
        """Yield the sentences right behind and right before those that are cited."""
        for number in cited:
            yield from (at for at in (number + 1, number - 1) if at in self.lines and at not in cited)

    def sentences_with(self, korean: str) -> tuple[int, ...]:
        """Return the numbers of the sentences that print these words."""
        wanted = folded(korean)
        return tuple(number for number, line in self._folded_lines.items() if wanted in line)

    def english_of(self, korean: str) -> str | None:
        """Return the established English form of a Korean name, or None."""
        known = self.scan.named(korean)
        if known is not None and known.romanisation in ("official", "customary", "printed"):
            return known.english
        entry = self.glossary.get(korean)
        return entry.english if entry and entry.verified else None

    def same_name(self, one: str, other: str) -> bool:
        """Return whether two Korean names are the same, or share their English form."""
        if folded(one) == folded(other):
            return True
        english = self.english_of(one)
        return english is not None and english == self.english_of(other)

    def akin(self, one: str, other: str) -> bool:
        """Return whether two Korean names may mean the same: by containment, a common word or the first two letters."""
        first, second = folded(one), folded(other)
        if first in second or second in first or self.same_name(one, other):
            return True
        words = {word for word in one.split() if len(word) > 1}
        return any(word in words for word in other.split()) or first[:2] == second[:2]

    def spans_of_quotations(self, number: int) -> tuple[tuple[int, int], ...]:
        """Return the article offsets of the quotations that begin in a sentence."""
        return tuple((found.start, found.end) for found in self.mentions([number]) if isinstance(found, Quotation))
