"""What goes on from an answer, of one day, or of one comrade, in the words of secretaries and staff."""

import pytest

from tests.talking import Person


def test_two_places_stay_side_by_side_where_figures_will_do(binh: Person) -> None:
    binh.says("cho chị coi ấp 2 so với bên mình")
    for words in ("thôi khỏi cần tên, số thôi", "lấy con số thôi cũng được em"):
        told = binh.says(words)
        assert "Chi bộ ấp 1 và Chi bộ ấp 2" in told


def test_without_two_places_it_is_no_comparison(binh: Person) -> None:
    assert "Chi bộ ấp 2" not in binh.says("con số thôi cũng được")


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("bữa thứ tư tuần này số liệu chi bộ là bao nhiêu", "08/07/2026"),
        ("coi giùm hôm thứ sáu tuần trước đăng ký được mấy người", "03/07/2026"),
        ("bua kia chi bo dang ky duoc bao nhieu phan tram", "08/07/2026"),
    ],
)
def test_figures_of_one_day_are_of_that_day(binh: Person, said: str, day: str) -> None:
    told = binh.says(said)
    assert f"đến ngày {day}" in told
    assert "ngừng nhắc" not in told


def test_whoever_is_written_to_too_often_is_heard(an: Person) -> None:
    assert "ngừng nhắc" in an.says("nhắc gì nhiều quá vậy")


def test_a_figure_that_was_another_one_is_set_beside_today(binh: Person) -> None:
    binh.says("tổng hợp")
    assert "So với ngày 09/07/2026" in binh.says("ủa số này đâu giống số hôm qua tui thấy")
    assert "So với ngày 08/07/2026" in binh.says("hôm thứ tư coi đâu phải vầy")


def test_a_month_is_set_beside_the_one_that_was_shown(chi: Person) -> None:
    chi.says("tháng 6 vừa rồi toàn xã làm được gì, tóm tắt giùm chị")
    told = chi.says("còn so với tháng 5 thì sao")
    assert "01/05/2026 đến 31/05/2026, 01/06/2026 đến 30/06/2026" in told
    assert "Quá hạn đến cuối kỳ: 1 → 2 (tăng 1)" in told
    assert "01/05/2026 đến 31/05/2026:" in chi.says("tháng 5")  # alone it is shown by itself


@pytest.mark.parametrize("said", ["bảy trễ bao lâu rồi", "chu Bay tre han may ngay roi vay em"])
def test_how_long_one_comrade_is_late(binh: Person, said: str) -> None:
    told = binh.says(said)
    assert "Trần Văn Bảy: “Sửa 3 cây cầu”, hạn 30/04/2026, trễ từ 01/05/2026 (71 ngày)" in told
    assert "Quá hạn:" not in told


def test_who_is_not_late_is_shown(binh: Person) -> None:
    assert "8/20 cây dừa" in binh.says("anh An trễ mấy ngày rồi")


@pytest.mark.parametrize(
    "said", ["đồng chí nào xuất sắc nhất để tui nêu gương", "Trong chi bộ ai lam gioi nhut vay, de toi khen"]
)
def test_who_does_best_is_a_table_with_its_formula(binh: Person, said: str) -> None:
    told = binh.says(said)
    assert "theo kết quả công việc" in told
    assert "Cách tính" in told
    assert "Đề nghị điển hình" in told


def test_whoever_was_spoken_of_is_nominated_after_being_named(binh: Person) -> None:
    binh.says("ai làm tốt nhất")
    asked = binh.says("soạn tờ đề nghị biểu dương người đó giùm chị")
    assert "đề nghị khen ai" in asked
    assert "về việc gì" in binh.says("anh An")


def test_a_sheet_to_sign_is_no_praise(binh: Person) -> None:
    assert "điển hình" not in binh.says("làm tờ đề nghị khen")


def test_an_urging_that_waits_was_not_sent(binh: Person) -> None:
    binh.says("ai chưa báo cáo")
    binh.says("nhắc mấy người đó giùm")
    told = binh.says("gửi chưa em, có ai xem chưa")
    assert "chưa gửi" in told
    assert "1 đồng chí" in told  # and it is asked again
    binh.picks("Gửi")
    assert "đọc hay chưa thì tôi không biết" in binh.says("nhắn chưa vậy")


def test_below_units_that_owe_nothing_was_sent_either(chi: Person) -> None:
    chi.says("đôn đốc mấy chi bộ chưa nộp báo cáo 6 tháng")
    assert "Dạ chưa gửi" in chi.says("đã gửi chưa? bí thư nào đọc chưa")
    chi.picks("Nhắc riêng")
    told = chi.says("gửi chưa")
    assert "Dạ chưa gửi" not in told
    assert "đã nhắc" in told


def test_nobody_confirms_their_own(binh: Person) -> None:
    for said in ("sao việc của chị chị không tự xác nhận được vậy", "viec cua bi thu thi ai duyet"):
        told = binh.says(said)
        assert "không ai tự xác nhận việc của mình" in told
        assert "Đảng bộ xã An Thạnh" in told


def test_to_decide_on_others_is_still_that(binh: Person) -> None:
    assert "không ai tự xác nhận" not in binh.says("duyệt cho tui cái của anh An")


@pytest.mark.parametrize(
    "said",
    [
        "lỡ tay chốt mất rồi mà sót của anh An, mở ra bổ sung được hông",
        "nộp rồi mới thấy thiếu của anh An, nộp lại được không",
    ],
)
@pytest.mark.usefixtures("chi")
def test_whether_it_was_handed_in_is_said_and_who_was_left_out(binh: Person, said: str) -> None:
    told = binh.says(said)
    assert "chưa nộp Báo cáo 6 tháng" in told
    assert "Ghi giúp đồng chí Nguyễn Văn An" in told
    binh.says("nộp báo cáo 6 tháng")
    binh.picks("nộp báo cáo")
    told = binh.says(said)
    assert "đã nộp Báo cáo 6 tháng" in told
    assert "Sửa và nộp lại" in told
