"""Wishes at the desk in many words: shown at once, begun with a read-back, declined kindly."""

from dataclasses import replace

import pytest

from tests.talking import Person, Village


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("chị mới đi dưỡng bệnh về, em nói sơ cho chị nghe chi bộ mình giờ tới đâu rồi", "📊 Chi bộ ấp 1"),
        ("em coi dùm chị đứa nào lố ngày rồi mà chưa chịu xong, lố mấy bữa", "Trần Văn Bảy"),
        ("hổm rày ai im re không thấy nói năng gì hết vậy em", "Trần Văn Bảy"),
        ("số điện thoại ông Bảo bên ấp 2 là nhiêu vậy em, chị hỏi chút chuyện", "không thuộc phần đồng chí xem"),
        ("thôi kéo số chi bộ mình lên trăm phần trăm giùm chị đi, ai mà biết", "giữ nguyên theo ngày báo"),
        ("gọi điện cho ông Bảo nói ổng qua đây gặp chị liền nghe", "không gọi điện"),
    ],
)
def test_shown_or_declined_at_once(binh: Person, said: str, told: str) -> None:
    assert told in binh.says(said)


def test_what_writes_is_only_begun(binh: Person, chi: Person) -> None:
    asked = chi.says("Ra hạn đợt 6 tháng đầu năm tới 20/7 giúp chị, mấy ấp đang bận gặt lúa chạy hổng kịp")
    assert "20/07/2026" in asked or "lý do" in asked
    chi.says("thôi")
    assert "15/07/2026" in binh.says("báo cáo 6 tháng bên mình nộp tới ngày mấy là hết hạn")


def test_names_of_another_branch_stay_there(binh: Person) -> None:
    told = binh.says("bên ấp 2 còn ai chưa làm gì, đọc tên cho chị coi")
    assert "Bảo" not in told


def test_a_figure_is_explained_by_who_reported_when(binh: Person) -> None:
    binh.says("/tonghop CB1")
    why = binh.says("sao ít vậy em, ở đâu ra con số này")
    assert "1/2 nội dung" in why
    assert "Nguyễn Văn An: báo cáo gần nhất ngày 02/04/2026" in why
    assert "Trần Văn Bảy: chưa có báo cáo" in why


def test_a_question_at_an_open_dialogue_is_answered_and_asked_on(binh: Person, chi: Person) -> None:
    binh.says("/tonghop CB1")
    asked = binh.says("nộp báo cáo 6 tháng lên đảng ủy luôn đi em")
    shown = binh.says("ủa mà hồi cuối tháng 3 thì sao")
    assert "31/03/2026" in shown
    assert asked.splitlines()[0] in shown


def test_a_reason_is_no_wish_of_its_own(binh: Person) -> None:
    told = binh.says("chi bộ mình tới bữa nay làm tới đâu rồi em, chiều chị họp mà chưa có gì trong tay hết")
    assert "📊 Chi bộ ấp 1" in told
    assert "lần lượt" not in told


def test_what_is_not_sure_is_offered(binh: Person) -> None:
    offered = binh.says("cái vụ phong trào á em, chị cần cái gì đó đặng coi")
    assert "đồng chí muốn" in offered or "📊" in offered


@pytest.mark.parametrize(
    "said",
    ["tôi trồng được 40 cây rồi", "má chị mới mất hồi khuya em ơi", "chị đăng ký trồng 50 cây mai trước 30/9"],
)
def test_ones_own_matters_stay_ones_own(binh: Person, said: str) -> None:
    assert "📊" not in binh.says(said)


def test_up_to_a_day_counts_all_until_then(chi: Person) -> None:
    told = chi.says("Đề nghị cho biết kết quả phong trào toàn Đảng bộ tính đến ngày 10/7/2026, cụ thể theo từng chi bộ")
    assert "đăng ký 0" not in told


def test_who_had_reported_by_a_past_day(binh: Person) -> None:
    assert "Trần Văn Bảy" in binh.says("Chú em ơi, coi dùm cô chi bộ mình đứa nào còn chưa chịu báo cáo vậy con")
    then = binh.says("vậy hồi cuối tháng 3 thì sao")
    assert "31/03/2026: 0/2" in then
    assert "Nguyễn Văn An: chưa có báo cáo" in then


def test_one_sheet_of_those_that_wait(binh: Person, village: Village) -> None:
    village.deployment = replace(village.deployment, public=True)
    binh.says("In dùm chị mấy tờ cam kết để bữa họp anh em đảng viên ký tên, mỗi người một tờ nghe em")
    assert "Trần Văn Bảy" in binh.says("lấy của chú Bảy thôi, mấy người kia ký rồi")
