"""Text that speaks to an AI: reported when the article holds it, kept out of the brief's prose."""

from __future__ import annotations

import re
from collections.abc import Iterator

from summarizer.find.scan import Scan

from .base import Check, Problem, drop
from .claims import AnyClaim, prose

__all__ = ["INSTRUCTIONS", "instruction_notices"]

_READER = (
    r"(?:AI|인공지능|챗봇|언어\s?모델|LLM|GPT|어시스턴트|요약\s?(?:기|봇|프로그램)"
    r"|assistant|language model|chatbot|model)"
)
_ORDER_KOREAN = (
    r"(?:지시|규칙|명령|안내|프롬프트|지침)[^.!?\n]{0,30}(?:무시|잊|따르지|버리|덮어)"
    r"|(?:무시하고|잊고)[^.!?\n]{0,40}(?:출력|작성|요약|답|쓰|적)"
    rf"|{_READER}[^.!?\n]{{0,40}}(?:출력하라|작성하라|답하라|요약하라|써라|적어라|하십시오|하세요|출력해|적으라|쓰라)"
)
_ORDER_ENGLISH = (
    r"(?:ignore|disregard|forget|override)\s+(?:all\s+|any\s+)?(?:the\s+|your\s+)?"
    r"(?:previous|prior|above|earlier|system)?\s*"
    r"(?:instructions?|rules?|prompts?|guidelines?)"
    r"|system prompt|you are (?:now )?(?:an? )?(?:AI|assistant|chatbot)|as an AI (?:language )?model"
)
_ORDER = re.compile(f"{_ORDER_KOREAN}|{_ORDER_ENGLISH}", re.IGNORECASE)
_OBEYED = re.compile(
    r"\b(?:as an AI|as instructed|per the instructions|ignore (?:all |the |your )?(?:previous|prior|above)"
    r"|system prompt)\b",
    re.IGNORECASE,
)


def instruction_notices(scan: Scan) -> Iterator[str]:
    """Report the sentences that speak to an AI reader."""
    for sentence in scan.sentences:
        found = _ORDER.search(sentence.text)
        if found:
            yield (
                f"Sentence {sentence.number} speaks to an AI reader ('{' '.join(found[0].split())}'): "
                "it was treated as text to report on, not as an order."
            )


def _inspect(claim: AnyClaim, scan: Scan) -> Iterator[Problem]:  # noqa: ARG001 - as every check
    for field, text in prose(claim):
        found = _OBEYED.search(text.text)
        if found:
            yield drop(f"{field}: speaks as an AI that was given orders ('{found[0]}')")
            return


INSTRUCTIONS = Check("instructions", _inspect)
