"""What is asked at the end of each year, and what of it may not grow."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, timedelta

from sqlalchemy import func, select, text
from sqlmodel import SQLModel

from benchmarks.five_years.commune import Commune
from benchmarks.growth.counting import Cost, Work, measured
from benchmarks.growth.questions import REGISTERING, ZONE, talk
from domain.roles import Role
from scheduler import mornings, queues, reminders, reorganising
from scheduler.campaigns import instructing, members, news, overdue, releasing, rounds
from scheduler.digests import going_out
from scheduler.notes import going_out as notes
from storage.ground.database import Session
from storage.kept import figures
from storage.outgoing import messages

MOST = 1.5
"""How many times as much the fifth year may read as the second, where what is asked is the same."""


@dataclass(frozen=True, slots=True)
class Question:
    """`bounded`: what is asked is as large in each year; else it is everything since the beginning."""

    name: str
    work: Work
    bounded: bool = True


@dataclass(frozen=True, slots=True)
class Found:
    """One year: bytes of the database, rows by table, what was asked, seconds the ticks computed, messages sent."""

    year: int
    size: int
    rows: dict[str, int]
    costs: dict[str, Cost]
    seconds: float
    sent: int


def questions(commune: Commune) -> Iterator[Question]:
    now, posts = commune.now, commune.posts
    member = min(commune.joined - commune.leading)
    secretary = min(commune.secretaries.values())
    yield Question("the ticks while nothing is due", _quiet_ticks(commune))
    yield Question("all kept figures counted anew", _check(commune), bounded=False)
    yield Question("a turn: registering, six of them", talk(now, member, *REGISTERING))
    yield Question("a turn: one's own pledges", talk(now, member, "/camket"), bounded=False)
    yield Question("a turn: what may be reported", talk(now, member, "/baocao"))
    yield Question("/tonghop of a cell", talk(now, secretary, "/tonghop"), bounded=False)
    yield Question("/tonghop of the commune", talk(now, posts[Role.SECRETARY], "/tonghop"))
    yield Question("/danhsach of a cell", talk(now, secretary, "/danhsach"), bounded=False)
    yield Question("/dondoc of a cell", talk(now, secretary, "/dondoc"))
    yield Question("/duyet of a cell", talk(now, secretary, "/duyet"))
    yield Question("/nhatky of a cell", talk(now, secretary, "/nhatky"))
    yield Question("/kybaocao of the commune", talk(now, posts[Role.SECRETARY], "/kybaocao"))
    yield Question("/tinhtrang", talk(now, posts[Role.ADMIN], "/tinhtrang"))


def _check(commune: Commune) -> Work:
    def work(session: Session) -> None:
        while figures.keep(session, commune.today + timedelta(days=1), 8, check=True)[2]:
            pass

    return work


def _quiet_ticks(commune: Commune) -> Work:
    now, real = commune.now, commune.now.astimezone(UTC)
    ticks = (
        *(reorganising.carry_out, news.tell, rounds.Telling().tell, instructing.remind, releasing.release),
        *(reminders.remind, members.ask, overdue.carry_on, going_out.Sending().send, notes.send),
        *(queues.Nudging().nudge, mornings.Telling().tell),
    )

    def work(session: Session) -> None:
        messages.expire(session, real)
        for tick in ticks:
            tick(session, now, real, ZONE)

    return work


def measure(commune: Commune, year: int, seconds: float, sent: int) -> Found:
    costs = {each.name: measured(commune.database, each.work, _nothing) for each in questions(commune)}
    size, rows = commune.database.transact(_size), commune.database.transact(_rows)
    return Found(year, size, rows, costs, seconds, sent)


def _nothing(_session: Session) -> None:
    pass


def _size(session: Session) -> int:
    """Return the bytes in use: pages that were freed are used again before the file grows."""
    pages, free, page = (
        session.connection().execute(text(f"PRAGMA {name}")).scalar_one()
        for name in ("page_count", "freelist_count", "page_size")
    )
    return int((pages - free) * page)


def _rows(session: Session) -> dict[str, int]:
    tables = SQLModel.metadata.tables
    names = sorted(tables)
    return {
        name: session.connection().execute(select(func.count()).select_from(tables[name])).scalar_one()
        for name in names
    }


def day_of(year: int) -> date:
    """Return the day on which a year is measured: near its end, with nothing left to be told."""
    return date(year, 12, 15)
