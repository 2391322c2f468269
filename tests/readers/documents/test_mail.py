"""E-mails: which letter of one is the article, and what stands around it."""

import datetime as dt
from email import message_from_bytes, policy
from email.message import EmailMessage

import pytest

from summarizer.errors import BinarySource, DamagedDocument
from summarizer.readers import read
from summarizer.readers.documents.mail import _unquoted
from summarizer.text.article import KST
from tests.readers.documents import release

LEAD = "가온시는 내년부터 인공지능 실증 사업에 120억원을 쓴다고 4일 밝혔다."
NEXT = "시는 사업을 맡을 기업 여섯 곳을 5월까지 뽑는다."
BODY = f"{LEAD}\n{NEXT}"
GREETING = "안녕하세요, 가온시 대변인실입니다.\n보도자료를 보내 드립니다. 많은 관심 부탁드립니다.\n"
SIGNATURE = "감사합니다.\n\n--\n나봄결 주무관\n가온시 대변인실 044-000-0000\n"
DISCLAIMER = "본 메일은 발신 전용입니다.\n수신을 원하지 않으시면 수신거부를 눌러 주십시오.\n"


def _mail(body, *, subject="[보도자료] 가온시 인공지능 실증 사업 확대", attached=(), html=None, charset="utf-8"):
    message = EmailMessage()
    message["From"] = "press@gaon.example"
    message["To"] = "desk@saenal.example"
    message["Subject"] = subject
    message["Date"] = "Wed, 04 Mar 2026 00:30:00 +0000"
    message.set_content(body, charset=charset)
    if html:
        message.add_alternative(html, subtype="html")
    for name, content in attached:
        message.add_attachment(content, maintype="application", subtype="octet-stream", filename=name)
    return message.as_bytes()


def _sentences(content):
    return [sentence.text for sentence in read(content).sentences]


@pytest.mark.parametrize("charset", ["utf-8", "euc-kr"])
def test_the_subject_is_the_headline_of_a_body_without_one(charset):
    """The subject, without its label, is the headline, and the time of sending, in Korea, the publication."""
    article = read(_mail(BODY, charset=charset))

    assert "가온시 인공지능 실증 사업 확대" == article.headline
    assert dt.datetime(2026, 3, 4, 9, 30, tzinfo=KST) == article.published
    assert "mail" == article.site
    assert [LEAD, NEXT] == [sentence.text for sentence in article.sentences]


def test_the_body_has_its_own_headline_and_time():
    """What the body prints of itself goes before subject and date."""
    article = read(release.as_mail())

    assert release.HEADLINE == article.headline
    assert dt.datetime(2026, 3, 4, 10, 0, tzinfo=KST) == article.published
    assert dt.datetime(2026, 3, 3, 14, 0, tzinfo=KST) == article.distributed


def test_greeting_and_signature_are_no_text():
    """What greets and what signs stands in no sentence."""
    assert [LEAD, NEXT] == _sentences(_mail(f"{GREETING}\n{BODY}\n\n{SIGNATURE}"))
    assert [LEAD, NEXT] == _sentences(_mail(f"{GREETING}\n{BODY}\n\n{DISCLAIMER}"))


@pytest.mark.parametrize(
    "line",
    [
        "3월 4일(수) 10시 이후 보도하여 주시기 바랍니다.",
        '시장은 "수고하셨습니다"라고 인사했다고 시는 전했다.',
        "국가 손해 배상",
        "수신거부 표시를 무시한 업체에는 과태료를 물린다고 시는 밝혔다.",
        "이 메시지는 시민 모두에게 간다고 시는 밝혔다.",
        "기준금리 올림",
    ],
)
def test_what_is_like_a_greeting_or_signature_stays(line):
    """An embargo, a quotation and a heading cut nothing off."""
    title = "가온시, 내년부터 인공지능 실증 사업 크게 늘린다"
    article = read(_mail(f"{title}\n\n{line}\n\n{LEAD}\n{NEXT}\n\n{line}\n\n{NEXT}"))

    assert title in article.text
    assert 2 == [sentence.text for sentence in article.sentences].count(NEXT)


def test_a_name_at_the_end_signs():
    """A name that gives or sends regards ends a letter, with what stands below it."""
    assert [LEAD, NEXT] == _sentences(_mail(f"{BODY}\n\n나봄결 드림\n가온시 대변인실"))


FORWARDS = {
    "outlook": "-----Original Message-----\nFrom: 가온시 <press@gaon.example>\nSent: Tuesday, March 3, 2026\n"
    "To: desk@saenal.example\nSubject: 가온시 실증 사업, 세 해 동안 이어진다\n\n",
    "gmail": "---------- Forwarded message ---------\n보낸사람: 가온시 <press@gaon.example>\n"
    "Date: 2026년 3월 3일 (화) 오후 2:02\n"
    "Subject: 가온시 실증 사업, 세 해 동안 이어진다\nTo: <desk@saenal.example>\n\n",
    "korean": "----- 원본 메시지 -----\n보낸 사람: 가온시\n보낸 날짜: 2026년 3월 3일\n받는 사람: 새날\n"
    "제목: 가온시 실증 사업, 세 해 동안 이어진다\n\n",
}


@pytest.mark.parametrize("form", FORWARDS)
def test_the_article_is_in_the_letter_that_is_forwarded(form):
    """The forwarded letter is the article, with its own subject; the date of forwarding is not its publication."""
    article = read(_mail(f"참고하세요.\n\n{FORWARDS[form]}{GREETING}\n{BODY}\n\n{SIGNATURE}", subject="FW: 자료"))

    assert [LEAD, NEXT] == [sentence.text for sentence in article.sentences]
    assert "가온시 실증 사업, 세 해 동안 이어진다" == article.headline
    assert dt.date(2026, 3, 3) == article.published.date()


def test_a_quoted_letter_is_read_without_its_marks():
    """The > before the lines of a quoted letter are no text."""
    quoted = "\n".join(f"> {line}" for line in BODY.splitlines())

    assert [LEAD, NEXT] == _sentences(_mail(f"확인했습니다.\n\n{FORWARDS['outlook']}{quoted}\n", subject="Re: 자료"))


def test_the_article_is_the_longer_letter():
    """A short answer above a quoted article is not taken for it, nor a short question below one."""
    answer = f"{BODY}\n\n{FORWARDS['outlook']}기사로 쓸 자료를 보내 주실 수 있는지요?\n"

    assert [LEAD, NEXT] == _sentences(_mail(answer))


def test_html_is_read_where_it_says_more():
    """The HTML part is read where the plain one is a stub, without what it hides."""
    html = f"<p style='display:none'>미리 보기로만 쓰는 문장이라고 한다.</p><p>{LEAD}</p><p>{NEXT}</p>"

    assert [LEAD, NEXT] == _sentences(_mail("이 메일은 HTML로 보아 주십시오.", html=html))


def test_an_attached_document_is_the_article_of_a_note():
    """HWPX is read before the PDF of the same release; what is not read is named, pictures aside."""
    attached = [("자료.pdf", b"%PDF-1.4 broken"), ("자료.hwpx", release.as_hwpx()), ("사진.jpg", b"\xff\xd8\xff")]
    article = read(_mail("첨부 자료를 참고해 주시기 바랍니다.", attached=attached))

    assert "hwpx" == article.site
    assert release.HEADLINE == article.headline
    assert ("The article was read from the e-mail's attachment 자료.hwpx.",) == article.notices[:1]
    assert "자료.pdf" in article.notices[1]
    assert "사진.jpg" not in "".join(article.notices)


def test_an_attached_letter_is_read():
    """An e-mail that is attached to another is its article."""
    message = message_from_bytes(_mail("전달합니다.", subject="전달"), policy=policy.default)
    message.add_attachment(message_from_bytes(_mail(BODY), policy=policy.default))

    assert [LEAD, NEXT] == _sentences(message.as_bytes())


def test_a_body_that_is_an_article_leaves_its_attachments():
    """An article in the body is read, and the attached document named."""
    article = read(_mail(BODY, attached=[("자료.hwpx", release.as_hwpx())]))

    assert [LEAD, NEXT] == [sentence.text for sentence in article.sentences]
    assert "자료.hwpx" in article.notices[0]


def test_an_attachment_that_cannot_be_read_says_why():
    """The error of an attachment names it, and is of its kind."""
    with pytest.raises(BinarySource, match=r"자료\.hwpx.*damaged"):
        read(_mail("첨부 참조", attached=[("자료.hwpx", release.as_hwpx()[:300])]))


def test_a_page_that_a_browser_saved_is_a_page():
    """A web archive (MHTML) is read as the page that it holds, with its address."""
    message = EmailMessage()
    message["From"] = "<Saved by Blink>"
    message["Snapshot-Content-Location"] = "https://saenal.example/news/1"
    message["Subject"] = "가온시 실증 사업"
    message["MIME-Version"] = "1.0"
    message.set_content(f"<div id='articleBody'><p>{LEAD}</p><p>{NEXT}</p></div>", subtype="html")
    article = read(message.as_bytes())

    assert ("https://saenal.example/news/1", [LEAD, NEXT]) == (article.url, [one.text for one in article.sentences])


@pytest.mark.parametrize(
    "text",
    [
        f"제목: 가온시 실증 사업\n날짜: 2026. 3. 4.\n\n{BODY}",
        f"From: 2026년 계획\nTo: 2028년 계획\n{BODY}",
    ],
)
def test_text_is_not_taken_for_an_e_mail(text):
    """Text that begins with a label or two is text."""
    assert read(text.encode()).site in {"page", "text"}


def _attached(*messages, body="전달합니다."):
    message = message_from_bytes(_mail(body, subject="전달"), policy=policy.default)
    for inner in messages:
        message.add_attachment(message_from_bytes(inner, policy=policy.default))
    return message.as_bytes()


@pytest.mark.parametrize(("subject", "name"), [("센터 소식", "센터 소식"), ("", "e-mail")])
def test_an_attached_letter_is_named_by_its_subject(subject, name):
    """One without a subject is an e-mail."""
    article = read(_attached(_mail(BODY, subject=subject)))
    assert (f"The article was read from the e-mail's attachment {name}.",) == article.notices


def test_letters_within_letters_are_read_three_deep():
    """Deeper ones are not opened."""
    twice = _attached(_attached(_mail(BODY)))

    assert [LEAD, NEXT] == _sentences(twice)
    with pytest.raises(BinarySource, match="attachment that cannot be read"):
        read(_attached(_attached(twice)))


def test_the_forms_of_an_attached_release_have_their_order():
    """HWPX, then Word, whichever comes first; what the mail says fills what they do not."""
    attached = [("b.docx", release.as_docx()), ("a.hwpx", release.as_hwpx())]

    for files in (attached, attached[::-1]):
        article = read(_mail("첨부 자료를 참고해 주시기 바랍니다.", attached=files))
        assert ("hwpx", release.HEADLINE) == (article.site, article.headline)
        assert "Not read: the e-mail's attached b.docx. Save and give what is wanted." == article.notices[-1]
    bare = release.hwpx_file(release.hwpx_paragraph(LEAD) + release.hwpx_paragraph(NEXT))
    article = read(_mail("첨부 자료를 참고해 주시기 바랍니다.", attached=[("a.hwpx", bare)]))
    assert ("가온시 인공지능 실증 사업 확대", dt.datetime(2026, 3, 4, 9, 30, tzinfo=KST)) == (
        article.headline, article.published,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("body", "site"),
    [(LEAD, "hwpx"), (BODY, "mail"), (f"{LEAD}\n\n시 소식", "hwpx")],
)
def test_two_lines_of_running_text_are_an_article(body, site):
    """With fewer the attached document is."""
    assert site == read(_mail(body, attached=[("a.hwpx", release.as_hwpx())])).site


@pytest.mark.parametrize(("more", "html"), [(0, False), (8, True)])
def test_the_html_is_read_where_it_says_half_as_much_again(more, html):
    """Else the plain text is."""
    extra = "".join(f"<p>{at}번째로 덧붙인 말이 여기 있다고 한다.</p>" for at in range(more))
    sentences = _sentences(_mail(BODY, html=f"<p>{LEAD}</p><p>{NEXT}</p>{extra}"))
    assert html is (len(sentences) > 2)


def test_lines_that_flow_are_joined():
    """Where the letter says that they do; a blank then ends a line that goes on."""
    message = message_from_bytes(_mail(BODY), policy=policy.default)
    message.set_content(f"{LEAD[:20]} \n{LEAD[20:]}\n\n{NEXT}\n", charset="utf-8")
    message.set_param("format", "flowed")

    assert f"{LEAD[:20]} {LEAD[20:]}".split() == _sentences(message.as_bytes())[0].split()


@pytest.mark.parametrize(
    ("date", "hour"),
    [("Wed, 04 Mar 2026 00:30:00 +0000", 9), ("Wed, 04 Mar 2026 09:30:00 -0000", 9), ("soon", None), (None, None)],
)
def test_a_letter_is_published_when_it_was_sent(date, hour):
    """In Korea, whose time is meant where no zone is told; a date that is none is not."""
    message = message_from_bytes(_mail(BODY), policy=policy.default)
    del message["Date"]
    if date:
        message["Date"] = date
    found = read(message.as_bytes()).published
    assert hour == (found and found.hour)


def test_a_saved_page_without_html_is_a_letter():
    """Or one of blanks."""
    message = message_from_bytes(_mail(BODY), policy=policy.default)
    message["Snapshot-Content-Location"] = "https://saenal.example/news/1"
    article = read(message.as_bytes())
    assert ("mail", None) == (article.site, article.url)


def test_an_attachment_without_a_name_is_told_by_its_type():
    """And the kind of the error is that of what went wrong last."""
    message = message_from_bytes(_mail("첨부 참조"), policy=policy.default)
    message.add_attachment(b"%PDF-1.4 broken", maintype="application", subtype="pdf")
    with pytest.raises(DamagedDocument, match=r"\(application/pdf\)\. The PDF is damaged"):
        read(message.as_bytes())


def test_html_that_says_little_more_is_not_read():
    """The plain part is what was written; half as much again is more."""
    html = f"<p>{LEAD}</p><p>{NEXT}</p><p>끝으로 한 줄 더 적는다고 한다.</p>"
    assert [LEAD, NEXT] == _sentences(_mail(BODY, html=html))


def test_boxes_of_an_html_letter_are_read_and_its_headings_told():
    """A letter has no menus; its boxes hold what was written."""
    html = f"<div class='layer'><p>{LEAD}</p><h3>들어갈 돈</h3><p>{NEXT}</p></div>"
    article = read(_mail("HTML로 보십시오.", html=html))
    assert [LEAD, NEXT] == [sentence.text for sentence in article.sentences]
    assert ("heading", "들어갈 돈") in [(head.kind, head.text) for head in article.heads]


def test_a_letter_without_a_subject_has_no_headline():
    """Nor a word that stands for none."""
    content = _mail(BODY).decode().split("\n")
    article = read("\n".join(line for line in content if not line.startswith("Subject:")).encode())
    assert article.headline is None


def test_an_attached_letter_has_its_own_time():
    """It goes before that of the letter that brings it."""
    inner = message_from_bytes(_mail(BODY).replace(b"04 Mar 2026", b"02 Mar 2026"), policy=policy.default)
    outer = message_from_bytes(_mail("자료를 보냅니다.", subject="자료"), policy=policy.default)
    outer.add_attachment(inner)
    article = read(outer.as_bytes())
    assert [LEAD, NEXT] == [sentence.text for sentence in article.sentences]
    assert dt.date(2026, 3, 2) == article.published.date()


def test_a_forwarded_letter_without_a_subject_has_no_headline():
    """The one of forwarding is another letter's."""
    head = FORWARDS["outlook"].replace("Subject: 가온시 실증 사업, 세 해 동안 이어진다\n", "")
    assert read(_mail(f"참고하세요.\n\n{head}{BODY}", subject="FW: 가온시 자료를 다시 보냅니다")).headline is None


@pytest.mark.parametrize(
    ("line", "said"), [(">하나", "하나"), ("> 하나", "하나"), (">> 하나", "하나"), ("> > 하나", "하나")]
)
def test_marks_of_a_quoted_letter_are_taken_off(line, said):
    """However often it was quoted."""
    assert said == _unquoted(line)
    assert "하나 > 둘" == _unquoted("하나 > 둘")


@pytest.mark.parametrize(("flowed", "paragraphs"), [(True, 1), (False, 2)])
def test_lines_flow_where_a_letter_says_so(flowed, paragraphs):
    """A blank at the end of a line means nothing else."""
    content = _mail(f"{LEAD} \n{NEXT}")
    head = b'Content-Type: text/plain; charset="utf-8"'
    content = content.replace(head, head + b"; format=flowed") if flowed else content

    assert paragraphs == len(read(content).paragraphs)
