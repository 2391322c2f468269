"""Cut Korean text into paragraphs and sentences."""

from __future__ import annotations

from policy_brief import Span
from summarizer.article import Sentence


def split_paragraphs(text: str) -> tuple[Span, ...]:
    raise NotImplementedError


def split_sentences(text: str, paragraphs: tuple[Span, ...]) -> tuple[Sentence, ...]:
    raise NotImplementedError
