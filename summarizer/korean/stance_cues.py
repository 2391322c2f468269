"""Find the cue words of signing, joining or staying out of a declaration, with their polarity and their actors.

What counts follows from the predicate: a decision or plan to sign is `unclear` until it is done, a stated decision not
to sign is `not_signed`; double negation and doubt are `unclear`; a reversal of a refusal is `joined_later`. Calls on
others to sign, conditions and signing ceremonies are nobody's stance. Words that also mean other things (참여, 합류,
빠졌다 …) count only next to a declaration.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Literal

from summarizer.text.patterns import compile_lazily

from .actors import actors_after, actors_before, actors_of, describes_anybody
from .predicate import Predicate, read_predicates
from .words import bundled_words

__all__ = ["StanceCue", "find_stance_cues"]

Position = Literal["signed", "not_signed", "joined_later", "undisclosed", "unclear"]

_SILENT_FRAMES = frozenset({"condition", "imperative", "obligation", "wish", "quoted", "concession"})
_GATHERING = compile_lazily(
    r"(?:[가-힣]회|회의|회담|행사|투표|훈련|경기|재판|표결|만찬|협상)(?:에(?:는|도)? (?:[^ ]+[은는이가] )?| )$"
)
_LIST_BEFORE = compile_lazily(
    r"(?:명단|서명국|대열|행렬)(?:에|에서|에는|에서는|에도)? (?:[가-힣]+ )?$|이름을 (?:나란히 |함께 )?$"
)
_OUT_OF = compile_lazily(r"(?:선언문?|성명|서명|협약|합의문?|명단|결의안?)(?: [가-힣]+)?에서(?:는|도)? (?:발을 )?$")
_LEFT_OUT = compile_lazily(r"[이가은는도만] $")
_MEMBER_BEFORE = compile_lazily(r"서명국이 $")
_OWNED = compile_lazily(r"(?<=의 )불참(?=[을에이은으])")
_CANNOT = compile_lazily(r"수(?:는|도|가)? 없")
_DECLARATION = compile_lazily(r"선언|성명|협약|조약|헌장|합의|결의|서약|서명|협정|의정서|공동 ?문서")
_OBJECT = compile_lazily(r"(?P<object>[^ ]+?)에(?:는|도|만)? (?:함께 |모두 )?$")
_NO_OBJECT = compile_lazily(r"(?:이번|여기|이후|막판|처음|마지막)$")
_LOOKING_ON = compile_lazily(
    r"(?:참관[가-힣]{0,2}|옵[서저]버[가-힣]{0,2}|업저버|배석자?|초청국?|손님)(?:의)? ?(?:자격)?으?로(?:만|서만|서)? $"
)
_MODIFIES = compile_lazily(r"(?:[한은못린진]|못한)$")
_ELLIPSIS = compile_lazily(r"[고며나만데],?[ ]")
_TRAILING = "\"'“”‘’.,!?)"
_REACH = 40
_words = partial(bundled_words, "stance_words.toml")


@dataclass(frozen=True, slots=True)
class StanceCue:
    """Words that express a stance; offsets are those of the sentence, `actors` the nouns linked to them by grammar."""

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
    """Read the stances of the predicates; of two that overlap, the first counts."""
    declared = _DECLARATION.search(text) is not None
    predicates = read_predicates(text)
    cues = [_cue(text, found.span(), "not_signed") for found in _OWNED.finditer(text)]
    reached = 0
    for at, predicate in enumerate(predicates):
        side = _side(text, predicate, declared=declared)
        if side is None or predicate.start < reached:
            continue
        reached = predicate.end
        position = _position(text, predicates, at, side)
        if position:
            cues.append(_cue(text, (predicate.start, predicate.end), position))
    return _merge(text, _apart(cues))


def _apart(cues: list[StanceCue]) -> list[StanceCue]:
    apart: list[StanceCue] = []
    for cue in sorted(cues, key=lambda cue: (cue.start, cue.end)):
        if not apart or apart[-1].end <= cue.start:
            apart.append(cue)
    return apart


def _cue(text: str, span: tuple[int, int], position: Position) -> StanceCue:
    start, end = span
    words = text[start:end].rstrip(_TRAILING)
    opening = len(words) - len(words.lstrip(_TRAILING + "("))
    return StanceCue(start + opening, start + len(words), words[opening:], position)


def _side(text: str, predicate: Predicate, *, declared: bool) -> Literal["in", "out"] | None:
    """Return whether a predicate speaks of taking part in a declaration or of staying out."""
    before = text[max(0, predicate.start - _REACH) : predicate.start]
    stem = predicate.stem
    if stem in _words("joining"):
        return "in" if stem == "서명" or _joins_declaration(before, declared=declared) else None
    if stem in {"불참", "미서명"}:
        return None if _GATHERING.search(before) else "out"
    if stem in _words("refusing") and not declared and stem != "거부":
        return None
    if stem in {"탈퇴", "이탈"}:
        return "out" if _OUT_OF.search(before) else None
    if stem == "거부" and predicate.reversed:
        return "out"
    return _listed_side(before, stem) if declared else None


def _listed_side(before: str, stem: str) -> Literal["in", "out"] | None:
    if stem == "되" and _MEMBER_BEFORE.search(before):
        return "in"
    if _LIST_BEFORE.search(before) and stem in _words("listed"):
        return "in"
    if stem not in _words("unlisted"):
        return None
    left = stem in {"빠지", "제외"} and _LEFT_OUT.search(before)
    return "out" if left or _LIST_BEFORE.search(before) or _OUT_OF.search(before) else None


def _joins_declaration(before: str, *, declared: bool) -> bool:
    """Return whether words of joining mean a declaration: 선언에 참여했다, not 초안 작성에 or 참관국으로 참여했다."""
    if _LOOKING_ON.search(before):
        return False
    joined = _OBJECT.search(before)
    if joined and not _NO_OBJECT.search(joined["object"]):
        return _DECLARATION.search(joined["object"]) is not None or joined["object"].endswith(("대열", "행렬"))
    return declared


def _position(text: str, predicates: Sequence[Predicate], at: int, side: Literal["in", "out"]) -> Position | None:
    """Return the position that a predicate expresses, None if it is nobody's."""
    predicate = predicates[at]
    if predicate.frame in _SILENT_FRAMES:
        return None
    if predicate.frame == "question":
        return _asked(text, predicates, at)
    if predicate.frame == "denied_report" or (predicate.frame == "report" and _is_guessed(text, predicate)):
        return "unclear"
    if predicate.reversed:
        return "joined_later" if side == "out" else "not_signed"
    return _stated(text, predicate, side)


def _stated(text: str, predicate: Predicate, side: Literal["in", "out"]) -> Position:
    if predicate.doubled:
        forced = side == "in" and predicate.aspect == "done" and _CANNOT.search(_words_of(text, predicate))
        return "signed" if forced else "unclear"
    if predicate.negative != (side == "out"):
        return _refused(text, predicate)
    return _taken_part(text, predicate, side)


def _refused(text: str, predicate: Predicate) -> Position:
    """Return the position of 서명하지 않았다, 서명할 수 없다; 서명하지 않을 가능성 is open."""
    if predicate.frame != "possibility":
        return "not_signed"
    return "not_signed" if _CANNOT.search(_words_of(text, predicate)) else "unclear"


def _taken_part(text: str, predicate: Predicate, side: Literal["in", "out"]) -> Position:
    if side == "out" or predicate.frame in {"plan", "possibility"} or predicate.aspect == "future":
        return "unclear"
    before = text[max(0, predicate.start - _REACH) : predicate.start].rpartition(",")[2].split()[-4:]
    if "추가" in _words_of(text, predicate) or any(word in _words("late") for word in before):
        return "joined_later"
    return "signed"


def _words_of(text: str, predicate: Predicate) -> str:
    return text[predicate.start : predicate.end]


def _is_guessed(text: str, predicate: Predicate) -> bool:
    """Return whether a report is a guess: 서명한 것으로 보인다."""
    words = _words_of(text, predicate)
    return "것으로" in words and any(f"것으로 {word[:1]}" in words and word[:2] in words for word in _words("guessed"))


def _asked(text: str, predicates: Sequence[Predicate], at: int) -> Position | None:
    """Return what is said of the question whether somebody signs."""
    after = text[predicates[at].start : predicates[at].end + _REACH]
    for predicate in predicates[at + 1 : at + 4]:
        if predicate.stem in _words("silent") or (predicate.stem in _words("telling") and predicate.negative):
            return "undisclosed"
        if predicate.stem in _words("open"):
            return "unclear"
    if any(word in after for word in ("함구", "침묵", "비공개", "즉답을 피", "입을 닫", "말을 아")):
        return "undisclosed"
    return "unclear" if any(word in after for word in _words("open")) else None


def _merge(text: str, cues: list[StanceCue]) -> list[StanceCue]:
    """Make one cue of a refusal and what follows it: 불참하기로 했다가 결국 서명했다."""
    merged: list[StanceCue] = []
    for cue in cues:
        last = merged[-1] if merged else None
        if last and cue.position == "signed" and _turns(text, last, cue):
            merged[-1] = _cue(text, (last.start, cue.end), "joined_later")
        else:
            merged.append(cue)
    return merged


def _turns(text: str, refusal: StanceCue, cue: StanceCue) -> bool:
    """Return whether a refusal is reversed right before a signature: 불참 결정을 철회하고 서명했다."""
    if cue.start - refusal.end > _REACH:
        return False
    given_up = refusal.position == "not_signed" and refusal.text.endswith("다가")
    return given_up or (refusal.position == "joined_later" and "," not in text[refusal.end : cue.start])


def _with_actors(text: str, cue: StanceCue, before: StanceCue | None) -> StanceCue:
    begin = _word_after(text, before.end) if before else 0
    for found in _spans(text, cue, begin):
        actors = actors_of(text[found[0] : found[1]])
        if actors:
            return replace(cue, actors=actors, actor_span=found)
    if before and before.actors and _ELLIPSIS.search(text, before.end - 1, cue.start):
        return replace(cue, actors=before.actors, actor_span=before.actor_span)
    return cue


def _word_after(text: str, offset: int) -> int:
    """Return where the word after the one at `offset` begins."""
    space = text.find(" ", offset)
    return space + 1 if space >= 0 else len(text)


def _spans(text: str, cue: StanceCue, begin: int) -> Iterator[tuple[int, int]]:
    """Return where the actors of a cue may stand: after 서명한, before 서명했다, or as X의 불참."""
    if _MODIFIES.search(cue.text):
        if describes_anybody(text, cue.end):
            return
        if after := actors_after(text, cue.end):
            yield after
    if before := actors_before(text, begin, cue.start):
        yield before
