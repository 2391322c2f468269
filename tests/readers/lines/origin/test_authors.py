"""Tests of the lines that tell who wrote a column; all persons and places are made up."""

import pytest

from policy_brief import Span
from summarizer.readers import read
from summarizer.readers.lines.origin.authors import author_in, authors_in, without_offices
from summarizer.readers.lines.origin.bylines import Byline, merge

TITLE = "[시론] 돌봄은 사람이 먼저다"
BODY = ["다솜시는 돌봄센터에 3년간 420억원을 들인다.", "나는 그 돈의 쓰임을 묻는다. 사람은 65명뿐이다."]
AUTHOR = ("은가비", "다솜대 돌봄정책학과 교수")


def signed(article):
    return [(byline.name, byline.role) for byline in article.bylines]


def in_text(above, below=""):
    return read(f"{TITLE}\n{above}\n입력 2026.03.04 09:00\n\n{chr(10).join(BODY)}\n{below}".encode())


def in_page(above, below=""):
    head = f"<h1>{TITLE}</h1>{above}<div>등록 2026-03-04 09:00</div>"
    body = "".join(f"<p>{line}</p>" for line in BODY)
    return read(f"<html><body><article>{head}<div class='text'>{body}{below}</div></article></body></html>".encode())


@pytest.mark.parametrize(
    "line",
    [
        "은가비 다솜대 돌봄정책학과 교수",
        "은가비(다솜대 돌봄정책학과 교수)",
        "은가비 | 다솜대 돌봄정책학과 교수",
        "필자: 은가비 다솜대 돌봄정책학과 교수",
        "글 은가비 다솜대 돌봄정책학과 교수",
        "글쓴이 은가비 다솜대 돌봄정책학과 교수",
        "▶ 기고자 | 은가비 다솜대 돌봄정책학과 교수",
        "[저자] 은가비 다솜대 돌봄정책학과 교수",
        "[기고] 다솜대 돌봄정책학과 교수 은가비",
        "은가비\n다솜대 돌봄정책학과 교수",
    ],
)
def test_a_column_is_signed_by_its_author_with_the_role(line):
    """Under the headline or at the foot, in a text and on a page alike, and in no sentence."""
    markup = "".join(f"<p>{part}</p>" for part in line.split("\n"))
    below = in_text("", line.replace("\n", " "))
    for article in (in_text(line), below, in_page(f"<div class='writer'>{markup}</div>"), in_page(markup)):
        assert [AUTHOR] == signed(article)
        assert (TITLE, None) == (article.headline, article.subhead)
        assert " ".join(BODY) == " ".join(article.plain(sentence) for sentence in article.sentences)


def test_an_author_at_the_foot_of_a_page_signs_it():
    """A line at the end of the body's own box counts as well."""
    assert [AUTHOR] == signed(in_page("", f"<p>{' '.join(AUTHOR)}</p>"))


def test_what_a_paper_says_of_guests_is_no_sentence():
    """The line that their views are not the paper's marks an opinion."""
    note = "※ 외부 필자의 기고는 본보의 편집 방향과 다를 수 있습니다."
    for article in (in_text(" ".join(AUTHOR), f"\n{note}"), in_page("", f"<p>{note}</p>")):
        assert note not in {article.plain(sentence) for sentence in article.sentences}
        assert {"opinion"} == {said.kind for said in article.self_description if said.text in note}


def test_whom_a_reporter_quotes_is_no_author():
    """A portrait's words next to a report, and the guest of an interview, sign nothing."""
    assert [("한별", "기자")] == signed(in_text("한별 기자", " ".join(AUTHOR)))
    assert [] == signed(
        read(f"[인터뷰] 은가비 교수에게 듣는다\n{' '.join(AUTHOR)}\n입력 2026.03.04\n\n{BODY[0]}".encode())
    )


@pytest.mark.parametrize(
    "line",
    [
        "다솜대 돌봄정책학과 교수",
        "정책/관련기사",
        "은가비 교수는 다솜대 교수다.",
        "은가비 기자",
        "다른 대학의 돌봄학과 교수",
    ],
)
def test_other_lines_name_no_author(line):
    """A workplace without a name, a menu, a statement and a reporter are no author."""
    assert author_in(line) is None


def test_a_role_printed_later_is_kept():
    """A sign-off names no role; the reporter line above it does."""
    assert (Byline(name="한별", role="기자"),) == merge([Byline(name="한별"), Byline(name="한별", role="기자")])


def test_a_name_amid_the_body_signs_nothing():
    """Who is named between two paragraphs is spoken of, not the author."""
    middle = "\n".join((BODY[0], AUTHOR[0] + " " + AUTHOR[1], *BODY, *BODY))
    text = f"{TITLE}\n입력 2026.03.04 09:00\n\n{middle}\n"
    assert [] == signed(read(text.encode()))


@pytest.mark.parametrize("place", ["기사", "인사", "행사", "회사", "시장", "현장"])
def test_a_list_of_a_kind_is_no_role(place):
    """홍가람/나라 행사 names none."""
    assert author_in(f"홍가람/나라 {place}") is None


def test_a_name_may_stand_above_what_its_bearer_is():
    """Whatever blanks are around them; a label tells that an office stands before its name."""
    name, role = AUTHOR
    assert [AUTHOR] == [(one.name, one.role) for one in authors_in([f" {name} ", role])]
    assert () == authors_in([name, "돌봄센터 세 곳", role])
    assert author_in(f" {role} {name} ") is None


@pytest.mark.parametrize(
    ("line", "author"),
    [
        ("[기고] 다솜대 교수 은가비", ("은가비", "다솜대 교수")),
        ("다솜대 교수 은가비", None),
        ("은가비(다솜대 교수) |", ("은가비", "다솜대 교수")),
        ("은가비 법무법인 새길 변호사", ("은가비", "법무법인 새길 변호사")),
        ("서림대 건축과 교수", None),
        ("서림대 새길대학교 교수", ("서림대", "새길대학교 교수")),
    ],
)
def test_an_author_is_a_person_with_an_office(line, author):
    """A name like a workplace's is a person's only where another workplace is told; marks around are none of it."""
    found = author_in(line)
    assert author == (found and (found.name, found.role))


def test_offices_below_a_name_are_the_authors_and_no_subheads():
    """A further one in brackets joins them; a line that says something else stays a subhead."""
    lines = ["백나루", "다솜정책연구원 규제연구실장 · 가온대학교 법학과 겸임교수", "(전 누리학회 총무이사)"]
    authors = authors_in(lines)
    spans = [Span(text=line, start=at, end=at + len(line)) for at, line in enumerate([*lines[1:], "새 제도의 빈칸"])]

    assert ["다솜정책연구원 규제연구실장 · 가온대학교 법학과 겸임교수 · 전 누리학회 총무이사"] == [
        one.role for one in authors
    ]
    assert ["새 제도의 빈칸"] == [span.text for span in without_offices(spans, authors)]
