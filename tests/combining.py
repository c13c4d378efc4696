"""Run what talks on both databases and on both channels, in pairs: SQLite with Zalo, PostgreSQL with Telegram.

A module whose answers are the same whatever the database says ON_SQLITE_ALONE, and runs once.
"""

import pytest

PAIRS = {("sqlite", "zalo"), ("postgresql", "telegram")}
EVERY = "--every-combination"


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(EVERY, action="store_true", help="each database with each channel, not only in pairs")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave the other combinations out: each test still meets both databases and both channels."""
    left_out = [item for item in items if _is_left_out(item, every=config.getoption(EVERY))]
    dropped = set(left_out)
    items[:] = [item for item in items if item not in dropped]
    config.hook.pytest_deselected(items=left_out)


def _is_left_out(item: pytest.Item, *, every: bool) -> bool:
    spec = getattr(item, "callspec", None)
    database, channel = (str(spec.params.get(name, "")) if spec else "" for name in ("database_url", "channel"))
    if database == "postgresql" and getattr(getattr(item, "module", None), "ON_SQLITE_ALONE", False):
        return True
    alone = bool(database and channel) and not every
    return alone and (database, channel) not in PAIRS
