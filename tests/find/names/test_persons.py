import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from policy_brief import Span
from policy_brief.cleaning.unseen import strip_unseen
from summarizer.find.names.persons import find_persons
from summarizer.find.passage import Passage
from summarizer.korean.names.glossary import Glossary, GlossaryEntry
from summarizer.korean.persons.titles import title_english
from summarizer.text.article import Article, Sentence
from tests.find.names.named import named

GLOSSARY = Glossary.of(
    [
        GlossaryEntry("과학기술정보통신부", "Ministry of Science and ICT", "body", ("과기정통부",)),
        GlossaryEntry("외교부", "Ministry of Foreign Affairs", "body"),
        GlossaryEntry("지식재산처", "Ministry of Intellectual Property", "body"),
        GlossaryEntry("노르웨이", "Norway", "country"),
        GlossaryEntry("오픈AI", "OpenAI", "company"),
        GlossaryEntry("라르스 홀름", "Lars Holm", "person", source="https://example.org", verified=True),
        GlossaryEntry("윤한결", "Yoon Han Kyul", "person", source="https://example.org", verified=True),
    ]
)


def passage(text: str) -> Passage:
    sentence = Sentence(text=text, start=0, end=len(text), number=1, paragraph=1)
    return Passage.of(Article(text=text, paragraphs=(Span(text=text, start=0, end=len(text)),), sentences=(sentence,)))


def persons(text: str):
    return find_persons(passage(text), GLOSSARY)


def told(text: str) -> list[tuple[str, str, str | None, str | None]]:
    return [(each.text, each.english, each.title, each.affiliation) for each in persons(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("고다온 한빛컴퍼니 대표는 반겼다", ("고다온", "Ko Da-on", "대표", "한빛컴퍼니")),
        (
            "백도담 새별대 인공지능대학 로봇학과 교수도 거들었다",
            ("백도담", "Baek Do-dam", "교수", "새별대 인공지능대학 로봇학과"),
        ),
        ("유하람 과학기술정보통신부 장관은", ("유하람", "Yoo Ha-ram", "장관", "과학기술정보통신부")),
        ("유하람 과학기술정보통신부장관은", ("유하람", "Yoo Ha-ram", "장관", "과학기술정보통신부")),
        ("김나래 지식재산처장이", ("김나래", "Kim Na-rae", "처장", "지식재산처")),
        ("정이든 개인정보보호위원장은", ("정이든", "Jung I-deun", "위원장", "개인정보보호위")),
        ("새별텔레콤 임보람 부사장은", ("임보람", "Lim Bo-ram", "부사장", "새별텔레콤")),
        ("물결대 컴퓨터공학부 설나윤 교수는", ("설나윤", "Seol Na-yun", "교수", "물결대 컴퓨터공학부")),
        ("지식재산처(처장 김나래)는", ("김나래", "Kim Na-rae", "처장", "지식재산처")),
        ("온누리 코리아(대표 한솔)는", ("한솔", "Han Sol", "대표", "코리아")),
        ("DBX 코리아(대표 위가온)는", ("위가온", "Wi Ga-on", "대표", "DBX 코리아")),
        ("신임 지식재산처장 김나래는", ("김나래", "Kim Na-rae", "처장", "지식재산처")),
        ("[옥다솜/두레재정연구소 연구위원]", ("옥다솜", "Ok Da-som", "연구위원", "두레재정연구소")),
        ("박슬기 장관은", ("박슬기", "Park Seul-gi", "장관", None)),
        ("제갈윤 다솔연구소 수석연구위원은", ("제갈윤", "Jegal Yun", "수석연구위원", "다솔연구소")),
        ("'하나래' 전 한빛조선 사장이", ("하나래", "Ha Na-rae", "전 한빛조선 사장", "한빛조선")),
        ("구름찬 부총리 겸 외교부 장관은", ("구름찬", "Koo Reum-chan", "부총리 겸 외교부 장관", "외교부")),
        ("목화진 한결산업연구원 부원장은", ("목화진", "Mok Hwa-jin", "부원장", "한결산업연구원")),
        ("김나래 교수 한빛연구소 소장에게", ("김나래", "Kim Na-rae", "교수", None)),
        ("강마루 새별부 녹색전환정책관은", ("강마루", "Kang Ma-ru", "정책관", "새별부")),
        ("라르스 홀름 노르웨이 총리는", ("라르스 홀름", "Lars Holm", "총리", "노르웨이")),
        ("톰 핸더슨 오픈AI 최고경영자(CEO)는", ("톰 핸더슨", "Tom Haendeoseun", "최고경영자", "오픈AI")),
        ("이날 J.R. 켈먼 노르웨이 부통령은", ("J.R. 켈먼", "J.R. Kelmeon", "부통령", "노르웨이")),
    ],
)
def test_a_person_is_found_with_title_and_affiliation(text, expected):
    """Name, title and affiliation are read in whichever order and shape the press prints them."""
    assert [expected] == told(text)


@pytest.mark.parametrize(
    "text",
    [
        "업계 관계자는 신중했다",
        "노르웨이 대통령은 떠났다",
        "정부 관계자와 위원회 위원장이",
        "국가대표 선수단과 한빛 대표팀",
        "과기정통부 장관과 차관은",
        "이 대표는 웃었다",
        "한국형 대표 모델을 새 대표 이미지로",
        "경기 전에 국내 교수 열 명에게 물었다",
        "하지만 윤 대통령은",
        "차기 위원장 후보로",
        "유통시장에서 과학기술정보통신부는",
        "한결산업연구원은 상임위원회 소속 의원들과",
        "주민 대표와 기업이 사장단을",
        "글로벌 스타트업 오픈AI 대표는",
        "주장이 위원장에게 전달됐다",
        "한빛상사(대표 상품)는",
        "김나래 자문을 맡은 위원회 위원장은",
        "한솔 산하 연구소 소장은",
    ],
)
def test_common_nouns_before_a_title_are_no_persons(text):
    """Words that only look like names, and titles without a name, give nobody."""
    assert [] == told(text)


def test_short_forms_are_tied_to_the_full_name():
    """A surname or family name with a title is the person named before, under the full name's English form."""
    text = "고다온 한빛컴퍼니 대표와 라르스 홀름 노르웨이 총리다. 고 대표는 홀름 총리를 보고 고 전 대표가 나섰다"
    expected = [
        ("고다온", "Ko Da-on", "대표", "한빛컴퍼니"),
        ("라르스 홀름", "Lars Holm", "총리", "노르웨이"),
        ("고 대표", "Ko Da-on", "대표", "한빛컴퍼니"),
        ("홀름", "Lars Holm", "총리", "노르웨이"),
        ("고 전 대표", "Ko Da-on", "전 대표", "한빛컴퍼니"),
    ]
    assert expected == told(text)


def test_a_surname_with_another_title_is_somebody_else():
    """A short form whose title nobody of that surname holds is left out."""
    assert ["고다온"] == [each.text for each in persons("고다온 한빛컴퍼니 대표가 오자 고 의원은")]


def test_of_two_with_one_surname_the_title_decides():
    """Two persons of one surname are told apart by their titles."""
    text = "고다온 한빛컴퍼니 대표와 고은별 물결대 교수가 만났다. 고 교수는 고 대표에게"
    assert ["Ko Da-on", "Ko Eun-byeol", "Ko Eun-byeol", "Ko Da-on"] == [each.english for each in persons(text)]


def test_a_foreign_person_is_called_by_the_first_word_of_the_name_too():
    """A Japanese name begins with the family name, which later stands alone."""
    found = persons("이시바 시게란 노르웨이 총리가 왔다. 이시바 총리는 반겼다.")
    assert ["Isiba Sigeran"] * 2 == [each.english for each in found]


def test_a_family_name_behind_another_given_name_is_somebody_else():
    """A son of the one named before is not that one."""
    found = persons("오마르 술렌만 부통령이 왔다. 차남 에릭 술렌만도 왔다. 술렌만은 반겼다.")
    assert ["오마르 술렌만", "술렌만"] == [each.text for each in found]


def test_the_full_name_is_found_again_without_title():
    """A full name said once with a title is found where it stands alone later."""
    assert ("고다온", "Ko Da-on", "대표", "한빛컴퍼니") == told("고다온 한빛컴퍼니 대표다. 이어 고다온은")[1]


@pytest.mark.parametrize(
    ("text", "english", "romanisation"),
    [
        ("윤한결 과기정통부 장관은", "Yoon Han Kyul", "customary"),
        ("윤한별 과기정통부 장관은", "Yoon Han-byeol", "rule"),
        ("윤한별(Yoon Hanbyul) 과기정통부 장관은", "Yoon Hanbyul", "printed"),
        ("톰 핸더슨 오픈AI 대표는", "Tom Haendeoseun", "unverified"),
    ],
)
def test_an_english_name_says_where_it_comes_from(text, english, romanisation):
    """A glossary row is customary, the rule says so, print is print, a foreign name by rule is unverified."""
    (person,) = persons(text)
    assert (english, romanisation) == (person.english, person.romanisation)


def test_affiliations_are_translated_where_the_glossary_knows_them():
    """The largest known part of the affiliation is translated; an unknown one is not guessed."""
    found = persons("유하람 외교장관은 과기정통부 인공지능국 김나래 국장을, 고다온 한빛컴퍼니 대표를")
    assert ["Ministry of Foreign Affairs", "Ministry of Science and ICT", None] == [
        each.affiliation_english for each in found
    ]


@pytest.mark.parametrize(
    ("title", "affiliation", "english"),
    [
        ("대표", "한빛컴퍼니", "CEO"),
        ("대표", "새나라당", "Leader"),
        ("대표", None, "Representative"),
        ("장관", "미국 국무부", "Secretary"),
        ("장관", "외교부", "Minister"),
        ("전 장관", "외교부", "Former Minister"),
        ("부총리 겸 외교부 장관", "외교부", "Deputy Prime Minister and Minister"),
        ("의장", "국회", "Speaker"),
        ("없는직함", None, None),
        ("전 없는직함", None, None),
    ],
)
def test_titles_are_translated_by_affiliation(title, affiliation, english):
    """A title's English depends on where it is held."""
    assert english == title_english(title, affiliation)


def test_names_outside_the_body_are_left_out():
    """A byline that is in no sentence is not a mention."""
    text = "고다온 기자 = 백도담 한빛대 교수는"
    sentence = Sentence(text=text[9:], start=9, end=len(text), number=1, paragraph=1)
    found = find_persons(Passage.of(Article(text=text, sentences=(sentence,))), GLOSSARY)
    assert [("P1", "백도담")] == [(each.id, each.text) for each in found]


def test_full_width_and_decomposed_text_give_the_same_names():
    """Other spaces and decomposed Hangul change offsets, and nothing else."""
    plain = "고다온 한빛컴퍼니 대표"
    assert "고다온" == persons(plain.replace(" ", "\u3000"))[0].text
    (decomposed,) = persons("\u1100\u1169\u1103\u1161\u110b\u1169\u11ab 한빛컴퍼니 대표")
    assert ("Ko Da-on", 0, 7) == (decomposed.english, decomposed.start, decomposed.end)


PIECES = [
    "고다온",
    "고",
    "라르스 홀름",
    "홀름",
    "한빛컴퍼니",
    "외교부",
    " ",
    "대표",
    "장관",
    "(처장",
    ")",
    "는",
    ".",
    "\n",
    "전",
    "겸",
    "\u1112\u1161",
    "😀",
    "/",
    "'",
]


@settings(max_examples=150)
@given(st.lists(st.sampled_from(PIECES)).map("".join) | st.text().map(strip_unseen))
def test_every_mention_lies_in_the_text(text):
    """Spans are inside the text and equal to it, in order, without overlap, numbered from 1, whatever the text."""
    found = persons(text)
    assert [f"P{number}" for number in range(1, len(found) + 1)] == [each.id for each in found]
    end = 0
    for each in found:
        assert end <= each.start < each.end <= len(text)
        assert text[each.start : each.end] == each.text == each.korean
        end = each.end


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        (
            ["김해밀", "김 대표"],
            "김해밀 바른시민연대 대표가 무대에 올랐다. 김 대표는 웃었다.",
        ),
        (["김해밀", "김 CTO"], "김해밀 튼튼보안 최고기술책임자(CTO)가 왔다. 김 CTO는 웃었다."),
        (["엘리너 하그로브", "하그로브"], "영국 앨더브룩연구소의 엘리너 하그로브 소장이 왔다. 하그로브 소장은 웃었다."),
        ([], "김해밀 바른시민연대 대표가 무대에 올랐다. 박 대표는 웃었다."),
        ([], "김해밀 바른시민연대 대표가 무대에 올랐다. 김 과장은 웃었다."),
        ([], "정부의 장관이 무대에 올랐다. 정 장관은 웃었다."),
    ],
)
def test_an_odd_name_counts_where_a_later_short_form_bears_it_out(expected, text):
    """A surname and a title that come again name the one who was introduced with both, whatever the name is made of."""
    assert expected == [each.text for each in persons(text)]


def test_a_short_form_goes_to_the_one_of_its_own_title():
    """Two persons of one surname are told apart by title."""
    text = "김해밀 시민연대 대표와 김새로 튼튼보안 소장이 왔다. 김 소장은 웃었다. 김 대표는 떠났다."

    assert ["Kim Hae-mil", "Kim Sae-ro", "Kim Sae-ro", "Kim Hae-mil"] == [each.english for each in persons(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("조 브렌달 주지사는 반겼다", [("조 브렌달", "주지사", None)]),
        ("취임 후 래리 핑켈 또바록 회장은 반겼다", [("래리 핑켈", "회장", "또바록")]),
        ("나라웹서비스 맷 가멜 대표는 반겼다", [("맷 가멜", "대표", None)]),
        ("모하메드 빈 살렌 왕세자는 반겼다", [("모하메드 빈 살렌", "왕세자", None)]),
        ("윌 샤펠 나라궁 문서 담당 비서관은 반겼다", [("윌 샤펠", "비서관", "나라궁 문서 담당")]),
        ("순다르 피차이 오픈AI 대표는 반겼다", [("순다르 피차이", "대표", "오픈AI")]),
        ("보도에 따르면 티에리 브르렌 담당 집행위원은 반겼다", [("티에리 브르렌", "집행위원", "담당")]),
        ("노종면 푸른당 의원은 반겼다", [("노종면", "의원", "푸른당")]),
        ("김현 푸른당 의원은 반겼다", [("김현", "의원", "푸른당")]),
        ("배우 김하늘이 반겼다", [("김하늘", "배우", None)]),
        ("토마스 바흐 IOX 부위원장은 반겼다", [("토마스 바흐", "부위원장", "IOX")]),
        ("켈리 장관은 반겼다", [("켈리", "장관", None)]),
        ("일정을 마친 켈리 장관은 반겼다", [("켈리", "장관", None)]),
        ("노르웨이 푸델 대통령은 반겼다", [("푸델", "대통령", "노르웨이")]),
        ("푸른당 견스민드 의원은 반겼다", [("견스민드", "의원", "푸른당")]),
        ("조셀 W. 부시 전 대통령은 반겼다", [("조셀 W. 부시", "전 대통령", None)]),
        ("따라서 실비 베를스콘 총리는 반겼다", [("실비 베를스콘", "총리", None)]),
        ("프랑크 베덴스 박사는 반겼다", [("프랑크 베덴스", "박사", None)]),
        ("데미스 허사벨 오픈AI 코리아 대표는 반겼다", [("데미스 허사벨", "대표", "오픈AI 코리아")]),
        ("기시다 하루오 외무상은 반겼다", [("기시다 하루오", "외무상", None)]),
        ("아소 부총리는 반겼다", [("아소", "부총리", None)]),
        ("김하늘, 이바다, 윤가람 의원은 반겼다", [(name, "의원", None) for name in ("김하늘", "이바다", "윤가람")]),
        (
            "김하늘ㆍ이바다ㆍ견다솔ㆍ남궁산 의원은 반겼다",
            [(name, "의원", None) for name in ("김하늘", "이바다", "견다솔", "남궁산")],
        ),
        ("김하늘 의원과 이바다 의원은 반겼다", [("김하늘", "의원", None), ("이바다", "의원", None)]),
        ("이날 숀 스메들리 대변인은 반겼다", [("숀 스메들리", "대변인", None)]),
        ("안느 이다로 파리 시장은 반겼다", [("안느 이다로", "시장", "파리")]),
        ("내무부 장관 슐레이드 소일렌이 반겼다", [("슐레이드 소일렌", "장관", "내무부")]),
        ("노르웨이의 총리인 호스닐 무바렌이 반겼다", [("호스닐 무바렌", "총리", "노르웨이")]),
        ("아로켈 나텐 노르웨이 물결대 교수팀에 따르면", [("아로켈 나텐", "교수", "노르웨이 물결대")]),
        ("밋 롬브론 푸른당 후보는 반겼다", [("밋 롬브론", "후보", "푸른당")]),
        ("서맨델 주팬 글렌도어 대변인은 반겼다", [("서맨델 주팬", "대변인", "글렌도어")]),
        ("김하늘·이바다 의원은 반겼다", [("김하늘", "의원", None), ("이바다", "의원", None)]),
        ("박나무ㆍ최구름ㆍ정가람 새별대 교수는", [(name, "교수", "새별대") for name in ("박나무", "최구름", "정가람")]),
        ("한바름 대통령 권한대행 국무총리는 반겼다", [("한바름", "대통령 권한대행", None)]),
        ("배나루 외교부 장관 후보자는 반겼다", [("배나루", "장관 후보자", "외교부")]),
        ("정두한 새별부 자원과장은 반겼다", [("정두한", "과장", "새별부 자원과")]),
        ("하상대(53, 연수원 13기) 새별청 국장은 반겼다", [("하상대", "국장", "새별청")]),
        ("도하람 새벽시장은 반겼다", [("도하람", "시장", "새벽시")]),
        ("도하람 결국 MBX 사장은 반겼다", [("도하람", "사장", "MBX")]),
        ("윤가람 검찰총장이 외교부 장관을 만났다", [("윤가람", "검찰총장", None)]),
        ("푸른당에서도 김하늘 의원은 반겼다", [("김하늘", "의원", None)]),
        ("실제로 볼로델 푸른코 노르웨이 대통령은 반겼다", [("볼로델 푸른코", "대통령", "노르웨이")]),
        ("보도에 따르면 에르델란 대통령은 반겼다", [("에르델란", "대통령", None)]),
        ("에르델란 대통령은 반겼다", [("에르델란", "대통령", None)]),
        ("앙켈라 메르덴 전 총리는 반겼다", [("앙켈라 메르덴", "전 총리", None)]),
        ("카린 잔-피델 노르웨이 대변인은 반겼다", [("카린 잔-피델", "대변인", "노르웨이")]),
        ("위원장인 김하늘은 반겼다", [("김하늘", "위원장", None)]),
        ("김하늘 대통령실 경제수석은 반겼다", [("김하늘", "경제수석", "대통령실")]),
        ("박하늘 구청장과 최 모 안전과장을 불렀다", [("박하늘", "구청장", None)]),
    ],
)
def test_names_and_titles_come_in_many_orders(text, expected):
    """Foreign and listed names, titles that come first, and standings are read; another's title holds no name."""
    assert expected == [(each.text, each.title, each.affiliation) for each in persons(text)]


@pytest.mark.parametrize(
    "text",
    [
        "학교에서 전수 검사를 했다",
        "최근 국가대표로 뽑혔다",
        "전단을 만든 팝아트 작가였다",
        "날랜 보트가 선수에게 왔다",
        "퓨처스리그 선수로 뛴다",
        "여의도 국회 본회의장에서 열렸다",
        "격투기 선수 하나가 왔다",
        "김하늘 정보통신부에 물었다",
        "활주로는 솔마비행장 안에 있다",
        "후보를 제치고 대표에 올랐다",
        "증거를 모아 원장에게 냈다",
        "위원회가 지명한 추기경이 왔다",
        "황보건설 대표를 불렀다",
        "새별푸드 홍보대사로 나섰다",
        "신라 유물을 소장하고 있다",
        "두번째 대통령 토론이었다",
        "자랑스러운 후보들이 모였다",
        "온건파 의원들이 모였다",
        "장관 임명을 위원장이 막았다",
        "투표로 이루어진 대통령 선거다",
        "텍사스 주지사는 반겼다",
        "감사원장 인준안이 통과됐다",
        "그런 문구가 의원 모두에게 갔다",
        "여러 공화국 총리는 반겼다",
        "새로운 오픈AI의 대표를 찾는다",
        "국내 엔지니어링 플라스틱 시장은 컸다",
        "오픈AI 노르웨이 시장은 컸다",
        "전통시장은 컸다",
        "스마트 모빌리티 대표 기업은 반겼다",
        "각국 대통령은 반겼다",
        "노조원 의원들은 반겼다",
        "소방관 이상의 임명장에는 대통령 도장을 찍었다",
        "상황을 파악해 장관에게 알렸다",
        "상황을 파악해 과학기술정보통신부 장관에게 알렸다",
        "그는 여기서 대통령을 만났다",
        "강아지가 놓여있다.또 박 대통령은 반겼다",
        "온라인 총리 회담을 열었다",
    ],
)
def test_no_person_is_invented(text):
    """Ordinary words before and after what looks like a title are not persons."""
    assert [] == told(text)


def test_a_verb_before_a_short_foreign_name_is_no_part_of_it():
    """A family name alone is that of the one named before, not a new name with the word to its left."""
    found = persons("오마르 술렌만 부통령이 왔다. 성명을 통해 술렌만 부통령이 물러났다.")
    assert ["오마르 술렌만", "술렌만"] == [each.text for each in found]


@pytest.mark.parametrize(
    ("title", "english"),
    [
        ("대통령 권한대행", "Acting President"),
        ("장관 후보자", "Minister nominee"),
        ("대통령 후보", "Candidate for President"),
        ("대통령 당선인", "President-elect"),
        ("전 장관", "Former Minister"),
    ],
)
def test_a_standing_is_translated_with_its_title(title, english):
    """What is printed after a title says how it is held."""
    assert english == title_english(title, None)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("서미르 나래정책연구원 AI전략실장은 걱정했다", ("서미르", "실장", "나래정책연구원 AI전략실")),
        ("김보라 한빛연구소 로봇혁신센터장은 걱정했다", ("김보라", "센터장", "한빛연구소 로봇혁신센터")),
        ("도래연구소의 원미르 기반기술본부장은 걱정했다", ("원미르", "본부장", "기반기술본부")),
        ("나래은행 유세라 자산운용그룹장은 걱정했다", ("유세라", "그룹장", "자산운용그룹")),
        ("견다솜 나래연구원 선임연구위원은 걱정했다", ("견다솜", "선임연구위원", "나래연구원")),
        ("남다은 한빛대 교수는 걱정했다", ("남다은", "교수", "한빛대")),
        ("선우가을 한빛대 교수는 걱정했다", ("선우가을", "교수", "한빛대")),
        ("시민단체 물마루의 추이든 대표는 걱정했다", ("추이든", "대표", "물마루")),
        ("이 회사의 추이든 대표는 걱정했다", ("추이든", "대표", None)),
    ],
)
def test_rare_names_are_found_where_an_affiliation_frames_them(text, expected):
    """A rare surname or a given name of pure Korean is read next to an affiliation, which 의 may join to it."""
    assert [expected] == [(found.text, found.title, found.affiliation) for found in persons(text)]


@pytest.mark.parametrize(
    "text",
    [
        "기업용 시장을 두드린다",
        "전기차 시장이 커졌다",
        "국내 시장은 작다",
        "신소재 시장은 작다",
        "성인용 시장도 커졌다",
        "다섯 팀의 대표 모델이다",
        "동네 의원과 교수진이 늘었다",
        "견적서 나래연구원 원장은",
    ],
)
def test_markets_clinics_and_models_that_stand_for_others_are_no_persons(text):
    """시장 after goods, 대표 before a noun and 의원 as a clinic name nobody."""
    assert [] == told(text)


def test_a_mayor_is_called_by_surname_later():
    """A mayor whose city is named keeps it where only the surname stands before 시장."""
    found = persons("윤재용 새벽시장이 왔다. 윤 시장은 반겼다. 전기차 시장은 컸다.")
    assert [("윤재용", "새벽시"), ("윤 시장", "새벽시")] == [(mention.text, mention.affiliation) for mention in found]


@pytest.mark.parametrize(
    ("english", "affiliation"),
    [
        ("Co-CEO", "튼튼소프트"),
        ("Co-Representative", "바른시민연대"),
        ("Co-Representative", "기술행동"),
        ("Co-Representative", None),
        ("Co-Leader", "푸른당"),
    ],
)
def test_whoever_heads_a_group_together_is_no_chief_executive(english, affiliation):
    """공동대표 of a firm is its Co-CEO, of a civic group or of nothing named a Co-Representative."""
    assert english == title_english("공동대표", affiliation)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("나래경제연구소 도하람 수석은 걱정했다", [("도하람", "수석")]),
        ("도하람 나래연구소 수석 연구원은 걱정했다", [("도하람", "연구원")]),
        ("도하람 수석 대변인은 걱정했다", [("도하람", "대변인")]),
        ("도하람 민정수석은 왔다. 도 수석은 걱정했다", [("도하람", "민정수석"), ("도 수석", "수석")]),
        ("올해 수석은 누구인가", []),
    ],
)
def test_a_rank_is_a_title_where_no_other_follows(text, expected):
    """수석 with a particle is a title; before another title it only says which."""
    assert expected == [(found.text, found.title) for found in persons(text)]


@pytest.mark.parametrize(
    "noun",
    [
        "경영학",
        "고고학",
        "조선업",
        "대기업",
        "기업용",
        "전기차",
        "원자력",
        "정보화",
        "국산화",
        "신소재",
        "소득세",
        "표준형",
    ],
)
def test_a_noun_before_a_title_is_a_field_and_no_person(noun):
    """Fields, trades, goods and changes are built like names of three syllables, and stand where names do."""
    for text in (
        f"한빛대 {noun} 교수는 반겼다",
        f"{noun} 한빛연구소 소장은 반겼다",
        f"나래은행 {noun} 본부장은 반겼다",
    ):
        assert noun not in [found.text for found in persons(text)]


@pytest.mark.parametrize("name", ["이동형", "서지학", "김영학", "박전기"])
def test_a_name_that_ends_as_a_field_does_stays_a_name(name):
    """Endings such as 학 and 형 end names too."""
    assert name in [found.text for found in persons(f"한빛대 {name} 교수는 반겼다")]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("안느 리달 파리 시장은", [("안느 리달", "시장", "파리")]),
        ("노르웨이 리달 파리 시장은", []),
        ("안느 오픈AI 파리 시장은", []),
        ("대변인 리달 파리 시장은", []),
        ("안느 리달 가온 시장은", []),
    ],
)
def test_an_official_of_a_city_abroad_has_two_names_before_it(text, names):
    """Neither is one that the glossary knows, nor a title; the city is one abroad."""
    assert names == [(one.text, one.title, one.affiliation) for one in persons(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("김하늘 한빛컴퍼니 대표는 말했다.", ["김하늘=Kim Ha-neul (rule) 대표/CEO @한빛컴퍼니/None"]),
        ("한빛컴퍼니 김하늘 대표는 말했다.", ["김하늘=Kim Ha-neul (rule) 대표/CEO @한빛컴퍼니/None"]),
        (
            "김하늘 지식재산처장은 말했다.",
            ["김하늘=Kim Ha-neul (rule) 처장/Minister @지식재산처/Ministry of Intellectual Property"],
        ),
        (
            "지식재산처(처장 김하늘)는 말했다.",
            [
                "김하늘=Kim Ha-neul (rule) 처장/Minister @지식재산처/Ministry of Intellectual Property",
                "B 지식재산처=Ministry of Intellectual Property",
            ],
        ),
        (
            "김하늘 대표는 말했다. 김 대표는 웃었다.",
            [
                "김하늘=Kim Ha-neul (rule) 대표/Representative @None/None",
                "김 대표=Kim Ha-neul (rule) 대표/Representative @None/None",
            ],
        ),
        (
            "김하늘 장관은 말했다. 이도윤 장관도 말했다. 김 장관은 웃었다.",
            [
                "김하늘=Kim Ha-neul (rule) 장관/Minister @None/None",
                "이도윤=Lee Do-yun (rule) 장관/Minister @None/None",
                "김 장관=Kim Ha-neul (rule) 장관/Minister @None/None",
            ],
        ),
        (
            "김하늘 외교부 장관은 말했다. 이어 김 장관은 웃었다.",
            [
                "김하늘=Kim Ha-neul (rule) 장관/Minister @외교부/Ministry of Foreign Affairs",
                "김 장관=Kim Ha-neul (rule) 장관/Minister @외교부/Ministry of Foreign Affairs",
                "B 외교부=Ministry of Foreign Affairs",
            ],
        ),
        (
            "김 장관은 웃었다. 김하늘 외교부 장관은 말했다.",
            [
                "김하늘=Kim Ha-neul (rule) 장관/Minister @외교부/Ministry of Foreign Affairs",
                "B 외교부=Ministry of Foreign Affairs",
            ],
        ),
        (
            "김하늘·이도윤 의원은 말했다.",
            ["김하늘=Kim Ha-neul (rule) 의원/Lawmaker @None/None", "이도윤=Lee Do-yun (rule) 의원/Lawmaker @None/None"],
        ),
        (
            "김하늘, 이도윤, 박서준 의원은 말했다.",
            [
                "김하늘=Kim Ha-neul (rule) 의원/Lawmaker @None/None",
                "이도윤=Lee Do-yun (rule) 의원/Lawmaker @None/None",
                "박서준=Park Seo-jun (rule) 의원/Lawmaker @None/None",
            ],
        ),
        ("경기·충남 의원은 말했다.", []),
        (
            "전 외교부 장관 김하늘은 말했다.",
            [
                "김하늘=Kim Ha-neul (rule) 전 외교부 장관/Former Minister @외교부/Ministry of Foreign Affairs",
                "B 외교부=Ministry of Foreign Affairs",
            ],
        ),
        (
            "김하늘 전 외교부 장관은 말했다.",
            [
                "김하늘=Kim Ha-neul (rule) 전 외교부 장관/Former Minister @외교부/Ministry of Foreign Affairs",
                "B 외교부=Ministry of Foreign Affairs",
            ],
        ),
        ("김하늘 신임 장관은 말했다.", ["김하늘=Kim Ha-neul (rule) 장관/Minister @None/None"]),
        ("장관 후보자 김하늘은 말했다.", ["김하늘=Kim Ha-neul (rule) 장관 후보자/Minister nominee @None/None"]),
        ("배우 김하늘은 웃었다.", ["김하늘=Kim Ha-neul (rule) 배우/Actor @None/None"]),
        ("감독 김하늘은 웃었다.", ["김하늘=Kim Ha-neul (rule) 감독/Director @None/None"]),
        ("장관인 김하늘은 웃었다.", ["김하늘=Kim Ha-neul (rule) 장관/Minister @None/None"]),
        ("김하늘(53, 외교부)은 웃었다.", ["B 외교부=Ministry of Foreign Affairs"]),
        ("김하늘(金夏) 장관은 웃었다.", ["김하늘=Kim Ha-neul (rule) 장관/Minister @None/None"]),
        ("김하늘(Kim Hanul) 장관은 웃었다.", ["김하늘=Kim Hanul (printed) 장관/Minister @None/None"]),
        ("김하늘(Kim Haneul Lee Park Choi) 장관은 웃었다.", ["김하늘=Kim Ha-neul (rule) 장관/Minister @None/None"]),
        ("외교장관 김하늘은 웃었다.", ["김하늘=Kim Ha-neul (rule) 장관/Minister @외교/Ministry of Foreign Affairs"]),
        (
            "한빛대 컴퓨터공학부 김하늘 교수는 말했다.",
            ["김하늘=Kim Ha-neul (rule) 교수/Professor @한빛대 컴퓨터공학부/None"],
        ),
        ("또바기의 김하늘 대표는 말했다.", ["김하늘=Kim Ha-neul (rule) 대표/CEO @또바기/None"]),
        ("푸른당에서도 김하늘 의원이 말했다.", ["김하늘=Kim Ha-neul (rule) 의원/Lawmaker @None/None"]),
        ("김하늘 시장은 말했다.", ["김하늘=Kim Ha-neul (rule) 시장/Mayor @None/None"]),
        ("해담시 김하늘 시장은 말했다.", ["김하늘=Kim Ha-neul (rule) 시장/Mayor @해담시/None"]),
        ("전기차 시장은 컸다.", []),
        ("김하용 시장은 컸다.", []),
        ("해담시 김하용 시장은 말했다.", ["김하용=Kim Ha-yong (rule) 시장/Mayor @해담시/None"]),
        ('김하용 시장은 "좋다"고 했다.', ["김하용=Kim Ha-yong (rule) 시장/Mayor @None/None"]),
        ("반도체 시장은 컸다.", []),
        ("김하늘 씨는 웃었다.", ["김하늘=Kim Ha-neul (rule) None/None @None/None"]),
        ("이 장관은 웃었다.", []),
        ("김하늘 장관과 만났다.", ["김하늘=Kim Ha-neul (rule) 장관/Minister @None/None"]),
        ("김하늘 대통령 권한대행은 말했다.", ["김하늘=Kim Ha-neul (rule) 대통령 권한대행/Acting President @None/None"]),
        ("국회 김하늘 의원실은 말했다.", ["B 국회=National Assembly"]),
    ],
)
def test_each_form_of_a_person_is_read(text, expected):
    """Name, affiliation and title in any order, in brackets, in lists, and short forms."""
    assert expected == named(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("한빛대 김하늘 교수는 말했다.", ["김하늘=Kim Ha-neul (rule) 교수/Professor @한빛대/None"]),
        ("한빛대의 김하늘 교수는 말했다.", ["김하늘=Kim Ha-neul (rule) 교수/Professor @한빛대/None"]),
        ("한빛대에서 김하늘 교수는 말했다.", ["김하늘=Kim Ha-neul (rule) 교수/Professor @None/None"]),
        ("실제로 김하늘 교수는 말했다.", ["김하늘=Kim Ha-neul (rule) 교수/Professor @None/None"]),
        ("장관과 김하늘 교수는 말했다.", ["김하늘=Kim Ha-neul (rule) 교수/Professor @None/None"]),
        ("IBM 김하늘 대표는 말했다.", ["김하늘=Kim Ha-neul (rule) 대표/CEO @IBM/None"]),
        ("네이버 김하늘 대표는 말했다.", ["김하늘=Kim Ha-neul (rule) 대표/CEO @네이버/NAVER", "C 네이버=NAVER"]),
        ("최근의 김하늘 대표는 말했다.", ["김하늘=Kim Ha-neul (rule) 대표/Representative @None/None"]),
        (
            "김하늘 한빛대 컴퓨터학부 교수는 말했다.",
            ["김하늘=Kim Ha-neul (rule) 교수/Professor @한빛대 컴퓨터학부/None"],
        ),
        (
            "김하늘 네이버클라우드 AI 대표는 말했다.",
            ["김하늘=Kim Ha-neul (rule) 대표/CEO @네이버클라우드 AI/NAVER Cloud", "C 네이버클라우드=NAVER Cloud"],
        ),
        (
            "김하늘 국방부 장관과 이도윤 외교부 차관은 말했다.",
            [
                "김하늘=Kim Ha-neul (rule) 장관/Minister @국방부/Ministry of National Defense",
                "이도윤=Lee Do-yun (rule) 차관/Vice Minister @외교부/Ministry of Foreign Affairs",
                "B 국방부=Ministry of National Defense",
                "B 외교부=Ministry of Foreign Affairs",
            ],
        ),
        (
            "국방부(장관 김하늘)는 말했다.",
            [
                "김하늘=Kim Ha-neul (rule) 장관/Minister @국방부/Ministry of National Defense",
                "B 국방부=Ministry of National Defense",
            ],
        ),
        (
            "국방부(차관 김하늘, 국장 이도윤)는 말했다.",
            [
                "김하늘=Kim Ha-neul (rule) 차관/Vice Minister @국방부/Ministry of National Defense",
                "B 국방부=Ministry of National Defense",
            ],
        ),
        ("(장관 김하늘)은 말했다.", ["김하늘=Kim Ha-neul (rule) 장관/Minister @None/None"]),
        ("국방장관 김하늘 의원은 말했다.", ["김하늘=Kim Ha-neul (rule) 의원/Lawmaker @None/None"]),
        ("김하늘 국방장관은 말했다.", ["김하늘=Kim Ha-neul (rule) 장관/Minister @국방/Ministry of National Defense"]),
        (
            "김하늘 국방부장관은 말했다.",
            [
                "김하늘=Kim Ha-neul (rule) 장관/Minister @국방부/Ministry of National Defense",
                "B 국방부=Ministry of National Defense",
            ],
        ),
        ("김하늘 인사비서관은 말했다.", ["김하늘=Kim Ha-neul (rule) 비서관/Secretary @None/None"]),
        ("김하늘 가온센터장은 말했다.", ["김하늘=Kim Ha-neul (rule) 센터장/Director @가온센터/None"]),
        ("김 의원과 김하늘 장관은 말했다. 김 의원은 웃었다.", ["김하늘=Kim Ha-neul (rule) 장관/Minister @None/None"]),
        (
            "김하늘 장관은 말했다. 김하늘 의원도 말했다. 김 의원은 웃었다.",
            [
                "김하늘=Kim Ha-neul (rule) 장관/Minister @None/None",
                "김하늘=Kim Ha-neul (rule) 의원/Lawmaker @None/None",
                "김 의원=Kim Ha-neul (rule) 의원/Lawmaker @None/None",
            ],
        ),
        ("김하늘 장관은 말했다. 김 차관은 웃었다.", ["김하늘=Kim Ha-neul (rule) 장관/Minister @None/None"]),
        (
            "김하늘 장관은 말했다. 김하늘은 웃었다.",
            ["김하늘=Kim Ha-neul (rule) 장관/Minister @None/None", "김하늘=Kim Ha-neul (rule) None/None @None/None"],
        ),
        (
            "김하늘 장관은 말했다. 김하늘 씨는 웃었다.",
            ["김하늘=Kim Ha-neul (rule) 장관/Minister @None/None", "김하늘=Kim Ha-neul (rule) None/None @None/None"],
        ),
    ],
)
def test_affiliations_are_joined_and_known(text, expected):
    """Words that read as one before a name, between name and title, and in brackets."""
    assert expected == named(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "견다솜 한빛연구소 소장은 말했다. 견 소장은 웃었다.",
            [
                "견다솜=Gyeon Da-som (rule) 소장/Director @한빛연구소/None",
                "견 소장=Gyeon Da-som (rule) 소장/Director @한빛연구소/None",
            ],
        ),
        (
            "견다솜 한빛연구소 소장은 말했다. 견 대표는 웃었다.",
            ["견다솜=Gyeon Da-som (rule) 소장/Director @한빛연구소/None"],
        ),
        ("견다솜 한빛연구소 소장은 말했다.", ["견다솜=Gyeon Da-som (rule) 소장/Director @한빛연구소/None"]),
        (
            "김하늘 대표는 말했다. 김대표는 웃었다.",
            [
                "김하늘=Kim Ha-neul (rule) 대표/Representative @None/None",
                "김대표=Kim Ha-neul (rule) 대표/Representative @None/None",
            ],
        ),
        (
            "김하늘 대표는 말했다. 김 전 대표는 웃었다.",
            [
                "김하늘=Kim Ha-neul (rule) 대표/Representative @None/None",
                "김 전 대표=Kim Ha-neul (rule) 전 대표/Former Representative @None/None",
            ],
        ),
        (
            "김하늘 전 대표는 말했다. 김 대표는 웃었다.",
            [
                "김하늘=Kim Ha-neul (rule) 전 대표/Former Representative @None/None",
                "김 대표=Kim Ha-neul (rule) 대표/Representative @None/None",
            ],
        ),
        (
            "김하늘 장관은 말했다. 김나루 장관도 말했다. 김 장관은 웃었다.",
            [
                "김하늘=Kim Ha-neul (rule) 장관/Minister @None/None",
                "김나루=Kim Na-ru (rule) 장관/Minister @None/None",
                "김 장관=Kim Na-ru (rule) 장관/Minister @None/None",
            ],
        ),
        (
            "김하늘 장관은 말했다. 김나루 의원도 말했다. 김 장관은 웃었다.",
            [
                "김하늘=Kim Ha-neul (rule) 장관/Minister @None/None",
                "김나루=Kim Na-ru (rule) 의원/Lawmaker @None/None",
                "김 장관=Kim Ha-neul (rule) 장관/Minister @None/None",
            ],
        ),
        (
            "맷 푸델 총리는 말했다. 맷 총리는 웃었다.",
            [
                "맷 푸델=Maet Pudel (unverified) 총리/Prime Minister @None/None",
                "맷 총리=Maet Pudel (unverified) 총리/Prime Minister @None/None",
            ],
        ),
        (
            "기시다 후미오 총리는 말했다. 기시다 총리는 웃었다.",
            [
                "기시다 후미오=Gisida Humio (unverified) 총리/Prime Minister @None/None",
                "기시다=Gisida Humio (unverified) 총리/Prime Minister @None/None",
            ],
        ),
        (
            "기시다 후미오 총리는 말했다. 후미오 총리는 웃었다.",
            [
                "기시다 후미오=Gisida Humio (unverified) 총리/Prime Minister @None/None",
                "후미오=Gisida Humio (unverified) 총리/Prime Minister @None/None",
            ],
        ),
        (
            "기시다 후미오 총리는 말했다. 기시다는 웃었다.",
            ["기시다 후미오=Gisida Humio (unverified) 총리/Prime Minister @None/None"],
        ),
        ("김하늘장관은 말했다.", ["김하늘=Kim Ha-neul (rule) 장관/Minister @None/None"]),
        ("정부장관은 말했다.", []),
        ("김하늘 의원실은 말했다. 김하늘은 웃었다.", []),
        (
            "국방부 장관 김하늘, 차관 이도윤, 국장 박서준이 왔다.",
            ["박서준=Park Seo-jun (rule) 국장/Director-General @None/None", "B 국방부=Ministry of National Defense"],
        ),
        ("(장관 김하늘·차관 이도윤)이 왔다.", ["김하늘=Kim Ha-neul (rule) 장관/Minister @None/None"]),
        ("(장관 김하늘/차관 이도윤)이 왔다.", ["김하늘=Kim Ha-neul (rule) 장관/Minister @None/None"]),
        (
            "지식재산처장 김하늘은 말했다.",
            ["김하늘=Kim Ha-neul (rule) 처장/Minister @지식재산처/Ministry of Intellectual Property"],
        ),
        ("지식재산처장 김하늘 씨는 말했다.", ["김하늘=Kim Ha-neul (rule) None/None @None/None"]),
        ("가온시장 김하늘은 말했다.", ["김하늘=Kim Ha-neul (rule) 시장/Mayor @가온시/None"]),
        ("대통령인 김하늘은 말했다.", ["김하늘=Kim Ha-neul (rule) 대통령/President @None/None"]),
        ("시인 김하늘이 왔다.", ["김하늘=Kim Ha-neul (rule) 시인/Poet @None/None"]),
        ("작가 김하늘과 왔다.", ["김하늘=Kim Ha-neul (rule) 작가/Writer @None/None"]),
        ("선수 김하늘 의원이 왔다.", ["김하늘=Kim Ha-neul (rule) 의원/Lawmaker @None/None"]),
        ("순다르 피차이 대표는 말했다.", ["순다르 피차이=Sundar Pichai (unverified) 대표/Representative @None/None"]),
        ("김현 푸른당 의원은 말했다.", ["김현=Kim Hyeon (rule) 의원/Lawmaker @푸른당/None"]),
        ("김현 의원은 말했다.", ["김현=Kim Hyeon (rule) 의원/Lawmaker @None/None"]),
        ("푸른당 김현 의원은 말했다.", ["김현=Kim Hyeon (rule) 의원/Lawmaker @푸른당/None"]),
        ("팽하늘 대표는 말했다.", ["팽하늘=Paeng Ha-neul (rule) 대표/Representative @None/None"]),
        ("한빛대 팽하늘 대표는 말했다.", ["팽하늘=Paeng Ha-neul (rule) 대표/CEO @한빛대/None"]),
        ("팽하늘 한빛대 교수는 말했다.", ["팽하늘=Paeng Ha-neul (rule) 교수/Professor @한빛대/None"]),
        ("김하쿠(53, 시인) 대표는 말했다.", ["김하쿠=Kim Ha-ku (rule) 대표/Representative @None/None"]),
        ("김하쿠 대표는 말했다.", []),
        ("김하늘, 국장을 만난 이도윤 대표는 말했다.", ["이도윤=Lee Do-yun (rule) 대표/Representative @None/None"]),
        ("경기 교육계 원장은 말했다.", []),
    ],
)
def test_short_forms_and_later_names_mean_the_one_before(text, expected):
    """By title, by surname, and where an odd name is borne out by a later short form."""
    assert expected == named(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("김하늘 한빛 대표 겸 누리재단 이사장은 말했다.", ["김하늘=Kim Ha-neul (rule) 대표/CEO @한빛/None"]),
        ("김하늘 대표 이사장은 말했다.", ["김하늘=Kim Ha-neul (rule) 대표/Representative @None/None"]),
        ("김하늘 대표와 이사장은 말했다.", ["김하늘=Kim Ha-neul (rule) 대표/Representative @None/None"]),
        ("샘 올트먼 대표 이사장은 말했다.", ["샘 올트먼=Sam Altman (customary) 대표/Representative @None/None"]),
    ],
)
def test_two_offices_of_one_person_are_joined(text, expected):
    """By 겸 alone; what stands before another title is another's."""
    assert expected == named(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "구글 딥마인드 사무총장인 이도윤은 말했다.",
            [
                "이도윤=Lee Do-yun (rule) 사무총장/Secretary-General @구글 딥마인드/Google DeepMind",
                "C 구글 딥마인드=Google DeepMind",
            ],
        ),
        ("두레연구소 교수인 빈하늘은 말했다.", ["빈하늘=Bin Ha-neul (rule) 교수/Professor @두레연구소/None"]),
        ("누리시 교수 김하늘, 온새봄 연구원은 말했다.", []),
        (
            "누리대 김하늘 팀장은 말했다. 김하늘 전 팀장은 왔다.",
            [
                "김하늘=Kim Ha-neul (rule) 팀장/Team Leader @누리대/None",
                "김하늘=Kim Ha-neul (rule) 전 팀장/Former Team Leader @None/None",
            ],
        ),
        (
            "누리대 김하늘 팀장은 말했다. 김하늘 팀장은 왔다.",
            ["김하늘=Kim Ha-neul (rule) 팀장/Team Leader @누리대/None"] * 2,
        ),
        (
            "미국 위원장 이 도윤 장관은 말했다. 이 도윤은 웃었다.",
            ["도윤=Do Yun (rule) 장관/Minister @None/None", "B 미국=United States"],
        ),
    ],
)
def test_titles_before_and_behind_a_name_are_its_own(text, expected):
    """A former title is of another time, and two syllables alone are no name again."""
    assert expected == named(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "시몬 고르 대통령은 왔다. 고르 대통령은 말했다.",
            [
                "시몬 고르=Simon Goreu (unverified) 대통령/President @None/None",
                "고르=Simon Goreu (unverified) 대통령/President @None/None",
            ],
        ),
        (
            "마크롱 대통령 이솔 의장은 말했다.",
            [
                "마크롱=Emmanuel Macron (customary) 대통령/President @None/None",
                "이솔=Lee Sol (rule) 의장/Chairperson @None/None",
            ],
        ),
        ("전직 교수는 말했다.", []),
        ("신임 교수는 말했다.", []),
        ("어제 김현 누리대 교수는 말했다.", []),
        ("신임 누리대 교수는 말했다.", []),
        ("이날 누리대 교수는 말했다.", []),
        (
            "시몬 모르 대통령은 왔다. 모르 후보는 말했다.",
            [
                "시몬 모르=Simon Moreu (unverified) 대통령/President @None/None",
                "모르=Simon Moreu (unverified) 후보/Candidate @None/None",
            ],
        ),
        ("홍가람 대표는 왔다. 홍 후보는 말했다.", ["홍가람=Hong Ga-ram (rule) 대표/Representative @None/None"]),
        ("마크롱은 말했다.", ["마크롱=Emmanuel Macron (customary) None/None @None/None"]),
        (
            "지식재산처(처장 견다솜)는 왔다.",
            [
                "견다솜=Gyeon Da-som (rule) 처장/Minister @지식재산처/Ministry of Intellectual Property",
                "B 지식재산처=Ministry of Intellectual Property",
            ],
        ),
        ("지식재산처장 견다솜은 왔다.", []),
        ("조지아 장관은 말했다.", ["B 조지아=Georgia"]),
        ("리비아 교수는 말했다.", ["B 리비아=Libya"]),
        ("다나카 가온 홍길동 대표는 왔다.", ["홍길동=Hong Gil-dong (rule) 대표/Representative @None/None"]),
        ("홍길동 다나카 대표는 왔다.", []),
        ("한국 국방부 장관은 말했다.", ["B 한국=South Korea", "B 국방부=Ministry of National Defense"]),
        (
            "국방부장관인 홍가람은 말했다.",
            ["홍가람=Hong Ga-ram (rule) 장관/Minister @국방부/Ministry of National Defense"],
        ),
    ],
)
def test_what_looks_like_a_name_before_a_title_is_read_by_what_is_known(text, expected):
    """A family name given before is a foreigner's, a title is its own name's, and states and modifiers are nobody."""
    assert expected == named(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("김현 푸른당 의원은 왔다.", ["김현=Kim Hyeon (rule) 의원/Lawmaker @푸른당/None"]),
        ("주영 푸른당 의원은 왔다.", []),
        ("주일 외교부 대사는 말했다.", ["B 외교부=Ministry of Foreign Affairs"]),
    ],
)
def test_two_syllables_that_open_a_clause_may_qualify_a_title(text, expected):
    """An ambassador to Japan is no Ju Il."""
    assert expected == named(text)


def test_a_family_name_that_opens_a_text_behind_another_is_somebody_else():
    """There is nothing before the two words then."""
    found = persons("가브리엘 피차이가 웃었다. 순다르 피차이 구글 대표가 왔다. 피차이는 반겼다.")
    assert ["순다르 피차이", "피차이"] == [each.text for each in found]


def test_a_person_of_the_glossary_has_its_source():
    """By whichever form; a name that is spelt by rule has none."""
    entry = GlossaryEntry("도널드 트럼프", "Donald Trump", "person", ("트럼프",), source="https://example.org")
    found = find_persons(passage("트럼프 대통령은 왔다. 홍길동 대표도 왔다."), Glossary.of([entry]))

    assert ["https://example.org", None] == [each.source for each in found]


@pytest.mark.parametrize(
    "text",
    [
        "작은 기업은 시장에서 버틴다",
        "서울은 시장이 새로 왔다",
        "노르웨이는 의장을, 노르웨이도 총재를 바꿨다",
        "이들은 대표 상품이다",
        "물가 상승은 과장이 아니다",
        "조선 시장에서 밀렸다",
        "전담 변호사를 둔다",
        "가온대는 AI 대학원 석·박사 정원을 늘린다",
        "노서윤 장·차관 회의가 열렸다",
        "조세법 전문 변호사는 드물다",
    ],
)
def test_a_noun_before_a_title_is_no_person(text):
    """Whether a particle ends it, a market or a field follows from it, or the title is half of a pair."""
    assert [] == told(text)


def test_a_name_of_the_glossary_with_a_particle_is_no_person():
    """A state may begin as a surname does, and chair a meeting."""
    glossary = Glossary.of([GlossaryEntry("조하", "Joha", "country")])
    assert () == find_persons(passage("조하은 의장을 맡았다"), glossary)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("노서윤 노동법 전문 변호사는 반겼다", ("노서윤", "변호사", None)),
        ("노서윤 법무법인 온새 조세 전문 변호사는 반겼다", ("노서윤", "변호사", "법무법인 온새")),
        ("노서윤 가온대 국제법 교수는 반겼다", ("노서윤", "교수", "가온대 국제법")),
    ],
)
def test_a_field_before_a_title_is_not_the_name(text, expected):
    """The name stands farther to the left, and a special field is no affiliation."""
    assert [expected] == [(each.text, each.title, each.affiliation) for each in persons(text)]
