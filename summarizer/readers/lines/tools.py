"""Separate what the tools of a page say from its text: reactions of readers, players, share bars, font sizes."""

from __future__ import annotations

import re

from summarizer.text.patterns import compile_lazily

__all__ = ["is_tool"]

_BUTTON = compile_lazily(
    r"""
    (?>
        쏠쏠\s?정보 | 흥미\s?진진 | 공감\s?백배 | 분석\s?탁월 | 후속\s?강추 | 유익해요 | 훈훈해요 | 슬퍼요 | 화나요
      | 놀랐어요 | 감동이에요 | 후속\s?기사\s?원해요 | 좋아요 | 싫어요 | 추천 | 공감 | 댓글 | 반응
      | 본문\s?요약봇 | 텍스트\s?음성\s?변환(?:\s?서비스)?(?:\s?사용하기)?
      | (?:글자|글씨)\s?크기(?:\s?변경(?:하기)?|\s?조절|\s?설정)? | SNS\s?(?:보내기|공유) | 인쇄(?:하기)? | 스크랩
      | 기사\s?(?:보내기|듣기|공유) | 공유(?:하기)?
    )
    (?:\s?\(?[\d,]{1,9}\s?[개명회]?\)?)?
    [\s·|/,ㅣ│┃]{0,6}
    """,
    re.VERBOSE,
    cues="""
    쏠쏠 흥미 백배 탁월 강추 유익해요 훈훈해요 슬퍼요 화나요 놀랐어요 감동이에요 원해요 좋아요 싫어요 추천 공감 댓글
    반응 요약봇 텍스트 크기 인쇄 스크랩 보내기 듣기 공유
    """.split(),  # noqa: SIM905 - thirty words read better than thirty literals
)
"""A button below a headline with its count; a page runs them together: 추천쏠쏠정보 3댓글 4본문 요약봇."""
_PLAYER = compile_lazily(
    r"""
    (?>
        (?:이\s)?(?:기사|뉴스|글)를?\s(?:읽어\s?(?:드립니다|드려요)|들을\s수\s있습니다|들어\s?보세요|음성으로\s듣기)\.?
      | 동영상 | 영상 | 오디오 | 음성 | 뉴스 | 기사 | 본문 | 재생(?:하기|바)? | 일시\s?정지 | 정지 | 고정 | 취소
      | 속도 | 배속 | 음소거(?:\s?해제)? | 전체\s?화면 | 볼륨 | 듣기 | 보기 | 설정 | 중 | 시간 | 길이
      | 영역 | 화질 | 선택 | 자막 | 켜기 | 끄기 | 자동
      | \d{1,2}:\d\d(?::\d\d)? | \d(?:\.\d{1,2})?\s?(?:x|배속?) | \d{1,2}\s?[분초]
      | Your\sbrowser\sdoes\snot\ssupport\s(?:the\s|HTML5\s)?(?:audio|video)(?:\s(?:element|tag))?\.?
      | [\s·|/,\[\]()▶►▷~:-]
    ){1,40}
    """,
    re.VERBOSE,
)
"""What a player shows: [동영상 재생 03:12], 이 기사를 들을 수 있습니다. 재생 속도 1.0x."""
_PLAYED = compile_lazily(r"\d:\d\d\s?/|\dx|\d\s?배|재생|고정|음소거|browser|읽어|들을|들어|듣기")
_SHARED = compile_lazily(
    r"""
    (?>
        (?:Share|Post|Send|Save|Pin)(?:\s(?:on|to|via|with|this)\s
          (?:Facebook|X|Twitter|LinkedIn|Threads|Kakao\s?Talk|Telegram|WhatsApp|Email|Line|Band|Pinterest|article|story))?
      | Copy(?:\sthe)?\s(?:link|URL) | Link\scopied!? | Tweet | E-?mail | Print | Bookmark | Listen | Subscribe
      | Facebook | Twitter | LinkedIn | Kakao\s?Talk | Font\ssize | \d{1,2}\smin(?:ute)?s?\sread | [\s·|/,-]
    ){1,30}
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""A share bar in English: Share on Facebook Share on X Copy link."""
_LINKED = compile_lazily(
    r"""
    (?:
        (?:Read|See|Watch)\s(?:more|also|next)
      | Topics? | Tags? | Keywords? | Related(?:\s(?:stories|news|articles?))?
    )
    \s?[:：]\s?\S
    """,
    re.VERBOSE | re.IGNORECASE,
    cues=":：",
)
"""A link, or the subjects of an article, in English: Read more: …, Topics: AI, Robotics."""
_SIZES = compile_lazily(
    r"""
    (?:기사의\s본문\s내용은\s)?이\s(?:글자|글씨)\s?크기로\s(?:변경|조정)됩니다\.?
    | (?:가장\s|보통\s|기본\s|한\s단계\s)?(?:작은|큰|보통|기본)\s(?:크기\s)?(?:글자|글씨)
    | \(예시\)\s가장\s빠른\s뉴스.{0,60}
    """,
    re.VERBOSE,
    cues=("글", "예시"),
)
_LATIN = compile_lazily(r"[A-Za-z]{3}")
_DIGIT = compile_lazily(r"\d")


def is_tool(line: str) -> bool:
    """Return whether a line is what buttons, a player or a share bar of a page say, and no more."""
    if _LATIN.search(line) and (_SHARED.fullmatch(line) or _LINKED.match(line)):
        return True
    if _PLAYED.search(line) and _PLAYER.fullmatch(line):
        return True
    return _SIZES.fullmatch(line) is not None or _is_bar(line)


def _is_bar(line: str) -> bool:
    """Return whether a line is several buttons, or one with its count."""
    end = count = 0
    while (button := _BUTTON.match(line, end)) is not None:
        end, count = button.end(), count + 1
    return end == len(line) and (count > 1 or (count == 1 and _DIGIT.search(line) is not None))
