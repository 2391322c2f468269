"""Find the cue words of signing, joining or staying out of a declaration, with their polarity and their actors.

What counts: a decision or plan to sign is `unclear` until it is done, a stated decision not to sign is `not_signed`;
double negation and doubt are `unclear`; a reversal of a refusal is `joined_later`. Calls on others to sign, conditions
and signing ceremonies are nobody's stance. Words that also mean other things (참여, 합류, 빠졌다 …) count only beside a
declaration.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

from .actors import actors_after, actors_before, actors_of, describes_anybody

__all__ = ["StanceCue", "find_stance_cues"]

Position = Literal["signed", "not_signed", "joined_later", "undisclosed", "unclear"]

_ACT = r"(?:(?:공식[ ])?서명(?:을|에[ ](?:참여|동참|합류)(?:를)?|에)?|(?:동참|참여|합류|가입|지지)(?:를|을)?)"
_NAME = r"이름을[ ](?:나란히[ ]|함께[ ])?올"
_ONLY = r"(?:[ ]?(?:끝내|결국|최종|최종적으로|아직|전면))?[ ]?"
_NOT = rf"(?:(?:{_ACT}|서명(?:은|도|조차)|동참은|참여는)[ ]?하|{_NAME}리)지(?:는|도|조차)?[ ]?"
_DID = (
    rf"(?:{_ACT}[ ]?(?:했|하였)|{_NAME}렸|{_ACT}[ ](?:마쳤|마무리했|완료했|끝냈)"
    r"|서명[ ]?(?:대열|행렬)에[ ](?:합류했|동참했|가세했)"
    r"|서명국(?:이[ ]됐|이[ ]되었|에[ ]포함됐)"
    r"|명단에[ ](?:이름을[ ]올렸|포함됐|들었|들어갔|있다))"
)
_DONE = rf"(?:{_ACT}[ ]?한(?=[ ])|{_NAME}린(?=[ ])|{_ACT}[ ]?(?:하고(?!자)|하며|하면서(?!도)))"
_WHETHER = r"(?:[ ]?(?:여부|했는지|하는지|할지|한지|할[ ]것인지))"
_LATE = (
    r"(?:뒤늦게|늦게나마|추가로|추가|나중에|뒤이어|뒤따라|추후|이후에|뒤에야|며칠[ ]뒤|하루[ ]뒤|[0-9]+일[ ]뒤"
    r"|(?:입장|방침|태도|마음)을[ ](?:바꿔|바꾸고|선회해|뒤집고|번복하고))"
)
_REFUSAL = r"(?:불참|거부|미서명)(?:[ ](?:결정|방침|입장|의사|선언|계획))?"
_PATTERNS: tuple[tuple[Position | None, str], ...] = (
    ("unclear", rf"""(?:{_DID}|{_NOT}않았|불참했)다는[ ](?:보도|주장|소문|관측|지적|이야기)[^.]{{0,20}}?(?:사실이[ ]아니
        |사실과[ ]다르|부인|일축|반박|오보|사실무근)"""),
    (None, rf"""{_ACT}[ ](?:재차[ ]|거듭[ ])?(?:촉구|요구|요청|독려|권고|압박|제안|기대|희망|호소|설득|종용|당부
        |환영)"""),
    (None, rf"""{_ACT}[ ]?(?:하라|해야|해[ ]?달라|하자(?![ ])|하도록|해[ ]?줄|할[ ]것을[ ](?:촉구|요구|요청|권고)
        |하면(?!서)|한다면|할[ ]경우|했더라면|했다면|하지[ ](?:말|않으면(?!서)|않을[ ]경우|않는다면|않았다면
        |않았더라면))"""),
    (None, r"""전자[ ]?서명|서명[ ]?(?:식|운동|부(?![ ])|란|날인)|(?:참여|가입|지지)(?:자|형|율|층)|불참(?:하면
        |할[ ]경우|[ ]시[ ]|자|했다면)"""),
    (None, r"(?:회의|회담|행사|투표|훈련|경기|대회|재판|청문회|표결|만찬|협상|총회)에(?:는|도)?[ ]불참[가-힣]*"),
    ("signed", rf"{_NOT}않을[ ]수(?:가)?[ ]없었"),
    ("unclear", rf"""{_NOT}않을[ ](?:이유|까닭|수)(?:가|는|도)?[ ]없|{_NOT}(?:않은|못한)[ ](?:것은|건|게)[ ]아니
        |{_NOT}않은[ ](?:나라|국가|곳)(?:은|는|이|가)?[ ]없|{_ACT}(?:[ ]?못[ ]?할|[ ](?:거부할
        |마다할))[ ](?:이유|까닭)(?:가|는|도)?[ ]없|{_NOT}않을[ ]리(?:가|는)?[ ]없
        |{_ACT}[ ]?(?:거부|거절|반대|외면)하지(?:는|도)?[ ]않|불참하지(?:는|도)?[ ]않"""),
    ("not_signed", rf"""{_ACT}[ ]?한[ ](?:적|바|일)(?:이|은|도)?[ ]없|{_ACT}[ ]?한[ ](?:것은|건|게)[ ]아니
        |{_ACT}[ ]?할[ ](?:뜻|의사|의향|생각|계획|방침|수)(?:이|은|는|가|도)?[ ]없"""),
    ("undisclosed", rf"""(?:{_ACT}|불참){_WHETHER}[^.]{{0,24}}?(?:(?:밝히|공개하|언급하|확인하|확인해[ ]?주
        |답하|알리|알려지|확인되|공개되|드러나)지[ ](?:않|못)|함구|침묵|말을[ ]아[꼈끼]|비공개|즉답을[ ]피|입을[ ]닫
        |답변을[ ](?:거부|피))"""),
    ("undisclosed", rf"{_DID}다고(?:는)?[ ](?:밝히|확인하|말하|공개하)지[ ]않|명단을[ ](?:밝히|공개하)지[ ]않"),
    ("unclear", rf"""(?:{_ACT}|불참){_WHETHER}[^.]{{0,24}}?(?:검토|고심|고민|논의|저울질|결정하지|정하지|불투명|미지수
        |불확실|불분명|지켜|협의|미정|관심|주목)"""),
    ("unclear", rf"""{_NOT}(?:않을[ ](?:가능성|수도|수[ ]있|것으로|것이라는|것[ ]같|전망|듯|공산)|않은[ ]것으로[ ](?:보
        |추정|관측|예상))"""),
    ("unclear", rf"{_ACT}[ ]?한[ ]것으로[ ](?:보|추정|관측|예상)"),
    ("joined_later", rf"""{_REFUSAL}(?:을|를)?[ ](?:철회|번복|뒤집|바꾸|바꿔|접|거둬)[^.]{{0,16}}?(?:{_DID}|했|었|한
        |고|은|[가-힣]다)"""),
    ("joined_later", rf"""(?:불참(?:했|하기로[ ]했|을[ ]선언했|한다고[ ]했)|거부했|{_NOT}않(?:았|기로[ ]했
        |겠다고[ ]했))다가[^.]{{0,20}}?(?:{_DID}|{_DONE})"""),
    ("joined_later", rf"{_LATE}[^.,]{{0,20}}?(?:{_DID}|{_DONE})|추가[ ]?서명국"),
    ("unclear", rf"""서명[ ](?:의사|의향|방침)를?을?[ ](?:밝|전|내비)
        |(?:{_ACT}[ ]?할|{_NAME}릴)[ ](?:예정|계획|방침|전망|것|수|가능성|의향|의사|뜻|준비|듯|공산)
        |(?:{_ACT}[ ]?하|{_NAME}리)(?:기로|겠|려)|{_ACT}[ ](?:검토|고려|고심|저울질|보류|유보|미[뤘루]|연기
        |추진|앞두|준비)"""),
    ("unclear", r"불참(?:[ ]?가능성|할[ ](?:가능성|수|것|전망|듯|공산)|을[ ](?:검토|고려|시사|저울질)|설)"),
    ("not_signed", rf"""{_NOT}{_ONLY}(?:않았|않은|않고|않기로|않겠|않는다|않으며|않아|않았으
        |않을[ ](?:방침|계획|예정|뜻|의사)|못했|못한|못하|아니하)"""),
    ("not_signed", rf"{_ACT}[ ]?안[ ]?[했한하]|{_ACT}{_ONLY}(?:거부|거절|철회|외면|포기|회피|반대)"),
    ("not_signed", r"""서명국이[ ]아니|미서명|서명국?[ ]?명단에(?:서|는|서는)?[^.]{0,12}?(?:없[었다는고지]|빠[졌진]
        |제외[됐된]|찾(?:아볼|을)[ ]수[ ]없)|(?:명단|서명국)에(?:는|도)?[ ]포함되지(?:는|도)?[ ](?:않|못)
        |서명에[ ](?:응하지[ ]않|불응)|서명에서[ ]발을[ ][뺐빼뺀]|서명을[ ]취소
        |(?:서명|동참|참여|합류)하기를[ ](?:거부|거절)"""),
    ("not_signed", r"""(?:선언문?|성명|서명|협약|합의문?|명단|결의안?)(?:[ ][가-힣]+)?에서(?:는|도)?[ ]?(?:빠[졌진지]
        |이탈[했한]|탈퇴[했한])"""),
    ("not_signed", r"(?<=[이가은는도만][ ])(?:빠졌|제외됐)"),
    ("not_signed", r"""불참(?:했|하였|하기로|한다고|하겠|하며|하고|한(?=[ ])|을[ ](?:선언|결정|통보|선택|확정
        |공식화|고수)
        |할[ ](?:방침|예정|계획|뜻|의사))"""),
    ("not_signed", r"(?<=의[ ])불참(?=[을에이은으])"),
    ("signed", rf"{_DID}|{_DONE}|서명국(?:이다|이며|이고)"),
)  # fmt: skip
_CUES: tuple[tuple[Position | None, re.Pattern[str]], ...] = tuple(
    (position, re.compile(pattern, re.VERBOSE)) for position, pattern in _PATTERNS
)
_WEAK = re.compile(r"참여|합류|가입|지지|빠[졌진지]|제외됐|이탈|탈퇴|추가")
_OBJECT = re.compile(r"(?P<object>[^ ]+?)에(?:는|도|만)?[ ](?:함께[ ]|모두[ ])?$")
_NO_OBJECT = re.compile(r"(?:이번|여기|이후|막판|처음|마지막)$")
_JOINS = re.compile(r"동참|참여|합류|가입")
_LISTED = re.compile(r"이름|명단")
_DECLARATION = re.compile(r"선언|성명|협약|조약|헌장|합의|결의|서약|서명|협정|의정서|공동[ ]?문서")
_MODIFIES = re.compile(r"(?:[한은못린진]|못한)$")
_ELLIPSIS = re.compile(r"[고며나만데],?[ ]")


@dataclass(frozen=True, slots=True)
class StanceCue:
    """Words that tell a stance; offsets are those of the sentence, `actors` the nouns that the grammar ties to them."""

    start: int
    end: int
    text: str
    position: Position
    actors: tuple[str, ...] = ()
    actor_span: tuple[int, int] | None = None


def find_stance_cues(text: str) -> tuple[StanceCue, ...]:
    """Find the stance cues of one sentence in order, each with its actors where the grammar is plain."""
    cues: list[StanceCue] = []
    for cue in _cues(text):
        cues.append(_with_actors(text, cue, cues[-1] if cues else None))
    return tuple(cues)


def _cues(text: str) -> list[StanceCue]:
    """Match the patterns in their order; what an earlier one took, a later one leaves alone."""
    declared = _DECLARATION.search(text) is not None
    taken: list[tuple[int, int]] = []
    cues: list[StanceCue] = []
    for position, pattern in _CUES:
        for found in pattern.finditer(text):
            if any(found.start() < end and start < found.end() for start, end in taken):
                continue
            taken.append(found.span())
            if position and _is_of_declaration(text, found, declared=declared):
                cues.append(StanceCue(found.start(), found.end(), found[0], position))
    return sorted(cues, key=lambda cue: cue.start)


def _is_of_declaration(text: str, cue: re.Match[str], *, declared: bool) -> bool:
    """Tell whether words of joining mean a declaration: 선언에 참여했다, not 초안 작성에 참여했다."""
    if "서명" in cue[0]:
        return True
    if _LISTED.search(cue[0]):
        return declared
    joined = _OBJECT.search(text, 0, cue.start()) if _JOINS.match(cue[0]) else None
    if joined and not _NO_OBJECT.search(joined["object"]):
        return _DECLARATION.search(joined["object"]) is not None
    return declared or not _WEAK.search(cue[0])


def _with_actors(text: str, cue: StanceCue, before: StanceCue | None) -> StanceCue:
    begin = _word_after(text, before.end) if before else 0
    for found in _spans(text, cue, begin):
        actors = actors_of(text[found[0] : found[1]])
        if actors:
            return replace(cue, actors=actors, actor_span=found)
    if before and before.actors and _ELLIPSIS.search(text, before.end, cue.start):
        return replace(cue, actors=before.actors, actor_span=before.actor_span)
    return cue


def _word_after(text: str, offset: int) -> int:
    """Give where the word after the one at `offset` begins."""
    space = text.find(" ", offset)
    return space + 1 if space >= 0 else len(text)


def _spans(text: str, cue: StanceCue, begin: int) -> Iterator[tuple[int, int]]:
    """Give where the actors of a cue may stand: after 서명한, before 서명했다, or as X의 불참."""
    if _MODIFIES.search(cue.text):
        if describes_anybody(text, cue.end):
            return
        if after := actors_after(text, cue.end):
            yield after
    if before := actors_before(text, begin, cue.start):
        yield before
