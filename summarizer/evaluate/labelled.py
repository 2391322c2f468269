"""Measure how well amounts are found in single labelled sentences, one a line of a JSONL file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Self

from pydantic import ConfigDict, Field, ValidationError, model_validator

from policy_brief import Amount, Bound, Money, Value
from summarizer.errors import GoldError
from summarizer.evaluate.gold.alignment import Stretch
from summarizer.evaluate.gold.matching import pair
from summarizer.evaluate.pages.tables import Table, found_cells, percent
from summarizer.find.money.amounts import find_money
from summarizer.find.passage import Passage
from summarizer.text.article import Article

from .scores import Found, Share

__all__ = ["AmountScores", "LabelledAmount", "LabelledSentence", "amount_tables", "load_labelled", "measure_amounts"]

_FIELDS = ("surface", "value_min", "value_max", "currency", "approx", "bound")
_SHOWN = 3


class LabelledAmount(Value):
    """An amount as its label has it; offsets count code points of the sentence, end exclusive."""

    surface: str
    value_min: Amount | None
    value_max: Amount | None
    currency: str
    approx: bool
    bound: Bound
    start: int = Field(ge=0)
    end: int


class LabelledSentence(Value):
    """A sentence with all its amounts; further keys, such as its source, are ignored."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    id: str
    text: str
    expected: tuple[LabelledAmount, ...]

    @model_validator(mode="after")
    def _labels_stand_there(self) -> Self:
        for label in self.expected:
            if self.text[label.start : label.end] != label.surface:
                raise ValueError(f"'{label.surface}' does not stand at {label.start}")
        return self


class AmountScores(Value):
    """The finder's results on labelled sentences; a right sentence has every amount right, and none extra."""

    sentences: Share
    found: Found
    right: Share = Field(description="Amounts that are right in every field.")
    fields: dict[str, Share] = Field(description="Fields of the amounts that were found.")
    differences: tuple[str, ...] = ()


def load_labelled(path: Path) -> tuple[LabelledSentence, ...]:
    """Read a JSONL file; raises `GoldError` with the line that is wrong."""
    try:
        lines = path.read_text(encoding="utf-8").split("\n")
    except (OSError, UnicodeDecodeError) as error:
        raise GoldError(f"{path}: cannot be read as UTF-8 text ({error}).") from error
    labelled = tuple(_read(line, number, path) for number, line in enumerate(lines, start=1) if line.strip())
    if not labelled:
        raise GoldError(f"{path}: holds no labelled sentence. Give JSONL with id, text and expected amounts.")
    return labelled


def measure_amounts(labelled: Iterable[LabelledSentence]) -> AmountScores:
    """Compare what is found with the labels, sentence by sentence; amounts pair by the text that they share."""
    sentences, found, right = Share(), Found(), Share()
    fields: dict[str, Share] = {name: Share() for name in _FIELDS}
    differences: list[str] = []
    for sentence in labelled:
        amounts = find_money(Passage.of(Article.from_text(sentence.text)))
        pairs = _pairs(sentence.expected, amounts)
        wrong = [_wrong(label, amount) for label, amount in pairs]
        found += Found.of(right=len(pairs), given=len(amounts), wanted=len(sentence.expected))
        right += Share(right=sum(not fault for fault in wrong), of=len(sentence.expected))
        fields = {name: share + _count(name, wrong) for name, share in fields.items()}
        notes = list(_notes(sentence, amounts, pairs))
        sentences += Share(right=int(not notes), of=1)
        differences += (f"{sentence.id}: {note}" for note in notes)
    return AmountScores(sentences=sentences, found=found, right=right, fields=fields, differences=tuple(differences))


def amount_tables(scores: AmountScores) -> tuple[Table, ...]:
    """Return the scores as tables."""
    header = ("", "there", "missed", "extra", "precision", "recall", "F1")
    found = Table("Amounts", header, (("amounts", *found_cells(scores.found), percent(scores.found.f1)),))
    shares = {"amounts": scores.right, "sentences": scores.sentences, **scores.fields}
    rows = tuple((name, str(share.right), str(share.of), percent(share.value)) for name, share in shares.items())
    return found, Table("Right in every field, and field by field", ("", "right", "of", "share"), rows)


def _read(line: str, number: int, path: Path) -> LabelledSentence:
    try:
        return LabelledSentence.model_validate_json(line)
    except ValidationError as error:
        problems = [f"{'.'.join(map(str, fault['loc'])) or 'line'}: {fault['msg']}" for fault in error.errors()][
            :_SHOWN
        ]
        raise GoldError(f"{path}, line {number}: is not a labelled sentence ({'; '.join(problems)}).") from error


def _pairs(labels: Sequence[LabelledAmount], amounts: Sequence[Money]) -> list[tuple[LabelledAmount, Money]]:
    left = [Stretch(label.start, label.end) for label in labels]
    right = [Stretch(amount.start, amount.end) for amount in amounts]
    return [(labels[one], amounts[other]) for one, other in pair(left, right, Stretch.likeness)]


def _wrong(label: LabelledAmount, amount: Money) -> dict[str, str]:
    """Return the fields of an amount that differ from its label, each with what is wrong."""
    given = {"surface": amount.text, **{name: getattr(amount, name) for name in _FIELDS[1:]}}
    wanted = {name: getattr(label, name) for name in _FIELDS}
    return {name: f"is {given[name]}, not {wanted[name]}" for name in _FIELDS if given[name] != wanted[name]}


def _count(name: str, wrong: Sequence[dict[str, str]]) -> Share:
    return Share(right=sum(name not in fault for fault in wrong), of=len(wrong))


def _notes(
    sentence: LabelledSentence, amounts: Sequence[Money], pairs: Sequence[tuple[LabelledAmount, Money]]
) -> Iterator[str]:
    for label, amount in pairs:
        yield from (f"'{label.surface}' {name} {what}" for name, what in _wrong(label, amount).items())
    paired = [label for label, _ in pairs]
    yield from (f"'{label.surface}' missed" for label in sentence.expected if label not in paired)
    given = [amount.id for _, amount in pairs]
    yield from (f"'{amount.text}' extra" for amount in amounts if amount.id not in given)
