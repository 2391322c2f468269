"""The letters in an e-mail, its own and those that it quotes or forwards, and what frames an article in one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from summarizer.readers.lines.furniture import is_prose
from summarizer.text.patterns import compile_lazily

from .printed import PrintedLine

__all__ = ["Letter", "letters_in", "subject_of", "without_frame"]

_DIVIDER = compile_lazily(
    r"""
    [-_=*\s]*
    (?: Original\ Message | Original\ Appointment | (?:Begin\ )?Forwarded\ message | 원본\s?(?:메시지|메일|편지)
      | 전달된?\s?(?:메시지|메일|편지) | 전달\s?[:：] )
    \s?[:：]?[-_=*\s]*
    """,
    re.VERBOSE | re.IGNORECASE,
)
_FIELD = compile_lazily(
    r"""
    \W{0,3}(?:
        (?P<from> From | 보낸\s?(?:사람|이|분) | 발신(?:자|인)? | 보내는\s?사람 )
      | (?P<sent> Sent | Date | 보낸\s?(?:날짜|시간|일시) | 발신\s?일시? | 날짜 | 일시 )
      | (?P<to> To | Cc | Bcc | Reply-To | 받는\s?(?:사람|이|분) | 수신(?:자|인)? | 참조 )
      | (?P<subject> Subject | 제목 )
    )\W{0,3}[:：]\s?(?P<value>.*)
    """,
    re.VERBOSE | re.IGNORECASE,
)
_FEWEST_FIELDS = 2
_PREFIX = compile_lazily(
    r"\s*(?:\[(?:전달|회신|FW|FWD|RE)\]|(?:RE|FW|FWD|전달|회신|답장)\s?(?:\[\d+\])?\s?[:：])", re.IGNORECASE
)
_LABEL = compile_lazily(
    r"\s*[\[(<【](?:보도|참고|설명|해명|보도\s?참고|보도\s?설명|배포)\s?(?:자료|용)?[^\])>】]{0,12}[\])>】]\s*"
)
_GREETING = compile_lazily(
    r"""
    안녕하(?:세요|십니까) | 수고(?:하|많)
    | (?:자료|내용|소식|기사|공고)[^.]{0,30}(?:송부|전달|배포|공유|안내|첨부|보내)
      [^.]{0,12}(?:드립니다|드려요|합니다|했습니다|바랍니다)
    | (?:송부|전달|배포|공유|보내)\s?(?:해\s?)?(?:드립니다|드려요)
    | (?:관심|보도|참고|업무에|협조)[^.]{0,16}(?:부탁|바랍니다|하시기)
    | (?:기자|편집장|위원|담당자)님[,.]?$ | 님[,，]?\s?귀하$
    | ^.{2,40}(?:대변인실|홍보실|홍보팀|담당관실?|담당자?)(?:\s[가-힣]{2,4})?입니다\.?$
    """,
    re.VERBOSE,
)
_SIGNATURE = compile_lazily(
    r"""
    --\s? | _{5,} | (?:나의|내)\s.{2,20}에서\s보냄 | Sent\ from\ .{2,40} | (?:이상입니다\.\s?)?감사합니다[.!]?
    | ※?\s?(?:본|이|해당)\s?(?:메일|이메일|전자\s?우편|메시지)(?:은|는|을|에).{4,200}(?:니다|시오|세요)\.?
    | .{0,20}(?:수신\s?거부|수신을\s?원(?:치|하지)|발신\s?전용).{0,60}(?:니다|시오|세요|하기|클릭)\.?
    | This\ e-?mail\ .*
    """,
    re.VERBOSE | re.IGNORECASE,
)
_CLOSING = compile_lazily(r"[가-힣\s]{2,20}\s(?:드림|올림)")
_POLITE = compile_lazily(r"(?:니다|니까|세요|시오|드려요|귀하|님)[.,!?~^]*$")
_RELEASED = compile_lazily(r"[\"“”]|이후|\d시|\d{1,2}:\d\d")
"""What no greeting says: a quotation, or from when a release may be printed."""
_TOP = 6


@dataclass(frozen=True, slots=True)
class Letter:
    """The lines of a letter, and subject and time as the heading of a forwarded one prints them.

    `headed` says that it has such a heading.
    """

    lines: tuple[PrintedLine, ...]
    forwarded: bool = False
    headed: bool = False
    subject: str = ""
    sent: str = ""


def letters_in(lines: Sequence[PrintedLine]) -> list[Letter]:
    """Part the lines of an e-mail where it quotes or forwards another."""
    letters: list[Letter] = []
    begin, at = 0, 0
    head: dict[str, str] | None = None
    while at < len(lines):
        end, fields = _heading(lines, at)
        if end > at:
            letters.append(_letter(lines[begin:at], head))
            begin, head = end, fields
        at = max(end, at + 1)
    return [*letters, _letter(lines[begin:], head)]


def subject_of(subject: str) -> str:
    """Return a subject without what mail programs and press offices put before it: FW:, [보도자료]."""
    while found := _PREFIX.match(subject) or _LABEL.match(subject):
        subject = subject[found.end() :]
    return subject.strip()


def without_frame(lines: Sequence[PrintedLine]) -> Iterator[PrintedLine]:
    """Return the lines of a letter without greeting, signature and disclaimer."""
    rest = [0]
    for line in reversed(lines):
        rest.append(rest[-1] + is_prose(line.text))
    counts = rest[::-1]
    greeted = [at for at, line in enumerate(lines[:_TOP]) if _greets(line.text)]
    begin = greeted[-1] + 1 if greeted and counts[greeted[-1] + 1] else 0
    for at, line in enumerate(lines[begin:], begin):
        signs = _SIGNATURE.fullmatch(line.text) and counts[at + 1] <= counts[begin] - counts[at + 1]
        if signs or (_CLOSING.fullmatch(line.text) and not counts[at + 1]):
            return
        yield line


def _greets(line: str) -> bool:
    return _GREETING.search(line) is not None and _POLITE.search(line) is not None and not _RELEASED.search(line)


def _heading(lines: Sequence[PrintedLine], at: int) -> tuple[int, dict[str, str]]:
    """Return where the letter begins whose heading begins at a line, the same place where none does."""
    end = at + (_DIVIDER.fullmatch(lines[at].text) is not None)
    fields: dict[str, str] = {}
    here = end
    while here < len(lines) and (found := _FIELD.fullmatch(lines[here].text)):
        fields |= {name: found["value"].strip() for name in ("from", "sent", "to", "subject") if found[name]}
        here += 1
    if "from" in fields and len(fields) >= _FEWEST_FIELDS:
        return here, fields
    return end, {}


def _letter(lines: Sequence[PrintedLine], head: dict[str, str] | None) -> Letter:
    if head is None:
        return Letter(tuple(lines))
    return Letter(
        tuple(lines), forwarded=True, headed=bool(head), subject=head.get("subject", ""), sent=head.get("sent", "")
    )
