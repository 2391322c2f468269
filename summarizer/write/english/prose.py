"""English of a brief as Markdown: figures and markers in their places, one spelling, text from outside escaped."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager

from policy_brief import (
    MARKERS,
    PLACEHOLDER,
    AnyFigure,
    BriefDocument,
    Claim,
    DateMention,
    Money,
    Name,
    Prose,
    Quantity,
    Verdict,
    fill,
    in_english,
    write_figure,
)
from policy_brief.claims import claims, figures, named, sentence_numbers
from policy_brief.english.arithmetic import OURS
from policy_brief.english.numbers import number_in_words
from policy_brief.english.sentences import lines_in, sentences_in
from summarizer.write.markup.anchors import CHECKED, heading_anchor, marker
from summarizer.write.markup.escape import inline, plain
from summarizer.write.markup.table import NOTHING

from .counts import count_in_words
from .spelling import Spelling, double_quoted, in_house_style, respell

__all__ = ["DISPUTED", "ProseWriter", "as_cell", "named_with", "parted"]

DISPUTED = f"(disputed, [see below](#{heading_anchor(CHECKED)}))"
_IN_DISPUTE = f"(“{{}}” is disputed, [see below](#{heading_anchor(CHECKED)}))"
_MOST_DISPUTED = 12  # words
_NUMBER = re.compile(r"[0-9]+")
_WRITTEN = re.compile(r"(?:[0-9]{1,2} )?[A-Z][a-z]+ [0-9]{4}|[0-9][0-9.,]*")
"""A figure as it is written: a day, a month of a year, a number."""
_COMMON = re.compile(r"\b[a-z]{2,}\b")
_ABBREVIATED = re.compile(r"(?:^|[\s.])[A-Za-z]\.$")
"""A full stop that is not a sentence's: 7:38 p.m."""
_BY_SENTENCE = "argument"
"""The claim whose sentences have markers of their own within the paragraph."""
_SMALL_FIGURE = r"([1-9][0-9]?) (?=[a-z])(?!percent|(?:b|m|tr)illion|thousand|hundred|to )"
_SMALL = "|".join(map(number_in_words, range(2, 10)))
_NAMED_TWICE = re.compile(
    rf"([0-9]|million|billion|thousand|{_SMALL}) people "
    r"(?=(?:(?:average|monthly|daily|annual|yearly|regular|registered|active|permanent|new|foreign|domestic|local|"
    r"full-time|part-time|service|job) ){0,3}(?:users|workers|employees|staff|members|seekers|patients|customers|"
    r"subscribers|students|applicants|residents|visitors|researchers)\b)"
)
"""A figure of people before the noun of those: 1 million people average monthly users."""
_HEDGED_BEFORE = re.compile(rf"\b(?:an estimated|roughly|around|some) (?=about (?:[0-9]|(?:{_SMALL})\b))")
_HEDGED_BEHIND = re.compile(rf"(\babout (?:[0-9]|(?:{_SMALL})\b)[^.;:,]{{0,40}}?) or so\b")
"""A hedge of the writer's beside that of a figure: an estimated about 70 million dollars or so."""
_STOP = r"(?<!\bNo)(?<!\bNos)(?<!\bArt)(?<!\bpp)(?<!\bp)[.!?] "  # not that of No. 5, Art. 12 or p. 3
_FIGURE_AT_START = re.compile(rf"(^|{_STOP}){_SMALL_FIGURE}")
_FIGURE_AFTER_STOP = re.compile(rf"({_STOP}){_SMALL_FIGURE}")
_IN_ROW = 4
_OURS = f" {OURS}"
_CLOSING = 3  # a stop and the quotation marks and brackets that close after it
_LETTER = re.compile(r"\w")
_SENTENCE_END = re.compile(r"[.!?](?=[”\"’)]*(?:\s+[“\"‘(]?[A-Z0-9]|\s*$))")


class ProseWriter:
    """Writes the texts of one page from its top; remembers the conversions and Korean names that it has written."""

    def __init__(self, document: BriefDocument, spelling: Spelling) -> None:
        self._spelling: Spelling = spelling
        self._disputed = {
            verdict.claim: _words_in_dispute(verdict)
            for verdict in document.audit.verdicts
            if verdict.verdict == "disputed"
        }
        names = (name.english for _, claim in claims(document.brief) for _, name in named(claim))
        self._names = frozenset(name for name in names if name != name.lower())
        self.common_words = frozenset(_COMMON.findall(" ".join(_texts(document))))
        """Words that the brief has in lower case: no names."""
        self._converted: set[str] = set()
        self._put_off: frozenset[str] = frozenset()
        self._named: set[str] = set()

    @contextmanager
    def putting_off(self, amounts: Iterable[str]) -> Iterator[None]:
        """Write these amounts without the article's conversions during a block; their next mention has them."""
        self._put_off = frozenset(amounts)
        yield
        self._put_off = frozenset()

    # Claims

    def point(self, path: str, claim: Claim, prose: Prose) -> str:
        """Return prose with its markers, those of further sentences of the claim, and the mark of a dispute.

        The argument of an article has markers at the ends of its sentences, other points at their end.
        """
        if path == _BY_SENTENCE:
            prose = _citing_figures(prose, sentence_numbers(claim))
            other = marker(number for number in sentence_numbers(claim) if number not in prose.cites)
            return _joined(self._at_ends(prose), other, self.dispute(path))
        text = self._whole(prose, self._converting(prose), is_running=True)
        return _joined(_spelled_out(text, begins=True), self.sources(path, claim))

    def by_sentence(self, claim: Claim, prose: Prose) -> tuple[str, list[tuple[int, str]]]:
        """Return prose without markers, and for each of its sentences that has some its number and its markers.

        A sentence of the claim that no marker names is one of the last.
        """
        cited = _citing_figures(prose, sentence_numbers(claim))
        pieces = list(self._pieces(cited, self._converting(prose), is_running=True))
        whole = "".join(text for text, _ in pieces)
        found: dict[int, set[int]] = {}
        at = 0
        for text, numbers in pieces:
            at += len(text)
            if numbers:
                found.setdefault(_sentence_at(whole, at), set()).update(numbers)
        if other := set(sentence_numbers(claim)) - set(cited.cites):
            found.setdefault(max(found, default=1), set()).update(other)
        sources = [(number, marker(numbers)) for number, numbers in sorted(found.items())]
        return _spelled_out(plain(whole), begins=True), sources

    def by_line(self, claim: Claim, prose: Prose) -> list[tuple[str, str]]:
        """Return the lines of prose without markers, each with the markers of its sentences.

        A sentence of the claim that no marker names is added to those of the last line.
        """
        cited = _citing_figures(prose, sentence_numbers(claim))
        lines = [prose.model_copy(update={"template": line}) for line in lines_in(cited.template)]
        other = set(sentence_numbers(claim)) - set(cited.cites)
        return [
            (
                _spelled_out(self._whole(line, self._converting(line), is_running=True), begins=True),
                marker({*line.cites, *(other if line is lines[-1] else ())}),
            )
            for line in lines
        ]

    def sources(self, path: str, claim: Claim) -> str:
        """Return the markers of all sentences of a claim, and its dispute."""
        return _joined(marker(sentence_numbers(claim)), self.dispute(path))

    def reference(self, path: str, claim: Claim) -> str:
        """Return the cell that closes a row: the markers of its sentences, and its dispute."""
        return _joined(marker(_weightiest(claim)), self.dispute(path))

    def dispute(self, path: str) -> str:
        """Return the mark of a disputed claim, with the words in dispute where they are few, or an empty string."""
        if path not in self._disputed:
            return ""
        words = self._disputed[path]
        return _IN_DISPUTE.format(plain(words)) if words else DISPUTED

    # Prose

    def _at_ends(self, prose: Prose) -> str:
        """Return prose with its markers at the ends of its sentences, which are short; equal ones stand once."""
        pieces = list(self._pieces(prose, self._converting(prose), is_running=True))
        following = [set(cited) for _, cited in pieces[1:]] + [set[int]()]
        return _with_markers(
            (text, () if set(cited) == after else cited) for (text, cited), after in zip(pieces, following, strict=True)
        )

    def cell(self, prose: Prose | None) -> str:
        """Return prose for a cell: without markers, which stand in the last column, and without its full stop."""
        if prose is None:
            return NOTHING
        return as_cell(self._whole(prose, self._converting(prose)), prose)

    def heading(self, prose: Prose) -> str:
        """Return prose without markers and conversions."""
        return self._whole(prose, self._english)

    def unmarked(self, prose: Prose) -> str:
        """Return prose without markers, which close its line."""
        return self._whole(prose, self._converting(prose))

    def quoted(self, prose: Prose) -> str:
        """Return the rendering of a quotation, with square brackets around what a date in it does not say itself."""
        return self._whole(prose, self._as_said, is_running=True)

    def text(self, words: str) -> str:
        """Return words that hold no ids."""
        return plain(self._respelled(words))

    # Figures and names

    def figure(self, figure: AnyFigure) -> str:
        """Return a figure or date by house rules."""
        return plain(self._english(figure))

    def amount(self, amount: Money, conversion: Money | None) -> str:
        """Return an amount, with the article's own conversion at its first mention."""
        return plain(self._amount(amount, conversion))

    def name(self, name: Name, version: str | None = None) -> str:
        """Return a name with its version, and with the Korean of both at its first mention."""
        english, korean = (named_with(text, version) for text in (name.english, name.korean))
        is_new = name.korean not in self._named and name.korean not in english
        self._named.add(name.korean)
        return plain(f"{english} ({korean})" if is_new and english != english.lower() else english)

    @property
    def shown_names(self) -> frozenset[str]:
        """The Korean names that stand on the page, beside their English."""
        return frozenset(self._named)

    def _english(self, figure: AnyFigure) -> str:
        return self._respelled(in_english(figure))

    def _amount(self, amount: Money, conversion: Money | None) -> str:
        if conversion is None or amount.id in self._converted | self._put_off:
            return self._english(amount)
        whose = "" if self._converted else ", the article's conversion"
        self._converted.add(amount.id)
        return f"{self._english(amount)} ({self._english(conversion)}{whose})"

    def _converting(self, prose: Prose) -> Callable[[AnyFigure], str]:
        """Return how figures of prose are written: with their conversion, unless the prose says it."""
        conversions = {own.conversion_of: own for own in prose.figures.values() if isinstance(own, Money)}
        said = PLACEHOLDER.findall(prose.template)

        def written(figure: AnyFigure) -> str:
            own = conversions.get(figure.id)
            if not isinstance(figure, Money) or own is None or own.id in said:
                return self._english(figure)
            return self._amount(figure, own)

        return written

    def _as_said(self, figure: AnyFigure) -> str:
        english = self._english(figure)
        if not isinstance(figure, DateMention):
            return english
        return english if set(_NUMBER.findall(english)) <= set(_NUMBER.findall(figure.text)) else f"[{english}]"

    # The parts of prose

    def _respelled(self, words: str) -> str:
        return in_house_style(respell(words, self._spelling, names=self._names))

    def _whole(self, prose: Prose, written: Callable[[AnyFigure], str], *, is_running: bool = False) -> str:
        return plain("".join(text for text, _ in self._pieces(prose, written, is_running=is_running)))

    def _pieces(
        self, prose: Prose, written: Callable[[AnyFigure], str], *, is_running: bool = False
    ) -> Iterator[tuple[str, tuple[int, ...]]]:
        """Yield the stretches between markers, each with the sentences that its marker names.

        Running text has counts below ten in words.
        """
        template = self._respelled(prose.template)
        bare = MARKERS.sub("", template)
        lengths: list[int] = []

        def finish(id_: str, text: str) -> str:
            figure = prose.figures.get(id_)
            return count_in_words(figure, text) if is_running and isinstance(figure, Quantity) else text

        text, at = fill(bare, lambda id_: write_figure(id_, prose.figures, written), lengths, finish=finish), 0
        for place, cited in _at_sentence_ends(text, _marks(template, bare, lengths)):
            yield text[at:place], cited
            at = place
        if text[at:].strip() or not at:
            yield text[at:], ()


def _sentence_at(text: str, at: int) -> int:
    """Return the number of the sentence that ends or goes on at a place of a text."""
    ends = [found.start() for found in _SENTENCE_END.finditer(text) if found.start() < at]
    goes_on = _LETTER.search(text, ends[-1] + 1 if ends else 0, at) is not None
    return max(len(ends) + goes_on, 1)


def parted(text: str) -> tuple[str, str]:
    """Return the first sentence of a text, and the others; none ends within quotation marks."""
    end = 0
    for sentence in sentences_in(text):
        end = text.index(sentence, end) + len(sentence)
        if text.count("“", 0, end) == text.count("”", 0, end):
            break
    return text[:end], text[end:].lstrip()


def named_with(name: str, version: str | None) -> str:
    """Return a name with its version behind it, unless it has that."""
    return f"{name} {version}" if version and version.casefold() not in name.casefold() else name


def _citing_figures(prose: Prose, cited: Iterable[int]) -> Prose:
    """Return prose in which each cited sentence without a marker is added to the next marker after its figure."""
    template = prose.template
    for number in cited:
        id_ = next((id_ for id_, figure in prose.figures.items() if figure.sentence == number), None)
        places = (found.end() for found in PLACEHOLDER.finditer(template) if found[1] == id_)
        place = next(places, None) if number not in prose.cites else None
        found = MARKERS.search(template, place) if place is not None else None
        if found:
            template = f"{template[: found.end()]}[{number}]{template[found.end() :]}"
    return prose.model_copy(update={"template": template})


def _weightiest(claim: Claim) -> list[int]:
    """Return the sentences of a claim, of more than a few those first that print its figures."""
    numbers = list(sentence_numbers(claim))
    printed = {figure.sentence for figure in figures(claim)}
    kept = sorted(numbers, key=lambda number: number not in printed)[:_IN_ROW]
    return [number for number in numbers if number in kept]


def _spelled_out(text: str, *, begins: bool) -> str:
    """Return text whose sentences do not begin with digits, and which says no noun, hedge or remark twice."""
    pattern = _FIGURE_AT_START if begins else _FIGURE_AFTER_STOP
    text = _HEDGED_BEHIND.sub(r"\1", _HEDGED_BEFORE.sub("", _NAMED_TWICE.sub(r"\1 ", double_quoted(text))))
    for sentence in sentences_in(text):
        text = text.replace(sentence, _with_one_remark(sentence), 1)
    return pattern.sub(lambda found: f"{found[1]}{number_in_words(int(found[2])).capitalize()} ", text)


def _with_one_remark(sentence: str) -> str:
    """Return a sentence that says once, at its last result, how many of them are arithmetic of ours.

    It says so at each if a figure of the article stands between two results.
    """
    first, *others = sentence.split(_OURS)
    if not others[1:] or any(len(_WRITTEN.findall(words)) != 1 for words in others[:-1]):
        return sentence
    *between, last = others
    several = {2: "both"}.get(len(others), "all")
    return f"{first}{''.join(between)}{_OURS.replace('(', f'({several} ')}{last}"


def _texts(document: BriefDocument) -> Iterator[str]:
    return (text.text for _, claim in claims(document.brief) for text in claim.texts())


def _with_markers(pieces: Iterable[tuple[str, Sequence[int]]]) -> str:
    (first, cited), *rest = ((_spelled_out(text, begins=at == 0), cited) for at, (text, cited) in enumerate(pieces))
    written = [_joined(plain(first), marker(cited))]
    written += [_joined(_spaced(text), marker(cited)) for text, cited in rest]
    return "".join(written)


def _words_in_dispute(verdict: Verdict) -> str:
    """Return the words of a claim that are objected to, where a few are; else an empty string."""
    words = {MARKERS.sub("", objection.words).strip(" .") for objection in verdict.objections}
    (first,) = words if len(words) == 1 else ("",)
    return first if len(first.split()) <= _MOST_DISPUTED else ""


def as_cell(text: str, prose: Prose) -> str:
    """Return the text of prose as a cell has it: a figure at its beginning in lower case, and no full stop."""
    text = _lower(text, prose)
    return text if ". " in text or _ABBREVIATED.search(text) else text.removesuffix(".")


def _marks(template: str, bare: str, lengths: list[int]) -> Iterator[tuple[int, tuple[int, ...]]]:
    """Yield where markers stand once they are taken out and ids are written as texts of these lengths."""
    ids = list(PLACEHOLDER.finditer(bare))
    places: dict[int, tuple[int, ...]] = {}
    removed = 0
    for found in MARKERS.finditer(template):
        place = found.start() - removed
        removed += len(found[0])
        grown = sum(length - len(id_[0]) for length, id_ in zip(lengths, ids, strict=True) if id_.end() <= place)
        cited = tuple(int(number) for number in _NUMBER.findall(found[0]))
        places[place + grown] = places.get(place + grown, ()) + cited
    yield from places.items()


def _at_sentence_ends(text: str, marks: Iterable[tuple[int, tuple[int, ...]]]) -> list[tuple[int, tuple[int, ...]]]:
    """Move markers to the ends of the sentences that they stand in."""
    ends = [found.start() for found in _SENTENCE_END.finditer(text)] + [len(text)]
    places: dict[int, tuple[int, ...]] = {}
    for place, cited in marks:
        is_end = place in ends or text[max(0, place - _CLOSING) : place].rstrip('”"’)')[-1:] in {".", "!", "?"}
        end = place if is_end else next((end for end in ends if end >= place), place)
        places[end] = places.get(end, ()) + cited
    return sorted(places.items())


def _lower(text: str, prose: Prose) -> str:
    """Take back the capital of a figure that a cell begins with: 'at least 3 years'."""
    first = PLACEHOLDER.match(prose.template)
    figure = prose.figures.get(first[1]) if first else None
    is_word = figure is not None and in_english(figure)[:1].islower()
    return text[:1].lower() + text[1:] if is_word else text


def _spaced(text: str) -> str:
    """Return a later piece of a line, with the space that it begins with."""
    return f"{' ' if text[:1].isspace() else ''}{inline(text)}"


def _joined(*parts: str) -> str:
    return " ".join(part for part in parts if part)
