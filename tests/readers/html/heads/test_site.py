"""What a page calls its site."""

from __future__ import annotations

import pytest

from summarizer.readers.html.blocks import blocks_of
from summarizer.readers.html.heads.site import bare_name, native_name, site_names
from summarizer.readers.html.markup import parse


def _names(markup):
    tree = parse(f"<html><body>{markup}</body></html>")
    return list(site_names(tree, blocks_of(tree, boxes=True)))


@pytest.mark.parametrize(
    "logo",
    [
        "<h1><a><img alt='가온소식'></a></h1>",
        "<p class=logo><img alt='가온소식'></p>",
        "<header><img alt='가온소식'></header>",
        "<h1 class=logo>가온소식</h1>",
        "<p class=logo><a>가온소식</a></p>",
        "<div id=header><h1>가온소식</h1></div>",
        "<header><h1><a>가온소식</a></h1></header>",
        "<a href='/'><img alt='가온소식'></a>",
    ],
)
def test_a_site_is_named_by_its_logo(logo):
    """By its words, or by what stands for its picture."""
    assert "가온소식" in _names(logo)


@pytest.mark.parametrize(
    "name",
    [
        "전자정부",
        "공식 웹사이트입니다",
        "본문 바로 가기",
        "가온 로고",
        "대한민국",
        "메뉴",
        "검색",
        "닫기",
        "홈",
        "가" * 21,
    ],
)
def test_what_is_no_name_of_a_site_is_passed_over(name):
    """What every site has there, and what is too long."""
    assert [] == _names(f"<p class=logo><img alt='{name}'></p>")
    assert ["가" * 20] == _names(f"<p class=logo><img alt='{'가' * 20}'></p>")


@pytest.mark.parametrize(("below", "named"), [(11, True), (12, False)])
def test_the_owner_of_the_rights_is_named_at_the_foot(below, named):
    """In one of the last twelve lines."""
    foot = "".join(f"<p>줄 {at}</p>" for at in range(below))
    assert named is ("가온소식" in _names(f"<p>앞</p><p>Copyright ⓒ 가온소식. All rights reserved.</p>{foot}"))


@pytest.mark.parametrize(
    ("outlet", "names", "bare"),
    [
        ("미래를 보는 창 - 가온신문", (), "가온신문"),
        ("가온소식 | 함께 여는 길", ("가온 소식",), "가온소식"),
        ("함께 여는 길 — 새 길", (), "함께 여는 길 — 새 길"),
        ("가온시청 누리집", (), "가온시청"),
        ("가온시청 공식 홈페이지", (), "가온시청"),
        ("가온소식웹사이트", (), "가온소식"),
        ("누리집", (), "누리집"),
        ("가온-소식", (), "가온-소식"),
        (None, (), None),
        ("", (), ""),
    ],
)
def test_an_outlet_loses_its_motto(outlet, names, bare):
    """Where one part is known or is a newsroom's; the word for a site goes, too."""
    assert bare == bare_name(outlet, names)


@pytest.mark.parametrize(
    ("native", "outlet", "site"),
    [
        ("가온소식", "gaonsosik", "가온소식"),
        ("가온소식", "Gaon News", "가온소식"),
        ("GBS", "GBS", "가온소식"),
        ("나루소식", "나루소식", "가온소식"),
        ("gaonsosik", "gaonsosik", "Gaon"),
        ("gaonsosik", "gaonsosik", None),
        (None, None, "가온소식"),
    ],
)
def test_an_outlet_has_its_korean_name(native, outlet, site):
    """Not what its address is made of, unless the page prints nothing else; letters in capitals are a name."""
    assert native == native_name(outlet, site)


@pytest.mark.parametrize(("site", "native"), [("가온신문", "가온신문"), (None, "(주)가온미디어")])
def test_a_site_goes_before_its_firm(site, native):
    """Where titles and logo print it."""
    assert native == native_name("(주)가온미디어", site)
