"""Right claims in many forms meet no objection from any rule."""

from __future__ import annotations

import pytest

from summarizer.check import Reading, check_brief, complete_evidence, part_by_mode
from tests.check.made import brief_of, found_scan, investment, measure, name, points, speaker, stance, worded

TEXT = (
    "(서울=누리통신) 견다솜 기자 = 과학기술정보통신부는 20일 국가 AI 컴퓨팅센터에 최대 2조５천억원을 "
    "투입하겠다고 밝혔다. "
    "이 가운데 4천억원은 국비이고, 나머지는 민간이 낸다. "
    "정부는 2027년까지 그래픽처리장치(GPU) 1만8천장을 확보할 계획이다. "
    "美·中·日은 앞다퉈 투자하고 있으며, 프랑스는 1천90억유로(약 160조원)를 유치했다. "
    "한국과 일본 등 60여 개국은 파리 선언에 서명했지만 미국과 영국은 서명하지 않았다. "
    "영국 정부는 서명하지 않은 이유를 밝히지 않았다. "
    '김하늘 미래산업부 장관은 "3년 안에 인재 1만명을 키우겠다"며 "혼자서는 할 수 없다"고 말했다. '
    '이도윤 두레연구소 소장은 "절반 이상이 규제를 모른다"고 지적했다. '
    "네이버는 '하이퍼클로바X'를, 카카오[035720]는 '카나나'를 공개했다. "
    "네이버는 500억원을, 카카오는 300억원을 센터에 투자한다. "
    "국회는 지난해 12월 26일 AI 기본법을 통과시켰고, 법은 내년 1월 22일 시행된다. "
    "이는 유럽연합(EU)에 이어 세계에서 두 번째다. "
    "과징금은 매출의 3%에서 1%로 낮아졌다. "
    "응답한 기업 235곳 중 48곳만 AI를 쓴다. "
    "도입률은 12.5%에서 20.4%로 올랐다. "
    "전력 사용량을 두고는 30% 줄일 수 있다는 주장과 그렇지 않다는 반론이 맞선다. "
    "정부는 전기 요금 감면을 검토하고 있다. "
    "예산의 출처는 알려지지 않았다."
)
SCAN = found_scan(TEXT, headline="AI 컴퓨팅센터에 2조５천억원", outlet="누리통신")
KOREA, MINISTRY = ("South Korea", "한국"), ("Ministry of Science and ICT", "과학기술정보통신부")

RIGHT = [
    "South Korea's science ministry will put {2조５천억원} into a national AI computing centre [1].",
    "Up to 2.5 trillion won is for the centre, 400 billion of it from the state [1][2].",
    "MSIT said so on 20 February [1].",
    "The government plans to secure {1만8천장} by {2027년}, 18,000 in all [3].",
    "By 2027 the state wants 18,000 GPUs [3].",
    "The US, China and Japan race to invest, and France attracted {1천90억유로} [4].",
    "American, Chinese and Japanese spending grows; France's €109 billion is one example [4].",
    "France attracted {1천90억유로}, about {160조원} [4].",
    "South Korea, Japan and about 60 other countries signed the Paris declaration; the US and UK did not [5].",
    "Some sixty states, South Korea and Japan among them, signed; the United States and Britain stayed out [5].",
    "Korea signs, Washington and London do not [5].",
    "London has not said why it did not sign [6].",
    "Neither the United States nor the United Kingdom signed [5].",
    "Unlike the United Kingdom, Japan signed the declaration [5].",
    "The minister wants to train {1만명} in {3년}, or 10,000 people in three years [7].",
    "Kim Ha-neul says that no one can do it alone [7].",
    "More than half do not know the rules, says the head of the Dure Institute [8].",
    "Naver released HyperCLOVA X and Kakao released Kanana [9].",
    "Naver invests {500억원} and Kakao invests {300억원} in the centre [10].",
    "Together the two companies put in money for the centre [10].",
    "The National Assembly passed the AI Basic Act on 26 December 2024 [11].",
    "The act takes effect on 22 January 2026 [11].",
    "It is the second such law in the world, after the European Union's [12].",
    "After the EU's, the first, it is the world's second [12].",
    "The fine fell from {3%} to {1%} of sales [13].",
    "Fines drop to {1%} of sales from {3%} [13].",
    "{48곳} of {235곳} companies that answered use AI [14].",
    "Only 48 of 235 firms use AI, about a fifth [14].",
    "Uptake rose from {12.5%} to {20.4%} [15].",
    "Uptake rose by nearly eight points to {20.4%} [15].",
    "Some claim that use can be cut by {30%}; others object [16].",
    "The government is considering lower electricity tariffs [17].",
    "The A7 road, 5G networks, X100 chips and ABC-4 are beyond this article [18].",
    "Phase 1 and Article 5 are names, not figures [18].",
    "One of the two sides has nothing to lose, as in the 1990s [18].",
    "The paper puts “컴퓨팅센터” into its headline [1].",
]


def _objected(**lists: object) -> list[str]:
    made = complete_evidence(brief_of(SCAN, **lists), SCAN)
    objected, _ = part_by_mode(check_brief(made, Reading(SCAN)))
    return [f"{one.by}: {one.says}" for one in objected if "in one line" not in one.words]


@pytest.mark.parametrize("text", RIGHT)
def test_a_right_sentence_meets_no_objection(text):
    """Paraphrase, adjectives, figures as ids or as printed, and names in any form are no fault."""
    assert [] == _objected(key_points=points(SCAN, text), stances=_stances())


def _stances() -> list[dict[str, object]]:
    row = {"declaration": name("Paris declaration", "파리 선언")}
    return [
        stance(KOREA, "signed", 5, **row),
        stance(("Japan", "일본"), "signed", 5, **row),
        stance(("United States", "미국"), "not_signed", 5, **row),
        stance(("UK", "영국"), "not_signed", 5, 6, **row),
    ]


@pytest.mark.parametrize(
    "row",
    [
        investment(SCAN, MINISTRY, "2조５천억원", 1, status="planned"),
        investment(SCAN, KOREA, "2조５천억원", 1, status="announced"),
        investment(SCAN, ("the government", "정부"), "2조５천억원", 1, 3),
        investment(SCAN, ("the government", "정부"), "4천억원", 1, 2, detail_of="M1"),
        investment(SCAN, ("the state", "국비"), "4천억원", 1, 2, note="Part of {2조５천억원}"),
        investment(SCAN, ("France", "프랑스"), "1천90억유로", 4, status="completed", status_words="attracted"),
        investment(SCAN, ("Naver", "네이버"), "500억원", 10, 9),
        investment(SCAN, ("Kakao Corp.", "카카오"), "300억원", 10),
        investment(SCAN, ("private firms", "민간"), None, 1, 2, purpose="The rest of {2조５천억원}"),
    ],
)
def test_a_right_investment_meets_no_objection(row):
    """A ministry, its state and 'the government' may stand for one another; parts name their whole."""
    assert [] == _objected(investments=[row])


@pytest.mark.parametrize(
    "row",
    [
        measure("Considers lower tariffs for power", "considering", 17),
        measure("Basic law on AI", "enacted", 11, official_name=name("AI Basic Act", "AI 기본법"), when="{M1}"),
        measure("Lower fines", "enacted", 13, threshold=worded(SCAN, "{1%} of sales instead of {3%}")),
        measure("Secures GPUs", "planned", 3, when=worded(SCAN, "by {2027년}")),
        measure("Builds a national AI computing centre", "confirmed", 1, issuer=name("MSIT", "과학기술정보통신부")),
    ],
)
def test_a_right_measure_meets_no_objection(row):
    """The article's own words for a status, and bounds of dates, are no fault."""
    assert [] == _objected(policy_measures=[row])


@pytest.mark.parametrize(
    "entry",
    [
        speaker(
            {**name("Kim Ha-neul", "김하늘"), "role": "Minister", "affiliation": name("the ministry", "미래산업부")},
            worded(SCAN, "Wants {1만명}."), 7, quotation="Q1", english=worded(SCAN, "We will train {1만명} in {3년}."),
        ),
        speaker(
            {**name("Kim Haneul", "김하늘 미래산업부 장관"), "role": "minister of future industry"},
            "Cannot do it alone.", 7, quotation="Q2", english="It cannot be done alone.",
        ),
        speaker(
            {**name("Lee Do-yun", "이도윤 두레연구소 소장"), "role": "director"},
            "Most do not know the rules.", 8, quotation="Q3", english="More than half do not know the rules.",
        ),
        speaker(name("the ministry", "과학기술정보통신부"), "Invests in a centre.", 1, kind="announcement"),
    ],
)  # fmt: skip
def test_a_right_speaker_meets_no_objection(entry):
    """Name with or without title, romanised either way, and bodies that announce are no fault."""
    assert [] == _objected(speakers=[entry])


@pytest.mark.parametrize(
    "row",
    [
        {"evidence": [9], "model": name("HyperCLOVA X", "하이퍼클로바X"), "developer": name("NAVER", "네이버")},
        {"evidence": [9], "model": name("Kanana", "카나나"), "developer": name("Kakao", "카카오")},
        {"evidence": [9], "model": name("Kanana", "카나나"), "developer": None},
    ],
)
def test_a_right_model_meets_no_objection(row):
    """Capitals, stock codes and what is not said are no fault."""
    assert [] == _objected(korean_models=[row])
