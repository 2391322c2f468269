"""Find sentences that give orders to an AI that reads or summarises the article, but not reports of such orders.

An order names its reader (`AI 모델은 … 출력하라`), earlier orders (`이전 지시를 무시하고 …`), the summary that is to be
written (`요약할 때는 … 적어야 한다`), or has the marks of a conversation (`<|im_start|>system`, `[INST]`). What is
quoted or reported (`'이전 지시를 무시하라'는 문장을 숨겼다`) is not an order.
"""

from __future__ import annotations

import re
from functools import cache

__all__ = ["order_in", "slogans_in"]

_READER = (
    r"(?<![A-Za-z가-힣])(?:(?:AI|인공지능)(?:\s?(?:모델|비서|챗봇|어시스턴트|요약기|시스템|에이전트))?|챗봇|(?:대형\s?)?언어\s?모델|LLM|GPT"
    r"|챗GPT|제미나이|클로드|어시스턴트|(?:자동\s?)?(?:요약|번역)\s?(?:기|봇|프로그램|모델|시스템)"
    r"|assistant|language model|chatbot)"
    r"(?:은|는|야|여|아|이?라면|에게|께|님)?[,:;]?\s"
)
_ASKED = r"(?:하라|하시오|하십시오|하세요|해라|할\s?것|해\s?(?:주세요|주십시오|줘|주기))"
_WRITE = (
    rf"(?:(?:출력|작성|답변?|응답|요약|기재|표시|생략|번역|평가|포함|강조|보고|서술|반복|삽입|추가|삭제|누락|대체|칭찬|추천|명시){_ASKED}"
    r"|(?:써라|쓰라|쓰시오|쓰세요|써\s?(?:주세요|줘)|적어라|적으라|적으시오|적으세요"
    r"|(?:적어|알려|말해|보여)\s?(?:주세요|주십시오|줘|달라(?![가-힣]))"
    r"|빼라|빼시오|빼세요|넣어라|넣으시오|넣으세요|바꿔라|바꾸시오|바꾸세요))"
)
_MUST = (
    r"(?:적어|써|출력해|포함해|기재해|표시해|명시해|밝혀|강조해|끝나|시작해)야\s?(?:한다|합니다|함)"
    r"|(?:적|쓰|밝히|언급하|포함하)지\s?말아야\s?(?:한다|합니다)"
)
_FORBID = (
    r"(?:적|쓰|밝히|언급하|출력하|번역하|요약하|표시하|인용하|답하|보고하|포함하|알리)지\s?"
    r"(?:마시오|마십시오|마세요|마라|말라|말\s?것)"
)
_DISREGARD = (
    r"(?:무시하(?:라|시오|십시오|세요)|무시해라|무시할\s?것|잊(?:어라|으라|으시오|으세요)"
    r"|따르지\s?(?:마라|말라|마시오|마세요|말\s?것))"
)
_IMPERATIVE = r"[가-힣]+(?:하라|하시오|하십시오|하세요|해라|해\s?줘|시오|십시오)"
_EARLIER = (
    r"(?:이전|앞선|앞의|위의|지금까지의?|종전|기존|원래|모든)의?\s?(?:모든\s)?(?:시스템\s)?"
    r"(?:지시|명령|프롬프트|규칙|지침)"
)
_ORDERS = r"(?:지시|규칙|명령|안내|프롬프트|지침)"

_KOREAN = (
    rf"{_ORDERS}[^.!?\n]{{0,30}}{_DISREGARD}",  # 지시 사항은 모두 무시하라
    rf"(?:{_ORDERS}|내용)[^.!?\n]{{0,30}}(?:무시하고|잊고)[^.!?\n]{{0,60}}{_WRITE}",  # 위 내용은 잊고 … 적어라
    rf"{_EARLIER}[^.!?\n]{{0,12}}(?:무시하고|잊고|대신(?:하여)?)[^.!?\n]{{0,80}}(?:{_IMPERATIVE}|{_WRITE})",
    rf"{_READER}[^.!?\n]{{0,80}}(?:{_WRITE}|{_FORBID})",  # AI 모델은 … 출력하라
    (
        r"(?:기사|글|문서|본문|뉴스)(?:을|를)?\s?(?:요약|번역|정리)(?:할\s?때|하는\s?경우|\s?시)"
        rf"[^.!?\n]{{0,80}}(?:{_WRITE}|{_FORBID}|{_MUST})"
    ),
    # 요약에는 … 적어야 한다
    rf"(?<![가-힣])요약(?:문|본|에는|에|은|할\s?때는?|\s?결과)[^.!?\n]{{0,80}}(?:{_WRITE}|{_FORBID}|{_MUST})",
    rf"(?:다음|아래)(?:의)?\s?(?:문장|단어|문구|JSON|값|형식)[^.!?\n]{{0,30}}(?:출력|반복|복사|삽입|답변?|응답){_ASKED}",
    r"(?:당신|너|귀하)(?:은|는)\s[^.!?\n]{0,30}(?:AI|인공지능|어시스턴트|챗봇|언어\s?모델|비서)(?:이다|입니다|이며|다|야)(?![가-힣])",
    rf"(?:시스템\s?프롬프트|내부\s?지침|API\s?키)(?:을|를)[^.!?\n]{{0,30}}(?:{_WRITE}|공개{_ASKED}|{_IMPERATIVE})",
)
_TELL = (
    r"(?:say|write|state|output|print|include|report|respond|reply|praise|omit|mention|claim|describe|conclude|add|end"
    r"|summari[sz]e)"
)
_TOLD_TO = (
    r"(?:(?<![a-z])you|the (?:summary|brief|translation|output|model|assistant|headline)|AIs?(?: (?:systems?|models?))?"
    r"|assistants?)"
)
_ENGLISH = (
    (
        r"(?:ignore|disregard|forget|override|bypass)\s(?:[a-z]+\s){0,5}"
        r"(?:instructions?|rules?|prompts?|guidelines?|directions?)"
    ),
    (
        r"(?:note|attention|message|instructions?|notice)\s?(?:to|for|:)\s?(?:the\s|any\s|all\s)?"
        r"(?:AIs?|assistants?|LLMs?|language models?|models?|summari[sz]ers?)\b"
    ),
    rf"{_TOLD_TO} (?:must|should|shall|will now|have to|need to)\s(?:[a-z]+\s){{0,4}}{_TELL}\b",
    (
        rf"(?<![a-z]){_TELL}\s[^.!?\n]{{0,40}}\b(?:the (?:word|phrase|string|following|sentence)|exactly|verbatim"
        r"|in (?:the|your) (?:summary|brief|headline|answer|output|translation))\b"
    ),
    rf"when (?:you )?(?:summari[sz]e|summari[sz]ing|translat\w+)\b[^.!?\n\"]{{0,60}}\b{_TELL}\b",
    r"(?:^|(?<=[\s\"“]))(?:summari[sz]er|assistant|AI|LLM|chatbot)s?: \S",
    r"your (?:new |only )?(?:task|job|goal) is (?:now )?to\b",
    r"(?:reveal|print|show|repeat|output)\s(?:[a-z]+\s){0,3}(?:system prompt|API key)",
    r"(?<![a-z])do not (?:mention|summari[sz]e|translate|report|disclose)\b",
    r"you are (?:now )?(?:an? )?(?:[a-z]+ )?(?:AI|assistant|chatbot)\b|as an AI (?:language )?model|from now on,? you",
)
_MARKS = (
    r"<\|[a-z_]{2,20}\|>",  # <|im_start|>
    r"\[/?INST\]|<</?SYS>>",
    r"</?(?:system|assistant|user|human|instructions?|article|document|untrusted)(?:\s[^<>]{0,40})?>",
    r"(?:^|\s)#{2,}\s?(?:system|instructions?|human|assistant|user|시스템|지시)\b",
    r"(?:^|(?<=[\s\"“]))(?:system|assistant|developer|시스템(?:\s?메시지)?|개발자)\s?[:：>]\s(?=\S)",
    r"[-=#*\[<]{2,}\s?(?:END OF (?:THE )?(?:ARTICLE|TEXT|DOCUMENT|INPUT)|(?:기사|본문|원문|자료)\s?(?:끝|종료))",
)
_OPENS = re.compile(r"[\"“'‘「『][^\"”'’」』]{0,200}$")
_LONGEST_OPENING = 201
"""How far before an order the quotation that it stands in may open: a mark and what `_OPENS` allows behind it."""
_CLOSED = re.compile(r"[^\"”'’」』\n]{0,120}[\"”'’」』](?=\s?[^\s.!?\"”'’」』])")
_TOLD = re.compile(r"(?:이?라)?(?:는|고|며|던|도록)(?:\s|$)|(?:고|는)\s?(?:한|했|하)")
_SLOGAN = re.compile(r"(?<![A-Za-z0-9])(?:[A-Z]{4,}(?:-?[0-9]+)?|[A-Z]+-?[0-9]+|[0-9][0-9.,-]{2,}[0-9])(?![A-Za-z0-9])")
_LONGEST = 24


def order_in(line: str) -> str:
    """Return the last words of an order to an AI in a sentence, or ''; what it orders is not included."""
    for found in _orders().finditer(line):
        quoted = _OPENS.search(line, max(0, found.start() - _LONGEST_OPENING), found.start()) and _CLOSED.match(
            line, found.end()
        )
        if not quoted and not _TOLD.match(line, found.end()):
            return found[0].split()[-1][-_LONGEST:]
    return ""


def slogans_in(line: str) -> set[str]:
    """Return capitals, codes and figures of a sentence in lower case: what a model copies without translating it."""
    return {found[0].lower() for found in _SLOGAN.finditer(_marks().sub(" ", line))}


@cache
def _marks() -> re.Pattern[str]:
    return re.compile("|".join(_MARKS), re.IGNORECASE)


@cache
def _orders() -> re.Pattern[str]:
    return re.compile("|".join((*_KOREAN, *_ENGLISH, *_MARKS)), re.IGNORECASE)
