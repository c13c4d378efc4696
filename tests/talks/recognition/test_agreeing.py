"""An agreement is drawn up, passed round, changed and signed by those who lead its parties."""

from tests.talking import Person, Village
from tests.talks.recognition.agreeing import LINES, arrived, drawn_up, signs


def test_it_is_drawn_up_in_steps_and_read_back(chi: Person, binh: Person, bao: Person, village: Village) -> None:
    assert "giữa những đơn vị nào" in chi.says("soạn giao ước thi đua")
    assert "cho thời gian nào" in chi.picks("Tất cả 2 đơn vị")
    assert "nội dung gì" in chi.picks("Hai năm 2026–2027")
    assert "giải pháp nào" in chi.says(LINES)
    said = chi.says("Kiểm tra chéo mỗi quý")
    assert "Giao ước thi đua 2026–2027." in said
    assert "Các bên: Chi bộ ấp 1, Chi bộ ấp 2." in said
    assert "Nội dung (tổng 100 điểm):\n1. Xây dựng Đảng – 40 điểm" in said
    assert "⚠️" not in said
    assert "Đã gửi dự thảo giao ước số 1" in chi.picks("Gửi")
    for heard in arrived(village, binh, bao):
        assert "Đảng bộ xã An Thạnh gửi đồng chí dự thảo" in heard
        assert "3. Quốc phòng, an ninh – 20 điểm" in heard


def test_one_sentence_says_who_and_when(chi: Person, binh: Person, bao: Person) -> None:
    assert "nội dung gì" in chi.says("lập giao ước thi đua giữa chi bộ ấp 1 và chi bộ ấp 2 năm 2026")
    assert "nội dung gì" in binh.says("lap giao uoc voi chi bo ap 2 nam 2026")
    binh.says("Sạch đường: 100 điểm")
    assert "Các bên: Chi bộ ấp 1, Chi bộ ấp 2." in binh.picks("Không ghi giải pháp")
    binh.picks("Gửi")
    assert "Chi bộ ấp 1 gửi đồng chí dự thảo" in bao.receives()


def test_points_that_make_no_hundred_are_a_warning_put_right_in_words(chi: Person) -> None:
    chi.says("/giaouoc moi chi bộ ấp 1, chi bộ ấp 2 năm 2026")
    chi.says("Xây dựng Đảng: 40 điểm\nKinh tế: 50 điểm")
    assert "⚠️ Tổng điểm là 90, chưa đúng 100." in chi.picks("Không ghi giải pháp")
    assert "⚠️" not in chi.says("nội dung 2: 60 điểm")
    assert "⚠️ Tổng điểm là 110" in chi.says("thêm nội dung: An ninh 10 điểm")
    assert "Kinh tế" not in chi.says("bỏ nội dung 2")
    assert "Đã gửi" in chi.picks("Gửi")


def test_all_sign_with_their_post_and_it_is_in_force(chi: Person, binh: Person, bao: Person) -> None:
    number = drawn_up(chi)
    binh.receives()
    asked = binh.says("ký giao ước")
    assert "Lê Thị Bình, Bí thư, ký thay mặt Chi bộ ấp 1" in asked
    assert "Tên và chức vụ của đồng chí đứng trong giao ước" in asked
    assert "Còn chờ ký: Chi bộ ấp 2." in binh.picks("Đúng, tôi ký")
    assert "Chi bộ ấp 1 đã ký" in bao.receives()
    assert "• Chi bộ ấp 2: chưa ký" in chi.says("ai chưa ký giao ước")
    assert "đã có hiệu lực" in signs(bao, number)
    assert "Các bên đã ký đủ, giao ước có hiệu lực." in binh.receives()
    card = chi.says(f"/giaouoc {number}")
    assert "Có hiệu lực từ 10/03/2026." in card
    assert "• Chi bộ ấp 1: Lê Thị Bình, Bí thư, đã ký ngày 10/03/2026" in card
    assert "đã ký rồi" in binh.says(f"/giaouoc ky {number}")


def test_a_party_changes_the_draft_and_all_sign_anew(chi: Person, binh: Person, bao: Person) -> None:
    number = drawn_up(chi)
    signs(binh, number)
    bao.says("sửa giao ước")
    bao.says("nội dung 1: 30 điểm")
    assert "ký lại theo bản này" in bao.says("nội dung 2: 50 điểm")
    assert "Dự thảo lần 2 đã gửi" in bao.picks("Gửi")
    back = bao.choice("lấy lại").value
    heard = binh.receives()
    assert "Chi bộ ấp 2 đã sửa dự thảo" in heard
    assert "1. Xây dựng Đảng – 30 điểm" in heard
    assert "Dự thảo lần 2: 0/2 bên đã ký." in binh.says(f"/giaouoc {number}")
    assert "trở về nội dung trước" in bao.taps(back)
    assert "1. Xây dựng Đảng – 40 điểm" in binh.says(f"/giaouoc {number}")
    assert "đã được lấy lại" in bao.taps(back)


def test_what_was_changed_meanwhile_is_not_signed(chi: Person, binh: Person, bao: Person) -> None:
    number = drawn_up(chi)
    binh.says(f"/giaouoc ky {number}")
    bao.says(f"/giaouoc sua {number}")
    bao.says("nội dung 1: 30 điểm")
    bao.picks("Gửi")
    assert "đọc lại trước khi ký" in binh.picks("Đúng, tôi ký")
    assert "0/2 bên đã ký" in binh.says(f"/giaouoc {number}")


def test_a_signature_is_taken_back_also_from_what_is_in_force(chi: Person, binh: Person, bao: Person) -> None:
    number = drawn_up(chi)
    signs(binh, number)
    signs(bao, number)
    undo = bao.choice("lấy lại").value
    binh.receives()
    assert "coi như chưa ký" in bao.taps(undo)
    assert "đã lấy lại chữ ký" in binh.receives()
    assert "1/2 bên đã ký" in chi.says(f"/giaouoc {number}")
    assert "lấy lại" in bao.taps(undo)


def test_a_signature_stands_after_a_week(chi: Person, binh: Person, bao: Person, village: Village) -> None:
    number = drawn_up(chi)
    signs(binh, number)
    signs(bao, number)
    village.wait(days=8)
    assert "trong 7 ngày" in bao.says(f"/giaouoc boky {number}")


def test_the_same_twice_is_refused(chi: Person) -> None:
    drawn_up(chi)
    chi.says("/giaouoc moi chi bộ ấp 1, chi bộ ấp 2 năm 2026")
    chi.says(LINES)
    chi.picks("Không ghi giải pháp")
    assert "đã có giao ước cho thời gian đó" in chi.picks("Gửi")


def test_members_read_and_do_nothing(chi: Person, binh: Person, bao: Person, an: Person) -> None:
    number = drawn_up(chi)
    signs(binh, number)
    card = an.says(f"/giaouoc {number}")
    assert "bí thư đã ký ngày 10/03/2026" in card
    assert "Lê Thị Bình" not in card
    assert "Bí thư hoặc phó bí thư" in an.says(f"/giaouoc ky {number}")
    assert "Dự thảo do bí thư, phó bí thư" in an.says(f"/giaouoc sua {number}")
    assert "Chỉ Đảng bộ xã An Thạnh" in an.says(f"/giaouoc thoi {number}")
    assert "Không có giao ước này" in an.says("/giaouoc xem 99")


def test_the_draft_is_withdrawn_and_put_back(chi: Person, binh: Person) -> None:
    number = drawn_up(chi)
    binh.receives()
    chi.says("rút dự thảo giao ước")
    assert "Đã rút" in chi.picks("Rút bản dự thảo")
    assert "đã được rút" in binh.receives()
    assert "giao ước như cũ" in chi.picks("lấy lại")
    assert "0/2 bên đã ký" in binh.says(f"/giaouoc {number}")


def test_who_has_not_signed_is_reminded_after_a_week_once(
    chi: Person, binh: Person, bao: Person, village: Village
) -> None:
    number = drawn_up(chi)
    signs(binh, number)
    bao.receives()
    for day in range(1, 12):
        village.wait(days=1)
        village.tell_of_agreements()
        heard = [each.message.text for each in village.deliver(bao.channel) if each.address == bao.address]
        asked = [each for each in heard if "chưa ký bản gửi ngày 10/03/2026" in each]
        assert len(asked) == (1 if day == 7 else 0), (day, heard)


def test_nobody_who_writes_is_said(chi: Person) -> None:
    chi.says("/giaouoc moi chi bộ ấp 1, chi bộ ấp 2 năm 2026")
    chi.says(LINES)
    chi.picks("Không ghi giải pháp")
    assert "Chi bộ ấp 1, Chi bộ ấp 2 chưa nhắn tin với tôi" in chi.picks("Gửi")


def test_the_cluster_of_the_year_is_offered(chi: Person, dung: Person, binh: Person, bao: Person) -> None:
    for code in ("CB1", "CB2"):
        dung.says(f"/tochuc cum {code}")
        dung.says("Cụm 1")
        dung.picks("Đúng, ghi")
    binh.says("soạn giao ước cụm 1 năm 2026")
    binh.says(LINES)
    assert "Giao ước thi đua “Cụm 1”, năm 2026." in binh.picks("Không ghi giải pháp")
    binh.picks("Gửi")
    assert "“Cụm 1”, năm 2026" in bao.receives()


def test_nothing_is_sent_where_it_is_left(chi: Person, binh: Person) -> None:
    chi.says("/giaouoc moi chi bộ ấp 1, chi bộ ấp 2 năm 2026")
    chi.says(LINES)
    chi.picks("Không ghi giải pháp")
    assert "Chưa gửi gì" in chi.picks("Không")
    assert "Hiện chưa có giao ước" in binh.says("giao ước thi đua")
