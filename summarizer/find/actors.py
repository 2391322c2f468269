"""Read who acts in a clause: the nouns before its verb, or those that a relative clause describes."""

from __future__ import annotations

import re

__all__ = ["actors_after", "actors_before", "actors_of"]

_WORD = re.compile(r"[^ ]+")
_TOPIC = re.compile(r"(?<!에)(?<!에서)(?<!으로)(?<!대해)(?<!까지)(?<!부터)(?:은|는|도|만),?$")
_NOMINATIVE = re.compile(r"(?:이|가|께서),?$")
_GENITIVE = re.compile(r"의$")
_VERB = re.compile(  # a word that ends a clause of its own, so that 이 or 가 before it belongs there
    r"(?:다며|다고|라며|라고|다는|[가-힣]{2}[고며]|지만|는데|면서|해서|하자|[한된할될던은는인])[,.]?$"
)
_BREAK = re.compile(  # a word that the phrase to its right does not reach over
    r"(?:[.;:!?\"“”'‘’」』]|[은는이가을를에의로]|[가-힣]{2}[고며]|지만|에서|에게|까지|부터|했다|관련해|대해|따라"
    r"|[가-힣]{2}[한된할될던온린]|않은)$"
)
_ADVERB = re.compile(
    r"(?:한편|다만|특히|또|또한|그러나|하지만|반면|이날|이번|최근|당시|앞서|결국|물론|이어|실제로|아울러|[0-9]+일"
    r"|올해|지난해|모두|함께)$"
)
_LEFT = re.compile(r"^[\"“'‘(\[○□◦·*\-]+")
_BOTH = re.compile(r"([^ ]+?)[은는][ ]물론(?:이고)?,?[ ]$")
_NO_ACTOR = re.compile(
    r"(?:것|점|이유|배경|내용|결과|선언문?|서명|이름|명단|참여|동참|성명|협약|문서|결정|회의|서밋|경우|때|여부|사실|입장"
    r"|사안|나라|국가|곳|가운데)$"
)
_PARTS = re.compile(
    r"(?<=[가-힣A-Z)])(?:과|와|하고)[ ]|[ ]?[·,/ㆍ][ ]?|[ ](?:및|그리고|또는)[ ]"
    r"|[은는][ ]물론(?:이고)?,?[ ]|[ ]등(?=[ ]|$)"
)
_COUNT = re.compile(r"[ ]?(?:[0-9]+여?|[가-힣]{1,2})[ ]?(?:개국|개[ ]국가|개[ ]나라|나라|국가|곳)(?:[ ].*)?$")
_ASIDE = re.compile(r"\([^()]*\)")
_PARTICLE = re.compile(r"(?:은|는|이|가|도|만|과|와|의|을|를|에|,|\.)+$")
_MOST_WORDS = 12


def actors_before(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Give the span of the nouns that act in `text[start:end]`, before its verb: topic, subject or owner."""
    words = list(_WORD.finditer(text, start, end))
    for at in range(len(words) - 1, -1, -1):
        word = words[at]
        particle = _particle(word[0], last=at == len(words) - 1)
        if particle is None:
            continue
        nominative = particle.re is not _TOPIC
        if nominative and any(_VERB.search(after[0]) for after in words[at + 1 :]):
            continue
        last = word.start() + particle.start()
        if last > word.start() and not _NO_ACTOR.search(text[word.start() : last]):
            return _begin(text, start, word.start()), last
    return None


def actors_after(text: str, start: int) -> tuple[int, int] | None:
    """Give the span of the nouns that a relative clause ending at `start` describes: 서명한 한국과 일본은."""
    if text[start : start + 1] != " ":
        return None
    end = start + 1
    for word in _WORD.finditer(text, start + 1):
        end = word.end()
        if not re.search(r"(?:[과와,·/]|및|등)$", word[0]):
            break
    bare = _PARTICLE.sub("", text[start + 1 : end])
    if not bare or _NO_ACTOR.search(bare) or _COUNT.fullmatch(bare):
        return None
    return start + 1, start + 1 + len(bare)


def actors_of(phrase: str) -> tuple[str, ...]:
    """Split a phrase into its actors: 미국·영국 및 호주, 한국과 일본 등 60개국."""
    parts = (_ASIDE.sub("", part).strip() for part in _PARTS.split(_ASIDE.sub("", phrase)))
    return tuple(part for part in parts if part and not _COUNT.fullmatch(part) and part not in {"물론", "등"})


def _particle(word: str, *, last: bool) -> re.Match[str] | None:
    found = _TOPIC.search(word) or _NOMINATIVE.search(word)
    return found or (_GENITIVE.search(word) if last else None)


def _begin(text: str, start: int, last: int) -> int:
    """Walk left over nouns and lists; 미국은 물론 영국도 takes both."""
    begin = last
    for word in list(_WORD.finditer(text, start, last))[: -_MOST_WORDS - 1 : -1]:
        if _BREAK.search(word[0].rstrip(",")) or _ADVERB.fullmatch(word[0].rstrip(",")):
            break
        begin = word.start()
    both = _BOTH.search(text, start, begin)
    if both:
        return both.start()
    leading = _LEFT.match(text[begin : last + 1])
    return begin + leading.end() if leading else begin
