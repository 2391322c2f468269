"""Counters have their English units."""

import pytest

from tests.find.quantities.measured import measured


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("30명 썼다.", ["'30명' 30 person exact"]),
        ("30인 썼다.", ["'30인' 30 person exact"]),
        ("30사람 썼다.", ["'30사람' 30 person exact"]),
        ("30장 썼다.", ["'30장' 30 sheet exact"]),
        ("30개 썼다.", ["'30개' 30 item exact"]),
        ("30곳 썼다.", ["'30곳' 30 site exact"]),
        ("30군데 썼다.", ["'30군데' 30 site exact"]),
        ("30건 썼다.", ["'30건' 30 case exact"]),
        ("30개사 썼다.", ["'30개사' 30 company exact"]),
        ("30개국 썼다.", ["'30개국' 30 country exact"]),
        ("30종 썼다.", ["'30종' 30 kind exact"]),
        ("30가지 썼다.", ["'30가지' 30 kind exact"]),
        ("30권 썼다.", ["'30권' 30 volume exact"]),
        ("30편 썼다.", ["'30편' 30 piece exact"]),
        ("30번 썼다.", ["'30번' 30 time exact"]),
        ("30차례 썼다.", ["'30차례' 30 time exact"]),
        ("30배 썼다.", ["'30배' 30 times exact"]),
        ("30점 썼다.", ["'30점' 30 point exact"]),
        ("30층 썼다.", ["'30층' 30 floor exact"]),
        ("30가구 썼다.", ["'30가구' 30 household exact"]),
        ("30쪽 썼다.", ["'30쪽' 30 page exact"]),
        ("30페이지 썼다.", ["'30페이지' 30 page exact"]),
        ("30팀 썼다.", ["'30팀' 30 team exact"]),
        ("30그루 썼다.", ["'30그루' 30 tree exact"]),
        ("30마리 썼다.", ["'30마리' 30 animal exact"]),
        ("30석 썼다.", ["'30석' 30 seat exact"]),
        ("30표 썼다.", ["'30표' 30 vote exact"]),
        ("30단계 썼다.", ["'30단계' 30 phase exact"]),
        ("30세대 썼다.", ["'30세대' 30 household exact"]),
        ("30세 썼다.", ["'30세' 30 year old exact"]),
        ("30살 썼다.", ["'30살' 30 year old exact"]),
        ("30쌍 썼다.", ["'30쌍' 30 pair exact"]),
        ("30척 썼다.", ["'30척' 30 ship exact"]),
        ("30평 썼다.", ["'30평' 30 pyeong exact"]),
        ("30배럴 썼다.", ["'30배럴' 30 barrel exact"]),
        ("30개교 썼다.", ["'30개교' 30 school exact"]),
        ("30개소 썼다.", ["'30개소' 30 site exact"]),
        ("30개월 썼다.", ["'30개월' 30 month exact"]),
        ("30개년 썼다.", ["'30개년' 30 year exact"]),
        ("30달 썼다.", ["'30달' 30 month exact"]),
        ("30시간 썼다.", ["'30시간' 30 hour exact"]),
        ("30초 썼다.", ["'30초' 30 second exact"]),
        ("30번째 썼다.", ["'30번째' 30 ordinal exact"]),
        ("30위 썼다.", ["'30위' 30 ordinal exact"]),
        ("30차 썼다.", ["'30차' 30 ordinal exact"]),
        ("30회 썼다.", ["'30회' 30 time exact"]),
        ("30단어 썼다.", ["'30단어' 30 word exact"]),
        ("30문장 썼다.", ["'30문장' 30 sentence exact"]),
        ("30토큰 썼다.", ["'30토큰' 30 token exact"]),
        ("30파라미터 썼다.", ["'30파라미터' 30 parameter exact"]),
        ("30화소 썼다.", ["'30화소' 30 pixel exact"]),
        ("30코어 썼다.", ["'30코어' 30 core exact"]),
        ("30큐비트 썼다.", ["'30큐비트' 30 qubit exact"]),
        ("30비트 썼다.", ["'30비트' 30 bit exact"]),
        ("30헥타르 썼다.", ["'30헥타르' 30 hectare exact"]),
        ("30리터 썼다.", ["'30리터' 30 litre exact"]),
        ("30톤 썼다.", ["'30톤' 30 tonne exact"]),
        ("30미터 썼다.", ["'30미터' 30 metre exact"]),
        ("30㎡ 썼다.", ["'30㎡' 30 square metre exact"]),
        ("30제곱미터 썼다.", ["'30제곱미터' 30 square metre exact"]),
        ("30㎢ 썼다.", ["'30㎢' 30 square kilometre exact"]),
        ("30km 썼다.", ["'30km' 30 kilometre exact"]),
        ("30킬로미터 썼다.", ["'30킬로미터' 30 kilometre exact"]),
        ("30nm 썼다.", ["'30nm' 30 nanometre exact"]),
        ("30나노 썼다.", ["'30나노' 30 nanometre exact"]),
        ("30kg 썼다.", ["'30kg' 30 kilogram exact"]),
        ("30㏊ 썼다.", ["'30㏊' 30 hectare exact"]),
        ("30ha 썼다.", ["'30ha' 30 hectare exact"]),
        ("30mm 썼다.", ["'30mm' 30 millimetre exact"]),
        ("30cm 썼다.", ["'30cm' 30 centimetre exact"]),
        ("30m 썼다.", ["'30m' 30 metre exact"]),
        ("30t 썼다.", ["'30t' 30 tonne exact"]),
        ("30GPU 썼다.", ["'30GPU' 30 GPU exact"]),
        ("30NPU 썼다.", ["'30NPU' 30 NPU exact"]),
        ("30kW 썼다.", ["'30kW' 30 kilowatt exact"]),
        ("30MW 썼다.", ["'30MW' 30 megawatt exact"]),
        ("30GW 썼다.", ["'30GW' 30 gigawatt exact"]),
        ("30TW 썼다.", ["'30TW' 30 terawatt exact"]),
        ("30kWh 썼다.", ["'30kWh' 30 kilowatt hour exact"]),
        ("30MWh 썼다.", ["'30MWh' 30 megawatt hour exact"]),
        ("30GWh 썼다.", ["'30GWh' 30 gigawatt hour exact"]),
        ("30TWh 썼다.", ["'30TWh' 30 terawatt hour exact"]),
        ("30MB 썼다.", ["'30MB' 30 megabyte exact"]),
        ("30GB 썼다.", ["'30GB' 30 gigabyte exact"]),
        ("30TB 썼다.", ["'30TB' 30 terabyte exact"]),
        ("30PB 썼다.", ["'30PB' 30 petabyte exact"]),
        ("30EB 썼다.", ["'30EB' 30 exabyte exact"]),
        ("30TFLOPS 썼다.", ["'30TFLOPS' 30 teraflops exact"]),
        ("30PFLOPS 썼다.", ["'30PFLOPS' 30 petaflops exact"]),
        ("30EFLOPS 썼다.", ["'30EFLOPS' 30 exaflops exact"]),
        ("30TOPS 썼다.", ["'30TOPS' 30 tera operations per second exact"]),
        ("30% 썼다.", ["'30%' 30 percent exact"]),
        ("30퍼센트 썼다.", ["'30퍼센트' 30 percent exact"]),
        ("30%p 썼다.", ["'30%p' 30 percentage point exact"]),
        ("30%포인트 썼다.", ["'30%포인트' 30 percentage point exact"]),
        ("30포인트 썼다.", ["'30포인트' 30 point exact"]),
        ("30bp 썼다.", ["'30bp' 30 basis point exact"]),
        ("30년간 썼다.", ["'30년' 30 year exact"]),
        ("30주간 썼다.", ["'30주간' 30 week exact"]),
        ("30일간 썼다.", ["'30일' 30 day exact"]),
        ("30분간 썼다.", ["'30분' 30 minute exact"]),
    ],
)
def test_each_counter_has_its_unit(text, expected):
    """Right behind a numeral."""
    assert expected == measured(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("GPU 30장을 샀다.", ["'30장' 30 GPU exact"]),
        ("그래픽처리장치 30개를 샀다.", ["'30개' 30 GPU exact"]),
        ("NPU 30대를 샀다.", ["'30대' 30 NPU exact"]),
        ("파라미터 30개를 냈다.", ["'30개' 30 parameter exact"]),
        ("토큰 30개를 냈다.", ["'30개' 30 token exact"]),
        ("칩 30장이다.", ["'30장' 30 chip exact"]),
        ("일자리 30개를 냈다.", ["'30개' 30 job exact"]),
        ("기업 30곳이다.", ["'30곳' 30 company exact"]),
        ("기업 약 30개를 냈다.", ["'30개' 30 company exact approx"]),
        ("사업 30건이다.", ["'30건' 30 project exact"]),
        ("신청서를 30건 냈다.", ["'30건' 30 application exact"]),
        ("협약 30건이다.", ["'30건' 30 agreement exact"]),
        ("계약 30건이다.", ["'30건' 30 contract exact"]),
        ("특허 30건이다.", ["'30건' 30 patent exact"]),
        ("법안 30건이다.", ["'30건' 30 bill exact"]),
        ("문서 30건이다.", ["'30건' 30 document exact"]),
        ("대학 30곳이다.", ["'30곳' 30 university exact"]),
        ("기관 30곳이다.", ["'30곳' 30 institution exact"]),
        ("나라 30곳이다.", ["'30곳' 30 country exact"]),
        ("30개 기업이다.", ["'30개' 30 company exact"]),
        ("30개 국가다.", ["'30개' 30 country exact"]),
        ("30개의 파라미터다.", ["'30개' 30 parameter exact"]),
        ("30개 토큰이다.", ["'30개' 30 token exact"]),
        ("30개 기관이다.", ["'30개' 30 institution exact"]),
        ("30개 대학이다.", ["'30개' 30 university exact"]),
        ("30개 부처다.", ["'30개' 30 ministry exact"]),
        ("30개 과제다.", ["'30개' 30 project exact"]),
        ("30개 사업이다.", ["'30개' 30 project exact"]),
        ("30개 사업장이다.", ["'30개' 30 item exact"]),
        ("30개 도시다.", ["'30개' 30 city exact"]),
        ("30개 지역이 컸다.", ["'30개' 30 region exact"]),
        ("30개 일자리다.", ["'30개' 30 job exact"]),
        ("30곳의 기업이다.", ["'30곳' 30 company exact"]),
        ("30곳 도시다.", ["'30곳' 30 site exact"]),
        ("30장의 GPU를 샀다.", ["'30장' 30 GPU exact"]),
        ("GPU를 산다. 30장을 더한다.", ["'30장' 30 sheet exact"]),
        ("GPU를 사며 30장을 더한다.", ["'30장' 30 GPU exact"]),
        ("서버 30대를 냈다.", ["'30대' 30 unit exact"]),
        ("로봇 3대가 왔다.", ["'3대' 3 unit exact"]),
        ("3대 강국이다.", []),
        ("30대 청년이다.", []),
        ("30대가 왔다.", []),
        ("35대가 왔다.", ["'35대' 35 unit exact"]),
        ("원전 3기를 짓는다.", ["'3기' 3 unit exact"]),
        ("3기를 맞았다.", []),
        ("70B 모델이다.", ["'70B' 70000000000 parameter exact"]),
        ("70BX 모델이다.", []),
        ("3단계로 나눈다.", ["'3단계' 3 phase exact"]),
        ("3단계에 걸쳐 한다.", ["'3단계' 3 stage exact"]),
        ("3단계다.", ["'3단계' 3 phase exact"]),
        ("세 단계다.", ["'세 단계' 3 stage exact"]),
        ("제3회다.", ["'3회' 3 ordinal exact"]),
        ("3회를 했다.", ["'3회' 3 time exact"]),
        ("3회째다.", ["'3회' 3 time exact"]),
        ("3회전이다.", []),
        ("3차 회의다.", ["'3차' 3 ordinal exact"]),
        ("3차선이다.", []),
        ("3위를 했다.", ["'3위' 3 ordinal exact"]),
        ("3위원회다.", []),
        ("오후 3시 30분이다.", []),
        ("30분간 했다.", ["'30분' 30 minute exact"]),
        ("30분기다.", []),
        ("3주간 했다.", ["'3주간' 3 week exact"]),
        ("3주를 샀다.", []),
        ("3일간 했다.", ["'3일' 3 day exact"]),
        ("3일 열었다.", []),
        ("3인이 왔다.", ["'3인' 3 person exact"]),
        ("3인조다.", ["'3인' 3 person exact"]),
        ("3개발이다.", []),
        ("3건설이다.", []),
        ("3비트코인이다.", []),
    ],
)
def test_words_beside_a_counter_decide_its_unit(text, expected):
    """A noun before or behind, and what the counter begins."""
    assert expected == measured(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("30매개변수 썼다.", ["'30매개변수' 30 parameter exact"]),
        ("30㎞ 썼다.", ["'30㎞' 30 kilometre exact"]),
        ("30㎚ 썼다.", ["'30㎚' 30 nanometre exact"]),
        ("30나노미터 썼다.", ["'30나노미터' 30 nanometre exact"]),
        ("30㎏ 썼다.", ["'30㎏' 30 kilogram exact"]),
        ("30킬로그램 썼다.", ["'30킬로그램' 30 kilogram exact"]),
        ("30㎜ 썼다.", ["'30㎜' 30 millimetre exact"]),
        ("30㎝ 썼다.", ["'30㎝' 30 centimetre exact"]),
        ("30㎾ 썼다.", ["'30㎾' 30 kilowatt exact"]),
        ("30킬로와트 썼다.", ["'30킬로와트' 30 kilowatt exact"]),
        ("30㎿ 썼다.", ["'30㎿' 30 megawatt exact"]),
        ("30메가와트 썼다.", ["'30메가와트' 30 megawatt exact"]),
        ("30기가와트 썼다.", ["'30기가와트' 30 gigawatt exact"]),
        ("30테라와트 썼다.", ["'30테라와트' 30 terawatt exact"]),
        ("30킬로와트시 썼다.", ["'30킬로와트시' 30 kilowatt hour exact"]),
        ("30메가와트시 썼다.", ["'30메가와트시' 30 megawatt hour exact"]),
        ("30기가와트시 썼다.", ["'30기가와트시' 30 gigawatt hour exact"]),
        ("30테라와트시 썼다.", ["'30테라와트시' 30 terawatt hour exact"]),
        ("30메가바이트 썼다.", ["'30메가바이트' 30 megabyte exact"]),
        ("30기가바이트 썼다.", ["'30기가바이트' 30 gigabyte exact"]),
        ("30테라바이트 썼다.", ["'30테라바이트' 30 terabyte exact"]),
        ("30페타바이트 썼다.", ["'30페타바이트' 30 petabyte exact"]),
        ("30엑사바이트 썼다.", ["'30엑사바이트' 30 exabyte exact"]),
        ("30테라플롭스 썼다.", ["'30테라플롭스' 30 teraflops exact"]),
        ("30PF 썼다.", ["'30PF' 30 petaflops exact"]),
        ("30페타플롭스 썼다.", ["'30페타플롭스' 30 petaflops exact"]),
        ("30페타플롭 썼다.", ["'30페타플롭' 30 petaflops exact"]),
        ("30EF 썼다.", ["'30EF' 30 exaflops exact"]),
        ("30엑사플롭스 썼다.", ["'30엑사플롭스' 30 exaflops exact"]),
        ("30엑사플롭 썼다.", ["'30엑사플롭' 30 exaflops exact"]),
        ("30%P 썼다.", ["'30%P' 30 percentage point exact"]),
        ("30퍼센트포인트 썼다.", ["'30퍼센트포인트' 30 percentage point exact"]),
        ("30주일간 썼다.", ["'30주일' 30 week exact"]),
        ("30개월간 썼다.", ["'30개월' 30 month exact"]),
        ("30여명 썼다.", ["'30여명' 30..None person lower approx"]),
        ("30여 곳 썼다.", ["'30여 곳' 30..None site lower approx"]),
        ("30여만 명 썼다.", ["'30여만 명' 300000..None person lower approx"]),
        ("30백여 명 썼다.", ["'30백여 명' 3000..None person lower approx"]),
    ],
)
def test_each_unit_of_measure_has_its_english(text, expected):
    """In Hangul and in signs."""
    assert expected == measured(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("30명이 썼다.", ["'30명' 30 person exact"]),
        ("30명을 썼다.", ["'30명' 30 person exact"]),
        ("30명은 썼다.", ["'30명' 30 person exact"]),
        ("30명의 썼다.", ["'30명' 30 person exact"]),
        ("30명에 썼다.", ["'30명' 30 person exact"]),
        ("30명으로 썼다.", ["'30명' 30 person exact"]),
        ("30명과 썼다.", ["'30명' 30 person exact"]),
        ("30명도 썼다.", ["'30명' 30 person exact"]),
        ("30명만 썼다.", ["'30명' 30 person exact"]),
        ("30명씩 썼다.", ["'30명' 30 person exact"]),
        ("30명당 썼다.", ["'30명' 30 person exact"]),
        ("30명째 썼다.", ["'30명' 30 person exact"]),
        ("30명짜리 썼다.", ["'30명' 30 person exact"]),
        ("30명까지 썼다.", ["'30명' None..30 person upper"]),
        ("30명부터 썼다.", ["'30명' 30 person exact"]),
        ("30명에서 썼다.", ["'30명' 30 person exact"]),
        ("30명보다 썼다.", ["'30명' 30 person exact"]),
        ("30명이상 썼다.", ["'30명' 30..None person lower"]),
        ("30명이하 썼다.", ["'30명' None..30 person upper"]),
        ("30명미만 썼다.", ["'30명' None..30 person upper bound_excluded"]),
        ("30명여 썼다.", ["'30명' 30..None person lower approx"]),
        ("30명쯤 썼다.", ["'30명' 30 person exact approx"]),
        ("30명가량 썼다.", ["'30명' 30 person exact approx"]),
        ("30명정도 썼다.", ["'30명' 30 person exact approx"]),
        ("30명안팎 썼다.", ["'30명' 30 person exact approx"]),
        ("30명내외 썼다.", ["'30명' 30 person exact approx"]),
        ("30명이나 썼다.", ["'30명' 30 person exact"]),
        ("30명인 썼다.", ["'30명' 30 person exact"]),
        ("30명분 썼다.", ["'30명' 30 person exact"]),
        ("30명꼴 썼다.", ["'30명' 30 person exact"]),
        ("30명뿐 썼다.", ["'30명' 30 person exact"]),
        ("30명단 썼다.", []),
        ("30명사 썼다.", []),
        ("30명회의록 썼다.", []),
    ],
)
def test_a_counter_of_one_syllable_ends_its_word(text, expected):
    """A particle or a blank follows; anything else makes another word."""
    assert expected == measured(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("세 시에 만났다. 일흔 명이다.", ["'일흔 명' 70 person exact"]),
        ("10^26회를 넘는다.", ["'10^26회' 100000000000000000000000000..None time lower bound_excluded"]),
        ("10^25 차례다.", ["'10^25 차례' 10000000000000000000000000 time exact"]),
        ("30가지 기업이다.", ["'30가지' 30 kind exact"]),
        ("30%포인트 일자리다.", ["'30%포인트' 30 percentage point exact"]),
        ("GPU 3% 늘고 5만장을 산다.", ["'3%' 3 percent exact", "'5만장' 50000 GPU exact"]),
    ],
)
def test_a_counter_with_a_meaning_of_its_own_keeps_it(text, expected):
    """Whatever noun stands beside it; only sheets and pieces are those of what is bought."""
    assert expected == measured(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("GPU(그래픽처리장치) 1만8천장을 산다.", ["'1만8천장' 18000 GPU exact"]),
        ("GPU를 사며 2천장을 더한다.", ["'2천장' 2000 GPU exact"]),
        ("GPU 1천장에 2천장을 더해", ["'1천장' 1000 GPU exact", "'2천장' 2000 GPU exact"]),
        ("GPU 1천장에 2천장을 더한다.\n끝이다.", ["'1천장' 1000 GPU exact", "'2천장' 2000 GPU exact"]),
        ("GPU 1천장을 산다.\n여기에 2천장을 더한다.", ["'1천장' 1000 GPU exact", "'2천장' 2000 sheet exact"]),
        ("GPU를 산다. 2천장을 더한다.", ["'2천장' 2000 sheet exact"]),
        ("GPU와 NPU를 사며 2천장을 더한다.", ["'2천장' 2000 sheet exact"]),
        ("3개 GPU를 산다.", ["'3개' 3 GPU exact"]),
    ],
)
def test_sheets_are_processors_in_a_sentence_of_one_kind(text, expected):
    """In whatever words it is named; of two kinds, and in another sentence, they are only sheets."""
    assert expected == measured(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("GPU와 NPU 2천장을 더한다.", ["'2천장' 2000 sheet exact"]),
        ("NPU와 GPU를 사며 2천장을 더한다.", ["'2천장' 2000 sheet exact"]),
        ("GPU와 신경망처리장치를 사며 2천장을 더한다.", ["'2천장' 2000 sheet exact"]),
        ("NPU를 사며 2천장을 더한다.", ["'2천장' 2000 NPU exact"]),
        ("GPU를 사며 2천장을 더한다.", ["'2천장' 2000 GPU exact"]),
        ("신경망처리장치(NPU) 2천장을 더한다.", ["'2천장' 2000 NPU exact"]),
        ("GPU 1천장과 NPU 2천장을 더한다.", ["'1천장' 1000 GPU exact", "'2천장' 2000 NPU exact"]),
    ],
)
def test_processors_of_two_kinds_together_are_no_sheets_of_one(text, expected):
    """A number behind both counts neither alone."""
    assert expected == measured(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("특구는 12개다.", ["'12개' 12 item exact"]),
        ("특구는 12개라고 밝혔다.", ["'12개' 12 item exact"]),
        ("특구는 12개지만 모자란다.", ["'12개' 12 item exact"]),
        ("특구는 12개고 시범 단지는 3곳이다.", ["'12개' 12 item exact", "'3곳' 3 site exact"]),
        ("매출은 3.4배다.", ["'3.4배' 3.4 times exact"]),
        ("매출은 두 배다.", ["'두 배' 2 times exact"]),
        ("뉴런은 1조 400억 개다.", ["'1조 400억 개' 1040000000000 item exact"]),
        ("서버는 5만 대다.", ["'5만 대' 50000 unit exact"]),
        ("원전은 26기다.", ["'26기' 26 unit exact"]),
        ("기간은 2주다.", ["'2주' 2 week exact"]),
        ("시험은 5회다.", ["'5회' 5 time exact"]),
        ("고객은 20대다.", []),
        ("이 마을에는 12개다리가 있다.", []),
    ],
)
def test_a_counter_may_end_its_sentence(text, expected):
    """The copula behind a counter in a vowel is 다, 라고 or 지만, without 이."""
    assert expected == measured(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("단말 5만 7천 대 중 절반은 낡았다.", ["'5만 7천 대' 57000 unit exact", "'절반' 1 half exact"]),
        ("실증은 200대까지 늘린다.", ["'200대' 200 unit exact"]),
        ("위성 5기와 로켓을 산다.", ["'5기' 5 unit exact"]),
        ("원전 2기까지 멈췄다.", ["'2기' None..2 unit upper"]),
        ("세계 3대 중앙은행이 모였다.", []),
        ("참가자는 30대까지 받는다.", []),
    ],
)
def test_machines_and_plants_take_any_particle(text, expected):
    """대 and 기 count before 와, 까지 and 중 as before 를, and an age or a rank (3대 은행) is no count."""
    assert expected == measured(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("수능 만점을 받았다.", []),
        ("100점 만점에 87.5점을 받았다.", ["'100점' 100 point exact", "'87.5점' 87.5 point exact"]),
        ("만세를 불렀다.", []),
        ("만인의 기술이다.", []),
        ("천장을 고쳤다.", []),
        ("취지에 십분 공감한다.", []),
        ("낡은 관행에 천대를 받았다.", []),
        ("GPU 천장을 샀다.", ["'천장' 1000 GPU exact"]),
        ("서버 천대를 샀다.", ["'천대' 1000 unit exact"]),
        ("연구자 천명을 뽑았다.", ["'천명' 1000 person exact"]),
    ],
)
def test_a_word_that_is_spelt_as_a_count_is_none(text, expected):
    """만점 is full marks and 천장 a ceiling, unless what they count stands before them."""
    assert expected == measured(text)
