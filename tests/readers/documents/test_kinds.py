"""What document bytes are, by how they begin and end."""

import pytest

from summarizer.readers.documents.kinds import kind_of

FIELDS = b"From: a@b.example\r\nTo: c@d.example\r\nSubject: x\r\n\r\nbody"


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (b"PK\x03\x04rest", "archive"),
        (b"PK\x05\x06rest", "archive"),
        (b" PK\x03\x04rest", None),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "office"),
        (b"HWP Document File V3.00", "office"),
        (b"%PDF-", "pdf"),
        (b"%PDF", None),
        (b"x" * 1019 + b"%PDF-" + b"startxref", "pdf"),
        (b"x" * 1020 + b"%PDF-" + b"startxref", None),
        (b"x%PDF-" + b"startxref" + b"x" * 2039, "pdf"),
        (b"x%PDF-" + b"startxref" + b"x" * 2040, None),
        (b"x%PDF-", None),
        (b"", None),
    ],
)
def test_a_document_is_told_by_its_first_bytes(content, kind):
    """A PDF may have other bytes before it, within its first thousand, where it ends as one."""
    assert kind == kind_of(content)


@pytest.mark.parametrize(
    "head",
    [
        FIELDS,
        FIELDS.replace(b"\r\n", b"\n"),
        FIELDS.upper(),
        b"\xef\xbb\xbf" + FIELDS,
        b"From a@b.example Wed Mar  4 2026\n" + FIELDS,
        b"Received: by x\r\n\tfor y\r\n z\r\nDate: today\r\nCc: e\r\n\r\n",
        b"MIME-Version: 1.0\r\nContent-Type: text/html\r\nX-Mailer: x\r\n",
        b"X-Own: 1\r\nMessage-ID: <1>\r\nReturn-Path: x\r\nFrom: a\r\n",
        b"Delivered-To: a\r\nFrom: b\r\nDate: c\r\n",
        b"A" * 41 + b": 1\r\n" + FIELDS,
    ],
)
def test_an_e_mail_is_told_by_its_fields(head):
    """Three that e-mails have, one of them the sender, the way or the version; others may stand between."""
    assert "mail" == kind_of(head)


@pytest.mark.parametrize(
    "head",
    [
        b"From: a\r\nSubject: x\r\n\r\nTo: c\r\n",
        b"To: a\r\nSubject: x\r\nDate: y\r\n",
        b"From: a\r\nOwn: x\r\nOther: y\r\n",
        b"title\r\n" + FIELDS,
        b" From: a\r\nTo: b\r\nSubject: c\r\n",
        b"From: a\r\nFrom: b\r\nTo: c\r\n",
        b"A" * 42 + b": 1\r\n" + FIELDS,
        b"1-A: 1\r\n" + FIELDS,
    ],
)
def test_text_with_fields_is_no_e_mail(head):
    """Too few, none of the sender, or not from its first line on."""
    assert kind_of(head) is None
