"""An exemplar is named, tipped, objected to, asked after and learned from in whole sentences."""

from tests.talking import Person, Village
from tests.talks.recognition.exemplars.following import pledge

SENTENCE = (
    "Tôi đề nghị đồng chí An làm điển hình trồng dừa của chi bộ mình, ảnh trồng được 8 cây rồi, cây nào cũng sống"
)


def nominated(an: Person, binh: Person) -> None:
    pledge(an, 20)
    an.says("trồng được 8 cây rồi")
    binh.says(SENTENCE)
    binh.says("ừ đúng rồi, ghi cho năm 2026 nghe")


def test_read_back_with_the_work_and_saved_for_its_year(an: Person, binh: Person) -> None:
    pledge(an, 20)
    an.says("trồng được 8 cây rồi")
    said = binh.says(SENTENCE)
    assert "Nguyễn Văn An\n“trồng dừa của chi bộ mình, ảnh trồng được 8 cây rồi" in said
    assert "8/20 cây dừa (40%)" in said
    assert "xem xét, quyết định" in said
    said = binh.says("ừ đúng rồi, ghi cho năm 2026 nghe")
    assert "Nguyễn Văn An được báo và có thể trả lời" in said
    assert "năm 2026" in an.says("chi bộ mình ai đang là điển hình")
    assert "8/20" in an.says("/camket")


def test_the_aim_is_put_right_at_the_read_back(binh: Person, an: Person) -> None:
    assert "Mục đích: để thi đua" in binh.says(SENTENCE)
    assert "Mục đích: để nhân rộng" in binh.says("để nhân rộng")
    assert "Đã đề nghị" in binh.says("đúng rồi")


def test_an_unlisted_name_is_an_answer_and_no_wish_for_figures(binh: Person) -> None:
    binh.says("đề nghị điển hình")
    assert "Điển hình về việc gì" in binh.says("Chi bộ Ngân hàng")


def test_a_tip_without_the_name_of_who_gives_it(an: Person, binh: Person) -> None:
    said = an.says("toi thay chu Tu Don hien dat lam lo, xung dang lam dien hinh")
    assert "có ghi tên" in said
    said = an.says("ma dung noi la toi gioi thieu nha")
    assert "không ghi tên đồng chí" in said
    assert "không ghi tên" in an.says("ừ gửi đi")
    heard = binh.receives()
    assert "chu Tu Don" in heard
    assert "Nguyễn Văn An" not in heard


def test_a_tip_that_went_out_is_asked_to_be_kept_quiet(an: Person, binh: Person) -> None:
    an.says("toi thay chu Tu Don hien dat lam lo, xung dang lam dien hinh")
    an.says("gửi đi")
    assert "Nguyễn Văn An giới thiệu" in binh.receives()
    assert "đừng nói tên đồng chí với người khác" in an.says("mà đừng nói là tôi giới thiệu nha")
    assert "xin đồng chí đừng nói" in binh.receives()


def test_objected_to_and_then_kept_in_the_cell(an: Person, binh: Person, bay: Person, chi: Person) -> None:
    nominated(an, binh)
    said = an.says("nghe nói mấy ổng đưa tui lên làm điển hình, tui hổng chịu đâu, mới có 8 cây nhằm nhò gì")
    assert "không ai ép" in said
    assert "Nguyễn Văn An" not in bay.says("chi bộ mình ai đang là điển hình")
    said = an.says("thôi trong chi bộ thì được, đừng đưa ra ngoài xã là đc")
    assert "chỉ được nêu trong chi bộ" in said
    binh.receives()
    assert "đổi ý" in an.picks("Đúng")
    assert "không đưa ra ngoài" in binh.receives()
    assert "Nguyễn Văn An" in bay.says("chi bộ mình ai đang là điển hình")
    said = chi.says("cho tôi danh sách cá nhân điển hình toàn xã")
    assert "Nguyễn Văn An" not in said
    assert "Chi bộ ấp 1: 1 đồng chí" in said
    assert "chưa đồng ý nêu tên" in chi.says("ủa ấp 1 sao không có tên, là ai vậy")


def test_agreed_to_outside_for_this_work_alone(an: Person, binh: Person, chi: Person) -> None:
    nominated(an, binh)
    chi.receives()
    said = an.says("ai hoi thi cu neu ten toi, viec trong dua cua toi cho ca xa coi cung dc, toi dong y")
    assert "chỉ cho việc này" in said
    an.says("đúng")
    assert "Nguyễn Văn An" in chi.says("cho tôi danh sách cá nhân điển hình toàn xã")
    assert "Đồng ý nêu tên ngoài chi bộ" not in an.says("/dulieu")


def test_an_objection_is_withdrawn_from_what_is_nominated(an: Person, binh: Person) -> None:
    nominated(an, binh)
    an.says("tôi xin từ chối danh hiệu điển hình")
    an.picks("xin không nhận")
    binh.receives()
    an.says("đúng")
    assert "đã rút" in binh.receives()


def test_how_it_was_done_is_asked_of_them(an: Person, binh: Person, bay: Person) -> None:
    nominated(an, binh)
    bay.says("chi bộ mình ai đang là điển hình")
    assert "chưa có ai ghi lại" in bay.says("chú đó làm cách nào mà dừa sống hết trơn vậy")
    bay.picks("Hỏi cách làm")
    bay.says("chú tưới mấy ngày một lần")
    an.receives()
    bay.picks("Gửi")
    assert "tưới mấy ngày một lần" in an.receives()


def test_the_day_of_a_decision_is_read_back(an: Person, binh: Person, chi: Person, village: Village) -> None:
    nominated(an, binh)
    day = village.now.strftime("%d/%m/%Y")
    said = chi.says(f"Duyệt anh An ấp 1 làm điển hình trồng dừa, quyết hôm nay {village.now.day}/{village.now.month}")
    assert f"quyết định, ngày {day}" in said
    assert "Đã công nhận" in chi.picks("Có, công nhận")


def test_learned_from_by_name_in_the_cell_with_figures_and_by_share(an: Person, binh: Person, bay: Person) -> None:
    nominated(an, binh)
    pledge(bay, 40)
    bay.says("trồng được 2 cây dừa")
    said = bay.says("tui muốn học theo chú An trồng dừa, coi mình còn thua bao nhiêu")
    assert "còn thiếu 6 cây" in said
    assert "8/20 cây dừa = 40%" in bay.says("mà tính theo phần trăm thì sao")
    bay.picks("Đúng, học tập")
    assert "còn thiếu 3 cây" in bay.says("bữa nay trồng thêm được 3 cây dừa nữa")


def test_what_cannot_be_subtracted_is_compared_by_share(an: Person, binh: Person, bay: Person) -> None:
    nominated(an, binh)
    bay.says("Tôi đăng ký vận động 10 hộ làm hàng rào xanh trước 30/11/2026")
    bay.says("đúng")
    bay.says("vận động được 1 hộ rồi")
    said = bay.says("tui theo học chú An được hông, mà tui là hàng rào chứ hổng phải dừa")
    assert "không trừ cho nhau được" in said
    assert "10%" in said
    assert "còn thiếu 30%" in bay.picks("So theo phần trăm")
    bay.picks("Đúng, học tập")
    assert "còn thiếu 20%" in bay.says("vận động thêm được 1 hộ nữa")
