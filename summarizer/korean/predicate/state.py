"""The state of reading a predicate: what its words amount to so far."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from .forms import Form, word_list
from .tokens import Token

__all__ = ["NEGATIVE_STEMS", "Chain", "is_in", "is_negated"]

NEGATIVE_STEMS = frozenset({"않", "못하", "아니하", "말", "못"})
_ORDER = (
    "denied_report", "imperative", "question", "wish", "concession", "condition", "obligation", "possibility", "report",
    "plan",
)  # fmt: skip


@dataclass(slots=True)
class Chain:
    """A predicate from its stem at one word to the word that `at` has reached."""

    tokens: Sequence[Token]
    at: int
    first: int = 0
    negations: int = 0
    frames: set[str] = field(default_factory=set)
    aspect: str = "none"
    reversed: bool = False
    doubled: bool = False
    factual: bool = False
    """True for 했는데도, a concession of what is so."""
    ending: str = ""
    letters: str = ""
    describes: bool = False
    """True where the clause describes the noun after it."""

    @property
    def frame(self) -> str:
        """The most important of the frames."""
        return next((frame for frame in _ORDER if frame in self.frames), "plain")

    def form(self, at: int) -> Form | None:
        """Return the verb at a word, None past the end."""
        return self.tokens[at].form if at < len(self.tokens) else None

    def core(self, at: int) -> str:
        """Return the word at a place without its marks, empty past the end."""
        return self.tokens[at].core if at < len(self.tokens) else ""

    def following(self) -> Form | None:
        """Return the verb at the very next word of the sentence."""
        return None if self.closed() else self.form(self.at + 1)

    def next(self, *, most: int = 2) -> int:
        """Return the next word; adverbs are skipped, and 안 and 못 are counted."""
        at = self.at + 1
        while at < len(self.tokens) - 1 and at - self.at <= most and not self.tokens[at - 1].last:
            core = self.tokens[at].core
            if core in word_list("other", "negators") and self.tokens[at + 1].form:
                self.negations += 1
            elif core not in word_list("other", "adverbs"):
                break
            at += 1
        return at

    def closed(self) -> bool:
        """Return whether nothing follows."""
        return self.at + 1 >= len(self.tokens) or self.tokens[self.at].last

    def go(self, at: int) -> Form | None:
        """Move to a word and return its verb."""
        self.at = min(at, len(self.tokens) - 1)
        return self.form(self.at)

    def quoting(self) -> bool:
        """Return whether the word ends in the particle of a quotation, whatever marks it holds."""
        return self.core(self.at).endswith(("고", "며", "서", "는"))

    def mark(self, frame: str) -> None:
        """Add a frame; an empty one adds nothing."""
        if frame:
            self.frames.add(frame)


def is_in(stem: str, group: str) -> bool:
    """Return whether a stem is in a group of verbs that say something about an act."""
    return stem in word_list("matrix", group)


def is_negated(tokens: Sequence[Token], at: int) -> bool:
    """Return whether the verb at a word is negated: 밝히지 않았다, 안 밝혔다, 볼 수 없다, 보기 어렵다."""
    if at and tokens[at - 1].core in word_list("other", "negators"):
        return True
    form, following = tokens[at].form, tokens[at + 1].form if at + 1 < len(tokens) else None
    if form is None:
        return False
    if form.ending == "future_modifier" and at + 2 < len(tokens) and tokens[at + 1].core == "수":
        after = tokens[at + 2].form
        return after is not None and after.stem == "없"
    if following is None:
        return False
    if form.ending == "naming":
        return following.stem in {"어렵", "힘들"}
    return form.ending == "negating" and following.stem in NEGATIVE_STEMS
