"""A leaving taken back leaves exactly what was there before, however often, and whatever it cut short."""

from datetime import date, timedelta

from sqlmodel import select

from domain.roles import EndReason
from domain.stamps import Stamp
from storage.ground.database import Database, Session
from storage.people import leaving, members
from storage.tables import Membership
from tests.talking import ZONE, Village


def believed(database: Database, member_id: int) -> list[tuple[date, date | None]]:
    def work(session: Session) -> list[tuple[date, date | None]]:
        rows = session.exec(select(Membership).where(Membership.member_id == member_id))
        return sorted(((row.since, row.until) for row in rows if row.withdrawn_at is None), key=lambda each: each[0])

    return database.transact(work)


def test_taken_back_twice_somebody_belongs_once(database: Database) -> None:
    village = Village(database)
    village.organisation("TINH", "Đảng bộ tỉnh")
    village.organisation("CB1", "Chi bộ ấp 1", "TINH")
    number = village.member("Nguyễn Văn An", "CB1")
    before, stamp = believed(database, number), Stamp.of(village.now, ZONE)

    def live(session: Session) -> None:
        for day in (stamp.day, stamp.day - timedelta(days=400)):  # the second before the stay began
            deed = leaving.leave(session, number, EndReason.MOVED, day, stamp)
            leaving.take_back(session, number, deed, stamp)
            leaving.take_back(session, number, deed, stamp)

    database.transact(live)
    assert believed(database, number) == before
    person = database.transact(members.person, number, stamp.day)
    assert person is not None
    assert person.home is not None
