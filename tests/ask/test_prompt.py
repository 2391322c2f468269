"""What a model is told about an article."""

from __future__ import annotations

import datetime as dt

import pytest

from policy_brief import SelfDescription
from summarizer import Article, scan
from summarizer.ask.prompt import brief_messages, claim_messages, one_line, reask_text, review_messages
from tests.check.made import SCAN, headed_scan, scan_with

TEXT = (
    "유럽연합(EU)은 20일 2천억유로를 투자한다고 밝혔다. EU와 미국은 다온기술원과 손잡았다. "
    '김하늘 누리정책연구원 원장은 "서두르자"고 말했다. 문의는 desk@example.com으로 하면 된다.'
)


def _told(text=TEXT):
    article = Article.from_text(text, published="2025-02-20T09:00:00+09:00")
    return brief_messages(scan(article), declaration="the Paris statement", spelling="british")


def test_a_name_is_listed_once_with_all_its_forms():
    """What the article calls by two names has one id."""
    lines = _told()[1]["content"].splitlines()

    assert ["- B1 유럽연합(EU), EU = European Union"] == [line for line in lines if "European Union" in line]


def test_a_name_without_an_english_form_has_no_id():
    """The model must write it out, and is told so."""
    assert "- 다온기술원 = (no established English name)" in _told()[1]["content"]


def test_descriptions_and_laws_say_that_they_are_not_official():
    """A body and a bill that no glossary knows are described, and marked; an established title stands alone."""
    told = _told("국회 교육위원회는 로봇산업 진흥에 관한 법률안과 저작권법을 다뤘다.")[1]["content"].splitlines()

    assert "- B2 교육위원회 = Education Committee (a description, not an official form)" in told
    assert any(
        line.endswith("= Bill on the Promotion of Robot Industry (a description, not an official form)")
        for line in told
    )
    assert "- 저작권법 = Copyright Act" in told


def test_the_article_stands_between_marks_that_it_cannot_forge():
    """The mark is made of the article's own hash, and comes with the last message."""
    system, user = _told()
    mark = next(line for line in user["content"].splitlines() if line.startswith("<<< article ")).split()[-1]

    assert 5 == user["content"].count(mark) + (mark in system["content"])
    assert user["content"].index(f"<<< article {mark}") < user["content"].index("[1]")
    assert (
        mark != next(line for line in _told(TEXT + " 끝이다.")[1]["content"].splitlines() if "<<<" in line).split()[-1]
    )


def test_no_mailbox_is_sent():
    """Contacts are masked before anything leaves this machine."""
    assert "desk@" not in "".join(message["content"] for message in _told())


def test_braces_of_an_article_stay_as_they_are():
    """An article's text is a value, never a template."""
    assert "{{ outlet }} {% raw %}" in _told("정부는 {{ outlet }} {% raw %} 계획을 발표했다.")[1]["content"]


def test_the_static_text_is_the_same_for_every_article():
    """Prompt caches of providers hit."""
    assert _told()[0] == _told("다른 기사다.")[0]


def test_a_reask_names_each_problem():
    """Every line of what is wrong is there."""
    assert all(problem in reask_text(["a: wrong", "b: missing"]) for problem in ("- a: wrong", "- b: missing"))


def test_what_a_width_broke_is_told_whole():
    """Amounts and quotations read as they did before their lines were wrapped."""
    text = '다솜시는 4일 돌봄센터에 3년간 4\n20억원을 들인다고 밝혔다. 은가비 시장은 "해마다 31억\n원을 쓴다"고 말했다.'
    told = _told(text)[1]["content"]

    assert "- M1 [1] 420억원 = 42 billion won" in told
    assert "[2] “해마다 31억원을 쓴다”" in told


def test_what_stands_above_and_beside_the_text_is_told():
    """Outlet, headline, times; of a name its title and affiliation, of a model its developer where one is known."""
    text = "네이버는 언어 모델 '하이퍼클로바X'를 공개했다. 김하늘 과학기술정보통신부 장관은 반겼다. 이도윤 씨는 떠났다."
    article = Article.from_text(
        text, published="2025-02-20T09:00:00+09:00", outlet="누리신문", headline="제목", subhead="부제"
    )
    found = scan(article)
    model = found.models[0].model_copy(update={"developer_korean": None, "english": "Garam", "korean": "가람"})
    told = brief_messages(
        found.model_copy(update={"models": (*found.models, model)}), declaration=None, spelling="british"
    )[1]["content"].splitlines()

    head = ["outlet: 누리신문 = Nuri Shinmun", "headline: 제목", "subhead: 부제", "published: 2025-02-20 09:00 KST"]
    assert head == [line for line in told if line.startswith(("outlet", "headline", "subhead", "published", "updated"))]
    assert "- P1 김하늘 = Kim Ha-neul (장관, 과학기술정보통신부)" in told
    assert "- A1 하이퍼클로바X = HyperCLOVA X (Korean AI model, by 네이버)" in told
    assert "- A1 가람 = Garam (Korean AI model)" in told
    assert "- B1 과학기술정보통신부 = Ministry of Science and ICT" in told


def test_an_issue_is_told_where_no_day_is_known():
    """So that a writer can tell the year."""
    article = Article.from_text(TEXT).model_copy(update={"issue": "2028-03"})

    told = brief_messages(scan(article), declaration=None, spelling="british")[1]["content"]
    assert "\nissue: 2028-03 (no day is printed)\n" in told


def test_a_headline_that_can_be_cited_is_numbered_behind_the_sentences():
    """It stands above the body with its number."""
    found = headed_scan("시는 센터를 연다. 도는 다리를 놓는다.", "시, 센터 연다")
    told = brief_messages(found, declaration=None, spelling="british")[1]["content"]
    assert "[3] headline: 시, 센터 연다" in told
    titled = found.model_copy(update={"article": found.article.model_copy(update={"headline": "시, 센터 연다"})})
    assert told == brief_messages(titled, declaration=None, spelling="british")[1]["content"]


def _lines(found):
    return brief_messages(found, declaration="the Paris statement", spelling="british")[1]["content"].splitlines()


def test_all_that_was_found_is_listed_by_kind():
    """With its id, its sentence and how it reads; conversions and parts are noted, titles are left out."""
    lines = _lines(SCAN)
    found = lines[lines.index("Amounts:") : next(at for at, line in enumerate(lines) if line.startswith(">>>"))]

    assert [
        "Amounts:",
        "- M1 [1] 300억유로 = up to 30 billion euros",
        "- M2 [1] 45조원 = about 45 trillion won (conversion of M1)",
        "- M3 [2] 40억유로 = 4 billion euros (detail of M1)",
        "Quantities:",
        "- N1 [5] 3년 = 3 years",
        "- N2 [5] 1만명 = 10,000 people",
        "Dates:",
        "- D1 [1] 20일 = 20 February 2025",
        "- D2 [7] 지난해 = 2024",
        "Quotations:",
        "- Q2 [5] “3년 안에 인재 1만명을 키우겠다” — 김하늘 미래산업부 장관",
        "- Q3 [6] “공공 데이터를 더 열어야 한다” — 이도윤 두레연구소 소장",
        "Names:",
        "- P1 김하늘 = Kim Ha-neul (장관, 미래산업부)",
        "- P2 이도윤 = Lee Do-yun (소장, 두레연구소)",
        "- B1 노르웨이 = Norway",
        "- B2 미국 = United States",
        "- B3 국회 = National Assembly",
        "- B4 파리 = Paris",
        "- C1 한빛테크 = Hanbit Tech",
        "- 가람 = (no established English name) (Korean AI model, by 한빛테크)",
        "Terms:",
        "- 데이터센터 = data center",
        "- 데이터 기본법 = Data Basic Act (a description, not an official form)",
    ] == [line for line in found if line]


def test_what_was_not_found_is_said_to_be_none():
    """Each kind by its name."""
    lines = _lines(scan(Article.from_text("비가 온다.")))

    assert [f"{kind}: none" for kind in ("Amounts", "Quantities", "Dates", "Quotations", "Names", "Terms")] == [
        line for line in lines if line.endswith(": none")
    ]


def test_a_bound_of_a_date_is_noted():
    """And a conversion with a part, both."""
    date = SCAN.dates[0].model_copy(update={"bound": "until"})
    amount = SCAN.amounts[1].model_copy(update={"detail_of": "M3"})
    lines = _lines(scan_with(dates=(date,), amounts=(amount,)))

    assert "- D1 [1] 20일 = 20 February 2025 (in the text: by 20 February 2025)" in lines
    assert "- M2 [1] 45조원 = about 45 trillion won (conversion of M1) (detail of M3)" in lines


@pytest.mark.parametrize(("length", "shown"), [(60, "가" * 60), (61, f"{'가' * 30} … {'가' * 30}")])
def test_a_long_quotation_is_shown_by_its_ends(length, shown):
    """Thirty characters of each; up to sixty are shown whole, and without a speaker none is named."""
    text = f"시는 “{'가' * length}”라고 했다."
    found = scan(Article.from_text(text))
    quotation = found.quotations[0].model_copy(update={"speaker_korean": None, "speech": True})

    assert f"- Q1 [1] “{shown}”" in _lines(found.model_copy(update={"quotations": (quotation,)}))


def test_what_stands_above_the_body_is_told_line_by_line():
    """An outlet without an English name alone; bylines with roles; updates; what the text says of itself.

    That contacts are withheld is told, lest a brief say that there are none.
    """
    article = Article.from_text(
        "시는 센터를 연다. 이 기사는 가상이다.",
        published="2025-02-20T09:00:00+09:00",
        updated="2025-02-21T10:05:00+09:00",
        bylines=[{"name": "홍가람", "role": "기자"}, {"name": "은다솜"}],
        headline="시,\n센터  연다",
    )
    said = SelfDescription(text="이 기사는\n가상이다.", start=11, end=22, kind="press_release")
    found = scan(article.model_copy(update={"self_description": (said,), "contacts_removed": 3}))
    lines = _lines(found)

    assert [
        "headline: 시, 센터 연다",
        "by: 홍가람 기자, 은다솜",
        "published: 2025-02-20 09:00 KST",
        "updated: 2025-02-21 10:05 KST",
        "contacts: printed, and withheld here (3 mailboxes or phone numbers)",
        "the text says of itself (press release): 이 기사는 가상이다.",
    ] == lines[3:9]


def test_terms_of_policy_are_told_with_their_notes():
    """A note stands in brackets behind the English."""
    lines = _lines(scan(Article.from_text("국회는 고영향 AI와 규제샌드박스를 다뤘다.")))

    assert ["- 고영향 AI = high-impact AI (term of the AI Basic Act)", "- 규제샌드박스 = regulatory sandbox"] == [
        line for line in lines[lines.index("Terms:") :] if line.startswith("- ")
    ]


def test_the_system_text_has_declaration_and_spelling():
    """The spelling with a capital letter."""
    system = _told()[0]

    assert "system" == system["role"]
    assert "unless the article names another: the Paris statement." in system["content"]
    assert "`British` spelling." in system["content"]


@pytest.mark.parametrize("wants", [True, False])
def test_a_second_reader_is_asked_about_claims_by_group(wants):
    """Each with what it said before and its sentences; what a whole brief lacks is asked only of a whole brief."""
    claim = {"number": 3, "text": "It opens.", "before": ["It began."], "sentences": [{"number": 1, "text": "연다."}]}
    claim["against"] = ["[1] says otherwise."]
    groups = [{"title": "Points", "claims": [claim]}]
    system, user = claim_messages(groups, as_whole=wants, published=None)

    assert ("system", "user") == (system["role"], user["role"])
    said = "Claim 3: It opens.\n  before: It began.\n  [1] 연다.\n  said against it: [1] says otherwise."
    assert f"## Points\n\n{said}" in user["content"]
    assert [wants, wants] == [key in user["content"] for key in ("`untold`", "`edits`")]
    assert user["content"].startswith("## Points")
    assert system["content"]


def test_a_second_reader_is_told_the_day_of_publication():
    """It cannot judge 이날 or 지난달 without."""
    groups = [{"title": "Points", "claims": []}]
    _, user = claim_messages(groups, as_whole=False, published=dt.datetime(2026, 3, 4, 9, 30))  # noqa: DTZ001 - no zone is shown

    assert user["content"].startswith("The article was published on 2026-03-04.\n\n## Points")


@pytest.mark.parametrize(
    ("itself", "says"),
    [
        ((), "## Points"),
        (("광고입니다",), "It says of itself: “광고입니다”. A claim may say so without a sentence.\n\n## Points"),
        (("광고", "가상"), "It says of itself: “광고”, “가상”. A claim may say so without a sentence.\n\n## Points"),
    ],
)
def test_a_second_reader_is_told_what_the_article_says_of_itself(itself, says):
    """A claim that passes it on has no sentence that it could be judged by."""
    _, user = claim_messages([{"title": "Points", "claims": []}], as_whole=False, published=None, itself=itself)

    assert user["content"].startswith(says)


def test_a_second_reader_is_told_the_issue_where_no_day_is_known():
    """As much of the day as the page prints."""
    groups = [{"title": "Points", "claims": []}]
    _, user = claim_messages(groups, as_whole=False, published=None, issue="2028-03")

    assert user["content"].startswith("The article was published in the issue of 2028-03.\n\n## Points")


def test_a_review_goes_on_from_the_answer():
    """What was asked, the answer as short JSON with its Korean, then objections, gaps and what was lost."""
    asked = brief_messages(SCAN, declaration="x", spelling="british")
    objection = {"claim": "headline", "text": "It opens", "says": "It does not."}
    objection |= {"words": "", "korean": "", "sentence": 1}
    gap = {"number": 2, "text": "닫는다.", "untold": ["닫는다"]}
    edit = {"claim": "headline", "text": "It opens", "words": "It", "says": "Name the centre."}
    *before, answered, said = review_messages(
        asked, {"a": ["가", 1]}, objections=[objection], gaps=[gap], lost=["dates[0]: bad"], edits=[edit]
    )

    assert asked == before
    assert ("assistant", '{"a":["가",1]}', "user") == (answered["role"], answered["content"], said["role"])
    lines = said["content"].splitlines()
    for line in ("- headline “It opens”: It does not.", "- [2] 닫는다. Untold: 닫는다.", "- dates[0]: bad"):
        assert line in lines
    assert "- headline at “It”: Name the centre." in lines


def test_one_line_is_told_of_a_text_of_several():
    """Blanks are one, and contacts are masked."""
    assert "시는 연다 *********** 끝" == one_line("  시는\n연다\t a@b.example  끝 ")
