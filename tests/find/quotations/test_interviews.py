"""Tests of interviews, on original questions and answers."""

import pytest

from summarizer.find.assemble import find
from summarizer.find.quotations.interviews import find_answers, follows_question, follows_statement
from summarizer.text.article import Article

LEAD = "도하람 새벽시장은 4일 센터를 연다고 밝혔다. 다음은 도하람 시장과의 일문일답.\n"


LEAD_ANSWER = "다음 달 연다."


def answers(text):
    return [text[start:end] for start, end in find_answers(text)]


def said(text):
    scan = find(Article.from_text(text))
    speakers = {person.id: person.english for person in scan.persons}
    return [(quotation.text, speakers.get(quotation.speaker)) for quotation in scan.quotations if quotation.speech]


@pytest.mark.parametrize(
    ("words", "lines"),
    [
        ("다음 달 연다.", "― 언제 여나.\n▲ 다음 달 연다."),
        ("다음 달 연다.", "-- 언제 여나?\n\n▲ 다음 달 연다."),
        ("다음 달 연다.", "Q. 언제 여나?\nA. 다음 달 연다."),
        ("다음 달 연다.", "― 언제 여나?\n도하람 = 다음 달 연다."),
        ("다음 달 연다.", "― 언제 여나?\n“다음 달 연다.”"),
    ],
)
def test_an_answer_is_the_interviewees(words, lines):
    """What stands below a question is said by the one who is asked, with marks or without."""
    assert [(words, "Do Ha-ram")] == said(LEAD + lines)


@pytest.mark.parametrize(
    ("asks", "answers"),
    [("Q:", "A:"), ("Q.", "A."), ("문:", "답:"), ("문.", "답."), ("질문:", "답변:"), ("Q :", "A :")],
)
@pytest.mark.parametrize("mark", [("“", "”"), ("", "")])
def test_a_label_of_questions_or_answers_names_nobody(asks, answers, mark):
    """Whoever is interviewed answers, and each sentence is a quotation."""
    text = f"{LEAD}{asks} 언제 여나?\n{answers} {mark[0]}다음 달 연다. 곧 끝난다.{mark[1]}"
    assert [("다음 달 연다.", "Do Ha-ram"), ("곧 끝난다.", "Do Ha-ram")] == said(text)


def test_numbered_questions_are_an_offices_own():
    """A release answers what its readers may ask; whom it names above does not."""
    assert [] == said("도하람 시장이 왔다.\nQ1. 언제 여나?\nA1. 다음 달 연다.")


@pytest.mark.parametrize("label", ["A", "답", "답변", "Q", "문", "질문", "A1"])
def test_a_label_without_an_interviewee_leaves_the_speaker_open(label):
    """There is nobody of that name."""
    scan = find(Article.from_text(f"새벽시는 4일 문답을 냈다.\n{label}: “다음 달에 연다.”"))
    assert [None] == [quotation.speaker_korean for quotation in scan.quotations]


@pytest.mark.parametrize(
    "question",
    [
        *("― 문제는.", "― 기업 반응은.", "-- 예산은…", "― 왜?", "― 끝으로.", "― 마지막으로."),
        *("Q. 문제는.", "Q: 향후 계획.", "질문: 끝으로 한마디."),
    ],
)
@pytest.mark.parametrize("answer", ["“돈이 없다.”", "▲ 돈이 없다.", "A. 돈이 없다."])
def test_a_question_may_be_short(question, answer):
    """A topic asks what there is to say of it, and behind Q every line asks."""
    assert [("돈이 없다.", "Do Ha-ram")] == said(f"{LEAD}{question}\n{answer}")


@pytest.mark.parametrize("line", ["― 향후 계획.", "― 덧붙일 말."])
def test_a_few_words_with_a_stop_may_be_put_to_the_interviewee(line):
    """They ask above a quotation that stands alone, in an interview."""
    assert [("돈이 없다.", "Do Ha-ram")] == said(f"{LEAD}{line}\n“돈이 없다.”")


@pytest.mark.parametrize("line", ["- 시민과 함께하는", "- 평가", "문제는.", "- 교육 과정을 연다."])
def test_a_bullet_asks_nothing(line):
    """Nor does a topic without a stop, which a verb that qualifies what stands below looks like."""
    assert [] == said(f"{LEAD}{line}\n▲ 교육 과정을 연다.")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (LEAD + "― 언제 여나.\n“곧 연다.”\n― 주민은 반대한다.\n“만나 보겠다.”", ["Do Ha-ram", "Do Ha-ram"]),
        (LEAD + "― 주민은 반대한다.\n“만나 보겠다.”", ["Do Ha-ram"]),
        (LEAD + "― 주민은 반대한다.\n“만나 보겠다”는 말이 나왔다.", [None]),
        ("도하람 시장이 왔다.\n― 주민은 반대한다.\n“만나 보겠다.”", [None]),
        (LEAD + "주민은 반대한다.\n“만나 보겠다.”", [None]),
    ],
)
def test_what_others_say_may_be_put_to_the_interviewee(text, expected):
    """A line with a dash is a question though it states, in an interview, above a quotation that stands alone."""
    assert expected == [speaker for _, speaker in said(text)]


@pytest.mark.parametrize(
    "lines", ["― 언제 여나.\n▲ 다음 달 연다. 곧 끝난다.", "― 언제 여나.\n“다음 달 연다. 곧 끝난다.”"]
)
def test_each_sentence_of_an_answer_is_a_quotation(lines):
    """A brief quotes the best of them, and an answer may be long."""
    assert [("다음 달 연다.", "Do Ha-ram"), ("곧 끝난다.", "Do Ha-ram")] == said(LEAD + lines)


@pytest.mark.parametrize("remark", ["(웃음)", " (웃음)", " (잠시 생각한 뒤)", " [웃음]", "(웃음).", " (웃음)."])
@pytest.mark.parametrize("lines", ["― 언제 여나.\n“{}”", "― 언제 여나.\n▲ “{}”", "― 주민은 반대한다.\n“{}”"])
def test_a_remark_behind_an_answer_is_part_of_its_last_sentence(lines, remark):
    """It stands in brackets, and is nothing that was said."""
    text = LEAD + lines.format("다음 달 연다. 곧 끝난다.") + remark
    assert [("다음 달 연다.", "Do Ha-ram"), ("곧 끝난다.", "Do Ha-ram")] == said(text)
    assert Article.from_text(text).sentences[-1].text == f"곧 끝난다.”{remark}"


@pytest.mark.parametrize("oneself", ["나는", "저는", "내가", "제가", "나도", "그때 나는", "내가 그 자리에서"])
@pytest.mark.parametrize(
    "answer", ['▲ {} "모자란다"고 답했다.', '“{} "모자란다"고 답했다.”', "“시는 냈다. {} ‘모자란다’고 했다.”"]
)
def test_who_tells_what_they_said_themselves_is_its_speaker(oneself, answer):
    """나 is no name."""
    assert ("모자란다", "Do Ha-ram") in said(f"{LEAD}― 어땠나.\n{answer.format(oneself)}")


def test_who_tells_it_within_a_sentence_is_its_speaker():
    """Whoever speaks the quotation around it."""
    quoted = said("도하람 시장은 “나는 ‘모자란다’고 답했다”고 말했다. 김하늘 교수는 “‘남는다’고 했다”고 말했다.")
    assert [("모자란다", "Do Ha-ram"), ("남는다", None)] == [pair for pair in quoted if len(pair[0]) < len("모자란다.")]


@pytest.mark.parametrize("subject", ["내가 만난 주민은", "나는 그가", "그러나 시민은"])
def test_another_behind_oneself_is_its_own_speaker(subject):
    """What they said is not what the interviewee said."""
    assert ("모자란다", None) in said(f"{LEAD}― 어땠나.\n▲ {subject} “모자란다”고 했다고 들었다.")


def test_oneself_in_a_quotation_of_nobody_stays_open():
    """It has no speaker whom it could mean."""
    quotations = find(Article.from_text("“나는 ‘모자란다’고 답했다.”")).quotations
    assert [None, None] == [quotation.speaker_korean for quotation in quotations]


def test_a_quotation_in_its_sentence_stays_whole():
    """Whoever says it, it is in one sentence."""
    assert [("연다. 곧 끝난다.", "Do Ha-ram")] == said('도하람 시장은 "연다. 곧 끝난다."고 말했다.')


def test_answers_with_names_are_each_ones_own():
    """In a round of answers with names each is its own speaker's."""
    text = "김하늘 교수와 이바다 대표가 왔다.\n김하늘 = 돈이 없다.\n이바다 = 사람이 없다.\n김하늘 = 둘 다 없다."
    speakers = [speaker for _, speaker in said(text)]
    assert ["Kim Ha-neul", "Lee Ba-da", "Kim Ha-neul"] == speakers


@pytest.mark.parametrize("mark", ["", "◇", "◇ ", "▲", "▲ ", "◆", "▷"])
@pytest.mark.parametrize("equals", ["=", " = "])
def test_a_name_behind_a_mark_speaks(mark, equals):
    """Each sentence is a quotation of the one who is named, in marks or, with a title, without."""
    text = f"김하늘 원장과 이도윤 교수가 왔다.\n{mark}김하늘 원장{equals}“돈이 없다. 사람도 없다.”\n"
    text += f"{mark}이도윤 교수{equals}“둘 다 있다.”\n"
    first = [("돈이 없다.", "Kim Ha-neul"), ("사람도 없다.", "Kim Ha-neul")]
    assert [*first, ("둘 다 있다.", "Lee Do-yun")] == said(text)


@pytest.mark.parametrize("mark", ["▲", "◇ ", "◆"])
@pytest.mark.parametrize("above", ["김하늘 원장이 왔다.\n", "김하늘 원장도 왔다. " + LEAD + "― 언제 여나?\n"])
def test_a_name_behind_a_mark_speaks_without_quotation_marks(mark, above):
    """Although somebody else is interviewed."""
    text = f"{above}{mark}김하늘 원장=돈이 없다. 사람도 없다."
    assert [("돈이 없다.", "Kim Ha-neul"), ("사람도 없다.", "Kim Ha-neul")] == said(text)


@pytest.mark.parametrize(("others", "speaker"), [("이도윤 교수가", "Kim Ha-neul"), ("김도윤 교수가", None)])
def test_a_surname_behind_a_mark_is_the_one_person_with_it(others, speaker):
    """A debate prints the whole name once."""
    text = f"김하늘 원장과 {others} 왔다.\n▲김=“돈이 없다. 사람도 없다.”"
    assert [("돈이 없다.", speaker), ("사람도 없다.", speaker)] == said(text)


def test_a_name_that_stands_nowhere_else_speaks():
    """It is told as it is printed."""
    quotations = find(Article.from_text("새벽시는 4일 밝혔다.\n◇김하늘 원장=“돈이 없다.”")).quotations
    assert ["김하늘 원장"] == [quotation.speaker_korean for quotation in quotations]


def test_two_answers_with_names_stand_below_their_questions():
    """Three make an interview by themselves; of fewer, one that follows no question is none."""
    assert [LEAD_ANSWER] == answers(f"도하람 = 아직 모른다.\n- 언제 여나?\n도하람 = {LEAD_ANSWER}")
    assert [LEAD_ANSWER] == answers(f"- 언제 여나?\n도하람 = {LEAD_ANSWER}\n도하람 = 아직 모른다.")


def test_whoever_alone_is_named_before_the_questions_answers():
    """It need not be called an interview."""
    assert [("다음 달 연다.", "Do Ha-ram")] == said("도하람 시장이 왔다.\n― 언제 여나?\n▲ 다음 달 연다.")


def test_of_two_the_one_of_the_interview_answers():
    """With two persons before the questions, the one named with 일문일답 is asked; without that word, nobody is."""
    both = "김하늘 교수가 왔다. {}.\n― 언제 여나?\n▲ 다음 달 연다."
    asked = both.format("도하람 시장과의 일문일답이다")
    assert [("다음 달 연다.", "Do Ha-ram")] == said(asked)
    assert [("다음 달 연다.", None)] == said(both.format("도하람 시장도 왔다"))


@pytest.mark.parametrize(
    "text",
    [
        "- 지역 기업을 돕는다.\n▲ 교육 과정을 연다.",
        "(새벽=가온통신) 백나루 기자 = 새벽시는 4일 밝혔다.",
        "백나루 기자 = 새벽시는 4일 밝혔다.",
        "수입 = 지출이다.",
        "▲일시=3월 4일\n▲장소=시청\n▲대상=시민",
        "▲예산 지원=시가 낸다.",
        "▲ 언제 여나?",
    ],
)
def test_other_lines_are_no_answers(text):
    """Bullets, datelines and equations are not answers."""
    assert [] == list(find_answers(text))


@pytest.mark.parametrize(
    ("text", "follows"),
    [
        ("- 언제 여나?\n답", True),
        ("- 언제 여나?\n \n\n답", True),
        ("- 언제 여나?답", False),
        ("언제\n답", False),
        ("\n답", False),
        ("답", False),
        ("앞\n- 언제 여나?\n답", True),
        ("- 언제 여나?\n말\n답", False),
    ],
)
def test_an_answer_stands_right_below_its_question(text, follows):
    """Blank lines aside."""
    assert follows is follows_question(text, len(text) - 1)


@pytest.mark.parametrize(("text", "follows"), [("- 주민은 반대한다.\n답", True), ("주민은 반대한다.\n답", False)])
def test_a_statement_with_a_dash_may_be_answered(text, follows):
    """Without the dash it is part of the article."""
    assert follows is follows_statement(text, len(text) - 1)


def test_a_surname_may_be_the_word_for_a_question():
    """문 is one, where somebody of that name has spoken."""
    assert [("돈이 없다.", "Moon Ha-neul"), ("집이 없다.", "Moon Ha-neul")] == said(
        "문하늘 원장이 왔다.\n▲문하늘 원장=“돈이 없다.”\n▲문=“집이 없다.”"
    )
