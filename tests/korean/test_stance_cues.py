"""Tests of stance cues, on original sentences."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.korean.stance_cues import find_stance_cues
from tests.cost import is_linear


def positions(text):
    return [cue.position for cue in find_stance_cues(text)]


@pytest.mark.parametrize(
    ("position", "words"),
    [
        ("signed", "선언에 서명했다"),
        ("signed", "선언문에 서명하였다"),
        ("signed", "선언 서명에 참여했다"),
        ("signed", "공동 선언에 동참했다"),
        ("signed", "공동 선언에 참여했다"),
        ("signed", "선언에 이름을 올렸다"),
        ("signed", "선언에 나란히 이름을 올렸다"),
        ("signed", "선언 서명을 마쳤다"),
        ("signed", "서명 명단에 포함됐다"),
        ("signed", "고심 끝에 서명하지 않을 수 없었다"),
        ("not_signed", "선언에 서명하지 않았다"),
        ("not_signed", "선언에 서명하지는 않았다"),
        ("not_signed", "선언에 참여하지 않았다"),
        ("not_signed", "선언 서명에 동참하지 않았다"),
        ("not_signed", "선언에 이름을 올리지 않았다"),
        ("not_signed", "선언에 이름을 올리지 못했다"),
        ("not_signed", "선언에 불참했다"),
        ("not_signed", "선언에 불참하기로 했다"),
        ("not_signed", "선언 불참을 공식화했다"),
        ("not_signed", "서명을 거부했다"),
        ("not_signed", "서명을 끝내 거부했다"),
        ("not_signed", "서명을 철회했다"),
        ("not_signed", "서명하지 않기로 했다"),
        ("not_signed", "서명하지 않겠다고 밝혔다"),
        ("not_signed", "서명하지 못했다"),
        ("not_signed", "공동 선언에서 빠졌다"),
        ("not_signed", "서명 명단에 없다"),
        ("not_signed", "서명 명단에서 빠졌다"),
        ("not_signed", "서명국이 아니다"),
        ("not_signed", "미서명 상태다"),
        ("signed", "막판에 서명했다"),
        ("signed", "선언 서명 대열에 합류했다"),
        ("not_signed", "서명한 적이 없다"),
        ("not_signed", "서명한 바 없다"),
        ("not_signed", "선언에 서명한 것은 아니다"),
        ("not_signed", "서명할 뜻이 없다"),
        ("not_signed", "서명할 수 없다"),
        ("not_signed", "서명할 수 없을 것으로 보인다"),
        ("not_signed", "서명국에 포함되지 않았다"),
        ("not_signed", "선언 서명에 응하지 않았다"),
        ("not_signed", "선언 서명에서 발을 뺐다"),
        ("not_signed", "선언에 동참하기를 거부했다"),
        ("not_signed", "선언 동참을 거부했다"),
        ("joined_later", "선언에 뒤늦게 합류했다"),
        ("joined_later", "불참 결정을 철회했다"),
        ("joined_later", "거부 방침을 뒤집었다"),
        ("joined_later", "뒤늦게 서명했다"),
        ("joined_later", "추가로 서명했다"),
        ("joined_later", "입장을 바꿔 선언에 서명했다"),
        ("joined_later", "불참하기로 했다가 결국 서명했다"),
        ("undisclosed", "선언에 서명할지 묻자 대변인은 웃으며 답하지 않았다"),
        ("undisclosed", "서명 여부를 밝히지 않았다"),
        ("undisclosed", "서명 여부를 공개하지 않았다"),
        ("undisclosed", "서명 여부에 대해 말을 아꼈다"),
        ("undisclosed", "서명했는지 확인해 주지 않았다"),
        ("undisclosed", "선언 참여 여부에 즉답을 피했다"),
        ("unclear", "서명하지 않을 이유가 없다"),
        ("unclear", "서명하지 않을 수 없다"),
        ("unclear", "서명하지 않을 리 없다"),
        ("unclear", "서명을 거부하지 않았다"),
        ("unclear", "선언에 불참하지 않았다"),
        ("unclear", "선언 서명 의사를 밝혔다"),
        ("unclear", "서명하지 않은 것은 아니다"),
        ("unclear", "서명할지 검토 중이다"),
        ("unclear", "서명 여부를 고심하고 있다"),
        ("unclear", "서명할 예정이다"),
        ("unclear", "서명하기로 했다"),
        ("unclear", "서명하겠다고 했다"),
        ("unclear", "서명을 보류했다"),
        ("unclear", "서명하지 않을 가능성이 있다"),
        ("unclear", "서명하지 않은 것으로 보인다"),
        ("unclear", "서명한 것으로 추정된다"),
        ("unclear", "불참 가능성이 나온다"),
        ("unclear", "불참할 수 있다"),
        ("unclear", "서명하지 않았다는 보도를 부인했다"),
        ("unclear", "선언에 서명한 것 같다"),
        ("not_signed", "아직 안 서명했다"),
        ("not_signed", "협약의 미가입국이다"),
        ("signed", "선언에 서명하되 이행은 미룬다"),
    ],
)
def test_a_cue_tells_the_position(position, words):
    """Each form gives one cue, tied to the subject of its clause."""
    (cue,) = find_stance_cues(f"가람국은 {words}.")
    assert (position, ("가람국",)) == (cue.position, cue.actors)


@pytest.mark.parametrize(
    "text",
    [
        "정부는 각국에 선언 서명을 촉구했다.",
        "의장은 모두 서명하라고 했다.",
        "가람국도 선언에 서명해야 한다.",
        "서명하지 않으면 제재를 받는다.",
        "서명하지 말 것을 권했다.",
        "나루국이 선언에 서명할 경우 효력이 생긴다.",
        "두 나라는 서명식을 열었다.",
        "시민들은 서명 운동을 벌였다.",
        "전자서명을 도입한다.",
        "회사는 사업에 참여했다.",
        "부속서에는 여섯 나라가 이름을 남겼고 가람국은 참관국으로만 참여했다.",
        "나루국은 공동 선언 자리에 옵서버 자격으로 참여했다.",
        "AI가 지원 대상 명단에 새로 이름을 올렸다.",
        "장관은 회의에 불참했다.",
        "설명회에 가람상사는 불참했다.",
        "소설 《왕은 조약에 서명하지 않는다》가 상을 받았다.",
        "선언은 참여자 100명이 만들었다.",
        "선언문은 원칙 다섯 개를 담았다.",
    ],
)
def test_calls_conditions_and_ceremonies_are_nobodys_stance(text):
    """What is asked for, supposed or celebrated gives no cue."""
    assert () == find_stance_cues(text)


def test_clauses_have_their_own_cues():
    """Two clauses give two cues at their own spans with their own actors."""
    text = "가람국과 나루국은 서명했지만 다솜국과 라온국은 서명하지 않았다."
    first, second = find_stance_cues(text)
    assert ("signed", ("가람국", "나루국")) == (first.position, first.actors)
    assert ("not_signed", ("다솜국", "라온국")) == (second.position, second.actors)
    assert (text.index("다솜국"), text.index("은 서명하지")) == second.actor_span


@pytest.mark.parametrize(
    ("actors", "text"),
    [
        (("가람국", "나루국", "다솜국"), "가람국, 나루국, 다솜국 등 60개국이 선언에 서명했다."),
        (("가람국", "나루국"), "가람국·나루국이 선언에 서명했다."),
        (("가람국", "나루국"), "가람국 및 나루국은 선언에 서명했다."),
        (("가람국", "나루국"), "가람국/나루국은 선언에 서명했다."),
        (("가람국", "나루국"), "가람국은 물론 나루국도 선언에 서명했다."),
        (("가람연합",), "가람연합(GU)은 선언에 서명했다."),
        (("나루국",), "지난해 회의를 처음 열었던 나루국도 이번에는 선언에 서명하지 않았다."),
        (("나루국",), "가람국은 나루국이 서명하지 않았다고 전했다."),
        (("가람국",), "가람국은 취지가 좋다며 선언에 서명했다."),
        (("가람국", "나루국"), "서명한 가람국과 나루국은 환영했다."),
        (("가람국",), "서명하지 않은 가람국은 침묵했다."),
        (("가람국",), "가람국이 서명하지 않은 이유는 규제다."),
        (("가람국",), "가람국의 불참에 실망이 컸다."),
        (("가람국", "나루국"), "이번 선언에서는 가람국과 나루국이 빠졌다."),
        (("가람국",), "초안을 쓴 나라로 꼽히는 가람국의 경우 시장 보호를 강조, 이번에는 선언에 서명하지 않았다."),
        (("가람국", "나루국", "다솜국"), "가람국과 나루국을 비롯해 다솜국 등 40개 안팎의 나라가 선언에 서명했다."),
        (("가람상사",), "가람상사는 초안 작성에는 참여했으나 서명은 하지 않았다."),
        (("가람상사",), "가람상사는 식이 끝난 늦은 밤에 선언에 서명했다."),
        (("가람국",), "(서울=새벽통신) 김새벽 기자 = 가람국이 새벽시에서 열린 회의의 선언에 서명하면서 관심이 커졌다."),
        ((), "의장은 선언에 서명한 기업은 보고서를 내야 한다고 말했다."),
        ((), "국내 기업 7곳이 선언에 이름을 올렸다."),
        ((), "선언에 서명하지 않았다."),
        ((), "61개국이 선언에 서명했다."),
    ],
)
def test_actors_are_the_nouns_that_govern_the_cue(actors, text):
    """Lists come apart; relative clauses give the noun they describe; counts and silence give nobody."""
    (cue,) = find_stance_cues(text)
    assert actors == cue.actors


def test_a_clause_without_its_verb_has_that_of_the_clause_before():
    """하지 않았다 after 서명했지만 is another's refusal to sign."""
    first, second = find_stance_cues("가람국은 선언에 서명했지만 나루국은 하지 않았다.")
    assert ("signed", ("가람국",)) == (first.position, first.actors)
    assert ("not_signed", ("나루국",)) == (second.position, second.actors)


def test_an_elided_subject_is_the_one_before():
    """A second verb without a subject has the actors of the first."""
    first, second = find_stance_cues("가람국은 선언에 서명하지 않았고, 추가로 서명하지도 않았다.")
    assert (("가람국",), ("가람국",)) == (first.actors, second.actors)


_WORDS = (
    "서명",
    "불참",
    "참여",
    "하지 ",
    "않았다",
    "했다",
    "을 ",
    "이유가 없",
    "여부",
    "한 ",
    "은 ",
    "과 ",
    "선언",
    "등 ",
)
_PIECES = st.lists(st.sampled_from(("가람국", "의 ", *_WORDS)), max_size=30).map("".join)


@settings(max_examples=200)
@given(_PIECES | st.text(max_size=60))
def test_spans_are_true_apart_and_in_order(text):
    """No text breaks the finder; cues are verbatim and do not overlap; actors are printed."""
    end = 0
    for cue in find_stance_cues(text):
        assert cue.text == text[cue.start : cue.end]
        assert end <= cue.start < cue.end
        assert all(actor in text for actor in cue.actors)
        end = cue.end


@pytest.mark.parametrize(
    ("hostile", "size"),
    [
        (lambda count: "서명 " * count, 10_000),
        (lambda count: "서명하지 않" * count, 5_000),
        (lambda count: "가람국은 " * count + "서명했다", 10_000),
    ],
)
def test_hostile_repetition_costs_linear_time(hostile, size):
    """Long runs of cue words do not blow up."""
    assert is_linear(find_stance_cues, hostile, size)


def test_a_question_is_answered_within_three_verbs():
    """What a sentence goes on to tell of other things says nothing of it."""
    assert [] == positions("선언에 서명할지 회의를 열고 자료를 내고 사람을 뽑았지만 밝히지 않았다.")


def test_leaving_a_list_that_is_of_no_declaration_is_no_stance():
    """Leaving what is a declaration is."""
    assert [[], ["not_signed"]] == [positions(f"가람국은 {paper}에서 이탈했다.") for paper in ("명단", "선언")]


@pytest.mark.parametrize(
    "words", ["여부에 함구했다", "여부에 즉답을 피했다", "여부는 비공개다", "여부에 입을 닫았다", "여부에 침묵했다"]
)
def test_silence_about_a_signature_is_undisclosed(words):
    """Each of its words tells it."""
    assert ["undisclosed"] == positions(f"가람국은 선언 서명 {words}.")


def stances(text):
    """Return position, words and actors of each cue of a text, in one line."""
    return [" ".join((cue.position, f"[{cue.text}]", *cue.actors)) for cue in find_stance_cues(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("가람국은 선언에 참여했다.", ["signed [참여했다] 가람국"]),
        ("가람국은 사업에 참여했다.", []),
        ("가람국은 선언을 지지했다.", ["signed [지지했다] 가람국"]),
        ("가람국은 성명에 가세했다.", ["signed [가세했다] 가람국"]),
        ("가람국은 이번에 참여했다.", []),
        ("선언이 나왔고 가람국은 이번에 참여했다.", ["signed [참여했다] 가람국"]),
        ("선언이 나왔고 가람국은 막판에 함께 참여했다.", ["signed [참여했다] 가람국"]),
        ("선언이 나왔고 가람국은 사업에 참여했다.", []),
        ("선언이 나왔고 가람국은 참관국으로 참여했다.", []),
        ("선언이 나왔고 가람국은 옵서버 자격으로만 참여했다.", []),
        ("선언이 나왔고 가람국은 손님으로 참여했다.", []),
        ("가람국은 서명 대열에 모두 동참했다.", ["signed [동참했다] 가람국"]),
        ("가람국은 행렬에 동참했다.", ["signed [동참했다] 가람국"]),
        ("가람국은 명단에 이름을 올렸다.", []),
        ("가람국은 협약 명단에 이름을 올렸다.", ["signed [올렸다] 가람국"]),
        ("가람국은 협약 서명국에 들어가 있다.", ["signed [들어가 있다] 가람국"]),
        ("가람국은 협약에 이름을 나란히 올렸다.", ["signed [올렸다] 가람국"]),
        ("가람국은 협약 명단에 있다.", ["signed [있다] 가람국"]),
        ("가람국은 협약 주인이 됐다.", []),
    ],
)
def test_joining_is_of_a_declaration(text, expected):
    """Named by its object, or by the sentence where the object says nothing; onlookers join nothing."""
    assert expected == stances(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("가람국은 선언에 불참했다.", ["not_signed [불참했다] 가람국"]),
        ("가람국은 회의에 불참했다.", []),
        ("가람국은 협상에는 대표가 불참했다.", []),
        ("가람국은 만찬 불참을 알렸다.", []),
        ("가람국은 미서명국이다.", ["not_signed [미서명국이다] 가람국"]),
        ("가람국은 협약에서 탈퇴했다.", ["not_signed [탈퇴했다] 가람국"]),
        ("가람국은 결의안에서는 발을 뺐다.", ["not_signed [뺐다] 가람국"]),
        ("가람국은 협약 체제에서 이탈했다.", ["not_signed [이탈했다] 가람국"]),
        ("가람국은 사업에서 이탈했다.", []),
        ("가람국은 거부를 철회했다.", ["joined_later [거부를 철회했다] 가람국"]),
        ("가람국은 제안을 거부했다.", []),
        ("가람국은 협약을 거부했다.", []),
        ("가람국이 협약에서 빠졌다.", ["not_signed [빠졌다] 가람국"]),
        ("가람국만 협약에 빠졌다.", []),
        ("가람국은 협약 명단에서 제외됐다.", ["not_signed [제외됐다] 가람국"]),
        ("가람국의 불참에 놀랐다.", ["not_signed [불참] 가람국"]),
        ("가람국의 불참국이다.", []),
    ],
)
def test_staying_out_is_of_a_declaration(text, expected):
    """Meetings are missed by other reasons; who leaves a paper or is missing from its list stays out."""
    assert expected == stances(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("가람국은 서명했다.", ["signed [서명했다] 가람국"]),
        ("가람국은 서명할 것이다.", ["unclear [서명할 것이다] 가람국"]),
        ("가람국은 서명할 수 있다.", ["unclear [서명할 수 있다] 가람국"]),
        ("가람국은 서명해야 한다.", []),
        ("가람국이 서명하면 좋다.", []),
        ("가람국은 서명하기를 바란다.", []),
        ("가람국이 서명했더라도 늦었다.", []),
        ("가람국은 서명한 것으로 보인다.", ["unclear [서명한 것으로 보인다] 가람국"]),
        ("가람국은 서명한 것으로 알려졌다.", ["signed [서명한 것으로 알려졌다] 가람국"]),
        ("가람국은 서명할 것으로 예상된다.", ["unclear [서명할 것으로 예상된다] 가람국"]),
        ("가람국은 서명했다는 보도를 부인했다.", ["unclear [서명했다는 보도를] 가람국"]),
        ("가람국은 불참했다는 보도를 부인했다.", ["unclear [불참했다는 보도를] 가람국"]),
        ("가람국은 서명했다가 철회했다.", ["not_signed [서명했다가] 가람국"]),
        ("가람국은 불참했다가 철회했다.", ["joined_later [불참했다가] 가람국"]),
        ("가람국은 불참하지 않았다.", ["unclear [불참하지 않았다] 가람국"]),
        ("가람국은 불참하지 않을 수 없었다.", ["unclear [불참하지 않을 수 없었다] 가람국"]),
        ("가람국은 서명하지 않을 수 없었다.", ["signed [서명하지 않을 수 없었다] 가람국"]),
        ("가람국은 서명하지 않을 수 없다.", ["unclear [서명하지 않을 수 없다] 가람국"]),
        ("가람국은 서명하지 않은 것은 아니다.", ["unclear [서명하지 않은 것은 아니다] 가람국"]),
        ("가람국은 서명할 수 없다.", ["not_signed [서명할 수 없다] 가람국"]),
        ("가람국은 서명하지 않을 수 있다.", ["unclear [서명하지 않을 수 있다] 가람국"]),
        ("가람국은 불참할 계획이다.", ["not_signed [불참할 계획이다] 가람국"]),
        ("가람국은 서명할 계획이 없다.", ["not_signed [서명할 계획이 없다] 가람국"]),
        ("가람국은 뒤늦게 서명했다.", ["joined_later [서명했다] 가람국"]),
        ("가람국은 뒤늦게, 서명했다.", ["signed [서명했다] 가람국"]),
        ("가람국은 입장을 바꿔 어제 새벽에 서명했다.", ["joined_later [서명했다] 가람국"]),
        ("가람국은 입장을 바꿔 어제 늦은 새벽에 홀로 서명했다.", ["signed [서명했다] 가람국"]),
        ("가람국은 서명할지 밝히지 않았다.", ["undisclosed [서명할지] 가람국"]),
        ("가람국은 서명할지 밝혔다.", []),
        ("가람국은 서명할지 고심한다.", ["unclear [서명할지] 가람국"]),
        ("가람국은 서명할지 모른다.", []),
        ("가람국은 서명 여부에 말을 아꼈다.", ["undisclosed [서명 여부에] 가람국"]),
        ("가람국은 서명 의사를 밝혔다.", ["unclear [서명 의사를] 가람국"]),
        ("가람국은 서명 의향을 전했다.", ["unclear [서명 의향을] 가람국"]),
        ("가람국은 서명 의사를 물었다.", ["unclear [서명 의사를] 가람국"]),
        ("가람국은 서명국 명단을 밝히지 않았다.", []),
        ("가람국은 서명국 명단을 공개하지 못했다.", []),
        ("가람국은 서명국 명단을 공개했다.", []),
    ],
)
def test_frames_change_what_a_cue_says(text, expected):
    """Plans, guesses, questions, denials, reversals and double negations each have their position."""
    assert expected == stances(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("가람국은 불참하기로 했다가 결국 서명했다.", ["joined_later [불참하기로 했다가 결국 서명했다] 가람국"]),
        (
            "가람국은 불참하기로 했지만 결국 서명했다.",
            ["not_signed [불참하기로 했지만] 가람국", "signed [서명했다] 가람국"],
        ),
        ("가람국은 불참 결정을 철회하고 서명했다.", ["joined_later [불참 결정을 철회하고 서명했다] 가람국"]),
        (
            "가람국은 불참 결정을 철회했고, 나루국은 서명했다.",
            ["joined_later [불참 결정을 철회했고] 가람국", "signed [서명했다] 나루국"],
        ),
        (
            "가람국은 불참하기로 했다가 나라 안팎의 거센 비판과 오랜 고심과 여러 차례의 회의 끝에 그날 밤에 서명했다.",
            ["not_signed [불참하기로 했다가] 가람국", "signed [서명했다]"],
        ),
        ("가람국은 서명했고 불참하지 않았다.", ["signed [서명했고] 가람국", "unclear [불참하지 않았다] 가람국"]),
        ("가람국은 서명했다. 불참하지 않았다.", ["signed [서명했다] 가람국", "unclear [불참하지 않았다]"]),
        ("가람국은 서명했지만 나루국은 불참했다.", ["signed [서명했지만] 가람국", "not_signed [불참했다] 나루국"]),
        ("서명한 가람국은 웃었다.", ["signed [서명한] 가람국"]),
        ("서명하지 않은 나라는 많다.", ["not_signed [서명하지 않은]"]),
        ("서명하지 못한 가람국과 나루국은 웃었다.", ["not_signed [서명하지 못한] 가람국 나루국"]),
        ("서명했다.", ["signed [서명했다]"]),
        ("‘서명했다.’", ["signed [서명했다]"]),
        ("(서명했다)", ["signed [서명했다]"]),
    ],
)
def test_cues_of_one_sentence_are_told_apart_and_joined(text, expected):
    """A refusal and the signature that follows are one; an actor is carried on over a joint alone."""
    assert expected == stances(text)
