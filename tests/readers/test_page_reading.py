"""What a reader of a page says of its lines is taken over as far as the page prints it."""

from __future__ import annotations

import datetime as dt

import pytest

from policy_brief import Byline, PageReading, Span
from summarizer.brief.page import placed
from summarizer.readers.html.article import article_from_html
from summarizer.readers.page_lines import list_lines
from summarizer.readers.page_reading import with_page_reading
from summarizer.readers.page_text import article_from_page
from summarizer.text.article import KST
from summarizer.text.heads import Head
from summarizer.text.split import split_sentences

FIRST = "가온시는 내년에 인공지능 센터를 연다고 4일 밝혔다. 예산은 30억원이다."
SECOND = "시민단체는 물 사용량을 먼저 밝히라고 요구했다."
THIRD = "시는 다음 달 주민에게 설명하기로 했다."
PAGE = f"""나루의 오늘 | 제31호 (2026. 3. 5.)
시, 인공지능 센터 연다
반대도 적지 않아
글 : 홍가람(누리대 교수)

{FIRST}
{SECOND}
{THIRD}
구독 문의는 편집부로
저작권자 ⓒ 나루의 오늘, 무단 전재 금지

회의에 온 한 주민은 여름마다 물이 모자랄까 걱정이라고 했고, 다른 주민은 그래도
일자리가 늘어나리라고 기대한다면서도 끝내 답을 듣지 못했다고 했다.
"""
NOTHING = {"outlet": None, "published": None, "headline": [], "subheads": [], "into_body": [], "out_of_body": []}


def article(text=PAGE):
    return article_from_page(text)


def read(found=None, **told):
    found = found or article()
    return with_page_reading(found, placed(PageReading.model_validate({**NOTHING, **told}), list_lines(found)))


def number(words, found=None):
    """Return the number of the line that begins with words."""
    return next(line.number for line in list_lines(found or article()) if line.span.text.startswith(words))


def sentences(found):
    return [found.plain(sentence) for sentence in found.sentences]


@pytest.mark.parametrize(
    ("told", "outlet"),
    [
        ("나루의 오늘", "나루의 오늘"),
        ("나루의  오늘", "나루의 오늘"),
        ("〈나루의 오늘〉", "나루의 오늘"),
        ("(주)나루의 오늘", None),
        ("누리신문", None),
        ("31", None),
        (None, None),
        ("나" * 61, None),
    ],
)
def test_an_outlet_counts_where_the_page_prints_it(told, outlet):
    """Otherwise the program's own reading stays."""
    found = article().model_copy(update={"outlet": "앞의 이름"})

    assert (outlet or "앞의 이름") == read(found, outlet=told).outlet


def test_a_name_may_stand_elsewhere_on_a_web_page():
    """In its title or in a line outside the text."""
    found = article().model_copy(update={"around": ("시, 센터 연다 - 나래소식",)})

    assert "나래소식" == read(found, outlet="나래소식").outlet
    assert "나래소식" not in found.model_dump_json()


@pytest.mark.parametrize(
    ("words", "day", "published"),
    [
        ("2026. 3. 5.", "2026-03-05", dt.datetime(2026, 3, 5, tzinfo=KST)),
        ("제31호 (2026. 3. 5.)", "2026-03-05", dt.datetime(2026, 3, 5, tzinfo=KST)),
        ("2026. 3. 5.", "2026-03-06", None),
        ("2026. 3. 5.", "2025-03-05", None),
        ("2026. 3. 6.", "2026-03-06", None),
        ("", "2026-03-05", None),
        ("2026. 3. 5.", "3월 5일", None),
        ("2026. 3. 5.", None, None),
    ],
)
def test_a_day_counts_where_its_words_print_it(words, day, published):
    """Its words stand on the page, and year, month and day in its words."""
    found = article().model_copy(update={"published": None})

    assert published == read(found, published=day, published_words=words).published


@pytest.mark.parametrize(
    ("words", "day", "time"),
    [
        ("입력 2026.03.05 09:12", "2026-03-05", dt.time(9, 12)),
        ("'26.03.05.", "2026-03-05", dt.time()),
        ("20260305", "2026-03-05", dt.time()),
        ("March 5, 2026", "2026-03-05", dt.time()),
        ("5 MAR 2026", "2026-03-05", dt.time()),
        ("26. 3. 5.", "2026-03-05", dt.time()),
        ("2026년 3월호(3월 5일 발행)", "2026-03-05", dt.time()),
        ("2026년 4월호 | 3월 5일 발행", "2026-03-05", dt.time()),
        ("2026년 2월호(3월 5일 발행)", "2026-03-05", dt.time()),
        ("2025년 12월호(3월 5일 발행)", "2026-03-05", dt.time()),
        ("2026년 3월호(3월 5일 발행)", "2025-03-05", None),
        ("2026년 3월호 3월 5일 서울", "2026-03-05", None),
        ("2026년 3월호(3월 45일 발행)", "2026-03-05", None),
        ("March 5, 2026", "2026-04-05", None),
        ("120260305", "2026-03-05", None),
    ],
)
def test_a_day_is_printed_in_many_ways(words, day, time):
    """With the hour where it is printed, or else midnight."""
    found = article_from_page(PAGE.replace("구독", f"{words}\n구독")).model_copy(update={"published": None})
    published = read(found, published=day, published_words=words).published

    assert (published.time() if published else None) == time


def test_the_hour_that_the_program_read_of_that_day_stays():
    """A reader names the day alone."""
    hour = dt.datetime(2026, 3, 5, 9, 12, tzinfo=KST)
    found = article().model_copy(update={"published": hour})

    assert hour == read(found, published="2026-03-05", published_words="").published


def test_authors_are_those_of_the_reading():
    """With their post where the page prints it; one who is not printed leaves the program's own."""
    professor = {"name": "홍가람", "role": "누리대 교수"}
    invented = {"name": "홍가람", "role": "한빛대 총장"}

    assert [("홍가람", "누리대 교수")] == [(one.name, one.role) for one in read(authors=[professor]).bylines]
    assert [("홍가람", None)] == [
        (one.name, one.role) for one in read(article().model_copy(update={"bylines": ()}), authors=[invented]).bylines
    ]
    assert article().bylines == read(authors=[{"name": "은다솜"}]).bylines
    assert () == read(article(PAGE), authors=[]).bylines


def test_lines_of_a_title_make_headline_and_subheads():
    """They leave the body and are cited by kind and number; the program's own make way."""
    found = read(headline=[number("시, 인공지능")], subheads=[number("반대도")])

    assert ("시, 인공지능 센터 연다", "반대도 적지 않아") == (found.headline, found.subhead)
    titles = [(head.kind, head.text, head.number) for head in found.heads if head.kind in {"headline", "subhead"}]
    assert [("headline", "시, 인공지능 센터 연다", 1), ("subhead", "반대도 적지 않아", 2)] == titles


def test_a_headline_of_two_lines_is_one():
    """And no subhead of the program stays below it."""
    found = read(headline=[number("시, 인공지능"), number("반대도")])

    assert ("시, 인공지능 센터 연다 반대도 적지 않아", None) == (found.headline, found.subhead)


def test_without_a_headline_the_programs_titles_stay():
    """A reader that names none leaves what was read."""
    before = article()
    found = read(subheads=[number("글 :")])

    assert (before.headline, before.subhead) == (found.headline, found.subhead)
    assert (before.heads, sentences(before)) == (found.heads, sentences(found))


@pytest.mark.parametrize(
    ("words", "headline"),
    [
        ("인공지능 센터 연다", "인공지능 센터 연다"),
        ("인공지능\n 센터 연다", "인공지능 센터 연다"),
        ("인공지능 센터 닫는다", None),
        ("센터 연다", None),
        ("센터 연다 반대도 적지 않아", None),
        ("", None),
    ],
)
def test_words_of_a_headline_count_where_a_line_prints_them(words, headline):
    """They may be a part of one line, and are none of two; where none prints them, what was read stays."""
    assert (headline or article().headline) == read(headline_words=words).headline


def test_a_headline_may_stand_where_no_line_is_numbered():
    """Then the line that the program took for it may be a subhead, and is cited as one."""
    before = article().model_copy(update={"around": ("누리 도서관을 다시 짓는다 | 나루",)})
    found = read(before, headline_words="누리 도서관을 다시 짓는다", subheads=[number("시, 인공지능", before)])

    assert ("누리 도서관을 다시 짓는다", "시, 인공지능 센터 연다") == (found.headline, found.subhead)
    assert [("subhead", "시, 인공지능 센터 연다")] == [(head.kind, head.text) for head in found.heads]


def test_the_line_of_a_headline_whose_words_are_told_leaves_the_body():
    """As it does without them."""
    found = read(headline=[number("시, 인공지능")], headline_words="인공지능 센터 연다")

    assert "인공지능 센터 연다" == found.headline
    assert ("headline", "시, 인공지능 센터 연다") in [(head.kind, head.text) for head in found.heads]


def test_who_takes_most_of_a_body_for_a_title_is_not_believed_in_its_words():
    """Nothing of such a reading counts."""
    before = article()
    body = [line.number for line in list_lines(before) if line.taken_for == "body"]

    assert before.headline == read(before, out_of_body=body, headline_words="인공지능 센터 연다").headline


@pytest.mark.parametrize(
    ("words", "issue"),
    [("2026년 3월호", "2026-03"), ("2026 년 3월호", "2026-03"), ("2026년 4월호", None), ("", None), ("제31호", None)],
)
def test_an_issue_counts_where_the_page_prints_it(words, issue):
    """Words of a month are no day; those that no line prints are none."""
    before = article(PAGE.replace("(2026. 3. 5.)", "")).model_copy(update={"around": ("나루 2026년 3월호 차례",)})
    found = read(before, published_words=words)

    assert (None, issue) == (found.published, found.issue)


def test_a_day_takes_the_place_of_an_issue():
    """It says more."""
    before = article().model_copy(update={"published": None, "issue": "2026-04"})
    found = read(before, published="2026-03-05", published_words="2026. 3. 5.")

    assert (dt.date(2026, 3, 5), None) == (found.published.date(), found.issue)


def test_an_issue_that_the_program_read_stays_without_another():
    """A reader that names none has not denied it."""
    before = article().model_copy(update={"published": None, "issue": "2026-04"})

    assert "2026-04" == read(before).issue == read(before, published_words="제31호").issue


def test_lines_come_into_the_body_and_leave_it():
    """In their order; what a width broke is one sentence; sentences and paragraphs get new numbers."""
    below = [number("회의에 온"), number("일자리가")]
    found = read(into_body=below, out_of_body=[number("구독")])

    assert sentences(article())[:-1] == sentences(found)[:-1]
    assert sentences(found)[-1].endswith("기대한다면서도 끝내 답을 듣지 못했다고 했다.")
    assert sentences(found)[-1].startswith("회의에 온 한 주민은")
    assert list(range(1, len(found.sentences) + 1)) == [sentence.number for sentence in found.sentences]
    assert len(found.paragraphs) == found.sentences[-1].paragraph
    assert [paragraph.start for paragraph in found.paragraphs] == sorted(span.start for span in found.paragraphs)


def test_who_takes_most_of_a_body_out_has_misread_it():
    """The body stays whole; a line that both lists name stays out."""
    before = article()
    body = [line.number for line in list_lines(before) if line.taken_for == "body"]
    author = number("글 :", before)

    assert sentences(before) == sentences(read(before, out_of_body=body))
    assert sentences(before) == sentences(read(before, into_body=[author], out_of_body=[author]))


def test_a_number_that_no_line_has_is_passed_over():
    """As a name that is not printed."""
    assert sentences(article()) == sentences(read(headline=[0], into_body=[99], out_of_body=[-1], subheads=[99]))


def test_rows_keep_the_head_of_their_table():
    """Its number may be another then."""
    text = f"{FIRST}\n표 1. 센터 예산\n구분 | 2026년 | 2027년\n건물 | 10 | 12\n장비 | 20 | 30\n{THIRD}\n{SECOND}\n"
    before = article_from_page(text)
    found = read(before, headline=[number("가온시는", before)])
    rows = [sentence for sentence in found.sentences if sentence.table_header]

    assert rows
    assert {"table_header"} == {found.heads[row.table_header - 1].kind for row in rows}


def test_what_an_outlet_is_called_in_english_comes_with_its_name():
    """A name that the page does not print has none."""
    printed = read(outlet="나루의 오늘", outlet_english="Naru Today")
    invented = read(outlet="없는 신문", outlet_english="No Paper")

    assert ("Naru Today", None) == (printed.outlet_english, invented.outlet_english)


WRAPPED = """○ 산업별로는 정보통신업에서 인공지능을 쓰는 기업이 가장 많았고, 제조업에서도 그 수가
   크게 늘어난 것으로 나타났으며, 서비스업은 그다음으로 많았다.
   반면 증가율은 제조업이 14.4%로 가장 높았다.
{rest}
"""


def test_a_line_that_joins_an_old_paragraph_is_in_its_sentences():
    """A paragraph that has grown is cut again."""
    before = article_from_page(WRAPPED.format(rest=SECOND))
    first = before.paragraphs[0]
    words = first.text.partition("\n")[0]
    kept = Span(text=words, start=first.start, end=first.start + len(words))
    part = before.model_copy(update={"paragraphs": (kept, *before.paragraphs[1:])})
    cut = part.model_copy(update={"sentences": split_sentences(part.text, part.paragraphs)})
    found = read(cut, into_body=[number("크게", cut)])

    assert sentences(before) == sentences(found)
    assert sentences(before) != sentences(cut)


def test_an_issue_of_january_may_come_out_in_december():
    """Its year is that of the issue, and the day is of the year before."""
    words = "2027년 1월호(12월 13일 발행)"
    found = article_from_page(PAGE.replace("구독", f"{words}\n구독")).model_copy(update={"published": None})

    assert dt.date(2026, 12, 13) == read(found, published="2026-12-13", published_words=words).published.date()
    assert read(found, published="2027-12-13", published_words=words).published is None


@pytest.mark.parametrize("words", ["3월 26일 발행", "26. 3. 발행", "수정 2026.03.26 10:00"])
def test_a_day_without_its_year_and_the_day_of_a_change_do_not_count(words):
    """No figure is both year and day."""
    found = article_from_page(PAGE.replace("구독", f"{words}\n구독")).model_copy(update={"published": None})

    assert read(found, published="2026-03-26", published_words=words).published is None


@pytest.mark.parametrize("name", ["늘", "루의 오늘", "오늘시"])
def test_a_name_within_another_word_is_none(name):
    """It begins where a word does, and has two letters at least."""
    found = article().model_copy(update={"outlet": None})

    assert read(found, outlet=name).outlet is None


def test_a_name_in_wide_letters_is_found():
    """As the page prints it."""
    found = article(PAGE.replace("나루의 오늘", "ＮＲ뉴스"))

    assert "NR뉴스" == read(found, outlet="NR뉴스").outlet


def test_titles_do_not_swallow_a_body():
    """Who calls most of it a headline has misread it; a line is headline or subhead, and an author is named once."""
    before = article()
    body = [line.number for line in list_lines(before) if line.taken_for == "body"]
    twice = [number("시, 인공지능")]
    author = {"name": "홍가람", "role": ""}

    assert (before.headline, sentences(before)) == (read(headline=body).headline, sentences(read(headline=body)))
    assert read(headline=twice, subheads=twice).subhead is None
    assert 1 == len(read(authors=[author, author]).bylines)


def test_a_body_that_goes_on_is_not_cut():
    """Whether a text is cut is looked at again where it ends elsewhere."""
    open_ = "시민단체는 물 사용량을 먼저 밝히라고 요구했지만 시는 아무런 답을"
    before = article_from_page(
        f"입력 2026.03.04 09:12\n{FIRST}\n{THIRD}\n{FIRST}\n{open_}\n저작권자 ⓒ 나루\n\n내놓지 않았다."
    )
    cut = [said.kind for said in before.self_description]
    found = read(before, into_body=[number("내놓지", before)])

    assert "cut" in cut
    assert "cut" not in [said.kind for said in found.self_description]


BROKEN = f"""입력 2026.03.04 09:12
{FIRST}
{SECOND}
저작권자 ⓒ 나루의 오늘, 무단 전재 금지

새 센터에는 이웃 도시에서 온 기술자와 연구자가 함께 일하게 되며 공사비로만 모두 4
20억원이 들며, 시는 이 돈을 세 해에 나누어 내기로 하고 의회에 동의를 구했다고 한다.
"""


@pytest.mark.parametrize("outlet", [None, "나루의 오늘"])
def test_wraps_of_a_body_that_has_grown_are_undone(outlet):
    """Whatever was asked of the article before."""
    before = article_from_page(BROKEN)
    assert before.view.text
    into = [number("새 센터에는", before), number("20억원이", before)]
    found = read(before, outlet=outlet, into_body=into)
    fresh = read(article_from_page(BROKEN), outlet=outlet, into_body=into)

    assert "420억원이" in sentences(found)[-1]
    assert found.view.text == fresh.view.text


def test_lines_of_a_web_page_are_whole():
    """No width has broken them: items without a stop stay apart."""
    items = ["누구나 새 기술을 만져 보는 체험 전시관 설립", "이웃 도시에서 온 전문 기술자 스물네 명 배치"]
    body = "".join(f"<p>가온시는 센터를 {count}곳 더 연다고 4일 밝혔다.</p>" for count in range(3, 9))
    below = "".join(f"<li>{item}</li>" for item in items)
    page = f"<html><body><h1>가온시 센터 연다</h1>{body}<p>저작권자 ⓒ 나루</p><ul>{below}</ul></body></html>"
    before = article_from_html(page)
    text = "\n".join([before.text, *items])
    before = before.model_copy(update={"text": text})
    before.__dict__.pop("view", None)
    found = read(before, into_body=[number(item, before) for item in items])

    assert items == sentences(found)[-2:]


def test_an_old_sentence_is_not_torn_by_a_new_line():
    """What was one paragraph stays one."""
    lead = "(리스본=나루의 오늘) 홍가람 기자 = 인공지능(AI)으로 목소리와\n얼굴을 베껴 쓰는 일을 막는 협약에 서명했다."
    before = article_from_page(f"{lead}\n{SECOND}\n")
    found = read(before, into_body=[number("(리스본", before)])

    assert sentences(before)[0] in " ".join(sentences(found))
    assert len(sentences(before)) + 1 >= len(found.sentences)


def test_a_head_within_a_paragraph_is_no_line_of_its_own():
    """A reading that names nothing loses no text."""
    lead = "(서울=나루의 오늘) 홍가람 기자 =\t가온시의\t센터를\t둘러싼\t다툼이\n한창인\t가운데\t3월\t4일\t밝혔다."
    before = article_from_page(f"{lead}\n{SECOND}\n")

    assert sentences(before) == sentences(read(before))


def test_a_phone_number_is_masked_where_a_line_is_told():
    """As everywhere."""
    line = "문의는 010-1234-5678, 홍가람에게 하면 된다고 시는 밝혔다."
    before = article_from_page(f"입력 2026.03.04 09:12\n{FIRST}\n{line}\n{SECOND}\n")
    found = read(before, out_of_body=[number("문의는", before)])

    assert "1234" not in " ".join(found.notices)
    assert found.notices


@pytest.mark.parametrize("day", ["1926-03-05", "2126-03-05", "0001-03-05"])
def test_a_short_year_is_of_this_century(day):
    """'26 is 2026."""
    found = article_from_page(PAGE.replace("구독", "'26. 3. 5.\n구독")).model_copy(update={"published": None})

    assert read(found, published=day, published_words="'26. 3. 5.").published is None


def test_the_hour_of_a_change_does_not_count():
    """Where the day of publication is printed beside it."""
    words = "입력 2026.03.05 09:12 수정 2026.03.05 11:40"
    found = article_from_page(PAGE.replace("구독", f"{words}\n구독")).model_copy(update={"published": None})

    assert dt.time(9, 12) == read(found, published="2026-03-05", published_words=words).published.time()


def test_a_day_may_stand_outside_the_text():
    """On a web page; the day that is read takes the place of another, and keeps the hour of the same."""
    hour = dt.datetime(2026, 4, 7, 9, 12, tzinfo=KST)
    found = article().model_copy(update={"around": ("나래소식 2026. 4. 7.",), "published": hour})
    other = found.model_copy(update={"published": dt.datetime(2026, 4, 8, 1, tzinfo=KST)})

    assert hour == read(found, published="2026-04-07", published_words="2026. 4. 7.").published
    assert hour.date() == read(other, published="2026-04-07", published_words="2026. 4. 7.").published.date()


def test_an_author_who_was_known_keeps_what_is_known():
    """A post that was read before stays, one that was not is added, and nobody takes that of another."""
    known = (Byline(name="은다솜", role="편집장"), Byline(name="홍가람"))
    found = article(PAGE.replace("글 :", "글 : 은다솜,")).model_copy(update={"bylines": known})
    authors = [{"name": "은다솜", "role": "누리대 교수"}, {"name": "홍가람", "role": "누리대 교수"}]

    told = [(byline.name, byline.role) for byline in read(found, authors=authors).bylines]
    assert [("은다솜", "편집장"), ("홍가람", "누리대 교수")] == told


def test_a_name_is_found_in_other_capitals():
    """As a mark above a page prints it."""
    assert "Naru Today" == read(article(PAGE.replace("나루의 오늘 |", "NARU TODAY |")), outlet="Naru Today").outlet


@pytest.mark.parametrize(("lines", "is_taken"), [(3, True), (4, False)])
def test_a_headline_has_three_lines_at_most(lines, is_taken):
    """More have been misread."""
    titles = ["시, 인공지능 센터 연다", "반대도 적지 않아", "물 사용량 밝혀야", "다음 달 설명회"]
    found = article(PAGE.replace(f"{titles[0]}\n{titles[1]}", "\n".join(titles)))
    headline = read(found, headline=[number(title, found) for title in titles[:lines]]).headline

    assert (headline == " ".join(titles[:lines])) is is_taken


@pytest.mark.parametrize("new", [FIRST, THIRD])
def test_an_old_paragraph_stays_one_beside_a_new_line(new):
    """Neither torn by it nor joined to it, whether it stands above or below."""
    text = f"{FIRST}\n{SECOND}\n{THIRD}"
    before = article_from_page(f"입력 2026.03.04 09:12\n{text}\n")
    old = text.replace(new, "").strip()
    found = read(_held(before, old), into_body=[number(new[:8], _held(before, old))])

    assert sorted([old, new], key=text.index) == [paragraph.text for paragraph in found.paragraphs]


def test_old_paragraphs_apart_from_a_new_line_stay_as_they_were():
    """Lines that a width may have broken, too."""
    before = article_from_page(BROKEN)
    lines = [line for line in BROKEN.splitlines() if line.startswith(("새 센터", "20억"))]
    held = _held(before, *lines)
    found = read(held, into_body=[number("시민단체", held)])

    assert [SECOND, *lines] == [paragraph.text for paragraph in found.paragraphs]


def test_a_label_that_is_not_body_is_not_swallowed():
    """It parts what stands above and behind it, though a width may have broken that."""
    open_, rest = BROKEN.splitlines()[-2:]
    before = _held(article_from_page(f"입력 2026.03.04 09:12\n{open_}\n알림: {rest}\n"), open_)
    held = before.model_copy(update={"heads": (_head(before.text, "table_title", 1, rest),)})
    found = read(held, into_body=[number("20억원이", held)])

    assert [open_, rest] == [paragraph.text for paragraph in found.paragraphs]


def test_heads_make_way_for_those_of_a_reading():
    """A title that the program read elsewhere, and a head that is body; every other stays."""
    before = article()
    kinds = {
        "나루의 오늘": "headline",
        "반대도 적지 않아": "subhead",
        "글 : 홍가람": "table_title",
        "구독 문의": "table_title",
    }
    heads = tuple(_head(before.text, kind, at, words) for at, (words, kind) in enumerate(kinds.items(), 1))
    held = before.model_copy(update={"heads": heads})
    found = read(held, headline=[number("시, 인공지능", held)], into_body=[number("글 :", held)])

    told = [(head.kind, head.text, head.number) for head in found.heads]
    assert [("headline", "시, 인공지능 센터 연다", 1), ("table_title", "구독 문의", 2)] == told


def test_a_title_within_a_paragraph_is_cited_as_it_was_found():
    """A reading that calls its paragraph the headline cites its own words."""
    before = article()
    head = _head(before.text, "headline", 1, "다음 달 주민에게")
    amid, below = _head(before.text, "table_title", 2, "설명하기로"), _head(before.text, "table_title", 3, "구독 문의")
    held = before.model_copy(update={"heads": (head, amid, below)})
    found = read(held, headline=[number("시는 다음", held)])

    assert [head.text, below.text] == [one.text for one in found.heads]


def _head(text, kind, at, words):
    start = text.index(words)
    return Head(kind=kind, number=at, text=words, start=start, end=start + len(words))


def _held(found, *paragraphs):
    """Return an article whose body is these stretches of its text."""
    starts = [found.text.index(words) for words in paragraphs]
    spans = tuple(Span(text=words, start=at, end=at + len(words)) for at, words in zip(starts, paragraphs, strict=True))
    return found.model_copy(update={"paragraphs": spans, "sentences": split_sentences(found.text, spans)})


def test_a_correction_stays_in_the_article():
    """Also where its reader takes it for no part of it, as it corrects another report; another line goes."""
    note = "[바로잡습니다] 본지 3월 2일자 ‘시, 센터 연다’ 기사의 예산은 30억원이므로 바로잡습니다."
    before = article(PAGE.replace(f"{THIRD}\n", f"{THIRD}\n{note}\n"))
    found = read(before, out_of_body=[number("[바로잡습니다]", before), number("시는 다음", before)])

    assert note in sentences(found)
    assert THIRD not in sentences(found)
