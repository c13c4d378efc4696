"""The weeks after the registrations: reports, decisions, reminders, a move, announcements, and what is left open."""

import tomllib
from dataclasses import replace
from datetime import datetime, timedelta

from domain.campaigns.movement import Movement
from domain.chat import Address, Incoming, Kind, Outgoing
from domain.operating.vitals import Fault, Trouble
from domain.pledges.states import PledgeState
from handlers.router import receive
from scheduler.clock import Clock
from storage import pledges
from storage.campaigns import applying
from storage.chats import inbox
from storage.ground import process
from storage.ground.database import Session
from storage.kept import figures
from storage.operating import recipients, troubles, vitals
from storage.outgoing import outbox
from storage.outgoing.envelopes import Lane
from tests import virtual_time
from tests.storage.old_databases.cast import Neighbour
from tests.talking import CAPABILITIES, ZONE, SendersTime, Village

STRANGER = "bbf0c2d4e6b8"
UNTALKED = {2: PledgeState.WAITING, 8: PledgeState.WITHDRAWN, 13: PledgeState.RETURNED}
"""States no talk leads to, though a rehearsal has them."""

WEEK = timedelta(days=7)
"""What has passed longer ago is let go as by the cleaning, only sooner: a file is to be read."""

DONE = ("[Đã hoàn thành]", "[đã xong toàn bộ]")


def on(day: int, month: int = 11, hour: int = 8) -> datetime:
    return datetime(2026, month, day, hour, tzinfo=ZONE)


class Ticking:
    """Lets the days pass: every morning the clock ticks and the sender sends."""

    def __init__(self, village: Village) -> None:
        self.village = village
        editing = {name for name, each in CAPABILITIES.items() if each.edits}
        self.clock = Clock(village.database, SendersTime(village), ZONE, "worker-1", lambda: None, editing)

    def until(self, morning: datetime, *, outage: int = 0) -> None:
        """Pass every morning up to this one; during the last `outage` mornings before it nothing runs."""
        while self.village.now < morning:
            next_morning = self.village.now.replace(hour=8, minute=0, second=0) + timedelta(days=1)
            self.village.now = max(next_morning, self.village.now)
            if not morning - timedelta(days=outage) <= self.village.now < morning:
                self.tick()
                self.deliver()

    def tick(self) -> None:
        for work in (self.clock.remind, self.clock.broadcast, self.clock.tidy):
            virtual_time.run(work())

    def deliver(self) -> None:
        for channel in CAPABILITIES:
            self.village.deliver(channel)


def work(people: dict[str, Neighbour], ticking: Ticking) -> None:
    """October and November: every verb of the history, every outcome of a reminder that the bot still writes."""
    ticking.until(on(21, 10))
    people["an"].does("/dauviec them 4", "tôi đào hố trước 5/11; chị Lan chở cây giống", "[Đúng, ghi lại]")
    people["an"].does("/baocao 4 120", "/baocao 6 1,25 tấn", "/baocao 5 40%")
    people["em"].does("/baocao 9 1", "/baocao 7 30%", "/baocao 8 150.000 đồng")
    people["binh"].does("/baocao 3 120,5 m", "/baocao 1 2")
    people["khoa"].does("/baocao 15 1", "/baocao 16 25%")
    people["phuc"].does("/baocao 10", "[Chưa xong, đang làm]")
    people["chi"].does("/baocao 18 1.234.567.890.123 đồng")
    people["hanh"].does("/dondoc", "[Gửi]")
    ticking.until(on(31, 10))
    people["an"].does("thêm 200 cây nữa")
    people["nam"].does("/baocao 19", *DONE, "/baocao 20", *DONE, "/nghi tuan", "/nghi", "[Nhắc lại]")
    people["hanh"].does("/duyet 20 dat", "/duyet 19 lai", "[Chưa xong toàn bộ]", "/baocao 14", *DONE)
    people["chi"].does("/duyet 14 dat")
    people["an"].does("/dauviec xong 1")
    ticking.until(on(3))
    people["nam"].does("/baocao 19", *DONE)
    people["hanh"].does("/duyet 19 dat", "/laylai", "có")
    people["dung"].does("/dotthidua tinh 1 ho", "[Đúng, từ hôm nay]", "/tochuc diem CB1 co")
    attending = "thêm câu hỏi: Đồng chí dự được không? a) Dự được b) Xin vắng"
    people["dung"].does("/thongbao Mời các đồng chí dự hội nghị sơ kết ngày 15/11", "XA", attending, "[Gửi]")
    people["dung"].does("lưu nhóm người nhận này là Toàn xã")
    ticking.until(on(5))
    people["an"].does("/dadoc 1", "[Dự được]")
    people["giang"].does("/dulieu rut", "tôi rút")
    people["khoa"].does("/nghi viec 16")
    people["em"].does("/baocao 9", "[Không thực hiện được]", "[Đúng rồi]")
    people["an"].does("tôi bị ốm không làm được", "[Nhắn bí thư]")
    ticking.until(on(12), outage=1)
    people["mai"].sends(kind=Kind.BLOCKED)
    ticking.until(on(19))
    people["an"].does("/baocao 4 350", "/laylai", "có")
    people["hanh"].does("chi bộ đã phát động ngày 15/10", "[Đúng, ghi như vậy]")
    people["hanh"].does("ngày 15/12 chi bộ nghỉ kỷ niệm thành lập, đừng nhắn ai", "[Đúng, ghi như vậy]")
    people["hanh"].does("15/12 9 giờ nhắc tôi gọi cho anh Khoa")
    people["khoa"].does("tạm nghỉ nhận thông báo tới 30/11", "/nghi tin lai")
    people["hanh"].does("đề nghị điển hình đồng chí Khoa, về dạy kèm học sinh", "[Đúng, đề nghị]")
    people["hanh"].does(
        "đề nghị tặng giấy khen cho đồng chí Khoa vì dạy kèm học sinh", "[17/01]", "[Đúng, đề nghị khen]"
    )
    people["hanh"].does("/loicamon gui", "Khoa", "cảm ơn đồng chí dạy kèm học sinh", "[Đúng, gửi]")
    people["hanh"].does("bộ tiêu chí Trường học:\n1. Dạy tốt\n2. Học tốt", "[Đúng, áp dụng bộ này]")
    people["hanh"].does("/tieuchi cham bon-tot CB3", *["đạt"] * 4, "[Đúng, ghi như vậy]", "[Nộp lên cấp trên]")
    people["hanh"].does("xếp loại Khoa năm 2025: hoàn thành tốt nhiệm vụ", "[Đúng, ghi như vậy]")
    people["chi"].does(RECOGNISED, "[Đúng, ghi vào sổ]")
    _recognise(people)
    _agree(people)
    _hand_down(people, ticking.village)
    ticking.village.database.transact(_move, UNTALKED, ticking.village)


RECOGNISED = "công nhận Chi bộ Trường THCS đạt chi bộ 4 tốt năm 2026 theo Quyết định số 7-QĐ/ĐU ngày 10/11/2026"
MORE = """[campaign]
code = "DKM"
name = "Phong trào thi đua “Đồng Khởi mới”"
opens_on = 2020-11-01
closes_on = 2030-12-31

[[rounds]]
code = "thang"
name = "Báo cáo"
every = "month"

[[indicators]]
code = "ket_nap"
domain = "Xây dựng Đảng"
name = "Kết nạp đảng viên"
unit = "đảng viên"
value = 130
from_year = 2026
until_year = 2026
"""


def _recognise(people: dict[str, Neighbour]) -> None:
    """An exemplar is recognised, its card written, and another branch learns from it."""
    people["chi"].does("/dienhinh nhan 1")
    card = ("dạy kèm được 12 học sinh", "mỗi tối thứ ba tại nhà văn hóa", "[năm 2026]", "[Không kèm hình]")
    people["hanh"].does("/dienhinh ghi 1", *card, "[Đúng, ghi]")
    follows = ("chi bộ tôi học tập điển hình dạy kèm học sinh", "[Chi bộ ấp Bình Lợi]", "[Chưa so số liệu]")
    people["binh"].does(*follows, "[Đúng, học tập]")


def _agree(people: dict[str, Neighbour]) -> None:
    """Two branches agree, one of them scores itself, the cluster scores it, and it answers."""
    drawn_up = ("năm 2026", "1. Xây dựng Đảng: 60 điểm\n2. Kinh tế: 40 điểm", "Kiểm tra chéo mỗi quý", "[Gửi]")
    people["chi"].does("/giaouoc moi chi bộ ấp Bến Dừa, chi bộ Trường THCS", *drawn_up)
    for who in ("phuc", "hanh"):
        people[who].does("/giaouoc ky 1", "[Đúng, tôi ký]")
    people["phuc"].does("/giaouoc cham 1", "50, 40", "[Đúng, ghi điểm]")
    people["chi"].does("/giaouoc cham 1 1", "45, 40", "[Đúng, ghi điểm]")
    remark = ("[Nêu ý kiến]", "Đã họp đủ 12 kỳ", "[Đúng, ghi vào]")
    people["phuc"].does("/giaouoc phieu 1 1 2026", *remark)


def _hand_down(people: dict[str, Neighbour], village: Village) -> None:
    """A round with more time, figures that are kept, targets given down, an instruction, no tables of peers."""
    movement = Movement.model_validate(tomllib.loads(MORE))
    village.database.transact(applying.apply, movement, village.stamp)
    people["dung"].does("gia hạn kỳ báo cáo tháng 10 đến 30/11 vì lũ", "[Đúng, đổi]")
    people["hanh"].does("nộp báo cáo tháng 10", "[nộp báo cáo]")
    people["chi"].does("/chidao tra 1", "thiếu số liệu", "[Gửi]")
    people["chi"].does("chỉ đạo chi bộ ấp Bình Lợi họp chi bộ trước ngày 25/11", "[Gửi]")
    people["binh"].does("trả lời chỉ đạo: đã họp ngày 18/11", "[Gửi]")
    people["chi"].does("xếp hạng các chi bộ", "[Không so kết quả nữa]")
    people["hanh"].does("báo chỉ tiêu kết nạp đảng viên: 2", "[Đúng, ghi lại]")
    people["chi"].does("giao chỉ tiêu kết nạp 10 đảng viên cho các chi bộ", "[Đúng, giao]")
    people["dung"].does("/tonghop TINH")
    while village.database.transact(figures.keep, village.now.date(), 100, check=False)[2]:
        pass


def _move(session: Session, states: dict[int, PledgeState], village: Village) -> None:
    for number, state in states.items():
        pledge = pledges.for_change(session, number)
        assert pledge is not None
        pledges.move(session, pledge, state, replace(village.stamp, by=pledge.entered_by_id))


def leave_open(people: dict[str, Neighbour], ticking: Ticking) -> str:
    """The last morning: everything that waits, is half done or went wrong. Return the code nobody has used."""
    village = ticking.village
    ticking.until(on(20))
    village.database.transact(process.set_fact, "clock_offset", "0.0")
    people["nam"].does("/baocao 21", *DONE)
    people["hanh"].does("/duyet 21 dat")
    people["an"].does("/baocao 4 400")
    people["an"].sends(kind=Kind.PHOTO, attachment="https://photo.example/an.jpg")
    people["dung"].sends(kind=Kind.DOCUMENT, attachment="list", name="danh-sach.xlsx")
    people["khoa"].does("/ngonngu en")
    people["em"].does("ngày 25/11 nhắc lại giùm tôi", "/dangky", "Đắp đê bao", "/camket")
    people["phuc"].does("/dangky", "[Cá nhân tôi]", "Trồng hoa ven đường")
    people["binh"].does("/dulieu tep")
    people["binh"].does("in danh sách đăng ký bản word", "[Đúng, dùng như vậy]")
    code = people["binh"].does("/thanhvien ma DV010").split("Hồ Thị Lan: ")[1].splitlines()[0]
    Neighbour(village, "zalo", STRANGER).does("chào cháu", "ABCD2345", "ABCD2346")
    study = ("tính là đã học tập nghị quyết", "thêm câu hỏi: Đồng chí rõ chưa? a) Rõ rồi b) Chưa rõ")
    people["chi"].does("/thongbao Chào mừng kỷ niệm Đồng Khởi", "XA", *study, "[Gửi]")
    meeting = "/sukien moi họp chi bộ 19h ngày 28/11 tại nhà văn hóa ấp 1, chủ trì: đồng chí Bình"
    people["binh"].does(meeting, "Chào cờ; đọc nghị quyết", "[Gửi giấy mời]")
    people["an"].does("/sukien vang 1 đi khám bệnh")
    for _ in range(2):
        village.wait(minutes=1)
        ticking.tick()
    people["an"].does("/dadoc 2", "[Rõ rồi]")
    village.database.transact(_leave_messages, village, people["nam"].address)
    village.database.transact(recipients.sum_up, village.now - timedelta(days=10), village.now)
    for forget_before in (inbox.forget_before, outbox.forget_before):
        while village.database.transact(forget_before, village.real - WEEK):
            pass
    return code


def _leave_messages(session: Session, village: Village, address: Address) -> None:
    """What webhooks and senders leave behind when a process stops."""
    for number, text in enumerate(("việc của tôi", "báo cáo"), start=1):
        inbox.keep(session, Incoming(address, f"kept-{number}", text=text, sender="Nam"), village.real)
    inbox.fail(session, Incoming(address, "failed-1", text="?"), village.real)
    leased = receive(
        session, Incoming(address, "leased-1", text="trợ giúp"), village.now, village.deployment, village.terms()
    )
    assert leased
    hour = timedelta(hours=1)
    for text, state in (("Tin này sẽ được gửi lại.", "again"), ("Tin này bị từ chối.", "rejected"), ("Đã muộn.", "")):
        after = None if state else village.real - hour
        put = outbox.put(session, address, Outgoing(text), Lane.REMINDER, village.real - 2 * hour, not_after=after)
        assert put is not None
        if state == "again":
            outbox.again(session, put.id, village.real + timedelta(minutes=5), "timed out")
        elif state:
            outbox.give_up(session, put.id, state, village.real, "message is too long")
    outbox.expire(session, village.real)
    troubles.begin(session, Trouble(Fault.QUOTA, "zalo:1"), village.real)
    vitals.add_counts(session, {("zalo", "1", "sent"): 12})
