"""The movement of official texts from its entering to the next year, with every figure recounted from a plain ledger.

It is entered in chat or by a file, and then lived through alike; people, places and figures are invented.
"""

import json
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
from sqlmodel import select

from bot.__main__ import main
from bot.running.clocks import Clocks
from domain.campaigns.movement import FIRST
from domain.roles import Role
from domain.understanding.movement.act import MovementAct
from storage.ground.database import Database, Session
from storage.tables import ContentGroup, Indicator
from tests.talking import ZONE, Person, Village
from tests.talks.seeds.test_contents_and_indicators import CONTENTS, INDICATORS

A = MovementAct
FILE = Path(__file__).with_name("movement.toml")
WORKS = """Nhập các chỉ tiêu:
V. Công trình trọng điểm
1. Hoàn thành 11 công trình trọng điểm đến năm 2027
2. Vốn đầu tư phát triển hạ tầng và xã hội: 2.800 tỷ đến năm 2027, trong đó vốn hạ tầng 2.520 tỷ"""
PLACES = {
    "XA": ("Đảng bộ xã An Thạnh", "TINH"),
    "XA1": ("Chi bộ ấp 1", "XA"),
    "XA2": ("Chi bộ ấp 2", "XA"),
    "XB": ("Đảng bộ xã Bình Hòa", "TINH"),
    "XB1": ("Chi bộ ấp Giồng Ké", "XB"),
    "XB2": ("Chi bộ ấp An Hòa", "XB"),
}
STANDING, PEAK = "DKM", "Cao điểm thi đua hai năm"


@dataclass
class Ledger:
    """What people did, as a clerk would write it down; every figure shown is counted anew from it."""

    homes: dict[str, str] = field(default_factory=dict)  # person: cell
    registered: list[tuple[str, str]] = field(default_factory=list)  # person, campaign
    launched: set[str] = field(default_factory=set)
    given: dict[str, int] = field(default_factory=dict)
    accepted: set[str] = field(default_factory=set)
    reached: dict[str, int] = field(default_factory=dict)
    handed: dict[str, date] = field(default_factory=dict)

    def below(self, top: str) -> list[str]:
        return [each for each in PLACES if top == "TINH" or (each.startswith(top) and each != top)]

    def cells(self, top: str) -> list[str]:
        return [each for each in PLACES if len(each) == 3 and (top == "TINH" or each.startswith(top))]

    def people(self, top: str, campaign: str = "") -> tuple[int, int]:
        here = {who for who, cell in self.homes.items() if cell in self.cells(top)}
        done = {who for who, which in self.registered if who in here and campaign in ("", which)}
        return len(done), len(here)

    def pledges(self, top: str, campaign: str = "") -> int:
        return sum(self.homes[who] in self.cells(top) and campaign in ("", it) for who, it in self.registered)


def percent(done: int, of: int) -> int:
    return int(100 * done / of + 0.5)


def share(done: int, of: int) -> str:
    return f"{done}/{of} ({percent(done, of)}%)"


@dataclass
class Played:
    village: Village
    people: dict[str, Person]
    ledger: Ledger
    summary: Callable[[str, str], dict[str, Any]]
    folder: Path

    def __getitem__(self, who: str) -> Person:
        return self.people[who]

    def on(self, year: int, month: int, day: int) -> None:
        self.village.now = datetime(year, month, day, 9, 0, tzinfo=ZONE)

    def register(self, who: str, words: str, campaign: str = STANDING, label: str = "") -> None:
        said = self[who].says(words)
        if "trong đợt thi đua nào" in said:
            self[who].picks(label)
        assert "Đã ghi việc" in self[who].picks("Đúng, đăng ký")
        self.ledger.registered.append((who, campaign))


@pytest.fixture
def played(
    database: Database,
    database_url: str,
    channel: str,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> Played:
    village = Village(database)
    village.organisation("TINH", "Đảng bộ tỉnh")
    for code, (name, above) in PLACES.items():
        village.organisation(code, name, above)
    ledger, people = Ledger(), dict[str, Person]()
    people["dung"] = village.person(channel, "Phạm Dũng", "", (Role.ADMIN, ""))
    for who, name, home, *post in (
        ("chi", "Trần Kim Chi", "XA2", Role.SECRETARY, "XA"),
        ("hai", "Lê Hải", "XA2", Role.STAFF, "XA"),
        ("dan", "Lý Văn Dân", "XB1", Role.SECRETARY, "XB"),
        ("binh", "Lê Thị Bình", "XA1", Role.SECRETARY, "XA1"),
        ("bao", "Hồ Văn Bảo", "XA2", Role.SECRETARY, "XA2"),
        ("ke", "Cao Văn Kề", "XB1", Role.SECRETARY, "XB1"),
        ("hoa", "Bùi Thị Hòa", "XB2", Role.SECRETARY, "XB2"),
        ("an", "Nguyễn Văn An", "XA1"),
        ("bay", "Trần Văn Bảy", "XA1"),
        ("tam", "Võ Thị Tám", "XA2"),
        ("ut", "Đặng Văn Út", "XB1"),
    ):
        people[who] = village.person(channel, name, home, *([(post[0], post[1])] if post else []))
        ledger.homes[who] = home
    monkeypatch.setenv("DATABASE_URL", database_url)
    monkeypatch.setattr(Clocks, "now", lambda _self: village.now)

    def summary(code: str, campaign: str) -> dict[str, Any]:
        capsys.readouterr()
        assert main(("summary", "--org", code, "--campaign", campaign, "--json")) == 0
        return dict(json.loads(capsys.readouterr().out))

    return Played(village, people, ledger, summary, tmp_path)


def enter_in_chat(played: Played) -> None:
    dung = played["dung"]
    assert "31/12/2032" in dung.says("gia hạn phong trào Đồng Khởi mới đến 31/12/2032 vì thực hiện nghị quyết mới")
    dung.picks("Đúng")
    said = dung.means(A.CHANGE_CAMPAIGN, "căn cứ của phong trào là Công văn 849-CV/ĐUK ngày 05/01/2026")
    assert "849-CV/ĐUK" in said
    dung.picks("Đúng")
    dung.means(A.CHANGE_CONTENTS, CONTENTS)
    dung.picks("Đúng, từ hôm nay")
    for text in (*INDICATORS, WORKS):
        dung.means(A.CHANGE_INDICATORS, text)
        assert "Đã ghi" in dung.picks("Đúng, ghi lại")


def enter_by_file(played: Played) -> None:
    """The groups of the first file stay beside those that are new, as they do in chat."""
    groups = FIRST.read_text(encoding="utf-8").partition("[[groups]]")
    file = played.folder / "movement.toml"
    file.write_text(FILE.read_text(encoding="utf-8") + "\n" + "".join(groups[1:]), encoding="utf-8")
    assert main(("campaign", "apply", str(file))) == 0


def shown(played: Played) -> list[str]:
    """Return every screen of the indicators, as both people of the committee and of a cell see them."""
    hai, said = played["hai"], []
    said.append(hai.says("/chitieu"))
    for domain in ("Xây dựng Đảng", "Phát triển kinh tế", "Văn hóa - xã hội", "Quốc phòng", "Công trình"):
        hai.says("/chitieu")
        said.append(hai.picks(domain))
        while any("tiếp" in each.label.casefold() for each in hai.heard[-1].choices):
            said.append(hai.picks("tiếp"))
    return said


@pytest.mark.parametrize("enter", [enter_in_chat, enter_by_file])
def test_from_its_entering_to_the_next_year(played: Played, enter: Callable[[Played], None]) -> None:
    enter(played)
    what_was_entered(played)
    targets(played)
    registrations_and_facts(played)
    a_round(played)
    a_peak_beside_it(played)
    exemplars(played)
    into_the_next_year(played)


def what_was_entered(played: Played) -> None:
    screens = shown(played)
    counted = dict(zip(("Xây dựng Đảng", "Phát triển kinh tế", "Văn hóa - xã hội"), (9, 12, 13), strict=True))
    counted |= {"Quốc phòng, an ninh, nội chính": 11, "Công trình trọng điểm": 3}
    assert f"{sum(counted.values())} chỉ tiêu" in screens[0]
    for domain, count in counted.items():
        assert f"{domain}: {count}" in screens[0]
    lines = "\n".join(screens).splitlines()
    for name, figure in (
        ("Kết nạp đảng viên", "130 đảng viên"),
        ("trong sạch, vững mạnh toàn diện", "15 chi bộ"),
        ("Tổ chức cơ sở đảng hoàn thành tốt nhiệm vụ", "trên 90%"),
        ("Chi bộ ấp được công nhận vững mạnh", "từ 40% đến 50%"),
        ("Xây dựng nhà tình nghĩa", "40 căn"),
        ("Xây dựng nhà tình thương", "100 căn"),
        ("Xã đạt trên 15 tiêu chí nông thôn mới", "4 xã"),
        ("Diện tích dừa hữu cơ", "28,2 ha"),
        ("Diện tích nuôi tôm", "4.000 ha"),
        ("công trình trọng điểm", "11 công trình"),
        ("Vốn đầu tư phát triển", "2.800 tỷ đồng"),
        ("Vốn hạ tầng", "2.520 tỷ đồng"),
    ):
        assert any(name in line and figure in line for line in lines), "\n".join([name, figure, *lines])

    def kept(session: Session) -> tuple[int, list[str]]:
        parts = session.exec(select(Indicator).where(Indicator.part_of != "")).all()
        groups = session.exec(select(ContentGroup).where(ContentGroup.name == "Chuyển đổi số")).all()
        return len(groups), [f"{each.value:f}" for each in parts]

    assert played.village.database.transact(kept) == (1, ["2520"])


def targets(played: Played) -> None:
    ledger, dung, chi = played.ledger, played["dung"], played["chi"]
    assert "Cộng: 130 đảng viên, đúng bằng" in dung.says("giao chỉ tiêu kết nạp 130 đảng viên cho các xã")
    dung.picks("Đúng, giao")
    ledger.given |= {"XA": 65, "XB": 65}
    for who, unit in (("chi", "XA"), ("dan", "XB")):
        assert "65 đảng viên" in played[who].means(A.ACCEPT_TARGET, "đã nhận chỉ tiêu, xã thực hiện")
        played[who].picks("Đúng, nhận")
        ledger.accepted.add(unit)
    assert "Cộng: 65 đảng viên" in chi.means(A.GIVE_TARGETS, "giao kết nạp đảng viên: ấp 1 40, ấp 2 25")
    chi.picks("Đúng, giao")
    ledger.given |= {"XA1": 40, "XA2": 25}
    played["binh"].means(A.ACCEPT_TARGET, "chi bộ nhận chỉ tiêu")
    played["binh"].picks("Đúng, nhận")
    ledger.accepted.add("XA1")
    check_given(played)


def check_given(played: Played) -> None:
    """Recount what was given, what of it is reached, and who has not answered, on both levels."""
    ledger = played.ledger
    for who, top, below in (("chi", "XA", ("XA1", "XA2")), ("dung", "TINH", ("XA", "XB"))):
        reached = sum(count for cell, count in ledger.reached.items() if top == "TINH" or cell.startswith(top))
        given = sum(ledger.given[each] for each in below)
        said = played[who].says("/chitieugiao")
        assert f"Kết nạp đảng viên: {reached}/{given} đảng viên ({percent(reached, given)}%), 2 nơi" in said
        said = played[who].picks("Kết nạp đảng viên")
        for each in below:
            line = next(row for row in said.splitlines() if PLACES[each][0] in row)
            of_it = sum(count for cell, count in ledger.reached.items() if cell.startswith(each))
            figure = f"{of_it}/{ledger.given[each]} đảng viên ({percent(of_it, ledger.given[each])}%)"
            assert (figure if of_it else f"{ledger.given[each]} đảng viên, chưa có kết quả") in line
            assert ("chưa trả lời" in line) is (each not in ledger.accepted)


def registrations_and_facts(played: Played) -> None:
    played.register("an", "tôi đăng ký trồng 50 cây dừa trước 30/11")
    played.register("bay", "tôi đăng ký giúp 2 hộ thoát nghèo trước 30/11")
    played.register("ut", "tôi đăng ký đọc 12 cuốn sách về Bác trước 30/11")
    played.on(2026, 3, 16)
    for who, cell, words in (
        ("binh", "XA1", "chi bộ đã phát động ngày 12/3"),
        ("bao", "XA2", "chi bộ phát động hôm 13/3"),
        ("ke", "XB1", "chi bộ mình phát động hôm thứ sáu"),
    ):
        played[who].means(A.NOTE_FACT, words)
        assert "Đã phát động, ngày 1" in played[who].picks("Đúng")
        played.ledger.launched.add(cell)
    assert "(100%)" in played["chi"].means(A.SHOW_FACTS, "100% tổ chức trực thuộc phát động chưa")
    said = played["dung"].means(A.SHOW_FACTS, "chi bộ nào chưa phát động")
    assert f"Đã phát động: {share(3, 4)}" in said
    assert PLACES["XB2"][0] in said
    check_summaries(played)


def check_summaries(played: Played, campaign: str = STANDING, label: str = "") -> None:
    """Recount the summaries of the province, a commune and a cell, and the same figures as JSON."""
    ledger = played.ledger
    for who, top in (("dung", "TINH"), ("chi", "XA"), ("dan", "XB"), ("binh", "XA1")):
        said = played[who].says("/tonghop")
        if label:
            said = played[who].picks(label)
        assert f"Đảng viên đã đăng ký: {share(*ledger.people(top, campaign))}" in said
        assert f"Nội dung đăng ký: {ledger.pledges(top, campaign)}" in said
        units = ledger.below(top)
        if units and campaign == STANDING:
            launched = share(len(ledger.launched & set(units)), len(units))
            assert f"Đã phát động: {launched}" in said
        for each in units:
            if len(each) == len(units[0]) and f"• {PLACES[each][0]}" in said:
                done, of = ledger.people(each, campaign)
                assert f"• {PLACES[each][0]}: đảng viên {share(done, of)}" in said
        if not campaign.isupper():
            continue
        found = played.summary(top, campaign)
        done, of = ledger.people(top, campaign)
        assert found["people"] == {"registered": done, "total": of, "percent": percent(done, of)} | {
            key: value for key, value in dict(found["people"]).items() if key not in ("registered", "total", "percent")
        }
        assert found["pledges"] == ledger.pledges(top, campaign)
        facts = {each["code"]: each["units"]["registered"] for each in found["facts"]}
        assert facts.get("da_phat_dong", 0) == len(ledger.launched & set(units))


def a_round(played: Played) -> None:
    ledger, due = played.ledger, date(2026, 4, 5)
    played.on(2026, 4, 2)
    played["an"].says("đã trồng 20 cây dừa")
    said = played["binh"].means(A.HAND_IN_REPORT, "nộp báo cáo quý 1: kết nạp 12 đảng viên")
    assert "Kết nạp đảng viên: 12 đảng viên" in said
    done, of = ledger.people("XA1")
    assert f"Đảng viên đã đăng ký: {share(done, of)}" in said
    assert "Việc có báo cáo trong kỳ: 1/2" in said
    assert "trễ" not in played["binh"].picks("nộp báo cáo")
    ledger.handed["XA1"], ledger.reached["XA1"] = date(2026, 4, 2), 12
    played.on(2026, 4, 7)
    played["bao"].means(A.HAND_IN_REPORT, "nộp báo cáo quý 1, kết nạp 5 đảng viên")
    assert "nộp trễ" in played["bao"].picks("nộp báo cáo")
    ledger.handed["XA2"], ledger.reached["XA2"] = date(2026, 4, 7), 5
    for who, owing in (("chi", ["XA", *ledger.below("XA")]), ("dung", ["TINH", *PLACES])):
        handed = [day for unit, day in ledger.handed.items() if unit in owing]
        said = played[who].says("/kybaocao")
        assert f"Đã nộp: {share(len(handed), len(owing))}" in said
        assert f"trong đó nộp trễ: {sum(day > due for day in handed)}" in said
        assert f"Quá hạn chưa nộp: {len(owing) - len(handed)}" in said
        names = played[who].means(A.MISSING_REPORTS, "nơi nào chưa nộp báo cáo quý 1")
        for unit in PLACES:
            assert (f"– {PLACES[unit][0]}" in names.splitlines()) is (unit in owing and unit not in ledger.handed)
    check_given(played)


def a_peak_beside_it(played: Played) -> None:
    played["dung"].says("mở cao điểm thi đua hai năm từ 1/6/2026 đến 31/12/2027")
    assert "nhận đăng ký" in played["dung"].picks("Đúng")
    played.on(2026, 6, 16)
    played.register("tam", "tôi đăng ký dọn 2 km đường trước 30/11", PEAK, "Cao điểm")
    played.register("bay", "tôi đăng ký hiến 3 ngày công làm đường trước 30/11", PEAK, "Cao điểm")
    check_summaries(played, STANDING, "Đồng Khởi mới")
    check_summaries(played, PEAK, "Cao điểm")
    check_summaries(played, "", "Tất cả các đợt")


def exemplars(played: Played) -> None:
    binh, chi = played["binh"], played["chi"]
    binh.means(A.NOMINATE, "Chi bộ đăng ký đ/c Trần Văn Bảy là cá nhân điển hình năm 2026 về hiến đất làm lộ")
    binh.picks("Đúng, đề nghị")
    assert played.summary("XA", STANDING)["exemplars"] == {"waiting": 1, "recognised": 0}
    assert "hiến đất làm lộ" in chi.means(A.DECIDE_NOMINATION, "công nhận điển hình đồng chí Trần Văn Bảy")
    chi.picks("Có")
    assert played.summary("XA", STANDING)["exemplars"] == {"waiting": 0, "recognised": 1}


def into_the_next_year(played: Played) -> None:
    """What is not done goes on in the next year under its own campaign, and the figures of the old day stay."""
    an, before = played["an"], played.summary("TINH", STANDING)
    played.on(2026, 12, 10)
    assert "31/12/2027" in an.means(A.CARRY_OVER, "chuyển việc trồng dừa qua năm sau")
    assert "31/12/2027" in an.picks("Đúng, chuyển tiếp")
    played.ledger.registered.append(("an", STANDING))
    played.on(2027, 1, 5)
    now = played.summary("TINH", STANDING)
    assert now["people"] == before["people"]
    check_given_of_last_year(played)


def check_given_of_last_year(played: Played) -> None:
    said = played["dung"].says("/chitieugiao")
    assert "17/130" not in said  # a target of one year ends with it
