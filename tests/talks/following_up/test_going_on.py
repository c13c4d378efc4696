"""One thing of the last question is put otherwise in a few words, and nothing else is taken for that."""

import pytest

from tests.talking import Person, Village


def test_another_place_and_back_to_today(chi: Person) -> None:
    assert "Chi bộ ấp 1" in chi.says("/tonghop CB1")
    second = chi.says("dạ còn chi bộ ấp 2 thì sao em")
    assert "📊 Chi bộ ấp 2" in second
    late = chi.says("thế còn việc trễ")
    assert "Chi bộ ấp 2: 1 việc đã quá hạn" in late
    assert "Chi bộ ấp 1" in chi.says("còn bên ấp 1 thì thế nào")
    assert "lãnh đạo" not in chi.says("vậy ai trễ")


def test_late_of_another_day(binh: Person) -> None:
    assert "Trần Văn Bảy" in binh.says("danh sách trễ hạn chi bộ mình")
    then = binh.says("hồi giữa tháng 4 thì sao")
    assert "15/04/2026" in then
    assert "không có việc" in then or "chưa có việc" in then


def test_results_of_the_same_place(binh: Person) -> None:
    binh.says("/tonghop")
    told = binh.says("rồi còn phần báo cáo thì sao")
    assert "Đã có báo cáo: 1/2" in told
    assert "Trần Văn Bảy: 1 việc" in told


def test_another_comrade_of_the_branch(binh: Person) -> None:
    binh.says("đồng chí An làm tới đâu rồi")
    assert "Sửa 3 cây cầu" in binh.says("còn chú Bảy")
    assert "Trồng 20 cây dừa" in binh.says("vậy còn An thì sao")


def test_a_comrade_of_another_branch_is_not_shown(binh: Person) -> None:
    binh.says("đồng chí An làm tới đâu rồi")
    assert "đường hoa" not in binh.says("còn anh Bảo")


def test_beside_another_branch_and_of_another_day(chi: Person) -> None:
    chi.says("/tonghop CB2")
    both = chi.says("so với ấp 1 thì sao")
    assert "Chi bộ ấp 2 và Chi bộ ấp 1" in both
    assert "đến ngày 31/03/2026" in chi.says("quý I thì sao")


def test_the_leaders_among_them(chi: Person) -> None:
    chi.says("/tonghop XA")
    assert "không cộng thêm" in chi.says("trong đó lãnh đạo thì sao")


def test_whose_it_is_stays_below(chi: Person) -> None:
    chi.says("/tonghop XA")
    chi.says("thế còn quá hạn thì sao")
    told = chi.says("của những ai vậy em")
    assert "bí thư chi bộ nơi đó xem được" in told
    assert "Bảo" not in told


def test_nothing_beside_the_only_one(village: Village, chi: Person) -> None:
    chi.says("/tonghop XA")
    assert "chưa có nơi nào ngang cấp" in chi.says("còn mấy xã khác")


def test_the_report_is_laid_before_the_secretary_and_not_sent(binh: Person, chi: Person) -> None:
    binh.says("báo cáo 6 tháng bên mình nộp tới ngày mấy là hết hạn")
    assert "Tôi nộp như vậy nhé" in binh.says("ừ, nộp liền giùm chị nha")
    binh.says("thôi")
    assert "2/2" in chi.says("có chi bộ nào nộp báo cáo 6 tháng chưa")


def test_ones_own_work_in_a_month(binh: Person, an: Person) -> None:
    an.says("/camket")
    assert "tháng 5/2026" in an.says("tháng 5 thì sao")


def test_a_quarter_of_an_hour_later_nothing_goes_on(village: Village, binh: Person) -> None:
    binh.says("danh sách trễ hạn chi bộ mình")
    village.wait(minutes=20)
    assert "15/04/2026" not in binh.says("hồi giữa tháng 4 thì sao")


@pytest.mark.parametrize(
    ("words", "not_shown"),
    [
        ("được 5 cây rồi", "📊"),
        ("còn 12 cây", "📊"),
        ("tôi đăng ký trồng thêm 30 cây dừa trước 20/12/2026", "📊"),
        ("chào em, chị khỏe", "📊"),
        ("còn bé An bệnh chưa khỏi", "Trồng 20 cây dừa"),
        ("báo cáo", "Đã có báo cáo"),
        ("tháng này mưa quá", "📊"),
    ],
)
def test_what_changes_nothing_of_the_question(binh: Person, words: str, not_shown: str) -> None:
    binh.says("/tonghop")
    assert not_shown not in binh.says(words)


def test_how_many_are_late_is_counted_and_goes_on(chi: Person) -> None:
    assert "1 việc đã quá hạn" in chi.says("ấp 2 có bao nhiêu việc quá hạn")
    assert "31/05/2026 không có việc nào" in chi.says("hồi cuối tháng 5 thì thế nào")


def test_the_own_branch_is_meant_beside_another(binh: Person) -> None:
    assert "Chi bộ ấp 1 và Chi bộ ấp 2" in binh.says("so với ấp 2 thì mình hơn hay kém")
    assert "Chi bộ ấp 1 và Chi bộ ấp 2" in binh.says("so với ấp 2 hơn hay thua vậy")


def test_what_is_given_to_a_branch_to_explain_is_an_instruction(chi: Person) -> None:
    told = chi.says("Giao bí thư ấp 2 làm rõ lý do đường hoa chậm, trả lời trước ngày 17/7/2026")
    assert "chỉ đạo" in told and "Chi bộ ấp 2" in told and "17/07/2026" in told
    chi.says("thôi")
    assert "Tôi chuyển chỉ đạo" not in chi.says("giao chi bộ ấp 2 vận động 5 thanh niên nhập ngũ")


def test_how_many_handed_in_is_no_sum_of_work(chi: Person) -> None:
    told = chi.says("xã An Thạnh tính tới 9/7 mấy chi bộ đã nộp báo cáo kỳ 6 tháng")
    assert "2/2 nơi chưa nộp" in told


def test_figures_of_a_sister_branch_are_refused_in_words(binh: Person) -> None:
    binh.says("chi bộ mình đăng ký tới đâu rồi")
    assert "Số liệu của Chi bộ ấp 2 không thuộc phần đồng chí xem." in binh.says("còn ấp 2?")


def test_the_same_day_unit_by_unit(chi: Person) -> None:
    chi.says("/tonghop XA 2026-05-31")
    told = chi.says("Tách riêng từng chi bộ giúp tôi")
    assert "31/05/2026" in told
    assert "• Chi bộ ấp 1:" in told


def test_whoever_insists_on_names_hears_who_sees_them(chi: Person) -> None:
    chi.says("xã mình ai trễ hạn rồi")
    told = chi.says("thì nói tên ra đi, tôi là bí thư mà")
    assert "Tên từng người thì bí thư chi bộ nơi đó xem được." in told
    assert "Bảo" not in told
