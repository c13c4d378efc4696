"""Run what talks on both databases and on both channels, in pairs: SQLite with Zalo, PostgreSQL with Telegram.

The first case of a test meets both pairs, its other cases take turns. A module whose answers are the same whatever the
database says ON_SQLITE_ALONE, and runs once.
"""

from collections.abc import Generator

import pytest

PAIRS = {("sqlite", "zalo"), ("postgresql", "telegram")}
EVERY = "--every-combination"
SHARED = ("database_url", "channel")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(EVERY, action="store_true", help="each case on each database with each channel")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave the other combinations out."""
    left_out = [item for item in items if _is_left_out(item, every=config.getoption(EVERY))]
    dropped = set(left_out)
    items[:] = [item for item in items if item not in dropped]
    config.hook.pytest_deselected(items=left_out)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item: pytest.Item) -> Generator[None, object, object]:
    """Trace what talks in its first case and on SQLite alone: tracing doubles its time, and all pass the same lines.

    Tests without a database are traced whole: each sentence they read may take lines of its own. A module that
    LIVES_YEARS is not traced.
    """
    plugin = item.config.pluginmanager.getplugin("_cov")
    controller = plugin and plugin.cov_controller
    lives_years = getattr(getattr(item, "module", None), "LIVES_YEARS", False)
    database, _ = _shared(item)
    if not controller or not (lives_years or database == "postgresql" or (database and _case(item) > 0)):
        return (yield)
    controller.pause()
    try:
        return (yield)
    finally:
        controller.resume()


def _is_left_out(item: pytest.Item, *, every: bool) -> bool:
    database, channel = _shared(item)
    if database == "postgresql" and getattr(getattr(item, "module", None), "ON_SQLITE_ALONE", False):
        return True
    if every or not (database and channel):
        return False
    return (database, channel) not in PAIRS or (_case(item) > 0 and (_case(item) % 2 == 0) != (database == "sqlite"))


def _shared(item: pytest.Item) -> tuple[str, str]:
    """Return the database and the channel of a test; "" for one it does not choose."""
    spec = getattr(item, "callspec", None)
    database, channel = (str(spec.params.get(name, "")) if spec else "" for name in SHARED)
    return database, channel


def _case(item: pytest.Item) -> int:
    """Return which case of its test an item is, from 0 on; of several parameters, the sum of their places."""
    spec = getattr(item, "callspec", None)
    return sum(place for name, place in spec.indices.items() if name not in SHARED) if spec else 0
