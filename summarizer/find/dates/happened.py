"""Whether what is said of a month or day without a year has happened: 9월 출범한 위원회, 국정감사가 열린 10월에는."""

from __future__ import annotations

import re
from typing import Final

from summarizer.text.patterns import compile_lazily

from .tense import first_verb, read_tense

__all__ = ["has_happened", "is_due"]

_DOINGS: Final = (
    "출범|발족|발표|발간|출간|발매|출시|공개|공포|발효|고시|공고|개최|개막|폐막|시행|도입|실시|제정|개정|신설|폐지|설립|창립"
    "|통과|의결|가결|부결|체결|타결|결렬|무산|합의|착공|준공|완공|개통|개장|개관|개원|개교|개설|취임|임명|선출|당선|퇴임|사임"
    "|사퇴|해임|구속|체포|기소|송치|선고|발의|제출|접수|제기|고발|고소|제안|지적|적발|보도|지정|선정|채택|승인|인수|합병|상장"
    "|매각|분사|방문|방한|입국|귀국|사망|별세|발생|유출|중단|재개|완료|개발|배포|구축|설치|보급|조사|집계|끝|시작|진행|종료"
)
_HOLDINGS: Final = "개최|진행|통과|체결|출범|시작|발족|실시|설립|신설|제정|폐지|중단|적발|지적|발표|수상"
_DONE: Final = r"(?:(?:한|된|받은|난)(?!\w)|[했됐]|하였|되었|받았|났)"
_NATIVE: Final = (
    r"(?:(?:열린|나온|내놓은|펴낸|치른|치러진|터진|일어난|맺은|숨진|물러난|들어선|꾸려진|벌인)(?!\w)"
    r"|열렸|열었|나왔|내놨|내놓았|펴냈|치렀|치러졌|터졌|일어났|맺었|숨졌|물러났|들어섰|꾸려졌|벌였"
    r"|문을[ ](?:연[ ]|열었|닫은[ ]|닫았)|막을[ ](?:내린[ ]|내렸|올린[ ]|올렸))"
)
_HAPPENED = compile_lazily(
    rf"""
    (?:에도|에는|에|까지)?[ ](?:
        (?:{_DOINGS}){_DONE}  # 9월 출범한, 12월 시행된
        | (?:[\w·]{{1,12}}(?:[을를이가도]|에서|에)[ ]){{0,2}}  # 10월 국감에서 지적받은, 9월 국회를 통과한
          (?:(?:{_HOLDINGS}){_DONE} | {_NATIVE})
        | (?:\w{{1,8}}[ ]){{0,2}}  # 12월 3일 비상계엄 이후
          (?:계엄|사태|참사|사고|화재|지진|폭우|폭설|산불|테러|쿠데타)
          (?:로[ ]|[을를][ ](?:겪은|선포한|일으킨)|[ ](?:이후|직후|때|뒤|후|여파|피해자|희생자))
        | (?:\w{{1,8}}[ ]){{0,2}}(?:당시|통과[ ](?:이후|뒤|후)[ ])  # 10월 회의 당시
    )
    """,
    re.VERBOSE,
)
_HAPPENED_BEFORE: Final = (
    "열린 ", "끝난 ", "시작된 ", "출범한 ", "발표된 ", "나온 ", "터진 ", "치러진 ", "통과된 ",
    "발생한 ", "일어난 ", "취임한 ",
)  # fmt: skip
"""What has happened in the month behind it: 국정감사가 열린 10월에는."""
_DUE = compile_lazily(
    rf"""
    (?:에도|에는|에|부터)?[ ](?:
        (?:{_DOINGS})(?:[하되]는|[할될](?!\w)|[한된]다|되며|하며)
        | 열(?:리는|린다)
        | (?:\w{{1,6}}[ ])?\w{{1,6}}[을를이]?[ ]목표
    )
    """,
    re.VERBOSE,
)
"""What is to happen at a date: 12월 시행되는 법, 12월 시행된다, 12월 완공을 목표로."""
_THEN = compile_lazily(r"[ ]?(?:뒤|후|다음)(?!\w)")
_AT = compile_lazily(r"(?:에|에는|에도|부터|(?<=부터[ ]\d월)까지|(?<=부터[ ]\d\d월)까지)[ ]")
_OTHER_VERB = compile_lazily(r"(?:되|고|며|면|만|으나|는데|해|하여|돼|[아어여]서|도록|기|기로|치를|[할될릴칠킬질낼])$")
"""What a word ends in that tells of something else first: 7월에 넓히되, 9월에 열릴 회의의."""
_TOLD = compile_lazily(
    r"""
    밝[혔히]|발표|공개|결정|확정|의결|예고|공고|제안|요구|촉구|약속|주장|당부|지시|주문|권고|합의|말했|설명|강조|전했|알[렸려]
    |선언|세[웠우]|마련|잡[았아]|정했|정해|미[뤘뤄뤄루]|밀[렸려]|연기|늦[췄춰]|앞당|계획|목표|전망|내다|예상|보였|덧붙|답했|보도
    |통보|안내|준비|예정|내걸|제시|승인|허가|통과|선정|뽑|^했|않|못|하기로|신청|추진|검토|원했|바랐|희망
    """,
    re.VERBOSE,
)
"""What is said or settled at publication of a date that may be ahead: 9월부터 시행을 예고했다."""


def is_due(text: str, end: int) -> bool:
    """Return whether the verb next to the date that ends at `end` looks ahead: 12월 시행되는 법."""
    return _DUE.match(text, end) is not None


def has_happened(text: str, start: int, end: int) -> bool:
    """Return whether what is said of the date at `text[start:end]` has happened then.

    That is so if a past verb or its participle stands next to the date, if something happened that nobody plans, or if
    the first verb after 에 or 부터 is past and does not report a decision: 9월부터 석 달간 감사를 벌였다.
    """
    if text.endswith(_HAPPENED_BEFORE, 0, start):
        return True
    if found := _HAPPENED.match(text, end):
        done_first = _THEN.match(text, found.end())
        return done_first is None or read_tense(text, done_first.end(), first=True) == "past"
    return _AT.match(text, end) is not None and _is_told_plainly(text, end)


def _is_told_plainly(text: str, end: int) -> bool:
    """Return whether the first verb after a date is past, reports no decision, and has no other verb before it."""
    verb = first_verb(text, end)
    if verb is None or verb.tense != "past" or not verb.is_finite or _TOLD.search(verb.word):
        return False
    return not any(_OTHER_VERB.search(word) for word in verb.before)
