"""Lines that say of an article that it corrects it."""

import pytest

from policy_brief import SelfDescription, Span
from summarizer.readers.lines.corrections import corrects, is_said, is_title, with_remark
from summarizer.readers.lines.furniture import is_prose

LINE = "본지는 4일 자 기사에서 센터의 예산을 잘못 적어 이를 바로잡습니다."


@pytest.mark.parametrize(
    ("line", "titles"), [("정정보도문", True), ("[바로잡습니다]", True), (LINE, False), ("센터 연다", False)]
)
def test_a_title_of_a_correction_says_nothing_else(line, titles):
    """What it corrects stands below."""
    assert titles is is_title(line)


@pytest.mark.parametrize(("line", "said"), [(LINE, True), ("죄송합니다.", True), ("정정", False)])
def test_a_sentence_is_said_however_short(line, said):
    """A polite ending is enough."""
    assert said is is_said(line)


def test_a_correction_is_told_by_its_words():
    """Of this article, not of a report about one."""
    assert [True, False, False] == [
        corrects(line) for line in (LINE, "시는 예산을 바로잡았다고 4일 밝혔다.", "센터 연다")
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
