"""Claims have paths, and the values in them are found by field."""

import math

import pytest
from pydantic import TypeAdapter, ValidationError

from policy_brief.claims import ClaimPath, masked
from policy_brief.resolve import EvidenceRef, MoneyIdRef, MoneyRef, QuantityRef
from tests.check.made import SCAN


@pytest.mark.parametrize("text", ["headline", "bottom_line", "investments[1]", "key_points[12]"])
def test_a_path_is_read_as_it_is_written(text):
    """A point by its name, a claim of a list with its index; blanks around it are passed over."""
    assert text == str(ClaimPath.parse(f" {text} "))


@pytest.mark.parametrize("text", ["headline[0]", "investments", "investments[x]", "no_such[1]", "investments[1].x", ""])
def test_what_is_no_path_is_none(text):
    """A point with an index, a list without one, an unknown name."""
    assert ClaimPath.parse(text) is None


@pytest.mark.parametrize(
    ("content", "kept"),
    [
        ("to a@b.example", "to ***********"),
        ({"a": ["a@b.example", 1]}, {"a": ["***********", 1]}),
        (("a", 1.5), ["a", 1.5]),
        (math.inf, "inf"),
        (math.nan, "nan"),
        (None, None),
        (True, True),
        ("\udc80", "?"),
    ],
)
def test_json_is_masked_and_can_be_saved(content, kept):
    """Contacts are masked however deep they stand; what JSON cannot carry is written out."""
    assert kept == masked(content)


@pytest.mark.parametrize(
    ("kind", "value", "fault"),
    [
        (EvidenceRef, 1, None),
        (EvidenceRef, True, "by its number"),
        (EvidenceRef, "1", "by its number"),
        (EvidenceRef, 9, "sentence 9 does not exist: the article has 8"),
        (MoneyRef, "M1", None),
        (MoneyRef, "N1", "of this article; there are M1 to M3"),
        (MoneyRef, "M9", "of this article; there are M1 to M3"),
        (MoneyRef, 1, "give the id of amount"),
        (MoneyIdRef, "M1", None),
        (MoneyIdRef, "M9", "there are M1 to M3"),
        (MoneyIdRef, "N1", "match pattern"),
        (QuantityRef, "N1", None),
        (QuantityRef, "M1", "there are N1 to N2"),
    ],
)
def test_an_id_is_one_of_the_article(kind, value, fault):
    """A sentence is cited by its number, a figure by an id of its kind; what is wrong is said with what there is."""
    if fault is None:
        assert TypeAdapter(kind).validate_python(value, context={"scan": SCAN})
        return
    with pytest.raises(ValidationError, match=fault):
        TypeAdapter(kind).validate_python(value, context={"scan": SCAN})
