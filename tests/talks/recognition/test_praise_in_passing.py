"""Thanks behind a confirmation, a word on being named behind a report, and who did well this month."""

import pytest

from tests.talking import Person
from tests.talks.reporting.test_told_at_once import pledged


def reported(tam: Person, words: str) -> str:
    tam.says("/dangky vận động 10 hộ làm hàng rào xanh trước 30/11")
    tam.picks("Đúng, đăng ký")
    return tam.says(words)


@pytest.mark.parametrize(
    "said",
    [
        "tui vận động đủ 10 hộ làm hàng rào rồi nghen, có khen thì nêu tên tui ngoài chi bộ cũng hổng sao",
        "vận động xong 10 hộ làm hàng rào rồi, có nói tên tui cũng được",
    ],
)
def test_a_report_and_a_word_on_being_named(binh: Person, tam: Person, said: str) -> None:
    assert "10 hộ" in reported(tam, said)
    asked = tam.says("ừ")
    assert "cấp trên thấy tên" in asked
    assert "tên đồng chí" in tam.picks("Tôi đồng ý nêu tên").casefold()


@pytest.mark.parametrize(
    "said",
    [
        "xác nhận cho chị Tám đi, cảm ơn chỉ nhiều nghe, bà con khen quá trời",
        "duyet cho chi Tam nha, cam on chi Tam nhieu lam",
    ],
)
def test_confirmed_and_thanked(binh: Person, tam: Person, said: str) -> None:
    reported(tam, "xong 10 hộ rồi")
    tam.picks("Đúng")
    assert "xác nhận việc này đã hoàn thành" in binh.says(said)
    assert "Võ Thị Tám" in binh.says("ừ")
    assert "Đã gửi" in binh.says("ừ")
    assert "💐" in tam.receives()


@pytest.mark.parametrize(
    "said", ["tháng này chi bộ mình ai làm khá nhứt", "thang nay ai lam tot nhat", "trong tháng ai nổi bật vậy em"]
)
def test_who_did_well_is_shown_with_the_formula_and_chosen(binh: Person, tam: Person, an: Person, said: str) -> None:
    reported(tam, "xong 10 hộ rồi")
    tam.picks("Đúng")
    binh.says("xác nhận cho chị Tám đi")
    binh.picks("Có")
    shown = binh.says(said)
    assert "Võ Thị Tám: Vận động 10 hộ làm hàng rào xanh: 10/10 (100%)" in shown
    assert "÷" in shown
    assert "Nguyễn Văn An" not in shown
    asked = binh.says("rồi, chọn chị Tám, đăng lên bảng tin xã luôn")
    assert "chỉ nêu tên khi" in asked
    assert "Đúng không ạ?" in asked
    binh.picks("Đúng, gửi")
    assert "biên bản" in tam.receives() or tam.heard


@pytest.mark.parametrize("said", ["tháng này ai làm dở nhất", "chọn chị Tám", "cảm ơn em nhiều nghe"])
def test_other_words_are_no_praise(binh: Person, tam: Person, said: str) -> None:
    answered = binh.says(said)
    assert "÷" not in answered
    assert "Lời cảm ơn viết thế nào" not in answered


@pytest.mark.parametrize(
    "wish",
    ["cho tui học tập điển hình anh Hai ấp 2", "đề nghị khen đồng chí Bảy"],
)
def test_a_number_before_a_wish_about_exemplars_is_noted_too(an: Person, binh: Person, bay: Person, wish: str) -> None:
    pledged(an, "Trồng 20 cây dừa trước 31/12/2026")
    heard = an.says(f"hôm nay trồng thêm 3 cây, {wish}")
    assert "3/20 cây dừa" in heard
    assert f"“{wish}”" in heard
