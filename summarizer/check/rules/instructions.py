"""Text that speaks to an AI: reported when the article holds it, no source of facts, kept out of the brief's prose."""

from __future__ import annotations

import re
from collections.abc import Iterator

from policy_brief import Investment, KoreanModel, PolicyMeasure, Recommendation, Stance
from policy_brief.claims import AnyClaim, sentence_numbers, words
from summarizer.check.base import Check, Problem, drop, flag
from summarizer.find.scan import Scan

__all__ = ["INSTRUCTIONS", "instruction_notices", "instruction_sentences"]

_READER = (
    r"(?<![A-Za-z])(?:(?:AI|인공지능)(?:\s?(?:모델|비서|챗봇|어시스턴트))?|챗봇|언어\s?모델|LLM|GPT|어시스턴트|요약\s?(?:기|봇|프로그램)"
    r"|assistant|language model|chatbot)(?:은|는|야|여|아|이?라면|에게|님)?[,:]?\s"
)
_WRITE = (
    r"(?:(?:출력|작성|답변?|응답|요약|기재|표시|생략|번역|평가)(?:하라|하시오|하십시오|하세요|해라|할\s?것|해\s?(?:주세요|주십시오|줘))"
    r"|(?:써라|쓰라|쓰시오|쓰세요|써\s?(?:주세요|줘)|적어라|적으라|적으시오|적으세요))"
)
_DISREGARD = (
    r"(?:무시하(?:라|시오|십시오|세요)|무시해라|잊(?:어라|으라|으시오|으세요)"
    r"|따르지\s?(?:마라|말라|마시오|마세요|말\s?것))"
)
_FORBID = r"(?:적|밝히|언급하|출력하|번역하|요약하|표시하|인용하|답하)지\s?(?:마시오|마십시오|마세요|마라|말라|말\s?것)"
_IMPERATIVE = r"[가-힣]+(?:하라|하시오|하십시오|하세요|해라|해\s?줘|시오)"
_EARLIER = r"(?:이전|앞선|앞의|위의|지금까지|종전)의?\s?(?:모든\s)?(?:지시|명령|프롬프트|규칙|지침)"
_ORDER_KOREAN = (
    rf"(?:지시|규칙|명령|안내|프롬프트|지침)[^.!?\n]{{0,30}}{_DISREGARD}"
    rf"|(?:지시|규칙|명령|안내|프롬프트|지침|내용)[^.!?\n]{{0,30}}(?:무시하고|잊고)[^.!?\n]{{0,60}}{_WRITE}"
    rf"|{_EARLIER}[^.!?\n]{{0,12}}(?:무시하고|잊고)[^.!?\n]{{0,60}}{_IMPERATIVE}"
    rf"|{_READER}[^.!?\n]{{0,60}}(?:{_WRITE}|{_FORBID})"
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
    for number, found in _orders(scan):
        yield (
            f"Sentence {number} speaks to an AI reader ('{' '.join(found[0].split())}'): "
            "it was treated as text to report on, not as an order."
        )


def instruction_sentences(scan: Scan) -> tuple[int, ...]:
    """Give the numbers of the sentences that speak to an AI reader."""
    return tuple(number for number, _ in _orders(scan))


def _orders(scan: Scan) -> Iterator[tuple[int, re.Match[str]]]:
    for sentence in scan.sentences:
        found = _ORDER.search(sentence.text)
        if found:
            yield sentence.number, found


def _inspect(claim: AnyClaim, scan: Scan) -> Iterator[Problem]:
    for field, text in words(claim):
        found = _OBEYED.search(text)
        if found:
            yield drop(f"{field}: speaks as an AI that was given orders ('{found[0]}')")
            return
    if isinstance(claim, Investment | Stance | KoreanModel | PolicyMeasure | Recommendation):
        sentences = [scan.article.sentence(number) for number in sentence_numbers(claim)]
        if sentences and all(sentence and _ORDER.search(sentence.text) for sentence in sentences):
            yield flag("its only source is text that speaks to an AI")


INSTRUCTIONS = Check("instructions", _inspect, version=3)
