import csv
from importlib import resources

import pytest

from summarizer.korean.names.glossary import load_glossary


def states(text: str) -> list[tuple[str, str]]:
    hits = load_glossary().find(text)
    return [(text[hit.start : hit.end], hit.entry.english) for hit in hits if hit.entry.kind == "country"]


def names(text: str) -> list[str]:
    return [name for name, _ in states(text)]


@pytest.mark.parametrize(
    ("korean", "english"),
    [
        ("태국", "Thailand"),
        ("필리핀", "Philippines"),
        ("노르웨이", "Norway"),
        ("튀르키예", "Türkiye"),
        ("터키", "Türkiye"),
        ("아르헨티나", "Argentina"),
        ("사우디아라비아", "Saudi Arabia"),
        ("아랍에미리트(UAE)", "United Arab Emirates"),
        ("남아공", "South Africa"),
        ("홍콩", "Hong Kong"),
        ("타이완", "Taiwan"),
        ("우리나라", "South Korea"),
        ("콩고민주공화국", "Democratic Republic of the Congo"),
        ("코트디부아르", "Côte d'Ivoire"),
        ("보스니아 헤르체고비나", "Bosnia and Herzegovina"),
        ("유럽연합", "European Union"),
        ("아세안", "ASEAN"),
        ("G7", "G7"),
    ],
)
def test_states_and_blocs_have_english_short_names(korean, english):
    """States and blocs are found by the names that newspapers print, and named as English readers write them."""
    assert [(korean, english)] == states(f"이날 {korean}도 서명했다.")


def test_the_tables_of_names_share_no_name():
    """A name stands in the glossary or among the states, not in both, so that neither hides the other's source."""
    tables = []
    for name in ("names/countries.csv", "names/glossary.csv"):
        text = resources.files("summarizer.korean").joinpath(name).read_text(encoding="utf-8")
        rows = csv.DictReader(text.splitlines())
        tables.append({name for row in rows for name in (row["korean"], *row["aliases"].split("|")) if name})
    assert set() == tables[0] & tables[1]


@pytest.mark.parametrize(
    "text",
    [
        "새 이동 수단을 마련했다.",
        "유일한 수단이다.",
        "수단과 방법을 가리지 않았다.",
        "‘돌봄’이란 말을 썼다.",
        "(돌봄)이란 무엇인가.",
        "인공지능 이란 이름의 강의다.",
        "버스 세 대만 남았다.",
        "모두의 기대만 컸다.",
        "선박 인도 시점을 늦췄다.",
        "차량이 인도로 돌진했다.",
        "인도적 지원을 했다.",
        "싸움을 말리는 시민이 있었다.",
        "관객 오만 명이 찾았다.",
        "오만은 금물이다.",
        "아이티 기업이 몰린 거리다.",
        "가나 초콜릿을 팔았다.",
        "부탄 가스를 샀다.",
    ],
)
def test_everyday_words_are_no_states(text):
    """Words that only look like the names of states are left alone."""
    assert [] == names(text)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("수단", "수단 정부는 회담을 열었다."),
        ("이란", "이란은 회담을 열었다."),
        ("대만", "대만과 반도체를 논의했다."),
        ("인도", "인도에서 회의가 열렸다."),
        ("말리", "아프리카 말리에 병원을 세웠다."),
        ("오만", "오만 왕국과 협약을 맺었다."),
        ("가나", "가나의 대학과 손잡았다."),
        ("아이티", "아이티 지진을 도왔다."),
    ],
)
def test_the_words_beside_a_look_alike_show_a_state(name, text):
    """The same words are states where the words next to them allow it."""
    assert [name] == names(text)


def test_a_look_alike_in_a_list_of_states_is_a_state():
    """A word that needs context has it next to another state, and then in the rest of the text."""
    assert ["오만", "카타르", "오만"] == names("오만과 카타르가 서명했다. 오만은 다음 달 회의를 연다.")


@pytest.mark.parametrize(
    ("english", "text"),
    [
        (["South Korea", "United States", "Japan"], "한·미·일 3국이 만났다."),
        (["South Korea", "China", "Japan"], "한중일은 선언을 냈다."),
        (["United States", "China"], "미·중 갈등이 커졌다."),
        (["South Korea", "European Union"], "한·EU 협정을 고친다."),
        (["United States"], "미 법무부는 규칙을 냈다."),
    ],
)
def test_states_may_be_named_by_one_syllable(english, text):
    """Each syllable of 한·미·일 names its state, as does 미 before an American body."""
    assert english == [state for _, state in states(text)]


@pytest.mark.parametrize(
    "text",
    ["일·가정 양립을 돕는다.", "초·중·고 학생이다.", "회의 중 정부는 쉬었다.", "한미제약은 공시했다.", "토·일 쉰다."],
)
def test_other_syllables_are_no_states(text):
    """Syllables that stand for other words name no state."""
    assert [] == names(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("한·미·일이 만났다.", ["한", "미", "일"]),
        ("한·미가 만났다.", ["한", "미"]),
        ("한·미·일·중·러·북이 만났다.", ["한", "미", "일", "중", "러", "북"]),
        ("한·가가 만났다.", []),
        ("새한·미가 만났다.", []),
        ("한·미국이 만났다.", ["미국"]),
        ("영·불·독은 만났다.", ["영", "불", "독"]),
        ("EU·미는 만났다.", ["EU", "미"]),
        ("한미일 정상이 만났다.", ["한", "미", "일"]),
        ("한미간 회담", ["한", "미"]),
        ("한미의 회담", ["한", "미"]),
        ("한미약품은 컸다.", []),
        ("북중러는 만났다.", ["북", "중", "러"]),
        ("미 상무부는 밝혔다.", []),
        ("미 하늘은 밝혔다.", []),
        ("미상무부는 밝혔다.", []),
        ("영 총리는 밝혔다.", ["영"]),
        ("영 하늘은 밝혔다.", []),
        ("일 외무성은 밝혔다.", ["일"]),
        ("일 정부는 밝혔다.", []),
        ("중 공산당은 밝혔다.", ["중"]),
        ("중 정부는 밝혔다.", []),
        ("회의 중 공산당은 밝혔다.", ["중"]),
    ],
)
def test_one_syllable_names_a_state_in_lists_and_before_bodies(text, expected):
    """Of two to six in a list, joined ones that are known, and a body of the state's behind a blank."""
    assert expected == names(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("수단 정부는 밝혔다.", ["수단"]),
        ("수단 정부군은 밝혔다.", ["수단"]),
        ("수단의 정부는 밝혔다.", ["수단"]),
        ("수단에서 내전이 났다.", ["수단"]),
        ("수단은 멀다.", []),
        ("아프리카 수단은 멀다.", ["수단"]),
        ("주 수단 대사가 왔다.", ["수단"]),
        ("이웃나라 수단은 멀다.", []),
        ("수단과 이집트가 만났다.", ["수단", "이집트"]),
        ("이집트와 수단이 만났다.", ["이집트", "수단"]),
        ("이집트, 수단이 만났다.", ["이집트", "수단"]),
        ("이집트·수단이 만났다.", ["이집트", "수단"]),
        ("이집트 및 수단이 만났다.", ["이집트", "수단"]),
        ("이집트 옆 수단이 멀다.", ["이집트"]),
        ("수단 정부는 밝혔다. 수단은 멀다.", ["수단", "수단"]),
        ("교통 수단 정부는 밝혔다.", []),
        ("이동 수단과 이집트", ["이집트"]),
        ("5 오만 국왕", []),
        ("10여 오만 국왕", []),
        ("[오만 국왕", ["오만"]),
        ("'오만 국왕", ["오만"]),
        ("새'오만 국왕", []),
        ("말리 정부가 밝혔다.", ["말리"]),
        ("말리는 정부가 밝혔다.", []),
        ("부탄가스 국왕", []),
        ("부탄 가스 국왕", []),
        ("부탄 국왕이 왔다.", ["부탄"]),
        ("인도 시점이 늦다.", []),
        ("인도는 컸다.", ["인도"]),
        ("인도 받았다.", []),
        ("인도 받은 배", []),
        ("열쇠 인도는 늦다.", []),
        ("대만은 컸다.", ["대만"]),
        ("한 대만 남았다.", []),
        ("비가 온다.\n\n화물 인도를 늦췄다.", []),
        ("킥보드로 인도를 달릴 수 있다.", []),
        ("설비 인도가 밀렸다.", []),
        ("배의 인도를 마쳤다.", []),
        ("이제 가나 싶었다.", []),
        ("그는 가나 했더니 왔다.", []),
        ("트럭 두어 대만 왔다.", []),
        ("비가 온다.\n\n두 대만 남았다.", []),
        ("비가 온다.\n\n대만 정부가 왔다.", ["대만"]),
        ("가나 정부가 왔다.", ["가나"]),
    ],
)
def test_a_look_alike_is_a_state_where_the_words_beside_it_say_so(text, expected):
    """Behind an opening and no number, with a word of states beside it, in a list, or meant so elsewhere."""
    assert expected == names(text)
