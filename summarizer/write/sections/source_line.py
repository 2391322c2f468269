"""The source of a brief, and how the brief was made."""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from collections.abc import Iterator, Mapping

from policy_brief import Byline, PolicyBrief, Provenance, Source
from policy_brief.claims import claims, named, on_page, sentence_numbers
from policy_brief.english import capitalised, in_list
from summarizer.korean.names.glossary import load_glossary
from summarizer.korean.names.outlets import offices_of, outlet_in_english
from summarizer.korean.persons.foreign import may_be_foreign
from summarizer.korean.persons.titles import title_english
from summarizer.readers.lines.origin.times import stamps_in
from summarizer.text.view import folded
from summarizer.write.english.times import issue_in_english, moment
from summarizer.write.english.wording import ARTICLE_KINDS, EDITORIAL, OPINION, TEXTS
from summarizer.write.markup.escape import plain, web_link
from summarizer.write.markup.withheld import WITHHELD, gives_order

__all__ = ["closing_note", "embargo_end", "head_lines", "held_between", "printed_headline", "provenance_line"]

_EDITORIAL = re.compile(r"[\[<〈【(]\s?사설\s?[\])>〉】]|^사설(?:\s?[|:·]|$)|>\s?사설$")
"""The label of a newspaper's own opinion: [사설], 오피니언 > 사설; 사설 클라우드 is private."""
_TOGETHER = re.compile(r"round table|roundtable|panel", re.IGNORECASE)
_ROUND_TABLE = "round table"
_NARROWER = (
    ("interview", re.compile(r"좌담|(?<![가-힣])대담(?!한|하|히)|라운드\s?테이블"), _ROUND_TABLE),
    ("news", re.compile(r"뉴스\s?분석|심층\s?분석|\[(?:분석|해설)\]"), "news analysis"),
)
"""What the head of a text may call it: its kind as the brief has it, the words, and the kind that is printed."""
_NEWSROOM = re.compile(r"(?:편집국|편집부|뉴스팀|취재팀|온라인팀|디지털팀)$")
"""What a byline that names nobody ends in."""
_HEAD_OF_SOMETHING = "실장"
_PHOTOGRAPHERS = frozenset({"사진기자", "촬영기자"})
_OFFICES = re.compile(r"\s*[·|,/;]\s*")
"""What stands between the offices of a writer."""
_ALONE = "Based on this {} alone."
_TRANSLATED = "Quotations are translated from the Korean{}."
_BACK = "; what was first said in another language is back-translated"
_UNTIL_MEETING_ENDS = ", the planned end of a meeting"
_RENDERED = "Names that have no official English form are rendered by us."
_UNSOURCED = frozenset({"rule", "translated", "unverified"})
_ON_INTERNET = re.compile(
    r"(?:인터넷|온라인)[^0-9]{0,12}(?:20[0-9]{2} ?[.년] ?)?([0-9]{1,2}) ?[.월] ?([0-9]{1,2}) ?[.일]?"
    r"(?: ?\([월화수목금토일]\))? ?([0-9]{1,2}) ?[:시](?: ?([0-9]{2}))?"
)
_QUOTED = re.compile(r"[“\"](?:[^”\"\s]+\s+){2,}[^”\"\s]+[”\"]")
"""Words that somebody said; one or two in quotation marks are a name."""
_SAYS_TRANSLATED = re.compile(r"translat", re.IGNORECASE)
_PROPER = re.compile(r"(?!The [a-z])[A-Z]|the [A-Z]")
"""The beginning of a proper name, and not of 'the two ministers'."""
_NO_DATE = "no date was read on the page, so relative dates stay as they are"


def head_lines(source: Source, brief: PolicyBrief) -> Iterator[str]:
    """Say outlet, kind, reporters, times in KST, whether the text is cut, and its address."""
    text = ", ".join(filter(None, (capitalised(_outlet(source, brief)), _kind(source, brief))))
    origin = " ".join(filter(None, (text, _reporters(source.bylines, brief))))
    said = (origin, *_times(source), _corrected(source, brief), _cut(source), _address(source))
    yield f"**Source:** {'; '.join(filter(None, said))}"


def _kind(source: Source, brief: PolicyBrief) -> str:
    """Say what kind of text it is; of an opinion, whether it is a newspaper's own, as its head says, or a writer's.

    An interview whose head, or a speaker's occasion, says that several sat together is a round table, news whose head
    says so an analysis.
    """
    if brief.article_kind != "opinion":
        head = f"{source.headline or ''} {source.subhead or ''}"
        sat_together = any(row.occasion and _TOGETHER.search(row.occasion.text) for row in brief.speakers)
        if brief.article_kind == "interview" and sat_together:
            return _ROUND_TABLE
        narrower = (kind for of, words, kind in _NARROWER if of == brief.article_kind and words.search(head))
        return next(narrower, ARTICLE_KINDS.get(brief.article_kind, ""))
    heads = (source.headline or "", *(said.text for said in source.self_description))
    told = not source.bylines and any(_EDITORIAL.search(head) for head in heads)
    return EDITORIAL if told else OPINION


def printed_headline(source: Source) -> str:
    """Return the Korean headline, an order to an AI withheld, or an empty string."""
    headline = source.headline or ""
    return WITHHELD if gives_order(headline) else plain(headline)


def _address(source: Source) -> str | None:
    """Link to where the article was fetched, or to where a saved page says that it was."""
    if source.url is None:
        return None
    fetched = source.source.lower().startswith(("http://", "https://"))
    return web_link("Korean original" if fetched else "Korean original (address from the saved page)", source.url)


def closing_note(brief: PolicyBrief) -> Iterator[str]:
    """Say that a brief rests on one text, that what it quotes is translated, and whose the English of its names is."""
    said = (_ALONE.format(TEXTS[brief.article_kind]), _on_quotations(brief), _on_names(brief))
    yield from (f"*{' '.join(filter(None, said))}*", "")


def _on_quotations(brief: PolicyBrief) -> str:
    """Say that the page's quotations are translated, and perhaps twice, unless it warns of that itself."""
    quoting = [claim for _, claim in on_page(brief) if any(_QUOTED.search(text.text) for text in claim.texts())]
    if not quoting or any(_SAYS_TRANSLATED.search(caveat.text.text) for caveat in brief.read_with_care):
        return ""
    cited = {number for claim in quoting for number in sentence_numbers(claim)}
    quoted = (row for row in brief.speakers if row.quotation and row.quotation.sentence in cited)
    return _TRANSLATED.format(_BACK if any(may_be_foreign(row.speaker) for row in quoted) else "")


def _on_names(brief: PolicyBrief) -> str:
    """Say that names without a source for their English are ours, if the page has any."""
    page = "\n".join(text.text for _, claim in on_page(brief) for text in claim.texts())
    names = (*(name for _, claim in claims(brief) for _, name in named(claim)), *brief.names)
    ours = any(name.romanisation in _UNSOURCED and name.english in page for name in names)
    return _RENDERED if ours else ""


def provenance_line(provenance: Provenance) -> str:
    """Say which models wrote and read the brief; what that took is in its JSON."""
    replayed = " (recorded answers, replayed)" if provenance.replayed else ""
    return f"*Written by the model {plain(provenance.model)}{_others(provenance)}{replayed}.*"


def _outlet(source: Source, brief: PolicyBrief) -> str:
    """Name an outlet in English where that is established or somebody has it, else in Hangul, romanised behind it.

    Of several offices that are all established the English is enough.
    """
    outlet, told = source.outlet, _told(source)
    english = outlet_in_english(outlet, told)
    if outlet is None or english is None:
        return _issuer(brief) if brief.article_kind == "press_release" else ""
    if load_glossary().get(outlet):
        return _both(english, outlet)
    if all(load_glossary().get(office) for office in offices_of(outlet)):
        return plain(english)
    names = (*(name for _, claim in claims(brief) for _, name in named(claim)), *brief.names)
    own = next((name.english for name in names if name.korean == outlet), None)
    if own is None and told and english != outlet_in_english(outlet):
        own = english
    return _both(own, outlet) if own else _both(outlet, english)


def _told(source: Source) -> str | None:
    """Return what a model called the outlet in English, where it read that outlet."""
    page = source.page
    return page.outlet_english if page and folded(page.outlet or "") == folded(source.outlet or "") else None


def _issuer(brief: PolicyBrief) -> str:
    """Name whose release it is, where no office was read at its head: the body behind most of its measures."""
    bodies = [row.issuer for row in brief.policy_measures if row.issuer]
    english, count = next(iter(Counter(body.english for body in bodies).most_common(1)), ("", 0))
    body = next((body for body in bodies if body.english == english and 2 * count > len(bodies) > 1), None)
    return _both(body.english, body.korean) if body and _PROPER.match(body.english) else ""


def _reporters(bylines: tuple[Byline, ...], brief: PolicyBrief) -> str:
    """Name who wrote the article, as the brief spells a name that it has."""
    spelt = {name.korean: name.english for _, claim in claims(brief) for _, name in named(claim)}
    spelt |= {name.korean: name.english for name in brief.names}
    people = [each for each in bylines if not _NEWSROOM.search(each.name)]
    roles = [_role(each, spelt) for each in people]
    names = (_both(spelt.get(each.name, each.english), each.name) for each in people)
    said = [", ".join(filter(None, told)) for told in zip(names, roles, strict=True)]
    return f"by {'; '.join(said) if any(roles) else in_list(said)}" if said else ""


def _role(byline: Byline, spelt: Mapping[str, str]) -> str:
    """Give a role as the brief has it, else the title that it ends in, unless it is a reporter's, which 'by' says."""
    if byline.role in _PHOTOGRAPHERS:
        return "photographs"
    if byline.role is None or byline.role.endswith("기자"):
        return ""
    if whole := spelt.get(byline.role):
        return plain(whole)
    offices = (spelt.get(part.strip()) or _office(part.strip(), spelt) for part in _OFFICES.split(byline.role))
    return ", ".join(plain(office) for office in offices if office)


def _office(title: str, spelt: Mapping[str, str]) -> str:
    """Translate an office of a writer by the title that it ends in, and the body that it begins with, where known.

    전 나루부 기반국장 is a former director-general; a 실장 heads something that the ending does not tell.
    """
    body = max((korean for korean in spelt if title.startswith(f"{korean} ")), key=len, default="")
    return ", ".join(filter(None, (_title(title), spelt.get(body))))


def _title(title: str) -> str:
    last = title.rpartition(" ")[2]
    if last.endswith(_HEAD_OF_SOMETHING):
        return ""
    endings = (title_english(last[at:], None) for at in range(len(last) - 1))
    english = title_english(title, None) or next((found for found in endings if found), None)
    former = "former " if title.startswith("전 ") and english and not english.startswith("Former") else ""
    return f"{former}{english.lower()}" if english else ""


def _times(source: Source) -> Iterator[str]:
    published = source.published
    if held := held_between(source):
        given, until = held
        is_known = given.date() == until.date() and (given.hour, given.minute) == (0, 0)
        embargo = f"embargoed until {moment(until)}{_UNTIL_MEETING_ENDS if _waits(source) else ''}"
        yield embargo if is_known else f"issued {moment(given)}, {embargo}"
    else:
        issue = f"{issue_in_english(source.issue)} issue" if source.issue else _NO_DATE
        yield f"published {moment(published)}" if published else issue
    for word, time in (("updated", source.updated), ("reposted", source.reposted)):
        if time and time != source.published:
            is_same_day = published is not None and time.date() == published.date()
            yield f"{word} {format(time, '%H:%M') if is_same_day else moment(time)}"


def _waits(source: Source) -> bool:
    """Return whether an embargo waits for the end of a meeting: 15:00 (회의 종료 시) 이후."""
    return any(said.kind == "embargo" and "종료" in said.text for said in source.self_description)


def held_between(source: Source) -> tuple[dt.datetime, dt.datetime] | None:
    """Return when a release was given out and until when it was held; None where it was not, or no text says so."""
    given, until = source.distributed or source.published, embargo_end(source)
    if source.distributed:
        until = until or source.published
    return (given, until) if given and until and until > given else None


def embargo_end(source: Source) -> dt.datetime | None:
    """Return until when a release is under embargo, if its words give the time; None without an embargo or time.

    An hour without a day is one of the day of publication.

    Where print has another time than the internet, it is the earlier one: from then on everybody can read it.
    """
    words = [said.text for said in source.self_description if said.kind == "embargo"]
    until = next((stamp.when for text in words for stamp in stamps_in(text) if stamp.kind == "embargo"), None)
    until = until or _on_its_day(" ".join(words), source.published)
    online = (_online(text, until) for text in words) if until else ()
    return min((when for when in (until, *online) if when), default=None)


def _on_its_day(words: str, published: dt.datetime | None) -> dt.datetime | None:
    """Return the hour that words name, on the day of a release: 11:00부터 보도; None where they name another day."""
    stamps = stamps_in(f"{published:%Y-%m-%d} {words}") if published else ()
    return next((stamp.when for stamp in stamps if stamp.when.time() != dt.time()), None)


def _online(words: str, until: dt.datetime) -> dt.datetime | None:
    """Return from when the internet may have a release, in the year of its embargo, where that is told apart."""
    found = _ON_INTERNET.search(words)
    if found is None:
        return None
    month, day, hour, minute = (int(part or 0) for part in found.groups())
    try:
        return until.replace(month=month, day=day, hour=hour, minute=minute)
    except ValueError:
        return None


def _corrected(source: Source, brief: PolicyBrief) -> str:
    """Say that the article corrects a report, its own or another's, besides what it is about."""
    says = any(said.kind == "correction" for said in source.self_description)
    return "contains a correction" if says and brief.article_kind != "correction" else ""


def _cut(source: Source) -> str:
    """Return that only a part was read: an article behind a paywall, a release without its files."""
    kinds = {said.kind for said in source.self_description}
    return "cut: not the whole article" if "cut" in kinds else "attachments not read" if "attachments" in kinds else ""


def _others(provenance: Provenance) -> str:
    read = (stage.model for stage in provenance.stages if stage.stage.startswith("second read"))
    others = dict.fromkeys(model for model in read if model and model != provenance.model)
    return f" and read again by {plain(', '.join(others))}" if others else ""


def _both(english: str | None, korean: str) -> str:
    """Return a name in English and Korean, Latin letters that both begin with once: GPB (가온공영방송)."""
    own = korean.removeprefix(f"{english} ")
    return plain(f"{english} ({own})" if english and english != korean else korean)
