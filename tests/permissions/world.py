"""A branch with a row of every kind, and somebody of each role inside and outside of it."""

from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path

from sqlmodel import col, select

from domain.campaigns.movement import read_movement
from domain.chat import Kind
from domain.roles import Role
from storage import organisations
from storage.campaigns import applying
from storage.comrades import serving
from storage.evidence import fetching
from storage.ground.database import Database, Session
from storage.people import members
from storage.queue import approval
from storage.roster.sent import rows as lists
from storage.tables import HistoryEntry, Member, Membership, Organisation, Pledge, WorkItem
from tests import talks
from tests.talking import Person, Village

NAMES = ("Võ Thị Tám", "Tám Rẫy")
WORDS = ("rau sạch", "khổ qua", "con đường hoa", "trang trại")
FIGURES = ("7.319", "7319", "2.137", "2137", "613")
ROLES: dict[str, tuple[str, tuple[tuple[Role, str], ...]]] = {
    "the person": ("CB1", ()),
    "secretary": ("CB1", ((Role.SECRETARY, "CB1"),)),
    "deputy": ("CB1", ((Role.DEPUTY, "CB1"),)),
    "member": ("CB1", ()),
    "who lost the post": ("CB1", ()),
    "secretary above": ("CB2", ((Role.SECRETARY, "XA"),)),
    "staff above": ("CB2", ((Role.STAFF, "XA"),)),
    "administrator": ("", ((Role.ADMIN, ""),)),
    "stranger": ("", ()),
    "member elsewhere": ("CB2", ()),
    "leader elsewhere": ("CB2", ((Role.COMMITTEE_MEMBER, "CB2"),)),
    "secretary elsewhere": ("CB2", ((Role.SECRETARY, "CB2"),)),
    "deputy elsewhere": ("CB2", ((Role.DEPUTY, "CB2"),)),
    "staff of a sister": ("CB3", ((Role.STAFF, "XB"),)),
    "administrator of a sister": ("CB3", ((Role.ADMIN, "XB"),)),
}
"""Where somebody belongs and which posts they hold, seen from branch CB1."""
Rows = dict[str, tuple[tuple[object, ...], ...]]
OUTSIDE = tuple(ROLES)[8:]


@dataclass(frozen=True)
class World:
    """What is aimed at, and who aims."""

    village: Village
    people: dict[str, Person]
    branch: int
    code: str
    ids: dict[str, frozenset[int]]
    entries: tuple[int, ...]
    rows: Rows = field(default_factory=dict)


def build(database: Database, channel: str) -> World:
    """Live through a month in which the branch does everything a button can be aimed at."""
    village = Village(database)
    for code, name, above in (
        ("TINH", "Đảng bộ tỉnh", ""),
        ("XA", "Đảng bộ xã An Thạnh", "TINH"),
        ("XB", "Đảng bộ xã Bình Hòa", "TINH"),
        ("CB1", "Chi bộ ấp 1", "XA"),
        ("CB2", "Chi bộ ấp 2", "XA"),
        ("CB3", "Chi bộ ấp 3", "XB"),
        ("CB4", "Chi bộ ấp 4", "XA"),
    ):
        village.organisation(code, name, above)
    people = {
        role: village.stranger(channel) if role == "stranger" else village.person(channel, _name(role), branch, *posts)
        for role, (branch, posts) in ROLES.items()
    }
    _live(village, people)
    return village.database.transact(_looked_at, village, people)


def _name(role: str) -> str:
    given = ("Tám", "Bình", "Dung", "An", "Sáu", "Chi", "Hải", "Dũng", "", "Út", "Năm", "Bảo", "Tư", "Lan", "Cúc")
    return f"Võ Thị {given[tuple(ROLES).index(role)]}"


def _live(village: Village, people: dict[str, Person]) -> None:
    tam, binh, chi = people["the person"], people["secretary"], people["secretary above"]
    for work, waits in (("trồng rau sạch 7319 luống trước 30/6", False), ("trồng khổ qua 613 gốc trước 31/12", True)):
        village.database.transact(approval.switch, 1, waits, village.stamp)
        tam.says(f"/dangky {work}")
        tam.picks("Đúng, đăng ký")
    village.database.transact(approval.switch, 1, False, village.stamp)
    tam.sends(kind=Kind.PHOTO, attachment="photo", text="rau sạch được 2137 luống rồi")
    village.database.transact(fetching.kept, 1, "image/jpeg", 5, "a" * 64, village.real)
    binh.says("/dangky Cả chi bộ làm con đường hoa 613 mét trước 31/12")
    binh.picks("Đúng, đăng ký")
    binh.says("/dauviec them 3")
    binh.says("chị Tám vận động trang trại góp đất trước 20/3")
    binh.picks("Đúng, ghi lại")
    tam.says("/dulieu sua")
    tam.says("Võ Thị Tám Rẫy")
    binh.says("chi bộ đã phát động hôm 15/2")
    binh.picks("Đúng, ghi như vậy")
    binh.says("đăng ký cá nhân điển hình: đồng chí Tám, về trồng rau sạch 613 luống")
    binh.picks("Để nhân rộng")
    binh.picks("Đúng, đề nghị")
    binh.says("đề nghị tặng giấy khen cho đồng chí Tám vì đã trồng rau sạch 613 luống")
    binh.picks("17/01")
    binh.picks("Đúng, đề nghị khen")
    binh.says("gửi lời cảm ơn đồng chí Tám")
    binh.says("chi bộ cảm ơn đồng chí trồng rau sạch cho cả xóm")
    binh.picks("Đúng, gửi")
    _is_judged(binh, chi)
    _follow(binh, chi, tam)
    tam.says("30/6 lúc 9 giờ nhắc tôi mua giống rau sạch")
    resolution = read_movement(Path(talks.__file__).parent / "indicators" / "resolution.toml")
    village.database.transact(applying.apply, resolution, village.stamp)
    _agree(village, binh, chi)
    chi.says("giao chỉ tiêu kết nạp 613 đảng viên cho các chi bộ")
    chi.picks("Đúng, giao")
    chi.says("đặt kỳ báo cáo hằng tháng, hạn nộp ngày 5 tháng sau")
    chi.picks("Đúng")
    village.database.transact(_loses_the_post, village, people["who lost the post"].member_id)
    village.wait(days=(date(2026, 4, 1) - village.now.date()).days)
    binh.says("nộp báo cáo tháng 3")
    binh.says("613")
    binh.picks("Kỳ này chưa có")
    binh.picks("nộp báo cáo")
    chi.says("chỉ đạo ấp 1 họp chi bộ về con đường hoa")
    chi.picks("Gửi")
    village.deliver(tam.channel)
    village.database.transact(approval.switch, 1, True, village.stamp)
    _leave_under_way(village, binh, people["administrator"])
    tam.says("/sukien vang 1 bận tưới con đường hoa")


def _is_judged(binh: Person, chi: Person) -> None:
    """The branch marks itself and hands that in, grades a member, and is recognised."""
    binh.says("/tieuchi cham bon-tot CB1")
    binh.says("đạt, con đường hoa")
    for _ in range(3):
        binh.says("đạt")
    binh.picks("Đúng, ghi như vậy")
    binh.picks("Nộp lên cấp trên")
    binh.says("xếp loại Tám năm 2025: hoàn thành tốt")
    binh.picks("Đúng, ghi như vậy")
    chi.says("công nhận chi bộ ấp 1 trong sạch vững mạnh năm 2026 theo QĐ 3-QĐ/ĐU ngày 2/3/2026")
    chi.picks("Đúng, ghi vào sổ")


def _follow(binh: Person, chi: Person, tam: Person) -> None:
    """An exemplar that is recognised, with what it reached, and a member who learns from it."""
    binh.says("đăng ký tập thể điển hình: Chi bộ ấp 1, về thắp sáng đường quê")
    binh.picks("Để nhân rộng")
    binh.picks("Đúng, đề nghị")
    chi.says("/dienhinh nhan 2")
    binh.says("/dienhinh ghi 2")
    binh.says("thắp 12 bóng đèn")
    binh.picks("Bỏ qua")
    binh.picks("năm 2026")
    binh.picks("Không kèm hình")
    binh.picks("Đúng, ghi")
    tam.says("/dienhinh hoc 2")
    tam.picks("Chưa so")
    tam.picks("Đúng, học tập")


def _agree(village: Village, binh: Person, chi: Person) -> None:
    """One agreement in force, which the branch has scored for itself, and one that is passed round."""
    another = village.person(binh.channel, "Phan Văn Già", "CB4", (Role.SECRETARY, "CB4"))
    for year in (2026, 2027):
        chi.says(f"/giaouoc moi chi bộ ấp 1, chi bộ ấp 4 năm {year}")
        chi.says("Con đường hoa 613: 100 điểm")
        chi.picks("Không ghi giải pháp")
        chi.picks("Gửi")
    for leader in (binh, another):
        leader.says("/giaouoc ky 1")
        leader.picks("Đúng, tôi ký")
    binh.says("/giaouoc cham 1 1 2026")
    binh.says("61")
    binh.picks("Đúng, ghi điểm")


def _leave_under_way(village: Village, binh: Person, dung: Person) -> None:
    """A meeting and an announcement, a list that waits for a yes, and a change of the tree on a day to come."""
    binh.says("chi bộ họp 19h thứ sáu tại nhà văn hóa ấp, chủ trì: đồng chí Bình")
    binh.says("Chào cờ")
    binh.picks("Gửi giấy mời")
    binh.says("/thongbao Mời các đồng chí ra con đường hoa lúc 7 giờ chủ nhật")
    binh.picks("Gửi")
    village.advance_broadcasts()
    village.database.transact(_sends_a_list, village, binh)
    dung.says("/tochuc CB1")
    dung.picks("Đổi tên")
    dung.says("Chi bộ ấp Tân Phú")
    dung.says("1/7/2026")
    dung.picks("Đúng, thực hiện")


def _sends_a_list(session: Session, village: Village, binh: Person) -> None:
    facts = {"attachment": "list", "name": "danh-sach.xlsx"}
    number = lists.add(session, binh.member_id, binh.address, village.now, **facts)
    lists.fetched(session, number, b"of no use")
    found = lists.by_id(session, number)
    assert found is not None
    lists.ask(session, found, "seen", "Thêm: Võ Thị Tám")


def _loses_the_post(session: Session, village: Village, member_id: int) -> None:
    place = organisations.by_code(session, "CB1")
    assert place is not None
    since = village.now.date() - timedelta(days=100)
    members.appoint(session, member_id, Role.SECRETARY, place.id, since, village.stamp)
    end_posts(session, village, member_id)


def end_posts(session: Session, village: Village, member_id: int) -> None:
    for held in serving.posts_of(session, member_id, village.now.date()):
        serving.end_post(session, held, village.stamp)


def _looked_at(session: Session, village: Village, people: dict[str, Person]) -> World:
    branch = session.exec(select(Organisation.id).where(Organisation.code == "CB1")).one()
    belong = frozenset(session.exec(select(Membership.member_id).where(Membership.organisation_id == branch)).all())
    made = col(Pledge.member_id).in_(belong) | (col(Pledge.organisation_id) == branch)
    pledges = frozenset(each for each in session.exec(select(Pledge.id).where(made)).all() if each)
    items = frozenset(each for each in session.exec(select(WorkItem.id)).all() if each)
    entries = session.exec(select(HistoryEntry).order_by(col(HistoryEntry.id))).all()
    newest = {each.verb: each.id for each in entries if each.actor_id in belong}
    tam = session.exec(select(Member).where(Member.id == people["the person"].member_id)).one()
    ids = {"member": belong, "pledge": pledges, "organisation": frozenset({branch or 0}), "work": items}
    return World(village, people, branch or 0, tam.code, ids, tuple(sorted(each for each in newest.values() if each)))
