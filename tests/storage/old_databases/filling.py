"""Fill an empty database with a rehearsal autumn: people talk, the clock ticks, and every table gets a row."""

import random
from dataclasses import replace
from datetime import date, datetime
from unittest.mock import patch

from domain.campaigns.contents import Shape
from domain.chat import Address
from domain.codes import ALPHABET, LENGTH, read_code
from domain.reorganising.change import Wanted, What
from domain.stamps import AsOf
from storage import organisations
from storage.campaigns import contents, offering
from storage.chats import accounts
from storage.erasing import erase
from storage.events import rows as events
from storage.ground import history
from storage.ground.database import Database, Session
from storage.kept import figures
from storage.people import invitations, kinds, members
from storage.reorganising import acting, undoing
from storage.roster.importing import apply
from tests.storage.old_databases import november
from tests.storage.old_databases.cast import ADDED, ADMIN, MEMBERS, PHONES, Neighbour, roster
from tests.talking import KEY, ZONE, Village

BEGIN = datetime(2026, 9, 7, 8, 0, tzinfo=ZONE)
REGISTERING = datetime(2026, 10, 5, 8, 0, tzinfo=ZONE)
MOVING = datetime(2026, 10, 20, 8, 0, tzinfo=ZONE)
ECONOMY = "Phát triển kinh tế"
ASKED_GROUP = "nhóm nội dung thi đua nào"

GOALS = {
    "binh": (
        (ECONOMY, "Giữ dưới 5 vụ vi phạm", "cuối năm"),
        ("Xây dựng Đảng", "Sinh hoạt chi bộ đúng kỳ", "đúng 12 buổi sinh hoạt", "31/12"),
        ("cả chi bộ", "hạ tầng", "Vận động làm 300 m đường bê tông", "31/12"),
    ),
    "an": (
        (ECONOMY, "Trồng 500 cây dừa", "30/11"),
        (ECONOMY, "Vận động trên 90% hộ dân phân loại rác", "15/1/2027"),
        (ECONOMY, "Thu gom 2,5 tấn rác thải nhựa", "10/11"),
    ),
    "em": (
        (ECONOMY, "Đưa nước sạch về ấp", "từ 40% - 50% hộ dân dùng nước sạch", "31/12"),
        (ECONOMY, "Tiết kiệm 200.000 đồng/tháng", "giữa năm sau"),
        (ECONOMY, "Giúp 2 hộ thoát nghèo", "12/11"),
    ),
    "phuc": (
        ("Xây dựng Đảng", "Hoàn thành sổ tay sinh hoạt chi bộ mẫu", "31/12"),
        ("cả chi bộ", ECONOMY, "Giữ ấp sạch nghèo", "không có hộ nghèo", "cuối năm"),
    ),
    "giang": ((ECONOMY, "Tặng 15 suất quà", "30/11"),),
    "hanh": (
        (ECONOMY, "Giữ sân trường an toàn", "kéo giảm 10% vi phạm", "[So với trước]", "cuối năm"),
        ("nhân lực", "Mở 4 lớp tập huấn kỹ năng số", "18/11"),
    ),
    "khoa": (
        ("Xây dựng Đảng", "Kết nạp 4 đảng viên, trong đó 2 nữ", "31/12"),
        (ECONOMY, "Lắp 20 bóng đèn đường", "25/11"),
    ),
    "mai": ((ECONOMY, "Đi trễ không quá 3 lần", "25/11"),),
    "chi": (("cả đảng bộ", "hạ tầng", "Huy động từ 2.800 tỷ trở lên", "31/12/2027"),),
    "nam": (
        ("nhân lực", "Giới thiệu việc làm cho 10 lao động", "30/11"),
        (ECONOMY, "Hiến máu 2 lần", "31/12"),
        (ECONOMY, "Trồng 30 cây xanh", "31/12"),
    ),
}
"""What each registers: the group, if it is asked, and the answers; "cả …" before: in the organisation's name."""


class Autumn:
    """One deployment from its first spreadsheet to a morning in November."""

    def __init__(self, database: Database) -> None:
        self.village = Village(database, BEGIN)
        self.people = {who: Neighbour(self.village, *phone) for who, phone in PHONES.items()}
        self.codes: dict[str, str] = {}

    def live(self) -> None:
        dice = random.Random(20261120)  # noqa: S311 - the same codes every time

        def new_code() -> str:
            while True:
                code = "".join(dice.choices(ALPHABET, k=LENGTH))
                if read_code(code):
                    return code

        fixed = (
            patch.object(invitations, "new_code", new_code),
            patch.object(erase, "new_key", lambda: "XERASED"),
            patch.object(events, "new_code", lambda: "SK7K2Q"),
        )
        with fixed[0], fixed[1], fixed[2]:
            self._join()
            self._register()
            ticking = november.Ticking(self.village)
            ticking.until(MOVING)
            self._import(em="CB2")
            self.village.database.transact(self._erase)
            self.village.database.transact(self._merge_by_mistake)
            self.village.database.transact(self._leave_out_by_mistake)
            november.work(self.people, ticking)
            self.village.database.transact(self._keep_a_day)
            self.codes["unused"] = november.leave_open(self.people, ticking)

    def _import(self, **moved: str) -> None:
        outcome = self.village.database.transact(apply, roster(**moved), self.village.stamp)
        assert outcome.changes, outcome.problems

    def _join(self) -> None:
        self._import()
        self.codes["used"] = self.village.database.transact(self._invite, ADMIN)
        self.people["dung"].does(self.codes["used"], "[đồng ý]")
        for who, (code, *_) in MEMBERS.items():
            if who not in PHONES:
                self.village.database.transact(self._invite, code)  # ended by the secretary's newer one
            elif who != "dung":
                self.people[who].does(self.village.database.transact(self._invite, code), "[đồng ý]")
        answer = self.people["hanh"].does("/thanhvien", "[Thêm người]", ADDED, "[Không]")
        self.people["oanh"].does(answer.split(f"{ADDED}: ")[1].splitlines()[0], "[đồng ý]")
        self.village.database.transact(self._second_phone)
        self.village.database.transact(self._probation)

    def _invite(self, session: Session, code: str) -> str:
        member = members.by_code(session, code)
        assert member is not None
        history.record(session, self.village.stamp, "member", member.id, "invited")
        return invitations.invite(session, member.id, None, self.village.now, KEY)

    def _second_phone(self, session: Session) -> None:
        """One person has both channels, as in a rehearsal."""
        chi = members.by_code(session, "DV003")
        assert chi is not None
        chat = accounts.open_chat(session, Address("zalo", "1", "c3f0c2d4e6b8"), "vi")
        accounts.attach(session, chat.account_id, chi.id, self.village.now)

    def _probation(self, session: Session) -> None:
        giang = members.by_code(session, "DV007")
        assert giang is not None
        kinds.become(session, giang.id, "du_bi", self.village.stamp)

    def _leave_out_by_mistake(self, session: Session) -> None:
        """A committee leaves a content group out for a moment."""
        place, heading = organisations.by_code(session, "CB1"), contents.groups(session, 1)[0]
        wanted = Shape(heading.id, place.id if place else None, offered=False)
        fact = offering.shape(session, wanted, offering.LEFT_OUT, self.village.stamp)
        offering.take_back(session, fact, self.village.stamp)

    def _keep_a_day(self, session: Session) -> None:
        """The figures of the end of October, as of a large organisation."""
        place, then = organisations.by_code(session, "XA"), AsOf.end_of(date(2026, 10, 31), ZONE)
        assert place is not None
        counted = figures.count_day(session, place, (1,), then)
        figures.keep_day(session, place, (1,), then, counted, self.village.stamp.day)

    def _merge_by_mistake(self, session: Session) -> None:
        """Two branches are one for a moment, with what they registered themselves."""
        places = [organisations.by_code(session, code) for code in ("CB1", "CB2")]
        numbers = tuple(place.id for place in places if place)
        wanted = Wanted(what=What.MERGE, day=self.village.stamp.day, of=numbers[:1], into=numbers[1])
        undoing.take_back(session, acting.order(session, wanted, self.village.stamp), self.village.stamp)

    def _erase(self, session: Session) -> None:
        quy = members.by_code(session, "DV013")
        assert quy is not None
        erase.erase(session, quy.id, replace(self.village.stamp, channel="command"))

    def _register(self) -> None:
        self.village.now = REGISTERING
        for who, goals in GOALS.items():
            for goal in goals:
                self._register_one(self.people[who], *goal)

    def _register_one(self, person: Neighbour, *lines: str) -> None:
        person.says("/dangky")
        if lines[0].startswith("cả "):
            person.picks(lines[0])
            lines = lines[1:]
        elif any(choice.value.endswith(":own") for choice in person.heard[-1].choices):
            person.picks("Cá nhân tôi")
        group, *answers = lines
        if ASKED_GROUP in person.does(*answers):
            person.picks(group)
        assert "📌" in person.picks("Đúng, đăng ký")
