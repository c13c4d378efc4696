"""Every table that names an organisation says how its rows follow when the tree changes."""

from sqlmodel import SQLModel

import storage.tables  # noqa: F401 - completes the metadata
from storage.reorganising.following import FOLLOWING


def names_an_organisation() -> set[str]:
    return {
        table.name
        for table in SQLModel.metadata.sorted_tables
        if any(key.column.table.name == "organisation" for key in table.foreign_keys)
        or any("organisation" in column.name for column in table.columns)
    }


def test_every_table_with_an_organisation_says_how_its_rows_follow() -> None:
    assert names_an_organisation() == set(FOLLOWING)


def test_how_is_said_in_words() -> None:
    assert all(len(follows.how.split()) > 4 for follows in FOLLOWING.values())
