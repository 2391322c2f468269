"""The page on accuracy: the tables of an evaluation, and what they are not."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from summarizer.evaluate.run import Run

from .tables import as_markdown, tables

__all__ = ["accuracy_page"]

_SHOWN = 10

_INTRODUCTION = """# Accuracy

This page is made by `policy-brief eval gold --format markdown --output docs/accuracy.md`; do not edit it.

It measures what code does: the finders, and the checks on claims. The gold briefs are in `gold/`: {articles} original
Korean articles, each with a brief of its own, {claims} claims in all (version {version}, checks {checker}).

What the figures are not:

- **No benchmark of a model.** No model was asked; a gold brief stands in for a perfect answer. To measure a model, run
  `policy-brief eval gold --model NAME`.
- **No sample of the news.** The articles were invented for this project to hold traps, and are harder in some ways and
  tidier in others than what a newsroom prints. Gold that showed a false alarm or a miss was used to mend the checks and
  finders, so that figures on unseen articles will be lower.
- **No proof that a claim is true.** A check compares a claim with the article. A claim in plain words that no cited
  sentence bears out passes unless `--second-reader` looks at it; that takes a model, so it is not in the tables.
- **No rate at which models err.** Each kind is planted wherever a brief allows it, so that the total weighs kinds by
  how many places they have, not by how often a model makes them.

How to read them:

- *Finders*: a record is found where it shares text with the gold's, and right where every field is as the gold has it
  (a date: its first and last day; a quotation: its text).
- *Planted faults*: each is planted by itself in a copy of a gold brief, and counts as caught when an enforced check
  drops the claim, flags it as unverified, or puts the true value back; what is left out, when it is listed as an
  omission. *Noticed* means that a check changed the claim and told so, but to something that is still untrue;
  *watched*, that only a check in shadow mode saw it. Neither counts as caught.
- *By a model*: what a model can get wrong, which picks ids, sentence numbers and words of a list, and writes prose.
  *Altered*: what can only come of editing a saved brief, because code fills these places from the article.
- *Comparable*: faults after which the claim holds a figure, a name, a quotation or a cue that its cited sentences lack,
  so that code has something to compare. Without one, only a reader can tell; those faults stay in the overall share.
- *Sentence number off by one*: all cited sentences moved by one, so that no true one is left (a claim that cites two
  sentences in a row cannot be moved so, and has no such fault). Left out, as no fault, is a neighbour that carries the
  claim too: it prints all its names and figures, a figure among them; for a stance, the actor and words of the same
  position; for a model, its name and its developer's. Put right means that the true sentences are cited again, with
  the wrong one still beside them.
- *Another figure*: left out, as no fault, are figures that read the same and the article's own conversion of the true
  one; a figure that the claim holds already is not put in twice, but exchanged with the other, which is harder to see.
- *Catches*: faults of any kind on which a check acted; one fault can be caught by several. *Faults for it* are of the
  kinds that it was written for, *caught* there by whichever check.
- *False alarms*: claims of the undamaged gold briefs on which a check found something. A repair of a right claim is
  one. *Omissions* is no check of a claim: its number is all that it lists for gold briefs, which is not wrong as such,
  because a perfect brief need not use every amount and quotation.

"""


def accuracy_page(run: Run) -> str:
    """Write `docs/accuracy.md`: an introduction, the tables, and what is behind misses and false alarms."""
    introduction = _INTRODUCTION.format(
        articles=run.articles, claims=run.claims, version=run.policy_brief, checker=run.checker
    )
    what = [f"**{name}** ({fault.group}): {fault.what}." for name, fault in run.faults.items()]
    return "\n".join(
        (
            introduction + as_markdown(tables(run)),
            _listed("What the faults are", what),
            _listed("False alarms of enforced checks", run.alarms),
            _missed(run),
            _listed("Where finders and gold differ", run.finders.differences),
            _listed("Words of gold briefs that no finder found", run.unresolved),
        )
    )


def _missed(run: Run) -> str:
    """List the faults that were not caught, kind by kind; of many, the first."""
    lines = ["## Faults that were not caught", ""]
    for name in run.faults:
        missed = [each.replace(f": {name}:", ":", 1) for each in run.missed if each.split(": ")[1] == name]
        if missed:
            more = len(missed) - _SHOWN
            rest = (f"and {more} more",) if more > 0 else ()
            lines += (f"### {name}", "", *_bullets((*missed[:_SHOWN], *rest)), "")
    return "\n".join(lines)


def _listed(title: str, items: Iterable[str]) -> str:
    return "\n".join((f"## {title}", "", *(list(_bullets(items)) or ["None."]), ""))


def _bullets(items: Iterable[str]) -> Iterator[str]:
    return (f"- {' '.join(each.split())}" for each in items)
