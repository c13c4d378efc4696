"""The screens of figures, the page and the papers, each of a cell, a commune and the province."""

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from sqlalchemy import insert, update

from benchmarks.growth import province
from benchmarks.growth.counting import Work
from benchmarks.growth.questions import ZONE, talk
from domain.papers.forms import Form
from domain.papers.kinds import Kind
from domain.roles import Place
from domain.stamps import AsOf
from exports.desk import making
from exports.desk.making import Job
from exports.desk.offered import DAY
from exports.figures_page import drawing
from exports.figures_page.wanted import Wanted
from handlers.figures.pages import Order
from storage import tables
from storage.ground.core_table import table_of
from storage.ground.database import Database, Session
from storage.kept import figures, rows

AT_ONCE = 50
QUICK, PROVINCE, PAPER = 0.025, 0.1, 1.0
"""Seconds that an answer of a cell or commune, of the province, and a paper of a cell may take."""
AGO = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Screen:
    """`bounded`: of one cell, and so the same in every province."""

    name: str
    work: Work
    aim: float
    bounded: bool = True


def screens(today: date) -> Iterator[Screen]:
    at = datetime(today.year, today.month, today.day, 10, tzinfo=ZONE)
    now = at.astimezone(UTC)
    of = {
        "a cell": (province.CELL_SECRETARY, province.FIRST_CELL, QUICK),
        "a commune": (province.COMMUNE_SECRETARY, province.FIRST_COMMUNE, QUICK),
        "the province": (province.SECRETARY, province.ROOT, PROVINCE),
    }
    views = {"summary": "", "results": " ketqua", "groups, units, targets": " ketqua 1"}
    views |= {"since when silent": " im", "table among peers": " bang"}
    for where, (who, place, aim) in of.items():
        said = f"/tonghop {province.code_of(place)}"
        for view, verb in views.items():
            yield Screen(f"{view} of {where}", talk(now, who, f"{said}{verb}"), aim, aim is QUICK)
        then = f"{today - AGO:%d/%m/%Y}"
        for view in ("summary", "results", "since when silent", "table among peers"):
            asked = talk(now, who, f"{said} {then}{views[view]}")
            yield Screen(f"{view} of {where} a week ago", asked, aim, aim is QUICK)
        yield Screen(f"who is late in {where}", talk(now, who, f"{said} tre 0"), aim, aim is QUICK)
        yield Screen(f"signed page of {where}", _page(who, place, at), aim, aim is QUICK)
        yield Screen(f"state of a round in {where}", talk(now, who, "/kybaocao"), aim, aim is QUICK)
    said = f"/tonghop {province.code_of(province.ROOT)}"
    for order in ("", *(each for each in Order if each)):
        asked = talk(now, province.SECRETARY, f"{said} tu{order} 100")
        yield Screen(f"last page of the province, {order or 'own order'}", asked, PROVINCE, bounded=False)
    yield Screen("list for the meeting (P3) of a cell", _paper(Kind.REGISTRATION, at), PAPER)
    yield Screen("half-year report of a cell", _paper(Kind.HALF_YEAR, at), PAPER)


def let_rounds_be(session: Session) -> None:
    """Let every organisation hand in each month, always."""
    plan = {"campaign_id": 1, "code": "thang", "name": "Báo cáo tháng", "every": "month", "opens": 31, "due": 5}
    session.connection().execute(insert(table_of(tables.RoundPlan)), [plan | {"closes": 5, "days": [], "units": []}])


def keep_figures(session: Session, today: date) -> bool:
    """Do a piece of what the clock does; return whether more is due."""
    rows.want(session, figures.asked_for((1,)), today)
    return figures.keep(session, today, AT_ONCE, check=False)[2]


def keep_day(database: Database, now: datetime) -> float:
    """Count a day of the province as it is counted when somebody asks; return the seconds that they wait."""
    place, then, moment = Place(province.ROOT, province.path(province.ROOT)), now.date() - AGO, time.perf_counter()
    job = Job(province.SECRETARY, Form(until=then).written(DAY.name), place.id, (1,), now, "vi")
    counted = making.made(database, job, ZONE).file.content.decode()
    database.transact(figures.keep_day, place, (1,), AsOf.end_of(then, ZONE), counted, now.date())
    return time.perf_counter() - moment


def change_some(session: Session) -> None:
    """Let a pledge change in one cell of four hundred: two a second, as on a busy day, between two ticks."""
    pledge = table_of(tables.Pledge)
    mine = pledge.c.member_id.in_([each * province.CELL + 1 for each in range(0, province.CELLS, 400)])
    session.connection().execute(update(pledge).where(mine).values(serves=pledge.c.serves))


def _page(who: int, place: int, at: datetime) -> Work:
    def work(session: Session) -> None:
        assert drawing.drawn(session, Wanted(who, place, at))

    return work


def _paper(kind: Kind, at: datetime) -> Callable[[Session], object]:
    job = Job(province.CELL_SECRETARY, kind, province.FIRST_CELL, (1,), at, "vi")
    return lambda session: making.make(session, job)
