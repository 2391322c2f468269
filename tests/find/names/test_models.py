import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from policy_brief.cleaning.unseen import strip_unseen
from summarizer.find.names.models import find_models
from summarizer.find.names.organisations import find_companies
from summarizer.find.passage import Passage
from summarizer.korean.names.glossary import Glossary, GlossaryEntry
from summarizer.text.article import Article, Sentence

SOURCE = "https://example.org"
GLOSSARY = Glossary.of(
    [
        GlossaryEntry("네이버", "NAVER", "company"),
        GlossaryEntry("네이버클라우드", "NAVER Cloud", "company"),
        GlossaryEntry("KT", "KT", "company", ticker="030200"),
        GlossaryEntry("SK텔레콤", "SK Telecom", "company", ("SKT",)),
        GlossaryEntry("NC AI", "NC AI", "company"),
        GlossaryEntry("엔씨소프트", "NCSOFT", "company"),
        GlossaryEntry("오픈AI", "OpenAI", "company"),
        GlossaryEntry(
            "하이퍼클로바X",
            "HyperCLOVA X",
            "model",
            ("하이퍼클로바",),
            developer="네이버",
            source=SOURCE,
            verified=True,
        ),
        GlossaryEntry("A.X", "A.X", "model", developer="SK텔레콤"),
        GlossaryEntry("바르코", "VARCO", "model", ("바르코 LLM",), developer="엔씨소프트"),
        GlossaryEntry(
            "믿음", "Mi:dm", "model", ("믿음 프로",), developer="KT", note="belief: match only beside KT or an AI word"
        ),
        GlossaryEntry("챗GPT", "ChatGPT", "model", developer="오픈AI"),
        GlossaryEntry("누리말", "Nurimal", "model", source=SOURCE),
    ]
)


def models(text: str):
    sentence = Sentence(text=text, start=0, end=len(text), number=1, paragraph=1)
    passage = Passage.of(Article(text=text, sentences=(sentence,)))
    return find_models(passage, GLOSSARY, find_companies(passage, GLOSSARY))


def test_a_list_of_models_comes_out_with_developers_and_printed_tickers():
    """Each model of a list has the developer printed before it, and a ticker only where one is printed."""
    text = "엔씨소프트 바르코 LLM과 KT[030200] 믿음, 네이버 하이퍼클로바, SK텔레콤[017670] A.X가 나왔다"
    expected = [
        ("A1", "바르코 LLM", "VARCO", "NCSOFT", "엔씨소프트", None),
        ("A2", "믿음", "Mi:dm", "KT", "KT", "030200"),
        ("A3", "하이퍼클로바", "HyperCLOVA X", "NAVER", "네이버", None),
        ("A4", "A.X", "A.X", "SK Telecom", "SK텔레콤", "017670"),
    ]
    told = [
        (each.id, each.text, each.english, each.developer, each.developer_korean, each.ticker) for each in models(text)
    ]
    assert expected == told


@pytest.mark.parametrize(
    ("text", "developer", "printed"),
    [
        ("NC AI의 바르코는", "NC AI", "NC AI"),
        ("NC AI 초거대 AI 모델 '바르코'는", "NC AI", "NC AI"),
        ("네이버클라우드는 '하이퍼클로바X'를", "NAVER Cloud", "네이버클라우드"),
        ("SKT는 '하이퍼클로바X'를 시험했다", "NAVER", None),
        ("SKT는 하이퍼클로바X를 시험했다", "NAVER", None),
        ("하이퍼클로바X가 나왔다", "NAVER", None),
        ("네이버가 키운다. 이어 KT는 하이퍼클로바X를", "NAVER", "네이버"),
        ("하이퍼클로바X를 낸 네이버가", "NAVER", "네이버"),
        ("KT의 누리말", "KT", "KT"),
        ("누리말", None, None),
    ],
)
def test_the_developer_is_the_printed_one_or_the_glossarys(text, developer, printed):
    """A company right before the model developed it; a company that only uses it did not."""
    (model,) = models(text)
    assert (developer, printed) == (model.developer, model.developer_korean)


def test_a_model_of_the_glossary_has_its_source():
    """Where the English form comes from."""
    assert [SOURCE] == [found.source for found in models("누리말이 나왔다.")]


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("SK텔레콤은 컸다. SKT도 컸다. A.X가 나왔다. SK텔레콤은 웃었다.", "SKT"),
        ("A.X가 나왔다. SK텔레콤은 컸다. SKT도 컸다.", "SK텔레콤"),
    ],
)
def test_a_developer_is_printed_as_last_before_the_model(text, printed):
    """Or as first behind it."""
    assert [printed] == [model.developer_korean for model in models(text)]


def test_a_company_at_the_end_of_the_sentence_before_is_no_developer():
    """Adjacency does not reach across sentences."""
    text = "주인공은 KT 하이퍼클로바X도 나왔다"
    ends = ((0, 7), (8, len(text)))
    sentences = tuple(
        Sentence(text=text[start:end], start=start, end=end, number=number, paragraph=number)
        for number, (start, end) in enumerate(ends, 1)
    )
    passage = Passage.of(Article(text=text, sentences=sentences))
    assert ["NAVER"] == [each.developer for each in find_models(passage, GLOSSARY, find_companies(passage, GLOSSARY))]


def test_a_ticker_printed_elsewhere_counts():
    """The developer's ticker is taken from whichever of its mentions prints it."""
    (model,) = models("SK텔레콤은 밝혔다. SKT(017670)의 모델이다. 새 A.X는")
    assert "017670" == model.ticker


@pytest.mark.parametrize(
    "text",
    [
        "국민에게 믿음을 주다",
        "KT는 믿음을 강조했다",
        "KT의 믿음을 저버렸다",
        "KT의 믿음은 굳건하다",
        "KT 믿음이 흔들렸다. KT 믿음을 잃었다",
        "AI에 대한 믿음은",
        "오픈AI의 챗GPT를 네이버의 챗GPT라고",
        "하이퍼클로바XX와 새하이퍼클로바",
    ],
)
def test_what_is_no_korean_model(text):
    """Everyday words, foreign models and longer words are not listed."""
    assert [] == [each.text for each in models(text)]


@pytest.mark.parametrize(
    "text",
    [
        "자체 LLM 믿음을",
        "'믿음' 모델은",
        "믿음 2.0은",
        "KT[030200]의 '믿음'",
        "믿음(Mi:dm)이",
        "믿음 프로가",
        "KT 믿음은",
    ],
)
def test_an_everyday_word_is_a_model_beside_developer_or_ai_word(text):
    """Its developer, a version or an AI word right next to it makes an everyday word a model."""
    assert 1 == len(models(text))


@pytest.mark.parametrize(
    ("text", "name", "english"),
    [
        ("하이퍼클로바X 3.0은", "하이퍼클로바X 3.0", "HyperCLOVA X 3.0"),
        ("A.X3.1을", "A.X3.1", "A.X 3.1"),
        ("A.X 3.1%가", "A.X", "A.X"),
        ("A.X 3.5배", "A.X", "A.X"),
        ("A.X 3종을", "A.X", "A.X"),
    ],
)
def test_a_version_belongs_to_the_name(text, name, english):
    """A version number is part of the name; a measure after it is not."""
    (model,) = models(text)
    assert (name, english) == (model.text, model.english)


PIECES = [
    "네이버",
    "KT",
    "[030200]",
    "믿음",
    "하이퍼클로바X",
    "A.X",
    " ",
    "의 ",
    "는 '",
    "'",
    "LLM",
    "3.1",
    "을",
    ".",
    "\n",
    "\u1112\u1161",
    "😀",
    "Ａ",
]


@settings(max_examples=150)
@given(st.lists(st.sampled_from(PIECES)).map("".join) | st.text().map(strip_unseen))
def test_every_mention_lies_in_the_text(text):
    """Spans are inside the text and equal to it, in order, without overlap, numbered from 1, whatever the text."""
    found = models(text)
    assert [f"A{number}" for number in range(1, len(found) + 1)] == [each.id for each in found]
    end = 0
    for each in found:
        assert end <= each.start < each.end <= len(text)
        assert text[each.start : each.end] == each.text == each.korean
        end = each.end
