"""Text that speaks to an AI is nothing to rest a claim on, and no brief speaks as one that was given orders."""

from __future__ import annotations

import re
from collections.abc import Iterator

from policy_brief import Caveat, Objection
from policy_brief.claims import sentence_numbers
from summarizer.check.base import ClaimInView, Rule
from summarizer.check.prose.bare import QUOTED, fields_of_words
from summarizer.check.reading import Reading

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
    r"|you are (?:now )?(?:an? )?(?:AI|assistant|chatbot)|as an AI (?:language )?model"
)
_ORDER = re.compile(f"{_ORDER_KOREAN}|{_ORDER_ENGLISH}", re.IGNORECASE)
_OBEYED = re.compile(
    r"\bas an AI(?:,? (?:I|we)\b| (?:language )?(?:model|assistant)\b)|^as instructed,"
    r"|\b(?:ignor|disregard|forget)\w* (?:all |the |your |my )*(?:previous|prior|above|earlier) "
    r"(?:instructions?|rules?|prompts?)",
    re.IGNORECASE,
)
_REPORTED = re.compile(r"[^.!?\n]{0,40}?[\"”'’」]|(?:이?라)?(?:는|고|며|던) ")
_OPENS = re.compile(r"[\"“'‘「][^\"”'’」]{0,200}$")


def instruction_notices(reading: Reading) -> Iterator[str]:
    """Report the sentences that speak to an AI reader."""
    for number, found in _orders(reading):
        yield (
            f"Sentence {number} speaks to an AI reader ('{' '.join(found.split())}'): "
            "it was treated as text to report on, not as an order."
        )


def instruction_sentences(reading: Reading) -> tuple[int, ...]:
    """Return the numbers of the sentences that speak to an AI reader."""
    return tuple(number for number, _ in _orders(reading))


def _orders(reading: Reading) -> Iterator[tuple[int, str]]:
    found = ((number, reading.remembered(_order_of, number)) for number in reading.lines)
    return ((number, order) for number, order in found if order)


def _order_of(reading: Reading, number: int) -> str:
    """Return the words of a sentence that order an AI, or nothing; what is only reported orders nobody."""
    line = reading.lines[number]
    found = _ORDER.search(line)
    if found is None or (_OPENS.search(line, 0, found.start()) and _REPORTED.match(line, found.end())):
        return ""
    return "" if re.match(r"(?:이?라)(?:는|고|며|던) ", line[found.end() :]) else found[0]


def _inspect(view: ClaimInView, reading: Reading) -> Iterator[Objection]:
    for field, text in fields_of_words(view.claim):
        found = _OBEYED.search(QUOTED.sub(" ", text))
        if found:
            yield view.absence(f"{field}: it speaks as an AI under orders ('{found[0]}').", words=found[0], grave=True)
    if isinstance(view.claim, Caveat):
        return
    for number in sentence_numbers(view.claim):
        order = reading.remembered(_order_of, number) if number in reading.lines else ""
        if order:
            says = f"[{number}] speaks to an AI ('{order[:60]}') and is nothing to rest a claim on."
            yield view.contradiction(says, korean=order, sentence=number, words=f"[{number}]", grave=True)
            return


INSTRUCTIONS = Rule("instructions", _inspect)
