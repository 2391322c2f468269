"""Ids, codes and hashes have one form."""

import pytest
from pydantic import BaseModel, ValidationError

from policy_brief import AIModel, Company, DateMention, Money, Source

FORMS = [
    (Money, "id", "M12", ("M01", "xM1", "M1x", "m1", "M")),
    (DateMention, "id", "D1", ("1D1", "D1 ")),
    (Money, "currency", "KRW", ("KR", "KRWX", "krw", "xKRW")),
    (Company, "ticker", "012345", ("12345", "0123456", "01234가")),
    (AIModel, "ticker", "012345", ("12345", "0123456")),
    (Source, "sha256", "0a" * 32, ("0a" * 31, "0a" * 33, "0A" * 32, "x" + "0a" * 32)),
]


def _fits(kind: type[BaseModel], field: str, value: str) -> bool:
    try:
        kind.model_validate({field: value})
    except ValidationError as wrong:
        return (field,) not in {error["loc"] for error in wrong.errors()}
    return True


@pytest.mark.parametrize(("kind", "field", "right", "wrong"), FORMS, ids=lambda value: getattr(value, "__name__", None))
def test_a_value_has_its_form_from_end_to_end(kind, field, right, wrong):
    """Nothing stands before or behind it."""
    assert [True, *[False] * len(wrong)] == [_fits(kind, field, value) for value in (right, *wrong)]
