"""Which lines of a page are furniture, and which only look like it."""

from __future__ import annotations

import pytest

from summarizer.readers.lines.furniture import furniture


@pytest.mark.parametrize(
    ("expected", "line"),
    [
        ("reporter", "◎가나뉴스 garam@gana.example"),
        ("reporter", "홍가람 (나라연구회 회원·전 공무원)"),
        ("reporter", "홍가람/나라대 교수"),
        ("notice", "※ 이 글은 외부 기고로 본지의 편집 방향과 다를 수 있습니다."),
        ("notice", "이 기사는 자동으로 번역되었습니다."),
        (None, "홍가람 (56) 씨는 교수다."),
        (None, "※ 이 사업은 내년부터 시행된다."),
        (None, "문의는 garam@gana.example로 하면 담당 부서가 이틀 안에 답한다."),
        (None, "위원회(위원장 홍가람)는 의결했다."),
    ],
)
def test_signatures_and_notices(expected, line):
    """A line that signs or speaks of the article itself is furniture; one that tells something is not."""
    assert expected == furniture(line)
