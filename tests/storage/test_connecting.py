"""Addresses of databases with a standby: each host with its port, and never one that may only be read."""

from contextlib import closing

import pytest

from storage.ground.connecting import address
from storage.ground.database import UNAVAILABLE, Database


@pytest.mark.parametrize(
    ("written", "hosts", "wanted"),
    [
        ("postgresql://u:p@a:5432,b:5433/db?target_session_attrs=any", ("a:5432", "b:5433"), "any"),
        ("postgresql://u:p%2C%40@a,b/db", ("a", "b"), "read-write"),
        ("postgresql+psycopg://a,b:1/db?sslmode=require", ("a", "b:1"), "read-write"),
    ],
)
def test_several_hosts(written: str, hosts: tuple[str, ...], wanted: str) -> None:
    found = address(written)
    assert (found.query["host"], found.query["target_session_attrs"], found.database) == (hosts, wanted, "db")
    assert address(found.render_as_string(hide_password=False)) == found, "a process we start gets it in this form"


@pytest.mark.parametrize("written", ["postgresql://u@a:5432,b:x/db", "postgresql://u@a:x/db", "nonsense"])
def test_what_is_no_address_is_refused(written: str) -> None:
    with pytest.raises(ValueError):
        address(written)


def test_one_host_with_its_port_is_asked() -> None:
    with closing(Database("postgresql://u:p@127.0.0.1:1/db")) as database, pytest.raises(UNAVAILABLE):
        database.engine.connect()
