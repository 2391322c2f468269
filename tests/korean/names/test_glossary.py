import importlib.resources
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.errors import SettingsError
from summarizer.korean.names.glossary import Glossary, GlossaryEntry, load_glossary

ENTRIES = (
    GlossaryEntry(
        "한빛부", "Ministry of Light", "body", aliases=("한빛 부처", "HB"), source="https://example.org", verified=True
    ),
    GlossaryEntry("한빛", "Hanbit", "company"),
    GlossaryEntry("한빛클라우드", "Hanbit Cloud", "company"),
    GlossaryEntry("K.T", "K.T", "company"),
    GlossaryEntry("홍보라", "Hong Bora", "person", source="https://example.org", verified=True),
)
GLOSSARY = Glossary.of(ENTRIES)


def found(text: str) -> list[str]:
    return [text[hit.start : hit.end] for hit in GLOSSARY.find(text)]


def write(tmp_path: Path, text: str, encoding: str = "utf-8") -> Path:
    path = tmp_path / "own.csv"
    path.write_text(text, encoding=encoding)
    return path


@pytest.mark.parametrize(
    "particle", ["", "은", "는", "이", "의", "에서는", "으로", "과의", "장관은", ",", ")", " 등", "측은"]
)
def test_a_name_may_carry_a_particle(particle):
    """A name counts with whatever particle or punctuation follows it."""
    assert ["한빛부"] == found(f"어제 한빛부{particle} 발표했다")


@pytest.mark.parametrize(
    "text", ["한빛부동산은", "새한빛부는", "AI한빛은", "한빛2는", "한빛-X", "한빛라면집", "www.K.Tx", "a@HB"]
)
def test_a_part_of_a_longer_word_is_no_name(text):
    """A name inside another word is not that name."""
    assert [] == found(text)


def test_the_longest_name_wins():
    """Where one name begins another, the longer one is found."""
    assert ["한빛클라우드", "한빛"] == found("한빛클라우드와 한빛이")


def test_a_space_in_a_name_may_be_missing():
    """A name printed without its inner space is found, and looked up, all the same."""
    assert ["한빛부처"] == found("한빛부처는")
    assert "Ministry of Light" == GLOSSARY.find("한빛부처는")[0].entry.english


def test_trust_in_an_english_form_follows_its_row():
    """A verified row is official, a person's is customary, and a row without a source is unverified."""
    trust = [GLOSSARY.entries[name].romanisation for name in ("한빛부", "홍보라", "한빛")]
    assert ["official", "customary", "unverified"] == trust


def test_a_user_file_replaces_and_adds(tmp_path):
    """A row of the user's replaces the bundled row of the same name; new names are added, the rest stays."""
    own = write(
        tmp_path,
        "korean, english ,kind\n과학기술정보통신부, My Ministry ,body\n새별연구소,Saebyeol Lab, body\n",
        "utf-8-sig",
    )
    glossary = load_glossary(own)
    assert "My Ministry" == glossary.find("과학기술정보통신부는")[0].entry.english
    assert "Saebyeol Lab" == glossary.find("새별연구소가")[0].entry.english
    assert len(load_glossary().entries) + 1 == len(glossary.entries)


def test_loading_twice_gives_the_same_glossary():
    """The bundled glossary is read once."""
    assert load_glossary() is load_glossary()


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("korean,english\n가람,Garam\n", "line 1: no column kind"),
        ("korean,english,kind,colour\n", "line 1: unknown column colour"),
        ("korean,english,kind\n가람,Garam,company\n나래,Narae,firm\n", "line 3: kind is 'firm'; expected one of body"),
        ("korean,english,kind\n가람,,company\n", "line 2: english is empty"),
        ("korean,english,kind\n가람,Garam\n", "line 2: kind is empty"),
        ("korean,english,kind\n가람,Garam, Inc.,company\n", "line 2: more fields than columns"),
        ("korean,english,kind,status\n가람,Garam,company,maybe\n", "line 2: status is 'maybe'"),
        ("korean,english,kind,ticker\n가람,Garam,company,12345\n", "line 2: ticker is '12345'"),
        (
            "korean,english,kind\n가람,Garam,company\n가 람,Garam,company\n",
            "line 3: '가 람' stands in this file already",
        ),
        ('korean,english,kind\n"가람"x,Garam,company\n', "line 2: not CSV"),
    ],
)
def test_a_faulty_file_is_named_with_its_line(tmp_path, text, message):
    """The error says which file, which line and what is wrong with it."""
    own = write(tmp_path, text)
    with pytest.raises(SettingsError) as caught:
        load_glossary(own)
    assert f"{own}, {message}" in str(caught.value)


def test_a_missing_file_is_the_users_error(tmp_path):
    """A glossary that is not there is reported by its path."""
    with pytest.raises(SettingsError, match=r"absent\.csv cannot be read: No such file"):
        load_glossary(tmp_path / "absent.csv")


def test_a_file_in_another_encoding_says_how_to_save_it(tmp_path):
    """A CP949 file is refused with the way to save it."""
    own = write(tmp_path, "korean,english,kind\n가람,Garam,company\n", "cp949")
    with pytest.raises(SettingsError, match="is not UTF-8; save the glossary"):
        load_glossary(own)


def test_every_bundled_developer_is_a_row():
    """A bundled model's developer is itself in the glossary."""
    glossary = load_glossary()
    developers = {entry.developer for entry in glossary.entries.values() if entry.developer}
    assert set() == {name for name in developers if glossary.get(name) is None}


def test_every_verified_bundled_row_has_a_source():
    """No bundled row claims to be verified without saying where."""
    rows = importlib.resources.files("summarizer.korean").joinpath("names/glossary.csv").read_text(encoding="utf-8")
    assert rows.startswith("korean,english,kind,")
    assert [] == [entry.korean for entry in load_glossary().entries.values() if entry.verified and not entry.source]


@settings(max_examples=100)
@given(
    st.lists(st.sampled_from(["한빛", "부", "클라우드", "는", " ", "K", ".T", "HB", "\u1112", "😀", "\ud800"])).map(
        "".join
    )
    | st.text()
)
def test_hits_lie_inside_any_text_and_name_their_entry(text):
    """Every hit is a printed form of its entry, inside the text, in order and without overlap."""
    hits = GLOSSARY.find(text)
    for hit in hits:
        assert text[hit.start : hit.end].replace(" ", "") in {name.replace(" ", "") for name in hit.entry.names}
    assert all(left.end <= right.start for left, right in pairwise(hits))


def bundled(text: str) -> list[str]:
    """Return the English names of what the bundled glossary finds in a text."""
    return [hit.entry.english for hit in load_glossary().find(text)]


@pytest.mark.parametrize(
    "text", ["모레 열리는 회의에서 정한다.", "내일과 모레 이틀을 쉰다.", "결과는 모레 나온다.", "알파벳 순서로 적는다."]
)
def test_an_everyday_word_is_no_firm(text):
    """모레 is the day after tomorrow, where no word beside it speaks of a firm."""
    assert [] == bundled(text)


@pytest.mark.parametrize(
    ("english", "text"),
    [
        (["Moreh"], "스타트업 모레의 칩이 팔렸다."),
        (["Moreh", "Moreh"], "모레 대표가 답했다. 모레는 칩을 판다."),
        (["Moreh"], "모레(Moreh)가 투자를 받았다."),
        (["Upstage", "Moreh"], "업스테이지, 모레가 함께 응모했다."),
        (["Alphabet"], "알파벳의 시가총액이 늘었다."),
    ],
)
def test_the_words_beside_an_everyday_word_show_a_firm(english, text):
    """A word of firms, its Latin name or another firm beside it once makes it the firm throughout the text."""
    assert english == bundled(text)


@pytest.mark.parametrize(
    ("english", "korean"),
    [
        ("Li Qiang", "리창"),
        ("Mark Zuckerberg", "마크 저커버그"),
        ("Mark Zuckerberg", "저커버그"),
        ("Demis Hassabis", "데미스 허사비스"),
        ("Geoffrey Hinton", "제프리 힌턴"),
        ("Yoshua Bengio", "요슈아 벤지오"),
        ("Henna Virkkunen", "헤나 비르쿠넨"),
        ("Satya Nadella", "사티아 나델라"),
        ("Sanae Takaichi", "다카이치 사나에"),
    ],
)
def test_persons_whom_all_newspapers_name_have_their_own_spelling(english, korean):
    """Names from abroad are no Korean ones, and are not romanised as such."""
    assert [english] == bundled(f"{korean}는 회의에 왔다.")
