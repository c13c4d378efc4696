"""Run what talks on both databases and on both channels, in pairs: SQLite with Zalo, PostgreSQL with Telegram."""

import pytest

PAIRS = {("sqlite", "zalo"), ("postgresql", "telegram")}
EVERY = "--every-combination"


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(EVERY, action="store_true", help="each database with each channel, not only in pairs")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave the other two combinations out: each test still meets both databases and both channels."""
    if config.getoption(EVERY):
        return
    left_out = [item for item in items if _combination(item) not in PAIRS | {None}]
    items[:] = [item for item in items if _combination(item) in PAIRS | {None}]
    config.hook.pytest_deselected(items=left_out)


def _combination(item: pytest.Item) -> tuple[str, str] | None:
    """The database and the channel of a test that is asked for several of both; None for any other."""
    spec = getattr(item, "callspec", None)
    values = {name: str(spec.params.get(name, "")) for name in ("database_url", "channel")} if spec else {}
    return (values["database_url"], values["channel"]) if all(values.values()) and values else None
