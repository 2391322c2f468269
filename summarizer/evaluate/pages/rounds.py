"""A fresh round as tables, and as a part of the page on accuracy."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from statistics import mean

from policy_brief.english import day_in_english
from summarizer.evaluate.rounds.folder import Scores
from summarizer.evaluate.rounds.measured import RoundRun, StageCost
from summarizer.evaluate.rounds.noticed import Finding, KindOfError
from summarizer.evaluate.scores import Share

from .tables import Table, as_markdown, percent

__all__ = ["round_details", "round_page", "round_section", "round_tables"]

_MARKS = ("faithful", "complete", "traceable", "readable", "overall", "minutes")


def round_tables(run: RoundRun) -> tuple[Table, ...]:
    """Return all tables of a round; what was not measured has no table."""
    parts = [_facts(run)] if run.facts.of else []
    parts += [_errors(run)] if run.errors else []
    parts += [_lost_errors(run)] if run.lost_errors else []
    parts += [_findings(run)] if run.claims else []
    parts += [_judge(run.table)] if run.table else []
    parts += [_length(run), _verdicts(run)] if run.words else []
    return (*parts, *([_stages(run)] if run.stages else []))


def round_page(run: RoundRun) -> str:
    """Return a round as a page of its own, with the details of its figures."""
    return "\n".join((f"# Fresh round {run.name}", "", _about(run), "", as_markdown(round_tables(run)), *_behind(run)))


def round_section(run: RoundRun) -> str:
    """Return a round as a section of the page on accuracy: a heading, what the figures are worth, and its tables."""
    return "\n".join((f"## Fresh round {run.name}", "", _about(run), "", as_markdown(round_tables(run), level=3)))


def round_details(run: RoundRun) -> tuple[str, ...]:
    """Return the details of the figures: lost facts, missed errors, and findings on right claims."""
    unfound = (f"not in the article as read: {words}" for words in run.unfound_facts)
    missed = (f"missed: {note}" for kind in run.errors.values() for note in kind.missed)
    found = (f"{one.article}: {one.claim}: {one.by}: {one.says} ({_judged(one)})" for one in run.findings)
    return (*unfound, *(f"not carried: {fact}" for fact in run.lost_facts), *missed, *found)


def _about(run: RoundRun) -> str:
    held = f"Held on {day_in_english(run.date)}" if run.date else "Held on a day that is not given"
    planted = sum((kind.code for kind in run.errors.values()), Share()).of
    counts = {"article": run.articles, "sentence": run.sentences, "claim": run.claims, "planted error": planted}
    size = ", ".join(f"{count} {what}{'' if count == 1 else 's'}" for what, count in counts.items() if count)
    return f"{held}: {size} (version {run.policy_brief}, checks {run.checker}). {run.worth}"


def _behind(run: RoundRun) -> Iterator[str]:
    yield from ("## One by one", "")
    yield from (f"- {' '.join(note.split())}" for note in round_details(run) or ("Nothing.",))
    yield ""


def _errors(run: RoundRun) -> Table:
    everything = sum(run.errors.values(), KindOfError())
    rows = [_error_row(kind, count) for kind, count in (*run.errors.items(), ("all", everything))]
    header = ("", "planted", "noticed by code", "share", "shown to a reader too", "noticed by either", "share")
    return Table("Planted errors", header, tuple(rows))


def _lost_errors(run: RoundRun) -> Table:
    rows = tuple(tuple(told.split(": ", 1)) for told in run.lost_errors)
    return Table("Planted errors that are not counted", ("", "not found any more"), rows)


def _error_row(kind: str, count: KindOfError) -> tuple[str, ...]:
    return (kind, *_cells(count.code), *(_cells(count.with_reader) if count.with_reader.of else ("–", "–", "–")))


def _cells(share: Share) -> tuple[str, str, str]:
    return str(share.of), str(share.right), percent(share.value)


def _findings(run: RoundRun) -> Table:
    names = sorted({finding.by for finding in run.findings})
    rows = [_finding_row(name, [one for one in run.findings if one.by == name], run) for name in names]
    rows.append(_finding_row("all", run.findings, run))
    header = ("", "findings", "right", "arguable", "wrong", "not judged", "of all claims")
    return Table("Findings on right claims", header, tuple(rows))


def _finding_row(name: str, found: Sequence[Finding], run: RoundRun) -> tuple[str, ...]:
    watches = " (shadow)" if found and not any(one.enforced for one in found) else ""
    counts = [sum(one.judged == word for one in found) for word in ("right", "arguable", "wrong", None)]
    claims = Share(right=min(len({(one.article, one.claim) for one in found}), run.claims), of=run.claims)
    return (f"{name}{watches}", str(len(found)), *map(str, counts), percent(claims.value))


def _judged(finding: Finding) -> str:
    return finding.judged or "not judged"


def _facts(run: RoundRun) -> Table:
    rows = (("the most important", *_cells(run.main_facts)), ("all", *_cells(run.facts)))
    return Table("Facts that a good brief carries", ("", "facts", "carried", "share"), rows)


def _judge(table: Sequence[Scores]) -> Table:
    systems = dict.fromkeys(scores.system for scores in table)
    rows = [_system_row(system, [scores for scores in table if scores.system == system]) for system in systems]
    return Table("What the judge gave", ("", *_MARKS, "sent"), tuple(rows))


def _system_row(system: str, table: Sequence[Scores]) -> tuple[str, ...]:
    means = (f"{mean(getattr(scores, mark) for scores in table):.1f}" for mark in _MARKS)
    return (system, *means, f"{sum(scores.sent for scores in table)} of {len(table)}")


def _length(run: RoundRun) -> Table:
    row = ("words before the annex", str(min(run.words)), f"{mean(run.words):.0f}", str(max(run.words)))
    return Table("Length of a brief", ("", "least", "mean", "most"), (row,))


def _verdicts(run: RoundRun) -> Table:
    return Table("Verdicts", ("", "claims"), tuple((name, str(count)) for name, count in run.verdicts.items()))


def _stages(run: RoundRun) -> Table:
    everything = sum(run.stages.values(), StageCost())
    rows = [_stage_row(name, cost, run.briefs) for name, cost in (*run.stages.items(), ("all", everything))]
    return Table("Calls and tokens by stage", ("", "calls", "tokens read", "tokens written", "a brief"), tuple(rows))


def _stage_row(name: str, cost: StageCost, briefs: int) -> tuple[str, ...]:
    tokens = cost.prompt_tokens + cost.completion_tokens
    a_brief = f"{tokens / briefs:.0f}" if briefs else "–"
    return (name, str(cost.calls), str(cost.prompt_tokens), str(cost.completion_tokens), a_brief)
