import json
import sys
import unicodedata
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from summarizer.cassette import CassetteInfo, cassette_info
from summarizer.cassette.body import canonical, from_file, to_file
from summarizer.cassette.file import Cassette, Exchange, Header, read_cassette, write_cassette
from summarizer.errors import CassetteError

EXCHANGE = Exchange(
    method="POST",
    uri="/chat/completions",
    sent_headers={"content-type": "application/json"},
    sent='{"model":"m-1","messages":[{"role":"user","content":"요약해 주세요.\\n둘째 줄."}]}'.encode(),
    status=200,
    reason="OK",
    headers={"content-type": "application/json"},
    body='{"answer":"{\\"headline\\": \\"㈜한빛, 7조 원\\"}"}'.encode(),
)
HEADER = Header(prompts="1-00000000", note="시험용")

TRAPS = [
    "yes",
    "No",
    "null",
    "~",
    "1e3",
    "1_000",
    "0o7",
    "0x1F",
    "12:30:45",
    "2025-02-20",
    "<<",
    "=",
    ".inf",
    "- a",
    "# b",
]
STRINGS = (
    st.text(max_size=30)
    | st.text("가\u1100\u1161㈜ \t\r\n\x85\u2028\ufeff\x00:#|-'\"\\{[!&*", max_size=12)
    | st.sampled_from(TRAPS)
)
NUMBERS = st.integers() | st.floats(allow_nan=False, allow_infinity=False)
LEAVES = STRINGS | NUMBERS | st.booleans() | st.none()
TREES = st.recursive(
    LEAVES, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(STRINGS, inner, max_size=4), max_leaves=12
)


def through_file(folder, *exchanges, header=HEADER):
    path = folder / "one.yaml"
    write_cassette(path, Cassette(header, exchanges))
    return read_cassette(path)


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tmp_path_factory.mktemp("cassettes")


@settings(max_examples=150)
@given(tree=TREES, ascii_only=st.booleans())
@example(tree={"a": "x \ny\n", "\n두 줄\n열쇠": ["\n  b", " c\n\n"], "": ""}, ascii_only=False)
@example(
    tree={"content": json.dumps({"b": 7.0, "a": json.dumps({"깊이": ["3"]}, ensure_ascii=False)})}, ascii_only=False
)
@example(tree=["\ud800", {"짝": "\U0001f600"}], ascii_only=True)
def test_json_bodies_say_the_same_after_a_file(folder, tree, ascii_only):
    """A JSON body read back has the same values, types, characters and order of keys."""
    body = json.dumps([tree], ensure_ascii=ascii_only).encode("utf-8", "surrogatepass")
    replayed = through_file(folder, replace(EXCHANGE, sent=body, body=body)).exchanges[0]
    expected = [tree] if ascii_only else json.loads(body.decode("utf-8", "surrogatepass"))
    assert repr(expected) == repr(json.loads(replayed.body.decode("utf-8", "surrogatepass")))
    assert replayed.sent == replayed.body


@settings(max_examples=100)
@given(body=st.binary(max_size=40) | STRINGS.map(lambda text: text.encode("utf-8", "replace")))
def test_other_bodies_are_the_same_bytes_after_a_file(folder, body):
    """A body that is no JSON object or array comes back byte for byte."""
    replayed = through_file(folder, replace(EXCHANGE, body=b"\x00" + body, sent=body[:1] and b"." + body)).exchanges[0]
    assert b"\x00" + body == replayed.body


@pytest.mark.parametrize(
    "body",
    [
        b'{"a":1,"a":2}',
        b'{"a":0.1000000000000000055511151231257827}',
        b'{"a":1e999}',
        b'{"a":-0}',
        b'{"a":NaN}',
        b'["\\ud800"]',
        b"[" * 200 + b"]" * 200,
        b'"only a string"',
        b"\xef\xbb\xbf{}",
        b"{not json",
    ],
)
def test_what_a_tree_cannot_say_stays_text(folder, body):
    """JSON that would lose something as a tree keeps its exact bytes."""
    assert ["text"] == list(to_file(body))
    assert body == through_file(folder, replace(EXCHANGE, body=body)).exchanges[0].body


@pytest.mark.parametrize(
    "text", ["㈜", unicodedata.normalize("NFD", "각"), unicodedata.normalize("NFC", "각"), "①%", "\u3000"]
)
def test_characters_are_never_normalised(folder, text):
    """㈜ stays one character, and jamo stay apart."""
    body = json.dumps({"문장": text}, ensure_ascii=False, separators=(",", ":")).encode()
    assert body == through_file(folder, replace(EXCHANGE, body=body)).exchanges[0].body


def test_a_file_reads_well(folder):
    """Hangul is Hangul, several lines are a block, and JSON within JSON is a tree."""
    through_file(folder, EXCHANGE)
    text = (folder / "one.yaml").read_text(encoding="utf-8")
    assert text == (
        "made_by: policy-brief\n"
        "format: 1\n"
        "prompts: 1-00000000\n"
        "note: 시험용\n"
        "interactions:\n"
        "- request:\n"
        "    method: POST\n"
        "    uri: /chat/completions\n"
        "    headers:\n"
        "      content-type: application/json\n"
        "    json:\n"
        "      model: m-1\n"
        "      messages:\n"
        "      - role: user\n"
        "        content: |-\n"
        "          요약해 주세요.\n"
        "          둘째 줄.\n"
        "  response:\n"
        "    status: 200\n"
        "    reason: OK\n"
        "    headers:\n"
        "      content-type: application/json\n"
        "    json:\n"
        "      answer: !json\n"
        "        headline: ㈜한빛, 7조 원\n"
    )


@pytest.mark.parametrize("layout", [{"separators": (",", ":")}, {"indent": 2}, {}, {"indent": 4}, {"indent": 1}])
def test_an_answer_keeps_its_layout(folder, layout):
    """A model's answer inside the body comes back with its own spacing, whether or not it is shown as a tree."""
    answer = json.dumps({"points": [{"text": "첫째"}, 7.0], "none": {}}, ensure_ascii=False, **layout)
    body = json.dumps({"content": answer}, ensure_ascii=False).encode()
    assert answer == json.loads(through_file(folder, replace(EXCHANGE, body=body)).exchanges[0].body)["content"]


def test_what_people_write_by_hand_is_not_reinterpreted(folder):
    """An unquoted date, yes or octal in a file is a string, and only JSON's numbers are numbers."""
    through_file(folder, replace(EXCHANGE, body=b'{"a":"x"}'))
    path = folder / "one.yaml"
    text = path.read_text(encoding="utf-8").replace("a: x", "a: [2025-02-20, yes, 0o7, 1_000, 12:30, ~, 7, 7.0, true]")
    path.write_text(text, encoding="utf-8")
    expected = ["2025-02-20", "yes", "0o7", "1_000", "12:30", "~", 7, 7.0, True]
    assert {"a": expected} == json.loads(read_cassette(path).exchanges[0].body)


def test_interactions_stand_in_the_order_of_their_requests(folder):
    """Whatever order the answers came in, the file is the same; answers to one request keep theirs."""
    first = replace(EXCHANGE, sent=b'{"n":1}', status=429)
    again = replace(first, status=200)
    other = replace(EXCHANGE, sent=b'{"n":2}')
    files = []
    for exchanges in [(first, again, other), (first, other, again), (other, first, again)]:
        assert [429, 200, 200] == [each.status for each in through_file(folder, *exchanges).exchanges]
        files.append((folder / "one.yaml").read_bytes())
    assert 1 == len(set(files))


@pytest.mark.skipif(sys.platform == "win32", reason="files have no such mode there")
def test_a_cassette_can_be_read_by_others(folder):
    """A cassette is made to be shared, unlike the temporary file that it is written as."""
    through_file(folder, EXCHANGE)
    assert 0o644 == (folder / "one.yaml").stat().st_mode & 0o777


def test_info_tells_what_a_cassette_is(tmp_path):
    """Interactions, models, prompts and note are told without playing."""
    path = tmp_path / "one.yaml"
    write_cassette(path, Cassette(HEADER, (EXCHANGE, replace(EXCHANGE, sent=b'{"model":"a-2"}'))))
    expected = CassetteInfo(path, 2, ("a-2", "m-1"), made_by="policy-brief", prompts="1-00000000", note="시험용")
    assert expected == cassette_info(path)


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"", "damaged"),
        (b"- 1\n- 2\n", "damaged"),
        (b"made_by: x\nformat: 1\n", "interactions"),
        (b"made_by: x\nformat: 1\ninteractions: [{request: 1}]\n", "damaged"),
        (b"made_by: x\nformat: 2\ninteractions: []\n", "format 2"),
        (b"interactions: [\n", "damaged"),
        (b"interactions: !!python/object/apply:os.getcwd []\n", "could not determine a constructor"),
        (b"\xff\xfe", "cannot be read"),
    ],
)
def test_a_damaged_file_is_a_cassette_error(tmp_path, content, says):
    """Whatever is wrong with a file, the error is typed and names the file."""
    path = tmp_path / "damaged.yaml"
    path.write_bytes(content)
    with pytest.raises(CassetteError, match=says) as caught:
        read_cassette(path)
    assert str(path) in str(caught.value)


def test_a_missing_file_is_a_cassette_error(tmp_path):
    """A name that is wrong is told so, with what to do."""
    with pytest.raises(CassetteError, match=r"there is no cassette .*--record"):
        read_cassette(tmp_path / "absent.yaml")


def test_a_failed_write_keeps_the_old_file(tmp_path, monkeypatch):
    """A disk that fills up in the middle leaves the old cassette and no litter."""
    path = tmp_path / "one.yaml"
    path.write_text("old", encoding="utf-8")

    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(CassetteError, match="No space left"):
        write_cassette(path, Cassette(HEADER, (EXCHANGE,)))
    assert "old" == path.read_text(encoding="utf-8")
    assert [path] == list(tmp_path.iterdir())


def test_a_link_is_followed(tmp_path):
    """A cassette that goes by a link is written where the link leads."""
    link = tmp_path / "link.yaml"
    link.symlink_to("new/one.yaml")
    write_cassette(link, Cassette(HEADER, (EXCHANGE,)))

    assert link.is_symlink()
    assert 1 == len(read_cassette(tmp_path / "new" / "one.yaml").exchanges)


def test_equal_json_is_one_request():
    """The order of keys does not make another request; a changed letter does."""
    assert canonical('{"a":1,"b":"가"}'.encode()) == canonical(b'{"b": "\\uac00", "a": 1}')
    assert canonical('{"a":"가"}'.encode()) != canonical('{"a":"나"}'.encode())


def test_base64_is_read_strictly():
    """A damaged base64 body is an error, not other bytes."""
    with pytest.raises(ValueError, match="base64"):
        from_file({"base64": "*** no ***"})
