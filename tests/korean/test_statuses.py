"""Tests of the statuses that the predicates of a sentence assert, on original sentences."""

import pytest

from summarizer.korean.statuses import statuses


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        (["considered"], "정부는 탄소세 도입을 검토하고 있다."),
        (["considered"], "정부는 탄소세를 도입할 수 있다."),
        (["proposed"], "의원들은 지난달 법안을 발의했다."),
        (["planned"], "가람전자는 공장을 증설하기로 했다."),
        (["planned"], "가람전자는 2조원을 투자할 계획이다."),
        (["announced"], "정부는 대책을 발표했다."),
        (["confirmed"], "이사회는 계획을 승인했다."),
        (["agreed"], "두 회사는 합작 계약을 체결했다."),
        (["under_way"], "가람전자는 공장을 건설하고 있다."),
        (["under_way"], "가람전자는 공사에 착수했다."),
        (["under_way"], "정부는 연구소에 예산을 투자해 왔다."),
        (["completed"], "가람전자는 공장을 완공했다."),
        (["completed"], "지난해 예산이 모두 집행됐다."),
        (["withdrawn"], "정부는 인상 방침을 철회했다."),
        (["completed", "planned"], "법이 제정돼 시행을 앞두고 있다."),
        (["planned"], "버스 도입은 무기한 연기됐다."),
        ([], "공사는 중단됐다."),
        ([], "정부가 탄소세를 도입하면 물가가 오른다."),
        ([], "가람전자는 공장을 매각하지 않았다."),
        ([], "가람전자가 공장을 매각했다는 보도는 사실이 아니다."),
        ([], "노조는 회사에 자료를 공개하라고 요구했다."),
    ],
)
def test_a_sentence_asserts_its_status(expected, text):
    """Only what is asserted counts, in the words of its own predicates."""
    assert expected == sorted({stated.status for stated in statuses(text) if stated.stem != "오르"})


def test_what_is_passed_on_is_marked():
    """A reported deed is a status, and says that it is reported."""
    found = [stated for stated in statuses("가람전자가 공장을 매각한 것으로 알려졌다.") if stated.stem == "매각"]
    assert [("completed", True)] == [(stated.status, stated.reported) for stated in found]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("정부는 탄소세를 도입할지 검토하고 있다.", "considered"),
        ("정부는 탄소세를 도입할지 신중히 검토하고 있다.", "considered"),
        ("정부는 탄소세를 도입할지 밝히지 않았다.", None),
        ("정부는 탄소세를 도입하지 않았다.", None),
        ("정부는 탄소세를 도입하려던 계획을 철회했다.", "withdrawn"),
        ("정부는 탄소세를 도입했다.", "completed"),
        ("정부는 탄소세를 도입한다.", "planned"),
        ("정부는 탄소세를 도입하고 있다.", "under_way"),
        ("정부는 탄소세를 도입하기를 바란다.", None),
    ],
)
def test_a_deed_has_the_status_that_its_verb_gives_it(text, status):
    """A question that is weighed is considered; one that is open, a denial and a wish say nothing of it."""
    assert [status] * (status is not None) == [stated.status for stated in statuses(text) if stated.stem == "도입"]


@pytest.mark.parametrize(("text", "main"), [("정부는 공장을 매각했다.", True), ("공장을 매각한 정부는 떠났다.", False)])
def test_the_main_clause_is_told(text, main):
    """And who acts in it."""
    (found,) = (stated for stated in statuses(text) if stated.stem == "매각")
    assert (main, "정부") == (found.main, found.subject)
