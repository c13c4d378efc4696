"""What is asked of a province of each size: the questions people ask, and what the clock does by itself."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from itertools import count
from zoneinfo import ZoneInfo

from sqlalchemy import select, update

from benchmarks.growth import province
from benchmarks.growth.counting import Work
from benchmarks.growth.province import Province
from benchmarks.growth.rows import put
from bot.channels.telegram.channel import TelegramChannel
from domain.announcing import NewAnnouncement
from domain.chat import Address, Choice, Incoming, Kind
from domain.people.kinds import LeftOut, PersonKind, UnitKind
from domain.pledges.states import OPEN
from domain.reach.audience import Audience
from domain.roles import Place
from domain.stamps import AsOf
from handlers.router import receive
from handlers.talk.turn import Deployment
from scheduler import announcing as announcing_tick
from scheduler import reminders
from storage import figures, organisations, tables
from storage.announcing import narrowing
from storage.announcing import rows as announcing
from storage.campaigns import campaigns
from storage.digests import telling
from storage.facts import counting
from storage.ground.core_table import table_of
from storage.ground.database import Session
from storage.listing import coming
from storage.outgoing.envelopes import LeaseTerms

ZONE = ZoneInfo("Asia/Ho_Chi_Minh")
DUE = 1_000
_updates = count(1)
DEPLOYMENT = Deployment(ZONE, "only for measuring", {"telegram": TelegramChannel.capabilities})
REGISTERING = ("/dangky", "Đan lưới cho bà con", "12 buổi", "31/12/2030", 1, 0)
"""What is typed, and which of the choices is pressed; the first tells no content group, so that it is asked."""
EVERYBODY = Audience()
NARROWED = Audience(registered=True, reported=False, late=True, campaigns=(1,))
"""Three conditions at once, each looked up person by person."""


@dataclass(frozen=True, slots=True)
class Question:
    """`bounded`: the cost may not follow how many people there are, only what is asked."""

    name: str
    work: Work
    bounded: bool = True
    before: Work = lambda session: None


def questions(of: Province) -> Iterator[Question]:
    """List everything that is measured."""
    now = datetime.combine(of.today, time(10), ZONE).astimezone(UTC)
    cell, commune, monday = province.FIRST_CELL, province.FIRST_COMMUNE, of.today - timedelta(days=7)
    yield Question("a cell's summary with names", _summary(cell, AsOf.now(of.today), names=True))
    yield Question("a cell's summary of a past day", _summary(cell, AsOf.end_of(_past(of), ZONE)))
    yield Question("a cell's figures without some kinds", _without_some(cell, AsOf.now(of.today)))
    yield Question("who is missing in a cell", lambda session: figures.missing(session, _place(cell), (1,), of.today))
    yield Question("who has not reported", lambda session: figures.unreported(session, _place(cell), (1,), of.today))
    yield Question("a commune's summary", _summary(commune, AsOf.now(of.today)))
    yield Question("head count of a cell", _head_count(_place(cell).path, of.today))
    yield Question("head count of a commune", _head_count(_place(commune).path, of.today))
    yield Question("/tonghop of a cell, the turn", talk(now, province.CELL_SECRETARY, "/tonghop"))
    yield Question("/tonghop with a name in words", talk(now, province.SECRETARY, "tổng hợp chi bộ ấp 126"))
    yield Question("/dondoc of a cell, the turn", talk(now, province.CELL_SECRETARY, "/dondoc"))
    yield Question("/duyet of a cell, the turn", talk(now, province.CELL_SECRETARY, "/duyet"))
    yield Question("/duyet of a commune, the turn", talk(now, province.COMMUNE_SECRETARY, "/duyet"))
    yield Question("/duyet of the province, the turn", talk(now, province.SECRETARY, "/duyet"))
    yield Question("/danhsach of a cell, the turn", talk(now, province.CELL_SECRETARY, "/danhsach"))
    yield Question("/nhatky of a cell, the turn", talk(now, province.CELL_SECRETARY, "/nhatky"))
    yield Question("registering, six turns", talk(now, province.MEMBER, *REGISTERING))
    yield Question("the week of a cell", lambda session: telling.week(session, _place(cell), monday, of.today, ZONE))
    yield Question("what comes in a cell", lambda session: coming.coming(session, _place(cell), (1,), of.today, 5))
    yield Question("1,000 due reminders planned", _remind(now), before=make_due(of.today))
    yield Question("an announcement, one tick", _announce(of.today, now), before=_begin_announcement(now))
    yield Question(
        "an announcement to some, one tick", _announce(of.today, now), before=_begin_announcement(now, NARROWED)
    )
    yield Question("head count of the province", _head_count("/1/", of.today), False)
    yield Question("head count of some of the province", _head_count("/1/", of.today, NARROWED), False)
    yield Question("the province's summary", _summary(province.ROOT, AsOf.now(of.today)), False)


def _without_some(number: int, as_of: AsOf) -> Work:
    left_out = LeftOut.of([PersonKind.NON_PARTY], [UnitKind.SCHOOL])
    return lambda session: counting.count(session, number, (1,), as_of, left_out)


def _past(of: Province) -> date:
    return of.today - timedelta(days=30)


def _place(number: int) -> Place:
    return Place(number, province.path(number))


def _summary(number: int, as_of: AsOf, *, names: bool = False) -> Work:
    def work(session: Session) -> None:
        place, campaign = organisations.by_id(session, number), campaigns.current(session, as_of.day)
        assert place and campaign
        figures.summary(session, place, campaign, as_of, names=names)

    return work


def talk(now: datetime, chat: int, *lines: str | int) -> Work:
    address = Address("telegram", province.BOT, str(chat))
    terms = LeaseTerms("growth", now, now + timedelta(minutes=1))

    def work(session: Session) -> None:
        offered: tuple[Choice, ...] = ()
        for line in lines:
            said = {"text": line} if isinstance(line, str) else {"kind": Kind.BUTTON, "choice": offered[line].value}
            replies = receive(session, Incoming(address, f"growth-{next(_updates)}", **said), now, DEPLOYMENT, terms)
            offered = replies[-1].message.choices
        if lines == REGISTERING:
            assert "12 buổi" in replies[-1].message.text

    return work


def make_due(today: date) -> Work:
    """Plan two reminders for each of the first pledges that are worked on."""
    pledge, reminder = table_of(tables.Pledge), table_of(tables.Reminder)
    mine = select(pledge.c.id).where(pledge.c.member_id.is_not(None), pledge.c.state.in_(OPEN))
    key = {"subject": "pledge", "kind": "asked", "period": ""}

    def before(session: Session) -> None:
        numbers = session.connection().execute(mine.order_by(pledge.c.id).limit(DUE // 2)).scalars().all()
        days = (today, today - timedelta(days=1))
        put(session.connection(), reminder, [key | {"subject_id": n, "due_on": d} for n in numbers for d in days])

    return before


def _remind(now: datetime) -> Work:
    def work(session: Session) -> None:
        while reminders.remind(session, now, now, ZONE).more:
            pass

    return work


def _head_count(path: str, today: date, audience: Audience = EVERYBODY) -> Work:
    return lambda session: narrowing.head_count(session, path, audience, today)


def _begin_announcement(now: datetime, audience: Audience = EVERYBODY) -> Work:
    """Begin one to everybody, planned up to the first commune, which fills a piece in each province."""
    broadcast = table_of(tables.Broadcast)
    new = NewAnnouncement(province.ADMIN, province.ADMIN, province.ROOT, "Kính mời các đồng chí dự lễ phát động.")
    new = replace(new, audience=audience.noted())

    def before(session: Session) -> None:
        number = announcing.begin(session, new, now)
        up_to = {"planned_path": province.path(province.FIRST_COMMUNE)[:-1]}
        session.connection().execute(update(broadcast).where(broadcast.c.id == number).values(up_to))

    return before


def _announce(today: date, now: datetime) -> Work:
    def work(session: Session) -> None:
        announcing_tick.advance(session, today, now, now, {"telegram"}, ZONE)

    return work
