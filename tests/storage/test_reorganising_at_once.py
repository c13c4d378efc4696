"""Two transactions at once: whoever is added while a branch is merged goes along, or hears that it is gone."""

import threading
from datetime import UTC, date, datetime

from domain.errors import UserError
from domain.reorganising.change import Wanted, What
from domain.stamps import Stamp
from storage import organisations
from storage.ground.database import Database, Session
from storage.people import members
from storage.reorganising import acting, following

NOW = datetime(2026, 3, 10, 2, tzinfo=UTC)
STAMP = Stamp(NOW, date(2026, 3, 10))


def village(session: Session) -> tuple[int, ...]:
    top = organisations.add(session, "XA", "Đảng bộ xã", "dang_bo_xa", None, STAMP)
    return tuple(organisations.add(session, code, code, "chi_bo", top, STAMP).id for code in ("CB1", "CB2"))


def test_nobody_is_left_in_a_branch_that_was_merged_meanwhile(database: Database) -> None:
    of = database.transact(village)
    began, goes_on = threading.Event(), threading.Event()
    heard: list[str] = []

    def add(session: Session) -> None:
        member = members.add(session, "Người mới", NOW)
        began.set()
        goes_on.wait(0.5)
        members.enrol(session, member.id, of[0], STAMP.day, STAMP)

    def adding() -> None:
        try:
            database.transact(add)
        except UserError as error:
            heard.append(error.message)

    other = threading.Thread(target=adding)
    other.start()
    began.wait(5)
    database.transact(acting.order, Wanted(what=What.MERGE, day=STAMP.day, of=of[:1], into=of[1]), STAMP)
    goes_on.set()
    other.join()
    left = database.transact(following.belonging, of[:1], STAMP.day)
    came = database.transact(following.belonging, of[1:], STAMP.day)
    assert left == 0
    assert came == 1 or heard
