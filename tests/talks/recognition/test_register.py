"""Recognitions are dated decisions with a number, in a register across terms; none is entered twice, none is lost."""

from dataclasses import replace
from datetime import date

from domain.roles import Role
from storage import organisations
from storage.criteria import recognitions
from storage.criteria.recognitions import Decided
from storage.ground.database import Session
from tests.talking import Person, Village
from tests.talks.reorganising.test_merging import merge

BOTH = (
    "công nhận Chi bộ ấp 1 và Chi bộ ấp 2 đạt trong sạch, vững mạnh toàn diện năm 2025 "
    "theo Quyết định số 15-QĐ/ĐU ngày 20/12/2025"
)
FIRST = "cong nhan chi bo ap 1 trong sach vung manh nam 2026 theo QD so 3-QĐ/ĐU ngay 2/3/2026"


def entered(chi: Person, text: str) -> str:
    chi.says(text)
    return chi.picks("Đúng, ghi vào sổ")


def test_several_units_by_one_decision_and_each_hears_of_it(chi: Person, binh: Person, bao: Person) -> None:
    asked = chi.says(BOTH)
    assert "công nhận đạt Chi bộ trong sạch, vững mạnh toàn diện, năm 2025" in asked
    assert "Quyết định số 15-QĐ/ĐU, ngày 20/12/2025" in asked
    assert "Đã ghi 2 đơn vị" in chi.picks("Đúng, ghi vào sổ")
    assert "Chi bộ ấp 1 được công nhận đạt" in binh.receives()
    assert "số 15-QĐ/ĐU, 20/12/2025" in binh.picks("Xem")


def test_the_register_counts_the_year_against_the_aim_the_term_and_years_running(chi: Person) -> None:
    entered(chi, BOTH)
    entered(chi, FIRST)
    assert "phấn đấu công nhận 75 đơn vị" in chi.says("chỉ tiêu công nhận 75 chi bộ trong sạch năm 2026")
    chi.picks("Đúng, ghi như vậy")
    said = chi.says("từ đầu nhiệm kỳ công nhận được mấy chi bộ")
    assert "năm 2026: 1/75, đạt 1% chỉ tiêu" in said
    assert "năm 2025: 2" in said
    assert "từ 01/01/2025: 2" in said
    assert "2 năm liền trở lên: 1" in said


def test_37_of_75_and_50_since_the_term_began(village: Village, chi: Person) -> None:
    def work(session: Session) -> None:
        commune = organisations.by_code(session, "XA")
        assert commune
        stamp = replace(village.stamp, by=chi.member_id)
        for number in range(50):
            place = organisations.add(session, f"T{number}", f"Chi bộ tổ {number}", "chi_bo", commune, stamp)
            year = 2026 if number < 37 else 2025
            paper = Decided("trong-sach", "Chi bộ trong sạch", year, commune.id, "", date(year, 2, 1), None)
            recognitions.enter(session, [place.id], paper, stamp)
        recognitions.aim(session, commune.id, "trong-sach", 2026, 75, stamp)
        found = recognitions.count(session, commune.path, range(1000), (), date(2026, 3, 10))
        assert (found.year, found.term) == (37, 50)
        assert recognitions.count(session, commune.path, range(1000), (), date(2025, 12, 31)).term == 13

    village.database.transact(work)
    said = chi.says("sổ công nhận")
    assert "37/75, đạt 49% chỉ tiêu" in said
    assert "từ 01/01/2025: 50" in said


def test_a_number_of_another_day_is_asked_for_anew(chi: Person) -> None:
    entered(chi, BOTH)
    asked = chi.says("công nhận chi bộ ấp 1 trong sạch năm 2026 theo QĐ 15-qđ/đu ngày 2/3/2026")
    assert "đã có ở quyết định ngày 20/12/2025" in asked
    assert "đã có ở quyết định ngày" in chi.says("15-QĐ/ĐU")
    assert "số 3-QĐ/ĐU, ngày 02/03/2026" in chi.says("3-QĐ/ĐU")


def test_the_same_twice_is_refused_with_the_earlier_one(chi: Person) -> None:
    entered(chi, BOTH)
    assert "đã được công nhận như vậy năm 2025: số 15-QĐ/ĐU" in chi.says(BOTH.replace("15-QĐ/ĐU", "16-QĐ/ĐU"))
    assert "quyết định" in chi.picks("Xem quyết định đó")


def test_those_recognised_already_are_left_out_and_named(chi: Person) -> None:
    entered(chi, FIRST)
    asked = chi.says("công nhận chi bộ ấp 1, chi bộ ấp 2 trong sạch vững mạnh theo QĐ 4-QĐ/ĐU ngày 3/3/2026")
    assert "Công nhận cho năm nào" in asked
    asked = chi.picks("Năm 2026")
    assert "Không ghi lại, vì đã được công nhận như vậy: Chi bộ ấp 1" in asked
    assert "Đã ghi 1 đơn vị" in chi.picks("Đúng, ghi vào sổ")


def test_it_is_asked_in_steps(chi: Person) -> None:
    chi.says("/congnhan moi")
    assert "không tìm thấy" in chi.says("chi bộ ấp 9")
    assert "Công nhận đạt gì" in chi.says("chi bộ ấp 2")
    assert "Quyết định ngày nào" in chi.says("chi bộ kiểu mẫu")
    assert "Chưa đến" in chi.says("31/12/2026")
    assert "Công nhận cho năm nào" in chi.says("1/3/2026")
    assert "ví dụ: 2025" in chi.says("2030")
    assert "Quyết định số mấy" in chi.says("2026")
    assert "như trên văn bản" in chi.says("chưa có")
    asked = chi.picks("chưa rõ số")
    assert "công nhận đạt chi bộ kiểu mẫu, năm 2026" in asked
    assert "Đã ghi 1 đơn vị" in chi.picks("Đúng, ghi vào sổ")


def test_it_is_withdrawn_with_a_reason_stays_in_the_register_and_comes_back(chi: Person, binh: Person) -> None:
    entered(chi, FIRST)
    chi.says("/congnhan xem 1")
    chi.picks("Rút công nhận")
    assert "Trong sổ vẫn còn" in chi.says("khai không đúng")
    assert "Đã rút" in chi.picks("Đúng, rút")
    back = chi.choice("lấy lại").value
    assert "Lý do: “khai không đúng”" in binh.receives()
    assert "đã rút ngày 10/03/2026" in chi.says("/congnhan ds XA 2025-01-01 0")
    assert "Chưa ghi quyết định công nhận nào" in chi.says("sổ công nhận")
    assert "như trước" in chi.taps(back)
    assert "đã được lấy lại" in chi.taps(back)
    assert "năm 2026: 1" in chi.says("sổ công nhận")


def test_what_was_entered_by_mistake_is_taken_back_as_a_whole(chi: Person, binh: Person) -> None:
    entered(chi, BOTH)
    back = chi.choice("lấy lại").value
    assert "như trước" in chi.taps(back)
    assert "Lý do: “ghi nhầm”" in binh.receives()
    assert "đã được lấy lại" in chi.taps(back)
    assert "Đã ghi 2 đơn vị" in entered(chi, BOTH)


def test_those_below_read_and_do_not_decide(binh: Person, chi: Person, an: Person, bao: Person) -> None:
    entered(chi, FIRST)
    assert "năm 2026: 1" in an.says("sổ công nhận")
    assert "ghi vào sổ" in binh.says("/congnhan moi")
    assert "cấp ủy đã quyết định" in binh.says("/congnhan rut 1")
    assert "cấp trên xem được" in bao.says("/congnhan xem 1")


def test_it_lapses_and_that_is_told_once_in_time(chi: Person, binh: Person, village: Village) -> None:
    asked = chi.says(f"{FIRST}, có giá trị đến hết 20/5/2026")
    assert "Có giá trị đến 20/05/2026" in asked
    chi.picks("Đúng, ghi vào sổ")
    binh.receives()
    village.tell_of_recognitions()
    assert "có giá trị đến" not in binh.receives()
    village.wait(days=14)
    village.tell_of_recognitions()
    village.tell()
    assert "có giá trị đến 20/05/2026" in binh.receives()
    village.tell_of_recognitions()
    village.wait(days=1)
    village.tell_of_recognitions()
    village.tell()
    assert "có giá trị đến" not in binh.receives()
    village.wait(days=60)
    assert "(đã hết hạn)" in chi.says("/congnhan hethan XA")


def test_a_sheet_that_was_agreed_to_leads_to_the_decision(binh: Person, chi: Person) -> None:
    binh.says("tự chấm chi bộ 4 tốt")
    for _ in range(4):
        binh.picks("Đạt")
    binh.picks("Đúng, ghi như vậy")
    binh.picks("Nộp lên cấp trên")
    chi.receives()
    chi.picks("Xem và quyết định")
    chi.picks("Đồng ý")
    chi.picks("Ghi quyết định công nhận")
    chi.picks("Hôm nay")
    assert "• Chi bộ ấp 1 (4/4 tiêu chí đạt)" in chi.says("7-QĐ/ĐU")


def test_a_merger_leaves_the_decision_with_the_one_it_names(
    chi: Person, binh: Person, bao: Person, dung: Person, village: Village
) -> None:
    entered(chi, BOTH)
    merge(dung)
    dung.picks("Hôm nay")
    dung.picks("Lê Thị Bình")
    dung.picks("Đúng, thực hiện")
    assert "từ 01/01/2025: 2" in chi.says("sổ công nhận")
    assert "Chưa ghi quyết định công nhận nào" in binh.says("/congnhan CB1-2")


def test_a_level_between_withdraws_nothing_that_was_decided_above_it(
    chi: Person, village: Village, channel: str
) -> None:
    village.organisation("BP1", "Đảng bộ bộ phận Chợ", "XA")
    village.organisation("CB9", "Chi bộ Chợ", "BP1")
    between = village.person(channel, "Đỗ Văn Giữa", "CB9", (Role.SECRETARY, "BP1"))
    entered(chi, FIRST.replace("chi bo ap 1", "Chi bộ Chợ"))
    assert "cấp ủy đã quyết định" in between.says("/congnhan rut 1")
    assert "Rút" not in between.says("/congnhan xem 1")
    assert "Vì sao" in chi.says("/congnhan rut 1")
