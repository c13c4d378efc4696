"""The clock keeps figures while `recount` counts them anew: neither fails, and each figure is kept once."""

import time
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, date, datetime
from unittest.mock import patch

from domain.people.kinds import EVERYBODY
from domain.stamps import Stamp
from storage import organisations
from storage.ground.database import Database, Session
from storage.kept import figures, rows

TODAY = date(2026, 3, 10)
STAMP = Stamp(datetime(2026, 3, 10, 2, tzinfo=UTC), TODAY)


def village(session: Session) -> None:
    top = organisations.add(session, "XA", "Đảng bộ xã", "dang_bo_xa", None, STAMP)
    for number in range(7):
        organisations.add(session, f"CB{number}", f"Chi bộ {number}", "chi_bo", top, STAMP)
    rows.want(session, figures.asked_for([1], EVERYBODY), TODAY)


def test_two_keep_figures_at_once(database: Database) -> None:
    database.transact(village)
    write = rows.write

    def slowly(session: Session, asked: str, found: Mapping[int, tuple[str, str]], today: date) -> None:
        write(session, asked, found, today)
        time.sleep(0.1)

    def keeps(limit: int, *, anew: bool) -> int:
        if anew:
            database.transact(figures.check_anew)
        more, wrong = True, 0
        while more:
            _, mended, more = database.transact(figures.keep, TODAY, limit, check=True)
            wrong += mended
        return wrong

    with patch.object(rows, "write", slowly), ThreadPoolExecutor() as pool:
        both = [pool.submit(keeps, 3, anew=False), pool.submit(keeps, 5, anew=True)]
        assert [each.result() for each in both] == [0, 0]
    kept = database.transact(rows.read, figures.asked_for([1], EVERYBODY), "/", TODAY, "counted")
    assert len(kept) == 8
