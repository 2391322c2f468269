"""Lines that say of an article that it corrects it."""

import pytest

from policy_brief import SelfDescription, Span
from summarizer.readers.lines.corrections import corrects, is_said, is_title, with_corrections, with_remark
from summarizer.readers.lines.furniture import is_prose
from summarizer.readers.lines.parts import Page

LINE = "본지는 4일 자 기사에서 센터의 예산을 잘못 적어 이를 바로잡습니다."


TITLES = """
정정보도문|[바로잡습니다]|바로 잡음|바로잡기|고침|고칩니다|정정합니다|정정 보도|반론보도문|추후보도|정정 및 반론보도문
정정·반론보도|추후, 반론 보도문|기사 정정 안내|정정 알림|고침 내용|정정 공지|정정 사항|정정보도 게재|■■■ 정정 ■■■
정정보도문 2026년 3월 4일|[정정] (2026.3.4)
""".strip().replace("\n", "|")


@pytest.mark.parametrize(
    ("line", "titles"),
    [*((line, True) for line in TITLES.split("|")), (LINE, False), ("센터 연다", False), ("정정 보도 요구", False)],
)
def test_a_title_of_a_correction_says_nothing_else(line, titles):
    """What it corrects stands below."""
    assert titles is is_title(line)


NOTE = "2026/3/4 16:32 수정 (센터 수를 8곳에서 7곳으로 바로잡음)"


@pytest.mark.parametrize(
    ("line", "said"),
    [
        (LINE, True),
        ("죄송합니다.”)", True),
        ("정정", False),
        (NOTE, True),
        (f"{NOTE} 제보", False),
        ("2026/3/4 16:32 수정 (사진 추가)", False),
        ("수정 (센터 수를 바로잡음)", False),
    ],
)
def test_a_sentence_is_said_however_short(line, said):
    """A polite ending is enough, or what was put right behind the time of a change."""
    assert said is is_said(line)


def test_a_correction_is_told_by_its_words():
    """Of this article, not of a report about one."""
    assert [True, True, False, False] == [
        corrects(line) for line in (LINE, NOTE, "시는 예산을 바로잡았다고 4일 밝혔다.", "센터 연다")
    ]


def test_a_correction_is_a_remark_by_its_first_words():
    """At most sixty of their letters; once, where none of its lines says so yet, in the order of the text."""
    long = Span(text="가" * 200, start=10, end=210)
    (said,) = with_remark((), (long,))
    assert ("correction", 10, 70, "가" * 60) == (said.kind, said.start, said.end, said.text)
    other = SelfDescription(kind="opinion", text="칼럼", start=0, end=2)
    assert (other, said) == with_remark((other,), (long,))
    assert (other, said) == with_remark((other, said), (long,))
    assert (other,) == with_remark((other,), ())


@pytest.mark.parametrize(("letters", "prose"), [(18, True), (17, False)])
def test_prose_has_eighteen_letters(letters, prose):
    """A shorter line is a headline or a menu word."""
    assert prose is is_prose("센터를 " + "가" * (letters - 7) + "했다.")


def test_what_a_correction_says_is_text_and_its_title_a_heading():
    """In the order of the text, next to what can be cited otherwise."""
    says, title, sub, body = (Span(text="가", start=at, end=at + 1) for at in (2, 4, 6, 8))
    page = with_corrections(Page(body=(body,), heads=(("subhead", sub),)), [title], [says])
    assert ((says, body), (("subhead", sub), ("heading", title))) == (page.body, page.heads)


CORRECTIONS = """
본지는 4일 자 기사를 고칩니다.|본보 기사의 제목을 고쳤습니다.|이에 정정합니다.|센터가 아니라 학교이므로 바로잡습니다.
이 기사는 4일에 수정됐습니다.|해당 기사의 예산을 바로잡았습니다.|반론보도: 센터는 예산이 12억원이라고 알려 왔습니다.
""".strip().replace("\n", "|")


@pytest.mark.parametrize("line", CORRECTIONS.split("|"))
def test_a_sentence_corrects_in_many_words(line):
    """Of this article."""
    assert corrects(line)


@pytest.mark.parametrize(("line", "told"), [("바로잡습니다", True), ("[정정보도문]", False), ("정정보도", False)])
def test_a_title_corrects_nothing_itself(line, told):
    """What stands below it does."""
    assert told is corrects(line)


def test_the_first_words_of_a_correction_end_in_no_blank():
    """Sixty characters at most; a correction that was told right behind it is another."""
    span = Span(text="가" * 59 + " " + "나" * 9, start=10, end=79)
    behind = SelfDescription(kind="correction", text="정정", start=79, end=81)
    said, _ = with_remark((behind,), (span,))
    assert ("가" * 59, 10, 69) == (said.text, said.start, said.end)
