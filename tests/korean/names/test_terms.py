import csv
from importlib import resources

import pytest

from summarizer.korean.names.terms import find_terms


def english(text: str) -> list[str]:
    return [term.english for term in find_terms(text)]


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        (["foundation model"], "파운데이션 모델을 만든다."),
        (["foundation model"], "원천모델을 만든다."),
        (["independent AI foundation model"], "독자 AI 파운데이션 모델 사업이다."),
        (["Phase 1"], "1단계 평가를 마쳤다."),
        (["Phase 2"], "2 단계에 들어간다."),
        (["AI transformation (AX)"], "제조업의 AX를 돕는다."),
        (["supplementary budget"], "추경이 통과됐다."),
        (["second supplementary budget"], "2차 추경이 통과됐다."),
        (["supplementary budget bill"], "추경안이 통과됐다."),
        (["memorandum of understanding (MOU)"], "두 곳은 업무협약을 맺었다."),
        (["equity investment"], "은행이 출자했다."),
        (["preliminary feasibility study"], "예타를 통과했다."),
        (["exemption from the preliminary feasibility study"], "예타 면제를 받았다."),
        (["enforcement decree"], "시행령을 고친다."),
        (["advance legislative notice"], "오늘 입법예고했다."),
        (["grace period"], "유예기간을 둔다."),
        (["high-impact AI"], "고영향AI 사업자다."),
        (["sovereign AI"], "소버린 AI가 필요하다."),
        (["secure"], "부지를 확보했다."),
        (["allocate"], "예산을 편성하기로 했다."),
        (["execute (a budget)"], "예산을 집행했다."),
    ],
)
def test_terms_have_established_english(expected, text):
    """A term is found where a word begins with it, spaces aside, with the verb or particle that follows."""
    assert expected == english(text)


@pytest.mark.parametrize(
    "text",
    ["집행위원회가 열렸다.", "2~3단계로 나눈다.", "모집행사를 열었다.", "시행령도서관에 갔다.", "TAXI를 탔다."],
)
def test_other_words_hold_no_term(text):
    """A longer word that only holds the letters of a term, and the end of a range, are left alone."""
    assert [] == english(text)


def test_a_term_is_named_once_in_the_order_of_the_text():
    """Each English form comes once, where its Korean first stands."""
    assert ["secure", "supplementary budget"] == english("GPS를 확보한다. 추경으로 확보했고 추경예산을 쓴다.")


def test_a_term_keeps_the_words_as_printed_and_its_note():
    """The Korean is that of the text; the note says what the term is not."""
    (term,) = find_terms("업무 협약을 맺었다.")
    assert ("업무 협약", "not binding") == (term.korean, term.note)


def test_no_printed_form_stands_twice():
    """Each Korean form has one English, so that no row hides another."""
    text = resources.files("summarizer.korean").joinpath("names/terms.csv").read_text(encoding="utf-8")
    rows = csv.DictReader(text.splitlines())
    names = [name.replace(" ", "") for row in rows for name in (row["korean"], *row["aliases"].split("|")) if name]
    assert sorted(set(names)) == sorted(names)
