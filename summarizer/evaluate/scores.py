"""Counts from which figures are computed; a share of nothing is None, never 0 or 1."""

from __future__ import annotations

from pydantic import Field

from policy_brief import Value

__all__ = ["Found", "Share"]


class Share(Value):
    """A count and the total that it is part of."""

    right: int = Field(default=0, ge=0)
    of: int = Field(default=0, ge=0)

    def __add__(self, other: Share) -> Share:
        return Share(right=self.right + other.right, of=self.of + other.of)

    @property
    def value(self) -> float | None:
        """The share, 0 to 1."""
        return self.right / self.of if self.of else None


class Found(Value):
    """What was found and what should have been; `empty` counts articles where both are empty, which is right."""

    right: int = Field(default=0, ge=0)
    extra: int = Field(default=0, ge=0)
    missed: int = Field(default=0, ge=0)
    empty: int = Field(default=0, ge=0)

    @classmethod
    def of(cls, *, right: int, given: int, wanted: int) -> Found:
        """Count one article."""
        return cls(right=right, extra=given - right, missed=wanted - right, empty=int(given == wanted == 0))

    def __add__(self, other: Found) -> Found:
        return Found(
            right=self.right + other.right,
            extra=self.extra + other.extra,
            missed=self.missed + other.missed,
            empty=self.empty + other.empty,
        )

    @property
    def precision(self) -> float | None:
        """The share of what was found that is right."""
        return Share(right=self.right, of=self.right + self.extra).value

    @property
    def recall(self) -> float | None:
        """The share of what should be found that was found."""
        return Share(right=self.right, of=self.right + self.missed).value

    @property
    def f1(self) -> float | None:
        """The harmonic mean of precision and recall; 1 if nothing was to be found and nothing was."""
        total = 2 * self.right + self.extra + self.missed
        return 2 * self.right / total if total else (1.0 if self.empty else None)
