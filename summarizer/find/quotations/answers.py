"""Cut an answer of an interview, a paragraph that is all one quotation, into one quotation a sentence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from policy_brief import Quotation
from summarizer.find.passage import Passage
from summarizer.text.split import REMARK

__all__ = ["cut_answers"]

_MARK = 1  # code points of a quotation mark behind the last sentence


def cut_answers(passage: Passage, quotations: Sequence[Quotation]) -> tuple[Quotation, ...]:
    """Return the quotations, ids Q1 and on; each sentence of an answer is one, with the answer's speaker.

    A brief can then quote the best sentence of a long answer.
    """
    cut = (piece for quotation in quotations for piece in _pieces(passage, quotation))
    return tuple(_numbered(piece, f"Q{number}") for number, piece in enumerate(cut, 1))


def _numbered(piece: Quotation, name: str) -> Quotation:
    """Return a quotation with that id; it has it already where no answer was cut before it."""
    return piece if piece.id == name else piece.model_copy(update={"id": name})


def _pieces(passage: Passage, quotation: Quotation) -> Iterator[Quotation]:
    sentences = passage.sentences[quotation.sentence - 1 : quotation.sentence_end or quotation.sentence]
    last = sentences[-1].end
    behind = min(quotation.end + _MARK, last)
    if len(sentences) == 1 or not (behind == last or REMARK.fullmatch(passage.view.source, behind, last)):
        yield quotation
        return
    for sentence in sentences:
        start, end = max(sentence.start, quotation.start), min(sentence.end, quotation.end)
        place = {"text": passage.view.source[start:end], "start": start, "end": end}
        yield quotation.model_copy(update={**place, "sentence": sentence.number, "sentence_end": sentence.number})
