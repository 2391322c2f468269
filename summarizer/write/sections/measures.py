"""Decisions and plans, below the writer's headings, or else by how far each has come."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping

from policy_brief import PolicyBrief, PolicyMeasure, Prose, Status
from policy_brief.english import capitalised
from summarizer.write.english.prose import ProseWriter
from summarizer.write.markup.escape import plain
from summarizer.write.markup.headings import subject_of

from .told import untold_measures

__all__ = ["measure_lines", "measure_title", "measures_told"]

_OPEN = "Open"
_STAGES: Mapping[str, tuple[Status, ...]] = {
    "In force or under way": ("enacted", "under_way"),
    "Done": ("completed",),
    "Decided": ("confirmed", "agreed", "reaffirmed"),
    "Agreed, without binding force": ("agreed_non_binding",),
    "Planned": ("planned", "announced"),
    "Proposed": ("proposed", "under_consultation"),
    _OPEN: ("considering", "unclear"),
    "Dropped": ("withdrawn",),
}
"""What stands above the measures of each stage, in the order of the page."""
_ORDER = list(_STAGES)
_TITLE, _FURTHER = "Decisions, rules and plans", "Further decisions, rules and plans"
_FEWEST = 3
"""Fewer measures need no heading for each stage."""


def measure_lines(brief: PolicyBrief, writer: ProseWriter) -> Iterator[str]:
    """Write the measures of no subject that the page does not tell, below their headings, or else their stages."""
    shown = _of_no_subject(brief, writer)
    if not shown:
        return
    is_mixed = _is_mixed(row for _, row in shown)
    yield from (f"## {measure_title(brief, writer)}", "")
    for heading in _headings(row for _, row in shown):
        lines = [f"- {_told(at, row, writer, is_mixed=is_mixed)}" for at, row in shown if _heading(row) == heading]
        head = (f"**{writer.text(heading)}**", "") if len(shown) >= _FEWEST else ()
        yield from (*head, *lines, "")


def measures_told(brief: PolicyBrief, writer: ProseWriter, among: Container[int]) -> Iterator[str]:
    """Write those of some measures that nothing else on the page tells, a paragraph each."""
    shown = [(at, brief.policy_measures[at]) for at in untold_measures(brief, writer) if at in among]
    is_mixed = _is_mixed(row for _, row in shown)
    yield from (_told(at, row, writer, is_mixed=is_mixed) for at, row in shown)


def _of_no_subject(brief: PolicyBrief, writer: ProseWriter) -> list[tuple[int, PolicyMeasure]]:
    rows = ((at, brief.policy_measures[at]) for at in untold_measures(brief, writer))
    return [(at, row) for at, row in rows if subject_of(row.heading, brief) is None]


def _is_mixed(rows: Iterable[PolicyMeasure]) -> bool:
    return len(set(map(_issuer, rows))) > 1


def _headings(rows: Iterable[PolicyMeasure]) -> list[str]:
    """Return the headings of measures: the writer's in their order, then the stages in theirs."""
    found = list(dict.fromkeys(map(_heading, rows)))
    return sorted(found, key=lambda heading: _ORDER.index(heading) if heading in _ORDER else -1)


def _heading(row: PolicyMeasure) -> str:
    stage = next((stage for stage, statuses in _STAGES.items() if row.status in statuses), _OPEN)
    return row.heading or stage


def measure_title(brief: PolicyBrief, writer: ProseWriter) -> str:
    """Return the heading above the measures: whether they are all, and whose if they are one body's."""
    shown = _of_no_subject(brief, writer)
    title = _TITLE if len(shown) == len(brief.policy_measures) else _FURTHER
    issuers = {"" if row.heading else _issuer(row) for _, row in shown}
    return f"{title}: {issuer}" if len(issuers) == 1 and (issuer := issuers.pop()) else title


def _issuer(row: PolicyMeasure) -> str:
    return plain(row.issuer.english) if row.issuer else ""


def _told(at: int, row: PolicyMeasure, writer: ProseWriter, *, is_mixed: bool) -> str:
    """Write a measure: '**Ministry:** Firms report, from 2027. Comments until May. [[4]]'."""
    said = row.measure.text
    title = row.official_name
    parts = (
        _issuer(row) if is_mixed and row.heading is None and _issuer(row) not in said else "",
        writer.name(title) if title and title.english not in said else "",
    )
    head = ", ".join(part for part in parts if part)
    sentences = (_what(row, writer), capitalised(writer.cell(row.note)) if row.note else "")
    told = " ".join(f"{sentence.removesuffix('.')}." for sentence in sentences if sentence)
    front = f"**{capitalised(head)}:** " if head else ""
    return f"{front}{told} {writer.reference(f'policy_measures[{at}]', row)}".rstrip()


def _what(row: PolicyMeasure, writer: ProseWriter) -> str:
    """Say what a measure does; one without a heading has a limit and a date behind a sentence without any figure."""
    said = writer.cell(row.measure).removesuffix(".")
    if row.heading:
        return said
    threshold = f" ({writer.cell(row.threshold)})" if _adds(row.threshold, row.measure) else ""
    when = f", {writer.cell(row.when)}" if _adds(row.when, row.measure) else ""
    return f"{said}{threshold}{when}"


def _adds(detail: Prose | None, sentence: Prose) -> bool:
    """Return whether a sentence says neither a figure nor the words of a detail."""
    return detail is not None and not sentence.figures and detail.text not in sentence.text
