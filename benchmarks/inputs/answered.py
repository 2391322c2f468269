"""The gold articles, each with the answers that a model would give to the calls of its brief.

The brief is the gold brief, written with ids as a perfect answer would be, and its draft is the prose of it. In the
other calls, the reader of the page and the second reader find nothing, and the writer changes nothing in review. So the
answers follow the schema, and no recording is needed.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from typing import Any, Final

from policy_brief import Draft, PageReading, Patch, PolicyBrief, SecondReading
from policy_brief.claims import on_page
from summarizer import Settings, scan
from summarizer.evaluate.gold.answers import Gold, load_gold
from summarizer.evaluate.gold.to_brief import to_answer
from summarizer.find.scan import Scan

__all__ = ["NAMES", "REPLIES", "Answered", "answered"]

_GOLD = Path(__file__).resolve().parents[2] / "gold"

NAMES: Final = tuple(sorted(path.stem for path in (_GOLD / "briefs").glob("*.json")))
"""Names of the articles."""
_NOTHING_READ = PageReading(
    outlet=None, published=None, headline=(), subheads=(), into_body=(), out_of_body=()
).model_dump_json()
REPLIES: Final[Mapping[str, str]] = {
    PageReading.__name__: _NOTHING_READ,
    Draft.__name__: '{"markdown":"A notice was published."}',
    SecondReading.__name__: '{"judged":99,"doubts":[]}',
    Patch.__name__: "{}",
}
"""The answers to all calls except the one for the brief, by the name of the answer type; the draft is any article's."""


@dataclass(frozen=True)
class Answered:
    """An article on disk, and the brief that a model answers with."""

    name: str
    gold: Gold

    @property
    def path(self) -> Path:
        """The article's file."""
        return self.gold.source

    @cached_property
    def scan(self) -> Scan:
        """What code finds in the article."""
        return scan(self.path, settings=Settings())

    @cached_property
    def answer(self) -> dict[str, Any]:
        """The answer as JSON."""
        return to_answer(self.gold, self.scan)[0]

    @cached_property
    def content(self) -> str:
        """The answer as a model writes it."""
        return json.dumps(self.answer, ensure_ascii=False, separators=(",", ":"))

    @cached_property
    def draft(self) -> str:
        """What the page of the answer says, in words and without references, as its draft would."""
        brief = PolicyBrief.model_validate(self.answer, context={"scan": self.scan})
        return "\n\n".join(text.text for _, claim in on_page(brief) for text in claim.texts())

    @property
    def replies(self) -> Mapping[str, str]:
        """The text of each answer, by the name of the answer type."""
        draft = Draft(markdown=self.draft).model_dump_json()
        return {**REPLIES, PolicyBrief.__name__: self.content, Draft.__name__: draft}


def answered(name: str) -> Answered:
    """Return an article and its answers."""
    return Answered(name, _gold()[name])


@cache
def _gold() -> Mapping[str, Gold]:
    return {gold.name: gold for gold in load_gold(_GOLD)}
