"""How the briefs of all nights are related: which were superseded, which are updates, which have copies.

`OUT/relations.json` says it for those who read only the folders: digest and export. It is written from the ledger.
"""

from __future__ import annotations

from pathlib import Path

from pydantic import Field, ValidationError

from policy_brief import Value

__all__ = ["RELATIONS", "Copy", "Relations", "Update", "read_relations"]

RELATIONS = "relations.json"


class Copy(Value):
    """An article that was not briefed, because its brief is that of another one."""

    title: str | None
    place: str


class Update(Value):
    """What differs in a brief from an earlier one of the same story."""

    of: str = Field(description="The earlier article, by title and place.")
    differs: str


class Relations(Value):
    """Relations by brief: its JSON file, as `YYYY-MM-DD/NAME-KEY.json`, below the output folder."""

    superseded: dict[str, str] = Field(
        default_factory=dict, description="Brief -> the newest brief of the same article, which counts in its place."
    )
    updates: dict[str, Update] = Field(default_factory=dict)
    copies: dict[str, tuple[Copy, ...]] = Field(default_factory=dict)

    def supersedes(self, file: str) -> tuple[str, ...]:
        """Return the briefs that a brief replaces."""
        return tuple(old for old, new in self.superseded.items() if new == file)


def read_relations(out: Path) -> Relations:
    """Return the relations of an output folder; of one that a night did not fill, or whose file is damaged, none."""
    try:
        return Relations.model_validate_json((out / RELATIONS).read_bytes())
    except (OSError, ValidationError):
        return Relations()
