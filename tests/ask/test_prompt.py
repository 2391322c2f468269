"""What a model is told about an article."""

from __future__ import annotations

from summarizer import Article, scan
from summarizer.ask.prompt import brief_messages, reask_text
from tests.check.made import headed_scan

TEXT = (
    "유럽연합(EU)은 20일 2천억유로를 투자한다고 밝혔다. EU와 미국은 누리정책연구원와 손잡았다. "
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
    assert "- 누리정책연구원 = (no established English name)" in _told()[1]["content"]


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

    assert 3 == user["content"].count(mark) + (mark in system["content"])
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


def test_a_headline_that_can_be_cited_is_numbered_behind_the_sentences():
    """It stands above the body with its number."""
    found = headed_scan("시는 센터를 연다. 도는 다리를 놓는다.", "시, 센터 연다")
    told = brief_messages(found, declaration=None, spelling="british")[1]["content"]
    assert "[3] headline: 시, 센터 연다" in told
