"""Tests of naming the body that issued a release."""

from __future__ import annotations

import pytest

from summarizer.readers import read
from summarizer.readers.lines.origin.issuers import issuer_of

TIMES = "보도시점   2026. 3. 4.(수) 12:00   배포   2026. 3. 3.(화)"
HEAD = f"보도자료\n{TIMES}\n\n돌봄센터 세 곳, 5월에 문 연다\n - 3년간 420억원 투입 -\n"
REST = "센터마다 직원 65명이 일하며, 예산은 국비와 지방비로 마련한다.\n\n돌봄 단체는 인력이 모자란다고 지적했다.\n"
FIRST = "은 4일 돌봄센터 세 곳을 5월에 연다고 밝혔다."


def _outlet(text: str) -> str | None:
    return read(text.encode()).outlet


@pytest.mark.parametrize(
    ("issuer", "sentence"),
    [
        ("나래돌봄부", "□ 나래돌봄부는 4일 돌봄센터 세 곳을 5월에 연다고 밝혔다."),
        ("나래돌봄부", "나래돌봄부(장관 홍가람)는 4일 돌봄센터 세 곳을 5월에 연다고 밝혔다."),
        ("나래돌봄부 돌봄진흥원", f"□ 나래돌봄부 돌봄진흥원(이하 돌진원){FIRST}"),
        ("나래돌봄부 돌봄진흥원", f"○ 나래돌봄부 돌봄진흥원{FIRST}"),
        ("나래돌봄부·새솔교육부", "□ 나래돌봄부(장관 홍가람)와 새솔교육부(장관 도다래)는 4일 센터를 연다고 밝혔다."),
        ("나래돌봄부", "□ 홍가람 나래돌봄부 장관은 4일 돌봄센터 세 곳을 5월에 연다고 밝혔다."),
        ("해솔도", "□ 해솔도(도지사 권한대행 길나루)는 4일 돌봄센터 세 곳을 연다고 밝혔다."),
        ("다온테크", "다온테크(대표 홍가람)는 4일 돌봄 로봇 3종을 내놓았다고 밝혔다."),
        ("행정안전부", "□ 행정안전부는 4일 돌봄센터 세 곳을 5월에 연다고 밝혔다."),
        ("한국소비자원", "□ 한국소비자원은 4일 돌봄센터 세 곳을 5월에 연다고 밝혔다."),
        (None, "□ 학교 전부는 4일 돌봄센터 세 곳을 5월에 연다고 밝혔다."),
        (None, "□ 인적자원은 4일 돌봄센터 세 곳에서 모은다고 밝혔다."),
        (None, "□ 정부는 4일 돌봄센터 세 곳을 5월에 연다고 밝혔다."),
        (None, "□ 지원제도는 4일부터 돌봄센터 세 곳에서 시행한다고 한다."),
        (None, "□ 돌봄센터 세 곳이 5월에 문을 열고 직원 65명을 뽑는다."),
    ],
)
def test_the_first_sentence_of_a_release_names_its_issuer(issuer, sentence):
    """What the sentence says something of is the issuer, if it is an office, or a firm with its head behind."""
    assert issuer == _outlet(f"{HEAD}\n{sentence}\n\n{REST}")


def test_the_first_sentence_of_news_names_no_issuer():
    """Only a text that says that it is a release has an issuer."""
    head = "돌봄센터 세 곳, 5월에 문 연다\n입력 2026.03.04 09:00\n"
    assert _outlet(f"{head}\n나래돌봄부는 4일 돌봄센터 세 곳을 5월에 연다고 밝혔다.\n\n{REST}") is None


@pytest.mark.parametrize(
    "head",
    [
        f"보 도 자 료\n관계부처 합동\n{TIMES}\n",
        f"관계부처 합동\n보도자료\n{TIMES}\n",
        f"보도자료 | (관계부처합동)\n{TIMES}\n",
        f"관계부처 합동 보도자료\n{TIMES}\n",
    ],
)
def test_a_release_of_the_ministries_together_says_so(head):
    """It stands for their names, wherever in the head it is printed."""
    first = "□ 나래돌봄부는 4일 센터를 연다고 밝혔다."
    text = f"{head}돌봄센터 세 곳, 5월에 문 연다\n - 3년간 420억원 투입 -\n\n{first}\n\n{REST}"
    assert "관계부처 합동" == _outlet(text)


@pytest.mark.parametrize(
    "contacts",
    [
        "담당 부서 | 나래돌봄부 | 책임자 | 과장 | 빈하늘 (044-000-0000)\n | 돌봄과 | 담당자 | 우다래 (044-000-0000)",
        "담당부서 : 나래돌봄부 돌봄과 / 과장 빈하늘 (044-000-0000)",
    ],
)
def test_the_block_of_contacts_names_the_issuer(contacts):
    """It counts where neither head nor first sentence names one."""
    assert "나래돌봄부" == _outlet(f"{HEAD}\n□ 돌봄센터 세 곳이 오는 5월에 차례로 문을 연다.\n\n{REST}\n{contacts}\n")


def test_a_division_is_no_issuer():
    """A block of contacts that names only a division says nothing of the body above it."""
    contacts = "담당 부서 | 돌봄정책실 | 책임자 | 과장 | 빈하늘 (044-000-0000)"
    assert _outlet(f"{HEAD}\n□ 돌봄센터 세 곳이 오는 5월에 차례로 문을 연다.\n\n{REST}\n{contacts}\n") is None


@pytest.mark.parametrize("wide", [3, 30, 40, 52, 60])
def test_what_a_text_says_of_itself_ends_with_a_whole_date(wide):
    """However much stands between, the line of an embargo is not cut amid the day of distribution."""
    line = f"보도시점   2026. 3. 4.(수) 12:00 이후{' ' * wide}배포   2026. 3. 3.(화)"
    article = read(
        f"나래돌봄부 보도자료\n{line}\n돌봄센터 세 곳, 5월에 문 연다\n\n□ 나래돌봄부{FIRST}\n\n{REST}".encode()
    )
    (said,) = (said.text for said in article.self_description if said.kind == "embargo")
    assert line == said


RELEASE_FIRST = "나래돌봄부는 4일 센터를 연다고 밝혔다."


@pytest.mark.parametrize(("at", "jointly"), [(0, True), (7, True), (8, False)])
def test_a_joint_release_says_so_above_its_text(at, jointly):
    """In one of its first eight lines."""
    above = [f"줄 {number}" for number in range(at)] + ["관계부처 합동"]
    found = issuer_of(above, RELEASE_FIRST, ())
    assert jointly is (found != "나래돌봄부")


@pytest.mark.parametrize(
    "word",
    [
        "밝혔다",
        "발표했다",
        "발표하였다",
        "전했다",
        "알렸다",
        "말했다",
        "설명했다",
        "공개했다",
        "개최한다",
        "체결했다",
        "마련했다",
        "확정했다",
        "추진한다",
        "시행한다",
        "출시한다",
        "착수했다",
    ],
)
def test_a_first_sentence_tells_something(word):
    """What an office does with it."""
    assert "나래돌봄부" == issuer_of((), f"나래돌봄부는 4일 센터를 {word}.", ())
    assert issuer_of((), "나래돌봄부는 4일 센터를 연다.", ()) is None


@pytest.mark.parametrize(
    ("line", "issuer"),
    [
        ("담당 부서 | 나래돌봄부 돌봄과", "나래돌봄부"),
        ("담당기관: 다솜진흥원", "다솜진흥원"),
        ("주관  부처 | 새솔교육부", "새솔교육부"),
        ("주관부처 새솔교육부", "새솔교육부"),
        ("소관 부서 : 가온시 도로과", "가온시"),
        ("담당 부서 | 홍보부", None),
        ("담당 부서 | 도로과", None),
        ("나래돌봄부 돌봄과", None),
    ],
)
def test_the_contacts_below_a_release_name_its_issuer(line, issuer):
    """Where nothing above does; the first that names one."""
    assert issuer == issuer_of((), "센터를 연다.", ["끝.", line])
    assert "나래돌봄부" == issuer_of((), RELEASE_FIRST, [line])


@pytest.mark.parametrize(
    "line", [" [관계부처 합동] ", "정부 관계 부처 합동", " 보도참고자료 | 관계부처합동 ", "【관계부처 합동】"]
)
def test_a_line_says_that_the_ministries_release_it_together(line):
    """Alone, in brackets, or behind the word for a release."""
    assert "관계부처 합동" == issuer_of([line], RELEASE_FIRST, ())
