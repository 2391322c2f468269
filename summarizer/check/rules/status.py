"""A status is no stronger than the words of the cited sentences: a plan is not spending, a bill is not a law."""

from __future__ import annotations

import re
from collections.abc import Iterator

from policy_brief import Investment, PolicyMeasure, Status
from policy_brief.claims import AnyClaim, sentence_numbers
from summarizer.check.base import Check, Problem, repair
from summarizer.find.scan import Scan
from summarizer.text.article import Sentence

__all__ = ["STATUS"]

_PLAN = re.compile(
    r"겠|려던|기로|계획|예정|방침|구상|목표|검토|추진|전망|약속|공약|다짐|것(?:으로|이라|이다|을|\s)|위해|하려|할\s|될\s"
)
_TALK = re.compile(
    r"(?:검토|계획|고려|구상|예상|전망|기대|강조|주장|요구|거론|추진을\s?검토)(?:을|를)?\s?(?:하고|되고)\s?있"
)
"""Under way as words, not as deeds."""
_IN_PART = re.compile(
    r"(?:예비\s?심사|소위(?:원회)?|상임위(?:원회)?|법안소위|심사소위)[^.]{0,12}?통과(?:했|됐|시켰|한\s|된\s)"
    r"|(?:만|밖에|뿐)\s?(?:집행|투입|지급|완료|마무리)(?:했|됐|한\s|된\s)"
)
_SPENT_IN_PART = re.compile(r"(?:만|밖에|뿐)\s?(?:집행|투입|지급|완료|마무리)")
"""A bill that has passed a committee is no law, and money that was spent in part is still being spent."""
_DONE = re.compile(
    r"(?:제정|시행|통과|발효|공포|의결|가결|완료|완공|준공|개소|출범|설립|체결|집행|투입|투자|구매|도입|지급|마무리|구축|개정|선정|서명|마감)"
    r"(?:을|를|이|가)?\s?(?:했|됐|되었|하였|시켰|한\s|된(?![다])|해\s?냈|돼(?!\s?(?:야|도|선|서는)))"
    r"|서명하(?:면서|고|며)(?!도)|(?<![가-힣])쓴\s(?:돈|예산|금액|비용)|출범(?:과\s함께|식|하고|하며)|마쳤|끝냈|끝났|(?<![가-힣])(?:썼다|들였)|사들였|문을\s?열었|효력이\s?발생"
    r"|시행에\s?들어갔|시행\s?중(?!단|지)|시행된다|시행(?:하고|되고)\s?있|국회를\s?통과해(?!야)"
)
_UNDER_WAY = re.compile(
    r"(?:진행|추진|구축|건설|운영|개발|시행|투자|조성)\s?중(?!단|지|심|앙|소)|(?:하고|되고|나서고)\s?있|해\s?왔|들어갔|시작(?:했|됐|한\s)"
    r"|(?:착수|돌입|본격화)(?:했|됐|하였|한\s)|(?:짓고|만들고|늘리고|키우고|쏟고|속도를\s?내고)\s?있"
)
# A sentence that ends in the past and speaks of no plan tells a deed, unless saying something was the deed.
_PAST = re.compile(r"[가-힣](?<=[았었였했됐렸났갔왔졌쳤켰겼혔웠췄뒀줬짰샀썼셨])(?:다|습니다)[.!?\"”’)\]]*\s*$")
_SAID = re.compile(
    r"(?:말했|밝혔|발표했|강조했|설명했|덧붙였|전했|내놨|내놓았|제시했|공개했|주장했|지적했|알렸|선언했|약속했|제안했|촉구했|요구했"
    r"|평가했|전망했|예고했|공표했|소개했|언급했|세웠|잡았|(?<!확)정했|보였|나왔)(?:다|습니다)"
    r"|(?:길이|공청회가|회의가|토론회가|간담회가|설명회가|논의가)\s?열렸|(?:잡혔|배정됐|책정됐|편성됐)(?:다|습니다)"
)
_NEGATED = re.compile(r"(?:못했|않았|없었|실패했|무산됐|그쳤)(?:다|습니다)")
_STOPPED = re.compile(
    r"(?:연기|보류|중단|취소|백지화|폐기)(?:했|됐|되었|하였|된|한)|(?:미뤘|미뤄졌|늦춰졌)|계류|머물(?:러|고)"
)
_GOES_ON = re.compile(r"(?:현재|아직|지금)\s?(?:[가-힣]+\s)?진행\s?중|아직\s?(?:진행|공사|건설|구축)")
_CONTRAST = re.compile(r"(?<=지만)[,\s]|(?<=반면)[,\s]")
_ANNOUNCED = re.compile(r"발표|밝혔|내놨|내놓았|내놓으며|공개|제시|확정|선언|공고|고시|예고|공표|설명했")
_PLEDGED = re.compile(r"약속|공약|다짐")

_STRENGTH: dict[Status, int] = {
    "planned": 0,
    "pledged": 0,
    "announced": 0,
    "under_way": 1,
    "enacted": 2,
    "completed": 2,
}


def _inspect(claim: AnyClaim, scan: Scan) -> Iterator[Problem]:
    if not isinstance(claim, Investment | PolicyMeasure) or _STRENGTH[claim.status] == 0:
        return
    sentences = [scan.article.sentence(number) for number in sentence_numbers(claim)]
    texts = _own([sentence for sentence in sentences if sentence], claim)
    text = " ".join(texts)
    if _STRENGTH[claim.status] <= _carried(text) or any(_tells_a_deed(each) for each in texts):
        return
    lesser = _lesser(text)
    yield repair(
        f"status is {_spoken(lesser)}, not {_spoken(claim.status)}: "
        f"no cited sentence says that it is {_SAYS[claim.status]}",
        claim.model_copy(update={"status": lesser}),
    )


_SAYS: dict[Status, str] = {"under_way": "being done", "enacted": "in force or passed", "completed": "done"}


def _own(sentences: list[Sentence], claim: Investment | PolicyMeasure) -> list[str]:
    """Give the cited sentences; only those of the claim's own figures where one says that it has stopped or goes on."""
    figures = claim.figures if isinstance(claim, PolicyMeasure) else (claim.amount,)
    at = {figure.sentence for figure in figures if figure}
    own = [sentence.text for sentence in sentences if sentence.number in at]
    if any(_STOPPED.search(text) or _GOES_ON.search(text) for text in own):
        return own
    return [_of_its_title(sentence.text, claim) for sentence in sentences]


def _of_its_title(text: str, claim: Investment | PolicyMeasure) -> str:
    """Give the clause that names the measure, where another clause of the sentence tells of something else."""
    name = claim.official_name if isinstance(claim, PolicyMeasure) else None
    clauses = _CONTRAST.split(text)
    naming = [clause for clause in clauses if name and name.korean in clause]
    return naming[0] if len(naming) == 1 else text


def _tells_a_deed(sentence: str) -> bool:
    if _PAST.search(sentence) is None:
        return False
    return not any(other.search(sentence) for other in (_PLAN, _UNDER_WAY, _SAID, _NEGATED, _STOPPED, _IN_PART))


def _spoken(status: Status) -> str:
    return f"'{status.replace('_', ' ')}'"


def _carried(text: str) -> int:
    """Give the strongest status that the words carry."""
    whole = _IN_PART.sub(" ", _TALK.sub(" ", text))
    if _DONE.search(whole):
        return 2
    return 1 if _UNDER_WAY.search(whole) or _SPENT_IN_PART.search(text) else 0


def _lesser(text: str) -> Status:
    if _carried(text) == 1:
        return "under_way"
    if _PLEDGED.search(text):
        return "pledged"
    return "announced" if _ANNOUNCED.search(text) and not _PLAN.search(text) else "planned"


STATUS = Check("status", _inspect, version=3)
