import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from policy_brief.cleaning.unseen import strip_unseen
from summarizer import scan
from summarizer.find.names.organisations import find_bodies, find_companies
from summarizer.find.passage import Passage
from summarizer.korean.names.glossary import Glossary, GlossaryEntry
from summarizer.text.article import Article, Sentence
from tests.find.names.named import named

SOURCE = "https://example.org"
GLOSSARY = Glossary.of(
    [
        GlossaryEntry("한빛", "Hanbit", "company", ticker="999999", source=SOURCE, verified=True),
        GlossaryEntry("한빛클라우드", "Hanbit Cloud", "company"),
        GlossaryEntry(
            "과학기술정보통신부", "Ministry of Science and ICT", "body", ("과기정통부",), source=SOURCE, verified=True
        ),
        GlossaryEntry("유럽연합", "European Union", "body", ("EU",), source=SOURCE, verified=True),
        GlossaryEntry("미국", "United States", "country", source=SOURCE, verified=True),
    ]
)


def passage(text: str) -> Passage:
    return Passage.of(
        Article(text=text, sentences=(Sentence(text=text, start=0, end=len(text), number=1, paragraph=1),))
    )


def companies(text: str):
    return find_companies(passage(text), GLOSSARY)


def bodies(text: str):
    return find_bodies(passage(text), GLOSSARY)


@pytest.mark.parametrize(
    ("text", "name", "ticker"),
    [
        ("한빛[012340]은 올랐다", "한빛", "012340"),
        ("한빛(012340)은 올랐다", "한빛", "012340"),
        ("한빛 (012340)이", "한빛", "012340"),
        ("새별반도체[0008Z0]가", "새별반도체", "0008Z0"),
        ("새별반도체(005670)를", "새별반도체", "005670"),
        ("한빛[０１２３４０]은", "한빛", "012340"),
        ("한빛은 올랐다", "한빛", None),
        ("㈜가온소프트는 밝혔다", "가온소프트", None),
        ("(주) 가온소프트의", "가온소프트", None),
        ("가온소프트㈜가", "가온소프트", None),
        ("주식회사 가온소프트와", "가온소프트", None),
    ],
)
def test_a_company_is_found_with_its_printed_ticker(text, name, ticker):
    """A glossary name, a stock code or ㈜ makes a company; its ticker is the printed one alone."""
    (company,) = companies(text)
    assert (name, ticker) == (company.text, company.ticker)


@pytest.mark.parametrize(
    "text",
    [
        "한빛나라와 새한빛은",
        "국제연합(UNESCO)과 반도체(NVIDIA)",
        "보도자료(260722)를 냈다",
        "주식회사 설립 절차와 주식회사의 이사회",
        "한국(123)과 한국(1234567)",
        "[012340]",
    ],
)
def test_what_is_no_company(text):
    """Longer words, abbreviations, dates and other numbers in parentheses make no company."""
    assert [] == [each.text for each in companies(text)]


@pytest.mark.parametrize(
    ("text", "english", "romanisation", "source"),
    [
        ("한빛은", "Hanbit", "official", SOURCE),
        ("㈜한빛은", "Hanbit", "official", SOURCE),
        ("한빛클라우드는", "Hanbit Cloud", "unverified", None),
        ("㈜가온소프트는", "Gaonsopeuteu", "rule", None),
        ("가온소프트[012340](Gaon Soft)는", "Gaonsopeuteu", "rule", None),
        ("㈜가온소프트(Gaon Soft)는", "Gaon Soft", "printed", None),
        ("가온소프트㈜는", "Gaonsopeuteu", "rule", None),
    ],
)
def test_a_companys_english_says_where_it_comes_from(text, english, romanisation, source):
    """A verified row is official; an unknown company is romanised, and that is not a verified name."""
    company = companies(text)[0]
    assert (english, romanisation, source) == (company.english, company.romanisation, company.source)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("미국과 유럽연합(EU)은 과기정통부와", ["미국", "유럽연합", "과기정통부"]),
        ("EU는 미국에", ["EU", "미국"]),
        ("가람교통위원회가 새별전자연구원과", ["가람교통위원회", "새별전자연구원"]),
        ("가람시교육청과 해돋이보건부, 바람안전처는", ["가람시교육청", "해돋이보건부", "바람안전처"]),
        ("과기정통부장관은", ["과기정통부"]),
        ("미국산 제품과 미국인", []),
        ("정부 일부 부처와 관계부처, 시청의 요청", []),
        ("선임연구원과 책임연구원, 위원회와 소위원회", []),
        ("개성공단 재개", []),
    ],
)
def test_bodies_and_states_are_found(text, names):
    """The glossary's bodies and states are found, and words that end as bodies do, but not ordinary words."""
    assert names == [each.text for each in bodies(text)]


def test_an_unknown_body_is_romanised_by_rule():
    """A body by its ending alone is romanised and says that nobody verified it."""
    (body,) = bodies("가람교통위원회는")
    assert ("Garamgyotongwiwonhoe", "rule", None) == (body.english, body.romanisation, body.source)


@pytest.mark.parametrize(
    ("text", "english"),
    [
        ("해담시의회는 15일 부결했다", ["Haedam City Council"]),
        ("서림도의회와 늘봄시청이 밝혔다", ["Seorim Provincial Council", "Neulbom City Hall"]),
        ("한빛특별시의회는 새솔군청에 물었다", ["Hanbit Metropolitan Council", "Saesol County Office"]),
        ("해담시의회가 부결하자 해담시는 반대했다", ["Haedam City Council", "Haedam City"]),
        ("불법도청과 영상시청, 우리시의회를 다뤘다", []),
        ("새솔시는 그럴 시 표시를 다시 한다", []),
    ],
)
def test_councils_and_offices_of_places_are_described(text, english):
    """The place is romanised; a place alone counts only where its council or office is named too."""
    assert [(name, "translated") for name in english] == [(body.english, body.romanisation) for body in bodies(text)]


def test_a_printed_english_name_is_taken():
    """The English name that the text prints in parentheses stands before any romanisation."""
    (body,) = bodies("가람교통위원회(Garam Transport Commission)는")
    assert ("Garam Transport Commission", "printed") == (body.english, body.romanisation)


def test_what_is_outside_the_body_is_left_out():
    """A name in no sentence is not a mention, and takes no number."""
    text = "한빛 미국 한빛 미국"
    inside = Passage.of(
        Article(text=text, sentences=(Sentence(text=text[6:], start=6, end=len(text), number=1, paragraph=1),))
    )
    assert [("C1", 6)] == [(each.id, each.start) for each in find_companies(inside, GLOSSARY)]
    assert [("B1", 9)] == [(each.id, each.start) for each in find_bodies(inside, GLOSSARY)]


PIECES = [
    "한빛",
    "한빛클라우드",
    "[012340]",
    "(005930)",
    "㈜",
    "(주)",
    "주식회사 ",
    "가온",
    "미국",
    "위원회",
    "연구원",
    "(EU)",
    "유럽연합",
    "는",
    " ",
    "·",
    "\n",
    "\u1112\u1161",
    "😀",
    "１",
]


@settings(max_examples=150)
@given(st.lists(st.sampled_from(PIECES)).map("".join) | st.text().map(strip_unseen))
def test_every_mention_lies_in_the_text(text):
    """Spans are inside the text and equal to it, in order, without overlap, numbered from 1, whatever the text."""
    for letter, found in (("C", companies(text)), ("B", bodies(text))):
        assert [f"{letter}{number}" for number in range(1, len(found) + 1)] == [each.id for each in found]
        end = 0
        for each in found:
            assert end <= each.start < each.end <= len(text)
            assert text[each.start : each.end] == each.text == each.korean
            end = each.end


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("가온샘[123450]이 왔다.", ["C 가온샘=Gaonsaem"]),
        ("가온샘(123450)이 왔다.", ["C 가온샘=Gaonsaem"]),
        ("가온샘 (12345A)이 왔다.", ["C 가온샘=Gaonsaem"]),
        ("가온샘(260722)이 왔다.", []),
        ("가온샘(ABCDEF)이 왔다.", []),
        ("네이버[035420]가 왔다.", ["C 네이버=NAVER"]),
        ("네이버 [035420]가 왔다.", ["C 네이버=NAVER"]),
        ("네이버가 왔다.", ["C 네이버=NAVER"]),
        ("㈜가온샘이 왔다.", ["C 가온샘=Gaonsaem"]),
        ("가온샘㈜이 왔다.", ["C 가온샘=Gaonsaem"]),
        ("(주)가온샘이 왔다.", ["C 가온샘=Gaonsaem"]),
        ("주식회사 가온샘은 왔다.", ["C 가온샘=Gaonsaem"]),
        ("주식회사 설립을 한다.", []),
        ("주식회사 및 가온샘이다.", []),
        ("주식회사의 가온샘이다.", []),
        ("㈜가 왔다.", []),
        ("㈜네이버가 왔다.", ["C 네이버=NAVER"]),
        ("㈜가온샘(Gaonsaem)이 왔다.", ["C 가온샘=Gaonsaem"]),
        ("교육위원회가 열렸다.", ["B 교육위원회=Education Committee"]),
        ("또바기위원회가 열렸다.", ["B 또바기위원회=Ttobagiwiwonhoe"]),
        ("또바기위원회(Ttobagi Committee)가 열렸다.", ["B 또바기위원회=Ttobagi Committee"]),
        ("위원회가 열렸다.", []),
        ("3위원회가 열렸다.", []),
        ("유럽연합(EU)은 컸다.", ["B 유럽연합(EU)=European Union"]),
        ("유럽연합과 EU는 컸다.", ["B 유럽연합=European Union", "B EU=European Union"]),
        ("해담시의회가 열렸다. 해담시는 컸다.", ["B 해담시의회=Haedam City Council", "B 해담시=Haedam City"]),
        ("해담시청이 열렸다. 새해담시는 컸다. 해담시는 컸다.", ["B 해담시청=Haedam City Hall", "B 해담시=Haedam City"]),
        ("해담시는 컸다.", []),
        ("시의회가 열렸다.", []),
        ("시청각 자료다.", []),
        ("해담도청소년이 왔다. 해담도는 컸다.", []),
        (
            "과학기술정보통신부와 법무부가 왔다.",
            ["B 과학기술정보통신부=Ministry of Science and ICT", "B 법무부=Ministry of Justice"],
        ),
        ("서울중앙지방법원이 열렸다.", ["B 서울중앙지방법원=Seoul Central District Court"]),
        ("또바기연구원은 컸다.", ["B 또바기연구원=Ttobagi Research Institute"]),
        ("국가인공지능위원회가 열렸다.", ["B 국가인공지능위원회=National AI Committee"]),
    ],
)
def test_bodies_and_companies_are_found_by_mark_and_ending(text, expected):
    """Codes, ㈜ and 주식회사, endings of bodies, and places with a council or office."""
    assert expected == named(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("㈜ABC가 왔다.", ("ABC", "ABC", "printed")),
        ("㈜가온샘이 왔다.", ("가온샘", "Gaonsaem", "rule")),
        ("네이버가 왔다.", ("네이버", "NAVER", "official")),
        ("교육위원회가 열렸다.", ("교육위원회", "Education Committee", "translated")),
        ("교육위원회(Edu Committee)가 열렸다.", ("교육위원회", "Edu Committee", "printed")),
        ("주식회사 설립을 하고 ㈜가온샘이 왔다.", ("가온샘", "Gaonsaem", "rule")),
        ("삼위원회와 제3위원회가 열렸다.", ("제3위원회", "Je3wiwonhoe", "rule")),
        ("큰해담시의회가 열렸다.", ("큰해담시의회", "Keunhaedam City Council", "translated")),
    ],
)
def test_where_a_name_in_english_is_from_is_told(text, expected):
    """Letters and brackets of the text print it; a description is no official name."""
    found = scan(Article.from_text(text))
    assert [expected] == [(one.text, one.english, one.romanisation) for one in (*found.companies, *found.bodies)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("가온시는 오늘 아침 일찍 새로 문을 연 가온샘[123450]이 왔다고 말했다.", ["C 가온샘=Gaonsaem"]),
        ("㈜가온이 왔다.", ["C 가온=Gaon"]),
        ("교육·문화위원회가 열렸다.", ["B 교육·문화위원회=Gyoyuk·munhwawiwonhoe"]),
    ],
)
def test_a_name_has_its_own_letters_wherever_it_stands(text, expected):
    """Behind many words, with two syllables, or with a dot."""
    assert expected == named(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("한울연구원이 나섰다.", ["B 한울연구원=Hanul Research Institute"]),
        ("해담조달연구원이 나섰다.", ["B 해담조달연구원=Haedam Procurement Research Institute"]),
        ("국가인공지능안전연구소가 나섰다.", ["B 국가인공지능안전연구소=National AI Safety Research Institute"]),
        ("대한인공지능협회가 나섰다.", ["B 대한인공지능협회=Korea AI Association"]),
        ("한국소프트웨어산업협회가 나섰다.", ["B 한국소프트웨어산업협회=Korea Software Industry Association"]),
        ("연방대법원이 나섰다.", ["B 연방대법원=Federal Supreme Court"]),
        ("네이버정책연구원이 나섰다.", ["B 네이버정책연구원=NAVER Policy Research Institute"]),
        ("앨더브룩연구원이 나섰다.", ["B 앨더브룩연구원=Aeldeobeurugyeonguwon"]),
        ("한울연구소가 나섰다.", []),
        ("한국솔마연구소가 나섰다.", []),
        ("부설연구소와 관련협회가 나섰다.", []),
        ("대학·연구소가 나섰다.", []),
        (
            "환경부·한국데이터협회가 나섰다.",
            ["B 환경부=Ministry of Environment", "B 한국데이터협회=Korea Data Association"],
        ),
    ],
)
def test_institutes_and_associations_are_described(text, expected):
    """By their parts, or by a name of their own and the parts behind it; what cannot be described is no body."""
    assert expected == [line for line in named(text) if line.startswith("B")]


@pytest.mark.parametrize(("name", "romanisation"), [("한울연구원", "rule"), ("한국데이터연구원", "translated")])
def test_a_name_of_its_own_leaves_the_english_unsure(name, romanisation):
    """It is romanised by rule, though the rest is described."""
    (body,) = scan(Article.from_text(f"{name}이 나섰다.")).bodies
    assert romanisation == body.romanisation
