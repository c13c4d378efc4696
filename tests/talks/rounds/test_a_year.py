"""Half a year of rounds of one commune: on time, late, missing, more time for one, a correction, a branch closed.

What each screen must say is counted anew here from a ledger of what people did, without asking the assistant's code.
"""

from dataclasses import dataclass, field
from datetime import date, datetime

import pytest

from domain.reorganising.change import What
from domain.roles import Role
from domain.understanding.movement.act import MovementAct
from storage import organisations
from storage.ground.database import Session
from storage.reorganising import acting
from storage.reorganising.acting import Wanted
from tests.talking import ZONE, Person, Village

NAMES = {"CB1": "Chi bộ ấp 1", "CB2": "Chi bộ ấp 2", "CB3": "Chi bộ ấp 3", "XA": "Đảng bộ xã An Thạnh"}


@dataclass
class Ledger:
    """Who owes a round by which day, and on which day each handed in."""

    due: dict[str, date]
    handed: dict[str, date] = field(default_factory=dict)

    def counts(self, today: date) -> tuple[int, int, int, int]:
        """Return handed in, owing, late, missing."""
        late = sum(day > self.due[unit] for unit, day in self.handed.items())
        missing = sum(unit not in self.handed and today > due for unit, due in self.due.items())
        return len(self.handed), len(self.due), late, missing

    def check(self, village: Village, chi: Person, called: str) -> None:
        done, owing, late, missing = self.counts(village.now.date())
        said = chi.means(MovementAct.SHOW_ROUNDS, f"{called} nộp tới đâu rồi")
        percent = int(100 * done / owing + 0.5)
        assert f"Đã nộp: {done}/{owing} ({percent}%)" in said
        assert (f"trong đó nộp trễ: {late}" in said) is (late > 0)
        assert (f"Quá hạn chưa nộp: {missing}" in said) is (missing > 0)
        names = chi.means(MovementAct.MISSING_REPORTS, f"nơi nào chưa nộp {called}")
        for unit in self.due:
            assert (f"– {NAMES[unit]}" in names) is (unit not in self.handed and done < owing)


@dataclass
class Commune:
    village: Village
    people: dict[str, Person]
    hai: Person
    dung: Person

    def on(self, day: date) -> None:
        self.village.now = datetime(day.year, day.month, day.day, 9, 0, tzinfo=ZONE)

    def hand_in(self, unit: str, day: date, called: str, ledger: Ledger) -> str:
        self.on(day)
        who = self.people[unit]
        who.means(MovementAct.HAND_IN_REPORT, f"nộp {called}")
        said = who.picks("nộp báo cáo")
        assert "Đã nộp" in said
        assert ("nộp trễ" in said) is (day > ledger.due[unit])
        ledger.handed[unit] = day
        return said


@pytest.fixture
def commune(
    village: Village, channel: str, binh: Person, bao: Person, chi: Person, an: Person, dung: Person
) -> Commune:
    village.organisation("CB3", "Chi bộ ấp 3", "XA")
    ba = village.person(channel, "Phan Thị Ba", "CB3", (Role.SECRETARY, "CB3"), leader=True)
    hai = village.person(channel, "Lê Hải", "CB2", (Role.STAFF, "XA"))
    an.says("tôi đăng ký trồng 50 cây dừa trước 30/9")
    an.picks("Đúng, đăng ký")
    return Commune(village, {"CB1": binh, "CB2": bao, "CB3": ba, "XA": chi}, hai, dung)


def test_a_year_of_rounds(commune: Commune, an: Person) -> None:
    village, chi, hai = commune.village, commune.people["XA"], commune.hai
    village.tell_of_rounds()
    hai.means(MovementAct.SET_ROUNDS, "xã mình báo cáo hàng tháng, nộp trước ngày 5 tháng sau")
    assert "Đã ghi" in hai.picks("Đúng")

    march = Ledger(dict.fromkeys(("CB1", "CB2", "CB3"), date(2026, 4, 5)))
    commune.hand_in("CB1", date(2026, 4, 2), "báo cáo tháng 3", march)
    commune.on(date(2026, 4, 3))
    village.tell_of_rounds()
    assert "Báo cáo tháng 3/2026, mới nộp: Chi bộ ấp 1." in chi.receives()
    commune.hand_in("CB2", date(2026, 4, 7), "báo cáo tháng 3", march)
    march.check(village, chi, "báo cáo tháng 3")

    april = Ledger(dict.fromkeys(("CB1", "CB2", "CB3"), date(2026, 5, 5)))
    commune.hand_in("CB1", date(2026, 5, 3), "báo cáo tháng 4", april)
    ask_more_time(commune, april)
    commune.hand_in("CB2", date(2026, 5, 5), "báo cáo tháng 4", april)
    correct(commune)
    commune.on(date(2026, 5, 8))
    april.check(village, chi, "báo cáo tháng 4")
    commune.hand_in("CB3", date(2026, 5, 10), "báo cáo tháng 4", april)
    april.check(village, chi, "báo cáo tháng 4")

    commune.on(date(2026, 6, 1))
    village.tell_of_rounds()
    done, owing, _, _ = april.counts(village.now.date())
    assert f"Báo cáo tháng 4/2026 đã đóng: đã nộp {done}/{owing}" in chi.receives()
    commune.on(date(2026, 6, 1))
    commune.dung.means(MovementAct.SET_ROUNDS, "đặt thêm kỳ báo cáo 6 tháng")
    commune.dung.picks("Đúng")
    close(village, "CB3", date(2026, 6, 10))
    commune.on(date(2026, 6, 11))
    march.check(village, chi, "báo cáo tháng 3")
    april.check(village, chi, "báo cáo tháng 4")

    units = dict.fromkeys(("CB1", "CB2", "XA"), date(2026, 7, 5))
    quarter, half = Ledger(dict(units)), Ledger(dict(units))
    an.says("đã trồng 20 cây dừa")
    commune.hand_in("CB1", date(2026, 7, 1), "báo cáo quý 2", quarter)
    said = commune.people["CB1"].picks("Xem báo cáo")
    assert "Đảng viên đã đăng ký: 1/3 (33%)" in said  # comrade Ba belongs there since the merger
    assert "Việc có báo cáo trong kỳ: 1/1" in said
    assert "Đã hoàn thành: 0" in said
    commune.hand_in("XA", date(2026, 7, 4), "báo cáo quý 2", quarter)
    quarter.check(village, chi, "báo cáo quý 2")
    commune.hand_in("CB2", date(2026, 7, 8), "báo cáo 6 tháng đầu năm", half)
    half.check(village, chi, "báo cáo 6 tháng đầu năm")
    quarter.check(village, chi, "báo cáo quý 2")


def ask_more_time(commune: Commune, april: Ledger) -> None:
    """Branch 3 asks for a week; the committee gives it by one tap."""
    commune.on(date(2026, 5, 4))
    ba, chi = commune.people["CB3"], commune.people["XA"]
    ba.means(MovementAct.ASK_MORE_TIME, "xin nộp báo cáo tháng 4 trễ tới 12/5 vì đồng chí phó nằm viện")
    ba.picks("Đúng")
    chi.receives()
    chi.picks("Cho đến 12/05/2026")
    april.due["CB3"] = date(2026, 5, 12)


def correct(commune: Commune) -> None:
    """Branch 2 puts its report right on the day after it was due: it stays in time, and both are kept."""
    commune.on(date(2026, 5, 6))
    commune.village.tell_of_rounds()
    bao, chi = commune.people["CB2"], commune.people["XA"]
    chi.receives()
    bao.means(MovementAct.TAKE_BACK_REPORT, "rút lại báo cáo vừa gửi, số bị sai")
    bao.picks("Sửa báo cáo")
    assert "tính là nộp trễ" not in bao.picks("nộp báo cáo")
    commune.on(date(2026, 5, 7))
    commune.village.tell_of_rounds()
    assert "Chi bộ ấp 2 (bản sửa)" in chi.receives()


def close(village: Village, code: str, day: date) -> None:
    village.now = datetime(day.year, day.month, day.day, 9, 0, tzinfo=ZONE)

    def work(session: Session) -> None:
        gone, into = organisations.by_code(session, code), organisations.by_code(session, "CB1")
        assert gone is not None
        assert into is not None
        wanted = Wanted(what=What.MERGE, day=day, of=(gone.id,), into=into.id)
        acting.order(session, wanted, village.stamp)

    village.database.transact(work)
