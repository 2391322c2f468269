"""Find what a text says of itself: that it is fictional, an advert, embargoed, a correction, has attachments, is cut.

Each remark is kept with its Korean words. A remark counts only if its words are about the text: in its headline, in a
line of its head or tail, at the beginning of a line; a report about an embargo or an advert does not count.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Literal, NamedTuple

from policy_brief import SelfDescription, SelfDescriptionKind, Span
from summarizer.text.article import Byline
from summarizer.text.patterns import compile_lazily

from .origin.outlets import RELEASE

__all__ = ["CHANGE_NOTE", "Line", "Place", "cut_remark", "find_remarks", "is_notice", "with_column"]

Place = Literal["headline", "head", "body", "tail"]

_ANYWHERE: frozenset[Place] = frozenset(["headline", "head", "body", "tail"])
_AROUND: frozenset[Place] = frozenset(["headline", "head", "tail"])
_ABOVE: frozenset[Place] = frozenset(["headline", "head"])

CHANGE_NOTE = r"(?<=[0-9]\s)(?:기사\s?)?수정\s?[(\[][^()\[\]]{4,80}(?:바로\s?잡|정정|고침)[가-힣]{0,3}[)\]]"
"""What stands behind the time of a change: 16:32 수정 (28곳을 27곳으로 바로잡음)."""
_THIS = r"(?:이|본|위|해당)\s?(?:글|기사|칼럼|콘텐츠|보도자료|문서|인터뷰|기고문?)(?:은|는|의|에)"


class Line(NamedTuple):
    """A line of an article and where it stands."""

    span: Span
    place: Place


class _Rule(NamedTuple):
    kind: SelfDescriptionKind
    places: frozenset[Place]
    pattern: re.Pattern[str]


def _rule(kind: SelfDescriptionKind, places: frozenset[Place], pattern: str, cues: str) -> _Rule:
    """Return a rule; every match of the pattern holds one of the cues, which few lines do."""
    return _Rule(kind, places, compile_lazily(pattern, re.VERBOSE, cues=cues.split()))


_RULES = (
    _rule(
        "fictional",
        _ANYWHERE,
        rf"""
        {_THIS}[^.]{{0,60}}(?:가상|허구|지어낸)(?:의|인|입니다|이다|이며|으로)?[^.]{{0,40}}
        | (?:등장하는|나오는|기사\s?속|글\s?속)[^.]{{0,60}}(?:가상|허구|지어낸)[^.]{{0,20}}
        | (?:인물|기관|수치|발언|사례)(?:은|는|과|와|[,·])[^.]{{0,30}}(?:가상|허구)(?:이다|입니다|의\s?것)[^.]{{0,10}}
        """,
        "가상 허구 지어낸",
    ),
    _rule(
        "sample",
        _ANYWHERE,
        rf"""
        {_THIS}[^.]{{0,60}}(?:예시|샘플|시험용|테스트용|견본)\s?(?:기사|글|칼럼|보도자료|문서|용)?[^.]{{0,20}}
        | ^[\[<(【]?(?:예시|샘플|견본)\s?(?:기사|글|문서)[\]>)】]?
        """,
        "예시 샘플 시험용 테스트용 견본",
    ),
    _rule(
        "advertisement",
        _ANYWHERE,
        rf"""
        {_THIS}[^.]{{0,60}}(?:광고(?!\s?(?:다음|뒤|아래|이후|후\b|후에|사이|영역|없이))|협찬|제작\s?지원|원고료|대가|후원)
          (?:을|를|비를|로|이|입니다|성)?[^.]{{0,40}}
        | ^[\[<(【]?(?:기사형\s?광고|애드버토리얼|유료\s?광고\s?포함)[\]>)】]?[^.]{{0,40}}
        """,
        "광고 협찬 제작 원고료 대가 후원 애드버토리얼",
    ),
    _rule(
        "advertisement",
        _ABOVE,
        r"^[\[<(【](?:광고|전면\s?광고|기사형\s?광고|AD|PR|애드버토리얼|Advertorial|협찬|Sponsored)[\]>)】]\s?(?=\S)",
        "광고 AD PR 애드버토리얼 Advertorial 협찬 Sponsored",
    ),
    _rule(
        "embargo",
        _ABOVE,
        r"""
        (?:※\s?)?엠바고(?!를|가|는|의\s|\s?[:：|]?\s?(?:없|해제|무(?![가-힣])|해당\s?없))[^)\]]{0,60}
        | 보\s?도\s?시\s?점\s?[:：|]?\s?(?!.{0,40}즉시)(?=.{0,12}\d).{0,200}
        | \d{1,2}[^.]{0,30}(?:이후|부터)\s?보도(?:하여|해|를)?[^.]{0,20}
        | (?:조간|석간)부터\s?보도.{0,20}
        """,
        "엠바고 점 보도",
    ),
    _rule(
        "opinion",
        _ABOVE,
        r"""
        ^[\[<(【]\s?(?:특별\s?)?[가-힣A-Za-z\s·]{0,10}(?:칼럼|사설|기고문?|시론|논단|오피니언|시평|기자\s?수첩|취재\s?수첩
        |데스크에서|독자\s?투고|논평|기명\s?칼럼|여론광장|발언대)[^\[\]<>()]{0,12}[\]>)】]
        | ^(?:오피니언\s?[>·|]?\s?)?(?:사설|칼럼|기고|오피니언|시론)$
        """,
        "칼럼 사설 기고 시론 논단 오피니언 시평 수첩 데스크에서 투고 논평 여론광장 발언대",
    ),
    _rule(
        "opinion",
        _AROUND,
        rf"""
        {_THIS}[^.]{{0,20}}(?:외부\s?(?:기고|필자)|필자\s?개인|본지의?\s?(?:편집|의견|견해|논조))[^.]{{0,60}}
        | 외부\s?(?:기고|필자)[^.]{{0,30}}(?:본지|편집\s?방향|견해|의견)[^.]{{0,40}}
        """,
        "외부 필자 본지",
    ),
    _rule(
        "correction",
        _ABOVE,
        r"""
        ^[\W_]{0,3}(?:정정\s?보도(?:문|합니다)?|바로\s?잡습니다|반론\s?보도(?:문)?|추후\s?보도(?:문)?|정정문|정정합니다)[\]>)】]?
        | ^[\[<(【]\s?(?:기사\s?)?(?:정정|반론|고침)\s?[\]>)】] | ^(?:기사\s?)?(?:정정|고침)(?:\s?(?:안내|알림))?$
        | 본지\s?보도[^.]{0,20}(?:정정|바로잡)[가-힣]{0,4}
        """,
        "정정 잡 반론 추후 고침",
    ),
    _rule(
        "correction",
        frozenset(["body", "tail"]),
        r"""
        ^[\W_]{0,3}(?:(?:정정|반론|추후)\s?보도문?|바로\s?잡(?:습니다|음)|정정합니다)
        (?=\W|$)(?!\s?(?:청구|신청|요청|모아|안내))[\]>)】]?
        | ^[\[<(【]\s?(?:기사\s?)?(?:정정|반론|고침)\s?[\]>)】]
        | ^[\W_]{0,3}(?:기사\s?)?(?:정정|고침)(?:\s?(?:안내|알림))?\s?(?:$|[:：])
        | (?:본지|본보|(?:이|본|해당)\s?기사)[^.]{0,100}(?:고칩니다|고쳤습니다|바로잡았습니다|정정했습니다)
        | (?:이|본|해당)\s?기사[^.]{0,60}(?:수정됐|수정되었|정정됐|정정되었)습니다
        | (?:본지|본보|저희|가\s?아니라|것을|이므로|이기에)[^.]{0,60}(?:바로잡습니다|정정합니다|정정해\s?보도합니다)
        | (?:방송|보도|기사|뉴스)(?:에서|를\s?통해|\s?[가-힣]{1,4}에서)[^.]{0,120}
          (?:바로잡습니다|정정합니다|고칩니다|바로잡아\s?드립니다)
        | (?:전했|전해\s?드렸|알려\s?드렸|보도했|보도됐|방송했|방송됐|표기했|표기됐|적었|썼|나갔)
          (?:으나|지만|는데)[^.]{0,120}
          (?:바로잡습니다|정정합니다|고칩니다|바로잡아\s?드립니다)
        | (?:이에|해당\s?보도를|보도\s?내용을|기사를)\s?(?:바로잡습니다|정정합니다|정정\s?보도합니다)
        | """
        + CHANGE_NOTE,
        "정정 반론 추후 잡 고침 고칩니다 고쳤습니다 수정됐 수정되었",
    ),
    _rule(
        "interview",
        _ABOVE,
        r"""
        ^[\[<(【][^\[\]<>()]{0,10}(?:인터뷰|일문일답|대담)[^\[\]<>()]{0,10}[\]>)】]
        | ^(?:다음은\s)?[^.]{0,40}(?:일문일답|인터뷰\s?전문)$
        """,
        "인터뷰 일문일답 대담",
    ),
    _rule("press_release", frozenset(["head"]), rf"^{RELEASE}$", "료 elease ELEASE"),
    _rule("interview", frozenset(["body"]), r"^다음은\s[^.]{0,60}(?:일문일답|인터뷰|문답)[^.]{0,12}\.?$", "다음은"),
    _rule(
        "press_release",
        _ABOVE,
        r"""
        ^[\[<(【]?\s?보\s?도\s?(?:참\s?고|설\s?명|해\s?명)?\s?자\s?료\s?(?:[\]>)】]|(?=$|\s?[(/|:]|\s\d))
        | 보\s?도\s?시\s?점\s?[:：|] | ^배포\s?(?:일시|일)\s?[:：|]?
        """,
        "료 점 배포",
    ),
    _rule(
        "press_release",
        _ABOVE,
        r"""
        ^[\[<【]?[㈜가-힣A-Za-z0-9·&()\s]{2,30}보\s{0,3}도\s{0,3}(?:참고|설명)?자\s{0,3}료[\]>】]?$
        | ^[\[<【]?[가-힣·\s]{1,30}[부처청원회사단도시군구]\s{1,60}(?:설\s?명|해\s?명|참\s?고)\s?자\s{0,3}료[\]>】]?$
        """,
        "료",
    ),
    _rule(
        "disclosure",
        _ABOVE,
        r"""
        ^[\[<(【](?:공시|자율공시|공정공시|조회공시|정정공시)[\]>)】]
        | ^[\[<(【]?\s?(?:주요사항\s?보고서|투자판단\s?관련\s?주요\s?경영사항|단일\s?판매[·ㆍ\s]{0,3}공급\s?계약\s?체결
        |증권\s?신고서|(?:자율|수시|공정|정정|조회)\s?공시|공시|타법인\s?주식[^.]{0,20}결정|유상증자\s?결정
        |신규\s?시설\s?투자)[^.]{0,30}[\]>)】]?$
        """,
        "공시 보고서 경영사항 체결 신고서 결정 투자",
    ),
    _rule(
        "attachments",
        frozenset(["body", "tail"]),
        r"""
        ^[\W_]{0,3}(?:붙임|별첨|첨부)[\]】>〉)]?(?:\s?[:：])?\s+[^\n]{2,160}?
        (?:\d\s?부(?:\s?씩)?[.,]?(?:\s{0,6}끝\.?)?|\s끝\.?|\.\s{0,6}끝\.?)$
        """,
        "붙임 별첨 첨부",
    ),
    _rule(
        "cut",
        _ANYWHERE,
        r"""
        (?:이어서|계속|나머지|뒷부분|이후\s?내용|전체\s?(?:기사|내용)|기사\s?전문|전문)[^.]{0,24}
        (?:보려면|보시려면|읽으려면|읽으시려면|보실\s?수|볼\s?수\s?있|확인하려면|확인하실|이용하실)[^.]{0,40}
        | (?:유료|구독|멤버십|프리미엄|정기)\s?(?:회원|구독자|독자)?\s?(?:전용|만\s?(?:볼|읽을|이용할))[^.]{0,30}
        | (?:구독|로그인|회원\s?가입|결제)\s?(?:하시면|하면|후|하고)[^.]{0,20}(?:전체|나머지|이어|전문|계속)[^.]{0,30}
        | ^\(?(?:이하\s?(?:생략|중략)|중략|후략)\)?$
        """,
        "려면 보실 볼 하실 유료 구독 멤버십 프리미엄 정기 로그인 회원 결제 생략 중략 후략",
    ),
)
_WORD_REST = compile_lazily(
    r"(?:(?<=[가-힣A-Za-z0-9])[가-힣A-Za-z0-9]+)?(?:(?<=[0-9])[.:]\S+|(?<=[0-9][.년월일])\s?\(?[0-9월화수목금토일]\S*)*"
)
"""The rest of a word or a date in which a remark would end."""
_ATTACHED = compile_lazily(r"[\W_]{0,3}(?:붙임|별첨|첨부)(?=\W|\d|$)", cues=("붙임", "별첨", "첨부"))
_QUESTION = compile_lazily(r"(?:[―–—-]\s?|Q\d{0,2}[.:)]?\s|질문?\s?[:：]\s?|문\s?[:：]\s?)[^?]{4,300}\?", cues="?")
_FEWEST_QUESTIONS = 2
_LONGEST_LINE = 400
_LONGEST_NOTICE = 160
_COLUMN = compile_lazily(r"[\[<【〈][가-힣A-Za-z0-9·\s/]{2,20}[\]>】〉]", cues="[<【〈")
_COLUMNISTS = frozenset(["논설위원", "칼럼니스트"])
_NOTICES = frozenset(["fictional", "sample", "cut"])
_POLITE = compile_lazily(r"(?:니다|세요|요|시오)[.)\]]{0,2}$")
_REPORTED = compile_lazily(r"(?<=[가-힣])(?<!니)다[.\"”]{1,2}$")
_ENDED = compile_lazily(
    r"""
    (?:[.!?。…]|[다요음임됨함까죠])[\"”'’」』)\]\s]{0,4}(?:\[\d{1,3}\]|\([^()]{0,20}\)){0,3}$
    | [가-힣]{2,4}\s?기자$
    """,
    re.VERBOSE,
)
_LONG_ENOUGH = 30
_SOME = 2
_LIST_MARK = compile_lazily(r"[^\w\s\"“‘'(]|[가-힣]{2,8}\s?[:：]|\d{1,2}[.)]")
_CLAUSE = compile_lazily(
    r"[가-힣](?:[은는이가을를]|에서|지만|면서|으며|하고)\s.{0,80}[가-힣](?:[은는을를의에]|으로|에서|면서|지만|하는|있는|된|될|한|할)\s"
)
_OPEN = compile_lazily(r"(?:[가-힣][은는을를의에와과]|[가-힣](?:에서|으로|하고|하며|하는|했던|지만|면서|라며)|[,，·])$")


def find_remarks(lines: Sequence[Line]) -> tuple[SelfDescription, ...]:
    """Return what an article says of itself, once a kind and line, in the order of the text.

    A release is one once, however many lines of its masthead say so. Attachments are told only where their list is
    the last that is read of them: those that follow in the text are part of it.
    """
    found = [remark for line in lines if len(line.span.text) <= _LONGEST_LINE for remark in _in_line(line)]
    release = next((remark for remark in found if remark.kind == "press_release"), None)
    found = [remark for remark in found if remark.kind != "press_release" or remark is release]
    last = max((line.span.start for line in lines if _ATTACHED.match(line.span.text)), default=0)
    found = [remark for remark in found if remark.kind != "attachments" or remark.end >= last]
    kinds = {remark.kind for remark in found}
    if "interview" not in kinds:
        found.extend(_questions(lines))
    return tuple(sorted(found, key=lambda remark: (remark.start, remark.end)))


def with_column(
    remarks: Sequence[SelfDescription], headline: Sequence[Span] | None, bylines: Iterable[Byline]
) -> tuple[SelfDescription, ...]:
    """Return remarks with the name of a column, before a headline that a writer of editorials signs: [다산로에서]."""
    name = _COLUMN.match(headline[0].text) if headline else None
    told = any(remark.kind in {"opinion", "interview"} for remark in remarks)
    if not (headline and name) or told or not any(byline.role in _COLUMNISTS for byline in bylines):
        return tuple(remarks)
    column = _remark("opinion", headline[0], name)
    return tuple(sorted((*remarks, column), key=lambda remark: remark.start))


def is_notice(line: str) -> bool:
    """Return whether a line is only there to say that the text is made up or a sample, or to offer the rest of it."""
    if len(line) > _LONGEST_NOTICE or _REPORTED.search(line):
        return False
    kinds = {rule.kind for rule in _RULES if rule.kind in _NOTICES and rule.pattern.search(line)}
    return "cut" in kinds or (bool(kinds) and _POLITE.search(line) is not None)


def cut_remark(paragraphs: Sequence[Span], *, at_end: bool = False) -> SelfDescription | None:
    """Return the last words of a body that ends in mid-sentence, or in any case; None where it ends as articles do."""
    if not paragraphs:
        return None
    last = paragraphs[-1]
    ended = sum(_ENDED.search(paragraph.text[-_LONGEST_LINE:]) is not None for paragraph in paragraphs[:-1])
    words = last.text[-_LONG_ENOUGH:]
    amid = len(last.text) >= _LONG_ENOUGH and (_is_open(words) or words.endswith(("...", "…")))
    broken = ended == len(paragraphs) - 1 >= _SOME and _breaks_off(last.text)
    if not at_end and not broken and (not amid or ended * 2 < len(paragraphs) - 1):
        return None
    return SelfDescription(kind="cut", text=words, start=last.end - len(words), end=last.end)


def _is_open(words: str) -> bool:
    """Return whether words end in a particle, a connective or a comma; most end in a stop, which is told first."""
    return words[-1:] != "." and _OPEN.search(words) is not None


def _breaks_off(text: str) -> bool:
    """Return whether a last paragraph below whole sentences is running text without an end."""
    plain = _ENDED.search(text[-_LONGEST_LINE:]) is None and _LIST_MARK.match(text) is None
    return plain and len(text) >= _LONG_ENOUGH and _CLAUSE.search(text) is not None and text[-1:].isalpha()


def _in_line(line: Line) -> Iterator[SelfDescription]:
    seen: set[SelfDescriptionKind] = set()
    for rule in _RULES:
        if rule.kind == "cut" and not is_notice(line.span.text):
            continue
        if line.place in rule.places and rule.kind not in seen:
            found = rule.pattern.search(line.span.text)
            if found and found[0].strip():
                seen.add(rule.kind)
                yield _remark(rule.kind, line.span, found)


def _questions(lines: Iterable[Line]) -> Iterator[SelfDescription]:
    """Take two lines of questions with their marks for an interview."""
    asked = [(line, found) for line in lines if line.place == "body" and (found := _QUESTION.match(line.span.text))]
    if len(asked) >= _FEWEST_QUESTIONS:
        line, found = asked[0]
        yield _remark("interview", line.span, found)


def _remark(kind: SelfDescriptionKind, span: Span, found: re.Match[str]) -> SelfDescription:
    whole = _WORD_REST.match(span.text, found.end())
    text = span.text[found.start() : whole.end() if whole else found.end()].rstrip()
    start = span.start + found.start()
    return SelfDescription(kind=kind, text=text, start=start, end=start + len(text))
