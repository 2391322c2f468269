"""Bodies that a page carries as data."""

import json

import pytest

from summarizer.readers.html.markup import parse
from summarizer.readers.html.scripts import told_by_scripts

ONE = "가온시는 내년에 인공지능 센터를 연다고 4일 밝혔다."
TWO = "센터에는 직원 65명이 일하며 예산은 모두 12억원이다."
THREE = "시의회는 예산안을 다음 주에 심의한다고 설명했다."
LONG = f"{ONE} {TWO}"


def _told(markup, linked=None):
    return told_by_scripts(parse(f"<html><body>가{markup}</body></html>"), linked)


def _texts(markup, linked=None):
    return [block.text for block in _told(markup, linked).blocks]


def _script(text, kind=""):
    return f"<script{f' type={kind!r}' if kind else ''}>{text}</script>"


@pytest.mark.parametrize(
    "markup",
    [
        _script(json.dumps({"a": {"b": [{"c": LONG}]}}), "application/json"),
        _script(json.dumps({"a": LONG}), "text/x-json"),
        _script("  " + json.dumps({"a": LONG}), "application/json"),
        _script(f"window.__INITIAL_STATE__ = {json.dumps({'a': LONG})};"),
        _script(f"var _page_={json.dumps([{'a': LONG}])}"),
        _script(f"Fusion.globalContent={json.dumps({'a': LONG})};x"),
        _script(f"let __STATE__ = {{}}; const __OTHER__ = {json.dumps({'a': LONG}, ensure_ascii=False)}"),
        _script(f"self.__next_f.push({json.dumps([1, '5:' + json.dumps({'a': LONG})])})"),
        _script(f"self.__next_f.push({json.dumps([1, '1a:T4ff,' + LONG + chr(10) + '5:{}'])})"),
        _script(f"self.__next_f.push({json.dumps([1, LONG])})"),
        f"<textarea>{('<p>' + LONG + '</p>').replace('<', '&lt;')}</textarea>",
        f"<td>{('<p>' + LONG + '</p>').replace('<', '&lt;')}</td>",
        f"<section>{(LONG + '<br>').replace('<', '&lt;')}</section>",
    ],
)
def test_a_body_is_found_in_the_data_of_a_page(markup):
    """As JSON, as the state of a script, as rows that are pushed, or as markup once more."""
    assert LONG == " ".join(_texts(markup))
    assert "script" == _told(markup).site


@pytest.mark.parametrize(
    "markup",
    [
        _script(json.dumps({"a": LONG}), "application/ld+json"),
        _script(json.dumps({"a": LONG})),
        _script(json.dumps({"a": LONG}), "text/javascript"),
        _script(f"ab = {json.dumps({'a': LONG})}"),
        _script("window.__STATE__ = {'a': 1", "application/json"),
        _script(json.dumps({"a": "An English text that is long enough for a body."}), "application/json"),
        _script(json.dumps({"a": "가" * 39}), "application/json"),
        _script(json.dumps({"a": "로그인이 필요한 서비스입니다. " * 3}), "application/json"),
        f"<p>{('<p>' + LONG + '</p>').replace('<', '&lt;')}</p>",
        f"<div>{LONG}</div>",
        "",
    ],
)
def test_what_is_no_body_is_not_told(markup):
    """JSON-LD is read elsewhere; what is no state, no Korean, too short, a wall or no markup is none."""
    told = _told(markup)
    assert not any(LONG[:10] in block.text for block in told.blocks)


def test_what_json_ld_says_goes_before_all_else():
    """Where it is running text; its markup is read, and its links are left out."""
    data = _script(json.dumps({"a": LONG * 3}), "application/json")

    assert ("json-ld", [ONE, TWO]) == (_told(data, f"<p>{ONE}</p><p>{TWO}</p>").site, _texts(data, f"{ONE}\n\n{TWO}"))
    assert [ONE] == _texts("", f"<p>{ONE}</p><p><a href='/1'>{TWO}</a></p>")
    assert "script" == _told(data, "짧다").site


def test_the_longest_text_is_taken_with_the_object_that_it_stood_in():
    """Of several."""
    data = _script(json.dumps([{"a": LONG, "id": 1}, {"a": f"{LONG} {THREE}", "id": 2}]), "application/json")

    assert 2 == _told(data).facts["id"]


@pytest.mark.parametrize("key", ["content", "text", "value", "html", "body", "data"])
def test_the_blocks_of_an_editor_are_one_text(key):
    """Links and pictures among them are left out, and so is what is not Korean; one block alone is no list."""
    blocks = [
        {"type": "text", key: ONE}, {"type": "related_links", key: "관련 소식"}, {"type": "image", key: "사진이다"},
        TWO, "English", {key: 3}, 5, {"type": "text", key: THREE},
    ]  # fmt: skip
    assert [ONE, TWO, THREE] == _texts(_script(json.dumps({"blocks": blocks}), "application/json"))
    assert [] == _texts(_script(json.dumps({"blocks": blocks[:2]}), "application/json"))


def test_what_is_not_seen_is_taken_out_of_data():
    """Escaped, too."""
    data = _script('{"a": "' + LONG.replace("가온시", "가\\u202e온시") + '"}', "application/json")
    assert [LONG] == _texts(data)
