"""Plain English clauses say who signed and who invests."""

from __future__ import annotations

import pytest

from summarizer.check.prose.clauses import investments_said, plain_name, positions_said

NAMES = ("Japan", "South Korea", "United States", "Naver")


@pytest.mark.parametrize(
    ("prose", "said"),
    [
        ("Japan signed the declaration.", [("Japan", "signed")]),
        ("Japan and South Korea both signed it", [("Japan", "signed"), ("South Korea", "signed")]),
        ("Japan, the US and Korea have signed", [("Japan", "signed"), ("US", "signed"), ("Korea", "signed")]),
        ("The US did not sign, but Japan did", [("US", "not_signed")]),
        (
            "Japan declined to join; South Korea put its name to it",
            [("Japan", "not_signed"), ("South Korea", "signed")],
        ),
        ("He said that Japan signed", [("Japan", "signed")]),
        ("The US signed neither text; Japan signed both", [("US", "not_signed"), ("Japan", "signed")]),
        ("Japan has signed none of them", [("Japan", "not_signed")]),
        ("Japan signed no declaration", [("Japan", "not_signed")]),
        ("Japan joined nothing", [("Japan", "not_signed")]),
        ("Japan signed Norway's text", [("Japan", "signed")]),
        ("It denied reports; it said that Japan signed", [("Japan", "signed")]),
        ("Japan signed; reports that the US signed are false", [("Japan", "signed")]),
        ("It is open whether it rains; Japan signed", [("Japan", "signed")]),
    ],
)
def test_who_signed_is_read_from_the_subject(prose, said):
    """The names right before the verb act, a list of them together."""
    assert said == [(one.actor, one.position) for one in positions_said(prose, NAMES)]


@pytest.mark.parametrize(
    "prose",
    [
        "All but Japan: others signed",
        "Everybody except Japan signed",
        "Firms in Japan signed",
        "If Japan signed, others would",
        "Reports that Japan signed are false",
        "Japan signed a contract",
        "Japan signed only the annex",
        "Japan signed one of the texts",
        "Japan did not sign either text alone",
        "Japan signed half of them",
        "Japan will sign",
        "Sweden signed",
    ],
)
def test_other_clauses_say_nothing(prose):
    """Exceptions, places, conditions, doubts, other papers, plans and unknown names are passed over."""
    assert [] == list(positions_said(prose, NAMES))


@pytest.mark.parametrize(
    ("prose", "said"),
    [
        ("Naver will invest {M1}", [("Naver", "M1")]),
        ("Naver plans to spend {M2} on it", [("Naver", "M2")]),
        ("Naver and Japan will invest {M1}", []),
        ("Naver receives {M1}", []),
        ("Naver's partner will invest {M1}", []),
    ],
)
def test_who_invests_is_read_from_the_subject(prose, said):
    """One name before a verb of investing, with the amount's id right after it."""
    assert said == [(one.actor, one.amount) for one in investments_said(prose, NAMES)]


@pytest.mark.parametrize(
    ("english", "plain"),
    [
        ("The United Kingdom", "united kingdom"),
        ("UK", "united kingdom"),
        ("U.S.", "united states"),
        ("Ministry of Science and ICT (MSIT)", "ministry of science and ict"),
        ("Korea", "south korea"),
        ("(South) Korea ", "south korea"),
    ],
)
def test_forms_of_a_name_are_one(english, plain):
    """Articles, brackets and short forms do not make another name."""
    assert plain == plain_name(english)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Japan signs the pact.", []),
        ("Japan joins it", [("Japan", "signed", "Japan joins it")]),
        ("Japan joined it", [("Japan", "signed", "Japan joined it")]),
        ("Japan endorses it", [("Japan", "signed", "Japan endorses it")]),
        ("Japan endorsed it", [("Japan", "signed", "Japan endorsed it")]),
        ("Japan put its name to it", [("Japan", "signed", "Japan put its name to it")]),
        (
            "Japan and Naver put their names to it",
            [
                ("Japan", "signed", "Japan and Naver put their names to it"),
                ("Naver", "signed", "Japan and Naver put their names to it"),
            ],
        ),
        ("Japan also joined", [("Japan", "signed", "Japan also joined")]),
        ("Japan eventually signed", [("Japan", "signed", "Japan eventually signed")]),
        ("Japan later signed", [("Japan", "signed", "Japan later signed")]),
        ("Japan did not sign", [("Japan", "not_signed", "Japan did not sign")]),
        ("Japan didn't sign", [("Japan", "not_signed", "Japan didn't sign")]),
        ("Japan does not endorse it", [("Japan", "not_signed", "Japan does not endorse it")]),
        ("Japan will not join", [("Japan", "not_signed", "Japan will not join")]),
        ("Japan would not sign", [("Japan", "not_signed", "Japan would not sign")]),
        ("Japan refused to sign", [("Japan", "not_signed", "Japan refused to sign")]),
        ("Japan declined to endorse it", [("Japan", "not_signed", "Japan declined to endorse it")]),
        ("Japan stayed out", [("Japan", "not_signed", "Japan stayed out")]),
        ("Japan opted out", [("Japan", "not_signed", "Japan opted out")]),
        ("Japan abstained", [("Japan", "not_signed", "Japan abstained")]),
        ("Japan signed a memorandum", []),
        ("Japan signed the deal", []),
        ("Japan joined the alliance", []),
        ("Japan joined the talks", []),
        ("Japan signed it, an order", []),
        (
            "Japan, Naver and the United States signed",
            [
                ("Japan", "signed", "Japan, Naver and the United States signed"),
                ("Naver", "signed", "Japan, Naver and the United States signed"),
                ("United States", "signed", "Japan, Naver and the United States signed"),
            ],
        ),
        (
            "Japan and the South Korea signed",
            [
                ("Japan", "signed", "Japan and the South Korea signed"),
                ("South Korea", "signed", "Japan and the South Korea signed"),
            ],
        ),
        (
            "Japan, South Korea signed",
            [("Japan", "signed", "Japan, South Korea signed"), ("South Korea", "signed", "Japan, South Korea signed")],
        ),
        ("Japan; Naver signed", [("Naver", "signed", "Naver signed")]),
        ("Japan or Naver signed", [("Naver", "signed", "Japan or Naver signed")]),
        ("other than Japan signed", []),
        ("apart from the Japan signed", []),
        ("with Japan signed", []),
        ("by Japan signed", []),
        ("not only Japan signed", []),
        ("Naver of Japan signed", []),
        ("Everybody signed, Japan signed", [("Japan", "signed", "Everybody signed, Japan signed")]),
        ("{M1} and Japan signed", [("Japan", "signed", "# and Japan signed")]),
        ("They denied that Japan signed", []),
        ("They hope that Japan signed", []),
        ("They said that Japan signed", [("Japan", "signed", "Japan signed")]),
        ("They asked whether Japan signed", []),
        ("They left before Japan signed", []),
        ("They left after Japan signed", [("Japan", "signed", "Japan signed")]),
        ("They left when Japan signed", [("Japan", "signed", "Japan signed")]),
        ("They left although Japan signed", [("Japan", "signed", "Japan signed")]),
        ("Japanese signed", []),
        ("new-Japan signed", []),
        ("Korea signed", [("Korea", "signed", "Korea signed")]),
        ("America signed", [("America", "signed", "America signed")]),
        ("Japan then quietly signed", []),
    ],
)
def test_each_word_of_signing_is_read(text, expected):
    """With auxiliaries, negations and lists; other papers, asides and doubts say nothing."""
    assert expected == [(one.actor, one.position, one.text) for one in positions_said(text, NAMES)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Naver invests {M1} in AI", [("Naver", "M1", "Naver invests {M1} in AI")]),
        ("Naver invested {M1} in AI", [("Naver", "M1", "Naver invested {M1} in AI")]),
        ("Naver will invest {M1} in AI", [("Naver", "M1", "Naver will invest {M1} in AI")]),
        ("Naver plans to spend {M1} in AI", [("Naver", "M1", "Naver plans to spend {M1} in AI")]),
        ("Naver is to put {M1} in AI", [("Naver", "M1", "Naver is to put {M1} in AI")]),
        ("Naver aims to pour {M1} in AI", [("Naver", "M1", "Naver aims to pour {M1} in AI")]),
        ("Naver intends to commit {M1} in AI", [("Naver", "M1", "Naver intends to commit {M1} in AI")]),
        ("Naver said it will invest {M1} in AI", [("Naver", "M1", "Naver said it will invest {M1} in AI")]),
        ("Naver said they would invest {M1} in AI", [("Naver", "M1", "Naver said they would invest {M1} in AI")]),
        ("Naver has invested {M1} in AI", [("Naver", "M1", "Naver has invested {M1} in AI")]),
        ("Naver also invests {M1} in AI", [("Naver", "M1", "Naver also invests {M1} in AI")]),
        ("Naver pledged {M1} in AI", [("Naver", "M1", "Naver pledged {M1} in AI")]),
        ("Naver pledge {M1} in AI", [("Naver", "M1", "Naver pledge {M1} in AI")]),
        ("Naver allocated {M1} in AI", [("Naver", "M1", "Naver allocated {M1} in AI")]),
        ("Naver allocate {M1} in AI", [("Naver", "M1", "Naver allocate {M1} in AI")]),
        ("Naver committed up to {M1} in AI", [("Naver", "M1", "Naver committed up to {M1} in AI")]),
        ("Naver spends about {M1} in AI", [("Naver", "M1", "Naver spends about {M1} in AI")]),
        ("Naver puts at least {M1} in AI", [("Naver", "M1", "Naver puts at least {M1} in AI")]),
        ("Naver spends on {M1} in AI", []),
        ("Naver spends over {M1} in AI", []),
        ("Naver pours {M1} in AI", [("Naver", "M1", "Naver pours {M1} in AI")]),
        ("Naver buys {M1} in AI", []),
        ("Naver and Japan spend {M1}", []),
        ("Naver spends {N1}", []),
        ("If Naver spends {M1}", []),
        ("It was denied that Naver spends {M1}", []),
    ],
)
def test_each_word_of_investing_is_read(text, expected):
    """Right before an id, of one actor."""
    assert expected == [(one.actor, one.amount, one.text) for one in investments_said(text, NAMES)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("US", "united states"),
        ("U.S.", "united states"),
        ("U.S", "united states"),
        ("USA", "united states"),
        ("America", "united states"),
        ("the US", "united states"),
        ("The UK", "united kingdom"),
        ("U.K.", "united kingdom"),
        ("Britain", "united kingdom"),
        ("Korea", "south korea"),
        ("Republic of Korea", "south korea"),
        ("EU", "european union"),
        ("Naver", "naver"),
        ("THE Naver (NAVER) ", "naver"),
        ("Naver.", "naver"),
        ("Theme", "theme"),
    ],
)
def test_a_name_is_made_plain(text, expected):
    """Without article, brackets and full stop, in small letters, short forms written out."""
    assert expected == plain_name(text)


def test_the_longest_name_acts():
    """Of names that begin alike."""
    said = investments_said("Naver Cloud will invest {M1}", ("Naver", "Naver Cloud", "Naver Cloud Korea"))
    assert [("Naver Cloud", "M1")] == [(one.actor, one.amount) for one in said]
