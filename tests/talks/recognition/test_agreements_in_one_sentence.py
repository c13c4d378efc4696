"""An agreement is drawn up, changed, signed, scored and answered in sentences, and nothing is done without a yes."""

import pytest

from domain.roles import Role
from tests.talking import Person, Village
from tests.talks.recognition.agreeing import arrived

DRAFT = (
    "soạn giùm giao ước thi đua cụm 3 chi bộ ấp 1, ấp 2, ấp 3, anh Sáu ấp 3 làm cụm trưởng, từ nay tới cuối năm: "
    "phát triển đảng 30 điểm, trồng cây 40 điểm, đường hoa 20 điểm"
)


@pytest.fixture
def sau(village: Village, channel: str) -> Person:
    village.organisation("CB3", "Chi bộ ấp 3", "XA")
    return village.person(channel, "Đỗ Văn Sáu", "CB3", (Role.SECRETARY, "CB3"))


def sent(binh: Person) -> str:
    binh.says(DRAFT)
    return binh.says("à thêm snh hoạt chi bộ 10 điểm nữa cho đủ, rồi gửi mấy ảnh coi")


def in_force(binh: Person, bao: Person, sau: Person) -> None:
    sent(binh)
    for each, place in ((binh, 1), (bao, 2), (sau, 3)):
        each.says(f"giờ tui ký cho ấp {place}")
        each.picks("Đúng, tôi ký")


def scored(binh: Person, sau: Person) -> None:
    binh.says("ấp 1 chấm thử giao ước tới nay: phát triển đảng 25, trồng cây 25, đường hoa 18, sinh hoạt 10")
    binh.picks("Đúng, ghi điểm")
    sau.says("Cụm chấm lại ấp 1: trồng cây 20 thôi, mấy mục kia y như tụi nó tự chấm")
    sau.picks("Đúng, ghi điểm")


def test_it_is_drawn_up_in_one_sentence_and_sent_with_what_is_added(
    chi: Person, binh: Person, bao: Person, sau: Person, an: Person, village: Village
) -> None:
    said = binh.says(DRAFT)
    assert "10/03/2026 đến 31/12/2026" in said
    assert "Các bên: Chi bộ ấp 1, Chi bộ ấp 2, Chi bộ ấp 3." in said
    assert "Cụm trưởng: Đỗ Văn Sáu (Chi bộ ấp 3)." in said
    assert "⚠️ Tổng điểm là 90, chưa đúng 100." in said
    said = binh.says("à thêm snh hoạt chi bộ 10 điểm nữa cho đủ, rồi gửi mấy ảnh coi")
    assert "Đã gửi dự thảo giao ước số 1" in said
    assert "4. Sinh hoạt chi bộ – 10 điểm" in said
    of_bao, of_sau, of_an = arrived(village, bao, sau, an)
    assert "Chi bộ ấp 1 gửi đồng chí dự thảo" in of_bao
    assert "Chi bộ ấp 1 gửi đồng chí dự thảo" in of_sau
    assert not of_an
    assert "0/3 bên đã ký" in binh.says("/giaouoc 1")


def test_a_draft_that_makes_no_hundred_is_shown_before_it_is_sent(
    chi: Person, binh: Person, bao: Person, sau: Person
) -> None:
    binh.says(DRAFT)
    assert "⚠️ Tổng điểm là 95" in binh.says("thêm an ninh trật tự 5 điểm rồi gửi đi")
    assert "Hiện chưa có giao ước" in bao.says("xem giao ước")


def test_the_draft_that_is_read_back_is_put_right_in_words(chi: Person, binh: Person, bao: Person, sau: Person) -> None:
    binh.says(DRAFT)
    assert "Trồng cây – 50 điểm" in binh.says("gõ lộn, trồng cây 50 điểm")
    assert "Cụm trưởng: Hồ Văn Bảo (Chi bộ ấp 2)." in binh.says("cụm trưởng là anh Bảo ấp 2")
    assert "đến 30/11/2026" in binh.says("tới 30/11 thôi")


def test_who_wrote_the_draft_may_withdraw_it(chi: Person, binh: Person, bao: Person, sau: Person) -> None:
    sent(binh)
    assert "Đã rút" in binh.picks("Rút bản dự thảo")


def test_a_proposal_is_put_to_the_others_and_earlier_signatures_count_no_more(
    chi: Person, binh: Person, bao: Person, sau: Person, an: Person, village: Village
) -> None:
    sent(binh)
    assert "Phát triển đảng – 30 điểm" in bao.says("giao uoc toi doc roi, ky")
    assert "Chi bộ ấp 1, Chi bộ ấp 3" in bao.picks("Đúng, tôi ký")
    said = sau.says("khoan, bên tui đề nghị bớt trồng cây còn 30, tăng đường hoa lên 30 rồi mới ký")
    assert "2. Trồng cây – 30 điểm\n3. Đường hoa – 30 điểm" in said
    assert "Đã ký bản trước: Chi bộ ấp 2." in said
    assert "1/3 bên đã ký" in binh.says("/giaouoc 1")
    sau.picks("Gửi")
    assert "2. Trồng cây – 30 điểm" in binh.says("anh Sáu sửa vậy được, tui chịu, ký luôn cho ấp 1")
    binh.picks("Đúng, tôi ký")
    said = chi.says("giao ước cụm 3 ấp ai ký rồi ai chưa")
    assert "• Chi bộ ấp 1: bí thư đã ký" in said
    assert "• Chi bộ ấp 2: đã ký bản trước, cần ký lại bản này" in said
    assert "• Chi bộ ấp 3: chưa ký" in said
    arrived(village, bao, sau)
    said = chi.says("nhăc mấy ngừoi chưa ký giùm")
    assert "• Chi bộ ấp 2 (Hồ Văn Bảo): ký lại theo bản mới" in said
    assert arrived(village, bao, sau) == ["", ""]
    assert "Đã nhắc Chi bộ ấp 2" in chi.picks("Gửi lời nhắc")
    of_bao, of_sau, of_an = arrived(village, bao, sau, an)
    assert "chưa ký" in of_bao
    assert "chưa ký" in of_sau
    assert not of_an
    chi.says("nhắc mấy người chưa ký giùm")
    assert "đã nhắc bản này rồi" in chi.picks("Gửi lời nhắc")
    sau.says("Rồi, giờ tui ký cho ấp 3")
    assert "Còn chờ ký: Chi bộ ấp 2." in sau.picks("Đúng, tôi ký")
    bao.says("ky lai ban moi cho ap 2 nghe")
    assert "đã có hiệu lực" in bao.picks("Đúng, tôi ký")


def test_a_member_hears_who_signs_and_nothing_is_signed(
    chi: Person, binh: Person, bao: Person, sau: Person, an: Person
) -> None:
    sent(binh)
    assert "Người ký thay mặt Chi bộ ấp 1 là đồng chí Lê Thị Bình" in an.says("cho toi ky giao uoc cua cumj voi")
    assert "0/3 bên đã ký" in binh.says("/giaouoc 1")
    assert "nhắc ký được" in an.says("/giaouoc nhac 1")


def test_more_points_than_there_are_is_asked_for_again_and_the_others_stay(
    chi: Person, binh: Person, bao: Person, sau: Person
) -> None:
    in_force(binh, bao, sau)
    said = binh.says("ấp 1 chấm thử giao ước tới nay: phát triển đảng 35, trồng cây 25, đường hoa 18, sinh hoạt 10")
    assert "“Phát triển đảng” tối đa 30 điểm, đồng chí ghi 35" in said
    said = binh.says("gõ lộn, phát triển đảng 25 thôi")
    assert "Cộng lại là 78 điểm" in said
    assert "2. Trồng cây (40): tự chấm 25" in said
    assert "Cộng lại là 73 điểm" in binh.says("sửa lại trồng cây 20")
    assert "Đã ghi: 73 điểm" in binh.picks("Đúng, ghi điểm")


def test_only_the_head_scores_for_the_cluster(chi: Person, binh: Person, bao: Person, sau: Person) -> None:
    in_force(binh, bao, sau)
    assert "Chi bộ ấp 3 chấm thay mặt cụm" in bao.says("Cụm chấm ấp 1: trồng cây 20, đường hoa 15")


def test_the_party_sees_where_it_differs_and_answers_without_names(
    chi: Person, binh: Person, bao: Person, sau: Person, an: Person, village: Village
) -> None:
    in_force(binh, bao, sau)
    scored(binh, sau)
    said = binh.says("sao điểm cụm khác điểm tụi tui, lệch chỗ nào")
    assert "2. Trồng cây (40): tự chấm 25, khối chấm 20, lệch 5" in said
    assert "Đường hoa" not in said
    assert "tự chấm 78, khối chấm 73" in said
    arrived(village, sau)
    said = binh.says("tui không chịu, chú An mới trồng thêm 5 cây dừa chưa thấy tính")
    assert "Tôi không ghi tên đồng chí Nguyễn Văn An" in said
    assert "một đồng chí mới trồng thêm 5 cây dừa" in said
    assert arrived(village, sau) == [""]
    binh.picks("Đúng, ghi vào")
    (heard,) = arrived(village, sau)
    assert "chưa thấy tính" in heard
    assert "chú An" not in heard
    assert "khối chấm 73" in binh.says("lệch điểm với cụm chỗ nào")


def test_leaving_is_read_back_and_may_be_thought_over(
    chi: Person, binh: Person, bao: Person, sau: Person, village: Village
) -> None:
    in_force(binh, bao, sau)
    arrived(village, binh, sau)
    said = bao.says("ap 2 toi xin rut khoi giao uoc cum, mua nay lo chong ngap het roi")
    assert "Chi bộ ấp 2 rút khỏi" in said
    assert "“mua nay lo chong ngap het roi”" in said
    assert "việc đã đăng ký vẫn giữ nguyên" in said
    bao.says("ma thoi, de toi hoi lai chi bo da")
    assert arrived(village, binh, sau) == ["", ""]
    assert "Có hiệu lực" in binh.says("/giaouoc 1")


def test_pledges_and_reports_beside_an_agreement_stay_what_they_are(
    chi: Person, binh: Person, bao: Person, sau: Person
) -> None:
    sent(binh)
    assert "giao ước" not in binh.says("tôi đăng ký trồng 20 cây dừa trước 30/9/2026")
    binh.says("thôi")
    assert "Dự thảo lần 1: 0/3" in binh.says("/giaouoc 1")
    assert "bên đã ký" not in binh.says("mua 5 ký lúa cho ấp 2")
    assert "Dự thảo lần 1: 0/3" in binh.says("/giaouoc 1")


def test_contents_come_in_one_line_and_one_more_behind_them(binh: Person, bao: Person, sau: Person) -> None:
    binh.says("soạn giùm tôi bản giao ước thi đua cụm 3 ấp: ấp 1, ấp 2, ấp 3, từ nay tới cuối năm")
    asked = binh.says("nội dung 1 trồng cây 40 điểm, nội dung 2 hàng rào 30 điểm, nội dung 3 sinh hoạt 20 điểm")
    assert "giải pháp" in asked
    assert "giải pháp" in binh.says("thêm giữ vệ sinh 10 điểm nữa cho chẵn")
    shown = binh.picks("Không ghi giải pháp")
    assert "(tổng 100 điểm)" in shown
    assert "– 40 điểm" in shown and "– 10 điểm" in shown
