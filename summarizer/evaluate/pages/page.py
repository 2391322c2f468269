"""The page on accuracy: fresh rounds, the tables of an evaluation on gold, and their limits."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from summarizer.evaluate.rounds.measured import RoundRun
from summarizer.evaluate.run import Run

from .rounds import round_section
from .tables import as_markdown, tables

__all__ = ["accuracy_page"]

_SHOWN = 10

_HEAD = """# Accuracy

This page is made by `policy-brief eval gold --format markdown --output docs/accuracy.md`; do not edit it.

It has two kinds of figures. Those of a **fresh round** are of articles that the builders of finders and checks had
not seen; they say what to expect. Those of the **gold set** are of articles that finders and checks were tuned on; they
say what no longer breaks, and are probably higher than on your articles.

- **No benchmark of a model.** To measure a model on the gold, run `policy-brief eval gold --model NAME`.
- **No sample of the news.** All articles were written for this project, to hold what a reader confuses.
- **No proof that a claim is true.** Code compares ids, figures, names and cue words with the article; whether prose
  says what its sentences say is for the second reader and for you.

"""

_NO_ROUND = """## Fresh rounds

None has been held yet; [rounds.md](rounds.md) says how to hold one.
"""

_ROUNDS = """A round is measured once, while it is fresh; [rounds.md](rounds.md) says how, and what each table counts.

"""

_GOLD = """# On gold

{articles} original Korean articles in `gold/`, each with a brief that a reader wrote, {claims} claims in all (version
{version}, checks {checker}). No model was asked: a gold brief stands in for a perfect answer. Where gold showed a wrong
objection or a miss, checks and finders were fixed, so what these figures are worth is to notice what has changed.

How to read them:

- *Finders*: a record is found where it shares text with the gold's, and right where every field is as the gold has it
  (a date: its first and last day; a quotation: its text).
- *Planted faults*: each is planted by itself in a copy of a gold brief, and noticed when an enforced check objects to
  the claim as it does not to the right one, or to prose that contradicts a faulty row; what is left out, when
  sentences that nothing is left of are among those that the writer would be asked about. *Watched* means that only a
  check in shadow mode saw it.
- *Code can tell*: the faulty claim contains an id, a figure, a name, a quotation or a cue word that speaks against it.
  *Only a reader can tell*: it takes understanding; such faults are planted to know how many get past code, which is
  most of them. Kinds are planted wherever a brief allows it, so the totals weigh kinds by how many places they have,
  not by how often a model makes them.
- *Evidence off by one*: all cited sentences moved by one, so that no true one is left. Left out, as no fault, is a
  neighbour that carries the claim too: it prints its subject and all its figures, of which there is one at least; for a
  stance, the actor and words of signing; for a model, its name and its developer's.
- *Another figure*: left out, as no fault, are figures that read the same and the article's own conversion of the true
  one; a figure that the claim contains already is not put in twice.
- *Altered file*: what can only come of editing a saved brief, because code fills these places from the article.
- *Objections to right claims*: claims of the gold briefs that a check objects to. *Coverage* is not a check of a claim:
  its number is all sentences that gold briefs do not use, which is not wrong as such.

"""


def accuracy_page(run: Run, rounds: Sequence[RoundRun] = ()) -> str:
    """Return `docs/accuracy.md`: fresh rounds first, then the gold set, and the details of its figures."""
    gold = _GOLD.format(articles=run.articles, claims=run.claims, version=run.policy_brief, checker=run.checker)
    fresh = _ROUNDS + "\n".join(map(round_section, rounds)) if rounds else _NO_ROUND
    what = [f"**{name}** ({fault.group}): {fault.what}." for name, fault in run.faults.items()]
    return "\n".join(
        (
            f"{_HEAD}{fresh}",
            gold + as_markdown(tables(run)),
            _listed("What the faults are", what),
            _listed("Objections of enforced checks to right claims", run.alarms),
            _missed(run),
            _listed("Where finders and gold differ", run.finders.differences),
            _listed("Words of gold briefs that no finder found", run.unresolved),
        )
    )


def _missed(run: Run) -> str:
    """List the faults that code could notice and did not, by kind; only the first of many."""
    lines = ["## Faults that code can tell and did not notice", ""]
    for name, fault in run.faults.items():
        missed = [note.replace(f": {name}:", ":", 1) for note in run.missed if note.split(": ")[1] == name]
        if missed and fault.whose == "code":
            more = len(missed) - _SHOWN
            rest = (f"and {more} more",) if more > 0 else ()
            lines += (f"### {name}", "", *_bullets((*missed[:_SHOWN], *rest)), "")
    return "\n".join(lines)


def _listed(title: str, items: Iterable[str]) -> str:
    return "\n".join((f"## {title}", "", *(list(_bullets(items)) or ["None."]), ""))


def _bullets(items: Iterable[str]) -> Iterator[str]:
    return (f"- {' '.join(item.split())}" for item in items)
