"""Connect to PostgreSQL: to whichever of its hosts may be written to, and never to wait long for one that is silent."""

import os
import re
import socket
import time
from contextlib import closing, suppress
from threading import Lock, Thread
from typing import Any
from weakref import WeakSet

import psycopg
from sqlalchemy import URL, Engine, event
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError
from sqlmodel import create_engine

GUARDS = {
    "connect_timeout": "2",  # seconds for each host; libpq knows none shorter
    "keepalives_idle": "10",
    "keepalives_interval": "3",
    "keepalives_count": "3",
    "tcp_user_timeout": "10000",  # milliseconds until what nobody acknowledges counts as lost
}
"""What the address may say otherwise. Left alone, TCP waits a quarter of an hour for a machine that has vanished."""

SESSION = (
    # A province fits in memory. With the usual 4, for turning disks, a table is read whole to find a commune in it.
    "SET random_page_cost = 1.1",
    # A process that is stopped or cut off in the middle of a transaction keeps its rows locked no longer.
    "SET idle_in_transaction_session_timeout = '6s'",
)

SILENT = 2.0  # seconds somebody waits for a server's answer before it is asked whether it answers at all
ANSWERS = 3  # seconds in which one that lives answers that; libpq knows whole ones
EACH = 0.5  # seconds between two looks at who waits

_SEVERAL = re.compile(r"(?P<scheme>postgresql(?:\+psycopg)?)://(?P<who>[^/]*@)?(?P<hosts>[^/?@]*,[^/?@]*)(?P<rest>.*)")


def address(url: str) -> URL:
    """Read a database's address; of several hosts (`a:5432,b:5432`) the one that may be written to is meant.

    Raise ValueError for what is none.
    """
    try:
        return _address(url)
    except ArgumentError:
        raise ValueError("no address of a database") from None


def _address(url: str) -> URL:
    several = _SEVERAL.fullmatch(url)
    if several is None:
        parts = make_url(url)
    else:
        hosts = several["hosts"].split(",")
        for port in (host.partition(":")[2] for host in hosts):
            int(port or 0)
        parts = make_url(f"{several['scheme']}://{several['who'] or ''}{several['rest']}")
        parts = parts.update_query_dict({"host": hosts})
    if parts.drivername == "postgresql":
        parts = parts.set(drivername="postgresql+psycopg")
    if isinstance(parts.query.get("host"), tuple) and "target_session_attrs" not in parts.query:
        parts = parts.update_query_dict({"target_session_attrs": "read-write"})
    return parts


Server = tuple[str, str]
"""One of the hosts, with its port."""


class Line(psycopg.Connection[Any]):
    """A connection that knows which server it leads to, and since when it waits for an answer."""

    server: Server = ("", "")
    waits_since: float | None = None

    def wait(self, *args: Any, **kwargs: Any) -> Any:
        self.waits_since = time.monotonic()
        try:
            return super().wait(*args, **kwargs)
        finally:
            self.waits_since = None

    def waits(self) -> bool:
        return self.waits_since is not None and time.monotonic() - self.waits_since >= SILENT

    def cut(self) -> None:
        """End it from another thread: whoever waits is told that the database is away."""
        with suppress(psycopg.Error, OSError), closing(self._socket()) as line:
            line.shutdown(socket.SHUT_RDWR)

    def answers(self) -> bool:
        """Ask one small statement; tell whether anything comes back."""
        self.pgconn.send_query(b"SELECT 1")
        with closing(self._socket()) as line:
            line.settimeout(ANSWERS)
            try:
                line.recv(1, socket.MSG_PEEK)
            except TimeoutError:
                return False
        return True

    def _socket(self) -> socket.socket:
        return socket.socket(fileno=os.dup(self.fileno()))


class Connections:
    """Every open connection of an engine, and a thread that cuts those that wait for a server that has gone silent.

    Who waits long is no reason: a server that answers somebody else is at work. Of several hosts the one that answered
    last is asked first, and one that fell silent last: it costs its seconds once.
    """

    def __init__(self, engine: Engine) -> None:
        self._open: WeakSet[Line] = WeakSet()
        self._lock = Lock()
        self._answered: Server | None = None
        self._silent: Server | None = None
        self._parts: dict[str, Any] = {}
        self._watched = False
        event.listen(engine, "do_connect", self._begin)
        event.listen(engine, "connect", self._note)

    def _begin(self, _dialect: object, _record: object, _args: object, parts: dict[str, Any]) -> Line:
        self._parts = parts
        return Line.connect(**parts | self._in_order(parts))

    def _in_order(self, parts: dict[str, Any]) -> dict[str, str]:
        hosts, ports = parts.get("host", "").split(","), str(parts.get("port", "")).split(",")
        if len(hosts) != len(ports) or len(hosts) == 1:
            return {}
        found = sorted(zip(hosts, ports, strict=True), key=lambda each: (each == self._silent, each != self._answered))
        return {name: ",".join(each) for name, each in zip(("host", "port"), zip(*found, strict=True), strict=True)}

    def _note(self, line: Line, _record: object) -> None:
        line.server = self._answered = (line.info.host, str(line.info.port))
        if self._silent == self._answered:
            self._silent = None
        with self._lock:
            self._open.add(line)
            if not self._watched:
                self._watched = True
                Thread(target=self._watch, name="silence", daemon=True).start()

    def _watch(self) -> None:
        """As long as a connection is open, look which wait long, and cut those of a server that answers nobody."""
        while lines := self._lines():
            waited_for = {line.server for line in lines if line.waits()}
            for server in waited_for:
                if not self._answers(server):
                    self._silent = server
                    for line in self._lines():
                        if line.server == server:
                            line.cut()
            time.sleep(SILENT if waited_for else EACH)

    def _lines(self) -> list[Line]:
        with self._lock:
            lines = [line for line in self._open if not line.closed]
            self._watched = bool(lines)
            return lines

    def _answers(self, server: Server) -> bool:
        """Ask this server and no other, on a new connection; one that refuses it answers."""
        host, port = server
        asked = {"host": host, "port": port, "target_session_attrs": "any", "connect_timeout": ANSWERS}
        try:
            with closing(Line.connect(**self._parts | asked)) as line:
                return line.answers()
        except psycopg.errors.ConnectionTimeout:
            return False
        except (psycopg.Error, OSError):
            return True


def postgresql(url: URL, threads: int) -> Engine:
    guards = {name: value for name, value in GUARDS.items() if name not in url.query}
    engine = create_engine(url, connect_args=guards, pool_size=threads + 2, pool_pre_ping=True, hide_parameters=True)
    Connections(engine)  # first, so that one that gets stuck below can be cut

    @event.listens_for(engine, "connect")
    def configure(connection: psycopg.Connection, _record: object) -> None:
        with connection.cursor() as cursor:
            for setting in SESSION:
                cursor.execute(setting)
        connection.commit()

    return engine
