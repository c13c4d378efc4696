"""The parties of an agreement score themselves, the cluster scores them, the differences are talked about."""

from tests.talking import Person, Village
from tests.talks.recognition.agreeing import agreed, arrived


def scores(person: Person, wish: str, points: str) -> str:
    person.says(wish)
    person.says(points)
    return person.picks("Đúng, ghi điểm")


def test_itself_a_content_at_a_time_then_the_cluster(chi: Person, binh: Person, bao: Person, village: Village) -> None:
    agreed(chi, binh, bao)
    asked = binh.says("tự chấm giao ước")
    assert "Chi bộ ấp 1 tự chấm, năm 2026:\n1/3. Xây dựng Đảng" in asked
    assert "2/3. Kinh tế - xã hội" in binh.says("38 vì còn một việc chưa xong")
    assert "tối đa 40 điểm" in binh.says("45")
    assert "3/3" in binh.says("35,5")
    said = binh.picks("Trọn điểm (20)")
    assert "1. Xây dựng Đảng (40): tự chấm 38 – “còn một việc chưa xong”" in said
    assert "Cộng lại là 93,5 điểm" in said
    binh.picks("Đúng, ghi điểm")
    assert "Chi bộ ấp 1 đã tự chấm năm 2026: 93,5 điểm" in chi.receives()
    asked = chi.says("khối chấm chi bộ ấp 1")
    assert "Đơn vị tự chấm 38 – “còn một việc chưa xong”" in asked
    chi.picks("Bằng điểm tự chấm (38)")
    chi.says("30 vì thu ngân sách chưa đạt")
    chi.picks("Bằng điểm tự chấm (20)")
    chi.picks("Đúng, ghi điểm")
    heard = binh.receives()
    assert "Khối đã chấm Chi bộ ấp 1 năm 2026: 88 điểm" in heard
    assert "Có 1 nội dung lệch" in heard
    sheet = binh.picks("Xem giao ước")
    assert "2. Kinh tế - xã hội (40): tự chấm 35,5, khối chấm 30, lệch 5,5 – “thu ngân sách chưa đạt”" in sheet


def test_all_at_once_and_gone_back(chi: Person, binh: Person, bao: Person) -> None:
    agreed(chi, binh, bao)
    binh.says("tự chấm giao ước")
    assert "Cộng lại là 93 điểm" in binh.says("38, 35, 20")
    assert "3/3" in binh.says("quay lại")
    assert "Cộng lại là 83 điểm" in binh.says("10")
    assert "Đã ghi: 83 điểm" in binh.picks("Đúng, ghi điểm")


def test_the_difference_is_talked_about_and_scored_anew(
    chi: Person, binh: Person, bao: Person, an: Person, village: Village
) -> None:
    number = agreed(chi, binh, bao)
    scores(binh, f"/giaouoc cham {number}", "38 35 20")
    scores(chi, f"/giaouoc cham {number} 1", "30 35 20")
    binh.says(f"/giaouoc phieu {number} 1 2026")
    binh.picks("Nêu ý kiến")
    assert "Thay mặt Chi bộ ấp 1" in binh.says("Việc đó đã xong trong tháng 11, có biên bản")
    binh.picks("Đúng, ghi vào")
    back = binh.choice("lấy lại").value
    assert "có biên bản" in arrived(village, chi)[0]
    assert "💬 Chi bộ ấp 1: “Việc đó đã xong" in chi.says(f"/giaouoc phieu {number} 1 2026")
    assert "💬" not in an.says(f"/giaouoc phieu {number} 1 2026")
    chi.says(f"/giaouoc phieu {number} 1 2026")
    chi.picks("Chấm lại")
    chi.says("36 35 20")
    assert "Đã ghi: 91 điểm" in chi.picks("Đúng, ghi điểm")
    undo = chi.choice("lấy lại").value
    assert "lệch 2" in binh.says(f"/giaouoc phieu {number} 1 2026")
    assert "Điểm chấm lần trước" in chi.taps(undo)
    assert "lệch 8" in binh.says(f"/giaouoc phieu {number} 1 2026")
    assert "đã được lấy lại" in chi.taps(undo)
    assert "Đã lấy lại, ý kiến" in binh.taps(back)
    assert "💬" not in chi.says(f"/giaouoc phieu {number} 1 2026")
    assert "lấy lại rồi" in binh.taps(back)


def test_standings_show_ties_and_who_is_not_scored_last(chi: Person, binh: Person, bao: Person) -> None:
    number = agreed(chi, binh, bao)
    scores(bao, f"/giaouoc cham {number}", "40 40 20")
    scores(chi, f"/giaouoc cham {number} 1", "30 35 20")
    said = binh.says("cụm mình xếp thứ mấy")
    assert "1. Chi bộ ấp 1: 85 điểm\n– Chi bộ ấp 2: khối chưa chấm (tự chấm 100)" in said
    assert "chưa chấm không phải là 0 điểm" in said
    scores(chi, f"/giaouoc cham {number} 2", "30 35 20")
    assert "Khối đã chấm xong các đơn vị năm 2026" in binh.receives()
    said = binh.says("xếp hạng giao ước")
    assert "1. Chi bộ ấp 1: 85 điểm\n1. Chi bộ ấp 2: 85 điểm" in said


def test_nobody_scores_their_own_for_the_cluster(binh: Person, bao: Person, an: Person) -> None:
    binh.says("/giaouoc moi chi bộ ấp 2 năm 2026")
    binh.says("Sạch đường: 100 điểm")
    binh.picks("Không ghi giải pháp")
    binh.picks("Gửi")
    binh.says("/giaouoc ky 1")
    binh.picks("Đúng, tôi ký")
    bao.says("/giaouoc ky 1")
    bao.picks("Đúng, tôi ký")
    assert "tự chấm" in binh.says("/giaouoc cham 1 1")
    binh.says("90")
    binh.picks("Đúng, ghi điểm")
    assert "đã tự chấm" in bao.receives()
    assert "Khối chấm Chi bộ ấp 1" in bao.says("/giaouoc cham 1 1")
    bao.says("/huy")
    assert "Khối chấm Chi bộ ấp 2" in binh.says("/giaouoc cham 1 2")
    assert "tự chấm đơn vị mình" in an.says("/giaouoc cham 1 1")


def test_two_years_are_scored_one_by_one(chi: Person, binh: Person, bao: Person, village: Village) -> None:
    number = agreed(chi, binh, bao, period="2026-2027")
    scores(binh, f"/giaouoc cham {number}", "30 30 20")
    village.wait(days=330)
    assert "của năm nào" in binh.says(f"/giaouoc cham {number}")
    binh.picks("2027")
    binh.says("40 40 20")
    binh.picks("Đúng, ghi điểm")
    assert "tự chấm 80" in chi.says(f"/giaouoc bang {number} 2026")
    assert "tự chấm 100" in chi.says(f"/giaouoc bang {number} 2027")


def test_the_end_of_the_year_asks_for_points_once(chi: Person, binh: Person, bao: Person, village: Village) -> None:
    number = agreed(chi, binh, bao)
    scores(binh, f"/giaouoc cham {number}", "30 30 20")
    arrived(village, chi, binh, bao)
    village.wait(days=265)  # 30 November
    village.tell_of_agreements()
    asked: list[str] = []
    for _ in range(20):
        village.wait(days=1)
        village.tell_of_agreements()
        asked += [each for each in arrived(village, bao, chi, binh) if each]
    assert len([each for each in asked if "Chi bộ ấp 2 chưa tự chấm năm 2026" in each]) == 1
    missing = [each for each in asked if "Điểm năm 2026 còn thiếu" in each]
    assert len(missing) == 1
    assert "Chưa tự chấm: Chi bộ ấp 2.\nKhối chưa chấm: Chi bộ ấp 1, Chi bộ ấp 2." in missing[0]
