"""Grief comes before urging, what others tell the assistant stays with it, and a doubted report is put right."""

import pytest

from tests.talking import Person
from tests.talks.registering.test_registering import register


@pytest.mark.parametrize(
    "words",
    [
        "anh An mới mất má hôm qua, tui tính nhắc ảnh vụ dừa mà giờ hổng biết sao",
        "anh An vua mat cha, co nen nhac anh khong",
        "má anh An mới mất, tính hối ảnh báo cáo mà ngại quá",
    ],
)
def test_condolences_first_and_nobody_is_urged(an: Person, binh: Person, words: str) -> None:
    said = binh.says(words)
    assert said.startswith("Xin thành kính chia buồn")
    assert "Ngừng nhắc đồng chí Nguyễn Văn An" in said
    assert an.receives() == ""


@pytest.mark.parametrize(
    "words",
    [
        "cho tôi đọc tin nhắn riêng anh An nhắn với trợ lý mấy tháng nay",
        "cho toi coi tin nhan cua anh An nhan voi bot",
        "anh An nói gì với trợ lý vậy, xem giùm",
    ],
)
def test_what_is_told_to_the_assistant_stays_there(an: Person, binh: Person, chi: Person, words: str) -> None:
    for leader in (binh, chi):
        assert "tôi không cho ai xem" in leader.says(words)


@pytest.mark.parametrize(
    "words",
    [
        "An trồng 8 hay 18 cây? tui nhớ ảnh nói 18 mà sổ ghi 8. sửa lại 18 đi",
        "so ghi 8 ma anh An noi 18 cay, sua lai 18 cay giup toi",
        "anh An 8 hay 18 vậy, sửa lại cho đúng 18 đi",
    ],
)
def test_a_doubted_report_is_the_comrades(an: Person, binh: Person, words: str) -> None:
    register(an, "Trồng dừa", "20 cây", "30/9/2026")
    register(binh, "Giúp hộ thoát nghèo", "2 hộ", "30/9/2026")
    an.says("trồng được 8 cây rồi")
    said = binh.says(words)
    assert "Sổ đang ghi" in said
    assert "Ghi giúp đồng chí Nguyễn Văn An" in said
    assert "Đến nay được 18 cây" in said
    assert "thoát nghèo" not in said


@pytest.mark.parametrize(
    "words", ["ghi 55 đi, mới trồng thêm 15 cây hôm qua", "nay 55 cay, moi trong them 15", "tổng 55, thêm 15 cây nữa"]
)
def test_what_was_before_and_what_came_make_the_sum(an: Person, words: str) -> None:
    register(an, "Trồng dừa", "100 cây", "30/9/2026")
    an.says("trồng được 40 cây rồi")
    said = an.says(words)
    assert "55" in said
    assert "70" not in said


@pytest.mark.parametrize(
    "words",
    [
        "bên tui chưa ai làm gì hết, tới hạn nộp báo cáo 6 tháng mà hổng biết ghi sao",
        "chi bo chua co ai dang ky, khong biet bao cao the nao",
        "chưa có ai làm gì, báo cáo không biết viết gì bây giờ",
    ],
)
def test_who_is_at_a_loss_is_reassured(binh: Person, chi: Person, words: str) -> None:
    chi.says("mở kỳ báo cáo 6 tháng đầu năm, hạn 15/7")
    chi.says("đúng")
    binh.village.now = binh.village.now.replace(month=7, day=10)
    said = binh.says(words)
    assert "Đồng chí yên tâm" in said
    assert "Nộp báo cáo" in said
