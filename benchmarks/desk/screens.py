"""The screens of figures, the page and the papers, each of a cell, a commune and the province."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from sqlalchemy import insert, update

from benchmarks.growth import province
from benchmarks.growth.counting import Work
from benchmarks.growth.questions import ZONE, talk
from domain.papers.kinds import Kind
from exports.desk import making
from exports.desk.making import Job
from exports.figures_page import drawing
from exports.figures_page.wanted import Wanted
from handlers.figures.pages import Order
from storage import tables
from storage.ground.core_table import table_of
from storage.ground.database import Session
from storage.kept import figures, rows

AT_ONCE = 50
QUICK, PROVINCE, PAPER, PAST = 0.025, 0.1, 1.0, 5.0
"""Seconds that an answer of a cell or commune, of the province, a paper of a cell, and a past day of it may take."""


@dataclass(frozen=True, slots=True)
class Screen:
    """`bounded`: of one cell, and so the same in every province."""

    name: str
    work: Work
    aim: float
    bounded: bool = True


def screens(today: date) -> Iterator[Screen]:
    at = datetime.combine(today, time(10), ZONE)
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
        then = f"{today - timedelta(days=7):%d/%m/%Y}"
        for view in ("results", "since when silent", "table among peers"):
            asked = talk(now, who, f"{said} {then}{views[view]}")
            yield Screen(f"{view} of {where} a week ago", asked, aim if aim is QUICK else PAST, aim is QUICK)
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
