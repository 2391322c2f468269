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


def stated(text):
    """Return each status of a text with its stem, in one line."""
    return [f"{one.status} {one.stem}{' reported' * one.reported}{' main' * one.main}" for one in statuses(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("시는 매각 계획을 철회했다.", ["withdrawn 매각", "withdrawn 철회 main"]),
        ("시는 매각할 수 있다.", ["considered 매각"]),
        ("시는 매각하지 않았다.", []),
        ("시는 매각해야 한다.", []),
        ("시가 매각할지 검토했다.", ["considered 매각", "considered 검토 main"]),
        ("시가 매각할지 신중하게 검토했다.", ["considered 매각", "considered 검토 main"]),
        ("시가 매각할지 아주 더 신중하게 검토했다.", ["considered 검토 main"]),
        ("시가 매각하면 검토한다.", ["considered 검토 main"]),
        ("시는 매각하기로 했다.", ["planned 매각 main"]),
        ("시는 매각하려 한다.", ["planned 매각 main"]),
        ("시는 매각하기를 바란다.", []),
        ("시는 사업을 중단했다.", []),
        ("시는 공사에 착수한다.", ["planned 착수 main"]),
        ("시는 공사에 착수했다.", ["under_way 착수 main"]),
        ("시는 대책을 발표한다.", ["announced 발표 main"]),
        ("시는 대책을 발표했다.", ["announced 발표 main"]),
        ("시는 법안을 발의했다.", ["proposed 발의 main"]),
        ("시는 매각에 합의했다.", ["agreed 합의 main"]),
        ("시는 매각을 승인했다.", ["confirmed 승인 main"]),
        ("시는 매각하고 있다.", ["under_way 매각 main"]),
        ("시는 매각한다.", ["planned 매각 main"]),
        ("시는 매각했다.", ["completed 매각 main"]),
        ("시는 웃었다.", []),
        ("시는 웃고 있다.", []),
        ("시는 건물을 완공했다.", ["completed 완공 main"]),
        ("시는 건물을 완공한다.", ["planned 완공 main"]),
        ("법이 제정돼 시행을 앞두고 있다.", ["completed 제정 main", "planned 시행 main", "planned 앞두 main"]),
        ("법이 제정되어 좋다.", ["completed 제정 main"]),
        ("시가 매각한 것으로 알려졌다.", ["completed 매각 reported"]),
        ("시가 매각했다고 한다.", ["completed 매각 reported"]),
    ],
)
def test_each_frame_has_its_status(text, expected):
    """What is taken back, possible, weighed, planned, wished, halted, going on or done."""
    assert expected == stated(text)
