"""What the brief adds to its article: what it means, what the article leaves open, and what to do next."""

from __future__ import annotations

import re
from collections.abc import Iterator

from policy_brief import Caveat, Consequence, PolicyBrief
from policy_brief.english.sentences import sentences_in
from summarizer.write.english.prose import ProseWriter
from summarizer.write.english.wording import CAVEATS, MEANING, NEXT, TEXTS

__all__ = ["caveat_lines", "meaning_lines", "next_lines"]

_NO_VERBS = (
    "A|After|Ahead|Also|An|As|At|Before|By|During|For|From|If|In|It|No|On|Once|Since|South|The|Then|There|They|This"
    "|Through|To|Under|Unless|Until|When|Where|Whether|While|With|Within"
)
_STEP = re.compile(rf"^((?:Do not|Never) [a-z]+|(?!(?:{_NO_VERBS}) )(?!(?!Bring )\w+ing )[A-Z][a-z]+)(?= )")
"""What a post is to do, in bold where its line begins with it; not the words of a time or a condition."""
_GAP = re.compile(
    r"""The \ (?:article | text | release | notice | filing | interview | column | editorial | report | survey)
        \ (?:does \ not | doesn't | doesn’t) \ (?:say | state)
        \ (?P<gap> (?: whether | how | wh(?:o|om|ose|at|ich|en|ere|y)
                  | (?:by|from|to|for|until|since|on|in|at|with|under|against|about|over|of|through) \ wh\w+ )
          \b .+)""",
    re.VERBOSE,
)
"""The beginning of a caveat that names what the article leaves out."""
_MORE = re.compile(r";|[.!?] ")
"""Signs of more than one thought, which no line of gaps can hold."""

_LONGEST_CONCLUSION = 25
"""Words; a longer sentence in bold does not help."""


def meaning_lines(brief: PolicyBrief, writer: ProseWriter) -> Iterator[str]:
    """Write what follows from the article, nothing where there is nothing."""
    lines = [_judgement(f"consequences[{at}]", claim, writer) for at, claim in enumerate(brief.consequences)]
    if lines:
        yield from (f"## {MEANING}", "", *(f"- {line}" for line in lines), "")


def _judgement(path: str, claim: Consequence, writer: ProseWriter) -> str:
    """Write a judgement, its conclusion in bold where what it rests on is a sentence of its own."""
    line = writer.point(path, claim, claim.text)
    first, *rest = sentences_in(line)
    is_short = len(first.split()) <= _LONGEST_CONCLUSION
    return f"**{first}** {line[len(first) :].lstrip()}" if rest and is_short else line


def caveat_lines(brief: PolicyBrief, writer: ProseWriter) -> Iterator[str]:
    """Write what makes the article doubtful, and in one line what it leaves out."""
    caveats = [(f"caveats[{at}]", claim) for at, claim in enumerate(brief.caveats)]
    doubts = [writer.point(path, claim, claim.text) for path, claim in caveats if not _names_gap(claim)]
    gaps = [_gap(path, claim, writer) for path, claim in caveats if _names_gap(claim)]
    lines = [*doubts, *([f"**Not in the {TEXTS[brief.article_kind]}:** {'; '.join(gaps)}."] if gaps else [])]
    if lines:
        yield from (f"## {CAVEATS}", "", *(f"- {line}" for line in lines), "")


def next_lines(brief: PolicyBrief, writer: ProseWriter) -> Iterator[str]:
    """Write what to do next, each step with its verb in bold."""
    steps = [
        _STEP.sub(r"**\1**", writer.point(f"follow_up[{at}]", claim, claim.text))
        for at, claim in enumerate(brief.follow_up)
    ]
    if steps:
        yield from (f"## {NEXT}", "", *(f"- {step}" for step in steps), "")


def _names_gap(claim: Caveat) -> bool:
    """Return whether a caveat is one sentence that only names what the article leaves out."""
    found = _GAP.match(claim.text.text)
    return found is not None and not _MORE.search(found["gap"])


def _gap(path: str, claim: Caveat, writer: ProseWriter) -> str:
    """Return what a caveat finds left out: 'whether … [[2]]'."""
    words = writer.unmarked(claim.text)
    found = _GAP.match(words)
    return f"{words[found.start('gap') if found else 0 :].rstrip('.')} {writer.sources(path, claim)}".rstrip()
