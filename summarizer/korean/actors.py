"""Read who acts in a clause: the nouns before its verb, or those that a relative clause describes."""

from __future__ import annotations

import re

from summarizer.text.patterns import compile_lazily

__all__ = ["actors_after", "actors_before", "actors_of", "describes_anybody", "is_actor", "phrase_begin"]

_WORD = compile_lazily(r"[^ ]+")
_TOPIC = compile_lazily(r"(?<!에)(?<!에서)(?<!으로)(?<!대해)(?<!까지)(?<!부터)(?:(?:으로서|로서)?(?:은|는|도)|만),?$")
_NOMINATIVE = compile_lazily(r"(?:이|가|께서),?$")
_GENITIVE = compile_lazily(r"의$")
_CLAUSE_END = compile_lazily(r"(?:다며|다고|라며|라고|다는|[가-힣]{2}[고며]|지만|는데|면서|해서|하자)[,.]?$")
_ADNOMINAL_END = compile_lazily(r"[한된할될던은는인난친린진온든][,.]?$")
_BREAK = compile_lazily(  # a word that a phrase to its right does not include
    r"(?:[.;:!?\"“”'‘’」』]|[은는이가을를에의로]|[가-힣]{2}[고며]|지만|에서|에게|까지|부터|했다|관련해|대해|따라"
    r"|만큼|[가-힣]{2}[한된할될던온린인]|해온|온|않은)$"
)
_ADVERB = compile_lazily(
    r"(?:한편|다만|특히|또|또한|그러나|하지만|반면|이날|이번|최근|당시|앞서|결국|물론|이어|실제로|아울러|[0-9]+일"
    r"|올해|지난해|모두|함께)$"
)
_LEFT = compile_lazily(r"^[\"“'‘(\[○□◦·*\-]+")
_BOTH = compile_lazily(r"([^ ]+?)[은는][ ]물론(?:이고)?,?[ ]$")
_NO_ACTOR = compile_lazily(
    r"(?:것|점|이유|배경|내용|결과|선언문?|서명|이름|명단|참여|동참|성명|협약|문서|결정|회의|서밋|경우|때|여부|사실|입장"
    r"|사안|까닭|만큼|채|바|가운데|뜻)$"
)
_ANYBODY = compile_lazily(r"(?:[0-9]+여?(?:개국?|곳)|곳|나라|국가|기업|기구|단체|기관|우리|저희|그|그들|이들)$")
_ADNOMINAL = compile_lazily(  # 꼽히는, 했다는: not the topic of anything
    r"(?:(?:하|되|히|있|없|않|시키|열리|쏠리|나오|받|이끄|이르|앞두|꼽|알려지|떠오르|보이|[했겠않이한된]다|이라|^다|^라)는)$"
)
_ADJECTIVE = compile_lazily(r"(?:늦|많|높|낮|좋|적|작|같|짧|깊|넓|젊|않)은$")
_LISTED = compile_lazily(r"[ ]등[ ][^,]{0,24}$")
_CASE = compile_lazily(r"경우(?:는|엔|에는|에)?,?$")
_PARTS = compile_lazily(
    r"(?<=[가-힣A-Z)])(?:과|와|하고)[ ]|[ ]?[·,/ㆍ][ ]?|[ ](?:및|그리고|또는)[ ]"
    r"|[은는][ ]물론(?:이고)?,?[ ]|[을를][ ](?:비롯|포함)[해한],?[ ]|[ ]등(?=[ ]|$)"
)
_COUNT = compile_lazily(r"[ ]?(?:[0-9]+여?|[가-힣]{1,2})[ ]?(?:개국|개[ ]국가|개[ ]나라|나라|국가|곳)(?:[ ].*)?$")
_ASIDE = compile_lazily(r"\([^()]*\)")
_PARTICLE = compile_lazily(r"(?:은|는|이|가|도|만|과|와|의|을|를|에|,|\.)+$")
_DATELINE = compile_lazily(r"\([^()\n]*=[^()\n]*\)[^=\n]{0,40}=[ ]")
_AMONG = frozenset({"비롯해", "비롯한", "포함해", "포함한"})
_MOST_WORDS = 12


def actors_before(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Return the span of the nouns that act in `text[start:end]`, before its verb: topic, subject or owner."""
    dateline = _DATELINE.match(text)
    start = max(start, dateline.end() if dateline else 0)
    words = list(_WORD.finditer(text, start, end))
    return _nearest(text, start, words, beyond=False) or _nearest(text, start, words, beyond=True)


def _nearest(text: str, start: int, words: list[re.Match[str]], *, beyond: bool) -> tuple[int, int] | None:
    for at in range(len(words) - 1, -1, -1):
        word = words[at]
        last = _noun_end(words, at, beyond=beyond)
        if last is None or _NO_ACTOR.search(text, word.start(), last):
            continue
        if _ANYBODY.search(text, word.start(), last):
            return _list_before(text, start, last)
        return phrase_begin(text, start, word.start()), last
    return None


def _noun_end(words: list[re.Match[str]], at: int, *, beyond: bool) -> int | None:
    """Return where the noun of a topic, subject or owner ends, or None for every other word."""
    word = words[at]
    if at + 1 < len(words) and _CASE.fullmatch(words[at + 1][0]) and word[0].endswith("의"):
        return word.end() - 1
    adnominal = _ADNOMINAL.search(word[0]) or _ADJECTIVE.search(word[0])
    topic = None if adnominal else _TOPIC.search(word[0])
    subject = _NOMINATIVE.search(word[0])
    if subject and _is_of_another_verb(words[at + 1 :], beyond=beyond):
        subject = None
    owner = _GENITIVE.search(word[0]) if at == len(words) - 1 else None
    found = topic or subject or owner
    return word.start() + found.start() if found and found.start() else None


def _is_of_another_verb(following: list[re.Match[str]], *, beyond: bool) -> bool:
    """Return whether the verb of 이 or 가 comes first; `beyond` lets it reach over relative clauses."""
    if any(_CLAUSE_END.search(word[0]) for word in following):
        return True
    return not beyond and any(_ADNOMINAL_END.search(word[0]) for word in following)


def _list_before(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Return the list that 한국, 일본 등 60개국 counts, or None where only the count stands."""
    listed = _LISTED.search(text, start, end)
    if listed is None:
        return None
    return phrase_begin(text, start, text.rfind(" ", start, listed.start()) + 1), listed.start()


def actors_after(text: str, start: int) -> tuple[int, int] | None:
    """Return the span of the nouns that a relative clause ending at `start` describes: 서명한 한국과 일본은."""
    if text[start : start + 1] != " ":
        return None
    end = start + 1
    for word in _WORD.finditer(text, start + 1):
        end = word.end()
        if not re.search(r"(?:[과와·/]|및)$", word[0]):
            break
    bare = _PARTICLE.sub("", text[start + 1 : end].partition("…")[0])
    if not bare or _NO_ACTOR.search(bare) or _ANYBODY.search(bare):
        return None
    return start + 1, start + 1 + len(bare)


def describes_anybody(text: str, start: int) -> bool:
    """Return whether the relative clause that ends at `start` describes nobody in particular: 서명한 기업은."""
    word = _WORD.match(text, start + 1) if text[start : start + 1] == " " else None
    return word is not None and _ANYBODY.search(_PARTICLE.sub("", word[0])) is not None


def actors_of(phrase: str) -> tuple[str, ...]:
    """Return the actors that a phrase names: 미국·영국 및 호주, 한국과 일본 등 60개국."""
    parts = (_ASIDE.sub("", part).strip() for part in _PARTS.split(_ASIDE.sub("", phrase)))
    return tuple(part for part in parts if part and not _COUNT.fullmatch(part) and part not in {"물론", "등"})


def is_actor(text: str, start: int, end: int) -> bool:
    """Return whether a noun can act: 회사, not 이유 or 여부."""
    return _NO_ACTOR.search(text, start, end) is None


def phrase_begin(text: str, start: int, last: int) -> int:
    """Return where the nouns and lists before the word at `last` begin; 미국은 물론 영국도 takes both."""
    begin = last
    above = ""
    for word in list(_WORD.finditer(text, start, last))[: -_MOST_WORDS - 1 : -1]:
        bare = word[0].rstrip(",")
        among = bare in _AMONG or (above in _AMONG and bare[-1:] in {"을", "를"})
        if not among and (_BREAK.search(bare) or _ADVERB.fullmatch(bare)):
            break
        begin, above = word.start(), bare
    both = _BOTH.search(text, start, begin)
    if both:
        return both.start()
    leading = _LEFT.match(text[begin : last + 1])
    return begin + leading.end() if leading else begin
