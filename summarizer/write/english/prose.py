"""English of a brief as Markdown: figures and markers in their places, one spelling, text from outside escaped."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator

from policy_brief import (
    MARKERS,
    PLACEHOLDER,
    AnyFigure,
    BriefDocument,
    Caveat,
    Claim,
    Point,
    Prose,
    Verdict,
    fill,
    in_english,
    write_figure,
)
from policy_brief.claims import claims, figures, named, sentence_numbers
from policy_brief.english.arithmetic import OURS
from policy_brief.english.markers import cited_in
from policy_brief.english.numbers import number_in_words
from policy_brief.english.sentences import lines_in, sentences_in
from summarizer.write.markup.anchors import CHECKED, heading_anchor, marker
from summarizer.write.markup.escape import plain

from .spelling import Spelling, double_quoted, in_house_style, respell

__all__ = ["DISPUTED", "ProseWriter", "as_cell"]

DISPUTED = f"(disputed, [see below](#{heading_anchor(CHECKED)}))"
_IN_DISPUTE = f"(“{{}}” is disputed, [see below](#{heading_anchor(CHECKED)}))"
_MOST_DISPUTED = 12  # words
_WRITTEN = re.compile(r"(?:[0-9]{1,2} )?[A-Z][a-z]+ [0-9]{4}|[0-9][0-9.,]*")
"""A figure as it is written: a day, a month of a year, a number."""
_ABBREVIATED = re.compile(r"(?:^|[\s.])[A-Za-z]\.$")
"""A full stop that is not a sentence's: 7:38 p.m."""
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
_IN_ROW = 4
_OURS = f" {OURS}"


class ProseWriter:
    """Writes the texts of one page in one spelling, with the marks of what is in dispute."""

    def __init__(self, document: BriefDocument, spelling: Spelling, *, notes: bool = True) -> None:
        self._spelling: Spelling = spelling
        self.has_notes = notes
        """Whether footnotes, and links into the annex, are written."""
        self._disputed = {
            verdict.claim: _words_in_dispute(verdict)
            for verdict in document.audit.verdicts
            if verdict.verdict == "disputed"
        }
        names = (name.english for _, claim in claims(document.brief) for _, name in named(claim))
        self._names = frozenset(name for name in names if name != name.lower())

    # Claims

    def point(self, path: str, claim: Point | Caveat) -> str:
        """Return the text of a claim, what is bold in bold, with its markers; behind it the mark of a dispute."""
        text = self._noted(claim.text, claim.lead, _bold(claim), sentence_numbers(claim))
        return _joined(text, self.dispute(path))

    def lines(self, point: Point) -> list[str]:
        """Return the lines of a point, each with what is bold in bold and its markers.

        A sentence of the claim that no marker names is added to those of the last line.
        """
        cited = _citing_figures(point.text, sentence_numbers(point))
        templates = lines_in(cited.template)
        leads = [*point.lead.split("\n"), *("" for _ in templates)] if point.lead else ["" for _ in templates]
        other = set(sentence_numbers(point)) - set(cited.cites)
        written = []
        for template, lead in zip(templates, leads, strict=False):
            line = point.text.model_copy(update={"template": template})
            numbers = {*line.cites, *(other if template is templates[-1] else ())}
            written.append(self._noted(line, lead, _bold(point), numbers))
        return written

    def marker(self, numbers: Iterable[int]) -> str:
        """Return the footnotes of sentences, or an empty string on a page without any."""
        return marker(numbers) if self.has_notes else ""

    def reference(self, path: str, claim: Claim) -> str:
        """Return the cell that closes a row: the markers of its sentences, and its dispute."""
        return _joined(self.marker(_weightiest(claim)), self.dispute(path))

    def dispute(self, path: str) -> str:
        """Return the mark of a disputed claim, with the words in dispute where they are few, or an empty string."""
        if path not in self._disputed:
            return ""
        if not self.has_notes:
            return "(disputed)"
        words = self._disputed[path]
        return _IN_DISPUTE.format(plain(words)) if words else DISPUTED

    # Prose

    def cell(self, prose: Prose) -> str:
        """Return prose for a cell: without markers, which stand in the last column, and without its full stop."""
        return as_cell(self._whole(prose), prose)

    def heading(self, prose: Prose) -> str:
        """Return prose without markers."""
        return self._whole(prose)

    def text(self, words: str) -> str:
        """Return words that hold no ids."""
        return plain(self._respelled(words))

    # The parts of prose

    def _respelled(self, words: str) -> str:
        return in_house_style(respell(words, self._spelling, names=self._names))

    def _english(self, figure: AnyFigure) -> str:
        return self._respelled(in_english(figure))

    def _noted(self, prose: Prose, lead: str, bold: Collection[str], cited: Collection[int]) -> str:
        """Return prose with what is bold in bold, and behind each sentence the markers of those that it names.

        What no marker names is told at the end.
        """
        text = _spelled_out(self._whole(prose))
        begins = _spelled_out(self.text(lead))
        at = len(begins) if begins and text.startswith(begins) else 0
        phrases = [self.text(phrase) for phrase in bold]
        written = f"**{begins}**" if at else ""
        for end, numbers in _notes(prose, text, cited, at):
            written, at = _joined(written + _emphasised(text[at:end], phrases), self.marker(numbers)), end
        return written

    def _whole(self, prose: Prose) -> str:
        """Return prose without markers."""
        bare = MARKERS.sub("", self._respelled(prose.template))
        return plain(fill(bare, lambda id_: write_figure(id_, prose.figures, self._english)))


def _notes(prose: Prose, text: str, cited: Collection[int], bold: int) -> Iterator[tuple[int, set[int]]]:
    """Yield how far a text goes up to each group of markers, and their numbers, the last ones at its end.

    Markers of sentences that follow one another and name the same stand behind the last; none within what is bold.
    """
    named = [set(cited_in(sentence)) for sentence in sentences_in(prose.template)]
    ends = list(_ends(text))
    if len(named) != len(ends) or not ends:  # a figure that reads as the end of a sentence
        named, ends = [set(cited)], [len(text)]
    named[-1:] = [named[-1] | (set(cited) - set().union(*named))] if named else []
    open_ = set[int]()
    for end, numbers, behind in zip(ends, named, [*named[1:], None], strict=True):
        open_ |= numbers
        if behind is None or (end >= bold and open_ != behind):
            yield end, open_
            open_ = set()


def _ends(text: str) -> Iterator[int]:
    """Yield where the sentences of a text end."""
    end = 0
    for sentence in sentences_in(text):
        end = text.index(sentence, end) + len(sentence)
        yield end


def _bold(claim: Point | Caveat) -> list[str]:
    """Return what of a claim stands in bold beyond its lead, and stands in it once."""
    return [phrase for phrase in claim.bold if claim.text.text.count(phrase) == 1]


def _emphasised(text: str, phrases: Iterable[str]) -> str:
    """Return text with phrases in bold; one that goes beyond the text stays plain."""
    for phrase in phrases:
        text = text.replace(phrase, f"**{phrase}**")
    return text


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


def _spelled_out(text: str) -> str:
    """Return text whose sentences do not begin with digits, and which says no noun, hedge or remark twice."""
    text = _HEDGED_BEHIND.sub(r"\1", _HEDGED_BEFORE.sub("", _NAMED_TWICE.sub(r"\1 ", double_quoted(text))))
    for sentence in sentences_in(text):
        text = text.replace(sentence, _with_one_remark(sentence), 1)
    return _FIGURE_AT_START.sub(lambda found: f"{found[1]}{number_in_words(int(found[2])).capitalize()} ", text)


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


def _words_in_dispute(verdict: Verdict) -> str:
    """Return the words of a claim that are objected to, where a few are; else an empty string."""
    words = {MARKERS.sub("", objection.words).strip(" .") for objection in verdict.objections}
    (first,) = words if len(words) == 1 else ("",)
    return first if len(first.split()) <= _MOST_DISPUTED else ""


def as_cell(text: str, prose: Prose) -> str:
    """Return the text of prose as a cell has it: a figure at its beginning in lower case, and no full stop."""
    text = _lower(text, prose)
    return text if ". " in text or _ABBREVIATED.search(text) else text.removesuffix(".")


def _lower(text: str, prose: Prose) -> str:
    """Take back the capital of a figure that a cell begins with: 'at least 3 years'."""
    first = PLACEHOLDER.match(prose.template)
    figure = prose.figures.get(first[1]) if first else None
    is_word = figure is not None and in_english(figure)[:1].islower()
    return text[:1].lower() + text[1:] if is_word else text


def _joined(*parts: str) -> str:
    return " ".join(part for part in parts if part)
