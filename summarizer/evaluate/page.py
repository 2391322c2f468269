"""The page on accuracy: the tables of an evaluation, and what they are not."""

from __future__ import annotations

from .run import Run
from .tables import as_markdown, tables

__all__ = ["accuracy_page"]

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
  sentence bears out passes unless `--second-reader` looks at it.

How to read them:

- *Finders*: a record is found where it shares text with the gold's, and right where every field is as the gold has it
  (a date: its first and last day; a quotation: its text).
- *Faults*: each is planted by itself in a copy of a gold brief, wherever the brief allows it, and counts as caught when
  an enforced check drops the claim, flags it as unverified, or puts the true value back; what is left out, when it is
  listed as an omission. *Noticed* means that a check changed the claim and told so, but to something that is still
  untrue; *watched*, that only a check in shadow mode saw it. Neither counts as caught.
- *Made by*: an alteration needs a saved brief to be edited, a model picks ids and words and can make no other fault.
- *False alarms*: claims of the undamaged gold briefs on which a check found something. A repair of a right claim is
  one.

"""


def accuracy_page(run: Run) -> str:
    """Write `docs/accuracy.md`: an introduction, the tables, and every false alarm and miss behind a target."""
    introduction = _INTRODUCTION.format(
        articles=run.articles, claims=run.claims, version=run.policy_brief, checker=run.checker
    )
    targets = {name for name, fault in run.faults.items() if fault.group != "other"}
    missed = [each for each in run.missed if each.split(": ")[1] in targets]
    parts = [introduction + as_markdown(tables(run))]
    parts += [_listed("False alarms of enforced checks", run.alarms), _listed("Missed faults with a target", missed)]
    parts += [_listed("Where finders and gold differ", run.finders.differences)]
    return "\n".join(parts)


def _listed(title: str, items: tuple[str, ...] | list[str]) -> str:
    lines = [f"- {' '.join(each.split())}" for each in items] or ["None."]
    return "\n".join((f"## {title}", "", *lines, ""))
