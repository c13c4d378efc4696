"""The conference of 18 March 2024 played: the units of a cluster sign for 2024 and 2025 and are held to it."""

from datetime import datetime

from domain.roles import Role
from tests.talking import ZONE, Person, Village
from tests.talks.recognition.agreeing import arrived, signs

CONTENTS = (
    "Kết nạp đảng viên vượt chỉ tiêu nghị quyết: 30 điểm\n"
    "Trên 90% tổ chức đảng, đảng viên hoàn thành tốt nhiệm vụ: 30 điểm\n"
    "Xây dựng nông thôn mới, nhà tình nghĩa, tình thương: 40 điểm"
)


def scores(person: Person, wish: str, points: str) -> None:
    person.says(wish)
    person.says(points)
    person.picks("Đúng, ghi điểm")


def test_signed_and_scored_for_two_years(
    chi: Person, binh: Person, bao: Person, dung: Person, village: Village, channel: str
) -> None:
    village.now = datetime(2024, 3, 18, 14, 0, tzinfo=ZONE)
    village.organisation("CB3", "Chi bộ ấp 3", "XA")
    sau = village.person(channel, "Đỗ Văn Sáu", "CB3", (Role.SECRETARY, "CB3"))
    for person, code in ((chi, "XA"), (binh, "CB1"), (bao, "CB2"), (dung, "")):
        roles = ((Role.ADMIN, ""),) if not code else ((Role.SECRETARY, code),)
        stand_in = village.person(channel, f"{code or 'Quản trị'} năm 2024", "CB2" if code == "XA" else code, *roles)
        person.chat, person.member_id = stand_in.chat, stand_in.member_id
    for code in ("CB1", "CB2", "CB3"):
        dung.says(f"/tochuc cum {code}")
        dung.says("Cụm 1")
        dung.picks("Đúng, ghi")
    chi.says("soạn giao ước cụm 1 giai đoạn 2024-2025")
    chi.says(CONTENTS)
    assert "Giao ước thi đua “Cụm 1”, 2024–2025." in chi.says("Đề ra giải pháp quyết tâm thực hiện trong 2 năm")
    chi.picks("Gửi")
    for leader in (binh, bao, sau):
        signs(leader, 1)
    assert "Có hiệu lực từ 18/03/2024." in chi.says("giao ước cụm 1")
    village.now = datetime(2024, 12, 10, 9, 0, tzinfo=ZONE)
    for leader, points in ((binh, "28 30 35"), (bao, "30 30 40")):
        scores(leader, "tự chấm giao ước", points)
    for unit, points in (("1", "28 30 33"), ("2", "25 30 36"), ("3", "20 25 30")):
        scores(chi, f"khối chấm chi bộ ấp {unit}", points)
    said = bao.says("kết quả giao ước cụm 1")
    assert (
        "1. Chi bộ ấp 1: 91 điểm (tự chấm 93)\n1. Chi bộ ấp 2: 91 điểm (tự chấm 100)\n3. Chi bộ ấp 3: 75 điểm" in said
    )
    arrived(village, chi, binh, bao, sau)
    village.now = datetime(2025, 12, 10, 9, 0, tzinfo=ZONE)
    scores(binh, "/giaouoc cham 1 1 2025", "30 30 40")
    village.now = datetime(2026, 1, 17, 9, 0, tzinfo=ZONE)
    assert "Đã hết thời hạn ngày 31/12/2025." in chi.says("/giaouoc daqua")
    scores(chi, "/giaouoc cham 1 1 2025", "29 30 40")
    said = chi.says("/giaouoc bang 1 2025")
    assert "1. Chi bộ ấp 1: 99 điểm (tự chấm 100)\n– Chi bộ ấp 2: khối chưa chấm" in said
    assert "3. Chi bộ ấp 3: 75 điểm" in chi.says("/giaouoc bang 1 2024")
