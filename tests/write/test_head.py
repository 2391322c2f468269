"""What stands above the first claim: where a brief comes from, and what to know before reading it."""

from __future__ import annotations

import datetime as dt
import re

import pytest

from policy_brief import Byline, Name, SelfDescription
from summarizer.write import to_markdown
from summarizer.write.sections.annex.evidence import EVIDENCE
from tests.write.made import answer, full, minimal, other, partial, sound, with_claims


def test_what_the_text_says_of_itself_comes_first():
    """A fictional text is said to be one before the model's warnings, and not twice."""
    lines = to_markdown(full()).partition("**Read with care")[2].splitlines()
    said = full().model_copy(
        update={"brief": with_claims(read_with_care=["The article calls its people invented [1]."]).brief}
    )

    assert lines[2].startswith("- The text says of itself that it is made up, in whole or in part.")
    assert "its people invented" in to_markdown(said)
    assert "says of itself that it is" not in to_markdown(said)


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        ("embargo", "embargo"),
        ("advertisement", "advertisement"),
        ("cut", "is cut"),
        ("sample", "a sample"),
    ],
)
def test_other_words_of_a_text_on_itself_are_passed_on(kind, words):
    """An embargo, an advertisement, a cut text and a sample are said to be what they are."""
    said = SelfDescription(text="알림", start=0, end=2, kind=kind)
    source = sound().source.model_copy(update={"self_description": (said,)})
    text = to_markdown(sound().model_copy(update={"source": source}))

    assert words in text.partition("**Read with care")[2][:120]


@pytest.mark.parametrize(("minutes", "warned"), [(None, True), (0, False), (30, False)])
def test_an_embargo_that_was_over_when_the_text_came_out_is_no_warning(minutes, warned):
    """A release on its ministry's page stands there from the hour that its embargo names."""
    words = "(2025. 2. 20. 11:30 이후 보도)"
    said = SelfDescription(text=words, start=0, end=len(words), kind="embargo")
    until = sound().source.published
    published = None if minutes is None else until + dt.timedelta(minutes=minutes)
    changes = {"self_description": (said,), "published": published, "updated": None}
    page = to_markdown(sound().model_copy(update={"source": sound().source.model_copy(update=changes)}))

    assert warned == ("carries an embargo until 20 February 2025, 11:30 KST" in page)


@pytest.mark.parametrize(
    ("online", "until"),
    [
        ("(인터넷 11. 20.(목) 15:00 이후)", "20 November 2025, 15:00 KST"),
        ("(온라인은 2025년 11월 20일 15시부터)", "20 November 2025, 15:00 KST"),
        ("(인터넷 11. 22.(토) 15:00 이후)", "21 November 2025"),
        ("(인터넷 13. 40. 15:00 이후)", "21 November 2025"),
        ("(인터넷 동일)", "21 November 2025"),
        ("", "21 November 2025"),
    ],
)
def test_an_embargo_ends_when_the_internet_may_have_the_text(online, until):
    """Print has it the next morning; what can be read online is no secret."""
    words = f"보도시점 2025. 11. 21.(금) 조간부터 {online}"
    said = SelfDescription(text=words, start=0, end=len(words), kind="embargo")
    changes = {"self_description": (said,), "published": None, "updated": None}
    page = to_markdown(sound().model_copy(update={"source": sound().source.model_copy(update=changes)}))

    assert f"carries an embargo until {until}:" in page


def test_a_correction_is_said_in_the_head_and_is_no_warning():
    """A note that corrects a figure of a magazine's page takes nothing back; a notice is called a notice."""
    said = SelfDescription(text="바로잡습니다", start=0, end=6, kind="correction")
    noted = sound().model_copy(update={"source": sound().source.model_copy(update={"self_description": (said,)})})
    notice = noted.model_copy(update={"brief": with_claims(article_kind="correction").brief})
    documents = (sound(), noted, notice)
    above = [to_markdown(each).partition("## Bottom")[0].partition("**Read with care") for each in documents]

    assert [False, True, False] == ["contains a correction" in head for head, _, _ in above]
    assert [False, False, True] == ["correction notice" in head for head, _, _ in above]
    assert 1 == len({warnings for _, _, warnings in above})


@pytest.mark.parametrize(
    ("kinds", "words"),
    [
        (["cut"], "cut: not the whole article"),
        (["attachments"], "attachments not read"),
        (["attachments", "cut"], "cut:"),
    ],
)
def test_what_was_not_read_is_said_beside_the_source(kinds, words):
    """The line of outlet and times says that not the whole article was read, or not what is attached to it."""
    said = tuple(SelfDescription(text="이어서 보려면", start=0, end=7, kind=kind) for kind in kinds)
    source = sound().source.model_copy(update={"self_description": said})
    above = to_markdown(sound().model_copy(update={"source": source})).partition("**Read with care")[0]

    assert words in above
    assert words not in to_markdown(sound())


def test_one_warning_is_a_line_and_several_are_a_list():
    """A list of one item looks unfinished."""
    one, two = (with_claims(read_with_care=texts) for texts in (["It waits [1]."], ["It waits [1].", "It ends [2]."]))
    documents = (minimal().model_copy(update={"brief": each.brief}) for each in (one, two))
    first, second = (to_markdown(each).partition("**Read with care")[2].partition("\n\n## ")[0] for each in documents)

    assert ":** It waits. [¹]" == first
    assert "**\n\n- It waits. [¹]\n- It ends. [²]" == second


def test_nothing_to_warn_of_is_not_said():
    """A page without a warning has no place for warnings, and no empty sections."""
    text = to_markdown(minimal())

    assert "Read with care" not in text
    assert ["Bottom line", "Money", "Checked", EVIDENCE] == re.findall(r"^## (.+)$", text, re.MULTILINE)


def test_the_label_of_a_single_warning_is_not_bold():
    """The title in front of it is; of several, each keeps its own."""
    one, two = ["**Claims.** It speaks [1]."], ["**Claims.** It speaks [1].", "**A plan.** It pays [1]."]

    assert "**Read with care:** Claims. It speaks." in to_markdown(with_claims(read_with_care=one))
    assert "- **Claims.** It speaks. [¹]\n- **A plan.** It pays. [¹]" in to_markdown(with_claims(read_with_care=two))


def test_a_partial_brief_and_another_scope_are_said_at_the_top():
    """That parts are missing, or that the article is not on AI policy, stands above the bottom line."""
    for document, words in ((partial(), "could not be used"), (other(), "not on AI policy")):
        text = to_markdown(document)

        assert text.index(words) < text.index("## Bottom line")
        assert words not in to_markdown(sound())


def test_the_head_gives_outlet_reporters_and_both_times():
    """The head is one line of what the page prints; what it does not print is said not to be there."""
    title, _, head, *rest = to_markdown(sound()).partition("**Read with care")[0].splitlines()

    assert title.startswith("# Norway plans")
    assert (
        "**Source:** 누리신문 (Nuri Shinmun), news report by Han Byeol (한별); Baek Na-ru (백나루), editorial writer; "
        "published 20 February 2025, 11:30 KST; updated 15:05; "
        "[Korean original (address from the saved page)](https://news.example/1)"
    ) == head
    assert [""] == rest
    assert "\n**Source:** news report; no date was read on the page" in to_markdown(minimal())


def test_a_later_day_of_an_update_is_told():
    """Its hour alone stands for the day of publication."""
    source = sound().source
    later = source.model_copy(update={"updated": source.updated + dt.timedelta(days=2)})

    assert "; updated 22 February 2025, 15:05 KST;" in to_markdown(sound().model_copy(update={"source": later}))


def test_latin_letters_of_an_outlet_stand_once():
    """GPB 가온방송 is GPB (가온방송)."""
    source = sound().source.model_copy(update={"outlet": "GPB 가온방송"})
    brief = sound().brief.model_copy(update={"names": (Name(english="GPB", korean="GPB 가온방송"),)})

    assert "**Source:** GPB (가온방송), news report" in to_markdown(
        sound().model_copy(update={"source": source, "brief": brief})
    )


@pytest.mark.parametrize(
    ("issue", "shown"),
    [
        ("2028-03", "March 2028 issue"),
        ("2028-03/2028-04", "March/April 2028 issue"),
        ("2028-12/2029-01", "December 2028/January 2029 issue"),
    ],
)
def test_an_issue_stands_in_place_of_a_day(issue, shown):
    """A magazine may print no more."""
    source = minimal().source.model_copy(update={"issue": issue})

    assert f"\n**Source:** news report; {shown}\n" in to_markdown(minimal().model_copy(update={"source": source}))


@pytest.mark.parametrize(
    ("source", "shown"),
    [
        ("article.html", "; [Korean original (address from the saved page)](https://news.example/1)"),
        ("https://news.example/1", "; [Korean original](https://news.example/1)"),
    ],
)
def test_an_address_that_was_not_fetched_is_said_to_come_from_the_page(source, shown):
    """What a saved page gives as its address was not looked up; where the text was fetched from is known."""
    changed = sound().source.model_copy(update={"source": source})
    head = to_markdown(sound().model_copy(update={"source": changed})).splitlines()[2]

    assert head.endswith(shown)


@pytest.mark.parametrize(
    ("issuers", "shown"),
    [
        (("B5", "B5", "B4"), "\n**Source:** Ministry of Future Industry (미래산업부), press release by "),
        (("B5", "B4"), "\n**Source:** press release by "),
        (("B5",), "\n**Source:** press release by "),
        (({"english": "the two ministers", "korean": "장관"},) * 2, "\n**Source:** press release by "),
        (({"english": "The two ministers", "korean": "장관"},) * 2, "\n**Source:** press release by "),
        (
            ({"english": "the Future Ministry", "korean": "미래산업부"},) * 2,
            "\n**Source:** The Future Ministry (미래산업부), press release by ",
        ),
        ((), "\n**Source:** press release by "),
    ],
)
def test_a_release_without_an_office_at_its_head_is_that_of_most_of_its_measures(issuers, shown):
    """The page says nothing of an issuer that was not read, unless most of what is decided is one body's."""
    row = answer()["policy_measures"][0]
    changed = with_claims(article_kind="press_release", policy_measures=[{**row, "issuer": body} for body in issuers])
    source = changed.source.model_copy(update={"outlet": None, "outlet_english": None})

    assert shown in to_markdown(changed.model_copy(update={"source": source}))


def test_a_release_held_back_has_both_its_times():
    """When it was given out is told apart from when it may be reported, and is not called its publication."""
    source = sound().source
    given = source.published - dt.timedelta(days=1)
    head = to_markdown(sound().model_copy(update={"source": source.model_copy(update={"distributed": given})}))

    assert "issued 19 February 2025, 11:30 KST, embargoed until 20 February 2025, 11:30 KST" in head
    assert "; published" not in head


@pytest.mark.parametrize(("words", "waits"), [(" (회의 종료 시)", True), ("", False)])
def test_an_embargo_may_wait_for_the_end_of_a_meeting(words, waits):
    """Then its hour is the planned one."""
    said = SelfDescription(text=f"2025. 2. 20. 11:30{words} 이후 보도", start=0, end=5, kind="embargo")
    given = sound().source.published - dt.timedelta(days=1)
    source = sound().source.model_copy(update={"distributed": given, "self_description": (said,)})
    head = to_markdown(sound().model_copy(update={"source": source})).partition("## Bottom")[0]

    assert waits == ("11:30 KST, the planned end of a meeting" in head)


@pytest.mark.parametrize(
    ("words", "hour", "shown"),
    [
        ("11:00부터 보도해 주시기 바랍니다", 0, "; embargoed until 20 February 2025, 11:00 KST"),
        ("11:00부터 보도", 9, "; issued 20 February 2025, 09:00 KST, embargoed until 20 February 2025, 11:00 KST"),
        ("11:00부터 보도", 12, "; published 20 February 2025, 12:00 KST"),
        ("오후 2:30부터 보도", 0, "; embargoed until 20 February 2025, 14:30 KST"),
        ("21일 11:00부터 보도", 0, "; published 20 February 2025;"),
        ("25:00부터 보도", 0, "; published 20 February 2025;"),
        ("엠바고", 0, "; published 20 February 2025;"),
    ],
)
def test_an_embargo_that_prints_its_hour_alone_ends_on_the_day_of_the_release(words, hour, shown):
    """Nobody is warned of one whose end is told, or had passed when the text was published."""
    said = SelfDescription(text=words, start=0, end=5, kind="embargo")
    day = sound().source.published.replace(hour=hour, minute=0)
    changes = {"published": day, "updated": None, "self_description": (said,)}
    source = sound().source.model_copy(update=changes)
    text = to_markdown(sound().model_copy(update={"source": source}))

    assert shown in text
    assert ("carries an embargo" in text) is (not words.startswith(("11:00", "오후")))


@pytest.mark.parametrize(
    ("hour", "shown"),
    [
        (0, "; embargoed until 20 February 2025, 11:30 KST"),
        (9, "; issued 20 February 2025, 09:00 KST, embargoed until 20 February 2025, 11:30 KST"),
    ],
)
def test_a_release_that_is_given_out_on_its_day_has_the_hour_of_release(hour, shown):
    """A day without an hour, next to an hour of the same day, tells nothing."""
    source = sound().source
    given = source.published.replace(hour=hour, minute=0)
    head = to_markdown(sound().model_copy(update={"source": source.model_copy(update={"distributed": given})}))

    assert shown in head


def test_a_fictional_sample_is_said_to_be_fictional():
    """A text that calls itself both has one line."""
    said = tuple(SelfDescription(text="알림", start=0, end=2, kind=kind) for kind in ("sample", "fictional"))
    source = sound().source.model_copy(update={"self_description": said})
    text = to_markdown(sound().model_copy(update={"source": source}))

    assert "made up" in text
    assert "a sample" not in text


def test_times_are_written_as_they_are_printed():
    """A day without a time has none, and an update at the time of publication is not told."""
    source = sound().source
    day = source.published.replace(hour=0, minute=0)
    text = to_markdown(
        sound().model_copy(update={"source": source.model_copy(update={"published": day, "updated": day})})
    )

    assert "; published 20 February 2025; [Korean original" in text


@pytest.mark.parametrize(
    ("outlet", "shown"),
    [
        ("연합뉴스", "Yonhap News Agency (연합뉴스), news"),
        ("새벽글", "새벽글 (Saebyeok Geul), news"),
        ("행정안전부·과학기술정보통신부", " Ministry of the Interior and Safety and Ministry of Science and ICT, news"),
        ("행정안전부·누리부", "행정안전부·누리부 (Ministry of the Interior and Safety and Nuribu), news"),
    ],
)
def test_an_outlet_without_an_established_name_is_in_hangul_first(outlet, shown):
    """An English name that is established comes first; a romanised one stands behind the Hangul.

    Of several offices that are all established the English is enough.
    """
    source = sound().source.model_copy(update={"outlet": outlet})

    assert shown in to_markdown(sound().model_copy(update={"source": source})).splitlines()[2]


def test_an_issuer_has_the_english_of_the_brief():
    """A corporation that no glossary knows is called in the head as in the text."""
    document = sound()
    source = document.source.model_copy(update={"outlet": "두레연구소"})

    assert "Dure Institute (두레연구소)" in to_markdown(document.model_copy(update={"source": source})).splitlines()[2]


def test_a_warning_of_the_model_leads_to_the_words_of_the_text():
    """A warning that speaks of what the text says of itself leads to these words, unless it names its sentences."""
    said = SelfDescription(text="엠바고", start=0, end=3, kind="embargo")
    document = with_claims(read_with_care=["The release is under embargo.", "Embargo ends at noon [1]."])
    source = document.source.model_copy(update={"self_description": (said,)})
    lines = to_markdown(document.model_copy(update={"source": source})).splitlines()

    assert "- The release is under embargo. ([in its words](#itself))" in lines
    assert "- Embargo ends at noon. [¹]" in lines


@pytest.mark.parametrize("url", ["javascript:alert(1)", "file:///etc/passwd", "data:text/html,x"])
def test_only_addresses_on_the_web_are_links(url):
    """An address of another kind is not written at all."""
    source = sound().source.model_copy(update={"url": url})

    assert url not in to_markdown(sound().model_copy(update={"source": source}))


def test_authors_without_a_title_stand_in_a_row():
    """With one, they are parted by semicolons, since a comma stands before it."""
    authors = [Byline(name=korean, english=name) for korean, name in (("백나루", "Baek Na-ru"), ("한별", "Han Byeol"))]
    source = sound().source.model_copy(update={"bylines": tuple(authors)})

    assert "by Baek Na-ru (백나루) and Han Byeol (한별);" in to_markdown(sound().model_copy(update={"source": source}))


def test_an_author_is_told_by_the_title_that_the_role_ends_in():
    """A professor of some department is called professor next to the name."""
    author = Byline(name="백나루", english="Baek Na-ru", role="다솜대 돌봄정책학과 교수")
    source = sound().source.model_copy(update={"bylines": (author,)})

    assert "by Baek Na-ru (백나루), professor" in to_markdown(sound().model_copy(update={"source": source}))


@pytest.mark.parametrize(
    ("role", "shown"),
    [
        ("전 나루부 인공지능기반국장 · 다솜대 초빙교수", "former director-general, visiting professor"),
        ("다솜대 초빙교수", "visiting professor"),
        ("전 나루부 국장", "former director-general"),
        ("솔빛랩 국장", "director-general, Solbit Lab"),
        ("솔빛랩 기술외교실장", "Solbit Lab"),
        ("솔빛랩장 교수", "professor"),
    ],
)
def test_each_office_of_an_author_is_told(role, shown):
    """'Former' is said of the office that it stands before, a body where the brief has its English.

    What a 실장 heads is not told by that ending.
    """
    author = Byline(name="백나루", english="Baek Na-ru", role=role)
    source = sound().source.model_copy(update={"bylines": (author,)})

    assert f"by Baek Na-ru (백나루), {shown};" in to_markdown(sound().model_copy(update={"source": source}))


@pytest.mark.parametrize(
    "names",
    [
        [
            (
                "Former Director-General, Ministry of Nabu; Visiting Professor, Dasom University",
                "전 나루부 국장 · 다솜대 초빙교수",
            )
        ],
        [
            ("Former Director-General, Ministry of Nabu", "전 나루부 국장"),
            ("Visiting Professor, Dasom University", "다솜대 초빙교수"),
        ],
    ],
)
def test_offices_that_the_brief_has_in_english_are_whole(names):
    """With the ministry and the university, which the title alone leaves out."""
    author = Byline(name="백나루", english="Baek Na-ru", role="전 나루부 국장 · 다솜대 초빙교수")
    source = sound().source.model_copy(update={"bylines": (author,)})
    named = tuple(Name(english=english, korean=korean) for english, korean in names)
    brief = sound().brief.model_copy(update={"names": named})
    head = to_markdown(sound().model_copy(update={"source": source, "brief": brief})).partition("## Bottom")[0]

    assert "(백나루), Former Director-General, Ministry of Nabu" in head
    assert "Visiting Professor, Dasom University" in head


@pytest.mark.parametrize(
    ("headline", "signed", "shown"),
    [
        ("[사설] 나루부의 다음 할 일", False, "editorial, the newspaper's own opinion"),
        ("[사설] 나루부의 다음 할 일", True, "opinion piece"),
        ("[기고] 나루부의 다음 할 일", False, "opinion piece"),
        ("사설 클라우드의 그늘", False, "opinion piece"),
    ],
)
def test_whose_an_opinion_is_stands_in_the_head(headline, signed, shown):
    """A newspaper's leader is nobody else's; one with a name is no leader, and 사설 means private, too."""
    bylines = (Byline(name="백나루", english="Baek Na-ru", role=None),) if signed else ()
    source = sound().source.model_copy(update={"headline": headline, "bylines": bylines})
    brief = with_claims(article_kind="opinion").brief

    assert f", {shown}{' by ' if signed else '; '}" in to_markdown(
        sound().model_copy(update={"source": source, "brief": brief})
    )


def test_an_author_is_spelt_as_in_the_brief():
    """Header and brief have one name for one person."""
    speaker = sound().brief.speakers[0].speaker
    author = Byline(name=speaker.korean, english="Another Spelling", role="기자")
    source = sound().source.model_copy(update={"bylines": (author,)})

    assert f"by {speaker.english} ({speaker.korean})" in to_markdown(sound().model_copy(update={"source": source}))


@pytest.mark.parametrize(
    ("kind", "headline", "shown"),
    [
        ("interview", "[특집좌담] 전기, 모자란가", "round table"),
        ("interview", "전기, 모자란가", "interview"),
        ("interview", "AI에 대담한 투자", "interview"),
        ("news", "[뉴스분석] 전기, 모자란가", "news analysis"),
        ("news", "전기 분석", "news report"),
    ],
)
def test_a_head_may_say_what_kind_of_interview_or_news_it_is(kind, headline, shown):
    """By its label, as newsrooms print it."""
    document = with_claims(article_kind=kind)
    source = document.source.model_copy(update={"headline": headline})

    assert f", {shown} by " in to_markdown(document.model_copy(update={"source": source}))


@pytest.mark.parametrize(("occasion", "shown"), [("round table", "round table"), ("press meeting", "interview")])
def test_an_interview_at_a_round_table_is_called_so(occasion, shown):
    """Whatever its head calls it, by the occasion of its speakers."""
    said = [{**answer()["speakers"][0], "occasion": occasion}]

    assert f", {shown} by " in to_markdown(with_claims(article_kind="interview", speakers=said))


def test_a_newsroom_is_no_reporter():
    """A byline that names nobody says nothing to an outsider."""
    document = sound()
    bylines = (Byline(name="누리신문 편집국", role=None),)
    source = document.source.model_copy(update={"bylines": bylines})

    assert " by " not in to_markdown(document.model_copy(update={"source": source})).partition("## Bottom")[0]
