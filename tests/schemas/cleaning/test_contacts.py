"""Mailboxes and phone numbers are masked in all their Korean forms, and figures of other kinds are not."""

from __future__ import annotations

import pytest

from policy_brief import mask_contacts
from policy_brief.cleaning.contacts import find_contacts, holds_contact, replace_contacts

CONTACTS = """
02-1234-5678|02)123-4567|(02)123-4567|02 1234 5678|02.1234.5678|031-123-4567|031) 123-4567|0212345678|051-1234-5678
044-200-1234|064-123-4567|070-1234-5678|0502-1234-5678|080-123-4567|010-2222-3333|010 2222 3333|010.2222.3333
01022223333|01033334444|010)2222-3333|011-123-4567|016 123 4567|019-1234-5678|+82-10-1234-5678|+82 2 123-4567
+82 10 1234 5678|+82)10-1234-5678|+821012345678|0082-10-1234-5678|1588-1234|1577-1577|1566-0001|1644-1234|1800-0123
1899-1899|０２－１２３４－５６７８|０１０－２２２２－３３３３|０１０２２２２３３３３|010–2222–3333|010 - 2222 - 3333
02·123·4567|lee@example.org|lee.han@news.example.co.kr|lee+desk@example.com|lee@xn--9n2bp8q.xn--3e0b707e|lee@보기.한국|한별@보기.한국
ｌｅｅ＠ｅｘａｍｐｌｅ．ｃｏｍ|lee[at]example.com|lee (at) example.com|lee[at]example[dot]com
lee(골뱅이)example.com|lee＠example.com
lee_han@example.com|lee[AT]example.com|lee {at} example.com|lee@a-b.example
""".replace("\n", "|")
OTHERS = """
12억원|1,588억원|2025-02-20|2025.02.20.|2025. 2. 20|1592-1598년|1800-1850|1588-1592|1600~1700|3.1-4.2%|[012345]|012345
제2024-0101호|법률 제20676호|의안번호 2205678|123-45-67890|02분 15초|010101|0.02-0.1234|100-200-3000명|5,000-6,000만원
110|119에 신고|20250220113013|1.2.3.4|192.168.0.1|3-2-1|010|2:0 승리|오전 10:30-11:30|4·19|5·18 민주화 운동|6·25
a @ b|@handle|10@20|서울@부산|1조 8,000억원|120만 4000 5000명|2024년 02월 1234개|A01012345678B번|02-1 표
1544년-1600년|1811 1234
""".replace("\n", "|")


def _listed(text):
    return [one for one in text.split("|") if one]


@pytest.mark.parametrize("contact", _listed(CONTACTS))
@pytest.mark.parametrize(
    "frame", ["{}", "(전화 {}, 담당 한별)", "☎{}로 물으면 된다.", "T. {}", "한별 기자 {}\n다음 줄"]
)
def test_a_contact_is_masked_whole(contact, frame):
    """With as many marks as it has characters, whatever stands around it."""
    assert frame.replace("{}", "*" * len(contact)) == mask_contacts(frame.replace("{}", contact))


@pytest.mark.parametrize("other", _listed(OTHERS))
@pytest.mark.parametrize("frame", ["{}", "올해 {}", "({})", "{}이다.", "10곳, {}, 20곳"])
def test_a_figure_of_another_kind_is_kept(other, frame):
    """Amounts, dates, years, numbers of laws, codes of stocks and versions."""
    assert frame.replace("{}", other) == mask_contacts(frame.replace("{}", other))


@pytest.mark.parametrize("contact", _listed(CONTACTS))
def test_a_contact_is_found_and_replaced(contact):
    """Every form is found where it stands, and another word put in its place."""
    text = f"담당 {contact}, 한별"
    assert [(3, 3 + len(contact))] == [found.span() for found in find_contacts(text)]
    assert "담당 없음, 한별" == replace_contacts(text, "없음")
    assert holds_contact(text)


@pytest.mark.parametrize("other", ["한별 과장", "골뱅이 무침", "2024년 1234명", "[at the door]", "123 4567"])
def test_a_text_that_only_may_hold_a_contact_is_left_alone(other):
    """Nothing is found in it, or replaced."""
    assert ([], other, False) == (list(find_contacts(other)), replace_contacts(other, "없음"), holds_contact(other))
