import pytest

from summarizer.korean.names.glossary import load_glossary
from summarizer.korean.names.laws import describe_law, find_laws
from tests.cost import is_linear


@pytest.mark.parametrize(
    ("english", "korean"),
    [
        ("Special Bill on the Promotion of AI Data Centers", "인공지능 데이터센터 진흥에 관한 특별법안"),
        ("Act on the Protection and Use of Personal Information", "개인정보의 보호와 이용에 관한 법률"),
        ("Special Act on the Fostering and Support of AI", "인공지능 육성 및 지원 등에 관한 특별법"),
        ("Robot Industry Promotion Bill", "로봇산업진흥법안"),
        ("Data Basic Act", "데이터 기본법"),
        ("Bill Amending the Broadcasting Act", "방송법 개정안"),
        ("Power Grid Expansion Special Act", "전력망 확충 특별법"),
    ],
)
def test_a_law_is_described_by_its_parts(english, korean):
    """What is done, and to what; a bill is called a bill, and an amendment by the act that it amends."""
    assert english == describe_law(korean)


@pytest.mark.parametrize(
    "text",
    [
        "AI 활용법을 배웠다.",
        "방법을 찾는다.",
        "산업 법률 자문을 받았다.",
        "불법이다.",
        "또바기 진흥에 관한 법률이다.",
        "또바기 산업 진흥에 관한 법률",
    ],
)
def test_other_words_are_no_laws(text):
    """A way to do something, and a title with an unknown part, are not described."""
    assert () == find_laws(text, load_glossary())


def test_established_titles_come_first():
    """A law that the glossary knows has its own title; each title stands once, in the order of the text."""
    found = find_laws("국회는 데이터 기본법안과 저작권법을 고쳤다. 저작권법은 다음 달 바뀐다.", load_glossary())
    assert [("데이터 기본법안", "Data Basic Bill", False), ("저작권법", "Copyright Act", True)] == [
        (law.korean, law.english, law.established) for law in found
    ]


def test_a_title_ends_the_words_of_its_sentence():
    """Words before a title belong to the sentence."""
    (law,) = find_laws("국회는 어제 반도체 지원에 관한 특별법을 처리했다.", load_glossary())
    assert "반도체 지원에 관한 특별법" == law.korean


@pytest.mark.parametrize("title", ["인공지능 진흥에 관한 법률 ", "인공지능 기본법 ", "법", "의 산업 "])
def test_hostile_repetition_costs_linear_time(title):
    """A text of nothing but titles is read in time in proportion to its length."""
    glossary = load_glossary()
    assert is_linear(lambda text: find_laws(text, glossary), lambda size: title * size, 4_000)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("데이터법", "Data Act"),
        ("데이터법안", "Data Bill"),
        ("데이터법률", None),
        ("데이터 법", None),
        ("데이터 법안", None),
        ("데이터기본법", "Data Basic Act"),
        ("데이터 기본법안", "Data Basic Bill"),
        ("데이터 특별법", "Data Special Act"),
        ("데이터 특례법", "Data Special Act"),
        ("데이터 특별조치법", "Data Special Act"),
        ("데이터법 일부개정안", "Bill Amending the Data Act"),
        ("데이터법 전부개정안", "Bill Amending the Data Act"),
        ("데이터법 개정법률안", None),
        ("데이터법 제정안", "Data Bill"),
        ("데이터기본법 개정안", "Bill Amending the Data Basic Act"),
        ("데이터 진흥에 관한 법률", "Act on the Promotion of Data"),
        ("데이터 진흥에관한법률", None),
        ("데이터 진흥에 관한 법률안", "Bill on the Promotion of Data"),
        ("데이터 진흥에 관한 법률 개정안", "Bill Amending the Act on the Promotion of Data"),
        ("데이터 진흥에 관한 특별법", "Special Act on the Promotion of Data"),
        ("데이터의 진흥에 관한 법률", "Act on the Promotion of Data"),
        ("데이터에 관한 법률", "Act on Data"),
        ("진흥에 관한 법률", None),
        ("데이터 및 로봇에 관한 법률", "Act on Data and Robot"),
        ("데이터와 로봇의 진흥에 관한 법률", "Act on Data and the Promotion of Robot"),
        ("데이터·로봇의 진흥에 관한 법률", "Act on Data and the Promotion of Robot"),
        ("데이터의 진흥 및 지원에 관한 법률", "Act on the Promotion and Support of Data"),
        ("데이터의 진흥, 로봇의 지원에 관한 법률", "Act on the Promotion of Data and the Support of Robot"),
        ("데이터의 진흥 등에 관한 법률", "Act on the Promotion of Data"),
        ("진흥 및 데이터에 관한 법률", "Act on the Promotion and Data"),
        ("또바기의 진흥에 관한 법률", None),
        ("데이터 및 또바기에 관한 법률", None),
        ("데이터 활용법", None),
        ("데이터 활용법안", "Data Use Bill"),
        ("데이터 활용 특별법", "Data Use Special Act"),
        ("데이터 관리법", None),
        ("데이터 예방법", None),
        ("데이터 개발법", None),
        ("데이터 강화법", None),
        ("진흥법", None),
        ("국가법", None),
        ("국가 기본법", None),
        ("데이터법이 좋다", None),
        ("데이터", None),
    ],
)
def test_each_kind_of_title_is_described(text, expected):
    """Kinds, bills, amendments, what is done and to what; a way to do something is no law."""
    assert expected == describe_law(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("국회는 데이터 산업 진흥법을 고쳤다.", ["데이터 산업 진흥법"]),
        ("국회는 어제 데이터 산업 진흥법을 고쳤다.", ["데이터 산업 진흥법"]),
        ("국회가, 데이터 기본법을 고쳤다.", ["데이터 기본법"]),
        ("시민 데이터 기본법을 고쳤다.", ["시민 데이터 기본법"]),
        ("“데이터 기본법”이 나왔다.", ["데이터 기본법"]),
        ("반도체 기본법과 데이터 기본법, 데이터 기본법", ["반도체 기본법", "데이터 기본법"]),
        ("데이터기본법과 데이터 기본법", ["데이터기본법"]),
        ("데이터 기본법에 따라 로봇 기본법을", ["데이터 기본법"]),
        ("저작권법 개정안이 나왔다.", ["저작권법"]),
        ("방송법과 인공지능 기본법이 나왔다.", ["방송법", "인공지능 기본법"]),
    ],
)
def test_a_title_in_a_sentence_begins_behind_a_particle_or_an_opener(text, expected):
    """It takes all words that are known, within its clause."""
    assert expected == [text[law.start :][: len(law.korean)] for law in find_laws(text, load_glossary())]
